//! Days as people say them. Never 09/09: nobody should have to guess which is the month.

use chrono::{Datelike, NaiveDate};

const MONTHS: [(&str, &str); 12] = [
    ("January", "Jan"),
    ("February", "Feb"),
    ("March", "March"),
    ("April", "April"),
    ("May", "May"),
    ("June", "June"),
    ("July", "July"),
    ("August", "Aug"),
    ("September", "Sept"),
    ("October", "Oct"),
    ("November", "Nov"),
    ("December", "Dec"),
];

const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

fn month(on: NaiveDate) -> (&'static str, &'static str) {
    MONTHS.get(on.month0() as usize).copied().unwrap_or_default()
}

/// "9 September 2026", for paper and for reasons that are kept.
#[must_use]
pub fn in_full(on: NaiveDate) -> String {
    format!("{} {} {}", on.day(), month(on).0, on.year())
}

/// "9 September", where the year is plain.
#[must_use]
pub fn day_and_month(on: NaiveDate) -> String {
    format!("{} {}", on.day(), month(on).0)
}

/// "Fri 18 Sept", for days that are near.
#[must_use]
pub fn weekday(on: NaiveDate) -> String {
    let day = DAYS.get(on.weekday().num_days_from_monday() as usize).copied().unwrap_or_default();
    format!("{day} {} {}", on.day(), month(on).1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_read_as_people_say_them() {
        let on = NaiveDate::from_ymd_opt(2026, 9, 18).unwrap();
        assert_eq!(in_full(on), "18 September 2026");
        assert_eq!(day_and_month(on), "18 September");
        assert_eq!(weekday(on), "Fri 18 Sept");
    }
}
