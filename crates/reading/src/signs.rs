//! Quiet signs: two small things in neighbouring clauses that are a sign together.

use crate::judge::Judged;
use crate::letter::{Hit, Letter};
use crate::lexicon::{Lexicon, Meaning};
use crate::mark::{Marks, Weight};

/// A small thing found.
pub(crate) struct Part {
    /// Which kind.
    pub kind: usize,
    /// Where.
    pub hit: Hit,
}

/// How many clauses apart two parts may stand.
const APART: usize = 6;

/// How many parts before one are looked at: more never stand so near.
const LOOK_BACK: usize = 24;

/// Marks every pair of parts that the lexicon knows as a sign.
pub(crate) fn together(
    lexicon: &Lexicon,
    letter: &Letter<'_>,
    parts: &mut [Part],
    marks: &mut Marks<'_, '_>,
) {
    parts.sort_by_key(|part| part.hit.first);
    for (place, part) in parts.iter().enumerate() {
        for other in &parts[place.saturating_sub(LOOK_BACK)..place] {
            let clause = |part: &Part| letter.moods.clause_of[part.hit.first];
            if clause(part) - clause(other) > APART || other.hit.last >= part.hit.first {
                continue;
            }
            for pair in &lexicon.pairs {
                let (one, two) = pair.parts;
                if (one, two) != (part.kind, other.kind) && (two, one) != (part.kind, other.kind) {
                    continue;
                }
                let judged =
                    Judged { counts: true, weight: Weight::Flag, raises: pair.head.raises, note: "" };
                for (part, with) in [(other, part), (part, other)] {
                    let Meaning::Part(_, head) = &lexicon.meanings[part.hit.meaning as usize] else {
                        continue;
                    };
                    let beside = letter.quote(with.hit.first, with.hit.last);
                    marks.add((part.hit.first, part.hit.last), &pair.head, &judged, || {
                        let own = lexicon.reason(letter, &part.hit, head);
                        format!("{own}; with “{beside}”: {}", pair.head.read_as)
                    });
                }
            }
        }
    }
}
