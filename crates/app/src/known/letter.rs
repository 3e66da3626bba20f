//! A letter as one viewer may see it.
//!
//! # The cover
//! A letter on the red route, with its readings, belongs to the restricted tier: whoever does not hold the key, and the
//! adult whom an entry is hidden from even with the key, must not learn from the letter that there is an entry. So it
//! can neither vanish nor be called sealed. It is shown as *with another reader* (`elsewhere`) and counts as not read
//! yet, in rows, patterns, counts and the queue alike.
//!
//! That only hides anything if other letters are with another reader too, and for the same viewers. Therefore:
//! - Whoever opens an unread letter to read it takes it in hand. Until they have chosen a level it is with another
//!   reader for everybody else, of either tier: were key holders exempt, an adult with the key would know at once that
//!   the one letter withheld from them speaks of them.
//! - Nobody is told whose hand it is in, and a hold does not run out after a day: a letter still withheld after that
//!   day would give the red route away.
//! - A reader has one letter in hand at a time, and one who has left has none, so that a forgotten hold does not keep a
//!   child's letter unread. Letters in hand stay in the queue, in everybody's count of letters to read, and at the top
//!   of their own reader's list.
//!
//! What it cannot do: whoever had read the letter before it was sealed remembers it, and sees that it is now withheld.

use crate::error::ApiError;
use crate::names::StaffNames;
use bridgewell_domain::ids::{PersonId, PupilId};
use bridgewell_domain::letter::{LetterState, Reading, WorryLevel};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::role::Tier;
use bridgewell_domain::screening::KnownLetter;
use bridgewell_store::letters::{KeptLetter, NotHere};
use bridgewell_store::readings::KeptReading;
use bridgewell_store::{ReadTx, letters, readings, red_routes};

/// Who looks at one pupil's letter.
#[derive(Clone, Copy)]
pub(crate) struct Eyes {
    /// Who.
    pub person: PersonId,
    /// For which tier.
    pub tier: Tier,
    /// Whether an entry about this pupil is hidden from them because it names them.
    pub named: bool,
}

/// A letter, or the lack of one, as one viewer may see it.
#[derive(Clone, Debug, Default)]
pub(crate) struct LetterView {
    /// How far a letter that is here is, as far as this viewer may know.
    state: Option<LetterState>,
    /// What was said about a letter that is not here.
    pub said: Option<NotHere>,
    /// The letter; without words when it is with another reader.
    pub letter: Option<KeptLetter>,
    /// With another reader, and so not shown.
    pub elsewhere: bool,
    /// In this viewer's own hand.
    pub in_hand: bool,
    /// The readings this viewer may see, newest first.
    pub readings: Vec<KeptReading>,
}

impl LetterView {
    /// No letter, and what was said about that.
    pub(crate) fn not_here(said: NotHere) -> Self {
        Self { said: Some(said), ..Self::default() }
    }

    /// A letter with its readings, newest first. `is_here` tells whether a person can still open the workspace.
    pub(crate) fn of(
        mut letter: KeptLetter,
        readings: Vec<KeptReading>,
        eyes: Eyes,
        is_here: impl Fn(PersonId) -> bool,
    ) -> Self {
        let holder = letter.held_by.filter(|by| readings.is_empty() && is_here(*by));
        let in_hand = holder == Some(eyes.person);
        let sealed = letter.red_routed && (eyes.tier == Tier::Open || eyes.named || letter.text.is_none());
        // Among those who may know of the entry there is nothing to cover, and no time to wait for each other.
        let held = !letter.red_routed && holder.is_some_and(|by| by != eyes.person);
        let elsewhere = sealed || held;
        if elsewhere {
            letter.text = None;
            return Self {
                state: Some(LetterState::Unread),
                said: None,
                letter: Some(letter),
                elsewhere,
                in_hand,
                readings: Vec::new(),
            };
        }
        let state = if readings.is_empty() { LetterState::Unread } else { LetterState::Read };
        Self { state: Some(state), said: None, letter: Some(letter), elsewhere, in_hand, readings }
    }

    /// How far it is.
    pub(crate) fn state(&self) -> LetterState {
        self.state.or(self.said.map(|said| said.state)).unwrap_or(LetterState::NotWritten)
    }

    /// The child's words, when this viewer may read them.
    pub(crate) fn text(&self) -> Option<&str> {
        self.letter.as_ref()?.text.as_deref()
    }

    /// The newest reading of each reader: one who read again has corrected themselves.
    pub(crate) fn newest(&self) -> impl Iterator<Item = &KeptReading> {
        let newest = |place: usize, by: PersonId| self.readings[..place].iter().all(|newer| newer.by != by);
        let readings = self.readings.iter().enumerate().filter(move |(place, kept)| newest(*place, kept.by));
        readings.map(|(_, kept)| kept)
    }

    /// What each reader says now.
    pub(crate) fn current(&self) -> impl Iterator<Item = &Reading> {
        self.newest().filter_map(|kept| kept.said.as_ref())
    }

    /// The highest level a reader chose.
    pub(crate) fn level(&self) -> Option<WorryLevel> {
        self.current().map(|said| said.level).max()
    }

    /// What the screen goes by. In a viewer's own view nothing is sealed any more: it has been left out already.
    pub(crate) fn known(&self) -> KnownLetter {
        let current: Vec<Reading> = self.current().cloned().collect();
        match self.state() {
            LetterState::Read => KnownLetter::with_readings(&current),
            state => KnownLetter::unread(state),
        }
    }
}

/// One pupil's letter as the bearer of this permit may see it.
///
/// # Errors
/// Whatever the workspace could not read.
pub(crate) fn one_letter(
    read: &ReadTx<'_>,
    permit: &Permit,
    pupil: PupilId,
    staff: &StaffNames,
) -> Result<LetterView, ApiError> {
    let Some(letter) = letters::of_pupil(read, pupil)? else {
        let said = letters::not_here(read)?.into_iter().find(|said| said.pupil == pupil);
        return Ok(said.map_or_else(LetterView::default, LetterView::not_here));
    };
    let named = red_routes::list(read)?
        .iter()
        .any(|kept| kept.pupil == pupil && kept.entry.hidden_from == Some(permit.person()));
    let eyes = Eyes { person: permit.person(), tier: permit.tier(), named };
    Ok(LetterView::of(letter, readings::of_pupil(read, pupil)?, eyes, |person| staff.is_here(person)))
}
