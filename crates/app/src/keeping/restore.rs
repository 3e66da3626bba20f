//! Going back to a backup: what it is, what it holds, what would be lost, and then a workspace of its own.

use super::notices::{Restored, erased_since};
use super::state::Kept;
use crate::app::App;
use crate::error::{ApiError, Refusal};
use crate::permission;
use crate::session::Session;
use crate::wire::common::StaffName;
use crate::wire::keeping::{BackupLine, BackupPreview, BackupShown, LookIntoBackup, RestoreBackup};
use crate::wire::workspace::{PlaceAsk, Session as Shown};
use crate::workspace;
use bridgewell_domain::dates;
use bridgewell_domain::ids::{PersonId, PupilId};
use bridgewell_domain::permit::{Because, Permit};
use bridgewell_domain::role::{Role, Tier};
use bridgewell_store::{Op, Passphrase, Workspace, backup};
use std::collections::{BTreeMap, BTreeSet};

/// What is counted, and the table it stands in. Tables whose size tells of the restricted tier are not among them.
const COUNTED: &[(&str, &str)] = &[
    ("pupils", "pupils"),
    ("letters", "letters"),
    ("decisions", "decisions"),
    ("offers", "offers"),
    ("audit answers", "audit_ratings"),
    ("actions in the plan", "plan_actions"),
];

/// What a backup says of itself without a passphrase.
pub(crate) fn look_at(app: &mut App, ask: PlaceAsk) -> Result<BackupShown, ApiError> {
    Ok(shown(backup::look(&app.place(ask.handle)?)?))
}

/// Opens a backup with a passphrase of its day, checks all of it and compares it with the workspace that is open.
pub(crate) fn look_into(app: &mut App, ask: LookIntoBackup) -> Result<BackupPreview, ApiError> {
    let folder = app.place(ask.handle)?;
    let opened = backup::open(&folder, (ask.person, &Passphrase::new(ask.passphrase)), &least(ask.person))?;
    let present = match app.session() {
        Ok(session) if session.workspace().id() == opened.backup.workspace => Some(rows_now(session)?),
        _ => None,
    };
    let count = |rows: &BTreeMap<String, u32>, table: &str| rows.get(table).copied();
    let lines: Vec<BackupLine> = COUNTED
        .iter()
        .map(|(what, table)| BackupLine {
            what: (*what).to_owned(),
            then: count(&opened.verified.rows, table).unwrap_or_default(),
            now: present.as_ref().map(|rows| count(rows, table).unwrap_or_default()),
        })
        .collect();
    let damage = match (&opened.verified.first_break, opened.verified.faults.first()) {
        (None, None) => None,
        (Some(_), _) => Some("The log in it was altered after it was written.".to_owned()),
        (None, Some(fault)) => Some(format!("Its database is damaged: {fault}.")),
    };
    Ok(BackupPreview {
        lost: lost(&lines, present.is_some(), opened.last.unwrap_or(opened.backup.made)),
        log_entries: opened.restricted.then_some(opened.verified.entries),
        last_written: opened.last,
        backup: shown(opened.backup),
        lines,
        damage,
    })
}

/// Restores a backup into a folder of its own and opens it. The present workspace stays where and as it is.
pub(crate) fn restore(app: &mut App, ask: RestoreBackup) -> Result<Shown, ApiError> {
    let (folder, into) = (app.place(ask.handle)?, app.place(ask.into)?);
    let passphrase = Passphrase::new(ask.passphrase);
    let opened = backup::open(&folder, (ask.person, &passphrase), &least(ask.person))?;
    if !opened.verified.is_whole() {
        return Err(ApiError::refused(
            Refusal::Other,
            "This backup is damaged, so it was not restored. Choose an older one.",
        ));
    }
    let again = erased_since_then(app, &opened)?;
    backup::restore(&folder, &into)?;
    // Locking backs up what is open, and may let go of the very backup that is being restored.
    app.lock();
    let workspace = Workspace::open(&into, ask.person, &passphrase, app.now())?;
    app.choose(Some(into));
    workspace::begin(app, workspace, ask.person)?;
    let session = app.session()?;
    let permit = permission::ANYONE.ask(session.person())?;
    // The restored workspace does not know of later backups, and must not thin out those of the one it stands in for.
    let mut kept = session.read(&permit, |read| Ok(Kept::load(read)?))?;
    kept.place = None;
    session.write(&permit, Op::WorkspaceRestored, |tx| {
        kept.save(tx)?;
        match again {
            Some(again) if again.is_empty() => Ok(()),
            again => Ok(Restored { made: opened.backup.made, again: again.unwrap_or_default() }.save(tx)?),
        }
    })?;
    workspace::unlocked(session)
}

/// Whose records were erased after the backup was made, where the workspace it is of is open; none where nobody can tell.
fn erased_since_then(app: &mut App, opened: &backup::Opened) -> Result<Option<BTreeSet<PupilId>>, ApiError> {
    let Ok(session) = app.session() else { return Ok(None) };
    if session.workspace().id() != opened.backup.workspace {
        return Ok(None);
    }
    let permit = permission::ANYONE.ask(session.person())?;
    let since = (opened.verified.entries, opened.backup.made);
    Ok(Some(session.read(&permit, |read| Ok(erased_since(read, since)?))?))
}

fn rows_now(session: &Session) -> Result<BTreeMap<String, u32>, ApiError> {
    let permit = permission::LEADERS.ask(session.person())?;
    Ok(session.workspace().verify(&permit)?.rows)
}

fn lost(lines: &[BackupLine], compared: bool, last: chrono::DateTime<chrono::Utc>) -> String {
    let since = dates::day_and_time(last);
    if !compared {
        return format!("Whatever was written after {since} is not in it.");
    }
    let fewer: Vec<String> = lines
        .iter()
        .filter_map(|line| {
            let less = line.now?.checked_sub(line.then).filter(|less| *less > 0)?;
            Some(format!("{less} {}", line.what))
        })
        .collect();
    if fewer.is_empty() {
        return format!(
            "It holds as many of each as the workspace that is open. Whatever was changed after {since} is not in it."
        );
    }
    format!("Whatever was written after {since} is not in it. It has fewer: {}.", fewer.join(", "))
}

fn shown(backup: backup::Backup) -> BackupShown {
    let people = backup.people.into_iter().map(|owner| StaffName {
        id: owner.id,
        name: owner.name,
        role: owner.role,
        post: String::new(),
    });
    BackupShown {
        school: backup.school,
        year: backup.year.to_string(),
        made: backup.made,
        people: people.collect(),
    }
}

/// Nothing of the contents is read but how much there is.
fn least(person: PersonId) -> Permit {
    Permit::grant_unchecked(person, Role::DataManager, Tier::Open, Because::OpeningWorkspace)
}
