//! National questions on wellbeing, asked of a whole cohort and entered as counts. Only questions of the file that comes
//! with Bridgewell, all under an open licence: `templates/wellbeing-questions.toml`.

use super::draft::listed;
use crate::error::ApiError;
use crate::plan::refuse_names;
use crate::required::required;
use crate::session::Session;
use crate::wire::consultation::{Consultations, NationalQuestion, WellbeingCount, WellbeingShown};
use crate::wire::consultation_ask::{RemoveWellbeing, SaveWellbeing};
use bridgewell_domain::dates::in_full;
use bridgewell_domain::ids::WellbeingCountId;
use bridgewell_domain::permit::Permit;
use bridgewell_store::wellbeing_counts::{self as store, WellbeingRow};
use bridgewell_store::{Op, ReadTx};
use serde::Deserialize;

const QUESTIONS: &str = include_str!("../../templates/wellbeing-questions.toml");

/// The most pupils of one cohort.
const LARGEST: u32 = 10_000;

#[derive(Deserialize)]
struct File {
    question: Vec<NationalQuestion>,
}

/// The questions, in the order of the file.
pub(super) fn questions() -> Result<Vec<NationalQuestion>, ApiError> {
    toml::from_str::<File>(QUESTIONS).map(|file| file.question).map_err(ApiError::broken)
}

/// Questions and counts for the window.
pub(super) fn shown(read: &ReadTx<'_>) -> Result<WellbeingShown, ApiError> {
    let counts = store::list(read)?.into_iter().map(|row| WellbeingCount {
        id: row.id,
        question: row.question,
        cohort: row.cohort,
        on: row.on,
        counts: row.counts,
        version: row.version,
    });
    Ok(WellbeingShown { questions: questions()?, counts: counts.collect() })
}

/// Enters counts, or changes them.
pub(crate) fn save(
    session: &mut Session,
    permit: Permit,
    ask: SaveWellbeing,
) -> Result<Consultations, ApiError> {
    let question = questions()?
        .into_iter()
        .find(|question| question.key == ask.question)
        .ok_or_else(|| ApiError::not_found("question"))?;
    let cohort = required("cohort", &ask.cohort, "Say who was asked, for example \u{201c}Year 7\u{201d}.")?;
    let today = session.today();
    if ask.on > today {
        return Err(ApiError::invalid(
            "on",
            format!("{} is still to come. Give the day on which it was asked.", in_full(ask.on)),
        ));
    }
    let all = ask.counts.iter().fold(0_u32, |sum, count| sum.saturating_add(*count));
    if ask.counts.len() != question.answers.len() || all == 0 || all > LARGEST {
        return Err(ApiError::invalid(
            "counts",
            format!(
                "Give how many chose each of the {} answers, {LARGEST} together at most and not nobody.",
                question.answers.len()
            ),
        ));
    }
    let row = WellbeingRow {
        id: ask.id.unwrap_or_else(|| WellbeingCountId::from_uuid(session.fresh())),
        question: question.key,
        cohort,
        on: ask.on,
        counts: ask.counts,
        version: ask.version,
    };
    session.write(&permit, Op::WellbeingCounted, |tx| {
        refuse_names(tx, "cohort", &[&row.cohort])?;
        let kept = store::list(tx)?;
        let same = |other: &&WellbeingRow| {
            other.id != row.id
                && other.question == row.question
                && other.on == row.on
                && other.cohort.to_lowercase() == row.cohort.to_lowercase()
        };
        if let Some(other) = kept.iter().find(same) {
            return Err(ApiError::invalid(
                "cohort",
                format!(
                    "Counts of this question for {} on {} are here already. Change those instead.",
                    other.cohort,
                    in_full(other.on)
                ),
            ));
        }
        match ask.id {
            Some(_) => store::change(tx, &row)?,
            None => store::insert(tx, &row)?,
        }
        listed(tx)
    })
}

/// Takes counts out. A draft that was put to people keeps what it said.
pub(crate) fn remove(
    session: &mut Session,
    permit: Permit,
    ask: RemoveWellbeing,
) -> Result<Consultations, ApiError> {
    session.write(&permit, Op::WellbeingCounted, |tx| {
        store::remove(tx, ask.id, ask.version)?;
        listed(tx)
    })
}

#[cfg(test)]
mod tests {
    use super::questions;
    use std::collections::HashSet;

    #[test]
    fn every_national_question_says_where_it_comes_from_and_under_which_licence() {
        let all = questions().unwrap();
        let keys: HashSet<&str> = all.iter().map(|question| question.key.as_str()).collect();
        assert_eq!(keys.len(), all.len());
        for question in &all {
            assert!(question.words.ends_with('?') && question.answers.len() >= 2, "{}", question.key);
            assert_eq!(question.licence, "Open Government Licence v3.0");
            assert!(question.source.starts_with("Office for National Statistics"));
            assert!(question.address.starts_with("https://") && question.address.contains(".gov.uk/"));
        }
    }
}
