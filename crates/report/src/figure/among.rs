//! One child among the year group: for each measure a line with the middle half of the others, the school's threshold, and
//! the child's own value. Measures stand under each other and are never added up.

use crate::block::{Column, Style, Table, Text};
use crate::error::ReportError;
use crate::figure::heads::Head;
use crate::figure::{Anchor, Area, FIGURE_WIDTH, Figure, Paint, Shape, Stroke, Valued, label};
use crate::font;

/// One measure.
#[derive(Debug, Clone, PartialEq)]
pub struct AmongRow {
    /// The measure, such as "Attendance".
    pub label: String,
    /// How the value lies among the others, in words.
    pub note: String,
    /// The child's own value.
    pub own: Valued,
    /// From where to where the middle half of the year group lies; none where too few are known.
    pub middle: Option<(Valued, Valued)>,
    /// The school's threshold.
    pub threshold: Option<Valued>,
    /// The ends of the scale; values beyond are drawn at its end.
    pub ends: (f64, f64),
}

const LABEL_ROOM: f32 = 122.0;
const LEFT: f32 = 146.0;
const RIGHT: f32 = FIGURE_WIDTH - 14.0;
const MARK: f32 = 9.0;
const BAND: f32 = 13.0;
const SMALL: f32 = 10.0;
const ABOVE: f32 = SMALL + 12.0;
const BELOW: f32 = SMALL + 14.0;
const GAP: f32 = 9.0;

/// A figure of one child among the year group. `title` says the finding.
///
/// # Errors
/// When a built-in typeface cannot be read.
pub fn among(title: impl Into<String>, rows: &[AmongRow]) -> Result<Figure, ReportError> {
    let faces = font::faces()?;
    let width = |words: &str, style| faces.width(words, style, SMALL);
    let mut shapes = Vec::new();
    let mut y = 0.0;
    for row in rows {
        let head = Head::new(&row.label, &row.note, LABEL_ROOM, faces);
        let height = head.height().max(ABOVE + BELOW);
        head.draw(&mut shapes, (LEFT - 18.0, y + (height - head.height()) / 2.0));
        line(&mut shapes, row, y + (height + ABOVE - BELOW) / 2.0, width);
        y += height + GAP;
    }
    y -= GAP;
    if rows.iter().any(|row| row.middle.is_some()) {
        y += 4.0;
        shapes.push(band(LEFT, y + BAND / 2.0, 22.0));
        let mut words = label(LEFT + 28.0, y + SMALL, "the middle half of the year group", Anchor::Start);
        (words.size, words.paint) = (SMALL, Paint::Soft);
        shapes.push(Shape::Text(words));
        y += BAND;
    }
    let said: Vec<String> = rows.iter().map(sentence).collect();
    Ok(Figure {
        title: title.into(),
        description: format!(
            "A square for the child on a line for each measure; the band is where the middle half of the year group lies, the \
             broken line is the school’s threshold. {}",
            said.join(" ")
        ),
        data: table(rows),
        width: FIGURE_WIDTH,
        height: y + 2.0,
        shapes,
    })
}

