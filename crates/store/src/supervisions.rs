//! Sessions of supervision: the agenda, what was said, what was agreed. [`erase_of_pupil`] takes out what is kept of one
//! pupil here.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::{AgendaLineId, NextStepId, PupilId, SupervisionId};
use bridgewell_domain::programme::supervision::{AgendaLine, NextStep, Shared, Supervision};
use rusqlite::{OptionalExtension, Row, params};

/// A line with its session and the version that a change must name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineRow {
    /// The session.
    pub of: SupervisionId,
    /// The line.
    pub line: AgendaLine,
    /// The version.
    pub version: u32,
}

/// A step with its session and the version that a change must name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepRow {
    /// The session.
    pub of: SupervisionId,
    /// The step.
    pub step: NextStep,
    /// The version.
    pub version: u32,
}

/// A session with everything that belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupervisionRow {
    /// The session.
    pub session: Supervision,
    /// Its agenda, in order.
    pub lines: Vec<LineRow>,
    /// What was agreed, the soonest due first.
    pub steps: Vec<StepRow>,
    /// The version.
    pub version: u32,
}

/// Adds a session.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn insert(tx: &WriteTx<'_>, session: &Supervision) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO supervisions (school_id, supervision_id, held_on, with_whom, present, notes, prepared_by, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1)",
        params![
            tx.school_key(),
            session.id.to_string(),
            sql::day(session.on),
            session.with,
            sql::json(&session.present)?,
            session.notes,
            session.prepared_by.to_string(),
        ],
    )?;
    Ok(())
}

/// Changes a session's day, people or notes.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the version is not the one that stands.
pub fn change(tx: &WriteTx<'_>, session: &Supervision, version: u32) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE supervisions SET held_on = ?4, with_whom = ?5, present = ?6, notes = ?7, version = version + 1
         WHERE school_id = ?1 AND supervision_id = ?2 AND version = ?3",
        params![
            tx.school_key(),
            session.id.to_string(),
            version,
            sql::day(session.on),
            session.with,
            sql::json(&session.present)?,
            session.notes,
        ],
    )?;
    one_row(changed, "supervision")
}

/// Takes a session out with its agenda and steps.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the version is not the one that stands.
pub fn remove(tx: &WriteTx<'_>, id: SupervisionId, version: u32) -> Result<(), StoreError> {
    let changed = tx.execute(
        "DELETE FROM supervisions WHERE school_id = ?1 AND supervision_id = ?2 AND version = ?3",
        params![tx.school_key(), id.to_string(), version],
    )?;
    one_row(changed, "supervision")
}

/// Adds a line at the end of a session's agenda.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn insert_line(tx: &WriteTx<'_>, of: SupervisionId, line: &AgendaLine) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO supervision_lines (school_id, line_id, supervision_id, place, kind, words, pupil_id, said, shared,
             version)
         SELECT ?1, ?2, ?3, COALESCE(MAX(place), 0) + 1, ?4, ?5, ?6, ?7, ?8, 1
         FROM supervision_lines WHERE school_id = ?1 AND supervision_id = ?3",
        params![
            tx.school_key(),
            line.id.to_string(),
            of.to_string(),
            sql::word(&line.kind)?,
            line.words,
            line.pupil.map(|pupil| pupil.to_string()),
            line.said,
            line.shared.as_ref().map(sql::json).transpose()?,
        ],
    )?;
    tx.count("lines", 1);
    Ok(())
}

/// Changes what was said about a line.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the version is not the one that stands.
pub fn say(tx: &WriteTx<'_>, row: &LineRow, said: &str) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE supervision_lines SET said = ?4, version = version + 1
         WHERE school_id = ?1 AND line_id = ?2 AND version = ?3",
        params![tx.school_key(), row.line.id.to_string(), row.version, said],
    )?;
    one_row(changed, "line")
}

/// Records that the pupil of a line may be named, or takes it back.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the version is not the one that stands.
pub fn share(tx: &WriteTx<'_>, row: &LineRow, shared: Option<&Shared>) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE supervision_lines SET shared = ?4, version = version + 1
         WHERE school_id = ?1 AND line_id = ?2 AND version = ?3 AND pupil_id IS NOT NULL",
        params![tx.school_key(), row.line.id.to_string(), row.version, shared.map(sql::json).transpose()?],
    )?;
    if let Some(pupil) = row.line.pupil {
        tx.about(pupil);
    }
    one_row(changed, "line")
}

