//! What is put into a round comes back, and what stands in it cannot be overwritten unseen.

use super::{agreed, answers, benchmarks, evidence, record, rounds, templates};
use crate::testing::{LEAD, Place, at, founded, lead, tutor};
use crate::{Op, StoreError, Workspace};
use bridgewell_domain::dates::day_of;
use bridgewell_domain::ids::{AgreementId, AuditFileId, AuditNoteId, AuditRoundId, BenchmarkId, RaterId};
use bridgewell_domain::programme::audit::{
    Agreement, Answer, Attachment, Benchmark, Closed, FileKind, Level, Mark, Note, Priority, Rater,
    RaterGroup, Round, TemplateRef,
};
use bridgewell_domain::programme::frames::Principle;
use uuid::Uuid;

const ROUND: AuditRoundId = AuditRoundId::from_uuid(Uuid::from_u128(11));
const RATER: RaterId = RaterId::from_uuid(Uuid::from_u128(12));

fn template() -> TemplateRef {
    TemplateRef { id: "whole-school".into(), version: 1 }
}

fn begun() -> (Place, Workspace) {
    let (place, mut workspace, _) = founded();
    let round = Round {
        id: ROUND,
        name: "Summer 2026".into(),
        started_by: LEAD,
        started_at: at(1),
        closed: None,
        conclusion: String::new(),
        templates: vec![template()],
    };
    let rater = Rater { id: RATER, group: RaterGroup::Governors, place: 1, name: None };
    let begin = workspace.write(&lead(), at(1), Op::AuditRoundStarted, |tx| {
        templates::keep(tx, &template(), false, "id = \"whole-school\"")?;
        rounds::insert(tx, &round)?;
        answers::add_rater(tx, ROUND, &rater)
    });
    begin.unwrap();
    (place, workspace)
}

fn agreement(number: u128, level: Level, supersedes: Option<u128>) -> Agreement {
    let id = |number| AgreementId::from_uuid(Uuid::from_u128(number));
    let (standard, reason) = ("lead-01".into(), "We saw it in three lessons.".into());
    let (answer, supersedes) = (Answer::At(level), supersedes.map(id));
    Agreement { id: id(number), standard, answer, reason, by: LEAD, at: at(2), supersedes }
}

#[test]
fn everything_of_a_round_comes_back() {
    let (_place, mut workspace) = begun();
    let bytes = b"%PDF-1.7 minutes";
    let file = Attachment {
        id: AuditFileId::from_uuid(Uuid::from_u128(31)),
        standard: "lead-01".into(),
        name: "Minutes.pdf".into(),
        kind: FileKind::Pdf,
        bytes: 16,
        by: LEAD,
        at: at(3),
    };
    let note = Note {
        id: AuditNoteId::from_uuid(Uuid::from_u128(32)),
        standard: "lead-01".into(),
        said: "Timetable shows three hours.".into(),
        by: LEAD,
        at: at(3),
    };
    let strength = Mark { standard: "lead-01".into(), celebrate: true, priority: Some(Priority::Later) };
    let apart = Answer::DoesNotApply("no boarders".into());
    let put = workspace.write(&lead(), at(3), Op::AuditAgreed, |tx| {
        answers::rate(tx, RATER, "lead-01", &Answer::NotKnown)?;
        answers::rate(tx, RATER, "lead-01", &apart)?;
        answers::rate(tx, RATER, "lead-02", &Answer::At(Level::NotYet))?;
        answers::unrate(tx, RATER, "lead-02")?;
        agreed::agree(tx, ROUND, &agreement(21, Level::Emerging, None))?;
        agreed::mark(tx, ROUND, &strength)?;
        evidence::add_note(tx, ROUND, &note)?;
        evidence::add_file(tx, ROUND, &file, bytes)
    });
    put.unwrap();
    let kept = workspace.read(&tutor(), |read| record(read, ROUND)).unwrap();
    assert_eq!(kept.round.templates, [template()]);
    assert_eq!(kept.ratings.iter().map(|one| &one.answer).collect::<Vec<_>>(), [&apart]);
    assert_eq!(kept.agreed("lead-01").unwrap().answer.level(), Some(Level::Emerging));
    assert_eq!(
        (kept.marks, kept.notes, kept.files),
        (vec![strength], vec![note.clone()], vec![file.clone()])
    );
    let read = |read: &crate::ReadTx<'_>| evidence::content(read, ROUND, file.id);
    assert_eq!(workspace.read(&tutor(), read).unwrap(), (file.clone(), bytes.to_vec()));
    assert!(workspace.read(&lead(), |read| evidence::is_there(read, ROUND, "lead-01", bytes)).unwrap());
    let out = workspace.write(&lead(), at(4), Op::AuditFileRemoved, |tx| {
        evidence::remove_note(tx, ROUND, note.id)?;
        evidence::remove_file(tx, ROUND, file.id)
    });
    out.unwrap();
    assert!(matches!(workspace.read(&lead(), read), Err(StoreError::NotFound("file"))));
}

