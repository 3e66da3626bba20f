//! A sentence in the child's own words for a row: never corrected, only cut at a word.

use bridgewell_domain::letter::WorryLevel;

/// Characters of a row's quotation, at most.
const LONGEST: usize = 120;

/// Openings that say who writes and not how they are.
const OPENINGS: [&str; 9] =
    ["dear ", "hi ", "hi,", "hello", "to me", "hey", "my name is", "my names", "i am called"];

/// Words that carry a worry.
const WORRY: [&str; 33] = [
    "worr",
    "scare",
    "scerd",
    "afraid",
    "nervous",
    "sad",
    "cry",
    "lonely",
    "alone",
    "nobody",
    "no one",
    "noone",
    "miss ",
    "cant",
    "can't",
    "can’t",
    "hate",
    "hurt",
    "bull",
    "sleep",
    "eat",
    "sick",
    "died",
    "die",
    "lost",
    "wish",
    "dont want",
    "don't want",
    "don’t want",
    "anxious",
    "shy",
    "stress",
    "frighten",
];

/// Words that carry a liking, a strength or something looked forward to.
const GLAD: [&str; 15] = [
    "excit",
    "exited",
    "love",
    "like",
    "favourite",
    "favorite",
    "good at",
    "best",
    "cant wait",
    "can't wait",
    "can’t wait",
    "hope",
    "proud",
    "enjoy",
    "looking forward",
];

/// A sentence of the letter. After a person has read it, the first sentence that says what the reader's level is
/// about; before, the first that says something about the writer, because picking worries out is the reader's work.
pub(crate) fn quote(letter: &str, level: Option<WorryLevel>) -> Option<String> {
    let sentences: Vec<&str> = sentences(letter).collect();
    let says = |words: &[&str]| {
        let holds = |sentence: &&&str| {
            let lower = sentence.to_lowercase();
            words.iter().any(|word| lower.contains(word))
        };
        sentences.iter().find(holds).copied()
    };
    let telling = match level {
        None => None,
        Some(WorryLevel::None) => says(&GLAD),
        Some(WorryLevel::Mild | WorryLevel::Marked | WorryLevel::Severe) => says(&WORRY),
    };
    let first = sentences.iter().find(|sentence| sentence.split_whitespace().nth(3).is_some()).copied();
    let chosen = telling.or(first).or_else(|| sentences.first().copied())?;
    Some(cut(&chosen.split_whitespace().collect::<Vec<_>>().join(" ")))
}

/// Sentences and lines, without greetings.
fn sentences(letter: &str) -> impl Iterator<Item = &str> {
    letter
        .split_inclusive(['.', '!', '?', '\n'])
        .map(str::trim)
        .filter(|sentence| sentence.chars().any(char::is_alphabetic))
        .filter(|sentence| {
            let lower = sentence.to_lowercase();
            !OPENINGS.iter().any(|opening| lower.starts_with(opening)) || lower.len() > LONGEST / 2
        })
}

fn cut(sentence: &str) -> String {
    if sentence.chars().count() <= LONGEST {
        return sentence.to_owned();
    }
    let end = sentence.char_indices().nth(LONGEST).map_or(sentence.len(), |(at, _)| at);
    let whole = sentence.get(..end).unwrap_or(sentence);
    let kept = whole.rfind(char::is_whitespace).and_then(|at| whole.get(..at)).unwrap_or(whole);
    format!("{}…", kept.trim_end_matches([',', ';', ':', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    const LETTER: &str =
        "Dear me, hi\nI am good at maths and my dog is called Pip. I am scerd of the big kids!";

    #[rstest]
    #[case(LETTER, None, "I am good at maths and my dog is called Pip.")]
    #[case(LETTER, Some(WorryLevel::Marked), "I am scerd of the big kids!")]
    #[case(LETTER, Some(WorryLevel::None), "I am good at maths and my dog is called Pip.")]
    #[case("worried = bullys", Some(WorryLevel::Mild), "worried = bullys")]
    #[case("ok", None, "ok")]
    fn the_row_quotes_the_child(
        #[case] letter: &str,
        #[case] level: Option<WorryLevel>,
        #[case] expected: &str,
    ) {
        assert_eq!(quote(letter, level).as_deref(), Some(expected));
    }

    #[test]
    fn a_long_sentence_is_cut_at_a_word_and_nothing_yields_nothing() {
        let long = "I like drawing dragons ".repeat(12);
        let cut = quote(&long, None).unwrap();
        assert!(cut.chars().count() <= LONGEST + 1 && cut.ends_with('…'), "{cut}");
        assert!(long.starts_with(cut.trim_end_matches('…')));
        let emoji = "é😀 ".repeat(100) + "a";
        assert!(quote(&emoji, None).unwrap().ends_with('…'));
        assert_eq!(quote(" \n 123 ", None), None);
    }
}
