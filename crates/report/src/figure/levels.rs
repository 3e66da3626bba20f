//! How many standards stand at each level: one small column for each standard, as high as its level. Nothing is added up
//! and nothing averaged, so a row of six standards shows six columns.

use crate::block::{Column, Table, Text};
use crate::error::ReportError;
use crate::figure::{
    Anchor, Area, FIGURE_WIDTH, Figure, LABEL, LABEL_LEADING, Paint, Shape, Stroke, label, wrapped,
};
use crate::font;
use crate::words::capital;
use bridgewell_domain::programme::audit::{Counts, Level};

/// The standards of one principle, or of another place in a frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelRow {
    /// What they have in common.
    pub label: String,
    /// How many stand where.
    pub counts: Counts,
    /// How many would be in place if the school were as the benchmark.
    pub benchmark: Option<u16>,
    /// How many were in place in the round before; none where there is none or no level was agreed.
    pub before: Option<u16>,
}

const LABEL_ROOM: f32 = 148.0;
const LEFT: f32 = 160.0;
const ROOM: f32 = FIGURE_WIDTH - LEFT;
/// The height of a column at "embedded".
const FULL: f32 = 24.0;
const GAP: f32 = 12.0;
const WIDEST: f32 = 20.0;
/// The height of the bar for the round before.
const BEFORE: f32 = 3.5;
/// Where there is no level: a broken frame of this height.
const NO_LEVEL: f32 = 8.0;

/// A figure of standards by level. `title` says the finding, `kind` heads the first column of the data table.
///
/// # Errors
/// When a built-in typeface cannot be read.
pub fn levels(title: impl Into<String>, kind: &str, rows: &[LevelRow]) -> Result<Figure, ReportError> {
    let faces = font::faces()?;
    let most = rows.iter().map(|row| row.counts.that_apply()).max().unwrap_or(0).max(6);
    let step = (ROOM / f32::from(most)).min(WIDEST + 4.0);
    let mut shapes = Vec::new();
    let mut y = 4.0;
    for row in rows {
        let lines = wrapped(&row.label, LABEL_ROOM, faces);
        let height = ((lines.len() + 1) as f32 * LABEL_LEADING).max(FULL);
        for (index, line) in lines.iter().chain(std::iter::once(&words(&row.counts))).enumerate() {
            let baseline = y + index as f32 * LABEL_LEADING + LABEL;
            let mut text = label(LEFT - 10.0, baseline, line.as_str(), Anchor::End);
            if index == lines.len() {
                text.paint = Paint::Soft;
            }
            shapes.push(Shape::Text(text));
        }
        let foot = y + height;
        columns(&mut shapes, row, foot, step);
        y = foot + GAP;
    }
    let marks = (rows.iter().any(|row| row.benchmark.is_some()), rows.iter().any(|row| row.before.is_some()));
    y = key(&mut shapes, y + 6.0, marks);
    Ok(Figure {
        title: title.into(),
        description: format!(
            "One column for each standard, as high as its level, the highest first. {}.",
            rows.iter().map(sentence).collect::<Vec<_>>().join(" ")
        ),
        data: table(kind, rows),
        width: FIGURE_WIDTH,
        height: y,
        shapes,
    })
}

/// The highest level first, what has no level last, standing on one line.
fn columns(shapes: &mut Vec<Shape>, row: &LevelRow, foot: f32, step: f32) {
    let mut x = LEFT;
    let gap = (step * 0.2).min(4.0);
    for level in Level::ALL.iter().rev().copied() {
        for _ in 0..row.counts.levels[level.place()] {
            shapes.push(column(x, foot, step - gap, Some(level)));
            x += step;
        }
    }
    for _ in 0..row.counts.open() {
        shapes.push(column(x, foot, step - gap, None));
        x += step;
    }
    line(shapes, (LEFT - 2.0, foot), (x.max(LEFT + step), foot), Paint::Soft, false);
    if let Some(before) = row.before {
        shapes.push(under(foot, f32::from(before) * step - gap));
    }
    if let Some(benchmark) = row.benchmark {
        let at = LEFT + f32::from(benchmark) * step - gap / 2.0;
        line(shapes, (at, foot - FULL - 4.0), (at, foot + 4.0), Paint::Attention, true);
    }
}

fn column(x: f32, foot: f32, width: f32, level: Option<Level>) -> Shape {
    let height = level.map_or(NO_LEVEL, |level| match level {
        Level::NotYet => 3.0,
        other => FULL * other.place() as f32 / 3.0,
    });
    let fill = match level {
        Some(Level::Established | Level::Embedded) => Some(Paint::Accent),
        Some(Level::Emerging) => Some(Paint::Tint),
        Some(Level::NotYet) => Some(Paint::Soft),
        None => None,
    };
    let outline = match level {
        Some(Level::NotYet) | None => Paint::Soft,
        Some(_) => Paint::Accent,
    };
    Shape::Bar(Area {
        x,
        y: foot - height,
        width,
        height,
        fill,
        outline: Some(outline),
        dashed: level.is_none(),
    })
}

/// A bar under the columns, as long as the dark ones were in the round before.
fn under(foot: f32, width: f32) -> Shape {
    Shape::Bar(Area {
        x: LEFT,
        y: foot + 2.0,
        width: width.max(1.0),
        height: BEFORE,
        fill: None,
        outline: Some(Paint::Ink),
        dashed: false,
    })
}

fn line(shapes: &mut Vec<Shape>, from: (f32, f32), to: (f32, f32), paint: Paint, dashed: bool) {
    let weight = if dashed { 1.5 } else { 1.0 };
    shapes.push(Shape::Line(Stroke { from, to, weight, paint, dashed }));
}

