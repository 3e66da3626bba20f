//! Which rows of a long list have anything to do with one another, found out with a few bytes a row.
//!
//! Most rows share neither UPN nor name nor family with any other. Only those that do are remembered for the comparison, so
//! that its memory grows with the doubts in a list and hardly with its length.

use super::trace::kind_of;
use crate::columns::plan::Carries;
use crate::row::record::Record;
use bridgewell_domain::upn::Upn;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

/// What a row could share with another: a UPN, a name with a birth date, a surname with a birth date.
const KINDS: usize = 3;

/// The keys of all rows, and then those that occur more than once.
#[derive(Debug, Default)]
pub(super) struct Keys(Vec<u64>);

impl Keys {
    /// Takes note of a row.
    pub(super) fn see(&mut self, record: &Record<'_>, carries: Carries) {
        self.0.extend(of(record, carries).into_iter().flatten());
    }

    /// Lets go of what only one row has.
    pub(super) fn keep_shared(mut self) -> Self {
        self.0.sort_unstable();
        let mut shared: Vec<u64> = Vec::new();
        for pair in self.0.windows(2) {
            if pair[0] == pair[1] && shared.last() != Some(&pair[0]) {
                shared.push(pair[0]);
            }
        }
        Self(shared)
    }

    /// Whether a row shares any of its keys. To be asked once only shared keys are left.
    pub(super) fn has(&self, record: &Record<'_>, carries: Carries) -> bool {
        of(record, carries).into_iter().flatten().any(|key| self.0.binary_search(&key).is_ok())
    }
}

/// A collision of two keys costs a little memory and decides nothing.
fn of(record: &Record<'_>, carries: Carries) -> [Option<u64>; KINDS] {
    let name = |text: &Option<std::borrow::Cow<'_, str>>| text.as_deref().map(str::to_lowercase);
    let (surname, forename) = (name(&record.legal_surname), name(&record.legal_forename));
    let upn = record.upn.map(|upn: Upn| key(0, &(upn, kind_of(record, (carries.sdq, carries.letters)))));
    let family = record.born.zip(surname.as_ref()).map(|family| key(1, &family));
    let person = forename.as_ref().zip(record.born.zip(surname.as_ref())).map(|person| key(2, &person));
    [upn, person, family]
}

fn key(kind: u8, value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    (kind, value).hash(&mut hasher);
    hasher.finish()
}
