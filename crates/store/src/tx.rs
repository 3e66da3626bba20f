//! The two handles under which noun files work: [`ReadTx`] sees one unchanging state of one school, [`WriteTx`]
//! changes it and gathers what the log entry will say.

use crate::error::StoreError;
use crate::key::{RestrictedKey, RestrictedPublic};
use crate::op::Subject;
use bridgewell_domain::ids::{PersonId, SchoolId};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::role::Tier;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, Transaction};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Deref;

/// Reading: a consistent view. It dereferences to the connection, for SQL in noun files.
pub struct ReadTx<'a> {
    tx: Transaction<'a>,
    school: SchoolId,
    held: Held<'a>,
}

/// What seals and opens in a transaction.
#[derive(Clone, Copy)]
pub(crate) struct Held<'a> {
    pub public: RestrictedPublic,
    pub restricted: Option<&'a RestrictedKey>,
    pub own: Option<&'a (PersonId, RestrictedKey)>,
}

impl<'a> ReadTx<'a> {
    pub(crate) fn new(tx: Transaction<'a>, school: SchoolId, held: Held<'a>, permit: &Permit) -> Self {
        let held = Held {
            restricted: held.restricted.filter(|_| permit.tier() == Tier::Restricted),
            own: held.own.filter(|(person, _)| *person == permit.person()),
            ..held
        };
        Self { tx, school, held }
    }

    /// The school every row belongs to.
    #[must_use]
    pub const fn school(&self) -> SchoolId {
        self.school
    }

    /// The school as it stands in the first column of every table.
    #[must_use]
    pub fn school_key(&self) -> String {
        self.school.to_string()
    }

    /// What seals for the restricted tier. Anyone may.
    #[must_use]
    pub const fn public(&self) -> &RestrictedPublic {
        &self.held.public
    }

    /// What opens the restricted tier; none unless the opener holds it *and* the permit is for that tier.
    #[must_use]
    pub const fn restricted(&self) -> Option<&'a RestrictedKey> {
        self.held.restricted
    }

    /// What opens what was sealed for the permit's person alone, with [`crate::persons::public_of`]; none unless that
    /// person unlocked the workspace.
    #[must_use]
    pub fn own(&self) -> Option<&'a RestrictedKey> {
        self.held.own.map(|(_, key)| key)
    }

    pub(crate) fn finish(self) -> Result<(), StoreError> {
        Ok(self.tx.commit()?)
    }
}

impl Deref for ReadTx<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.tx
    }
}

/// Writing: everything inside happens or nothing does. It dereferences to [`ReadTx`], so reading functions take it too.
pub struct WriteTx<'a> {
    read: ReadTx<'a>,
    by: PersonId,
    at: DateTime<Utc>,
    subjects: RefCell<Vec<Subject>>,
    counts: RefCell<BTreeMap<&'static str, u32>>,
}

impl<'a> WriteTx<'a> {
    pub(crate) fn new(read: ReadTx<'a>, permit: &Permit, at: DateTime<Utc>) -> Self {
        Self { read, by: permit.person(), at, subjects: RefCell::default(), counts: RefCell::default() }
    }

    /// Who writes.
    #[must_use]
    pub const fn by(&self) -> PersonId {
        self.by
    }

    /// When.
    #[must_use]
    pub const fn at(&self) -> DateTime<Utc> {
        self.at
    }

    /// Names something the log entry is about; the same thing twice counts once.
    pub fn about(&self, subject: impl Into<Subject>) {
        let (mut subjects, subject) = (self.subjects.borrow_mut(), subject.into());
        if !subjects.contains(&subject) {
            subjects.push(subject);
        }
    }

    /// Adds to a count of the log entry, for example `("rows", 240)`. The name is fixed text, never content.
    pub fn count(&self, name: &'static str, more: u32) {
        *self.counts.borrow_mut().entry(name).or_default() += more;
    }

    pub(crate) fn counts(&self) -> BTreeMap<&'static str, u32> {
        self.counts.borrow().clone()
    }

    pub(crate) fn subjects(&self) -> Vec<Subject> {
        self.subjects.borrow().clone()
    }

    pub(crate) fn finish(self) -> Result<(), StoreError> {
        self.read.finish()
    }
}

impl<'a> Deref for WriteTx<'a> {
    type Target = ReadTx<'a>;

    fn deref(&self) -> &ReadTx<'a> {
        &self.read
    }
}

/// Passes when exactly one row changed: the row exists in this school and still has the version that was read.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] naming `what` otherwise.
pub fn one_row(changed: usize, what: &'static str) -> Result<(), StoreError> {
    if changed == 1 { Ok(()) } else { Err(StoreError::ChangedMeanwhile(what)) }
}
