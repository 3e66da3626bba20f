//! Who a row is about: the UPN, the names, and other texts that are kept as they are written.

use super::fault::{Fault, Level, Trouble};
use super::record::Text;
use crate::columns::evidence::school_year;
use crate::columns::field::Field;
use crate::read::cell::Cell;
use crate::value::word::says_nothing;
use bridgewell_domain::upn::{Upn, UpnFault};
use chrono::{Datelike, NaiveDate};
use std::borrow::Cow;

/// Reads a UPN. What is invalid is told and never mended.
pub(crate) fn read_upn(cell: Cell<'_>, faults: &mut Vec<Fault>) -> Option<Upn> {
    let found = match cell {
        Cell::Text(text) => Upn::from_bytes(text),
        other => Upn::parse(&other.shown()),
    };
    let upn = match found {
        Ok(upn) => upn,
        Err(UpnFault::Blank) => return None,
        Err(_) if nothing(cell) => return None,
        Err(fault) => {
            tell(faults, Level::Flag, Trouble::BadUpn(fault), Field::Upn, cell);
            return None;
        }
    };
    if !matches!(cell, Cell::Text(text) if text == upn.as_bytes()) {
        tell(faults, Level::Notice, Trouble::UpnTidied, Field::Upn, cell);
    }
    if upn.is_temporary() {
        tell(faults, Level::Notice, Trouble::TemporaryUpn, Field::Upn, cell);
    }
    if !is_listed(&upn) {
        tell(faults, Level::Notice, Trouble::NewAuthority(upn.local_authority()), Field::Upn, cell);
    }
    Some(upn)
}

/// Whether a pupil of a school in these years can have been born on this day.
pub(crate) fn is_likely_birth(born: NaiveDate) -> bool {
    (1995..=2035).contains(&born.year())
}

/// Children are now and then taught a year or two above or below their age. Further off, the date is wrong.
const YEARS_APART: i32 = 2;

/// The birth date, if it can stand beside those of the others. `cohort` is the year in which their school year began.
pub(crate) fn fitting(born: Option<NaiveDate>, cohort: i32, faults: &mut Vec<Fault>) -> Option<NaiveDate> {
    let date = born?;
    let apart = (school_year(date) - cohort).abs();
    if apart == 0 {
        return born;
    }
    let value = date.format("%Y-%m-%d").to_string();
    if apart <= YEARS_APART {
        faults.push(Fault::at(Level::Notice, Trouble::OutOfYear, Field::Born, value));
        return born;
    }
    faults.push(Fault::at(Level::Flag, Trouble::UnlikelyBirth, Field::Born, value));
    None
}

/// A name without spare spaces; `None` for a dash and its like. One that looks like a formula is text, and told.
pub(crate) fn tidy_name<'a>(cell: Cell<'a>, field: Field, faults: &mut Vec<Fault>) -> Option<Cow<'a, str>> {
    if cell.is_blank() || names_nobody(cell) {
        return None;
    }
    formula(cell, field, faults);
    Some(tidy(cell.shown()))
}

/// Whether a cell that should hold a name says that there is none. "Na" and "Null" are surnames.
fn names_nobody(cell: Cell<'_>) -> bool {
    nothing(cell)
        && !matches!(cell, Cell::Text(text) if text.iter().all(u8::is_ascii_alphabetic) && text.len() <= 4)
}

/// Tells of a text that begins as a formula would.
#[inline]
fn formula(cell: Cell<'_>, field: Field, faults: &mut Vec<Fault>) {
    if let Cell::Text([b'=' | b'+' | b'-' | b'@', ..]) = cell {
        tell(faults, Level::Notice, Trouble::FormulaText, field, cell);
    }
}

/// Adds a fault of a value.
#[cold]
pub(super) fn tell(faults: &mut Vec<Fault>, level: Level, trouble: Trouble, field: Field, cell: Cell<'_>) {
    // Long texts are shortened: the fault shows what to look for, the file has the rest.
    let value: String = cell.shown().chars().take(80).collect();
    faults.push(Fault::at(level, trouble, field, value));
}

/// Whether the cell says that there is no value.
pub(super) fn nothing(cell: Cell<'_>) -> bool {
    matches!(cell, Cell::Text(text) if says_nothing(text))
}

/// Keeps a text in a place that is still empty.
pub(super) fn set_text<'a>(slot: &mut Text<'a>, cell: Cell<'a>, field: Field, faults: &mut Vec<Fault>) {
    if slot.is_none() && !nothing(cell) {
        formula(cell, field, faults);
        *slot = Some(cell.shown());
    }
}

/// Keeps a name in a place that is still empty.
pub(super) fn set_name<'a>(slot: &mut Text<'a>, cell: Cell<'a>, field: Field, faults: &mut Vec<Fault>) {
    if slot.is_none() {
        *slot = tidy_name(cell, field, faults);
    }
}

/// A preferred name is most often the legal one again: then it is not decoded twice.
pub(super) fn set_name_like<'a>(
    slot: &mut Text<'a>,
    legal: Option<&Cow<'a, str>>,
    cell: Cell<'a>,
    field: Field,
    faults: &mut Vec<Fault>,
) {
    match (legal, cell) {
        (Some(Cow::Borrowed(legal)), Cell::Text(text)) if slot.is_none() && legal.as_bytes() == text => {
            *slot = Some(Cow::Borrowed(legal));
        }
        _ => set_name(slot, cell, field, faults),
    }
}

/// Inner runs of spaces become one.
pub(super) fn tidy(name: Cow<'_, str>) -> Cow<'_, str> {
    let bytes = name.as_bytes();
    // Most names have no space of any kind: one look settles it.
    let spaced =
        memchr::memchr3(b' ', b'\n', 0xA0, bytes).is_some() || memchr::memchr(b'\t', bytes).is_some();
    let untidy = |pair: &[u8]| matches!(pair, b"  " | [b'\n' | b'\t', _] | [0xC2, 0xA0]);
    if spaced && bytes.windows(2).any(untidy) {
        Cow::Owned(name.split_whitespace().collect::<Vec<_>>().join(" "))
    } else {
        name
    }
}

/// Asked only of a number that passed: the list of authorities lives with the UPN.
fn is_listed(upn: &Upn) -> bool {
    upn.notice().is_none()
}
