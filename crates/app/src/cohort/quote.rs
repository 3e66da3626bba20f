//! A sentence in the child's own words for a row: never corrected, only cut at a word.

use bridgewell_domain::letter::WorryLevel;

/// Characters of a row's quotation, at most.
const LONGEST: usize = 120;

/// Openings that say who writes or to whom, and not how they are.
const OPENINGS: [&str; 12] = [
    "dear ",
    "hi ",
    "hi,",
    "hello",
    "to me",
    "hey",
    "yo ",
    "my name is",
    "my names",
    "i am called",
    "year 7 me",
    "good luck",
];

/// Beginnings of words that carry a worry.
const WORRY: [&str; 31] = [
    "worr",
    "scar",
    "scer",
    "afraid",
    "nerv",
    "sad",
    "cry",
    "cries",
    "lone",
    "alone",
    "nobody",
    "noone",
    "hate",
    "hurt",
    "bull",
    "sleep",
    "die",
    "died",
    "lost",
    "disappear",
    "anxious",
    "shy",
    "stress",
    "fright",
    "burden",
    "shak",
    "horrible",
    "awful",
    "tired",
    "pushed",
    "concern",
];

/// Beginnings of words that carry a liking, a strength or something looked forward to.
const GLAD: [&str; 13] = [
    "excit",
    "exit",
    "exict",
    "love",
    "like",
    "favourite",
    "favorite",
    "good",
    "best",
    "hope",
    "proud",
    "enjoy",
    "wait",
];

/// A sentence of the letter. After a person has read it, the sentence that says most of what the reader's level is
/// about; before, the first that says something about the writer, because picking worries out is the reader's work.
pub(crate) fn quote(letter: &str, level: Option<WorryLevel>) -> Option<String> {
    let sentences: Vec<&str> = sentences(letter).collect();
    let telling = match level {
        None => None,
        Some(WorryLevel::None) => telling(&sentences, &GLAD),
        Some(WorryLevel::Mild | WorryLevel::Marked | WorryLevel::Severe) => telling(&sentences, &WORRY),
    };
    let first = sentences.iter().find(|sentence| sentence.split_whitespace().nth(3).is_some()).copied();
    let chosen = telling
        .or(first)
        .or_else(|| sentences.first().copied())
        .or_else(|| letter.lines().find(|line| has_words(line)))?;
    Some(cut(&chosen.split_whitespace().collect::<Vec<_>>().join(" ")))
}

/// The first of the sentences with the most words of a kind.
fn telling<'a>(sentences: &[&'a str], kind: &[&str]) -> Option<&'a str> {
    let count = |sentence: &str| {
        let lower = sentence.to_lowercase();
        let words = lower.split(|letter: char| !letter.is_alphanumeric() && !"'’".contains(letter));
        words.filter(|word| kind.iter().any(|beginning| word.starts_with(beginning))).count()
    };
    let counted =
        sentences.iter().map(|sentence| (count(sentence), *sentence)).filter(|(count, _)| *count > 0);
    counted.reduce(|best, next| if next.0 > best.0 { next } else { best }).map(|(_, sentence)| sentence)
}

/// Sentences and lines, without greetings.
fn sentences(letter: &str) -> impl Iterator<Item = &str> {
    letter
        .split_inclusive(['.', '!', '?', '\n'])
        .map(str::trim)
        .filter(|sentence| has_words(sentence))
        .filter(|sentence| {
            let lower = sentence.to_lowercase();
            !OPENINGS.iter().any(|opening| lower.starts_with(opening)) || lower.len() > LONGEST / 2
        })
}

fn has_words(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
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
    #[case("good luck me", Some(WorryLevel::None), "good luck me")]
    #[case(
        "I have bad dreams. I am sad and scared. I am sad.",
        Some(WorryLevel::Severe),
        "I am sad and scared."
    )]
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
