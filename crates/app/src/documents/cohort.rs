//! The transition summary: the whole intake as everybody on the staff may know it, counted and cleared.

use super::tally::Tally;
use super::{file_name, imprint, make};
use crate::error::ApiError;
use crate::known::Intake;
use crate::session::Session;
use crate::wire::documents::{CohortDocumentAsk, DocumentClass, DocumentMade};
use bridgewell_disclosure::Threshold;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::role::Tier;
use bridgewell_report::paper;
use bridgewell_store::{Op, schools};

/// Makes the summary and logs that it was made. The restricted tier plays no part in it, whoever asks.
pub(crate) fn cohort(
    session: &mut Session,
    permit: Permit,
    ask: CohortDocumentAsk,
) -> Result<DocumentMade, ApiError> {
    let imprint = imprint(session, &permit)?;
    let open = Permit::grant_unchecked(permit.person(), permit.role(), Tier::Open, permit.because());
    let (tally, school, rules) = session.read(&open, |read| {
        let intake = Intake::load(read, &open)?;
        let (school, _) = schools::get(read)?;
        Ok((Tally::count(read, &intake)?, school, intake.rules))
    })?;
    let asks = ask.asks.iter().map(|ask| ask.trim().to_owned()).filter(|ask| !ask.is_empty()).collect();
    let threshold = Threshold::new(school.smallest_count);
    let summary =
        tally.cleared(threshold).summary(imprint, format!("Year 7, {}", school.year), (&rules, asks));
    let document = paper::cohort(&summary)?;
    let smallest = threshold.smallest_shown();
    let contains = vec![
        "Counts of the whole intake: no names".to_owned(),
        format!("No count from 1 to {}, nor any from which one could be worked out", smallest - 1),
        "Nothing of the restricted tier".to_owned(),
    ];
    let year = school.year.to_string().replace('/', "-");
    let name = file_name(&format!("Transition summary {} {year}", school.name));
    let made = make(session, &document, (DocumentClass::Public, name, contains))?;
    let now = session.now();
    session.workspace_mut().log_read(&permit, now, Op::PublicDocumentMade, &[])?;
    Ok(made)
}
