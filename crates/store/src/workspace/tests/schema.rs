//! Schema steps: from empty, on an existing file with a copy made before, and never downhill.

use crate::error::StoreError;
use crate::migrate;
use crate::migrations::{ALL, Migration};
use crate::testing::{LEAD, at, founded, lead, open};
use crate::{engine, schools};

const NUMBER: u32 = 900;
const EXTRA: Migration =
    Migration { number: NUMBER, name: "extra", sql: "CREATE TABLE extra (id TEXT PRIMARY KEY)" };
const BROKEN: Migration = Migration {
    number: NUMBER,
    name: "broken",
    sql: "CREATE TABLE half (id TEXT); SELECT nothing FROM nowhere",
};

fn with(step: Migration) -> Vec<Migration> {
    ALL.iter().copied().chain([step]).collect()
}

#[test]
fn an_empty_file_gets_every_step() {
    let (_place, workspace, _) = founded();
    let done = migrate::check(&workspace.connection, ALL).unwrap();
    assert_eq!(Some(done), ALL.last().map(|step| step.number));
    assert!(!workspace.folder().join("copies").exists());
}

#[test]
fn a_step_on_an_existing_file_makes_a_copy_that_still_opens() {
    let (place, mut workspace, _) = founded();
    let copy = migrate::run(&mut workspace.connection, &place.folder, &with(EXTRA), at(1)).unwrap().unwrap();
    assert!(engine::has_table(&workspace.connection, "extra").unwrap());
    let older = place.folder.join("older");
    std::fs::create_dir(&older).unwrap();
    std::fs::copy(copy, older.join("workspace.db")).unwrap();
    let older = engine::open(&older, &workspace.key).unwrap();
    assert!(!engine::has_table(&older, "extra").unwrap());
    assert_eq!(schools::marks(&older).unwrap().keys_revision, 1);
    assert!(migrate::run(&mut workspace.connection, &place.folder, &with(EXTRA), at(2)).unwrap().is_none());
}

#[test]
fn a_step_that_fails_leaves_the_schema_as_it_was() {
    let (place, mut workspace, _) = founded();
    assert!(migrate::run(&mut workspace.connection, &place.folder, &with(BROKEN), at(1)).is_err());
    assert!(!engine::has_table(&workspace.connection, "half").unwrap());
    assert!(migrate::check(&workspace.connection, ALL).is_ok());
}

#[test]
fn a_newer_or_foreign_schema_is_refused() {
    let (place, mut workspace, _) = founded();
    migrate::run(&mut workspace.connection, &place.folder, &with(EXTRA), at(1)).unwrap();
    let foreign = migrate::check(&workspace.connection, &with(BROKEN));
    assert!(matches!(foreign, Err(StoreError::ForeignMigration(NUMBER))));
    drop(workspace);
    assert!(matches!(open(&place, LEAD, "river"), Err(StoreError::NewerSchema { found: NUMBER, .. })));
}

#[test]
fn the_school_can_be_renamed_and_the_smallest_count_never_goes_under_five() {
    let (place, mut workspace, _) = founded();
    let (mut school, version) = workspace.read(&lead(), schools::get).unwrap();
    school.name = "Alder Park Academy".into();
    workspace.change_school(&lead(), at(1), (&school, version)).unwrap();
    assert!(matches!(
        workspace.change_school(&lead(), at(2), (&school, version)),
        Err(StoreError::ChangedMeanwhile("school"))
    ));
    school.smallest_count = 4;
    assert!(matches!(
        workspace.change_school(&lead(), at(2), (&school, version + 1)),
        Err(StoreError::Sql(_))
    ));
    drop(workspace);
    assert_eq!(crate::workspace::Workspace::info(&place.folder).unwrap().school, "Alder Park Academy");
}
