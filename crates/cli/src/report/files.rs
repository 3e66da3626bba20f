//! Kinds that are files: papers of data protection, the log, packs for a family or a next school.

use bridgewell_app::wire::common::{Nothing, PupilAsk};
use bridgewell_app::wire::documents::{DocumentMade, FileMade};
use bridgewell_app::wire::dpo::{
    DpoPaper, DpoPaperAsk, DpoShown, MakeAccessPack, MakeTransfer, RequestAsk, RequestPage, TransferPlan,
};
use bridgewell_app::wire::log::{LogAsk, LogExportAsk, LogFile};
use clap::ValueEnum;

use super::Options;
use super::kinds::whose;
use crate::door::Door;
use crate::failure::Failure;

/// As what a file leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Pages.
    Pdf,
    /// A file for a word processor.
    Docx,
    /// A table as text.
    Csv,
    /// A workbook.
    Xlsx,
}

fn misfit(kind: &str, formats: &str) -> Failure {
    Failure::Usage(format!("{kind} can be {formats}: choose one of them with --format."))
}

/// A paper of data protection.
pub fn paper(door: &mut Door, options: &Options, kind: DpoPaper) -> Result<FileMade, Failure> {
    match options.format.unwrap_or(Format::Pdf) {
        Format::Pdf => {
            let made: DocumentMade = door.ask("dpo.paper", &DpoPaperAsk { kind })?;
            Ok(FileMade { handle: made.handle, file_name: made.file_name, contains: made.contains })
        }
        Format::Docx => door.ask("dpo.paper_file", &DpoPaperAsk { kind }),
        Format::Csv | Format::Xlsx => Err(misfit("This paper", "pdf or docx")),
    }
}

/// The whole log.
pub fn log(door: &mut Door, options: &Options) -> Result<FileMade, Failure> {
    let file = match options.format.unwrap_or(Format::Pdf) {
        Format::Pdf => LogFile::Pdf,
        Format::Csv => LogFile::Csv,
        Format::Xlsx => LogFile::Xlsx,
        Format::Docx => return Err(misfit("The log", "pdf, csv or xlsx")),
    };
    door.ask("log.export", &LogExportAsk { entries: LogAsk::default(), file })
}

/// The answer to the oldest open request about a pupil.
pub fn access_pack(door: &mut Door, options: &Options) -> Result<FileMade, Failure> {
    let pupil = whose(door, options)?;
    let given_to = options.to.clone().unwrap_or_default();
    let shown: DpoShown = door.ask("dpo.look", &Nothing {})?;
    let open = shown.requests.into_iter().find(|one| one.pupil.id == pupil && one.made.is_none());
    let request = open.ok_or_else(|| {
        Failure::Refused(
            "There is no open request about this pupil. Record it in the window first.".to_owned(),
        )
    })?;
    let page: RequestPage =
        door.ask("access.review", &RequestAsk { id: request.id, version: request.version })?;
    if page.waiting > 0 {
        let waiting: Vec<String> = page
            .parts
            .iter()
            .filter(|part| !part.why.is_empty() && part.choice.is_none())
            .map(|part| format!("{}: {}", part.section, part.title))
            .collect();
        return Err(Failure::Refused(format!(
            "Somebody has to look at {} in the window before anything leaves: {}.",
            if waiting.len() == 1 { "one part" } else { "these parts" },
            waiting.join("; ")
        )));
    }
    door.ask("access.make", &MakeAccessPack { id: request.id, version: page.request.version, given_to })
}

/// The file for a next school.
pub fn transfer(door: &mut Door, options: &Options) -> Result<FileMade, Failure> {
    let pupil = whose(door, options)?;
    let mut sections = options.sections.clone();
    if sections.is_empty() {
        let plan: TransferPlan = door.ask("transfer.plan", &PupilAsk { pupil })?;
        sections = plan.sections.into_iter().filter(|one| one.suggested).map(|one| one.key).collect();
    }
    let make = MakeTransfer {
        pupil,
        sections,
        // What has to be looked at is looked at in the window: the command says how much that is.
        looked_at: Vec::new(),
        to_school: options.to_school.clone().unwrap_or_default(),
        to_person: options.to.clone().unwrap_or_default(),
        left_on: options.left_on,
    };
    door.ask("transfer.make", &make)
}
