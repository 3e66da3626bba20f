//! Who asked for a pupil to be left out of the screen, or taken in again.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::{PersonId, PupilId};
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::params;

/// One wish, as it was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptOut {
    /// Out of the screen, or in again.
    pub opted_out: bool,
    /// Who asked, in words.
    pub asked_by: String,
    /// The day they asked; none for wishes recorded before it was asked for.
    pub asked_on: Option<NaiveDate>,
    /// How they said so, in words.
    pub asked_how: Option<String>,
    /// Who recorded it.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// Leaves a pupil out of the screen or takes them in again.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the pupil's row has not the version that was read.
pub fn record(
    tx: &WriteTx<'_>,
    (pupil, version): (PupilId, u32),
    opted_out: bool,
    (asked_by, asked_on, asked_how): (&str, NaiveDate, &str),
) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE pupils SET opted_out = ?4, version = version + 1
         WHERE school_id = ?1 AND pupil_id = ?2 AND version = ?3",
        params![tx.school_key(), pupil.to_string(), version, opted_out],
    )?;
    one_row(changed, "pupil")?;
    tx.execute(
        "INSERT INTO opt_outs (school_id, pupil_id, place, recorded_at, opted_out, asked_by, recorded_by, asked_on,
             asked_how)
         SELECT ?1, ?2, COALESCE(MAX(place), 0) + 1, ?3, ?4, ?5, ?6, ?7, ?8 FROM opt_outs
         WHERE school_id = ?1 AND pupil_id = ?2",
        params![
            tx.school_key(),
            pupil.to_string(),
            sql::instant(tx.at()),
            opted_out,
            asked_by,
            tx.by().to_string(),
            sql::day(asked_on),
            asked_how,
        ],
    )?;
    tx.about(pupil);
    Ok(())
}

/// One pupil's wishes, newest first.
///
/// # Errors
/// [`StoreError::Sql`] when they cannot be read.
pub fn of_pupil(read: &ReadTx<'_>, pupil: PupilId) -> Result<Vec<OptOut>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT opted_out, asked_by, recorded_by, recorded_at, asked_on, asked_how FROM opt_outs
         WHERE school_id = ?1 AND pupil_id = ?2 ORDER BY place DESC",
    )?;
    let rows = statement.query_map(params![read.school_key(), pupil.to_string()], |row| {
        Ok(OptOut {
            opted_out: row.get(0)?,
            asked_by: row.get(1)?,
            by: sql::get_text(row, 2)?,
            at: sql::get_text(row, 3)?,
            asked_on: sql::get_text_or_none(row, 4)?,
            asked_how: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letters::tests::{AMIRA, with_a_letter};
    use crate::testing::{LEAD, at, lead};
    use crate::{Op, pupils};

    #[test]
    fn every_wish_stays_and_the_last_one_counts() {
        let (_place, mut workspace) = with_a_letter();
        for (minute, out, who) in [(2, true, "her mother"), (3, false, "Amira herself")] {
            let kept = workspace.read(&lead(), |read| pupils::get(read, AMIRA)).unwrap();
            workspace
                .write(&lead(), at(minute), Op::OptOutRecorded, |tx| {
                    record(
                        tx,
                        (AMIRA, kept.version),
                        out,
                        (who, bridgewell_domain::dates::day_of(at(1)), "by phone"),
                    )
                })
                .unwrap();
        }
        assert!(!workspace.read(&lead(), |read| pupils::get(read, AMIRA)).unwrap().pupil.opted_out);
        let wishes = workspace.read(&lead(), |read| of_pupil(read, AMIRA)).unwrap();
        assert_eq!(wishes.iter().map(|it| it.opted_out).collect::<Vec<_>>(), [false, true]);
        assert_eq!((wishes[1].asked_by.as_str(), wishes[1].by), ("her mother", LEAD));
        assert_eq!(
            (wishes[1].asked_on, wishes[1].asked_how.as_deref()),
            (Some(bridgewell_domain::dates::day_of(at(1))), Some("by phone"))
        );
        let stale = workspace.write(&lead(), at(4), Op::OptOutRecorded, |tx| {
            record(tx, (AMIRA, 1), true, ("nobody", bridgewell_domain::dates::day_of(at(1)), ""))
        });
        assert!(matches!(stale, Err(StoreError::ChangedMeanwhile("pupil"))));
    }
}
