//! `letters`: what the reading aid marks in letters from a file, and how that holds against labels.

mod lines;
mod read;
mod score;

use std::path::{Path, PathBuf};

use bridgewell_domain::letter::Theme;
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
        /// Words of the school's area besides: lines of theme | strength | phrases | read as, as on the page "Words of our area".
        #[arg(long, value_name = "FILE")]
        local: Option<PathBuf>,
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
        /// Words of the school's area besides: lines of theme | strength | phrases | read as, as on the page "Words of our area".
        #[arg(long, value_name = "FILE")]
        local: Option<PathBuf>,
    },
}

/// Runs it.
pub fn run(command: Command) -> Outcome {
    match command {
        Command::Read { input, out, rules_alone, local } => {
            read::read(&lexicon(rules_alone, local.as_deref())?, &input, out.as_deref())
        }
        Command::Score { input, gold, rules_alone, local } => {
            score::score(&lexicon(rules_alone, local.as_deref())?, &input, &gold)
        }
    }
}

fn lexicon(rules_alone: bool, local: Option<&Path>) -> Result<Lexicon, Failure> {
    let lines = local.map(lines::own_lines).transpose()?.unwrap_or_default();
    let lexicon = Lexicon::with_local(&lines).map_err(|fault| {
        let file = local.map_or_else(String::new, |path| format!("{}: ", path.display()));
        let themes: Vec<&str> = Theme::ALL.into_iter().map(Theme::id).collect();
        Failure::Refused(format!(
            "{file}{fault}. A line is: theme | strength | phrases, divided by ; | read as. Themes: {}. Strengths: topic, worry, \
             strong, severe, flag. Put the line right and try again; nothing was read.",
            themes.join(", ")
        ))
    })?;
    Ok(if rules_alone { lexicon.rules_alone() } else { lexicon })
}
