//! `retention.look`: the schedule, what is due by the day it ended, what is kept and what was erased.

use super::standing::named;
use super::{Standing, decides, schedule, standings};
use crate::erase::Said;
use crate::error::ApiError;
use crate::names::{PupilNames, StaffNames};
use crate::session::Session;
use crate::wire::common::{Nothing, Signed};
use crate::wire::retention::{
    DueGroup, DueKind, DuePupil, DueRecords, ErasureShown, HoldShown, KeptLongerShown, KindRows, Retention,
    RetentionClock, ScheduleLine,
};
use bridgewell_domain::dates;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::pupil::Pupil;
use bridgewell_domain::retention::{Clock, Ends, Kind, Schedule, later};
use bridgewell_store::{ReadTx, erase, holds, kept_longer};
use chrono::{Datelike, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

/// The page. It names pupils, so that it was read is logged.
pub(crate) fn look(session: &mut Session, permit: Permit, _: Nothing) -> Result<Retention, ApiError> {
    session.log_list(&permit)?;
    let today = session.today();
    session.read(&permit, |read| shown(read, &permit, today))
}

pub(super) fn shown(read: &ReadTx<'_>, permit: &Permit, today: NaiveDate) -> Result<Retention, ApiError> {
    let (schedule, standings, staff) = (schedule(read)?, standings(read, permit)?, StaffNames::load(read)?);
    let pupils: Vec<Pupil> = standings.iter().map(|one| one.pupil.clone()).collect();
    let names = PupilNames::of(&pupils);
    let kept = kept_longer::list(read)?.into_iter().map(|one| KeptLongerShown {
        pupil: names.shown(one.pupil),
        kind: one.kind,
        words: one.kind.words().to_owned(),
        until: one.until,
        reason: one.reason,
        signed: Signed { by: staff.name(one.by), on: dates::day_of(one.at) },
    });
    let named = named(read, permit)?;
    let holds = if decides(permit) { holds::list(read)? } else { Vec::new() };
    let holds = holds.into_iter().filter(|row| !named.contains(&row.hold.pupil)).map(|row| HoldShown {
        id: row.id,
        version: row.version,
        pupil: names.shown(row.hold.pupil),
        reason: row.hold.reason,
        signed: Signed { by: staff.name(row.hold.by), on: dates::day_of(row.hold.at) },
        released: row
            .hold
            .released
            .map(|(by, at, why)| (Signed { by: staff.name(by), on: dates::day_of(at) }, why)),
    });
    Ok(Retention {
        today,
        lines: Kind::ALL.iter().map(|kind| line(&schedule, *kind)).collect(),
        due: due(&standings, &names, today),
        records: records(read, &schedule, today)?,
        kept: kept.collect(),
        holds: holds.collect(),
        next: next(&standings, today),
        erased: erased(read, permit, &staff)?,
        may_erase: decides(permit),
    })
}

fn line(schedule: &Schedule, kind: Kind) -> ScheduleLine {
    let (line, own) = schedule.line(kind);
    ScheduleLine {
        kind,
        words: kind.words().to_owned(),
        clock: match kind.clock() {
            Clock::Pupil => RetentionClock::Pupil,
            Clock::Record => RetentionClock::Record,
            Clock::None => RetentionClock::None,
        },
        ends: line.ends,
        ends_words: line.ends.words(),
        source: line.source,
        own,
    }
}

/// What is due, by the day it ended.
fn due(standings: &[Standing], names: &PupilNames, today: NaiveDate) -> Vec<DueGroup> {
    let mut groups: BTreeMap<NaiveDate, Vec<DuePupil>> = BTreeMap::new();
    for one in standings {
        let mut by_day: BTreeMap<NaiveDate, BTreeSet<Kind>> = BTreeMap::new();
        for kind in one.due(today) {
            if let Some(day) = one.ends.get(&kind).copied().flatten() {
                by_day.entry(day).or_default().insert(kind);
            }
        }
        for (day, kinds) in by_day {
            groups.entry(day).or_default().push(DuePupil {
                pupil: names.shown(one.pupil.id),
                whole: kinds.contains(&Kind::Identity),
                kinds: kinds.into_iter().collect(),
                left: one.left,
                held: one.held,
                in_the_way: one.in_the_way.map(str::to_owned),
            });
        }
    }
    let group = |(ended, mut pupils): (NaiveDate, Vec<DuePupil>)| {
        pupils.sort_by(|one, other| one.pupil.sort.cmp(&other.pupil.sort));
        let of = |kind: Kind| pupils.iter().filter(|one| one.kinds.contains(&kind)).count();
        let kinds = Kind::OF_A_PUPIL.into_iter().filter(|kind| of(*kind) > 0).map(|kind| DueKind {
            kind,
            words: kind.words().to_owned(),
            pupils: number(of(kind)),
        });
        DueGroup { ended, kinds: kinds.collect(), pupils }
    };
    groups.into_iter().map(group).collect()
}

/// Before which day records of a kind are past their end.
pub(crate) fn cut_off(schedule: &Schedule, kind: Kind, today: NaiveDate) -> Option<NaiveDate> {
    let ends = schedule.ends(kind);
    if kind == Kind::Waiting {
        return ends.files_over(today);
    }
    let Ends::YearsAfterRecord(years) = ends else { return None };
    let year = today.year() - i32::from(years);
    let day = today.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, 2, 28))?;
    later(day, years).filter(|end| *end <= today).map(|_| day)
}

