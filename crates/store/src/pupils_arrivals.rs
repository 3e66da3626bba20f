//! The first week: who came, and whose safeguarding file was received by whom.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::pupil::Arrival;
use rusqlite::params;
use std::collections::HashMap;

/// An arrival with the version that a change must name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArrivalRow {
    /// What is recorded.
    pub arrival: Arrival,
    /// The version of the row.
    pub version: u32,
}

/// Every recorded arrival.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn list(read: &ReadTx<'_>) -> Result<HashMap<PupilId, ArrivalRow>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT pupil_id, arrived_on, file_received_on, file_received_by, version FROM arrivals
         WHERE school_id = ?1",
    )?;
    let rows = statement.query_map([read.school_key()], |row| {
        let arrival = Arrival {
            arrived: sql::get_text_or_none(row, 1)?,
            safeguarding_file: sql::get_text_or_none(row, 2)?,
            received_by: row.get(3)?,
        };
        Ok((sql::get_text(row, 0)?, ArrivalRow { arrival, version: row.get(4)? }))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Records an arrival in the place of what was recorded before. `version` is 0 where nothing was.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when `version` is not the one that stands.
pub fn record(tx: &WriteTx<'_>, pupil: PupilId, arrival: &Arrival, version: u32) -> Result<(), StoreError> {
    let changed = tx.execute(
        "INSERT INTO arrivals (school_id, pupil_id, arrived_on, file_received_on, file_received_by, version)
         SELECT ?1, ?2, ?4, ?5, ?6, 1 WHERE ?3 = 0 OR EXISTS
             (SELECT 1 FROM arrivals WHERE school_id = ?1 AND pupil_id = ?2 AND version = ?3)
         ON CONFLICT (school_id, pupil_id) DO UPDATE
         SET arrived_on = excluded.arrived_on, file_received_on = excluded.file_received_on,
             file_received_by = excluded.file_received_by, version = arrivals.version + 1
         WHERE arrivals.version = ?3",
        params![
            tx.school_key(),
            pupil.to_string(),
            version,
            arrival.arrived.map(sql::day),
            arrival.safeguarding_file.map(sql::day),
            arrival.received_by,
        ],
    )?;
    tx.about(pupil);
    one_row(changed, "arrival")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::op::Op;
    use crate::pupils;
    use crate::testing::{at, founded, lead};
    use bridgewell_domain::pupil::{Context, Names, Pupil};
    use uuid::Uuid;

    #[test]
    fn a_record_names_the_version_it_replaces() {
        let (_place, mut workspace, _) = founded();
        let id = PupilId::from_uuid(Uuid::from_u128(7));
        let pupil = Pupil {
            id,
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
        workspace.write(&lead(), at(0), Op::PupilAdded, |tx| pupils::insert(tx, &pupil)).unwrap();
        let came = Arrival { arrived: Some(bridgewell_domain::dates::day_of(at(0))), ..Arrival::default() };
        let mut save = |arrival: &Arrival, version| {
            workspace.write(&lead(), at(1), Op::ArrivalRecorded, |tx| record(tx, id, arrival, version))
        };
        save(&came, 0).unwrap();
        assert!(matches!(save(&came, 0), Err(StoreError::ChangedMeanwhile(_))));
        assert!(matches!(save(&came, 7), Err(StoreError::ChangedMeanwhile(_))));
        let with_file = Arrival { received_by: Some("Ruth Okafor".into()), ..came.clone() };
        save(&with_file, 1).unwrap();
        let kept = workspace.read(&lead(), list).unwrap();
        assert_eq!(kept[&id], ArrivalRow { arrival: with_file, version: 2 });
    }
}
