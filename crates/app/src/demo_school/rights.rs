//! Families' rights and the school's keeping: two who went elsewhere before September, so that something is due; a record
//! that is kept longer, a hold, a birth date that was put right, something a family disputes, and wishes to be left out.

use super::{permit, write};
use crate::error::ApiError;
use bridgewell_demo::{self as demo, Cast, DemoPupil};
use bridgewell_domain::ids::{CorrectionId, DisputeId, HoldId};
use bridgewell_domain::retention::Kind;
use bridgewell_store::corrections::{self, Correction};
use bridgewell_store::{Op, Workspace, holds, kept_longer, opt_outs, pupils};
use chrono::{Days, NaiveDate};
use uuid::Uuid;

/// All of it. Those who never came are the ones of whom the first week says so.
pub(super) fn all(workspace: &mut Workspace, pupils: &[DemoPupil]) -> Result<(), ApiError> {
    let mut elsewhere = pupils.iter().filter(|one| one.arrival.arrived.is_none());
    for (one, kept) in [(elsewhere.next(), false), (elsewhere.next(), true)] {
        if let Some(one) = one {
            went_elsewhere(workspace, one, kept)?;
        }
    }
    let here = || pupils.iter().filter(|one| one.arrival.arrived.is_some());
    if let Some(one) = here().find(|one| one.letter.as_ref().is_some_and(|letter| letter.red)) {
        let dsl = permit(Cast::Dsl);
        write(workspace, (&dsl, demo::at(demo::today(), 8), Op::HoldSet), |tx| {
            let why = "The local authority has been asked for advice and has not closed its enquiry.";
            Ok(holds::set(tx, HoldId::from_uuid(Uuid::now_v7()), one.pupil.id, why)?)
        })?;
    }
    if let Some(one) = here().nth(24) {
        put_right(workspace, one)?;
    }
    if let Some(one) = here().nth(31) {
        let lead = permit(Cast::Lead);
        write(workspace, (&lead, demo::at(day(9, 17), 15), Op::DisputeRecorded), |tx| {
            let id = DisputeId::from_uuid(Uuid::now_v7());
            let said =
                "Three weeks of the absence were in hospital. The figure should not stand here without that.";
            Ok(corrections::dispute(tx, (id, one.pupil.id), ("Attendance in Year 6", said, "The family"))?)
        })?;
    }
    for one in pupils.iter().filter(|one| one.pupil.opted_out) {
        write(workspace, (&permit(Cast::Lead), demo::at(day(9, 10), 16), Op::OptOutRecorded), |tx| {
            let kept = pupils::get(tx, one.pupil.id)?;
            Ok(opt_outs::record(
                tx,
                (one.pupil.id, kept.version),
                true,
                ("a parent", day(9, 8), "by letter"),
            )?)
        })?;
    }
    Ok(())
}

fn went_elsewhere(workspace: &mut Workspace, one: &DemoPupil, kept: bool) -> Result<(), ApiError> {
    let lead = permit(Cast::Lead);
    write(workspace, (&lead, demo::at(day(9, 11), 10), Op::LeavingRecorded), |tx| {
        Ok(kept_longer::record_left(tx, one.pupil.id, Some(day(7, 17)))?)
    })?;
    if !kept {
        return Ok(());
    }
    write(workspace, (&lead, demo::at(day(9, 14), 10), Op::RecordKept), |tx| {
        let until = NaiveDate::from_ymd_opt(2027, 8, 31).unwrap_or_default();
        let why = "The new school has asked for the attendance; the file is on its way.";
        Ok(kept_longer::keep(tx, (one.pupil.id, Kind::Figures), until, why)?)
    })
}

fn put_right(workspace: &mut Workspace, one: &DemoPupil) -> Result<(), ApiError> {
    let Some(born) = one.pupil.born else { return Ok(()) };
    let (dsl, at) = (permit(Cast::Dsl), demo::at(day(9, 16), 11));
    let before = born.checked_sub_days(Days::new(9)).unwrap_or(born);
    let correction = Correction {
        id: CorrectionId::from_uuid(Uuid::now_v7()),
        field: "born".to_owned(),
        was: before.to_string(),
        was_from: "what files and people said of the pupil".to_owned(),
        became: born.to_string(),
        reason: "Two figures had changed places; the birth certificate was seen.".to_owned(),
        asked_by: "a parent".to_owned(),
        by: dsl.person(),
        at,
    };
    write(workspace, (&dsl, at, Op::ValueCorrected), |tx| {
        Ok(corrections::insert(tx, one.pupil.id, &correction)?)
    })
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap_or_default()
}
