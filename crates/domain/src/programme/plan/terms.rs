//! The school's half-terms. Dates differ between councils and trusts, so what is proposed is a start for editing: it
//! follows the pattern most English councils publish (a week off in late October, February and late May, two weeks at
//! Christmas and around Easter).

use crate::school::SchoolYear;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// Half a term, from its first day to its last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct HalfTerm {
    /// What the school calls it, for example "Autumn 1".
    pub name: String,
    /// The first day of school.
    pub from: NaiveDate,
    /// The last day of school.
    pub to: NaiveDate,
}

/// What six half-terms are called until the school says otherwise.
const NAMES: [&str; 6] = ["Autumn 1", "Autumn 2", "Spring 1", "Spring 2", "Summer 1", "Summer 2"];

/// Why half-terms cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TermFault {
    /// One has no name.
    #[error("half-term {0} has no name; give it the name the school uses")]
    Nameless(usize),
    /// One ends before it begins.
    #[error("{0} ends before it begins; check its two days")]
    EndsFirst(String),
    /// One begins before the one above it ends.
    #[error("{0} begins before the half-term above it has ended; check the days")]
    Overlaps(String),
}

/// Six half-terms for a school year, to be edited.
#[must_use]
pub fn proposed(year: SchoolYear) -> Vec<HalfTerm> {
    proposed_days(i32::from(year.start())).map_or_else(Vec::new, |days| {
        NAMES
            .iter()
            .zip(days)
            .map(|(name, (from, to))| HalfTerm { name: (*name).to_owned(), from, to })
            .collect()
    })
}

/// The first and the last day of each half-term of the year that begins in September of `year`.
fn proposed_days(year: i32) -> Option<[(NaiveDate, NaiveDate); 6]> {
    use Weekday::{Fri, Mon, Thu, Wed};
    let next = year + 1;
    let date = NaiveDate::from_ymd_opt;
    let october = on_or_before(date(year, 10, 31)?, Mon);
    let christmas = on_or_before(date(year, 12, 21)?, Fri);
    let january = match on_or_after(date(next, 1, 3)?, Mon) {
        // New Year's Day was a Saturday: Monday the 3rd is the bank holiday instead.
        monday if monday.day() == 3 => monday + Days::new(1),
        monday => monday,
    };
    let february = NaiveDate::from_weekday_of_month_opt(next, 2, Mon, 3)?;
    let easter = easter(next)?;
    let (before_easter, after_easter) = if easter.month() == 3 {
        (on_or_before(easter, Thu), easter + Days::new(15))
    } else {
        (on_or_before(easter - Days::new(6), Fri), easter + Days::new(8))
    };
    let may = on_or_before(date(next, 5, 31)?, Mon);
    Some([
        (next_weekday(date(year, 9, 1)?), october - Days::new(3)),
        (october + Days::new(7), christmas),
        (january, february - Days::new(3)),
        (february + Days::new(7), before_easter),
        (next_weekday(after_easter), may - Days::new(3)),
        (may + Days::new(7), on_or_before(date(next, 7, 23)?, Wed)),
    ])
}

/// Easter Sunday in the Gregorian calendar (the anonymous computation printed in Nature, 20 April 1876).
fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let sum = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(sum / 31).ok()?, u32::try_from(sum % 31 + 1).ok()?)
}

fn on_or_before(day: NaiveDate, wanted: Weekday) -> NaiveDate {
    day - Days::new(u64::from(day.weekday().days_since(wanted)))
}

fn on_or_after(day: NaiveDate, wanted: Weekday) -> NaiveDate {
    day + Days::new(u64::from(wanted.days_since(day.weekday())))
}

fn next_weekday(day: NaiveDate) -> NaiveDate {
    match day.weekday() {
        Weekday::Sat | Weekday::Sun => on_or_after(day, Weekday::Mon),
        _ => day,
    }
}

/// Checks half-terms that somebody typed and puts them in the order of time.
///
/// # Errors
/// [`TermFault`] naming the first one that cannot stand.
pub fn checked(mut terms: Vec<HalfTerm>) -> Result<Vec<HalfTerm>, TermFault> {
    for (place, term) in terms.iter_mut().enumerate() {
        term.name = term.name.trim().to_owned();
        if term.name.is_empty() {
            return Err(TermFault::Nameless(place + 1));
        }
        if term.to < term.from {
            return Err(TermFault::EndsFirst(term.name.clone()));
        }
    }
    terms.sort_by_key(|term| term.from);
    for pair in terms.windows(2) {
        if let [earlier, later] = pair
            && later.from <= earlier.to
        {
            return Err(TermFault::Overlaps(later.name.clone()));
        }
    }
    Ok(terms)
}

/// The half-term a day belongs to: the one it lies in, or in the holidays the one that has just ended.
#[must_use]
pub fn at(terms: &[HalfTerm], day: NaiveDate) -> Option<&HalfTerm> {
    terms.iter().rev().find(|term| term.from <= day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn said(year: u16) -> Vec<String> {
        proposed(SchoolYear::starting(year)).iter().map(|term| format!("{} {}", term.from, term.to)).collect()
    }

    #[test]
    fn what_is_proposed_is_what_councils_commonly_publish() {
        assert_eq!(
            said(2026),
            [
                "2026-09-01 2026-10-23",
                "2026-11-02 2026-12-18",
                "2027-01-04 2027-02-12",
                "2027-02-22 2027-03-25",
                "2027-04-12 2027-05-28",
                "2027-06-07 2027-07-21",
            ]
        );
        assert_eq!(said(2025)[3..5], ["2026-02-23 2026-03-27", "2026-04-13 2026-05-22"]);
    }

    #[rstest]
    fn every_year_s_half_terms_stand_one_after_the_other(
        #[values(2024, 2025, 2027, 2028, 2029, 2037)] year: u16,
    ) {
        let terms = proposed(SchoolYear::starting(year));
        assert_eq!(terms.len(), 6);
        assert_eq!(checked(terms.clone()), Ok(terms.clone()));
        for term in terms {
            assert!(!matches!(term.from.weekday(), Weekday::Sat | Weekday::Sun), "{term:?}");
            assert!(!matches!(term.to.weekday(), Weekday::Sat | Weekday::Sun), "{term:?}");
        }
    }

    #[test]
    fn a_day_in_the_holidays_belongs_to_the_half_term_before() {
        let terms = proposed(SchoolYear::starting(2026));
        let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
        assert_eq!(at(&terms, day(9, 21)).unwrap().name, "Autumn 1");
        assert_eq!(at(&terms, day(10, 28)).unwrap().name, "Autumn 1");
        assert_eq!(at(&terms, day(8, 28)), None);
    }

    #[test]
    fn days_that_cannot_stand_are_told_by_name() {
        let mut terms = proposed(SchoolYear::starting(2026));
        terms[1].from = terms[0].to;
        assert_eq!(checked(terms.clone()), Err(TermFault::Overlaps("Autumn 2".into())));
        terms[1].to = NaiveDate::from_ymd_opt(2026, 9, 1).unwrap();
        assert_eq!(checked(terms.clone()), Err(TermFault::EndsFirst("Autumn 2".into())));
        terms[0].name = " ".into();
        assert_eq!(checked(terms), Err(TermFault::Nameless(1)));
    }
}
