//! Scores into bands. Two schemes exist, are not nested, and share words: a band is never named without its scheme.

use super::informant::Informant;
use super::scale::Measure;
use super::tables::{four, three};
use serde::{Deserialize, Serialize};

/// Which published cut-offs a band was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Scheme {
    /// The original three bands.
    ThreeBand,
    /// The newer four bands.
    FourBand,
}

impl Scheme {
    /// The scheme in words, for every label.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::ThreeBand => "three bands",
            Self::FourBand => "four bands",
        }
    }
}

/// How far from the average a score is, on either scheme. Three bands have no [`Band::VeryHigh`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Band {
    /// Close to average.
    CloseToAverage,
    /// Slightly raised; for prosocial slightly lowered.
    SlightlyRaised,
    /// High; for prosocial low.
    High,
    /// Very high; for prosocial very low.
    VeryHigh,
}

/// How well confirmed a row of cut-offs is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Read in published sources.
    Published,
    /// Not found in any source that could be read: marked so wherever it is shown.
    Unconfirmed,
}

/// The band of a score; `None` for measures without cut-offs.
#[must_use]
pub const fn band(scheme: Scheme, informant: Informant, measure: Measure, score: u8) -> Option<Band> {
    let edges = match scheme {
        Scheme::FourBand => match four(informant, measure) {
            Some(edges) => edges,
            None => return None,
        },
        Scheme::ThreeBand => match three(informant, measure) {
            // No score lies beyond the last edge: the third band is the last one.
            Some([first, second]) if matches!(measure, Measure::Prosocial) => [first, second, 0],
            Some([first, second]) => [first, second, u8::MAX],
            None => return None,
        },
    };
    let low_is_worse = matches!(measure, Measure::Prosocial);
    Some(if within(score, edges[0], low_is_worse) {
        Band::CloseToAverage
    } else if within(score, edges[1], low_is_worse) {
        Band::SlightlyRaised
    } else if within(score, edges[2], low_is_worse) {
        Band::High
    } else {
        Band::VeryHigh
    })
}

const fn within(score: u8, edge: u8, low_is_worse: bool) -> bool {
    if low_is_worse { score >= edge } else { score <= edge }
}

/// How well confirmed the cut-offs of a measure are. Only the four-band ones for impact are not.
#[must_use]
pub const fn confidence(scheme: Scheme, measure: Measure) -> Confidence {
    match (scheme, measure) {
        (Scheme::FourBand, Measure::Impact) => Confidence::Unconfirmed,
        _ => Confidence::Published,
    }
}