#[test]
fn an_agreement_is_appended_and_names_the_one_it_takes_the_place_of() {
    let (_place, mut workspace) = begun();
    let mut agree = |one: &Agreement| {
        workspace.write(&lead(), at(2), Op::AuditAgreed, |tx| agreed::agree(tx, ROUND, one))
    };
    agree(&agreement(21, Level::Emerging, None)).unwrap();
    let blind = agree(&agreement(22, Level::Embedded, None));
    assert!(matches!(blind, Err(StoreError::ChangedMeanwhile("agreed level"))));
    agree(&agreement(22, Level::Established, Some(21))).unwrap();
    let kept = workspace.read(&lead(), |read| agreed::of_round(read, ROUND)).unwrap();
    assert_eq!(kept.len(), 2, "the first is still there");
    assert_eq!(kept[1].answer.level(), Some(Level::Established));
    let edited = workspace.write(&lead(), at(3), Op::AuditAgreed, |tx| {
        tx.execute("UPDATE audit_agreements SET answer = 'embedded'", [])?;
        Ok(())
    });
    assert!(edited.is_err());
}

#[test]
fn a_round_is_closed_once_by_whoever_saw_it_last() {
    let (_place, mut workspace) = begun();
    let closed = Some(Closed { by: LEAD, at: at(5) });
    let mut close = |version| {
        let what = (ROUND, version);
        workspace
            .write(&lead(), at(5), Op::AuditRoundClosed, |tx| rounds::close(tx, what, closed, "We learnt."))
    };
    close(1).unwrap();
    assert!(matches!(close(1), Err(StoreError::ChangedMeanwhile("round"))));
    let kept = workspace.read(&lead(), rounds::list).unwrap();
    assert_eq!((kept[0].round.closed, kept[0].round.conclusion.as_str()), (closed, "We learnt."));
}

#[test]
fn a_template_is_never_changed_under_a_version_and_a_rater_goes_with_their_answers() {
    let (_place, mut workspace) = begun();
    let own = TemplateRef { id: "own".into(), version: 2 };
    let mut keep = |text: &str| {
        workspace.write(&lead(), at(2), Op::AuditTemplateAdded, |tx| templates::keep(tx, &own, true, text))
    };
    keep("one").unwrap();
    keep("one").unwrap();
    assert!(matches!(keep("another"), Err(StoreError::ChangedMeanwhile("template"))));
    let retired = workspace.write(&lead(), at(3), Op::AuditTemplateRetired, |tx| {
        templates::retire(tx, "own")?;
        answers::rate(tx, RATER, "lead-01", &Answer::At(Level::Embedded))?;
        answers::remove_rater(tx, ROUND, RATER)
    });
    retired.unwrap();
    assert!(workspace.read(&lead(), templates::local).unwrap()[0].retired.is_some());
    assert!(workspace.read(&lead(), |read| answers::of_round(read, ROUND)).unwrap().is_empty());
    let built_in =
        workspace.write(&lead(), at(4), Op::AuditTemplateRetired, |tx| templates::retire(tx, "whole-school"));
    assert!(matches!(built_in, Err(StoreError::NotFound("template"))));
}

#[test]
fn a_benchmark_is_changed_by_whoever_saw_it_last() {
    let (_place, mut workspace) = begun();
    let mut benchmark = Benchmark {
        id: BenchmarkId::from_uuid(Uuid::from_u128(41)),
        name: "County".into(),
        source: "Annual report".into(),
        as_of: day_of(at(0)),
        shares: [(Principle::Ethos, 55)].into(),
    };
    let mut save = |benchmark: &Benchmark, version| {
        workspace
            .write(&lead(), at(2), Op::AuditBenchmarkSaved, |tx| benchmarks::save(tx, benchmark, version))
    };
    save(&benchmark, None).unwrap();
    benchmark.name = "County secondaries".into();
    save(&benchmark, Some(1)).unwrap();
    assert!(save(&benchmark, Some(1)).is_err());
    let kept = workspace.read(&tutor(), benchmarks::list).unwrap();
    assert_eq!((&kept[0].benchmark, kept[0].version), (&benchmark, 2));
    let gone =
        workspace.write(&lead(), at(3), Op::AuditBenchmarkRemoved, |tx| benchmarks::remove(tx, benchmark.id));
    gone.unwrap();
    assert!(workspace.read(&tutor(), benchmarks::list).unwrap().is_empty());
}
