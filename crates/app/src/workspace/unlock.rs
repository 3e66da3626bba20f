//! Unlocking with a passphrase.

use super::unlocked;
use crate::app::App;
use crate::error::ApiError;
use crate::session::Session;
use crate::wire::workspace::{Session as Shown, Unlock};
use crate::{demo_school, link, settings};
use bridgewell_domain::ids::PersonId;
use bridgewell_domain::permit::{Because, Permit};
use bridgewell_domain::role::{Person, Role, Tier};
use bridgewell_store::knocks::{self, Knock};
use bridgewell_store::{Op, Passphrase, StoreError, Workspace, persons, red_routes};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// Unlocks the chosen workspace. A wrong passphrase is told at once and writes nothing.
pub(crate) fn unlock(app: &mut App, ask: Unlock) -> Result<Shown, ApiError> {
    let place = app.chosen().ok_or_else(|| ApiError::not_found("chosen workspace"))?.to_path_buf();
    // A workspace that is open in this window would otherwise be refused as open elsewhere.
    app.lock();
    let opened = Workspace::open(&place, ask.person, &Passphrase::new(ask.passphrase), app.now());
    if matches!(opened, Err(StoreError::WrongPassphrase)) {
        knocks::note(&place, Knock { person: ask.person, at: app.now() });
    }
    begin(app, opened?, ask.person)
}

/// Records the opening and starts the session.
pub(super) fn begin(app: &mut App, mut workspace: Workspace, id: PersonId) -> Result<Shown, ApiError> {
    let person = who(&workspace, id)?;
    let permit = Permit::grant_unchecked(person.id, person.role, person.tier(), Because::OpeningWorkspace);
    let (outside, cost) = app.clock_and_cost();
    let demo = workspace.try_read(&permit, |read| settings::session(read, id))?.demo;
    let clock = if demo { demo_school::clock_of(outside) } else { outside };
    workspace.record_opening(&permit, clock(), &person.name)?;
    log_knocks(&mut workspace, &permit, clock())?;
    cover_late(&mut workspace, &permit, clock())?;
    let is_link = workspace.try_read(&permit, |read| Ok::<_, ApiError>(link::is_link(read)?))?;
    let session = Session::new(workspace, person, (clock, cost));
    app.start(if is_link { session.of_link_worker() } else { session });
    unlocked(app.session()?)
}

/// Puts into the log which passphrases did not fit since it was last unlocked: one entry for each name that was chosen.
fn log_knocks(workspace: &mut Workspace, permit: &Permit, now: DateTime<Utc>) -> Result<(), ApiError> {
    let mut times: BTreeMap<PersonId, u32> = BTreeMap::new();
    for knock in knocks::noted(workspace.folder()) {
        *times.entry(knock.person).or_default() += 1;
    }
    for (person, times) in &times {
        workspace.write(permit, now, Op::UnlockingFailed, |tx| {
            tx.about(*person);
            tx.count("times", *times);
            Ok(())
        })?;
    }
    if !times.is_empty() {
        knocks::forget(workspace.folder());
    }
    Ok(())
}

/// Seals letters that came for a pupil on the red route from people who could not know of it. Whoever holds the key does
/// so by coming in.
fn cover_late(workspace: &mut Workspace, permit: &Permit, now: DateTime<Utc>) -> Result<(), ApiError> {
    if permit.tier() == Tier::Restricted && !workspace.read(permit, red_routes::late)?.is_empty() {
        workspace.write(permit, now, Op::LetterCovered, red_routes::cover_late)?;
    }
    Ok(())
}

/// The person as the database knows them, which is what counts.
pub(crate) fn who(workspace: &Workspace, id: PersonId) -> Result<Person, ApiError> {
    // Nothing is known of the person yet but that their passphrase fits: the least leave there is.
    let least = Permit::grant_unchecked(id, Role::DataManager, Tier::Open, Because::OpeningWorkspace);
    Ok(workspace.read(&least, |read| persons::get(read, id))?.person)
}
