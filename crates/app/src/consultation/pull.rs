//! What a draft pulls from elsewhere: strengths and priorities of the audit, open actions of the plan, and counts of
//! national questions, cleared before they are shown to anybody.

use super::wellbeing;
use crate::audit;
use crate::error::ApiError;
use bridgewell_disclosure::{Figures, Publication, Published, PublishedSum, Threshold};
use bridgewell_domain::dates;
use bridgewell_domain::programme::audit::Standard;
use bridgewell_domain::programme::consultation::{
    Draft, Put, PutAction, PutAudit, PutCount, PutWellbeing, PutWithheld,
};
use bridgewell_domain::programme::plan::Action;
use bridgewell_store::wellbeing_counts::{self, WellbeingRow};
use bridgewell_store::{ReadTx, plan, schools};
use chrono::{Datelike, NaiveDate};

/// What the draft wants, as it stands today.
pub(super) fn pull(read: &ReadTx<'_>, draft: &Draft) -> Result<Put, ApiError> {
    let (wellbeing, withheld) =
        if draft.pull_wellbeing { from_counts(read)? } else { (Vec::new(), Vec::new()) };
    Ok(Put {
        audit: if draft.pull_audit { from_audit(read)? } else { None },
        actions: if draft.pull_plan { from_plan(read)? } else { Vec::new() },
        wellbeing,
        withheld,
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

/// A row of counts as it is chosen among others: by its question and its school year, and by how many answered.
struct Group<'a> {
    question: &'a str,
    cohort: &'a str,
    on: NaiveDate,
    people: u32,
}

impl Group<'_> {
    /// The calendar year in which the school year of its day began.
    fn year(&self) -> i32 {
        year_of(self.on)
    }
}

fn year_of(day: NaiveDate) -> i32 {
    day.year() - i32::from(day.month() < 9)
}

/// Which rows may go out. Whom a row counts is typed, so a year group, its forms and its girls cannot be told from groups that
/// have nobody in common: of one question and school year only one row goes out, or a small group would follow by taking one
/// from the other. It is the one that went out before, otherwise the largest.
fn goes_out(all: &[Group<'_>], earlier: &[Publication]) -> Vec<bool> {
    let out = |one: &Group<'_>| -> Vec<(String, NaiveDate)> {
        let counts = earlier.iter().flat_map(|publication| &publication.counts);
        let shown = counts.filter(|count| count.shown.is_some()).filter_map(|count| count.group.as_deref());
        let these = shown.filter_map(|name| of_name(name, one.question));
        these.filter(|(_, on)| year_of(*on) == one.year()).collect()
    };
    let chosen = |place: usize| {
        let one = &all[place];
        let before = out(one);
        let beside = all.iter().enumerate().filter(|(_, other)| {
            other.question == one.question
                && other.year() == one.year()
                && (before.is_empty()
                    || before.iter().any(|(cohort, on)| cohort == other.cohort && *on == other.on))
        });
        beside.max_by_key(|(_, other)| (other.people, other.on)).is_some_and(|(best, _)| best == place)
    };
    (0..all.len()).map(chosen).collect()
}

/// Leaves out what may not go out beside what went out meanwhile, or beside each other.
pub(super) fn leaving(read: &ReadTx<'_>, mut put: Put) -> Result<Put, ApiError> {
    let questions = wellbeing::questions()?;
    let key =
        |words: &str| questions.iter().find(|question| question.words == words).map(|it| it.key.as_str());
    let groups = put.wellbeing.iter().map(|asked| Group {
        question: key(&asked.question).unwrap_or(&asked.question),
        cohort: &asked.cohort,
        on: asked.on,
        people: asked.answered.shown().unwrap_or_default(),
    });
    let goes = goes_out(&groups.collect::<Vec<_>>(), &earlier(read, GROUP)?);
    let mut goes = goes.into_iter();
    let (out, here) = put.wellbeing.into_iter().partition(|_| goes.next().unwrap_or_default());
    put.wellbeing = out;
    let here: Vec<PutWellbeing> = here;
    put.withheld.extend(here.into_iter().map(|asked| PutWithheld {
        question: asked.question,
        cohort: asked.cohort,
        on: asked.on,
    }));
    Ok(put)
}

fn from_counts(read: &ReadTx<'_>) -> Result<(Vec<PutWellbeing>, Vec<PutWithheld>), ApiError> {
    let threshold = Threshold::new(schools::get(read)?.0.smallest_count);
    let questions = wellbeing::questions()?;
    let before = earlier(read, GROUP)?;
    let all = wellbeing_counts::list(read)?;
    let groups = all.iter().map(|row| Group {
        question: &row.question,
        cohort: &row.cohort,
        on: row.on,
        people: row.counts.iter().sum(),
    });
    let mut goes = goes_out(&groups.collect::<Vec<_>>(), &before).into_iter();
    let (out, here): (Vec<_>, Vec<_>) = all.into_iter().partition(|_| goes.next().unwrap_or_default());
    let asked = |key: &str| questions.iter().find(|question| question.key == key);
    let withheld = here.into_iter().filter_map(|row| {
        Some(PutWithheld { question: asked(&row.question)?.words.clone(), cohort: row.cohort, on: row.on })
    });
    let withheld = withheld.collect();
    let mut figures = Figures::new();
    let rows: Vec<(WellbeingRow, Vec<_>, _)> = out
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
    let protected = figures.protect_after(threshold, &before).map_err(ApiError::broken)?;
    let shown = rows.into_iter().filter_map(|(row, parts, total)| {
        let question = asked(&row.question)?;
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
    Ok((shown.collect(), withheld))
}

/// By what counts of national questions are known among everything that was published.
const GROUP: &str = "Wellbeing question ";

fn group(question: &str, cohort: &str, on: NaiveDate, place: Option<usize>) -> String {
    match place {
        Some(place) => format!("{GROUP}{question}, {cohort}, {on}: answer {place}"),
        None => format!("{GROUP}{question}, {cohort}, {on}: everybody"),
    }
}

/// Whom such a name of this question counts, and on which day.
fn of_name(name: &str, question: &str) -> Option<(String, NaiveDate)> {
    let (head, _) =
        name.strip_prefix(GROUP)?.strip_prefix(question)?.strip_prefix(", ")?.rsplit_once(": ")?;
    let (cohort, on) = head.rsplit_once(", ")?;
    Some((cohort.to_owned(), on.parse().ok()?))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn on(month: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, 3).unwrap()
    }

    fn of(cohort: &'static str, on: NaiveDate, people: u32) -> Group<'static> {
        Group { question: "happy", cohort, on, people }
    }

    #[test]
    fn of_groups_that_may_overlap_one_goes_out_and_it_stays_that_one() {
        let mut all = vec![of("7A, mornings", on(5), 27), of("Year 7", on(3), 180), of("Year 7", on(10), 30)];
        all.push(Group { question: "anxious", ..of("7A, mornings", on(5), 27) });
        assert_eq!(goes_out(&all, &[]), [false, true, true, true], "one for each question and school year");
        let out = |shown| {
            let name = group("happy", "7A, mornings", on(5), Some(2));
            Publication {
                counts: vec![Published { group: Some(name), shown, printed: true }],
                sums: Vec::new(),
            }
        };
        assert_eq!(goes_out(&all, &[out(Some(9))]), [true, false, true, true], "what is out is out");
        assert_eq!(goes_out(&all, &[out(None)]), [false, true, true, true], "nothing of it was told");
        all.remove(0);
        assert_eq!(goes_out(&all, &[out(Some(9))]), [false, true, true], "also when it was taken out since");
    }
}
