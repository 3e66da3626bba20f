use super::files::{KeptFile, Way};
use super::visits::KeptVisit;
use super::{files, parties, remarks, visits};
use crate::testing::{Place, at, founded, lead};
use crate::{Op, StoreError, Workspace};
use bridgewell_domain::count::Count;
use bridgewell_domain::dates::day_of;
use bridgewell_domain::ids::{PackId, PartyId, RemarkId, SchoolId, VisitId};
use bridgewell_domain::programme::pack::{PeopleFigures, SchoolFigures};
use bridgewell_domain::programme::remark::{About, AboutKind, Answer, AnswerKind, Remark, RemarkKind};
use uuid::Uuid;

const PARTY: PartyId = PartyId::from_uuid(Uuid::from_u128(1301));

fn with_a_party() -> (Place, Workspace) {
    let (place, mut workspace, _) = founded();
    workspace
        .write(&lead(), at(5), Op::LinkPartyAdded, |tx| {
            parties::save(tx, PARTY, ("Joan Hale", "age1joan"), None)
        })
        .unwrap();
    (place, workspace)
}

fn figures() -> SchoolFigures {
    SchoolFigures {
        rounds: vec![],
        standards: vec![],
        due: vec![],
        open_actions: 2,
        done_actions: 1,
        people: PeopleFigures { staff: Some(Count::Shown(64)), ..PeopleFigures::default() },
    }
}

fn pack(number: u32) -> KeptFile {
    KeptFile {
        id: PackId::from_uuid(Uuid::from_u128(1310 + u128::from(number))),
        party: PARTY,
        way: Way::TakenIn,
        number,
        hash: format!("hash {number}"),
        made_by: "Priya Nair".into(),
        made: at(10),
        here: at(11),
    }
}

fn remark() -> Remark {
    Remark {
        id: RemarkId::from_uuid(Uuid::from_u128(1320)),
        about: About { kind: AboutKind::Standard, id: "lead-01".into(), title: "Led well".into() },
        kind: RemarkKind::Question,
        text: "Who stands in?".into(),
        by: "Joan Hale".into(),
        at: at(12),
    }
}

fn said(minute: i64, text: &str) -> Answer {
    Answer {
        remark: remark().id,
        kind: AnswerKind::Answered,
        text: text.into(),
        by: "Priya Nair".into(),
        at: at(minute),
    }
}

#[test]
fn a_party_is_known_by_its_code_then_by_its_signer_and_a_new_code_forgets_that() {
    let (_place, mut workspace) = with_a_party();
    let own = SchoolId::from_uuid(Uuid::from_u128(7));
    workspace
        .write(&lead(), at(6), Op::PackTakenIn, |tx| parties::known_by(tx, PARTY, "bw1signer", Some(own)))
        .unwrap();
    let kept = workspace.read(&lead(), |read| parties::get(read, PARTY)).unwrap();
    assert_eq!((kept.signer.as_deref(), kept.own_id), (Some("bw1signer"), Some(own)));
    workspace
        .write(&lead(), at(7), Op::LinkPartyAdded, |tx| {
            parties::save(tx, PARTY, ("Joan Hale", "age1new"), None)
        })
        .unwrap();
    let kept = workspace.read(&lead(), |read| parties::get(read, PARTY)).unwrap();
    assert_eq!((kept.signer, kept.own_id, kept.code.as_str()), (None, Some(own), "age1new"));
    workspace.write(&lead(), at(8), Op::LinkPartyRemoved, |tx| parties::remove(tx, PARTY)).unwrap();
    assert!(matches!(
        workspace.read(&lead(), |read| parties::get(read, PARTY)),
        Err(StoreError::NotFound(_))
    ));
}

#[test]
fn the_figures_are_those_of_the_highest_number_and_a_file_is_kept_once() {
    let (_place, mut workspace) = with_a_party();
    let mut keep = |number: u32, open: u16| {
        let figures = SchoolFigures { open_actions: open, ..figures() };
        workspace.write(&lead(), at(20), Op::PackTakenIn, |tx| {
            files::insert(tx, &pack(number), "{}", Some(&figures))
        })
    };
    keep(2, 22).unwrap();
    keep(1, 11).unwrap();
    assert!(keep(2, 33).is_err(), "the same file twice");
    let all = |of| workspace.read(&lead(), |read| files::figures(read, of)).unwrap();
    for of in [None, Some(PARTY)] {
        assert_eq!((all(of).len(), all(of)[0].1.open_actions), (1, 22));
    }
    assert!(all(Some(PartyId::from_uuid(Uuid::from_u128(4)))).is_empty());
    let newest = workspace.read(&lead(), |read| files::newest(read, PARTY, Way::TakenIn)).unwrap();
    assert_eq!(newest.map(|file| file.number), Some(2));
    assert_eq!(workspace.read(&lead(), |read| files::newest(read, PARTY, Way::Sent)).unwrap(), None);
    let people = |number| workspace.read(&lead(), |read| files::people(read, pack(number).id)).unwrap();
    assert_eq!((people(1), people(3)), (Some(figures().people), None));
}

#[test]
fn a_remark_is_kept_once_and_an_older_answer_never_replaces_a_newer_one() {
    let (_place, mut workspace) = with_a_party();
    let mut keep = |op, change: &dyn Fn(&crate::WriteTx<'_>) -> Result<bool, StoreError>| {
        workspace.write(&lead(), at(20), op, |tx| change(tx)).unwrap()
    };
    assert!(keep(Op::RemarkMade, &|tx| remarks::insert(tx, PARTY, &remark())));
    assert!(!keep(Op::RemarkMade, &|tx| remarks::insert(tx, PARTY, &remark())));
    assert!(keep(Op::PackTakenIn, &|tx| remarks::take_answer(tx, PARTY, &said(30, "Tom does"))));
    assert!(!keep(Op::PackTakenIn, &|tx| remarks::take_answer(tx, PARTY, &said(25, "Nobody yet"))));
    let kept = workspace.read(&lead(), |read| remarks::of(read, PARTY)).unwrap().remove(0);
    assert_eq!(kept.answer.unwrap().text, "Tom does");
    let stale =
        workspace.write(&lead(), at(40), Op::RemarkAnswered, |tx| remarks::answer(tx, &said(40, "x"), 1));
    assert!(matches!(stale, Err(StoreError::ChangedMeanwhile(_))));
}

#[test]
fn a_visit_is_changed_only_by_who_saw_it_last() {
    let (_place, mut workspace) = with_a_party();
    let visit = |note: &str, version| KeptVisit {
        id: VisitId::from_uuid(Uuid::from_u128(1330)),
        party: PARTY,
        on: day_of(at(0)),
        note: note.into(),
        version,
    };
    let mut save = |visit| workspace.write(&lead(), at(9), Op::VisitRecorded, |tx| visits::save(tx, &visit));
    save(visit("Walked round", 0)).unwrap();
    save(visit("Walked round at lunch", 1)).unwrap();
    assert!(save(visit("Lost", 1)).is_err());
    let kept = workspace.read(&lead(), visits::list).unwrap();
    assert_eq!(kept, [visit("Walked round at lunch", 2)]);
    assert_eq!(workspace.read(&lead(), |read| visits::of(read, PARTY)).unwrap(), kept);
}
