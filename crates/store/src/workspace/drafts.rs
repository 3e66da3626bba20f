//! Drafts: what a person is typing, kept every few seconds so that a crash loses nothing. They are nobody else's
//! business and not yet a record, so they are the one thing written without a log entry.

use super::Workspace;
use crate::error::StoreError;
use crate::key::Sealed;
use crate::sql;
use bridgewell_domain::ids::PersonId;
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
        self.changing(|connection, this| {
            let sealed =
                this.held.restricted.map(|_| this.held.public.seal(content.as_bytes())).transpose()?;
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
        let bytes = match (&self.restricted, sealed) {
            (Some(key), true) => key.open(&Sealed(bytes))?.to_vec(),
            (None, true) => return Ok(None),
            (_, false) => bytes,
        };
        let content = String::from_utf8(bytes).map_err(|_| StoreError::Unreadable("draft"))?;
        Ok(Some(Draft { content, saved }))
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
