//! Counts by kind as they are and as they would be: an open bar for now, a solid one for then.

use crate::block::{Column, Style, Table, Text};
use crate::error::ReportError;
use crate::figure::heads::Head;
use crate::figure::{Anchor, Area, FIGURE_WIDTH, Figure, LABEL, Paint, Shape, label};
use crate::font;

/// One kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThenRow {
    /// What is counted.
    pub label: String,
    /// How many there are.
    pub now: u32,
    /// How many there would be.
    pub then: u32,
}

impl ThenRow {
    fn words(&self) -> String {
        if self.now == self.then {
            format!("{}, as now", self.then)
        } else {
            format!("{} now, {} then", self.now, self.then)
        }
    }
}

const LABEL_ROOM: f32 = 122.0;
const LEFT: f32 = 134.0;
const BAR: f32 = 8.0;
const GAP: f32 = 9.0;

/// A figure of now and then. `title` says the finding, `kind` heads the first column of the data table.
///
/// # Errors
/// When a built-in typeface cannot be read.
pub fn then(title: impl Into<String>, kind: &str, rows: &[ThenRow]) -> Result<Figure, ReportError> {
    let faces = font::faces()?;
    let most = rows.iter().map(|row| row.now.max(row.then)).max().unwrap_or(0).max(1);
    let words = |row: &ThenRow| faces.width(&row.words(), Style::Bold, LABEL);
    let unit = (FIGURE_WIDTH - LEFT - rows.iter().map(words).fold(0.0, f32::max) - 8.0) / most as f32;
    let mut shapes = Vec::new();
    let mut y = 2.0;
    for row in rows {
        let head = Head::new(&row.label, "", LABEL_ROOM, faces);
        let height = head.height().max(2.0 * BAR + 2.0);
        head.draw(&mut shapes, (LEFT - 10.0, y + (height - head.height()) / 2.0));
        let middle = y + height / 2.0;
        for (number, top, fill) in
            [(row.now, middle - BAR - 1.0, None), (row.then, middle + 1.0, Some(Paint::Accent))]
        {
            if number > 0 {
                let width = number as f32 * unit;
                let outline = Some(Paint::Accent);
                shapes.push(Shape::Bar(Area {
                    x: LEFT,
                    y: top,
                    width,
                    height: BAR,
                    fill,
                    outline,
                    dashed: false,
                }));
            }
        }
        let end = LEFT + row.now.max(row.then) as f32 * unit;
        let mut words = label(end + 6.0, middle + LABEL * 0.34, row.words(), Anchor::Start);
        words.bold = row.now != row.then;
        shapes.push(Shape::Text(words));
        y += height + GAP;
    }
    let said: Vec<String> = rows.iter().map(|row| format!("{}: {}", row.label, row.words())).collect();
    Ok(Figure {
        title: title.into(),
        description: format!(
            "Two bars for each: open as it is now, solid as it would be. {}.",
            said.join("; ")
        ),
        data: Table {
            columns: vec![
                Column::words(kind, 3.0),
                Column::numbers("Now", 1.0),
                Column::numbers("Then", 1.0),
            ],
            rows: (rows.iter())
                .map(|row| vec![row.label.as_str().into(), Text::number(row.now), Text::number(row.then)])
                .collect(),
        },
        width: FIGURE_WIDTH,
        height: y,
        shapes,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn now_is_open_then_is_solid_and_what_stays_is_said() {
        let row = |now, then| ThenRow { label: "Quiet worry".into(), now, then };
        let figure = then("Three more would be listed", "Pattern", &[row(9, 12), row(4, 4)]).unwrap();
        let fills: Vec<Option<Paint>> = (figure.shapes.iter())
            .filter_map(|shape| match shape {
                Shape::Bar(area) => Some(area.fill),
                _ => None,
            })
            .collect();
        assert_eq!(fills, [None, Some(Paint::Accent), None, Some(Paint::Accent)]);
        assert!(figure.description.contains("9 now, 12 then; Quiet worry: 4, as now"));
    }
}
