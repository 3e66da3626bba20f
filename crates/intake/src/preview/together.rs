//! Several files looked at as one: the transfer files of forty primaries, or an intake with its SDQ forms.
//!
//! Each file is read by itself. Then their rows are compared: what another file says too is folded, what adds to it is
//! joined, what contradicts it is asked.

use super::duplicates::{Finder, settle};
use super::file::FileRead;
use super::trace::At;
use crate::refusal::Refusal;
use crate::row::record::Record;
use crate::row::standing::{Aside, Standing};
use std::collections::HashMap;

/// One of several files.
#[derive(Clone, Debug)]
pub struct OneOf {
    /// The name it came by, for people only.
    pub name: String,
    /// What it says, or why it cannot be read.
    pub read: Result<FileRead, Refusal>,
}

/// Compares the rows of all files with each other. A row that only repeats or adds to one of an earlier file is set aside
/// and its values fill what is blank there.
#[must_use]
pub fn together(mut files: Vec<OneOf>) -> Vec<OneOf> {
    if files.len() < 2 {
        return files;
    }
    let mut finder = Finder::across_files();
    for (file, read) in readable(&mut files) {
        for row in &read.rows {
            finder.see(&row.record, file, row.standing, read.carries);
        }
    }
    let findings = finder.find();
    let mut joining: HashMap<At, Vec<Record<'static>>> = HashMap::new();
    for (file, read) in readable(&mut files) {
        for row in &read.rows {
            let at = At { file, row: row.record.row };
            if let Some(Aside::Joins(place)) = findings.folded.get(&at) {
                let target = At { file: place.file.unwrap_or(file), row: place.row };
                joining.entry(target).or_default().push(row.record.clone());
            }
        }
    }
    for (file, read) in readable(&mut files) {
        settle(read, file, &findings);
        for row in read.rows.iter_mut().filter(|row| row.standing == Standing::Ready) {
            for more in joining.remove(&At { file, row: row.record.row }).into_iter().flatten() {
                row.record.fill_from(more);
            }
        }
    }
    files
}

fn readable(files: &mut [OneOf]) -> impl Iterator<Item = (u16, &mut FileRead)> {
    files.iter_mut().zip(0..).filter_map(|(one, file)| Some((file, one.read.as_mut().ok()?)))
}
