//! What changed between two rounds: up to the right, down to the left, what stayed in the middle.

use crate::block::{Column, Table, Text};
use crate::error::ReportError;
use crate::figure::{Anchor, Area, FIGURE_WIDTH, Figure, LABEL, LABEL_LEADING, Paint, Shape, label, wrapped};
use crate::font;
use bridgewell_domain::programme::audit::Moves;

/// What moved under one principle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovesRow {
    /// The principle.
    pub label: String,
    /// How many standards went which way.
    pub moves: Moves,
}

const LABEL_ROOM: f32 = 140.0;
const MIDDLE: f32 = 250.0;
/// Half the room of the words in the middle.
const HALF: f32 = 28.0;
const UNIT: f32 = 11.0;
const BAR: f32 = 13.0;
const GAP: f32 = 9.0;

/// A figure of changes. `title` says the finding.
///
/// # Errors
/// When a built-in typeface cannot be read.
pub fn moves(title: impl Into<String>, rows: &[MovesRow]) -> Result<Figure, ReportError> {
    let faces = font::faces()?;
    let most = rows.iter().map(|row| row.moves.up.max(row.moves.down)).max().unwrap_or(0).max(1);
    let unit = ((FIGURE_WIDTH - MIDDLE - HALF - 24.0) / f32::from(most)).min(UNIT);
    let mut shapes = Vec::new();
    for (x, words, anchor) in [
        (MIDDLE - HALF, "down", Anchor::End),
        (MIDDLE, "same", Anchor::Middle),
        (MIDDLE + HALF, "up", Anchor::Start),
    ] {
        let mut text = label(x, LABEL, words, anchor);
        text.paint = Paint::Soft;
        shapes.push(Shape::Text(text));
    }
    let mut y = LABEL_LEADING + 6.0;
    for row in rows {
        let lines = wrapped(&row.label, LABEL_ROOM, faces);
        let height = (lines.len() as f32 * LABEL_LEADING).max(BAR);
        let middle = y + height / 2.0;
        for (index, line) in lines.iter().enumerate() {
            let from_middle = (index as f32 - (lines.len() as f32 - 1.0) / 2.0) * LABEL_LEADING;
            shapes.push(words(LABEL_ROOM + 6.0, middle + from_middle, line.as_str(), (Anchor::End, false)));
        }
        let Moves { up, same, down, .. } = row.moves;
        shapes.push(words(MIDDLE, middle, same.to_string(), (Anchor::Middle, false)));
        if up > 0 {
            let length = f32::from(up) * unit;
            shapes.push(bar(MIDDLE + HALF, middle, length, Some(Paint::Accent)));
            shapes.push(words(MIDDLE + HALF + length + 5.0, middle, up.to_string(), (Anchor::Start, true)));
        }
        if down > 0 {
            let length = f32::from(down) * unit;
            shapes.push(bar(MIDDLE - HALF - length, middle, length, None));
            shapes.push(words(MIDDLE - HALF - length - 5.0, middle, down.to_string(), (Anchor::End, true)));
        }
        y += height + GAP;
    }
    let said: Vec<String> = rows.iter().map(sentence).collect();
    Ok(Figure {
        title: title.into(),
        description: format!(
            "For each principle how many standards went down (open bar, to the left), stayed (the number in the middle) \
             and went up (solid bar, to the right). {}",
            said.join(" ")
        ),
        data: table(rows),
        width: FIGURE_WIDTH,
        height: y,
        shapes,
    })
}

fn words(x: f32, middle: f32, text: impl Into<String>, (anchor, bold): (Anchor, bool)) -> Shape {
    let mut text = label(x, middle + LABEL * 0.34, text, anchor);
    text.bold = bold;
    Shape::Text(text)
}

fn bar(x: f32, middle: f32, width: f32, fill: Option<Paint>) -> Shape {
    let (y, height) = (middle - BAR / 2.0, BAR);
    Shape::Bar(Area { x, y, width, height, fill, outline: Some(Paint::Accent), dashed: false })
}

fn sentence(row: &MovesRow) -> String {
    let Moves { up, same, down, unsaid } = row.moves;
    let unsaid = if unsaid > 0 { format!(", {unsaid} cannot be compared") } else { String::new() };
    format!("{}: {down} down, {same} the same, {up} up{unsaid}.", row.label)
}

fn table(rows: &[MovesRow]) -> Table {
    let number = |number: u16| Text::from(number.to_string());
    Table {
        columns: vec![
            Column::words("Principle", 4.0),
            Column::numbers("Down", 1.2),
            Column::numbers("Same", 1.2),
            Column::numbers("Up", 1.2),
            Column::numbers("Not comparable", 2.0),
        ],
        rows: rows
            .iter()
            .map(|row| {
                let Moves { up, same, down, unsaid } = row.moves;
                vec![row.label.as_str().into(), number(down), number(same), number(up), number(unsaid)]
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn up_is_solid_and_to_the_right_down_is_open_and_to_the_left() {
        let moves_of = Moves { up: 3, same: 2, down: 1, unsaid: 1 };
        let row = MovesRow { label: "Student voice".into(), moves: moves_of };
        let figure = moves("Three went up", &[row]).unwrap();
        let bars: Vec<&Area> = figure
            .shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Bar(area) => Some(area),
                _ => None,
            })
            .collect();
        assert!(bars[0].x > MIDDLE && bars[0].fill.is_some());
        assert!(bars[1].x < MIDDLE && bars[1].fill.is_none());
        assert!((bars[0].width / bars[1].width - 3.0).abs() < 0.01);
        assert!(figure.description.contains("1 cannot be compared"));
    }
}
