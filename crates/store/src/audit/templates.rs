//! Templates as text: the one a round stands on is kept as it was, and so are the school's own.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx};
use bridgewell_domain::ids::PersonId;
use bridgewell_domain::programme::audit::TemplateRef;
use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row, params};

/// A template as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptTemplate {
    /// Which, in which version.
    pub this: TemplateRef,
    /// The school's or the trust's own.
    pub local: bool,
    /// The file's text, exactly as it was taken in.
    pub content: String,
    /// Who took it in.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// Since when no new round stands on it.
    pub retired: Option<DateTime<Utc>>,
}

/// Keeps a template. The very same one again changes nothing.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when another text is kept under that identity and version already.
pub fn keep(tx: &WriteTx<'_>, this: &TemplateRef, local: bool, content: &str) -> Result<(), StoreError> {
    if let Some(kept) = get(tx, this)? {
        return match kept.content == content {
            true => Ok(()),
            false => Err(StoreError::ChangedMeanwhile("template")),
        };
    }
    tx.execute(
        "INSERT INTO audit_templates (school_id, template_id, template_version, is_local, content, added_by, added_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            tx.school_key(),
            this.id,
            this.version,
            local,
            content,
            tx.by().to_string(),
            sql::instant(tx.at())
        ],
    )?;
    Ok(())
}

/// Lets no new round stand on any version of a local template; rounds that do keep it.
///
/// # Errors
/// [`StoreError::NotFound`] when there is none of that identity in use.
pub fn retire(tx: &WriteTx<'_>, id: &str) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE audit_templates SET retired_at = ?3
         WHERE school_id = ?1 AND template_id = ?2 AND is_local = 1 AND retired_at IS NULL",
        params![tx.school_key(), id, sql::instant(tx.at())],
    )?;
    if changed == 0 { Err(StoreError::NotFound("template")) } else { Ok(()) }
}

const COLUMNS: &str = "template_id, template_version, is_local, content, added_by, added_at, retired_at";

/// One template.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be read.
pub fn get(read: &ReadTx<'_>, this: &TemplateRef) -> Result<Option<KeptTemplate>, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM audit_templates
         WHERE school_id = ?1 AND template_id = ?2 AND template_version = ?3"
    ))?;
    Ok(statement.query_row(params![read.school_key(), this.id, this.version], from_row).optional()?)
}

/// The school's own templates, every version, the latest of each first.
///
/// # Errors
/// [`StoreError::Sql`] when they cannot be read.
pub fn local(read: &ReadTx<'_>) -> Result<Vec<KeptTemplate>, StoreError> {
    let mut statement = read.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM audit_templates WHERE school_id = ?1 AND is_local = 1
         ORDER BY template_id, template_version DESC"
    ))?;
    let rows = statement.query_map([read.school_key()], from_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<KeptTemplate> {
    Ok(KeptTemplate {
        this: TemplateRef { id: row.get(0)?, version: row.get(1)? },
        local: row.get(2)?,
        content: row.get(3)?,
        by: sql::get_text(row, 4)?,
        at: sql::get_text(row, 5)?,
        retired: sql::get_text_or_none(row, 6)?,
    })
}
