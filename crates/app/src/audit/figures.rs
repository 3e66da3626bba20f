//! The pictures of the audit, the same in the window and on paper.

use super::Loaded;
use super::words::{spread_words, tallies};
use crate::error::ApiError;
use bridgewell_domain::programme::audit::{
    Benchmark, Catalogue, Cell, Counts, Frame, Level, Moves, RaterGroup, Spread, Tally, compare, profile,
    spread,
};
use bridgewell_domain::programme::frames::Principle;
use bridgewell_report::figure::{self, LevelRow, MovesRow, VoicesRow};
use bridgewell_report::summary::AuditChange;
use bridgewell_report::{Figure, paper};

/// The most standards in the picture of where people differ.
const MOST_APART: usize = 6;

/// One row a place of the frame.
pub(super) fn rows(
    loaded: &Loaded,
    frame: Frame,
    (benchmark, before): (Option<&Benchmark>, Option<&Loaded>),
) -> Vec<LevelRow> {
    let earlier: Vec<(Cell, Counts)> =
        before.map(|before| profile(frame, &before.catalogue, &before.record)).unwrap_or_default();
    let was = |cell: &Cell| {
        let counts = earlier.iter().find(|(other, _)| other == cell).map(|(_, counts)| counts)?;
        (counts.with_level() > 0).then(|| counts.in_place())
    };
    let row = |(cell, counts): (Cell, _)| LevelRow {
        label: cell.words(),
        before: was(&cell),
        counts,
        benchmark: match cell {
            Cell::Principle(principle) => benchmark.and_then(|known| about(known, principle, &counts)),
            _ => None,
        },
    };
    profile(frame, &loaded.catalogue, &loaded.record).into_iter().map(row).collect()
}

fn about(benchmark: &Benchmark, principle: Principle, counts: &Counts) -> Option<u16> {
    benchmark.about(principle, counts.with_level()).filter(|_| counts.with_level() > 0)
}

/// The profile under a frame; none for the grid.
pub(super) fn profile_figure(frame: Frame, rows: &[LevelRow]) -> Result<Option<Figure>, ApiError> {
    let kind = match frame {
        Frame::Grid => return Ok(None),
        Frame::Principles => "Principle",
        Frame::Steps => "Step",
        Frame::Shanarri => "Indicator",
        Frame::Core => "Core principle",
    };
    Ok(Some(figure::levels(paper::profile_title(rows), kind, rows)?))
}

/// What changed since an earlier round, by principle.
pub(super) fn change(since: &Loaded, now: &Loaded) -> AuditChange {
    let all = compare((&since.catalogue, &since.record), (&now.catalogue, &now.record));
    let of = |catalogue: &Catalogue, id: &str| catalogue.get(id).map(|standard| standard.principle);
    let rows = Principle::ALL.iter().map(|&principle| {
        let these = all.iter().filter(|changed| {
            let id = changed.standard.as_str();
            of(&now.catalogue, id).or_else(|| of(&since.catalogue, id)) == Some(principle)
        });
        MovesRow { label: principle.words().to_owned(), moves: Moves::of(these) }
    });
    AuditChange { since: since.record.round.name.clone(), rows: rows.collect() }
}

/// From this many raters on the middle answer of a group of adults in office is not one person's.
const MORE_THAN_ONE: u16 = 2;

/// The standards on which people differ most, the farthest apart first: each group at its middle answer. On paper that
/// leaves the school (`smallest` given) pupils and parents speak on a standard from the school's smallest count of levels
/// upward, and nobody speaks alone: who only began a form, or knew nothing of it, hides nobody else.
pub(super) fn apart_rows(loaded: &Loaded, smallest: Option<u16>) -> Vec<VoicesRow> {
    let enough = |(group, tally): &(RaterGroup, Tally)| {
        let least = smallest.map_or(1, |smallest| match group {
            RaterGroup::Pupils | RaterGroup::Parents => smallest,
            RaterGroup::Leaders | RaterGroup::Staff | RaterGroup::Governors => MORE_THAN_ONE,
        });
        tally.with_level() >= least
    };
    let mut apart: Vec<(u8, VoicesRow)> = (loaded.catalogue.standards().iter())
        .filter_map(|standard| {
            let mut groups = tallies(&loaded.record, &standard.id);
            groups.retain(enough);
            let found = spread(&groups);
            found.asks_for_talk().then(|| (found.weight(), voices_of(&standard.title, &groups)))
        })
        .collect();
    apart.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    apart.into_iter().take(MOST_APART).map(|(_, row)| row).collect()
}

fn voices_of(title: &str, groups: &[(RaterGroup, Tally)]) -> VoicesRow {
    let lowest = groups.iter().filter_map(|(_, tally)| tally.lowest()).min();
    let highest = groups.iter().filter_map(|(_, tally)| tally.highest()).max();
    let short = |group: RaterGroup| match group {
        RaterGroup::Parents => "Parents".to_owned(),
        other => other.words().to_owned(),
    };
    VoicesRow {
        label: title.to_owned(),
        note: String::new(),
        range: lowest.zip(highest),
        marks: groups.iter().filter_map(|(group, tally)| Some((tally.middle()?, short(*group)))).collect(),
    }
}

/// Where people differ most.
pub(super) fn apart_figure(loaded: &Loaded) -> Result<Option<Figure>, ApiError> {
    let rows = apart_rows(loaded, None);
    let Some(first) = rows.first() else { return Ok(None) };
    let title = format!("People differ most on \u{201c}{}\u{201d}", first.label);
    Ok(Some(figure::voices(title, "Standard", &rows)?))
}

/// The answers of each group to one standard; none while nobody has given a level.
pub(super) fn groups_figure(loaded: &Loaded, standard: &str) -> Result<Option<Figure>, ApiError> {
    let (words, found) = spread_words(&loaded.record, standard);
    if found == Spread::Nobody {
        return Ok(None);
    }
    let rows: Vec<VoicesRow> = tallies(&loaded.record, standard)
        .into_iter()
        .filter(|(_, tally)| tally.all() > 0)
        .map(|(group, tally)| VoicesRow {
            label: group.words().to_owned(),
            note: answers(&tally),
            range: tally.lowest().zip(tally.highest()),
            marks: tally.middle().map(|level: Level| (level, String::new())).into_iter().collect(),
        })
        .collect();
    Ok(Some(figure::voices(words, "Group", &rows)?))
}

fn answers(tally: &Tally) -> String {
    let given = match tally.all() {
        1 => "1 answer".to_owned(),
        all => format!("{all} answers"),
    };
    match tally.all() - tally.with_level() {
        0 => given,
        without => format!("{given}, {without} without a level"),
    }
}
