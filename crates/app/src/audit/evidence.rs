//! Evidence: notes, and files that are kept as they are inside the encrypted workspace. They are to hold no pupil's data;
//! the window says so before one is added, because nobody looks into them.

use super::open_round;
use super::standard::shown;
use crate::documents::plain_name;
use crate::error::{ApiError, Refusal};
use crate::required::required;
use crate::session::Session;
use crate::shelf::{Document, Leaving};
use crate::wire::audit::StandardPage;
use crate::wire::audit_ask::{AddAuditFile, AddAuditNote, AuditFileAsk, AuditFileMade, AuditNoteAsk};
use bridgewell_domain::ids::{AuditFileId, AuditNoteId, PersonId};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::audit::{Attachment, FileKind, LARGEST_FILE, MOST_FILES, Note};
use bridgewell_domain::role::Role;
use bridgewell_store::Op;
use bridgewell_store::audit::evidence;

/// Letters of a note.
const LONGEST: usize = 2000;

/// Adds a note.
pub(crate) fn add_note(
    session: &mut Session,
    permit: Permit,
    ask: AddAuditNote,
) -> Result<StandardPage, ApiError> {
    let said = required("said", &ask.said, "Write what was seen, read or said.")?;
    if said.chars().count() > LONGEST {
        return Err(ApiError::invalid(
            "said",
            format!("Use at most {LONGEST} letters; a file can hold more."),
        ));
    }
    let id = AuditNoteId::from_uuid(session.fresh());
    session.write(&permit, Op::AuditNoteAdded, |tx| {
        let standard = open_round(tx, ask.round)?.standard(&ask.standard)?.id.clone();
        evidence::add_note(tx, ask.round, &Note { id, standard, said, by: tx.by(), at: tx.at() })?;
        shown(tx, Some(ask.round), &ask.standard)
    })
}

/// Takes a note out: one's own, or anybody's for those who answer for the audit.
pub(crate) fn remove_note(
    session: &mut Session,
    permit: Permit,
    ask: AuditNoteAsk,
) -> Result<StandardPage, ApiError> {
    session.write(&permit, Op::AuditNoteRemoved, |tx| {
        let loaded = open_round(tx, ask.round)?;
        let note = loaded.record.notes.into_iter().find(|note| note.id == ask.note);
        let note = note.ok_or_else(|| ApiError::not_found("note"))?;
        may_remove(&permit, note.by)?;
        evidence::remove_note(tx, ask.round, ask.note)?;
        shown(tx, Some(ask.round), &note.standard)
    })
}

fn may_remove(permit: &Permit, added_by: PersonId) -> Result<(), ApiError> {
    let answers_for_it = matches!(permit.role(), Role::Lead | Role::Dsl);
    if answers_for_it || permit.person() == added_by {
        return Ok(());
    }
    Err(ApiError::NotAllowed {
        roles: vec![Role::Lead, Role::Dsl],
        reason: "evidence is taken out by whoever added it, or by those who answer for the audit".to_owned(),
    })
}

/// Adds a chosen file, kept byte for byte.
pub(crate) fn add_file(
    session: &mut Session,
    permit: Permit,
    ask: AddAuditFile,
) -> Result<StandardPage, ApiError> {
    let chosen = session.shelf().file(ask.handle).cloned().ok_or_else(|| ApiError::not_found("file"))?;
    let kind = accepted(&chosen.name, &chosen.bytes)?;
    let id = AuditFileId::from_uuid(session.fresh());
    let shown = session.write(&permit, Op::AuditFileAdded, |tx| {
        let loaded = open_round(tx, ask.round)?;
        let standard = loaded.standard(&ask.standard)?.id.clone();
        if loaded.record.files.iter().filter(|file| file.standard == standard).count() >= MOST_FILES {
            return Err(ApiError::refused(
                Refusal::Other,
                format!("There are {MOST_FILES} files under this standard already. Take one out first."),
            ));
        }
        if evidence::is_there(tx, ask.round, &standard, &chosen.bytes)? {
            return Err(ApiError::refused(Refusal::Taken, "This very file lies under the standard already."));
        }
        let file = Attachment {
            id,
            standard,
            name: chosen.name.clone(),
            kind,
            bytes: u32::try_from(chosen.bytes.len()).unwrap_or(u32::MAX),
            by: tx.by(),
            at: tx.at(),
        };
        evidence::add_file(tx, ask.round, &file, &chosen.bytes)?;
        shown(tx, Some(ask.round), &ask.standard)
    })?;
    session.shelf_mut().let_go(ask.handle);
    Ok(shown)
}

fn accepted(name: &str, bytes: &[u8]) -> Result<FileKind, ApiError> {
    let refused = |why: String| ApiError::refused(Refusal::File, format!("\u{201c}{name}\u{201d} {why}"));
    if bytes.len() > LARGEST_FILE {
        return Err(refused(format!(
            "is larger than {} megabytes. Save it smaller, or keep the page that matters.",
            LARGEST_FILE / 1_000_000
        )));
    }
    FileKind::of(bytes).ok_or_else(|| {
        refused(
            "is not a kind of file that is kept here. Use a PDF, a PNG or JPEG picture, a Word document or an Excel \
             workbook without macros."
                .to_owned(),
        )
    })
}

/// Takes a file out for good: one's own, or anybody's for those who answer for the audit.
pub(crate) fn remove_file(
    session: &mut Session,
    permit: Permit,
    ask: AuditFileAsk,
) -> Result<StandardPage, ApiError> {
    session.write(&permit, Op::AuditFileRemoved, |tx| {
        let loaded = open_round(tx, ask.round)?;
        let file = loaded.record.files.into_iter().find(|file| file.id == ask.file);
        let file = file.ok_or_else(|| ApiError::not_found("file"))?;
        may_remove(&permit, file.by)?;
        evidence::remove_file(tx, ask.round, ask.file)?;
        shown(tx, Some(ask.round), &file.standard)
    })
}

/// Puts a file on the shelf to be saved. It leaves the workspace only then, and the log says so.
pub(crate) fn take_file(
    session: &mut Session,
    permit: Permit,
    ask: AuditFileAsk,
) -> Result<AuditFileMade, ApiError> {
    let (file, bytes) = session.read(&permit, |read| Ok(evidence::content(read, ask.round, ask.file)?))?;
    let stem = file.name.rsplit_once('.').map_or(file.name.as_str(), |(stem, _)| stem);
    let ending = match file.kind {
        FileKind::Jpeg => "jpg",
        other => other.key(),
    };
    let name = format!("{}.{ending}", plain_name(stem));
    let handle =
        session.shelf_mut().put_as_it_is(Document { name: name.clone(), bytes, opens_workspace: false });
    let counts = vec![("evidence_files", 1)];
    let leaving = Leaving { op: Op::Exported, permit, pupil: None, letter: None, counts, once: true };
    session.shelf_mut().leaves_as(handle, leaving);
    Ok(AuditFileMade { handle, name })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_kept_is_refused_with_what_to_do() {
        let words = |bytes: &[u8]| accepted("Plan.docm", bytes).unwrap_err().to_string();
        assert!(words(b"MZ").contains("Use a PDF, a PNG or JPEG picture"));
        let mut large = b"%PDF-1.7".to_vec();
        large.resize(LARGEST_FILE + 1, 0);
        assert!(words(&large).contains("larger than 10 megabytes"));
    }
}
