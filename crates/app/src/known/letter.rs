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
//! - A hold does not run out after a day: a letter still withheld after that day would give the red route away.
//! - Those without the key are not told whose hand a letter is in. Those with it are, since they share the reading out;
//!   for the adult whom an entry is hidden from, the letter is with whoever raised the entry, since then.
//! - A reader has one letter in hand at a time, and one who has left has none. A key holder can call a letter back that
//!   its reader has not begun to code, so that a forgotten hold does not keep a child's letter unread. Letters in hand
//!   stay in the queue, in everybody's count of letters to read, and at the top of their own reader's list.
//! - A letter handed out in a parcel is with another reader in the same way until it comes back.
//!
//! What it cannot do: whoever had read the letter before it was sealed remembers it, and sees that it is now withheld;
//! and a key holder from whom an entry is hidden finds that the one letter cannot be called back.

use crate::error::ApiError;
use crate::names::StaffNames;
use bridgewell_domain::ids::{LetterId, ParcelId, PersonId, PupilId};
use bridgewell_domain::letter::{HomeDecision, HomeDecisionKind, LetterState, Passages, Reading, WorryLevel};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::role::Tier;
use bridgewell_domain::screening::KnownLetter;
use bridgewell_store::letters::{KeptLetter, NotHere};
use bridgewell_store::readings::KeptReading;
use bridgewell_store::{ReadTx, letters, letters_home, parcels, passages, readings, red_routes};
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// Who looks at one pupil's letter.
#[derive(Clone, Copy)]
pub(crate) struct Eyes {
    /// Who.
    pub person: PersonId,
    /// For which tier.
    pub tier: Tier,
    /// Who raised an entry about this pupil that is hidden from them because it names them, and when.
    pub named: Option<(PersonId, DateTime<Utc>)>,
}

/// With whom a letter is, for those who may be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct With {
    /// Whom.
    pub reader: PersonId,
    /// Since when, where that is known.
    pub since: Option<DateTime<Utc>>,
    /// In which parcel, when it is on the reader's own laptop.
    pub parcel: Option<ParcelId>,
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
    /// With whom it is when it is elsewhere, if this viewer may be told.
    pub with: Option<With>,
    /// Erased by a safeguarding lead, for those who may know of it.
    pub erased: Option<HomeDecision>,
    /// What each reader made of single passages; only where one letter is looked at.
    pub passages: Vec<(PersonId, Passages)>,
    /// The readings this viewer may see, newest first.
    pub readings: Vec<KeptReading>,
}

impl LetterView {
    /// No letter, and what was said about that.
    pub(crate) fn not_here(said: NotHere) -> Self {
        Self { said: Some(said), ..Self::default() }
    }

    /// A letter with its readings, newest first. `is_here` tells whether a person can still open the workspace, `out`
    /// which letters are out in parcels.
    pub(crate) fn of(
        mut letter: KeptLetter,
        readings: Vec<KeptReading>,
        eyes: Eyes,
        (is_here, out): (impl Fn(PersonId) -> bool, &HandedOut),
    ) -> Self {
        let holder = letter.held_by.filter(|by| readings.is_empty() && is_here(*by));
        let in_hand = holder == Some(eyes.person);
        let sealed =
            letter.red_routed && (eyes.tier == Tier::Open || eyes.named.is_some() || letter.text.is_none());
        // Among those who may know of the entry there is nothing to cover, and no time to wait for each other.
        let held = (!letter.red_routed && !in_hand && readings.is_empty()).then(|| {
            let out = out.get(&letter.id);
            out.map(|out| With { reader: out.reader, since: Some(out.since), parcel: Some(out.parcel) })
                .or(holder.map(|reader| With { reader, since: letter.held_since, parcel: None }))
        });
        let held = held.flatten();
        if sealed || held.is_some() {
            letter.text = None;
            let cover = eyes.named.map(|(reader, since)| With { reader, since: Some(since), parcel: None });
            return Self {
                state: Some(LetterState::Unread),
                letter: Some(letter),
                elsewhere: true,
                in_hand,
                with: cover.or(held).filter(|_| eyes.tier == Tier::Restricted),
                ..Self::default()
            };
        }
        let state = if readings.is_empty() { LetterState::Unread } else { LetterState::Read };
        Self { state: Some(state), letter: Some(letter), in_hand, readings, ..Self::default() }
    }

    /// Notes that the letter was erased, for those who may know of it.
    pub(crate) fn is_decided(&mut self, decided: &HashMap<LetterId, HomeDecision>) {
        let letter = self.letter.as_ref().filter(|letter| letter.red_routed && !self.elsewhere);
        let decision = letter.and_then(|letter| decided.get(&letter.id));
        self.erased = decision.filter(|decision| decision.kind == HomeDecisionKind::Erased).cloned();
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

    /// The level that counts: the highest that a reader chose, until they agree.
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

/// Letters that are out in parcels.
pub(crate) type HandedOut = HashMap<LetterId, parcels::Out>;

/// Who raised the entry about a pupil that is hidden from a person, and when: the earliest, where there are several.
pub(crate) fn naming(
    entries: &[red_routes::KeptRedRoute],
    pupil: PupilId,
    person: PersonId,
) -> Option<(PersonId, DateTime<Utc>)> {
    let hidden = entries.iter().filter(|kept| kept.pupil == pupil && kept.entry.hidden_from == Some(person));
    hidden.map(|kept| (kept.entry.raised_by, kept.entry.raised_at)).min_by_key(|(_, at)| *at)
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
    let named = naming(&red_routes::list(read)?, pupil, permit.person());
    let eyes = Eyes { person: permit.person(), tier: permit.tier(), named };
    let here = |person: PersonId| staff.is_here(person);
    let mut view =
        LetterView::of(letter, readings::of_pupil(read, pupil)?, eyes, (here, &parcels::out(read)?));
    if !view.elsewhere {
        view.passages = passages::of_pupil(read, pupil)?;
        view.is_decided(&letters_home::decisions(read)?);
    }
    Ok(view)
}
