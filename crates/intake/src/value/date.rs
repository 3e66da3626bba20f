//! Dates in the shapes school systems and people use.

use crate::read::cell::Cell;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// Which of two leading numbers is the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// 31/12/2014.
    DayFirst,
    /// 12/31/2014.
    MonthFirst,
}

/// What a cell says about a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateText {
    /// One day, whatever the order of the column.
    Certain(NaiveDate),
    /// Two numbers and a year that can only be read with the day first.
    DayFirst(NaiveDate),
    /// Two numbers and a year that can only be read with the month first.
    MonthFirst(NaiveDate),
    /// Two different days by the two orders.
    Either {
        /// Read with the day first.
        day_first: NaiveDate,
        /// Read with the month first.
        month_first: NaiveDate,
    },
    /// No date.
    No,
}

impl DateText {
    /// The day, when the order of the column allows one. A value that only the other order can read is not a day in
    /// this column.
    #[must_use]
    pub fn in_order(self, order: Option<DateOrder>) -> Option<NaiveDate> {
        match (self, order) {
            (Self::Certain(date), _)
            | (Self::DayFirst(date), None | Some(DateOrder::DayFirst))
            | (Self::MonthFirst(date), None | Some(DateOrder::MonthFirst)) => Some(date),
            (Self::Either { day_first, .. }, Some(DateOrder::DayFirst)) => Some(day_first),
            (Self::Either { month_first, .. }, Some(DateOrder::MonthFirst)) => Some(month_first),
            _ => None,
        }
    }
}

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTHS_LONG: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Reads a cell as a date.
#[must_use]
pub fn read(cell: Cell<'_>) -> DateText {
    match cell {
        Cell::Date(date) => DateText::Certain(date),
        Cell::Number(days) if days.fract() == 0.0 && (20_000.0..80_000.0).contains(&days) => {
            day_number(days as u64)
        }
        Cell::Text(text) => read_text(text),
        Cell::Number(_) | Cell::Bool(_) | Cell::Error | Cell::Uncalculated => DateText::No,
    }
}

fn read_text(text: &[u8]) -> DateText {
    if let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text {
        return certain(number(&[y1, y2, y3, y4]), number(&[m1, m2]), number(&[d1, d2]));
    }
    if text.len() > 40 || !text.iter().any(u8::is_ascii_digit) {
        return DateText::No;
    }
    if text.iter().all(u8::is_ascii_digit) {
        return match text.len() {
            8 => certain(number(&text[..4]), number(&text[4..6]), number(&text[6..])),
            5 => number(text).map_or(DateText::No, |days| day_number(u64::from(days))),
            _ => DateText::No,
        };
    }
    let mut parts = text
        .split(|byte| matches!(byte, b'/' | b'-' | b'.' | b' ' | b',' | b'T'))
        .filter(|part| !part.is_empty());
    let (Some(a), Some(b), Some(c)) = (parts.next(), parts.next(), parts.next()) else { return DateText::No };
    // What may follow is a time of day; anything else is not a date.
    if parts.any(|rest| !rest.iter().all(|byte| byte.is_ascii_digit() || matches!(byte, b':' | b'Z' | b'+')))
    {
        return DateText::No;
    }
    match (number(ordinal(a)), number(ordinal(b)), number(c)) {
        (Some(year), Some(month), Some(day)) if a.len() == 4 => certain(Some(year), Some(month), Some(day)),
        (Some(one), Some(two), Some(year)) => two_orders(one, two, full_year(year, c.len())),
        (Some(day), None, Some(year)) => named(b, day, full_year(year, c.len())),
        (None, Some(day), Some(year)) => named(a, day, full_year(year, c.len())),
        _ => DateText::No,
    }
}

/// "3rd" is 3.
fn ordinal(text: &[u8]) -> &[u8] {
    match text.split_last_chunk::<2>() {
        Some((digits, end)) if matches!(&end.to_ascii_lowercase()[..], b"st" | b"nd" | b"rd" | b"th") => {
            digits
        }
        _ => text,
    }
}

fn two_orders(one: u32, two: u32, year: Option<u32>) -> DateText {
    let date = |month, day| year.and_then(|year| day_of(year, month, day));
    match (date(two, one), date(one, two)) {
        (Some(day_first), Some(month_first)) if day_first == month_first => DateText::Certain(day_first),
        (Some(day_first), Some(month_first)) => DateText::Either { day_first, month_first },
        (Some(date), None) => DateText::DayFirst(date),
        (None, Some(date)) => DateText::MonthFirst(date),
        (None, None) => DateText::No,
    }
}

fn named(month: &[u8], day: u32, year: Option<u32>) -> DateText {
    let is = |name: &&str| month.eq_ignore_ascii_case(name.as_bytes());
    let place = MONTHS.iter().position(is).or_else(|| MONTHS_LONG.iter().position(is));
    let sept = month.eq_ignore_ascii_case(b"sept").then_some(8);
    certain(year, place.or(sept).map(|place| place as u32 + 1), Some(day))
}

