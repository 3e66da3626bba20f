//! Nothing in the plan names a pupil: it is about the school's work, and it goes to governors, partners and the link
//! worker. A name that is typed by accident is said at once, while the words are still on the screen.

use crate::cohort::folded;
use crate::error::ApiError;
use bridgewell_store::{ReadTx, persons, pupils};
use std::collections::HashSet;

/// A word of a text: folded, and whether it is written like a name.
struct Word {
    folded: String,
    capital: bool,
}

/// Refuses words that hold a pupil's forename and surname side by side, whatever the accents and the order. Names of
/// staff are left alone, and so are words that only look like a name when capitals are not minded ("will young people").
///
/// # Errors
/// [`ApiError::Invalid`] on `field`.
pub(crate) fn refuse_names(read: &ReadTx<'_>, field: &str, texts: &[&str]) -> Result<(), ApiError> {
    let texts: Vec<Vec<Word>> =
        texts.iter().map(|text| words(text)).filter(|words| !words.is_empty()).collect();
    if texts.is_empty() {
        return Ok(());
    }
    let staff: HashSet<String> =
        persons::list(read)?.into_iter().map(|kept| joined(&words(&kept.person.name))).collect();
    for row in pupils::list(read)? {
        let names = &row.pupil.names;
        let both = [
            (names.forename(), names.surname()),
            (names.legal_forename.as_str(), names.legal_surname.as_str()),
        ];
        for (one, two) in both.into_iter().filter(|(one, two)| !one.is_empty() && !two.is_empty()) {
            let orders = [words(&format!("{one} {two}")), words(&format!("{two} {one}"))];
            if orders.iter().any(|name| staff.contains(&joined(name))) {
                continue;
            }
            if orders.iter().any(|name| texts.iter().any(|text| holds(text, name))) {
                return Err(ApiError::invalid(
                    field,
                    "This names a pupil. The plan is about the school's work and goes to governors and partners: say \
                     it without the name",
                ));
            }
        }
    }
    Ok(())
}

fn holds(text: &[Word], name: &[Word]) -> bool {
    !name.is_empty()
        && text.windows(name.len()).any(|part| {
            part.iter().zip(name).all(|(word, wanted)| word.capital && word.folded == wanted.folded)
        })
}

fn joined(words: &[Word]) -> String {
    words.iter().map(|word| word.folded.as_str()).collect::<Vec<_>>().join(" ")
}

fn words(text: &str) -> Vec<Word> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| Word {
            folded: folded(word),
            capital: !word.chars().next().is_some_and(char::is_lowercase),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_whatever_the_accents_and_not_in_everyday_words() {
        let said = |text: &str, name: &str| holds(&words(text), &words(name));
        assert!(said("Zoe  Müller-Lee's club", "Zoë Muller Lee"));
        assert!(said("for YOUNG, Will", "Young Will"));
        assert!(!said("We will young people a good start", "Will Young"));
        assert!(!said("Will this help young carers?", "Will Young"));
    }
}
