//! How far a plan is: one block for each action, in groups. Done is solid, under way half filled, late crossed out, not
//! begun open; the words under each row say the same in the same order.

use crate::block::{Column, Table, Text};
use crate::error::ReportError;
use crate::figure::heads::Head;
use crate::figure::{Anchor, Area, FIGURE_WIDTH, Figure, LABEL, LABEL_LEADING, Paint, Shape, Stroke, label};
use crate::font;
use crate::words::joined;

/// The actions of one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgressRow {
    /// What they have in common, such as an outcome area.
    pub label: String,
    /// Actions that are done.
    pub done: u32,
    /// Actions under way that are not late.
    pub under_way: u32,
    /// Actions behind their day.
    pub late: u32,
    /// Actions that nobody has begun.
    pub not_begun: u32,
}

impl ProgressRow {
    const fn parts(&self) -> [(u32, &'static str, Block); 4] {
        [
            (self.done, "done", Block::Done),
            (self.under_way, "under way", Block::UnderWay),
            (self.late, "late", Block::Late),
            (self.not_begun, "not begun", Block::NotBegun),
        ]
    }

    fn all(&self) -> u32 {
        self.parts().iter().map(|(number, ..)| number).sum()
    }

    /// "2 done, 1 late"; "no action yet".
    fn words(&self) -> String {
        let said: Vec<String> = (self.parts().iter())
            .filter(|(number, ..)| *number > 0)
            .map(|(number, words, _)| format!("{number} {words}"))
            .collect();
        if said.is_empty() { "no action yet".to_owned() } else { said.join(", ") }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Block {
    Done,
    UnderWay,
    Late,
    NotBegun,
}

const LABEL_ROOM: f32 = 118.0;
const LEFT: f32 = 130.0;
const WIDEST: f32 = 16.0;
const BLOCK: f32 = 13.0;
const GAP: f32 = 9.0;

/// A figure of progress. `title` says the finding, `kind` heads the first column of the data table.
///
/// # Errors
/// When a built-in typeface cannot be read.
pub fn progress(title: impl Into<String>, kind: &str, rows: &[ProgressRow]) -> Result<Figure, ReportError> {
    let faces = font::faces()?;
    let most = rows.iter().map(ProgressRow::all).max().unwrap_or(0).max(1);
    let step = ((FIGURE_WIDTH - LEFT) / most as f32).min(WIDEST);
    let mut shapes = Vec::new();
    let mut y = 2.0;
    for row in rows {
        let head = Head::new(&row.label, "", LABEL_ROOM, faces);
        head.draw(&mut shapes, (LEFT - 10.0, y));
        let mut x = LEFT;
        for (number, _, kind) in row.parts() {
            for _ in 0..number {
                block(&mut shapes, kind, (x, y + 1.0), (step - 3.0).max(1.5));
                x += step;
            }
        }
        let under = if row.all() == 0 { y + LABEL } else { y + BLOCK + 3.0 + LABEL };
        let mut words = label(LEFT, under, row.words(), Anchor::Start);
        words.paint = Paint::Soft;
        words.size = 10.0;
        shapes.push(Shape::Text(words));
        y +=
            head.height().max(if row.all() == 0 { LABEL_LEADING } else { BLOCK + 3.0 + LABEL_LEADING }) + GAP;
    }
    let said: Vec<String> = rows.iter().map(|row| format!("{}: {}", row.label, row.words())).collect();
    Ok(Figure {
        title: title.into(),
        description: format!("One block for each action, those that are done first. {}.", said.join("; ")),
        data: table(kind, rows),
        width: FIGURE_WIDTH,
        height: y,
        shapes,
    })
}

fn block(shapes: &mut Vec<Shape>, kind: Block, (x, y): (f32, f32), width: f32) {
    let (fill, outline) = match kind {
        Block::Done => (Some(Paint::Accent), Paint::Accent),
        Block::UnderWay => (Some(Paint::Tint), Paint::Accent),
        Block::Late => (None, Paint::Attention),
        Block::NotBegun => (None, Paint::Soft),
    };
    let dashed = kind == Block::NotBegun;
    shapes.push(Shape::Bar(Area { x, y, width, height: BLOCK, fill, outline: Some(outline), dashed }));
    if kind == Block::Late {
        for (from, to) in [((x, y), (x + width, y + BLOCK)), ((x, y + BLOCK), (x + width, y))] {
            shapes.push(Shape::Line(Stroke {
                from,
                to,
                weight: 1.0,
                paint: Paint::Attention,
                dashed: false,
            }));
        }
    }
}

fn table(kind: &str, rows: &[ProgressRow]) -> Table {
    let mut columns = vec![Column::words(kind, 3.0)];
    columns.extend(["Done", "Under way", "Late", "Not begun"].map(|title| Column::numbers(title, 1.2)));
    let row = |row: &ProgressRow| {
        let numbers = row.parts().map(|(number, ..)| Text::number(number));
        std::iter::once(Text::from(row.label.as_str())).chain(numbers).collect()
    };
    Table { columns, rows: rows.iter().map(row).collect() }
}

/// The finding of all rows together, such as "3 of 11 actions are done; 2 are late".
#[must_use]
pub fn progress_title(rows: &[ProgressRow]) -> String {
    let sum = |of: fn(&ProgressRow) -> u32| rows.iter().map(of).sum::<u32>();
    let (all, done, late) = (sum(ProgressRow::all), sum(|row| row.done), sum(|row| row.late));
    let mut said = vec![match (done, all) {
        (_, 0) => return "Nothing is in the plan yet".to_owned(),
        (done, all) if done == all => "Every action is done".to_owned(),
        (0, 1) => "The one action is still to be done".to_owned(),
        (0, all) => format!("None of {all} actions is done yet"),
        (1, all) => format!("1 of {all} actions is done"),
        (done, all) => format!("{done} of {all} actions are done"),
    }];
    match late {
        0 => {}
        1 => said.push("1 is late".to_owned()),
        late => said.push(format!("{late} are late")),
    }
    joined(&said)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(done: u32, under_way: u32, late: u32, not_begun: u32) -> ProgressRow {
        ProgressRow { label: "Early help".into(), done, under_way, late, not_begun }
    }

    #[test]
    fn every_action_is_a_block_and_late_ones_are_crossed_out() {
        let figure = progress("Some", "Outcome area", &[row(2, 1, 1, 3), row(0, 0, 0, 0)]).unwrap();
        let blocks = figure.shapes.iter().filter(|shape| matches!(shape, Shape::Bar(_))).count();
        let strokes = figure.shapes.iter().filter(|shape| matches!(shape, Shape::Line(_))).count();
        assert_eq!((blocks, strokes), (7, 2));
        assert!(figure.description.contains("2 done, 1 under way, 1 late, 3 not begun"));
        assert!(figure.description.contains("no action yet"));
    }

    #[test]
    fn a_hundred_blocks_stay_inside() {
        let figure = progress("Many", "Outcome area", &[row(40, 30, 20, 10)]).unwrap();
        let inside = |shape: &Shape| match shape {
            Shape::Bar(area) => area.width > 1.0 && area.x + area.width <= FIGURE_WIDTH,
            _ => true,
        };
        assert!(figure.shapes.iter().all(inside));
    }

    #[test]
    fn the_title_says_how_far_it_is() {
        assert_eq!(
            progress_title(&[row(2, 1, 1, 0), row(1, 0, 0, 1)]),
            "3 of 6 actions are done and 1 is late"
        );
        assert_eq!(progress_title(&[row(2, 0, 0, 0)]), "Every action is done");
        assert_eq!(progress_title(&[]), "Nothing is in the plan yet");
    }
}
