//! How old a reader has to be for the pages that families and pupils get, by a published formula: the grade level of Kincaid,
//! Fishburne, Rogers and Chissom (1975), "Derivation of new readability formulas", Research Branch Report 8-75, Naval
//! Technical Training Command. A grade is a year of school in the United States, where grade 6 is the year from eleven on.

use crate::readers::{parents, pupils};
use bridgewell_report::{Block, Class, Document};

/// Sentences of a document as they are read: paragraphs and lists, without tables.
fn sentences<C: Class>(document: &Document<C>) -> Vec<String> {
    let mut said = Vec::new();
    for block in document.blocks() {
        match block {
            Block::Paragraph(text) => said.push(text.plain()),
            Block::List { items, .. } => said.extend(items.iter().map(bridgewell_report::Text::plain)),
            Block::Cards(cards) => said.extend(cards.iter().flat_map(|card| card.words.clone())),
            _ => {}
        }
    }
    let ends = |letter: char| matches!(letter, '.' | '?' | '!');
    let parts = said.iter().flat_map(|text| text.split(ends)).map(|part| part.trim().to_owned());
    parts.filter(|part| part.chars().any(char::is_alphabetic)).collect()
}

fn words(sentence: &str) -> Vec<String> {
    let apart = |letter: char| !(letter.is_alphanumeric() || "'\u{2019}".contains(letter));
    sentence.split(apart).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// Groups of vowels, without an "e" that is not heard at the end.
fn syllables(word: &str) -> usize {
    let letters: Vec<char> = word.chars().filter(|letter| letter.is_alphabetic()).collect();
    let vowel = |place: usize| matches!(letters[place], 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let groups = (0..letters.len()).filter(|&at| vowel(at) && (at == 0 || !vowel(at - 1))).count();
    let heard = word.ends_with("le") || word.ends_with("ted") || word.ends_with("ded");
    let silent = (word.ends_with('e') || word.ends_with("es") || word.ends_with("ed")) && !heard;
    groups.saturating_sub(usize::from(silent && groups > 1)).max(1)
}

fn grade(sentences: &[String]) -> f64 {
    let words: Vec<String> = sentences.iter().flat_map(|sentence| words(sentence)).collect();
    let all: usize = words.iter().map(|word| syllables(word)).sum();
    let (sentences, words, syllables) = (sentences.len() as f64, words.len() as f64, all as f64);
    0.39 * words / sentences + 11.8 * syllables / words - 15.59
}

#[test]
fn syllables_are_counted_as_they_are_heard() {
    for (word, heard) in [
        ("the", 1),
        ("child", 1),
        ("letter", 2),
        ("asked", 1),
        ("wanted", 2),
        ("family", 3),
        ("table", 2),
        ("name", 1),
    ] {
        assert_eq!(syllables(word), heard, "{word}");
    }
    let plain = ["The cat sat on the mat".to_owned()];
    assert!((grade(&plain) + 1.45).abs() < 0.01, "six words of one syllable: {}", grade(&plain));
}

#[test]
fn families_and_pupils_of_eleven_can_read_their_pages() {
    let pages = [("parents", sentences(&parents())), ("pupils", sentences(&pupils()))];
    for (name, said) in pages {
        let mut hardest = said.clone();
        hardest.sort_by(|one, other| {
            grade(std::slice::from_ref(other)).total_cmp(&grade(std::slice::from_ref(one)))
        });
        println!("{name}: grade {:.1}", grade(&said));
        hardest.iter().take(8).for_each(|one| println!("  {:.1}: {one}", grade(std::slice::from_ref(one))));
        assert!(said.len() > 10, "there is something to read in {name}");
        assert!(
            grade(&said) <= 6.0,
            "{name} is for grade {:.1}; the hardest: {:?}",
            grade(&said),
            &hardest[..3]
        );
        let longest = said.iter().max_by_key(|sentence| words(sentence).len()).cloned().unwrap_or_default();
        assert!(words(&longest).len() <= 25, "too long in {name}: {longest}");
    }
}
