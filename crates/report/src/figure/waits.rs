//! Waiting times: for each step how many children waited how long, in columns of days, and how many still wait.

use crate::block::{Column, Table, Text};
use crate::error::ReportError;
use crate::figure::heads::Head;
use crate::figure::{Anchor, Area, FIGURE_WIDTH, Figure, Paint, Shape, Stroke, label};
use crate::font;
use crate::words::count_words;
use bridgewell_domain::count::Count;

/// The ranges of days in which waits are counted: from the last day of the range before, without it, to this one.
pub const WAIT_DAYS: [u32; 5] = [0, 2, 7, 14, 28];
/// How many ranges there are: the last has no end.
pub const WAIT_RANGES: usize = WAIT_DAYS.len() + 1;

const RANGES: [&str; WAIT_RANGES] = ["that day", "1–2", "3–7", "8–14", "15–28", "29 on"];

/// The waits of one step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitsRow {
    /// From what to what, such as "From a wish to talk to the talk".
    pub label: String,
    /// What is typical, in words; may be empty.
    pub note: String,
    /// How many waited how long, one count for each range.
    pub waited: [Count; WAIT_RANGES],
    /// How many still wait.
    pub waiting: Count,
}

const LABEL_ROOM: f32 = 116.0;
const LEFT: f32 = 128.0;
const STEP: f32 = (FIGURE_WIDTH - LEFT) / (WAIT_RANGES as f32 + 1.0);
const TALLEST: f32 = 34.0;
const HIDDEN: f32 = 8.0;
const NUMBER: f32 = 13.0;
const GAP: f32 = 12.0;

/// A figure of waiting times. `title` says the finding.
///
/// # Errors
/// When a built-in typeface cannot be read.
pub fn waits(title: impl Into<String>, rows: &[WaitsRow]) -> Result<Figure, ReportError> {
    let faces = font::faces()?;
    let mut shapes = Vec::new();
    let mut y = 2.0;
    for row in rows {
        let head = Head::new(&row.label, &row.note, LABEL_ROOM, faces);
        let height = head.height().max(NUMBER + TALLEST);
        let foot = y + height;
        head.draw(&mut shapes, (LEFT - 12.0, y));
        columns(&mut shapes, row, foot);
        y = foot + GAP;
    }
    let foot = y - GAP + 3.0;
    for (place, words) in RANGES.iter().copied().chain(["waiting"]).enumerate() {
        let mut text = label(middle(place), foot + 10.0, words, Anchor::Middle);
        text.size = 10.0;
        shapes.push(Shape::Text(text));
    }
    let mut days = label(LEFT - 12.0, foot + 10.0, "Days", Anchor::End);
    days.paint = Paint::Soft;
    days.size = 10.0;
    shapes.push(Shape::Text(days));
    let said: Vec<String> = rows.iter().map(sentence).collect();
    Ok(Figure {
        title: title.into(),
        description: format!(
            "For each step a column for every range of days waited, and an open one for those who still wait. {}",
            said.join(" ")
        ),
        data: table(rows),
        width: FIGURE_WIDTH,
        height: foot + 16.0,
        shapes,
    })
}

fn middle(place: usize) -> f32 {
    LEFT + STEP * (place as f32 + 0.5)
}

