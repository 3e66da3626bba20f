//! Commands named `local_words.*`: place names and slang that the school's pupils use, kept as lines of the aid's lists.

use crate::aid::{self, Aid};
use crate::error::ApiError;
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::local_words::{LocalStrength, LocalWord, LocalWords};
use bridgewell_domain::letter::Theme;
use bridgewell_domain::permit::Permit;
use bridgewell_store::Op;

/// The most lines one school can have.
const MOST_LINES: usize = 60;
/// The most phrases in one line.
const MOST_PHRASES: usize = 20;
/// The longest phrase, in words and in characters.
const LONGEST_PHRASE: (usize, usize) = (8, 60);
/// The longest meaning, in characters.
const LONGEST_MEANING: usize = 80;

/// Words that stand in every letter: a phrase of these alone would mark them all.
const EVERYWHERE: &[&str] = &[
    "a", "about", "all", "am", "an", "and", "are", "as", "at", "be", "because", "but", "can", "do", "for",
    "friend", "friends", "get", "go", "going", "good", "have", "he", "her", "him", "his", "i", "if", "im",
    "in", "is", "it", "like", "lots", "me", "my", "new", "not", "of", "on", "or", "really", "school", "she",
    "so", "that", "the", "them", "there", "they", "this", "to", "very", "want", "was", "we", "when", "will",
    "with", "year", "you",
];

/// The words that are kept.
pub(crate) fn look(session: &mut Session, permit: Permit, _: Nothing) -> Result<LocalWords, ApiError> {
    shown(session, &permit)
}

/// Keeps the words from now on. One line that cannot be used keeps nothing.
pub(crate) fn save(session: &mut Session, permit: Permit, ask: LocalWords) -> Result<LocalWords, ApiError> {
    if ask.lines.len() > MOST_LINES {
        return Err(ApiError::invalid(
            "lines",
            format!("At most {MOST_LINES} lines can be kept. Put words with one meaning into one line."),
        ));
    }
    let words: Vec<Vec<String>> =
        ask.lines.iter().enumerate().map(|(at, line)| phrases(at + 1, line)).collect::<Result<_, _>>()?;
    let lines: Vec<String> = ask.lines.iter().zip(&words).map(|(line, words)| line_of(line, words)).collect();
    let lines = lines.join("\n");
    if !lines.is_empty() {
        let aid = Aid::with(&lines)?;
        for (at, (line, phrases)) in ask.lines.iter().zip(&words).enumerate() {
            if let Some(missed) = phrases.iter().find(|phrase| !is_found(&aid, line, phrase)) {
                return Err(fault(
                    at + 1,
                    &format!(
                        "the aid would not find “{missed}” in a letter. Take the one or two words of it that nobody else uses"
                    ),
                ));
            }
        }
    }
    session.write(&permit, Op::SettingChanged, |tx| Ok(aid::local_words_are(tx, &lines)?))?;
    shown(session, &permit)
}

fn shown(session: &Session, permit: &Permit) -> Result<LocalWords, ApiError> {
    let text = session.read(permit, |read| Ok(aid::local_words(read)?))?;
    Ok(LocalWords { lines: text.lines().filter_map(read_line).collect() })
}

fn fault(line: usize, what: &str) -> ApiError {
    ApiError::invalid(&aid::field(line), format!("Line {line}: {what}. Nothing was changed."))
}

/// The phrases of a line as the lists write them: small letters, no apostrophes, single spaces.
fn phrases(number: usize, line: &LocalWord) -> Result<Vec<String>, ApiError> {
    let meaning = line.meaning.trim();
    if meaning.is_empty() {
        return Err(fault(
            number,
            "say in a few words what they mean. A reader sees it beside the marked words",
        ));
    }
    if meaning.chars().count() > LONGEST_MEANING || meaning.contains(['|', '\n', '\r']) {
        return Err(fault(
            number,
            &format!("what they mean can have {LONGEST_MEANING} characters on one line, without the sign |"),
        ));
    }
    if !line.theme.is_concern() && matches!(line.strength, LocalStrength::Strong | LocalStrength::Flag) {
        return Err(fault(
            number,
            "what they are about is a good thing, so it cannot be a strong worry or one that may not wait",
        ));
    }
    let mut phrases: Vec<String> = Vec::new();
    for typed in line.words.split([',', ';', '\n']).map(str::trim).filter(|typed| !typed.is_empty()) {
        let plain: String = typed.to_lowercase().chars().filter(|c| !matches!(c, '\'' | '’' | '‘')).collect();
        let words: Vec<&str> =
            plain.split(|c: char| c.is_whitespace() || c == '-').filter(|word| !word.is_empty()).collect();
        if let Some(odd) = plain.chars().find(|c| !c.is_alphanumeric() && !c.is_whitespace() && *c != '-') {
            return Err(fault(
                number,
                &format!(
                    "“{typed}” has the sign {odd} in it. Type letters and figures only, and divide phrases by commas"
                ),
            ));
        }
        let (most_words, most_characters) = LONGEST_PHRASE;
        if words.len() > most_words || plain.chars().count() > most_characters {
            return Err(fault(
                number,
                &format!(
                    "“{typed}” is longer than {most_words} words or {most_characters} characters. Take the part that every pupil writes alike"
                ),
            ));
        }
        if words.iter().all(|word| word.chars().count() < 2 || EVERYWHERE.contains(word)) {
            return Err(fault(
                number,
                &format!(
                    "“{typed}” stands in nearly every letter, so nearly every letter would be marked. Add the word that makes it special"
                ),
            ));
        }
        let phrase = words.join(" ");
        if !phrases.contains(&phrase) {
            phrases.push(phrase);
        }
    }
    match phrases.len() {
        0 => Err(fault(number, "type the words as pupils write them, divided by commas")),
        1..=MOST_PHRASES => Ok(phrases),
        _ => Err(fault(
            number,
            &format!("one line can have {MOST_PHRASES} phrases. Put the others into another line"),
        )),
    }
}

/// Whether the aid marks a phrase where a letter has it, beside the words that its strength may ask for.
fn is_found(aid: &Aid, line: &LocalWord, phrase: &str) -> bool {
    let (length, meaning) = (phrase.chars().count(), line.meaning.trim());
    ["", "I am scared of ", "I like "].iter().any(|before| {
        let start = before.chars().count();
        aid.mark(&format!("{before}{phrase}.")).spans.iter().any(|span| {
            let whole = span.start <= start && span.end >= start + length;
            span.theme == line.theme && (whole || span.why.contains(meaning))
        })
    })
}

/// A line of the lists: theme | strength | phrases | read as.
fn line_of(line: &LocalWord, phrases: &[String]) -> String {
    let strength = line.strength.word();
    format!("{} | {strength} | {} | {}", line.theme.id(), phrases.join("; "), line.meaning.trim())
}

fn read_line(text: &str) -> Option<LocalWord> {
    let cells: Vec<&str> = text.split('|').map(str::trim).collect();
    let [theme, strength, phrases, meaning] = cells[..] else { return None };
    Some(LocalWord {
        words: phrases.split(';').map(str::trim).collect::<Vec<_>>().join(", "),
        theme: Theme::ALL.into_iter().find(|known| known.id() == theme)?,
        strength: LocalStrength::ALL.into_iter().find(|known| known.word() == strength)?,
        meaning: meaning.to_owned(),
    })
}
