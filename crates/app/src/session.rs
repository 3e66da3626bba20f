//! One person at work in one open workspace.

use bridgewell_domain::role::Person;

/// An open workspace with the person who opened it.
pub struct Session {
    person: Person,
}

impl Session {
    /// Who is using it.
    #[must_use]
    pub const fn person(&self) -> &Person {
        &self.person
    }
}
