//! What leaves of the plan: the printed plan, a printed review, days for a calendar, and a table for a spreadsheet.

use super::figures::changes;
use super::shown::Viewer;
use super::{few, fields, half_terms, summary};
use crate::documents::{file_name, imprint, make, plain_name};
use crate::error::{ApiError, Refusal};
use crate::names::StaffNames;
use crate::session::Session;
use crate::shelf::{Document as OnShelf, Leaving};
use crate::wire::common::Nothing;
use crate::wire::documents::{DocumentClass, DocumentMade, FileMade};
use crate::wire::plan::{PlanReviewAsk, PlanTableAsk, TableKind};
use bridgewell_disclosure::Threshold;
use bridgewell_domain::dates;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::plan::Action;
use bridgewell_domain::programme::plan::review::Prompt;
use bridgewell_exchange::{Calendar, DayEvent};
use bridgewell_report::paper;
use bridgewell_report::summary::{PlanReviewSheet, PlanSummary};
use bridgewell_store::plan::ActionRow;
use bridgewell_store::{Op, plan, plan_entries, plan_reviews, schools};

/// Said of everything that leaves of the plan.
const OWN_WORDS: &str = "Your own words: see that no child can be recognised in them";

fn count(actions: usize) -> u32 {
    u32::try_from(actions).unwrap_or(u32::MAX)
}

fn said(actions: usize) -> String {
    if actions == 1 { "1 action".to_owned() } else { format!("{actions} actions") }
}

fn refuse_empty(rows: &[ActionRow]) -> Result<(), ApiError> {
    if rows.is_empty() {
        return Err(ApiError::refused(
            Refusal::Other,
            "there is no action in the plan yet, so there is nothing to save",
        ));
    }
    Ok(())
}

/// Every text of an action that the plan prints.
fn printed(action: &Action) -> impl Iterator<Item = &str> {
    fields::texts(action).into_iter().chain([action.said.why.as_str()])
}

/// The small numbers of people that stand in words, so that somebody looks at them before the paper is saved.
fn few_in<'a>(texts: impl Iterator<Item = &'a str>, smallest: u32) -> Option<String> {
    let mut found: Vec<String> = texts.flat_map(|text| few::told(text, smallest)).collect();
    found.sort();
    found.dedup();
    (!found.is_empty()).then(|| {
        format!(
            "Your words tell of few people: \u{201c}{}\u{201d}. Change them first if a child could be recognised",
            found.join("\u{201d}, \u{201c}")
        )
    })
}

/// The printed plan.
pub(crate) fn document(session: &mut Session, permit: Permit, _: Nothing) -> Result<DocumentMade, ApiError> {
    let imprint = imprint(session, &permit)?;
    let today = Viewer::of(session).today;
    let (rows, school, people, changes) = session.read(&permit, |read| {
        let rows = plan::list(read)?;
        let actions: Vec<Action> = rows.iter().map(|row| row.action.clone()).collect();
        let people = summary::people_measured(read, &actions)?;
        let changes = changes(&actions, |action| summary::open_measure(action, &people));
        Ok((rows, schools::get(read)?.0, people, changes))
    })?;
    refuse_empty(&rows)?;
    let smallest = Threshold::new(school.smallest_count).smallest_shown();
    let number = rows.len();
    let in_words = few_in(rows.iter().flat_map(|row| printed(&row.action)), smallest);
    let year = half_terms::year_of(today).to_string();
    let name = file_name(&format!("Action plan {} {}", school.name, year.replace('/', "-")));
    let document = paper::plan(&PlanSummary {
        imprint,
        year,
        today,
        smallest_shown: smallest,
        actions: rows.into_iter().map(|row| summary::planned(row.action, today, &people)).collect(),
        changes,
    })?;
    let mut contains = vec![
        format!("{} with leads, partners, costs and measures: no pupil's name", said(number)),
        format!(
            "No number of people from 1 to {} among the measures; a number without a unit counts as people",
            smallest - 1
        ),
        "No progress notes".to_owned(),
        OWN_WORDS.to_owned(),
    ];
    contains.extend(in_words);
    let made = make(session, &document, (DocumentClass::Public, name, contains))?;
    leaves(session, permit, (&made, number))?;
    session.shelf_mut().publishes(made.handle, people.publishing()?);
    Ok(made)
}

/// A printed review.
pub(crate) fn review_document(
    session: &mut Session,
    permit: Permit,
    ask: PlanReviewAsk,
) -> Result<DocumentMade, ApiError> {
    let imprint = imprint(session, &permit)?;
    let (review, by, school) = session.read(&permit, |read| {
        let review = plan_reviews::get(read, ask.id)?.review;
        let by =
            review.finished_by.map(|by| StaffNames::load(read).map(|staff| staff.name(by))).transpose()?;
        Ok((review, by, schools::get(read)?.0))
    })?;
    let (Some(finished_by), Some(finished_at)) = (by, review.finished_at) else {
        return Err(ApiError::refused(
            Refusal::Other,
            "this review is not finished yet; finish it, then print it",
        ));
    };
    let answered =
        |prompt: Prompt| review.reflections.iter().any(|one| one.prompt == prompt && !one.answer.is_empty());
    let questions = Prompt::ALL.into_iter().filter(|prompt| !answered(*prompt));
    let smallest = Threshold::new(school.smallest_count).smallest_shown();
    let in_words = few_in(std::iter::once(review.text.as_str()), smallest);
    let document = paper::plan_review(&PlanReviewSheet {
        imprint,
        period: review.period.clone(),
        finished_by,
        finished_on: dates::day_of(finished_at),
        text: review.text,
        questions: questions.map(|prompt| prompt.words().to_owned()).collect(),
    });
    let name = file_name(&format!("Review {} {}", review.period.replace('/', "-"), school.name));
    let mut contains =
        vec!["The review in the words it was left in: no pupil's name".to_owned(), OWN_WORDS.to_owned()];
    contains.extend(in_words);
    let made = make(session, &document, (DocumentClass::Public, name, contains))?;
    leaves(session, permit, (&made, review.lines.len()))?;
    Ok(made)
}

