//! The scores of one form, worked out from answers or entered from an official scoring.

use super::answers::Answers;
use super::impact::ImpactAnswers;
use super::informant::Informant;
use super::scale::{Measure, Scale};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The scores of one form. `None` is missing, never zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Scores {
    /// Emotional, 0 to 10.
    pub emotional: Option<u8>,
    /// Conduct, 0 to 10.
    pub conduct: Option<u8>,
    /// Hyperactivity, 0 to 10.
    pub hyperactivity: Option<u8>,
    /// Peer, 0 to 10.
    pub peer: Option<u8>,
    /// Prosocial, 0 to 10.
    pub prosocial: Option<u8>,
    /// Total difficulties, 0 to 40.
    pub total: Option<u8>,
    /// Impact, 0 to 10, for teachers 0 to 6.
    pub impact: Option<u8>,
}

/// A score that cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ScoreFault {
    /// Above the highest possible score.
    #[error("{} is {found}, but it can be {highest} at most", .measure.words())]
    TooHigh {
        /// Which score.
        measure: Measure,
        /// What was entered.
        found: u8,
        /// The highest possible.
        highest: u8,
    },
    /// The four scales are all known and do not add up to the total.
    #[error("the total is {found}, but the four difficulty scales add up to {sum}")]
    Total {
        /// The total that was entered.
        found: u8,
        /// What the scales add up to.
        sum: u8,
    },
    /// Nothing was entered.
    #[error("no score was entered")]
    Nothing,
}

impl Scores {
    /// Scores a form from its answers. The total is missing when any of its four scales is.
    #[must_use]
    pub fn from_answers(answers: &Answers, impact: &ImpactAnswers, informant: Informant) -> Self {
        let mut scores = Self {
            emotional: answers.scale(Scale::Emotional),
            conduct: answers.scale(Scale::Conduct),
            hyperactivity: answers.scale(Scale::Hyperactivity),
            peer: answers.scale(Scale::Peer),
            prosocial: answers.scale(Scale::Prosocial),
            total: None,
            impact: impact.score(informant).score,
        };
        scores.total = scores.sum_of_scales();
        scores
    }

    /// Accepts scores from an official scoring. A total that was left out is added up where it can be; a total
    /// without its scales is kept.
    ///
    /// # Errors
    /// [`ScoreFault`] when a score is out of range, the total contradicts the scales or nothing is there.
    pub fn entered(self, informant: Informant) -> Result<Self, ScoreFault> {
        if Measure::BANDED.into_iter().all(|measure| self.get(measure).is_none()) {
            return Err(ScoreFault::Nothing);
        }
        for measure in Measure::BANDED {
            let highest = highest(measure, informant);
            if let Some(found) = self.get(measure)
                && found > highest
            {
                return Err(ScoreFault::TooHigh { measure, found, highest });
            }
        }
        match (self.total, self.sum_of_scales()) {
            (Some(found), Some(sum)) if found != sum => Err(ScoreFault::Total { found, sum }),
            (total, sum) => Ok(Self { total: total.or(sum), ..self }),
        }
    }

    /// One score; externalising and internalising are missing when either of their scales is.
    #[must_use]
    pub const fn get(&self, measure: Measure) -> Option<u8> {
        match measure {
            Measure::Emotional => self.emotional,
            Measure::Conduct => self.conduct,
            Measure::Hyperactivity => self.hyperactivity,
            Measure::Peer => self.peer,
            Measure::Prosocial => self.prosocial,
            Measure::Total => self.total,
            Measure::Externalising => both(self.conduct, self.hyperactivity),
            Measure::Internalising => both(self.emotional, self.peer),
            Measure::Impact => self.impact,
        }
    }

    /// Whether any of the scores is known.
    #[must_use]
    pub fn any(&self) -> bool {
        Measure::BANDED.into_iter().any(|measure| self.get(measure).is_some())
    }

    const fn sum_of_scales(&self) -> Option<u8> {
        both(self.get(Measure::Externalising), self.get(Measure::Internalising))
    }
}

