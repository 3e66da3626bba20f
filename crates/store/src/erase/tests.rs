//! Nothing of an erased pupil is left in any table, nor in the file.

use super::*;
use crate::letters::tests::{AMIRA, LETTER, with_a_letter};
use crate::testing::{at, lead, tutor};
use crate::{Op, Workspace, engine, kept_longer, letters};
use bridgewell_domain::concern::{RedRoute, RedRouteAbout};
use bridgewell_domain::dates::day_of;
use bridgewell_domain::ids::{ErasureId, HoldId, WaitingId};
use rusqlite::types::Value as Cell;
use uuid::Uuid;

const ANY: &str = "00000000-0000-0000-0000-0000000000aa";
const HOLD: HoldId = HoldId::from_uuid(Uuid::from_u128(71));

fn all() -> BTreeSet<Kind> {
    Kind::OF_A_PUPIL.into_iter().collect()
}

fn columns(read: &ReadTx<'_>, table: &str) -> Vec<String> {
    let mut statement = read.prepare(&format!("SELECT name FROM pragma_table_info('{table}')")).unwrap();
    let names = statement.query_map([], |row| row.get(0)).unwrap();
    names.map(Result::unwrap).collect()
}

#[test]
fn every_table_of_the_schema_is_in_the_list_and_none_with_a_pupil_is_left_out() {
    let (_place, workspace) = with_a_letter();
    workspace
        .read(&lead(), |read| {
            let there: BTreeSet<String> = engine::tables(read)?.into_iter().collect();
            let listed: BTreeSet<String> = TABLES.iter().map(|table| table.name.to_owned()).collect();
            assert_eq!(there, listed, "every table says what kind of record it holds");
            for table in TABLES {
                let names_a_pupil = columns(read, table.name).iter().any(|column| column == "pupil_id");
                assert_eq!(names_a_pupil, table.names_pupil(), "{}", table.name);
            }
            Ok(())
        })
        .unwrap();
}

/// Puts a row about the pupil into every table that can hold one, whatever else stands in it.
fn fill(workspace: &mut Workspace) {
    workspace.connection_for_tests("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;");
    workspace
        .write(&lead(), at(2), Op::RecordRead, |tx| {
            let school = tx.school_key();
            for table in TABLES.iter().filter(|table| table.of_one().is_some() && table.name != "pupils") {
                let columns = columns(tx, table.name);
                let cells = columns.iter().map(|column| match column.as_str() {
                    "school_id" => Cell::from(school.clone()),
                    "pupil_id" => Cell::from(AMIRA.to_string()),
                    "name" if table.rows == Rows::Drafts => Cell::from(format!("reading/{AMIRA}")),
                    column if column.ends_with("_id") => Cell::from(ANY.to_owned()),
                    "content" => Cell::from("null".to_owned()),
                    _ => Cell::from(1),
                });
                let places =
                    (1..=columns.len()).map(|place| format!("?{place}")).collect::<Vec<_>>().join(", ");
                tx.execute(
                    &format!("INSERT INTO {} ({}) VALUES ({places})", table.name, columns.join(", ")),
                    rusqlite::params_from_iter(cells),
                )?;
            }
            Ok(())
        })
        .unwrap();
    workspace.connection_for_tests("PRAGMA foreign_keys = ON; PRAGMA ignore_check_constraints = OFF;");
}

#[test]
fn erasing_a_pupil_empties_every_table_that_can_hold_one() {
    let (_place, mut workspace) = with_a_letter();
    let letter =
        workspace.write(&lead(), at(2), Op::BatchUndone, |tx| letters::undo_batch(tx, letters::tests::BATCH));
    letter.unwrap();
    fill(&mut workspace);
    let foreseen = workspace.read(&lead(), |read| count(read, AMIRA, &all())).unwrap();
    let (gone, rewritten) = workspace
        .erase::<_, StoreError>(&lead(), at(3), Op::RecordsErased, |tx| of_pupil(tx, AMIRA, &all()))
        .unwrap();
    assert!(rewritten.is_whole());
    assert_eq!(gone, foreseen, "the preview says what goes");
    workspace
        .read(&lead(), |read| {
            for table in TABLES.iter().filter(|table| table.of_one().is_some()) {
                let left: u32 =
                    read.query_row(&engine::count_rows(table.name), [], |row| row.get(0)).unwrap();
                assert_eq!(left, 0, "{}", table.name);
            }
            Ok(())
        })
        .unwrap();
}

