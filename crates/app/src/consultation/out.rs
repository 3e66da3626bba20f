//! What leaves of a consultation: the draft, short and full, and the results, as PDF and as a page for the website.

use super::loaded::Loaded;
use super::names::settled;
use super::pull::{self, publication, pull};
use super::tally::clear;
use crate::documents::{file_name, imprint, make, plain_name, told};
use crate::error::{ApiError, Refusal};
use crate::session::Session;
use crate::shelf::{Document as OnShelf, Leaving, Publishing};
use crate::wire::consultation_ask::{ConsultationDocumentAsk, ConsultationDocumentKind};
use crate::wire::documents::{DocumentClass, DocumentMade, FileMade};
use bridgewell_disclosure::{Publication, Threshold};
use bridgewell_domain::ids::ConsultationId;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::consultation::{PutWithheld, Stage};
use bridgewell_report::summary::{
    ChangeLine, ConsultationDraft, ConsultationResults, DraftLength, EventLine, PeopleLine, QuestionResult,
    QuotedAnswer,
};
use bridgewell_report::{Document, Imprint, Public, paper};
use bridgewell_store::{Op, ReadTx, consultations, plan, schools};

/// Under which name the counts of consultations are remembered once they are out.
pub(super) const SET: &str = "consultation";

/// The consultation asked for, or the newest that has such a document.
pub(super) fn which(read: &ReadTx<'_>, ask: ConsultationDocumentAsk) -> Result<ConsultationId, ApiError> {
    if let Some(id) = ask.consultation {
        return Ok(id);
    }
    let has = |stage: Stage| match ask.kind {
        ConsultationDocumentKind::Short | ConsultationDocumentKind::Full => true,
        ConsultationDocumentKind::Results => stage >= Stage::Closed,
    };
    let mut all = consultations::list(read)?.into_iter().map(|row| row.consultation);
    all.find(|one| has(one.stage)).map(|one| one.id).ok_or_else(|| {
        ApiError::refused(
            Refusal::Other,
            match ask.kind {
                ConsultationDocumentKind::Results => {
                    "No consultation is closed yet, so there are no results. Close one first."
                }
                _ => "There is no consultation yet. Begin one first.",
            },
        )
    })
}

/// A document before it is printed.
struct Made {
    document: Document<Public>,
    name: String,
    contains: Vec<String>,
    counts: Publication,
}

fn gather(read: &ReadTx<'_>, imprint: Imprint, ask: ConsultationDocumentAsk) -> Result<Made, ApiError> {
    let loaded = Loaded::load(read, which(read, ask)?)?;
    settled(read, &loaded, ask.kind)?;
    let smallest = Threshold::new(schools::get(read)?.0.smallest_count).smallest_shown();
    let put = match loaded.one.put.clone() {
        Some(put) => put,
        None => pull(read, &loaded.one.draft)?,
    };
    let put = pull::leaving(read, put)?;
    let unfinished = loaded.one.stage == Stage::Drafting;
    let draft = ConsultationDraft {
        imprint,
        title: loaded.one.title.clone(),
        smallest_shown: smallest,
        unfinished,
        opens: loaded.one.opens,
        closes: loaded.one.closes,
        draft: loaded.one.draft.clone(),
        audiences: loaded.one.audiences.clone(),
        questions: loaded.questions.clone(),
        put,
    };
    let title = draft.title.clone();
    let mut contains = vec![format!(
        "No number of people from 1 to {}, nor any from which one could be worked out",
        smallest - 1
    )];
    match ask.kind {
        ConsultationDocumentKind::Results => {
            let (results, counts) = results(read, &loaded, draft)?;
            contains.insert(0, "What people answered, in counts, and what was done about it".to_owned());
            let quotes: usize = results.questions.iter().map(|question| question.quotes.len()).sum();
            contains.push(match quotes {
                0 => "No answer in anybody\u{2019}s own words".to_owned(),
                1 => "1 answer in somebody\u{2019}s own words, checked for names".to_owned(),
                _ => format!("{quotes} answers in people\u{2019}s own words, checked for names"),
            });
            contains.push("Your own words: see that nobody can be recognised in them".to_owned());
            let document = paper::consultation_results(&results)?;
            Ok(Made { document, name: format!("{title} you said we did"), contains, counts })
        }
        ConsultationDocumentKind::Short | ConsultationDocumentKind::Full => {
            let full = ask.kind == ConsultationDocumentKind::Full;
            let length = if full { DraftLength::Full } else { DraftLength::Short };
            contains.insert(
                0,
                if full {
                    "The whole draft with its questions, and what was pulled from the audit and the plan"
                } else {
                    "The draft in short, with its questions"
                }
                .to_owned(),
            );
            if full && !draft.put.withheld.is_empty() {
                contains.push(withheld(&draft.put.withheld));
            }
            if unfinished {
                contains.push("It says that the draft is still being written".to_owned());
            }
            contains.push("Your own words: see that nobody can be recognised in them".to_owned());
            let counts = if full { publication(&draft.put)? } else { Publication::default() };
            let document = paper::consultation_draft(&draft, length);
            let name = format!("{title} {}", if full { "full" } else { "short" });
            Ok(Made { document, name, contains, counts })
        }
    }
}

