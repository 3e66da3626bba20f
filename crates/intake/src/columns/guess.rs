//! From a heading to the field it most likely means.

use super::field::Field;
use super::synonyms::{OTHER_RESULTS, SOMEBODY_ELSE, TOGETHER, WHEN, known, one_name_for_grammar, plain};

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
    let words = one_name_for_grammar(&plain(heading));
    if words.is_empty() {
        return None;
    }
    if let Some(item) = item_number(&words) {
        return Some((Field::Item(item), Sureness::Known));
    }
    if let Some(field) = known(&words) {
        return Some((field, Sureness::Known));
    }
    let has = |word: &str| words.split(' ').any(|found| found == word);
    let other = OTHER_RESULTS.iter().any(|word| has(word)) || earlier_year(&words);
    let somebody_else = SOMEBODY_ELSE.iter().any(|word| has(word));
    let fits = |field: Field| !(other && field.is_ks2() || somebody_else && field.is_of_a_person());
    let together = TOGETHER.iter().find(|(field, needed)| {
        fits(*field)
            && needed
                .iter()
                .all(|word| word.strip_prefix('!').map_or_else(|| has(word), |absent| !has(absent)))
    });
    if let Some((field, _)) = together {
        return Some((*field, Sureness::Likely));
    }
    let timeless: Vec<&str> = words
        .split(' ')
        .filter(|word| !WHEN.contains(word) && !word.bytes().all(|b| b.is_ascii_digit()))
        .collect();
    let timeless = timeless.join(" ");
    known(&timeless).filter(|field| field.has_years() && fits(*field)).map(|field| (field, Sureness::Likely))
}

/// Whether a heading speaks of a class below the last one of primary school.
fn earlier_year(words: &str) -> bool {
    let mut before = "";
    words.split(' ').any(|word| {
        let earlier = matches!(before, "year" | "yr" | "y") && matches!(word, "1" | "2" | "3" | "4" | "5");
        before = word;
        earlier
    })
}

/// When a heading's values are from: of two columns that mean the same, the later is meant. `None`: it does not say.
#[must_use]
pub fn when(heading: &str) -> Option<i32> {
    let words = plain(heading);
    let words: Vec<&str> = words.split(' ').collect();
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(word));
    if has(&["last", "previous", "prior"]) {
        return Some(-1);
    }
    if has(&["this", "current", "latest"]) {
        return Some(9_999);
    }
    let year =
        words.iter().find_map(|word| word.parse::<i32>().ok().filter(|year| (2000..2100).contains(year)));
    let class = |word: &&str| {
        word.strip_prefix('y').and_then(|rest| rest.trim_start_matches('r').parse::<i32>().ok())
    };
    let spelt = words
        .windows(2)
        .find(|pair| matches!(pair[0], "year" | "yr" | "y"))
        .and_then(|pair| pair[1].parse().ok());
    year.or_else(|| words.iter().find_map(class)).or(spelt)
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
    #[case("Attendance 2025/26", Some(2025))]
    #[case("Attendance % (last year)", Some(-1))]
    #[case("Attendance this year", Some(9_999))]
    #[case("Attendance Y6", Some(6))]
    #[case("Attendance Year 5", Some(5))]
    #[case("Attendance", None)]
    fn headings_say_when(#[case] heading: &str, #[case] found: Option<i32>) {
        assert_eq!(when(heading), found);
    }

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
    #[case("KS1 Reading score", None)]
    #[case("Year 5 reading", None)]
    #[case("KS2 Reading TA", None)]
    #[case("READOUTCOME", Some(Field::ReadingOutcome))]
    #[case("Attendance 2025/26", Some(Field::Attendance))]
    #[case("Attendance % last year", Some(Field::Attendance))]
    #[case("Maths 2026", Some(Field::Maths))]
    #[case("Former UPN", None)]
    #[case("SPaG", Some(Field::Gps))]
    #[case("KS2 GPaS Test SS", Some(Field::Gps))]
    #[case("GaPS", Some(Field::Gps))]
    #[case("Gaps in learning", None)]
    #[case("Gaps", Some(Field::Gps))]
    #[case("FSM Entitled", Some(Field::FsmNow))]
    #[case("FSM in the last 6 years", Some(Field::FsmEver))]
    #[case("Free school meals eligibility date", None)]
    #[case("Prior School", Some(Field::Primary))]
    #[case("SCHNAME", Some(Field::Primary))]
    #[case("DOB (dd/mm/yyyy)", Some(Field::Born))]
    #[case("Pupil Surname", Some(Field::LegalSurname))]
    #[case("Parent first name", None)]
    #[case("Contact date of birth", None)]
    #[case("KS2 Maths Paper 1", None)]
    #[case("Reading standardised score", None)]
    #[case("Reading TA outcome", None)]
    #[case("PP (Y/N)", Some(Field::PupilPremium))]
    #[case("Attendance target %", None)]
    #[case("Postcode", None)]
    #[case("Notes", None)]
    #[case("", None)]
    #[case("7", None)]
    fn headings_are_guessed(#[case] heading: &str, #[case] field: Option<Field>) {
        assert_eq!(guess(heading).map(|(field, _)| field), field);
    }
}
