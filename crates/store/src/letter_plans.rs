//! The way forward with pupils who have not written: a day to write together, a talk offered, asked once more.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx};
use bridgewell_domain::ids::{PersonId, PupilId};
use bridgewell_domain::page::WritingPlan;
use chrono::{DateTime, Utc};
use rusqlite::params;

/// A plan as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptPlan {
    /// With whom.
    pub pupil: PupilId,
    /// The plan.
    pub plan: WritingPlan,
    /// Who said so last.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// Sets the plan; the last word counts.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn set(tx: &WriteTx<'_>, pupil: PupilId, plan: &WritingPlan) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO letter_plans (school_id, pupil_id, write_on, write_with, talk_offered_on, asked_again_on, said_by,
             said_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
         ON CONFLICT (school_id, pupil_id) DO UPDATE
         SET write_on = excluded.write_on, write_with = excluded.write_with,
             talk_offered_on = excluded.talk_offered_on, asked_again_on = excluded.asked_again_on,
             said_by = excluded.said_by, said_at = excluded.said_at",
        params![
            tx.school_key(),
            pupil.to_string(),
            plan.write_on.map(sql::day),
            plan.write_with,
            plan.talk_offered.map(sql::day),
            plan.asked_again.map(sql::day),
            tx.by().to_string(),
            sql::instant(tx.at()),
        ],
    )?;
    tx.about(pupil);
    Ok(())
}

/// Every plan of the school, the earliest day to write first, those without a day last.
///
/// # Errors
/// [`StoreError::Sql`] when they cannot be read.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<KeptPlan>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT pupil_id, write_on, write_with, talk_offered_on, asked_again_on, said_by, said_at
         FROM letter_plans WHERE school_id = ?1 ORDER BY write_on IS NULL, write_on, pupil_id",
    )?;
    let rows = statement.query_map([read.school_key()], |row| {
        Ok(KeptPlan {
            pupil: sql::get_text(row, 0)?,
            plan: WritingPlan {
                write_on: sql::get_text_or_none(row, 1)?,
                write_with: row.get(2)?,
                talk_offered: sql::get_text_or_none(row, 3)?,
                asked_again: sql::get_text_or_none(row, 4)?,
            },
            by: sql::get_text(row, 5)?,
            at: sql::get_text(row, 6)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Forgets a plan, because the letter has come.
pub(crate) fn forget(tx: &WriteTx<'_>, pupil: PupilId) -> Result<(), StoreError> {
    tx.execute(
        "DELETE FROM letter_plans WHERE school_id = ?1 AND pupil_id = ?2",
        params![tx.school_key(), pupil.to_string()],
    )?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letters::tests::{AMIRA, BATCH, letter, with_a_letter};
    use crate::testing::{at, lead, tutor};
    use crate::{Op, batches, letters};
    use bridgewell_domain::origin::{Origin, Source};

    #[test]
    fn the_last_plan_counts_until_the_letter_comes_and_keeps_the_pupil() {
        let (_place, mut workspace) = with_a_letter();
        workspace.write(&lead(), at(2), Op::BatchUndone, |tx| letters::undo_batch(tx, BATCH)).unwrap();
        for with in ["Tom", "Ruth"] {
            let plan = WritingPlan {
                write_on: Some(bridgewell_domain::dates::day_of(at(9))),
                write_with: with.into(),
                ..WritingPlan::default()
            };
            workspace.write(&tutor(), at(3), Op::LetterPlanSet, |tx| set(tx, AMIRA, &plan)).unwrap();
        }
        let plans = workspace.read(&lead(), list).unwrap();
        assert_eq!(plans.iter().map(|kept| kept.plan.write_with.as_str()).collect::<Vec<_>>(), ["Ruth"]);
        assert!(workspace.read(&lead(), |read| batches::is_worked_with(read, AMIRA, &[BATCH])).unwrap());
        let typed = Origin {
            source: Source::Typed { by: bridgewell_domain::permit::Permit::person(&lead()) },
            on: bridgewell_domain::dates::day_of(at(4)),
        };
        workspace
            .write(&lead(), at(4), Op::LetterTyped, |tx| letters::insert(tx, AMIRA, &letter("hi"), &typed))
            .unwrap();
        assert!(workspace.read(&lead(), list).unwrap().is_empty());
    }
}