fn certain(year: Option<u32>, month: Option<u32>, day: Option<u32>) -> DateText {
    match (year, month, day) {
        (Some(year), Some(month), Some(day)) => {
            day_of(year, month, day).map_or(DateText::No, DateText::Certain)
        }
        _ => DateText::No,
    }
}

fn day_of(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    if !(1900..=2100).contains(&year) {
        return None;
    }
    NaiveDate::from_ymd_opt(year as i32, month, day)
}

/// Two-digit years: 69 to 99 are the last century's.
fn full_year(year: u32, digits: usize) -> Option<u32> {
    match digits {
        4 => Some(year),
        2 if year >= 69 => Some(1900 + year),
        2 => Some(2000 + year),
        _ => None,
    }
}

/// The day numbers of spreadsheets: 42 005 is 1 January 2015.
fn day_number(days: u64) -> DateText {
    let start = NaiveDate::from_ymd_opt(1899, 12, 30);
    match start.and_then(|start| start.checked_add_days(Days::new(days))) {
        Some(date) if (20_000..80_000).contains(&days) => DateText::Certain(date),
        _ => DateText::No,
    }
}

fn number(text: &[u8]) -> Option<u32> {
    if text.is_empty() || text.len() > 5 {
        return None;
    }
    text.iter().try_fold(0, |sum, byte| byte.is_ascii_digit().then(|| sum * 10 + u32::from(byte - b'0')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[rstest]
    #[case("2015-03-01")]
    #[case("2015-03-01T00:00:00")]
    #[case("2015-03-01 00:00:00")]
    #[case("2015/03/01")]
    #[case("20150301")]
    #[case("1 Mar 2015")]
    #[case("01-Mar-2015")]
    #[case("1 March 2015")]
    #[case("1st March 2015")]
    #[case("March 1, 2015")]
    #[case("01-MAR-15")]
    #[case("42064")]
    fn shapes_that_leave_no_doubt(#[case] text: &str) {
        assert_eq!(read(Cell::text(text.as_bytes())), DateText::Certain(day("2015-03-01")));
    }

    #[rstest]
    #[case("31/12/2014", DateText::DayFirst(day("2014-12-31")))]
    #[case("31.12.14", DateText::DayFirst(day("2014-12-31")))]
    #[case("12/31/2014", DateText::MonthFirst(day("2014-12-31")))]
    #[case("3/4/2015", DateText::Either { day_first: day("2015-04-03"), month_first: day("2015-03-04") })]
    #[case("3/3/2015", DateText::Certain(day("2015-03-03")))]
    #[case("31/31/2015", DateText::No)]
    #[case("30/02/2015", DateText::No)]
    #[case("2015", DateText::No)]
    #[case("N/A", DateText::No)]
    #[case("1/2/3", DateText::No)]
    #[case("Year 7 2026/2027 intake", DateText::No)]
    #[case("", DateText::No)]
    fn two_numbers_and_a_year(#[case] text: &str, #[case] found: DateText) {
        assert_eq!(read(Cell::text(text.as_bytes())), found);
    }

    #[test]
    fn the_order_of_the_column_settles_the_rest() {
        let either = read(Cell::text(b"3/4/2015"));
        assert_eq!(either.in_order(Some(DateOrder::DayFirst)), Some(day("2015-04-03")));
        assert_eq!(either.in_order(Some(DateOrder::MonthFirst)), Some(day("2015-03-04")));
        assert_eq!(either.in_order(None), None);
        assert_eq!(read(Cell::text(b"12/31/2014")).in_order(Some(DateOrder::DayFirst)), None);
        assert_eq!(read(Cell::text(b"31/12/2014")).in_order(None), Some(day("2014-12-31")));
    }

    #[test]
    fn worksheets_have_dates_of_their_own() {
        assert_eq!(read(Cell::Date(day("2015-03-01"))), DateText::Certain(day("2015-03-01")));
        assert_eq!(read(Cell::Number(42_064.0)), DateText::Certain(day("2015-03-01")));
        assert_eq!(read(Cell::Number(5.0)), DateText::No);
        assert_eq!(read(Cell::Bool(true)), DateText::No);
    }

    proptest! {
        #[test]
        fn any_text_is_a_date_or_not_and_nothing_breaks(text in "\\PC{0,20}") {
            let _ = read(Cell::text(text.as_bytes()));
        }

        #[test]
        fn every_day_of_two_years_comes_back(offset in 0_u64..730) {
            let date = day("2014-01-01") + Days::new(offset);
            let written = date.format("%d/%m/%Y").to_string();
            prop_assert_eq!(read(Cell::text(written.as_bytes())).in_order(Some(DateOrder::DayFirst)), Some(date));
        }
    }
}
