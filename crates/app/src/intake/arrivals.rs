//! `arrivals.*`: the first-week list. Who has not arrived; and for those who hold the restricted tier's key, whose
//! safeguarding file was received, and by whom: that there is one to receive tells of a child.

use crate::error::ApiError;
use crate::names::PupilNames;
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::intake::{ArrivalRow, Arrivals, RecordArrival};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::pupil::{Arrival, Pupil};
use bridgewell_domain::role::Tier;
use bridgewell_store::{Op, pupils, pupils_arrivals};

/// Every pupil this person is responsible for, by name.
pub(crate) fn list(session: &mut Session, permit: Permit, _: Nothing) -> Result<Arrivals, ApiError> {
    session.log_list(&permit)?;
    shown(session, &permit)
}

fn shown(session: &Session, permit: &Permit) -> Result<Arrivals, ApiError> {
    let scope = session.person().scope.clone();
    let sees_files = permit.tier() == Tier::Restricted;
    session.read(permit, |read| {
        let everybody: Vec<Pupil> = pupils::list(read)?.into_iter().map(|row| row.pupil).collect();
        let names = PupilNames::of(&everybody);
        let recorded = pupils_arrivals::list(read)?;
        let mut rows: Vec<ArrivalRow> = everybody
            .iter()
            .filter(|pupil| scope.covers(pupil.form.as_deref()))
            .map(|pupil| {
                let known = recorded.get(&pupil.id);
                let arrival = known.map(|row| row.arrival.clone()).unwrap_or_default();
                ArrivalRow {
                    pupil: names.shown(pupil.id),
                    arrived: arrival.arrived,
                    safeguarding_file: arrival.safeguarding_file.filter(|_| sees_files),
                    received_by: arrival.received_by.filter(|_| sees_files),
                    version: known.map_or(0, |row| row.version),
                }
            })
            .collect();
        rows.sort_by(|one, two| one.pupil.sort.cmp(&two.pupil.sort));
        let count =
            |wanted: fn(&ArrivalRow) -> bool| u32::try_from(rows.iter().filter(|row| wanted(row)).count());
        Ok(Arrivals {
            not_arrived: count(|row| row.arrived.is_none()).map_err(ApiError::broken)?,
            files_missing: match sees_files {
                true => Some(count(|row| row.safeguarding_file.is_none()).map_err(ApiError::broken)?),
                false => None,
            },
            pupils: rows,
        })
    })
}

/// Records one pupil's arrival in the place of what was recorded before. What is known of the safeguarding file stays as
/// it is unless somebody says so who may see it.
pub(crate) fn record(
    session: &mut Session,
    permit: Permit,
    ask: RecordArrival,
) -> Result<Arrivals, ApiError> {
    let own = session.for_pupil(&permit, ask.pupil)?;
    let today = session.today();
    if [ask.arrived, ask.safeguarding_file].into_iter().flatten().any(|on| on > today) {
        return Err(ApiError::invalid("arrived", "The day cannot be later than today."));
    }
    let received_by = ask.received_by.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
    if ask.safeguarding_file.is_some() && received_by.is_none() {
        return Err(ApiError::invalid("received_by", "Say who received the safeguarding file."));
    }
    let sees_files = permit.tier() == Tier::Restricted;
    if ask.safeguarding_file.is_some() && !sees_files {
        return Err(ApiError::NeedsRestrictedKey);
    }
    let said = Arrival {
        arrived: ask.arrived,
        safeguarding_file: ask.safeguarding_file,
        received_by: received_by.filter(|_| ask.safeguarding_file.is_some()),
    };
    session.write(&own, Op::ArrivalRecorded, |tx| {
        let mut arrival = said;
        if !sees_files && let Some(known) = pupils_arrivals::list(tx)?.remove(&ask.pupil) {
            arrival.safeguarding_file = known.arrival.safeguarding_file;
            arrival.received_by = known.arrival.received_by;
        }
        Ok(pupils_arrivals::record(tx, ask.pupil, &arrival, ask.version)?)
    })?;
    shown(session, &permit)
}
