//! The lexicon: plain text files that people can read, checked when they are loaded.

use crate::mark::Weight;
use aho_corasick::AhoCorasick;
use bridgewell_domain::letter::Theme;
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;
use thiserror::Error;

/// A line of a lexicon file that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("line {line} of the {file} list: {what}")]
pub struct Fault {
    /// Which list.
    pub file: &'static str,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong with it.
    pub what: &'static str,
}

/// A phrase with what it is read as.
#[derive(Clone, Debug)]
pub(crate) struct Head {
    pub theme: Theme,
    pub weight: Weight,
    pub read_as: String,
    /// Whether the phrase holds its own "not", so that it cannot be denied by it.
    pub negative: bool,
}

/// What a matched phrase is.
#[derive(Clone, Debug)]
pub(crate) enum Meaning {
    Head(Head),
    Cue(Cue),
    Idiom,
}

/// A small word that changes what a passage means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cue {
    Fear,
    Deny,
    DenyShort,
    SecondHand,
    Hedge,
    Strong,
    Like,
}

/// Everything the aid knows.
#[derive(Debug)]
pub struct Lexicon {
    pub(crate) spelling: HashMap<String, String>,
    pub(crate) matcher: Option<AhoCorasick>,
    pub(crate) meanings: Vec<Meaning>,
    pub(crate) common: HashSet<String>,
}

impl Lexicon {
    /// The lexicon that comes with Bridgewell. Built once.
    pub fn built_in() -> &'static Self {
        static BUILT_IN: OnceLock<Lexicon> = OnceLock::new();
        BUILT_IN.get_or_init(|| Self::with_local("").unwrap_or_else(|_| Self::empty()))
    }

    /// The built-in lexicon with lines of a school's own (place names, slang) in the same form as the concerns list.
    ///
    /// # Errors
    /// [`Fault`] with the line that cannot be used.
    pub fn with_local(local: &str) -> Result<Self, Fault> {
        let mut phrases = Vec::new();
        let mut meanings = Vec::new();
        for (file, text) in [
            ("concerns", include_str!("../lexicon/concerns.txt")),
            ("good things", include_str!("../lexicon/good.txt")),
            ("school’s own", local),
        ] {
            heads(file, text, &mut phrases, &mut meanings)?;
        }
        cues(include_str!("../lexicon/cues.txt"), &mut phrases, &mut meanings)?;
        for (_, idiom) in lines(include_str!("../lexicon/idioms.txt")) {
            phrases.push(format!(" {idiom} "));
            meanings.push(Meaning::Idiom);
        }
        let matcher =
            AhoCorasick::new(&phrases).map_err(|_| Fault { file: "concerns", line: 0, what: "too long" })?;
        Ok(Self {
            spelling: spelling(include_str!("../lexicon/spelling.txt"))?,
            matcher: Some(matcher),
            meanings,
            common: lines(include_str!("../lexicon/common.txt"))
                .flat_map(|(_, line)| line.split_whitespace().map(str::to_owned))
                .collect(),
        })
    }

    fn empty() -> Self {
        Self { spelling: HashMap::new(), matcher: None, meanings: Vec::new(), common: HashSet::new() }
    }
}

/// Lines with their numbers, without comments and blank ones.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .map(|(index, line)| (index + 1, line.trim()))
        .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
}

fn heads(
    file: &'static str,
    text: &str,
    phrases: &mut Vec<String>,
    meanings: &mut Vec<Meaning>,
) -> Result<(), Fault> {
    for (line, content) in lines(text) {
        let fault = |what| Fault { file, line, what };
        let cells: Vec<&str> = content.split('|').map(str::trim).collect();
        let [theme, weight, list, read_as] = cells[..] else {
            return Err(fault("four parts divided by | belong: theme, strength, phrases, read as"));
        };
        let theme =
            Theme::ALL.into_iter().find(|known| known.id() == theme).ok_or_else(|| fault("unknown theme"))?;
        let weight = Weight::from_name(weight).ok_or_else(|| fault("unknown strength"))?;
        for phrase in list.split(';').map(str::trim).filter(|phrase| !phrase.is_empty()) {
            let negative = phrase.split(' ').any(is_negative);
            phrases.push(format!(" {} ", phrase.to_lowercase()));
            meanings.push(Meaning::Head(Head { theme, weight, read_as: read_as.to_owned(), negative }));
        }
    }
    Ok(())
}

fn is_negative(word: &str) -> bool {
    matches!(
        word,
        "not"
            | "no"
            | "never"
            | "nobody"
            | "nothing"
            | "dont"
            | "cant"
            | "wont"
            | "havent"
            | "isnt"
            | "wasnt"
            | "doesnt"
            | "shouldnt"
            | "couldnt"
            | "without"
            | "none"
    )
}

fn cues(text: &str, phrases: &mut Vec<String>, meanings: &mut Vec<Meaning>) -> Result<(), Fault> {
    for (line, content) in lines(text) {
        let fault = |what| Fault { file: "cues", line, what };
        let (kind, list) = content.split_once('|').ok_or_else(|| fault("two parts divided by | belong"))?;
        let cue = match kind.trim() {
            "fear" => Cue::Fear,
            "deny" => Cue::Deny,
            "deny_short" => Cue::DenyShort,
            "second_hand" => Cue::SecondHand,
            "hedge" => Cue::Hedge,
            "strong" => Cue::Strong,
            "like" => Cue::Like,
            _ => return Err(fault("unknown kind")),
        };
        for phrase in list.split(';').map(str::trim) {
            phrases.push(format!(" {phrase} "));
            meanings.push(Meaning::Cue(cue));
        }
    }
    Ok(())
}

fn spelling(text: &str) -> Result<HashMap<String, String>, Fault> {
    let mut spelling = HashMap::new();
    for (line, content) in lines(text) {
        let fault = Fault { file: "spelling", line, what: "a word, a colon and its spellings belong" };
        let (word, spellings) = content.split_once(':').ok_or(fault)?;
        for other in spellings.split_whitespace() {
            spelling.entry(other.to_owned()).or_insert_with(|| word.trim().to_owned());
        }
    }
    Ok(spelling)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[test]
    fn the_built_in_lists_are_whole() {
        let lexicon = Lexicon::with_local("").unwrap();
        assert!(lexicon.meanings.len() > 500 && lexicon.spelling.len() > 80 && lexicon.common.len() > 40);
    }

    #[rstest]
    #[case(
        "friends | worry | x",
        "line 1 of the school’s own list: four parts divided by | belong: theme, strength, phrases, read as"
    )]
    #[case("# note\nfreinds | worry | x | y", "line 2 of the school’s own list: unknown theme")]
    #[case("friends | awful | x | y", "line 1 of the school’s own list: unknown strength")]
    fn a_bad_line_is_named(#[case] local: &str, #[case] words: &str) {
        assert_eq!(Lexicon::with_local(local).unwrap_err().to_string(), words);
    }

    #[test]
    fn a_school_can_add_its_own_words() {
        let lexicon =
            Lexicon::with_local("travel | worry | the number 11 | the bus everybody fears").unwrap();
        let marked = lexicon.mark("I get the number 11.");
        assert_eq!(marked.spans[0].theme, Theme::Travel);
        assert!(marked.spans[0].why.contains("the bus everybody fears"));
    }
}
