//! Responses as somebody types or pastes them in. Who answered is not asked: an audience and a number of people.

use super::loaded::Loaded;
use super::number;
use crate::error::{ApiError, Refusal};
use crate::session::Session;
use crate::wire::consultation::{ResponseAnswer, ResponseShown, Responses};
use crate::wire::consultation_ask::{ConsultationAsk, PasteResponses, RemoveResponse, SaveResponse};
use bridgewell_domain::dates::in_full;
use bridgewell_domain::ids::{ConsultationId, ResponseId};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::consultation::{Answer, Came, Question, QuestionKind, Response};
use bridgewell_intake::hash;
use bridgewell_store::consultations::responses as store;
use bridgewell_store::{Op, ReadTx};
use chrono::NaiveDate;
use std::collections::HashSet;

/// The most people that one response speaks for.
pub(super) const LARGEST: u32 = 2_000;
/// The most lines pasted at once.
const MOST_LINES: usize = 1_000;
/// The longest answer, in letters.
pub(super) const LONGEST: usize = 4_000;
/// From this many letters on, the same line twice is the same answer pasted twice.
const SAID_TWICE: usize = 40;

/// Everything that came back.
pub(crate) fn list(
    session: &mut Session,
    permit: Permit,
    ask: ConsultationAsk,
) -> Result<Responses, ApiError> {
    session.read(&permit, |read| shown(read, ask.id, 0))
}

fn shown(read: &ReadTx<'_>, id: ConsultationId, repeats: u32) -> Result<Responses, ApiError> {
    let all = store::list(read, id)?.into_iter().map(|row| ResponseShown {
        id: row.response.id,
        audience: row.response.audience,
        people: row.response.people,
        on: row.response.on,
        came: row.response.came,
        answers: (row.response.answers.into_iter())
            .map(|answer| ResponseAnswer {
                question: answer.question,
                words: answer.words,
                chosen: answer.chosen,
            })
            .collect(),
        version: row.version,
    });
    Ok(Responses { all: all.collect(), repeats })
}

/// Types a response in, or changes one.
pub(crate) fn save(session: &mut Session, permit: Permit, ask: SaveResponse) -> Result<Responses, ApiError> {
    on_a_day(ask.on, session.today())?;
    if !(1..=LARGEST).contains(&ask.people) {
        return Err(ApiError::invalid(
            "people",
            format!("Say for how many people the response speaks, from 1 to {LARGEST}."),
        ));
    }
    let id = ask.id.unwrap_or_else(|| ResponseId::from_uuid(session.fresh()));
    session.write(&permit, Op::ResponsesRecorded, |tx| {
        let loaded = Loaded::load(tx, ask.consultation)?;
        loaded.takes_responses()?;
        let before = loaded.responses.iter().find(|row| row.response.id == id);
        if ask.id.is_some() && before.is_none() {
            return Err(ApiError::not_found("response"));
        }
        let mut answers = Vec::new();
        for given in &ask.answers {
            let answer = checked(loaded.question(given.question)?, given)?;
            // What was sorted stays sorted as long as the words are the same.
            let same = before
                .and_then(|row| row.response.answer(given.question))
                .filter(|old| old.words == answer.words && old.chosen == answer.chosen);
            answers.push(same.cloned().unwrap_or(answer));
        }
        answers.retain(|answer| !answer.is_empty());
        if answers.is_empty() {
            return Err(ApiError::invalid("answers", "Write or choose at least one answer."));
        }
        let response = Response {
            id,
            audience: ask.audience,
            people: ask.people,
            on: ask.on,
            came: before.map_or(Came::Typed, |row| row.response.came),
            answers,
        };
        match before {
            Some(_) => store::change(tx, ask.consultation, (&response, ask.version))?,
            None => store::insert(tx, ask.consultation, (&response, None, None))?,
        }
        shown(tx, ask.consultation, 0)
    })
}

fn on_a_day(on: NaiveDate, today: NaiveDate) -> Result<(), ApiError> {
    if on > today {
        return Err(ApiError::invalid(
            "on",
            format!("{} is still to come. Give the day on which it came.", in_full(on)),
        ));
    }
    Ok(())
}

