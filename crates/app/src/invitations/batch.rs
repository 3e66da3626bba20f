//! Which offers can be printed.

use crate::error::ApiError;
use crate::names::{PupilNames, StaffNames};
use crate::wire::common::Signed;
use crate::wire::invitations::{InvitationReady, InvitationWithout, InvitationWords, Invitations};
use bridgewell_domain::dates::day_of;
use bridgewell_domain::ids::{OfferId, PersonId, PupilId};
use bridgewell_domain::opportunity::{Answer, Opportunity};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::pupil::Pupil;
use bridgewell_store::log::Filter;
use bridgewell_store::offers::OfferRow;
use bridgewell_store::{Op, ReadTx, SubjectKind, log, offers, opportunities, persons, pupils};
use chrono::{DateTime, Utc};
use std::collections::HashMap;
use uuid::Uuid;

/// Everything a batch is made from.
pub(super) struct Batch {
    own: HashMap<PupilId, Pupil>,
    names: PupilNames,
    staff: StaffNames,
    offers: Vec<OfferRow>,
    menu: Vec<Opportunity>,
    /// Who saved an offer's invitation last, and when.
    saved: HashMap<Uuid, (PersonId, DateTime<Utc>)>,
}

impl Batch {
    pub fn load(read: &ReadTx<'_>, permit: &Permit) -> Result<Self, ApiError> {
        let everybody: Vec<Pupil> = pupils::list(read)?.into_iter().map(|row| row.pupil).collect();
        let names = PupilNames::of(&everybody);
        let scope = persons::get(read, permit.person())?.person.scope;
        let own = everybody.into_iter().filter(|pupil| scope.covers(pupil.form.as_deref()));
        let filter = Filter { op: Some(Op::InvitationSaved), limit: u32::MAX, ..Filter::default() };
        let mut saved = HashMap::new();
        // Newest first: the first of an offer is the last time it was saved.
        for entry in log::list(read, &filter)? {
            for subject in entry.subjects.iter().filter(|subject| subject.kind == SubjectKind::Offer) {
                saved.entry(subject.id).or_insert((entry.person, entry.at));
            }
        }
        Ok(Self {
            own: own.map(|pupil| (pupil.id, pupil)).collect(),
            names,
            staff: StaffNames::load(read)?,
            offers: offers::list(read)?,
            menu: opportunities::list(read)?.into_iter().map(|row| row.opportunity).collect(),
            saved,
        })
    }

    /// An offer that can be printed, with whom it was made to and what it is.
    pub fn ready(&self, id: OfferId) -> Result<(&OfferRow, &Pupil, &Opportunity), ApiError> {
        let row = self.offers.iter().find(|row| row.offer.id == id);
        let row = row.ok_or_else(|| ApiError::not_found("offer"))?;
        let pupil = self.own.get(&row.pupil).ok_or(ApiError::NotResponsible)?;
        let line = self.standing(row).map_err(|why| {
            ApiError::refused(
                crate::error::Refusal::Other,
                format!("There is no invitation to print for {}: {why}.", pupil.names.spoken()),
            )
        })?;
        Ok((row, pupil, line))
    }

    /// The line of the menu, or why there is nothing to print.
    fn standing(&self, row: &OfferRow) -> Result<&Opportunity, &'static str> {
        match row.offer.answer {
            Answer::No => return Err("said no, thank you"),
            Answer::OwnIdea { .. } => return Err("has an idea of their own; offer that first"),
            Answer::Waiting | Answer::Yes => {}
        }
        let line = self.menu.iter().find(|line| line.id == row.offer.opportunity);
        line.filter(|line| line.open).ok_or("it is no longer on the menu")
    }

    /// The pupil's name as lists show it.
    pub fn name(&self, pupil: PupilId) -> crate::wire::common::PupilName {
        self.names.shown(pupil)
    }

    /// As it is shown.
    pub fn shown(&self, words: InvitationWords) -> Invitations {
        let (mut ready, mut without) = (Vec::new(), Vec::new());
        for row in self.offers.iter().filter(|row| self.own.contains_key(&row.pupil)) {
            let pupil = self.name(row.pupil);
            match self.standing(row) {
                Ok(line) => ready.push(InvitationReady {
                    offer: row.offer.id,
                    pupil,
                    opportunity: line.name.clone(),
                    when: line.when.clone(),
                    said_yes: row.offer.answer == Answer::Yes,
                    saved: self
                        .saved
                        .get(&row.offer.id.uuid())
                        .map(|(by, at)| Signed { by: self.staff.name(*by), on: day_of(*at) }),
                }),
                Err(why) => {
                    let line = self.menu.iter().find(|line| line.id == row.offer.opportunity);
                    let opportunity = line.map(|line| line.name.clone()).unwrap_or_default();
                    without.push(InvitationWithout { pupil, opportunity, why: why.to_owned() });
                }
            }
        }
        ready.sort_by(|one, other| {
            (&one.pupil.sort, &one.opportunity).cmp(&(&other.pupil.sort, &other.opportunity))
        });
        without.sort_by(|one, other| one.pupil.sort.cmp(&other.pupil.sort));
        Invitations { words, ready, without }
    }
}
