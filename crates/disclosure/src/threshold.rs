//! The smallest count that may be shown.

use serde::{Deserialize, Serialize};

/// The smallest count from 1 up that a public document shows: 6 unless the school sets it otherwise, never below 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "u8", into = "u8")]
pub struct Threshold(u8);

impl Threshold {
    /// The threshold a school set. Anything below 5 counts as 5: nobody can override that.
    #[must_use]
    pub const fn new(smallest_shown: u8) -> Self {
        Self(if smallest_shown < 5 { 5 } else { smallest_shown })
    }

    /// The smallest count that is shown.
    #[must_use]
    pub const fn smallest_shown(self) -> u32 {
        self.0 as u32
    }

    /// Whether a count is from 1 up to just under the threshold.
    #[must_use]
    pub const fn is_small(self, count: u32) -> bool {
        0 < count && count < self.smallest_shown()
    }
}

impl Default for Threshold {
    fn default() -> Self {
        Self(6)
    }
}

impl From<u8> for Threshold {
    fn from(smallest_shown: u8) -> Self {
        Self::new(smallest_shown)
    }
}

impl From<Threshold> for u8 {
    fn from(threshold: Threshold) -> Self {
        threshold.0
    }
}

#[cfg(test)]
mod tests {
    use super::Threshold;

    #[test]
    fn is_six_unless_set_and_never_below_five() {
        assert_eq!(Threshold::default().smallest_shown(), 6);
        assert_eq!(Threshold::new(0).smallest_shown(), 5);
        assert_eq!(Threshold::from(10).smallest_shown(), 10);
        assert_eq!(u8::from(Threshold::new(4)), 5);
        assert_eq!(
            [0, 1, 5, 6].map(|count| Threshold::default().is_small(count)),
            [false, true, true, false]
        );
    }
}
