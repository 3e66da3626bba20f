//! How a measure is spread: a column for each range, with the school's threshold drawn where it lies.

use crate::block::Style;
use crate::block::{Column, Table, Text};
use crate::error::ReportError;
use crate::figure::{Anchor, Area, FIGURE_WIDTH, Figure, LABEL, Paint, Shape, Stroke, label};
use crate::font;
use crate::words::count_words;
use bridgewell_domain::count::Count;

/// A range of the measure and how many fall into it. Ranges follow one another without gaps.
#[derive(Debug, Clone, PartialEq)]
pub struct Bin {
    /// Where the range begins.
    pub from: f64,
    /// Where it ends; the next range begins here.
    pub to: f64,
    /// The range in words, such as "90 to 95".
    pub words: String,
    /// How many.
    pub count: Count,
}

/// A measure of many pupils.
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    /// Its name with its unit, such as "Attendance in per cent".
    pub name: String,
    /// The ranges in rising order.
    pub bins: Vec<Bin>,
    /// The school's threshold and its words, such as "listed at 90.0 or less".
    pub threshold: Option<(f64, String)>,
}

const ABOVE: f32 = 34.0;
const TALLEST: f32 = 110.0;
const HIDDEN: f32 = 16.0;
const BELOW: f32 = 36.0;
const SIDE: f32 = 12.0;
const EDGE: f32 = 10.0;
const EDGE_GAP: f32 = 2.0;

/// A figure of how a measure is spread. `title` says the finding; `unit` heads the counts in the data table.
///
/// # Errors
/// When a built-in typeface cannot be read.
pub fn histogram(title: impl Into<String>, unit: &str, measure: &Measure) -> Result<Figure, ReportError> {
    let faces = font::faces()?;
    let scale = Scale::of(&measure.bins);
    let base = ABOVE + TALLEST;
    let most = measure.bins.iter().filter_map(|bin| bin.count.shown()).max().unwrap_or(0).max(1);
    let mut shapes = Vec::new();
    for bin in &measure.bins {
        column(&mut shapes, bin, &scale, base, most);
    }
    let mut free_from = f32::NEG_INFINITY;
    for value in edges(&measure.bins) {
        let (x, words) = (scale.x(value), number(value));
        let half = faces.width(&words, Style::Plain, EDGE) / 2.0;
        // The last range may be so narrow that its two ends would be written over each other.
        if x - half < free_from {
            continue;
        }
        free_from = x + half + EDGE_GAP;
        let mut mark = label(x, base + 14.0, words, Anchor::Middle);
        mark.size = EDGE;
        shapes.push(Shape::Text(mark));
    }
    shapes.push(line((SIDE, base), (FIGURE_WIDTH - SIDE, base), Paint::Soft, false));
    shapes.push(Shape::Text(label(FIGURE_WIDTH / 2.0, base + 30.0, measure.name.as_str(), Anchor::Middle)));
    if let Some((value, words)) = &measure.threshold {
        let x = scale.x(*value);
        shapes.push(line((x, 16.0), (x, base + 4.0), Paint::Attention, true));
        let half = faces.width(words, Style::Bold, LABEL) / 2.0;
        let mut said = label(x.clamp(half, FIGURE_WIDTH - half), 11.0, words.as_str(), Anchor::Middle);
        said.bold = true;
        said.paint = Paint::Attention;
        shapes.push(Shape::Text(said));
    }
    Ok(Figure {
        title: title.into(),
        description: description(measure),
        data: Table {
            columns: vec![Column::words(measure.name.as_str(), 3.0), Column::numbers(unit, 1.0)],
            rows: (measure.bins.iter())
                .map(|bin| vec![Text::from(bin.words.as_str()), bin.count.into()])
                .collect(),
        },
        width: FIGURE_WIDTH,
        height: base + BELOW,
        shapes,
    })
}

/// From values to places.
struct Scale {
    low: f64,
    a_unit: f64,
}

impl Scale {
    fn of(bins: &[Bin]) -> Self {
        let low = bins.first().map_or(0.0, |bin| bin.from);
        let high = bins.last().map_or(1.0, |bin| bin.to).max(low + f64::EPSILON);
        Self { low, a_unit: f64::from(FIGURE_WIDTH - 2.0 * SIDE) / (high - low) }
    }

    fn x(&self, value: f64) -> f32 {
        let from_left = ((value - self.low) * self.a_unit) as f32;
        SIDE + from_left.clamp(0.0, FIGURE_WIDTH - 2.0 * SIDE)
    }
}

