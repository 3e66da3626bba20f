//! The recovery key as a sheet to be printed and put in the school's safe.

use super::{file_name, imprint};
use crate::error::ApiError;
use crate::session::Session;
use crate::shelf::{Document, DocumentHandle};
use bridgewell_domain::permit::Permit;
use bridgewell_report::paper;
use bridgewell_report::summary::RecoverySheet;
use bridgewell_store::schools;

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
    Ok(session.shelf_mut().put_document(Document { name, bytes, opens_workspace: true }))
}
