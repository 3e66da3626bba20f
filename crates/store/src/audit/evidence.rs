//! What shows that a standard is met: notes, and files whose bytes lie in the encrypted workspace and nowhere else.

use super::answers::unreadable;
use crate::attachments;
use crate::error::StoreError;
use crate::hex;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::{AuditFileId, AuditNoteId, AuditRoundId};
use bridgewell_domain::programme::audit::{Attachment, FileKind, Note};
use rusqlite::{OptionalExtension, Row, params};
use sha2::{Digest, Sha256};

/// Adds a note.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn add_note(tx: &WriteTx<'_>, round: AuditRoundId, note: &Note) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO audit_notes (school_id, note_id, round_id, standard, said, said_by, said_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            tx.school_key(),
            note.id.to_string(),
            round.to_string(),
            note.standard,
            note.said,
            note.by.to_string(),
            sql::instant(note.at),
        ],
    )?;
    tx.about(round);
    Ok(())
}

/// Takes a note out.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when it is not there.
pub fn remove_note(tx: &WriteTx<'_>, round: AuditRoundId, note: AuditNoteId) -> Result<(), StoreError> {
    let changed = tx.execute(
        "DELETE FROM audit_notes WHERE school_id = ?1 AND round_id = ?2 AND note_id = ?3",
        params![tx.school_key(), round.to_string(), note.to_string()],
    )?;
    tx.about(round);
    one_row(changed, "note")
}

/// Every note of a round, the oldest first.
///
/// # Errors
/// [`StoreError::Sql`] when they cannot be read.
pub fn notes(read: &ReadTx<'_>, round: AuditRoundId) -> Result<Vec<Note>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT note_id, standard, said, said_by, said_at FROM audit_notes
         WHERE school_id = ?1 AND round_id = ?2 ORDER BY said_at, note_id",
    )?;
    let rows = statement.query_map(params![read.school_key(), round.to_string()], |row| {
        Ok(Note {
            id: sql::get_text(row, 0)?,
            standard: row.get(1)?,
            said: row.get(2)?,
            by: sql::get_text(row, 3)?,
            at: sql::get_text(row, 4)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Adds a file with its bytes.
///
/// # Errors
/// [`StoreError::Sql`] when the same bytes lie under the same standard of this round already.
pub fn add_file(
    tx: &WriteTx<'_>,
    round: AuditRoundId,
    file: &Attachment,
    content: &[u8],
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO audit_files (school_id, file_id, round_id, standard, name, kind, bytes, hash, content, added_by,
             added_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        params![
            tx.school_key(),
            file.id.to_string(),
            round.to_string(),
            file.standard,
            file.name,
            file.kind.key(),
            file.bytes,
            hash_of(content),
            attachments::seal(tx, (&tx.school_key(), &file.id.to_string()), content)?,
            file.by.to_string(),
            sql::instant(file.at),
        ],
    )?;
    tx.about(round);
    tx.count("files", 1);
    Ok(())
}

/// Whether the very same bytes lie under this standard of this round.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be read.
pub fn is_there(
    read: &ReadTx<'_>,
    round: AuditRoundId,
    standard: &str,
    content: &[u8],
) -> Result<bool, StoreError> {
    Ok(read.query_row(
        "SELECT EXISTS (SELECT 1 FROM audit_files
                        WHERE school_id = ?1 AND round_id = ?2 AND standard = ?3 AND hash = ?4)",
        params![read.school_key(), round.to_string(), standard, hash_of(content)],
        |row| row.get(0),
    )?)
}

/// Takes a file out for good.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when it is not there.
pub fn remove_file(tx: &WriteTx<'_>, round: AuditRoundId, file: AuditFileId) -> Result<(), StoreError> {
    let changed = tx.execute(
        "DELETE FROM audit_files WHERE school_id = ?1 AND round_id = ?2 AND file_id = ?3",
        params![tx.school_key(), round.to_string(), file.to_string()],
    )?;
    tx.about(round);
    one_row(changed, "file")
}

const COLUMNS: &str = "file_id, standard, name, kind, bytes, added_by, added_at";

/// Every file of a round without its bytes, the oldest first.
///
/// # Errors
/// [`StoreError::Sql`] when they cannot be read.
pub fn files(read: &ReadTx<'_>, round: AuditRoundId) -> Result<Vec<Attachment>, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM audit_files WHERE school_id = ?1 AND round_id = ?2 ORDER BY added_at, file_id"
    ))?;
    let rows = statement.query_map(params![read.school_key(), round.to_string()], from_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A file with its bytes.
///
/// # Errors
/// [`StoreError::NotFound`] when it is not there, [`StoreError::Unreadable`] when its bytes are not those that were put in.
pub fn content(
    read: &ReadTx<'_>,
    round: AuditRoundId,
    file: AuditFileId,
) -> Result<(Attachment, Vec<u8>), StoreError> {
    let found: Option<(Attachment, Vec<u8>, String)> = read
        .query_row(
            &format!(
                "SELECT {COLUMNS}, content, hash FROM audit_files
                 WHERE school_id = ?1 AND round_id = ?2 AND file_id = ?3"
            ),
            params![read.school_key(), round.to_string(), file.to_string()],
            |row| Ok((from_row(row)?, row.get(7)?, row.get(8)?)),
        )
        .optional()?;
    let (attachment, stored, hash) = found.ok_or(StoreError::NotFound("file"))?;
    let which = (&*read.school_key(), &*file.to_string());
    let bytes = attachments::open(read, which, (&stored, "file"))?.to_vec();
    if hash_of(&bytes) == hash { Ok((attachment, bytes)) } else { Err(StoreError::Unreadable("file")) }
}

fn hash_of(content: &[u8]) -> String {
    hex::text(&Sha256::digest(content))
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Attachment> {
    let kind: String = row.get(3)?;
    Ok(Attachment {
        id: sql::get_text(row, 0)?,
        standard: row.get(1)?,
        name: row.get(2)?,
        kind: FileKind::from_key(&kind).ok_or_else(|| unreadable(3))?,
        bytes: row.get(4)?,
        by: sql::get_text(row, 5)?,
        at: sql::get_text(row, 6)?,
    })
}
