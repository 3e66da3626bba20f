//! Scans, photos and drawings beside a letter. Their bytes lie in the encrypted workspace and nowhere else, and are
//! sealed with the letter: a picture of the words says no less than the words.

use crate::attachments;
use crate::batches::Batch;
use crate::error::StoreError;
use crate::hex;
use crate::key::Sealed;
use crate::sql;
use crate::tx::{ReadTx, WriteTx};
use bridgewell_domain::ids::{LetterId, PageId, PupilId};
use bridgewell_domain::page::{Page, Turn};
use rusqlite::{OptionalExtension, Row, params};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// The letter a page is put beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beside {
    /// Whose.
    pub pupil: PupilId,
    /// The letter.
    pub letter: LetterId,
}

/// Puts a page after the others of its letter. Beside a sealed letter it is sealed too.
///
/// # Errors
/// [`StoreError::NotFound`] when there is no such letter.
pub fn add(tx: &WriteTx<'_>, at: Beside, page: &Page, content: &[u8]) -> Result<(), StoreError> {
    let sealed: Option<bool> = tx
        .query_row(
            "SELECT sealed_text IS NOT NULL FROM letters WHERE school_id = ?1 AND letter_id = ?2 AND pupil_id = ?3",
            params![tx.school_key(), at.letter.to_string(), at.pupil.to_string()],
            |row| row.get(0),
        )
        .optional()?;
    let sealed = sealed.ok_or(StoreError::NotFound("letter"))?;
    let under_own_key = |bytes: &[u8]| attachments::seal(tx, (&tx.school_key(), &page.id.to_string()), bytes);
    let (open, hash, sealed) = match sealed {
        true => (None, None, Some(under_own_key(&tx.public().seal(content)?.0)?)),
        false => (Some(under_own_key(content)?), Some(hash_of(content)), None),
    };
    tx.execute(
        "INSERT INTO letter_pages (school_id, page_id, letter_id, pupil_id, place, kind, format, sheets, turned, bytes,
             hash, content, sealed_content, added_by, added_at)
         SELECT ?1, ?2, ?3, ?4, COALESCE(MAX(place), 0) + 1, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14
         FROM letter_pages WHERE school_id = ?1 AND letter_id = ?3",
        params![
            tx.school_key(),
            page.id.to_string(),
            at.letter.to_string(),
            at.pupil.to_string(),
            sql::word(&page.kind)?,
            sql::word(&page.format)?,
            page.sheets,
            page.turned.as_degrees(),
            page.bytes,
            hash,
            open,
            sealed,
            page.added_by.to_string(),
            sql::instant(page.added_at),
        ],
    )?;
    tx.about(at.pupil);
    tx.about(at.letter);
    tx.count("pages", 1);
    Ok(())
}

/// Remembers how a page is turned, for whoever reads it next.
///
/// # Errors
/// [`StoreError::NotFound`] when the pupil has no such page.
pub fn turn(tx: &WriteTx<'_>, pupil: PupilId, page: PageId, turned: Turn) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE letter_pages SET turned = ?4 WHERE school_id = ?1 AND page_id = ?2 AND pupil_id = ?3",
        params![tx.school_key(), page.to_string(), pupil.to_string(), turned.as_degrees()],
    )?;
    tx.about(pupil);
    if changed == 1 { Ok(()) } else { Err(StoreError::NotFound("page")) }
}

/// Takes a page out for good.
///
/// # Errors
/// [`StoreError::NotFound`] when the pupil has no such page.
pub fn remove(tx: &WriteTx<'_>, pupil: PupilId, page: PageId) -> Result<(), StoreError> {
    let changed = tx.execute(
        "DELETE FROM letter_pages WHERE school_id = ?1 AND page_id = ?2 AND pupil_id = ?3",
        params![tx.school_key(), page.to_string(), pupil.to_string()],
    )?;
    tx.about(pupil);
    if changed == 1 { Ok(()) } else { Err(StoreError::NotFound("page")) }
}

/// Takes out the pages that a batch put beside letters: those that came in its very step. The pages of its own letters go
/// with them.
///
/// # Errors
/// [`StoreError::Sql`] when they cannot be deleted.
pub fn undo_batch(tx: &WriteTx<'_>, batch: &Batch) -> Result<(), StoreError> {
    tx.execute(
        "DELETE FROM letter_pages WHERE school_id = ?1 AND added_at = ?2 AND added_by = ?3",
        params![tx.school_key(), sql::instant(batch.at), batch.by.to_string()],
    )?;
    Ok(())
}

