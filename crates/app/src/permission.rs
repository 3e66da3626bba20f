//! Who may do what: each command names one of these rules, and the answer always says why.

use crate::error::ApiError;
use bridgewell_domain::permit::{Because, Permit};
use bridgewell_domain::role::{Person, Role};

/// One rule of the permission table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The roles that may.
    pub roles: &'static [Role],
    /// Why the others may not, in words that follow "because".
    pub reason: &'static str,
    /// Whether the restricted tier's key is needed too.
    pub restricted: bool,
}

/// Everybody who can open the workspace.
pub const ANYONE: Rule =
    Rule { roles: &Role::ALL, reason: "everybody who can open the workspace may", restricted: false };
/// Those who work with pupils: everybody but the data manager, who never reads letters.
pub const STAFF: Rule = Rule {
    roles: &[Role::Lead, Role::Pastoral, Role::Dsl],
    reason: "only staff who work with the pupils read letters and see them side by side",
    restricted: false,
};
/// Those who bring files in.
pub const INTAKE: Rule = Rule {
    roles: &[Role::Lead, Role::DataManager],
    reason: "files are brought in by the wellbeing lead or the data manager",
    restricted: false,
};
/// Those who see who has come.
pub const ARRIVALS: Rule =
    Rule { roles: &Role::ALL, reason: "everybody may see who has arrived", restricted: false };
/// Those who read the audit and add evidence to it. It holds nothing of pupils; a data manager has no part in it.
pub const PROGRAMME: Rule = Rule {
    roles: &[Role::Lead, Role::Pastoral, Role::Dsl],
    reason: "the audit is read, and evidence added to it, by the staff who work with the pupils",
    restricted: false,
};
/// Those who answer for the programme.
pub const LEADERS: Rule = Rule {
    roles: &[Role::Lead, Role::Dsl],
    reason: "the wellbeing lead and the safeguarding lead answer for the programme",
    restricted: false,
};
/// The wellbeing lead alone.
pub const LEAD: Rule = Rule {
    roles: &[Role::Lead],
    reason: "the wellbeing lead answers for people, rules and settings",
    restricted: false,
};
/// Those who read the action plan and write progress notes. It holds nothing of pupils; a data manager has no part in it.
pub const PLAN: Rule = Rule {
    roles: &[Role::Lead, Role::Pastoral, Role::Dsl],
    reason: "the action plan is carried by the staff who work with the pupils",
    restricted: false,
};
/// Those who write a consultation, type in what comes back and sort it. It holds nothing of one pupil, and people's own words;
/// a data manager has no part in it.
pub const CONSULTATION: Rule = Rule {
    roles: &[Role::Lead, Role::Pastoral, Role::Dsl],
    reason: "what people answered to a consultation is read by the staff who work with the pupils",
    restricted: false,
};
/// Those who hold the restricted tier's key.
pub const KEYHOLDERS: Rule = Rule {
    roles: &[Role::Lead, Role::Dsl],
    reason: "the recovery key opens the restricted tier, so only those who hold its key make a new one",
    restricted: true,
};
/// Those who hand letters out and take replies in: a reply may bring a red route.
pub const PARCELS: Rule = Rule {
    roles: &[Role::Lead, Role::Dsl],
    reason: "a reply may bring a red route, so those who hold the restricted tier's key share the reading out",
    restricted: true,
};
/// Those who hold the restricted tier's key, for what files say about home.
pub const HOME_KEY: Rule = Rule {
    roles: &[Role::Lead, Role::Dsl],
    reason: "what files say about home is answered by those who hold the restricted tier's key",
    restricted: true,
};
/// Those who keep the workforce register. It holds nothing of pupils, so a data manager may.
pub const REGISTER: Rule = Rule {
    roles: &[Role::Lead, Role::Dsl, Role::DataManager],
    reason: "the workforce register is kept by the wellbeing lead, the safeguarding lead and the data manager",
    restricted: false,
};
/// Those who see who is prepared for what.
pub const WORKFORCE: Rule = Rule {
    roles: &Role::ALL,
    reason: "everybody may see which colleague is prepared for what",
    restricted: false,
};
/// Those who may let a pupil be named to the link team.
pub const NAMING: Rule = Rule {
    roles: &[Role::Lead, Role::Dsl],
    reason: "whether a pupil may be named to the link team is for the wellbeing lead or the safeguarding lead to say",
    restricted: false,
};
/// Those who hold the restricted tier's key, for what a family may ask to see.
pub const ACCESS: Rule = Rule {
    roles: &[Role::Lead, Role::Dsl],
    reason: "a pack with everything kept about a child holds the restricted tier too, so those who hold its key answer",
    restricted: true,
};
/// The safeguarding lead alone, with the restricted key.
pub const DSL: Rule = Rule {
    roles: &[Role::Dsl],
    reason: "only a designated safeguarding lead decides about what is or was on the red route",
    restricted: true,
};

/// The safeguarding lead alone, with the restricted key: erasing for good, and holding a record back from it.
pub const ERASING: Rule = Rule {
    roles: &[Role::Dsl],
    reason: "only a designated safeguarding lead sees all that would go and everything that has to stay",
    restricted: true,
};

impl Rule {
    /// Asks the rule for one person.
    ///
    /// # Errors
    /// [`ApiError::NotAllowed`] with the roles that may and why, or [`ApiError::NeedsRestrictedKey`].
    pub fn ask(&self, person: &Person) -> Result<Permit, ApiError> {
        if !self.roles.contains(&person.role) {
            return Err(ApiError::NotAllowed { roles: self.roles.to_vec(), reason: self.reason.to_owned() });
        }
        if self.restricted && !person.restricted {
            return Err(ApiError::NeedsRestrictedKey);
        }
        let because = if self.restricted { Because::HoldsRestrictedKey } else { Because::Role };
        Ok(Permit::grant_unchecked(person.id, person.role, person.tier(), because))
    }
}
