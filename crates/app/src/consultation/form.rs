//! A form's file is looked at, taken in as one, and taken out again as one.

use super::form_read::{Form, FormRow, answer, audience, day, people};
use super::loaded::Loaded;
use super::responses::new_answer;
use super::{number, shown};
use crate::error::{ApiError, Refusal};
use crate::session::Session;
use crate::wire::consultation::ConsultationPage;
use crate::wire::consultation_ask::{
    FormColumn, FormColumnIs, FormFault, FormFileAsk, FormFileLooked, UndoFormFile,
};
use bridgewell_domain::dates::in_full;
use bridgewell_domain::ids::{ResponseId, ResponseImportId};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::consultation::{Audience, Came, Response};
use bridgewell_intake::hash;
use bridgewell_store::Op;
use bridgewell_store::consultations::{imports, responses};
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet};

/// The most faults that are told one by one.
const MOST_FAULTS: usize = 100;

/// A file read beside what is here.
struct Plan {
    columns: Vec<FormColumn>,
    ready: Vec<(Response, String)>,
    empty: u32,
    repeats: u32,
    bad: HashSet<u32>,
    faults: Vec<FormFault>,
    needs: Vec<String>,
}

/// Looks at a file: what its columns are taken for, and what would come in.
pub(crate) fn look(
    session: &mut Session,
    permit: Permit,
    ask: FormFileAsk,
) -> Result<FormFileLooked, ApiError> {
    let file = chosen(session, &ask)?;
    let today = session.today();
    let plan = session.read(&permit, |read| {
        let loaded = Loaded::load(read, ask.consultation)?;
        plan(&loaded, (&file.bytes, &ask), today, || ResponseId::from_uuid(uuid::Uuid::nil()))
    })?;
    Ok(FormFileLooked {
        name: file.name,
        columns: plan.columns,
        ready: number(plan.ready.len()),
        people: plan.ready.iter().map(|(response, _)| response.people).sum(),
        empty: plan.empty,
        repeats: plan.repeats,
        bad: number(plan.bad.len()),
        faults: plan.faults,
        needs: plan.needs,
    })
}

fn chosen(session: &Session, ask: &FormFileAsk) -> Result<crate::shelf::ChosenFile, ApiError> {
    session.shelf().file(ask.file).cloned().ok_or_else(|| ApiError::not_found("file; choose it again"))
}

/// Takes a file in, all of it or nothing.
pub(crate) fn take(
    session: &mut Session,
    permit: Permit,
    ask: FormFileAsk,
) -> Result<ConsultationPage, ApiError> {
    let file = chosen(session, &ask)?;
    let today = session.today();
    let import = ResponseImportId::from_uuid(session.fresh());
    let page = session.write(&permit, Op::ResponsesImported, |tx| {
        let loaded = Loaded::load(tx, ask.consultation)?;
        loaded.takes_responses()?;
        let plan = plan(&loaded, (&file.bytes, &ask), today, || ResponseId::from_uuid(uuid::Uuid::now_v7()))?;
        if !plan.needs.is_empty() {
            return Err(ApiError::refused(Refusal::File, plan.needs.join(" ")));
        }
        imports::insert(tx, ask.consultation, (import, &file.name, &hash(&file.bytes)))?;
        for (response, mark) in &plan.ready {
            responses::insert(tx, ask.consultation, (response, Some(import), Some(mark)))?;
        }
        tx.count("responses", number(plan.ready.len()));
        shown::page(tx, ask.consultation, today)
    })?;
    session.shelf_mut().let_go(ask.file);
    Ok(page)
}

/// Takes a file out again with every response that came with it, sorted or not.
pub(crate) fn undo(
    session: &mut Session,
    permit: Permit,
    ask: UndoFormFile,
) -> Result<ConsultationPage, ApiError> {
    let today = session.today();
    session.write(&permit, Op::ResponsesImportUndone, |tx| {
        Loaded::load(tx, ask.consultation)?.takes_responses()?;
        imports::undo(tx, ask.consultation, ask.id)?;
        shown::page(tx, ask.consultation, today)
    })
}

fn plan(
    loaded: &Loaded,
    (bytes, ask): (&[u8], &FormFileAsk),
    today: NaiveDate,
    fresh: impl Fn() -> ResponseId,
) -> Result<Plan, ApiError> {
    let form = Form::read(bytes)?;
    let guessed = form.guess(&loaded.questions);
    let is = match &ask.columns {
        Some(columns) if columns.len() == form.headings.len() => columns.clone(),
        Some(_) => return Err(ApiError::invalid("columns", "Say of every column what it is.")),
        None => guessed,
    };
    let mut plan = Plan {
        columns: columns(&form, &is, ask.columns.is_none()),
        ready: Vec::new(),
        empty: 0,
        repeats: 0,
        bad: HashSet::new(),
        faults: Vec::new(),
        needs: Vec::new(),
    };
    plan.what_is_missing(loaded, (&is, ask.audience), bytes);
    // Of rows that are word for word the same as many count as stand in one file.
    let mut here: HashMap<&str, usize> = HashMap::new();
    for mark in loaded.responses.iter().filter_map(|row| row.mark.as_deref()) {
        *here.entry(mark).or_default() += 1;
    }
    for row in &form.rows {
        let mark = row.mark();
        if let Some(left) = here.get_mut(mark.as_str()).filter(|left| **left > 0) {
            *left -= 1;
            plan.repeats += 1;
            continue;
        }
        match one_row(loaded, (&form, row), (&is, ask.audience), today) {
            Ok(Some(mut response)) => {
                response.id = fresh();
                plan.ready.push((response, mark));
            }
            Ok(None) => plan.empty += 1,
            Err(faults) => {
                plan.bad.insert(row.number);
                plan.faults.extend(faults);
            }
        }
    }
    plan.faults.truncate(MOST_FAULTS);
    if !plan.bad.is_empty() && !ask.without_bad {
        let rows = if plan.bad.len() == 1 { "1 row".to_owned() } else { format!("{} rows", plan.bad.len()) };
        plan.needs.push(format!(
            "{rows} cannot be read. Change them in the file and choose it again, or take the others in without them."
        ));
    }
    if plan.ready.is_empty() && plan.needs.is_empty() {
        plan.needs.push("There is nothing in this file that is not here already.".to_owned());
    }
    Ok(plan)
}

