//! The documents for the other readers of the intake's counts: governors, parents and carers, pupils, partners.

use super::cohort::IntakeCounts;
use crate::audit;
use crate::error::ApiError;
use crate::practice::directory;
use crate::session::Session;
use crate::wire::documents::{CohortDocumentAsk, DocumentMade};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::plan::{Action, Status};
use bridgewell_domain::programme::voice::RecommendationState;
use bridgewell_report::paper;
use bridgewell_report::summary::{
    GovernorsSummary, Heard, ParentsSummary, PartnersSummary, PlanStanding, PledgeLine, PupilsSummary,
};
use bridgewell_store::{ReadTx, plan, voice};
use chrono::NaiveDate;

/// What fits on the governors' one page.
const ASKS: usize = 3;
/// How long one of them may be, in letters, so that the page stays one.
const LONGEST_ASK: usize = 200;
/// How many recommendations pupils are told of.
const HEARD: usize = 14;

/// One page for governors.
pub(crate) fn governors(
    session: &mut Session,
    permit: Permit,
    ask: CohortDocumentAsk,
) -> Result<DocumentMade, ApiError> {
    one_page(&ask.asks)?;
    let counts = IntakeCounts::gather(session, &permit, &ask)?;
    let today = session.today();
    let (audit, plan) =
        session.read(&permit, |read| Ok((audit::in_short(read)?, plan_in_short(read, today)?)))?;
    let document = paper::governors(&GovernorsSummary { cohort: counts.summary.clone(), audit, plan });
    let also = "Where the audit and the action plan stand, in numbers".to_owned();
    counts.leave(session, permit, (&document, "For governors"), vec![also])
}

/// For parents and carers.
pub(crate) fn parents(
    session: &mut Session,
    permit: Permit,
    ask: CohortDocumentAsk,
) -> Result<DocumentMade, ApiError> {
    let counts = IntakeCounts::gather(session, &permit, &ask)?;
    let (at_school, services) = session.read(&permit, directory::in_force)?;
    let document = paper::parents(&ParentsSummary { cohort: counts.summary.clone(), at_school, services });
    let also = "Whom to find at school, and the services of your directory that parents may call".to_owned();
    counts.leave(session, permit, (&document, "For parents and carers"), vec![also])
}

/// "You said, we did."
pub(crate) fn pupils(
    session: &mut Session,
    permit: Permit,
    ask: CohortDocumentAsk,
) -> Result<DocumentMade, ApiError> {
    let counts = IntakeCounts::gather(session, &permit, &ask)?;
    let (heard, (at_school, services)) =
        session.read(&permit, |read| Ok((heard(read)?, directory::in_force(read)?)))?;
    let also = match heard.len() {
        0 => "No recommendation of pupils yet: write them down under pupil voice".to_owned(),
        1 => "1 recommendation of pupils, with what came of it".to_owned(),
        several => format!("{several} recommendations of pupils, with what came of each"),
    };
    let document =
        paper::pupils(&PupilsSummary { cohort: counts.summary.clone(), heard, at_school, services });
    counts.leave(session, permit, (&document, "You said we did"), vec![also])
}

/// For partners and the link worker.
pub(crate) fn partners(
    session: &mut Session,
    permit: Permit,
    ask: CohortDocumentAsk,
) -> Result<DocumentMade, ApiError> {
    let counts = IntakeCounts::gather(session, &permit, &ask)?;
    let (audit, pledges) = session.read(&permit, |read| Ok((audit::in_short(read)?, pledges(read)?)))?;
    let also = "What partners have promised in open actions, in the words of your plan".to_owned();
    let document = paper::partners(&PartnersSummary { cohort: counts.summary.clone(), audit, pledges })?;
    counts.leave(session, permit, (&document, "For partners"), vec![also])
}

fn one_page(asks: &[String]) -> Result<(), ApiError> {
    let asks: Vec<&str> = asks.iter().map(|ask| ask.trim()).filter(|ask| !ask.is_empty()).collect();
    if asks.len() > ASKS {
        return Err(ApiError::invalid(
            "asks",
            format!(
                "The governors\u{2019} page has room for {ASKS} asks, and there are {}. Leave out those that can wait.",
                asks.len()
            ),
        ));
    }
    match (1..).zip(&asks).find(|(_, ask)| ask.chars().count() > LONGEST_ASK) {
        Some((number, ask)) => Err(ApiError::invalid(
            "asks",
            format!(
                "Ask {number} has {} letters. On the governors\u{2019} page each has {LONGEST_ASK} at most: say it shorter.",
                ask.chars().count()
            ),
        )),
        None => Ok(()),
    }
}

fn number(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// The plan in three numbers; none while it is empty.
fn plan_in_short(read: &ReadTx<'_>, today: NaiveDate) -> Result<Option<PlanStanding>, ApiError> {
    let actions: Vec<Action> = plan::list(read)?
        .into_iter()
        .map(|row| row.action)
        .filter(|action| action.standing(today) != Status::Dropped)
        .collect();
    let with = |status| number(actions.iter().filter(|action| action.standing(today) == status).count());
    let late = number(actions.iter().filter(|action| action.is_overdue(today)).count());
    Ok((!actions.is_empty()).then(|| PlanStanding {
        actions: number(actions.len()),
        done: with(Status::Done),
        late,
    }))
}

/// What pupils recommended, the newest activity first: what was answered before what is open.
fn heard(read: &ReadTx<'_>) -> Result<Vec<Heard>, ApiError> {
    let recommended = voice::list(read)?.into_iter().flat_map(|row| row.recommendations);
    let mut heard: Vec<Heard> = recommended
        .map(|row| row.recommendation)
        .map(|one| Heard { asked: one.what, state: one.state, answer: one.answer })
        .collect();
    heard.sort_by_key(|one| one.state == RecommendationState::Open);
    heard.truncate(HEARD);
    Ok(heard)
}

/// Promises of partners in open actions.
fn pledges(read: &ReadTx<'_>) -> Result<Vec<PledgeLine>, ApiError> {
    let open = plan::list(read)?.into_iter().map(|row| row.action).filter(Action::is_open);
    Ok(open
        .flat_map(|action| {
            let called = format!("{}. {}", action.number, action.title);
            let due = action.due;
            (action.partners.into_iter().filter(|partner| !partner.pledge.is_empty())).map(move |partner| {
                PledgeLine { partner: partner.name, promise: partner.pledge, action: called.clone(), due }
            })
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::one_page;

    #[test]
    fn the_governors_page_takes_three_short_asks() {
        let asks = |words: &[&str]| one_page(&words.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>());
        assert!(asks(&["One.", "Two.", " ", "Three."]).is_ok());
        assert!(asks(&["One.", "Two.", "Three.", "Four."]).unwrap_err().to_string().contains("there are 4"));
        let long = "so ".repeat(70);
        assert!(asks(&["One.", &long]).unwrap_err().to_string().contains("Ask 2 has 209 letters"));
    }
}
