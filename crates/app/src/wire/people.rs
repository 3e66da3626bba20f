//! People and roles.

use bridgewell_domain::ids::PersonId;
use bridgewell_domain::role::{Role, Scope};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A person as the people page shows them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PersonShown {
    /// Who.
    pub id: PersonId,
    /// The name as colleagues know it.
    pub name: String,
    /// The role.
    pub role: Role,
    /// The post in the school's words; may be empty.
    pub post: String,
    /// The pupils they are responsible for.
    pub scope: Scope,
    /// Whether they hold the restricted tier's key.
    pub restricted: bool,
    /// The day their key was taken away, if it was.
    pub removed: Option<NaiveDate>,
    /// The version, for changing.
    pub version: u32,
}

/// Everybody, those with a key first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct People {
    /// Who.
    pub people: Vec<PersonShown>,
}

/// What a person is, as typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PersonFields {
    /// The name as colleagues know it.
    pub name: String,
    /// The role.
    pub role: Role,
    /// The post in the school's words; may be empty.
    pub post: String,
    /// The pupils they are responsible for.
    pub scope: Scope,
    /// Whether they hold the restricted tier's key: always a DSL, a lead by choice, nobody else.
    pub restricted: bool,
}

/// A person to be added. They choose the passphrase themselves, at this computer.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AddPerson {
    /// What they are.
    pub person: PersonFields,
    /// Their passphrase.
    pub passphrase: String,
}

/// A person to be changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChangePerson {
    /// Who.
    pub id: PersonId,
    /// The version that was read.
    pub version: u32,
    /// What they are from now on.
    pub person: PersonFields,
}

/// A new passphrase for somebody who forgot theirs.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ResetPassphrase {
    /// Who.
    pub id: PersonId,
    /// The new passphrase.
    pub passphrase: String,
}

/// A new passphrase for oneself.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChangePassphrase {
    /// The present one.
    pub present: String,
    /// The new one.
    pub new: String,
}

/// Whose key is taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PersonAsk {
    /// Who.
    pub id: PersonId,
}
