//! Few people told in numbers or in words. Whatever does not clearly count something else counts people: a small number too
//! many left out is a smaller harm than a child who is recognised.

/// Beginnings of words for people.
const PEOPLE: [&str; 13] = [
    "pupil", "child", "student", "young", "people", "person", "girl", "boy", "famil", "parent", "carer",
    "learner", "teenager",
];

/// What a share or a sum of money holds somewhere in its unit.
const SHARES: [&str; 4] = ["%", "per cent", "percent", "£"];

/// What is counted that is nobody, in the plural and in the singular.
const NOBODY: &str = "pound pounds pence second seconds minute minutes min mins hour hours hrs day days week weeks \
    month months term terms year years session sessions lesson lessons meeting meetings assembly assemblies event events \
    workshop workshops course courses club clubs point points score scores mark marks room rooms class classes school \
    schools";

/// After these a unit says of what or how often: "days of absence", "minutes per pupil".
const OF_WHAT: [&str; 11] = ["per", "a", "an", "each", "every", "of", "in", "for", "by", "with", "out"];

/// Small numbers as they are written out.
const WRITTEN: &str = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
    seventeen eighteen nineteen";

/// How many words may stand between a number and the people it counts: "3 new Year 7 pupils".
const BETWEEN: usize = 3;

/// Whether a number with this unit counts people. One without a unit does.
pub(super) fn counts_people(unit: &str) -> bool {
    let unit = unit.to_lowercase();
    if SHARES.iter().any(|share| unit.contains(share)) {
        return false;
    }
    let counted: Vec<&str> =
        words(&unit).into_iter().map(|(word, _)| word).take_while(|word| !OF_WHAT.contains(word)).collect();
    counted.iter().any(|word| is_people(word)) || counted.last().is_none_or(|last| !is_nobody(last))
}

/// Numbers of people from 1 to just under the smallest that is shown, as they stand in words: "3 pupils", "four families".
pub(super) fn told(text: &str, smallest: u32) -> Vec<String> {
    let lower = text.to_lowercase();
    let said = words(&lower);
    if let [(only, _)] = said.as_slice()
        && small(only, smallest)
    {
        return vec![text.trim().to_owned()];
    }
    let mut found = Vec::new();
    for (at, (word, _)) in said.iter().enumerate() {
        // "Year 5" and "key stage 3" are names.
        let names = at > 0 && ["year", "stage", "step", "number", "action"].contains(&said[at - 1].0);
        if names || !small(word, smallest) {
            continue;
        }
        let after = said[at + 1..]
            .iter()
            .take(BETWEEN + 1)
            .take_while(|(word, begins)| !begins && (!is_nobody(word) || *word == "year"));
        let after: Vec<&str> = after.map(|(word, _)| *word).collect();
        if let Some(end) = after.iter().position(|word| is_people(word)) {
            found.push(format!("{word} {}", after[..=end].join(" ")));
        }
    }
    found
}

fn is_people(word: &str) -> bool {
    PEOPLE.iter().any(|start| word.starts_with(start))
}

fn is_nobody(word: &str) -> bool {
    NOBODY.split(' ').any(|known| known == word)
}

fn small(word: &str, smallest: u32) -> bool {
    let written = WRITTEN.split(' ').zip(1..).find_map(|(known, number)| (known == word).then_some(number));
    word.parse().ok().or(written).is_some_and(|number: u32| (1..smallest).contains(&number))
}

/// The words of a text, each with whether it begins a sentence or a line.
fn words(text: &str) -> Vec<(&str, bool)> {
    let mut begins = true;
    let mut words = Vec::new();
    for piece in text.split_inclusive(|letter: char| !letter.is_alphanumeric()) {
        let word = piece.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        if !word.is_empty() {
            words.push((word, begins));
            begins = false;
        }
        begins |= piece.ends_with(['.', '!', '?', ':', ';', '\n']);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case::nothing_said("", true)]
    #[case::pupils("pupils", true)]
    #[case::staff("staff", true)]
    #[case::a_rate_of_people("pupils a day", true)]
    #[case::each_is_somebody("referrals per week", true)]
    #[case::unknown("yeses", true)]
    #[case::a_share("% of pupils", false)]
    #[case::in_words("Per cent", false)]
    #[case::money("£ per pupil", false)]
    #[case::time("School days", false)]
    #[case::time_of_each("minutes per pupil", false)]
    #[case::marks("points out of 10", false)]
    #[case::people_in_days("pupil days", true)]
    fn what_is_not_clearly_something_else_counts_people(#[case] unit: &str, #[case] people: bool) {
        assert_eq!(counts_people(unit), people);
    }

    #[rstest]
    #[case::plain("In June 3 pupils had one.", &["3 pupils"])]
    #[case::written_out("Four families, and 12 parents", &["four families"])]
    #[case::with_words_between("two new Year 7 pupils", &["two new year 7 pupils"])]
    #[case::a_number_alone(" 4 ", &["4"])]
    #[case::a_year_group("Year 5 pupils and key stage 3 pupils", &[])]
    #[case::something_else("within five school days, for pupils", &[])]
    #[case::another_sentence("Room 4. Pupils like it.", &[])]
    #[case::enough("6 pupils, 50 children", &[])]
    fn small_numbers_of_people_in_words_are_found(#[case] text: &str, #[case] expected: &[&str]) {
        assert_eq!(told(text, 6), expected);
    }
}
