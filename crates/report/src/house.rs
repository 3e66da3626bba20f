//! The house style of paper: sizes in points (1/72 inch), colours of the tokens that also dress the window.

/// A colour as red, green and blue from 0 to 255.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Colour(pub u8, pub u8, pub u8);

pub(crate) const INK: Colour = Colour(0x1A, 0x23, 0x30);
pub(crate) const INK_2: Colour = Colour(0x46, 0x52, 0x64);
pub(crate) const LINE: Colour = Colour(0x8A, 0x8F, 0x98);
pub(crate) const HAIRLINE: Colour = Colour(0xCF, 0xCB, 0xC1);
pub(crate) const LETTER: Colour = Colour(0xFF, 0xF8, 0xE9);
pub(crate) const WARM: Colour = Colour(0xC4, 0x96, 0x45);
pub(crate) const ACCENT: Colour = Colour(0x0A, 0x5A, 0x6A);
pub(crate) const TINT: Colour = Colour(0xB9, 0xDD, 0xE1);
pub(crate) const ATTENTION: Colour = Colour(0x7A, 0x43, 0x00);

/// A4.
pub(crate) const PAGE_WIDTH: f32 = 595.28;
pub(crate) const PAGE_HEIGHT: f32 = 841.89;
pub(crate) const LEFT: f32 = 64.0;
pub(crate) const TOP: f32 = 68.0;
pub(crate) const BOTTOM: f32 = PAGE_HEIGHT - 76.0;
pub(crate) const WIDTH: f32 = PAGE_WIDTH - 2.0 * LEFT;
/// Baselines of the running head and foot, from the top of the page.
pub(crate) const HEAD_LINE: f32 = 40.0;
pub(crate) const FOOT_LINE: f32 = PAGE_HEIGHT - 42.0;

/// Size, distance of the lines, and colour of some text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Type {
    pub size: f32,
    pub leading: f32,
    pub colour: Colour,
    pub bold: bool,
}

const fn of(size: f32, leading: f32, colour: Colour, bold: bool) -> Type {
    Type { size, leading, colour, bold }
}

pub(crate) const TITLE: Type = of(23.0, 28.0, INK, true);
pub(crate) const SECTION: Type = of(15.0, 20.0, INK, true);
pub(crate) const PART: Type = of(12.0, 17.0, INK, true);
pub(crate) const BODY: Type = of(11.0, 16.0, INK, false);
pub(crate) const CELL: Type = of(10.0, 14.0, INK, false);
pub(crate) const CELL_HEAD: Type = of(10.0, 14.0, INK_2, true);
pub(crate) const SMALL: Type = of(9.5, 13.5, INK_2, false);
pub(crate) const CAPTION: Type = of(11.5, 16.0, INK, true);
pub(crate) const WORDS: Type = of(12.5, 19.5, INK, false);
pub(crate) const RUNNING: Type = of(9.0, 12.0, INK_2, false);
pub(crate) const GROUP: Type = of(24.0, 40.0, INK, true);
