//! One child among the year group, measure by measure; and SDQ scores before and after. Nothing is added up.

use super::spread::high_from;
use super::steps::capital;
use crate::cohort::result_words;
use crate::error::ApiError;
use crate::known::Intake;
use bridgewell_domain::attainment::{Attainment, TestResult};
use bridgewell_domain::dates::day_and_month;
use bridgewell_domain::pupil::Pupil;
use bridgewell_domain::sdq::{Informant, Measure, SdqForm, band};
use bridgewell_report::Figure;
use bridgewell_report::figure::{AmongRow, ChangeRow, Valued, among as drawn, change};

/// Of fewer others than this, where the middle half lies says nothing steady.
const FEWEST: usize = 20;

/// How a value lies among the others.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lies {
    Unknown,
    Within,
    Lower,
    Higher,
}

/// The child among the others; none where nothing is known, or for a child who opted out: figures are not laid side by
/// side then.
pub(super) fn among(intake: &Intake, pupil: &Pupil) -> Result<Option<Figure>, ApiError> {
    if pupil.opted_out {
        return Ok(None);
    }
    let rows: Vec<(Lies, AmongRow)> = [
        attendance(intake, pupil),
        test(intake, pupil, "Reading", |known| known.reading),
        test(intake, pupil, "Maths", |known| known.maths),
    ]
    .into_iter()
    .flatten()
    .chain(Informant::ALL.into_iter().filter_map(|informant| sdq(intake, pupil, informant)))
    .collect();
    if rows.is_empty() {
        return Ok(None);
    }
    let title = title(&rows);
    Ok(Some(drawn(title, &rows.into_iter().map(|(_, row)| row).collect::<Vec<_>>())?))
}

fn title(rows: &[(Lies, AmongRow)]) -> String {
    let named = |lies: Lies| -> Vec<&str> {
        rows.iter().filter(|(found, _)| *found == lies).map(|(_, row)| row.label.as_str()).collect()
    };
    let (higher, lower) = (named(Lies::Higher), named(Lies::Lower));
    let mut said = Vec::new();
    if !higher.is_empty() {
        said.push(format!("higher than for most: {}", higher.join(", ")));
    }
    if !lower.is_empty() {
        said.push(format!("lower than for most: {}", lower.join(", ")));
    }
    if said.is_empty() {
        let unknown = rows.iter().all(|(lies, _)| *lies == Lies::Unknown);
        return if unknown { "What is known" } else { "Like most of the year group" }.to_owned();
    }
    capital(&said.join("; "))
}

/// Everybody else whose figures may be laid side by side.
fn others<'a>(intake: &'a Intake, pupil: &'a Pupil) -> impl Iterator<Item = &'a Pupil> {
    intake.everybody.iter().filter(move |other| other.id != pupil.id && !other.opted_out)
}

/// The middle half of the others, and how a value lies among them.
fn placed(own: f64, mut others: Vec<f64>) -> (Option<(f64, f64)>, Lies, String) {
    if others.len() < FEWEST {
        return (None, Lies::Unknown, "too few others are known".to_owned());
    }
    others.sort_by(f64::total_cmp);
    let at = |share: usize| others.get(others.len() * share / 4).copied().unwrap_or(own);
    let (from, to) = (at(1), at(3));
    let tenths = |number: usize| {
        let tenths = (number * 10 + others.len() / 2) / others.len();
        if tenths >= 10 { "nearly everybody".to_owned() } else { format!("about {tenths} in 10") }
    };
    let (lies, words) = if own < from {
        let above = others.iter().filter(|other| **other > own).count();
        (Lies::Lower, format!("lower than {}", tenths(above)))
    } else if own > to {
        let below = others.iter().filter(|other| **other < own).count();
        (Lies::Higher, format!("higher than {}", tenths(below)))
    } else {
        (Lies::Within, "like the middle half".to_owned())
    };
    (Some((from, to)), lies, words)
}

fn row(label: &str, own: Valued, others: Vec<f64>, words: impl Fn(f64) -> String) -> (Lies, AmongRow) {
    let (middle, lies, note) = placed(own.value, others);
    let valued = |value: f64| Valued { value, words: words(value) };
    let middle = middle.map(|(from, to)| (valued(from), valued(to)));
    let row = AmongRow { label: label.to_owned(), note, own, middle, threshold: None, ends: (0.0, 1.0) };
    (lies, row)
}

fn attendance(intake: &Intake, pupil: &Pupil) -> Option<(Lies, AmongRow)> {
    let of = |pupil: &Pupil| Some(intake.facts().attendance(pupil.id)?.value.percent);
    let own = of(pupil)?;
    let all: Vec<f64> =
        others(intake, pupil).filter_map(of).map(bridgewell_domain::attendance::Percent::value).collect();
    let own_value = Valued { value: own.value(), words: own.to_string() };
    let (lies, row) = row("Attendance", own_value, all, |value| format!("{value:.1} %"));
    let cut = intake.rules.thresholds.attendance_at_or_below;
    let threshold = Some(Valued { value: cut.value(), words: format!("listed at {cut} or less") });
    let low = (own.value().min(cut.value() - 10.0) / 10.0).floor() * 10.0;
    Some((lies, AmongRow { threshold, ends: (low.max(0.0), 100.0), ..row }))
}

