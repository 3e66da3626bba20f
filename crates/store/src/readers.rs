//! Colleagues who read letters on their own laptops: their names and the open halves of their reading keys. A reader
//! who also has an account here has the account's identity, so that all their readings are one person's.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::PersonId;
use chrono::{DateTime, Utc};
use rusqlite::params;

/// A reader as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptReader {
    /// Their identity, in readings too.
    pub id: PersonId,
    /// The name as colleagues know it.
    pub name: String,
    /// The open half of their reading key, as text.
    pub public_key: String,
    /// When they, or their newest key, were added.
    pub added: DateTime<Utc>,
    /// When they were taken off the list.
    pub removed: Option<DateTime<Utc>>,
}

/// Adds a reader, or gives one who is known a new key.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn save(tx: &WriteTx<'_>, id: PersonId, name: &str, public_key: &str) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO readers (school_id, reader_id, name, public_key, added_by, added_at, removed_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, NULL)
         ON CONFLICT (school_id, reader_id) DO UPDATE
         SET name = excluded.name, public_key = excluded.public_key, added_by = excluded.added_by,
             added_at = excluded.added_at, removed_at = NULL",
        params![
            tx.school_key(),
            id.to_string(),
            name,
            public_key,
            tx.by().to_string(),
            sql::instant(tx.at())
        ],
    )?;
    tx.about(id);
    Ok(())
}

/// Takes a reader off the list. What they read stays.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when they are not on it any more.
pub fn remove(tx: &WriteTx<'_>, id: PersonId) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE readers SET removed_at = ?3 WHERE school_id = ?1 AND reader_id = ?2 AND removed_at IS NULL",
        params![tx.school_key(), id.to_string(), sql::instant(tx.at())],
    )?;
    tx.about(id);
    one_row(changed, "reader")
}

/// Everybody who ever was a reader, by name.
///
/// # Errors
/// [`StoreError::Sql`] when a row cannot be read.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<KeptReader>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT reader_id, name, public_key, added_at, removed_at FROM readers WHERE school_id = ?1
         ORDER BY name, reader_id",
    )?;
    let rows = statement.query_map([read.school_key()], |row| {
        Ok(KeptReader {
            id: sql::get_text(row, 0)?,
            name: row.get(1)?,
            public_key: row.get(2)?,
            added: sql::get_text(row, 3)?,
            removed: sql::get_text_or_none(row, 4)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Op;
    use crate::testing::{TUTOR, at, founded, lead};

    #[test]
    fn a_new_key_takes_the_place_of_the_old_and_brings_a_reader_back() {
        let (_place, mut workspace, _) = founded();
        for (minute, key) in [(1, "age1one"), (2, "age1two")] {
            workspace
                .write(&lead(), at(minute), Op::ReaderAdded, |tx| save(tx, TUTOR, "Tom Ashby", key))
                .unwrap();
        }
        workspace.write(&lead(), at(3), Op::ReaderRemoved, |tx| remove(tx, TUTOR)).unwrap();
        let twice = workspace.write(&lead(), at(4), Op::ReaderRemoved, |tx| remove(tx, TUTOR));
        assert!(matches!(twice, Err(StoreError::ChangedMeanwhile(_))));
        let gone = workspace.read(&lead(), list).unwrap();
        assert_eq!((gone.len(), gone[0].removed), (1, Some(at(3))));
        workspace
            .write(&lead(), at(5), Op::ReaderAdded, |tx| save(tx, TUTOR, "Tom Ashby", "age1three"))
            .unwrap();
        let back = workspace.read(&lead(), list).unwrap().remove(0);
        assert_eq!((back.public_key.as_str(), back.added, back.removed), ("age1three", at(5), None));
    }
}
