//! How long children waited: for a talk they asked for, for a reader of their letter, for an offer. A letter with another
//! reader counts as waiting, as everywhere.

use crate::error::ApiError;
use crate::known::Intake;
use bridgewell_domain::count::Count;
use bridgewell_domain::dates::day_of;
use bridgewell_domain::ids::PupilId;
use bridgewell_report::Figure;
use bridgewell_report::figure::{WAIT_RANGES, WaitsRow, wait_range, waits as drawn};
use bridgewell_store::{ReadTx, decisions, offers};
use chrono::NaiveDate;
use std::collections::HashMap;

/// One wait: from a day to a day, or still going on.
type Wait = (NaiveDate, Option<NaiveDate>);

/// The waiting times of this person's pupils; none while nothing was waited for.
pub(super) fn waits(read: &ReadTx<'_>, intake: &Intake) -> Result<Option<Figure>, ApiError> {
    let own: Vec<PupilId> = intake.own().map(|pupil| pupil.id).collect();
    let talks: Vec<Wait> = (own.iter())
        .flat_map(|pupil| intake.requests(*pupil))
        .map(|kept| (day_of(kept.request.at), kept.request.settled))
        .collect();
    let letters: Vec<Wait> = own
        .iter()
        .filter_map(|pupil| {
            let view = intake.letter(*pupil);
            let came = day_of(view.letter.as_ref()?.came);
            Some((came, view.readings.iter().map(|reading| day_of(reading.at)).min()))
        })
        .collect();
    let first = |days: Vec<(PupilId, NaiveDate)>| {
        days.into_iter().fold(HashMap::<PupilId, NaiveDate>::new(), |mut first, (pupil, on)| {
            first.entry(pupil).and_modify(|known| *known = on.min(*known)).or_insert(on);
            first
        })
    };
    let decided =
        first(decisions::list(read)?.into_iter().map(|row| (row.pupil, day_of(row.decision.at))).collect());
    let offered =
        first(offers::list(read)?.into_iter().map(|row| (row.pupil, day_of(row.offer.at))).collect());
    let offers: Vec<Wait> =
        own.iter().filter_map(|pupil| Some((*decided.get(pupil)?, offered.get(pupil).copied()))).collect();
    if talks.is_empty() && letters.is_empty() && offers.is_empty() {
        return Ok(None);
    }
    let title = title(&talks);
    let steps = [
        ("From a wish to talk to the talk", talks),
        ("From the letter to its first reader", letters),
        ("From a decision to the first offer", offers),
    ];
    let rows: Vec<WaitsRow> = steps.into_iter().filter(|(_, all)| !all.is_empty()).map(row).collect();
    Ok(Some(drawn(title, &rows)?))
}

fn title(talks: &[Wait]) -> String {
    match talks.iter().filter(|(_, until)| until.is_none()).count() {
        0 if talks.is_empty() => "How long children waited".to_owned(),
        0 => "Everybody who asked to talk has been heard".to_owned(),
        1 => "1 child still waits for a talk they asked for".to_owned(),
        several => format!("{several} children still wait for a talk they asked for"),
    }
}

fn row((label, all): (&str, Vec<Wait>)) -> WaitsRow {
    let days = |(from, until): &Wait| {
        Some(u32::try_from((((*until)?) - *from).num_days().max(0)).unwrap_or(u32::MAX))
    };
    let mut waited = [0_u32; WAIT_RANGES];
    let mut ended: Vec<u32> = all.iter().filter_map(days).collect();
    ended.iter().for_each(|days| waited[wait_range(*days)] += 1);
    ended.sort_unstable();
    WaitsRow {
        label: label.to_owned(),
        note: half(&ended, all.len()),
        waited: waited.map(Count::Shown),
        waiting: Count::Shown(u32::try_from(all.len() - ended.len()).unwrap_or(u32::MAX)),
    }
}

/// Within how many days half of them had what they waited for; those who still wait count as longer than any.
fn half(ended: &[u32], all: usize) -> String {
    match ended.get(all.div_ceil(2).saturating_sub(1)) {
        None => "more than half still wait".to_owned(),
        Some(0) => "half on the same day".to_owned(),
        Some(1) => "half within a day".to_owned(),
        Some(days) => format!("half within {days} days"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_counts_those_who_still_wait() {
        assert_eq!(half(&[0, 2, 9], 3), "half within 2 days");
        assert_eq!(half(&[0, 2], 4), "half within 2 days");
        assert_eq!(half(&[0, 2], 5), "more than half still wait");
        assert_eq!(half(&[0], 1), "half on the same day");
    }

    #[test]
    fn every_wait_is_counted_once() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 9, day).unwrap();
        let row = row(("From", vec![(day(1), Some(day(1))), (day(1), Some(day(4))), (day(2), None)]));
        assert_eq!(row.waited.iter().filter_map(|count| count.shown()).sum::<u32>(), 2);
        assert_eq!((row.waited[2], row.waiting), (Count::Shown(1), Count::Shown(1)));
    }
}