/// Logs that a document was made, and says what the log shall hold once it is saved.
fn leaves(
    session: &mut Session,
    permit: Permit,
    (made, actions): (&DocumentMade, usize),
) -> Result<(), ApiError> {
    let now = session.now();
    session.workspace_mut().log_read(&permit, now, Op::PublicDocumentMade, &[])?;
    let counts = vec![("public_documents", 1), ("actions", count(actions))];
    let leaving = Leaving { op: Op::Exported, permit, pupil: None, letter: None, counts, once: false };
    session.shelf_mut().leaves_as(made.handle, leaving);
    Ok(())
}

/// Puts a file on the shelf, with what the log shall hold once it is saved.
fn on_shelf(
    session: &mut Session,
    permit: Permit,
    (name, bytes, contains): (String, Vec<u8>, Vec<String>),
    counts: Vec<(&'static str, u32)>,
) -> FileMade {
    let kept = OnShelf { name: name.clone(), bytes, opens_workspace: false };
    let handle = session.shelf_mut().put_document(kept);
    let leaving = Leaving { op: Op::Exported, permit, pupil: None, letter: None, counts, once: false };
    session.shelf_mut().leaves_as(handle, leaving);
    FileMade { handle, file_name: name, contains }
}

/// Due days and open milestones as a file for a calendar program.
pub(crate) fn calendar(session: &mut Session, permit: Permit, _: Nothing) -> Result<FileMade, ApiError> {
    let (rows, school) = session.read(&permit, |read| Ok((plan::list(read)?, schools::get(read)?.0)))?;
    let events: Vec<DayEvent> = rows
        .iter()
        .filter(|row| row.action.is_open())
        .flat_map(|row| days(&row.action, row.version))
        .collect();
    if events.is_empty() {
        return Err(ApiError::refused(
            Refusal::Other,
            "no open action and no open milestone has a day yet, so there is nothing for a calendar",
        ));
    }
    let number = events.len();
    let named = format!("Action plan of {}", school.name);
    let calendar = Calendar { name: named.clone(), made_at: session.now(), events };
    let days = if number == 1 { "1 day".to_owned() } else { format!("{number} days") };
    let contains = vec![
        format!("{days}: due days of open actions, and milestones that are not reached"),
        "Titles of actions and names of their leads: no pupil's name".to_owned(),
    ];
    let file = (format!("{}.ics", plain_name(&named)), calendar.to_ics(), contains);
    Ok(on_shelf(session, permit, file, vec![("days", count(number))]))
}

fn days(action: &Action, sequence: u32) -> Vec<DayEvent> {
    let lead = if action.lead.name.is_empty() { "nobody yet" } else { action.lead.name.as_str() };
    let about = format!("Action {}: {}\nLead: {lead}", action.number, action.title);
    let due = action.due.map(|on| DayEvent {
        id: format!("{}@action.bridgewell", action.id),
        sequence,
        on,
        title: format!("Due: {}. {}", action.number, action.title),
        about: about.clone(),
    });
    let steps = action.milestones.iter().filter(|step| step.done.is_none()).filter_map(|step| {
        Some(DayEvent {
            id: format!("{}@milestone.bridgewell", step.id),
            sequence,
            on: step.due?,
            title: format!("{} (action {})", step.title, action.number),
            about: about.clone(),
        })
    });
    steps.chain(due).collect()
}

/// The plan as a table.
pub(crate) fn table(session: &mut Session, permit: Permit, ask: PlanTableAsk) -> Result<FileMade, ApiError> {
    let today = Viewer::of(session).today;
    let (rows, entries, staff, school) = session.read(&permit, |read| {
        Ok((plan::list(read)?, plan_entries::list(read)?, StaffNames::load(read)?, schools::get(read)?.0))
    })?;
    refuse_empty(&rows)?;
    let actions: Vec<Action> = rows.into_iter().map(|row| row.action).collect();
    let table = summary::table(&actions, (&entries, &staff), today);
    let (ending, bytes) = match ask.kind {
        TableKind::Csv => ("csv", table.to_csv()),
        TableKind::Xlsx => ("xlsx", table.to_xlsx()),
    };
    let bytes = bytes.map_err(ApiError::broken)?;
    let year = half_terms::year_of(today).to_string().replace('/', "-");
    let name = format!("{}.{ending}", plain_name(&format!("Action plan {} {year}", school.name)));
    let contains = vec![
        format!(
            "{}, one a row, with leads, costs and the last progress note: no pupil's name",
            said(actions.len())
        ),
        "Measures with every number as it was typed, small ones too: for use inside the school".to_owned(),
    ];
    Ok(on_shelf(session, permit, (name, bytes, contains), vec![("actions", count(actions.len()))]))
}
