//! Where people see it differently: for each row the range of answers as a line, the answer in the middle as a square.

use crate::block::{Column, Table, Text};
use crate::error::ReportError;
use crate::figure::{
    Anchor, Area, FIGURE_WIDTH, Figure, LABEL, LABEL_LEADING, Paint, Shape, Stroke, label, wrapped,
};
use crate::font;
use bridgewell_domain::programme::audit::Level;

/// What one group answered, or several groups to one standard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoicesRow {
    /// Whose answers, or to what.
    pub label: String,
    /// Under the label, for example "4 answers".
    pub note: String,
    /// The lowest and the highest level given; none where nobody gave one.
    pub range: Option<(Level, Level)>,
    /// What stands on the range: a mark at a level with its words; empty words are a bare mark.
    pub marks: Vec<(Level, String)>,
}

const LABEL_ROOM: f32 = 128.0;
const LEFT: f32 = 140.0;
const STEP: f32 = (FIGURE_WIDTH - LEFT) / 4.0;
const MARK: f32 = 9.0;
const GAP: f32 = 12.0;

/// A figure of ranges. `title` says the finding, `kind` heads the first column of the data table.
///
/// # Errors
/// When a built-in typeface cannot be read.
pub fn voices(title: impl Into<String>, kind: &str, rows: &[VoicesRow]) -> Result<Figure, ReportError> {
    let faces = font::faces()?;
    let mut shapes = Vec::new();
    for level in Level::ALL.iter().copied() {
        let mut text = label(centre(level), LABEL, level.words(), Anchor::Middle);
        text.paint = Paint::Soft;
        text.size = 10.0;
        shapes.push(Shape::Text(text));
    }
    let mut y = LABEL_LEADING + 8.0;
    let mut foot = y;
    for row in rows {
        let mut lines = wrapped(&row.label, LABEL_ROOM, faces);
        let titled = lines.len();
        lines.extend(wrapped(&row.note, LABEL_ROOM, faces));
        for (index, line) in lines.iter().enumerate() {
            let mut text =
                label(LEFT - 10.0, y + index as f32 * LABEL_LEADING + LABEL, line.as_str(), Anchor::End);
            if index >= titled {
                text.paint = Paint::Soft;
            }
            shapes.push(Shape::Text(text));
        }
        let under = marks(&mut shapes, row, y + LABEL * 0.7);
        foot = (y + lines.len() as f32 * LABEL_LEADING).max(under);
        y = foot + GAP;
    }
    for level in Level::ALL.iter().copied().skip(1) {
        let x = LEFT + STEP * level.place() as f32;
        let (from, to) = ((x, LABEL_LEADING + 2.0), (x, foot));
        shapes.insert(0, Shape::Line(Stroke { from, to, weight: 0.5, paint: Paint::Tint, dashed: false }));
    }
    Ok(Figure {
        title: title.into(),
        description: format!(
            "A line from the lowest to the highest level that was given, with a square at the answer in the middle. {}",
            rows.iter().map(|row| format!("{}: {}.", row.label, said(row))).collect::<Vec<_>>().join(" ")
        ),
        data: table(kind, rows),
        width: FIGURE_WIDTH,
        height: foot + 6.0,
        shapes,
    })
}

fn centre(level: Level) -> f32 {
    LEFT + STEP * (level.place() as f32 + 0.5)
}

/// Draws the range and its marks, and says how far down their words reach.
fn marks(shapes: &mut Vec<Shape>, row: &VoicesRow, middle: f32) -> f32 {
    let Some((low, high)) = row.range else { return middle + MARK };
    let (from, to) = ((centre(low), middle), (centre(high), middle));
    shapes.push(Shape::Line(Stroke { from, to, weight: 2.0, paint: Paint::Soft, dashed: false }));
    for end in [low, high] {
        let (x, y, width, height) = (centre(end) - 1.5, middle - 4.0, 3.0, 8.0);
        shapes.push(Shape::Bar(Area {
            x,
            y,
            width,
            height,
            fill: Some(Paint::Soft),
            outline: None,
            dashed: false,
        }));
    }
    let mut deepest = middle + MARK;
    for level in Level::ALL.iter().copied() {
        let here: Vec<&str> =
            row.marks.iter().filter(|(at, _)| *at == level).map(|(_, words)| words.as_str()).collect();
        if here.is_empty() {
            continue;
        }
        shapes.push(Shape::Bar(Area {
            x: centre(level) - MARK / 2.0,
            y: middle - MARK / 2.0,
            width: MARK,
            height: MARK,
            fill: Some(Paint::Accent),
            outline: Some(Paint::Accent),
            dashed: false,
        }));
        for (index, words) in here.iter().filter(|words| !words.is_empty()).enumerate() {
            let y = middle + MARK / 2.0 + (index + 1) as f32 * 12.0;
            let mut text = label(centre(level), y, *words, Anchor::Middle);
            text.size = 10.0;
            shapes.push(Shape::Text(text));
            deepest = deepest.max(y + 3.0);
        }
    }
    deepest
}

fn said(row: &VoicesRow) -> String {
    let Some((low, high)) = row.range else { return "no level given".to_owned() };
    let range = match low == high {
        true => format!("all {}", low.words().to_lowercase()),
        false => format!("from {} to {}", low.words().to_lowercase(), high.words().to_lowercase()),
    };
    let marks: Vec<String> = row
        .marks
        .iter()
        .map(|(level, words)| {
            let level = level.words().to_lowercase();
            if words.is_empty() { format!("in the middle {level}") } else { format!("{words} {level}") }
        })
        .collect();
    format!("{range}; {}", marks.join(", "))
}

fn table(kind: &str, rows: &[VoicesRow]) -> Table {
    Table {
        columns: vec![
            Column::words(kind, 2.4),
            Column::words("Lowest", 1.1),
            Column::words("In the middle", 2.6),
            Column::words("Highest", 1.1),
        ],
        rows: rows
            .iter()
            .map(|row| {
                let end = |level: Option<Level>| Text::from(level.map_or("none given", Level::words));
                let marks = row.marks.iter().map(|(level, words)| match words.is_empty() {
                    true => level.words().to_owned(),
                    false => format!("{words}: {}", level.words().to_lowercase()),
                });
                vec![
                    row.label.as_str().into(),
                    end(row.range.map(|(low, _)| low)),
                    marks.collect::<Vec<_>>().join("; ").into(),
                    end(row.range.map(|(_, high)| high)),
                ]
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_group_stands_at_its_level_by_name() {
        let row = VoicesRow {
            label: "Pupils are asked".into(),
            note: String::new(),
            range: Some((Level::Emerging, Level::Embedded)),
            marks: vec![(Level::Embedded, "Leaders".into()), (Level::Emerging, "Pupils".into())],
        };
        let figure = voices("Leaders and pupils differ", "Standard", &[row]).unwrap();
        let place = |words: &str| {
            figure.shapes.iter().find_map(|shape| match shape {
                Shape::Text(label) if label.text == words => Some(label.x),
                _ => None,
            })
        };
        assert!(place("Pupils") < place("Leaders"));
        assert!(figure.description.contains("from emerging to embedded; Leaders embedded, Pupils emerging"));
    }

    #[test]
    fn a_row_without_levels_says_so() {
        let row = VoicesRow { label: "Parents".into(), note: String::new(), range: None, marks: vec![] };
        let figure = voices("Nothing yet", "Group", &[row]).unwrap();
        assert!(figure.description.contains("Parents: no level given."));
    }
}
