//! Common Transfer Files: what one school's system sends to the next about its pupils, one version a year.
//!
//! A file is walked through once; each pupil becomes a small tree that is let go after it was read. A document type is
//! refused on sight, so that no entity is ever expanded, and depth and size are bounded. What a newer version adds is
//! skipped and counted.

mod figures;
mod history;
mod known;
mod pupil;
mod results;
mod xml;

use crate::limits::Limits;
use crate::preview::Notice;
use crate::refusal::{Refusal, RefusalCode};
use crate::row::fault::Fault;
use crate::row::record::Record;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use xml::{Element, Part};

/// The versions whose shape is known.
const VERSIONS: std::ops::RangeInclusive<u32> = 12..=26;
/// How many names of unknown elements are told.
const NAMED: usize = 8;

/// What the header says of the whole file.
#[derive(Clone, Debug, Default)]
pub struct Header {
    /// The version as written; empty when the file does not say.
    pub version: String,
    /// The day on which the file was made: what ended before it is past.
    pub made: Option<NaiveDate>,
    /// The sending school's name, when the sender is a school.
    pub school: Option<String>,
    /// Authority and establishment number of the sender, as one text.
    pub number: Option<String>,
    /// The same of the receiver.
    pub receiver: Option<String>,
}

/// Lends every pupil in turn. Answers what is to be told about the file as a whole.
///
/// # Errors
/// [`Refusal`] for a file that is damaged, cut short, nested too deeply, or declares a document type.
pub fn each_pupil(
    text: &str,
    limits: &Limits,
    mut each: impl FnMut(Record<'static>, Vec<Fault>) -> Result<(), Refusal>,
) -> Result<Vec<Notice>, Refusal> {
    let mut header = Header::default();
    let mut row = 0;
    let unknown = xml::each_part(text, limits, |part| match part {
        Part::Header(element) => {
            header = Header::of(&element);
            Ok(())
        }
        Part::Pupil(element) => {
            row += 1;
            let mut faults = Vec::new();
            let record = pupil::read(&element, row, &header, &mut faults);
            each(record, faults)
        }
    })?;
    if row == 0 {
        let why = "This Common Transfer File has no pupils in it. Ask the sending school for a full one.";
        return Err(Refusal::new(RefusalCode::NoRows, why));
    }
    Ok(header.notice().into_iter().chain(skipped(&unknown)).collect())
}

impl Header {
    fn of(header: &Element) -> Self {
        let number = |school: Option<&Element>| {
            let school = school?;
            let number = format!("{}{}", school.text("LEA"), school.text("Estab"));
            (!number.is_empty()).then_some(number)
        };
        let source = header.child("SourceSchool");
        let name = source.map(|school| school.text("SchoolName")).filter(|name| !name.is_empty());
        Self {
            version: header.text("CTFversion").to_owned(),
            made: history::day(header.text("DateTime")),
            // A local authority sends as LLLL and a download service as XXXX; a school has a number.
            school: name.filter(|_| source.is_some_and(is_school)).map(str::to_owned),
            number: number(source),
            receiver: number(header.child("DestSchool")),
        }
    }

    fn notice(&self) -> Option<Notice> {
        let major = self.version.split('.').next().unwrap_or_default().trim();
        match major.parse::<u32>() {
            Ok(version) if VERSIONS.contains(&version) => None,
            Ok(_) => Some(Notice::new(
                "ctf_version",
                format!(
                    "This file is of CTF version {}. Versions {} to {} are known; what is known of it was read.",
                    self.version,
                    VERSIONS.start(),
                    VERSIONS.end()
                ),
            )),
            Err(_) => Some(Notice::new(
                "ctf_version",
                "This file does not say its CTF version. It was read by its shape.",
            )),
        }
    }
}

fn is_school(source: &Element) -> bool {
    let estab = source.text("Estab");
    estab.is_empty() || estab.bytes().all(|byte| byte.is_ascii_digit())
}

fn skipped(unknown: &BTreeMap<String, u64>) -> Option<Notice> {
    let count: u64 = unknown.values().sum();
    if count == 0 {
        return None;
    }
    let named: Vec<&str> = unknown.keys().take(NAMED).map(String::as_str).collect();
    let more = unknown.len().saturating_sub(NAMED);
    let names = named.join(", ");
    let rest = if more > 0 { format!(" and {more} more") } else { String::new() };
    let what = if count == 1 { "1 element".to_owned() } else { format!("{count} elements") };
    Some(Notice::new(
        "ctf_unknown_elements",
        format!("{what} of this file are not known here and were skipped: {names}{rest}."),
    ))
}
