//! Everything of a consultation is kept, and what hangs on something goes with it.

use super::*;
use crate::testing::{at, founded, lead};
use crate::{Op, wellbeing_counts};
use bridgewell_domain::dates::day_of;
use bridgewell_domain::ids::{ChangeId, EventId, QuestionId, ResponseId, ResponseImportId, ThemeId};
use bridgewell_domain::programme::consultation::{
    Answer, Audience, Came, Change, ChangeState, Draft, Event, QuestionKind, Reach, Response, Stage, Theme,
};
use uuid::Uuid;

fn consultation() -> Consultation {
    Consultation {
        id: ConsultationId::from_uuid(Uuid::from_u128(1)),
        title: "Wellbeing together".into(),
        stage: Stage::Drafting,
        opens: Some(day_of(at(0))),
        closes: None,
        draft: Draft { vision: "Somebody to go to.".into(), ..Draft::default() },
        audiences: vec![Reach { audience: Audience::Staff, how: "At briefing.".into() }],
        put: None,
        only_words: Vec::new(),
    }
}

fn question() -> Question {
    Question {
        id: QuestionId::from_uuid(Uuid::from_u128(2)),
        kind: QuestionKind::Open,
        words: "What would you change?".into(),
        options: Vec::new(),
    }
}

fn response(number: u128, words: &str) -> Response {
    Response {
        id: ResponseId::from_uuid(Uuid::from_u128(number)),
        audience: Audience::Pupils,
        people: 28,
        on: day_of(at(0)),
        came: Came::Typed,
        answers: vec![Answer {
            question: question().id,
            words: words.into(),
            chosen: Vec::new(),
            looked_at: false,
            themes: Vec::new(),
            quoted: None,
        }],
    }
}

fn theme(number: u128) -> Theme {
    Theme {
        id: ThemeId::from_uuid(Uuid::from_u128(number)),
        question: question().id,
        name: format!("Theme {number}"),
    }
}

#[test]
fn a_draft_is_kept_with_its_questions_and_goes_as_a_whole() {
    let (_place, mut workspace, _) = founded();
    let mut one = consultation();
    workspace
        .write(&lead(), at(1), Op::ConsultationChanged, |tx| {
            insert(tx, &one)?;
            replace_questions(tx, one.id, &[question()])?;
            let event = Event {
                id: EventId::from_uuid(Uuid::from_u128(5)),
                on: day_of(at(0)),
                what: "Coffee morning".into(),
                audience: Audience::Parents,
                people: 14,
                note: String::new(),
            };
            events::insert(tx, one.id, &event)
        })
        .unwrap();
    one.title = "Wellbeing at our school".into();
    one.only_words = vec!["will".into()];
    workspace.write(&lead(), at(2), Op::ConsultationChanged, |tx| change(tx, &one, 1)).unwrap();
    let stale = workspace.write(&lead(), at(2), Op::ConsultationChanged, |tx| change(tx, &one, 1));
    assert!(matches!(stale, Err(StoreError::ChangedMeanwhile("consultation"))));
    let kept = workspace.read(&lead(), |read| get(read, one.id)).unwrap();
    assert_eq!(kept, ConsultationRow { consultation: one.clone(), version: 2 });
    assert_eq!(workspace.read(&lead(), |read| questions(read, one.id)).unwrap(), [question()]);
    workspace.write(&lead(), at(3), Op::ConsultationRemoved, |tx| remove(tx, one.id, 2)).unwrap();
    assert!(workspace.read(&lead(), list).unwrap().is_empty());
    assert!(workspace.read(&lead(), |read| events::list(read, one.id)).unwrap().is_empty());
}

