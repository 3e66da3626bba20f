//! `intake check`: reads files as an import would and says what would come of them. Nothing is written.

use std::fs;
use std::path::{Path, PathBuf};

use bridgewell_intake::columns::mapping::Mapping;
use bridgewell_intake::preview::{OneOf, together};
use bridgewell_intake::{FileRead, Limits, Refusal, RefusalCode, read_file};
use clap::Args;

use super::document::{Document, Standing};
use super::{long, summary};
use crate::failure::Failure;
use crate::{Outcome, output};

/// Check files before they are brought in. Needs no workspace, and writes nothing.
///
/// CTF, CSV and other delimited text, workbooks, web pages with a table, and letters one a line; what a file is, is judged by what
/// is in it and never by its name. A folder stands for the files in it.
///
/// Every row is ready, held (a person must say something first), refused, or set aside (titles, headings, blanks, totals, exact
/// repeats); the four add up to the rows. A row is the line a text editor shows, the worksheet's row, or the pupil's position in
/// a CTF.
///
/// Several files give one combined answer: rows are added up, and each entry says in "file" which file it is from (1 is the
/// first). A row that repeats what an earlier file says, or adds to it without contradiction, is set aside and joined to it; one
/// that contradicts it is held, and so is the row it contradicts. A file that cannot be read does not keep the others out: the
/// outcome is then "ask", and "refuse" only if none can be read.
///
/// Troubles have four levels: notice (read, told), flag (the pupil is kept, that value becomes unknown), ask (a person
/// decides) and refuse (the row or file is not used). Each has a stable code; crates/intake/CODES.md lists them.
///
/// Ends with 0 for "import" and "ask", with 1 for "refuse".
#[derive(Args)]
pub struct Check {
    /// Files, or folders of files.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Print one JSON document instead of a summary in words.
    #[arg(long)]
    json: bool,
}

/// Runs it.
pub fn run(ask: &Check) -> Outcome {
    let paths = match expand(&ask.files) {
        Ok(paths) => paths,
        Err(Failure::Refused(why)) if ask.json => {
            // Whoever reads the answer gets one, also where there was nothing to read.
            output::json(&Document::refusing(&Refusal { code: RefusalCode::Empty, why: why.clone() }))?;
            return Err(Failure::Refused(why));
        }
        Err(failure) => return Err(failure),
    };
    let limits = Limits::default();
    if let [only] = paths.as_slice()
        && let Some(list) = long::open(only, &limits)
    {
        return long::run(list, ask.json);
    }
    // What all of them hold together is bounded as one file would be.
    let mut left = limits;
    let files = paths
        .iter()
        .map(|path| {
            let read = bytes(path, &limits).and_then(|bytes| read(&bytes, path, &left));
            if let Ok(read) = &read {
                let troubles = read.rows.iter().map(|row| row.faults.len() as u64).sum();
                left.rows = left.rows.saturating_sub(read.rows_in_file);
                left.troubles = left.troubles.saturating_sub(troubles);
            }
            OneOf { name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(), read }
        })
        .collect();
    let files = together(files);
    let document = Document::of(&files);
    if ask.json {
        output::json(&document)?;
    } else {
        summary::print(&document)?;
    }
    match document.outcome {
        Standing::Refuse => Err(Failure::Refused(document.why)),
        Standing::Import | Standing::Ask => Ok(()),
    }
}

/// How deep folders are looked into: a folder for each primary, and one more.
const DEEP: usize = 4;

/// The files of the folders among them, by name, and of the folders in those.
pub fn expand(given: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut all = Vec::new();
    for path in given {
        if !path.is_dir() {
            all.push(path.clone());
            continue;
        }
        let mut inside = Vec::new();
        gather(path, DEEP, &mut inside)?;
        if inside.is_empty() {
            return Err(Failure::Refused(format!("There are no files in {}.", path.display())));
        }
        inside.sort();
        all.append(&mut inside);
    }
    Ok(all)
}

fn gather(folder: &Path, deep: usize, into: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let unreadable = |error| Failure::reading(folder, &error);
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        // What a link points to is taken only where it is a file: links to folders can run in circles.
        let kind = entry.file_type().map_err(unreadable)?;
        if kind.is_dir() && deep > 0 {
            gather(&entry.path(), deep - 1, into)?;
        } else if entry.path().is_file() {
            into.push(entry.path());
        }
    }
    Ok(())
}

/// Reads a file by what is in it, and says so where its name says something else.
fn read(bytes: &[u8], path: &Path, limits: &Limits) -> Result<FileRead, Refusal> {
    let mut read = read_file(bytes, &Mapping::default(), limits)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    read.notices.extend(read.format.named_otherwise(&name));
    Ok(read)
}

/// A file's bytes, unless it is larger than is ever read.
fn bytes(path: &Path, limits: &Limits) -> Result<Vec<u8>, Refusal> {
    let unreadable = |error: std::io::Error| Refusal {
        code: RefusalCode::Damaged,
        why: format!("{} could not be read: {error}.", path.display()),
    };
    let size = fs::metadata(path).map_err(unreadable)?.len();
    limits.allow(size)?;
    fs::read(path).map_err(unreadable)
}
