//! Making backups: when somebody asks, once a day while the workspace is open, and when it is locked.

use super::state::{Kept, shown};
use crate::error::ApiError;
use crate::permission;
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::keeping::{BackupFailed, ChooseBackups, Keeping};
use bridgewell_domain::permit::Permit;
use bridgewell_store::{Op, log};
use chrono::TimeDelta;

/// While a workspace stays open a backup is made this often, when there is anything new.
const EVERY: TimeDelta = TimeDelta::days(1);

/// Chooses where backups go and makes the first, so that a folder that does not work is told at once.
pub(crate) fn choose_place(
    session: &mut Session,
    permit: Permit,
    ask: ChooseBackups,
) -> Result<Keeping, ApiError> {
    let place = ask.handle.map(|handle| session.place(handle)).transpose()?;
    let mut kept = load(session, &permit)?;
    (kept.place, kept.failed) = (place, None);
    session.write(&permit, Op::BackupPlaceSet, |tx| Ok(kept.save(tx)?))?;
    if kept.place.is_some() {
        make(session, &permit)?;
    }
    shown(session, &permit)
}

/// Makes one now.
pub(crate) fn back_up(session: &mut Session, permit: Permit, _: Nothing) -> Result<Keeping, ApiError> {
    make(session, &permit)?;
    shown(session, &permit)
}

/// Makes one before the workspace is locked, when anything was written since the last. What goes wrong is kept and told
/// to whoever unlocks next; it never stands in the way of locking.
pub(crate) fn on_closing(session: &mut Session) -> Option<String> {
    quietly(session, |_, new| new)
}

/// Makes the day's backup while the workspace is open.
pub(crate) fn if_due(session: &mut Session) {
    let now = session.now();
    drop(quietly(session, |kept, new| {
        let tried = kept.last.into_iter().chain(kept.failed.as_ref().map(|failed| failed.at)).max();
        new && tried.is_none_or(|last| now - last >= EVERY)
    }));
}

fn quietly(session: &mut Session, wanted: impl FnOnce(&Kept, bool) -> bool) -> Option<String> {
    let made = permission::ANYONE.ask(session.person()).and_then(|permit| {
        let kept = load(session, &permit)?;
        if kept.place.is_none() {
            return Ok(());
        }
        let new = session.read(&permit, |read| Ok(log::worth_keeping_since(read, kept.entries)?))?;
        if wanted(&kept, new) { make(session, &permit) } else { Ok(()) }
    });
    made.err().map(|error| error.to_string())
}

fn load(session: &Session, permit: &Permit) -> Result<Kept, ApiError> {
    session.read(permit, |read| Ok(Kept::load(read)?))
}

fn make(session: &mut Session, permit: &Permit) -> Result<(), ApiError> {
    let mut kept = load(session, permit)?;
    let Some(place) = kept.place.clone() else {
        return Err(ApiError::invalid("handle", "Choose a folder for backups first."));
    };
    let now = session.now();
    match session.workspace_mut().back_up(permit, &place, now) {
        Ok(made) => {
            (kept.last, kept.entries, kept.failed) = (Some(now), made.entries, None);
            session.write(permit, Op::BackupMade, |tx| {
                tx.count("let_go", made.let_go);
                Ok(kept.save(tx)?)
            })
        }
        Err(error) => {
            let error = ApiError::from(error);
            kept.failed = Some(BackupFailed { at: now, why: error.to_string() });
            session.write(permit, Op::BackupFailed, |tx| Ok(kept.save(tx)?))?;
            Err(error)
        }
    }
}
