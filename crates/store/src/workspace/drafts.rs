//! Drafts: what a person is typing, kept every few seconds so that a crash loses nothing. They are nobody else's
//! business and not yet a record, so they are the one thing written without a log entry.

use super::Workspace;
use crate::error::StoreError;
use crate::key::Sealed;
use crate::sql;
use crate::tx::WriteTx;
use bridgewell_domain::ids::{PersonId, PupilId};
use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, params};

/// A draft as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What was typed, in whatever form the screen gave it.
    pub content: String,
    /// When it was last saved.
    pub saved: DateTime<Utc>,
}

/// A draft that somebody left, of a kind that is not theirs alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnyonesDraft {
    /// Who left it.
    pub person: PersonId,
    /// What was typed; none when it is sealed from this opener.
    pub content: Option<String>,
    /// When it was last saved.
    pub saved: DateTime<Utc>,
}

/// Seals the page that a pupil has begun in the writing place, whoever opened it, under the restricted tier.
///
/// # Errors
/// [`StoreError::Cipher`] and [`StoreError::Sql`] when it cannot be written.
pub(crate) fn seal_begun_page(tx: &WriteTx<'_>, pupil: PupilId) -> Result<(), StoreError> {
    let name = begun_page(pupil);
    let mut statement = tx.prepare_cached(
        "SELECT person_id, content FROM drafts WHERE school_id = ?1 AND name = ?2 AND sealed = 0",
    )?;
    let open = statement.query_map(params![tx.school_key(), name], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, Vec<u8>>(1)?))
    })?;
    for (person, content) in open.collect::<Result<Vec<_>, _>>()? {
        tx.execute(
            "UPDATE drafts SET content = ?4, sealed = 1 WHERE school_id = ?1 AND person_id = ?2 AND name = ?3",
            params![tx.school_key(), person, name, tx.public().seal(&content)?.0],
        )?;
    }
    Ok(())
}

/// The name under which a page is kept that a pupil has begun in the writing place.
#[must_use]
pub fn begun_page(pupil: PupilId) -> String {
    format!("writing/{pupil}")
}

impl Workspace {
    /// Keeps a draft under a name, in the place of a former one. Sealed when the opener holds the restricted tier,
    /// because it may speak of it.
    ///
    /// # Errors
    /// [`StoreError::Sql`] when it cannot be written.
    pub fn save_draft(
        &mut self,
        person: PersonId,
        name: &str,
        content: &str,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let seal = self.restricted.is_some();
        self.put_draft((person, name), content, at, seal)
    }

    /// The same, sealed for the restricted tier whether or not the opener holds its key: they may not be able to read
    /// it again.
    ///
    /// # Errors
    /// [`StoreError::Sql`] when it cannot be written.
    pub fn save_sealed_draft(
        &mut self,
        person: PersonId,
        name: &str,
        content: &str,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        self.put_draft((person, name), content, at, true)
    }

    fn put_draft(
        &mut self,
        (person, name): (PersonId, &str),
        content: &str,
        at: DateTime<Utc>,
        seal: bool,
    ) -> Result<(), StoreError> {
        self.changing(|connection, this| {
            let sealed = seal.then(|| this.held.public.seal(content.as_bytes())).transpose()?;
            let bytes = sealed.as_ref().map_or(content.as_bytes(), |sealed| sealed.0.as_slice());
            connection.execute(
                "INSERT INTO drafts (school_id, person_id, name, content, sealed, saved_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                 ON CONFLICT (school_id, person_id, name) DO UPDATE
                 SET content = excluded.content, sealed = excluded.sealed, saved_at = excluded.saved_at",
                params![
                    this.school.to_string(),
                    person.to_string(),
                    name,
                    bytes,
                    sealed.is_some(),
                    sql::instant(at)
                ],
            )?;
            Ok(())
        })
    }

    /// A draft, if there is one that this opener can read.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`] when its bytes were altered.
    pub fn draft(&self, person: PersonId, name: &str) -> Result<Option<Draft>, StoreError> {
        let found = self
            .connection
            .query_row(
                "SELECT content, sealed, saved_at FROM drafts WHERE school_id = ?1 AND person_id = ?2 AND name = ?3",
                params![self.school.to_string(), person.to_string(), name],
                |row| Ok((row.get::<_, Vec<u8>>(0)?, row.get::<_, bool>(1)?, sql::get_text(row, 2)?)),
            )
            .optional()?;
        let Some((bytes, sealed, saved)) = found else { return Ok(None) };
        Ok(self.opened(bytes, sealed)?.map(|content| Draft { content, saved }))
    }

    /// The newest draft of this name, whoever left it; its content only when this opener can read it.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`] when its bytes were altered.
    pub fn newest_draft(&self, name: &str) -> Result<Option<AnyonesDraft>, StoreError> {
        let found = self
            .connection
            .query_row(
                "SELECT person_id, content, sealed, saved_at FROM drafts WHERE school_id = ?1 AND name = ?2
                 ORDER BY saved_at DESC LIMIT 1",
                params![self.school.to_string(), name],
                |row| {
                    let (person, saved) = (sql::get_text(row, 0)?, sql::get_text(row, 3)?);
                    Ok((person, row.get::<_, Vec<u8>>(1)?, row.get::<_, bool>(2)?, saved))
                },
            )
            .optional()?;
        let Some((person, bytes, sealed, saved)) = found else { return Ok(None) };
        Ok(Some(AnyonesDraft { person, content: self.opened(bytes, sealed)?, saved }))
    }

    fn opened(&self, bytes: Vec<u8>, sealed: bool) -> Result<Option<String>, StoreError> {
        let bytes = match (&self.restricted, sealed) {
            (Some(key), true) => key.open(&Sealed(bytes))?.to_vec(),
            (None, true) => return Ok(None),
            (_, false) => bytes,
        };
        String::from_utf8(bytes).map(Some).map_err(|_| StoreError::Unreadable("draft"))
    }

    /// Throws away the drafts of this name that others left, once what stood in them went into this person's.
    ///
    /// # Errors
    /// [`StoreError::Sql`] when it cannot be written.
    pub fn forget_others_drafts(&mut self, person: PersonId, name: &str) -> Result<(), StoreError> {
        self.changing(|connection, this| {
            connection.execute(
                "DELETE FROM drafts WHERE school_id = ?1 AND person_id <> ?2 AND name = ?3",
                params![this.school.to_string(), person.to_string(), name],
            )?;
            Ok(())
        })
    }

    /// Throws a draft away, once what it led to is saved.
    ///
    /// # Errors
    /// [`StoreError::Sql`] when it cannot be written.
    pub fn forget_draft(&mut self, person: PersonId, name: &str) -> Result<(), StoreError> {
        self.changing(|connection, this| {
            connection.execute(
                "DELETE FROM drafts WHERE school_id = ?1 AND person_id = ?2 AND name = ?3",
                params![this.school.to_string(), person.to_string(), name],
            )?;
            Ok(())
        })
    }
}