const fn both(one: Option<u8>, other: Option<u8>) -> Option<u8> {
    match (one, other) {
        (Some(one), Some(other)) => one.checked_add(other),
        _ => None,
    }
}

/// The highest score a measure can have.
const fn highest(measure: Measure, informant: Informant) -> u8 {
    match (measure, informant) {
        (Measure::Total, _) => 40,
        (Measure::Externalising | Measure::Internalising, _) => 20,
        (Measure::Impact, Informant::Teacher) => 6,
        _ => 10,
    }
}

#[cfg(test)]
mod tests {
    use super::super::answers::{ITEMS, Tick};
    use super::super::scale::Item;
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    #[test]
    fn a_missing_scale_makes_the_sums_above_it_missing() {
        let mut answers = Answers::new([Some(Tick::One); ITEMS]);
        for number in [6, 11, 14] {
            answers.set(Item::new(number).unwrap(), None);
        }
        let scores = Scores::from_answers(&answers, &ImpactAnswers::default(), Informant::Teacher);
        assert_eq!(scores.get(Measure::Peer), None);
        assert_eq!(scores.get(Measure::Total), None);
        assert_eq!(scores.get(Measure::Internalising), None);
        assert_eq!(scores.get(Measure::Externalising), Some(10));
        assert_eq!(scores.get(Measure::Impact), None);
        assert!(scores.any());
        assert!(!Scores::default().any());
    }

    fn known(total: Option<u8>) -> Scores {
        Scores {
            emotional: Some(4),
            conduct: Some(1),
            hyperactivity: Some(3),
            peer: Some(2),
            total,
            ..Scores::default()
        }
    }

    #[rstest]
    #[case(known(None), Ok(Some(10)))]
    #[case(known(Some(10)), Ok(Some(10)))]
    #[case(known(Some(11)), Err("the total is 11, but the four difficulty scales add up to 10"))]
    #[case(Scores { peer: None, ..known(Some(12)) }, Ok(Some(12)))]
    #[case(Scores { peer: None, ..known(None) }, Ok(None))]
    #[case(Scores { peer: Some(11), ..known(None) }, Err("peer is 11, but it can be 10 at most"))]
    #[case(Scores { impact: Some(7), ..known(None) }, Err("impact is 7, but it can be 6 at most"))]
    #[case(Scores::default(), Err("no score was entered"))]
    fn official_scores_must_be_possible(#[case] scores: Scores, #[case] expected: Result<Option<u8>, &str>) {
        let outcome = scores.entered(Informant::Teacher);
        assert_eq!(
            outcome.map(|scores| scores.total).map_err(|fault| fault.to_string()),
            expected.map_err(str::to_owned)
        );
        assert_eq!(highest(Measure::Externalising, Informant::Parent), 20);
    }

    #[test]
    fn absurd_entries_do_not_overflow() {
        let absurd = Scores { emotional: Some(200), peer: Some(200), ..Scores::default() };
        assert_eq!(absurd.get(Measure::Internalising), None);
    }

    proptest! {
        #[test]
        fn every_form_stays_in_range(ticks in proptest::collection::vec(proptest::option::of(0_u8..3), ITEMS)) {
            let mut answers = Answers::default();
            for (item, tick) in Item::all().zip(ticks) {
                answers.set(item, tick.map(|tick| Tick::try_from(tick).unwrap()));
            }
            let scores = Scores::from_answers(&answers, &ImpactAnswers::default(), Informant::SelfReport);
            for measure in Measure::ALL {
                prop_assert!(scores.get(measure).is_none_or(|score| score <= highest(measure, Informant::SelfReport)));
            }
            let parts = [Measure::Emotional, Measure::Conduct, Measure::Hyperactivity, Measure::Peer];
            let sum: Option<u8> = parts.into_iter().map(|measure| scores.get(measure)).sum();
            prop_assert_eq!(scores.total, sum);
        }
    }
}
