//! What came of a consultation, after disclosure control: for the window, for paper, and for a review pack.

use super::loaded::Loaded;
use super::number;
use super::out::SET;
use super::tally::{ClearedLine, clear};
use crate::error::ApiError;
use crate::session::Session;
use crate::shelf::Publishing;
use crate::wire::consultation::{ConsultationResultsShown, ResultLine, ResultOfQuestion};
use crate::wire::consultation_ask::ConsultationAsk;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::consultation::Stage;
use bridgewell_domain::programme::pack::{PackConsultation, PackCount};
use bridgewell_store::{ReadTx, consultations};

impl From<ClearedLine> for ResultLine {
    fn from(line: ClearedLine) -> Self {
        Self { label: line.label, by: line.by, all: line.all }
    }
}

/// The results as they may be published, with the reason for each number that may not.
pub(crate) fn results(
    session: &mut Session,
    permit: Permit,
    ask: ConsultationAsk,
) -> Result<ConsultationResultsShown, ApiError> {
    session.read(&permit, |read| {
        let loaded = Loaded::load(read, ask.id)?;
        let cleared = clear(read, &loaded)?;
        let quotes = |question| {
            let quoted = loaded.open_answers().filter(|(_, answer)| answer.question == question);
            number(quoted.filter(|(_, answer)| answer.quoted.is_some()).count())
        };
        let questions =
            loaded.questions.iter().zip(cleared.questions).map(|(question, cleared)| ResultOfQuestion {
                question: question.id,
                words: question.words.clone(),
                kind: question.kind,
                lines: cleared.lines.into_iter().map(Into::into).collect(),
                answered: cleared.answered.into(),
                quotes: quotes(question.id),
            });
        Ok(ConsultationResultsShown {
            questions: questions.collect(),
            audiences: cleared.audiences,
            people: cleared.people.into(),
            smallest_shown: cleared.smallest_shown,
        })
    })
}

/// The figures of the newest consultation that people could answer, for a review pack: the same counts under the same
/// disclosure control as its results. With them what a pack that holds them publishes, to be kept as if it were those results.
pub(crate) fn for_pack(read: &ReadTx<'_>) -> Result<Option<(PackConsultation, Publishing)>, ApiError> {
    let put = consultations::list(read)?
        .into_iter()
        .map(|row| row.consultation)
        .find(|one| matches!(one.stage, Stage::Closed | Stage::Answered));
    let Some(one) = put else { return Ok(None) };
    let loaded = Loaded::load(read, one.id)?;
    let cleared = clear(read, &loaded)?;
    let count = |what: String, count| PackCount { what, count };
    let mut lines = vec![count("People who answered".to_owned(), cleared.people.all)];
    for (audience, people) in cleared.audiences.iter().zip(&cleared.people.by) {
        lines.push(count(audience.words().to_owned(), *people));
    }
    for (place, (question, cleared)) in loaded.questions.iter().zip(&cleared.questions).enumerate() {
        for line in &cleared.lines {
            lines.push(count(format!("{}. {} {}", place + 1, question.words, line.label), line.all));
        }
    }
    let counts = serde_json::to_string(&cleared.publication).map_err(ApiError::broken)?;
    Ok(Some((PackConsultation { name: loaded.one.title, lines }, Publishing { set: SET, counts })))
}
