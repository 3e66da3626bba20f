//! The steps of the schema, in order. One that has been released is never edited: add another.

/// One step.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Migration {
    /// From 1, without gaps.
    pub number: u32,
    /// For people.
    pub name: &'static str,
    /// Portable SQL, run in one transaction.
    pub sql: &'static str,
}

/// All steps.
pub(crate) const ALL: &[Migration] = &[
    Migration { number: 1, name: "core", sql: include_str!("../migrations/0001_core.sql") },
    Migration { number: 2, name: "pupils", sql: include_str!("../migrations/0002_pupils.sql") },
    Migration { number: 3, name: "letters", sql: include_str!("../migrations/0003_letters.sql") },
    Migration { number: 4, name: "decisions", sql: include_str!("../migrations/0004_decisions.sql") },
    Migration { number: 5, name: "letter_pages", sql: include_str!("../migrations/0005_letter_pages.sql") },
    Migration { number: 6, name: "parcels", sql: include_str!("../migrations/0006_parcels.sql") },
    Migration { number: 7, name: "letters_home", sql: include_str!("../migrations/0007_letters_home.sql") },
    Migration { number: 8, name: "waiting", sql: include_str!("../migrations/0008_waiting.sql") },
    Migration { number: 9, name: "settled", sql: include_str!("../migrations/0009_settled.sql") },
    Migration { number: 10, name: "audit", sql: include_str!("../migrations/0010_audit.sql") },
    Migration { number: 11, name: "people", sql: include_str!("../migrations/0011_people.sql") },
    Migration { number: 12, name: "plan", sql: include_str!("../migrations/0012_plan.sql") },
    Migration { number: 13, name: "link", sql: include_str!("../migrations/0013_link.sql") },
    Migration { number: 14, name: "publications", sql: include_str!("../migrations/0014_publications.sql") },
    Migration { number: 15, name: "consultation", sql: include_str!("../migrations/0015_consultation.sql") },
    Migration { number: 16, name: "rights", sql: include_str!("../migrations/0016_rights.sql") },
    Migration { number: 17, name: "requests", sql: include_str!("../migrations/0017_requests.sql") },
    Migration { number: 18, name: "passports", sql: include_str!("../migrations/0018_passports.sql") },
    Migration { number: 19, name: "link_figures", sql: include_str!("../migrations/0019_link_figures.sql") },
    Migration {
        number: 20,
        name: "attachment_keys",
        sql: include_str!("../migrations/0020_attachment_keys.sql"),
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::migrate::hash;

    /// The start of each released step's hash. A change here to an existing line breaks every school's workspace.
    const FROZEN: &[&str] = &[
        "e2dfbe9f7eac1a51",
        "63244d2e4ec3eb49",
        "278cb8318880b3cf",
        "026238114fa0b80e",
        "d2eafb4d9af05aeb",
        "fa14e61ea494e48f",
        "e445f36b44e39ac1",
        "9753bff8bc3fe0e0",
        "3fdff375e8c9fbb0",
        "283bf9a99e6165f5",
        "14d8583f0af69fe2",
        "31fcef8ecad7ecd6",
        "718f07d723c33a74",
        "5ffbc62a1eed5b89",
        "297e49bf36afe69f",
        "7e807a424295c0b9",
        "6b1a219f1caad0ea",
        "70252debdb52b27a",
        "7e32c663ee4d2f30",
        "6bc4d8688dc51935",
    ];

    #[test]
    fn released_steps_are_never_edited() {
        let hashes: Vec<String> = ALL.iter().map(|step| hash(step.sql)[..16].to_owned()).collect();
        assert_eq!(hashes, FROZEN);
    }

    #[test]
    fn numbers_run_from_one_without_gaps() {
        assert!(ALL.iter().zip(1..).all(|(step, number)| step.number == number));
    }
}
