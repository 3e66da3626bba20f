//! The built-in typefaces: Atkinson Hyperlegible Next, and Noto Sans for the letters it lacks.

mod kerning;
mod letters;

use std::sync::OnceLock;

pub(crate) use letters::printable_form;

use crate::block::Style;
use crate::error::ReportError;
use kerning::Kerning;

macro_rules! face {
    ($file:literal, $name:literal) => {
        (include_bytes!(concat!(env!("OUT_DIR"), "/", $file)).as_slice(), $name)
    };
}

/// How many faces there are: three of the family, then three to fall back on, in the same order.
pub(crate) const FACES: usize = 6;
const OWN: usize = 3;

const FILES: [(&[u8], &str); FACES] = [
    face!("plain.ttf", "AtkinsonHyperlegibleNext-Regular"),
    face!("bold.ttf", "AtkinsonHyperlegibleNext-Bold"),
    face!("italic.ttf", "AtkinsonHyperlegibleNext-Italic"),
    face!("plain-fallback.ttf", "NotoSans-Regular"),
    face!("bold-fallback.ttf", "NotoSans-Bold"),
    face!("italic-fallback.ttf", "NotoSans-Italic"),
];

/// One letter of one face.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Glyph {
    /// Index of the face.
    pub face: u8,
    /// Index of the glyph in the face.
    pub id: u16,
    /// The letter it stands for.
    pub letter: char,
    /// How far it moves the pen, in ems, kerning included.
    pub advance: f32,
    /// How much of that is kerning towards the next letter.
    pub kern: f32,
}

/// One typeface file, parsed.
pub(crate) struct Face {
    pub data: &'static [u8],
    pub name: &'static str,
    pub table: ttf_parser::Face<'static>,
    per_em: f32,
    ascii: [(u16, f32); 128],
    kerning: Kerning,
}

impl Face {
    fn parse(data: &'static [u8], name: &'static str) -> Option<Self> {
        let table = ttf_parser::Face::parse(data, 0).ok()?;
        let per_em = f32::from(table.units_per_em());
        let kerning = Kerning::of(&table);
        let mut face = Self { data, name, table, per_em, ascii: [(0, 0.0); 128], kerning };
        for code in 0..128_u8 {
            face.ascii[usize::from(code)] = face.find(char::from(code)).unwrap_or((0, 0.0));
        }
        Some(face)
    }

    fn find(&self, letter: char) -> Option<(u16, f32)> {
        let id = self.table.glyph_index(letter).filter(|id| id.0 != 0)?;
        Some((id.0, self.advance(id.0)))
    }

    fn glyph(&self, letter: char) -> Option<(u16, f32)> {
        match self.ascii.get(letter as usize) {
            Some((0, _)) => None,
            Some(&known) => Some(known),
            None => self.find(letter),
        }
    }

    /// How far a glyph moves the pen, in ems.
    pub fn advance(&self, id: u16) -> f32 {
        f32::from(self.table.glyph_hor_advance(ttf_parser::GlyphId(id)).unwrap_or(0)) / self.per_em
    }

    /// Font units as thousandths of an em, as PDF counts.
    pub fn thousandths(&self, units: i16) -> f32 {
        f32::from(units) * 1000.0 / self.per_em
    }
}

/// All the faces.
pub(crate) struct Faces([Face; FACES]);

impl Faces {
    /// The face with that index.
    pub fn face(&self, index: u8) -> Option<&Face> {
        self.0.get(usize::from(index))
    }

    /// The glyph for a letter, from the family where it has it, else from the fallback.
    pub fn glyph(&self, letter: char, style: Style) -> Option<Glyph> {
        if letters::needs_shaping(letter) {
            return None;
        }
        let own = style as usize;
        [own, own + OWN].into_iter().find_map(|index| {
            let (id, advance) = self.0[index].glyph(letter)?;
            Some(Glyph { face: u8::try_from(index).ok()?, id, letter, advance, kern: 0.0 })
        })
    }

