use super::*;
use crate::letters::tests::{AMIRA, LETTER, with_a_letter};
use crate::readings;
use crate::testing::{COST, DSL, LEAD, Place, TUTOR, at, lead, open, passphrase, person, tutor};
use crate::{Op, Workspace, log};
use bridgewell_domain::ids::ReadingId;
use bridgewell_domain::letter::{Reading, WorryLevel};
use bridgewell_domain::role::Role;
use uuid::Uuid;

const ENTRY: RedRouteId = RedRouteId::from_uuid(Uuid::from_u128(1001));

fn reading(number: u128, level: WorryLevel) -> Reading {
    Reading {
        id: ReadingId::from_uuid(Uuid::from_u128(number)),
        letter: LETTER,
        by: TUTOR,
        at: at(2),
        level,
        looks_forward: false,
        themes: Vec::new(),
        interests: vec!["drawing".into()],
        strengths: Vec::new(),
        young_carer: true,
        note: String::new(),
    }
}

fn raise_by_the_tutor(workspace: &mut Workspace) {
    let tom = person(TUTOR, Role::Pastoral, false);
    workspace.add_person((&lead(), at(2)), &tom, &passphrase("heron"), COST).unwrap();
    let entry = RedRoute {
        id: ENTRY,
        raised_by: TUTOR,
        raised_at: at(3),
        about: RedRouteAbout::AdultHere,
        hidden_from: Some(DSL),
        told: Vec::new(),
        closed: None,
    };
    workspace.write(&tutor(), at(3), Op::RedRouteOpened, |tx| raise(tx, AMIRA, &entry, true)).unwrap();
}

fn errands_of_the_tutor(place: &Place, typed: &str) -> Vec<Errand> {
    let workspace = open(place, TUTOR, typed).unwrap();
    workspace.read(&tutor(), |read| errands(read, TUTOR)).unwrap()
}

fn one_reading(workspace: &Workspace, permit: &bridgewell_domain::permit::Permit) -> readings::KeptReading {
    workspace.read(permit, |read| readings::of_pupil(read, AMIRA)).unwrap().remove(0)
}

#[test]
fn a_young_carer_sign_needs_the_restricted_tier() {
    let (_place, mut workspace) = with_a_letter();
    let said = reading(1, WorryLevel::Mild);
    workspace.write(&tutor(), at(2), Op::LetterRead, |tx| readings::insert(tx, AMIRA, &said)).unwrap();
    let open = one_reading(&workspace, &tutor());
    assert_eq!((open.young_carer, open.said.unwrap().young_carer), (None, false));
    let entitled = one_reading(&workspace, &lead());
    assert_eq!((entitled.young_carer, entitled.said), (Some(true), Some(said)));
}

#[test]
fn a_reader_without_the_key_who_reads_again_does_not_take_the_sign_back_unseen() {
    let (_place, mut workspace) = with_a_letter();
    let again = Reading { young_carer: false, at: at(3), ..reading(2, WorryLevel::Marked) };
    for (minute, said) in [(2, &reading(1, WorryLevel::Mild)), (3, &again)] {
        workspace
            .write(&tutor(), at(minute), Op::LetterRead, |tx| readings::insert(tx, AMIRA, said))
            .unwrap();
    }
    assert_eq!(one_reading(&workspace, &lead()).young_carer, Some(true));
    let seen = Reading { young_carer: false, at: at(4), ..reading(3, WorryLevel::Marked) };
    workspace.write(&lead(), at(4), Op::LetterRead, |tx| readings::insert(tx, AMIRA, &seen)).unwrap();
    assert_eq!(one_reading(&workspace, &lead()).young_carer, Some(false));
}

