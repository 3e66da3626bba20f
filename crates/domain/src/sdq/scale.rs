//! The scales and the numbers of their items.

use serde::{Deserialize, Serialize};

/// The number of an item on the printed form, 1 to 25.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Item(u8);

impl Item {
    /// The item of this number; `None` outside 1 to 25.
    #[must_use]
    pub const fn new(number: u8) -> Option<Self> {
        if matches!(number, 1..=25) { Some(Self(number)) } else { None }
    }

    /// Its number, 1 to 25.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }

    /// All items in the order of the form.
    pub fn all() -> impl Iterator<Item = Self> {
        (1..=25).map(Self)
    }

    /// The scale it counts for.
    #[must_use]
    pub const fn scale(self) -> Scale {
        match self.0 {
            3 | 8 | 13 | 16 | 24 => Scale::Emotional,
            5 | 7 | 12 | 18 | 22 => Scale::Conduct,
            2 | 10 | 15 | 21 | 25 => Scale::Hyperactivity,
            6 | 11 | 14 | 19 | 23 => Scale::Peer,
            _ => Scale::Prosocial,
        }
    }

    /// Whether its answer is turned round (0, 1, 2 become 2, 1, 0) before it is added.
    #[must_use]
    pub const fn is_reversed(self) -> bool {
        matches!(self.0, 7 | 11 | 14 | 21 | 25)
    }
}

impl TryFrom<u8> for Item {
    type Error = &'static str;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        Self::new(number).ok_or("SDQ items are numbered 1 to 25")
    }
}

impl From<Item> for u8 {
    fn from(item: Item) -> Self {
        item.0
    }
}

/// A scale of five items, scored 0 to 10.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Scale {
    /// Emotional.
    Emotional,
    /// Conduct.
    Conduct,
    /// Hyperactivity.
    Hyperactivity,
    /// Peer.
    Peer,
    /// Prosocial: the one scale on which a low score is the worrying one.
    Prosocial,
}

impl Scale {
    /// The five scales in the order in which they are shown.
    pub const ALL: [Self; 5] =
        [Self::Emotional, Self::Conduct, Self::Hyperactivity, Self::Peer, Self::Prosocial];

    /// The numbers of its five items.
    #[must_use]
    pub const fn items(self) -> [u8; 5] {
        match self {
            Self::Emotional => [3, 8, 13, 16, 24],
            Self::Conduct => [5, 7, 12, 18, 22],
            Self::Hyperactivity => [2, 10, 15, 21, 25],
            Self::Peer => [6, 11, 14, 19, 23],
            Self::Prosocial => [1, 4, 9, 17, 20],
        }
    }
}

/// Anything that has a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Emotional scale, 0 to 10.
    Emotional,
    /// Conduct scale, 0 to 10.
    Conduct,
    /// Hyperactivity scale, 0 to 10.
    Hyperactivity,
    /// Peer scale, 0 to 10.
    Peer,
    /// Prosocial scale, 0 to 10; low is the worrying end.
    Prosocial,
    /// Total difficulties, 0 to 40: the four scales without prosocial.
    Total,
    /// Conduct and hyperactivity, 0 to 20. No cut-offs exist for the UK.
    Externalising,
    /// Emotional and peer, 0 to 20. No cut-offs exist for the UK.
    Internalising,
    /// Impact: 0 to 10, for teachers 0 to 6.
    Impact,
}

impl Measure {
    /// All of them, in the order of the columns of a score file.
    pub const ALL: [Self; 9] = [
        Self::Emotional,
        Self::Conduct,
        Self::Hyperactivity,
        Self::Peer,
        Self::Prosocial,
        Self::Total,
        Self::Externalising,
        Self::Internalising,
        Self::Impact,
    ];

    /// Those that have cut-offs, in the order of the columns of a score file.
    pub const BANDED: [Self; 7] = [
        Self::Emotional,
        Self::Conduct,
        Self::Hyperactivity,
        Self::Peer,
        Self::Prosocial,
        Self::Total,
        Self::Impact,
    ];

    /// The name in words and, being one word, in files.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Emotional => "emotional",
            Self::Conduct => "conduct",
            Self::Hyperactivity => "hyperactivity",
            Self::Peer => "peer",
            Self::Prosocial => "prosocial",
            Self::Total => "total",
            Self::Externalising => "externalising",
            Self::Internalising => "internalising",
            Self::Impact => "impact",
        }
    }
}

impl From<Scale> for Measure {
    fn from(scale: Scale) -> Self {
        match scale {
            Scale::Emotional => Self::Emotional,
            Scale::Conduct => Self::Conduct,
            Scale::Hyperactivity => Self::Hyperactivity,
            Scale::Peer => Self::Peer,
            Scale::Prosocial => Self::Prosocial,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_belongs_to_one_scale() {
        for item in Item::all() {
            let homes: Vec<Scale> =
                Scale::ALL.into_iter().filter(|scale| scale.items().contains(&item.number())).collect();
            assert_eq!(homes, [item.scale()]);
        }
        assert_eq!(Item::all().count(), 25);
    }

    #[test]
    fn item_numbers_are_one_to_twenty_five() {
        assert_eq!(serde_json::from_str::<Item>("7").unwrap(), Item::new(7).unwrap());
        assert_eq!(serde_json::to_string(&Item::new(25).unwrap()).unwrap(), "25");
        assert!(serde_json::from_str::<Item>("0").is_err());
        assert!(Item::new(26).is_none());
    }
}
