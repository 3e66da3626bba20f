//! The counts of the intake as everybody on the staff may know them, gathered and cleared once: the transition summary for
//! leaders and every other document for the cohort's readers is made from them.

use super::cleared::Cleared;
use super::tally::Tally;
use super::{file_name, imprint, make};
use crate::error::ApiError;
use crate::known::Intake;
use crate::naming::{self, OnRoll};
use crate::session::Session;
use crate::shelf::{Leaving, Publishing};
use crate::wire::documents::{CohortDocumentAsk, DocumentClass, DocumentMade};
use bridgewell_disclosure::{Publication, Threshold};
use bridgewell_domain::count::Count;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::role::Tier;
use bridgewell_domain::school::School;
use bridgewell_report::summary::CohortSummary;
use bridgewell_report::{Document, Public, paper};
use bridgewell_store::{Op, ReadTx, publications, schools};

/// The set under which the counts of the intake are remembered once they are out, whichever document shows them: what one
/// reader knows, another may know.
pub(crate) const INTAKE_COUNTS: &str = "transition_summary";

/// Makes the summary for leaders and logs that it was made.
pub(crate) fn cohort(
    session: &mut Session,
    permit: Permit,
    ask: CohortDocumentAsk,
) -> Result<DocumentMade, ApiError> {
    let counts = IntakeCounts::gather(session, &permit, &ask)?;
    let document = paper::cohort(&counts.summary)?;
    counts.leave(session, permit, (&document, "Transition summary"), Vec::new())
}

/// The cleared counts of the intake with what a document made of them publishes. The restricted tier plays no part in
/// them, whoever asks.
pub(super) struct IntakeCounts {
    pub summary: CohortSummary,
    school: School,
    publication: String,
}

impl IntakeCounts {
    /// Counts and clears. Asks that name anybody on roll are refused.
    pub(super) fn gather(
        session: &mut Session,
        permit: &Permit,
        ask: &CohortDocumentAsk,
    ) -> Result<Self, ApiError> {
        let imprint = imprint(session, permit)?;
        let asks: Vec<String> =
            ask.asks.iter().map(|ask| ask.trim().to_owned()).filter(|ask| !ask.is_empty()).collect();
        let open = open(permit);
        let (tally, school, rules, earlier) = session.read(&open, |read| {
            if !asks.is_empty() {
                naming::refuse_any(&OnRoll::load(read)?, "asks", &asks, &ask.let_stand)?;
            }
            let intake = Intake::load(read, &open)?;
            let (school, _) = schools::get(read)?;
            Ok((Tally::count(read, &intake)?, school, intake.rules, published(read)?))
        })?;
        let threshold = Threshold::new(school.smallest_count);
        let intake = of_year(&school);
        let cleared = clear(&tally, (threshold, &intake), &earlier)?;
        let publication = serde_json::to_string(&cleared.publication()).map_err(ApiError::broken)?;
        let summary = cleared.summary(imprint, intake, (&rules, asks));
        Ok(Self { summary, school, publication })
    }

    /// Puts a document made of them on the shelf, says what is in it, and what the log and the memory of publications
    /// shall hold once it is saved. `also` says what else is in it.
    pub(super) fn leave(
        self,
        session: &mut Session,
        permit: Permit,
        (document, called): (&Document<Public>, &str),
        also: Vec<String>,
    ) -> Result<DocumentMade, ApiError> {
        let smallest = self.summary.smallest_shown;
        let mut contains = vec![
            "Counts of the whole intake: no names".to_owned(),
            format!("No count from 1 to {}, nor any from which one could be worked out", smallest - 1),
            "Nothing of the restricted tier".to_owned(),
        ];
        contains.extend(also);
        if !self.summary.asks.is_empty() {
            contains.push(
                "What is asked for, in your own words: see that no child can be recognised in it".to_owned(),
            );
        }
        let year = self.school.year.to_string().replace('/', "-");
        let name = file_name(&format!("{called} {} {year}", self.school.name));
        let made = make(session, document, (DocumentClass::Public, name, contains))?;
        let now = session.now();
        session.workspace_mut().log_read(&permit, now, Op::PublicDocumentMade, &[])?;
        let counts = vec![("public_documents", 1)];
        let leaving = Leaving { op: Op::Exported, permit, pupil: None, letter: None, counts, once: false };
        session.shelf_mut().leaves_as(made.handle, leaving);
        let publishing = Publishing { set: INTAKE_COUNTS, counts: self.publication };
        session.shelf_mut().publishes(made.handle, publishing);
        Ok(made)
    }
}

/// Clears the counts beside what was published before. Where they come out word for word as they were published last,
/// that stands: who says the same again tells nothing new, and documents of one day show the same numbers.
fn clear(
    tally: &Tally,
    (threshold, intake): (Threshold, &str),
    earlier: &[Publication],
) -> Result<Cleared, ApiError> {
    if let Some((newest, before)) = earlier.split_last() {
        let again = tally.clone().cleared(threshold, intake, before).map_err(ApiError::broken)?;
        if again.publication() == *newest {
            return Ok(again);
        }
    }
    tally.clone().cleared(threshold, intake, earlier).map_err(ApiError::broken)
}

/// The same permit for the open tier.
fn open(permit: &Permit) -> Permit {
    Permit::grant_unchecked(permit.person(), permit.role(), Tier::Open, permit.because())
}

fn of_year(school: &School) -> String {
    format!("Year 7, {}", school.year)
}

/// What the public documents that were saved so far told their readers of the intake, the oldest first.
fn published(read: &ReadTx<'_>) -> Result<Vec<Publication>, ApiError> {
    let kept = publications::list_of(read, INTAKE_COUNTS)?;
    kept.iter().map(|text| serde_json::from_str(text).map_err(ApiError::broken)).collect()
}

/// What was done, each in words with its count, and what its reader then knows.
pub(crate) type DoneCounts = (Vec<(String, Count)>, Publishing);

/// What was done for the intake, as the summary counts it, with what their reader then knows: the same figures under the
/// same disclosure control, so that the two cannot be played off against each other. Nothing where there is no intake.
pub(crate) fn activity_counts(read: &ReadTx<'_>, permit: &Permit) -> Result<Option<DoneCounts>, ApiError> {
    let open = open(permit);
    let intake = Intake::load(read, &open)?;
    if intake.everybody.is_empty() {
        return Ok(None);
    }
    let (school, _) = schools::get(read)?;
    let threshold = Threshold::new(school.smallest_count);
    let cleared = clear(&Tally::count(read, &intake)?, (threshold, &of_year(&school)), &published(read)?)?;
    let counts = serde_json::to_string(&cleared.publication()).map_err(ApiError::broken)?;
    Ok(Some((cleared.done(), Publishing { set: INTAKE_COUNTS, counts })))
}
