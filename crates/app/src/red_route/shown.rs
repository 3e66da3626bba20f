//! Entries as they are shown to those who may see them.

use crate::error::ApiError;
use crate::names::{PupilNames, StaffNames};
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::concerns::{RedRouteShown, ToldShown};
use bridgewell_domain::concern::{RedRoute, Told};
use bridgewell_domain::dates;
use bridgewell_domain::ids::{PupilId, RedRouteId};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::role::Scope;
use bridgewell_domain::school::{FindNow, PrimaryLead};
use bridgewell_store::red_routes::{Errand, KeptRedRoute};
use bridgewell_store::{ReadTx, pupils, red_routes, schools};
use chrono::NaiveDate;

/// The entries one person may see, with the names needed to show them.
pub(crate) struct Entries {
    entries: Vec<KeptRedRoute>,
    errands: Vec<Errand>,
    names: PupilNames,
    staff: StaffNames,
    find_now: FindNow,
    is_transition: bool,
    person: bridgewell_domain::ids::PersonId,
}

impl Entries {
    /// Reads them, newest first: of the pupils in this scope, without those that are hidden from this person.
    pub(crate) fn load(
        read: &ReadTx<'_>,
        permit: &Permit,
        (scope, today): (&Scope, NaiveDate),
    ) -> Result<Self, ApiError> {
        let (school, _) = schools::get(read)?;
        let everybody: Vec<_> = pupils::list(read)?.into_iter().map(|row| row.pupil).collect();
        let own = |pupil: PupilId| {
            let found = everybody.iter().find(|one| one.id == pupil);
            found.is_some_and(|one| scope.covers(one.form.as_deref()))
        };
        let seen = |kept: &KeptRedRoute| kept.entry.hidden_from != Some(permit.person()) && own(kept.pupil);
        Ok(Self {
            entries: red_routes::list(read)?.into_iter().filter(seen).collect(),
            errands: red_routes::errands(read, permit.person())?
                .into_iter()
                .filter(|_| read.restricted().is_none())
                .collect(),
            names: PupilNames::of(&everybody),
            staff: StaffNames::load(read)?,
            is_transition: school.year.is_transition(today),
            find_now: school.find_now,
            person: permit.person(),
        })
    }

    /// All of them as they are shown.
    pub(crate) fn shown(&self) -> Vec<RedRouteShown> {
        let entries = self.entries.iter().map(|kept| self.entry(kept.pupil, &kept.entry));
        entries.chain(self.errands.iter().map(|errand| self.errand(errand))).collect()
    }

    /// The entry of this identity, if it is one that this person raised without the key.
    pub(super) fn own(&self, id: RedRouteId) -> Option<RedRouteShown> {
        self.errands.iter().find(|errand| errand.id == id).map(|errand| self.errand(errand))
    }

    /// An entry, opened or just raised.
    pub(super) fn entry(&self, pupil: PupilId, entry: &RedRoute) -> RedRouteShown {
        RedRouteShown {
            id: entry.id,
            pupil: self.names.shown(pupil),
            raised_by: self.staff.shown(entry.raised_by),
            raised_at: entry.raised_at,
            about: entry.about,
            hidden_from: entry.hidden_from.map(|named| self.staff.shown(named)),
            may_change: entry.closed.is_none(),
            told: entry.told.iter().map(|told| self.told(told)).collect(),
            closed: entry.closed.as_ref().map(|(by, at, why)| {
                format!("Closed by {} on {}: {why}", self.staff.name(*by), dates::day_and_time(*at))
            }),
            find_now: self.find_now.clone(),
            primary: self.primary(pupil),
            own: false,
            others_told: false,
        }
    }

    /// An entry as the one who raised it without the key is reminded of it.
    pub(super) fn errand(&self, errand: &Errand) -> RedRouteShown {
        RedRouteShown {
            id: errand.id,
            pupil: self.names.shown(errand.pupil),
            raised_by: self.staff.shown(self.person),
            raised_at: errand.raised_at,
            about: errand.about,
            hidden_from: None,
            may_change: errand.is_newest,
            told: errand.own_told.iter().map(|told| self.told(told)).collect(),
            closed: None,
            find_now: self.find_now.clone(),
            primary: self.primary(errand.pupil),
            own: true,
            others_told: errand.told && errand.own_told.is_empty(),
        }
    }

    fn primary(&self, pupil: PupilId) -> Option<PrimaryLead> {
        let school = self.names.shown(pupil).primary.filter(|_| self.is_transition)?;
        Some(PrimaryLead { dsl: self.find_now.primary(&school), school })
    }

    fn told(&self, told: &Told) -> ToldShown {
        ToldShown {
            whom: told.whom.clone(),
            at: told.at,
            reference: told.reference.clone(),
            recorded_by: self.staff.name(told.recorded_by),
        }
    }
}

/// Entries this person may see, open ones first, then the newest.
pub(crate) fn list(
    session: &mut Session,
    permit: Permit,
    _: Nothing,
) -> Result<Vec<RedRouteShown>, ApiError> {
    let (scope, today) = (session.person().scope.clone(), session.today());
    session.log_list(&permit)?;
    session.read(&permit, |read| {
        let mut shown = Entries::load(read, &permit, (&scope, today))?.shown();
        shown.sort_by_key(|entry| entry.closed.is_some());
        Ok(shown)
    })
}
