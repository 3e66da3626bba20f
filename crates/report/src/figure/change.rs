//! Before and after: an open mark for how it was, a solid one for how it is, and a line where one was hoped for. Every row
//! has its own scale, because rows measure different things.

use crate::block::{Column, Style, Table, Text};
use crate::error::ReportError;
use crate::figure::heads::Head;
use crate::figure::{Anchor, Area, FIGURE_WIDTH, Figure, LABEL_LEADING, Paint, Shape, Stroke, label};
use crate::font;

/// A value with its words, such as 61.5 and "61.5 %".
#[derive(Debug, Clone, PartialEq)]
pub struct Valued {
    /// The number.
    pub value: f64,
    /// How it is said.
    pub words: String,
}

/// One measure before and after.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeRow {
    /// What is measured.
    pub label: String,
    /// More about it, such as who answered; may be empty.
    pub note: String,
    /// How it was.
    pub before: Valued,
    /// How it is now.
    pub after: Valued,
    /// What was hoped for.
    pub aim: Option<Valued>,
    /// The ends of the scale; values beyond are drawn at its end.
    pub ends: (f64, f64),
}

const LABEL_ROOM: f32 = 138.0;
const LEFT: f32 = 158.0;
const RIGHT: f32 = FIGURE_WIDTH - 16.0;
const MARK: f32 = 9.0;
const GAP: f32 = 12.0;
const NUMBER: f32 = 10.0;
/// How high a row is around its line: a number above, a number below.
const ROW: f32 = 2.0 * (NUMBER + 4.0) + MARK;

/// A figure of measures before and after. `title` says the finding, `kind` heads the first column of the data table.
///
/// # Errors
/// When a built-in typeface cannot be read.
pub fn change(title: impl Into<String>, kind: &str, rows: &[ChangeRow]) -> Result<Figure, ReportError> {
    let faces = font::faces()?;
    let mut shapes = Vec::new();
    let mut y = 2.0;
    for row in rows {
        let aim = row.aim.as_ref().map(|aim| format!("hoped for: {}", aim.words)).unwrap_or_default();
        let note = [row.note.as_str(), aim.as_str()].into_iter().filter(|part| !part.is_empty());
        let head = Head::new(&row.label, &note.collect::<Vec<_>>().join("; "), LABEL_ROOM, faces);
        let height = head.height().max(ROW);
        head.draw(&mut shapes, (LEFT - 20.0, y + (height - head.height()) / 2.0));
        marks(&mut shapes, row, y + height / 2.0, |words| faces.width(words, Style::Bold, NUMBER));
        y += height + GAP;
    }
    let said: Vec<String> = rows.iter().map(sentence).collect();
    Ok(Figure {
        title: title.into(),
        description: format!(
            "An open square for before and a solid one for afterwards, with the value of before under it and that of \
             afterwards above it. {}",
            said.join(" ")
        ),
        data: table(kind, rows),
        width: FIGURE_WIDTH,
        height: y - GAP + 4.0,
        shapes,
    })
}

fn marks(shapes: &mut Vec<Shape>, row: &ChangeRow, middle: f32, width: impl Fn(&str) -> f32) {
    let (low, high) = row.ends;
    let place = |value: f64| {
        let share = ((value - low) / (high - low).max(f64::EPSILON)).clamp(0.0, 1.0) as f32;
        LEFT + share * (RIGHT - LEFT)
    };
    let stroke = |from, to, weight, paint, dashed| Shape::Line(Stroke { from, to, weight, paint, dashed });
    shapes.push(stroke((LEFT, middle), (RIGHT, middle), 0.75, Paint::Soft, false));
    if let Some(aim) = &row.aim {
        let x = place(aim.value);
        // It ends below the value that stands above the line.
        shapes.push(stroke((x, middle - MARK / 2.0 - 2.0), (x, middle + 10.0), 1.5, Paint::Attention, true));
    }
    let (before, after) = (place(row.before.value), place(row.after.value));
    shapes.push(stroke((before, middle), (after, middle), 3.0, Paint::Accent, false));
    for (x, fill) in [(before, Paint::Tint), (after, Paint::Accent)] {
        shapes.push(Shape::Bar(Area {
            x: x - MARK / 2.0,
            y: middle - MARK / 2.0,
            width: MARK,
            height: MARK,
            fill: Some(fill),
            outline: Some(Paint::Accent),
            dashed: false,
        }));
    }
    let mut say = |x: f32, y: f32, words: &str, bold: bool| {
        let half = width(words) / 2.0;
        let mut text = label(x.clamp(LEFT - 16.0 + half, FIGURE_WIDTH - half), y, words, Anchor::Middle);
        text.size = NUMBER;
        text.bold = bold;
        if !bold {
            text.paint = Paint::Soft;
        }
        shapes.push(Shape::Text(text));
    };
    say(after, middle - MARK / 2.0 - 4.0, &row.after.words, true);
    say(before, middle + MARK / 2.0 + LABEL_LEADING - 3.0, &row.before.words, false);
}

fn sentence(row: &ChangeRow) -> String {
    let note = if row.note.is_empty() { String::new() } else { format!(" ({})", row.note) };
    let aim = row.aim.as_ref().map(|aim| format!(", hoped for {}", aim.words)).unwrap_or_default();
    format!("{}{note}: {} before, {} afterwards{aim}.", row.label, row.before.words, row.after.words)
}

fn table(kind: &str, rows: &[ChangeRow]) -> Table {
    let aims = rows.iter().any(|row| row.aim.is_some());
    let mut columns =
        vec![Column::words(kind, 3.4), Column::words("Before", 1.4), Column::words("Afterwards", 1.4)];
    if aims {
        columns.push(Column::words("Hoped for", 1.4));
    }
    let row = |row: &ChangeRow| {
        let name =
            if row.note.is_empty() { row.label.clone() } else { format!("{}, {}", row.label, row.note) };
        let mut cells: Vec<Text> =
            vec![name.into(), row.before.words.as_str().into(), row.after.words.as_str().into()];
        if aims {
            cells.push(row.aim.as_ref().map_or("not said", |aim| aim.words.as_str()).into());
        }
        cells
    };
    Table { columns, rows: rows.iter().map(row).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn valued(value: f64) -> Valued {
        Valued { value, words: format!("{value:.0} %") }
    }

    #[test]
    fn before_is_open_after_is_solid_and_both_stay_on_the_scale() {
        let row = ChangeRow {
            label: "Staff who feel able to begin".into(),
            note: String::new(),
            before: valued(40.0),
            after: valued(120.0),
            aim: Some(valued(80.0)),
            ends: (0.0, 100.0),
        };
        let figure = change("More staff feel able to begin", "Measure", &[row]).unwrap();
        let marks: Vec<&Area> = (figure.shapes.iter())
            .filter_map(|shape| match shape {
                Shape::Bar(area) => Some(area),
                _ => None,
            })
            .collect();
        assert_eq!((marks[0].fill, marks[1].fill), (Some(Paint::Tint), Some(Paint::Accent)));
        assert!(marks[0].x < marks[1].x && marks[1].x + MARK <= FIGURE_WIDTH);
        assert!(figure.description.contains("40 % before, 120 % afterwards, hoped for 80 %"));
        assert_eq!(figure.data.columns.len(), 4);
    }
}