fn columns(shapes: &mut Vec<Shape>, row: &WaitsRow, foot: f32) {
    let all = || row.waited.iter().copied().chain([row.waiting]);
    let most = all().filter_map(Count::shown).max().unwrap_or(0).max(1);
    for (place, count) in all().enumerate() {
        let open = place == WAIT_RANGES;
        let height = count.shown().map_or(HIDDEN, |number| number as f32 / most as f32 * TALLEST);
        if height > 0.0 {
            let hidden = count.shown().is_none();
            shapes.push(Shape::Bar(Area {
                x: middle(place) - STEP * 0.36,
                y: foot - height,
                width: STEP * 0.72,
                height,
                fill: (!open && !hidden).then_some(Paint::Accent),
                outline: (open || hidden).then_some(if hidden { Paint::Soft } else { Paint::Attention }),
                dashed: hidden,
            }));
            let words = count.shown().map_or_else(|| "hidden".to_owned(), |number| number.to_string());
            let mut text = label(middle(place), foot - height - 3.0, words, Anchor::Middle);
            text.size = 10.0;
            text.bold = !hidden;
            if hidden {
                text.paint = Paint::Soft;
            }
            shapes.push(Shape::Text(text));
        }
    }
    let (from, to) = ((LEFT, foot), (FIGURE_WIDTH, foot));
    shapes.push(Shape::Line(Stroke { from, to, weight: 1.0, paint: Paint::Soft, dashed: false }));
}

fn sentence(row: &WaitsRow) -> String {
    let ranges: Vec<String> = (RANGES.iter().zip(row.waited))
        .filter(|(_, count)| *count != Count::Shown(0))
        .map(|(words, count)| match *words {
            "that day" => format!("{} on the same day", count_words(count)),
            words => format!("{} after {words} days", count_words(count)),
        })
        .collect();
    let note = if row.note.is_empty() { String::new() } else { format!("{}; ", row.note) };
    let ranges = if ranges.is_empty() { "none so far".to_owned() } else { ranges.join(", ") };
    format!("{}: {note}{ranges}; {} still waiting.", row.label, count_words(row.waiting))
}

fn table(rows: &[WaitsRow]) -> Table {
    let mut columns = vec![Column::words("From what to what", 3.2)];
    columns.extend(RANGES.iter().map(|words| match *words {
        "that day" => Column::numbers("The same day", 1.0),
        "29 on" => Column::numbers("29 days or more", 1.0),
        words => Column::numbers(format!("{words} days"), 1.0),
    }));
    columns.push(Column::numbers("Still waiting", 1.1));
    let row = |row: &WaitsRow| {
        let counts = row.waited.into_iter().chain([row.waiting]).map(Text::count);
        std::iter::once(Text::from(row.label.as_str())).chain(counts).collect()
    };
    Table { columns, rows: rows.iter().map(row).collect() }
}

/// In which range a wait of so many days falls.
#[must_use]
pub fn wait_range(days: u32) -> usize {
    WAIT_DAYS.iter().take_while(|last| days > **last).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use bridgewell_domain::count::HiddenBecause;
    use rstest::rstest;

    #[rstest]
    #[case(0, 0)]
    #[case(1, 1)]
    #[case(2, 1)]
    #[case(3, 2)]
    #[case(28, 4)]
    #[case(29, 5)]
    #[case(400, 5)]
    fn every_wait_has_its_range(#[case] days: u32, #[case] range: usize) {
        assert_eq!(wait_range(days), range);
    }

    #[test]
    fn hidden_counts_are_all_alike_and_the_waiting_are_open() {
        let mut waited = [Count::Shown(0); WAIT_RANGES];
        waited[1] = Count::Shown(12);
        waited[2] = Count::Hidden(HiddenBecause::Small);
        waited[3] = Count::Hidden(HiddenBecause::WouldRevealAnother);
        let row = WaitsRow {
            label: "From letter to reader".into(),
            note: String::new(),
            waited,
            waiting: Count::Shown(4),
        };
        let figure = waits("Most letters were read within two days", &[row]).unwrap();
        let bars: Vec<&Area> = (figure.shapes.iter())
            .filter_map(|shape| match shape {
                Shape::Bar(area) => Some(area),
                _ => None,
            })
            .collect();
        assert_eq!(bars.len(), 4);
        assert!((bars[1].height - bars[2].height).abs() < 0.01 && bars[1].dashed && bars[2].dashed);
        assert!(bars[3].fill.is_none());
        assert!(figure.description.contains("12 after 1–2 days, not shown after 3–7 days"));
        assert_eq!(figure.data.rows[0].last().unwrap().plain(), "4");
    }
}
