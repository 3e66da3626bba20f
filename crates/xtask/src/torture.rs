//! `cargo xtask torture`: kills the terminal twin at random moments, again and again, and holds the workspace against
//! what it had acknowledged.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::hash::{BuildHasher, RandomState};
use std::io::{BufRead, BufReader, Write as _};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use serde_json::Value;

use crate::process::{self, Outcome};
use crate::{place, setup};

const PASSPHRASE: &str = "four plain garden words";
/// Pupils in each file.
const PUPILS: u32 = 30;
/// Rounds where nobody says how many: each is one import, one new colleague and one look at the whole.
const ROUNDS: u32 = 200;

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
    process::run(&mut process::cargo(&["build", "--package", "bridgewell-cli"]))?;
    let folder = env::temp_dir().join(format!("bridgewell-torture-{}", std::process::id()));
    fs::create_dir_all(&folder).map_err(|error| format!("no folder to work in: {error}"))?;
    let bench =
        Bench { folder: folder.clone(), workspace: folder.join("school"), chance: RandomState::new() };
    let told = bench.rounds(rounds);
    match &told {
        Ok(()) => {
            fs::remove_dir_all(&folder).map_err(|error| format!("{} stays: {error}", folder.display()))?;
        }
        Err(_) => println!("kept for a look: {}", folder.display()),
    }
    told
}

struct Bench {
    folder: PathBuf,
    workspace: PathBuf,
    chance: RandomState,
}

/// What a run of the program came to.
struct Ran {
    lines: Vec<String>,
    killed: bool,
    took: Duration,
}

impl Bench {
    fn rounds(&self, rounds: u32) -> Outcome {
        let made = self.cli(
            &[
                "workspace",
                "new",
                &self.place(),
                "--school",
                "Torture Academy",
                "--name",
                "Priya Anand",
                "--role",
                "lead",
            ],
            &[PASSPHRASE],
            None,
        )?;
        if made.lines.is_empty() {
            return Err("the workspace could not be made".to_owned());
        }
        let mut acknowledged: BTreeMap<String, u64> = BTreeMap::new();
        let (mut killed, mut finished, mut unasked) = (0_u32, 0_u32, 0_u32);
        // Measured in the first round, which nobody kills.
        let mut usual: Option<(Duration, Duration)> = None;
        for round in 0..=rounds {
            let file = self.file(round)?;
            let import = [
                "import",
                &self.place(),
                &file,
                "--accept-ready",
                "--passphrase-stdin",
                "--as",
                "Priya Anand",
            ];
            let ran =
                self.cli(&import, &[PASSPHRASE], usual.map(|(import, _)| self.moment(round, import)))?;
            for line in &ran.lines {
                if let Some((batch, rows)) =
                    line.strip_prefix("accepted ").and_then(|rest| rest.split_once(' '))
                {
                    acknowledged.insert(batch.to_owned(), rows.parse().unwrap_or_default());
                }
            }
            let person = format!("Colleague {round}");
            let add = [
                "workspace",
                "add-person",
                &self.place(),
                "--name",
                &person,
                "--role",
                "pastoral",
                "--passphrase-stdin",
                "--as",
                "Priya Anand",
            ];
            let added = self.cli(
                &add,
                &[PASSPHRASE, "another plain garden word"],
                usual.map(|(_, adding)| self.moment(round + rounds + 1, adding)),
            )?;
            usual.get_or_insert((ran.took, added.took));
            for one in [&ran, &added] {
                if one.killed { killed += 1 } else { finished += 1 }
            }
            let whole = self.whole(&acknowledged)?;
            unasked += u32::from(whole > acknowledged.len());
            if added.lines.iter().any(|line| line.starts_with("Added ")) && !self.knows(&person)? {
                return Err(format!("{person} had been added and is not there"));
            }
            if round > 0 && round % 20 == 0 {
                println!(
                    "{round} rounds: {killed} killed, {finished} finished, {} files acknowledged",
                    acknowledged.len()
                );
            }
        }
        println!(
            "{rounds} rounds: {killed} runs killed, {finished} finished. Every one of {} acknowledged files was there each time, \
             the workspace opened and its chain was whole. In {unasked} looks a file stood whose acknowledgement the kill had \
             swallowed.",
            acknowledged.len()
        );
        Ok(())
    }

