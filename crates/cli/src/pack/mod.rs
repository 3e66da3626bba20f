//! `pack`: review packs between a school and its link worker, from a terminal.

mod link;
mod school;

use std::path::{Path, PathBuf};

use bridgewell_app::DocumentHandle;
use clap::{Args, Subcommand};

use crate::door::Door;
use crate::failure::Failure;
use crate::passphrase::Passphrases;
use crate::{Outcome, output};

/// What can be done with review packs. Everything prints JSON.
#[derive(Subcommand)]
pub enum Command {
    /// Print the code to give to the other side, of a school's workspace or a link worker's.
    ///
    /// JSON: {"code", "fingerprint": sixteen digits to read aloud}.
    Code {
        /// The workspace's folder.
        workspace: PathBuf,
    },
    /// Make a link worker's workspace, a folder that is not there yet. Asks for a new passphrase.
    ///
    /// JSON: {"code", "fingerprint", "recovery_key": shown once}.
    NewLinkWorker {
        /// The folder to make.
        path: PathBuf,
        /// The link worker's name.
        #[arg(long, value_name = "N")]
        name: String,
    },
    /// Seal a pack of a school for its link worker, or show what would leave.
    ///
    /// JSON when it was sealed: {"number", "file": where it was saved}. With --dry-run, everything that would leave: {"to",
    /// "number", "fields", "asks": fields with a name of somebody on roll, "parts": [{"part", "words", "left_out",
    /// "present", "fields": [{"key", "under", "label", "text", "free", "names": [{"name", "pupil", "whole"}], "asks"}]}]}.
    /// A field that asks is left out with --withhold KEY, or, when no pupil is meant, kept with --let-go KEY.
    Make(Make),
    /// Take a school's pack into a link worker's workspace and print what is in it.
    ///
    /// A school's first pack is taken in only when its numbers are given: ask the school to read them out. JSON: {"taken":
    /// {"party", "school", "number", "made", "compare": the numbers, when nothing was taken in yet, "again", "answers",
    /// "notes"}, "school": the school's page, or null}.
    Open {
        /// The link worker's workspace.
        workspace: PathBuf,
        /// The sealed file.
        file: PathBuf,
        /// The numbers that the school read out.
        #[arg(long, value_name = "NUMBERS")]
        compared: Option<String>,
    },
    /// Say something of a school and seal the reply.
    ///
    /// --say takes a file of JSON: [{"about": {"kind": "programme", "round", "standard" or "action", "id", "title"}, "kind":
    /// "comment", "question", "agreed", "not_yet_agreed" or "sign_off", "text"}]. JSON: {"number", "said": how many, "file"}.
    Reply {
        /// The link worker's workspace.
        workspace: PathBuf,
        /// The school, by name.
        #[arg(long, value_name = "N")]
        school: String,
        /// What is said, as a file of JSON.
        #[arg(long, value_name = "FILE")]
        say: Option<PathBuf>,
        /// Where to save the reply.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Take a link worker's reply into a school's workspace.
    ///
    /// JSON: {"taken": {"from", "new", "known", "signed_off", "again", "notes", "next_visit"}, "remarks": [every remark with its
    /// answer]}.
    TakeIn {
        /// The school's workspace.
        workspace: PathBuf,
        /// The sealed file.
        file: PathBuf,
    },
}

/// A pack to be made.
#[derive(Args)]
pub struct Make {
    /// The school's workspace.
    workspace: PathBuf,
    /// The link worker, by name.
    #[arg(long = "for", value_name = "N")]
    to: String,
    /// The link worker's code, when they are not on the list yet. Compare its numbers by voice first.
    #[arg(long, value_name = "CODE")]
    code: Option<String>,
    /// Where to save the pack.
    #[arg(long, value_name = "FILE", required_unless_present = "dry_run")]
    out: Option<PathBuf>,
    /// Show everything that would leave, and make nothing.
    #[arg(long)]
    dry_run: bool,
    /// A part that stays here: audit, plan, workforce, activity, voice, consultation or answers.
    #[arg(long, value_name = "PART")]
    leave_out: Vec<String>,
    /// The key of a field whose words stay here.
    #[arg(long, value_name = "KEY")]
    withhold: Vec<String>,
    /// The key of a field with a name that is nobody's on roll.
    #[arg(long, value_name = "KEY")]
    let_go: Vec<String>,
}

/// Runs it.
pub fn run(command: Command, who: Option<&str>, passphrases: &mut Passphrases) -> Outcome {
    match command {
        Command::Code { workspace } => school::code(&mut Door::open(&workspace, who, passphrases)?),
        Command::NewLinkWorker { path, name } => link::new(&path, name, passphrases),
        Command::Make(ask) => school::make(&mut Door::open(&ask.workspace, who, passphrases)?, &ask),
        Command::Open { workspace, file, compared } => {
            link::open(&mut Door::open(&workspace, who, passphrases)?, &file, compared.as_deref())
        }
        Command::Reply { workspace, school, say, out } => {
            link::reply(&mut Door::open(&workspace, who, passphrases)?, (&school, say.as_deref(), &out))
        }
        Command::TakeIn { workspace, file } => {
            school::take_in(&mut Door::open(&workspace, who, passphrases)?, &file)
        }
    }
}

/// Puts a file on the core's shelf.
fn put(door: &mut Door, path: &Path) -> Result<bridgewell_app::FileHandle, Failure> {
    let bytes = std::fs::read(path).map_err(|error| Failure::reading(path, &error))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(door.app().put_file(name, bytes)?)
}

/// Saves a document: first the log, then the file's own name.
fn save(door: &mut Door, document: DocumentHandle, path: &Path) -> Outcome {
    let made = door.app().document(document).cloned();
    let made = made.ok_or_else(|| Failure::Refused("The file is gone; make it again.".to_owned()))?;
    let half = output::Half::write(path, &made.bytes)?;
    door.app().saved(document)?;
    half.done()
}
