//! Marking letters from a file.

use std::path::Path;

use bridgewell_domain::letter::{Theme, WorryLevel};
use bridgewell_reading::{Lexicon, Marked, Span};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::lines::{lines, refused};
use crate::Outcome;
use crate::failure::Failure;
use crate::output;

/// What a line of letters must be.
pub const WANTED: &str = "a letter: {\"id\": ..., \"text\": \"...\"}";

/// A letter. Other fields are passed over.
#[derive(Deserialize)]
struct Letter {
    id: Value,
    text: String,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a Value,
    worry: WorryLevel,
    safeguarding: bool,
    themes: Vec<Theme>,
    interests: &'a [&'static str],
    spans: Vec<Passage<'a>>,
    priority: u32,
    unread_reason: Option<&'static str>,
}

#[derive(Serialize)]
struct Passage<'a> {
    theme: Theme,
    start: usize,
    end: usize,
    quote: &'a str,
    why: &'a str,
}

impl<'a> Answer<'a> {
    fn new(id: &'a Value, marked: &'a Marked) -> Self {
        let passage = |span: &'a Span| Passage {
            theme: span.theme,
            start: span.start,
            end: span.end,
            quote: &span.quote,
            why: &span.why,
        };
        Self {
            id,
            worry: marked.level,
            safeguarding: marked.safeguarding,
            themes: marked.themes(),
            interests: &marked.interests,
            spans: marked.spans.iter().filter(|span| span.shown()).map(passage).collect(),
            priority: marked.priority(),
            unread_reason: marked.unread_reason,
        }
    }
}

/// Marks every letter, on all the cores there are; the answers are written in the order of the letters.
pub fn read(lexicon: &Lexicon, input: &Path, out: Option<&Path>) -> Outcome {
    let letters = lines::<Letter>(input, WANTED)?;
    let named = |letter: &Letter| letter.id.is_string() || letter.id.is_number();
    if let Some((number, _)) = letters.iter().find(|(_, letter)| !named(letter)) {
        return Err(refused(input, *number, "has an id that is neither words nor a number"));
    }
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let part = letters.len().div_ceil(cores).max(1);
    let parts: Vec<std::thread::Result<Result<Vec<u8>, Failure>>> = std::thread::scope(|scope| {
        let start = |part| scope.spawn(move || marked(lexicon, part));
        let running: Vec<_> = letters.chunks(part).map(start).collect();
        running.into_iter().map(std::thread::ScopedJoinHandle::join).collect()
    });
    let mut bytes = Vec::new();
    for part in parts {
        bytes.extend(part.map_err(|_| Failure::Refused("the letters could not be read".to_owned()))??);
    }
    match out {
        Some(path) => output::write(path, &bytes),
        None => output::bytes(&bytes),
    }
}

/// These letters' answers, a line each.
fn marked(lexicon: &Lexicon, letters: &[(usize, Letter)]) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    for (_, letter) in letters {
        let marked = lexicon.mark(&letter.text);
        serde_json::to_writer(&mut bytes, &Answer::new(&letter.id, &marked))
            .map_err(|error| Failure::Refused(error.to_string()))?;
        bytes.push(b'\n');
    }
    Ok(bytes)
}
