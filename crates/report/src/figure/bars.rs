//! Counts by kind: one level bar each, with its label before it and its number behind it.

use crate::block::{Column, Style, Table, Text};
use crate::error::ReportError;
use crate::figure::{
    Anchor, Area, FIGURE_WIDTH, Figure, LABEL, LABEL_LEADING, Paint, Shape, Stroke, label, wrapped,
};
use crate::font;
use crate::words::count_words;
use bridgewell_domain::count::Count;

/// One bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// What is counted.
    pub label: String,
    /// How many.
    pub count: Count,
}

const LABEL_ROOM: f32 = 150.0;
const NUMBER_ROOM: f32 = 40.0;
const BAR: f32 = 13.0;
const GAP: f32 = 8.0;

/// A figure of counts by kind. `title` says the finding; `kind` and `unit` head the columns of the data table.
///
/// # Errors
/// When a built-in typeface cannot be read.
pub fn bars(title: impl Into<String>, kind: &str, unit: &str, data: &[Bar]) -> Result<Figure, ReportError> {
    let faces = font::faces()?;
    let widest = data.iter().map(|bar| faces.width(&bar.label, Style::Plain, LABEL)).fold(40.0, f32::max);
    let left = widest.min(LABEL_ROOM) + 14.0;
    let most = data.iter().filter_map(|bar| bar.count.shown()).max().unwrap_or(0).max(1);
    let a_unit = (FIGURE_WIDTH - left - NUMBER_ROOM) / most as f32;
    let mut shapes = Vec::new();
    let mut y = 4.0;
    for bar in data {
        let lines = wrapped(&bar.label, LABEL_ROOM, faces);
        let height = (lines.len() as f32 * LABEL_LEADING).max(BAR);
        let middle = y + height / 2.0;
        for (index, line) in lines.iter().enumerate() {
            let from_middle = (index as f32 - (lines.len() as f32 - 1.0) / 2.0) * LABEL_LEADING;
            shapes.push(Shape::Text(label(
                left - 8.0,
                middle + from_middle + LABEL * 0.34,
                line.as_str(),
                Anchor::End,
            )));
        }
        let length = bar.count.shown().unwrap_or(0) as f32 * a_unit;
        if length > 0.0 {
            shapes.push(Shape::Bar(Area {
                x: left,
                y: middle - BAR / 2.0,
                width: length,
                height: BAR,
                fill: Some(Paint::Accent),
                outline: None,
                dashed: false,
            }));
        }
        let mut number =
            label(left + length + 6.0, middle + LABEL * 0.34, count_words(bar.count), Anchor::Start);
        number.bold = bar.count.shown().is_some();
        if !number.bold {
            number.paint = Paint::Soft;
        }
        shapes.push(Shape::Text(number));
        y += height + GAP;
    }
    let height = y + 2.0;
    shapes.push(Shape::Line(Stroke {
        from: (left, 0.0),
        to: (left, height),
        weight: 1.0,
        paint: Paint::Soft,
        dashed: false,
    }));
    let said: Vec<String> =
        data.iter().map(|bar| format!("{}: {}", bar.label, count_words(bar.count))).collect();
    Ok(Figure {
        title: title.into(),
        description: format!("Level bars, one for each. {}.", said.join("; ")),
        data: Table {
            columns: vec![Column::words(kind, 3.0), Column::numbers(unit, 1.0)],
            rows: data.iter().map(|bar| vec![Text::from(bar.label.as_str()), bar.count.into()]).collect(),
        },
        width: FIGURE_WIDTH,
        height,
        shapes,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use bridgewell_domain::count::HiddenBecause;

    fn bar(label: &str, count: Count) -> Bar {
        Bar { label: label.to_owned(), count }
    }

    #[test]
    fn a_hidden_count_has_no_bar_and_says_so() {
        let data = [bar("Quiet worry", Count::Shown(12)), bar("Mirror", Count::Hidden(HiddenBecause::Small))];
        let figure = bars("Most are settled", "Pattern", "Pupils", &data).unwrap();
        let areas = figure.shapes.iter().filter(|shape| matches!(shape, Shape::Bar(_))).count();
        assert_eq!(areas, 1);
        assert!(figure.description.contains("Mirror: not shown"));
        assert_eq!(figure.data.rows[1][1].plain(), "not shown");
    }

    #[test]
    fn lengths_follow_the_counts_and_stay_inside() {
        let data = [bar("A", Count::Shown(10)), bar("B", Count::Shown(40)), bar("C", Count::Shown(0))];
        let figure = bars("B is largest", "Pattern", "Pupils", &data).unwrap();
        let lengths: Vec<f32> = figure
            .shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Bar(area) => Some(area.width),
                _ => None,
            })
            .collect();
        assert!((lengths[1] / lengths[0] - 4.0).abs() < 0.001);
        assert_eq!(lengths.len(), 2, "nothing is drawn for none");
        assert!(lengths[1] < FIGURE_WIDTH);
    }
}
