//! What a school settled about files with these headings: kept by a fingerprint of the headings and given back in.

use super::field::Field;
use super::question::AttendanceScale;
use super::synonyms::plain;
use crate::value::date::DateOrder;
use crate::value::questionnaire::BoxNumbers;
use bridgewell_domain::sdq::Informant;
use serde::{Deserialize, Serialize};

/// The meaning of each column, and the answers to questions about whole columns. `None` leaves it to the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Mapping {
    /// The worksheet with the rows.
    pub sheet: Option<String>,
    /// The row the headings are in, as a text editor or the spreadsheet counts.
    pub heading_row: Option<u64>,
    /// What each column holds; a column past the end or `None` is not brought in.
    pub fields: Option<Vec<Option<Field>>>,
    /// Which number of a date is the day, in every column of dates that has no answer of its own.
    pub date_order: Option<DateOrder>,
    /// Which number of a date is the day, for each column by its place; past the end or `None` leaves it to the file.
    pub date_orders: Vec<Option<DateOrder>>,
    /// Whether attendance is in percent or a fraction of one.
    pub attendance: Option<AttendanceScale>,
    /// How the boxes of SDQ items are numbered.
    pub boxes: Option<BoxNumbers>,
    /// Who filled in the SDQ forms, where no column says it.
    pub informant: Option<Informant>,
}

/// What a school settled before, by the fingerprint of the headings.
pub type Memory = std::collections::BTreeMap<String, Mapping>;

impl Mapping {
    /// What was said about the dates of a column.
    #[must_use]
    pub fn order_of(&self, column: usize) -> Option<DateOrder> {
        self.own_order(column).or(self.date_order)
    }

    fn own_order(&self, column: usize) -> Option<DateOrder> {
        self.date_orders.get(column).copied().flatten()
    }

    /// Fills what is left open from what was settled before. Where the headings are and on which sheet is found anew in
    /// every file.
    #[must_use]
    pub fn or(self, before: Option<&Self>) -> Self {
        let Some(before) = before else { return self };
        let columns = self.date_orders.len().max(before.date_orders.len());
        let date_orders =
            (0..columns).map(|column| self.own_order(column).or_else(|| before.own_order(column))).collect();
        Self {
            sheet: self.sheet,
            heading_row: self.heading_row,
            fields: self.fields.or_else(|| before.fields.clone()),
            date_order: self.date_order.or(before.date_order),
            date_orders,
            attendance: self.attendance.or(before.attendance),
            boxes: self.boxes.or(before.boxes),
            informant: self.informant.or(before.informant),
        }
    }
}

/// A short text that is the same for files with the same headings in the same order, whatever their case and spacing.
#[must_use]
pub fn fingerprint(headings: &[String]) -> String {
    // FNV-1a, 64 bits: stable between versions, and nothing secret hangs on it.
    let mut sum = 0xcbf2_9ce4_8422_2325_u64;
    for heading in headings {
        for byte in plain(heading).bytes().chain([0x1f]) {
            sum = (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    format!("{sum:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_one_column_leaves_what_was_said_of_another() {
        use DateOrder::{DayFirst, MonthFirst};
        let before = Mapping { date_orders: vec![Some(MonthFirst), Some(MonthFirst)], ..Mapping::default() };
        let now = Mapping { date_orders: vec![None, Some(DayFirst)], ..Mapping::default() }.or(Some(&before));
        assert_eq!(now.date_orders, [Some(MonthFirst), Some(DayFirst)]);
        let general = Mapping { date_order: Some(DayFirst), ..before };
        assert_eq!((general.order_of(0), general.order_of(7)), (Some(MonthFirst), Some(DayFirst)));
    }

    #[test]
    fn the_same_headings_have_the_same_fingerprint() {
        let one = fingerprint(&["UPN".to_owned(), "Date of birth".to_owned()]);
        assert_eq!(one, fingerprint(&[" upn".to_owned(), "Date  of Birth".to_owned()]));
        assert_ne!(one, fingerprint(&["Date of birth".to_owned(), "UPN".to_owned()]));
        assert_ne!(one, fingerprint(&["UPNDate of birth".to_owned()]));
        assert_eq!(one.len(), 16);
    }
}