/// What dated records of a kind are called where they stand by themselves.
pub(crate) fn dated_words(kind: Kind) -> &'static str {
    if kind == Kind::Waiting { "Rows of files about children who are not in the list" } else { kind.words() }
}

fn records(read: &ReadTx<'_>, schedule: &Schedule, today: NaiveDate) -> Result<Vec<DueRecords>, ApiError> {
    let mut due = Vec::new();
    for kind in Kind::ALL.iter().copied().filter(|kind| kind.is_dated()) {
        let Some(before) = cut_off(schedule, kind, today) else { continue };
        let rows = erase::count_before(read, kind, before)?;
        if rows > 0 {
            due.push(DueRecords { kind, words: dated_words(kind).to_owned(), rows, before });
        }
    }
    Ok(due)
}

fn next(standings: &[Standing], today: NaiveDate) -> Option<(NaiveDate, u32)> {
    let to_come = |one: &Standing| one.ends.values().flatten().filter(|day| **day >= today).min().copied();
    let days: Vec<NaiveDate> = standings.iter().filter_map(to_come).collect();
    let first = days.iter().min().copied()?;
    Some((first, number(days.iter().filter(|day| **day == first).count())))
}

/// Erasures; of the red route only for those who decide.
pub(crate) fn erased(
    read: &ReadTx<'_>,
    permit: &Permit,
    staff: &StaffNames,
) -> Result<Vec<ErasureShown>, ApiError> {
    let kept = erase::list::<Said, erase::Counts>(read)?;
    let one = |kept: erase::Kept<Said, erase::Counts>| {
        let mut rows = kept.said.rows;
        if let Some(sealed) = kept.sealed.filter(|_| decides(permit)) {
            rows.extend(sealed);
        }
        ErasureShown {
            id: kept.id,
            at: kept.at,
            by: staff.name(kept.by),
            pupils: kept.said.pupils,
            rows: rows_shown(&rows),
            reason: kept.said.reason,
        }
    };
    Ok(kept.into_iter().map(one).collect())
}

/// Counts in the order in which kinds are told.
pub(crate) fn rows_shown(rows: &erase::Counts) -> Vec<KindRows> {
    let told = Kind::ALL.iter().filter_map(|kind| rows.get(kind).map(|rows| (*kind, *rows)));
    told.filter(|(_, rows)| *rows > 0)
        .map(|(kind, rows)| KindRows { kind, words: kind.words().to_owned(), rows })
        .collect()
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