/// The same columns once more with their words under them.
fn key(shapes: &mut Vec<Shape>, y: f32, (benchmark, before): (bool, bool)) -> f32 {
    let mut foot = y + FULL;
    let mut x = 8.0;
    for level in Level::ALL.iter().rev().copied().map(Some).chain([None]) {
        shapes.push(column(x, foot, 14.0, level));
        let words = level.map_or("no level yet", Level::words).to_lowercase();
        shapes.push(Shape::Text(small(x + 18.0, foot, words)));
        x += match level {
            Some(Level::Embedded) => 74.0,
            Some(Level::Established) => 80.0,
            Some(Level::Emerging) => 72.0,
            Some(Level::NotYet) | None => 58.0,
        };
    }
    if before {
        foot += LABEL_LEADING + 4.0;
        shapes.push(Shape::Bar(Area {
            x: 8.0,
            y: foot - 6.0,
            width: 14.0,
            height: BEFORE,
            fill: None,
            outline: Some(Paint::Ink),
            dashed: false,
        }));
        shapes.push(Shape::Text(small(26.0, foot, "how far the dark columns went in the round before")));
    }
    if !benchmark {
        return foot + 6.0;
    }
    foot += LABEL_LEADING + 8.0;
    line(shapes, (15.0, foot - 12.0), (15.0, foot + 2.0), Paint::Attention, true);
    shapes.push(Shape::Text(small(
        26.0,
        foot,
        "where the dark columns would end if the school were as the benchmark",
    )));
    foot + 8.0
}

fn small(x: f32, y: f32, words: impl Into<String>) -> crate::figure::Label {
    let mut text = label(x, y, words, Anchor::Start);
    text.size = 10.0;
    text.paint = Paint::Soft;
    text
}

/// "4 of 6 in place", or what is missing.
fn words(counts: &Counts) -> String {
    match (counts.with_level(), counts.open()) {
        (0, 0) => "none here".to_owned(),
        (0, _) => "no level agreed yet".to_owned(),
        (known, 0) => format!("{} of {known} in place", counts.in_place()),
        (known, open) => format!("{} of {known} in place, {open} open", counts.in_place()),
    }
}

fn sentence(row: &LevelRow) -> String {
    let counts = &row.counts;
    let mut parts: Vec<String> = Level::ALL
        .iter()
        .rev()
        .filter(|level| counts.levels[level.place()] > 0)
        .map(|level| format!("{} {}", counts.levels[level.place()], level.words().to_lowercase()))
        .collect();
    if counts.open() > 0 {
        parts.push(format!("{} without a level", counts.open()));
    }
    if counts.does_not_apply > 0 {
        parts.push(format!("{} that do not apply", counts.does_not_apply));
    }
    if let Some(benchmark) = row.benchmark {
        parts.push(format!("by the benchmark about {benchmark} in place"));
    }
    if let Some(before) = row.before {
        parts.push(format!("{before} in place in the round before"));
    }
    let said = if parts.is_empty() { "none".to_owned() } else { parts.join(", ") };
    format!("{}: {said}.", capital(&row.label))
}

fn table(kind: &str, rows: &[LevelRow]) -> Table {
    let benchmark = rows.iter().any(|row| row.benchmark.is_some());
    let mut columns = vec![Column::words(kind, 3.6)];
    let shares = [1.5, 1.9, 2.2, 2.0];
    columns.extend(Level::ALL.iter().zip(shares).map(|(level, share)| Column::numbers(level.words(), share)));
    columns.push(Column::numbers("No level", 1.5));
    if benchmark {
        columns.push(Column::words("In place by benchmark", 2.2));
    }
    let before = rows.iter().any(|row| row.before.is_some());
    if before {
        columns.push(Column::numbers("In place before", 1.9));
    }
    let number = |number: u16| Text::from(number.to_string());
    let cells = rows.iter().map(|row| {
        let mut cells = vec![Text::from(row.label.as_str())];
        cells.extend(row.counts.levels.into_iter().map(number));
        cells.push(number(row.counts.open()));
        if benchmark {
            cells.push(
                row.benchmark.map_or_else(|| "not given".into(), |about| format!("about {about}").into()),
            );
        }
        if before {
            cells.push(row.before.map_or_else(|| "not known".into(), number));
        }
        cells
    });
    Table { columns, rows: cells.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(levels: [u16; 4], not_agreed: u16) -> LevelRow {
        let counts = Counts { levels, not_agreed, ..Counts::default() };
        LevelRow { label: "Student voice".into(), counts, benchmark: Some(2), before: Some(4) }
    }

    #[test]
    fn every_standard_is_one_column_and_its_height_is_its_level() {
        let figure = levels("Most are in place", "Principle", &[row([1, 2, 0, 3], 1)]).unwrap();
        let drawn: Vec<&Area> = figure
            .shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Bar(area) => Some(area),
                _ => None,
            })
            .collect();
        assert_eq!(drawn.len(), 8 + 6, "seven standards, the round before, and the key of both");
        assert!(drawn[0].height > drawn[3].height && drawn[3].height > drawn[5].height);
        assert!(drawn[6].dashed && drawn[6].fill.is_none(), "no level is not the lowest level");
        assert!(figure.description.contains("3 embedded, 2 emerging, 1 not yet, 1 without a level"));
        assert_eq!(figure.data.rows[0][6].plain(), "about 2");
        assert_eq!(figure.data.rows[0][7].plain(), "4");
    }

    #[test]
    fn forty_seven_columns_stay_inside() {
        let figure = levels("Many", "Step", &[row([12, 12, 12, 11], 0)]).unwrap();
        let inside = |shape: &Shape| match shape {
            Shape::Bar(area) => area.width > 1.0 && area.x + area.width <= FIGURE_WIDTH + 0.1,
            _ => true,
        };
        assert!(figure.shapes.iter().all(inside));
    }
}
