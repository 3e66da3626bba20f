//! The menu itself, and who has no offer from it yet.

use super::best_fits;
use crate::error::{ApiError, Refusal};
use crate::names::{PupilNames, StaffNames};
use crate::offers;
use crate::required::{required, tidy};
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::opportunities::{Menu, OpportunityShown, SaveOpportunity, WithoutOffer};
use bridgewell_domain::ids::OpportunityId;
use bridgewell_domain::opportunity::{Answer, Opportunity};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::pupil::Pupil;
use bridgewell_store::offers::OfferRow;
use bridgewell_store::{Op, ReadTx, opportunities, pupils};
use std::collections::HashSet;

/// The most places one line of the menu can have.
const MOST_PLACES: u16 = 500;

/// The menu with the places that offers take.
pub(crate) struct Lines {
    pub(crate) all: Vec<OpportunityShown>,
    pub(crate) domain: Vec<Opportunity>,
}

impl Lines {
    /// Reads the menu and counts its places.
    pub(crate) fn load(read: &ReadTx<'_>, offers: &[OfferRow]) -> Result<Self, ApiError> {
        let domain: Vec<_> = opportunities::list(read)?.into_iter().map(|row| row.opportunity).collect();
        let all = domain.iter().map(|line| shown(line, offers)).collect();
        Ok(Self { all, domain })
    }

    /// Places that are free on the lines that are still on the menu.
    pub(crate) fn places_free(&self) -> u32 {
        self.all.iter().filter(|line| line.open).map(|line| u32::from(line.left)).sum()
    }

    /// One line as it is shown.
    pub(crate) fn get(&self, id: OpportunityId) -> Option<&OpportunityShown> {
        self.all.iter().find(|line| line.id == id)
    }
}

fn shown(line: &Opportunity, offers: &[OfferRow]) -> OpportunityShown {
    let count = |wanted: fn(&Answer) -> bool| {
        let these = offers.iter().filter(|row| row.offer.opportunity == line.id && wanted(&row.offer.answer));
        u16::try_from(these.count()).unwrap_or(u16::MAX)
    };
    let waiting = count(|answer| matches!(answer, Answer::Waiting));
    let yes = count(|answer| matches!(answer, Answer::Yes));
    OpportunityShown {
        id: line.id,
        name: line.name.clone(),
        kind: line.kind,
        leader: line.leader.clone(),
        when: line.when.clone(),
        place: line.place.clone(),
        places: line.places,
        left: line.places.saturating_sub(waiting.saturating_add(yes)),
        waiting,
        yes,
        cost: line.cost.clone(),
        interests: line.interests.clone(),
        strengths: line.strengths.clone(),
        worries: line.worries.clone(),
        open: line.open,
    }
}

/// The menu, offers that wait for an answer, and every pupil without an offer.
pub(crate) fn menu(session: &mut Session, permit: Permit, _ask: Nothing) -> Result<Menu, ApiError> {
    let person = session.person().clone();
    session.log_list(&permit)?;
    session.read(&permit, |read| {
        let everybody: Vec<Pupil> = pupils::list(read)?.into_iter().map(|row| row.pupil).collect();
        let names = PupilNames::of(&everybody);
        let staff = StaffNames::load(read)?;
        let rows = bridgewell_store::offers::list(read)?;
        let lines = Lines::load(read, &rows)?;
        let own: Vec<Pupil> =
            everybody.into_iter().filter(|pupil| person.scope.covers(pupil.form.as_deref())).collect();
        let own_ids: HashSet<_> = own.iter().map(|pupil| pupil.id).collect();
        let offered: HashSet<_> = rows.iter().map(|row| row.pupil).collect();
        let without: Vec<&Pupil> = own.iter().filter(|pupil| !offered.contains(&pupil.id)).collect();
        let fits = best_fits((read, &permit), &without, (&lines, &rows))?;
        let mut without_offer: Vec<WithoutOffer> = without
            .into_iter()
            .zip(fits)
            .map(|(pupil, (likes, best_fit))| WithoutOffer { pupil: names.shown(pupil.id), likes, best_fit })
            .collect();
        without_offer.sort_by(|a, b| a.pupil.sort.cmp(&b.pupil.sort));
        let waiting = rows
            .iter()
            .filter(|row| own_ids.contains(&row.pupil) && matches!(row.offer.answer, Answer::Waiting))
            .map(|row| offers::shown(row, (&names, &staff, &lines)))
            .collect();
        let with_offer = own_ids.intersection(&offered).count();
        Ok(Menu {
            opportunities: lines.all,
            without_offer,
            with_offer: u32::try_from(with_offer).unwrap_or(u32::MAX),
            waiting,
        })
    })
}

/// Adds a line to the menu or changes one. Places already taken cannot be taken away.
pub(crate) fn save(
    session: &mut Session,
    permit: Permit,
    ask: SaveOpportunity,
) -> Result<OpportunityShown, ApiError> {
    let fresh = OpportunityId::from_uuid(session.fresh());
    let line = checked(&ask, ask.id.unwrap_or(fresh))?;
    let op = match (ask.id, ask.open) {
        (None, _) => Op::OpportunityAdded,
        (Some(_), true) => Op::OpportunityChanged,
        (Some(_), false) => Op::OpportunityRetired,
    };
    session.write(&permit, op, |tx| {
        let rows = bridgewell_store::offers::list(tx)?;
        if ask.id.is_none() {
            opportunities::insert(tx, &line)?;
            return Ok(shown(&line, &rows));
        }
        let taken = bridgewell_store::offers::places_taken(tx, line.id)?;
        if line.places < taken {
            return Err(ApiError::refused(
                Refusal::NoPlaceLeft,
                format!("{taken} places are taken or offered already; there cannot be fewer than that"),
            ));
        }
        let version = opportunities::get(tx, line.id)?.version;
        opportunities::change(tx, &line, version)?;
        Ok(shown(&line, &rows))
    })
}

fn checked(ask: &SaveOpportunity, id: OpportunityId) -> Result<Opportunity, ApiError> {
    if ask.places == 0 || ask.places > MOST_PLACES {
        return Err(ApiError::invalid("places", format!("give a number of places from 1 to {MOST_PLACES}")));
    }
    Ok(Opportunity {
        id,
        name: required("name", &ask.name, "give it the name a pupil would hear")?,
        kind: ask.kind,
        leader: required("leader", &ask.leader, "say who leads it, so that a pupil knows whom to find")?,
        when: required("when", &ask.when, "say the day and time, for example \"Tuesday lunch\"")?,
        place: ask.place.trim().to_owned(),
        places: ask.places,
        cost: ask.cost.trim().to_owned(),
        interests: tidy(&ask.interests),
        strengths: tidy(&ask.strengths),
        worries: ask.worries.iter().copied().filter(|theme| theme.is_concern()).collect(),
        open: ask.open,
    })
}
