//! The marks on a page. Distances are points from the left and from the top edge.

use crate::font::Glyph;
use crate::house::Colour;
use crate::layout::NodeId;
use crate::picture::Picture;

/// What a mark belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Owner {
    /// Content: a node of the tree.
    Node(NodeId),
    /// The running head, which is not content.
    Head,
    /// The running foot, which is not content.
    Foot,
    /// Rules and grounds, and table headings repeated on a further page, which are not content.
    Layout,
}

/// Letters on one line.
#[derive(Debug, Clone)]
pub(crate) struct TextMark {
    pub owner: Owner,
    pub x: f32,
    /// The baseline.
    pub y: f32,
    pub size: f32,
    pub colour: Colour,
    pub glyphs: Vec<Glyph>,
}

/// Something drawn.
#[derive(Debug, Clone)]
pub(crate) enum Mark {
    Text(TextMark),
    /// An area, filled, outlined or both.
    Area {
        owner: Owner,
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        fill: Option<Colour>,
        outline: Option<Colour>,
        dashed: bool,
    },
    /// A straight line.
    Line {
        owner: Owner,
        from: (f32, f32),
        to: (f32, f32),
        weight: f32,
        colour: Colour,
        dashed: bool,
    },
    /// A scan, a photo or a drawing.
    Picture {
        owner: Owner,
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        picture: Picture,
    },
}

impl Mark {
    pub fn owner(&self) -> Owner {
        match self {
            Self::Text(text) => text.owner,
            Self::Area { owner, .. } | Self::Line { owner, .. } | Self::Picture { owner, .. } => *owner,
        }
    }
}

/// One page: the grounds first, then everything else in reading order.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub grounds: Vec<Mark>,
    pub marks: Vec<Mark>,
}

impl Page {
    /// Adds a ground, lengthening the one just above it where they meet, so that no seam shows.
    pub fn ground(&mut self, x: f32, y: f32, width: f32, height: f32, colour: Colour) {
        for mark in self.grounds.iter_mut().rev().take(2) {
            if let Mark::Area { x: last_x, y: last_y, width: last_width, height: last_height, fill, .. } =
                mark
                && *last_x == x
                && *last_width == width
                && *fill == Some(colour)
                && (*last_y + *last_height - y).abs() < 0.01
            {
                *last_height += height;
                return;
            }
        }
        self.grounds.push(Mark::Area {
            owner: Owner::Layout,
            x,
            y,
            width,
            height,
            fill: Some(colour),
            outline: None,
            dashed: false,
        });
    }

    /// Adds a level rule.
    pub fn rule(&mut self, x: f32, y: f32, width: f32, weight: f32, colour: Colour) {
        self.marks.push(Mark::Line {
            owner: Owner::Layout,
            from: (x, y),
            to: (x + width, y),
            weight,
            colour,
            dashed: false,
        });
    }
}
