//! Sex, SEN provision and names.

use super::word::lower;
use crate::read::cell::Cell;
use bridgewell_domain::pupil::{Sen, Sex};

/// Reads sex. `None`: neither male nor female is written.
#[must_use]
pub fn sex(cell: Cell<'_>) -> Option<Sex> {
    let Cell::Text(text) = cell else { return None };
    let any = |words: &[&str]| words.iter().any(|word| text.eq_ignore_ascii_case(word.as_bytes()));
    if let [letter] = text {
        return match letter {
            b'M' | b'm' => Some(Sex::Male),
            b'F' | b'f' => Some(Sex::Female),
            _ => None,
        };
    }
    if any(&["Male", "Boy"]) {
        Some(Sex::Male)
    } else if any(&["Female", "Girl"]) {
        Some(Sex::Female)
    } else {
        None
    }
}

/// Reads SEN provision from a code ("K", "K - SEN Support") or words; the older stages S, A and P are read as what
/// followed them. "Monitoring" is none. `None`: the words are not known.
#[must_use]
pub fn sen(cell: Cell<'_>) -> Option<Sen> {
    let Cell::Text(text) = cell else { return None };
    let code = match text {
        [letter] => Some(*letter),
        [letter, b' ' | b'-' | b':', ..] => Some(*letter),
        _ => None,
    };
    match code.map(|letter| letter.to_ascii_uppercase()) {
        Some(b'N') => return Some(Sen::None),
        Some(b'K' | b'A' | b'P') => return Some(Sen::Support),
        Some(b'E' | b'S') => return Some(Sen::Plan),
        _ => {}
    }
    let words = lower(text);
    match words.as_str() {
        "no"
        | "none"
        | "monitoring"
        | "no sen"
        | "no special educational need"
        | "no special educational needs" => Some(Sen::None),
        "sen support" | "support" | "school action" | "school action plus" => Some(Sen::Support),
        "ehcp"
        | "ehc plan"
        | "ehc"
        | "statement"
        | "education, health and care plan"
        | "education health and care plan" => Some(Sen::Plan),
        _ => None,
    }
}

/// A name in one cell, taken apart: "El-Sayed, Layla", or the last word as surname.
#[must_use]
pub fn parts_of(name: &str) -> Option<(&str, &str)> {
    if let Some((surname, forename)) = name.split_once(',') {
        return Some((surname.trim(), forename.trim())).filter(|(s, f)| !s.is_empty() && !f.is_empty());
    }
    name.trim().rsplit_once(' ').map(|(forename, surname)| (surname.trim(), forename.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("N", Some(Sen::None))]
    #[case("N - No Special Educational Need", Some(Sen::None))]
    #[case("Monitoring", Some(Sen::None))]
    #[case("K - SEN Support", Some(Sen::Support))]
    #[case("SEN Support", Some(Sen::Support))]
    #[case("E - Education, Health and Care Plan", Some(Sen::Plan))]
    #[case("Education, Health and Care Plan", Some(Sen::Plan))]
    #[case("EHCP", Some(Sen::Plan))]
    #[case("S", Some(Sen::Plan))]
    #[case("something", None)]
    fn provision(#[case] text: &str, #[case] meant: Option<Sen>) {
        assert_eq!(sen(Cell::text(text.as_bytes())), meant);
    }

    #[rstest]
    #[case("M", Some(Sex::Male))]
    #[case("female", Some(Sex::Female))]
    #[case("U", None)]
    fn sexes(#[case] text: &str, #[case] meant: Option<Sex>) {
        assert_eq!(sex(Cell::text(text.as_bytes())), meant);
    }

    #[rstest]
    #[case("El-Sayed, Layla", Some(("El-Sayed", "Layla")))]
    #[case("Layla El-Sayed", Some(("El-Sayed", "Layla")))]
    #[case("Layla", None)]
    #[case(", Layla", None)]
    fn names_in_one_cell(#[case] name: &str, #[case] parts: Option<(&str, &str)>) {
        assert_eq!(parts_of(name), parts);
    }
}
