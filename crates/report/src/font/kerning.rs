//! How much closer or further apart two letters stand than their widths say: the pair positions of the typeface.

use ttf_parser::gpos::{PairAdjustment, PositioningSubtable};
use ttf_parser::{Face, GlyphId, Tag};

const KERN: Tag = Tag::from_bytes(b"kern");

/// The pair positions of one face.
pub(super) struct Kerning {
    pairs: Vec<PairAdjustment<'static>>,
}

impl Kerning {
    /// Reads them; a face without any kerns nothing.
    pub fn of(face: &Face<'static>) -> Self {
        let mut pairs = Vec::new();
        if let Some(table) = face.tables().gpos {
            let features = table.features.into_iter().filter(|feature| feature.tag == KERN);
            let mut lookups: Vec<u16> =
                features.flat_map(|feature| feature.lookup_indices.into_iter()).collect();
            lookups.sort_unstable();
            lookups.dedup();
            for lookup in lookups.into_iter().filter_map(|index| table.lookups.get(index)) {
                pairs.extend(lookup.subtables.into_iter::<PositioningSubtable>().filter_map(|subtable| {
                    match subtable {
                        PositioningSubtable::Pair(pair) => Some(pair),
                        _ => None,
                    }
                }));
            }
        }
        Self { pairs }
    }

    /// What to add to the first glyph's width when the second follows, in font units.
    pub fn between(&self, first: u16, second: u16) -> i16 {
        let (first, second) = (GlyphId(first), GlyphId(second));
        self.pairs.iter().find_map(|pair| adjustment(pair, first, second)).unwrap_or(0)
    }
}

/// The first subtable that covers the first glyph and knows the pair decides.
fn adjustment(pair: &PairAdjustment<'_>, first: GlyphId, second: GlyphId) -> Option<i16> {
    match pair {
        PairAdjustment::Format1 { coverage, sets } => {
            let set = sets.get(coverage.get(first)?)?;
            set.get(second).map(|(record, _)| record.x_advance)
        }
        PairAdjustment::Format2 { coverage, classes, matrix } => {
            coverage.get(first)?;
            matrix.get((classes.0.get(first), classes.1.get(second))).map(|(record, _)| record.x_advance)
        }
    }
}
