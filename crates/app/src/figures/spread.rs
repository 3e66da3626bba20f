//! How attendance, attainment and the SDQ are spread over the pupils of one person, with a threshold drawn. Pupils who
//! opted out are left out: their figures are not laid side by side.

use super::pupils;
use super::steps::capital;
use crate::error::ApiError;
use crate::known::Intake;
use bridgewell_domain::count::Count;
use bridgewell_domain::pupil::Pupil;
use bridgewell_domain::rules::Thresholds;
use bridgewell_domain::sdq::{Band, Informant, Measure as Scale, Scheme, band};
use bridgewell_report::Figure;
use bridgewell_report::figure::{Bin, Measure, histogram};

/// Columns on either side of the threshold, at most.
const COLUMNS: i32 = 8;

/// Each measure of which anything is known.
pub(super) fn all(intake: &Intake, thresholds: &Thresholds) -> Result<Vec<Figure>, ApiError> {
    let drawn = [attendance(intake, thresholds)?, attainment(intake, thresholds)?, sdq(intake, thresholds)?];
    Ok(drawn.into_iter().flatten().collect())
}

fn screened(intake: &Intake) -> impl Iterator<Item = &Pupil> {
    intake.own().filter(|pupil| !pupil.opted_out)
}

/// Where the columns meet: one edge is the cut, the others lie `step` apart, inside the ends.
struct Columns {
    cut: i32,
    step: i32,
    ends: (i32, i32),
    /// Whether the cut itself belongs to the column below it.
    upper: bool,
}

impl Columns {
    fn edges(&self) -> Vec<i32> {
        let all = (-COLUMNS..=COLUMNS).map(|place| self.cut + place * self.step);
        let mut edges: Vec<i32> = all.filter(|edge| self.ends.0 < *edge && *edge < self.ends.1).collect();
        // The lowest column takes in everything under it, however far down that goes.
        let low = edges.first().map_or(self.ends.0, |first| (first - self.step).max(self.ends.0));
        let high = edges.last().map_or(self.ends.1, |last| (last + self.step).min(self.ends.1));
        edges.insert(0, low);
        edges.push(high);
        edges
    }

    /// The columns with how many values fall into each. The outermost take in what lies beyond them.
    fn bins(&self, values: &[i32], words: impl Fn(i32) -> String, unit: f64) -> Vec<Bin> {
        let edges = self.edges();
        let last = edges.len().saturating_sub(2);
        let parts = edges.windows(2).enumerate().filter_map(|(place, pair)| match pair {
            [from, to] => Some((place, *from, *to)),
            _ => None,
        });
        let bin = |(place, from, to): (usize, i32, i32)| {
            let inside = |value: &&i32| {
                let above = if self.upper { **value > from } else { **value >= from };
                let below = if self.upper { **value <= to } else { **value < to };
                (above || place == 0) && (below || place == last)
            };
            let number = values.iter().filter(inside).count();
            let said = match (place, self.upper) {
                (0, true) => format!("{} or less", words(to)),
                (0, false) => format!("under {}", words(to)),
                (_, true) => format!("above {}, up to {}", words(from), words(to)),
                (place, false) if place == last => format!("{} or more", words(from)),
                (_, false) if to - from == 1 => words(from),
                (_, false) => format!("{} to {}", words(from), words(to - 1)),
            };
            Bin {
                from: f64::from(from) * unit,
                to: f64::from(to) * unit,
                words: said,
                count: Count::Shown(u32::try_from(number).unwrap_or(u32::MAX)),
            }
        };
        parts.map(bin).collect()
    }
}

fn attendance(intake: &Intake, thresholds: &Thresholds) -> Result<Option<Figure>, ApiError> {
    let values: Vec<i32> = screened(intake)
        .filter_map(|pupil| Some(i32::from(intake.facts().attendance(pupil.id)?.value.percent.hundredths())))
        .collect();
    if values.is_empty() {
        return Ok(None);
    }
    let cut = thresholds.attendance_at_or_below;
    let beyond = values.iter().filter(|value| **value <= i32::from(cut.hundredths())).count();
    let columns = Columns { cut: cut.hundredths().into(), step: 250, ends: (0, 10_000), upper: true };
    let measure = Measure {
        name: "Attendance at primary school, %".to_owned(),
        bins: columns.bins(&values, |edge| format!("{:.1}", f64::from(edge) / 100.0), 0.01),
        threshold: Some((cut.value(), format!("listed at {cut} or less"))),
    };
    let title = format!("{beyond} of {} attended {cut} of sessions or less", pupils(values.len()));
    Ok(Some(histogram(title, "Pupils", &measure)?))
}

