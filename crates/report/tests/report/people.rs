//! The escalation directory, the notes of a supervision and the page before a visit.

use crate::cast;
use crate::samples::keep;
use bridgewell_domain::programme::directory::national;
use bridgewell_domain::school::Contact;
use bridgewell_report::summary::{
    DirectorySheet, LineNoted, PrincipleLine, StepNoted, SupervisionNotes, VisitBrief,
};
use bridgewell_report::{Block, paper};

fn sheet() -> DirectorySheet {
    let contact = |name: &str, reach: &str| Contact { name: name.into(), reach: reach.into() };
    DirectorySheet {
        imprint: cast::imprint(),
        version: "Version 2, 14 September 2026".into(),
        at_school: vec![contact("Ruth Okafor, safeguarding lead", "extension 214")],
        services: national(),
    }
}

#[test]
fn the_directory_is_one_page_that_names_no_pupil() {
    let document = paper::directory(&sheet());
    let bytes = document.to_pdf().unwrap();
    assert_eq!(bytes, document.to_pdf().unwrap(), "the same input gives the same bytes");
    let pages = lopdf::Document::load_mem(&bytes).unwrap().get_pages().len();
    assert_eq!(pages, 1);
    keep("directory.pdf", &bytes);
}

fn notes(named: Option<(String, String)>) -> SupervisionNotes {
    let line = |words: &str, named, said: &str| LineNoted { words: words.into(), named, said: said.into() };
    SupervisionNotes {
        imprint: cast::imprint(),
        on: cast::day(9, 14),
        to_come: false,
        with: "Joan Hale, link team".into(),
        present: vec!["Ruth Okafor".into(), "Tom Ellery".into()],
        lines: vec![
            line("A pupil in Year 7: talk overdue since 10 September", named, "Meet at break, not in class."),
            line("2 colleagues would like time for what they read", None, ""),
        ],
        notes: "The new tutors ask for a short session on listening.\n\nJoan brings the cards.".into(),
        steps: vec![StepNoted {
            what: "Talk on Wednesday".into(),
            owner: "Tom Ellery".into(),
            due: cast::day(9, 16),
            done: Some(cast::day(9, 16)),
        }],
    }
}

#[test]
fn a_pupil_is_named_in_the_notes_only_beside_the_ground() {
    let unnamed = paper::supervision(&notes(None));
    assert!(unnamed.class().notice.contains("No pupil is named"));
    keep("supervision.pdf", &unnamed.to_pdf().unwrap());
    let named = paper::supervision(&notes(Some(("Amira Khan".into(), "the family agreed".into()))));
    assert!(named.class().notice.contains("One pupil is named"));
    let said = named.blocks().iter().any(|block| match block {
        Block::List { items, .. } => {
            items.iter().any(|item| item.plain().contains("Amira Khan may be named: the family agreed."))
        }
        _ => false,
    });
    assert!(said);
    keep("supervision-named.pdf", &named.to_pdf().unwrap());
}

fn principle(name: &str, strong: u16, before: Option<(u16, u16)>, weak: bool) -> PrincipleLine {
    PrincipleLine { name: name.into(), strong, agreed: 6, before, weak }
}

fn brief() -> VisitBrief {
    let names = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
    VisitBrief {
        imprint: cast::imprint(),
        visit: Some(cast::day(9, 24)),
        pack: cast::day(9, 18),
        last_contact: Some(cast::day(9, 10)),
        round: Some("Summer 2026".into()),
        principles: vec![
            principle("Leadership and management", 2, Some((1, 6)), true),
            principle("Student voice", 5, None, false),
        ],
        celebrated: names(&["Pupils help one another, trained and looked after"]),
        priorities: names(&["Pupils are asked, and told what came of it"]),
        open_actions: 12,
        overdue: vec![("A named governor who visits".into(), "Helen Castellano".into(), cast::day(9, 18))],
        waiting: names(&["Who stands in for you when you are away?"]),
        last_note: Some((cast::day(9, 10), "The calm room is open at every break.".into())),
    }
}

#[test]
fn the_page_before_a_visit_is_one_page() {
    let document = paper::visit(&brief()).unwrap();
    let bytes = document.to_pdf().unwrap();
    assert_eq!(lopdf::Document::load_mem(&bytes).unwrap().get_pages().len(), 1);
    keep("visit.pdf", &bytes);
}
