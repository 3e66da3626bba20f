//! A consultation on paper and as a page: the same words in both, and nothing that was hidden.

use crate::samples::{keep, keep_page};
use bridgewell_domain::count::{Count, HiddenBecause};
use bridgewell_domain::ids::QuestionId;
use bridgewell_domain::programme::consultation::{
    Audience, ChangeState, Draft, Put, PutAction, PutAudit, PutCount, PutWellbeing, QuestionKind, Reach,
    asked_of_everybody,
};
use bridgewell_domain::programme::frames::OutcomeArea;
use bridgewell_report::summary::{
    ChangeLine, ConsultationDraft, ConsultationResults, DraftLength, EventLine, PeopleLine, QuestionResult,
    QuotedAnswer,
};
use bridgewell_report::{Imprint, paper};
use chrono::NaiveDate;
use uuid::Uuid;

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn draft() -> ConsultationDraft {
    let mut number = 0_u128;
    let lines = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<String>>();
    let shown = |answer: &str, count| PutCount { answer: answer.into(), count };
    ConsultationDraft {
        imprint: Imprint {
            school: "Wrenfield Academy".into(),
            made_by: "Priya Anand, wellbeing lead".into(),
            made_at: day(9, 21).and_hms_opt(9, 5, 0).unwrap(),
            log_head: None,
        },
        title: "Wellbeing at Wrenfield".into(),
        smallest_shown: 6,
        unfinished: false,
        opens: Some(day(9, 14)),
        closes: Some(day(10, 9)),
        draft: Draft {
            vision: "Every pupil has an adult in school to go to.".into(),
            aims: lines(&["Listen early.", "Make lunchtime calmer."]),
            outcomes: lines(&["Pupils know whom to ask."]),
            know: "Letters tell us about friends.\n- lunch is loud\n- corridors are full".into(),
            plan: "We start with what pupils asked for.".into(),
            how_to_answer: "On the paper form at the office, or in the form on our website.".into(),
            pull_audit: true,
            pull_plan: true,
            pull_wellbeing: true,
        },
        put: Put {
            audit: Some(PutAudit {
                round: "Summer 2026".into(),
                closed: Some(day(7, 10)),
                strengths: lines(&["Pupils are heard"]),
                priorities: lines(&["Staff have time to talk"]),
            }),
            actions: vec![PutAction {
                number: 4,
                title: "Open a quiet room at lunch".into(),
                outcome: Some(OutcomeArea::ALL[0]),
                due: Some(day(10, 16)),
            }],
            wellbeing: vec![PutWellbeing {
                question: "Overall, how satisfied are you with your life nowadays?".into(),
                cohort: "Year 7".into(),
                on: day(9, 10),
                counts: vec![
                    shown("0 to 4: low", Count::Shown(19)),
                    shown("9 to 10: very high", Count::Shown(61)),
                ],
                answered: Count::Shown(80),
                source: "Source: Office for National Statistics, Open Government Licence v3.0.".into(),
            }],
            withheld: Vec::new(),
        },
        audiences: vec![Reach {
            audience: Audience::Pupils,
            how: "In form time and at the school council.".into(),
        }],
        questions: asked_of_everybody(|| {
            number += 1;
            QuestionId::from_uuid(Uuid::from_u128(number))
        }),
    }
}

fn line(label: &str, by: [Count; 2], all: Count) -> PeopleLine {
    PeopleLine { label: label.into(), by: by.into(), all }
}

