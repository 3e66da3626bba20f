//! Every kind of document that can be made, in the order in which people look for them. A new kind is one row here, one
//! command in the table, and one row in the terminal's own list.

use crate::error::ApiError;
use crate::session::Session;
use crate::table::COMMANDS;
use crate::wire::common::Nothing;
use crate::wire::documents::{DocumentClass, DocumentKind, DocumentNeeds};
use bridgewell_domain::permit::Permit;

/// A row of the list.
pub(crate) struct Kind {
    key: &'static str,
    title: &'static str,
    about: &'static str,
    class: DocumentClass,
    audience: &'static str,
    command: &'static str,
    needs: DocumentNeeds,
}

const PUBLIC: DocumentClass = DocumentClass::Public;
const PERSONAL: DocumentClass = DocumentClass::Personal;

/// Every kind.
pub(crate) const KINDS: &[Kind] = &[
    Kind {
        key: "cohort",
        title: "Transition summary for leaders",
        about: "What is known of the new intake, the patterns, decisions and opportunities, in counts.",
        class: PUBLIC,
        audience: "The leadership team",
        command: "documents.cohort",
        needs: DocumentNeeds::Asks,
    },
    Kind {
        key: "governors",
        title: "Page for governors",
        about: "One page: where things stand in a few numbers, and three things asked of governors.",
        class: PUBLIC,
        audience: "Governors",
        command: "documents.governors",
        needs: DocumentNeeds::Asks,
    },
    Kind {
        key: "parents",
        title: "For parents and carers",
        about: "What the school does for new pupils, how far it is, and how to get help, in plain words.",
        class: PUBLIC,
        audience: "Parents and carers",
        command: "documents.parents",
        needs: DocumentNeeds::Asks,
    },
    Kind {
        key: "pupils",
        title: "You said, we did",
        about: "What pupils wrote about and asked for, and what came of it.",
        class: PUBLIC,
        audience: "Pupils",
        command: "documents.pupils",
        needs: DocumentNeeds::Asks,
    },
    Kind {
        key: "partners",
        title: "For partners and the link worker",
        about: "What the school sees, which opportunities are wanted, what was promised and what is asked.",
        class: PUBLIC,
        audience: "Partners and the link worker",
        command: "documents.partners",
        needs: DocumentNeeds::Asks,
    },
    Kind {
        key: "audit",
        title: "Audit report",
        about: "Where every standard of the whole-school approach stands, and why.",
        class: PUBLIC,
        audience: "Staff and governors",
        command: "audit.report",
        needs: DocumentNeeds::Round,
    },
    Kind {
        key: "audit-form",
        title: "Audit form",
        about: "The standards with boxes to tick, for a meeting without laptops.",
        class: PUBLIC,
        audience: "Whoever answers the audit on paper",
        command: "audit.form",
        needs: DocumentNeeds::Round,
    },
    Kind {
        key: "plan",
        title: "Action plan",
        about: "The numbered actions, and the same by outcome area and level of need.",
        class: PUBLIC,
        audience: "Staff, governors, parents and partners",
        command: "plan.document",
        needs: DocumentNeeds::Nothing,
    },
    Kind {
        key: "plan-review",
        title: "Review of the action plan",
        about: "A finished half-term review in the words the school left it in.",
        class: PUBLIC,
        audience: "Staff, governors and partners",
        command: "plan.review_document",
        needs: DocumentNeeds::Review,
    },
    Kind {
        key: "consultation-short",
        title: "Consultation draft, in short",
        about: "The vision, aims and outcomes that are put to people, with the questions.",
        class: PUBLIC,
        audience: "Pupils, parents, staff, governors and partners",
        command: "consultation.document",
        needs: DocumentNeeds::Consultation,
    },
    Kind {
        key: "consultation-full",
        title: "Consultation draft, whole",
        about: "The draft with what the school knows and plans, and the questions.",
        class: PUBLIC,
        audience: "Everybody who wants to read more",
        command: "consultation.document",
        needs: DocumentNeeds::Consultation,
    },
    Kind {
        key: "consultation-results",
        title: "Consultation results",
        about: "What people said, in counts, and what the school did about it.",
        class: PUBLIC,
        audience: "Everybody who was asked",
        command: "consultation.document",
        needs: DocumentNeeds::Consultation,
    },
    Kind {
        key: "directory",
        title: "Who to ring",
        about: "The services that help, in and out of hours, as a page to hang up.",
        class: PUBLIC,
        audience: "Everybody in school",
        command: "directory.document",
        needs: DocumentNeeds::Nothing,
    },
    Kind {
        key: "pupil",
        title: "Record of one pupil",
        about: "The letter, the figures, the decisions, talks, offers and reviews of one pupil.",
        class: PERSONAL,
        audience: "Staff who work with the pupil, and the family when they ask",
        command: "documents.pupil",
        needs: DocumentNeeds::Pupil,
    },
    Kind {
        key: "invitations",
        title: "Invitations",
        about: "What each pupil was offered, one page each: what, when, where, who with, and how to answer.",
        class: PERSONAL,
        audience: "Each child who was offered something",
        command: "invitations.make",
        needs: DocumentNeeds::Pupils,
    },
    Kind {
        key: "passport",
        title: "Pupil passport",
        about: "One page in a pupil's own words, for whom the pupil or a parent chose, while that counts.",
        class: PERSONAL,
        audience: "The pupil, and whom the pupil or a parent chose",
        command: "passport.document",
        needs: DocumentNeeds::Passport,
    },
    Kind {
        key: "letters-home",
        title: "Letters home",
        about: "Each child's own letter, given back at the end of Year 7.",
        class: PERSONAL,
        audience: "Each child who wrote one",
        command: "letters_home.make",
        needs: DocumentNeeds::Pupils,
    },
    Kind {
        key: "supervision",
        title: "Supervision agenda or notes",
        about: "What is to be talked through with the link team, or what was, and what was agreed.",
        class: PERSONAL,
        audience: "Those who were there",
        command: "supervision.document",
        needs: DocumentNeeds::Supervision,
    },
];

/// Whether there is a kind of this key.
pub(crate) fn is_kind(key: &str) -> bool {
    KINDS.iter().any(|kind| kind.key == key)
}

/// The kinds that this person may make.
pub(crate) fn kinds(session: &mut Session, _: Permit, _: Nothing) -> Result<Vec<DocumentKind>, ApiError> {
    let person = session.person();
    let may = |kind: &&Kind| {
        let row = COMMANDS.iter().find(|row| row.name == kind.command);
        row.and_then(|row| row.rule).is_some_and(|rule| rule.ask(person).is_ok())
    };
    let shown = |kind: &Kind| DocumentKind {
        key: kind.key.to_owned(),
        title: kind.title.to_owned(),
        about: kind.about.to_owned(),
        class: kind.class,
        audience: kind.audience.to_owned(),
        command: kind.command.to_owned(),
        needs: kind.needs,
    };
    Ok(KINDS.iter().filter(may).map(shown).collect())
}

#[cfg(test)]
mod tests {
    use super::KINDS;
    use crate::table::COMMANDS;
    use std::collections::HashSet;

    #[test]
    fn every_kind_has_a_command_and_a_key_of_its_own() {
        let keys: HashSet<&str> = KINDS.iter().map(|kind| kind.key).collect();
        assert_eq!(keys.len(), KINDS.len());
        for kind in KINDS {
            assert!(COMMANDS.iter().any(|row| row.name == kind.command), "{}", kind.command);
            assert!(kind.about.ends_with('.') && !kind.audience.ends_with('.'), "{}", kind.key);
        }
    }
}
