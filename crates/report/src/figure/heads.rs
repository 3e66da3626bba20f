//! What stands before a row: its label in lines, and a softer note under it.

use crate::figure::{Anchor, LABEL, LABEL_LEADING, Paint, Shape, label, wrapped};
use crate::font::Faces;

/// The lines before a row.
pub(crate) struct Head {
    lines: Vec<String>,
    /// How many of them are the label; the rest are the note.
    label: usize,
}

impl Head {
    /// Breaks a label and its note into lines no wider than `room`.
    pub(crate) fn new(text: &str, note: &str, room: f32, faces: &Faces) -> Self {
        let mut lines = wrapped(text, room, faces);
        let label = lines.len();
        lines.extend(wrapped(note, room, faces));
        Self { lines, label }
    }

    /// How high the lines are together.
    pub(crate) fn height(&self) -> f32 {
        self.lines.len() as f32 * LABEL_LEADING
    }

    /// Draws them, ending at `x`, the first below `y`.
    pub(crate) fn draw(&self, shapes: &mut Vec<Shape>, (x, y): (f32, f32)) {
        for (index, line) in self.lines.iter().enumerate() {
            let baseline = y + index as f32 * LABEL_LEADING + LABEL;
            let mut text = label(x, baseline, line.as_str(), Anchor::End);
            if index >= self.label {
                text.paint = Paint::Soft;
            }
            shapes.push(Shape::Text(text));
        }
    }
}
