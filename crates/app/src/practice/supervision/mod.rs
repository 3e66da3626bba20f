//! Commands named `supervision.*`: prepare a session with the link team, note what was said, keep what was agreed. Pupils
//! are unnamed until somebody who answers for it records on what ground one may be named.

mod agenda;
mod document;
mod shown;
mod steps;

pub(crate) use document::document;
pub(crate) use steps::{make_action, make_review, save_step};

use crate::error::{ApiError, Refusal};
use crate::required::{required, tidy};
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::supervision::{
    AddAgendaLine, AgendaLineAsk, PrepareSupervision, ProposedAgenda, ProposedLine, SaveSupervision,
    SayOnLine, SharePupil, SupervisionAsk, Supervisions,
};
use crate::{naming, plan};
use bridgewell_domain::ids::{AgendaLineId, PupilId, SupervisionId};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::supervision::{AgendaKind, AgendaLine, Shared, Supervision};
use bridgewell_store::supervisions::{self as store, LineRow};
use bridgewell_store::{Op, ReadTx, pupils};
use chrono::NaiveDate;
use shown::Viewer;
use uuid::Uuid;

fn viewer(session: &Session) -> Viewer {
    Viewer::new(session.person(), session.today())
}

/// Every session. Lines may name pupils, so reading is logged.
pub(crate) fn list(session: &mut Session, permit: Permit, _: Nothing) -> Result<Supervisions, ApiError> {
    let viewer = viewer(session);
    session.log_list(&permit)?;
    session.read(&permit, |read| shown::all(read, &viewer))
}

/// What the next session could talk through.
pub(crate) fn propose(session: &mut Session, permit: Permit, _: Nothing) -> Result<ProposedAgenda, ApiError> {
    let today = session.today();
    session.log_list(&permit)?;
    session.read(&permit, |read| agenda::proposed(read, &permit, today))
}

/// The lines a person may put on an agenda on a day.
pub(crate) fn open_today(
    read: &ReadTx<'_>,
    permit: &Permit,
    today: NaiveDate,
) -> Result<Vec<ProposedLine>, ApiError> {
    Ok(agenda::proposed(read, permit, today)?.lines)
}

/// Prepares a session with the lines proposed now, but for those left out.
pub(crate) fn prepare(
    session: &mut Session,
    permit: Permit,
    ask: PrepareSupervision,
) -> Result<Supervisions, ApiError> {
    let (viewer, today) = (viewer(session), session.today());
    let made = Supervision {
        id: SupervisionId::from_uuid(session.fresh()),
        on: ask.on,
        with: required("with", &ask.with, "Type with whom of the link team, or the team’s name.")?,
        present: tidy(&ask.present),
        notes: String::new(),
        prepared_by: permit.person(),
    };
    session.write(&permit, Op::SupervisionRecorded, |tx| {
        store::insert(tx, &made)?;
        for line in
            open_today(tx, &permit, today)?.into_iter().filter(|line| !ask.leave_out.contains(&line.key))
        {
            store::insert_line(tx, made.id, &fresh_line(line.kind, line.words, line.pupil))?;
        }
        shown::all(tx, &viewer)
    })
}

fn fresh_line(kind: AgendaKind, words: String, pupil: Option<PupilId>) -> AgendaLine {
    let id = AgendaLineId::from_uuid(Uuid::now_v7());
    AgendaLine { id, kind, words, pupil, said: String::new(), shared: None }
}

/// Changes a session's day, people or notes.
pub(crate) fn save(
    session: &mut Session,
    permit: Permit,
    ask: SaveSupervision,
) -> Result<Supervisions, ApiError> {
    let viewer = viewer(session);
    let changed = Supervision {
        id: ask.id,
        on: ask.on,
        with: required("with", &ask.with, "Type with whom of the link team, or the team’s name.")?,
        present: tidy(&ask.present),
        notes: ask.notes.trim().to_owned(),
        prepared_by: permit.person(),
    };
    session.write(&permit, Op::SupervisionRecorded, |tx| {
        unnamed(tx, "notes", &changed.notes)?;
        store::change(tx, &changed, ask.version)?;
        shown::all(tx, &viewer)
    })
}

/// Takes a session out with its agenda and steps.
pub(crate) fn remove(
    session: &mut Session,
    permit: Permit,
    ask: SupervisionAsk,
) -> Result<Supervisions, ApiError> {
    let viewer = viewer(session);
    session.write(&permit, Op::SupervisionRecorded, |tx| {
        store::remove(tx, ask.id, ask.version)?;
        shown::all(tx, &viewer)
    })
}

