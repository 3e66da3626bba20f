//! Commands named `workspace.*` and `session.*`: from choosing a place to locking it again.

mod create;
mod recovery;
mod unlock;

pub(crate) use create::create;
pub(crate) use recovery::{new_key, recover, sheet, stored};
pub(crate) use unlock::{begin, unlock, who};

use crate::app::App;
use crate::error::ApiError;
use crate::settings;
use crate::wire::common::{Nothing, StaffName};
use crate::wire::workspace::{Me, PlaceAsk, Session as Shown, WorkspaceName};
use bridgewell_store::Workspace;
use std::path::Path;

/// What the window knows now.
pub(crate) fn look(app: &mut App, _: Nothing) -> Result<Shown, ApiError> {
    if let Ok(session) = app.session() {
        return unlocked(session);
    }
    match app.chosen() {
        None => Ok(nothing_chosen()),
        Some(place) => locked(place),
    }
}

/// Chooses a workspace, to be unlocked next. One that was open is locked first.
pub(crate) fn open(app: &mut App, ask: PlaceAsk) -> Result<Shown, ApiError> {
    let place = app.place(ask.handle)?;
    let shown = locked(&place)?;
    app.lock();
    app.choose(Some(place));
    Ok(shown)
}

/// What a workspace says of itself, without choosing it: for the list of recent ones.
pub(crate) fn peek(app: &mut App, ask: PlaceAsk) -> Result<WorkspaceName, ApiError> {
    let info = Workspace::info(&app.place(ask.handle)?)?;
    Ok(WorkspaceName { school: info.school, year: info.year.to_string() })
}

/// Somebody moved the pointer or a key in the window.
pub(crate) fn touched(app: &mut App, _: Nothing) -> Result<Nothing, ApiError> {
    app.touched();
    Ok(Nothing {})
}

/// Locks: the keys, the files and the documents are forgotten; the workspace stays chosen.
pub(crate) fn lock(app: &mut App, _: Nothing) -> Result<Shown, ApiError> {
    app.lock();
    look(app, Nothing {})
}

/// Locks and chooses nothing, so that another can be opened.
pub(crate) fn close(app: &mut App, _: Nothing) -> Result<Shown, ApiError> {
    app.lock();
    app.choose(None);
    Ok(nothing_chosen())
}

fn nothing_chosen() -> Shown {
    Shown {
        workspace: None,
        people: Vec::new(),
        me: None,
        idle_minutes: settings::IDLE_MINUTES,
        single_keys: true,
        recovery_stored: true,
        demo: false,
        parcel: false,
        link: false,
        writing: false,
    }
}

fn locked(place: &Path) -> Result<Shown, ApiError> {
    let info = Workspace::info(place)?;
    let people = info.people.into_iter().map(|owner| StaffName {
        id: owner.id,
        name: owner.name,
        role: owner.role,
        post: String::new(),
    });
    Ok(Shown {
        workspace: Some(WorkspaceName { school: info.school, year: info.year.to_string() }),
        people: people.collect(),
        ..nothing_chosen()
    })
}

/// What the window knows while the workspace is unlocked.
pub(crate) fn unlocked(session: &crate::session::Session) -> Result<Shown, ApiError> {
    let person = session.person();
    let me = Me {
        id: person.id,
        name: person.name.clone(),
        role: person.role,
        post: person.post.clone(),
        tier: person.tier(),
    };
    let permit = crate::permission::ANYONE.ask(person)?;
    let kept = session.read(&permit, |read| settings::session(read, person.id))?;
    let outside = locked(session.workspace().folder())?;
    // A child at the computer needs no list of the staff.
    let people = if session.is_writing() { Vec::new() } else { outside.people };
    Ok(Shown {
        me: Some(me),
        writing: session.is_writing(),
        people,
        idle_minutes: kept.idle_minutes,
        single_keys: kept.single_keys,
        recovery_stored: kept.recovery_stored,
        demo: kept.demo,
        parcel: session.parcel().is_some(),
        link: session.is_link(),
        ..Shown { people: Vec::new(), ..outside }
    })
}
