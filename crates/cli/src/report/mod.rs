//! `report`: the documents, made by the core under the same permissions as in the window. What kinds there are stands in
//! `kinds`; how one leaves, as a PDF or as data, in `leaving`.

mod files;
mod kinds;
mod leaving;

use std::path::{Path, PathBuf};

use bridgewell_app::wire::documents::DocumentMade;
use chrono::NaiveDate;
use clap::Args;
pub use kinds::{KINDS, Kind, Make, with_upn};
pub use leaving::Leaving;

use crate::door::Door;
use crate::failure::Failure;
use crate::passphrase::Passphrases;
use crate::{Outcome, output};

/// Make a document from a workspace, as a PDF and as data.
///
/// A public document holds counts that were cleared, so that no child can be identified, or nothing about pupils at all. A
/// personal one is for one child, the family or entitled staff. What is in it is said, and that it was made and that it left
/// is logged.
///
/// --json prints what the document says, after disclosure control, on one line: {"format": 1, "title", "class", "notice",
/// "smallest_shown", "school", "made_by", "made_at", "content": [{"kind": "heading", "paragraph", "list", "table", "figure",
/// ...}], "tables": [{"name", "heads", "rows": [...], "columns": [...], "cells": [[...]], "totals": [{"row", "cells"}],
/// "hidden": [{"row", "column", "reason"}]}]}. A hidden cell is null. Of a file that is no document with pages it prints the
/// title, what is in the file as "content", and no tables.
///
/// "all" makes every document that the workspace has something for into a folder; with --pupil those of that pupil too.
#[derive(Args)]
pub struct Report {
    /// Which document.
    #[arg(value_parser = kinds::parser())]
    kind: &'static Kind,
    /// The workspace's folder.
    path: PathBuf,
    /// Where the PDF goes; for kinds that make several, the folder.
    #[arg(long, value_name = "PLACE", required_unless_present = "json")]
    out: Option<PathBuf>,
    /// Print what the document says as JSON on standard output, with or without --out.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    options: Options,
}

/// What a kind of document may take.
#[derive(Args, Clone, Default)]
pub struct Options {
    /// Whose document, by UPN.
    #[arg(long, value_name = "UPN")]
    pub pupil: Option<String>,
    /// The restricted tier too, for those who hold its key.
    #[arg(long)]
    pub include_restricted: bool,
    /// Which round of the audit, by name; left out, the latest.
    #[arg(long, value_name = "NAME")]
    pub round: Option<String>,
    /// The group an audit form is for: leaders, staff, pupils, parents or governors; left out, a box for each.
    #[arg(long, value_name = "GROUP")]
    pub group: Option<String>,
    /// The day of the supervision, such as 2026-09-25; left out, the next one.
    #[arg(long, value_name = "DAY")]
    pub on: Option<NaiveDate>,
    /// Letters that went home before once more.
    #[arg(long)]
    pub again: bool,
    /// What is asked of the readers, a sentence each; may be given several times.
    #[arg(long = "ask", value_name = "SENTENCE")]
    pub asks: Vec<String>,
    /// A name in these sentences that means no pupil, such as "Grace" for a charity; may be given several times. A pupil's whole
    /// name never leaves.
    #[arg(long = "no-pupil", value_name = "NAME")]
    pub let_stand: Vec<String>,
    /// As what it leaves: pdf, docx, csv or xlsx; each kind says which it can be.
    #[arg(long, value_name = "FORMAT")]
    pub format: Option<files::Format>,
    /// Who is given the pack; for a transfer the person at the next school.
    #[arg(long, value_name = "NAME")]
    pub to: Option<String>,
    /// The pupil's next school.
    #[arg(long, value_name = "SCHOOL")]
    pub to_school: Option<String>,
    /// The pupil's last day here, such as 2026-10-23.
    #[arg(long, value_name = "DAY")]
    pub left_on: Option<NaiveDate>,
    /// What goes to the next school, by the key of its section; may be given several times. Left out, what is usually needed.
    #[arg(long = "section", value_name = "KEY")]
    pub sections: Vec<String>,
}

/// An option that only some kinds take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// --pupil
    Pupil,
    /// --include-restricted
    Restricted,
    /// --round
    Round,
    /// --group
    Group,
    /// --on
    On,
    /// --again
    Again,
    /// --ask
    Asks,
    /// --no-pupil
    LetStand,
    /// --format
    Format,
    /// --to
    To,
    /// --to-school, --left-on, --section
    Transfer,
}

