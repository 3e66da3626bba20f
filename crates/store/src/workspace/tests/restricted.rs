//! The restricted tier: sealed by anyone, opened by few, given and taken away.

use crate::error::StoreError;
use crate::key::Sealed;
use crate::op::Op;
use crate::testing::{COST, DSL, LEAD, TUTOR, at, founded, lead, open, passphrase, person, tutor};
use bridgewell_domain::permit::{Because, Permit};
use bridgewell_domain::role::{Role, Tier};

#[test]
fn pastoral_staff_seal_and_cannot_open() {
    let (place, mut workspace, _) = founded();
    let tom = person(TUTOR, Role::Pastoral, false);
    workspace.add_person((&lead(), at(1)), &tom, &passphrase("heron"), COST).unwrap();
    drop(workspace);
    let mut workspace = open(&place, TUTOR, "heron").unwrap();
    assert!(!workspace.holds_restricted());
    let claims_more = Permit::grant_unchecked(TUTOR, Role::Pastoral, Tier::Restricted, Because::Role);
    let sealed: Sealed = workspace
        .write(&claims_more, at(2), Op::HomeRecorded, |tx| {
            assert!(tx.restricted().is_none());
            tx.public().seal_value(&"in need")
        })
        .unwrap();
    drop(workspace);
    let workspace = open(&place, LEAD, "river").unwrap();
    let opened = workspace.read(&lead(), |read| read.restricted().unwrap().open_value::<String>(&sealed));
    assert_eq!(opened.unwrap(), "in need");
    let held = workspace.read(&tutor(), |read| Ok(read.restricted().is_some()));
    assert!(!held.unwrap());
}

#[test]
fn nobody_gives_what_they_do_not_hold() {
    let (place, mut workspace, _) = founded();
    let second = person(TUTOR, Role::Lead, false);
    workspace.add_person((&lead(), at(1)), &second, &passphrase("heron"), COST).unwrap();
    drop(workspace);
    let mut workspace = open(&place, TUTOR, "heron").unwrap();
    let by = Permit::grant_unchecked(TUTOR, Role::Lead, Tier::Open, Because::Role);
    let ruth = person(DSL, Role::Dsl, true);
    for refused in [
        workspace.add_person((&by, at(2)), &ruth, &passphrase("crane"), COST),
        workspace.reset_passphrase((&by, at(2)), LEAD, &passphrase("crane"), COST),
        workspace.replace_recovery_key(&by, at(2)).map(drop),
        workspace.change_person((&by, at(2)), &person(TUTOR, Role::Lead, true), 1),
    ] {
        assert!(matches!(refused, Err(StoreError::NotEntitled)));
    }
}

#[test]
fn it_is_given_and_taken_without_the_colleagues_passphrase() {
    let (place, mut workspace, _) = founded();
    let before = person(TUTOR, Role::Pastoral, false);
    workspace.add_person((&lead(), at(1)), &before, &passphrase("heron"), COST).unwrap();
    let deputy = person(TUTOR, Role::Dsl, true);
    workspace.change_person((&lead(), at(2)), &deputy, 1).unwrap();
    assert!(matches!(
        workspace.change_person((&lead(), at(2)), &before, 1),
        Err(StoreError::ChangedMeanwhile("person"))
    ));
    drop(workspace);
    assert!(open(&place, TUTOR, "heron").unwrap().holds_restricted());
    let entitled = std::fs::read(place.folder.join("keys.json")).unwrap();
    let mut workspace = open(&place, LEAD, "river").unwrap();
    workspace.change_person((&lead(), at(3)), &before, 2).unwrap();
    drop(workspace);
    assert!(!open(&place, TUTOR, "heron").unwrap().holds_restricted());
    std::fs::write(place.folder.join("keys.json"), entitled).unwrap();
    assert!(!open(&place, TUTOR, "heron").unwrap().holds_restricted(), "an older key file gives it back");
}

#[test]
fn a_draft_survives_and_is_sealed_where_it_may_speak_of_the_restricted_tier() {
    let (place, mut workspace, _) = founded();
    let tom = person(TUTOR, Role::Pastoral, false);
    workspace.add_person((&lead(), at(1)), &tom, &passphrase("heron"), COST).unwrap();
    workspace.save_draft(LEAD, "decision", "talk fir", at(2)).unwrap();
    workspace.save_draft(LEAD, "decision", "talk first", at(3)).unwrap();
    drop(workspace);
    let mut workspace = open(&place, TUTOR, "heron").unwrap();
    assert_eq!(workspace.draft(LEAD, "decision").unwrap(), None);
    workspace.save_draft(TUTOR, "decision", "offer", at(4)).unwrap();
    assert_eq!(workspace.draft(TUTOR, "decision").unwrap().unwrap().content, "offer");
    drop(workspace);
    let mut workspace = open(&place, LEAD, "river").unwrap();
    let draft = workspace.draft(LEAD, "decision").unwrap().unwrap();
    assert_eq!((draft.content.as_str(), draft.saved), ("talk first", at(3)));
    workspace.forget_draft(LEAD, "decision").unwrap();
    assert_eq!(workspace.draft(LEAD, "decision").unwrap(), None);
}