/// An answer that fits its question.
fn checked(question: &Question, given: &ResponseAnswer) -> Result<Answer, ApiError> {
    let mut chosen: Vec<u8> = given.chosen.clone();
    chosen.sort_unstable();
    chosen.dedup();
    let most = match question.kind {
        QuestionKind::Open => 0,
        QuestionKind::One => 1,
        QuestionKind::Several => question.options.len(),
    };
    let beyond = chosen.iter().any(|place| usize::from(*place) >= question.options.len());
    if chosen.len() > most || beyond {
        return Err(ApiError::invalid(
            "answers",
            format!("\u{201c}{}\u{201d} cannot be answered like that. Choose again.", question.words),
        ));
    }
    let words = if question.is_open() { given.words.trim().to_owned() } else { String::new() };
    if words.chars().count() > LONGEST {
        return Err(ApiError::invalid(
            "answers",
            format!("An answer has more than {LONGEST} letters. Keep what matters of it."),
        ));
    }
    Ok(new_answer(question, words, chosen))
}

/// An answer that nobody has looked at. One without words needs no looking at.
pub(super) fn new_answer(question: &Question, words: String, chosen: Vec<u8>) -> Answer {
    Answer {
        question: question.id,
        looked_at: words.is_empty(),
        words,
        chosen,
        themes: Vec::new(),
        quoted: None,
    }
}

/// Pastes answers to one open question, a line each. Long lines that are here already are left out, and said.
pub(crate) fn paste(
    session: &mut Session,
    permit: Permit,
    ask: PasteResponses,
) -> Result<Responses, ApiError> {
    on_a_day(ask.on, session.today())?;
    let lines: Vec<&str> = ask.text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if lines.is_empty() || lines.len() > MOST_LINES {
        return Err(ApiError::invalid(
            "text",
            format!("Paste answers, one a line, at most {MOST_LINES} at once."),
        ));
    }
    if let Some(place) = lines.iter().position(|line| line.chars().count() > LONGEST) {
        return Err(ApiError::invalid(
            "text",
            format!("Line {} has more than {LONGEST} letters. Nothing was taken in.", place + 1),
        ));
    }
    let fresh: Vec<ResponseId> = lines.iter().map(|_| ResponseId::from_uuid(session.fresh())).collect();
    session.write(&permit, Op::ResponsesRecorded, |tx| {
        let loaded = Loaded::load(tx, ask.consultation)?;
        loaded.takes_responses()?;
        let question = loaded.question(ask.question)?;
        if !question.is_open() {
            return Err(ApiError::invalid("question", "Lines are pasted to a question answered in words."));
        }
        let mark = |line: &str| hash(format!("{}\n{}\n{line}", question.id, ask.audience.key()).as_bytes());
        let here: HashSet<&str> = loaded.responses.iter().filter_map(|row| row.mark.as_deref()).collect();
        let is_here = |line: &&&str| here.contains(mark(line).as_str());
        if lines.iter().all(|line| is_here(&line)) {
            return Err(ApiError::refused(
                Refusal::Taken,
                "Every one of these lines is here already, from the same people. Nothing was taken in twice.",
            ));
        }
        let again = |line: &&&str| line.chars().count() >= SAID_TWICE && is_here(line);
        let repeats = lines.iter().filter(|line| again(line)).count();
        for (line, id) in lines.iter().zip(fresh).filter(|(line, _)| !again(line)) {
            let response = Response {
                id,
                audience: ask.audience,
                people: 1,
                on: ask.on,
                came: Came::Pasted,
                answers: vec![new_answer(question, (*line).to_owned(), Vec::new())],
            };
            store::insert(tx, ask.consultation, (&response, None, Some(&mark(line))))?;
        }
        tx.count("responses", number(lines.len() - repeats));
        shown(tx, ask.consultation, number(repeats))
    })
}

/// Takes a response out.
pub(crate) fn remove(
    session: &mut Session,
    permit: Permit,
    ask: RemoveResponse,
) -> Result<Responses, ApiError> {
    session.write(&permit, Op::ResponsesRecorded, |tx| {
        Loaded::load(tx, ask.consultation)?.takes_responses()?;
        store::remove(tx, ask.consultation, (ask.id, ask.version))?;
        shown(tx, ask.consultation, 0)
    })
}
