//! Lists: a mark in the margin of each item, its text beside it.

use crate::block::{ListKind, Text};
use crate::font::Faces;
use crate::house::{BODY, LEFT, WIDTH};
use crate::layout::flow::Flow;
use crate::layout::lines::Lines;
use crate::layout::page::Owner;
use crate::layout::prose::begin;
use crate::layout::tree::{Attributes, Tree};

/// A list with its items set.
pub(super) struct MeasuredList {
    kind: ListKind,
    items: Vec<(Lines, Lines)>,
    indent: f32,
}

impl MeasuredList {
    pub fn of(kind: ListKind, items: &[Text], faces: &Faces) -> Self {
        let indent = match kind {
            ListKind::Bullets => 14.0,
            ListKind::Numbers => 22.0,
        };
        let items = items
            .iter()
            .enumerate()
            .map(|(index, item)| {
                let label = match kind {
                    ListKind::Bullets => "\u{2022}".to_owned(),
                    ListKind::Numbers => format!("{}.", index + 1),
                };
                (Lines::words(&label, BODY, indent, faces), Lines::set(item, BODY, WIDTH - indent, faces))
            })
            .collect();
        Self { kind, items, indent }
    }

    pub fn lead(&self) -> f32 {
        self.items.first().map_or(0.0, |(_, text)| begin(text))
    }

    pub fn place(&self, flow: &mut Flow) {
        let numbering = match self.kind {
            ListKind::Bullets => "Disc",
            ListKind::Numbers => "Decimal",
        };
        let list = flow.tree.add_with(Tree::ROOT, "L", Attributes::Numbering(numbering));
        for (label, text) in &self.items {
            flow.ensure(begin(text));
            let item = flow.tree.add(list, "LI");
            let mark = flow.tree.add(item, "Lbl");
            for &line in label.lines.iter().take(1) {
                flow.line(label, line, LEFT, flow.y, Owner::Node(mark));
            }
            let body = flow.tree.add(item, "LBody");
            flow.running(text, LEFT + self.indent, Owner::Node(body), &mut |_, _| {});
            flow.y += 3.0;
        }
        flow.y += 6.0;
    }
}
