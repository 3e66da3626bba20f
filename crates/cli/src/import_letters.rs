//! `import --letters`: a folder of letters as files, each named by its pupil's UPN or name.

use std::fs;
use std::path::{Path, PathBuf};

use bridgewell_app::wire::papers::{PaperLeft, PaperShown, PaperStands, Papers, PapersAsk, PapersBrought};

use crate::door::Door;
use crate::failure::Failure;
use crate::{Outcome, output};

/// Looks at the letters in these files and folders, and with `accept` keeps those that need no answer.
pub fn run(door: &mut Door, paths: &[PathBuf], accept: bool) -> Outcome {
    let mut files = Vec::new();
    for path in crate::intake::expand(paths)? {
        let bytes = fs::read(&path).map_err(|error| Failure::reading(&path, &error))?;
        files.push(door.app().put_file(name(&path), bytes)?);
    }
    let ask = PapersAsk { files, answers: Vec::new() };
    let looked: Papers = door.ask("papers.look", &ask)?;
    let rest = looked.papers.len() as u32 - looked.ready - looked.asked;
    output::line(&format!("{} ready, {} held, {rest} left out", looked.ready, looked.asked))?;
    looked.papers.iter().try_for_each(tell)?;
    if !accept {
        return Ok(());
    }
    if looked.ready == 0 {
        return output::line("  nothing to accept");
    }
    let brought: PapersBrought = door.ask("papers.bring", &ask)?;
    let told = |left: &&PaperLeft| {
        !looked.papers.iter().any(|paper| paper.name == left.name && paper.stands != PaperStands::Ready)
    };
    for left in brought.left.iter().filter(told) {
        output::line(&format!("  {}: left out: {}", left.name, left.why))?;
    }
    output::line(&format!("  {} letters, {} pages", brought.letters, brought.pages))?;
    output::line(&format!("accepted {} {}", brought.batch, brought.letters + brought.pages))
}

fn tell(paper: &PaperShown) -> Outcome {
    let stands = match paper.stands {
        PaperStands::Ready => "ready",
        PaperStands::Ask => "held",
        PaperStands::Refused => "refused",
        PaperStands::Aside => "left out",
    };
    let mut said = paper.what.clone();
    if let Some(pupil) = &paper.pupil {
        said = format!("{}, {said}", pupil.name);
    }
    let names: Vec<&str> = paper.candidates.iter().map(|pupil| pupil.name.as_str()).collect();
    if !names.is_empty() {
        said.push_str(&format!(" ({})", names.join(", ")));
    }
    for notice in &paper.notices {
        said.push_str(&format!(" {notice}"));
    }
    output::line(&format!("  {}: {stands}: {said}", paper.name))
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
