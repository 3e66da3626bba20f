//! One long list, told row by row as it is read, so that its size does not matter.

use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use bridgewell_intake::columns::field::Field;
use bridgewell_intake::columns::mapping::Mapping;
use bridgewell_intake::preview::{LongList, is_a_list};
use bridgewell_intake::read::format::Format;
use bridgewell_intake::row::standing;
use bridgewell_intake::{Limits, Notice, Refusal};
use serde::Serialize;

use super::document::{Apart, Document, Held, Pupil, Standing, conclusion, worst};
use super::problems::Problem;
use super::summary;
use crate::failure::Failure;
use crate::{Outcome, output};

/// From this size on a list is read in passes.
const LONG: u64 = 256 << 10;
/// How much of a file is looked at to tell what it is.
const HEAD: u64 = 64 << 10;

/// A list that is long.
pub struct Long {
    path: PathBuf,
    limits: Limits,
}

/// Takes a file on if it is a long list. Any other, and any that cannot be opened, is for the ordinary way.
pub fn open(path: &Path, limits: &Limits) -> Option<Long> {
    let size = fs::metadata(path).ok().filter(fs::Metadata::is_file)?.len();
    if !(LONG..=limits.list_bytes).contains(&size) {
        return None;
    }
    let mut head = Vec::new();
    File::open(path).ok()?.take(HEAD).read_to_end(&mut head).ok()?;
    is_a_list(&head).then(|| Long { path: path.to_owned(), limits: *limits })
}

/// Reads it and tells what would come of it.
pub fn run(long: Long, json: bool) -> Outcome {
    let read = LongList::read(|| File::open(&long.path), &Mapping::default(), &long.limits);
    match read {
        Ok(list) => tell(&list, &long, json),
        Err(refusal) => refuse(&refusal, json),
    }
}

fn refuse(refusal: &Refusal, json: bool) -> Outcome {
    let document = Document::refusing(refusal);
    if json {
        output::json(&document)?;
    } else {
        summary::print(&document)?;
    }
    Err(Failure::Refused(document.why))
}

fn tell<O: Fn() -> io::Result<R>, R: Read>(list: &LongList<O>, long: &Long, json: bool) -> Outcome {
    let name = long.path.file_name().unwrap_or_default().to_string_lossy();
    let mut notices: Vec<Notice> = list.notices.clone();
    notices.extend(Format::Delimited.named_otherwise(&name));
    let fields: Vec<Option<Field>> = (0..list.plan.headings.texts.len())
        .map(|column| {
            list.plan.targets.iter().find(|target| target.column == column).map(|target| target.field)
        })
        .collect();
    let whole = Problem::of_columns(
        (&notices, &list.questions),
        (&list.plan.headings.texts, &fields),
        Some(list.plan.headings.row),
        None,
    );
    let counts = list.counts;
    let asked = !list.questions.is_empty();
    let (outcome, why) = conclusion((counts.ready, counts.held), asked, None, (&[], 1));
    let document = Document::beginning(outcome, why, Format::Delimited.word(), counts.rows);
    if json {
        print(list, &document, &whole)?;
    } else {
        summary::print_counts(&document, counts)?;
        summary::print_held(&gather(list)?.held)?;
    }
    match outcome {
        Standing::Refuse => Err(Failure::Refused(document.why)),
        Standing::Import | Standing::Ask => Ok(()),
    }
}

/// The rows that are not brought in.
#[derive(Default)]
struct Others {
    held: Vec<Held>,
    refused: Vec<Apart>,
    set_aside: Vec<Apart>,
}

fn gather<O: Fn() -> io::Result<R>, R: Read>(list: &LongList<O>) -> Result<Others, Failure> {
    let mut others = Others::default();
    list.each(|record, faults, standing| {
        let apart = |why: String| Apart { file: None, row: record.row, why };
        match standing {
            standing::Standing::Ready => {}
            standing::Standing::Held => others.held.push(Held::of(record, faults, None)),
            standing::Standing::Refused => others.refused.push(apart(worst(faults))),
            standing::Standing::SetAside(why) => others.set_aside.push(apart(why.words())),
        }
    })
    .map_err(|refusal| Failure::Refused(refusal.why))?;
    Ok(others)
}

/// Writes the document part by part: its pupils and problems are never all in memory.
fn print<O: Fn() -> io::Result<R>, R: Read>(
    list: &LongList<O>,
    document: &Document,
    whole: &[Problem],
) -> Outcome {
    let closed = |error: io::Error| Failure::Refused(format!("standard output was closed: {error}"));
    let mut out = BufWriter::new(io::stdout().lock());
    let mut begin = serde_json::to_vec(document).map_err(|error| Failure::Refused(error.to_string()))?;
    // Everything up to the first of the lists stands already; they follow one by one.
    let lists = begin.windows(10).position(|window| window == b"\"pupils\":[").unwrap_or(begin.len());
    begin.truncate(lists);
    out.write_all(&begin).map_err(closed)?;
    let others = gather(list)?;
    let mut failed = None;
    let mut keep = |result: io::Result<()>| {
        if let Err(error) = result {
            failed.get_or_insert(error);
        }
    };
    keep(out.write_all(b"\"pupils\":["));
    let mut first = true;
    list.each(|record, _, standing| {
        if standing == standing::Standing::Ready {
            keep(item(&mut out, &Pupil::of(record, None), &mut first));
        }
    })
    .map_err(|refusal| Failure::Refused(refusal.why))?;
    keep(out.write_all(b"]"));
    keep(array(&mut out, "held", &others.held));
    keep(array(&mut out, "refused", &others.refused));
    keep(array(&mut out, "set_aside", &others.set_aside));
    keep(out.write_all(b",\"problems\":["));
    let mut first = true;
    for problem in whole {
        keep(item(&mut out, problem, &mut first));
    }
    list.each(|record, faults, standing| {
        if !matches!(standing, standing::Standing::SetAside(_)) {
            for fault in faults {
                keep(item(&mut out, &Problem::of_row(fault, record, None), &mut first));
            }
        }
    })
    .map_err(|refusal| Failure::Refused(refusal.why))?;
    keep(out.write_all(b"]}\n"));
    keep(out.flush());
    failed.map_or(Ok(()), |error| Err(closed(error)))
}

fn item(out: &mut impl Write, value: &impl Serialize, first: &mut bool) -> io::Result<()> {
    if !std::mem::take(first) {
        out.write_all(b",")?;
    }
    serde_json::to_writer(out, value).map_err(io::Error::from)
}

fn array(out: &mut impl Write, name: &str, values: &[impl Serialize]) -> io::Result<()> {
    write!(out, ",\"{name}\":")?;
    serde_json::to_writer(out, values).map_err(io::Error::from)
}
