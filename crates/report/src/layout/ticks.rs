//! Boxes to tick by hand: a title, what it is about, one line for each answer, and short answers in a row. Kept whole.

use crate::block::{Style, Text, Ticks};
use crate::font::Faces;
use crate::house::{CELL, HAIRLINE, INK, LEFT, LINE, SMALL, Type, WIDTH};
use crate::layout::flow::Flow;
use crate::layout::lines::Lines;
use crate::layout::page::{Mark, Owner};
use crate::layout::tree::{Attributes, NodeId, Tree};

const BOX: f32 = 9.5;
const INDENT: f32 = 17.0;
const BETWEEN: f32 = 16.0;
const TITLE: Type = Type { size: 11.0, leading: 15.0, colour: INK, bold: true };

/// A block with its letters set.
pub(super) struct MeasuredTicks {
    title: Lines,
    lead: Lines,
    ticks: Vec<Lines>,
    short: Vec<Lines>,
    room_to_write: bool,
}

impl MeasuredTicks {
    pub fn of(ticks: &Ticks, faces: &Faces) -> Self {
        let answer = |text: &Text| Lines::set(text, Type { colour: INK, ..SMALL }, WIDTH - INDENT, faces);
        Self {
            title: Lines::words(&ticks.title, TITLE, WIDTH, faces),
            lead: Lines::words(&ticks.lead, SMALL, WIDTH, faces),
            ticks: ticks
                .ticks
                .iter()
                .map(|tick| answer(&Text::bold(&tick.label).then(format!(" {}", tick.words), Style::Plain)))
                .collect(),
            short: ticks.short.iter().map(|words| answer(&Text::bold(words))).collect(),
            room_to_write: ticks.room_to_write,
        }
    }

    pub fn lead(&self) -> f32 {
        let ticks: f32 = self.ticks.iter().map(|tick| tick.height() + 2.0).sum();
        self.title.height() + self.lead.height() + ticks + CELL.leading + 18.0
    }

    pub fn place(&self, flow: &mut Flow) {
        flow.gap(6.0);
        let heading = flow.tree.add(Tree::ROOT, "H3");
        flow.block(&self.title, LEFT, Owner::Node(heading));
        if self.lead.count() > 0 {
            let about = flow.tree.add(Tree::ROOT, "P");
            flow.block(&self.lead, LEFT, Owner::Node(about));
        }
        flow.y += 2.0;
        let list = flow.tree.add_with(Tree::ROOT, "L", Attributes::Numbering("None"));
        for tick in &self.ticks {
            let body = answer(flow, list, LEFT);
            flow.block(tick, LEFT + INDENT, Owner::Node(body));
            flow.y += 2.0;
        }
        let (mut x, y) = (LEFT, flow.y);
        for words in &self.short {
            let body = answer(flow, list, x);
            for &line in words.lines.iter().take(1) {
                flow.line(words, line, x + INDENT, y, Owner::Node(body));
                x += INDENT + line.width + BETWEEN;
            }
        }
        flow.y = y + SMALL.leading;
        if self.room_to_write && x < LEFT + WIDTH {
            let at = flow.y - 2.0;
            flow.page().rule(x - BETWEEN + 6.0, at, LEFT + WIDTH - x + BETWEEN - 6.0, 0.5, LINE);
        }
        flow.y += 7.0;
        let at = flow.y;
        flow.page().rule(LEFT, at, WIDTH, 0.5, HAIRLINE);
        flow.y += 3.0;
    }
}

/// Draws a box at the pen's height, and returns the place of its words in the tree.
fn answer(flow: &mut Flow, list: NodeId, x: f32) -> NodeId {
    let item = flow.tree.add(list, "LI");
    let y = flow.y + (SMALL.leading - BOX) / 2.0;
    flow.page().marks.push(Mark::Area {
        owner: Owner::Layout,
        x,
        y,
        width: BOX,
        height: BOX,
        fill: None,
        outline: Some(INK),
        dashed: false,
    });
    flow.tree.add(item, "LBody")
}
