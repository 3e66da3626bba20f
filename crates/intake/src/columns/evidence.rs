//! What the values of a column say about how the column is written, with the whole cohort as witness.

use super::question::AttendanceScale;
use crate::read::cell::{Cell, trim};
use crate::value::date::{self, DateOrder, DateText};
use crate::value::number::{millionths, millionths_of};
use crate::value::questionnaire::BoxNumbers;
use crate::value::word::says_nothing;
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeMap;

/// Dates that fall into the cohort's school year by one order and outside it by the other: fewer settle nothing.
const TELLING: u32 = 3;
/// Birth dates that make a cohort.
const COHORT: u32 = 4;
/// Figures between 0 and 1 that make a column of fractions: one alone may be a slip.
const FRACTIONS: u32 = 2;
/// Where one way of writing is so many times as common as the other, the few are slips.
const SLIPS: u32 = 20;
/// Days of a month above which a date can be read with the day first only.
const MONTHS: u32 = 12;

/// The year in which the school year of a day began: 31 August 2015 belongs to 2014.
#[must_use]
pub fn school_year(date: NaiveDate) -> i32 {
    if date.month() >= 9 { date.year() } else { date.year() - 1 }
}

/// What the dates of one column show.
#[derive(Clone, Debug, Default)]
pub struct DateEvidence {
    day_first: u32,
    month_first: u32,
    either: u32,
    /// Days that a spreadsheet keeps as days, with a day of the month that could be a month, and above.
    kept_low: u32,
    kept_high: u32,
    certain: BTreeMap<i32, u32>,
    as_day_first: BTreeMap<i32, u32>,
    as_month_first: BTreeMap<i32, u32>,
}

/// What was decided about a column, or that it must be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decided<T> {
    /// The values leave no doubt.
    By(T),
    /// A person must say; the likelier answer.
    Ask(T),
}

impl DateEvidence {
    /// Looks at one value.
    pub fn see(&mut self, cell: Cell<'_>) {
        if let Cell::Date(date) = cell {
            if date.day() > MONTHS {
                self.kept_high += 1;
            } else {
                self.kept_low += 1;
            }
        }
        match date::read(cell) {
            DateText::Certain(date) => *self.certain.entry(school_year(date)).or_default() += 1,
            DateText::DayFirst(date) => {
                self.day_first += 1;
                *self.certain.entry(school_year(date)).or_default() += 1;
            }
            DateText::MonthFirst(date) => {
                self.month_first += 1;
                *self.certain.entry(school_year(date)).or_default() += 1;
            }
            DateText::Either { day_first, month_first } => {
                self.either += 1;
                *self.as_day_first.entry(school_year(day_first)).or_default() += 1;
                *self.as_month_first.entry(school_year(month_first)).or_default() += 1;
            }
            DateText::No => {}
        }
    }

    /// How many dates hang on the order.
    #[must_use]
    pub const fn either(&self) -> u32 {
        if self.swapped() { self.kept_low } else { self.either }
    }

    /// Whether the column needs both orders.
    #[must_use]
    pub const fn mixed(&self) -> bool {
        self.day_first > 0 && self.month_first > 0
    }

    /// Whether a spreadsheet set to American dates has been over the column: it turns every date it can into a day of its
    /// own reading, with day and month changed over, and leaves as text those whose day is no month.
    #[must_use]
    pub const fn swapped(&self) -> bool {
        self.kept_high == 0 && self.kept_low >= TELLING && self.day_first > 0 && self.month_first == 0
    }

    /// The order of the column. Dates that only one order can read decide; failing those, the order that puts the
    /// cohort into one school year, if the other does not.
    #[must_use]
    pub fn order(&self) -> Decided<DateOrder> {
        match (self.day_first, self.month_first) {
            _ if self.swapped() => Decided::Ask(DateOrder::DayFirst),
            (0, 0) if self.either == 0 => Decided::By(DateOrder::DayFirst),
            (0, 0) => self.by_cohort(),
            (day, month) if day >= month.saturating_mul(SLIPS) => Decided::By(DateOrder::DayFirst),
            (day, month) if month >= day.saturating_mul(SLIPS) => Decided::By(DateOrder::MonthFirst),
            _ if self.either == 0 => Decided::By(DateOrder::DayFirst),
            (day, month) => {
                Decided::Ask(if month > day { DateOrder::MonthFirst } else { DateOrder::DayFirst })
            }
        }
    }

