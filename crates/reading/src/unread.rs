//! What the aid cannot read, it says.

use crate::letter::Letter;
use crate::lexicon::{Cue, UNKNOWN};

/// Fewer words than this are very short.
const SHORT: usize = 5;

/// Why a letter could not be read, in words, when it could not.
pub(crate) fn reason(letter: &Letter<'_>) -> Option<&'static str> {
    let words = letter.folded.words.len();
    let unknown = letter.terms.iter().filter(|term| term.word == UNKNOWN).count();
    let common = letter.cues.iter().filter(|cue| cue.has(Cue::COMMON)).count();
    if words == 0 {
        Some("nothing written")
    } else if words < SHORT {
        Some("very short")
    } else if common * 6 < letter.terms.len() && unknown * 4 > letter.terms.len() {
        Some("many words the aid does not know; perhaps another language")
    } else if unknown * 3 > letter.terms.len() {
        Some("many words the aid does not know")
    } else {
        None
    }
}
