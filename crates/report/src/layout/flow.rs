//! Where the next mark goes: pages, the pen's height, page breaks.

use crate::font::{Faces, Glyph};
use crate::house::{BOTTOM, TOP};
use crate::layout::Laid;
use crate::layout::lines::{Line, Lines};
use crate::layout::page::{Mark, Owner, Page, TextMark};
use crate::layout::tree::Tree;

/// A bookmark.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct OutlineEntry {
    /// 2 or 3.
    pub level: u8,
    pub title: String,
    pub page: usize,
    /// From the top of the page.
    pub y: f32,
}

/// The pages so far.
pub(crate) struct Flow {
    pub faces: &'static Faces,
    pub tree: Tree,
    pub y: f32,
    done: Vec<Page>,
    page: Page,
    outline: Vec<OutlineEntry>,
}

impl Flow {
    pub fn new(faces: &'static Faces) -> Self {
        Self {
            faces,
            tree: Tree::new(),
            y: TOP,
            done: Vec::new(),
            page: Page::default(),
            outline: Vec::new(),
        }
    }

    /// The page being filled.
    pub fn page(&mut self) -> &mut Page {
        &mut self.page
    }

    /// The room left on this page, in points.
    pub fn room(&self) -> f32 {
        BOTTOM - self.y
    }

    /// The room of an empty page.
    pub fn full() -> f32 {
        BOTTOM - TOP
    }

    pub fn at_top(&self) -> bool {
        self.y <= TOP
    }

    pub fn next_page(&mut self) {
        self.done.push(std::mem::take(&mut self.page));
        self.y = TOP;
    }

    /// Goes to the next page unless that much room is left, or the page is still empty.
    pub fn ensure(&mut self, height: f32) {
        if height > self.room() && !self.at_top() {
            self.next_page();
        }
    }

    /// Leaves a gap, except at the top of a page.
    pub fn gap(&mut self, height: f32) {
        if !self.at_top() {
            self.y += height;
        }
    }

    /// Notes a bookmark for the present place.
    pub fn bookmark(&mut self, level: u8, title: &str) {
        self.outline.push(OutlineEntry { level, title: title.to_owned(), page: self.done.len(), y: self.y });
    }

    /// Draws one line of a text whose line box begins at `top`.
    pub fn line(&mut self, text: &Lines, line: Line, x: f32, top: f32, owner: Owner) {
        let face = text.face;
        let baseline = top + (face.leading - face.size) / 2.0 + face.size * 0.8;
        let mut glyphs: Vec<Glyph> = text.glyphs[line.start..line.end].to_vec();
        if let Some(space) = text.glyphs.get(line.end).filter(|next| next.letter == ' ') {
            glyphs.push(*space);
        }
        if !glyphs.is_empty() {
            let mark = TextMark { owner, x, y: baseline, size: face.size, colour: face.colour, glyphs };
            self.page.marks.push(Mark::Text(mark));
        }
    }

    /// Draws a whole text from the pen's height down and moves the pen; the room must be there.
    pub fn block(&mut self, text: &Lines, x: f32, owner: Owner) {
        for &line in &text.lines {
            self.line(text, line, x, self.y, owner);
            self.y += text.face.leading;
        }
    }

    /// Draws a text over as many pages as it needs, never leaving one line alone. Before each line `before` is
    /// called with the height of the line, to draw a ground.
    pub fn running(&mut self, text: &Lines, x: f32, owner: Owner, before: &mut dyn FnMut(&mut Self, f32)) {
        let leading = text.face.leading;
        let mut rest = text.lines.as_slice();
        while !rest.is_empty() {
            let fits = (self.room() / leading + 0.001).floor().max(0.0) as usize;
            let mut take = fits.min(rest.len());
            if rest.len() - take == 1 && take > 2 {
                take -= 1;
            }
            if take < rest.len() && take < 2 && !self.at_top() {
                take = 0;
            } else if take == 0 {
                take = 1;
            }
            let (now, later) = rest.split_at(take);
            for &line in now {
                before(self, leading);
                self.line(text, line, x, self.y, owner);
                self.y += leading;
            }
            rest = later;
            if !rest.is_empty() {
                self.next_page();
            }
        }
    }

    /// The finished pages.
    pub fn finish(mut self) -> Laid {
        self.done.push(self.page);
        Laid { pages: self.done, tree: self.tree, outline: self.outline }
    }
}
