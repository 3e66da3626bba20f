//! The transition summary: the whole intake as everybody on the staff may know it, counted and cleared.

use super::tally::Tally;
use super::{file_name, imprint, make};
use crate::cohort::folded;
use crate::error::ApiError;
use crate::known::Intake;
use crate::session::Session;
use crate::shelf::{Leaving, Publishing};
use crate::wire::documents::{CohortDocumentAsk, DocumentClass, DocumentMade};
use bridgewell_disclosure::{Publication, Threshold};
use bridgewell_domain::count::Count;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::pupil::Pupil;
use bridgewell_domain::role::Tier;
use bridgewell_report::paper;
use bridgewell_store::{Op, ReadTx, publications, schools};

/// The set under which the counts of the intake are remembered once they are out, whichever document shows them.
const INTAKE_COUNTS: &str = "transition_summary";

/// Makes the summary and logs that it was made. The restricted tier plays no part in it, whoever asks.
pub(crate) fn cohort(
    session: &mut Session,
    permit: Permit,
    ask: CohortDocumentAsk,
) -> Result<DocumentMade, ApiError> {
    let imprint = imprint(session, &permit)?;
    let open = Permit::grant_unchecked(permit.person(), permit.role(), Tier::Open, permit.because());
    let (tally, school, rules, earlier) = session.read(&open, |read| {
        let intake = Intake::load(read, &open)?;
        if ask.asks.iter().any(|ask| names_a_child(ask, &intake.everybody)) {
            return Err(ApiError::invalid(
                "asks",
                "One of these lines names a child. The summary is a public document: say it without the name.",
            ));
        }
        let (school, _) = schools::get(read)?;
        Ok((Tally::count(read, &intake)?, school, intake.rules, published(read)?))
    })?;
    let asks: Vec<String> =
        ask.asks.iter().map(|ask| ask.trim().to_owned()).filter(|ask| !ask.is_empty()).collect();
    let threshold = Threshold::new(school.smallest_count);
    let smallest = threshold.smallest_shown();
    let mut contains = vec![
        "Counts of the whole intake: no names".to_owned(),
        format!("No count from 1 to {}, nor any from which one could be worked out", smallest - 1),
        "Nothing of the restricted tier".to_owned(),
    ];
    if !asks.is_empty() {
        contains.push(
            "What is asked for, in your own words: see that no child can be recognised in it".to_owned(),
        );
    }
    let intake = format!("Year 7, {}", school.year);
    let cleared = tally.cleared(threshold, &intake, &earlier).map_err(ApiError::broken)?;
    let publication = serde_json::to_string(&cleared.publication()).map_err(ApiError::broken)?;
    let summary = cleared.summary(imprint, intake, (&rules, asks));
    let document = paper::cohort(&summary)?;
    let year = school.year.to_string().replace('/', "-");
    let name = file_name(&format!("Transition summary {} {year}", school.name));
    let made = make(session, &document, (DocumentClass::Public, name, contains))?;
    let now = session.now();
    session.workspace_mut().log_read(&permit, now, Op::PublicDocumentMade, &[])?;
    let counts = vec![("public_documents", 1)];
    let leaving = Leaving { op: Op::Exported, permit, pupil: None, letter: None, counts, once: false };
    session.shelf_mut().leaves_as(made.handle, leaving);
    session.shelf_mut().publishes(made.handle, Publishing { set: INTAKE_COUNTS, counts: publication });
    Ok(made)
}

/// What the public documents that were saved so far told their readers, the oldest first.
fn published(read: &ReadTx<'_>) -> Result<Vec<Publication>, ApiError> {
    let kept = publications::list(read)?;
    kept.iter().map(|text| serde_json::from_str(text).map_err(ApiError::broken)).collect()
}

/// What was done for the intake, as the summary counts it: the same figures under the same disclosure control, so that
/// the two cannot be played off against each other. Nothing where there is no intake.
pub(crate) fn activity_counts(read: &ReadTx<'_>, permit: &Permit) -> Result<Vec<(String, Count)>, ApiError> {
    let open = Permit::grant_unchecked(permit.person(), permit.role(), Tier::Open, permit.because());
    let intake = Intake::load(read, &open)?;
    if intake.everybody.is_empty() {
        return Ok(Vec::new());
    }
    let (school, _) = schools::get(read)?;
    let threshold = Threshold::new(school.smallest_count);
    let year = format!("Year 7, {}", school.year);
    let cleared = Tally::count(read, &intake)?.cleared(threshold, &year, &published(read)?);
    Ok(cleared.map_err(ApiError::broken)?.done())
}

/// Whether a text holds a child's forename and surname side by side, whatever the accents and the order.
fn names_a_child(text: &str, pupils: &[Pupil]) -> bool {
    let said = words(text);
    let holds = |name: Vec<String>| !name.is_empty() && said.windows(name.len()).any(|part| *part == *name);
    pupils.iter().any(|pupil| {
        let names = &pupil.names;
        [(names.forename(), names.surname()), (names.legal_forename.as_str(), names.legal_surname.as_str())]
            .into_iter()
            .filter(|(forename, surname)| !forename.is_empty() && !surname.is_empty())
            .any(|(one, two)| holds(words(&format!("{one} {two}"))) || holds(words(&format!("{two} {one}"))))
    })
}

fn words(text: &str) -> Vec<String> {
    let parts = folded(text);
    parts
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}
