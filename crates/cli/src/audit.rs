//! `audit`: the whole-school audit as data.

use std::path::PathBuf;

use bridgewell_app::wire::audit::{AuditAsk, AuditShown};
use bridgewell_app::wire::audit_ask::{AuditDocumentAsk, AuditExportAsk, AuditFormAsk};
use bridgewell_app::wire::audit_export::AuditExport;
use bridgewell_app::wire::documents::DocumentMade;
use bridgewell_domain::ids::AuditRoundId;
use bridgewell_domain::programme::audit::{Frame, RaterGroup};
use clap::Subcommand;

use crate::door::Door;
use crate::failure::Failure;
use crate::passphrase::Passphrases;
use crate::{Outcome, output};

/// What can be done with the audit.
#[derive(Subcommand)]
pub enum Command {
    /// Print every round of the audit, or one, as JSON on one line. That it left is logged.
    ///
    /// {"format": 1, "school", "exported_at", "log_head", "rounds": [...]}, the latest round first. Each round: "name", "started_at",
    /// "closed_at" (null while it is open), "conclusion", "templates": [{"id", "version", "title"}], "groups": [{"group",
    /// "raters", "standards": answered by at least one of them}], "profile": [{"frame": "principles", "steps", "shanarri",
    /// "grid" or "core", "key", "counts": {"not_yet", "emerging", "established", "embedded", "open", "does_not_apply"}}],
    /// "since": the round before or null, "moves": [{"principle", "up", "same", "down", "not_comparable"}] or null,
    /// "standards": [{"id", "principle", "title", "agreed": "not_yet", "emerging", "established", "embedded", "not_known",
    /// "does_not_apply" or null, "reason", "agreed_at", "celebrate", "priority": "first", "next", "later" or null, "spread": in
    /// words, "answers": [{"group", then how often each answer was given}], "notes", "files": names alone}].
    ///
    /// Nobody who answered is named, and nothing in it is about a pupil. The notes and reasons are the school's own words.
    Export {
        /// The workspace's folder.
        #[arg(long, value_name = "PATH")]
        workspace: PathBuf,
        /// One round, by its name, for example "Summer 2026".
        #[arg(long, value_name = "NAME")]
        round: Option<String>,
    },
}

/// Runs it for the person called `who`.
pub fn run(command: Command, who: Option<&str>, passphrases: &mut Passphrases) -> Outcome {
    let Command::Export { workspace, round } = command;
    let mut door = Door::open(&workspace, who, passphrases)?;
    let export: AuditExport = door.ask("audit.export", &AuditExportAsk { round })?;
    output::json(&export)
}

/// Makes the audit's report of the round of this name, or of the latest.
pub fn report(door: &mut Door, round: Option<&str>) -> Result<DocumentMade, Failure> {
    let round = named(door, round)?;
    door.ask("audit.report", &AuditDocumentAsk { round, benchmark: None })
}

/// Makes the paper form of the round of this name, or of the latest; for one group or for everybody.
pub fn form(door: &mut Door, round: Option<&str>, group: Option<&str>) -> Result<DocumentMade, Failure> {
    let group = group.map(|key| {
        RaterGroup::from_key(key).ok_or_else(|| {
            let known: Vec<&str> = RaterGroup::ALL.iter().map(|group| group.key()).collect();
            Failure::Usage(format!("There is no group \"{key}\". Groups are: {}.", known.join(", ")))
        })
    });
    let (group, round) = (group.transpose()?, named(door, round)?);
    door.ask("audit.form", &AuditFormAsk { round, group })
}

fn named(door: &mut Door, name: Option<&str>) -> Result<Option<AuditRoundId>, Failure> {
    let Some(name) = name else { return Ok(None) };
    let ask = AuditAsk { round: None, frame: Frame::Principles, since: None, benchmark: None };
    let shown: AuditShown = door.ask("audit.look", &ask)?;
    let found = shown.rounds.iter().find(|round| round.name.to_lowercase() == name.trim().to_lowercase());
    match found {
        Some(round) => Ok(Some(round.id)),
        None => {
            let known: Vec<&str> = shown.rounds.iter().map(|round| round.name.as_str()).collect();
            Err(Failure::Refused(format!(
                "There is no round called \"{name}\". Rounds there are: {}.",
                if known.is_empty() { "none yet".to_owned() } else { known.join(", ") }
            )))
        }
    }
}