/// Takes a line off the agenda, with the steps agreed on it.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the version is not the one that stands.
pub fn remove_line(tx: &WriteTx<'_>, row: &LineRow) -> Result<(), StoreError> {
    let changed = tx.execute(
        "DELETE FROM supervision_lines WHERE school_id = ?1 AND line_id = ?2 AND version = ?3",
        params![tx.school_key(), row.line.id.to_string(), row.version],
    )?;
    one_row(changed, "line")
}

/// Adds something agreed.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn insert_step(tx: &WriteTx<'_>, of: SupervisionId, step: &NextStep) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO supervision_steps (school_id, step_id, supervision_id, line_id, what, owner, due_on, done_on,
             review_id, planned, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 1)",
        params![
            tx.school_key(),
            step.id.to_string(),
            of.to_string(),
            step.line.map(|line| line.to_string()),
            step.what,
            step.owner,
            sql::day(step.due),
            step.done.map(sql::day),
            step.review.map(|review| review.to_string()),
            step.planned,
        ],
    )?;
    Ok(())
}

/// Changes something agreed.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the version is not the one that stands.
pub fn change_step(tx: &WriteTx<'_>, step: &NextStep, version: u32) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE supervision_steps SET what = ?4, owner = ?5, due_on = ?6, done_on = ?7, review_id = ?8, planned = ?9,
             version = version + 1
         WHERE school_id = ?1 AND step_id = ?2 AND version = ?3",
        params![
            tx.school_key(),
            step.id.to_string(),
            version,
            step.what,
            step.owner,
            sql::day(step.due),
            step.done.map(sql::day),
            step.review.map(|review| review.to_string()),
            step.planned,
        ],
    )?;
    one_row(changed, "step")
}

/// Takes out everything kept of one pupil: their lines, what was said about them, and the steps agreed on them.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn erase_of_pupil(tx: &WriteTx<'_>, pupil: PupilId) -> Result<u32, StoreError> {
    let gone = tx.execute(
        "DELETE FROM supervision_lines WHERE school_id = ?1 AND pupil_id = ?2",
        params![tx.school_key(), pupil.to_string()],
    )?;
    Ok(u32::try_from(gone).unwrap_or(u32::MAX))
}

/// Every session, the newest first.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<SupervisionRow>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT supervision_id, held_on, with_whom, present, notes, prepared_by, version FROM supervisions
         WHERE school_id = ?1 ORDER BY held_on DESC, supervision_id DESC",
    )?;
    let rows = statement.query_map([read.school_key()], |row| {
        let session = Supervision {
            id: sql::get_text(row, 0)?,
            on: sql::get_text(row, 1)?,
            with: row.get(2)?,
            present: sql::get_json(row, 3)?,
            notes: row.get(4)?,
            prepared_by: sql::get_text(row, 5)?,
        };
        Ok(SupervisionRow { session, lines: Vec::new(), steps: Vec::new(), version: row.get(6)? })
    })?;
    let mut all = rows.collect::<Result<Vec<_>, _>>()?;
    for line in lines(read)? {
        if let Some(row) = all.iter_mut().find(|row| row.session.id == line.of) {
            row.lines.push(line);
        }
    }
    let mut statement =
        read.prepare_cached(&format!("{STEPS} WHERE school_id = ?1 ORDER BY due_on, step_id"))?;
    for step in statement.query_map([read.school_key()], step_row)? {
        let step = step?;
        if let Some(row) = all.iter_mut().find(|row| row.session.id == step.of) {
            row.steps.push(step);
        }
    }
    Ok(all)
}

