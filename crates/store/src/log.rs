//! The log: who did and who read what. Each entry's hash covers the entry before it, so that an edited, dropped or
//! reordered entry breaks the chain at its place.

use crate::error::StoreError;
use crate::op::{Op, Subject, SubjectKind};
use crate::sql;
use crate::tx::{ReadTx, WriteTx};
use bridgewell_domain::ids::PersonId;
use bridgewell_domain::permit::{Because, Permit};
use bridgewell_domain::role::Role;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Row, params};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt;
use uuid::Uuid;

pub(crate) type Hash = [u8; 32];

/// One entry as it reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its place in the chain, from 1.
    pub seq: u32,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub person: PersonId,
    /// In which role.
    pub role: Role,
    /// Why they might.
    pub because: Because,
    /// What was done.
    pub op: Op,
    /// What it was about.
    pub subjects: Vec<Subject>,
    /// Counts by name.
    pub counts: BTreeMap<String, u32>,
}

/// Which entries to list; `None` leaves a side open.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    /// Only what this person did.
    pub person: Option<PersonId>,
    /// Only what is about this.
    pub subject: Option<Uuid>,
    /// Only this kind.
    pub op: Option<Op>,
    /// Only these kinds; empty leaves it open.
    pub ops: &'static [Op],
    /// Only entries from this moment on.
    pub from: Option<DateTime<Utc>>,
    /// Only entries before this moment.
    pub until: Option<DateTime<Utc>>,
    /// Only entries before this place: the next page.
    pub before: Option<u32>,
    /// At most so many.
    pub limit: u32,
}

/// An entry's stored text, exactly as hashed.
pub(crate) struct Stored {
    pub seq: u32,
    pub at: String,
    pub person: String,
    pub role: String,
    pub because: String,
    pub op: String,
    pub counts: String,
    pub subjects: Vec<(String, String)>,
}

impl Stored {
    /// Every field with its length before it, so that no two entries read alike.
    pub(crate) fn hash(&self, school: &str, prev: &Hash) -> Hash {
        let mut hash = Sha256::new().chain_update(b"bridgewell log entry 1").chain_update(prev);
        let mut field = |text: &str| {
            hash.update((text.len() as u64).to_be_bytes());
            hash.update(text.as_bytes());
        };
        field(school);
        field(&self.seq.to_string());
        for text in [&self.at, &self.person, &self.role, &self.because, &self.op, &self.counts] {
            field(text);
        }
        for (kind, id) in &self.subjects {
            field(kind);
            field(id);
        }
        hash.finalize().into()
    }

    pub(crate) fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            seq: row.get(0)?,
            at: row.get(1)?,
            person: row.get(2)?,
            role: row.get(3)?,
            because: row.get(4)?,
            op: row.get(5)?,
            counts: row.get(6)?,
            subjects: Vec::new(),
        })
    }
}

/// Adds the entry for a write that is about to be committed.
pub(crate) fn append(tx: &WriteTx<'_>, permit: &Permit, op: Op) -> Result<(), StoreError> {
    let school = tx.school_key();
    let head = tx
        .query_row("SELECT seq, hash FROM log_head WHERE school_id = ?1", [&school], |row| {
            Ok((row.get::<_, u32>(0)?, row.get::<_, Hash>(1)?))
        })
        .optional()?;
    let (last, prev) = head.unwrap_or_default();
    let entry = Stored {
        seq: last + 1,
        at: sql::instant(tx.at()),
        person: permit.person().to_string(),
        role: sql::word(&permit.role())?,
        because: sql::word(&permit.because())?,
        op: op.word().to_owned(),
        counts: sql::json(&tx.counts())?,
        subjects: tx.subjects().iter().map(|it| (it.kind.word().to_owned(), it.id.to_string())).collect(),
    };
    let hash = entry.hash(&school, &prev);
    tx.execute(
        "INSERT INTO log (school_id, seq, at, person_id, role, because, op, counts, prev, hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![
            school,
            entry.seq,
            entry.at,
            entry.person,
            entry.role,
            entry.because,
            entry.op,
            entry.counts,
            prev,
            hash
        ],
    )?;
    let mut insert = tx.prepare_cached(
        "INSERT INTO log_subjects (school_id, seq, place, kind, subject_id) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for ((kind, id), place) in entry.subjects.iter().zip(1_u32..) {
        insert.execute(params![school, entry.seq, place, kind, id])?;
    }
    tx.execute(
        "INSERT INTO log_head (school_id, seq, hash) VALUES (?1, ?2, ?3)
         ON CONFLICT (school_id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash",
        params![school, entry.seq, hash],
    )?;
    Ok(())
}

