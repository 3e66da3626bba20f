//! The 25 answers of a form, as ticked.

use super::scale::{Item, Scale};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// How many items the form has.
pub const ITEMS: usize = 25;

/// One tick: the first, second or third box, before any turning round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub enum Tick {
    /// The first box, 0.
    Zero,
    /// The second box, 1.
    One,
    /// The third box, 2.
    Two,
}

/// An answer that cannot be.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum AnswerFault {
    /// Neither 0, 1, 2 nor blank.
    #[error("an SDQ answer is {found} where 0, 1, 2 or a blank belongs")]
    Tick {
        /// What was found.
        found: u8,
    },
    /// Neither 0, 1, 2, 3 nor blank.
    #[error("an SDQ impact answer is {found} where 0, 1, 2, 3 or a blank belongs")]
    Impact {
        /// What was found.
        found: u8,
    },
}

impl Tick {
    /// 0, 1 or 2.
    #[must_use]
    pub const fn value(self) -> u8 {
        match self {
            Self::Zero => 0,
            Self::One => 1,
            Self::Two => 2,
        }
    }
}

impl TryFrom<u8> for Tick {
    type Error = AnswerFault;

    fn try_from(value: u8) -> Result<Self, AnswerFault> {
        match value {
            0 => Ok(Self::Zero),
            1 => Ok(Self::One),
            2 => Ok(Self::Two),
            found => Err(AnswerFault::Tick { found }),
        }
    }
}

impl From<Tick> for u8 {
    fn from(tick: Tick) -> Self {
        tick.value()
    }
}

/// The 25 answers in the order of the form; a blank is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers([Option<Tick>; ITEMS]);

impl Answers {
    /// Answers in the order of the form.
    #[must_use]
    pub const fn new(ticks: [Option<Tick>; ITEMS]) -> Self {
        Self(ticks)
    }

    /// The answer to one item.
    #[must_use]
    pub const fn get(&self, item: Item) -> Option<Tick> {
        self.0[item.number() as usize - 1]
    }

    /// Sets or blanks the answer to one item.
    pub const fn set(&mut self, item: Item, tick: Option<Tick>) {
        self.0[item.number() as usize - 1] = tick;
    }

    /// How many items are answered, 0 to 25.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.0.iter().flatten().count()
    }

    /// The score of one scale, 0 to 10: five times the mean of the answered items, rounded half up; `None` with
    /// fewer than three of the five answered.
    #[must_use]
    pub fn scale(&self, scale: Scale) -> Option<u8> {
        let (mut sum, mut answered) = (0_u8, 0_u8);
        for number in scale.items() {
            let item = Item::new(number)?;
            if let Some(tick) = self.get(item) {
                sum += if item.is_reversed() { 2 - tick.value() } else { tick.value() };
                answered += 1;
            }
        }
        // Half up in whole numbers: floor(5 * sum / answered + 1/2).
        (answered >= 3).then(|| (10 * sum + answered) / (2 * answered))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn emotional(ticks: &[u8]) -> Answers {
        let mut answers = Answers::default();
        for (number, &tick) in Scale::Emotional.items().into_iter().zip(ticks) {
            answers.set(Item::new(number).unwrap(), Some(Tick::try_from(tick).unwrap()));
        }
        answers
    }

    #[rstest]
    #[case(&[2, 2, 2, 2, 2], Some(10))]
    #[case(&[0, 0, 0, 0, 0], Some(0))]
    #[case(&[1, 0, 0, 0, 0], Some(1))]
    #[case(&[1, 1, 0, 0], Some(3))] // 2.5 goes up, not to even
    #[case(&[2, 2, 2, 0], Some(8))] // 7.5
    #[case(&[2, 2, 0], Some(7))]
    #[case(&[2, 2], None)]
    #[case(&[], None)]
    fn prorates_half_up(#[case] ticks: &[u8], #[case] score: Option<u8>) {
        assert_eq!(emotional(ticks).scale(Scale::Emotional), score);
        assert_eq!(emotional(ticks).answered(), ticks.len());
    }

    #[test]
    fn turns_the_five_reversed_items_round() {
        let reversed: Vec<u8> = Item::all().filter(|item| item.is_reversed()).map(Item::number).collect();
        assert_eq!(reversed, [7, 11, 14, 21, 25]);
        let all_zero = Answers::new([Some(Tick::Zero); ITEMS]);
        let scores = Scale::ALL.map(|scale| all_zero.scale(scale));
        assert_eq!(scores, [Some(0), Some(2), Some(4), Some(4), Some(0)]);
    }

    #[test]
    fn refuses_a_tick_that_is_no_box() {
        assert_eq!(
            Tick::try_from(3).unwrap_err().to_string(),
            "an SDQ answer is 3 where 0, 1, 2 or a blank belongs"
        );
        let json = serde_json::to_string(&Answers::new([Some(Tick::Two); ITEMS])).unwrap();
        assert_eq!(serde_json::from_str::<Answers>(&json).unwrap(), Answers::new([Some(Tick::Two); ITEMS]));
        assert!(serde_json::from_str::<Answers>(&json.replacen('2', "5", 1)).is_err());
    }
}
