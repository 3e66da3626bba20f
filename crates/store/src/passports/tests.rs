use super::*;
use crate::letters::tests::{AMIRA, with_a_letter};
use crate::testing::{DSL, LEAD, at, lead, tutor};
use crate::{Op, Workspace, letters};
use bridgewell_domain::passport::Chooser;
use bridgewell_domain::permit::Permit;
use uuid::Uuid;

fn says(part: PassportPart, text: &str, (from_letter, sealed): (bool, bool)) -> PassportWords {
    PassportWords { part, from_letter, sealed, words: Some(text.into()) }
}

fn open_words() -> Vec<PassportWords> {
    vec![
        says(PassportPart::Like, "drawing", (false, false)),
        says(PassportPart::Worries, "I cant sleep.", (true, false)),
    ]
}

fn add(workspace: &mut Workspace, permit: &Permit, new: &NewPassport<'_>) {
    workspace.write(permit, at(4), Op::PassportSaved, |tx| insert(tx, AMIRA, new)).unwrap();
}

fn seen(workspace: &Workspace, permit: &Permit) -> Vec<Vec<Option<String>>> {
    let all = workspace.read(permit, |read| versions(read, AMIRA)).unwrap();
    all.into_iter().map(|kept| kept.words.into_iter().map(|words| words.words).collect()).collect()
}

#[test]
fn what_was_picked_out_of_a_letter_is_sealed_with_it_in_every_version_and_carried_over_unseen() {
    let (_place, mut workspace) = with_a_letter();
    let company = [Companion { who: "Mr Ashby".into(), offers: "chess on Mondays".into() }];
    let words = open_words();
    let first = NewPassport { words: &words, company: &company, restricted: false, carry_sealed: false };
    add(&mut workspace, &tutor(), &first);
    assert_eq!(seen(&workspace, &tutor()), [[Some("drawing".into()), Some("I cant sleep.".into())]]);
    workspace.write(&lead(), at(5), Op::RedRouteOpened, |tx| letters::cover(tx, AMIRA)).unwrap();
    assert_eq!(seen(&workspace, &tutor()), [[Some("drawing".into()), None]]);
    assert_eq!(seen(&workspace, &lead()), [[Some("drawing".into()), Some("I cant sleep.".into())]]);
    let changed = [says(PassportPart::Like, "clay", (false, false))];
    let second = NewPassport { words: &changed, company: &[], restricted: false, carry_sealed: true };
    add(&mut workspace, &tutor(), &second);
    assert_eq!(seen(&workspace, &tutor())[0], [Some("clay".into()), None]);
    assert_eq!(seen(&workspace, &lead())[0], [Some("clay".into()), Some("I cant sleep.".into())]);
    let kept = workspace.read(&lead(), |read| versions(read, AMIRA)).unwrap();
    assert_eq!((kept[0].number, kept[1].number), (2, 1));
    assert_eq!((kept[1].company.as_slice(), kept[0].company.len()), (&company[..], 0));
}

#[test]
fn a_version_of_sealed_words_alone_is_no_passport_for_those_who_may_not_read_them() {
    let (_place, mut workspace) = with_a_letter();
    workspace.write(&lead(), at(3), Op::RedRouteOpened, |tx| letters::cover(tx, AMIRA)).unwrap();
    let words = [says(PassportPart::Worries, "I cant sleep.", (true, true))];
    let new = NewPassport { words: &words, company: &[], restricted: true, carry_sealed: false };
    add(&mut workspace, &lead(), &new);
    let kept = workspace.read(&tutor(), |read| versions(read, AMIRA)).unwrap();
    assert!(kept.iter().all(|version| version.restricted));
    assert_eq!(seen(&workspace, &tutor()), [[None::<String>]]);
}

#[test]
fn a_choice_whose_reader_would_tell_is_sealed_and_changed_by_its_version_alone() {
    let (_place, mut workspace) = with_a_letter();
    let words = open_words();
    let new = NewPassport { words: &words, company: &[], restricted: false, carry_sealed: false };
    add(&mut workspace, &tutor(), &new);
    let choice = |number: u128, with: &str| PassportShare {
        id: PassportShareId::from_uuid(Uuid::from_u128(number)),
        number: 1,
        chosen_by: Chooser::Pupil,
        chooser: String::new(),
        with: with.into(),
        from: bridgewell_domain::dates::day_of(at(0)),
        until: bridgewell_domain::dates::day_of(at(0)),
        recorded_by: LEAD,
        recorded_at: at(5),
        withdrawn: None,
    };
    workspace
        .write(&lead(), at(5), Op::PassportShared, |tx| {
            insert_share(tx, AMIRA, &choice(1, "Ms Achebe"), false)?;
            insert_share(tx, AMIRA, &choice(2, "a social worker"), true)
        })
        .unwrap();
    let whom = |permit: &Permit| -> Vec<String> {
        let all = workspace.read(permit, |read| shares(read, AMIRA)).unwrap();
        all.into_iter().map(|kept| kept.share.with).collect()
    };
    assert_eq!(whom(&tutor()), ["Ms Achebe"]);
    assert_eq!(whom(&lead()), ["a social worker", "Ms Achebe"]);
    let mut kept = workspace.read(&lead(), |read| share(read, choice(2, "").id)).unwrap();
    let hidden = workspace.read(&tutor(), |read| share(read, choice(2, "").id));
    assert!(matches!(hidden, Err(StoreError::NotFound(_))));
    kept.share.withdrawn = Some(bridgewell_domain::passport::Withdrawn {
        by: DSL,
        on: bridgewell_domain::dates::day_of(at(0)),
        why: String::new(),
    });
    let back = |tx: &WriteTx<'_>| change_share(tx, &kept);
    workspace.write(&lead(), at(6), Op::PassportShareWithdrawn, back).unwrap();
    let again = workspace.write(&lead(), at(6), Op::PassportShareWithdrawn, back);
    assert!(matches!(again, Err(StoreError::ChangedMeanwhile(_))));
}
