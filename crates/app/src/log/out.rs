//! The log as a file for the data-protection officer: identities and counts, never what was read.

use super::list::{entries, filter};
use crate::documents::{file_name, imprint, plain_name};
use crate::error::{ApiError, Refusal};
use crate::names::StaffNames;
use crate::session::Session;
use crate::shelf::{Document as OnShelf, Leaving};
use crate::wire::documents::FileMade;
use crate::wire::log::{LogExportAsk, LogFile};
use bridgewell_domain::dates;
use bridgewell_domain::permit::Permit;
use bridgewell_exchange::{Cell, ColumnOut, TableOut};
use bridgewell_report::paper;
use bridgewell_report::summary::{LogLine, LogSheet};
use bridgewell_store::log::{Entry, Filter};
use bridgewell_store::{Op, schools};

/// The most entries that are printed: some hundred pages.
const MOST_PRINTED: usize = 3_000;

/// Makes a file of the entries that were asked for.
pub(crate) fn export(session: &mut Session, permit: Permit, ask: LogExportAsk) -> Result<FileMade, ApiError> {
    let filter = filter(&ask.entries)?;
    let (lines, school) = session.read(&permit, |read| {
        let staff = StaffNames::load(read)?;
        let (mut found, _) = entries(read, &permit, filter, (None, u32::MAX))?;
        found.reverse();
        let lines: Vec<LogLine> = found.into_iter().map(|entry| line(entry, &staff)).collect();
        Ok::<_, ApiError>((lines, schools::get(read)?.0.name))
    })?;
    if lines.is_empty() {
        return Err(ApiError::refused(
            Refusal::Other,
            "no entry of the log fits, so there is nothing to save",
        ));
    }
    let number = u32::try_from(lines.len()).unwrap_or(u32::MAX);
    let entries = if number == 1 { "1 entry".to_owned() } else { format!("{number} entries") };
    let stem = plain_name(&format!("Log of {school} {}", session.today()));
    let (name, bytes) = match ask.file {
        LogFile::Pdf if lines.len() > MOST_PRINTED => {
            return Err(ApiError::refused(
                Refusal::Other,
                format!("{entries} are too many to print. Choose fewer days, or save them as a table."),
            ));
        }
        LogFile::Pdf => {
            let sheet = LogSheet { imprint: imprint(session, &permit)?, asked: asked(&ask), lines };
            (file_name(&stem), paper::log(&sheet).spelled_out()?.to_pdf()?)
        }
        LogFile::Csv => (format!("{stem}.csv"), table(session, &lines).to_csv().map_err(ApiError::broken)?),
        LogFile::Xlsx => {
            (format!("{stem}.xlsx"), table(session, &lines).to_xlsx().map_err(ApiError::broken)?)
        }
    };
    let handle =
        session.shelf_mut().put_document(OnShelf { name: name.clone(), bytes, opens_workspace: false });
    let counts = vec![("log_entries", number)];
    let pupil = ask.entries.pupil;
    let leaving = Leaving { op: Op::Exported, permit, pupil, letter: None, counts, once: false };
    session.shelf_mut().leaves_as(handle, leaving);
    let contains = vec![
        format!("{entries}: who, when, what and why they might, with staff by name"),
        "Pupils and records only by their identity in this workspace: no name of a pupil, nothing that was read".to_owned(),
    ];
    Ok(FileMade { handle, file_name: name, contains })
}

/// The whole log as CSV, for an export of everything.
pub(crate) fn whole_as_csv(session: &Session, permit: &Permit) -> Result<Vec<u8>, ApiError> {
    let lines: Vec<LogLine> = session.read(permit, |read| {
        let staff = StaffNames::load(read)?;
        let (mut found, _) = entries(read, permit, Filter::default(), (None, u32::MAX))?;
        found.reverse();
        Ok::<_, ApiError>(found.into_iter().map(|entry| line(entry, &staff)).collect())
    })?;
    table(session, &lines).to_csv().map_err(ApiError::broken)
}

fn line(entry: Entry, staff: &StaffNames) -> LogLine {
    let about: Vec<String> =
        entry.subjects.iter().map(|one| format!("{} {}", spaced(one.kind.word()), one.id)).collect();
    let counts: Vec<String> =
        entry.counts.iter().map(|(name, count)| format!("{count} {}", spaced(name))).collect();
    LogLine {
        number: entry.seq,
        at: dates::local(entry.at),
        by: staff.name(entry.person),
        role: entry.role.words().to_owned(),
        because: because(entry.because).to_owned(),
        what: spaced(entry.op.word()),
        about: about.join("; "),
        counts: counts.join("; "),
    }
}

fn spaced(word: &str) -> String {
    word.replace('_', " ")
}

/// Why somebody might, in words.
pub(super) const fn because(because: bridgewell_domain::permit::Because) -> &'static str {
    use bridgewell_domain::permit::Because;
    match because {
        Because::Role => "their role includes it",
        Because::ResponsibleForPupil => "responsible for the pupil",
        Because::HoldsRestrictedKey => "holds the restricted tier's key",
        Because::Self_ => "about themselves",
        Because::OpeningWorkspace => "opening the workspace",
        Because::Refused => "was refused",
    }
}

/// What was asked for, in words.
fn asked(ask: &LogExportAsk) -> String {
    let days = match (ask.entries.from, ask.entries.to) {
        (Some(from), Some(to)) => format!("From {} to {}.", dates::in_full(from), dates::in_full(to)),
        (Some(from), None) => format!("From {} on.", dates::in_full(from)),
        (None, Some(to)) => format!("Up to {}.", dates::in_full(to)),
        (None, None) => "From the first entry on.".to_owned(),
    };
    let narrowed = ask.entries.person.is_some()
        || ask.entries.pupil.is_some()
        || ask.entries.op.is_some()
        || ask.entries.group.is_some();
    if narrowed {
        format!("{days} Only some entries were chosen: the numbers show where others lie between them.")
    } else {
        days
    }
}

fn table(session: &Session, lines: &[LogLine]) -> TableOut {
    let columns = [
        ("Entry", 8.0),
        ("When", 18.0),
        ("Who", 22.0),
        ("Role", 18.0),
        ("Why they might", 26.0),
        ("What", 28.0),
        ("About", 44.0),
        ("How much", 28.0),
    ];
    TableOut {
        name: "Log".to_owned(),
        made_on: session.today(),
        columns: columns.iter().map(|(title, width)| ColumnOut::new(title, *width)).collect(),
        rows: lines
            .iter()
            .map(|line| {
                vec![
                    Cell::Number(f64::from(line.number)),
                    Cell::words(line.at.format("%Y-%m-%d %H:%M:%S").to_string()),
                    Cell::words(line.by.as_str()),
                    Cell::words(line.role.as_str()),
                    Cell::words(line.because.as_str()),
                    Cell::words(line.what.as_str()),
                    Cell::words(line.about.as_str()),
                    Cell::words(line.counts.as_str()),
                ]
            })
            .collect(),
    }
}
