//! The impact supplement: how much difficulties weigh on the child's day.

use super::answers::AnswerFault;
use super::informant::Informant;
use serde::{Deserialize, Serialize};

/// The answers of the supplement as ticked, each 0 to 3; a blank is `None`. Chronicity and burden are not counted
/// and so not kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ImpactAnswers {
    /// The screen question: 0 no difficulties, 1 minor, 2 definite, 3 severe. It is not counted itself.
    pub difficulties: Option<u8>,
    /// Distress.
    pub distress: Option<u8>,
    /// Home; not on teachers' forms.
    pub home: Option<u8>,
    /// Friendships or peer relations.
    pub friends: Option<u8>,
    /// Classroom learning.
    pub class: Option<u8>,
    /// Leisure; not on teachers' forms.
    pub leisure: Option<u8>,
}

/// What a reader of an impact score should know about how it came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ImpactNote {
    /// The supplement was not filled in at all.
    NotGiven,
    /// The screen question says no difficulties, yet later items were ticked: they do not count.
    ItemsAfterNo,
    /// Some counted items are blank: each counts 0.
    SomeBlank,
    /// Difficulties were reported but every counted item is blank.
    AllBlank,
    /// The screen question is blank: the items were added all the same. Published scorings differ here.
    ScreenBlank,
}

impl ImpactNote {
    /// The note in words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::NotGiven => "the impact questions were not filled in",
            Self::ItemsAfterNo => {
                "the first impact question was answered no, so the ticks after it do not count"
            }
            Self::SomeBlank => "some impact questions are blank and count 0",
            Self::AllBlank => "difficulties were reported, but every impact question after that is blank",
            Self::ScreenBlank => "the first impact question is blank; the others were added all the same",
        }
    }
}

/// An impact score with what should be said beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ImpactScore {
    /// 0 to 10, for teachers 0 to 6; `None` when missing.
    pub score: Option<u8>,
    /// What to say beside it.
    pub note: Option<ImpactNote>,
}

impl ImpactAnswers {
    /// Checks that every answer is 0 to 3.
    ///
    /// # Errors
    /// [`AnswerFault::Impact`] with the first value that is not.
    pub fn checked(self) -> Result<Self, AnswerFault> {
        let all = [self.difficulties, self.distress, self.home, self.friends, self.class, self.leisure];
        match all.into_iter().flatten().find(|&value| value > 3) {
            Some(found) => Err(AnswerFault::Impact { found }),
            None => Ok(self),
        }
    }

    /// The impact score for this informant. Each counted item 0, 1, 2, 3 counts 0, 0, 1, 2.
    #[must_use]
    pub fn score(&self, informant: Informant) -> ImpactScore {
        let five = [self.distress, self.friends, self.class, self.home, self.leisure];
        let counted = if informant == Informant::Teacher { &five[..3] } else { &five[..] };
        let answered = counted.iter().flatten().count();
        let sum = counted.iter().flatten().map(|&value| value.clamp(1, 3) - 1).sum();
        let (score, note) = match (self.difficulties, answered) {
            (None, 0) => (None, Some(ImpactNote::NotGiven)),
            (None, _) => (Some(sum), Some(ImpactNote::ScreenBlank)),
            (Some(0), 0) => (Some(0), None),
            (Some(0), _) => (Some(0), Some(ImpactNote::ItemsAfterNo)),
            (Some(_), 0) => (None, Some(ImpactNote::AllBlank)),
            (Some(_), _) if answered < counted.len() => (Some(sum), Some(ImpactNote::SomeBlank)),
            (Some(_), _) => (Some(sum), None),
        };
        ImpactScore { score, note }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ImpactNote::{AllBlank, ItemsAfterNo, NotGiven, ScreenBlank, SomeBlank};
    use Informant::{Parent, SelfReport, Teacher};
    use rstest::rstest;

    /// Six characters: screen, distress, home, friends, class, leisure; `-` is a blank.
    fn answers(written: &str) -> ImpactAnswers {
        let values: Vec<Option<u8>> =
            written.chars().map(|c| c.to_digit(10).and_then(|d| u8::try_from(d).ok())).collect();
        ImpactAnswers {
            difficulties: values[0],
            distress: values[1],
            home: values[2],
            friends: values[3],
            class: values[4],
            leisure: values[5],
        }
    }

    #[rstest]
    #[case("133333", Parent, Some(10), None)]
    #[case("333333", SelfReport, Some(10), None)]
    #[case("333333", Teacher, Some(6), None)]
    #[case("101230", Parent, Some(3), None)]
    #[case("101230", Teacher, Some(3), None)]
    #[case("111111", SelfReport, Some(0), None)]
    #[case("0-----", Parent, Some(0), None)]
    #[case("033333", Parent, Some(0), Some(ItemsAfterNo))]
    #[case("2-3---", Parent, Some(2), Some(SomeBlank))]
    #[case("2-3---", Teacher, None, Some(AllBlank))]
    #[case("22-22-", Teacher, Some(3), None)]
    #[case("1-----", SelfReport, None, Some(AllBlank))]
    #[case("-3----", Parent, Some(2), Some(ScreenBlank))]
    #[case("-33333", Teacher, Some(6), Some(ScreenBlank))]
    #[case("------", Parent, None, Some(NotGiven))]
    #[case("--3--3", Teacher, None, Some(NotGiven))]
    fn counts_as_the_scoring_says(
        #[case] written: &str,
        #[case] informant: Informant,
        #[case] score: Option<u8>,
        #[case] note: Option<ImpactNote>,
    ) {
        let answers = answers(written).checked().unwrap();
        assert_eq!(answers.score(informant), ImpactScore { score, note });
        assert!(note.is_none_or(|note| note.words().len() > 20));
    }

    #[test]
    fn refuses_an_answer_above_three() {
        assert_eq!(answers("104000").checked(), Err(AnswerFault::Impact { found: 4 }));
        let words = AnswerFault::Impact { found: 4 }.to_string();
        assert_eq!(words, "an SDQ impact answer is 4 where 0, 1, 2, 3 or a blank belongs");
    }
}