    /// Whether a letter can be printed in every style.
    pub fn has(&self, letter: char) -> bool {
        [Style::Plain, Style::Bold, Style::Italic]
            .into_iter()
            .all(|style| self.glyph(letter, style).is_some())
    }

    /// The glyphs of a text in one style; letters that no face has are left out (they are reported beforehand).
    pub fn glyphs(&self, text: &str, style: Style) -> Vec<Glyph> {
        let mut glyphs = Vec::with_capacity(text.len());
        self.extend(&mut glyphs, text, style);
        glyphs
    }

    /// Adds the glyphs of a text. A line feed becomes a mark of no width that starts a new line.
    pub fn extend(&self, glyphs: &mut Vec<Glyph>, text: &str, style: Style) {
        let first = glyphs.len();
        let mut add = |letter| {
            if letter == '\n' {
                glyphs.push(Glyph { face: style as u8, id: 0, letter, advance: 0.0, kern: 0.0 });
            } else {
                glyphs.extend(self.glyph(letter, style));
            }
        };
        if text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
            text.chars().for_each(&mut add);
        } else {
            printable_form(text).for_each(add);
        }
        if let Some(added) = glyphs.get_mut(first..) {
            self.kern(added);
        }
    }

    /// Moves neighbours of one face closer together or further apart, as the typeface asks.
    fn kern(&self, glyphs: &mut [Glyph]) {
        for at in 1..glyphs.len() {
            let (before, after) = glyphs.split_at_mut(at);
            let (Some(first), Some(second)) = (before.last_mut(), after.first()) else { continue };
            if first.face == second.face
                && let Some(face) = self.face(first.face)
            {
                first.kern = f32::from(face.kerning.between(first.id, second.id)) / face.per_em;
                first.advance += first.kern;
            }
        }
    }

    /// The width of a text in one line, in points.
    pub fn width(&self, text: &str, style: Style, size: f32) -> f32 {
        self.glyphs(text, style).iter().map(|glyph| glyph.advance).sum::<f32>() * size
    }
}

/// The faces, parsed once in the life of the program.
///
/// # Errors
/// When a built-in typeface cannot be read.
pub(crate) fn faces() -> Result<&'static Faces, ReportError> {
    static LOADED: OnceLock<Result<Faces, &'static str>> = OnceLock::new();
    LOADED.get_or_init(load).as_ref().map_err(|name| ReportError::Typeface(name))
}

fn load() -> Result<Faces, &'static str> {
    let mut parsed = Vec::with_capacity(FACES);
    for (data, name) in FILES {
        parsed.push(Face::parse(data, name).ok_or(name)?);
    }
    parsed.try_into().map(Faces).map_err(|_| "family")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_the_family_lacks_come_from_the_fallback() {
        let faces = faces().unwrap();
        assert_eq!(faces.glyph('é', Style::Plain).unwrap().face, 0);
        assert_eq!(faces.glyph('ễ', Style::Plain).unwrap().face, 3);
        assert_eq!(faces.glyph('Ж', Style::Bold).unwrap().face, 4);
        assert!(faces.glyph('漢', Style::Plain).is_none());
        assert!(!faces.has('😀'));
    }

    #[test]
    fn combined_letters_are_composed_first() {
        let faces = faces().unwrap();
        assert_eq!(faces.glyphs("Zoe\u{308}", Style::Plain).len(), 3);
    }

    #[test]
    fn neighbours_are_kerned_as_the_typeface_asks() {
        let faces = faces().unwrap();
        let apart = faces.width("T", Style::Plain, 10.0) + faces.width("o", Style::Plain, 10.0);
        assert!(faces.width("To", Style::Plain, 10.0) < apart);
        assert!(
            (faces.width("nn", Style::Plain, 10.0) - 2.0 * faces.width("n", Style::Plain, 10.0)).abs() < 0.01
        );
    }

    #[test]
    fn width_grows_with_size() {
        let faces = faces().unwrap();
        let small = faces.width("Bridgewell", Style::Plain, 10.0);
        assert!((faces.width("Bridgewell", Style::Plain, 20.0) - 2.0 * small).abs() < 0.01);
    }
}
