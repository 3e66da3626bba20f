//! Writes the demo school's consultations: one answered, one open.

use super::pull::pull;
use crate::error::ApiError;
use bridgewell_demo as demo;
use bridgewell_domain::programme::consultation::Consultation;
use bridgewell_store::WriteTx;
use bridgewell_store::consultations::{self, changes, events, responses, themes};
use bridgewell_store::wellbeing_counts::{self, WellbeingRow};

/// All of it, in one write.
pub(crate) fn write(tx: &WriteTx<'_>) -> Result<(), ApiError> {
    for (id, question, cohort, on, counts) in demo::wellbeing_counts() {
        let row = WellbeingRow {
            id,
            question: question.to_owned(),
            cohort: cohort.to_owned(),
            on,
            counts,
            version: 1,
        };
        wellbeing_counts::insert(tx, &row)?;
    }
    for made in demo::consultations() {
        let put = pull(tx, &made.consultation.draft)?;
        let one = Consultation { put: Some(put), ..made.consultation };
        consultations::insert(tx, &one)?;
        consultations::replace_questions(tx, one.id, &made.questions)?;
        for theme in &made.themes {
            themes::insert(tx, theme)?;
        }
        for event in &made.events {
            events::insert(tx, one.id, event)?;
        }
        for response in &made.responses {
            responses::insert(tx, one.id, (response, None, None))?;
            for answer in response.answers.iter().filter(|answer| !answer.themes.is_empty()) {
                responses::sort(tx, response.id, answer)?;
            }
        }
        for change in &made.changes {
            changes::insert(tx, one.id, change)?;
        }
    }
    Ok(())
}
