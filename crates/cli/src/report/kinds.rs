//! Every kind of document. One row is all that a new kind needs here: its name, what it takes, and the function that asks
//! the core for it.

use bridgewell_app::wire::cohort::{FindAsk, Found};
use bridgewell_app::wire::common::{Nothing, PupilAsk};
use bridgewell_app::wire::consultation_ask::{ConsultationDocumentAsk, ConsultationDocumentKind};
use bridgewell_app::wire::directory::DirectoryAsk;
use bridgewell_app::wire::documents::{CohortDocumentAsk, DocumentMade, FileMade, PupilDocumentAsk};
use bridgewell_app::wire::dpo::DpoPaper;
use bridgewell_app::wire::passport::{PassportDocumentAsk, PassportPage};
use bridgewell_app::wire::plan::{Plan, PlanReviewAsk};
use bridgewell_app::wire::retention::{ErasureAsk, Retention};
use bridgewell_app::wire::supervision::{SupervisionAsk, Supervisions};
use bridgewell_app::wire::workspace::RecoverySheet;
use bridgewell_domain::dates::in_full;
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::upn::Upn;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::files;
use super::leaving::Leaving;
use super::{Options, Takes};
use crate::door::Door;
use crate::failure::Failure;
use crate::{Outcome, audit, invitations, letters_home, output};

/// A kind of document.
pub struct Kind {
    /// What it is called on the command line.
    pub name: &'static str,
    /// What it is, in a line.
    pub about: &'static str,
    /// Which options it takes besides --out and --json.
    pub takes: &'static [Takes],
    /// Whether it is about one pupil, who must be named.
    pub needs_a_pupil: bool,
    /// How it is made.
    pub make: Make,
}

