//! Words that stand for yes, no, or nothing at all.

use crate::read::cell::Cell;

/// Whether the text says "there is no value": N/A, a dash, "unknown" and their like.
#[must_use]
pub fn says_nothing(text: &[u8]) -> bool {
    const WORDS: [&str; 14] = [
        "n/a",
        "na",
        "n.a.",
        "-",
        "--",
        "—",
        "–",
        "unknown",
        "not known",
        "#n/a",
        "null",
        "?",
        "n/k",
        "not available",
    ];
    // Asked of every text cell: most are let through by their first byte.
    let possible = matches!(text.first(), Some(b'N' | b'n' | b'U' | b'u' | b'-' | b'#' | b'?' | 0xE2));
    possible && text.len() <= 13 && WORDS.iter().any(|word| text.eq_ignore_ascii_case(word.as_bytes()))
}

/// Yes or no as schools write it. `None`: the cell says neither.
#[must_use]
pub fn yes_no(cell: Cell<'_>) -> Option<bool> {
    match cell {
        Cell::Bool(value) => Some(value),
        Cell::Number(1.0) => Some(true),
        Cell::Number(0.0) => Some(false),
        Cell::Text([letter]) => match letter {
            b'Y' | b'y' | b'T' | b't' | b'1' | b'x' | b'X' => Some(true),
            b'N' | b'n' | b'F' | b'f' | b'0' => Some(false),
            _ => None,
        },
        Cell::Text(b"Yes") => Some(true),
        Cell::Text(b"No") => Some(false),
        Cell::Text(text) => {
            let any = |words: &[&str]| words.iter().any(|word| text.eq_ignore_ascii_case(word.as_bytes()));
            if any(&["yes", "true", "✓", "✔"]) {
                Some(true)
            } else if any(&["no", "false", "✗", "✘"]) {
                Some(false)
            } else {
                None
            }
        }
        Cell::Number(_) | Cell::Date(_) | Cell::Error | Cell::Uncalculated => None,
    }
}

/// What a yes-or-no column is about, and the words in which people answer it otherwise than with yes or no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// Pupil premium: "PP", "FSM6", "Not eligible".
    Premium,
    /// Free school meals: "FSM", "Eligible".
    Meals,
    /// English as an additional language: "EAL", "English".
    Language,
}

/// Yes or no in a column about something. `None`: the cell says neither.
#[must_use]
pub fn yes_no_about(cell: Cell<'_>, about: About) -> Option<bool> {
    let plain = yes_no(cell);
    let Cell::Text(text) = cell else { return plain };
    if plain.is_some() || text.len() > 60 {
        return plain;
    }
    let words = lower(text);
    // "Yes - FSM", "No (checked)": the first word is the answer.
    let first = words.split([' ', ',', ';', '-', '(', ':']).next().unwrap_or_default();
    if let "yes" | "no" = first {
        return Some(first == "yes");
    }
    let (own, other): (&[&str], &[&str]) = match about {
        About::Premium => (
            &["pp", "ppg", "fsm", "fsm6", "ever 6", "e6", "lac", "plac", "disadvantaged", "deprivation"],
            &["service", "spp", "service child", "service premium"],
        ),
        About::Meals => (&["fsm", "tfsm", "free"], &["paid", "ufsm"]),
        About::Language => (&["eal"], &["english", "eng", "enb", "efl"]),
    };
    let eligible = ["eligible", "entitled", "recipient"];
    let lead = ["not ", "non-", "non ", "no "].iter().find_map(|lead| words.strip_prefix(lead));
    match lead {
        Some(rest) if own.contains(&rest) || eligible.contains(&rest) => Some(false),
        Some(_) => None,
        None if own.contains(&words.as_str()) => Some(true),
        None if eligible.contains(&words.as_str()) && about != About::Language => Some(true),
        None if other.contains(&words.as_str()) => Some(false),
        None => None,
    }
}

/// A text in lower case with single spaces, for comparing with a list of words. Short texts only.
#[must_use]
pub fn lower(text: &[u8]) -> String {
    let text = crate::read::encoding::text_of(text).to_lowercase();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("Y", Some(true))]
    #[case("yes", Some(true))]
    #[case("T", Some(true))]
    #[case("TRUE", Some(true))]
    #[case("1", Some(true))]
    #[case("N", Some(false))]
    #[case("No", Some(false))]
    #[case("F", Some(false))]
    #[case("0", Some(false))]
    #[case("maybe", None)]
    #[case("", None)]
    fn yes_and_no(#[case] text: &str, #[case] meant: Option<bool>) {
        assert_eq!(yes_no(Cell::text(text.as_bytes())), meant);
    }

    #[rstest]
    #[case("PP", About::Premium, Some(true))]
    #[case("Non-PP", About::Premium, Some(false))]
    #[case("Yes - FSM", About::Premium, Some(true))]
    #[case("Not eligible", About::Premium, Some(false))]
    #[case("Service child", About::Premium, Some(false))]
    #[case("perhaps", About::Premium, None)]
    #[case("FSM", About::Meals, Some(true))]
    #[case("Paid", About::Meals, Some(false))]
    #[case("Not EAL", About::Language, Some(false))]
    #[case("English", About::Language, Some(false))]
    #[case("Eligible", About::Language, None)]
    #[case("Y", About::Meals, Some(true))]
    fn columns_are_answered_in_their_own_words(
        #[case] text: &str,
        #[case] about: About,
        #[case] meant: Option<bool>,
    ) {
        assert_eq!(yes_no_about(Cell::text(text.as_bytes()), about), meant);
    }

    #[test]
    fn worksheets_have_yes_and_no_of_their_own() {
        assert_eq!(yes_no(Cell::Bool(true)), Some(true));
        assert_eq!(yes_no(Cell::Number(1.0)), Some(true));
        assert_eq!(yes_no(Cell::Number(0.0)), Some(false));
        assert_eq!(yes_no(Cell::Number(2.0)), None);
        assert_eq!(yes_no(Cell::Error), None);
    }

    #[test]
    fn dashes_and_their_like_say_nothing() {
        assert!(says_nothing(b"N/A") && says_nothing("–".as_bytes()) && says_nothing(b"Unknown"));
        assert!(!says_nothing(b"0") && !says_nothing(b"A") && !says_nothing(b""));
    }
}