/// Everything that stands in the file, in one text.
fn dumped(workspace: &Workspace) -> String {
    workspace
        .read(&lead(), |read| {
            let mut text = String::new();
            for table in engine::tables(read)? {
                let mut statement = read.prepare(&format!("SELECT * FROM {table}"))?;
                let width = statement.column_count();
                let mut rows = statement.query([])?;
                while let Some(row) = rows.next()? {
                    for column in 0..width {
                        match row.get::<_, Cell>(column)? {
                            Cell::Text(words) => text.push_str(&words),
                            Cell::Blob(bytes) => text.push_str(&String::from_utf8_lossy(&bytes)),
                            _ => {}
                        }
                        text.push('\n');
                    }
                }
            }
            Ok(text)
        })
        .unwrap()
}

fn with_a_red_route() -> (crate::testing::Place, Workspace) {
    let (place, mut workspace) = with_a_letter();
    let entry = RedRoute {
        id: RedRouteId::from_uuid(Uuid::from_u128(1001)),
        raised_by: crate::testing::LEAD,
        raised_at: at(2),
        about: RedRouteAbout::NoAdultHere,
        hidden_from: None,
        told: Vec::new(),
        closed: None,
    };
    workspace
        .write(&lead(), at(2), Op::RedRouteOpened, |tx| red_routes::raise(tx, AMIRA, &entry, false))
        .unwrap();
    workspace.write(&lead(), at(2), Op::HoldSet, |tx| holds::set(tx, HOLD, AMIRA, "an open case")).unwrap();
    (place, workspace)
}

#[test]
fn nothing_of_the_child_can_be_read_in_the_file_or_the_folder() {
    let (place, mut workspace) = with_a_red_route();
    workspace
        .save_draft(crate::testing::LEAD, &format!("decision/{AMIRA}"), "Amira sleeps badly", at(2))
        .unwrap();
    workspace
        .write(&lead(), at(2), Op::BatchAccepted, |tx| {
            let counts = batches::BatchCounts::default();
            batches::insert(tx, letters::tests::BATCH, "Amira.csv", "abc", &counts)?;
            let said = Said { legal_forename: Some("AMIRA".into()), ..Said::default() };
            let content = serde_json::json!({ "name": "Amira", "said": said });
            let id = WaitingId::from_uuid(Uuid::from_u128(9));
            let row = waiting::NewWaiting { id, row: 3, pupil: None, content: &content, home: None };
            waiting::insert(tx, letters::tests::BATCH, &row)?;
            waiting::seal_home(
                tx,
                letters::tests::BATCH,
                &[serde_json::json!({ "pupil": AMIRA, "words": "?" })],
            )
        })
        .unwrap();
    std::fs::create_dir(place.folder.join("copies")).unwrap();
    std::fs::write(place.folder.join("copies/before-0016-20260901T080000.db"), b"an older file").unwrap();
    assert!(dumped(&workspace).contains("Amira"));
    let (gone, rewritten) = workspace
        .erase::<_, StoreError>(&lead(), at(3), Op::RecordsErased, |tx| of_pupil(tx, AMIRA, &all()))
        .unwrap();
    assert_eq!((gone[&Kind::RedRoute], gone[&Kind::Letters], rewritten.is_whole()), (1, 1, true));
    assert_eq!(std::fs::read_dir(place.folder.join("copies")).unwrap().count(), 0);
    let left = dumped(&workspace);
    for word in ["Amira", "AMIRA", "I cant sleep", "Amira.csv"] {
        assert!(!left.contains(word), "{word}");
    }
    workspace
        .read(&lead(), |read| {
            let free: u32 = read.query_row("PRAGMA freelist_count", [], |row| row.get(0))?;
            assert_eq!(free, 0, "nothing that was freed is still in the file");
            assert!(red_routes::list(read)?.is_empty() && holds::list(read)?.is_empty());
            let batches: u32 = read.query_row("SELECT COUNT(*) FROM batches", [], |row| row.get(0))?;
            assert_eq!(batches, 0, "a file of which nothing is left goes with its name");
            Ok(())
        })
        .unwrap();
    let log = std::fs::metadata(place.folder.join("workspace.db-wal")).map_or(0, |beside| beside.len());
    assert_eq!(log, 0, "the write-ahead log is empty");
    assert!(workspace.verify(&lead()).unwrap().is_whole());
}

