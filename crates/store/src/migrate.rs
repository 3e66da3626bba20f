//! Bringing a workspace's schema up to date: each step in one transaction, with a copy of the file made before.

use crate::attachments;
use crate::engine::{self, DATABASE};
use crate::error::StoreError;
use crate::hex;
use crate::migrations::Migration;
use crate::sql;
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use sha2::{Digest, Sha256};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The folder of copies made before schema steps, inside the workspace's.
const COPIES: &str = "copies";

/// SHA-256 of a step in hexadecimal; line ends do not count, so that a checkout on Windows is the same step.
pub(crate) fn hash(sql: &str) -> String {
    hex::text(&Sha256::digest(sql.replace("\r\n", "\n")))
}

/// The highest step the workspace has, 0 for an empty one.
///
/// # Errors
/// [`StoreError::NewerSchema`] and [`StoreError::ForeignMigration`] when it has steps this program does not know.
pub(crate) fn check(connection: &Connection, steps: &[Migration]) -> Result<u32, StoreError> {
    if !engine::has_table(connection, "schema_steps")? {
        return Ok(0);
    }
    let mut statement = connection.prepare("SELECT number, hash FROM schema_steps ORDER BY number")?;
    let done = statement.query_map([], |row| Ok((row.get::<_, u32>(0)?, row.get::<_, String>(1)?)))?;
    let done = done.collect::<Result<Vec<_>, _>>()?;
    let found = done.last().map_or(0, |(number, _)| *number);
    let known = steps.last().map_or(0, |step| step.number);
    if found > known {
        return Err(StoreError::NewerSchema { found, known });
    }
    for (number, stored) in done {
        if !steps.iter().any(|step| step.number == number && hash(step.sql) == stored) {
            return Err(StoreError::ForeignMigration(number));
        }
    }
    Ok(found)
}

/// Runs the steps that are missing. Returns the copy made before, if the workspace held anything.
pub(crate) fn run(
    connection: &mut Connection,
    folder: &Path,
    steps: &[Migration],
    at: DateTime<Utc>,
) -> Result<Option<PathBuf>, StoreError> {
    let done = check(connection, steps)?;
    let missing: Vec<_> = steps.iter().filter(|step| step.number > done).collect();
    let Some(first) = missing.first() else { return Ok(None) };
    let copy = if done == 0 { None } else { Some(copy_before(connection, folder, first.number, at)?) };
    engine::allow_writes(connection, true)?;
    let outcome = missing.iter().try_for_each(|step| one(connection, step, at));
    engine::allow_writes(connection, false)?;
    outcome.map(|()| copy)
}

fn one(connection: &mut Connection, step: &Migration, at: DateTime<Utc>) -> Result<(), StoreError> {
    let tx = connection.transaction()?;
    tx.execute_batch(
        "CREATE TABLE IF NOT EXISTS schema_steps (
            number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL, done_at TEXT NOT NULL)",
    )?;
    tx.execute_batch(step.sql)?;
    if step.number == attachments::SINCE {
        attachments::seal_what_was_there(&tx)?;
    }
    tx.execute(
        "INSERT INTO schema_steps (number, name, hash, done_at) VALUES (?1, ?2, ?3, ?4)",
        (step.number, step.name, hash(step.sql), sql::instant(at)),
    )?;
    Ok(tx.commit()?)
}

/// Takes away the copies made before schema steps: they hold what is erased, and open with a key that somebody may have
/// kept.
pub(crate) fn drop_copies(folder: &Path) -> Result<(), StoreError> {
    let copies = match std::fs::read_dir(folder.join(COPIES)) {
        Ok(copies) => copies,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    for copy in copies {
        let copy = copy?.path();
        if copy.extension().is_some_and(|ending| ending == "db") {
            std::fs::remove_file(copy)?;
        }
    }
    Ok(())
}

/// The copy is encrypted like the workspace and opens with the same keys.
fn copy_before(
    connection: &Connection,
    folder: &Path,
    number: u32,
    at: DateTime<Utc>,
) -> Result<PathBuf, StoreError> {
    engine::settle(connection)?;
    let copies = folder.join(COPIES);
    std::fs::create_dir_all(&copies)?;
    let copy = copies.join(format!("before-{number:04}-{}.db", at.format("%Y%m%dT%H%M%S")));
    std::fs::copy(folder.join(DATABASE), &copy)?;
    std::fs::File::options().write(true).open(&copy)?.sync_all()?;
    Ok(copy)
}
