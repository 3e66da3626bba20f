//! Attendance and attainment with their origins. Every source's word is kept as it said it; what counts is worked out on
//! reading: the later word, field by field, and a blank never counts.

use crate::error::StoreError;
use crate::letters::batch_of;
use crate::sql;
use crate::tx::{ReadTx, WriteTx};
use bridgewell_domain::attainment::Attainment;
use bridgewell_domain::attendance::Attendance;
use bridgewell_domain::ids::{BatchId, PupilId};
use bridgewell_domain::origin::Origin;
use rusqlite::params;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::HashMap;
use uuid::Uuid;

/// A fact with where it came from and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact<T> {
    /// The fact.
    pub value: T,
    /// Where it came from and when.
    pub origin: Origin,
}

/// Keeps what a source said about attendance.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn say_attendance(
    tx: &WriteTx<'_>,
    pupil: PupilId,
    value: &Attendance,
    origin: &Origin,
) -> Result<(), StoreError> {
    say(tx, pupil, "attendance", value, origin)
}

/// Keeps what a source said about attainment; blanks are no word.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn say_attainment(
    tx: &WriteTx<'_>,
    pupil: PupilId,
    value: &Attainment,
    origin: &Origin,
) -> Result<(), StoreError> {
    if value.is_recorded() { say(tx, pupil, "attainment", value, origin) } else { Ok(()) }
}

fn say<T: Serialize>(
    tx: &WriteTx<'_>,
    pupil: PupilId,
    kind: &str,
    value: &T,
    origin: &Origin,
) -> Result<(), StoreError> {
    let mut statement = tx.prepare_cached(
        "INSERT INTO facts (school_id, fact_id, pupil_id, kind, value, origin, batch_id, came_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?;
    statement.execute(params![
        tx.school_key(),
        Uuid::now_v7().to_string(),
        pupil.to_string(),
        kind,
        sql::json(value)?,
        sql::json(origin)?,
        batch_of(origin),
        sql::instant(tx.at()),
    ])?;
    tx.about(pupil);
    Ok(())
}

/// The attendance that counts, for every pupil of whom any is known.
///
/// # Errors
/// [`StoreError::Sql`] when a fact cannot be read.
pub fn attendance(read: &ReadTx<'_>) -> Result<HashMap<PupilId, Fact<Attendance>>, StoreError> {
    let mut latest = HashMap::new();
    each(read, "attendance", None, |pupil, fact| {
        latest.insert(pupil, fact);
    })?;
    Ok(latest)
}

/// The attainment that counts, for every pupil of whom any is known. Its origin is that of the latest word.
///
/// # Errors
/// [`StoreError::Sql`] when a fact cannot be read.
pub fn attainment(read: &ReadTx<'_>) -> Result<HashMap<PupilId, Fact<Attainment>>, StoreError> {
    let mut known = HashMap::new();
    each(read, "attainment", None, |pupil, fact| {
        let folded = fold(known.remove(&pupil), fact);
        known.insert(pupil, folded);
    })?;
    Ok(known)
}

/// One pupil's attendance.
///
/// # Errors
/// [`StoreError::Sql`] when a fact cannot be read.
pub fn attendance_of(read: &ReadTx<'_>, pupil: PupilId) -> Result<Option<Fact<Attendance>>, StoreError> {
    let mut latest = None;
    each(read, "attendance", Some(pupil), |_, fact| latest = Some(fact))?;
    Ok(latest)
}

/// One pupil's attainment.
///
/// # Errors
/// [`StoreError::Sql`] when a fact cannot be read.
pub fn attainment_of(read: &ReadTx<'_>, pupil: PupilId) -> Result<Option<Fact<Attainment>>, StoreError> {
    let mut known = None;
    each(read, "attainment", Some(pupil), |_, fact| known = Some(fold(known.take(), fact)))?;
    Ok(known)
}

/// Puts right what counts of a pupil's attendance: former words go, and this one stands alone; none when it is not known.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn put_attendance_right(
    tx: &WriteTx<'_>,
    pupil: PupilId,
    value: Option<&Attendance>,
    origin: &Origin,
) -> Result<(), StoreError> {
    forget(tx, pupil, "attendance")?;
    value.map_or(Ok(()), |value| say_attendance(tx, pupil, value, origin))
}

/// The same for attainment.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn put_attainment_right(
    tx: &WriteTx<'_>,
    pupil: PupilId,
    value: &Attainment,
    origin: &Origin,
) -> Result<(), StoreError> {
    forget(tx, pupil, "attainment")?;
    say_attainment(tx, pupil, value, origin)
}

fn forget(tx: &WriteTx<'_>, pupil: PupilId, kind: &str) -> Result<(), StoreError> {
    tx.execute(
        "DELETE FROM facts WHERE school_id = ?1 AND pupil_id = ?2 AND kind = ?3",
        params![tx.school_key(), pupil.to_string(), kind],
    )?;
    Ok(())
}