impl Options {
    /// The options that were given, with the words a person typed.
    fn given(&self) -> Vec<(Takes, &'static str)> {
        let all = [
            (self.pupil.is_some(), Takes::Pupil, "--pupil"),
            (self.include_restricted, Takes::Restricted, "--include-restricted"),
            (self.round.is_some(), Takes::Round, "--round"),
            (self.group.is_some(), Takes::Group, "--group"),
            (self.on.is_some(), Takes::On, "--on"),
            (self.again, Takes::Again, "--again"),
            (!self.asks.is_empty(), Takes::Asks, "--ask"),
            (!self.let_stand.is_empty(), Takes::LetStand, "--no-pupil"),
            (self.format.is_some(), Takes::Format, "--format"),
            (self.to.is_some(), Takes::To, "--to"),
            (self.to_school.is_some(), Takes::Transfer, "--to-school"),
            (self.left_on.is_some(), Takes::Transfer, "--left-on"),
            (!self.sections.is_empty(), Takes::Transfer, "--section"),
        ];
        all.into_iter().filter(|(given, ..)| *given).map(|(_, takes, words)| (takes, words)).collect()
    }
}

/// Runs it for the person called `who`.
pub fn run(ask: &Report, who: Option<&str>, passphrases: &mut Passphrases) -> Outcome {
    let kind = ask.kind;
    for (takes, words) in ask.options.given() {
        if !kind.takes.contains(&takes) {
            let takers: Vec<&str> =
                KINDS.iter().filter(|other| other.takes.contains(&takes)).map(|other| other.name).collect();
            return Err(Failure::Usage(format!(
                "{} does not take {words}. {words} is for: {}.",
                kind.name,
                takers.join(", ")
            )));
        }
    }
    if kind.needs_a_pupil && ask.options.pupil.is_none() {
        return Err(Failure::Usage(format!(
            "Say whose document with --pupil UPN: {} is about one pupil.",
            kind.name
        )));
    }
    let mut door = Door::open(&ask.path, who, passphrases)?;
    let mut leaving = Leaving { out: ask.out.as_deref(), json: ask.json, room: None };
    match kind.make {
        Make::One(make) => {
            let made = make(&mut door, &ask.options)?;
            leaving.file(&mut door, &made)
        }
        Make::Secret(_) if ask.json => Err(Failure::Usage(format!(
            "{} holds a secret: it is not printed as data. Leave --json out.",
            kind.name
        ))),
        Make::File(make) | Make::Secret(make) => {
            let made = make(&mut door, &ask.options)?;
            leaving.plain_file(&mut door, &made)
        }
        Make::Several(make) => make(&mut door, &ask.options, &mut leaving),
        Make::All => all(&mut door, &ask.options, &mut leaving),
    }
}

/// Every document that the workspace has something for, into the folder. One that cannot be made is told with the reason.
///
/// # Errors
/// When one cannot be written or logged.
pub fn all(door: &mut Door, options: &Options, leaving: &mut Leaving<'_>) -> Outcome {
    let folder = leaving.folder()?;
    for kind in KINDS.iter().filter(|kind| options.pupil.is_some() || !kind.needs_a_pupil) {
        let place = folder.map(|folder| folder.join(format!("{}.pdf", kind.name)));
        let mut alone = Leaving { out: place.as_deref(), json: leaving.json, room: None };
        let made = match kind.make {
            Make::One(make) => make(door, options).and_then(|made| alone.file(door, &made)),
            // Papers that have pages.
            Make::File(make) if kind.takes.contains(&Takes::Format) => {
                make(door, options).and_then(|made| alone.plain_file(door, &made))
            }
            Make::File(_) | Make::Secret(_) | Make::Several(_) | Make::All => continue,
        };
        match made {
            Ok(()) => {}
            Err(Failure::Refused(reason)) => eprintln!("{}: {reason}", kind.name),
            Err(failure) => return Err(failure),
        }
    }
    Ok(())
}

/// Makes one document of a kind, for other commands.
///
/// # Errors
/// What the core refuses.
pub fn make(door: &mut Door, name: &str, options: &Options) -> Result<DocumentMade, Failure> {
    match Kind::named(name).map(|kind| kind.make) {
        Some(Make::One(make)) => make(door, options),
        _ => Err(Failure::Usage(format!("There is no document \"{name}\" that is made by itself."))),
    }
}

/// Saves a document that was made.
///
/// # Errors
/// When it cannot be written or logged.
pub fn save(door: &mut Door, made: &DocumentMade, out: &Path) -> Outcome {
    Leaving::to(out).file(door, made)
}

/// Says what was made and what is in it.
fn tell(made: &DocumentMade, out: &Path) -> Outcome {
    output::line(&format!("{}: {}", out.display(), made.title))?;
    made.contains.iter().try_for_each(|line| output::line(&format!("  {line}")))
}
