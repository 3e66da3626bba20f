//! Opportunities: places taken and places left, as one bar of solid and open parts.

use crate::block::{Column, Style, Table, Text};
use crate::error::ReportError;
use crate::figure::{Anchor, Area, FIGURE_WIDTH, Figure, LABEL, LABEL_LEADING, Paint, Shape, label, wrapped};
use crate::font;
use bridgewell_domain::count::Count;

/// The places of one opportunity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// Its name.
    pub name: String,
    /// All its places; `None` where there is no limit.
    pub places: Option<u32>,
    /// Places taken. Where these are hidden, the places left are not shown either.
    pub taken: Count,
}

impl Places {
    /// Places left, `None` where there is no limit.
    #[must_use]
    pub fn left(&self) -> Option<Count> {
        self.places.map(|places| match self.taken {
            Count::Shown(taken) => Count::Shown(places.saturating_sub(taken)),
            hidden @ Count::Hidden(_) => hidden,
        })
    }

    fn words(&self) -> String {
        match (self.taken, self.places) {
            (Count::Hidden(_), _) => "taken not shown".to_owned(),
            (Count::Shown(taken), Some(places)) => {
                format!("{taken} taken, {} left", places.saturating_sub(taken))
            }
            (Count::Shown(taken), None) => format!("{taken} taken, no limit"),
        }
    }
}

const NAME_ROOM: f32 = 130.0;
const BAR: f32 = 12.0;
const ROW_GAP: f32 = 9.0;

/// A figure of places taken (solid) and left (open). `title` says the finding.
///
/// # Errors
/// When a built-in typeface cannot be read.
pub fn places(title: impl Into<String>, data: &[Places]) -> Result<Figure, ReportError> {
    let faces = font::faces()?;
    let widest_words =
        data.iter().map(|one| faces.width(&one.words(), Style::Plain, LABEL)).fold(40.0, f32::max);
    let widest_name = data.iter().map(|one| faces.width(&one.name, Style::Plain, LABEL)).fold(40.0, f32::max);
    let name_room = widest_name.min(NAME_ROOM);
    let left = name_room + 14.0;
    let room = (FIGURE_WIDTH - left - widest_words - 8.0).max(30.0);
    let most = data.iter().map(|one| one.places.or(one.taken.shown()).unwrap_or(0)).max().unwrap_or(0).max(1);
    let a_place = room / most as f32;
    let mut shapes = Vec::new();
    let mut y = 4.0;
    for one in data {
        let lines = wrapped(&one.name, name_room, faces);
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
        let end = bar(&mut shapes, one, left, middle, a_place);
        shapes.push(Shape::Text(label(end + 6.0, middle + LABEL * 0.34, one.words(), Anchor::Start)));
        y += height + ROW_GAP;
    }
    Ok(Figure {
        title: title.into(),
        description: format!(
            "One bar for each opportunity: solid for places taken, open for places left. {}.",
            data.iter().map(|one| format!("{}: {}", one.name, one.words())).collect::<Vec<_>>().join("; ")
        ),
        data: table(data),
        width: FIGURE_WIDTH,
        height: y,
        shapes,
    })
}

/// Draws one bar and says where it ends.
fn bar(shapes: &mut Vec<Shape>, one: &Places, left: f32, middle: f32, a_place: f32) -> f32 {
    let taken = one.taken.shown().unwrap_or(0);
    let whole = one.places.unwrap_or(taken).max(taken) as f32 * a_place;
    let dashed = one.taken.shown().is_none();
    let mut area = |width: f32, fill: Option<Paint>, outline: Option<Paint>| {
        if width > 0.0 {
            shapes.push(Shape::Bar(Area {
                x: left,
                y: middle - BAR / 2.0,
                width,
                height: BAR,
                fill,
                outline,
                dashed,
            }));
        }
    };
    area(whole, None, Some(if dashed { Paint::Soft } else { Paint::Accent }));
    area(taken as f32 * a_place, Some(Paint::Accent), None);
    left + whole
}

fn table(data: &[Places]) -> Table {
    let row = |one: &Places| {
        vec![
            Text::from(one.name.as_str()),
            one.places.map_or_else(|| "no limit".into(), Text::number),
            one.taken.into(),
            one.left().map_or_else(|| "no limit".into(), Text::count),
        ]
    };
    Table {
        columns: vec![
            Column::words("Opportunity", 3.0),
            Column::numbers("Places", 1.5),
            Column::numbers("Taken", 1.5),
            Column::numbers("Left", 1.5),
        ],
        rows: data.iter().map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bridgewell_domain::count::HiddenBecause;

    #[test]
    fn hidden_taken_hides_what_is_left() {
        let one =
            Places { name: "Chess".into(), places: Some(12), taken: Count::Hidden(HiddenBecause::Small) };
        assert_eq!(one.left(), Some(Count::Hidden(HiddenBecause::Small)));
        let figure = places("Places are left", &[one]).unwrap();
        assert_eq!(figure.data.rows[0][3].plain(), "not shown");
        let open_only =
            figure.shapes.iter().all(|shape| !matches!(shape, Shape::Bar(area) if area.fill.is_some()));
        assert!(open_only);
    }

    #[test]
    fn taken_and_left_add_up() {
        let one = Places { name: "Choir".into(), places: Some(20), taken: Count::Shown(14) };
        assert_eq!(one.left(), Some(Count::Shown(6)));
        assert_eq!(one.words(), "14 taken, 6 left");
    }
}
