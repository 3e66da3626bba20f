//! A small invented workspace for the tests of this room.

use crate::error::StoreError;
use crate::kdf::{KdfCost, Passphrase};
use crate::recovery::RecoveryKey;
use crate::workspace::{Founding, Workspace};
use bridgewell_domain::ids::{PersonId, SchoolId};
use bridgewell_domain::permit::{Because, Permit};
use bridgewell_domain::role::{Person, Role, Scope, Tier};
use bridgewell_domain::school::{FindNow, School, SchoolYear};
use chrono::{DateTime, Utc};
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use uuid::Uuid;

pub(crate) const COST: KdfCost = KdfCost::WORTHLESS_FOR_INVENTED_DATA;
pub(crate) const LEAD: PersonId = PersonId::from_uuid(Uuid::from_u128(1));
pub(crate) const TUTOR: PersonId = PersonId::from_uuid(Uuid::from_u128(2));
pub(crate) const DSL: PersonId = PersonId::from_uuid(Uuid::from_u128(3));

/// Minutes after an invented morning.
pub(crate) fn at(minutes: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_788_000_000 + 60 * minutes, 0).unwrap()
}

pub(crate) fn passphrase(text: &str) -> Passphrase {
    Passphrase::new(text.to_owned())
}

pub(crate) fn person(id: PersonId, role: Role, restricted: bool) -> Person {
    let name = match role {
        Role::Lead => "Priya Nair",
        Role::Dsl => "Ruth Okafor",
        _ => "Tom Ashby",
    };
    Person { id, name: name.into(), role, post: String::new(), scope: Scope::WholeYear, restricted }
}

pub(crate) fn school() -> School {
    School {
        id: SchoolId::from_uuid(Uuid::from_u128(99)),
        name: "Alder Park School".into(),
        year: SchoolYear::starting(2026),
        find_now: FindNow::default(),
        smallest_count: 6,
    }
}

/// The lead's leave, for the restricted tier.
pub(crate) fn lead() -> Permit {
    Permit::grant_unchecked(LEAD, Role::Lead, Tier::Restricted, Because::Role)
}

/// A tutor's leave, for the open tier.
pub(crate) fn tutor() -> Permit {
    Permit::grant_unchecked(TUTOR, Role::Pastoral, Tier::Open, Because::ResponsibleForPupil)
}

/// A founded workspace and the temporary folder it dies with.
pub(crate) struct Place {
    pub folder: PathBuf,
    _holds: TempDir,
}

impl Place {
    pub(crate) fn new() -> Self {
        let holds = tempfile::tempdir().unwrap();
        Self { folder: holds.path().join("Alder Park.bridgewell"), _holds: holds }
    }
}

/// A place and an unlocked workspace of the lead, whose passphrase is "river".
pub(crate) fn founded() -> (Place, Workspace, RecoveryKey) {
    let place = Place::new();
    let (workspace, recovery) = found(&place.folder).unwrap();
    (place, workspace, recovery)
}

pub(crate) fn found(folder: &Path) -> Result<(Workspace, RecoveryKey), StoreError> {
    let (school, person, passphrase) = (school(), person(LEAD, Role::Lead, true), passphrase("river"));
    let founding = Founding { school: &school, person: &person, passphrase: &passphrase, cost: COST };
    Workspace::create(folder, founding, (&lead(), at(0)), |_| Ok(()))
}

pub(crate) fn open(place: &Place, id: PersonId, typed: &str) -> Result<Workspace, StoreError> {
    Workspace::open(&place.folder, id, &passphrase(typed), at(60))
}
