//! Everything that is particular to SQLite and SQLCipher; the rest of the room speaks SQL that PostgreSQL runs too.

use crate::error::StoreError;
use crate::key::WorkspaceKey;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::time::Duration;

/// The database's name inside a workspace folder.
pub(crate) const DATABASE: &str = "workspace.db";

/// Makes a new, empty, encrypted database.
pub(crate) fn create(folder: &Path, key: &WorkspaceKey) -> Result<Connection, StoreError> {
    connect(folder, key, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)
}

/// Opens an existing database.
pub(crate) fn open(folder: &Path, key: &WorkspaceKey) -> Result<Connection, StoreError> {
    if !folder.join(DATABASE).is_file() {
        return Err(StoreError::NotAWorkspace("there is no database"));
    }
    connect(folder, key, OpenFlags::SQLITE_OPEN_READ_WRITE)
}

fn connect(folder: &Path, key: &WorkspaceKey, flags: OpenFlags) -> Result<Connection, StoreError> {
    let connection =
        Connection::open_with_flags(folder.join(DATABASE), flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    // The cipher would write to the terminal what is told as an error anyway.
    connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
    connection.execute_batch(&key.pragma())?;
    connection.busy_timeout(Duration::from_secs(5))?;
    // The first statement that reads a page tells whether the key fits. Nothing unencrypted reaches the disk:
    // temporary tables stay in memory. Up to 32 MiB of pages stay decrypted, so that a screen of a whole intake does
    // not decrypt them again.
    connection
        .execute_batch(
            "PRAGMA temp_store = MEMORY;
             PRAGMA cache_size = -32768;
             PRAGMA journal_mode = WAL;
             PRAGMA synchronous = FULL;
             PRAGMA foreign_keys = ON;
             PRAGMA secure_delete = ON;
             PRAGMA trusted_schema = OFF;
             PRAGMA cell_size_check = ON;",
        )
        .map_err(|error| match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::NotADatabase) => StoreError::KeysMismatch,
            _ => StoreError::Sql(error),
        })?;
    allow_writes(&connection, false)?;
    Ok(connection)
}

/// Writes are possible only while a logged write is under way.
pub(crate) fn allow_writes(connection: &Connection, allowed: bool) -> Result<(), StoreError> {
    Ok(connection.pragma_update(None, "query_only", !allowed)?)
}

/// Brings everything from the write-ahead log into the main file, so that it can be copied as one.
pub(crate) fn settle(connection: &Connection) -> Result<(), StoreError> {
    Ok(connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?)
}

/// Writes the whole file anew, without what was freed in it, and empties the write-ahead log.
pub(crate) fn rewrite(connection: &Connection) -> Result<(), StoreError> {
    settle(connection)?;
    connection.execute_batch("VACUUM")?;
    settle(connection)
}

/// Asks the engine whether its pages and indexes are sound; empty when they are.
pub(crate) fn faults(connection: &Connection) -> Result<Vec<String>, StoreError> {
    let mut found = Vec::new();
    for (pragma, sound) in [("integrity_check", "ok"), ("cipher_integrity_check", "")] {
        let mut statement = connection.prepare(&format!("PRAGMA {pragma}"))?;
        let lines = statement.query_map([], |row| row.get::<_, String>(0))?;
        for line in lines {
            let line = line?;
            if line != sound {
                found.push(line);
            }
        }
    }
    let mut statement = connection.prepare("PRAGMA foreign_key_check")?;
    let tables = statement.query_map([], |row| row.get::<_, String>(0))?;
    for table in tables {
        found.push(format!("a row of {} points nowhere", table?));
    }
    Ok(found)
}

/// Whether the database holds a table of this name.
pub(crate) fn has_table(connection: &Connection, name: &str) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?1)";
    Ok(connection.query_row(sql, [name], |row| row.get(0))?)
}

/// Names of all tables, for counting rows.
pub(crate) fn tables(connection: &Connection) -> Result<Vec<String>, StoreError> {
    let sql =
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
    let mut statement = connection.prepare(sql)?;
    let names = statement.query_map([], |row| row.get(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}

/// Counts the rows of a table, whatever somebody may have called it.
pub(crate) fn count_rows(table: &str) -> String {
    format!("SELECT count(*) FROM \"{}\"", table.replace('"', "\"\""))
}
