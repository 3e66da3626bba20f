//! Benchmarks: what others reached, entered by hand with where it comes from.

use super::look::benchmark_shown;
use crate::error::ApiError;
use crate::required::required;
use crate::session::Session;
use crate::wire::audit::AuditBenchmark;
use crate::wire::audit_ask::{BenchmarkAsk, SaveBenchmark};
use bridgewell_domain::ids::BenchmarkId;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::audit::{Benchmark, MOST_SHARE};
use bridgewell_store::audit::benchmarks;
use bridgewell_store::{Op, ReadTx};
use std::collections::BTreeMap;

/// Letters of a name or a source.
const LONGEST: usize = 200;

/// Enters a benchmark or changes one.
pub(crate) fn save(
    session: &mut Session,
    permit: Permit,
    ask: SaveBenchmark,
) -> Result<Vec<AuditBenchmark>, ApiError> {
    let benchmark = checked(session, &ask)?;
    session.write(&permit, Op::AuditBenchmarkSaved, |tx| {
        benchmarks::save(tx, &benchmark, ask.version)?;
        all(tx)
    })
}

fn checked(session: &Session, ask: &SaveBenchmark) -> Result<Benchmark, ApiError> {
    let text = |field: &str, words: &str, what: &str| {
        let words = required(field, words, what)?;
        match words.chars().count() > LONGEST {
            true => Err(ApiError::invalid(field, format!("Use at most {LONGEST} letters."))),
            false => Ok(words),
        }
    };
    let (name, source) = (
        text("name", &ask.name, "Give it a name, for example \"County secondaries\".")?,
        text("source", &ask.source, "Say where the figures come from, so that they can be found again.")?,
    );
    if ask.as_of > session.today() {
        return Err(ApiError::invalid("as_of", "This day has not come yet."));
    }
    let mut shares = BTreeMap::new();
    for one in &ask.shares {
        if one.share > MOST_SHARE {
            return Err(ApiError::invalid(
                "shares",
                format!("{}: {} is no share. Type a number from 0 to 100.", one.principle.words(), one.share),
            ));
        }
        shares.insert(one.principle, one.share);
    }
    if shares.is_empty() {
        return Err(ApiError::invalid("shares", "Type the share of at least one principle."));
    }
    let fresh = BenchmarkId::from_uuid(session.fresh());
    Ok(Benchmark { id: ask.id.unwrap_or(fresh), name, source, as_of: ask.as_of, shares })
}

/// Takes a benchmark out.
pub(crate) fn remove(
    session: &mut Session,
    permit: Permit,
    ask: BenchmarkAsk,
) -> Result<Vec<AuditBenchmark>, ApiError> {
    session.write(&permit, Op::AuditBenchmarkRemoved, |tx| {
        benchmarks::remove(tx, ask.id)?;
        all(tx)
    })
}

fn all(read: &ReadTx<'_>) -> Result<Vec<AuditBenchmark>, ApiError> {
    Ok(benchmarks::list(read)?.iter().map(benchmark_shown).collect())
}
