//! `workspace erase`: everything about one pupil, for good, with its certificate, as the desktop app does it.

use std::path::PathBuf;

use bridgewell_app::wire::retention::{EraseAsk, EraseNow, ErasePreview, Erased, KindRows};
use clap::Args;
use serde_json::json;

use crate::door::Door;
use crate::passphrase::Passphrases;
use crate::report::{Leaving, with_upn};
use crate::{Outcome, output};

/// Erase everything about one pupil for good. Only a safeguarding lead with the restricted tier's key can.
///
/// Without --reason it only says what would go. With it, the words it asks for have to be typed, as in the desktop app: the
/// child's name, which is why it is no argument. Prints "erased ID ROWS" once it is on the disk. What stands in backups that
/// were made before, and in files that were saved, is not reached. As JSON: {"rows": {kind: rows}, "erased": identity or null,
/// "rewritten": whether the file was written anew}.
#[derive(Args)]
pub struct Erase {
    /// The workspace's folder.
    path: PathBuf,
    /// The pupil's UPN.
    #[arg(long, value_name = "UPN")]
    pupil: String,
    /// Why, without any name: it stands on the certificate.
    #[arg(long, value_name = "WHY")]
    reason: Option<String>,
    /// Where the certificate goes (PDF); it can be made again later.
    #[arg(long, value_name = "FILE", requires = "reason")]
    certificate: Option<PathBuf>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Shows what would go, and erases it where a reason was given, for the person called `who`.
pub fn run(ask: &Erase, who: Option<&str>, passphrases: &mut Passphrases) -> Outcome {
    let mut door = Door::open(&ask.path, who, passphrases)?;
    let what = EraseAsk::Pupil { pupil: with_upn(&mut door, &ask.pupil)? };
    let preview: ErasePreview = door.ask("erase.preview", &what)?;
    let Some(reason) = ask.reason.clone() else {
        return if ask.json {
            output::json(&json!({ "rows": counted(&preview.rows), "erased": null, "rewritten": false }))
        } else {
            tell(&preview)
        };
    };
    if !ask.json {
        tell(&preview)?;
    }
    let typed = passphrases.words(&format!("Type \"{}\" to erase it: ", preview.type_this))?;
    let now = EraseNow { what, seen: preview.seen, typed, reason };
    let done: Erased = door.ask("erase.carry_out", &now)?;
    let rows: u32 = done.erasure.rows.iter().map(|kind| kind.rows).sum();
    if ask.json {
        output::json(&json!({
            "rows": counted(&done.erasure.rows), "erased": done.erasure.id, "rewritten": done.rewritten,
        }))?;
    } else {
        output::line(&format!("erased {} {rows}", done.erasure.id))?;
    }
    match &ask.certificate {
        Some(file) => {
            Leaving { out: Some(file), json: ask.json, room: None }.file(&mut door, &done.certificate)
        }
        None => Ok(()),
    }
}

fn tell(preview: &ErasePreview) -> Outcome {
    output::line("What goes:")?;
    preview.rows.iter().try_for_each(|kind| output::line(&format!("  {}: {}", kind.words, kind.rows)))?;
    preview.notes.iter().try_for_each(|note| output::line(note))
}

fn counted(rows: &[KindRows]) -> serde_json::Map<String, serde_json::Value> {
    rows.iter().map(|kind| (kind.words.clone(), kind.rows.into())).collect()
}
