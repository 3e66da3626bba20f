//! Attachments under keys of their own. The bytes of each are sealed under a random key that stands in a row of its own and goes
//! first when the attachment goes (a trigger of the schema sees to it, whatever takes it out). So what an old disk may still
//! hold of megabytes of a scan cannot be read without 32 bytes that were overwritten, even by somebody who has the
//! workspace key.

use crate::error::StoreError;
use crate::key::{KEY_BYTES, random};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use rusqlite::{Connection, OptionalExtension, params};
use zeroize::Zeroizing;

/// The step of the schema with which attachments got keys.
pub(crate) const SINCE: u32 = 20;

const NONCE_BYTES: usize = 24;

/// Tables with attachments: the table, the column with the identity, and the columns with bytes.
const PLACES: [(&str, &str, &[&str]); 3] = [
    ("letter_pages", "page_id", &["content", "sealed_content"]),
    ("audit_files", "file_id", &["content"]),
    ("workforce_training", "training_id", &["certificate"]),
];

/// Which attachment: the school's key and its own identity.
pub(crate) type Which<'a> = (&'a str, &'a str);

/// Seals bytes under a new key, which takes the place of a former one of the same attachment. What comes back is stored.
///
/// # Errors
/// [`StoreError::Sql`] when the key cannot be kept.
pub(crate) fn seal(connection: &Connection, which: Which<'_>, bytes: &[u8]) -> Result<Vec<u8>, StoreError> {
    let key = Zeroizing::new(random::<KEY_BYTES>()?);
    let nonce = random::<NONCE_BYTES>()?;
    let sealed = XChaCha20Poly1305::new(Key::from_slice(key.as_slice()))
        .encrypt(XNonce::from_slice(&nonce), Payload { msg: bytes, aad: &bound_to(which) })
        .map_err(|_| StoreError::Cipher("sealing an attachment failed"))?;
    connection.execute(
        "INSERT INTO attachment_keys (school_id, attachment_id, secret) VALUES (?1, ?2, ?3)
         ON CONFLICT (school_id, attachment_id) DO UPDATE SET secret = excluded.secret",
        params![which.0, which.1, key.as_slice()],
    )?;
    Ok([nonce.as_slice(), &sealed].concat())
}

