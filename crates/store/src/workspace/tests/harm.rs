//! What a school's drives and clocks do to a workspace: each is found and said, and what was acknowledged is there.

use crate::error::StoreError;
use crate::lock::Holder;
use crate::op::Op;
use crate::testing::{LEAD, at, founded, lead, open};
use std::fs;

fn change(workspace: &mut crate::workspace::Workspace, minute: i64) {
    workspace
        .write(&lead(), at(minute), Op::SettingChanged, |tx| {
            crate::settings::set(tx, crate::settings::Of::School, "words", &"x".repeat(20_000))
        })
        .unwrap();
}

#[test]
fn a_database_that_was_cut_off_or_flipped_is_found() {
    let (place, mut workspace, _) = founded();
    (1..6).for_each(|minute| change(&mut workspace, minute));
    drop(workspace);
    let file = place.folder.join("workspace.db");
    let whole = fs::read(&file).unwrap();
    let first = whole.len() / 4096 / 2 * 4096;
    for harmed in [
        whole[..first].to_vec(),
        flipped(&whole, 100),
        flipped(&whole, first + 9),
        flipped(&whole, whole.len() - 99),
    ] {
        fs::write(&file, &harmed).unwrap();
        let found = open(&place, LEAD, "river").and_then(|workspace| {
            let verified = workspace.verify(&lead())?;
            Ok(verified.is_whole())
        });
        assert!(
            matches!(found, Ok(false) | Err(StoreError::Damaged(_) | StoreError::KeysMismatch)),
            "{found:?}"
        );
    }
    fs::write(&file, &whole).unwrap();
    assert!(open(&place, LEAD, "river").unwrap().verify(&lead()).unwrap().is_whole());
}

fn flipped(whole: &[u8], at: usize) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    bytes[at] ^= 0x40;
    bytes
}

#[test]
fn a_clock_that_was_set_back_is_noticed_and_the_log_keeps_its_order() {
    let (_place, mut workspace, _) = founded();
    change(&mut workspace, 60);
    assert_eq!(workspace.clock_is_behind(at(58)).unwrap(), None, "two laptops may differ a little");
    assert_eq!(workspace.clock_is_behind(at(-600)).unwrap(), Some(at(60)));
    change(&mut workspace, -600);
    let listed = crate::log::Filter { limit: 10, ..Default::default() };
    let entries = workspace.read(&lead(), |read| crate::log::list(read, &listed)).unwrap();
    assert_eq!(
        entries.iter().map(|entry| (entry.seq, entry.at)).collect::<Vec<_>>(),
        [(3, at(-600)), (2, at(60)), (1, at(0))]
    );
    assert!(workspace.verify(&lead()).unwrap().is_whole());
}

#[test]
fn a_second_version_that_a_cloud_folder_made_is_named_and_left_alone() {
    let (place, workspace, _) = founded();
    assert_eq!(workspace.second_versions().unwrap(), Vec::<String>::new());
    for name in ["workspace (Ruth's conflicted copy 2026-09-01).db", "keys-HEAD-OFFICE-3.json", "notes.txt"] {
        fs::write(place.folder.join(name), b"x").unwrap();
    }
    assert_eq!(
        workspace.second_versions().unwrap(),
        ["keys-HEAD-OFFICE-3.json", "workspace (Ruth's conflicted copy 2026-09-01).db"]
    );
}

#[test]
fn a_workspace_left_open_on_another_computer_is_told() {
    let (place, workspace, _) = founded();
    drop(workspace);
    let note = Holder { name: "Ruth Okafor".into(), since: Some(at(1)), computer: "HEAD-OFFICE-3".into() };
    fs::write(place.folder.join("lock-holder.json"), serde_json::to_vec(&note).unwrap()).unwrap();
    let workspace = open(&place, LEAD, "river").unwrap();
    assert_eq!(workspace.left_open_elsewhere(), Some(&note));
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_to_is_said_to_be_that() {
    use std::os::unix::fs::PermissionsExt;
    let (place, workspace, _) = founded();
    drop(workspace);
    let allow = |folder: u32, files: u32| {
        for file in fs::read_dir(&place.folder).unwrap() {
            fs::set_permissions(file.unwrap().path(), fs::Permissions::from_mode(files)).unwrap();
        }
        fs::set_permissions(&place.folder, fs::Permissions::from_mode(folder)).unwrap();
    };
    allow(0o500, 0o400);
    let refused = open(&place, LEAD, "river");
    allow(0o700, 0o600);
    // Whoever runs the tests as root may write anywhere.
    if let Err(error) = &refused {
        assert!(matches!(error, StoreError::ReadOnlyPlace), "{error}");
    }
    drop(refused);
    drop(open(&place, LEAD, "river").unwrap());
}

/// A full disk, as the engine itself can play it: the database may not grow any more.
#[test]
fn on_a_full_disk_a_write_is_refused_whole_and_goes_on_when_there_is_room() {
    let (place, mut workspace, _) = founded();
    change(&mut workspace, 1);
    let pages: u32 = workspace.connection.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
    workspace.connection.pragma_update(None, "max_page_count", pages).unwrap();
    let refused = workspace.write(&lead(), at(2), Op::SettingChanged, |tx| {
        crate::settings::set(tx, crate::settings::Of::School, "more", &"y".repeat(400_000))
    });
    assert!(matches!(refused, Err(StoreError::DiskFull)), "{refused:?}");
    let found = workspace.verify(&lead()).unwrap();
    assert!(found.is_whole() && found.entries == 2);
    workspace.connection.pragma_update(None, "max_page_count", 0x000F_FFFF).unwrap();
    change(&mut workspace, 3);
    drop(workspace);
    assert_eq!(open(&place, LEAD, "river").unwrap().verify(&lead()).unwrap().entries, 3);
}
