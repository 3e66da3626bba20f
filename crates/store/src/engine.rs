//! Everything that is particular to SQLite and SQLCipher; the rest of the room speaks SQL that PostgreSQL runs too.

use crate::error::StoreError;
use crate::key::WorkspaceKey;
use crate::{durable, hex};
use rusqlite::{Connection, OpenFlags};
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

/// The database's name inside a workspace folder.
pub(crate) const DATABASE: &str = "workspace.db";
/// The same under another key, until it takes the database's place.
pub(crate) const REKEYED: &str = "workspace.db.rekeyed";
/// What the engine lays beside a file while it is open.
const BESIDE: [&str; 3] = ["-wal", "-shm", "-journal"];

/// Makes a new, empty, encrypted database.
pub(crate) fn create(folder: &Path, key: &WorkspaceKey) -> Result<Connection, StoreError> {
    connect(&folder.join(DATABASE), key, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)
}

/// Opens an existing database.
pub(crate) fn open(folder: &Path, key: &WorkspaceKey) -> Result<Connection, StoreError> {
    if !folder.join(DATABASE).is_file() {
        return Err(StoreError::NotAWorkspace("there is no database"));
    }
    connect(&folder.join(DATABASE), key, OpenFlags::SQLITE_OPEN_READ_WRITE)
}

/// Opens the file that shall take the database's place.
pub(crate) fn open_rekeyed(folder: &Path, key: &WorkspaceKey) -> Result<Connection, StoreError> {
    connect(&folder.join(REKEYED), key, OpenFlags::SQLITE_OPEN_READ_WRITE)
}

/// Opens a database that nobody writes to, a backup's, and leaves nothing beside it.
pub(crate) fn open_still(file: &Path, key: &WorkspaceKey) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    let connection = Connection::open_with_flags(still(file), flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
    connection.execute_batch(&key.pragma())?;
    connection
        .execute_batch(
            "PRAGMA temp_store = MEMORY;
             PRAGMA foreign_keys = ON;
             PRAGMA trusted_schema = OFF;
             PRAGMA cell_size_check = ON;
             SELECT count(*) FROM sqlite_master;",
        )
        .map_err(fits)?;
    Ok(connection)
}

/// The address of a file that does not change.
fn still(file: &Path) -> String {
    let mut address = "file:".to_owned();
    for byte in file.as_os_str().as_encoded_bytes() {
        match byte {
            b'\\' if cfg!(windows) => address.push('/'),
            b'/' | b'-' | b'_' | b'.' | b'~' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => {
                address.push(char::from(*byte));
            }
            other => {
                address.push('%');
                hex::push(&mut address, &[*other]);
            }
        }
    }
    if cfg!(windows) {
        address.insert(5, '/');
    }
    address.push_str("?immutable=1");
    address
}

/// The first statement that reads a page tells whether the key fits.
fn fits(error: rusqlite::Error) -> StoreError {
    match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::NotADatabase) => StoreError::KeysMismatch,
        _ => error.into(),
    }
}

/// Writes everything there is into a new file under another key.
pub(crate) fn export(connection: &Connection, folder: &Path, key: &WorkspaceKey) -> Result<(), StoreError> {
    let target = folder.join(REKEYED);
    // A database that was opened and not made attaches only what is there already.
    std::fs::File::create(&target)?;
    allow_writes(connection, true)?;
    let done = connection
        .execute(
            "ATTACH DATABASE ?1 AS rekeyed KEY ?2",
            (target.as_os_str().as_encoded_bytes(), key.raw().as_str()),
        )
        .and_then(|_| {
            let exported = connection.query_row("SELECT sqlcipher_export('rekeyed')", [], |_| Ok(()));
            let detached = connection.execute("DETACH DATABASE rekeyed", []);
            exported.and(detached)
        })
        .map(|_| ());
    allow_writes(connection, false)?;
    Ok(done?)
}

/// Takes away what a crash left of a change of key.
pub(crate) fn drop_rekeyed(folder: &Path) -> Result<(), StoreError> {
    durable::remove(&folder.join(REKEYED))?;
    for ending in BESIDE {
        durable::remove(&folder.join(format!("{REKEYED}{ending}")))?;
    }
    Ok(())
}

/// Closes a file so that it stands alone: nothing is left in the write-ahead log.
///
/// # Errors
/// [`StoreError::Sql`] when it could not be closed; [`StoreError::Unreadable`] when something is left beside it.
pub(crate) fn close(connection: Connection, file: &Path) -> Result<(), StoreError> {
    settle(&connection)?;
    connection.close().map_err(|(_, error)| error)?;
    let mut log = file.as_os_str().to_owned();
    log.push(BESIDE[0]);
    if std::fs::metadata(&log).is_ok_and(|left| left.len() > 0) {
        return Err(StoreError::Unreadable("write-ahead log"));
    }
    std::fs::File::options().write(true).open(file)?.sync_all()?;
    Ok(())
}

fn connect(file: &Path, key: &WorkspaceKey, flags: OpenFlags) -> Result<Connection, StoreError> {
    let connection = Connection::open_with_flags(file, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
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
        .map_err(fits)?;
    allow_writes(&connection, false)?;
    Ok(connection)
}

/// Writes are possible only while a logged write is under way.
pub(crate) fn allow_writes(connection: &Connection, allowed: bool) -> Result<(), StoreError> {
    Ok(connection.pragma_update(None, "query_only", !allowed)?)
}

/// Brings everything from the write-ahead log into the main file, so that it can be copied as one.
pub(crate) fn settle(connection: &Connection) -> Result<(), StoreError> {
    let busy: bool = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy { Err(StoreError::Unreadable("write-ahead log")) } else { Ok(()) }
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

/// Rows of every table.
pub(crate) fn rows(connection: &Connection) -> Result<BTreeMap<String, u32>, StoreError> {
    let count = |table: String| {
        let rows = connection.query_row(&count_rows(&table), [], |row| row.get(0))?;
        Ok((table, rows))
    };
    tables(connection)?.into_iter().map(count).collect()
}

/// Counts the rows of a table, whatever somebody may have called it.
pub(crate) fn count_rows(table: &str) -> String {
    format!("SELECT count(*) FROM \"{}\"", table.replace('"', "\"\""))
}
