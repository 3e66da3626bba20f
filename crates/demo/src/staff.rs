//! The school and the people who work there.

use crate::id;
use bridgewell_domain::ids::{PersonId, SchoolId};
use bridgewell_domain::role::{Person, Role, Scope};
use bridgewell_domain::school::{Contact, FindNow, School, SchoolYear};

/// The passphrase of everybody in the demo school; the first screen shows it.
pub const PASSPHRASE: &str = "wrenfield demo school";

/// Who founded the demo's workspace and opens it.
pub const FOUNDER: Cast = Cast::Lead;

/// Somebody with an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cast {
    /// Priya Nair, wellbeing lead.
    Lead,
    /// Ruth Okafor, designated safeguarding lead.
    Dsl,
    /// Daniel Marsh, deputy safeguarding lead.
    Deputy,
    /// Tom Ellery, Head of Year 7.
    HeadOfYear,
    /// Amy Obi, form tutor of 7A.
    Tutor,
    /// Grace Lindqvist, SENCO.
    Senco,
    /// Sam Whitlock, data manager.
    DataManager,
}

impl Cast {
    /// Everybody, the founder first.
    pub const ALL: [Self; 7] =
        [Self::Lead, Self::Dsl, Self::Deputy, Self::HeadOfYear, Self::Tutor, Self::Senco, Self::DataManager];

    /// Their identity in the workspace.
    #[must_use]
    pub fn id(self) -> PersonId {
        PersonId::from_uuid(id(1, self as usize + 1))
    }

    /// The person.
    #[must_use]
    pub fn person(self) -> Person {
        let (name, role, post, restricted) = match self {
            Self::Lead => ("Priya Nair", Role::Lead, "Assistant head, wellbeing", true),
            Self::Dsl => ("Ruth Okafor", Role::Dsl, "Deputy head", true),
            Self::Deputy => ("Daniel Marsh", Role::Dsl, "Pastoral manager", true),
            Self::HeadOfYear => ("Tom Ellery", Role::Pastoral, "Head of Year 7", false),
            Self::Tutor => ("Amy Obi", Role::Pastoral, "Form tutor, 7A", false),
            Self::Senco => ("Grace Lindqvist", Role::Pastoral, "SENCO", false),
            Self::DataManager => ("Sam Whitlock", Role::DataManager, "Data manager", false),
        };
        let scope = match self {
            Self::Tutor => Scope::Forms(vec!["7A".to_owned()]),
            _ => Scope::WholeYear,
        };
        Person { id: self.id(), name: name.to_owned(), role, post: post.to_owned(), scope, restricted }
    }
}

/// Everybody with an account, the founder first.
#[must_use]
pub fn staff() -> Vec<Person> {
    Cast::ALL.into_iter().map(Cast::person).collect()
}

/// The school.
#[must_use]
pub fn school() -> School {
    let contact = |name: &str, reach: &str| Contact { name: name.to_owned(), reach: reach.to_owned() };
    School {
        id: SchoolId::from_uuid(id(0, 1)),
        name: "Wrenfield Academy".to_owned(),
        year: SchoolYear::starting(2026),
        find_now: FindNow {
            dsl: contact("Ruth Okafor", "extension 214, or room B7"),
            deputy: contact("Daniel Marsh", "extension 231, or the pastoral office"),
            head: contact("Helen Castellano", "extension 200"),
            chair_of_governors: contact("Maurice Bell", "through the clerk, extension 205"),
            local_authority: contact("County children’s services, front door", "01632 960 140"),
            out_of_hours: contact("County emergency duty team", "01632 960 147"),
            primaries: crate::roster::primary_leads(),
        },
        smallest_count: 6,
    }
}
