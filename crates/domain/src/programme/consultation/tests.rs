//! What each move needs, and when there is no way back.

use super::*;
use crate::ids::QuestionId;
use rstest::rstest;
use uuid::Uuid;

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, day).unwrap()
}

fn ready() -> (Consultation, Vec<Question>) {
    let mut number = 0_u128;
    let questions = asked_of_everybody(|| {
        number += 1;
        QuestionId::from_uuid(Uuid::from_u128(number))
    });
    let draft = Draft {
        vision: "Every pupil has somebody to go to.".into(),
        aims: vec!["Listen early.".into()],
        outcomes: vec!["Pupils know whom to ask.".into()],
        how_to_answer: "On paper at the office.".into(),
        ..Draft::default()
    };
    let audiences = vec![Reach { audience: Audience::Pupils, how: "In form time.".into() }];
    let consultation = Consultation {
        id: ConsultationId::from_uuid(Uuid::from_u128(9)),
        title: "Wellbeing together".into(),
        stage: Stage::Drafting,
        opens: Some(day(21)),
        closes: Some(day(30)),
        draft,
        audiences,
        put: None,
        only_words: Vec::new(),
    };
    (consultation, questions)
}

#[test]
fn a_finished_draft_may_be_opened_and_an_empty_one_says_what_it_lacks() {
    let (mut consultation, questions) = ready();
    let on = consultation.on(&questions, Facts::default(), day(21)).unwrap();
    assert_eq!(on, Move { to: Stage::Open, needs: Vec::new() });
    assert_eq!(consultation.back(Facts::default()), None);
    consultation.draft = Draft { aims: vec![" ".into()], ..Draft::default() };
    consultation.audiences[0].how.clear();
    consultation.closes = Some(day(20));
    let needs = consultation.on(&[], Facts::default(), day(21)).unwrap().needs;
    assert_eq!(
        needs,
        [
            "Write the vision.",
            "Write at least one aim.",
            "Write at least one outcome.",
            "Ask at least one question.",
            "Say how pupils are reached.",
            "Say how people answer.",
            "The last day to answer is before the first. Change one of them.",
            "The last day to answer has passed. Change it.",
        ]
    );
}

#[rstest]
#[case(Stage::Open, Facts::default(), 30, 1)]
#[case(Stage::Closed, Facts { unsorted: 3, ..Facts::default() }, 30, 2)]
#[case(Stage::Closed, Facts { changes: 1, ..Facts::default() }, 30, 0)]
fn a_move_on_says_what_it_needs(
    #[case] stage: Stage,
    #[case] facts: Facts,
    #[case] today: u32,
    #[case] needs: usize,
) {
    let (consultation, questions) = ready();
    let consultation = Consultation { stage, ..consultation };
    assert_eq!(consultation.on(&questions, facts, day(today)).unwrap().needs.len(), needs);
}

#[rstest]
#[case(Stage::Open, Facts::default(), 0)]
#[case(Stage::Open, Facts { responses: 1, events: 1, ..Facts::default() }, 2)]
#[case(Stage::Closed, Facts { responses: 40, unsorted: 2, ..Facts::default() }, 0)]
#[case(Stage::Closed, Facts { changes: 1, ..Facts::default() }, 1)]
#[case(Stage::Answered, Facts { changes: 4, ..Facts::default() }, 0)]
#[case(Stage::Closed, Facts { told: true, ..Facts::default() }, 1)]
#[case(Stage::Answered, Facts { told: true, ..Facts::default() }, 1)]
fn the_way_back_is_open_while_nothing_was_built_on_the_stage(
    #[case] stage: Stage,
    #[case] facts: Facts,
    #[case] needs: usize,
) {
    let (consultation, _) = ready();
    assert_eq!(Consultation { stage, ..consultation }.back(facts).unwrap().needs.len(), needs);
}

#[test]
fn a_question_with_answers_to_choose_from_has_at_least_two() {
    let (_, questions) = ready();
    let mut one = questions[0].clone();
    assert_eq!(one.lacks(), None);
    one.options = vec!["Yes".into(), " ".into()];
    assert!(one.lacks().is_some());
    one.kind = QuestionKind::Open;
    assert_eq!(one.lacks(), None);
}
