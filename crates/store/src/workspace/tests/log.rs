//! The log holds what was done, and shows where somebody altered it.

use crate::log::{self, Filter};
use crate::op::{Op, Subject};
use crate::testing::{LEAD, TUTOR, at, founded, lead, tutor};
use crate::verify::ChainBreak;
use crate::workspace::Workspace;
use crate::{engine, settings};
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::permit::Because;
use rstest::rstest;
use uuid::Uuid;

const PUPIL: PupilId = PupilId::from_uuid(Uuid::from_u128(7));

/// Founding, then six entries.
fn busy() -> (crate::testing::Place, Workspace) {
    let (place, mut workspace, _) = founded();
    for minute in 1..=5 {
        workspace
            .write(&lead(), at(minute), Op::BatchAccepted, |tx| {
                tx.about(PUPIL);
                tx.about(PUPIL);
                tx.count("rows", 200);
                tx.count("rows", 40);
                Ok(())
            })
            .unwrap();
    }
    workspace.log_read(&tutor(), at(6), Op::RecordRead, &[Subject::from(PUPIL)]).unwrap();
    (place, workspace)
}

fn all(limit: u32) -> Filter {
    Filter { limit, ..Filter::default() }
}

#[test]
fn says_who_did_what_about_whom_and_why() {
    let (_place, workspace) = busy();
    let entries = workspace.read(&lead(), |read| log::list(read, &all(100))).unwrap();
    assert_eq!(entries.iter().map(|entry| entry.seq).collect::<Vec<_>>(), [7, 6, 5, 4, 3, 2, 1]);
    let (read, batch) = (&entries[0], &entries[1]);
    assert_eq!((read.person, read.op, read.because), (TUTOR, Op::RecordRead, Because::ResponsibleForPupil));
    assert_eq!((read.at, &read.subjects), (at(6), &vec![Subject::from(PUPIL)]));
    assert_eq!((batch.person, batch.counts["rows"], batch.subjects.len()), (LEAD, 240, 1));
}

#[test]
fn can_be_filtered_and_paged() {
    let (_place, workspace) = busy();
    let count = |filter: Filter| workspace.read(&lead(), |read| log::list(read, &filter)).unwrap().len();
    assert_eq!(count(Filter { person: Some(TUTOR), ..all(100) }), 1);
    assert_eq!(count(Filter { op: Some(Op::BatchAccepted), ..all(100) }), 5);
    assert_eq!(count(Filter { subject: Some(PUPIL.uuid()), ..all(100) }), 6);
    assert_eq!(count(Filter { before: Some(3), ..all(100) }), 2);
    assert_eq!(
        count(Filter { from: Some(at(3)), ..all(100) }),
        count(Filter { from: Some(at(5)), ..all(100) }) + 2
    );
    assert_eq!(count(Filter { until: Some(at(6)), ..all(100) }), 6);
    assert_eq!(count(all(4)), 4);
    assert_eq!(count(all(0)), 0);
}

#[test]
fn an_untouched_workspace_is_whole() {
    let (_place, workspace) = busy();
    let verified = workspace.verify(&lead()).unwrap();
    assert!(verified.is_whole(), "{verified:?}");
    assert_eq!((verified.entries, verified.rows["log"], verified.rows["persons"]), (7, 7, 1));
}

#[rstest]
#[case::op_edited("UPDATE log SET op = 'person_added' WHERE seq = 3", ChainBreak::Edited { seq: 3 })]
#[case::time_edited("UPDATE log SET at = replace(at, '2026', '2025') WHERE seq = 4", ChainBreak::Edited { seq: 4 })]
#[case::subject_edited("UPDATE log_subjects SET subject_id = school_id WHERE seq = 5", ChainBreak::Edited { seq: 5 })]
#[case::subject_dropped("DELETE FROM log_subjects WHERE seq = 5", ChainBreak::Edited { seq: 5 })]
#[case::hash_edited("UPDATE log SET hash = prev WHERE seq = 2", ChainBreak::Edited { seq: 2 })]
#[case::middle_dropped("DELETE FROM log WHERE seq = 3", ChainBreak::Missing { seq: 3 })]
#[case::end_dropped("DELETE FROM log WHERE seq = 7", ChainBreak::EndsWrongly { last: 6, expected: 7 })]
#[case::swapped(
    "UPDATE log SET seq = 100 WHERE seq = 3; UPDATE log SET seq = 3 WHERE seq = 4; UPDATE log SET seq = 4 WHERE seq = 100",
    ChainBreak::Edited { seq: 3 }
)]
#[case::spliced("UPDATE log SET prev = hash WHERE seq = 5", ChainBreak::Edited { seq: 5 })]
fn an_alteration_shows_where(#[case] sql: &str, #[case] expected: ChainBreak) {
    let (_place, workspace) = busy();
    engine::allow_writes(&workspace.connection, true).unwrap();
    assert!(workspace.connection.execute_batch(sql).is_err(), "the triggers let it pass");
    let triggers = "DROP TRIGGER log_keeps_entries; DROP TRIGGER log_drops_nothing;
                    DROP TRIGGER log_subjects_keep_entries; DROP TRIGGER log_subjects_drop_nothing;
                    PRAGMA foreign_keys = OFF;";
    workspace.connection.execute_batch(triggers).unwrap();
    workspace.connection.execute_batch(sql).unwrap();
    let verified = workspace.verify(&lead()).unwrap();
    assert_eq!(verified.first_break, Some(expected));
    assert!(!verified.is_whole());
}

