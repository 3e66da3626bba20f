//! People at each practice level against the number a school wants: solid for those who are there, open up to the number.

use crate::block::{Column, Style, Table, Text};
use crate::error::ReportError;
use crate::figure::{
    Anchor, Area, FIGURE_WIDTH, Figure, LABEL, LABEL_LEADING, Paint, Shape, Stroke, label, wrapped,
};
use crate::font;

/// One level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The level's name.
    pub name: String,
    /// People at this level or above.
    pub have: u32,
    /// Of these, people with training that has ended.
    pub out_of_date: u32,
    /// People wanted; 0 where no number was set.
    pub target: u32,
}

impl Gap {
    /// "6 of 10"; "6" where no number was set.
    fn words(&self) -> String {
        match self.target {
            0 => self.have.to_string(),
            target => format!("{} of {target}", self.have),
        }
    }

    fn said(&self) -> String {
        let ended = match self.out_of_date {
            0 => String::new(),
            one => format!(", {one} with training that has ended"),
        };
        format!("{}: {}{ended}", self.name, self.words())
    }
}

const BAR: f32 = 12.0;
const ROW_GAP: f32 = 9.0;
const NAME_ROOM: f32 = 130.0;

/// A figure of the gaps. `title` says the finding.
///
/// # Errors
/// When a built-in typeface cannot be read.
pub fn gaps(title: impl Into<String>, data: &[Gap]) -> Result<Figure, ReportError> {
    let faces = font::faces()?;
    let widest = |words: &dyn Fn(&Gap) -> String| {
        data.iter().map(|one| faces.width(&words(one), Style::Bold, LABEL)).fold(40.0, f32::max)
    };
    let name_room = widest(&|one| one.name.clone()).min(NAME_ROOM);
    let left = name_room + 14.0;
    let room = (FIGURE_WIDTH - left - widest(&Gap::words) - 10.0).max(30.0);
    let most = data.iter().map(|one| one.target.max(one.have)).max().unwrap_or(0).max(1);
    let a_person = room / most as f32;
    let mut shapes = Vec::new();
    let mut y = 4.0;
    for one in data {
        let lines = wrapped(&one.name, name_room, faces);
        let height = (lines.len() as f32 * LABEL_LEADING).max(BAR);
        let middle = y + height / 2.0;
        for (index, line) in lines.iter().enumerate() {
            let from_middle = (index as f32 - (lines.len() as f32 - 1.0) / 2.0) * LABEL_LEADING;
            let at = middle + from_middle + LABEL * 0.34;
            shapes.push(Shape::Text(label(left - 8.0, at, line.as_str(), Anchor::End)));
        }
        let end = bar(&mut shapes, one, (left, middle), a_person);
        let mut words = label(end + 7.0, middle + LABEL * 0.34, one.words(), Anchor::Start);
        words.bold = true;
        shapes.push(Shape::Text(words));
        y += height + ROW_GAP;
    }
    let said: Vec<String> = data.iter().map(Gap::said).collect();
    Ok(Figure {
        title: title.into(),
        description: format!(
            "One bar for each practice level: solid for people at that level or above, open up to the number wanted. {}.",
            said.join("; ")
        ),
        data: table(data),
        width: FIGURE_WIDTH,
        height: y,
        shapes,
    })
}

/// Draws one bar and says where it ends. People whose training has ended lie at the bar's end, parted by a line.
fn bar(shapes: &mut Vec<Shape>, one: &Gap, (left, middle): (f32, f32), a_person: f32) -> f32 {
    let mut area = |from: u32, to: u32, fill: Option<Paint>, outline: Option<Paint>| {
        if to > from {
            shapes.push(Shape::Bar(Area {
                x: left + from as f32 * a_person,
                y: middle - BAR / 2.0,
                width: (to - from) as f32 * a_person,
                height: BAR,
                fill,
                outline,
                dashed: outline == Some(Paint::Soft),
            }));
        }
    };
    area(one.have, one.target, None, Some(Paint::Soft));
    area(0, one.have, Some(Paint::Accent), None);
    if one.target > 0 {
        let at = left + one.target as f32 * a_person;
        shapes.push(Shape::Line(Stroke {
            from: (at, middle - BAR / 2.0 - 2.0),
            to: (at, middle + BAR / 2.0 + 2.0),
            weight: 1.5,
            paint: Paint::Attention,
            dashed: false,
        }));
    }
    left + one.target.max(one.have) as f32 * a_person
}

fn table(data: &[Gap]) -> Table {
    let row = |one: &Gap| {
        let wanted = if one.target == 0 { "no number set".to_owned() } else { one.target.to_string() };
        let missing = one.target.saturating_sub(one.have).to_string();
        [one.name.clone(), one.have.to_string(), wanted, missing, one.out_of_date.to_string()]
            .map(Text::from)
            .to_vec()
    };
    Table {
        columns: vec![
            Column::words("Level", 2.0),
            Column::numbers("There, at it or above", 2.0),
            Column::numbers("Wanted", 1.5),
            Column::numbers("Still to prepare", 1.6),
            Column::numbers("Training ended", 1.6),
        ],
        rows: data.iter().map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_is_said_in_words_and_stays_inside_the_figure() {
        let one = |have, target| Gap { name: "Skilled".into(), have, out_of_date: 1, target };
        let figure = gaps("Four people to prepare", &[one(6, 10), one(12, 10), one(3, 0)]).unwrap();
        assert!(figure.description.contains("Skilled: 6 of 10, 1 with training that has ended"));
        let right = figure.shapes.iter().filter_map(|shape| match shape {
            Shape::Bar(area) => Some(area.x + area.width),
            _ => None,
        });
        assert!(right.fold(0.0, f32::max) < FIGURE_WIDTH);
        let row: Vec<_> = figure.data.rows[2].iter().map(Text::plain).collect();
        assert_eq!(row, ["Skilled", "3", "no number set", "0", "1"]);
    }
}
