//! `intake`: what a file would bring, looked at without a workspace.

mod check;
mod document;
mod long;
mod problems;
mod summary;

use clap::Subcommand;

use crate::Outcome;

pub use check::expand;

#[derive(Subcommand)]
pub enum Command {
    Check(check::Check),
}

/// Runs it.
pub fn run(command: &Command) -> Outcome {
    match command {
        Command::Check(ask) => check::run(ask),
    }
}
