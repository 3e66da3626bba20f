//! `sdq`: scoring answers from a file. Numbers only; items are known by number and scale.

mod columns;
mod score;

use std::path::PathBuf;

use clap::Subcommand;

use crate::Outcome;

/// What can be done with SDQ answers.
#[derive(Subcommand)]
pub enum Command {
    /// Score the answers of IN.csv: the same rows come out with scores and bands.
    ///
    /// IN.csv has a column informant (parent, teacher or self), q1 to q25 (0, 1, 2 or blank, as ticked) and, where the
    /// supplement was used, imp_difficulties, imp_distress, imp_home, imp_friends, imp_class and imp_leisure (0 to 3 or blank, as
    /// ticked). Out come the five scales, total, externalising, internalising and impact, then band4_* and band3_* for the scales,
    /// total and impact. A missing score is blank, never 0. Other columns pass through.
    Score {
        /// The answers.
        #[arg(value_name = "IN.csv")]
        input: PathBuf,
        /// Where the scores go.
        #[arg(long, value_name = "OUT.csv")]
        out: PathBuf,
    },
}

/// Runs it.
pub fn run(command: Command) -> Outcome {
    match command {
        Command::Score { input, out } => score::score(&input, &out),
    }
}