/// Raised are those who are under the threshold in both, that is by the higher of the two.
fn attainment(intake: &Intake, thresholds: &Thresholds) -> Result<Option<Figure>, ApiError> {
    let values: Vec<i32> = screened(intake)
        .filter_map(|pupil| {
            let results = intake.facts().attainment(pupil.id)?.value;
            let score = |result: Option<bridgewell_domain::attainment::TestResult>| result?.score();
            Some(i32::from(score(results.reading)?.max(score(results.maths)?)))
        })
        .collect();
    if values.is_empty() {
        return Ok(None);
    }
    let cut = i32::from(thresholds.attainment_below);
    let beyond = values.iter().filter(|value| **value < cut).count();
    let columns = Columns { cut, step: 5, ends: (80, 121), upper: false };
    let measure = Measure {
        name: "Key stage 2 score, the higher of reading and maths".to_owned(),
        bins: columns.bins(&values, |edge| edge.to_string(), 1.0),
        threshold: Some((cut.into(), format!("listed under {cut}"))),
    };
    let title = format!("{beyond} of {} are under {cut} in both reading and maths", pupils(values.len()));
    Ok(Some(histogram(title, "Pupils", &measure)?))
}

/// The newest total of the informant who filled in most forms. Informants are never mixed.
fn sdq(intake: &Intake, thresholds: &Thresholds) -> Result<Option<Figure>, ApiError> {
    let totals = |informant: Informant| -> Vec<i32> {
        screened(intake)
            .filter_map(|pupil| {
                let newest = intake.sdq(pupil.id).iter().rev().find(|form| form.informant == informant)?;
                Some(i32::from(newest.scores.get(Scale::Total)?))
            })
            .collect()
    };
    let most = Informant::ALL.into_iter().map(|informant| (informant, totals(informant)));
    let Some((informant, values)) =
        most.max_by_key(|(_, values)| values.len()).filter(|(_, all)| !all.is_empty())
    else {
        return Ok(None);
    };
    let Some(cut) = high_from(thresholds.sdq_bands, informant, Scale::Total) else { return Ok(None) };
    let beyond = values.iter().filter(|value| **value >= cut).count();
    let highest = values.iter().copied().max().unwrap_or(0).max(cut + 4);
    let columns = Columns { cut, step: 2, ends: (0, highest.min(40) + 1), upper: false };
    let counts = if thresholds.sdq_total { "listed from" } else { "high from" };
    let measure = Measure {
        name: format!("SDQ total, {}", informant.words()),
        bins: columns.bins(&values, |edge| edge.to_string(), 1.0),
        threshold: Some((cut.into(), format!("{counts} {cut}, {}", thresholds.sdq_bands.words()))),
    };
    let title =
        format!("{}: {beyond} of {} have a high SDQ total", capital(informant.words()), pupils(values.len()));
    Ok(Some(histogram(title, "Pupils", &measure)?))
}

/// The lowest score that is high or very high; none for measures without bands.
pub(super) fn high_from(scheme: Scheme, informant: Informant, measure: Scale) -> Option<i32> {
    let high = |score: &u8| band(scheme, informant, measure, *score).is_some_and(|band| band >= Band::High);
    (0..=40_u8).find(high).map(i32::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case(Columns { cut: 9_000, step: 250, ends: (0, 10_000), upper: true })]
    #[case(Columns { cut: 10_000, step: 250, ends: (0, 10_000), upper: true })]
    #[case(Columns { cut: 100, step: 5, ends: (80, 121), upper: false })]
    #[case(Columns { cut: 97, step: 5, ends: (80, 121), upper: false })]
    #[case(Columns { cut: 16, step: 2, ends: (0, 41), upper: false })]
    fn every_value_falls_into_one_column_and_none_crosses_the_cut(#[case] columns: Columns) {
        let (low, high) = columns.ends;
        let values: Vec<i32> = (low..=high - i32::from(!columns.upper)).collect();
        let bins = columns.bins(&values, |edge| edge.to_string(), 1.0);
        let all: u32 = bins.iter().filter_map(|bin| bin.count.shown()).sum();
        assert_eq!(all as usize, values.len());
        let cut = f64::from(columns.cut);
        assert!(bins.iter().all(|bin| bin.to <= cut || bin.from >= cut), "{bins:?}");
        assert!(bins.windows(2).all(|pair| (pair[0].to - pair[1].from).abs() < 1e-9));
    }

    #[test]
    fn high_begins_where_the_bands_say() {
        let teacher = high_from(Scheme::FourBand, Informant::Teacher, Scale::Total).unwrap();
        let word = |score: i32| {
            band(Scheme::FourBand, Informant::Teacher, Scale::Total, u8::try_from(score).unwrap())
        };
        assert!(word(teacher - 1) < Some(Band::High) && word(teacher) == Some(Band::High));
    }
}
