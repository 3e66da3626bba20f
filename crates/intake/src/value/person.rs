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
        other => sen_in_words(other),
    }
}

/// What stays of the many ways of saying it: "SEND Support", "EHC plan issued", "No SEN need", "SEN support (K)".
fn sen_in_words(words: &str) -> Option<Sen> {
    let has = |wanted: &[&str]| wanted.iter().any(|one| words.contains(one));
    let none = ["no ", "not ", "non-", "non "].iter().any(|lead| words.starts_with(lead));
    match (none, has(&["ehc", "health and care plan"]), has(&["support"])) {
        (true, ..) if has(&["sen", "special"]) => Some(Sen::None),
        (false, true, _) if !has(&["request", "assess", "applied", "applying", "pending", "no ehc"]) => {
            Some(Sen::Plan)
        }
        (false, false, true) if has(&["sen", "(k)"]) => Some(Sen::Support),
        _ => None,
    }
}

/// A name in one cell, taken apart: "El-Sayed, Layla", or the last word as surname.
#[must_use]
pub fn parts_of(name: &str) -> Option<(&str, &str)> {
    if let Some((surname, forename)) = name.split_once(',') {
        return Some((surname.trim(), forename.trim())).filter(|(s, f)| !s.is_empty() && !f.is_empty());
    }
    let name = name.trim();
    let mut at = name.rfind(' ')?;
    // "Tom van der Berg": the small words before the last one belong to it.
    while let Some(before) = name[..at].rfind(' ')
        && PARTICLES.contains(&&name[before + 1..at])
    {
        at = before;
    }
    Some((name[at..].trim(), name[..at].trim()))
}

/// Small words with which a surname begins. In capitals they may be a middle name.
const PARTICLES: [&str; 18] = [
    "van", "der", "den", "de", "la", "le", "da", "do", "dos", "di", "du", "von", "zu", "al", "el", "bin",
    "ibn", "st",
];

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
    #[case("SEND Support", Some(Sen::Support))]
    #[case("SEN support (K)", Some(Sen::Support))]
    #[case("EHC plan issued", Some(Sen::Plan))]
    #[case("EHC needs assessment requested", None)]
    #[case("No SEN need", Some(Sen::None))]
    #[case("Not SEN", Some(Sen::None))]
    #[case("Support staff", None)]
    #[case("On SEN register", None)]
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
    #[case("Tom van der Berg", Some(("van der Berg", "Tom")))]
    #[case("Ana Maria da Silva", Some(("da Silva", "Ana Maria")))]
    #[case("van Dyke", Some(("Dyke", "van")))]
    #[case("Layla", None)]
    #[case(", Layla", None)]
    fn names_in_one_cell(#[case] name: &str, #[case] parts: Option<(&str, &str)>) {
        assert_eq!(parts_of(name), parts);
    }
}
