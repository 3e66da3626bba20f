//! `screen`: a cohort from its files, without a workspace. Nothing is kept.

mod answer;
mod gather;
mod letters;
mod match_up;
mod parts;
mod places;
mod tally;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use bridgewell_domain::rules::Thresholds;
use clap::Args;

use crate::Outcome;

/// Screen a cohort from files, without a workspace: nothing is kept.
///
/// Reads the intake file and, if given, SDQ answers and letters about the same pupils (matched by UPN), and says for each pupil
/// which facts raised which source, by which rule, what is missing, and the pattern the sources make, by Bridgewell's own
/// starting thresholds. A pattern means "read and talk"; a named person decides. A letter's level is the reading aid's own here:
/// it is labelled "not read by a person" and decides nothing; where it finds words that a safeguarding lead must read today, the pupil
/// stands on the red route here.
#[derive(Args)]
pub struct Screen {
    /// The intake: CSV or XLSX.
    #[arg(long, value_name = "F")]
    intake: PathBuf,
    /// SDQ answers or scores: CSV or XLSX.
    #[arg(long, value_name = "F")]
    sdq: Option<PathBuf>,
    /// Letters: one JSON object a line, with upn and text.
    #[arg(long, value_name = "F")]
    letters: Option<PathBuf>,
    /// Print JSON: pupils, counts, and the seconds each step took.
    #[arg(long)]
    json: bool,
}

/// How long each step took.
#[derive(Default)]
pub struct Times {
    /// Reading the files, and scoring each form as it is read.
    read: Duration,
    matched: Duration,
    /// Putting the scored forms to their pupils.
    score: Duration,
    letters: Duration,
}

/// Runs it.
pub fn run(ask: &Screen) -> Outcome {
    let mut times = Times::default();
    let (mut intake, others) = clocked(&mut times.read, || {
        let intake = gather::file(&ask.intake)?;
        let others = [&ask.sdq, &ask.letters].into_iter().flatten().map(|path| gather::file(path));
        Ok::<_, crate::failure::Failure>((intake, others.collect::<Result<Vec<_>, _>>()?))
    })?;
    let unmatched = clocked(&mut times.matched, || match_up::join(&mut intake, others));
    let scored = clocked(&mut times.score, || match_up::by_pupil(&mut intake));
    let read = clocked(&mut times.letters, || letters::read(&mut intake));
    let cohort = answer::Cohort { intake, scored, read, unmatched, thresholds: Thresholds::default() };
    let screening = Instant::now();
    if ask.json { cohort.json(&times, screening) } else { cohort.words() }
}

fn clocked<T>(time: &mut Duration, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = work();
    *time += start.elapsed();
    done
}
