//! One consultation as the window shows it.

use super::loaded::Loaded;
use super::number;
use super::pull::pull;
use crate::error::ApiError;
use crate::names::StaffNames;
use crate::wire::consultation::{
    ActionChoice, AudienceCount, ConsultationChange, ConsultationEvent, ConsultationPage, ResponseFile,
    SortingState, StageMove, ThemeShown,
};
use bridgewell_domain::ids::{ConsultationId, QuestionId};
use bridgewell_domain::programme::consultation::{Audience, Move, Response, Stage};
use bridgewell_store::{ReadTx, plan};
use chrono::NaiveDate;

/// The page.
pub(super) fn page(
    read: &ReadTx<'_>,
    id: ConsultationId,
    today: NaiveDate,
) -> Result<ConsultationPage, ApiError> {
    let loaded = Loaded::load(read, id)?;
    let facts = loaded.facts();
    let live = loaded.one.stage == Stage::Drafting;
    let put = match loaded.one.put.clone() {
        Some(put) => put,
        None => pull(read, &loaded.one.draft)?,
    };
    let step = |step: Move| StageMove { to: step.to, needs: step.needs };
    let staff = StaffNames::load(read)?;
    let actions = plan::list(read)?.into_iter().map(|row| row.action);
    Ok(ConsultationPage {
        id,
        title: loaded.one.title.clone(),
        stage: loaded.one.stage,
        opens: loaded.one.opens,
        closes: loaded.one.closes,
        draft: loaded.one.draft.clone(),
        audiences: loaded.one.audiences.clone(),
        put,
        live,
        events: loaded.events.iter().map(event).collect(),
        files: loaded
            .files
            .iter()
            .map(|file| ResponseFile {
                id: file.id,
                name: file.name.clone(),
                by: staff.name(file.by),
                at: file.at,
                responses: file.responses,
            })
            .collect(),
        answered: answered(&loaded),
        sorting: (loaded.questions.iter().filter(|question| question.is_open()))
            .map(|question| sorting(&loaded, question.id))
            .collect(),
        themes: themes(&loaded),
        changes: loaded.changes.iter().map(change).collect(),
        actions: actions
            .map(|action| ActionChoice {
                id: action.id,
                title: format!("{}. {}", action.number, action.title),
            })
            .collect(),
        on: loaded.one.on(&loaded.questions, facts, today).map(step),
        back: loaded.one.back(facts).map(step),
        only_words: loaded.one.only_words.clone(),
        version: loaded.version,
        questions: loaded.questions,
    })
}

fn event(row: &bridgewell_store::consultations::events::EventRow) -> ConsultationEvent {
    let event = &row.event;
    ConsultationEvent {
        id: event.id,
        on: event.on,
        what: event.what.clone(),
        audience: event.audience,
        people: event.people,
        note: event.note.clone(),
        version: row.version,
    }
}

fn change(row: &bridgewell_store::consultations::changes::ChangeRow) -> ConsultationChange {
    let change = &row.change;
    ConsultationChange {
        id: change.id,
        said: change.said.clone(),
        did: change.did.clone(),
        state: change.state,
        theme: change.theme,
        action: change.action,
        version: row.version,
    }
}

/// Audiences that are asked, and those that answered all the same.
pub(super) fn audiences(loaded: &Loaded) -> Vec<Audience> {
    let asked = |audience: &Audience| loaded.one.audiences.iter().any(|reach| reach.audience == *audience);
    let did = |audience: &Audience| loaded.responses().any(|response| response.audience == *audience);
    Audience::ALL.iter().copied().filter(|audience| asked(audience) || did(audience)).collect()
}

fn answered(loaded: &Loaded) -> Vec<AudienceCount> {
    let count = |audience: Audience| {
        let these: Vec<&Response> =
            loaded.responses().filter(|response| response.audience == audience).collect();
        AudienceCount {
            audience,
            responses: number(these.len()),
            people: these.iter().map(|response| response.people).sum(),
        }
    };
    audiences(loaded).into_iter().map(count).collect()
}

fn sorting(loaded: &Loaded, question: QuestionId) -> SortingState {
    let answers = || loaded.open_answers().filter(|(_, answer)| answer.question == question);
    SortingState {
        question,
        answers: number(answers().count()),
        unsorted: number(answers().filter(|(_, answer)| !answer.looked_at).count()),
    }
}

/// Every theme with how much stands in it.
pub(super) fn themes(loaded: &Loaded) -> Vec<ThemeShown> {
    let shown = loaded.themes.iter().map(|theme| {
        let these: Vec<&Response> = loaded
            .open_answers()
            .filter(|(_, answer)| answer.themes.contains(&theme.id))
            .map(|(response, _)| response)
            .collect();
        ThemeShown {
            id: theme.id,
            question: theme.question,
            name: theme.name.clone(),
            answers: number(these.len()),
            people: these.iter().map(|response| response.people).sum(),
        }
    });
    shown.collect()
}
