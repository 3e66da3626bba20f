//! Holds every table of a pupil against what is gathered: a new one fails until it is gathered, or excused with a reason.

use super::parts::Section;
use bridgewell_store::erase::{Rows, TABLES};
use std::collections::BTreeSet;

/// Where the rows of each table stand in what is made of everything kept about a pupil.
const GATHERED: &[(&str, Section)] = &[
    ("letter_pages", Section::OwnWords),
    ("letter_beside", Section::OwnWords),
    ("letter_passages", Section::Readings),
    ("letters_given", Section::Shared),
    ("parcel_letters", Section::Shared),
    ("readings", Section::Readings),
    ("letters", Section::OwnWords),
    ("letter_plans", Section::OwnWords),
    ("sdq_withdrawn", Section::Sdq),
    ("sdq_forms", Section::Sdq),
    ("facts", Section::Figures),
    ("home_facts", Section::Home),
    ("decisions", Section::Decisions),
    ("reviews", Section::Reviews),
    ("offers", Section::Offers),
    ("talks", Section::Talks),
    ("talk_requests", Section::OwnWords),
    ("concerns", Section::Concerns),
    ("red_route_told", Section::RedRoute),
    ("red_routes", Section::RedRoute),
    ("champion_activities", Section::Offers),
    ("champions", Section::Offers),
    ("supervision_lines", Section::Supervision),
    ("passport_words", Section::Passport),
    ("passport_shares", Section::Shared),
    ("passports", Section::Passport),
    ("kept_longer", Section::Corrections),
    ("safeguarding_holds", Section::RedRoute),
    ("pupils_left", Section::About),
    ("corrections", Section::Corrections),
    ("disputes", Section::Corrections),
    ("access_requests", Section::Shared),
    ("transfers", Section::Shared),
    ("opt_outs", Section::Corrections),
    ("arrivals", Section::About),
    ("pupil_said_by_hand", Section::About),
    ("pupil_said", Section::About),
    ("pupils", Section::About),
];

/// What is not in it, and why.
const EXCUSED: &[(&str, &str)] = &[
    ("attachment_keys", "keys of the pages, which are in it"),
    (
        "letters_home_decided",
        "about a letter of the red route; the letter itself is in it, or its erasure is told",
    ),
    ("letters_not_here", "that there is no letter; nothing the pupil wrote"),
    ("tasks_done", "that a task of a decision was ticked off; the task is in it"),
    ("red_route_errands", "a reminder to tell somebody; whom somebody told is in it"),
    ("supervision_steps", "steps that adults took on for themselves; what was said is in it"),
    ("waiting_rows", "values of a file that nobody could read yet, on a work list until somebody says"),
    ("waiting_home", "the same about home"),
    ("drafts", "not finished by whoever writes, and not yet a record"),
];

#[test]
fn every_table_of_a_pupil_is_gathered_or_excused_with_a_reason() {
    let of_a_pupil = TABLES.iter().filter(|table| {
        matches!(
            table.rows,
            Rows::OfPupil | Rows::OfPupilOrFile | Rows::Through { .. } | Rows::Drafts | Rows::Sealed
        ) || table.name == "attachment_keys"
    });
    let there: BTreeSet<&str> = of_a_pupil.map(|table| table.name).collect();
    let gathered = GATHERED.iter().map(|(name, _)| *name);
    let excused = EXCUSED.iter().map(|(name, why)| {
        assert!(!why.is_empty(), "{name}");
        *name
    });
    assert_eq!(gathered.chain(excused).collect::<BTreeSet<_>>(), there);
}
