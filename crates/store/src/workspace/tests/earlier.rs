//! A workspace of every earlier schema opens, with what is in it; and the bytes of early releases themselves do.

use crate::migrations::ALL;
use crate::testing::{COST, LEAD, Place, at, lead, open, passphrase, person, school};
use crate::workspace::{Founding, Workspace, create_at};
use bridgewell_domain::origin::{Origin, Source};
use bridgewell_domain::pupil::{Context, Names};
use bridgewell_domain::role::Role;
use rstest::rstest;
use std::fs;
use std::path::{Path, PathBuf};

/// The last step of the schemas whose bytes are kept: `fixtures/schema-NN`, each founded by the lead ("river") with one
/// pupil and, from step 3 on, the pupil's letter.
const KEPT: [u32; 3] = [2, 4, 9];
const LETTER: &str = "I am exited about drama.";

fn fixture(step: u32) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("fixtures/schema-{step:02}"))
}

fn make(folder: &Path, step: u32) {
    let steps: Vec<_> = ALL.iter().copied().filter(|known| known.number <= step).collect();
    let (school, person, passphrase) = (school(), person(LEAD, Role::Lead, true), passphrase("river"));
    let founding = Founding { school: &school, person: &person, passphrase: &passphrase, cost: COST };
    let workspace = create_at(folder, founding, (&lead(), at(0)), &steps).unwrap();
    let connection = &workspace.connection;
    crate::engine::allow_writes(connection, true).unwrap();
    let school = school.id.to_string();
    if step >= 2 {
        let sql = "INSERT INTO pupils (school_id, pupil_id, names, context, interests, strengths, opted_out, version)
                   VALUES (?1, '00000000-0000-0000-0000-00000000000a', ?2, ?3, '[]', '[]', 0, 1)";
        let names = Names {
            legal_surname: "Noor".into(),
            legal_forename: "Halima".into(),
            preferred_surname: None,
            preferred_forename: None,
        };
        let context = serde_json::to_string(&Context::default()).unwrap();
        connection.execute(sql, [&school, &serde_json::to_string(&names).unwrap(), &context]).unwrap();
    }
    if step >= 3 {
        let sql = "INSERT INTO letters (school_id, letter_id, pupil_id, text, hand, origin, came_at, version) VALUES
                   (?1, '00000000-0000-0000-0000-00000000000b', '00000000-0000-0000-0000-00000000000a', ?2, 'own', ?3,
                    '2026-09-01T08:00:00.000000Z', 1)";
        let origin = Origin { source: Source::Typed { by: LEAD }, on: at(0).date_naive() };
        connection.execute(sql, [&school, LETTER, &serde_json::to_string(&origin).unwrap()]).unwrap();
    }
    connection.execute_batch("VACUUM").unwrap();
    crate::engine::settle(connection).unwrap();
}

/// Opens it, which brings it up to date, and looks at what was in it.
fn holds_what_it_held(place: &Place, step: u32) {
    let workspace = open(place, LEAD, "river").unwrap();
    let found = workspace.verify(&lead()).unwrap();
    assert!(found.is_whole(), "{step}: {found:?}");
    assert_eq!(Some(found.schema), ALL.last().map(|known| known.number));
    assert_eq!((found.entries, found.rows["persons"]), (1, 1));
    assert_eq!(found.rows["pupils"], u32::from(step >= 2));
    if step >= 3 {
        let text: String =
            workspace.connection.query_row("SELECT text FROM letters", [], |row| row.get(0)).unwrap();
        assert_eq!(text, LETTER);
    }
    let older = Some(step) < ALL.last().map(|known| known.number);
    assert_eq!(workspace.folder().join("copies").exists(), older, "a copy is made before the steps");
}

#[test]
fn a_workspace_of_every_earlier_schema_opens() {
    for step in ALL.iter().map(|known| known.number) {
        let place = Place::new();
        make(&place.folder, step);
        holds_what_it_held(&place, step);
    }
}

#[rstest]
#[case(KEPT[0])]
#[case(KEPT[1])]
#[case(KEPT[2])]
fn the_bytes_of_an_early_release_open(#[case] step: u32) {
    let place = Place::new();
    fs::create_dir_all(&place.folder).unwrap();
    for name in ["keys.json", "workspace.db"] {
        fs::copy(fixture(step).join(name), place.folder.join(name)).unwrap();
    }
    assert_eq!(Workspace::info(&place.folder).unwrap().school, "Alder Park School");
    holds_what_it_held(&place, step);
}

/// Writes the kept bytes; run once for each schema that was released.
#[test]
#[ignore = "makes the fixtures, which are kept as they are"]
fn keep_the_bytes() {
    for step in KEPT {
        let place = Place::new();
        make(&place.folder, step);
        fs::create_dir_all(fixture(step)).unwrap();
        for name in ["keys.json", "workspace.db"] {
            fs::copy(place.folder.join(name), fixture(step).join(name)).unwrap();
        }
    }
}