fn test(
    intake: &Intake,
    pupil: &Pupil,
    label: &str,
    result: fn(&Attainment) -> Option<TestResult>,
) -> Option<(Lies, AmongRow)> {
    let of = |pupil: &Pupil| result(&intake.facts().attainment(pupil.id)?.value)?.score().map(f64::from);
    let own = of(pupil)?;
    let results = intake.facts().attainment(pupil.id)?.value;
    let words = result_words(result(&results));
    let all = others(intake, pupil).filter_map(of).collect();
    let (lies, row) = row(label, Valued { value: own, words }, all, |value| format!("{value:.0}"));
    let cut = intake.rules.thresholds.attainment_below;
    let threshold = Some(Valued { value: cut.into(), words: format!("listed if both are under {cut}") });
    Some((lies, AmongRow { threshold, ends: (80.0, 120.0), ..row }))
}

fn sdq(intake: &Intake, pupil: &Pupil, informant: Informant) -> Option<(Lies, AmongRow)> {
    let newest = |pupil: &Pupil| {
        let form = intake.sdq(pupil.id).iter().rev().find(|form| form.informant == informant)?;
        form.scores.get(Measure::Total)
    };
    let own = newest(pupil)?;
    let scheme = intake.rules.thresholds.sdq_bands;
    let band = band(scheme, informant, Measure::Total, own).map(|band| band.words(Measure::Total));
    let words = band.map_or_else(|| own.to_string(), |band| format!("{own}, {band}"));
    let all = others(intake, pupil).filter_map(newest).map(f64::from).collect();
    let label = format!("SDQ total, {}", informant.words());
    let own = Valued { value: own.into(), words };
    let (lies, row) = row(&label, own, all, |value| format!("{value:.0}"));
    let threshold = high_from(scheme, informant, Measure::Total)
        .map(|cut| Valued { value: cut.into(), words: format!("high from {cut}, {}", scheme.words()) });
    Some((lies, AmongRow { threshold, ends: (0.0, 40.0), ..row }))
}

/// The first and the newest form of each informant who filled in two.
pub(super) fn changes(intake: &Intake, pupil: &Pupil) -> Result<Vec<Figure>, ApiError> {
    let mut figures = Vec::new();
    for informant in Informant::ALL {
        let mut forms: Vec<(chrono::NaiveDate, &SdqForm)> = (intake.sdq(pupil.id).iter())
            .filter(|form| form.informant == informant)
            .filter_map(|form| Some((form.completed?, form)))
            .collect();
        forms.sort_by_key(|(on, _)| *on);
        let [(then, first), .., (now, newest)] = forms.as_slice() else { continue };
        let rows: Vec<ChangeRow> = (Measure::BANDED.into_iter())
            .filter_map(|measure| {
                let valued = |score: u8| Valued { value: score.into(), words: score.to_string() };
                let highest = match (measure, informant) {
                    (Measure::Total, _) => 40.0,
                    (Measure::Impact, Informant::Teacher) => 6.0,
                    _ => 10.0,
                };
                Some(ChangeRow {
                    label: capital(measure.words()),
                    note: match measure {
                        Measure::Prosocial => "higher is easier".to_owned(),
                        _ => String::new(),
                    },
                    before: valued(first.scores.get(measure)?),
                    after: valued(newest.scores.get(measure)?),
                    aim: None,
                    ends: (0.0, highest),
                })
            })
            .collect();
        if rows.is_empty() {
            continue;
        }
        let total = match (first.scores.get(Measure::Total), newest.scores.get(Measure::Total)) {
            (Some(before), Some(after)) => {
                format!(": total {before} on {}, {after} on {}", day_and_month(*then), day_and_month(*now))
            }
            _ => format!(", {} and {}", day_and_month(*then), day_and_month(*now)),
        };
        figures.push(change(format!("SDQ, {}{total}", informant.words()), "Scale", &rows)?);
    }
    Ok(figures)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_told_by_how_many_lie_beyond_it() {
        let others: Vec<f64> = (1..=100).map(f64::from).collect();
        let said = |own: f64| placed(own, others.clone()).2;
        assert_eq!(said(5.0), "lower than nearly everybody");
        assert_eq!(said(12.0), "lower than about 9 in 10");
        assert_eq!(said(50.0), "like the middle half");
        assert_eq!(said(90.0), "higher than about 9 in 10");
        assert_eq!(placed(5.0, vec![1.0; FEWEST - 1]).2, "too few others are known");
    }
}
