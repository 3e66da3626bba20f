//! Versions of the escalation directory. They are added, never edited; the newest counts.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx};
use bridgewell_domain::programme::directory::{DirectoryVersion, Service};
use rusqlite::params;

/// Adds a version after the one numbered `after` (0 for the first).
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when somebody added one since.
pub fn add(tx: &WriteTx<'_>, after: u32, why: &str, services: &[Service]) -> Result<(), StoreError> {
    let newest: u32 = tx.query_row(
        "SELECT COALESCE(MAX(number), 0) FROM directory_versions WHERE school_id = ?1",
        [tx.school_key()],
        |row| row.get(0),
    )?;
    if newest != after {
        return Err(StoreError::ChangedMeanwhile("directory"));
    }
    tx.execute(
        "INSERT INTO directory_versions (school_id, number, made_at, made_by, why, services)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![
            tx.school_key(),
            after + 1,
            sql::instant(tx.at()),
            tx.by().to_string(),
            why,
            sql::json(&services)?
        ],
    )?;
    tx.count("services", u32::try_from(services.len()).unwrap_or(u32::MAX));
    Ok(())
}

/// Every version, the newest first.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn versions(read: &ReadTx<'_>) -> Result<Vec<DirectoryVersion>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT number, made_at, made_by, why, services FROM directory_versions
         WHERE school_id = ?1 ORDER BY number DESC",
    )?;
    let rows = statement.query_map([read.school_key()], |row| {
        Ok(DirectoryVersion {
            number: row.get(0)?,
            at: sql::get_text(row, 1)?,
            by: sql::get_text(row, 2)?,
            why: row.get(3)?,
            services: sql::get_json(row, 4)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Op;
    use crate::testing::{at, founded, lead};
    use bridgewell_domain::programme::directory::national;

    #[test]
    fn versions_are_added_one_after_the_other_and_never_edited() {
        let (_place, mut workspace, _) = founded();
        let lines = national();
        workspace.write(&lead(), at(1), Op::DirectoryChanged, |tx| add(tx, 0, "The first.", &lines)).unwrap();
        let late = workspace.write(&lead(), at(2), Op::DirectoryChanged, |tx| add(tx, 0, "Late.", &lines));
        assert!(matches!(late, Err(StoreError::ChangedMeanwhile(_))));
        workspace
            .write(&lead(), at(3), Op::DirectoryChanged, |tx| add(tx, 1, "Fewer.", &lines[..1]))
            .unwrap();
        let kept = workspace.read(&lead(), versions).unwrap();
        let seen: Vec<_> = kept.iter().map(|one| (one.number, one.services.len())).collect();
        assert_eq!(seen, [(2, 1), (1, lines.len())]);
        let edit = workspace.write(&lead(), at(4), Op::DirectoryChanged, |tx| {
            Ok(tx.execute("UPDATE directory_versions SET why = 'x'", [])?)
        });
        assert!(edit.is_err());
    }
}
