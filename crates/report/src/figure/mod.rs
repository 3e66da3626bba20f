//! Figures: drawn once as a list of shapes, printed to SVG for the window and to marks for paper.
//!
//! Distances are points from the top left. A figure is 360 points wide, so that its 11-point letters can still be
//! read when it is shrunk to half the width of an A4 page. No meaning hangs on colour alone, and every bar carries
//! its own label instead of a legend.

mod among;
mod bars;
mod change;
mod gaps;
mod heads;
mod histogram;
mod levels;
mod moves;
mod places;
mod progress;
mod svg;
mod then;
mod voices;
mod waits;

pub use among::{AmongRow, among};
pub use bars::{Bar as CountBar, bars};
pub use change::{ChangeRow, Valued, change};
pub use gaps::{Gap as LevelGap, gaps};
pub use histogram::{Bin, Measure, histogram};
pub use levels::{LevelRow, levels};
pub use moves::{MovesRow, moves};
pub use places::{Places, places};
pub use progress::{ProgressRow, progress, progress_title};
pub use then::{ThenRow, then};
pub use voices::{VoicesRow, voices};
pub use waits::{WAIT_DAYS, WAIT_RANGES, WaitsRow, wait_range, waits};

use crate::block::{Style, Table};
use crate::font::Faces;
use crate::house::{self, Colour};

/// The width of every figure.
pub const FIGURE_WIDTH: f32 = 360.0;
pub(crate) const LABEL: f32 = 11.0;
pub(crate) const LABEL_LEADING: f32 = 13.5;

/// What a shape is drawn with, by its job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paint {
    /// Words and numbers.
    Ink,
    /// Lesser words.
    Soft,
    /// Bars.
    Accent,
    /// Bars that stand back, and thin lines between columns.
    Tint,
    /// Thresholds.
    Attention,
}

impl Paint {
    pub(crate) fn colour(self) -> Colour {
        match self {
            Self::Ink => house::INK,
            Self::Soft => house::INK_2,
            Self::Accent => house::ACCENT,
            Self::Tint => house::TINT,
            Self::Attention => house::ATTENTION,
        }
    }
}

/// Which point of a label stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// A rectangle.
#[derive(Debug, Clone, PartialEq)]
pub struct Area {
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
    /// What it is filled with.
    pub fill: Option<Paint>,
    /// What it is outlined with.
    pub outline: Option<Paint>,
    /// Whether the outline is broken.
    pub dashed: bool,
}

/// A straight line.
#[derive(Debug, Clone, PartialEq)]
pub struct Stroke {
    /// One end.
    pub from: (f32, f32),
    /// The other end.
    pub to: (f32, f32),
    /// Its thickness.
    pub weight: f32,
    /// What it is drawn with.
    pub paint: Paint,
    /// Whether it is broken.
    pub dashed: bool,
}

/// Words in a figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Where they stand.
    pub x: f32,
    /// Their baseline.
    pub y: f32,
    /// The size of the letters.
    pub size: f32,
    /// The words.
    pub text: String,
    /// Which point of them stands at `x`.
    pub anchor: Anchor,
    /// Whether they are bold.
    pub bold: bool,
    /// What they are drawn with.
    pub paint: Paint,
}

/// One shape of a figure.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A rectangle.
    Bar(Area),
    /// A straight line.
    Line(Stroke),
    /// Words.
    Text(Label),
}

/// A figure with everything a reader who cannot see it needs.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The finding, as a sentence.
    pub title: String,
    /// What the figure shows, in words.
    pub description: String,
    /// The numbers drawn.
    pub data: Table,
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// The shapes, the later ones over the earlier.
    pub shapes: Vec<Shape>,
}

pub(crate) fn label(x: f32, y: f32, text: impl Into<String>, anchor: Anchor) -> Label {
    Label { x, y, size: LABEL, text: text.into(), anchor, bold: false, paint: Paint::Ink }
}

/// A label broken into lines no wider than `room`, between words.
pub(crate) fn wrapped(text: &str, room: f32, faces: &Faces) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if faces.width(&format!("{line} {word}"), Style::Plain, LABEL) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