fn results() -> ConsultationResults {
    let hidden = Count::Hidden(HiddenBecause::Small);
    let beside = Count::Hidden(HiddenBecause::WouldRevealAnother);
    ConsultationResults {
        draft: draft(),
        audiences: vec![Audience::Pupils, Audience::Parents],
        people: line("People", [Count::Shown(120), Count::Shown(31)], Count::Shown(151)),
        events: vec![
            EventLine {
                on: day(9, 16),
                what: "Coffee morning".into(),
                audience: Audience::Parents,
                people: Some(hidden),
                note: "Asked for evening times.".into(),
            },
            EventLine {
                on: day(9, 18),
                what: "Assembly".into(),
                audience: Audience::Pupils,
                people: None,
                note: String::new(),
            },
        ],
        questions: vec![
            QuestionResult {
                words: "Is this the right vision for our school?".into(),
                kind: QuestionKind::One,
                lines: vec![
                    line("Yes", [Count::Shown(88), beside], beside),
                    line("No", [Count::Shown(32), hidden], beside),
                ],
                answered: line("", [Count::Shown(120), Count::Shown(31)], Count::Shown(151)),
                quotes: Vec::new(),
            },
            QuestionResult {
                words: "What would you change, or add?".into(),
                kind: QuestionKind::Open,
                lines: vec![line(
                    "A calmer lunchtime",
                    [Count::Shown(40), Count::Shown(9)],
                    Count::Shown(49),
                )],
                answered: line("", [Count::Shown(70), Count::Shown(20)], Count::Shown(90)),
                quotes: vec![QuotedAnswer {
                    words: "A room where I can read".into(),
                    audience: Audience::Pupils,
                }],
            },
        ],
        changes: vec![ChangeLine {
            said: "Lunch is too loud".into(),
            people: Some(Count::Shown(49)),
            did: "Room 4 is open and quiet at lunch.".into(),
            state: ChangeState::Done,
            action: Some("Action 4: Open a quiet room at lunch".into()),
        }],
    }
}

#[test]
fn the_short_draft_asks_and_the_full_one_says_what_it_rests_on() {
    let short = paper::consultation_draft(&draft(), DraftLength::Short);
    let full = paper::consultation_draft(&draft(), DraftLength::Full);
    let (brief, whole) = (short.to_html(), full.to_html());
    for words in ["Is this the right vision for our school?", "Listen early.", "9 October 2026"] {
        assert!(brief.contains(words) && whole.contains(words), "{words}");
    }
    for words in
        ["From our audit", "Staff have time to talk", "Open a quiet room at lunch", "Open Government Licence"]
    {
        assert!(!brief.contains(words) && whole.contains(words), "{words}");
    }
    assert!(whole.contains("<li class=\"break\">lunch is loud</li>"), "a dash makes a list");
    keep("consultation-short.pdf", &short.to_pdf().unwrap());
    keep("consultation-full.pdf", &full.to_pdf().unwrap());
    keep_page("consultation-full.html", &whole);
}

#[test]
fn results_claim_no_more_than_is_shown() {
    let document = paper::consultation_results(&results()).unwrap();
    let html = document.to_html();
    assert!(html.contains("<h1>Wellbeing at Wrenfield: what you said, and what we did</h1>"));
    assert!(html.contains("<strong>151</strong>") && html.contains("151 people answered"));
    assert!(!html.contains("Most people said"), "with hidden counts nobody knows which is the largest");
    assert!(html.contains("Most people wrote of: A calmer lunchtime"));
    assert!(html.contains("“A room where I can read” (pupils)"));
    assert!(html.contains("<td class=\"number\">not shown</td>"));
    keep("consultation-results.pdf", &document.to_pdf().unwrap());
    keep_page("consultation-results.html", &html);
}

#[test]
fn results_without_answers_say_so() {
    let nobody = Count::Shown(0);
    let empty = ConsultationResults {
        audiences: vec![Audience::Pupils],
        people: PeopleLine { label: String::new(), by: vec![nobody], all: nobody },
        events: Vec::new(),
        questions: Vec::new(),
        changes: Vec::new(),
        ..results()
    };
    let document = paper::consultation_results(&empty).unwrap();
    assert!(
        document.to_html().contains("No people answered. What changes because of it is not decided yet.")
    );
    assert!(document.to_pdf().is_ok());
}
