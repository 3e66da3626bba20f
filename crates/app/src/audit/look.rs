//! The audit on one screen: how far it is, where the school stands, what to be proud of and what to work on.

use super::Loaded;
use super::figures::{apart_figure, change, profile_figure, rows};
use super::words::{counts_shown, loaded_round, round_shown, standard_shown};
use crate::documents::figure_shown;
use crate::error::ApiError;
use crate::names::StaffNames;
use crate::session::Session;
use crate::wire::audit::{
    AuditAsk, AuditBenchmark, AuditCell, AuditChangeShown, AuditCoverage, AuditGroupShown, AuditMoved,
    AuditShare, AuditShown,
};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::audit::{
    Benchmark, Cell, Counts, Frame, compare, coverage, profile, standing,
};
use bridgewell_report::figure;
use bridgewell_report::paper;
use bridgewell_store::ReadTx;
use bridgewell_store::audit::benchmarks::{self, BenchmarkRow};
use bridgewell_store::audit::rounds;

/// The audit as it stands in one round.
pub(crate) fn look(session: &mut Session, permit: Permit, ask: AuditAsk) -> Result<AuditShown, ApiError> {
    session.read(&permit, |read| {
        let staff = StaffNames::load(read)?;
        let all = rounds::list(read)?;
        let known = benchmarks::list(read)?;
        let empty = AuditShown {
            rounds: all.iter().map(|row| round_shown(row, &staff, Vec::new())).collect(),
            round: None,
            coverage: AuditCoverage::default(),
            standards: Vec::new(),
            cells: Vec::new(),
            profile: None,
            apart: None,
            change: None,
            benchmarks: known.iter().map(benchmark_shown).collect(),
        };
        let Some(loaded) = Loaded::round_or_latest(read, ask.round)? else { return Ok(empty) };
        let benchmark = ask.benchmark.and_then(|id| known.iter().find(|row| row.benchmark.id == id));
        let before = loaded.before(read)?;
        let rows = rows(&loaded, ask.frame, (benchmark.map(|row| &row.benchmark), before.as_ref()));
        Ok(AuditShown {
            round: Some(loaded_round(&loaded, &staff)),
            coverage: coverage_shown(&loaded),
            standards: loaded.catalogue.standards().iter().map(|one| standard_shown(&loaded, one)).collect(),
            cells: cells(&loaded, ask.frame),
            profile: profile_figure(ask.frame, &rows)?.as_ref().map(figure_shown),
            apart: apart_figure(&loaded)?.as_ref().map(figure_shown),
            change: change_shown(read, &loaded, ask)?,
            ..empty
        })
    })
}

fn cells(loaded: &Loaded, frame: Frame) -> Vec<AuditCell> {
    let cell = |(cell, counts): (Cell, Counts)| AuditCell {
        key: cell.key(),
        words: cell.words(),
        counts: counts_shown(&counts),
        standards: (loaded.catalogue.standards().iter())
            .filter(|standard| cell.holds(standard))
            .map(|standard| standard.id.clone())
            .collect(),
    };
    profile(frame, &loaded.catalogue, &loaded.record).into_iter().map(cell).collect()
}

fn coverage_shown(loaded: &Loaded) -> AuditCoverage {
    let done = coverage(&loaded.catalogue, &loaded.record);
    let whole = whole(loaded);
    AuditCoverage {
        standards: done.standards,
        looked_at: done.looked_at,
        agreed: done.agreed,
        in_place: whole.in_place(),
        with_level: whole.with_level(),
        with_evidence: done.with_evidence,
        groups: done
            .groups
            .into_iter()
            .map(|one| AuditGroupShown { group: one.group, raters: one.raters, standards: one.standards })
            .collect(),
    }
}

/// How many of all standards stand where.
pub(super) fn whole(loaded: &Loaded) -> Counts {
    let mut whole = Counts::default();
    for standard in loaded.catalogue.standards() {
        whole.add(&standing(&loaded.record, &standard.id));
    }
    whole
}

fn change_shown(
    read: &ReadTx<'_>,
    now: &Loaded,
    ask: AuditAsk,
) -> Result<Option<AuditChangeShown>, ApiError> {
    let since = match ask.since.filter(|since| *since != now.record.round.id) {
        Some(since) => Some(Loaded::round(read, since)?),
        None => now.before(read)?,
    };
    let Some(since) = since else { return Ok(None) };
    let summary = change(&since, now);
    let all = compare((&since.catalogue, &since.record), (&now.catalogue, &now.record));
    let mut moved: Vec<AuditMoved> = all
        .into_iter()
        .filter_map(|changed| {
            let (before, after) = (changed.before?, changed.after?);
            let title = now.catalogue.get(&changed.standard)?.title.clone();
            (before != after).then_some(AuditMoved { id: changed.standard, title, before, after })
        })
        .collect();
    moved.sort_by_key(|one| (one.after > one.before, std::cmp::Reverse(one.before.steps_to(one.after))));
    let figure = figure::moves(paper::moves_title(&summary), &summary.rows)?;
    Ok(Some(AuditChangeShown {
        since: since.record.round.id,
        since_name: summary.since,
        figure: figure_shown(&figure),
        moved,
    }))
}

/// A benchmark for the window.
pub(super) fn benchmark_shown(row: &BenchmarkRow) -> AuditBenchmark {
    let Benchmark { id, name, source, as_of, shares } = row.benchmark.clone();
    let shares = shares.into_iter().map(|(principle, share)| AuditShare { principle, share }).collect();
    AuditBenchmark { id, name, source, as_of, shares, version: row.version }
}