#[test]
fn what_an_erasure_left_undone_is_done_at_the_next_opening() {
    let (place, mut workspace) = with_a_red_route();
    let unfinished =
        |workspace: &Workspace| workspace.read(&lead(), Workspace::erasure_unfinished_since).unwrap();
    // A folder of that name cannot be deleted as a file.
    let copies = place.folder.join("copies");
    std::fs::create_dir_all(copies.join("before-0016-20260901T080000.db")).unwrap();
    let (_, rewritten) = workspace
        .erase::<_, StoreError>(&lead(), at(3), Op::RecordsErased, |tx| of_pupil(tx, AMIRA, &all()))
        .unwrap();
    assert!(rewritten.file && !rewritten.copies && !rewritten.is_whole());
    assert_eq!(unfinished(&workspace), Some(at(3)));
    drop(workspace);
    std::fs::remove_dir(copies.join("before-0016-20260901T080000.db")).unwrap();
    std::fs::write(copies.join("before-0016-20260901T080000.db"), b"an older file").unwrap();
    let mut workspace = crate::testing::open(&place, crate::testing::LEAD, "river").unwrap();
    workspace.record_opening(&lead(), at(9), "Priya Nair").unwrap();
    assert_eq!(unfinished(&workspace), None);
    assert_eq!(std::fs::read_dir(&copies).unwrap().count(), 0);
    assert!(workspace.verify(&lead()).unwrap().is_whole());
}

#[test]
fn rows_of_children_who_never_came_go_by_the_day_of_their_file_and_with_its_name() {
    let (_place, mut workspace, _) = crate::testing::founded();
    workspace
        .write(&lead(), at(2), Op::BatchAccepted, |tx| {
            let said = Said { legal_forename: Some("Rosa".into()), ..Said::default() };
            let content = serde_json::json!({ "said": said });
            let batch = letters::tests::BATCH;
            batches::insert(tx, batch, "Rosa.csv", "abc", &batches::BatchCounts::default())?;
            for (id, row) in [(9, 3), (10, 4)] {
                let id = WaitingId::from_uuid(Uuid::from_u128(id));
                let row = waiting::NewWaiting { id, row, pupil: None, content: &content, home: None };
                waiting::insert(tx, batch, &row)?;
            }
            waiting::skip(tx, WaitingId::from_uuid(Uuid::from_u128(9)), 1, "went to another school")
        })
        .unwrap();
    let (same_day, day_after) = (day_of(at(2)), day_of(at(2)).succ_opt().unwrap());
    let counted = |workspace: &Workspace, day| {
        workspace.read(&lead(), |read| count_before(read, Kind::Waiting, day)).unwrap()
    };
    assert_eq!((counted(&workspace, same_day), counted(&workspace, day_after)), (0, 2));
    let (gone, _) = workspace
        .erase::<_, StoreError>(&lead(), at(3), Op::RecordsErased, |tx| before(tx, Kind::Waiting, day_after))
        .unwrap();
    assert_eq!((gone, counted(&workspace, day_after)), (2, 0));
    assert!(!dumped(&workspace).contains("Rosa"), "neither the rows nor the name of the file");
}