/// Opens what was stored; `what` says what it is where it cannot be opened.
///
/// # Errors
/// [`StoreError::Unreadable`] when its key is gone, or the bytes are not those that were put in.
pub(crate) fn open(
    connection: &Connection,
    which: Which<'_>,
    (stored, what): (&[u8], &'static str),
) -> Result<Zeroizing<Vec<u8>>, StoreError> {
    let key: Option<Vec<u8>> = connection
        .query_row(
            "SELECT secret FROM attachment_keys WHERE school_id = ?1 AND attachment_id = ?2",
            params![which.0, which.1],
            |row| row.get(0),
        )
        .optional()?;
    let key = key.map(Zeroizing::new).filter(|key| key.len() == KEY_BYTES);
    let (Some(key), Some((nonce, sealed))) = (key, stored.split_at_checked(NONCE_BYTES)) else {
        return Err(StoreError::Unreadable(what));
    };
    XChaCha20Poly1305::new(Key::from_slice(&key))
        .decrypt(XNonce::from_slice(nonce), Payload { msg: sealed, aad: &bound_to(which) })
        .map(Zeroizing::new)
        .map_err(|_| StoreError::Unreadable(what))
}

/// Seals what lay in a workspace before attachments had keys, in the transaction of the step: after a crash the whole step is
/// made again.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be read or written.
pub(crate) fn seal_what_was_there(connection: &Connection) -> Result<(), StoreError> {
    for (table, id, columns) in PLACES {
        let mut statement = connection.prepare(&format!("SELECT school_id, {id} FROM {table}"))?;
        let rows = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
        let rows = rows.collect::<Result<Vec<_>, _>>()?;
        for (school, attachment) in &rows {
            for column in columns {
                let chosen = format!("FROM {table} WHERE school_id = ?1 AND {id} = ?2");
                let bytes: Option<Vec<u8>> = connection.query_row(
                    &format!("SELECT {column} {chosen}"),
                    [school, attachment],
                    |row| row.get(0),
                )?;
                let Some(bytes) = bytes.map(Zeroizing::new) else { continue };
                let sealed = seal(connection, (school, attachment), &bytes)?;
                connection.execute(
                    &format!("UPDATE {table} SET {column} = ?3 WHERE school_id = ?1 AND {id} = ?2"),
                    params![school, attachment, sealed],
                )?;
            }
        }
    }
    Ok(())
}

fn bound_to((school, attachment): Which<'_>) -> Vec<u8> {
    [b"bridgewell attachment 1 ", school.as_bytes(), b" ", attachment.as_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letters::tests::{AMIRA, LETTER, with_a_letter};
    use crate::testing::{LEAD, Place, at, lead, open as open_workspace};
    use crate::{Op, Workspace, letter_pages};
    use bridgewell_domain::ids::PageId;
    use bridgewell_domain::page::{Page, PageFormat, PageKind, Turn};
    use uuid::Uuid;

    const PAGE: PageId = PageId::from_uuid(Uuid::from_u128(1201));
    const SCAN: &[u8] = b"the front of a page";

    fn with_a_page() -> (Place, Workspace) {
        let (place, mut workspace) = with_a_letter();
        let page = Page {
            id: PAGE,
            kind: PageKind::Scan,
            format: PageFormat::Jpeg,
            sheets: 1,
            turned: Turn::default(),
            bytes: 19,
            added_by: LEAD,
            added_at: at(2),
        };
        let beside = letter_pages::Beside { pupil: AMIRA, letter: LETTER };
        workspace
            .write(&lead(), at(2), Op::PageAdded, |tx| letter_pages::add(tx, beside, &page, SCAN))
            .unwrap();
        (place, workspace)
    }

    fn scan(workspace: &Workspace) -> Result<Option<Vec<u8>>, StoreError> {
        let found = workspace.read(&lead(), |read| letter_pages::content(read, AMIRA, PAGE))?;
        Ok(found.map(|bytes| bytes.to_vec()))
    }

    fn stored(workspace: &Workspace) -> (Vec<u8>, u32) {
        let look = |sql: &str| workspace.connection.query_row(sql, [], |row| row.get(0)).unwrap();
        let keys = "SELECT COUNT(*) FROM attachment_keys";
        let bytes = "SELECT content FROM letter_pages";
        (workspace.connection.query_row(bytes, [], |row| row.get(0)).unwrap_or_default(), look(keys))
    }

    #[test]
    fn what_was_stored_of_a_page_says_nothing_once_the_page_is_gone() {
        let (_place, mut workspace) = with_a_page();
        let (bytes, keys) = stored(&workspace);
        assert!(keys == 1 && !bytes.windows(5).any(|part| part == &SCAN[4..9]));
        assert_eq!(scan(&workspace).unwrap().as_deref(), Some(SCAN));
        let school = workspace.school().to_string();
        let which = (school.as_str(), PAGE.to_string());
        let again = |workspace: &Workspace| {
            open(&workspace.connection, (which.0, &which.1), (&bytes, "page")).map(|bytes| bytes.to_vec())
        };
        assert_eq!(again(&workspace).unwrap(), SCAN);
        workspace.write(&lead(), at(3), Op::PageRemoved, |tx| letter_pages::remove(tx, AMIRA, PAGE)).unwrap();
        assert_eq!(stored(&workspace).1, 0, "the key went with the page");
        assert!(matches!(again(&workspace), Err(StoreError::Unreadable("page"))));
    }

    #[test]
    fn a_page_without_its_key_cannot_be_read_and_a_key_fits_one_attachment() {
        let (_place, mut workspace) = with_a_page();
        let other = Uuid::from_u128(9).to_string();
        workspace
            .write(&lead(), at(3), Op::PageTurned, |tx| {
                let sealed = seal(tx, (&tx.school_key(), &other), b"another")?;
                let moved = open(tx, (&tx.school_key(), &PAGE.to_string()), (&sealed, "page"));
                assert!(matches!(moved, Err(StoreError::Unreadable("page"))));
                tx.execute("DELETE FROM attachment_keys", [])?;
                Ok(())
            })
            .unwrap();
        assert!(matches!(scan(&workspace), Err(StoreError::Unreadable("page"))));
    }

    #[test]
    fn pages_of_a_workspace_from_before_are_sealed_when_it_is_opened() {
        let (place, workspace) = with_a_page();
        workspace.connection_for_tests("PRAGMA query_only = OFF");
        workspace.connection.execute("UPDATE letter_pages SET content = ?1", [SCAN]).unwrap();
        workspace.connection_for_tests(
            "DROP TRIGGER keys_of_letter_pages_go_first; DROP TRIGGER keys_of_audit_files_go_first;
             DROP TRIGGER keys_of_certificates_go_first; DROP TABLE attachment_keys;
             DELETE FROM schema_steps WHERE number = 20;",
        );
        drop(workspace);
        let workspace = open_workspace(&place, LEAD, "river").unwrap();
        let (bytes, keys) = stored(&workspace);
        assert!(keys == 1 && bytes != SCAN);
        assert_eq!(scan(&workspace).unwrap().as_deref(), Some(SCAN));
    }
}