/// How a kind is made.
#[derive(Clone, Copy)]
pub enum Make {
    /// One document.
    One(fn(&mut Door, &Options) -> Result<DocumentMade, Failure>),
    /// A file that is no document with pages: a table, a pack.
    File(fn(&mut Door, &Options) -> Result<FileMade, Failure>),
    /// A file with a secret, which is printed before the file is saved: never as data.
    Secret(fn(&mut Door, &Options) -> Result<FileMade, Failure>),
    /// Several documents, each of which leaves by itself.
    Several(fn(&mut Door, &Options, &mut Leaving<'_>) -> Outcome),
    /// One of every kind.
    All,
}

impl Kind {
    const fn one(
        name: &'static str,
        about: &'static str,
        takes: &'static [Takes],
        make: fn(&mut Door, &Options) -> Result<DocumentMade, Failure>,
    ) -> Self {
        Self { name, about, takes, needs_a_pupil: false, make: Make::One(make) }
    }

    /// A document about one pupil.
    const fn of_a_pupil(self) -> Self {
        Self { needs_a_pupil: true, ..self }
    }

    const fn file(
        name: &'static str,
        about: &'static str,
        takes: &'static [Takes],
        make: fn(&mut Door, &Options) -> Result<FileMade, Failure>,
    ) -> Self {
        Self { name, about, takes, needs_a_pupil: false, make: Make::File(make) }
    }

    const fn several(
        name: &'static str,
        about: &'static str,
        takes: &'static [Takes],
        make: fn(&mut Door, &Options, &mut Leaving<'_>) -> Outcome,
    ) -> Self {
        Self { name, about, takes, needs_a_pupil: false, make: Make::Several(make) }
    }

    /// The kind of this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        // What was once called the summary for leaders is called the cohort's.
        let name = if name == "leaders" { "cohort" } else { name };
        KINDS.iter().find(|kind| kind.name == name)
    }
}

/// What the documents for the cohort's readers take.
const READERS: &[Takes] = &[Takes::Asks, Takes::LetStand];

/// What a paper of data protection takes.
const PAPER: &[Takes] = &[Takes::Format];

/// Every kind, as the help lists them.
pub const KINDS: &[Kind] = &[
    Kind::one(
        "cohort",
        "Public. The summary for the leadership team, also called leaders",
        READERS,
        |door, options| readers(door, "documents.cohort", options),
    ),
    Kind::one("governors", "Public. One page for governors, with three asks", READERS, |door, options| {
        readers(door, "documents.governors", options)
    }),
    Kind::one("parents", "Public. For parents and carers, in plain words", READERS, |door, options| {
        readers(door, "documents.parents", options)
    }),
    Kind::one("pupils", "Public. For pupils: you said, we did", READERS, |door, options| {
        readers(door, "documents.pupils", options)
    }),
    Kind::one("partners", "Public. For partners and the link worker", READERS, |door, options| {
        readers(door, "documents.partners", options)
    }),
    Kind::one(
        "audit",
        "Public. The whole-school audit, for staff and governors",
        &[Takes::Round],
        |door, options| audit::report(door, options.round.as_deref()),
    ),
    Kind::one(
        "audit-form",
        "Public. The form to fill in by hand at a meeting",
        &[Takes::Round, Takes::Group],
        |door, options| audit::form(door, options.round.as_deref(), options.group.as_deref()),
    ),
    Kind::one("plan", "Public. The action plan", &[], |door, _| door.ask("plan.document", &Nothing {})),
    Kind::one("plan-review", "Public. The newest finished review of the action plan", &[], plan_review),
    Kind::one(
        "consultation-short",
        "Public. The newest consultation's draft in short, with its questions",
        &[],
        |door, _| door.ask("consultation.document", &consultation(ConsultationDocumentKind::Short)),
    ),
    Kind::one(
        "consultation-full",
        "Public. The newest consultation's whole draft, with its questions",
        &[],
        |door, _| door.ask("consultation.document", &consultation(ConsultationDocumentKind::Full)),
    ),
    Kind::one(
        "consultation-results",
        "Public. What people said in the newest consultation that is closed, and what was done",
        &[],
        |door, _| door.ask("consultation.document", &consultation(ConsultationDocumentKind::Results)),
    ),
    Kind::file(
        "consultation-page",
        "Public. The newest consultation's whole draft as one page for the website (html)",
        &[],
        |door, _| door.ask("consultation.page", &consultation(ConsultationDocumentKind::Full)),
    ),
    Kind::file(
        "consultation-results-page",
        "Public. The results of the newest consultation that is closed as one page for the website (html)",
        &[],
        |door, _| door.ask("consultation.page", &consultation(ConsultationDocumentKind::Results)),
    ),
    Kind::one("directory", "Public. Who to ring, in and out of hours", &[], |door, _| {
        door.ask("directory.document", &DirectoryAsk { version: None })
    }),
    Kind::one("pupil", "Personal. The record of one pupil", &[Takes::Pupil, Takes::Restricted], pupil)
        .of_a_pupil(),
    Kind::one(
        "supervision",
        "Personal. The agenda or the notes of a session with the link team",
        &[Takes::On],
        supervision,
    ),
    Kind::several(
        "invitations",
        "Personal. What each child was offered: one PDF a child into a folder",
        &[Takes::Again],
        |door, options, leaving| invitations::run(door, leaving, options.again),
    ),
    Kind::one(
        "passport",
        "Personal. A pupil's passport: their own copy, or the one for the reader named with --to",
        &[Takes::Pupil, Takes::To],
        passport,
    )
    .of_a_pupil(),
    Kind::several(
        "letters-home",
        "Personal. Each child's letter, given back: one PDF a child into a folder",
        &[Takes::Again],
        |door, options, leaving| letters_home::run(door, leaving, options.again),
    ),
    Kind::file(
        "dpia",
        "Public. A data protection impact assessment to finish (docx or pdf)",
        PAPER,
        |door, options| files::paper(door, options, DpoPaper::Dpia),
    ),
    Kind::file(
        "privacy-parents",
        "Public. The privacy notice for parents (docx or pdf)",
        PAPER,
        |door, options| files::paper(door, options, DpoPaper::PrivacyParents),
    ),
    Kind::file(
        "privacy-pupils",
        "Public. The privacy notice for pupils (docx or pdf)",
        PAPER,
        |door, options| files::paper(door, options, DpoPaper::PrivacyPupils),
    ),
    Kind::file(
        "policy-document",
        "Public. The appropriate policy document (docx or pdf)",
        PAPER,
        |door, options| files::paper(door, options, DpoPaper::PolicyDocument),
    ),
    Kind::file(
        "record-of-processing",
        "Public. The record of processing (docx or pdf)",
        PAPER,
        |door, options| files::paper(door, options, DpoPaper::RecordOfProcessing),
    ),
    Kind::file(
        "retention-schedule",
        "Public. How long each kind of record is kept (docx or pdf)",
        PAPER,
        |door, options| files::paper(door, options, DpoPaper::RetentionSchedule),
    ),
    Kind::file("complaints", "Public. How to complain (docx or pdf)", PAPER, |door, options| {
        files::paper(door, options, DpoPaper::Complaints)
    }),
    Kind::file(
        "log",
        "Personal. The log for the data-protection officer (pdf, csv or xlsx)",
        PAPER,
        files::log,
    ),
    Kind::file(
        "access-pack",
        "Personal. The answer to a request to see everything, once a person has looked through it",
        &[Takes::Pupil, Takes::To],
        files::access_pack,
    )
    .of_a_pupil(),
    Kind::file(
        "transfer",
        "Personal. The file for a pupil's next school",
        &[Takes::Pupil, Takes::To, Takes::Transfer],
        files::transfer,
    )
    .of_a_pupil(),
    Kind::one(
        "erase-certificate",
        "Personal. The certificate of the newest erasure, which names nobody",
        &[],
        certificate,
    ),
    Kind {
        name: "recovery-sheet",
        about: "Personal. A new recovery key on a sheet for the safe; the key before it opens nothing from then on",
        takes: &[],
        needs_a_pupil: false,
        make: Make::Secret(recovery),
    },
    Kind {
        name: "all",
        about: "Every document that the workspace has something for, into a folder",
        takes: &[Takes::Pupil],
        needs_a_pupil: false,
        make: Make::All,
    },
];

/// Reads a kind from the command line.
pub fn parser() -> impl TypedValueParser<Value = &'static Kind> {
    let values = KINDS.iter().map(|kind| {
        let value = PossibleValue::new(kind.name).help(kind.about);
        if kind.name == "cohort" { value.alias("leaders") } else { value }
    });
    PossibleValuesParser::new(values).try_map(|name| Kind::named(&name).ok_or("no such document"))
}

/// A document of the intake's counts for one kind of reader.
fn readers(door: &mut Door, command: &str, options: &Options) -> Result<DocumentMade, Failure> {
    door.ask(command, &CohortDocumentAsk { asks: options.asks.clone(), let_stand: options.let_stand.clone() })
}

/// The newest consultation that has such a document.
const fn consultation(kind: ConsultationDocumentKind) -> ConsultationDocumentAsk {
    ConsultationDocumentAsk { consultation: None, kind }
}

/// The newest review that is finished.
fn plan_review(door: &mut Door, _: &Options) -> Result<DocumentMade, Failure> {
    let plan: Plan = door.ask("plan.look", &Nothing {})?;
    let found = plan.reviews.iter().find(|review| review.finished_at.is_some());
    let review =
        found.ok_or_else(|| Failure::Refused("No review of the action plan is finished yet.".to_owned()))?;
    door.ask("plan.review_document", &PlanReviewAsk { id: review.id, version: review.version })
}

/// The agenda or the notes of the supervision on a day, or of the newest.
fn supervision(door: &mut Door, options: &Options) -> Result<DocumentMade, Failure> {
    let all: Supervisions = door.ask("supervision.list", &Nothing {})?;
    let on = options.on;
    let found = all.sessions.iter().find(|one| on.is_none_or(|on| one.on == on));
    let one = found.ok_or_else(|| {
        Failure::Refused(match on {
            Some(on) => format!("There is no supervision on {}.", in_full(on)),
            None => "There is no supervision yet.".to_owned(),
        })
    })?;
    door.ask("supervision.document", &SupervisionAsk { id: one.id, version: one.version })
}

/// The certificate of the newest erasure once more.
fn certificate(door: &mut Door, _: &Options) -> Result<DocumentMade, Failure> {
    let retention: Retention = door.ask("retention.look", &Nothing {})?;
    let newest = retention
        .erased
        .first()
        .ok_or_else(|| Failure::Refused("Nothing was erased in this workspace yet.".to_owned()))?;
    door.ask("erase.certificate", &ErasureAsk { id: newest.id })
}

/// A new recovery key. It is printed too, because a sheet that could not be saved would leave nobody with it.
fn recovery(door: &mut Door, _: &Options) -> Result<FileMade, Failure> {
    let sheet: RecoverySheet = door.ask("workspace.new_recovery_key", &Nothing {})?;
    output::line("The new recovery key, shown this once. Keep it on paper, apart from the computer:")?;
    output::line(&sheet.recovery_key)?;
    Ok(FileMade {
        handle: sheet.document,
        file_name: "Recovery key.pdf".to_owned(),
        contains: vec![
            "A new recovery key: it opens everything, and the one before opens nothing any more".to_owned(),
            "Print it, put it in the safe and delete the file".to_owned(),
        ],
    })
}

/// The record of the pupil with this UPN.
fn pupil(door: &mut Door, options: &Options) -> Result<DocumentMade, Failure> {
    let pupil = whose(door, options)?;
    let include_restricted = options.include_restricted;
    door.ask("documents.pupil", &PupilDocumentAsk { pupil, include_restricted })
}

/// A copy of the passport of the pupil with this UPN: their own, or the one for the reader they chose.
fn passport(door: &mut Door, options: &Options) -> Result<DocumentMade, Failure> {
    let pupil = whose(door, options)?;
    let share = match &options.to {
        None => None,
        Some(reader) => {
            let page: PassportPage = door.ask("passport.open", &PupilAsk { pupil })?;
            let found = page.shares.iter().find(|share| share.with == *reader);
            let share = found.ok_or_else(|| {
                Failure::Refused(format!("No choice is recorded to share this passport with \"{reader}\"."))
            })?;
            Some(share.id)
        }
    };
    door.ask("passport.document", &PassportDocumentAsk { pupil, share })
}

/// The pupil whose UPN was given.
///
/// # Errors
/// When it is no UPN, or nobody here has it.
pub fn whose(door: &mut Door, options: &Options) -> Result<PupilId, Failure> {
    with_upn(door, options.pupil.as_deref().unwrap_or_default())
}

/// The pupil with this UPN.
///
/// # Errors
/// When it is no UPN, or nobody here has it.
pub fn with_upn(door: &mut Door, upn: &str) -> Result<PupilId, Failure> {
    let valid =
        Upn::parse(upn).map_err(|fault| Failure::Refused(format!("\"{upn}\" is not a UPN: {fault}.")))?;
    let found: Found = door.ask("cohort.find", &FindAsk { text: valid.as_str().to_owned() })?;
    let pupil = found.pupils.first();
    pupil
        .map(|pupil| pupil.id)
        .ok_or_else(|| Failure::Refused(format!("There is no pupil with the UPN {upn}.")))
}