/// Which counts stay in school, and why.
fn withheld(all: &[PutWithheld]) -> String {
    let mut groups: Vec<&str> = all.iter().map(|one| one.cohort.as_str()).collect();
    groups.dedup();
    format!(
        "No counts of national questions for {}: of groups that may overlap only one goes out in a school year, because one \
         could be taken from the other",
        groups.join(", ")
    )
}

fn results(
    read: &ReadTx<'_>,
    loaded: &Loaded,
    draft: ConsultationDraft,
) -> Result<(ConsultationResults, Publication), ApiError> {
    if loaded.one.stage < Stage::Closed {
        return Err(ApiError::refused(
            Refusal::Other,
            "People can still answer, so there are no results yet. Close the consultation first.",
        ));
    }
    let cleared = clear(read, loaded)?;
    let actions: Vec<_> = plan::list(read)?.into_iter().map(|row| row.action).collect();
    let line = |line: &super::tally::ClearedLine| PeopleLine {
        label: line.label.clone(),
        by: line.by.clone(),
        all: line.all,
    };
    let questions = loaded.questions.iter().zip(&cleared.questions).map(|(question, cleared)| {
        let quotes = loaded.open_answers().filter(|(_, answer)| answer.question == question.id);
        QuestionResult {
            words: question.words.clone(),
            kind: question.kind,
            lines: cleared.lines.iter().map(line).collect(),
            answered: line(&cleared.answered),
            quotes: quotes
                .filter_map(|(response, answer)| {
                    Some(QuotedAnswer { words: answer.quoted.clone()?, audience: response.audience })
                })
                .collect(),
        }
    });
    let questions = questions.collect();
    let events = loaded.events.iter().zip(&cleared.events).map(|(row, people)| EventLine {
        on: row.event.on,
        what: row.event.what.clone(),
        audience: row.event.audience,
        people: *people,
        note: row.event.note.clone(),
    });
    let events = events.collect();
    let changes = loaded.changes.iter().map(|row| {
        let change = &row.change;
        let action = actions.iter().find(|action| Some(action.id) == change.action);
        ChangeLine {
            said: change.said.clone(),
            people: change.theme.and_then(|theme| cleared.themes.get(&theme).copied()),
            did: change.did.clone(),
            state: change.state,
            action: action.map(|action| format!("Action {}: {}", action.number, action.title)),
        }
    });
    let results = ConsultationResults {
        draft,
        audiences: cleared.audiences.clone(),
        people: line(&cleared.people),
        events,
        questions,
        changes: changes.collect(),
    };
    Ok((results, cleared.publication))
}

/// The PDF.
pub(crate) fn document(
    session: &mut Session,
    permit: Permit,
    ask: ConsultationDocumentAsk,
) -> Result<DocumentMade, ApiError> {
    let imprint = imprint(session, &permit)?;
    let made = session.read(&permit, |read| gather(read, imprint, ask))?;
    let on_shelf =
        make(session, &made.document, (DocumentClass::Public, file_name(&made.name), made.contains))?;
    leaves(session, permit, (on_shelf.handle, &made.counts))?;
    Ok(on_shelf)
}

/// The page for the website: the same document, whole in one file.
pub(crate) fn page(
    session: &mut Session,
    permit: Permit,
    ask: ConsultationDocumentAsk,
) -> Result<FileMade, ApiError> {
    let imprint = imprint(session, &permit)?;
    let made = session.read(&permit, |read| gather(read, imprint, ask))?;
    let name = format!("{}.html", plain_name(&made.name));
    let (told, note) = told(session, &made.document, DocumentClass::Public)?;
    let mut contains = made.contains;
    contains.extend(note);
    contains.push("One file for the website: no scripts, nothing fetched from anywhere".to_owned());
    let bytes = made.document.to_html().into_bytes();
    let handle =
        session.shelf_mut().put_document(OnShelf { name: name.clone(), bytes, opens_workspace: false });
    session.shelf_mut().tells(handle, told);
    leaves(session, permit, (handle, &made.counts))?;
    Ok(FileMade { handle, file_name: name, contains })
}

/// Logs that it was made, and says what the log shall hold and what is out once it is saved.
fn leaves(
    session: &mut Session,
    permit: Permit,
    (handle, counts): (crate::DocumentHandle, &Publication),
) -> Result<(), ApiError> {
    let now = session.now();
    session.workspace_mut().log_read(&permit, now, Op::PublicDocumentMade, &[])?;
    let leaving = Leaving {
        op: Op::Exported,
        permit,
        pupil: None,
        letter: None,
        counts: vec![("public_documents", 1)],
        once: false,
    };
    session.shelf_mut().leaves_as(handle, leaving);
    if !counts.counts.is_empty() {
        let counts = serde_json::to_string(counts).map_err(ApiError::broken)?;
        session.shelf_mut().publishes(handle, Publishing { set: SET, counts });
    }
    Ok(())
}