    /// Asks the program itself whether everything is whole, and compares; returns how many files stand.
    fn whole(&self, acknowledged: &BTreeMap<String, u64>) -> Result<usize, String> {
        let verify =
            ["workspace", "verify", &self.place(), "--json", "--passphrase-stdin", "--as", "Priya Anand"];
        let ran = self.cli(&verify, &[PASSPHRASE], None)?;
        let told: Value = serde_json::from_str(&ran.lines.join("\n"))
            .map_err(|error| format!("the workspace could not be verified: {error}"))?;
        if told["ok"] != true || told["chain"] != "whole" {
            return Err(format!("the workspace is not whole: {told}"));
        }
        let standing: BTreeMap<&str, u64> = told["batches"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|batch| Some((batch["id"].as_str()?, batch["rows"].as_u64()?)))
            .collect();
        for (batch, rows) in acknowledged {
            if standing.get(batch.as_str()) != Some(rows) {
                return Err(format!(
                    "file {batch} with {rows} rows had been acknowledged and is not there so"
                ));
            }
        }
        let pupils: u64 = standing.values().sum();
        if told["pupils"].as_u64() != Some(pupils) {
            return Err(format!(
                "{} pupils are there, the files that stand brought {pupils}",
                told["pupils"]
            ));
        }
        Ok(standing.len())
    }

    fn knows(&self, person: &str) -> Result<bool, String> {
        let ran = self.cli(&["workspace", "info", &self.place(), "--json"], &[], None)?;
        Ok(ran.lines.join("\n").contains(person))
    }

    fn place(&self) -> String {
        self.workspace.display().to_string()
    }

    /// A file of pupils nobody has heard of yet.
    fn file(&self, round: u32) -> Result<String, String> {
        let mut text = "Surname,Forename,Date of birth,Primary school,KS2 reading,KS2 maths\n".to_owned();
        for pupil in 0..PUPILS {
            let surname = letters(round * PUPILS + pupil);
            let (day, reading) = (1 + pupil % 28, 90 + pupil % 30);
            let _ =
                writeln!(text, "{surname},Kit,{day:02}/03/2015,Kestrel Bank Primary School,{reading},101");
        }
        let path = self.folder.join(format!("round-{round}.csv"));
        fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(path.display().to_string())
    }

    /// A moment from the first third of a usual run to a little after its end: before that a key is being derived.
    fn moment(&self, seed: u32, usual: Duration) -> Duration {
        let share = (self.chance.hash_one(seed) % 1000) as f64 / 1000.0;
        usual.mul_f64(0.3 + 0.9 * share)
    }

    fn cli(&self, words: &[&str], input: &[&str], kill_after: Option<Duration>) -> Result<Ran, String> {
        let begun = Instant::now();
        let mut words = words.to_vec();
        if !input.is_empty() && !words.contains(&"--passphrase-stdin") {
            words.push("--passphrase-stdin");
        }
        let mut child = Command::new(place::built("bridgewell-cli"))
            .args(&words)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("the terminal twin could not be started: {error}"))?;
        if let Some(mut typed) = child.stdin.take() {
            // A program that was quick to end does not read what is typed.
            let _ = typed.write_all(format!("{}\n", input.join("\n")).as_bytes());
        }
        let Some(out) = child.stdout.take() else { return Err("nothing to read from".to_owned()) };
        let reader =
            thread::spawn(move || BufReader::new(out).lines().map_while(Result::ok).collect::<Vec<_>>());
        let mut killed = false;
        if let Some(after) = kill_after {
            while begun.elapsed() < after && matches!(child.try_wait(), Ok(None)) {
                thread::sleep(Duration::from_millis(1));
            }
            killed = matches!(child.try_wait(), Ok(None));
            // On Unix this is SIGKILL: nothing of the program runs after it.
            let _ = child.kill();
        }
        child.wait().map_err(|error| format!("the terminal twin was lost: {error}"))?;
        let lines = reader.join().unwrap_or_default();
        Ok(Ran { lines, killed, took: begun.elapsed() })
    }
}

/// A number as letters, so that every surname is another one.
fn letters(mut number: u32) -> String {
    let mut name = String::new();
    for place in 0..5 {
        let letter = char::from(b'a' + u8::try_from(number % 26).unwrap_or_default());
        name.push(if place == 0 { letter.to_ascii_uppercase() } else { letter });
        number /= 26;
    }
    name
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn no_two_surnames_are_alike() {
        let all: std::collections::BTreeSet<_> = (0..5_000).map(letters).collect();
        assert_eq!(all.len(), 5_000);
    }
}