#[test]
fn answers_are_sorted_and_a_theme_that_goes_hands_its_answers_on() {
    let (_place, mut workspace, _) = founded();
    let (id, mut said) = (consultation().id, response(10, "A quiet room"));
    workspace
        .write(&lead(), at(1), Op::ResponsesRecorded, |tx| {
            insert(tx, &consultation())?;
            replace_questions(tx, id, &[question()])?;
            themes::insert(tx, &theme(20))?;
            themes::insert(tx, &theme(21))?;
            responses::insert(tx, id, (&said, None, None))?;
            said.answers[0].looked_at = true;
            said.answers[0].themes = vec![theme(20).id];
            said.answers[0].quoted = Some("A quiet room".into());
            responses::sort(tx, said.id, &said.answers[0])?;
            let line = Change {
                id: ChangeId::from_uuid(Uuid::from_u128(30)),
                said: "A quiet room".into(),
                did: "Room 4 is open at lunch.".into(),
                state: ChangeState::Done,
                theme: Some(theme(20).id),
                action: None,
            };
            changes::insert(tx, id, &line)
        })
        .unwrap();
    let kept = |workspace: &crate::Workspace| {
        workspace.read(&lead(), |read| responses::list(read, id)).unwrap().remove(0).response
    };
    assert_eq!(kept(&workspace), said);
    let into = Some(theme(21).id);
    workspace
        .write(&lead(), at(2), Op::ResponsesSorted, |tx| themes::remove(tx, theme(20).id, into))
        .unwrap();
    assert_eq!(kept(&workspace).answers[0].themes, [theme(21).id]);
    let lines = workspace.read(&lead(), |read| changes::list(read, id)).unwrap();
    assert_eq!(lines[0].change.theme, into);
    // Other words are to be looked at anew.
    said.answers[0] = response(10, "Two quiet rooms").answers.remove(0);
    workspace
        .write(&lead(), at(3), Op::ResponsesRecorded, |tx| responses::change(tx, id, (&said, 1)))
        .unwrap();
    assert_eq!(kept(&workspace), said);
}

#[test]
fn a_file_is_taken_in_once_and_its_responses_go_with_it() {
    let (_place, mut workspace, _) = founded();
    let id = consultation().id;
    let import = ResponseImportId::from_uuid(Uuid::from_u128(40));
    let came = |number| Response { came: Came::Imported, ..response(number, "More clubs") };
    workspace
        .write(&lead(), at(1), Op::ResponsesImported, |tx| {
            insert(tx, &consultation())?;
            replace_questions(tx, id, &[question()])?;
            imports::insert(tx, id, (import, "form.csv", "abc"))?;
            responses::insert(tx, id, (&came(11), Some(import), Some("row one")))?;
            responses::insert(tx, id, (&response(12, "Fewer bells"), None, None))
        })
        .unwrap();
    let again = workspace.write(&lead(), at(2), Op::ResponsesImported, |tx| {
        imports::insert(tx, id, (ResponseImportId::from_uuid(Uuid::from_u128(41)), "form (1).csv", "abc"))
    });
    assert!(matches!(again, Err(StoreError::Sql(_))));
    let files = workspace.read(&lead(), |read| imports::list(read, id)).unwrap();
    assert_eq!((files.len(), files[0].responses), (1, 1));
    workspace.write(&lead(), at(3), Op::ResponsesImportUndone, |tx| imports::undo(tx, id, import)).unwrap();
    let left = workspace.read(&lead(), |read| responses::list(read, id)).unwrap();
    assert_eq!(left.iter().map(|row| row.response.id).collect::<Vec<_>>(), [response(12, "").id]);
}

#[test]
fn counts_of_a_national_question_are_kept_as_counts() {
    let (_place, mut workspace, _) = founded();
    let mut one = wellbeing_counts::WellbeingRow {
        id: bridgewell_domain::ids::WellbeingCountId::from_uuid(Uuid::from_u128(50)),
        question: "life-satisfaction".into(),
        cohort: "Year 7".into(),
        on: day_of(at(0)),
        counts: vec![12, 30, 70, 55],
        version: 1,
    };
    workspace.write(&lead(), at(1), Op::WellbeingCounted, |tx| wellbeing_counts::insert(tx, &one)).unwrap();
    one.counts[0] = 13;
    workspace.write(&lead(), at(2), Op::WellbeingCounted, |tx| wellbeing_counts::change(tx, &one)).unwrap();
    one.version = 2;
    assert_eq!(workspace.read(&lead(), wellbeing_counts::list).unwrap(), [one.clone()]);
    workspace
        .write(&lead(), at(3), Op::WellbeingCounted, |tx| wellbeing_counts::remove(tx, one.id, 2))
        .unwrap();
    assert!(workspace.read(&lead(), wellbeing_counts::list).unwrap().is_empty());
}
