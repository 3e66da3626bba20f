//! SDQ forms: several informants and days a pupil; none replaces another.

use crate::error::StoreError;
use crate::letters::batch_of;
use crate::sql;
use crate::tx::{ReadTx, WriteTx};
use bridgewell_domain::ids::{BatchId, PersonId, PupilId, SdqFormId};
use bridgewell_domain::sdq::SdqForm;
use rusqlite::{Row, params};

/// Adds a form.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn insert(tx: &WriteTx<'_>, form: &SdqForm) -> Result<(), StoreError> {
    let mut statement = tx.prepare_cached(
        "INSERT INTO sdq_forms (school_id, form_id, pupil_id, informant, edition, completed_on, basis, scores, origin,
             batch_id, came_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?;
    statement.execute(params![
        tx.school_key(),
        form.id.to_string(),
        form.pupil.to_string(),
        sql::word(&form.informant)?,
        sql::word(&form.version)?,
        form.completed.map(sql::day),
        sql::json(&form.basis)?,
        sql::json(&form.scores)?,
        sql::json(&form.origin)?,
        batch_of(&form.origin),
        sql::instant(tx.at()),
    ])?;
    tx.about(form.pupil);
    tx.about(form.id);
    Ok(())
}

const COLUMNS: &str = "form_id, pupil_id, informant, edition, completed_on, basis, scores, origin";

/// Forms that nobody set aside as wrong.
const STANDS: &str = "NOT EXISTS (SELECT 1 FROM sdq_withdrawn
    WHERE sdq_withdrawn.school_id = sdq_forms.school_id AND sdq_withdrawn.form_id = sdq_forms.form_id)";

/// Sets a form aside as wrong. It is kept, and used for nothing.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written, or was set aside already.
pub fn withdraw(
    tx: &WriteTx<'_>,
    (pupil, form): (PupilId, SdqFormId),
    (by, reason): (PersonId, &str),
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO sdq_withdrawn (school_id, form_id, withdrawn_by, withdrawn_at, reason)
         VALUES (?1, ?2, ?3, ?4, ?5)",
        params![tx.school_key(), form.to_string(), by.to_string(), sql::instant(tx.at()), reason],
    )?;
    tx.about(pupil);
    tx.about(form);
    Ok(())
}

/// Every form of the school that stands, the earliest first.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<SdqForm>, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM sdq_forms WHERE school_id = ?1 AND {STANDS} ORDER BY completed_on, came_at, form_id"
    ))?;
    let rows = statement.query_map([read.school_key()], from_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One pupil's forms that stand, the earliest first.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn of_pupil(read: &ReadTx<'_>, pupil: PupilId) -> Result<Vec<SdqForm>, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM sdq_forms WHERE school_id = ?1 AND pupil_id = ?2 AND {STANDS}
         ORDER BY completed_on, came_at, form_id"
    ))?;
    let rows = statement.query_map(params![read.school_key(), pupil.to_string()], from_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One pupil's forms that were set aside as wrong, each with the reason, the earliest first.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn set_aside(read: &ReadTx<'_>, pupil: PupilId) -> Result<Vec<(SdqForm, String)>, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS}, (SELECT reason FROM sdq_withdrawn
             WHERE sdq_withdrawn.school_id = sdq_forms.school_id AND sdq_withdrawn.form_id = sdq_forms.form_id)
         FROM sdq_forms WHERE school_id = ?1 AND pupil_id = ?2 AND NOT {STANDS}
         ORDER BY completed_on, came_at, form_id"
    ))?;
    let rows = statement
        .query_map(params![read.school_key(), pupil.to_string()], |row| Ok((from_row(row)?, row.get(8)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Takes out the forms of a batch.
///
/// # Errors
/// [`StoreError::Sql`] when they cannot be taken out.
pub fn undo_batch(tx: &WriteTx<'_>, batch: BatchId) -> Result<u32, StoreError> {
    let gone = tx.execute(
        "DELETE FROM sdq_forms WHERE school_id = ?1 AND batch_id = ?2",
        params![tx.school_key(), batch.to_string()],
    )?;
    Ok(u32::try_from(gone).unwrap_or(u32::MAX))
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<SdqForm> {
    Ok(SdqForm {
        id: sql::get_text(row, 0)?,
        pupil: sql::get_text(row, 1)?,
        informant: sql::get_word(row, 2)?,
        version: sql::get_word(row, 3)?,
        completed: sql::get_text_or_none(row, 4)?,
        basis: sql::get_json(row, 5)?,
        scores: sql::get_json(row, 6)?,
        origin: sql::get_json(row, 7)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Op;
    use crate::letters::tests::{AMIRA, BATCH, with_a_letter};
    use crate::testing::{LEAD, at, lead};
    use bridgewell_domain::ids::SdqFormId;
    use bridgewell_domain::origin::{Origin, Source};
    use bridgewell_domain::sdq::{Basis, Informant, Scores, Version};
    use chrono::NaiveDate;
    use uuid::Uuid;

    fn form(number: u128, source: Source, informant: Informant, on: Option<NaiveDate>) -> SdqForm {
        SdqForm {
            id: SdqFormId::from_uuid(Uuid::from_u128(number)),
            pupil: AMIRA,
            informant,
            version: Version::Standard,
            completed: on,
            basis: Basis::OfficialScores,
            scores: Scores { peer: Some(3), ..Scores::default() },
            origin: Origin { source, on: bridgewell_domain::dates::day_of(at(0)) },
        }
    }

    #[test]
    fn several_informants_and_days_are_kept_and_a_batch_takes_only_its_own() {
        let (_place, mut workspace) = with_a_letter();
        let day = bridgewell_domain::dates::day_of(at(0));
        let typed = form(2, Source::Typed { by: LEAD }, Informant::Parent, Some(day));
        let file = Source::File { batch: BATCH, label: "sdq.csv".into() };
        let imported = form(1, file, Informant::Teacher, day.pred_opt());
        for form in [&typed, &imported] {
            workspace.write(&lead(), at(2), Op::SdqEntered, |tx| insert(tx, form)).unwrap();
        }
        let kept = workspace.read(&lead(), |read| of_pupil(read, AMIRA)).unwrap();
        assert_eq!(kept, [imported, typed.clone()]);
        assert_eq!(workspace.write(&lead(), at(3), Op::BatchUndone, |tx| undo_batch(tx, BATCH)).unwrap(), 1);
        assert_eq!(workspace.read(&lead(), list).unwrap(), [typed]);
    }
}
