//! A value of the restricted tier: it prints as redacted and opens only for a permit of that tier.

use crate::permit::Permit;
use crate::role::Tier;
use std::fmt;

/// Something only entitled people may see.
#[derive(Clone, PartialEq, Eq)]
pub struct Restricted<T>(T);

impl<T> Restricted<T> {
    /// Puts a value under the restricted tier.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The value, if the permit is for the restricted tier.
    pub fn open(&self, permit: &Permit) -> Option<&T> {
        (permit.tier() == Tier::Restricted).then_some(&self.0)
    }

    /// Takes the value out so that it can be sealed for storing. Sealing is the only reason to call this.
    pub fn into_inner_for_sealing(self) -> T {
        self.0
    }
}

impl<T> fmt::Debug for Restricted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[restricted]")
    }
}
