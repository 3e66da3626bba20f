//! What a draft pulls from elsewhere: strengths and priorities of the audit, open actions of the plan, and counts of
//! national questions, cleared before they are shown to anybody.

use super::wellbeing;
use crate::audit;
use crate::error::ApiError;
use bridgewell_disclosure::{Figures, Publication, Published, PublishedSum, Threshold};
use bridgewell_domain::dates;
use bridgewell_domain::programme::audit::Standard;
use bridgewell_domain::programme::consultation::{Draft, Put, PutAction, PutAudit, PutCount, PutWellbeing};
use bridgewell_domain::programme::plan::Action;
use bridgewell_store::wellbeing_counts::{self, WellbeingRow};
use bridgewell_store::{ReadTx, plan, schools};

/// What the draft wants, as it stands today.
pub(super) fn pull(read: &ReadTx<'_>, draft: &Draft) -> Result<Put, ApiError> {
    Ok(Put {
        audit: if draft.pull_audit { from_audit(read)? } else { None },
        actions: if draft.pull_plan { from_plan(read)? } else { Vec::new() },
        wellbeing: if draft.pull_wellbeing { from_counts(read)? } else { Vec::new() },
    })
}

fn from_audit(read: &ReadTx<'_>) -> Result<Option<PutAudit>, ApiError> {
    let Some(round) = audit::Loaded::round_or_latest(read, None)? else { return Ok(None) };
    let titles = |wanted: &dyn Fn(&Standard) -> bool| -> Vec<String> {
        let standards = round.catalogue.standards().iter().filter(|standard| wanted(standard));
        standards.map(|standard| standard.title.clone()).collect()
    };
    let mark = |standard: &Standard| round.record.mark(&standard.id);
    Ok(Some(PutAudit {
        round: round.record.round.name.clone(),
        closed: round.record.round.closed.map(|closed| dates::day_of(closed.at)),
        strengths: titles(&|standard| mark(standard).is_some_and(|mark| mark.celebrate)),
        priorities: titles(&|standard| mark(standard).is_some_and(|mark| mark.priority.is_some())),
    }))
}

fn from_plan(read: &ReadTx<'_>) -> Result<Vec<PutAction>, ApiError> {
    let open = plan::list(read)?.into_iter().map(|row| row.action).filter(Action::is_open);
    Ok(open
        .map(|action| PutAction {
            number: action.number,
            title: action.title,
            outcome: action.outcome_area,
            due: action.due,
        })
        .collect())
}

fn from_counts(read: &ReadTx<'_>) -> Result<Vec<PutWellbeing>, ApiError> {
    let threshold = Threshold::new(schools::get(read)?.0.smallest_count);
    let questions = wellbeing::questions()?;
    let mut figures = Figures::new();
    let rows: Vec<(WellbeingRow, Vec<_>, _)> = wellbeing_counts::list(read)?
        .into_iter()
        .map(|row| {
            let parts: Vec<_> = row.counts.iter().map(|count| figures.count(*count)).collect();
            let total = figures.total(&parts);
            for (place, part) in parts.iter().enumerate() {
                figures.name(*part, &group(&row.question, &row.cohort, row.on, Some(place)));
            }
            figures.name(total, &group(&row.question, &row.cohort, row.on, None));
            (row, parts, total)
        })
        .collect();
    let protected = figures.protect_after(threshold, &earlier(read, GROUP)?).map_err(ApiError::broken)?;
    let shown = rows.into_iter().filter_map(|(row, parts, total)| {
        let question = questions.iter().find(|question| question.key == row.question)?;
        let counts = question.answers.iter().zip(protected.counts(&parts));
        Some(PutWellbeing {
            question: question.words.clone(),
            cohort: row.cohort,
            on: row.on,
            counts: counts.map(|(answer, count)| PutCount { answer: answer.clone(), count }).collect(),
            answered: protected.count(total),
            source: format!("Question: {}, {}.", question.source, question.licence),
        })
    });
    Ok(shown.collect())
}

/// By what counts of national questions are known among everything that was published.
const GROUP: &str = "Wellbeing question ";

fn group(question: &str, cohort: &str, on: chrono::NaiveDate, place: Option<usize>) -> String {
    match place {
        Some(place) => format!("{GROUP}{question}, {cohort}, {on}: answer {place}"),
        None => format!("{GROUP}{question}, {cohort}, {on}: everybody"),
    }
}

/// What was published before of the counts whose groups begin with this.
pub(super) fn earlier(read: &ReadTx<'_>, of: &str) -> Result<Vec<Publication>, ApiError> {
    let kept = bridgewell_store::publications::list(read)?;
    let these = kept.iter().filter(|text| text.contains(of));
    these.map(|text| serde_json::from_str(text).map_err(ApiError::broken)).collect()
}

/// What a draft tells its readers in numbers: the counts of national questions in it.
pub(super) fn publication(put: &Put) -> Result<Publication, ApiError> {
    let questions = wellbeing::questions()?;
    let mut publication = Publication::default();
    for asked in &put.wellbeing {
        let Some(question) = questions.iter().find(|question| question.words == asked.question) else {
            continue;
        };
        let mut add = |count: bridgewell_domain::count::Count, place| {
            publication.counts.push(Published {
                group: Some(group(&question.key, &asked.cohort, asked.on, place)),
                shown: count.shown(),
                printed: true,
            });
            publication.counts.len() - 1
        };
        let parts = asked.counts.iter().enumerate().map(|(place, one)| add(one.count, Some(place))).collect();
        let total = add(asked.answered, None);
        publication.sums.push(PublishedSum { total, parts });
    }
    Ok(publication)
}
