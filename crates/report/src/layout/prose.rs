//! Headings, paragraphs, a child's own words, and groups of characters in large print.

use crate::block::{Quote, Text};
use crate::font::Faces;
use crate::house::{BODY, GROUP, LEFT, LETTER, PART, SECTION, SMALL, WARM, WIDTH, WORDS};
use crate::layout::flow::Flow;
use crate::layout::lines::Lines;
use crate::layout::page::Owner;
use crate::layout::tree::{Attributes, Tree};

/// A heading of a section or of a part of one.
pub(super) struct MeasuredHeading {
    level: u8,
    title: String,
    lines: Lines,
}

impl MeasuredHeading {
    pub fn of(level: u8, title: &str, faces: &Faces) -> Self {
        let face = if level <= 2 { SECTION } else { PART };
        Self { level, title: title.to_owned(), lines: Lines::words(title, face, WIDTH, faces) }
    }

    fn gap(&self) -> f32 {
        if self.level <= 2 { 16.0 } else { 8.0 }
    }

    pub fn height(&self) -> f32 {
        self.gap() + self.lines.height() + 4.0
    }

    pub fn place(&self, flow: &mut Flow) {
        flow.gap(self.gap());
        flow.bookmark(self.level, &self.title);
        let node = flow.tree.add(Tree::ROOT, if self.level <= 2 { "H2" } else { "H3" });
        flow.block(&self.lines, LEFT, Owner::Node(node));
        flow.y += 4.0;
    }
}

/// A paragraph of the text.
pub(super) struct Paragraph(Lines);

impl Paragraph {
    pub fn body(text: &Text, faces: &Faces) -> Self {
        Self(Lines::set(text, BODY, WIDTH, faces))
    }

    pub fn lead(&self) -> f32 {
        begin(&self.0)
    }

    /// Three lines or fewer.
    pub fn is_short(&self) -> bool {
        self.0.count() <= 3
    }

    pub fn place(&self, flow: &mut Flow) {
        let node = flow.tree.add(Tree::ROOT, "P");
        flow.running(&self.0, LEFT, Owner::Node(node), &mut |_, _| {});
        flow.y += 8.0;
    }
}

/// The room to begin a text: two lines, or three where it has no more.
pub(super) fn begin(lines: &Lines) -> f32 {
    let count = if lines.count() <= 3 { lines.count() } else { 2 };
    count as f32 * lines.face.leading
}

const PAD: f32 = 12.0;
const INSET: f32 = 18.0;

/// A child's words on warm paper.
pub(super) struct MeasuredQuote {
    paragraphs: Vec<Lines>,
    source: Lines,
    language: Option<String>,
}

impl MeasuredQuote {
    pub fn of(quote: &Quote, faces: &Faces) -> Self {
        let width = WIDTH - 2.0 * INSET;
        let words = quote.words.replace("\r\n", "\n");
        let paragraphs = words
            .split("\n\n")
            .map(|part| part.trim_matches('\n'))
            .filter(|part| !part.trim().is_empty())
            .map(|part| Lines::words(part, WORDS, width, faces))
            .collect();
        Self {
            paragraphs,
            source: Lines::words(&quote.source, SMALL, width, faces),
            language: quote.language.clone(),
        }
    }

    pub fn lead(&self) -> f32 {
        let short = if self.paragraphs.len() == 1 { self.source.height() } else { 0.0 };
        PAD + self.paragraphs.first().map_or(0.0, begin) + short + PAD
    }

    pub fn place(&self, flow: &mut Flow) {
        let mut ground = |flow: &mut Flow, height: f32| {
            let y = flow.y;
            flow.page().ground(LEFT, y, WIDTH, height, LETTER);
            flow.page().ground(LEFT, y, 2.5, height, WARM);
        };
        flow.gap(4.0);
        let language = self.language.clone().map_or(Attributes::None, Attributes::Language);
        let quote = flow.tree.add_with(Tree::ROOT, "BlockQuote", language);
        ground(flow, PAD - 2.0);
        flow.y += PAD - 2.0;
        for (index, lines) in self.paragraphs.iter().enumerate() {
            if index > 0 && !flow.at_top() && flow.room() > begin(lines) + 8.0 {
                ground(flow, 8.0);
                flow.y += 8.0;
            }
            let node = flow.tree.add(quote, "P");
            flow.running(lines, LEFT + INSET, Owner::Node(node), &mut ground);
        }
        if !self.source.lines.is_empty() {
            flow.ensure(self.source.height() + PAD);
            ground(flow, 6.0);
            flow.y += 6.0;
            let node = flow.tree.add_with(Tree::ROOT, "P", Attributes::None);
            flow.running(&self.source, LEFT + INSET, Owner::Node(node), &mut ground);
        }
        ground(flow, PAD);
        flow.y += PAD + 10.0;
    }
}

/// Groups of characters in large print, a few to the line.
pub(super) struct MeasuredGroups {
    groups: Vec<Lines>,
}

const GROUPS_A_LINE: usize = 4;

impl MeasuredGroups {
    pub fn of(groups: &[String], faces: &Faces) -> Self {
        Self { groups: groups.iter().map(|group| Lines::words(group, GROUP, WIDTH, faces)).collect() }
    }

    pub fn height(&self) -> f32 {
        self.groups.len().div_ceil(GROUPS_A_LINE) as f32 * GROUP.leading + 16.0
    }

    pub fn place(&self, flow: &mut Flow) {
        flow.gap(6.0);
        let list = flow.tree.add_with(Tree::ROOT, "L", Attributes::Numbering("None"));
        for row in self.groups.chunks(GROUPS_A_LINE) {
            flow.ensure(GROUP.leading);
            for (column, group) in row.iter().enumerate() {
                let item = flow.tree.add(list, "LI");
                let body = flow.tree.add(item, "LBody");
                let x = LEFT + column as f32 * WIDTH / GROUPS_A_LINE as f32;
                for &line in &group.lines {
                    flow.line(group, line, x, flow.y, Owner::Node(body));
                }
            }
            flow.y += GROUP.leading;
        }
        flow.y += 10.0;
    }
}
