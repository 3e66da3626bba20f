//! `workspace backup` and `workspace restore`: the same backups that the desktop app makes, for scripts and for the day
//! on which the desktop app is not there.

use std::path::{Path, PathBuf};

use bridgewell_app::wire::common::Nothing;
use bridgewell_app::wire::keeping::{
    BackupPreview, BackupShown, ChooseBackups, Keeping, LookIntoBackup, RestoreBackup,
};
use bridgewell_app::wire::workspace::{PlaceAsk, Session};
use clap::Args;
use serde_json::json;

use crate::Outcome;
use crate::door::{Door, pick};
use crate::failure::Failure;
use crate::output;
use crate::passphrase::Passphrases;

/// Make a backup: an encrypted folder, opened and checked before it counts.
///
/// Kept are the newest backups of the last 7 days, 4 weeks and 6 months that have one. As JSON: {"place", "last",
/// "backups": when each one there was made, the newest first}.
#[derive(Args)]
pub struct Backup {
    /// The workspace's folder.
    path: PathBuf,
    /// The folder for backups, on another drive. It is remembered: the desktop app uses it too.
    #[arg(long, value_name = "FOLDER")]
    to: Option<PathBuf>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Look into a backup, and restore it into a folder of its own. A workspace is never overwritten.
///
/// Asks for the passphrase that counted when the backup was made. As JSON: {"school", "made", "last_written", "holds": {"pupils",
/// "letters", ...}, "log_entries", "whole", "restored"}.
#[derive(Args)]
pub struct Restore {
    /// The backup's folder; its name ends with .bridgewell-backup.
    backup: PathBuf,
    /// The folder to make. Without it the backup is only looked into.
    #[arg(long, value_name = "FOLDER")]
    into: Option<PathBuf>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Makes a backup for the person called `who`.
pub fn back_up(ask: &Backup, who: Option<&str>, passphrases: &mut Passphrases) -> Outcome {
    let mut door = Door::open(&ask.path, who, passphrases)?;
    let kept: Keeping = match &ask.to {
        Some(folder) => {
            let handle = Some(door.app().put_place(folder.clone()));
            door.ask("keeping.choose_place", &ChooseBackups { handle })?
        }
        None => door.ask("keeping.back_up", &Nothing {})?,
    };
    if ask.json {
        return output::json(&json!({"place": kept.place, "last": kept.last, "backups": kept.backups}));
    }
    let place = kept.place.unwrap_or_default();
    output::line(&format!("Backed up to {place}, opened and checked. Backups there: {}.", kept.backups.len()))
}

/// Looks into a backup, and restores it where a folder was named.
pub fn restore(ask: &Restore, who: Option<&str>, passphrases: &mut Passphrases) -> Outcome {
    let mut door = Door::new();
    let handle = door.app().put_place(ask.backup.clone());
    let shown: BackupShown = door.ask("backups.look_at", &PlaceAsk { handle })?;
    let person = pick(&shown.people, who)?.clone();
    let passphrase = passphrases.of(&person.name)?;
    let look = LookIntoBackup { handle, person: person.id, passphrase: passphrase.clone() };
    let preview: BackupPreview = door.ask("backups.look_into", &look)?;
    if !ask.json {
        tell(&preview)?;
    }
    if let Some(into) = &ask.into {
        let into = door.app().put_place(into.clone());
        let restore = RestoreBackup { handle, person: person.id, passphrase, into };
        let _: Session = door.ask("backups.restore", &restore)?;
    }
    finish(ask, &preview)
}

fn tell(preview: &BackupPreview) -> Outcome {
    let backup = &preview.backup;
    output::line(&format!(
        "{}, {}, backed up {}",
        backup.school,
        backup.year,
        backup.made.format("%F %H:%M UTC")
    ))?;
    for line in &preview.lines {
        output::line(&format!("  {}: {}", line.what, line.then))?;
    }
    if let Some(entries) = preview.log_entries {
        output::line(&format!("  entries of the log: {entries}"))?;
    }
    output::line(&preview.lost)?;
    preview.damage.as_deref().map_or(Ok(()), output::line)
}

fn finish(ask: &Restore, preview: &BackupPreview) -> Outcome {
    if ask.json {
        let holds: serde_json::Map<_, _> =
            preview.lines.iter().map(|line| (line.what.clone(), line.then.into())).collect();
        output::json(&json!({
            "school": preview.backup.school,
            "made": preview.backup.made,
            "last_written": preview.last_written,
            "holds": holds,
            "log_entries": preview.log_entries,
            "whole": preview.damage.is_none(),
            "restored": ask.into.is_some(),
        }))?;
    }
    match (&preview.damage, &ask.into) {
        (Some(damage), _) => Err(Failure::Refused(damage.clone())),
        (None, Some(into)) if !ask.json => output::line(&restored(into)),
        (None, _) => Ok(()),
    }
}

fn restored(into: &Path) -> String {
    format!("Restored into {}. The backup and every other folder are as they were.", into.display())
}