impl Band {
    /// The band in the words of screen and paper.
    #[must_use]
    pub const fn words(self, measure: Measure) -> &'static str {
        match (self, measure) {
            (Self::CloseToAverage, _) => "close to average",
            (Self::SlightlyRaised, Measure::Prosocial) => "slightly lowered",
            (Self::SlightlyRaised, _) => "slightly raised",
            (Self::High, Measure::Prosocial) => "low",
            (Self::High, _) => "high",
            (Self::VeryHigh, Measure::Prosocial) => "very low",
            (Self::VeryHigh, _) => "very high",
        }
    }

    /// The band's name in data files, which follow the published scheme's own names. Never for screen or paper.
    #[must_use]
    pub const fn machine_name(self, scheme: Scheme, measure: Measure) -> &'static str {
        match (scheme, self, measure) {
            (Scheme::ThreeBand, Self::CloseToAverage, _) => "normal",
            (Scheme::ThreeBand, Self::SlightlyRaised, _) => "borderline",
            (Scheme::ThreeBand, _, _) => "abnormal",
            (Scheme::FourBand, Self::CloseToAverage, _) => "close_to_average",
            (Scheme::FourBand, Self::SlightlyRaised, Measure::Prosocial) => "slightly_lowered",
            (Scheme::FourBand, Self::SlightlyRaised, _) => "slightly_raised",
            (Scheme::FourBand, Self::High, Measure::Prosocial) => "low",
            (Scheme::FourBand, Self::High, _) => "high",
            (Scheme::FourBand, Self::VeryHigh, Measure::Prosocial) => "very_low",
            (Scheme::FourBand, Self::VeryHigh, _) => "very_high",
        }
    }

    /// The band with its scheme and informant: "slightly raised, four bands, teacher".
    #[must_use]
    pub fn label(self, scheme: Scheme, informant: Informant, measure: Measure) -> String {
        let doubt = match confidence(scheme, measure) {
            Confidence::Published => "",
            Confidence::Unconfirmed => " (cut-offs unconfirmed)",
        };
        format!("{}, {}{doubt}, {}", self.words(measure), scheme.words(), informant.words())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    /// Walks every number of the published table: each score from end to end must land in the band that names it.
    #[test]
    fn every_score_lands_in_the_band_of_the_table() {
        let table: Value =
            serde_json::from_str(include_str!("../../../../tests/fixtures/sdq-bands.json")).unwrap();
        let mut checked = 0;
        for scheme in [Scheme::ThreeBand, Scheme::FourBand] {
            let scheme_name = serde_json::to_value(scheme).unwrap();
            for informant in Informant::ALL {
                for measure in Measure::BANDED {
                    let rows = &table["bands"][scheme_name.as_str().unwrap()][informant.machine_name()]
                        [measure.words()];
                    for (name, range) in rows.as_object().unwrap() {
                        let ends: Vec<u8> = serde_json::from_value(range.clone()).unwrap();
                        for score in ends[0]..=ends[1] {
                            let found = band(scheme, informant, measure, score).unwrap();
                            assert_eq!(
                                found.machine_name(scheme, measure),
                                name,
                                "{informant:?} {measure:?} {score}"
                            );
                            checked += 1;
                        }
                    }
                }
            }
        }
        // Each scheme and informant: five scales of 11 scores, a total of 41, impact of 11 (teacher 7).
        assert_eq!(checked, 2 * (3 * (5 * 11 + 41) + 11 + 11 + 7));
    }

    #[test]
    fn the_table_agrees_on_items_prorating_and_impact() {
        use super::super::{Answers, ImpactAnswers, Item, Scale, Tick};
        let table: Value =
            serde_json::from_str(include_str!("../../../../tests/fixtures/sdq-bands.json")).unwrap();
        for scale in Scale::ALL {
            let row = &table["scales"][Measure::from(scale).words()];
            let items: Vec<u8> = serde_json::from_value(row["items"].clone()).unwrap();
            let reversed: Vec<u8> = serde_json::from_value(row["reversed"].clone()).unwrap();
            assert_eq!(items, scale.items());
            assert!(items.iter().all(|&n| Item::new(n).unwrap().is_reversed() == reversed.contains(&n)));
        }
        for answered in [3_u8, 4] {
            let scores = &table["prorating"]["by_answered_and_sum"][answered.to_string()];
            for sum in 0..=2 * answered {
                let mut answers = Answers::default();
                for (place, number) in (0..answered).zip(Scale::Prosocial.items()) {
                    let tick = Tick::try_from(sum.saturating_sub(2 * place).min(2)).unwrap();
                    answers.set(Item::new(number).unwrap(), Some(tick));
                }
                assert_eq!(answers.scale(Scale::Prosocial).map(u64::from), scores[usize::from(sum)].as_u64());
            }
        }
        for (ticked, points) in table["impact"]["item_values"].as_object().unwrap() {
            let answers =
                ImpactAnswers { difficulties: Some(1), distress: ticked.parse().ok(), ..Default::default() };
            assert_eq!(answers.score(Informant::Parent).score.map(u64::from), points.as_u64());
        }
    }

    #[test]
    fn sums_without_cut_offs_have_no_band() {
        for scheme in [Scheme::ThreeBand, Scheme::FourBand] {
            for measure in [Measure::Externalising, Measure::Internalising] {
                assert_eq!(band(scheme, Informant::Parent, measure, 12), None);
            }
        }
    }

    #[test]
    fn labels_name_scheme_and_informant_and_never_judge() {
        let label = |band: Band, scheme, measure| band.label(scheme, Informant::Teacher, measure);
        assert_eq!(
            label(Band::SlightlyRaised, Scheme::FourBand, Measure::Peer),
            "slightly raised, four bands, teacher"
        );
        assert_eq!(
            label(Band::VeryHigh, Scheme::FourBand, Measure::Impact),
            "very high, four bands (cut-offs unconfirmed), teacher"
        );
        assert_eq!(label(Band::High, Scheme::ThreeBand, Measure::Impact), "high, three bands, teacher");
        for band in [Band::CloseToAverage, Band::SlightlyRaised, Band::High, Band::VeryHigh] {
            for measure in [Measure::Total, Measure::Prosocial] {
                assert!(!band.words(measure).contains("normal"));
            }
        }
        assert_eq!(Band::VeryHigh.words(Measure::Prosocial), "very low");
        assert_eq!(Band::High.words(Measure::Prosocial), "low");
        assert_eq!(Band::SlightlyRaised.words(Measure::Prosocial), "slightly lowered");
    }
}
