//! A person sorts open answers into themes, one answer at a time, and chooses which may be quoted.

use super::loaded::Loaded;
use super::names::held_back;
use super::shown::themes;
use crate::error::ApiError;
use crate::naming::OnRoll;
use crate::required::required;
use crate::session::Session;
use crate::wire::consultation::{AnswerToSort, Sorting};
use crate::wire::consultation_ask::{RemoveTheme, SaveTheme, SortAnswer, SortingAsk};
use bridgewell_domain::ids::{ConsultationId, QuestionId, ThemeId};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::consultation::{Answer, Theme};
use bridgewell_store::consultations::{responses, themes as store};
use bridgewell_store::{Op, ReadTx};

/// The most themes of one question.
const MOST_THEMES: usize = 24;
/// The longest name of a theme, in letters.
const LONGEST: usize = 60;

/// The answers to one question.
pub(crate) fn look(session: &mut Session, permit: Permit, ask: SortingAsk) -> Result<Sorting, ApiError> {
    session.read(&permit, |read| shown(read, ask.consultation, ask.question))
}

fn shown(read: &ReadTx<'_>, id: ConsultationId, question: QuestionId) -> Result<Sorting, ApiError> {
    let loaded = Loaded::load(read, id)?;
    let asked = loaded.question(question)?;
    let on_roll = OnRoll::load(read)?;
    let answers = loaded.open_answers().filter(|(_, answer)| answer.question == question);
    let answers = answers.map(|(response, answer)| AnswerToSort {
        response: response.id,
        audience: response.audience,
        people: response.people,
        words: answer.words.clone(),
        looked_at: answer.looked_at,
        themes: answer.themes.clone(),
        quoted: answer.quoted.clone(),
        names: held_back(&on_roll, &loaded.one.only_words, answer.quoted.as_deref().unwrap_or(&answer.words)),
    });
    let mut of_this = themes(&loaded);
    of_this.retain(|theme| theme.question == question);
    Ok(Sorting {
        question,
        words: asked.words.clone(),
        themes: of_this,
        answers: answers.collect(),
        open: loaded.can_be_answered().is_ok(),
    })
}

/// Sorts one answer. Words that are to be quoted may be changed; they are checked for names before they leave.
pub(crate) fn sort(session: &mut Session, permit: Permit, ask: SortAnswer) -> Result<Sorting, ApiError> {
    session.write(&permit, Op::ResponsesSorted, |tx| {
        let loaded = Loaded::load(tx, ask.consultation)?;
        loaded.can_be_answered()?;
        let answer = loaded
            .responses()
            .find(|response| response.id == ask.response)
            .and_then(|response| response.answer(ask.question))
            .ok_or_else(|| ApiError::not_found("answer"))?;
        let fits = |theme: &ThemeId| {
            loaded.themes.iter().any(|known| known.id == *theme && known.question == ask.question)
        };
        if !ask.themes.iter().all(fits) {
            return Err(ApiError::not_found("theme"));
        }
        let mut sorted = ask.themes;
        sorted.sort_unstable();
        sorted.dedup();
        let quoted = ask.quoted.map(|words| words.trim().to_owned()).filter(|words| !words.is_empty());
        let answer = Answer { looked_at: ask.looked_at, themes: sorted, quoted, ..answer.clone() };
        responses::sort(tx, ask.response, &answer)?;
        tx.about(ask.consultation);
        shown(tx, ask.consultation, ask.question)
    })
}

/// Names a theme, and puts an answer into it at once; or calls one otherwise.
pub(crate) fn save_theme(session: &mut Session, permit: Permit, ask: SaveTheme) -> Result<Sorting, ApiError> {
    let name = required("name", &ask.name, "Say what the theme is called.")?;
    if name.chars().count() > LONGEST {
        return Err(ApiError::invalid("name", format!("Call it shorter, in {LONGEST} letters at most.")));
    }
    let id = ask.theme.unwrap_or_else(|| ThemeId::from_uuid(session.fresh()));
    session.write(&permit, Op::ResponsesSorted, |tx| {
        let loaded = Loaded::load(tx, ask.consultation)?;
        loaded.can_be_answered()?;
        let question = loaded.question(ask.question)?;
        crate::plan::refuse_names(tx, "name", &[&name])?;
        let of_this: Vec<&Theme> =
            loaded.themes.iter().filter(|theme| theme.question == question.id).collect();
        if of_this.iter().any(|theme| theme.id != id && theme.name.to_lowercase() == name.to_lowercase()) {
            return Err(ApiError::invalid("name", "There is a theme of that name already."));
        }
        match ask.theme {
            Some(theme) if of_this.iter().any(|known| known.id == theme) => store::rename(tx, theme, &name)?,
            Some(_) => return Err(ApiError::not_found("theme")),
            None if of_this.len() >= MOST_THEMES => {
                return Err(ApiError::invalid(
                    "name",
                    format!("{MOST_THEMES} themes are as many as anybody can read. Put two of them together first."),
                ));
            }
            None => store::insert(tx, &Theme { id, question: question.id, name })?,
        }
        if let Some(response) = ask.response {
            let answer = loaded
                .responses()
                .find(|one| one.id == response)
                .and_then(|one| one.answer(ask.question))
                .ok_or_else(|| ApiError::not_found("answer"))?;
            let mut answer = Answer { looked_at: true, ..answer.clone() };
            answer.themes.push(id);
            responses::sort(tx, response, &answer)?;
        }
        tx.about(ask.consultation);
        shown(tx, ask.consultation, ask.question)
    })
}

/// Takes a theme out; its answers go to another one, or stay without.
pub(crate) fn remove_theme(
    session: &mut Session,
    permit: Permit,
    ask: RemoveTheme,
) -> Result<Sorting, ApiError> {
    session.write(&permit, Op::ResponsesSorted, |tx| {
        let loaded = Loaded::load(tx, ask.consultation)?;
        loaded.can_be_answered()?;
        let here = |theme: ThemeId| {
            loaded.themes.iter().any(|known| known.id == theme && known.question == ask.question)
        };
        if !here(ask.theme) || ask.into.is_some_and(|into| into == ask.theme || !here(into)) {
            return Err(ApiError::not_found("theme"));
        }
        store::remove(tx, ask.theme, ask.into)?;
        tx.about(ask.consultation);
        shown(tx, ask.consultation, ask.question)
    })
}