/// When the last entry was written, by the clock of then; none in an empty log. The order of entries is that of their
/// numbers, whatever clocks said.
pub(crate) fn last_moment(connection: &Connection) -> Result<Option<DateTime<Utc>>, StoreError> {
    let sql = "SELECT at FROM log ORDER BY seq DESC LIMIT 1";
    Ok(connection.query_row(sql, [], |row| sql::get_text(row, 0)).optional()?)
}

/// Whether anything was written after a place of the log that a backup would be missed for: openings, readings and
/// backups themselves are not.
///
/// # Errors
/// [`StoreError::Sql`] when the log cannot be read.
pub fn worth_keeping_since(read: &ReadTx<'_>, seq: u32) -> Result<bool, StoreError> {
    let mut statement = read.prepare("SELECT DISTINCT op FROM log WHERE school_id = ?1 AND seq > ?2")?;
    let words = statement.query_map(params![read.school_key(), seq], |row| row.get::<_, String>(0))?;
    for word in words {
        let word = word?;
        if !QUIET.iter().any(|op| op.word() == word) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Entries for which nobody would want another backup.
const QUIET: [Op; 8] = [
    Op::WorkspaceOpened,
    Op::BackupMade,
    Op::BackupFailed,
    Op::BackupPlaceSet,
    Op::RecordRead,
    Op::CohortRead,
    Op::LettersRead,
    Op::LogRead,
];

/// Lists entries, newest first.
///
/// # Errors
/// [`StoreError::Sql`], also when an entry holds a word that this program does not know.
pub fn list(read: &ReadTx<'_>, filter: &Filter) -> Result<Vec<Entry>, StoreError> {
    let words: Vec<String> = filter.ops.iter().map(|op| format!("'{}'", op.word())).collect();
    let one_of = if words.is_empty() { String::new() } else { format!("AND op IN ({})", words.join(", ")) };
    let mut statement = read.prepare_cached(&format!(
        "SELECT seq, at, person_id, role, because, op, counts FROM log
         WHERE school_id = ?1 {one_of}
           AND (?2 IS NULL OR person_id = ?2)
           AND (?3 IS NULL OR op = ?3)
           AND (?4 IS NULL OR seq < ?4)
           AND (?5 IS NULL OR seq IN (SELECT seq FROM log_subjects WHERE school_id = ?1 AND subject_id = ?5))
           AND (?6 IS NULL OR at >= ?6) AND (?7 IS NULL OR at < ?7)
         ORDER BY seq DESC LIMIT ?8"
    ))?;
    let school = read.school_key();
    let rows = statement.query_map(
        params![
            school,
            filter.person.map(|id| id.to_string()),
            filter.op.map(Op::word),
            filter.before,
            filter.subject.map(|id| id.to_string()),
            filter.from.map(sql::instant),
            filter.until.map(sql::instant),
            filter.limit,
        ],
        entry,
    )?;
    let mut entries = rows.collect::<Result<Vec<_>, _>>()?;
    for entry in &mut entries {
        entry.subjects = subjects(read, &school, entry.seq)?;
    }
    Ok(entries)
}

/// The count in entries by which somebody came to hold the restricted tier's key, or a passphrase that opens it.
pub const RESTRICTED_KEY: &str = "restricted_key";

/// The entries after a place by which somebody was given the restricted tier's key or a new passphrase that opens it; the
/// oldest first.
///
/// # Errors
/// As [`list`].
pub fn keys_given_since(read: &ReadTx<'_>, seq: u32) -> Result<Vec<Entry>, StoreError> {
    let words = GIVING.map(|op| format!("'{}'", op.word())).join(", ");
    let mut statement = read.prepare_cached(&format!(
        "SELECT seq, at, person_id, role, because, op, counts FROM log
         WHERE school_id = ?1 AND seq > ?2 AND op IN ({words}) ORDER BY seq"
    ))?;
    let school = read.school_key();
    let mut entries = statement.query_map(params![school, seq], entry)?.collect::<Result<Vec<_>, _>>()?;
    entries.retain(|entry| entry.counts.get(RESTRICTED_KEY).is_some_and(|count| *count > 0));
    for entry in &mut entries {
        entry.subjects = subjects(read, &school, entry.seq)?;
    }
    Ok(entries)
}

/// What gives somebody a key.
const GIVING: [Op; 3] = [Op::PersonAdded, Op::PersonChanged, Op::PassphraseReset];

/// The places of the entries of one kind, or of those of it that are about one thing; the lowest first.
///
/// # Errors
/// [`StoreError::Sql`] when they cannot be read.
pub fn places(read: &ReadTx<'_>, op: Op, subject: Option<Uuid>) -> Result<Vec<u32>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT seq FROM log WHERE school_id = ?1 AND op = ?2
           AND (?3 IS NULL OR seq IN (SELECT seq FROM log_subjects WHERE school_id = ?1 AND subject_id = ?3))
         ORDER BY seq",
    )?;
    let subject = subject.map(|id| id.to_string());
    let rows = statement.query_map(params![read.school_key(), op.word(), subject], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The places of the entries about one thing; the lowest first.
///
/// # Errors
/// [`StoreError::Sql`] when they cannot be read.
pub fn places_about(read: &ReadTx<'_>, subject: Uuid) -> Result<Vec<u32>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT seq FROM log_subjects WHERE school_id = ?1 AND subject_id = ?2 ORDER BY seq",
    )?;
    let rows = statement.query_map(params![read.school_key(), subject.to_string()], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Who looked at the things of one kind, in the order in which they did: what, who and when.
///
/// # Errors
/// [`StoreError::Sql`] when they cannot be read.
pub fn looks_at_kind(
    read: &ReadTx<'_>,
    (op, kind): (Op, SubjectKind),
) -> Result<Vec<(Uuid, PersonId, DateTime<Utc>)>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT subject_id, person_id, at FROM log JOIN log_subjects USING (school_id, seq)
         WHERE school_id = ?1 AND op = ?2 AND kind = ?3 ORDER BY seq",
    )?;
    let rows = statement.query_map(params![read.school_key(), op.word(), kind.word()], |row| {
        Ok((sql::get_text(row, 0)?, sql::get_text(row, 1)?, sql::get_text(row, 2)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Where the chain ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// The place of the last entry.
    pub seq: u32,
    /// The start of its hash: enough to tell whether a log still holds it.
    pub mark: Mark,
}

/// The first four bytes of an entry's hash, which cover every entry up to it. Read aloud as "2f3a-91bc".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark([u8; 4]);

impl Mark {
    /// Reads "2f3a-91bc", also without the hyphen or in capitals.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits: String = text.chars().filter(|letter| *letter != '-').collect();
        if digits.len() != 8 {
            return None;
        }
        u32::from_str_radix(&digits, 16).ok().map(|number| Self(number.to_be_bytes()))
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c, d] = self.0;
        write!(f, "{a:02x}{b:02x}-{c:02x}{d:02x}")
    }
}

/// Where the chain ends; none for an empty log.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be read.
pub fn head(read: &ReadTx<'_>) -> Result<Option<Head>, StoreError> {
    let mut statement = read.prepare_cached("SELECT seq, hash FROM log_head WHERE school_id = ?1")?;
    let head = statement.query_row([read.school_key()], |row| {
        let [a, b, c, d, ..] = row.get::<_, Hash>(1)?;
        Ok(Head { seq: row.get(0)?, mark: Mark([a, b, c, d]) })
    });
    Ok(head.optional()?)
}

/// The place of the entry whose hash begins like this; the latest, should there be several.
///
/// # Errors
/// [`StoreError::Sql`] when the log cannot be read.
pub fn find(read: &ReadTx<'_>, mark: Mark) -> Result<Option<u32>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT seq FROM log WHERE school_id = ?1 AND substr(hash, 1, 4) = ?2 ORDER BY seq DESC LIMIT 1",
    )?;
    Ok(statement.query_row(params![read.school_key(), mark.0], |row| row.get(0)).optional()?)
}

fn entry(row: &Row<'_>) -> rusqlite::Result<Entry> {
    let op: String = row.get(5)?;
    Ok(Entry {
        seq: row.get(0)?,
        at: sql::get_text(row, 1)?,
        person: sql::get_text(row, 2)?,
        role: sql::get_word(row, 3)?,
        because: sql::get_word(row, 4)?,
        op: Op::from_word(&op).ok_or(rusqlite::Error::InvalidQuery)?,
        subjects: Vec::new(),
        counts: sql::get_json(row, 6)?,
    })
}

fn subjects(read: &ReadTx<'_>, school: &str, seq: u32) -> Result<Vec<Subject>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT kind, subject_id FROM log_subjects WHERE school_id = ?1 AND seq = ?2 ORDER BY place",
    )?;
    let rows = statement.query_map(params![school, seq], |row| {
        let kind: String = row.get(0)?;
        let kind = SubjectKind::from_word(&kind).ok_or(rusqlite::Error::InvalidQuery)?;
        Ok(Subject { kind, id: sql::get_text(row, 1)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
