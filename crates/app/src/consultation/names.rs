//! Names of people on roll in everything of a consultation that would leave: the draft, quoted answers, what was done. A
//! pupil's whole name never leaves. A single name may be a word, so somebody is asked; in the school's own text a colleague
//! may be named.

use super::loaded::Loaded;
use super::shown;
use crate::error::{ApiError, Refusal};
use crate::naming::OnRoll;
use crate::required::required;
use crate::session::Session;
use crate::wire::consultation::{AnswerAt, ConsultationPage, NameStands, NamesStanding};
use crate::wire::consultation_ask::{ConsultationDocumentAsk, ConsultationDocumentKind, OnlyWord};
use crate::wire::link::NameFound;
use bridgewell_domain::permit::Permit;
use bridgewell_store::consultations as store;
use bridgewell_store::{Op, ReadTx};

/// Names that are still to be settled in words of somebody who answered: pupils' and colleagues'.
pub(super) fn held_back(on_roll: &OnRoll, only_words: &[String], text: &str) -> Vec<NameFound> {
    let mut found = names_in(on_roll, text);
    found.retain(|name| name.whole || !is_only_word(only_words, &name.name));
    found
}

fn names_in(on_roll: &OnRoll, text: &str) -> Vec<NameFound> {
    let found = on_roll.in_text(text).into_iter();
    found.map(|found| NameFound { name: found.said, pupil: found.pupil, whole: found.whole }).collect()
}

fn is_only_word(only_words: &[String], name: &str) -> bool {
    only_words.iter().any(|word| word.to_lowercase() == name.to_lowercase())
}

/// Where names stand in what would leave with a document.
pub(crate) fn standing(
    session: &mut Session,
    permit: Permit,
    ask: ConsultationDocumentAsk,
) -> Result<NamesStanding, ApiError> {
    session.read(&permit, |read| {
        let id = super::out::which(read, ask)?;
        let loaded = Loaded::load(read, id)?;
        Ok(NamesStanding { found: find(read, &loaded, ask.kind)? })
    })
}

/// Refuses a document in which a name still stands that nobody settled.
pub(super) fn settled(
    read: &ReadTx<'_>,
    loaded: &Loaded,
    kind: ConsultationDocumentKind,
) -> Result<(), ApiError> {
    let found = find(read, loaded, kind)?;
    let Some(first) = found.iter().find(|stands| !stands.only_word) else { return Ok(()) };
    let waiting = found.iter().filter(|stands| !stands.only_word).count();
    let rest = match waiting {
        1 => String::new(),
        several => format!(" There are {} more places.", several - 1),
    };
    Err(ApiError::refused(
        Refusal::Other,
        format!(
            "A name stands in {}: \u{201c}{}\u{201d}.{rest} Look at the names first: change the words, leave them out, or \
             say that it is only a word.",
            first.place, first.found.name
        ),
    ))
}

fn find(
    read: &ReadTx<'_>,
    loaded: &Loaded,
    kind: ConsultationDocumentKind,
) -> Result<Vec<NameStands>, ApiError> {
    let on_roll = OnRoll::load(read)?;
    let mut all = Vec::new();
    let mut look = |place: String, words: &str, answer: Option<AnswerAt>| {
        for found in names_in(&on_roll, words) {
            // The school may name its own people in its own words.
            if answer.is_none() && !found.pupil {
                continue;
            }
            let only_word = !found.whole && is_only_word(&loaded.one.only_words, &found.name);
            all.push(NameStands { place: place.clone(), words: words.to_owned(), answer, found, only_word });
        }
    };
    let draft = &loaded.one.draft;
    look("the title".to_owned(), &loaded.one.title, None);
    look("the vision".to_owned(), &draft.vision, None);
    draft.aims.iter().for_each(|line| look("the aims".to_owned(), line, None));
    draft.outcomes.iter().for_each(|line| look("the outcomes".to_owned(), line, None));
    for (number, question) in (1..).zip(&loaded.questions) {
        look(format!("question {number}"), &question.words, None);
        question
            .options
            .iter()
            .for_each(|line| look(format!("the answers to question {number}"), line, None));
    }
    match kind {
        ConsultationDocumentKind::Short => {}
        ConsultationDocumentKind::Full => {
            look("what you know".to_owned(), &draft.know, None);
            look("what you plan".to_owned(), &draft.plan, None);
            let put = match &loaded.one.put {
                Some(put) => put.clone(),
                None => super::pull::pull(read, draft)?,
            };
            put.actions.iter().for_each(|action| look("the action plan".to_owned(), &action.title, None));
        }
        ConsultationDocumentKind::Results => {
            for row in &loaded.events {
                look("how you asked".to_owned(), &row.event.what, None);
                look("how you asked".to_owned(), &row.event.note, None);
            }
            loaded.themes.iter().for_each(|theme| look("a theme".to_owned(), &theme.name, None));
            for row in &loaded.changes {
                look("\u{201c}you said, we did\u{201d}".to_owned(), &row.change.said, None);
                look("\u{201c}you said, we did\u{201d}".to_owned(), &row.change.did, None);
            }
        }
    }
    if kind != ConsultationDocumentKind::Results {
        look("how to answer".to_owned(), &draft.how_to_answer, None);
        loaded
            .one
            .audiences
            .iter()
            .for_each(|reach| look("how people are reached".to_owned(), &reach.how, None));
    } else {
        for (response, answer) in loaded.open_answers() {
            let (Some(quoted), Some(place)) =
                (&answer.quoted, loaded.questions.iter().position(|question| question.id == answer.question))
            else {
                continue;
            };
            let place = format!(
                "an answer of {} to question {}",
                response.audience.words().to_lowercase(),
                place + 1
            );
            look(place, quoted, Some(AnswerAt { response: response.id, question: answer.question }));
        }
    }
    all.sort_by_key(|stands| (stands.only_word, !stands.found.whole));
    Ok(all)
}

/// Somebody says that a single name is only a word in this consultation.
pub(crate) fn only_word(
    session: &mut Session,
    permit: Permit,
    ask: OnlyWord,
) -> Result<ConsultationPage, ApiError> {
    let today = session.today();
    session.write(&permit, Op::ConsultationChanged, |tx| {
        let mut row = store::get(tx, ask.id)?;
        let found = OnRoll::load(tx)?.in_text(&ask.name);
        if found.iter().any(|name| name.whole) {
            return Err(ApiError::invalid(
                "name",
                "This is a pupil\u{2019}s forename and surname side by side. It never leaves: change the words.",
            ));
        }
        let name = required("name", &ask.name, "Say which name is only a word.")?;
        if !is_only_word(&row.consultation.only_words, &name) {
            row.consultation.only_words.push(name);
        }
        store::change(tx, &row.consultation, ask.version)?;
        shown::page(tx, ask.id, today)
    })
}
