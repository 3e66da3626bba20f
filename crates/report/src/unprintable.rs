//! Characters no built-in typeface has: found before anything is printed, and spelled out where the reader agrees.

use std::collections::BTreeMap;

use crate::block::{Block, Card, Fact, Quote, Run, Table, Text, Tick, Ticks};
use crate::document::{Class, Document};
use crate::error::ReportError;
use crate::figure::{Figure, Shape};
use crate::font::{self, Faces};

/// A character that cannot be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unprintable {
    /// The character.
    pub character: char,
    /// How often it stands in the document.
    pub times: u32,
    /// The words around its first place.
    pub near: String,
}

/// Characters of context on each side.
const AROUND: usize = 16;

pub(crate) fn find<C: Class>(document: &Document<C>) -> Result<Vec<Unprintable>, ReportError> {
    let faces = font::faces()?;
    let mut found = BTreeMap::new();
    let mut look = |text: &str| note(faces, text, &mut found);
    look(document.title());
    look(&document.imprint().school);
    look(&document.imprint().made_by);
    look(&document.class().notice());
    for block in document.blocks() {
        block.each_text(&mut look);
    }
    Ok(found.into_values().collect())
}

fn note(faces: &Faces, text: &str, found: &mut BTreeMap<char, Unprintable>) {
    if text.is_ascii() {
        return;
    }
    let letters: Vec<char> = font::printable_form(text).collect();
    for (index, &character) in letters.iter().enumerate() {
        if character == '\n' || faces.has(character) {
            continue;
        }
        let start = index.saturating_sub(AROUND);
        let end = (index + AROUND + 1).min(letters.len());
        found
            .entry(character)
            .or_insert_with(|| Unprintable {
                character,
                times: 0,
                near: letters[start..end].iter().collect(),
            })
            .times += 1;
    }
}

pub(crate) fn spell_out<C: Class + Clone>(document: &Document<C>) -> Result<Document<C>, ReportError> {
    let faces = font::faces()?;
    Ok(document.with_words(&|text: &str| {
        if text.is_ascii() {
            return text.to_owned();
        }
        let mut spelled = String::with_capacity(text.len());
        for character in font::printable_form(text) {
            if character == '\n' || faces.has(character) {
                spelled.push(character);
            } else {
                spelled.push_str(&format!("[character U+{:04X}]", u32::from(character)));
            }
        }
        spelled
    }))
}

impl Block {
    fn each_text(&self, look: &mut impl FnMut(&str)) {
        match self {
            Self::Heading { text, .. } => look(text),
            Self::Paragraph(text) => text.each_run(look),
            Self::List { items, .. } => items.iter().for_each(|item| item.each_run(look)),
            Self::Table(table) => table.each_text(look),
            Self::Figure(figure) => {
                look(&figure.title);
                figure.data.each_text(look);
                for shape in &figure.shapes {
                    if let Shape::Text(label) = shape {
                        look(&label.text);
                    }
                }
            }
            Self::Quote(quote) => {
                look(&quote.words);
                look(&quote.source);
            }
            Self::Cards(cards) => {
                for card in cards {
                    look(&card.title);
                    card.words.iter().for_each(|words| look(words));
                }
            }
            Self::Picture(picture) => look(&picture.alternative),
            Self::KeyFacts(facts) => {
                for fact in facts {
                    look(&fact.label);
                    fact.says.each_run(look);
                }
            }
            Self::Groups(groups) => groups.iter().for_each(|group| look(group)),
            Self::Ticks(ticks) => ticks.each_text(look),
        }
    }

    pub(crate) fn with_words(&self, change: &impl Fn(&str) -> String) -> Self {
        match self {
            Self::Heading { level, text } => Self::Heading { level: *level, text: change(text) },
            Self::Paragraph(text) => Self::Paragraph(text.with_words(change)),
            Self::List { kind, items } => {
                Self::List { kind: *kind, items: items.iter().map(|item| item.with_words(change)).collect() }
            }
            Self::Table(table) => Self::Table(table.with_words(change)),
            Self::Figure(figure) => Self::Figure(figure.with_words(change)),
            Self::Quote(quote) => Self::Quote(Quote {
                words: change(&quote.words),
                source: change(&quote.source),
                language: quote.language.clone(),
            }),
            Self::Cards(cards) => {
                let card = |card: &Card| Card {
                    title: change(&card.title),
                    words: card.words.iter().map(|words| change(words)).collect(),
                    own: card.own,
                };
                Self::Cards(cards.iter().map(card).collect())
            }
            Self::Picture(picture) => Self::Picture(picture.with_words(change)),
            Self::KeyFacts(facts) => Self::KeyFacts(
                facts
                    .iter()
                    .map(|fact| Fact { label: change(&fact.label), says: fact.says.with_words(change) })
                    .collect(),
            ),
            Self::Groups(groups) => Self::Groups(groups.iter().map(|group| change(group)).collect()),
            Self::Ticks(ticks) => Self::Ticks(ticks.with_words(change)),
        }
    }
}

impl Ticks {
    fn each_text(&self, look: &mut impl FnMut(&str)) {
        look(&self.title);
        look(&self.lead);
        for tick in &self.ticks {
            look(&tick.label);
            look(&tick.words);
        }
        self.short.iter().for_each(|words| look(words));
    }

    fn with_words(&self, change: &impl Fn(&str) -> String) -> Self {
        let tick = |tick: &Tick| Tick { label: change(&tick.label), words: change(&tick.words) };
        Self {
            title: change(&self.title),
            lead: change(&self.lead),
            ticks: self.ticks.iter().map(tick).collect(),
            short: self.short.iter().map(|words| change(words)).collect(),
            room_to_write: self.room_to_write,
        }
    }
}

impl Text {
    fn each_run(&self, look: &mut impl FnMut(&str)) {
        self.0.iter().for_each(|run| look(&run.text));
    }

    fn with_words(&self, change: &impl Fn(&str) -> String) -> Self {
        Self(self.0.iter().map(|run| Run { text: change(&run.text), ..run.clone() }).collect())
    }
}

impl Table {
    fn each_text(&self, look: &mut impl FnMut(&str)) {
        self.columns.iter().for_each(|column| look(&column.title));
        self.rows.iter().flatten().for_each(|cell| cell.each_run(look));
    }

    fn with_words(&self, change: &impl Fn(&str) -> String) -> Self {
        let mut table = self.clone();
        for column in &mut table.columns {
            column.title = change(&column.title);
        }
        for cell in table.rows.iter_mut().flatten() {
            *cell = cell.with_words(change);
        }
        table
    }
}

impl Figure {
    fn with_words(&self, change: &impl Fn(&str) -> String) -> Self {
        let mut figure = self.clone();
        figure.title = change(&figure.title);
        figure.description = change(&figure.description);
        figure.data = figure.data.with_words(change);
        for shape in &mut figure.shapes {
            if let Shape::Text(label) = shape {
                label.text = change(&label.text);
            }
        }
        figure
    }
}