/// Puts a line of one's own on an agenda.
pub(crate) fn add_line(
    session: &mut Session,
    permit: Permit,
    ask: AddAgendaLine,
) -> Result<Supervisions, ApiError> {
    let viewer = viewer(session);
    let words = required("words", &ask.words, "Write what to talk about, without a pupil’s name.")?;
    session.write(&permit, Op::SupervisionRecorded, |tx| {
        known(tx, ask.supervision)?;
        unnamed(tx, "words", &words)?;
        store::insert_line(tx, ask.supervision, &fresh_line(AgendaKind::Own, words, None))?;
        shown::all(tx, &viewer)
    })
}

fn known(read: &ReadTx<'_>, id: SupervisionId) -> Result<(), ApiError> {
    let is_there = store::list(read)?.iter().any(|row| row.session.id == id);
    if is_there { Ok(()) } else { Err(ApiError::not_found("supervision")) }
}

/// Refuses words that name a pupil: unnamed is the rule, and a name has a place of its own beside the ground for it.
fn unnamed(read: &ReadTx<'_>, field: &str, words: &str) -> Result<(), ApiError> {
    plan::refuse_names(read, field, &[words]).map_err(|error| match error {
        ApiError::Invalid { field, .. } => ApiError::invalid(
            &field,
            "This names a pupil. Say it without the name; if the pupil has to be named, record on what ground.",
        ),
        other => other,
    })
}

/// A line, for somebody who may see the pupil it is about, as they last looked at it.
fn own_line(
    session: &Session,
    permit: Permit,
    id: AgendaLineId,
    version: u32,
) -> Result<(Permit, LineRow), ApiError> {
    let row = session.read(&permit, |read| Ok(store::line(read, id)?))?;
    let permit = match row.line.pupil {
        Some(pupil) => session.for_pupil(&permit, pupil)?,
        None => permit,
    };
    Ok((permit, LineRow { version, ..row }))
}

/// Notes what was said about a line.
pub(crate) fn say(session: &mut Session, permit: Permit, ask: SayOnLine) -> Result<Supervisions, ApiError> {
    let viewer = viewer(session);
    let (permit, row) = own_line(session, permit, ask.line, ask.version)?;
    session.write(&permit, Op::SupervisionRecorded, |tx| {
        if row.line.shared.is_none() {
            unnamed(tx, "said", &ask.said)?;
        }
        store::say(tx, &row, ask.said.trim())?;
        shown::all(tx, &viewer)
    })
}

/// Takes a line off an agenda, with the steps agreed on it.
pub(crate) fn remove_line(
    session: &mut Session,
    permit: Permit,
    ask: AgendaLineAsk,
) -> Result<Supervisions, ApiError> {
    let viewer = viewer(session);
    let (permit, row) = own_line(session, permit, ask.line, ask.version)?;
    session.write(&permit, Op::SupervisionRecorded, |tx| {
        store::remove_line(tx, &row)?;
        shown::all(tx, &viewer)
    })
}

/// Records on what ground the pupil of a line may be named, or takes that back.
pub(crate) fn share(
    session: &mut Session,
    permit: Permit,
    ask: SharePupil,
) -> Result<Supervisions, ApiError> {
    let (viewer, now) = (viewer(session), session.now());
    let (permit, row) = own_line(session, permit, ask.line, ask.version)?;
    let Some(pupil) = row.line.pupil else {
        return Err(ApiError::invalid(
            "line",
            "This line is about no single pupil, so there is nobody to name.",
        ));
    };
    let shared = match ask.basis {
        Some(basis) => {
            let why = required(
                "why",
                &ask.why,
                "Write what it rests on: who agreed and when, or why it is needed.",
            )?;
            Some(Shared { basis, why, by: permit.person(), at: now })
        }
        None => None,
    };
    session.write(&permit, Op::SharingRecorded, |tx| {
        if shared.is_none() {
            refuse_named(tx, pupil, &row.line.said)?;
        }
        store::share(tx, &row, shared.as_ref())?;
        shown::all(tx, &viewer)
    })
}

/// A name is not taken back while it stands in what was said: the paper would hold it and say that nobody is named.
fn refuse_named(read: &ReadTx<'_>, pupil: PupilId, said: &str) -> Result<(), ApiError> {
    match unnamed(read, "said", said) {
        Err(ApiError::Invalid { .. }) => return Err(still_named("A name")),
        other => other?,
    }
    match naming::name_in(&pupils::get(read, pupil)?.pupil.names, said) {
        Some(name) => Err(still_named(&format!("\u{201c}{name}\u{201d}"))),
        None => Ok(()),
    }
}

fn still_named(name: &str) -> ApiError {
    ApiError::refused(
        Refusal::Other,
        format!(
            "{name} stands in what was said about this line. Take it out there first, then take the name back."
        ),
    )
}
