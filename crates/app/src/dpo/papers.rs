//! The papers: looked at as a PDF, taken out as a PDF or as a DOCX file to be finished.

use super::kept;
use crate::documents::{file_name, imprint, make, plain_name, told};
use crate::error::ApiError;
use crate::retention;
use crate::session::Session;
use crate::settings::sdq_basis;
use crate::shelf::{Document as OnShelf, Leaving};
use crate::wire::documents::{DocumentClass, DocumentMade, FileMade};
use crate::wire::dpo::{DpoPaper, DpoPaperAsk, DpoPaperShown};
use crate::wire::settings::SdqBasisKind;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::retention::Kind;
use bridgewell_domain::role::{Person, Role};
use bridgewell_domain::school::Contact;
use bridgewell_report::summary::{SchoolPaper, SchoolPaperKind};
use bridgewell_report::{Document, WithoutPupils, paper as papers};
use bridgewell_store::{Op, persons, schools};

impl DpoPaper {
    const ALL: [Self; 7] = [
        Self::Dpia,
        Self::PrivacyParents,
        Self::PrivacyPupils,
        Self::PolicyDocument,
        Self::RecordOfProcessing,
        Self::RetentionSchedule,
        Self::Complaints,
    ];

    const fn kind(self) -> SchoolPaperKind {
        match self {
            Self::Dpia => SchoolPaperKind::Dpia,
            Self::PrivacyParents => SchoolPaperKind::PrivacyParents,
            Self::PrivacyPupils => SchoolPaperKind::PrivacyPupils,
            Self::PolicyDocument => SchoolPaperKind::PolicyDocument,
            Self::RecordOfProcessing => SchoolPaperKind::RecordOfProcessing,
            Self::RetentionSchedule => SchoolPaperKind::RetentionSchedule,
            Self::Complaints => SchoolPaperKind::Complaints,
        }
    }
}

/// Every paper with its title and how much is left to fill in.
pub(super) fn offered(session: &Session, permit: &Permit) -> Result<Vec<DpoPaperShown>, ApiError> {
    DpoPaper::ALL
        .into_iter()
        .map(|kind| {
            let (document, gaps) = filled(session, permit, kind)?;
            let gaps = u32::try_from(gaps).unwrap_or(u32::MAX);
            Ok(DpoPaperShown { kind, title: document.title().to_owned(), gaps })
        })
        .collect()
}

/// A paper as a PDF, to be looked at.
pub(crate) fn paper(
    session: &mut Session,
    permit: Permit,
    ask: DpoPaperAsk,
) -> Result<DocumentMade, ApiError> {
    let (document, gaps) = filled(session, &permit, ask.kind)?;
    let name = file_name(document.title());
    let made = make(session, &document, (DocumentClass::Public, name, contains(gaps)))?;
    leaves(session, permit, made.handle)?;
    Ok(made)
}

/// The same as a DOCX file, to be finished.
pub(crate) fn paper_file(
    session: &mut Session,
    permit: Permit,
    ask: DpoPaperAsk,
) -> Result<FileMade, ApiError> {
    let (document, gaps) = filled(session, &permit, ask.kind)?;
    let name = format!("{}.docx", plain_name(document.title()));
    let (told, note) = told(session, &document, DocumentClass::Public)?;
    let bytes = document.to_docx()?;
    let handle =
        session.shelf_mut().put_document(OnShelf { name: name.clone(), bytes, opens_workspace: false });
    session.shelf_mut().tells(handle, told);
    leaves(session, permit, handle)?;
    let contains = contains(gaps).into_iter().chain(note).collect();
    Ok(FileMade { handle, file_name: name, contains })
}

fn contains(gaps: usize) -> Vec<String> {
    let left = match gaps {
        0 => "Nothing is left to fill in".to_owned(),
        1 => "1 gap in bold brackets for the school to fill in".to_owned(),
        gaps => format!("{gaps} gaps in bold brackets for the school to fill in"),
    };
    vec!["The school's settings and names of staff: nothing about a pupil".to_owned(), left]
}

fn leaves(
    session: &mut Session,
    permit: Permit,
    handle: crate::shelf::DocumentHandle,
) -> Result<(), ApiError> {
    let now = session.now();
    session.workspace_mut().log_read(&permit, now, Op::PublicDocumentMade, &[])?;
    let counts = vec![("public_documents", 1)];
    session.shelf_mut().leaves_as(
        handle,
        Leaving { op: Op::Exported, permit, pupil: None, letter: None, counts, once: false },
    );
    Ok(())
}

fn filled(
    session: &Session,
    permit: &Permit,
    kind: DpoPaper,
) -> Result<(Document<WithoutPupils>, usize), ApiError> {
    let imprint = imprint(session, permit)?;
    let paper = session.read(permit, |read| {
        let (school, _) = schools::get(read)?;
        let staff: Vec<Person> = persons::list(read)?
            .into_iter()
            .filter(|kept| kept.removed.is_none())
            .map(|kept| kept.person)
            .collect();
        let of = |role: Role| {
            let names = staff.iter().filter(|person| person.role == role).map(|person| person.name.clone());
            names.collect::<Vec<_>>().join(", ")
        };
        let schedule = retention::schedule(read)?;
        let own = kept(read)?;
        let dsl = reach(&school.find_now.dsl);
        Ok::<_, ApiError>(SchoolPaper {
            kind: kind.kind(),
            imprint,
            year: school.year.to_string(),
            controller: own.controller,
            officer: own.officer,
            registration: own.registration,
            complaints: own.complaints,
            lead: of(Role::Lead),
            dsl: if dsl.is_empty() { of(Role::Dsl) } else { dsl },
            people: u32::try_from(staff.len()).unwrap_or(u32::MAX),
            smallest_shown: u32::from(school.smallest_count),
            sdq: sdq_basis(read)?.map(|basis| sdq_words(basis.kind).to_owned()).unwrap_or_default(),
            schedule: Kind::ALL.iter().map(|kind| (*kind, schedule.line(*kind).0)).collect(),
        })
    })?;
    Ok(papers::school_paper(&paper))
}

const fn sdq_words(kind: SdqBasisKind) -> &'static str {
    match kind {
        SdqBasisKind::Permission => "the owner permitted electronic use in writing",
        SdqBasisKind::Licence => "a licence for electronic use",
        SdqBasisKind::ScoresOnly => "scores from an official scoring only; single answers are not typed in",
    }
}

fn reach(contact: &Contact) -> String {
    let parts = [contact.name.trim(), contact.reach.trim()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