    /// The order that leaves clearly fewer dates outside the fullest school year, with hardly any left.
    fn by_cohort(&self) -> Decided<DateOrder> {
        let outside = |years: &BTreeMap<i32, u32>| {
            let with_certain = |(year, count): (&i32, &u32)| {
                let more = self.certain.get(year).copied().unwrap_or(0);
                (count + more, *count)
            };
            let inside = years.iter().map(with_certain).max().map_or(0, |(_, inside)| inside);
            self.either - inside
        };
        let (day, month) = (outside(&self.as_day_first), outside(&self.as_month_first));
        let few = |count: u32| count * 10 <= self.either;
        if few(day) && month >= day + TELLING {
            Decided::By(DateOrder::DayFirst)
        } else if few(month) && day >= month + TELLING {
            Decided::By(DateOrder::MonthFirst)
        } else {
            Decided::Ask(DateOrder::DayFirst)
        }
    }

    /// The school year most dates fall in under the order, when at least four of five do and there are enough of them.
    #[must_use]
    pub fn cohort(&self, order: Option<DateOrder>) -> Option<i32> {
        let mut years = self.certain.clone();
        let more = match order {
            Some(DateOrder::DayFirst) => Some(&self.as_day_first),
            Some(DateOrder::MonthFirst) => Some(&self.as_month_first),
            None => None,
        };
        for (year, count) in more.into_iter().flatten() {
            *years.entry(*year).or_default() += count;
        }
        let all: u32 = years.values().sum();
        let (year, count) = years.into_iter().max_by_key(|(_, count)| *count)?;
        (count >= COHORT && count * 5 >= all * 4).then_some(year)
    }
}

/// What the values of an attendance column show.
#[derive(Clone, Copy, Debug, Default)]
pub struct AttendanceEvidence {
    small: u32,
    between: u32,
    large: u32,
    signs: u32,
}

impl AttendanceEvidence {
    /// Looks at one value.
    pub fn see(&mut self, cell: Cell<'_>) {
        let (value, sign) = match cell {
            Cell::Text(text) if !says_nothing(text) => match text.strip_suffix(b"%") {
                Some(rest) => (millionths(trim(rest)), true),
                None => (millionths(text), false),
            },
            Cell::Number(number) => (millionths_of(number), false),
            _ => return,
        };
        match (value, sign) {
            (None, _) => {}
            (Some(_), true) => self.signs += 1,
            (Some(0 | 1_000_000), false) => self.small += 1,
            (Some(..1_000_000), false) => self.between += 1,
            (Some(_), false) => self.large += 1,
        }
    }

    /// The scale: all between 0 and 1 is a fraction, anything above 1 makes it percent, and a handful of zeros and ones
    /// settles nothing.
    #[must_use]
    pub fn scale(&self) -> Decided<AttendanceScale> {
        if self.large > 0 {
            let stray = self.between * 2 > self.large;
            return if stray {
                Decided::Ask(AttendanceScale::Percent)
            } else {
                Decided::By(AttendanceScale::Percent)
            };
        }
        match self.between {
            0 if self.small == 0 => Decided::By(AttendanceScale::Percent),
            0 => Decided::Ask(AttendanceScale::Fraction),
            few if few < FRACTIONS => Decided::Ask(AttendanceScale::Fraction),
            _ => Decided::By(AttendanceScale::Fraction),
        }
    }
}

/// What the answers to SDQ items show.
#[derive(Clone, Copy, Debug, Default)]
pub struct BoxEvidence {
    seen: [u32; 4],
}

impl BoxEvidence {
    /// Looks at one answer.
    pub fn see(&mut self, cell: Cell<'_>) {
        if let Some(count) = crate::value::number::whole(cell).and_then(|n| self.seen.get_mut(n as usize)) {
            *count += 1;
        }
    }

