//! `import`: files into a workspace. What needs no answer can be accepted; what does is listed for a person.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use bridgewell_app::wire::intake::{
    AcceptAsk, Accepted, Preview, PreviewAsk, PreviewState, RowShown, Settled, StandingName,
};
use clap::Args;

use crate::door::Door;
use crate::failure::Failure;
use crate::passphrase::Passphrases;
use crate::{Outcome, import_letters, output};

/// How long to wait before asking again how far the reading is.
const AGAIN: Duration = Duration::from_millis(20);

/// Bring files into a workspace.
///
/// Each file is read and matched first; what can be accepted, what waits for a person, what cannot be used and what is no data is
/// told, row by row where there is something to say. Nothing is written without --accept-ready. With it, the rows that need no
/// answer are kept as one batch, which the app can undo, and "accepted BATCH-ID ROWS" is printed once the batch is safely on the
/// disk. Rows that wait are answered in the app.
///
/// With --letters each file is one letter or a page of one: plain text, a Word document, a picture or a PDF, named by its pupil's
/// UPN. A file that is only named by a name waits for a person. A folder stands for the files in it.
#[derive(Args)]
pub struct Import {
    /// The workspace's folder.
    path: PathBuf,
    /// Files: CTF, CSV, workbooks, or letters one a line. In this order, so the intake comes first.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Keep the rows that need no answer.
    #[arg(long)]
    accept_ready: bool,
    /// The files, and the files in these folders, are letters, one or one page each.
    #[arg(long)]
    letters: bool,
}

/// Runs it for the person called `who`. A file that is refused does not keep the others out.
pub fn run(ask: &Import, who: Option<&str>, passphrases: &mut Passphrases) -> Outcome {
    let mut door = Door::open(&ask.path, who, passphrases)?;
    if ask.letters {
        return import_letters::run(&mut door, &ask.files, ask.accept_ready);
    }
    let mut refused = Vec::new();
    for path in &ask.files {
        if let Err(failure) = one(&mut door, path, ask.accept_ready) {
            refused.push(format!("{}: {failure}", path.display()));
        }
    }
    if refused.is_empty() { Ok(()) } else { Err(Failure::Refused(refused.join("\n"))) }
}

fn one(door: &mut Door, path: &Path, accept: bool) -> Outcome {
    let bytes = fs::read(path).map_err(|error| Failure::reading(path, &error))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let file = door.app().put_file(name, bytes)?;
    let asked = PreviewAsk { file, settled: Settled::default(), answers: Vec::new(), beside: Vec::new() };
    let preview = loop {
        match door.ask("intake.preview", &asked)? {
            PreviewState::Reading { .. } => thread::sleep(AGAIN),
            PreviewState::Ready { preview } => break preview,
        }
    };
    tell(&preview)?;
    if !accept {
        return Ok(());
    }
    if preview.counts.ready == 0 {
        return output::line("  nothing to accept");
    }
    let accepting = AcceptAsk { file, settled: asked.settled, answers: asked.answers };
    let accepted: Accepted = door.ask("intake.accept", &accepting)?;
    for done in &accepted.done {
        output::line(&format!("  {done}"))?;
    }
    output::line(&format!("accepted {} {}", accepted.batch, accepted.rows))
}

/// What the file says, and what of it waits for a person.
fn tell(preview: &Preview) -> Outcome {
    let counts = &preview.counts;
    output::line(&format!("{}: {}", preview.name, preview.recognised.join(", ")))?;
    output::line(&format!(
        "  {} ready, {} held, {} refused, {} set aside = {} rows",
        counts.ready, counts.held, counts.refused, counts.set_aside, counts.in_file
    ))?;
    if !preview.before.is_empty() {
        output::line(&format!("  {}", preview.before))?;
    }
    for notice in &preview.notices {
        output::line(&format!("  note: {notice}"))?;
    }
    for will in &preview.will {
        output::line(&format!("  would bring: {will}"))?;
    }
    for question in &preview.questions {
        output::line(&format!("  question: {}", question.words))?;
    }
    preview.rows.iter().try_for_each(tell_row)?;
    let untold = (preview.rows_in_all as usize).saturating_sub(preview.rows.len());
    if untold > 0 {
        output::line(&format!("  and {untold} more rows with something to say"))?;
    }
    Ok(())
}

fn tell_row(row: &RowShown) -> Outcome {
    let standing = match row.standing {
        StandingName::Ready => "ready",
        StandingName::Held => "held",
        StandingName::Refused => "refused",
    };
    let who = [row.name.as_str(), row.upn.as_str()]
        .iter()
        .filter(|part| !part.is_empty())
        .copied()
        .collect::<Vec<_>>();
    let faults = row.faults.iter().map(|fault| fault.message.clone());
    let conflicts = row
        .conflicts
        .iter()
        .map(|one| format!("{} is {} here and {} in the file", one.words, one.ours, one.file));
    let mut said = row.what.clone();
    for words in faults.chain(conflicts) {
        said.push_str(if said.is_empty() { "" } else { "; " });
        said.push_str(words.trim_end_matches('.'));
    }
    output::line(&format!("  row {}, {}: {standing}: {}", row.row, who.join(" "), said))
}
