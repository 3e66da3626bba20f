//! The recovery key: its sheet, saying that it is stored, replacing it, and using it.

use super::unlock::{begin, who};
use super::unlocked;
use crate::app::App;
use crate::documents;
use crate::error::{ApiError, Refusal};
use crate::people::check_passphrase;
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::workspace::{Recover, RecoverySheet, Session as Shown};
use bridgewell_domain::permit::{Because, Permit};
use bridgewell_store::knocks::{self, Knock};
use bridgewell_store::{Op, Passphrase, RecoveryKey, StoreError, Workspace, recovery_care};

/// The key to be shown once, and the same as a document.
pub(crate) fn sheet(session: &mut Session, key: &RecoveryKey) -> Result<RecoverySheet, ApiError> {
    let permit = crate::permission::ANYONE.ask(session.person())?;
    let groups = key.groups();
    let document = documents::recovery_sheet(session, &permit, &groups)?;
    Ok(RecoverySheet { recovery_key: groups.to_string(), document })
}

/// Somebody says that the key is stored.
pub(crate) fn stored(session: &mut Session, permit: Permit, _: Nothing) -> Result<Shown, ApiError> {
    session.write(&permit, Op::SettingChanged, |tx| Ok(recovery_care::stored(tx)?))?;
    unlocked(session)
}

/// Makes a new key; the former one stops opening this workspace.
pub(crate) fn new_key(session: &mut Session, permit: Permit, _: Nothing) -> Result<RecoverySheet, ApiError> {
    let now = session.now();
    let key = session.workspace_mut().replace_recovery_key(&permit, now)?;
    sheet(session, &key)
}

/// Unlocks with the recovery key, gives one person a new passphrase, and goes on as that person.
pub(crate) fn recover(app: &mut App, ask: Recover) -> Result<Shown, ApiError> {
    let place = app.chosen().ok_or_else(|| ApiError::not_found("chosen workspace"))?.to_path_buf();
    let now = app.now();
    let opened = RecoveryKey::parse(&ask.recovery_key).map_err(StoreError::from).and_then(|key| {
        app.lock();
        Workspace::open_with_recovery_key(&place, &key, now)
    });
    if let Err(StoreError::RecoveryKeyMistyped(_) | StoreError::WrongRecoveryKey) = &opened {
        knocks::note(&place, Knock { person: ask.person, at: now });
    }
    let mut workspace = opened?;
    let person = who(&workspace, ask.person)?;
    // The key opens everything, so whoever holds it goes on as somebody who may see everything.
    if !person.restricted {
        return Err(ApiError::refused(
            Refusal::Other,
            format!("{} does not hold the restricted tier's key; choose somebody who does.", person.name),
        ));
    }
    check_passphrase("passphrase", &ask.passphrase, &[&person.name])?;
    let permit = Permit::grant_unchecked(person.id, person.role, person.tier(), Because::OpeningWorkspace);
    workspace.reset_passphrase((&permit, now), person.id, &Passphrase::new(ask.passphrase), app.cost())?;
    begin(app, workspace, person.id)
}
