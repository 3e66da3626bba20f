//! One cell as the file holds it, before anybody asks what it means.

use super::encoding::text_of;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A cell of a row. A blank cell is an empty text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell<'a> {
    /// Bytes of text, trimmed of spaces at both ends.
    Text(&'a [u8]),
    /// A number of a worksheet.
    Number(f64),
    /// A date of a worksheet.
    Date(NaiveDate),
    /// A yes or no of a worksheet.
    Bool(bool),
    /// A formula that failed, for example #N/A.
    Error,
    /// A formula whose result the file does not hold.
    Uncalculated,
}

impl<'a> Cell<'a> {
    /// A cell with nothing in it.
    pub const BLANK: Self = Self::Text(b"");

    /// A text cell, trimmed.
    #[must_use]
    #[inline]
    pub fn text(bytes: &'a [u8]) -> Self {
        Self::Text(trim(bytes))
    }

    /// Whether nothing is in it.
    #[must_use]
    #[inline]
    pub fn is_blank(&self) -> bool {
        matches!(self, Self::Text(text) if text.is_empty())
    }

    /// What the cell says, as a person would read it.
    #[must_use]
    pub fn shown(&self) -> Cow<'a, str> {
        match *self {
            Self::Text(bytes) => text_of(bytes),
            Self::Number(number) => Cow::Owned(format!("{number}")),
            Self::Date(date) => Cow::Owned(date.format("%Y-%m-%d").to_string()),
            Self::Bool(true) => Cow::Borrowed("Yes"),
            Self::Bool(false) => Cow::Borrowed("No"),
            Self::Error => Cow::Borrowed("#N/A"),
            Self::Uncalculated => Cow::Borrowed(""),
        }
    }
}

/// Takes spaces, tabs, line ends and no-break spaces off both ends.
#[must_use]
#[inline]
pub fn trim(bytes: &[u8]) -> &[u8] {
    // Nearly every cell has nothing to take off.
    let solid = |byte: &u8| (b'!'..=b'~').contains(byte);
    if let [only] | [only, .., _] = bytes
        && solid(only)
        && bytes.last().is_some_and(solid)
    {
        return bytes;
    }
    let mut text = bytes;
    loop {
        text = text.trim_ascii();
        match text {
            [0xC2, 0xA0, rest @ ..] | [rest @ .., 0xC2, 0xA0] => text = rest,
            _ => return text,
        }
    }
}

/// A cell of a worksheet that outlives the reading of the workbook.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OwnedCell {
    /// Text.
    Text(Box<str>),
    /// A number.
    Number(f64),
    /// A date.
    Date(NaiveDate),
    /// A yes or no.
    Bool(bool),
    /// A formula that failed.
    Error,
    /// A formula whose result the file does not hold.
    Uncalculated,
}

impl OwnedCell {
    /// A view of it.
    #[must_use]
    pub fn view(&self) -> Cell<'_> {
        match self {
            Self::Text(text) => Cell::text(text.as_bytes()),
            Self::Number(number) => Cell::Number(*number),
            Self::Date(date) => Cell::Date(*date),
            Self::Bool(value) => Cell::Bool(*value),
            Self::Error => Cell::Error,
            Self::Uncalculated => Cell::Uncalculated,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_of_every_kind_come_off_the_ends_only() {
        assert_eq!(Cell::text(" \u{a0}Abdi  Noor\u{a0}\r".as_bytes()), Cell::Text(b"Abdi  Noor"));
        assert!(Cell::text("\u{a0} ".as_bytes()).is_blank());
    }

    #[test]
    fn every_cell_can_be_shown() {
        assert_eq!(Cell::Number(0.5).shown(), "0.5");
        assert_eq!(Cell::Number(105.0).shown(), "105");
        assert_eq!(Cell::Bool(true).shown(), "Yes");
        assert_eq!(Cell::Bool(false).shown(), "No");
        assert_eq!(Cell::Error.shown(), "#N/A");
        assert_eq!(
            OwnedCell::Date(NaiveDate::from_ymd_opt(2015, 3, 1).unwrap()).view().shown(),
            "2015-03-01"
        );
    }
}
