//! Whose letter can go home, as one person may see it.

use super::words;
use crate::error::ApiError;
use crate::known::{Intake, LetterView};
use crate::wire::common::Signed;
use crate::wire::letters_home::{HeldLetter, HomeDecidedShown, HomeLetter, HomeWithout, LettersHome};
use bridgewell_domain::dates::day_of;
use bridgewell_domain::ids::{LetterId, PupilId};
use bridgewell_domain::letter::{Hand, HomeDecision, HomeDecisionKind, LetterState};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::pupil::Pupil;
use bridgewell_domain::role::{Role, Tier};
use bridgewell_store::letters::KeptLetter;
use bridgewell_store::letters_home::{self, Given};
use bridgewell_store::{ReadTx, letter_beside, letter_pages, red_routes, schools};
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet};

/// Everything a batch is made from.
pub(super) struct Batch {
    intake: Intake,
    given: HashMap<LetterId, Given>,
    decided: HashMap<LetterId, HomeDecision>,
    /// Pupils whose letter is held unless a safeguarding lead decided otherwise.
    routed: HashSet<PupilId>,
    with_held: bool,
}

/// What the batch has for one pupil.
pub(super) enum Standing<'a> {
    /// A letter that can go home.
    Ready(&'a KeptLetter),
    /// None, and why.
    Without { why: &'static str, to_read: bool },
    /// One that was ever on the red route and is not released.
    Held,
}

impl Batch {
    /// Reads it. Only a safeguarding lead with the key sees with it here.
    pub fn load(read: &ReadTx<'_>, permit: &Permit) -> Result<Self, ApiError> {
        let with_held = permit.role() == Role::Dsl && permit.tier() == Tier::Restricted;
        let tier = if with_held { Tier::Restricted } else { Tier::Open };
        // With the key also those whose letter came later and has not been sealed yet.
        let routed = red_routes::list(read)?.into_iter().map(|kept| kept.pupil).collect();
        Ok(Self {
            intake: Intake::load_for_tier(read, permit, tier)?,
            given: letters_home::given(read)?,
            decided: letters_home::decisions(read)?,
            routed,
            with_held,
        })
    }

    /// Whether somebody may know here that this pupil's letter was on the red route.
    fn is_held(&self, pupil: PupilId, view: &LetterView) -> bool {
        let sealed = view.letter.as_ref().is_some_and(|letter| letter.red_routed);
        self.with_held && !self.intake.is_named(pupil) && (sealed || self.routed.contains(&pupil))
    }

    /// What the batch has for a pupil.
    pub fn standing(&self, pupil: PupilId) -> Standing<'_> {
        let view = self.intake.letter(pupil);
        let held = self.is_held(pupil, view);
        let released = || {
            let letter = view.letter.as_ref()?;
            (self.decided.get(&letter.id)?.kind == HomeDecisionKind::Released).then_some(letter)
        };
        match (view.state(), &view.letter) {
            (_, Some(_)) if held => released().map_or(Standing::Held, Standing::Ready),
            (LetterState::Read, Some(letter)) if !self.routed.contains(&pupil) => Standing::Ready(letter),
            (LetterState::Read | LetterState::Unread, _) => {
                Standing::Without { why: "not read by a person yet", to_read: true }
            }
            (LetterState::NotWritten, _) => {
                Standing::Without { why: "has not written a letter", to_read: false }
            }
            (LetterState::Absent, _) => {
                Standing::Without { why: "was absent when letters were written", to_read: false }
            }
            (LetterState::Declined, _) => Standing::Without { why: "chose not to write one", to_read: false },
        }
    }

    /// A pupil of this person's own.
    pub fn pupil(&self, pupil: PupilId) -> Result<&Pupil, ApiError> {
        self.intake.own().find(|own| own.id == pupil).ok_or_else(|| ApiError::not_found("pupil"))
    }

    /// The pupil's name as lists show it.
    pub fn name(&self, pupil: PupilId) -> crate::wire::common::PupilName {
        self.intake.names.shown(pupil)
    }

    /// As it is shown.
    pub fn shown(&self, read: &ReadTx<'_>) -> Result<LettersHome, ApiError> {
        let (mut ready, mut without, mut held) = (Vec::new(), Vec::new(), Vec::new());
        for pupil in self.intake.own() {
            let standing = self.standing(pupil.id);
            if let Some(letter) = self.held(pupil.id) {
                held.push(letter);
            }
            match standing {
                Standing::Ready(letter) => ready.push(self.ready(read, pupil.id, letter)?),
                Standing::Without { why, to_read } => {
                    without.push(HomeWithout { pupil: self.name(pupil.id), why: why.to_owned(), to_read });
                }
                Standing::Held => {}
            }
        }
        ready.sort_by(|one, other| one.pupil.sort.cmp(&other.pupil.sort));
        without.sort_by(|one, other| one.pupil.sort.cmp(&other.pupil.sort));
        held.sort_by(|one, other| one.pupil.sort.cmp(&other.pupil.sort));
        let summer = i32::from(schools::get(read)?.0.year.start()) + 1;
        Ok(LettersHome {
            words: words::of(read)?,
            usual_from: NaiveDate::from_ymd_opt(summer, 6, 1).unwrap_or_default(),
            ready,
            without,
            held: self.with_held.then_some(held),
        })
    }

    fn ready(&self, read: &ReadTx<'_>, pupil: PupilId, letter: &KeptLetter) -> Result<HomeLetter, ApiError> {
        let pages = letter_pages::of_pupil(read, pupil)?.len();
        let mut about = Vec::new();
        let scribe = letter_beside::of_pupil(read, pupil)?.said.scribed_by;
        match (letter.hand, scribe.trim()) {
            (Hand::Scribed, "") => about.push("written down by somebody".to_owned()),
            (Hand::Scribed, name) => about.push(format!("written down by {name}")),
            (Hand::Own | Hand::OtherLanguage, _) => {}
        }
        match letter.language.as_deref().map(str::trim) {
            Some(name) if !name.is_empty() => about.push(format!("in {name}")),
            _ if letter.hand == Hand::OtherLanguage => about.push("in another language".to_owned()),
            _ => {}
        }
        if letter.text.as_deref().is_some_and(|text| text.trim().is_empty()) {
            about.push("drawn or by hand, no words typed".to_owned());
        }
        let given = self.given.get(&letter.id);
        Ok(HomeLetter {
            pupil: self.name(pupil),
            pages: u32::try_from(pages).unwrap_or(u32::MAX),
            about,
            given: given.map(|given| self.signed(given.by, given.at)),
        })
    }

    /// The held letter of a pupil, for those who may know of it, whatever was decided about it.
    fn held(&self, pupil: PupilId) -> Option<HeldLetter> {
        let view = self.intake.letter(pupil);
        let letter = view.letter.as_ref().filter(|_| self.is_held(pupil, view))?;
        let decided = self.decided.get(&letter.id).map(|decision| HomeDecidedShown {
            kind: decision.kind,
            signed: self.signed(decision.by, decision.at),
            why: decision.why.clone(),
        });
        let open = self.intake.red_routes(pupil).iter().any(|kept| kept.entry.closed.is_none());
        Some(HeldLetter { pupil: self.name(pupil), open, decided })
    }

    /// The letter of a pupil that was ever on the red route, if this person may know of it.
    pub fn held_letter(&self, pupil: PupilId) -> Option<&KeptLetter> {
        let view = self.intake.letter(pupil);
        view.letter.as_ref().filter(|_| self.is_held(pupil, view))
    }

    fn signed(&self, by: bridgewell_domain::ids::PersonId, at: chrono::DateTime<chrono::Utc>) -> Signed {
        Signed { by: self.intake.staff.name(by), on: day_of(at) }
    }
}
