//! The audit on paper.

use crate::{cast, samples};
use bridgewell_domain::programme::audit::{Counts, Level, Moves, Priority};
use bridgewell_domain::programme::frames::Principle;
use bridgewell_report::figure::{LevelRow, MovesRow, VoicesRow};
use bridgewell_report::paper;
use bridgewell_report::summary::{AuditChange, AuditForm, AuditSummary, FormStandard, StandardLine};
use lopdf::Document as File;

fn line(principle: Principle, title: &str, level: Level) -> StandardLine {
    StandardLine {
        principle,
        title: title.into(),
        level: Some(level),
        stands: level.words().into(),
        before: Level::Emerging.words().into(),
        reason: "Seen on two walks through the school, and in the minutes of the council.".into(),
    }
}

fn summary() -> AuditSummary {
    let counts = |levels, not_agreed| Counts { levels, not_agreed, ..Counts::default() };
    let standards: Vec<StandardLine> = (Principle::ALL.iter())
        .flat_map(|&principle| {
            let title =
                move |number: usize| format!("What is so under {}, number {number}", principle.words());
            (1..=5).map(move |number| line(principle, &title(number), Level::ALL[number % 4]))
        })
        .collect();
    AuditSummary {
        imprint: cast::imprint(),
        round: "Summer 2026".into(),
        closed: Some(cast::day(7, 10)),
        templates: vec!["A whole-school approach, version 1".into()],
        whole: counts([3, 12, 14, 7], 4),
        who: vec![("Leaders".into(), "40 of 40 standards".into()), ("Pupils".into(), "31 of 40".into())],
        principles: (Principle::ALL.iter().zip(0_u16..))
            .map(|(principle, place)| LevelRow {
                label: principle.words().into(),
                counts: counts([place % 2, 2, 2, place % 3], u16::from(place == 6)),
                benchmark: Some(3),
                before: (place != 6).then_some(place % 4),
            })
            .collect(),
        benchmark: Some("County secondaries (annual report), July 2025".into()),
        change: Some(AuditChange {
            since: "Summer 2025".into(),
            rows: (Principle::ALL.iter().zip(0_u16..))
                .map(|(principle, place)| MovesRow {
                    label: principle.words().into(),
                    moves: Moves { up: place % 4, same: 3, down: place % 2, unsaid: 0 },
                })
                .collect(),
        }),
        strengths: standards
            .iter()
            .filter(|line| line.level == Some(Level::Embedded))
            .take(3)
            .cloned()
            .collect(),
        priorities: vec![(Some(Priority::First), standards[4].clone()), (None, standards[8].clone())],
        apart: vec![VoicesRow {
            label: "Pupils are asked before decisions are made about them".into(),
            note: String::new(),
            range: Some((Level::NotYet, Level::Embedded)),
            marks: vec![
                (Level::Embedded, "Leaders".into()),
                (Level::Emerging, "Pupils".into()),
                (Level::Emerging, "Staff".into()),
            ],
        }],
        standards,
        conclusion: "We are good at noticing and slow at asking.".into(),
    }
}

fn words(pdf: &[u8]) -> Vec<String> {
    let file = File::load_mem(pdf).unwrap();
    file.get_pages().keys().map(|&number| file.extract_text(&[number]).unwrap()).collect()
}

#[test]
fn the_audit_is_kept_as_a_sample_and_says_the_finding_first() {
    let document = paper::audit(&summary()).unwrap();
    let pdf = document.to_pdf().unwrap();
    samples::keep("audit.pdf", &pdf);
    let first = words(&pdf).remove(0).replace('\n', " ");
    assert!(first.contains("21 of 40 standards are in place"), "{first}");
    assert!(first.contains("no pupil is named or counted in it"));
}

#[test]
fn an_audit_without_anything_agreed_is_still_a_document() {
    let mut empty = summary();
    empty.whole = Counts { untouched: 40, ..Counts::default() };
    empty.principles.iter_mut().for_each(|row| row.counts = empty.whole);
    (empty.change, empty.benchmark) = (None, None);
    empty.strengths.clear();
    empty.priorities.clear();
    empty.apart.clear();
    let pdf = paper::audit(&empty).unwrap().to_pdf().unwrap();
    assert!(words(&pdf)[0].replace('\n', " ").contains("No level is agreed yet for any of the 40 standards"));
}

#[test]
fn the_form_is_kept_as_a_sample_and_no_standard_is_parted_by_a_page() {
    let standards: Vec<FormStandard> = (1..=47)
        .map(|number| FormStandard {
            number,
            principle: Principle::ALL[usize::from(number - 1) / 6],
            title: format!("Standard{number} says what would be so"),
            seen: "Anybody you ask can name the lead, who has hours for it on the timetable and a stand-in."
                .repeat(2),
            emerging: "Begun by a few people in spare moments. ".repeat(2),
            established: "The usual way here, and written down so that a new colleague can find it. "
                .repeat(2),
            embedded: format!("Would go on by itself if people left, Last{number}."),
        })
        .collect();
    let form = AuditForm { imprint: cast::imprint(), round: "Summer 2026".into(), group: None, standards };
    let pdf = paper::audit_form(&form).to_pdf().unwrap();
    samples::keep("audit-form.pdf", &pdf);
    let pages = words(&pdf);
    for number in 1..=47 {
        let on = |word: String| {
            pages.iter().position(|page| page.split(|c: char| !c.is_alphanumeric()).any(|w| w == word))
        };
        assert_eq!(on(format!("Standard{number}")), on(format!("Last{number}")), "standard {number}");
    }
    assert!(pages[0].contains("Governors"));
}
