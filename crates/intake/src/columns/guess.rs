//! From a heading to the field it most likely means.

use super::field::Field;
use super::synonyms::{EXACT, TOGETHER, plain};

/// How sure a guess is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sureness {
    /// The heading is on the list of known headings.
    Known,
    /// Some of its words are.
    Likely,
    /// This school settled it before.
    Remembered,
    /// A person chose it now.
    Chosen,
}

/// The field a heading means, if any is known.
#[must_use]
pub fn guess(heading: &str) -> Option<(Field, Sureness)> {
    let words = plain(heading);
    if words.is_empty() {
        return None;
    }
    if let Some(item) = item_number(&words) {
        return Some((Field::Item(item), Sureness::Known));
    }
    if let Some((field, _)) = EXACT.iter().find(|(_, headings)| headings.contains(&words.as_str())) {
        return Some((*field, Sureness::Known));
    }
    let has = |word: &str| words.split(' ').any(|found| found == word);
    TOGETHER
        .iter()
        .find(|(_, needed)| {
            needed.iter().all(|word| word.strip_prefix('!').map_or_else(|| has(word), |absent| !has(absent)))
        })
        .map(|(field, _)| (*field, Sureness::Likely))
}

/// "Q7", "q07", "Item 7", "SDQ 7", "sdq_q7": the item's number.
fn item_number(words: &str) -> Option<u8> {
    let mut rest = words;
    for lead in ["sdq ", "sdq", "item ", "item", "question ", "q ", "q"] {
        rest = rest.strip_prefix(lead).unwrap_or(rest);
    }
    if rest == words || rest.is_empty() || rest.len() > 2 {
        return None;
    }
    rest.parse().ok().filter(|number| (1..=25).contains(number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("KS2: English reading scaled score", Some(Field::Reading))]
    #[case("KS2: Mathematics scaled score", Some(Field::Maths))]
    #[case("KS2: English GPS scaled score", Some(Field::Gps))]
    #[case("KS2: English writing TA", Some(Field::Writing))]
    #[case("KS2 Re SS", Some(Field::Reading))]
    #[case("KS2 Wr TA", Some(Field::Writing))]
    #[case("READSCORE", Some(Field::Reading))]
    #[case("% Attendance", Some(Field::Attendance))]
    #[case("Attendance % (year to date)", Some(Field::Attendance))]
    #[case("D.O.B.", Some(Field::Born))]
    #[case("LastName", Some(Field::LegalSurname))]
    #[case("YearGroup", Some(Field::YearGroup))]
    #[case("  UPN ", Some(Field::Upn))]
    #[case("SEN need (primary)", Some(Field::SenNeed))]
    #[case("Ever 6 FSM", Some(Field::FsmEver))]
    #[case("Q1", Some(Field::Item(1)))]
    #[case("sdq_q25", Some(Field::Item(25)))]
    #[case("Item 7", Some(Field::Item(7)))]
    #[case("Q26", None)]
    #[case("Q0", None)]
    #[case("Reading age", None)]
    #[case("Maths raw score", None)]
    #[case("Former UPN", None)]
    #[case("Postcode", None)]
    #[case("Notes", None)]
    #[case("", None)]
    #[case("7", None)]
    fn headings_are_guessed(#[case] heading: &str, #[case] field: Option<Field>) {
        assert_eq!(guess(heading).map(|(field, _)| field), field);
    }
}