#[test]
fn raising_seals_the_letter_and_what_was_and_will_be_read_in_it() {
    let (_place, mut workspace) = with_a_letter();
    let before = reading(1, WorryLevel::Marked);
    workspace.write(&tutor(), at(2), Op::LetterRead, |tx| readings::insert(tx, AMIRA, &before)).unwrap();
    raise_by_the_tutor(&mut workspace);
    let after = reading(2, WorryLevel::Severe);
    workspace.write(&tutor(), at(4), Op::LetterRead, |tx| readings::insert(tx, AMIRA, &after)).unwrap();

    let letter = workspace.read(&tutor(), |read| letters::of_pupil(read, AMIRA)).unwrap().unwrap();
    assert_eq!((letter.text, letter.red_routed), (None, true));
    let said = workspace.read(&tutor(), readings::list).unwrap();
    assert!(said.iter().all(|kept| kept.said.is_none()));

    let letter = workspace.read(&lead(), |read| letters::of_pupil(read, AMIRA)).unwrap().unwrap();
    assert_eq!(letter.text.as_deref(), Some("I cant sleep."));
    let said = workspace.read(&lead(), readings::list).unwrap();
    assert_eq!(said.into_iter().filter_map(|kept| kept.said).collect::<Vec<_>>(), [after, before]);
}

#[test]
fn entries_show_only_with_the_key_and_errands_only_to_whoever_raised() {
    let (place, mut workspace) = with_a_letter();
    raise_by_the_tutor(&mut workspace);
    assert!(workspace.read(&tutor(), list).unwrap().is_empty());
    assert!(workspace.read(&lead(), |read| errands(read, LEAD)).unwrap().is_empty());
    assert!(workspace.read(&tutor(), |read| errands(read, TUTOR)).unwrap().is_empty());
    drop(workspace);
    let own = errands_of_the_tutor(&place, "heron");
    assert_eq!(own.iter().map(|it| (it.pupil, it.told)).collect::<Vec<_>>(), [(AMIRA, false)]);
    let workspace = open(&place, LEAD, "river").unwrap();
    let kept = workspace.read(&lead(), list).unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!((kept[0].pupil, kept[0].entry.hidden_from), (AMIRA, Some(DSL)));
}

#[test]
fn telling_adds_in_order_and_closing_ends_the_errand_but_not_the_seal() {
    let (place, mut workspace) = with_a_letter();
    raise_by_the_tutor(&mut workspace);
    for (minute, whom) in [(5, "the head"), (6, "the chair")] {
        let said = Told { whom: whom.into(), at: at(minute), reference: "CP 12".into(), recorded_by: TUTOR };
        workspace.write(&tutor(), at(minute), Op::RedRouteTold, |tx| told(tx, ENTRY, &said)).unwrap();
    }
    drop(workspace);
    assert!(errands_of_the_tutor(&place, "heron")[0].told);
    let mut workspace = open(&place, LEAD, "river").unwrap();
    let kept = workspace.read(&lead(), list).unwrap().remove(0);
    assert_eq!(
        kept.entry.told.iter().map(|it| it.whom.as_str()).collect::<Vec<_>>(),
        ["the head", "the chair"]
    );
    workspace.write(&lead(), at(7), Op::RedRouteClosed, |tx| close(tx, &kept, "with the LADO")).unwrap();
    let twice = workspace.write(&lead(), at(8), Op::RedRouteClosed, |tx| close(tx, &kept, "again"));
    assert!(matches!(twice, Err(StoreError::ChangedMeanwhile(_))));
    let closed = workspace.read(&lead(), list).unwrap().remove(0).entry.closed.unwrap();
    assert_eq!((closed.0, closed.2.as_str()), (LEAD, "with the LADO"));
    let letter = workspace.read(&tutor(), |read| letters::of_pupil(read, AMIRA)).unwrap().unwrap();
    assert_eq!(letter.text, None);
    drop(workspace);
    assert!(errands_of_the_tutor(&place, "heron").is_empty());
}

#[test]
fn an_errand_outlives_ones_own_new_passphrase_and_not_one_given_by_another() {
    let (place, mut workspace) = with_a_letter();
    raise_by_the_tutor(&mut workspace);
    drop(workspace);
    let mut own = open(&place, TUTOR, "heron").unwrap();
    own.change_passphrase((&tutor(), at(4)), &passphrase("heron"), &passphrase("otter"), COST).unwrap();
    drop(own);
    assert_eq!(errands_of_the_tutor(&place, "otter").len(), 1);
    let mut workspace = open(&place, LEAD, "river").unwrap();
    workspace.reset_passphrase((&lead(), at(5)), TUTOR, &passphrase("egret"), COST).unwrap();
    assert_eq!(workspace.read(&lead(), list).unwrap().len(), 1);
    drop(workspace);
    assert!(errands_of_the_tutor(&place, "egret").is_empty());
}

