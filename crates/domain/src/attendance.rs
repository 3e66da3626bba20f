//! Attendance in Year 6, as the primary recorded it.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A percentage in hundredths: 0 to 10 000, so that 90.0 % is exactly 9 000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Percent(u16);

impl Percent {
    /// 0 %.
    pub const ZERO: Self = Self(0);

    /// From hundredths of a percent; `None` above 10 000.
    #[must_use]
    pub const fn from_hundredths(hundredths: u16) -> Option<Self> {
        if hundredths <= 10_000 { Some(Self(hundredths)) } else { None }
    }

    /// `part` of `whole`, rounded half up to hundredths; `None` when the whole is 0 or the part larger than it.
    #[must_use]
    pub fn of(part: u32, whole: u32) -> Option<Self> {
        if whole == 0 || part > whole {
            return None;
        }
        let (part, whole) = (u64::from(part), u64::from(whole));
        u16::try_from((part * 20_000 + whole) / (2 * whole)).ok().map(Self)
    }

    /// Hundredths of a percent.
    #[must_use]
    pub const fn hundredths(self) -> u16 {
        self.0
    }

    /// As a number from 0 to 100.
    #[must_use]
    pub fn value(self) -> f64 {
        f64::from(self.0) / 100.0
    }
}

impl fmt::Display for Percent {
    /// One decimal, as schools write it: "94.3 %".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tenths = (u32::from(self.0) + 5) / 10;
        write!(f, "{}.{} %", tenths / 10, tenths % 10)
    }
}

/// Sessions (half-days) in a school year so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sessions {
    /// Possible sessions; a full year has at least 380.
    pub possible: u16,
    /// Attended sessions, at most `possible`.
    pub attended: u16,
}

/// What is known of a pupil's attendance: a percentage, the sessions behind it, or both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendance {
    /// The percentage, from the file or worked out from the sessions.
    pub percent: Percent,
    /// The sessions, when they are known.
    pub sessions: Option<Sessions>,
}