impl Plan {
    fn what_is_missing(
        &mut self,
        loaded: &Loaded,
        (is, audience): (&[FormColumnIs], Option<Audience>),
        bytes: &[u8],
    ) {
        let count = |wanted: FormColumnIs| is.iter().filter(|one| **one == wanted).count();
        let known = hash(bytes);
        if let Some(file) = loaded.files.iter().find(|file| file.hash == known) {
            self.needs.push(format!(
                "This very file was taken in on {} as \u{201c}{}\u{201d}. Nothing is counted twice.",
                in_full(bridgewell_domain::dates::day_of(file.at)),
                file.name
            ));
        }
        if !is.iter().any(|one| matches!(one, FormColumnIs::Question { .. })) {
            self.needs.push("Say which column holds the answers to which question.".to_owned());
        }
        if count(FormColumnIs::Audience) == 0 && audience.is_none() {
            self.needs
                .push("Say who answered: choose a column, or one audience for the whole file.".to_owned());
        }
        let twice = is.iter().any(|one| *one != FormColumnIs::Nothing && count(*one) > 1);
        if twice {
            self.needs.push("Two columns are said to be the same. Choose one of them.".to_owned());
        }
    }
}

fn columns(form: &Form, is: &[FormColumnIs], guessed: bool) -> Vec<FormColumn> {
    let column = |(place, heading): (usize, &String)| FormColumn {
        title: if heading.is_empty() { format!("Column {}", place + 1) } else { heading.clone() },
        is: is[place],
        guessed: guessed && is[place] != FormColumnIs::Nothing,
        examples: form.examples(place),
    };
    form.headings.iter().enumerate().map(column).collect()
}

/// One row as a response, none where nobody answered anything, or every fault in it.
fn one_row(
    loaded: &Loaded,
    (form, row): (&Form, &FormRow),
    (is, for_all): (&[FormColumnIs], Option<Audience>),
    today: NaiveDate,
) -> Result<Option<Response>, Vec<FormFault>> {
    let mut faults = Vec::new();
    let mut fault = |column: usize, message: String| {
        let column = form.headings.get(column).cloned().unwrap_or_default();
        faults.push(FormFault { row: row.number, column, message });
    };
    let (mut who, mut many, mut on) = (for_all, 1, today);
    let mut answers = Vec::new();
    for (column, what) in is.iter().enumerate() {
        let cell = row.cell(column);
        match what {
            FormColumnIs::Nothing => {}
            FormColumnIs::Audience => match audience(cell).or(for_all.filter(|_| cell.is_empty())) {
                Some(found) => who = Some(found),
                None if cell.is_empty() => {
                    fault(column, "It does not say who answered. Write it in the file.".to_owned());
                }
                None => fault(
                    column,
                    format!(
                        "\u{201c}{cell}\u{201d} is none of pupils, parents, staff, governors or partners. Change it in the \
                         file."
                    ),
                ),
            },
            FormColumnIs::People if cell.is_empty() => {}
            FormColumnIs::People => match people(cell) {
                Some(found) => many = found,
                None => fault(column, format!("\u{201c}{cell}\u{201d} is not a number of people.")),
            },
            FormColumnIs::Day if cell.is_empty() => {}
            FormColumnIs::Day => match day(cell) {
                Some(found) if found <= today => on = found,
                Some(found) => fault(column, format!("{} is still to come.", in_full(found))),
                None => fault(column, format!("\u{201c}{cell}\u{201d} is not a day.")),
            },
            FormColumnIs::Question { question } => {
                let Some(question) = loaded.questions.iter().find(|known| known.id == *question) else {
                    continue;
                };
                match answer(question, cell) {
                    Ok((words, chosen)) => answers.push(new_answer(question, words, chosen)),
                    Err(message) => fault(column, message),
                }
            }
        }
    }
    answers.retain(|answer| !answer.is_empty());
    if !faults.is_empty() {
        return Err(faults);
    }
    let (Some(audience), false) = (who, answers.is_empty()) else { return Ok(None) };
    Ok(Some(Response {
        id: ResponseId::from_uuid(uuid::Uuid::nil()),
        audience,
        people: many,
        on,
        came: Came::Imported,
        answers,
    }))
}