#[test]
fn an_entry_put_in_with_a_hash_of_its_own_is_out_of_order() {
    let (_place, workspace) = busy();
    let connection = &workspace.connection;
    engine::allow_writes(connection, true).unwrap();
    connection.execute_batch("DROP TRIGGER log_keeps_entries").unwrap();
    let sql = "SELECT seq, at, person_id, role, because, op, counts FROM log WHERE seq = 4";
    let mut entry = connection.query_row(sql, [], log::Stored::from_row).unwrap();
    let subject = ("pupil".to_owned(), PUPIL.to_string());
    entry.subjects = vec![subject];
    let hash = entry.hash(&workspace.school.to_string(), &[1; 32]);
    connection.execute("UPDATE log SET prev = ?1, hash = ?2 WHERE seq = 4", ([1_u8; 32], hash)).unwrap();
    let verified = workspace.verify(&lead()).unwrap();
    assert_eq!(verified.first_break, Some(ChainBreak::OutOfOrder { seq: 4 }));
}

#[test]
fn a_printed_head_is_found_again_and_one_that_was_lost_is_not() {
    let (_place, mut workspace) = busy();
    let head = |workspace: &crate::Workspace| workspace.read(&lead(), log::head).unwrap().unwrap();
    let printed = head(&workspace);
    let mark = printed.mark.to_string();
    assert_eq!((printed.seq, mark.len(), log::Mark::parse(&mark.to_uppercase())), (7, 9, Some(printed.mark)));
    workspace.log_read(&lead(), at(9), Op::LogRead, &[]).unwrap();
    let later = head(&workspace);
    let find =
        |workspace: &crate::Workspace, mark| workspace.read(&lead(), |read| log::find(read, mark)).unwrap();
    assert_eq!(find(&workspace, printed.mark), Some(7));
    engine::allow_writes(&workspace.connection, true).unwrap();
    let lose = "DROP TRIGGER log_drops_nothing; DELETE FROM log WHERE seq = 8;
                UPDATE log_head SET seq = 7, hash = (SELECT hash FROM log WHERE seq = 7);";
    workspace.connection.execute_batch(lose).unwrap();
    assert!(workspace.verify(&lead()).unwrap().is_whole(), "the chain alone does not notice a lost tail");
    assert_eq!(find(&workspace, later.mark), None);
    assert_eq!((log::Mark::parse("2f3a-91b"), log::Mark::parse("entry 12")), (None, None));
}

#[test]
fn reading_cannot_write() {
    let (_place, workspace) = busy();
    let tried = workspace.read(&lead(), |read| Ok(read.execute("DELETE FROM settings", [])?));
    assert!(tried.is_err());
}

#[test]
fn settings_are_the_schools_or_ones_own() {
    use settings::Of;
    let (_place, mut workspace, _) = founded();
    workspace
        .write(&lead(), at(1), Op::SettingChanged, |tx| {
            settings::set(tx, Of::School, "idle_minutes", &10)?;
            settings::set(tx, Of::Person(LEAD), "idle_minutes", &3)?;
            settings::set(tx, Of::Person(LEAD), "idle_minutes", &4)
        })
        .unwrap();
    let get = |of| workspace.read(&lead(), |read| settings::get::<u8>(read, of, "idle_minutes")).unwrap();
    assert_eq!((get(Of::School), get(Of::Person(LEAD)), get(Of::Person(TUTOR))), (Some(10), Some(4), None));
    assert!(
        workspace.read(&lead(), |read| settings::get::<String>(read, Of::School, "idle_minutes")).is_err()
    );
}
