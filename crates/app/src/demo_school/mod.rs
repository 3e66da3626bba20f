//! The invented school as a workspace: `crates/demo` says what there is, this writes it through the store.
//!
//! Its clock starts at half past eight on the demo's own day, whatever day it is outside, so that what is due today
//! is due today. Whatever somebody does in it is forgotten when it is made anew.

mod audit;
mod passports;
mod people;
mod rights;
mod work;
mod writing;

use crate::app::{App, Clock};
use crate::error::{ApiError, Refusal};
use crate::session::Session;
use crate::settings;
use crate::wire::common::Nothing;
use crate::wire::settings::{SdqBasis, SdqBasisKind};
use crate::wire::workspace::Session as Shown;
use crate::workspace;
use crate::{consultation, packs, plan};
use bridgewell_demo as demo;
use bridgewell_domain::ids::RulesId;
use bridgewell_domain::permit::{Because, Permit};
use bridgewell_domain::rules::{Rules, Thresholds};
use bridgewell_domain::school::School;
use bridgewell_store::{Founding, KdfCost, Op, Passphrase, Workspace, rules};
use chrono::{DateTime, Duration, Utc};
use std::path::Path;
use std::sync::Arc;
use uuid::Uuid;

/// The demo protects nothing: everybody in it is invented, and its passphrase is on the first screen.
const COST: KdfCost = KdfCost::WORTHLESS_FOR_INVENTED_DATA;

/// Makes the demo school anew in the place the shell set aside for it, and opens it as its wellbeing lead.
pub(crate) fn open(app: &mut App, _: Nothing) -> Result<Shown, ApiError> {
    let place = app.demo_place().ok_or_else(|| {
        ApiError::refused(
            Refusal::Other,
            "There is no place on this computer where the demo school can be kept.",
        )
    })?;
    let place = place.to_path_buf();
    app.lock();
    clear(&place)?;
    let workspace = make(&place)?;
    let clock = clock_of(app.clock_and_cost().0);
    app.choose(Some(place));
    app.start(Session::new(workspace, demo::FOUNDER.person(), (clock, COST)).of_demo());
    workspace::unlocked(app.session()?)
}

/// Clears away what an earlier demo left in its place.
pub(crate) fn clear(place: &Path) -> Result<(), ApiError> {
    match std::fs::remove_dir_all(place) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(ApiError::Disk {
            message: format!("The former demo could not be cleared away ({error}). Close it and try again."),
        }),
        _ => Ok(()),
    }
}

/// The demo's own time: it runs, but from the demo's morning.
pub(crate) fn clock_of(outside: Clock) -> Clock {
    let opened = outside();
    let morning = demo::at(demo::today(), 8) + Duration::minutes(30);
    Arc::new(move || morning + (outside() - opened))
}

fn permit(cast: demo::Cast) -> Permit {
    let person = cast.person();
    Permit::grant_unchecked(person.id, person.role, person.tier(), Because::Role)
}

/// Founds the school with its staff and rules in a folder that is not there yet.
fn found(place: &Path, school: &School) -> Result<(Workspace, RulesId), ApiError> {
    let founder = demo::FOUNDER.person();
    let founded = demo::at(demo::founded(), 9);
    let first = Rules {
        id: RulesId::from_uuid(Uuid::from_u128(founded.timestamp().unsigned_abs().into())),
        from: founded,
        set_by: founder.id,
        reason: String::new(),
        thresholds: Thresholds::default(),
    };
    let passphrase = Passphrase::new(demo::PASSPHRASE.to_owned());
    let founding = Founding { school, person: &founder, passphrase: &passphrase, cost: COST };
    let start = Permit::grant_unchecked(founder.id, founder.role, founder.tier(), Because::OpeningWorkspace);
    let (mut workspace, _) =
        Workspace::create(place, founding, (&start, founded), |tx| rules::insert(tx, &first))?;
    let lead = permit(demo::FOUNDER);
    for person in demo::staff().into_iter().skip(1) {
        let theirs = Passphrase::new(demo::PASSPHRASE.to_owned());
        workspace.add_person((&lead, founded), &person, &theirs, COST)?;
    }
    write(&mut workspace, (&lead, founded, Op::SettingChanged), settings::is_demo)?;
    let basis = SdqBasis {
        kind: SdqBasisKind::Permission,
        reference: "Letter of 12 May 2026, filed with the school office".to_owned(),
        by: founder.name.clone(),
        on: demo::founded(),
    };
    write(&mut workspace, (&lead, founded, Op::SdqBasisRecorded), |tx| settings::sdq_basis_is(tx, &basis))?;
    Ok((workspace, first.id))
}

