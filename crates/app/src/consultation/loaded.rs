//! A consultation with everything that hangs on it, and what may be done at its stage.

use crate::error::{ApiError, Refusal};
use bridgewell_domain::ids::{ConsultationId, QuestionId};
use bridgewell_domain::programme::consultation::{
    Answer, Consultation, Facts, Question, Response, Stage, Theme,
};
use bridgewell_store::consultations::changes::ChangeRow;
use bridgewell_store::consultations::events::EventRow;
use bridgewell_store::consultations::imports::ImportRow;
use bridgewell_store::consultations::responses::ResponseRow;
use bridgewell_store::consultations::{self, changes, events, imports, responses, themes};
use bridgewell_store::{ReadTx, publications};

/// Everything of one consultation.
pub(super) struct Loaded {
    pub(super) one: Consultation,
    pub(super) version: u32,
    pub(super) questions: Vec<Question>,
    pub(super) responses: Vec<ResponseRow>,
    pub(super) themes: Vec<Theme>,
    pub(super) events: Vec<EventRow>,
    pub(super) changes: Vec<ChangeRow>,
    pub(super) files: Vec<ImportRow>,
    /// Whether its results were given out, as papers of their own or in a review pack.
    pub(super) told: bool,
}

impl Loaded {
    pub(super) fn load(read: &ReadTx<'_>, id: ConsultationId) -> Result<Self, ApiError> {
        let row = consultations::get(read, id)?;
        let mark = results_mark(id);
        Ok(Self {
            questions: consultations::questions(read, id)?,
            responses: responses::list(read, id)?,
            themes: themes::list(read, id)?,
            events: events::list(read, id)?,
            changes: changes::list(read, id)?,
            files: imports::list(read, id)?,
            told: publications::list(read)?.iter().any(|text| text.contains(&mark)),
            one: row.consultation,
            version: row.version,
        })
    }

    pub(super) fn facts(&self) -> Facts {
        Facts {
            responses: self.responses.len(),
            events: self.events.len(),
            unsorted: self.open_answers().filter(|(_, answer)| !answer.looked_at).count(),
            changes: self.changes.len(),
            told: self.told,
        }
    }

    pub(super) fn question(&self, id: QuestionId) -> Result<&Question, ApiError> {
        self.questions
            .iter()
            .find(|question| question.id == id)
            .ok_or_else(|| ApiError::not_found("question"))
    }

    pub(super) fn responses(&self) -> impl Iterator<Item = &Response> {
        self.responses.iter().map(|row| &row.response)
    }

    /// Answers in words, with who gave them.
    pub(super) fn open_answers(&self) -> impl Iterator<Item = (&Response, &Answer)> {
        self.responses()
            .flat_map(|response| response.answers.iter().map(move |answer| (response, answer)))
            .filter(|(_, answer)| !answer.words.trim().is_empty())
    }

    /// Leave to change what came back: while people answer, and until they were told what came of it.
    pub(super) fn takes_responses(&self) -> Result<(), ApiError> {
        match self.one.stage {
            Stage::Open | Stage::Closed => Ok(()),
            Stage::Drafting => Err(ApiError::refused(
                Refusal::Other,
                "The consultation is not open yet. Open it first; from then on responses can be written down.",
            )),
            Stage::Answered => Err(self.answered()),
        }
    }

    /// Leave to sort answers.
    pub(super) fn can_be_answered(&self) -> Result<(), ApiError> {
        self.takes_responses()
    }

    /// Leave to write down what changes: also once people were told, because what will be done is done one day.
    pub(super) fn takes_changes(&self) -> Result<(), ApiError> {
        if self.one.stage == Stage::Answered { Ok(()) } else { self.takes_responses() }
    }

    /// Leave to take a line of what changes out.
    pub(super) fn loses_changes(&self) -> Result<(), ApiError> {
        if self.one.stage == Stage::Answered {
            return Err(ApiError::refused(
                Refusal::Other,
                "People may have been told this, so the line stays. Change its words, or what became of it.",
            ));
        }
        self.takes_responses()
    }

    /// Leave to write down what is done to reach people.
    pub(super) fn takes_events(&self) -> Result<(), ApiError> {
        if self.one.stage == Stage::Answered { Err(self.answered()) } else { Ok(()) }
    }

    /// Why what came in stands still, with a way back where there is one.
    fn answered(&self) -> ApiError {
        ApiError::refused(
            Refusal::Other,
            if self.told {
                "People were told the results, so what they rest on stands still. Lines of \u{201c}you said, we did\u{201d} \
                 can still be changed, and given out again."
            } else {
                "People can be told the results, so they stand still. Move the consultation back to closed first."
            },
        )
    }
}

/// By what the counts of a consultation's results are known among everything that was published.
pub(super) fn results_mark(id: ConsultationId) -> String {
    format!("Consultation {id}: ")
}
