//! Each face used, cut down to the letters of the document and embedded with a map back to Unicode.

use std::collections::BTreeMap;
use std::fmt::Write;

use lopdf::{Dictionary, Document, Object, dictionary};
use subsetter::GlyphRemapper;

use crate::error::ReportError;
use crate::font::{self, FACES, Face, Glyph};
use crate::pdf::{metadata, packed, whole};

/// The glyphs one face has given.
struct Used {
    numbers: GlyphRemapper,
    /// New number to the letter it stands for and its advance in ems.
    letters: BTreeMap<u16, (char, f32)>,
}

/// The glyphs the document has used, by face.
#[derive(Default)]
pub(crate) struct UsedFonts([Option<Used>; FACES]);

impl UsedFonts {
    /// The number a glyph has in the embedded face.
    pub fn id(&mut self, glyph: Glyph) -> u16 {
        let Some(slot) = self.0.get_mut(usize::from(glyph.face)) else { return 0 };
        let used =
            slot.get_or_insert_with(|| Used { numbers: GlyphRemapper::new(), letters: BTreeMap::new() });
        let number = used.numbers.remap(glyph.id);
        used.letters.entry(number).or_insert((glyph.letter, glyph.advance - glyph.kern));
        number
    }

    /// Adds the faces to the file; gives the dictionary that names them.
    pub fn embed(self, file: &mut Document) -> Result<Dictionary, ReportError> {
        let faces = font::faces()?;
        let mut named = Dictionary::new();
        for (index, used) in (0_u8..).zip(self.0) {
            if let (Some(used), Some(face)) = (used, faces.face(index)) {
                named.set(format!("F{index}"), embed(file, face, &used)?);
            }
        }
        Ok(named)
    }
}

fn embed(file: &mut Document, face: &Face, used: &Used) -> Result<Object, ReportError> {
    let bytes =
        subsetter::subset(face.data, 0, &used.numbers).map_err(|_| ReportError::Typeface(face.name))?;
    let name = format!("{}+{}", tag(used), face.name);
    let length = whole(bytes.len());
    let program = file.add_object(packed(dictionary! { "Length1" => length }, bytes)?);
    let descriptor = file.add_object(descriptor(face, &name, program.into()));
    let widths: Vec<Object> = (0..=used.letters.keys().max().copied().unwrap_or(0))
        .map(|number| used.letters.get(&number).map_or(500.0, |&(_, advance)| advance * 1000.0).into())
        .collect();
    let descendant = file.add_object(dictionary! {
        "Type" => "Font",
        "Subtype" => "CIDFontType2",
        "BaseFont" => Object::Name(name.clone().into_bytes()),
        "CIDSystemInfo" => dictionary! {
            "Registry" => Object::string_literal("Adobe"),
            "Ordering" => Object::string_literal("Identity"),
            "Supplement" => 0,
        },
        "FontDescriptor" => descriptor,
        "CIDToGIDMap" => "Identity",
        "W" => vec![0.into(), Object::Array(widths)],
    });
    let to_unicode = file.add_object(packed(Dictionary::new(), to_unicode(used).into_bytes())?);
    let font = file.add_object(dictionary! {
        "Type" => "Font",
        "Subtype" => "Type0",
        "BaseFont" => Object::Name(name.into_bytes()),
        "Encoding" => "Identity-H",
        "DescendantFonts" => vec![descendant.into()],
        "ToUnicode" => to_unicode,
    });
    Ok(font.into())
}

fn descriptor(face: &Face, name: &str, program: Object) -> Dictionary {
    let table = &face.table;
    let bounds = table.global_bounding_box();
    let box_of: Vec<Object> = [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max]
        .into_iter()
        .map(|edge| face.thousandths(edge).into())
        .collect();
    let ascent = face.thousandths(table.ascender());
    dictionary! {
        "Type" => "FontDescriptor",
        "FontName" => Object::Name(name.as_bytes().to_vec()),
        "Flags" => 4 | if table.is_italic() { 64 } else { 0 },
        "FontBBox" => box_of,
        "ItalicAngle" => table.italic_angle(),
        "Ascent" => ascent,
        "Descent" => face.thousandths(table.descender()),
        "CapHeight" => table.capital_height().map_or(ascent, |height| face.thousandths(height)),
        "StemV" => if table.is_bold() { 120 } else { 80 },
        "FontFile2" => program,
    }
}

/// Six capitals that differ with the letters kept, as PDF asks of a cut-down face.
fn tag(used: &Used) -> String {
    let mut sum = metadata::Sum::new();
    for (letter, _) in used.letters.values() {
        sum.add(&u32::from(*letter).to_le_bytes());
    }
    let mut rest = sum.value();
    (0..6)
        .map(|_| {
            let letter = b'A' + u8::try_from(rest % 26).unwrap_or(0);
            rest /= 26;
            char::from(letter)
        })
        .collect()
}

fn to_unicode(used: &Used) -> String {
    let mut map = String::from(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
         /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n\
         /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
         1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
    );
    let letters: Vec<(&u16, &(char, f32))> = used.letters.iter().collect();
    for part in letters.chunks(100) {
        // Writing to a string cannot fail.
        let _ = writeln!(map, "{} beginbfchar", part.len());
        for (number, (letter, _)) in part {
            let mut units = [0; 2];
            let code: String =
                letter.encode_utf16(&mut units).iter().map(|unit| format!("{unit:04X}")).collect();
            let _ = writeln!(map, "<{number:04X}> <{code}>");
        }
        map.push_str("endbfchar\n");
    }
    map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    map
}