fn column(shapes: &mut Vec<Shape>, bin: &Bin, scale: &Scale, base: f32, most: u32) {
    let (left, right) = (scale.x(bin.from) + 1.0, scale.x(bin.to) - 1.0);
    let (height, dashed, words) = match bin.count {
        Count::Shown(number) => (number as f32 / most as f32 * (TALLEST - 4.0), false, number.to_string()),
        Count::Hidden(_) => (HIDDEN, true, "hidden".to_owned()),
    };
    if height > 0.0 {
        shapes.push(Shape::Bar(Area {
            x: left,
            y: base - height,
            width: right - left,
            height,
            fill: (!dashed).then_some(Paint::Accent),
            outline: dashed.then_some(Paint::Soft),
            dashed,
        }));
    }
    let mut said = label(f32::midpoint(left, right), base - height - 3.0, words, Anchor::Middle);
    if dashed {
        said.size = 9.0;
        said.paint = Paint::Soft;
    } else {
        said.bold = true;
    }
    shapes.push(Shape::Text(said));
}

fn edges(bins: &[Bin]) -> Vec<f64> {
    let mut edges: Vec<f64> = bins.iter().map(|bin| bin.from).collect();
    edges.extend(bins.last().map(|bin| bin.to));
    edges
}

fn number(value: f64) -> String {
    if value.fract() == 0.0 { format!("{value:.0}") } else { format!("{value:.1}") }
}

fn line(from: (f32, f32), to: (f32, f32), paint: Paint, dashed: bool) -> Shape {
    Shape::Line(Stroke { from, to, weight: if dashed { 1.5 } else { 1.0 }, paint, dashed })
}

fn description(measure: &Measure) -> String {
    let said: Vec<String> =
        measure.bins.iter().map(|bin| format!("{}: {}", bin.words, count_words(bin.count))).collect();
    let threshold = measure
        .threshold
        .as_ref()
        .map(|(_, words)| format!(" A broken line marks the school's threshold: {words}."))
        .unwrap_or_default();
    format!("{} in columns. {}.{threshold}", measure.name, said.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use bridgewell_domain::count::HiddenBecause;

    fn attendance() -> Measure {
        let bin = |from: f64, to: f64, count| Bin { from, to, words: format!("{from:.0} to {to:.0}"), count };
        Measure {
            name: "Attendance in per cent".into(),
            bins: vec![
                bin(80.0, 85.0, Count::Hidden(HiddenBecause::Small)),
                bin(85.0, 90.0, Count::Shown(20)),
                bin(90.0, 95.0, Count::Shown(60)),
                bin(95.0, 100.0, Count::Shown(150)),
            ],
            threshold: Some((90.0, "listed at 90.0 or less".into())),
        }
    }

    #[test]
    fn the_threshold_stands_between_its_columns() {
        let figure = histogram("Most are here most days", "Pupils", &attendance()).unwrap();
        let threshold = figure.shapes.iter().find_map(|shape| match shape {
            Shape::Line(stroke) if stroke.dashed => Some(stroke.from.0),
            _ => None,
        });
        assert!((threshold.unwrap() - FIGURE_WIDTH / 2.0).abs() < 0.01);
        assert!(figure.description.contains("listed at 90.0 or less"));
    }

    #[test]
    fn the_ends_of_a_narrow_range_are_not_written_over_each_other() {
        let mut measure = attendance();
        measure.bins.push(Bin { from: 100.0, to: 100.5, words: "100".into(), count: Count::Shown(9) });
        let figure = histogram("Most are here most days", "Pupils", &measure).unwrap();
        let ends: Vec<&str> = (figure.shapes.iter())
            .filter_map(|shape| match shape {
                Shape::Text(label) if label.size < LABEL && !label.bold => Some(label.text.as_str()),
                _ => None,
            })
            .collect();
        assert!(ends.contains(&"100") && !ends.contains(&"100.5"), "{ends:?}");
    }

    #[test]
    fn hidden_columns_are_all_the_same_and_broken() {
        let figure = histogram("Most are here most days", "Pupils", &attendance()).unwrap();
        let dashed: Vec<&Area> = figure
            .shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Bar(area) if area.dashed => Some(area),
                _ => None,
            })
            .collect();
        assert_eq!(dashed.len(), 1);
        assert!((dashed[0].height - HIDDEN).abs() < 0.01);
    }
}
