//! `cargo xtask torture`: kills the terminal twin at random moments, again and again, and holds the workspace against
//! what it had acknowledged: imports, decisions, changes of people and keys, re-keying, erasing, backups, and schema steps.

mod acts;
mod pupils;
mod twin;

use std::path::PathBuf;
use std::{env, fs};

use acts::Bench;

use crate::process::{self, Outcome};
use crate::{place, setup};

/// Rounds where nobody says how many: each is one of every act and one look at the whole.
const ROUNDS: u32 = 200;
/// So often the work so far is told.
const TELL_EVERY: u32 = 20;
/// A workspace that grew for so many rounds makes room for a new one, so that late rounds test the acts and not the waiting.
const FRESH_EVERY: u32 = 60;

/// Runs the rounds; the first word is how many.
///
/// # Errors
/// When a workspace did not open, was not whole, or lacked something that had been acknowledged; it is kept then, and
/// its place is said.
pub fn torture(words: &[String]) -> Outcome {
    let rounds = match words.first() {
        Some(word) => word.parse().map_err(|_| format!("{word} is no number of rounds"))?,
        None => ROUNDS,
    };
    setup::for_building()?;
    process::run(&mut process::cargo(&[
        "build",
        "--package",
        "bridgewell-cli",
        "--bins",
        "--example",
        "hurt",
    ]))?;
    let folder = env::temp_dir().join(format!("bridgewell-torture-{}", std::process::id()));
    fs::create_dir_all(&folder).map_err(|error| format!("no folder to work in: {error}"))?;
    let told = all(&folder, rounds);
    match &told {
        Ok(()) => {
            fs::remove_dir_all(&folder).map_err(|error| format!("{} stays: {error}", folder.display()))?;
        }
        Err(_) => println!("kept for a look: {}", folder.display()),
    }
    told
}

fn all(folder: &std::path::Path, rounds: u32) -> Outcome {
    let mut bench = Bench::new(folder.to_owned(), place::built("bridgewell-cli"));
    for round in 0..=rounds {
        if round % FRESH_EVERY == 0 {
            bench.found(round)?;
        }
        bench.round(round)?;
        if round > 0 && round % TELL_EVERY == 0 {
            println!("{round} rounds: {}", bench.so_far());
        }
    }
    println!(
        "{rounds} rounds: {}. After every round the workspace opened, its chain was whole and everything acknowledged was there.",
        bench.so_far()
    );
    Ok(())
}

/// The folder of workspaces as early releases made them.
fn fixtures() -> PathBuf {
    place::root().join("crates/store/fixtures")
}
