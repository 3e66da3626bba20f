//! What is in force on the day a transfer file was made: schools, SEN provision, free school meals, care.

use super::Header;
use super::xml::Element;
use crate::read::cell::Cell;
use crate::value::date::{self, DateText};
use chrono::{Datelike, NaiveDate};

/// A day as the format writes it; also the day of a date with a time.
pub(super) fn day(text: &str) -> Option<NaiveDate> {
    match date::read(Cell::text(text.as_bytes())) {
        DateText::Certain(date) | DateText::DayFirst(date) => Some(date),
        _ => None,
    }
}

/// Whether an end date lies before the day the file was made. In a file that does not say its day, what has an end is over.
pub(super) fn is_past(end: &str, header: &Header) -> bool {
    match (day(end), header.made) {
        (Some(end), Some(made)) => end < made,
        (Some(_), None) => true,
        (None, _) => false,
    }
}

/// The primary's name and number: the sender, or else the last school the pupil was at before the receiver.
pub(super) fn school(pupil: &Element, header: &Header) -> (Option<String>, Option<String>) {
    if header.school.is_some() {
        return (header.school.clone(), header.number.clone());
    }
    let number = |school: &Element| format!("{}{}", school.text("LEA"), school.text("Estab"));
    let schools = pupil.every("SchoolHistory").flat_map(|history| history.every("School"));
    let last = schools
        .filter(|school| !school.text("SchoolName").is_empty())
        .filter(|school| header.receiver.as_ref().is_none_or(|receiver| *receiver != number(school)))
        .max_by_key(|school| (day(school.text("EntryDate")), is_true(school.text("LastSchool"))));
    match last {
        Some(school) => (
            Some(school.text("SchoolName").to_owned()),
            Some(number(school)).filter(|number| !number.is_empty()),
        ),
        None => (None, None),
    }
}

/// The provision in force: of those without an end in the past, the one that began last.
pub(super) fn provision<'e>(pupil: &'e Element, header: &Header) -> Option<&'e str> {
    records(pupil)
        .filter(|record| !is_past(record.text("EndDate"), header))
        .max_by_key(|record| day(record.text("StartDate")))
        .map(|record| record.text("SENprovision"))
        .filter(|code| !code.is_empty())
}

fn records(pupil: &Element) -> impl Iterator<Item = &Element> {
    pupil.every("SENhistory").flat_map(|history| history.every("SEN"))
}

/// The SEN type of the first rank.
pub(super) fn need(pupil: &Element) -> Option<&str> {
    pupil
        .every("SENhistory")
        .flat_map(|history| history.every("SENneeds"))
        .flat_map(|needs| needs.every("SENneed"))
        .min_by_key(|need| need.text("SENtypeRank").parse::<u32>().unwrap_or(u32::MAX))
        .map(|need| need.text("SENtype"))
        .filter(|kind| !kind.is_empty())
}

/// Free school meals now and in the last six years. `None`: the file has no history of them, which says nothing.
pub(super) fn meals(pupil: &Element, header: &Header) -> (Option<bool>, Option<bool>) {
    let Some(history) = pupil.child("FSMhistory") else { return (None, None) };
    let open = |instance: &Element| !is_past(instance.text("FSMendDate"), header);
    let six_years_ago = header.made.and_then(|made| made.with_year(made.year() - 6));
    let recent = |instance: &Element| match (day(instance.text("FSMendDate")), six_years_ago) {
        (Some(end), Some(limit)) => end >= limit,
        _ => true,
    };
    (Some(history.every("FSMinstance").any(open)), Some(history.every("FSMinstance").any(recent)))
}

/// The first language, where one is marked so; else the only one there is.
pub(super) fn first_language(pupil: &Element) -> Option<&str> {
    let types: Vec<&Element> = pupil
        .every("BasicDetails")
        .flat_map(|details| details.every("Languages"))
        .flat_map(|languages| languages.every("Type"))
        .filter(|kind| !kind.text("Language").is_empty())
        .collect();
    let marked = types.iter().find(|kind| kind.text("LanguageType").eq_ignore_ascii_case("F"));
    let only = match types.as_slice() {
        [only] => Some(only),
        _ => None,
    };
    marked.or(only).map(|kind| kind.text("Language"))
}

/// English as an additional language, by the first language's code. Refused and not obtained are unknown.
pub(super) fn is_additional(code: &str) -> Option<bool> {
    match code.to_ascii_uppercase().as_str() {
        "ENG" | "ENB" => Some(false),
        "REF" | "NOT" => None,
        _ => Some(true),
    }
}

/// Yes as the format writes it.
pub(super) fn is_true(text: &str) -> bool {
    crate::value::word::yes_no(Cell::text(text.as_bytes())) == Some(true)
}
