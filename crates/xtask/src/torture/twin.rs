//! Runs of the terminal twin: left to end, or killed at a random moment.

use std::collections::BTreeMap;
use std::hash::{BuildHasher, RandomState};
use std::io::{BufRead, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// After so many runs of an act that did not come to their end, what was usual is no longer.
const KILLED_IN_A_ROW: u32 = 3;

/// What a run of the program came to.
pub struct Ran {
    /// What it said.
    pub lines: Vec<String>,
    /// Whether it was killed before it ended.
    pub killed: bool,
    /// How long it ran.
    pub took: Duration,
}

impl Ran {
    /// What stands behind a beginning, for each line that begins so.
    pub fn after<'a>(&'a self, beginning: &'a str) -> impl Iterator<Item = &'a str> {
        self.lines.iter().filter_map(move |line| line.strip_prefix(beginning))
    }

    /// Everything it said as one text.
    pub fn text(&self) -> String {
        self.lines.join("\n")
    }
}

/// How many runs of one kind were killed and how many ended by themselves.
#[derive(Clone, Copy, Default)]
pub struct Counted {
    /// Runs that were killed.
    pub killed: u32,
    /// Runs that ended before the moment came.
    pub finished: u32,
    /// Runs that were killed since the last that ended.
    in_a_row: u32,
}

/// Chance, and what came of the runs so far.
#[derive(Default)]
pub struct Twin {
    chance: RandomState,
    seed: u64,
    /// The runs of each act.
    pub acts: BTreeMap<&'static str, Counted>,
}

impl Twin {
    /// Runs to the end.
    ///
    /// # Errors
    /// When it could not be started.
    pub fn whole(&self, program: &Path, words: &[&str], input: &[&str]) -> Result<Ran, String> {
        run(program, words, input, None)
    }

    /// Runs and kills at a moment from the first third of a usual run to a little after its end: before that a key is
    /// being derived. The first run of a kind is not killed; runs that end by themselves say what is usual, and where none
    /// does, because the machine is busier than it was, the moments move on until one does.
    ///
    /// # Errors
    /// When it could not be started.
    pub fn hurt(
        &mut self,
        (act, usual): (&'static str, &mut Option<Duration>),
        (program, words, input): (&Path, &[&str], &[&str]),
    ) -> Result<Ran, String> {
        self.seed += 1;
        let share = (self.chance.hash_one(self.seed) % 1000) as f64 / 1000.0;
        let after = usual.map(|usual| usual.mul_f64(0.3 + 0.8 * share));
        let ran = run(program, words, input, after)?;
        if !ran.killed {
            // The machine may be busier or less busy than it was.
            *usual = Some(usual.map_or(ran.took, |usual| (usual + ran.took) / 2));
        }
        let counted = self.acts.entry(act).or_default();
        if ran.killed {
            counted.killed += 1;
            counted.in_a_row += 1;
        } else {
            counted.finished += 1;
            counted.in_a_row = 0;
        }
        if counted.in_a_row >= KILLED_IN_A_ROW {
            *usual = usual.map(|usual| usual.mul_f64(1.25));
        }
        Ok(ran)
    }

    /// Runs that were killed, of every act.
    pub fn killed(&self) -> u32 {
        self.acts.values().map(|counted| counted.killed).sum()
    }
}

fn run(program: &Path, words: &[&str], input: &[&str], kill_after: Option<Duration>) -> Result<Ran, String> {
    let begun = Instant::now();
    let mut child = Command::new(program)
        .args(words)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("{} could not be started: {error}", program.display()))?;
    if let Some(mut typed) = child.stdin.take() {
        // A program that was quick to end does not read what is typed.
        let _ = typed.write_all(format!("{}\n", input.join("\n")).as_bytes());
    }
    let Some(out) = child.stdout.take() else { return Err("nothing to read from".to_owned()) };
    let reader = thread::spawn(move || BufReader::new(out).lines().map_while(Result::ok).collect::<Vec<_>>());
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
    Ok(Ran { lines: reader.join().unwrap_or_default(), killed, took: begun.elapsed() })
}

/// A program in the folder of examples.
pub fn example(name: &str) -> PathBuf {
    crate::place::target().join("debug/examples").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}
