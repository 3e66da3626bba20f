//! Days as people say them. Never 09/09: nobody should have to guess which is the month.
//!
//! Instants are kept in UTC and said by the clock on the wall of a school in the United Kingdom, whose daylight hours
//! the tz database knows: a laptop with a wrong zone must not put a wrong time on paper.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Timelike, Utc};
use chrono_tz::Europe::London;

/// An instant by the clock on the school's wall.
#[must_use]
pub fn local(at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&London).naive_local()
}

/// The school's day on which something happened.
#[must_use]
pub fn day_of(at: DateTime<Utc>) -> NaiveDate {
    local(at).date()
}

/// The instant at which the clock on the school's wall stands so: the earlier one in the hour that comes twice.
#[must_use]
pub fn instant(local: NaiveDateTime) -> DateTime<Utc> {
    London.from_local_datetime(&local).earliest().map_or_else(|| local.and_utc(), |at| at.to_utc())
}

/// The instant at which a day of the school begins.
#[must_use]
pub fn begins(on: NaiveDate) -> DateTime<Utc> {
    // The clocks go forward at one in the morning, so that every midnight is there.
    instant(on.and_time(NaiveTime::MIN))
}

/// "18 September 2026 at 08:05", by the school's clock.
#[must_use]
pub fn day_and_time(at: DateTime<Utc>) -> String {
    let local = local(at);
    format!("{} at {:02}:{:02}", in_full(local.date()), local.hour(), local.minute())
}

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

/// "9 Sept 2026", for narrow columns.
#[must_use]
pub fn short(on: NaiveDate) -> String {
    format!("{} {} {}", on.day(), month(on).1, on.year())
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
        assert_eq!(short(on), "18 Sept 2026");
    }

    #[test]
    fn instants_are_said_by_the_schools_own_clock() {
        let said = |at: &str| day_and_time(at.parse().unwrap());
        assert_eq!(said("2026-07-01T23:30:00Z"), "2 July 2026 at 00:30");
        assert_eq!(said("2026-12-01T23:30:00Z"), "1 December 2026 at 23:30");
        // The clocks go forward at one o'clock on 28 March 2027 and back on 25 October 2026.
        assert_eq!(said("2027-03-28T00:59:00Z"), "28 March 2027 at 00:59");
        assert_eq!(said("2027-03-28T01:00:00Z"), "28 March 2027 at 02:00");
        assert_eq!(said("2026-10-25T01:00:00Z"), "25 October 2026 at 01:00");
        assert_eq!(
            day_of("2026-07-01T23:30:00Z".parse().unwrap()),
            NaiveDate::from_ymd_opt(2026, 7, 2).unwrap()
        );
    }
}
