//! `letters`: what the reading aid marks in letters from a file, and how that holds against labels.

mod lines;
mod read;
mod score;

use std::path::PathBuf;

use bridgewell_reading::Lexicon;
use clap::Subcommand;

use crate::Outcome;
use crate::failure::Failure;

/// What can be done with letters.
#[derive(Subcommand)]
pub enum Command {
    /// Mark the letters of IN.jsonl as the reading aid does. A person reads every letter; the aid clears none.
    ///
    /// IN.jsonl has one letter a line: {"id", "text"}. Out come, in the same order, the id, worry (none, mild, marked or severe),
    /// safeguarding, themes, interests, spans (theme, start and end in Unicode characters, the letter's own characters, and why),
    /// priority (higher is read first) and unread_reason (null when the aid could read it).
    Read {
        /// The letters.
        #[arg(value_name = "IN.jsonl")]
        input: PathBuf,
        /// Where the marks go; without it, to standard output.
        #[arg(long, value_name = "OUT.jsonl")]
        out: Option<PathBuf>,
        /// Without the second reader: only what the lists say.
        #[arg(long)]
        rules_alone: bool,
    },
    /// Hold what the aid marks against what a person said: recall and precision, agreement and theme figures.
    ///
    /// IN.jsonl has letters, which are marked first, or what `letters read` wrote. GOLD.jsonl has one letter a line: {"id", "worry",
    /// "safeguarding", "themes"}. Both must be about the same letters.
    Score {
        /// The letters, or their marks.
        #[arg(value_name = "IN.jsonl")]
        input: PathBuf,
        /// What a person said about them.
        #[arg(long, value_name = "GOLD.jsonl")]
        gold: PathBuf,
        /// Without the second reader: only what the lists say.
        #[arg(long)]
        rules_alone: bool,
    },
}

/// Runs it.
pub fn run(command: Command) -> Outcome {
    match command {
        Command::Read { input, out, rules_alone } => {
            read::read(&lexicon(rules_alone)?, &input, out.as_deref())
        }
        Command::Score { input, gold, rules_alone } => score::score(&lexicon(rules_alone)?, &input, &gold),
    }
}

fn lexicon(rules_alone: bool) -> Result<Lexicon, Failure> {
    let lexicon = Lexicon::with_local("").map_err(|fault| Failure::Refused(fault.to_string()))?;
    Ok(if rules_alone { lexicon.rules_alone() } else { lexicon })
}
