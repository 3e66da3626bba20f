//! Taking a key away changes the workspace key, whatever moment a crash picks.

use crate::engine::{DATABASE, REKEYED};
use crate::error::StoreError;
use crate::recovery::RecoveryKey;
use crate::slots::CURRENT;
use crate::testing::{COST, LEAD, Place, TUTOR, at, founded, lead, open, passphrase, person};
use crate::workspace::Workspace;
use crate::{engine, persons};
use bridgewell_domain::role::Role;
use std::fs;

const NEXT: &str = "keys.json.next";

/// A workspace of the lead ("river") and a tutor ("heron").
fn of_two() -> (Place, Workspace, RecoveryKey) {
    let (place, mut workspace, recovery) = founded();
    let tom = person(TUTOR, Role::Pastoral, false);
    workspace.add_person((&lead(), at(1)), &tom, &passphrase("heron"), COST).unwrap();
    (place, workspace, recovery)
}

#[test]
fn the_old_key_no_longer_opens_the_file_and_everybody_else_comes_in_as_before() {
    let (place, mut workspace, recovery) = of_two();
    let old = crate::key::WorkspaceKey::from_bytes(*workspace.key.bytes());
    workspace.save_draft(LEAD, "letter", "half a word", at(2)).unwrap();
    workspace.remove_person(&lead(), at(3), TUTOR).unwrap();
    assert_eq!(workspace.draft(LEAD, "letter").unwrap().unwrap().content, "half a word");
    workspace.save_draft(LEAD, "letter", "a whole word", at(4)).unwrap();
    drop(workspace);
    assert!(matches!(engine::open(&place.folder, &old), Err(StoreError::KeysMismatch)));
    assert!(matches!(open(&place, TUTOR, "heron"), Err(StoreError::NoSuchPerson)));
    let workspace = open(&place, LEAD, "river").unwrap();
    assert_eq!(workspace.draft(LEAD, "letter").unwrap().unwrap().content, "a whole word");
    assert!(workspace.holds_restricted() && workspace.verify(&lead()).unwrap().is_whole());
    drop(workspace);
    drop(Workspace::open_with_recovery_key(&place.folder, &recovery, at(9)).unwrap());
    assert!(!place.folder.join(REKEYED).exists() && !place.folder.join(NEXT).exists());
}

#[test]
fn a_second_removal_reaches_somebody_who_was_not_there_for_either() {
    let (place, mut workspace, _) = of_two();
    let dsl = crate::testing::DSL;
    let ruth = person(dsl, Role::Dsl, true);
    workspace.add_person((&lead(), at(2)), &ruth, &passphrase("heath"), COST).unwrap();
    workspace.remove_person(&lead(), at(3), TUTOR).unwrap();
    workspace
        .add_person((&lead(), at(4)), &person(TUTOR, Role::Pastoral, false), &passphrase("marsh"), COST)
        .unwrap_err();
    let other = bridgewell_domain::ids::PersonId::from_uuid(uuid::Uuid::from_u128(9));
    workspace
        .add_person((&lead(), at(4)), &person(other, Role::Pastoral, false), &passphrase("marsh"), COST)
        .unwrap();
    workspace.remove_person(&lead(), at(5), other).unwrap();
    drop(workspace);
    let mut workspace = open(&place, dsl, "heath").unwrap();
    assert!(workspace.holds_restricted());
    let own = bridgewell_domain::permit::Permit::grant_unchecked(
        dsl,
        Role::Dsl,
        bridgewell_domain::role::Tier::Restricted,
        bridgewell_domain::permit::Because::Role,
    );
    assert!(workspace.renew_slot((&own, at(6)), &passphrase("heath"), COST).unwrap());
    assert!(!workspace.renew_slot((&own, at(7)), &passphrase("heath"), COST).unwrap());
    drop(workspace);
    drop(open(&place, dsl, "heath").unwrap());
}

#[test]
fn a_removal_that_is_refused_changes_nothing() {
    let (place, mut workspace, _) = of_two();
    let before = fs::read(place.folder.join(CURRENT)).unwrap();
    let key = *workspace.key.bytes();
    assert!(matches!(workspace.remove_person(&lead(), at(3), LEAD), Err(StoreError::NobodyInCharge)));
    assert_eq!((fs::read(place.folder.join(CURRENT)).unwrap(), *workspace.key.bytes()), (before, key));
    assert!(!place.folder.join(REKEYED).exists() && !place.folder.join(NEXT).exists());
    assert_eq!(workspace.verify(&lead()).unwrap().entries, 2);
}

/// The folder's three files before and after Tom is removed.
fn removed() -> (Place, [Vec<u8>; 2], [Vec<u8>; 2]) {
    let (place, workspace, _) = of_two();
    drop(workspace);
    let files = |place: &Place| [CURRENT, DATABASE].map(|name| fs::read(place.folder.join(name)).unwrap());
    let before = files(&place);
    let mut workspace = open(&place, LEAD, "river").unwrap();
    workspace.remove_person(&lead(), at(3), TUTOR).unwrap();
    drop(workspace);
    let after = files(&place);
    (place, before, after)
}

#[test]
fn before_the_rename_nobody_was_removed() {
    let (place, [keys, database], [next, rekeyed]) = removed();
    // The new file half-written, then whole, with and without the waiting key file.
    for (rekeyed, next) in [(&rekeyed[..5000], None), (&rekeyed[..], None), (&rekeyed[..], Some(&next))] {
        fs::write(place.folder.join(CURRENT), &keys).unwrap();
        fs::write(place.folder.join(DATABASE), &database).unwrap();
        fs::write(place.folder.join(REKEYED), rekeyed).unwrap();
        if let Some(next) = next {
            fs::write(place.folder.join(NEXT), next).unwrap();
        }
        drop(open(&place, TUTOR, "heron").unwrap());
        let workspace = open(&place, LEAD, "river").unwrap();
        assert_eq!(
            workspace.read(&lead(), persons::list).unwrap().iter().filter(|it| it.removed.is_none()).count(),
            2
        );
        assert!(!place.folder.join(REKEYED).exists() && !place.folder.join(NEXT).exists());
    }
}

#[test]
fn after_the_rename_the_person_is_removed() {
    let (place, [keys, _], [next, database]) = removed();
    fs::write(place.folder.join(CURRENT), &keys).unwrap();
    fs::write(place.folder.join(NEXT), &next).unwrap();
    fs::write(place.folder.join(DATABASE), &database).unwrap();
    assert!(matches!(open(&place, TUTOR, "heron"), Err(StoreError::PersonRemoved)));
    let workspace = open(&place, LEAD, "river").unwrap();
    assert!(workspace.verify(&lead()).unwrap().is_whole());
    assert_eq!(fs::read(place.folder.join(CURRENT)).unwrap(), next);
    assert!(!place.folder.join(NEXT).exists());
}

#[test]
fn copies_under_the_old_key_go_with_it() {
    let (place, mut workspace, _) = of_two();
    let copies = place.folder.join("copies");
    fs::create_dir(&copies).unwrap();
    fs::write(copies.join("before-0009-20260829T104000.db"), b"old").unwrap();
    workspace.remove_person(&lead(), at(3), TUTOR).unwrap();
    assert_eq!(fs::read_dir(&copies).unwrap().count(), 0);
}
