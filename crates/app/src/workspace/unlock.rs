//! Unlocking with a passphrase.

use super::unlocked;
use crate::app::App;
use crate::error::ApiError;
use crate::keeping::Odd;
use crate::session::Session;
use crate::wire::workspace::{Session as Shown, Unlock};
use crate::{demo_school, link, permission, settings};
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
    let passphrase = Passphrase::new(ask.passphrase);
    let opened = Workspace::open(&place, ask.person, &passphrase, app.now());
    if matches!(opened, Err(StoreError::WrongPassphrase)) {
        knocks::note(&place, Knock { person: ask.person, at: app.now() });
    }
    begin(app, opened?, ask.person)?;
    renew_slot(app, &passphrase)?;
    unlocked(app.session()?)
}

/// Brings the opener's slot up to what this program asks for. The demo school's passphrases are known to everybody.
fn renew_slot(app: &mut App, passphrase: &Passphrase) -> Result<(), ApiError> {
    let cost = app.cost();
    let session = app.session()?;
    if !session.is_demo() {
        let (permit, now) = (permission::ANYONE.ask(session.person())?, session.now());
        session.workspace_mut().renew_slot((&permit, now), passphrase, cost)?;
    }
    Ok(())
}

/// Records the opening and starts the session.
pub(crate) fn begin(app: &mut App, mut workspace: Workspace, id: PersonId) -> Result<Shown, ApiError> {
    let person = who(&workspace, id)?;
    let permit = Permit::grant_unchecked(person.id, person.role, person.tier(), Because::OpeningWorkspace);
    let (outside, cost) = app.clock_and_cost();
    let kept = workspace.try_read(&permit, |read| settings::session(read, id))?;
    let clock = if kept.demo { demo_school::clock_of(outside) } else { outside };
    let odd = if kept.demo { Odd::default() } else { Odd::at_opening(&workspace, clock())? };
    workspace.record_opening(&permit, clock(), &person.name)?;
    log_knocks(&mut workspace, &permit, clock())?;
    cover_late(&mut workspace, &permit, clock())?;
    let is_link = workspace.try_read(&permit, |read| Ok::<_, ApiError>(link::is_link(read)?))?;
    let session = Session::new(workspace, person, (clock, cost)).opened(odd, &kept);
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
