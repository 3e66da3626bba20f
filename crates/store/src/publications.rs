//! What public documents said in numbers, kept so that later ones cannot be played off against them.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx};
use rusqlite::params;

/// Keeps what a document published, unless that is word for word what its kind published last.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn add(tx: &WriteTx<'_>, document: &str, text: &str) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO publications (school_id, number, document, published_at, text)
         SELECT ?1, COALESCE(MAX(number), 0) + 1, ?2, ?3, ?4 FROM publications WHERE school_id = ?1
         HAVING NOT EXISTS (
             SELECT 1 FROM publications last
             WHERE last.school_id = ?1 AND last.document = ?2 AND last.text = ?4 AND last.number =
                 (SELECT MAX(number) FROM publications of WHERE of.school_id = ?1 AND of.document = ?2))",
        params![tx.school_key(), document, sql::instant(tx.at()), text],
    )?;
    Ok(())
}

/// Everything that was published, the oldest first.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<String>, StoreError> {
    let mut statement =
        read.prepare_cached("SELECT text FROM publications WHERE school_id = ?1 ORDER BY number")?;
    let rows = statement.query_map([read.school_key()], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What was published of one set of counts, the oldest first.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn list_of(read: &ReadTx<'_>, document: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT text FROM publications WHERE school_id = ?1 AND document = ?2 ORDER BY number",
    )?;
    let rows = statement.query_map(params![read.school_key(), document], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::{add, list, list_of};
    use crate::Op;
    use crate::letters::tests::with_a_letter;
    use crate::testing::{at, lead};

    #[test]
    fn what_was_published_is_kept_in_order_and_once() {
        let (_place, mut workspace) = with_a_letter();
        for (minute, text) in [(1, "first"), (2, "first"), (3, "second"), (4, "first")] {
            workspace.write(&lead(), at(minute), Op::Exported, |tx| add(tx, "summary", text)).unwrap();
        }
        workspace.write(&lead(), at(5), Op::Exported, |tx| add(tx, "other", "first")).unwrap();
        assert_eq!(workspace.read(&lead(), list).unwrap(), ["first", "second", "first", "first"]);
        assert_eq!(workspace.read(&lead(), |read| list_of(read, "other")).unwrap(), ["first"]);
    }
}