/// Writes the whole school into a folder that is not there yet.
///
/// # Errors
/// When the place cannot be written to.
pub(crate) fn make(place: &Path) -> Result<Workspace, ApiError> {
    let (mut workspace, rules) = found(place, &demo::school())?;
    let lead = permit(demo::FOUNDER);
    let pupils = demo::pupils();
    writing::intake(&mut workspace, &pupils)?;
    writing::letters(&mut workspace, &pupils)?;
    work::all(&mut workspace, (&pupils, rules))?;
    passports::all(&mut workspace, &pupils)?;
    people::all(&mut workspace, &pupils)?;
    rights::all(&mut workspace, &pupils)?;
    programme(&mut workspace)?;
    let link = (&lead, demo::at(demo::today(), 7), Op::PackReplyTakenIn);
    write(&mut workspace, link, |tx| packs::write_demo(tx, &lead))?;
    Ok(workspace)
}

/// What names no pupil: the audit, the plan and the consultations.
fn programme(workspace: &mut Workspace) -> Result<(), ApiError> {
    audit::all(workspace)?;
    planned(workspace)
}

/// The plan and the consultations.
fn planned(workspace: &mut Workspace) -> Result<(), ApiError> {
    let lead = permit(demo::FOUNDER);
    let morning = demo::at(demo::today(), 7);
    write(workspace, (&lead, morning, Op::ActionAdded), plan::write_demo)?;
    write(workspace, (&lead, morning, Op::ResponsesRecorded), consultation::write_demo)
}

/// Writes a workspace that is awkward for paper: the pupils of `which` with what is told of them, and the programme beside
/// them. Where nobody is in, a round of the audit has begun and nobody has answered.
fn make_awkward(place: &Path, which: demo::Awkward) -> Result<Workspace, ApiError> {
    let (mut workspace, rules) = found(place, &which.school())?;
    let pupils = which.pupils();
    if pupils.is_empty() {
        people::all(&mut workspace, &pupils)?;
        audit::begun(&mut workspace)?;
        planned(&mut workspace)?;
        return Ok(workspace);
    }
    writing::intake(&mut workspace, &pupils)?;
    writing::letters(&mut workspace, &pupils)?;
    work::all(&mut workspace, (&pupils, rules))?;
    passports::awkward(&mut workspace, &pupils)?;
    people::all(&mut workspace, &pupils)?;
    programme(&mut workspace)?;
    Ok(workspace)
}

/// One write, one log entry.
fn write<T>(
    workspace: &mut Workspace,
    (permit, at, op): (&Permit, DateTime<Utc>, Op),
    change: impl FnOnce(&bridgewell_store::WriteTx<'_>) -> Result<T, ApiError>,
) -> Result<T, ApiError> {
    workspace.try_write(permit, at, op, change)
}

impl App {
    /// Makes the demo school in a folder that is not there yet and opens it, for the terminal and for tests.
    ///
    /// # Errors
    /// When the folder cannot be written to.
    pub fn make_demo(&mut self, place: &Path) -> Result<(), ApiError> {
        self.begin_at(place, make(place)?);
        Ok(())
    }

    /// The same with one of the workspaces that are awkward for paper.
    ///
    /// # Errors
    /// When the folder cannot be written to.
    pub fn make_awkward(&mut self, place: &Path, which: demo::Awkward) -> Result<(), ApiError> {
        self.begin_at(place, make_awkward(place, which)?);
        Ok(())
    }

    fn begin_at(&mut self, place: &Path, workspace: Workspace) {
        let clock = clock_of(self.clock_and_cost().0);
        self.lock();
        self.choose(Some(place.to_path_buf()));
        self.start(Session::new(workspace, demo::FOUNDER.person(), (clock, COST)).of_demo());
    }
}

#[cfg(test)]
mod tests;
