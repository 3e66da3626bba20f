//! Whose a file is, by its name.

use bridgewell_domain::upn::{LENGTH, Upn, UpnFault};

/// Whose a file is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The pupil with this UPN.
    Upn(Upn),
    /// Something that should be a UPN and is none: it is never used to find a pupil.
    BadUpn {
        /// What stands there.
        written: String,
        /// What is wrong with it.
        fault: UpnFault,
    },
    /// A pupil of this name, as far as a file's name can say it: its words in their order, without "letter", "scan" and such.
    Named(Vec<String>),
    /// Nothing that could be a pupil's.
    Unknown,
}

impl Whose {
    /// What the name says, in words.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Upn(upn) => format!("The file is named by the UPN {upn}."),
            Self::BadUpn { written, fault } => {
                format!("“{written}” in the file’s name is not a valid UPN: {fault}. Say whose it is.")
            }
            Self::Named(words) => format!("The file is named “{}”.", words.join(" ")),
            Self::Unknown => "The file’s name does not say whose it is.".to_owned(),
        }
    }
}

/// Words in the names of files that are no part of a child's name.
const OTHER: [&str; 32] = [
    "letter",
    "letters",
    "to",
    "self",
    "myself",
    "me",
    "my",
    "from",
    "by",
    "for",
    "future",
    "scan",
    "scans",
    "scanned",
    "img",
    "image",
    "photo",
    "picture",
    "pic",
    "page",
    "pg",
    "p",
    "copy",
    "final",
    "draft",
    "doc",
    "document",
    "transition",
    "year",
    "yr",
    "form",
    "pupil",
];

/// Words right before a number that says which page it is.
const PAGE: [&str; 4] = ["page", "pg", "p", "copy"];

/// Whose a file of this name is, and which page.
pub(super) fn of_name(name: &str) -> (Whose, Option<u16>) {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = match file.rsplit_once('.') {
        Some((stem, ending))
            if (1..=5).contains(&ending.len()) && ending.chars().all(char::is_alphanumeric) =>
        {
            stem
        }
        _ => file,
    };
    let words = split(stem);
    let mut bad = None;
    for word in words.iter().filter(|word| looks_like_a_upn(word)) {
        match Upn::parse(word) {
            Ok(upn) => return (Whose::Upn(upn), page(&words)),
            Err(fault) => bad = bad.or(Some((word.clone(), fault))),
        }
    }
    if let Some((written, fault)) = bad {
        return (Whose::BadUpn { written, fault }, page(&words));
    }
    let own: Vec<String> = words
        .iter()
        .filter(|word| {
            !word.chars().any(|c| c.is_ascii_digit()) && !OTHER.contains(&word.to_lowercase().as_str())
        })
        .cloned()
        .collect();
    let whose =
        if own.iter().any(|word| word.chars().count() > 1) { Whose::Named(own) } else { Whose::Unknown };
    (whose, page(&words))
}

/// The words of a name: letters, digits, hyphens and apostrophes hold together, and "NoorAbdi" is two.
fn split(stem: &str) -> Vec<String> {
    let mut words = Vec::new();
    for piece in stem.split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '\'' | '’'))) {
        if looks_like_a_upn(piece) {
            words.push(piece.to_owned());
            continue;
        }
        let mut word = String::new();
        let mut before = ' ';
        for letter in piece.chars() {
            let turns = before.is_lowercase() && letter.is_uppercase()
                || before.is_alphabetic() && letter.is_ascii_digit()
                || before.is_ascii_digit() && letter.is_alphabetic();
            // "McDonald" and "MacLeod" are one word.
            if turns && !matches!(word.as_str(), "Mc" | "Mac" | "De" | "Di" | "Le" | "La" | "Du" | "Fitz") {
                words.push(std::mem::take(&mut word));
            }
            word.push(letter);
            before = letter;
        }
        words.push(word);
    }
    words
        .into_iter()
        .map(|word| word.trim_matches(['-', '\'', '’']).to_owned())
        .filter(|word| !word.is_empty())
        .collect()
}

/// Thirteen letters and digits, mostly digits: a UPN, or one that was mistyped.
fn looks_like_a_upn(word: &str) -> bool {
    word.chars().count() == LENGTH
        && word.chars().all(|c| c.is_ascii_alphanumeric())
        && word.chars().next().is_some_and(|c| c.is_ascii_alphabetic())
        && word.chars().filter(char::is_ascii_digit).count() >= LENGTH - 3
}

fn page(words: &[String]) -> Option<u16> {
    let number = |word: &String| word.parse::<u16>().ok().filter(|page| (1..=99).contains(page));
    let after = words.windows(2).find_map(|pair| match pair {
        [word, next] if PAGE.contains(&word.to_lowercase().as_str()) => number(next),
        _ => None,
    });
    after.or_else(|| words.last().and_then(number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    fn named(words: &[&str]) -> Whose {
        Whose::Named(words.iter().map(|word| (*word).to_owned()).collect())
    }

    #[rstest]
    #[case("B801200005001.txt", None)]
    #[case("b801200005001 letter.docx", None)]
    #[case("7B_B801200005001_p2.jpg", Some(2))]
    #[case("letters/2026/B801200005001 (3).png", Some(3))]
    fn a_upn_anywhere_in_the_name_counts(#[case] name: &str, #[case] page: Option<u16>) {
        assert_eq!(of_name(name), (Whose::Upn(Upn::parse("B801200005001").unwrap()), page));
    }

    #[rstest]
    #[case("Noor Abdi.txt", &["Noor", "Abdi"], None)]
    #[case("Abdi, Noor - letter to self.docx", &["Abdi", "Noor"], None)]
    #[case("NoorAbdi_scan2.jpeg", &["Noor", "Abdi"], Some(2))]
    #[case("Zoë O’Neill.txt", &["Zoë", "O’Neill"], None)]
    #[case("Ali El-Sayed page 2.pdf", &["Ali", "El-Sayed"], Some(2))]
    #[case("Rory McDonald.txt", &["Rory", "McDonald"], None)]
    #[case("7B Noor.docx", &["B", "Noor"], None)]
    fn a_name_is_what_is_left(#[case] name: &str, #[case] words: &[&str], #[case] page: Option<u16>) {
        assert_eq!(of_name(name), (named(words), page));
    }

    #[rstest]
    #[case("IMG_20260703_101500.jpg")]
    #[case("scan0001.pdf")]
    #[case("letter.docx")]
    #[case("")]
    fn a_name_without_a_child_says_nothing(#[case] name: &str) {
        assert_eq!(of_name(name).0, Whose::Unknown);
    }

    #[test]
    fn a_mistyped_upn_is_never_used() {
        let (whose, _) = of_name("B801200005010.txt");
        assert!(matches!(&whose, Whose::BadUpn { written, .. } if written == "B801200005010"));
        assert!(whose.words().contains("not a valid UPN"));
    }

    proptest! {
        #[test]
        fn any_name_is_taken(name in "\\PC{0,40}") {
            let (whose, _) = of_name(&name);
            prop_assert!(!whose.words().is_empty());
        }
    }
}