/// Takes out the facts of a batch.
///
/// # Errors
/// [`StoreError::Sql`] when they cannot be taken out.
pub fn undo_batch(tx: &WriteTx<'_>, batch: BatchId) -> Result<(), StoreError> {
    tx.execute(
        "DELETE FROM facts WHERE school_id = ?1 AND batch_id = ?2",
        params![tx.school_key(), batch.to_string()],
    )?;
    Ok(())
}

fn fold(before: Option<Fact<Attainment>>, later: Fact<Attainment>) -> Fact<Attainment> {
    let Some(before) = before else { return later };
    let value = Attainment {
        reading: later.value.reading.or(before.value.reading),
        maths: later.value.maths.or(before.value.maths),
        gps: later.value.gps.or(before.value.gps),
        writing: later.value.writing.or(before.value.writing),
    };
    Fact { value, origin: later.origin }
}

/// Every word of a kind, the earliest first.
fn each<T: DeserializeOwned>(
    read: &ReadTx<'_>,
    kind: &str,
    of: Option<PupilId>,
    mut each: impl FnMut(PupilId, Fact<T>),
) -> Result<(), StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT pupil_id, value, origin FROM facts
         WHERE school_id = ?1 AND kind = ?2 AND (?3 IS NULL OR pupil_id = ?3) ORDER BY came_at, fact_id",
    )?;
    let mut rows = statement.query(params![read.school_key(), kind, of.map(|pupil| pupil.to_string())])?;
    while let Some(row) = rows.next()? {
        let fact = Fact { value: sql::get_json(row, 1)?, origin: sql::get_json(row, 2)? };
        each(sql::get_text(row, 0)?, fact);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::op::Op;
    use crate::pupils;
    use crate::testing::{at, founded, lead};
    use bridgewell_domain::attainment::TestResult;
    use bridgewell_domain::attendance::Percent;
    use bridgewell_domain::origin::Source;
    use bridgewell_domain::pupil::{Context, Names, Pupil};

    const NOOR: PupilId = PupilId::from_uuid(Uuid::from_u128(7));
    const FIRST: BatchId = BatchId::from_uuid(Uuid::from_u128(8));
    const SECOND: BatchId = BatchId::from_uuid(Uuid::from_u128(9));

    fn file(batch: BatchId) -> Origin {
        Origin {
            source: Source::File { batch, label: "intake.csv".into() },
            on: bridgewell_domain::dates::day_of(at(0)),
        }
    }

    #[test]
    fn the_later_word_counts_field_by_field_and_undoing_it_brings_the_former_back() {
        let (_place, mut workspace, _) = founded();
        let noor = Pupil {
            id: NOOR,
            upn: None,
            names: Names::default(),
            born: None,
            form: None,
            primary: None,
            context: Context::default(),
            interests: Vec::new(),
            strengths: Vec::new(),
            opted_out: false,
        };
        let percent = |hundredths| Percent::from_hundredths(hundredths).unwrap();
        let attendance = |hundredths| Attendance { percent: percent(hundredths), sessions: None };
        let reading = |score| Attainment { reading: Some(TestResult::Score(score)), ..Attainment::default() };
        let maths = Attainment { maths: Some(TestResult::Score(98)), ..Attainment::default() };
        workspace
            .write(&lead(), at(1), Op::BatchAccepted, |tx| {
                pupils::insert(tx, &noor)?;
                say_attendance(tx, NOOR, &attendance(9430), &file(FIRST))?;
                say_attainment(tx, NOOR, &Attainment::default(), &file(FIRST))?;
                say_attainment(tx, NOOR, &maths, &file(FIRST))
            })
            .unwrap();
        workspace
            .write(&lead(), at(2), Op::BatchAccepted, |tx| {
                say_attendance(tx, NOOR, &attendance(9000), &file(SECOND))?;
                say_attainment(tx, NOOR, &reading(101), &file(SECOND))
            })
            .unwrap();
        let read = |workspace: &crate::Workspace| {
            workspace
                .read(&lead(), |read| {
                    Ok((
                        attendance_of(read, NOOR)?.unwrap(),
                        attainment_of(read, NOOR)?.unwrap(),
                        attainment(read)?,
                    ))
                })
                .unwrap()
        };
        let (present, results, all) = read(&workspace);
        assert_eq!(present.value.percent.hundredths(), 9000);
        assert_eq!((results.value.reading, results.value.maths), (reading(101).reading, maths.maths));
        assert_eq!(all[&NOOR], results);
        assert_eq!(results.origin, file(SECOND));

        workspace.write(&lead(), at(3), Op::BatchUndone, |tx| undo_batch(tx, SECOND)).unwrap();
        let (present, results, _) = read(&workspace);
        assert_eq!(present.value.percent.hundredths(), 9430);
        assert_eq!(results.value, maths);
    }
}
