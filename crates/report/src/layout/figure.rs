//! Figures on paper: the finding as a caption, the shapes, and the same numbers as a table under them.

use crate::block::Style;
use crate::figure::{Anchor, Figure, Paint, Shape};
use crate::font::Faces;
use crate::house::{CAPTION, LEFT, WIDTH};
use crate::layout::flow::Flow;
use crate::layout::lines::Lines;
use crate::layout::page::{Mark, Owner, TextMark};
use crate::layout::table::MeasuredTable;
use crate::layout::tree::{Attributes, Tree};

/// A figure with its caption and table set.
pub(super) struct MeasuredFigure {
    figure: Figure,
    caption: Lines,
    table: MeasuredTable,
}

impl MeasuredFigure {
    pub fn of(figure: &Figure, faces: &Faces) -> Self {
        Self {
            figure: figure.clone(),
            caption: Lines::words(&figure.title, CAPTION, WIDTH, faces),
            table: MeasuredTable::of(&figure.data, faces),
        }
    }

    /// Shapes are drawn at their own size, or smaller where they would not fit.
    fn scale(&self) -> f32 {
        let room = Flow::full() - self.caption.height() - 24.0;
        (WIDTH / self.figure.width).min(room / self.figure.height).min(1.0)
    }

    pub fn lead(&self) -> f32 {
        6.0 + self.caption.height() + 6.0 + self.figure.height * self.scale() + 10.0
    }

    pub fn place(&self, flow: &mut Flow) {
        flow.gap(6.0);
        let caption = flow.tree.add(Tree::ROOT, "P");
        flow.block(&self.caption, LEFT, Owner::Node(caption));
        flow.y += 6.0;
        let scale = self.scale();
        let (width, height) = (self.figure.width * scale, self.figure.height * scale);
        let area = [LEFT, flow.y, LEFT + width, flow.y + height];
        let alternative = format!("{}. {}", self.figure.title, self.figure.description);
        let node = flow.tree.add_with(Tree::ROOT, "Figure", Attributes::Figure { area, alternative });
        let pen = Pen { x: LEFT, y: flow.y, scale, owner: Owner::Node(node) };
        for shape in &self.figure.shapes {
            let mark = pen.mark(shape, flow.faces);
            flow.page().marks.push(mark);
        }
        flow.y += height + 10.0;
        flow.ensure(self.table.lead());
        self.table.place(flow);
    }
}

/// Where and how large the shapes are drawn.
struct Pen {
    x: f32,
    y: f32,
    scale: f32,
    owner: Owner,
}

impl Pen {
    fn mark(&self, shape: &Shape, faces: &Faces) -> Mark {
        let (owner, scale) = (self.owner, self.scale);
        match shape {
            Shape::Bar(bar) => Mark::Area {
                owner,
                x: self.x + bar.x * scale,
                y: self.y + bar.y * scale,
                width: bar.width * scale,
                height: bar.height * scale,
                fill: bar.fill.map(Paint::colour),
                outline: bar.outline.map(Paint::colour),
                dashed: bar.dashed,
            },
            Shape::Line(line) => Mark::Line {
                owner,
                from: (self.x + line.from.0 * scale, self.y + line.from.1 * scale),
                to: (self.x + line.to.0 * scale, self.y + line.to.1 * scale),
                weight: line.weight * scale,
                colour: line.paint.colour(),
                dashed: line.dashed,
            },
            Shape::Text(label) => {
                let style = if label.bold { Style::Bold } else { Style::Plain };
                let size = label.size * scale;
                let width = faces.width(&label.text, style, size);
                let shift = match label.anchor {
                    Anchor::Start => 0.0,
                    Anchor::Middle => width / 2.0,
                    Anchor::End => width,
                };
                Mark::Text(TextMark {
                    owner,
                    x: self.x + label.x * scale - shift,
                    y: self.y + label.y * scale,
                    size,
                    colour: label.paint.colour(),
                    glyphs: faces.glyphs(&label.text, style),
                })
            }
        }
    }
}
