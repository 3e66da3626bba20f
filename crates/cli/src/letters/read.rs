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

/// Marks every letter.
pub fn read(lexicon: &Lexicon, input: &Path, out: Option<&Path>) -> Outcome {
    let mut bytes = Vec::new();
    for (number, letter) in lines::<Letter>(input, WANTED)? {
        if !letter.id.is_string() && !letter.id.is_number() {
            return Err(refused(input, number, "has an id that is neither words nor a number"));
        }
        let marked = lexicon.mark(&letter.text);
        serde_json::to_writer(&mut bytes, &Answer::new(&letter.id, &marked))
            .map_err(|error| Failure::Refused(error.to_string()))?;
        bytes.push(b'\n');
    }
    match out {
        Some(path) => output::write(path, &bytes),
        None => output::bytes(&bytes),
    }
}