#[test]
fn one_kind_goes_and_the_child_stays() {
    let (_place, mut workspace) = with_a_red_route();
    let letters = BTreeSet::from([Kind::Letters]);
    let (gone, _) = workspace
        .erase::<_, StoreError>(&lead(), at(3), Op::RecordsErased, |tx| of_pupil(tx, AMIRA, &letters))
        .unwrap();
    assert_eq!(gone, Counts::from([(Kind::Letters, 1)]));
    workspace
        .read(&lead(), |read| {
            assert!(letters::of_pupil(read, AMIRA)?.is_none());
            assert_eq!(pupils::get(read, AMIRA)?.pupil.names.legal_forename, "Amira");
            assert_eq!((red_routes::list(read)?.len(), holds::of_pupil(read, AMIRA)?.len()), (1, 1));
            let kinds = &present(read)?[&AMIRA];
            assert!(kinds.contains(&Kind::RedRoute) && !kinds.contains(&Kind::Letters));
            Ok(())
        })
        .unwrap();
}

#[test]
fn without_the_restricted_key_nothing_is_erased_and_nothing_told_of_a_hold_or_a_red_route() {
    let (_place, mut workspace) = with_a_red_route();
    let refused = workspace
        .erase::<_, StoreError>(&tutor(), at(3), Op::RecordsErased, |tx| of_pupil(tx, AMIRA, &all()));
    assert!(matches!(refused, Err(StoreError::NotEntitled)));
    workspace
        .read(&tutor(), |read| {
            assert!(holds::list(read)?.is_empty());
            assert!(!present(read)?[&AMIRA].contains(&Kind::RedRoute));
            assert_eq!(letters::of_pupil(read, AMIRA)?.unwrap().id, LETTER);
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_hold_is_let_go_with_a_reason_and_an_erasure_is_recorded_for_good() {
    let (_place, mut workspace) = with_a_red_route();
    let held = workspace.read(&lead(), holds::list).unwrap().remove(0);
    workspace.write(&lead(), at(3), Op::HoldReleased, |tx| holds::release(tx, &held, "case closed")).unwrap();
    let again = workspace.write(&lead(), at(4), Op::HoldReleased, |tx| holds::release(tx, &held, "twice"));
    assert!(matches!(again, Err(StoreError::ChangedMeanwhile("hold"))));
    let let_go = workspace.read(&lead(), holds::list).unwrap().remove(0).hold.released.unwrap();
    assert_eq!(let_go.2, "case closed");
    let id = ErasureId::from_uuid(Uuid::from_u128(72));
    workspace.write(&lead(), at(5), Op::RecordsErased, |tx| record(tx, id, &"open", &"sealed")).unwrap();
    let kept = |permit| workspace.read(&permit, list::<String, String>).unwrap().remove(0);
    assert_eq!((kept(lead()).said.as_str(), kept(lead()).sealed.as_deref()), ("open", Some("sealed")));
    assert_eq!(kept(tutor()).sealed, None);
}

#[test]
fn what_is_kept_longer_and_who_left_is_the_last_word() {
    let (_place, mut workspace) = with_a_letter();
    let day = |minutes| day_of(at(minutes));
    workspace
        .write(&lead(), at(2), Op::RecordKept, |tx| {
            kept_longer::keep(tx, (AMIRA, Kind::Sdq), day(0), "an assessment is under way")?;
            kept_longer::keep(tx, (AMIRA, Kind::Sdq), day(9000), "it goes on")?;
            kept_longer::record_left(tx, AMIRA, Some(day(0)))
        })
        .unwrap();
    let kept = workspace.read(&lead(), kept_longer::list).unwrap();
    assert_eq!((kept.len(), kept[0].reason.as_str(), kept[0].until), (1, "it goes on", day(9000)));
    assert_eq!(workspace.read(&lead(), kept_longer::left).unwrap()[&AMIRA], day(0));
    let back = |workspace: &mut Workspace| {
        workspace.write(&lead(), at(3), Op::RecordKept, |tx| kept_longer::take_back(tx, (AMIRA, Kind::Sdq)))
    };
    back(&mut workspace).unwrap();
    assert!(matches!(back(&mut workspace), Err(StoreError::NotFound(_))));
}
