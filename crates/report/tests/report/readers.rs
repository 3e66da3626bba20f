//! The documents for the cohort's other readers: one page, plain words, samples for the PDF/UA check.

use crate::cast;
use crate::outline::outline;
use crate::samples::keep;
use bridgewell_domain::letter::Theme;
use bridgewell_domain::programme::directory::national;
use bridgewell_domain::programme::voice::RecommendationState;
use bridgewell_domain::school::Contact;
use bridgewell_report::summary::{
    AuditStanding, CohortSummary, GovernorsSummary, Heard, ParentsSummary, PartnersSummary, PlanStanding,
    PledgeLine, PupilsSummary,
};
use bridgewell_report::{Block, Document, Personal, Public, paper};
use lopdf::Document as File;

fn cohort() -> CohortSummary {
    let mut cohort = cast::cohort();
    for one in &mut cohort.opportunities {
        one.when = "Tuesday lunch".into();
    }
    cohort.opportunities[0].eases = vec![Theme::Friends, Theme::LostOlder];
    cohort.asks.clear();
    cohort
}

fn governors(asks: Vec<String>) -> Document<Public> {
    let audit = AuditStanding { round: "Summer 2026".into(), in_place: 21, standards: 44 };
    let plan = PlanStanding { actions: 14, done: 5, late: 2 };
    let cohort = CohortSummary { asks, ..cohort() };
    paper::governors(&GovernorsSummary { cohort, audit: Some(audit), plan: Some(plan) })
}

fn at_school() -> Vec<Contact> {
    vec![Contact { name: "Ruth Okafor, safeguarding lead".into(), reach: "extension 214".into() }]
}

pub(crate) fn parents() -> Document<Public> {
    paper::parents(&ParentsSummary { cohort: cohort(), at_school: at_school(), services: national() })
}

pub(crate) fn pupils() -> Document<Public> {
    let heard =
        |asked: &str, state, answer: &str| Heard { asked: asked.into(), state, answer: answer.into() };
    paper::pupils(&PupilsSummary {
        cohort: cohort(),
        heard: vec![
            heard("A quiet table at lunch", RecommendationState::Done, "It is by the library door."),
            heard("No homework on Fridays", RecommendationState::NotPossible, "Some work needs the weekend."),
            heard("Longer breaks", RecommendationState::Open, ""),
        ],
        at_school: at_school(),
        services: national(),
    })
}

fn partners() -> Document<Public> {
    let pledge = PledgeLine {
        partner: "Allotment society".into(),
        promise: "A plot and somebody to show how".into(),
        action: "4. Somewhere to be outdoors".into(),
        due: None,
    };
    paper::partners(&PartnersSummary { cohort: cohort(), audit: None, pledges: vec![pledge] }).unwrap()
}

#[test]
fn the_documents_for_other_readers_are_kept_as_samples() {
    keep("governors.pdf", &governors(Vec::new()).to_pdf().unwrap());
    keep("parents.pdf", &parents().to_pdf().unwrap());
    keep("pupils.pdf", &pupils().to_pdf().unwrap());
    keep("partners.pdf", &partners().to_pdf().unwrap());
}

#[test]
fn governors_get_one_page_with_three_asks_however_long() {
    let ask = format!("{}.", "Find us a room for the talks ".repeat(7).trim_end());
    for asks in [Vec::new(), vec![ask.clone()], vec![ask; 5]] {
        let document = governors(asks);
        let listed = document.blocks().iter().find_map(|block| match block {
            Block::List { items, .. } => Some(items.len()),
            _ => None,
        });
        assert_eq!(listed, Some(3));
        let file = File::load_mem(&document.to_pdf().unwrap()).unwrap();
        assert_eq!(file.get_pages().len(), 1);
    }
}

#[test]
fn pupils_read_what_came_of_what_they_said() {
    let said = outline(&pupils());
    assert!(said.contains("Done. It is by the library door."), "{said}");
    assert!(said.contains("Not possible, sorry. Some work needs the weekend."));
    assert!(said.contains("Library team (Tuesday lunch)"));
    assert!(!said.contains("getting here and home"), "a worry whose number is hidden is not named");
}

#[test]
fn partners_read_for_which_worries_nothing_is_there_yet() {
    let said = outline(&partners());
    assert!(said.contains("Lessons and homework, named in 27 letters"), "{said}");
    assert!(!said.contains("Friends, named in"), "something is there for that");
}

/// Sounds of a word, roughly: groups of vowels without a silent e.
fn syllables(word: &str) -> usize {
    let word = word.trim_end_matches('e').to_lowercase();
    let vowel = |letter: char| "aeiouy".contains(letter);
    let mut groups = 0;
    let mut inside = false;
    for letter in word.chars() {
        groups += usize::from(vowel(letter) && !inside);
        inside = vowel(letter);
    }
    groups.max(1)
}

/// The school year from which a text can be read, after Flesch and Kincaid; reading age is five more.
fn grade(text: &str) -> f64 {
    let sentences = text.split(['.', '!', '?']).filter(|part| part.split_whitespace().count() > 1).count();
    let words: Vec<&str> =
        text.split(|letter: char| !letter.is_alphabetic() && letter != '\u{2019}').collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let sounds: usize = words.iter().map(|word| syllables(word)).sum();
    let words = words.len() as f64;
    0.39 * words / sentences as f64 + 11.8 * sounds as f64 / words - 15.59
}

#[test]
fn families_and_pupils_can_read_it_at_eleven() {
    for document in [parents(), pupils()] {
        let mut text = String::new();
        for block in document.blocks() {
            match block {
                Block::Paragraph(words) => text.push_str(&format!("{} ", words.plain())),
                Block::List { items, .. } => {
                    items.iter().for_each(|item| text.push_str(&format!("{} ", item.plain())));
                }
                _ => {}
            }
        }
        let grade = grade(&text);
        assert!(grade < 6.0, "{}: {grade}", document.title());
    }
}

#[test]
fn a_picture_in_the_name_of_whom_it_is_for_is_spelled_out_too() {
    let notice = "For Persephone \u{1f31f} alone.".to_owned();
    let document = Document::new(Personal { notice }, "A letter", cast::imprint());
    assert_eq!(document.unprintable().unwrap().len(), 1);
    assert!(document.spelled_out().unwrap().to_pdf().is_ok());
}