    /// Whether the boxes are numbered from 0 or from 1. A 3 among zeros is a slip only while it is rare; and a whole form
    /// without a 0, the commonest answer, must be asked about too.
    #[must_use]
    pub fn boxes(&self) -> Decided<BoxNumbers> {
        let [zeros, ones, twos, threes] = self.seen;
        let form = u32::try_from(bridgewell_domain::sdq::ITEMS).unwrap_or(u32::MAX);
        let suggestion = if threes > zeros { BoxNumbers::FromOne } else { BoxNumbers::FromZero };
        if threes > 0 && zeros < threes.saturating_mul(SLIPS) {
            Decided::Ask(suggestion)
        } else if zeros == 0 && ones + twos >= form {
            Decided::Ask(BoxNumbers::FromOne)
        } else {
            Decided::By(BoxNumbers::FromZero)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn dates(values: &[&str]) -> DateEvidence {
        let mut evidence = DateEvidence::default();
        for value in values {
            evidence.see(Cell::text(value.as_bytes()));
        }
        evidence
    }

    fn scale(values: &[&str]) -> Decided<AttendanceScale> {
        let mut evidence = AttendanceEvidence::default();
        for value in values {
            evidence.see(Cell::text(value.as_bytes()));
        }
        evidence.scale()
    }

    #[test]
    fn one_date_that_only_one_order_can_read_decides() {
        assert_eq!(dates(&["03/04/2015", "31/12/2014"]).order(), Decided::By(DateOrder::DayFirst));
        assert_eq!(dates(&["03/04/2015", "12/31/2014"]).order(), Decided::By(DateOrder::MonthFirst));
        assert_eq!(dates(&["2015-03-04"]).order(), Decided::By(DateOrder::DayFirst));
        assert_eq!(dates(&["12/31/2014", "09/25/2014"]).order(), Decided::By(DateOrder::MonthFirst));
    }

    #[test]
    fn thin_or_contradicting_evidence_is_asked() {
        assert_eq!(dates(&["03/04/2015"]).order(), Decided::Ask(DateOrder::DayFirst));
        assert_eq!(dates(&["03/04/2015", "05/11/2014"]).order(), Decided::Ask(DateOrder::DayFirst));
        let both = dates(&["03/04/2015", "31/12/2014", "12/30/2014", "12/29/2014"]);
        assert_eq!(both.order(), Decided::Ask(DateOrder::MonthFirst));
        assert!(both.mixed());
    }

    #[test]
    fn days_that_an_american_spreadsheet_changed_over_are_asked() {
        let mut evidence = dates(&["25/12/2014", "31/08/2015"]);
        for day in ["2015-02-10", "2015-03-11", "2015-04-09"] {
            evidence.see(Cell::Date(day.parse().unwrap()));
        }
        assert!(evidence.swapped());
        assert_eq!(evidence.order(), Decided::Ask(DateOrder::DayFirst));
        evidence.see(Cell::Date("2015-03-24".parse().unwrap()));
        assert_eq!(evidence.order(), Decided::By(DateOrder::DayFirst));
    }

    #[test]
    fn one_slip_among_many_does_not_unsettle_a_column() {
        let mut evidence = dates(&["12/31/2014", "03/04/2015"]);
        for day in 13..=31 {
            evidence.see(Cell::text(format!("{day}/01/2015").as_bytes()));
            evidence.see(Cell::text(format!("{day}/03/2015").as_bytes()));
        }
        assert_eq!(evidence.order(), Decided::By(DateOrder::DayFirst));
    }

    #[test]
    fn a_cohort_that_fits_one_school_year_by_one_order_only_decides() {
        let month_first = [
            "09/01/2014",
            "10/02/2014",
            "11/03/2014",
            "12/04/2014",
            "09/05/2014",
            "10/06/2014",
            "11/07/2014",
            "12/08/2014",
            "09/10/2014",
            "01/09/2015",
            "02/10/2015",
        ];
        assert_eq!(dates(&month_first).order(), Decided::By(DateOrder::MonthFirst));
        assert_eq!(dates(&month_first).cohort(Some(DateOrder::MonthFirst)), Some(2014));
        assert_eq!(dates(&month_first[..3]).cohort(Some(DateOrder::MonthFirst)), None);
    }

    #[rstest]
    #[case(&["94.3%", "94.3", "N/A", ""], Decided::By(AttendanceScale::Percent))]
    #[case(&["0.943", "0.95", "1", "0.9", "0.88", "0.97"], Decided::By(AttendanceScale::Fraction))]
    #[case(&["0.943", "0.9"], Decided::By(AttendanceScale::Fraction))]
    #[case(&["0.943"], Decided::Ask(AttendanceScale::Fraction))]
    #[case(&["1", "0"], Decided::Ask(AttendanceScale::Fraction))]
    #[case(&["0.94", "0.93", "95"], Decided::Ask(AttendanceScale::Percent))]
    #[case(&["0.94", "93", "95", "97"], Decided::By(AttendanceScale::Percent))]
    #[case(&[], Decided::By(AttendanceScale::Percent))]
    fn the_scale_of_attendance(#[case] values: &[&str], #[case] found: Decided<AttendanceScale>) {
        assert_eq!(scale(values), found);
    }

    #[test]
    fn boxes_from_one_to_three_are_asked() {
        let mut evidence = BoxEvidence::default();
        for answer in [b"1", b"3", b"2"] {
            evidence.see(Cell::text(answer));
        }
        assert_eq!(evidence.boxes(), Decided::Ask(BoxNumbers::FromOne));
        (0..19).for_each(|_| evidence.see(Cell::text(b"0")));
        assert_eq!(evidence.boxes(), Decided::Ask(BoxNumbers::FromZero));
        evidence.see(Cell::text(b"0"));
        assert_eq!(evidence.boxes(), Decided::By(BoxNumbers::FromZero));
    }

    #[test]
    fn a_form_without_a_zero_is_asked() {
        let mut evidence = BoxEvidence::default();
        (0..24).for_each(|_| evidence.see(Cell::text(b"1")));
        assert_eq!(evidence.boxes(), Decided::By(BoxNumbers::FromZero));
        evidence.see(Cell::text(b"2"));
        assert_eq!(evidence.boxes(), Decided::Ask(BoxNumbers::FromOne));
    }
}
