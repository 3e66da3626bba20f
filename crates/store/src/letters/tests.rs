use super::*;
use crate::pupils;
use crate::testing::{LEAD, at, founded, lead, tutor};
use crate::workspace::Workspace;
use crate::{Op, testing};
use bridgewell_domain::dates::day_of;
use bridgewell_domain::pupil::{Names, Pupil};
use uuid::Uuid;

pub(crate) const AMIRA: PupilId = PupilId::from_uuid(Uuid::from_u128(701));
pub(crate) const LETTER: LetterId = LetterId::from_uuid(Uuid::from_u128(801));
pub(crate) const BATCH: BatchId = BatchId::from_uuid(Uuid::from_u128(901));

/// A workspace with one pupil whose letter came in a batch.
pub(crate) fn with_a_letter() -> (testing::Place, Workspace) {
    let (place, mut workspace, _) = founded();
    let outcome = workspace.write(&lead(), at(1), Op::BatchAccepted, |tx| {
        let names = Names { legal_forename: "Amira".into(), ..Names::default() };
        pupils::insert(
            tx,
            &Pupil {
                id: AMIRA,
                upn: None,
                names,
                born: None,
                form: Some("7B".into()),
                primary: None,
                context: bridgewell_domain::pupil::Context::default(),
                interests: Vec::new(),
                strengths: Vec::new(),
                opted_out: false,
            },
        )?;
        let source = Source::File { batch: BATCH, label: "letters.jsonl".into() };
        insert(tx, AMIRA, &letter("I cant sleep."), &Origin { source, on: day_of(tx.at()) })
    });
    outcome.unwrap();
    (place, workspace)
}

pub(crate) fn letter(text: &str) -> Letter {
    Letter { id: LETTER, text: text.into(), hand: Hand::Own, language: None, written: None }
}

fn kept(workspace: &Workspace) -> KeptLetter {
    workspace.read(&lead(), |read| of_pupil(read, AMIRA)).unwrap().unwrap()
}

#[test]
fn a_letter_comes_back_as_the_child_wrote_it_and_no_second_one_takes_its_place() {
    let (_place, mut workspace) = with_a_letter();
    let kept = kept(&workspace);
    assert_eq!(kept.text.as_deref(), Some("I cant sleep."));
    assert!(!kept.red_routed);
    let second = workspace.write(&lead(), at(2), Op::LetterTyped, |tx| {
        let other = Letter { id: LetterId::from_uuid(Uuid::from_u128(802)), ..letter("fine") };
        insert(tx, AMIRA, &other, &kept.origin)
    });
    assert!(matches!(second, Err(StoreError::Sql(_))));
}

#[test]
fn a_letter_in_a_readers_hand_is_not_retyped() {
    let (_place, mut workspace) = with_a_letter();
    let first = kept(&workspace);
    workspace
        .write(&lead(), at(2), Op::LetterTyped, |tx| retype(tx, &first, &letter("I can't sleep.")))
        .unwrap();
    workspace.write(&lead(), at(3), Op::RecordRead, |tx| take_in_hand(tx, LETTER)).unwrap();
    let held = kept(&workspace);
    assert_eq!((held.text.as_deref(), held.held_by), (Some("I can't sleep."), Some(LEAD)));
    let again = workspace.write(&lead(), at(4), Op::LetterTyped, |tx| retype(tx, &held, &letter("no")));
    assert!(matches!(again, Err(StoreError::ChangedMeanwhile("letter"))));
}

#[test]
fn a_batch_is_undone_unless_somebody_worked_on_its_letters() {
    let (_place, mut workspace) = with_a_letter();
    let in_use = |workspace: &Workspace| {
        workspace.read(&lead(), |read| crate::batches::letters_in_use(read, BATCH)).unwrap()
    };
    assert_eq!(in_use(&workspace), 0);
    workspace.write(&lead(), at(2), Op::RecordRead, |tx| take_in_hand(tx, LETTER)).unwrap();
    assert_eq!(in_use(&workspace), 1);
    workspace.write(&lead(), at(3), Op::RecordRead, |tx| let_go(tx, LETTER)).unwrap();
    assert_eq!(workspace.write(&lead(), at(4), Op::BatchUndone, |tx| undo_batch(tx, BATCH)).unwrap(), 1);
    assert!(workspace.read(&lead(), list).unwrap().is_empty());
}

#[test]
fn the_last_word_about_a_missing_letter_counts_until_one_comes() {
    let (_place, mut workspace) = with_a_letter();
    workspace.write(&lead(), at(2), Op::BatchUndone, |tx| undo_batch(tx, BATCH)).unwrap();
    for state in [LetterState::Absent, LetterState::Declined] {
        workspace.write(&tutor(), at(3), Op::LetterStateSet, |tx| say_not_here(tx, AMIRA, state)).unwrap();
    }
    let said = workspace.read(&lead(), not_here).unwrap();
    assert_eq!(said.iter().map(|it| it.state).collect::<Vec<_>>(), [LetterState::Declined]);
    let typed = Origin { source: Source::Typed { by: LEAD }, on: day_of(at(4)) };
    workspace
        .write(&lead(), at(4), Op::LetterTyped, |tx| insert(tx, AMIRA, &letter("hello"), &typed))
        .unwrap();
    assert!(workspace.read(&lead(), not_here).unwrap().is_empty());
    let wrong =
        workspace.write(&lead(), at(5), Op::LetterStateSet, |tx| say_not_here(tx, AMIRA, LetterState::Read));
    assert!(matches!(wrong, Err(StoreError::Sql(_))));
}
