//! Letters at the reading aid's own level, which no person has confirmed: the screen says so with every one.

use bridgewell_domain::letter::LetterState;
use bridgewell_domain::screening::{KnownLetter, LevelBy};
use bridgewell_reading::mark;

use super::gather::Gathered;

/// A pupil's letter as the aid takes it.
#[derive(Clone, Copy)]
pub struct Taken {
    /// For the screen.
    pub known: KnownLetter,
    /// Whether it has words that a safeguarding lead must read today.
    pub today: bool,
}

/// Reads every letter; the answer is by pupil, and empty when there is no letter at all. Of several letters by one pupil the last
/// stands. A letter that the aid cannot read, in another language for example, stays unread.
pub fn read(intake: &mut Gathered) -> Vec<Option<Taken>> {
    let letters = std::mem::take(&mut intake.letters);
    let mut taken = vec![None; if letters.is_empty() { 0 } else { intake.rows.len() }];
    for (pupil, text) in letters {
        let marked = mark(&text);
        let known = match marked.unread_reason {
            Some(_) => KnownLetter::unread(LetterState::Unread),
            None => KnownLetter {
                state: LetterState::Read,
                level: marked.level,
                by: LevelBy::Aid,
                looks_forward: marked.looks_forward,
                read: None,
                red_routed: false,
            },
        };
        if let Some(place) = taken.get_mut(pupil as usize) {
            *place = Some(Taken { known, today: marked.safeguarding });
        }
    }
    taken
}
