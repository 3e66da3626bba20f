//! XML as small trees, one for the header and one for each pupil, within bounds.
//!
//! The reader underneath calls a file that was cut short finished, so the depth is counted; and it hands a document type
//! over without acting on it, so the file is refused there.

use super::known::{Known, look_up};
use crate::limits::Limits;
use crate::refusal::{Refusal, RefusalCode};
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use std::collections::BTreeMap;

/// A real file goes ten deep.
const DEPTH: usize = 40;
/// Elements of one pupil. A pupil with every year's attendance marks and results has about a thousand.
const ELEMENTS: usize = 50_000;
/// Different unknown names that are kept apart.
const NAMES: usize = 200;
/// What the rest are counted under. It sorts after every name.
const OTHERS: &str = "\u{2026}";

/// One element with what it holds.
#[derive(Debug, Default)]
pub(super) struct Element {
    name: String,
    text: String,
    children: Vec<Self>,
}

impl Element {
    /// The first child of a name that holds anything, else the first.
    pub(super) fn child(&self, name: &str) -> Option<&Self> {
        let filled = |child: &&Self| !child.children.is_empty() || !child.text.trim().is_empty();
        self.every(name).find(filled).or_else(|| self.every(name).next())
    }

    /// All children of a name.
    pub(super) fn every<'e>(&'e self, name: &str) -> impl Iterator<Item = &'e Self> {
        self.children.iter().filter(move |child| child.name.eq_ignore_ascii_case(name))
    }

    /// The text of a child, trimmed; empty when there is none.
    pub(super) fn text(&self, name: &str) -> &str {
        self.child(name).map_or("", |child| child.text.trim())
    }
}

/// A piece of the file.
pub(super) enum Part {
    Header(Element),
    Pupil(Element),
}

/// Lends the header and every pupil. Answers the unknown elements with their counts.
pub(super) fn each_part(
    text: &str,
    limits: &Limits,
    mut each: impl FnMut(Part) -> Result<(), Refusal>,
) -> Result<BTreeMap<String, u64>, Refusal> {
    let mut reader = Reader::from_str(text);
    let mut walk = Walk { limit: limits.line_bytes * 4, ..Walk::default() };
    loop {
        match reader.read_event().map_err(|_| damaged())? {
            Event::Start(start) => walk.open(&start)?,
            Event::Empty(start) => {
                walk.open(&start)?;
                walk.close(&mut each)?;
            }
            Event::End(_) => walk.close(&mut each)?,
            Event::Text(text) => walk.text(&text.xml10_content())?,
            Event::CData(text) => walk.text(&text.xml10_content())?,
            Event::GeneralRef(reference) => walk.text(&meant(&reference)?)?,
            Event::DocType(_) => return Err(document_type()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::Eof => break,
        }
    }
    if walk.depth > 0 || !walk.rooted {
        return Err(damaged());
    }
    Ok(walk.unknown)
}

#[derive(Default)]
struct Walk {
    depth: usize,
    rooted: bool,
    /// The depth of an element that is skipped with all it holds.
    skipped: Option<usize>,
    /// The elements that are being built; the first is the header or a pupil.
    open: Vec<Element>,
    elements: usize,
    bytes: usize,
    limit: usize,
    unknown: BTreeMap<String, u64>,
}

impl Walk {
    fn open(&mut self, start: &BytesStart<'_>) -> Result<(), Refusal> {
        self.depth += 1;
        if self.depth > DEPTH {
            let why = "This file is nested deeper than any Common Transfer File. It was not read.";
            return Err(Refusal::new(RefusalCode::Unsafe, why));
        }
        if self.skipped.is_some() {
            return Ok(());
        }
        let name = start.local_name().into_inner();
        let is = |wanted: &str| name.eq_ignore_ascii_case(wanted);
        match self.depth {
            1 if !is("CTfile") || self.rooted => return Err(damaged()),
            1 => self.rooted = true,
            2 if is("CTFpupilData") => {}
            2 if is("Header") => self.begin(name)?,
            3 if self.open.is_empty() && is("Pupil") => self.begin(name)?,
            _ => match look_up(name) {
                Known::Read if !self.open.is_empty() => self.begin(name)?,
                Known::Unknown => {
                    let name: String = name.chars().take(60).collect();
                    let room = self.unknown.len() < NAMES || self.unknown.contains_key(&name);
                    *self.unknown.entry(if room { name } else { OTHERS.to_owned() }).or_default() += 1;
                    self.skipped = Some(self.depth);
                }
                Known::Read | Known::Skipped => self.skipped = Some(self.depth),
            },
        }
        Ok(())
    }

    fn begin(&mut self, name: &str) -> Result<(), Refusal> {
        self.elements += 1;
        if self.elements > ELEMENTS {
            return Err(too_large());
        }
        self.open.push(Element { name: name.to_owned(), ..Element::default() });
        Ok(())
    }

    fn close(&mut self, each: &mut impl FnMut(Part) -> Result<(), Refusal>) -> Result<(), Refusal> {
        let depth = self.depth;
        self.depth = depth.checked_sub(1).ok_or_else(damaged)?;
        match self.skipped {
            Some(from) if from < depth => return Ok(()),
            Some(_) => {
                self.skipped = None;
                return Ok(());
            }
            None => {}
        }
        let Some(done) = self.open.pop() else { return Ok(()) };
        if let Some(parent) = self.open.last_mut() {
            parent.children.push(done);
            return Ok(());
        }
        (self.elements, self.bytes) = (0, 0);
        each(if depth == 2 { Part::Header(done) } else { Part::Pupil(done) })
    }

    fn text(&mut self, text: &str) -> Result<(), Refusal> {
        if self.skipped.is_some() {
            return Ok(());
        }
        if let Some(element) = self.open.last_mut() {
            self.bytes += text.len();
            if self.bytes > self.limit {
                return Err(too_large());
            }
            element.text.push_str(text);
        }
        Ok(())
    }
}

/// What stands for a character. Without a document type there are no other entities, and an unknown one is left as it is.
fn meant(reference: &BytesRef<'_>) -> Result<String, Refusal> {
    if let Some(character) = reference.resolve_char_ref().map_err(|_| damaged())? {
        return Ok(character.to_string());
    }
    let name = reference.xml10_content();
    Ok(match name.as_ref() {
        "amp" => "&".to_owned(),
        "lt" => "<".to_owned(),
        "gt" => ">".to_owned(),
        "quot" => "\"".to_owned(),
        "apos" => "'".to_owned(),
        other => format!("&{other};"),
    })
}

fn damaged() -> Refusal {
    Refusal::new(
        RefusalCode::Damaged,
        "This Common Transfer File is damaged or was cut short on its way. Ask the sending school for it again.",
    )
}

fn document_type() -> Refusal {
    Refusal::new(
        RefusalCode::Unsafe,
        "This file declares a document type, which no Common Transfer File does and which can be used to do harm. \
         It was not read.",
    )
}

fn too_large() -> Refusal {
    Refusal::new(
        RefusalCode::TooLarge,
        "One pupil of this file is larger than any real one. It was not read.",
    )
}