fn lines(read: &ReadTx<'_>) -> Result<Vec<LineRow>, StoreError> {
    let mut statement =
        read.prepare_cached(&format!("{LINES} WHERE school_id = ?1 ORDER BY place, line_id"))?;
    let rows = statement.query_map([read.school_key()], line_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One line.
///
/// # Errors
/// [`StoreError::NotFound`] when there is none.
pub fn line(read: &ReadTx<'_>, id: AgendaLineId) -> Result<LineRow, StoreError> {
    let mut statement = read.prepare_cached(&format!("{LINES} WHERE school_id = ?1 AND line_id = ?2"))?;
    let found = statement.query_row(params![read.school_key(), id.to_string()], line_row).optional()?;
    found.ok_or(StoreError::NotFound("line"))
}

/// One step.
///
/// # Errors
/// [`StoreError::NotFound`] when there is none.
pub fn step(read: &ReadTx<'_>, id: NextStepId) -> Result<StepRow, StoreError> {
    let mut statement = read.prepare_cached(&format!("{STEPS} WHERE school_id = ?1 AND step_id = ?2"))?;
    let found = statement.query_row(params![read.school_key(), id.to_string()], step_row).optional()?;
    found.ok_or(StoreError::NotFound("step"))
}

const LINES: &str =
    "SELECT supervision_id, line_id, kind, words, pupil_id, said, shared, version FROM supervision_lines";

fn line_row(row: &Row<'_>) -> rusqlite::Result<LineRow> {
    let shared: Option<String> = row.get(6)?;
    let line = AgendaLine {
        id: sql::get_text(row, 1)?,
        kind: sql::get_word(row, 2)?,
        words: row.get(3)?,
        pupil: sql::get_text_or_none(row, 4)?,
        said: row.get(5)?,
        shared: if shared.is_some() { Some(sql::get_json(row, 6)?) } else { None },
    };
    Ok(LineRow { of: sql::get_text(row, 0)?, line, version: row.get(7)? })
}

const STEPS: &str =
    "SELECT supervision_id, step_id, line_id, what, owner, due_on, done_on, review_id, planned, version
     FROM supervision_steps";

fn step_row(row: &Row<'_>) -> rusqlite::Result<StepRow> {
    let step = NextStep {
        id: sql::get_text(row, 1)?,
        line: sql::get_text_or_none(row, 2)?,
        what: row.get(3)?,
        owner: row.get(4)?,
        due: sql::get_text(row, 5)?,
        done: sql::get_text_or_none(row, 6)?,
        review: sql::get_text_or_none(row, 7)?,
        planned: row.get(8)?,
    };
    Ok(StepRow { of: sql::get_text(row, 0)?, step, version: row.get(9)? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Op;
    use crate::letters::tests::{AMIRA, with_a_letter};
    use crate::testing::{LEAD, at, lead};
    use bridgewell_domain::programme::supervision::{AgendaKind, SharingBasis};
    use uuid::Uuid;

    #[test]
    fn erasing_a_pupil_takes_their_lines_and_the_steps_agreed_on_them() {
        let (_place, mut workspace) = with_a_letter();
        let session = Supervision {
            id: SupervisionId::from_uuid(Uuid::from_u128(1)),
            on: bridgewell_domain::dates::day_of(at(0)),
            with: "Link team".into(),
            present: vec!["Priya Nair".into()],
            notes: String::new(),
            prepared_by: LEAD,
        };
        let line = |number: u128, pupil| AgendaLine {
            id: AgendaLineId::from_uuid(Uuid::from_u128(number)),
            kind: AgendaKind::Talk,
            words: "a pupil in Year 7: talk overdue".into(),
            pupil,
            said: String::new(),
            shared: None,
        };
        let (about, other) = (line(2, Some(AMIRA)), line(3, None));
        let step = |number: u128, line| NextStep {
            id: NextStepId::from_uuid(Uuid::from_u128(number)),
            line,
            what: "Talk on Monday".into(),
            owner: "Tom Ashby".into(),
            due: bridgewell_domain::dates::day_of(at(0)),
            done: None,
            review: None,
            planned: false,
        };
        workspace
            .write(&lead(), at(1), Op::SupervisionRecorded, |tx| {
                insert(tx, &session)?;
                insert_line(tx, session.id, &about)?;
                insert_line(tx, session.id, &other)?;
                insert_step(tx, session.id, &step(4, Some(about.id)))?;
                insert_step(tx, session.id, &step(5, None))
            })
            .unwrap();
        let shared = Shared {
            basis: SharingBasis::FamilyAgreed,
            why: "Asked at the gate".into(),
            by: LEAD,
            at: at(2),
        };
        workspace
            .write(&lead(), at(2), Op::SharingRecorded, |tx| {
                share(tx, &line_of(tx, about.id)?, Some(&shared))
            })
            .unwrap();
        let unnamed = workspace.write(&lead(), at(3), Op::SharingRecorded, |tx| {
            share(tx, &line_of(tx, other.id)?, Some(&shared))
        });
        assert!(unnamed.is_err(), "there is nobody to name");
        let kept = workspace.read(&lead(), list).unwrap().remove(0);
        assert_eq!(kept.lines.iter().map(|row| row.line.id).collect::<Vec<_>>(), [about.id, other.id]);
        assert_eq!(kept.lines[0].line.shared, Some(shared));
        workspace.write(&lead(), at(4), Op::SupervisionRecorded, |tx| erase_of_pupil(tx, AMIRA)).unwrap();
        let kept = workspace.read(&lead(), list).unwrap().remove(0);
        assert_eq!((kept.lines.len(), kept.steps.len()), (1, 1));
        assert_eq!(kept.steps[0].step.line, None);
    }

    fn line_of(tx: &WriteTx<'_>, id: AgendaLineId) -> Result<LineRow, StoreError> {
        super::line(tx, id)
    }
}
