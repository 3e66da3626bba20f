//! Forms' files that responses were taken in from. Taking one out takes its responses with it.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::{ConsultationId, PersonId, ResponseImportId};
use chrono::{DateTime, Utc};
use rusqlite::params;

/// A file that was taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportRow {
    /// Its identity.
    pub id: ResponseImportId,
    /// The file's name.
    pub name: String,
    /// The fingerprint of its bytes.
    pub hash: String,
    /// Who took it in.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// How many of its responses are here.
    pub responses: u32,
}

/// Files of a consultation, the newest first.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn list(read: &ReadTx<'_>, of: ConsultationId) -> Result<Vec<ImportRow>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT i.import_id, i.file_name, i.file_hash, i.imported_by, i.imported_at,
             (SELECT COUNT(*) FROM consultation_responses r
              WHERE r.school_id = i.school_id AND r.import_id = i.import_id)
         FROM consultation_imports i WHERE i.school_id = ?1 AND i.consultation_id = ?2
         ORDER BY i.imported_at DESC, i.import_id DESC",
    )?;
    let rows = statement.query_map(params![read.school_key(), of.to_string()], |row| {
        Ok(ImportRow {
            id: sql::get_text(row, 0)?,
            name: row.get(1)?,
            hash: row.get(2)?,
            by: sql::get_text(row, 3)?,
            at: sql::get_text(row, 4)?,
            responses: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Notes a file, before its responses.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written, for example because it was taken in before.
pub fn insert(
    tx: &WriteTx<'_>,
    of: ConsultationId,
    (id, name, hash): (ResponseImportId, &str, &str),
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO consultation_imports (school_id, import_id, consultation_id, file_name, file_hash, imported_by,
             imported_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            tx.school_key(),
            id.to_string(),
            of.to_string(),
            name,
            hash,
            tx.by().to_string(),
            sql::instant(tx.at()),
        ],
    )?;
    tx.about(of);
    Ok(())
}

/// Takes a file out with every response that came with it.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when it is not there any more.
pub fn undo(tx: &WriteTx<'_>, of: ConsultationId, id: ResponseImportId) -> Result<(), StoreError> {
    let changed = tx.execute(
        "DELETE FROM consultation_imports WHERE school_id = ?1 AND consultation_id = ?2 AND import_id = ?3",
        params![tx.school_key(), of.to_string(), id.to_string()],
    )?;
    tx.about(of);
    one_row(changed, "import")
}