/// The pages beside a pupil's letter, in order, without their bytes.
///
/// # Errors
/// [`StoreError::Sql`] when they cannot be read.
pub fn of_pupil(read: &ReadTx<'_>, pupil: PupilId) -> Result<Vec<Page>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT page_id, kind, format, sheets, turned, bytes, added_by, added_at
         FROM letter_pages WHERE school_id = ?1 AND pupil_id = ?2 ORDER BY place",
    )?;
    let rows = statement.query_map(params![read.school_key(), pupil.to_string()], from_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether the very same bytes lie beside this pupil's letter already. What is sealed is not looked into.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be read.
pub fn is_there(read: &ReadTx<'_>, pupil: PupilId, content: &[u8]) -> Result<bool, StoreError> {
    Ok(read.query_row(
        "SELECT EXISTS (SELECT 1 FROM letter_pages WHERE school_id = ?1 AND pupil_id = ?2 AND hash = ?3)",
        params![read.school_key(), pupil.to_string(), hash_of(content)],
        |row| row.get(0),
    )?)
}

/// Open bytes with their hash, or sealed ones; both under the page's own key.
type Stored = (Option<Vec<u8>>, Option<String>, Option<Vec<u8>>);

/// The bytes of a page; `None` when they are sealed and the reader cannot open them, or there is no such page.
///
/// # Errors
/// [`StoreError::Unreadable`] when the bytes are not those that were put in.
pub fn content(
    read: &ReadTx<'_>,
    pupil: PupilId,
    page: PageId,
) -> Result<Option<Zeroizing<Vec<u8>>>, StoreError> {
    let found: Option<Stored> = read
        .query_row(
            "SELECT content, hash, sealed_content FROM letter_pages
             WHERE school_id = ?1 AND page_id = ?2 AND pupil_id = ?3",
            params![read.school_key(), page.to_string(), pupil.to_string()],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )
        .optional()?;
    let with_own_key =
        |stored: &[u8]| attachments::open(read, (&read.school_key(), &page.to_string()), (stored, "page"));
    match (found, read.restricted()) {
        (Some((Some(open), hash, _)), _) => {
            let bytes = with_own_key(&open)?;
            if hash == Some(hash_of(&bytes)) { Ok(Some(bytes)) } else { Err(StoreError::Unreadable("page")) }
        }
        (Some((None, _, Some(sealed))), Some(key)) => {
            Ok(Some(key.open(&Sealed(with_own_key(&sealed)?.to_vec()))?))
        }
        _ => Ok(None),
    }
}

/// Seals every open page of a pupil's letter.
pub(crate) fn seal(tx: &WriteTx<'_>, pupil: PupilId) -> Result<(), StoreError> {
    let mut statement = tx.prepare_cached(
        "SELECT page_id FROM letter_pages WHERE school_id = ?1 AND pupil_id = ?2 AND content IS NOT NULL",
    )?;
    let open: Vec<String> = statement
        .query_map(params![tx.school_key(), pupil.to_string()], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for page in open {
        let stored: Vec<u8> = tx.query_row(
            "SELECT content FROM letter_pages WHERE school_id = ?1 AND page_id = ?2",
            params![tx.school_key(), page],
            |row| row.get(0),
        )?;
        let school = tx.school_key();
        let content = attachments::open(tx, (&school, &page), (&stored, "page"))?;
        let sealed = attachments::seal(tx, (&school, &page), &tx.public().seal(&content)?.0)?;
        tx.execute(
            "UPDATE letter_pages SET content = NULL, hash = NULL, sealed_content = ?3
             WHERE school_id = ?1 AND page_id = ?2",
            params![school, page, sealed],
        )?;
    }
    Ok(())
}

fn hash_of(content: &[u8]) -> String {
    hex::text(&Sha256::digest(content))
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Page> {
    Ok(Page {
        id: sql::get_text(row, 0)?,
        kind: sql::get_word(row, 1)?,
        format: sql::get_word(row, 2)?,
        sheets: row.get(3)?,
        turned: Turn::degrees(row.get(4)?).unwrap_or_default(),
        bytes: row.get(5)?,
        added_by: sql::get_text(row, 6)?,
        added_at: sql::get_text(row, 7)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letters::tests::{AMIRA, BATCH, LETTER, with_a_letter};
    use crate::testing::{DSL, LEAD, TUTOR, at, lead, tutor};
    use crate::{Op, Workspace, batches, letters, red_routes};
    use bridgewell_domain::concern::{RedRoute, RedRouteAbout};
    use bridgewell_domain::ids::RedRouteId;
    use bridgewell_domain::page::{PageFormat, PageKind};
    use uuid::Uuid;

    const PAGE: PageId = PageId::from_uuid(Uuid::from_u128(1101));
    const WHERE: Beside = Beside { pupil: AMIRA, letter: LETTER };

    fn page(number: u128) -> Page {
        Page {
            id: PageId::from_uuid(Uuid::from_u128(number)),
            kind: PageKind::Scan,
            format: PageFormat::Jpeg,
            sheets: 1,
            turned: Turn::default(),
            bytes: 9,
            added_by: LEAD,
            added_at: at(2),
        }
    }

    fn put(workspace: &mut Workspace, number: u128, bytes: &[u8]) {
        workspace.write(&tutor(), at(2), Op::PageAdded, |tx| add(tx, WHERE, &page(number), bytes)).unwrap();
    }

    fn bytes_for(workspace: &Workspace, permit: &bridgewell_domain::permit::Permit) -> Option<Vec<u8>> {
        let found = workspace.read(permit, |read| content(read, AMIRA, PAGE)).unwrap();
        found.map(|bytes| bytes.to_vec())
    }

    #[test]
    fn pages_come_back_whole_in_order_and_turned_as_somebody_turned_them() {
        let (_place, mut workspace) = with_a_letter();
        put(&mut workspace, 1101, b"the front");
        put(&mut workspace, 1100, b"the back.");
        let quarter = Turn::degrees(90).unwrap();
        workspace.write(&tutor(), at(3), Op::PageTurned, |tx| turn(tx, AMIRA, PAGE, quarter)).unwrap();
        let pages = workspace.read(&lead(), |read| of_pupil(read, AMIRA)).unwrap();
        assert_eq!(pages.iter().map(|page| page.turned.as_degrees()).collect::<Vec<_>>(), [90, 0]);
        assert_eq!(bytes_for(&workspace, &tutor()).as_deref(), Some(b"the front".as_slice()));
        let there = |bytes: &[u8]| workspace.read(&lead(), |read| is_there(read, AMIRA, bytes)).unwrap();
        assert!(there(b"the front") && !there(b"another"));
        let other = PupilId::from_uuid(Uuid::from_u128(702));
        assert_eq!(workspace.read(&lead(), |read| content(read, other, PAGE)).unwrap(), None);
    }

    #[test]
    fn a_letter_with_a_page_does_not_go_with_its_batch() {
        let (_place, mut workspace) = with_a_letter();
        let in_use =
            |workspace: &Workspace| workspace.read(&lead(), |read| batches::letters_in_use(read, BATCH));
        put(&mut workspace, 1101, b"the front");
        assert_eq!(in_use(&workspace).unwrap(), 1);
        workspace.write(&lead(), at(3), Op::PageRemoved, |tx| remove(tx, AMIRA, PAGE)).unwrap();
        assert_eq!(in_use(&workspace).unwrap(), 0);
        let twice = workspace.write(&lead(), at(3), Op::PageRemoved, |tx| remove(tx, AMIRA, PAGE));
        assert!(matches!(twice, Err(StoreError::NotFound("page"))));
        workspace.write(&lead(), at(4), Op::BatchUndone, |tx| letters::undo_batch(tx, BATCH)).unwrap();
    }

    #[test]
    fn altered_bytes_are_not_shown() {
        let (_place, mut workspace) = with_a_letter();
        put(&mut workspace, 1101, b"the front");
        workspace
            .write(&lead(), at(3), Op::PageTurned, |tx| {
                Ok(tx.execute("UPDATE letter_pages SET content = x'00'", [])?)
            })
            .unwrap();
        let read = workspace.read(&lead(), |read| content(read, AMIRA, PAGE));
        assert!(matches!(read, Err(StoreError::Unreadable("page"))));
    }

    #[test]
    fn the_red_route_seals_the_pages_that_are_there_and_those_that_come() {
        let (_place, mut workspace) = with_a_letter();
        put(&mut workspace, 1101, b"the front");
        let entry = RedRoute {
            id: RedRouteId::from_uuid(Uuid::from_u128(1001)),
            raised_by: LEAD,
            raised_at: at(3),
            about: RedRouteAbout::NoAdultHere,
            hidden_from: Some(DSL),
            told: Vec::new(),
            closed: None,
        };
        assert_ne!(entry.raised_by, TUTOR);
        workspace
            .write(&lead(), at(3), Op::RedRouteOpened, |tx| red_routes::raise(tx, AMIRA, &entry, false))
            .unwrap();
        put(&mut workspace, 1102, b"the back.");
        let open: u32 = workspace
            .read(&lead(), |read| {
                Ok(read.query_row("SELECT COUNT(content) + COUNT(hash) FROM letter_pages", [], |row| {
                    row.get(0)
                })?)
            })
            .unwrap();
        assert_eq!(open, 0);
        assert_eq!(bytes_for(&workspace, &tutor()), None);
        assert_eq!(bytes_for(&workspace, &lead()).as_deref(), Some(b"the front".as_slice()));
    }
}
