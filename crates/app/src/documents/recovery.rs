//! The recovery key as a sheet to be printed and put in the school's safe.

use super::{file_name, imprint};
use crate::error::ApiError;
use crate::session::Session;
use crate::shelf::{Document, DocumentHandle, Leaving};
use bridgewell_domain::permit::Permit;
use bridgewell_report::paper;
use bridgewell_report::summary::RecoverySheet;
use bridgewell_store::{Op, schools};

/// Puts the sheet on the shelf. It opens the workspace, so it must not be saved beside it.
pub(crate) fn recovery_sheet(
    session: &mut Session,
    permit: &Permit,
    groups: &str,
) -> Result<DocumentHandle, ApiError> {
    let (school, _) = session.read(permit, |read| Ok(schools::get(read)?))?;
    let sheet = RecoverySheet {
        imprint: imprint(session, permit)?,
        workspace: format!("{}, {}", school.name, school.year),
        groups: groups.split_whitespace().map(ToOwned::to_owned).collect(),
    };
    let bytes = paper::recovery(&sheet).spelled_out()?.to_pdf()?;
    let name = file_name(&format!("Recovery key {}", school.name));
    let handle = session.shelf_mut().put_document(Document { name, bytes, opens_workspace: true });
    let counts = vec![("recovery_keys", 1)];
    let leaving =
        Leaving { op: Op::Exported, permit: *permit, pupil: None, letter: None, counts, once: false };
    session.shelf_mut().leaves_as(handle, leaving);
    Ok(handle)
}
