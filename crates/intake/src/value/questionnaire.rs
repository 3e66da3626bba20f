//! Who filled in an SDQ form, and its figures.

use super::number::whole;
use super::word::lower;
use crate::read::cell::Cell;
use bridgewell_domain::sdq::{Informant, Tick, Version};
use serde::{Deserialize, Serialize};

/// How the three boxes of an item are numbered in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BoxNumbers {
    /// 0, 1, 2, as the scoring has them.
    FromZero,
    /// 1, 2, 3, as some survey tools export them.
    FromOne,
}

/// Reads one answer. `None`: not one of the three boxes.
#[must_use]
#[inline]
pub fn tick(cell: Cell<'_>, boxes: BoxNumbers) -> Option<Tick> {
    let Some(number) = whole(cell) else { return tick_in_words(cell) };
    let number = match boxes {
        BoxNumbers::FromZero => number,
        BoxNumbers::FromOne => number.checked_sub(1)?,
    };
    Tick::try_from(u8::try_from(number).ok()?).ok()
}

/// The words printed above the boxes of the form, as survey tools export them.
fn tick_in_words(cell: Cell<'_>) -> Option<Tick> {
    let Cell::Text(text) = cell else { return None };
    match lower(text).as_str() {
        "not true" => Some(Tick::Zero),
        "somewhat true" => Some(Tick::One),
        "certainly true" => Some(Tick::Two),
        _ => None,
    }
}

/// Reads a whole number up to `highest`. `None`: anything else.
#[must_use]
pub fn up_to(cell: Cell<'_>, highest: u8) -> Option<u8> {
    u8::try_from(whole(cell)?).ok().filter(|number| *number <= highest)
}

/// Reads who filled the form in, from a word ("Pupil") or the form's name ("Self 11-17", "P4-17").
#[must_use]
pub fn informant(cell: Cell<'_>) -> Option<Informant> {
    let Cell::Text(text) = cell else { return None };
    if let Some(informant) = std::str::from_utf8(text).ok().and_then(Informant::from_name) {
        return Some(informant);
    }
    let words = lower(text);
    let first = words.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    match first {
        "s" => Some(Informant::SelfReport),
        "p" => Some(Informant::Parent),
        "t" => Some(Informant::Teacher),
        word => Informant::from_name(word),
    }
}

/// Reads the edition from the form's name.
#[must_use]
pub fn version(cell: Cell<'_>) -> Version {
    match cell {
        Cell::Text(text) if lower(text).replace(['-', ' '], "").contains("followup") => Version::FollowUp,
        _ => Version::Standard,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("Pupil", Some(Informant::SelfReport))]
    #[case("Self 11-17", Some(Informant::SelfReport))]
    #[case("S11-17", Some(Informant::SelfReport))]
    #[case("Parent 4-17 follow-up", Some(Informant::Parent))]
    #[case("T4-17", Some(Informant::Teacher))]
    #[case("Dog", None)]
    fn informants(#[case] text: &str, #[case] who: Option<Informant>) {
        assert_eq!(informant(Cell::text(text.as_bytes())), who);
    }

    #[test]
    fn boxes_numbered_from_one_are_moved_down() {
        assert_eq!(tick(Cell::text(b"3"), BoxNumbers::FromOne), Some(Tick::Two));
        assert_eq!(tick(Cell::text(b"0"), BoxNumbers::FromOne), None);
        assert_eq!(tick(Cell::text(b"2"), BoxNumbers::FromZero), Some(Tick::Two));
        assert_eq!(tick(Cell::text(b"3"), BoxNumbers::FromZero), None);
        assert_eq!(tick(Cell::text(b"1.5"), BoxNumbers::FromZero), None);
        assert_eq!(tick(Cell::text(b"Certainly True"), BoxNumbers::FromOne), Some(Tick::Two));
        assert_eq!(tick(Cell::text(b"true"), BoxNumbers::FromZero), None);
    }

    #[test]
    fn editions_and_scores() {
        assert_eq!(version(Cell::text(b"Teacher follow-up")), Version::FollowUp);
        assert_eq!(version(Cell::text(b"Self 11-17")), Version::Standard);
        assert_eq!(up_to(Cell::Number(40.0), 40), Some(40));
        assert_eq!(up_to(Cell::Number(41.0), 40), None);
    }
}