fn line(shapes: &mut Vec<Shape>, row: &AmongRow, middle: f32, width: impl Fn(&str, Style) -> f32) {
    let (low, high) = row.ends;
    let place = |value: f64| {
        let share = ((value - low) / (high - low).max(f64::EPSILON)).clamp(0.0, 1.0) as f32;
        LEFT + share * (RIGHT - LEFT)
    };
    if let Some((from, to)) = &row.middle {
        let (x, end) = (place(from.value), place(to.value));
        shapes.push(band(x, middle, (end - x).max(3.0)));
    }
    let (from, to) = ((LEFT, middle), (RIGHT, middle));
    shapes.push(Shape::Line(Stroke { from, to, weight: 0.75, paint: Paint::Soft, dashed: false }));
    let mut say = |x: f32, y: f32, words: &str, (bold, paint): (bool, Paint)| {
        let half = width(words, if bold { Style::Bold } else { Style::Plain }) / 2.0;
        let mut text = label(x.clamp(LEFT - 12.0 + half, FIGURE_WIDTH - half), y, words, Anchor::Middle);
        (text.size, text.bold, text.paint) = (SMALL, bold, paint);
        shapes.push(Shape::Text(text));
    };
    let own = place(row.own.value);
    say(own, middle - MARK / 2.0 - 5.0, &row.own.words, (true, Paint::Ink));
    if let Some(threshold) = &row.threshold {
        let x = place(threshold.value);
        say(x, middle + BAND / 2.0 + SMALL + 4.5, &threshold.words, (false, Paint::Attention));
        let (from, to) = ((x, middle - BAND / 2.0 - 1.0), (x, middle + BAND / 2.0 + 2.0));
        shapes.push(Shape::Line(Stroke { from, to, weight: 1.5, paint: Paint::Attention, dashed: true }));
    }
    shapes.push(Shape::Bar(Area {
        x: own - MARK / 2.0,
        y: middle - MARK / 2.0,
        width: MARK,
        height: MARK,
        fill: Some(Paint::Accent),
        outline: Some(Paint::Accent),
        dashed: false,
    }));
}

fn band(x: f32, middle: f32, width: f32) -> Shape {
    // The tint alone would hardly be seen on a dark window.
    let (y, fill, outline) = (middle - BAND / 2.0, Some(Paint::Tint), Some(Paint::Soft));
    Shape::Bar(Area { x, y, width, height: BAND, fill, outline, dashed: false })
}

fn middle_words(row: &AmongRow) -> String {
    match &row.middle {
        Some((from, to)) => format!("{} to {}", from.words, to.words),
        None => "too few are known".to_owned(),
    }
}

fn sentence(row: &AmongRow) -> String {
    let threshold =
        row.threshold.as_ref().map(|threshold| format!("; {}", threshold.words)).unwrap_or_default();
    let note = if row.note.is_empty() { String::new() } else { format!(", {}", row.note) };
    format!(
        "{}: {}{note}; the middle half of the year group: {}{threshold}.",
        row.label,
        row.own.words,
        middle_words(row)
    )
}

fn table(rows: &[AmongRow]) -> Table {
    let row = |row: &AmongRow| {
        vec![
            Text::from(row.label.as_str()),
            row.own.words.as_str().into(),
            row.note.as_str().into(),
            middle_words(row).into(),
            row.threshold.as_ref().map_or("none", |threshold| threshold.words.as_str()).into(),
        ]
    };
    Table {
        columns: vec![
            Column::words("Measure", 2.0),
            Column::words("This child", 1.2),
            Column::words("Among the others", 2.4),
            Column::words("Middle half of the year", 2.0),
            Column::words("Threshold", 2.0),
        ],
        rows: rows.iter().map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_child_stands_out_from_the_band_and_the_threshold_is_said() {
        let valued = |value: f64, words: &str| Valued { value, words: words.into() };
        let row = AmongRow {
            label: "Attendance".into(),
            note: "lower than about 9 in 10".into(),
            own: valued(84.2, "84.2 %"),
            middle: Some((valued(94.0, "94.0 %"), valued(98.5, "98.5 %"))),
            threshold: Some(valued(90.0, "listed at 90.0 % or less")),
            ends: (60.0, 100.0),
        };
        let figure = among("Away from school more than most", &[row]).unwrap();
        let bars: Vec<&Area> = (figure.shapes.iter())
            .filter_map(|shape| match shape {
                Shape::Bar(area) => Some(area),
                _ => None,
            })
            .collect();
        assert!(bars[1].x + MARK < bars[0].x, "the child lies below the band");
        assert!(figure.description.contains(
            "84.2 %, lower than about 9 in 10; the middle half of the year group: 94.0 % to 98.5 %"
        ));
        let inside = figure.shapes.iter().all(|shape| match shape {
            Shape::Text(label) => label.x > 0.0 && label.x < FIGURE_WIDTH && label.y < figure.height,
            _ => true,
        });
        assert!(inside);
    }
}