#[test]
fn whoever_raised_an_entry_without_the_key_keeps_their_own_list_of_whom_they_told() {
    let (place, mut workspace) = with_a_letter();
    raise_by_the_tutor(&mut workspace);
    let said =
        |whom: &str, by| Told { whom: whom.into(), at: at(5), reference: "CP 12".into(), recorded_by: by };
    workspace.write(&lead(), at(5), Op::RedRouteTold, |tx| told(tx, ENTRY, &said("the head", LEAD))).unwrap();
    drop(workspace);
    let mut own = open(&place, TUTOR, "heron").unwrap();
    own.write(&tutor(), at(6), Op::RedRouteTold, |tx| told(tx, ENTRY, &said("the chair", TUTOR))).unwrap();
    drop(own);
    let errand = errands_of_the_tutor(&place, "heron").remove(0);
    assert_eq!(errand.own_told, [said("the chair", TUTOR)]);
    let workspace = open(&place, LEAD, "river").unwrap();
    assert_eq!(workspace.read(&lead(), list).unwrap()[0].entry.told.len(), 2);
}

#[test]
fn an_errand_kept_before_there_were_own_lists_is_still_read() {
    let (place, mut workspace) = with_a_letter();
    raise_by_the_tutor(&mut workspace);
    workspace
        .write(&lead(), at(5), Op::SettingChanged, |tx| {
            let before = persons::public_of(tx, TUTOR)?.seal_value(&(AMIRA, RedRouteAbout::Head))?;
            Ok(tx.execute("UPDATE red_route_errands SET errand = ?1", [before])?)
        })
        .unwrap();
    drop(workspace);
    let errand = errands_of_the_tutor(&place, "heron").remove(0);
    assert_eq!((errand.pupil, errand.about), (AMIRA, RedRouteAbout::Head));
    assert!(errand.own_told.is_empty());
}

#[test]
fn a_letter_that_came_after_its_pupil_was_on_the_red_route_is_sealed_by_the_next_who_may_know() {
    let (_place, mut workspace) = with_a_letter();
    let gone =
        workspace.write(&lead(), at(2), Op::BatchUndone, |tx| letters::undo_batch(tx, letters::tests::BATCH));
    gone.unwrap();
    raise_by_the_tutor(&mut workspace);
    let source = bridgewell_domain::origin::Source::Typed { by: TUTOR };
    let origin = bridgewell_domain::origin::Origin { source, on: bridgewell_domain::dates::day_of(at(4)) };
    let came = workspace.write(&tutor(), at(4), Op::LetterTyped, |tx| {
        letters::insert(tx, AMIRA, &letters::tests::letter("I cant sleep."), &origin)
    });
    came.unwrap();
    let without = workspace.write(&tutor(), at(5), Op::LetterCovered, cover_late);
    assert!(matches!(without, Err(StoreError::NotEntitled)));
    assert_eq!(workspace.write(&lead(), at(5), Op::LetterCovered, cover_late).unwrap(), 1);
    let letter = workspace.read(&tutor(), |read| letters::of_pupil(read, AMIRA)).unwrap().unwrap();
    assert_eq!((letter.text, letter.red_routed), (None, true));
    assert!(workspace.read(&lead(), late).unwrap().is_empty());
}

#[test]
fn the_log_names_the_entry_and_not_the_pupil() {
    let (_place, mut workspace) = with_a_letter();
    raise_by_the_tutor(&mut workspace);
    let filter = log::Filter { subject: Some(AMIRA.uuid()), limit: 50, ..log::Filter::default() };
    let about = workspace.read(&lead(), |read| log::list(read, &filter)).unwrap();
    assert!(about.iter().all(|entry| entry.op != Op::RedRouteOpened));
}
