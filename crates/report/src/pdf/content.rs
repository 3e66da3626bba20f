//! One page's marks as PDF operators, each piece wrapped in what it belongs to.

use std::io::Write;

use crate::house::{Colour, PAGE_HEIGHT};
use crate::layout::{Kid, Mark, NodeId, Owner, Page, TextMark, Tree};
use crate::pdf::fonts::UsedFonts;
use crate::picture::UsedPictures;

/// The glyphs and pictures the document has used.
#[derive(Default)]
pub(crate) struct Used {
    pub fonts: UsedFonts,
    pub pictures: UsedPictures,
}

/// A page's operators, and the node that each numbered piece belongs to.
pub(crate) struct Written {
    pub bytes: Vec<u8>,
    pub pieces: Vec<NodeId>,
}

/// Writes a page and tells the tree which pieces it holds.
pub(crate) fn write(page: &Page, index: usize, tree: &mut Tree, used: &mut Used) -> Written {
    let mut writer = Writer { bytes: Vec::with_capacity(8192), pieces: Vec::new(), open: None, fill: None };
    for mark in page.grounds.iter().chain(&page.marks) {
        writer.belong(mark.owner(), index, tree);
        match mark {
            Mark::Text(text) => writer.text(text, &mut used.fonts),
            Mark::Area { x, y, width, height, fill, outline, dashed, .. } => {
                writer.area([*x, *y, *width, *height], *fill, *outline, *dashed);
            }
            Mark::Line { from, to, weight, colour, dashed, .. } => {
                writer.line(*from, *to, *weight, *colour, *dashed);
            }
            Mark::Picture { x, y, width, height, picture, .. } => {
                let area = [*x, PAGE_HEIGHT - y - height, *width, *height];
                writer.picture(picture.matrix(area), used.pictures.number(picture));
            }
        }
    }
    if writer.open.is_some() {
        writer.raw(b"EMC\n");
    }
    Written { bytes: writer.bytes, pieces: writer.pieces }
}

struct Writer {
    bytes: Vec<u8>,
    pieces: Vec<NodeId>,
    open: Option<Owner>,
    fill: Option<Colour>,
}

impl Writer {
    fn raw(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// Closes the present piece and opens another where the owner changes.
    fn belong(&mut self, owner: Owner, page: usize, tree: &mut Tree) {
        if self.open == Some(owner) {
            return;
        }
        if self.open.is_some() {
            self.raw(b"EMC\n");
        }
        self.open = Some(owner);
        match owner {
            Owner::Node(id) => {
                let piece = u32::try_from(self.pieces.len()).unwrap_or(u32::MAX);
                self.pieces.push(id);
                if let Some(node) = tree.nodes.get_mut(id) {
                    node.kids.push(Kid::Content { page, piece });
                    let _ = writeln!(self.bytes, "/{} <</MCID {piece}>> BDC", node.kind);
                }
            }
            Owner::Head => self.raw(b"/Artifact <</Type /Pagination /Subtype /Header>> BDC\n"),
            Owner::Foot => self.raw(b"/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n"),
            Owner::Layout => self.raw(b"/Artifact <</Type /Layout>> BDC\n"),
        }
    }

    fn numbers(&mut self, numbers: &[f32]) {
        for &number in numbers {
            self.number(number);
            self.bytes.push(b' ');
        }
    }

    /// A number with at most two decimals.
    fn number(&mut self, number: f32) {
        let hundredths = (f64::from(number) * 100.0).round() as i64;
        if hundredths < 0 {
            self.bytes.push(b'-');
        }
        let size = hundredths.unsigned_abs();
        let _ = write!(self.bytes, "{}", size / 100);
        match size % 100 {
            0 => {}
            rest if rest % 10 == 0 => {
                let _ = write!(self.bytes, ".{}", rest / 10);
            }
            rest => {
                let _ = write!(self.bytes, ".{rest:02}");
            }
        }
    }

    fn colour(&mut self, colour: Colour) {
        for part in [colour.0, colour.1, colour.2] {
            let _ = write!(self.bytes, "{:.3} ", f32::from(part) / 255.0);
        }
    }

    fn fill(&mut self, colour: Colour) {
        if self.fill != Some(colour) {
            self.colour(colour);
            self.raw(b"rg\n");
            self.fill = Some(colour);
        }
    }

    fn text(&mut self, text: &TextMark, used: &mut UsedFonts) {
        self.fill(text.colour);
        self.raw(b"BT ");
        self.numbers(&[1.0, 0.0, 0.0, 1.0, text.x, PAGE_HEIGHT - text.y]);
        self.raw(b"Tm\n");
        let printed = |glyph: &&crate::font::Glyph| glyph.letter != '\n';
        let mut face = None;
        for glyph in text.glyphs.iter().filter(printed) {
            if face != Some(glyph.face) {
                if face.is_some() {
                    self.raw(b">] TJ\n");
                }
                face = Some(glyph.face);
                let _ = write!(self.bytes, "/F{} ", glyph.face);
                self.number(text.size);
                self.raw(b" Tf [<");
            }
            let _ = write!(self.bytes, "{:04X}", used.id(*glyph));
            if glyph.kern != 0.0 {
                self.raw(b">");
                self.number(-glyph.kern * 1000.0);
                self.raw(b"<");
            }
        }
        if face.is_some() {
            self.raw(b">] TJ ");
        }
        self.raw(b"ET\n");
    }

    fn area(
        &mut self,
        [x, y, width, height]: [f32; 4],
        fill: Option<Colour>,
        outline: Option<Colour>,
        dashed: bool,
    ) {
        if let Some(colour) = fill {
            self.fill(colour);
        }
        if let Some(colour) = outline {
            self.colour(colour);
            self.raw(b"RG 1 w\n");
            self.dashes(dashed);
        }
        self.numbers(&[x, PAGE_HEIGHT - y - height, width, height]);
        self.raw(b"re ");
        self.raw(match (fill.is_some(), outline.is_some()) {
            (true, true) => b"B\n",
            (true, false) => b"f\n",
            (false, true) => b"S\n",
            (false, false) => b"n\n",
        });
    }

    fn line(&mut self, from: (f32, f32), to: (f32, f32), weight: f32, colour: Colour, dashed: bool) {
        self.colour(colour);
        self.raw(b"RG ");
        self.number(weight);
        self.raw(b" w\n");
        self.dashes(dashed);
        self.numbers(&[from.0, PAGE_HEIGHT - from.1]);
        self.raw(b"m ");
        self.numbers(&[to.0, PAGE_HEIGHT - to.1]);
        self.raw(b"l S\n");
    }

    fn picture(&mut self, matrix: [f32; 6], number: usize) {
        self.raw(b"q ");
        self.numbers(&matrix);
        let _ = writeln!(self.bytes, "cm /P{number} Do Q");
    }

    fn dashes(&mut self, dashed: bool) {
        self.raw(if dashed { b"[4 3] 0 d\n" } else { b"[] 0 d\n" });
    }
}
