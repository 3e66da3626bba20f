//! Benchmarks that a school entered beside its audit.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::BenchmarkId;
use bridgewell_domain::programme::audit::Benchmark;
use rusqlite::params;

/// A benchmark with the version that a change must name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BenchmarkRow {
    /// The benchmark.
    pub benchmark: Benchmark,
    /// Its version.
    pub version: u32,
}

/// Enters a benchmark, or with the version that stands changes it.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when `version` is not the one that stands.
pub fn save(tx: &WriteTx<'_>, benchmark: &Benchmark, version: Option<u32>) -> Result<(), StoreError> {
    let (school, id) = (tx.school_key(), benchmark.id.to_string());
    let (as_of, shares) = (sql::day(benchmark.as_of), sql::json(&benchmark.shares)?);
    let (by, at) = (tx.by().to_string(), sql::instant(tx.at()));
    let (name, source) = (&benchmark.name, &benchmark.source);
    let changed = match version {
        None => tx.execute(
            "INSERT INTO audit_benchmarks (school_id, benchmark_id, name, source, as_of, shares, entered_by,
                 entered_at, version)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 1)",
            params![school, id, name, source, as_of, shares, by, at],
        )?,
        Some(version) => tx.execute(
            "UPDATE audit_benchmarks SET name = ?3, source = ?4, as_of = ?5, shares = ?6, entered_by = ?7,
                 entered_at = ?8, version = version + 1
             WHERE school_id = ?1 AND benchmark_id = ?2 AND version = ?9",
            params![school, id, name, source, as_of, shares, by, at, version],
        )?,
    };
    one_row(changed, "benchmark")
}

/// Takes a benchmark out.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when it is not there.
pub fn remove(tx: &WriteTx<'_>, id: BenchmarkId) -> Result<(), StoreError> {
    let changed = tx.execute(
        "DELETE FROM audit_benchmarks WHERE school_id = ?1 AND benchmark_id = ?2",
        params![tx.school_key(), id.to_string()],
    )?;
    one_row(changed, "benchmark")
}

/// Every benchmark, the latest figures first.
///
/// # Errors
/// [`StoreError::Sql`] when they cannot be read.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<BenchmarkRow>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT benchmark_id, name, source, as_of, shares, version FROM audit_benchmarks
         WHERE school_id = ?1 ORDER BY as_of DESC, name",
    )?;
    let rows = statement.query_map([read.school_key()], |row| {
        let benchmark = Benchmark {
            id: sql::get_text(row, 0)?,
            name: row.get(1)?,
            source: row.get(2)?,
            as_of: sql::get_text(row, 3)?,
            shares: sql::get_json(row, 4)?,
        };
        Ok(BenchmarkRow { benchmark, version: row.get(5)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
