//! Workbooks are read in a process of their own, with a limit on memory and time.
//!
//! The readers of workbooks are not ours, and a file of two kilobytes can make them ask for more memory than any machine has;
//! then the system ends the process, and nothing inside it can prevent that. So a Bridgewell program starts itself a second
//! time with a hidden argument. The second process takes the file's bytes on its standard input, reads them under limits and
//! writes rows to its standard output. If it dies, the file is refused in a sentence and nothing else happened.
//!
//! A program takes part by calling [`serve_if_asked`] first thing in `main`. Where it did not (in tests of the libraries),
//! XLSX, whose reader streams, is read in the same process, and the other kinds are refused.

mod asking;
mod serving;
mod speech;

use crate::limits::Limits;
use crate::read::format::Format;
use crate::read::sheet::Sheet;
use crate::read::workbook;
use crate::refusal::{Refusal, RefusalCode};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::OnceLock;

/// The argument that asks a program to be the reader.
const ASKED: &str = "--read-workbook-from-standard-input";

/// This program, once it has said that it can serve.
static PROGRAM: OnceLock<PathBuf> = OnceLock::new();

/// To be called first thing in `main`. Serves as the confined reader if this process was started for that, and then answers
/// how it ended: `main` returns it at once. Otherwise remembers that this program can be started as the reader.
#[must_use]
pub fn serve_if_asked() -> Option<ExitCode> {
    let mut words = std::env::args_os().skip(1);
    if words.next().is_some_and(|word| word == ASKED) && words.next().is_none() {
        return Some(serving::serve());
    }
    if let Ok(program) = std::env::current_exe() {
        // Called twice: it is the same program.
        let _ = PROGRAM.set(program);
    }
    None
}

/// The worksheets of a workbook, read in a process of their own where this program can start one.
///
/// # Errors
/// [`Refusal`] when the workbook is damaged, locked, too large, or ended the process that read it.
pub fn sheets(format: Format, bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Refusal> {
    match (PROGRAM.get(), format) {
        (Some(program), _) => asking::ask(program, format, bytes, limits),
        (None, Format::Xlsx) => workbook::sheets(bytes, limits),
        (None, other) => Err(Refusal::new(
            RefusalCode::Unsupported,
            format!(
                "This is {}, which cannot be read here. Save it as XLSX or CSV and bring that in.",
                other.words()
            ),
        )),
    }
}
