//! What lies in the folder of a workspace or of a backup and is read before anything is unlocked: the key file, what a backup says
//! of itself, and the note of passphrases that did not fit.
#![no_main]

use bridgewell_domain::ids::PersonId;
use bridgewell_store::{Passphrase, Workspace, backup, knocks};
use libfuzzer_sys::fuzz_target;
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder =
        std::env::temp_dir().join(format!("bridgewell-fuzz-{}.bridgewell-backup", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder to work in");
    folder
});
/// What the other file of a backup holds while one of the two is what is tried.
const KEYS: &[u8] = include_bytes!("../corpus/folder/keys.json");
const BACKUP: &[u8] = include_bytes!("../corpus/folder/backup.json");

fuzz_target!(|bytes: &[u8]| {
    let lay = |name: &str, bytes: &[u8]| fs::write(FOLDER.join(name), bytes).expect("written");
    lay("failed-openings.txt", bytes);
    assert!(knocks::noted(&FOLDER).len() <= bytes.len());
    for (keys, manifest) in [(bytes, BACKUP), (KEYS, bytes)] {
        lay("keys.json", keys);
        lay("backup.json", manifest);
        if let Ok(found) = backup::look(&FOLDER) {
            assert!(backup::list(&FOLDER.join(".."), found.workspace).is_ok());
        }
    }
    fs::remove_file(FOLDER.join("backup.json")).expect("removed");
    for name in ["keys.json", "keys.json.next", "keys.json.kept"] {
        lay(name, bytes);
        let nobody = PersonId::from_uuid(uuid::Uuid::nil());
        if Workspace::info(&FOLDER).is_ok() {
            let opened = Workspace::open(&FOLDER, nobody, &Passphrase::new("x".into()), chrono::Utc::now());
            assert!(opened.is_err(), "there is no database that it could open");
        }
    }
    for name in ["keys.json", "keys.json.next", "keys.json.kept"] {
        fs::remove_file(FOLDER.join(name)).ok();
    }
});
