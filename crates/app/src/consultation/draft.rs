//! The draft: begun, written, opened, and moved from stage to stage.

use super::loaded::Loaded;
use super::pull::pull;
use super::{number, shown, wellbeing};
use crate::error::{ApiError, Refusal};
use crate::plan::refuse_names;
use crate::required::{required, tidy};
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::consultation::{ConsultationLine, ConsultationPage, Consultations};
use crate::wire::consultation_ask::{
    BeginConsultation, ChangeLastDay, ConsultationAsk, ConsultationVersionAsk, MoveConsultation,
    QuestionDraft, SaveConsultation,
};
use bridgewell_domain::ids::{ConsultationId, QuestionId};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::consultation::{
    Audience, Consultation, Draft, Move, Question, Reach, Stage, asked_of_everybody,
};
use bridgewell_store::consultations as store;
use bridgewell_store::{Op, ReadTx};

/// The most questions one consultation asks.
const MOST_QUESTIONS: usize = 20;

/// Every consultation.
pub(crate) fn list(session: &mut Session, permit: Permit, _: Nothing) -> Result<Consultations, ApiError> {
    session.read(&permit, listed)
}

pub(super) fn listed(read: &ReadTx<'_>) -> Result<Consultations, ApiError> {
    let all = store::list(read)?.into_iter().map(|row| {
        let loaded = Loaded::load(read, row.consultation.id)?;
        Ok(ConsultationLine {
            id: loaded.one.id,
            responses: number(loaded.responses.len()),
            people: loaded.responses().map(|response| response.people).sum(),
            unsorted: number(loaded.facts().unsorted),
            title: loaded.one.title,
            stage: loaded.one.stage,
            opens: loaded.one.opens,
            closes: loaded.one.closes,
        })
    });
    Ok(Consultations { all: all.collect::<Result<_, ApiError>>()?, wellbeing: wellbeing::shown(read)? })
}

/// Begins one, with the questions that everybody is asked.
pub(crate) fn begin(
    session: &mut Session,
    permit: Permit,
    ask: BeginConsultation,
) -> Result<ConsultationPage, ApiError> {
    let one = Consultation {
        id: ConsultationId::from_uuid(session.fresh()),
        title: required("title", &ask.title, "Say what the consultation is called.")?,
        stage: Stage::Drafting,
        opens: None,
        closes: None,
        draft: Draft { pull_audit: true, pull_plan: true, ..Draft::default() },
        audiences: Audience::ALL
            .iter()
            .map(|audience| Reach { audience: *audience, how: String::new() })
            .collect(),
        put: None,
        only_words: Vec::new(),
    };
    let questions = asked_of_everybody(|| QuestionId::from_uuid(session.fresh()));
    let today = session.today();
    session.write(&permit, Op::ConsultationChanged, |tx| {
        refuse_names(tx, "title", &[&one.title])?;
        store::insert(tx, &one)?;
        store::replace_questions(tx, one.id, &questions)?;
        shown::page(tx, one.id, today)
    })
}

/// One of them.
pub(crate) fn look(
    session: &mut Session,
    permit: Permit,
    ask: ConsultationAsk,
) -> Result<ConsultationPage, ApiError> {
    let today = session.today();
    session.read(&permit, |read| shown::page(read, ask.id, today))
}

/// Saves the draft as a whole, while it is one.
pub(crate) fn save(
    session: &mut Session,
    permit: Permit,
    ask: SaveConsultation,
) -> Result<ConsultationPage, ApiError> {
    let title = required("title", &ask.title, "Say what the consultation is called.")?;
    if ask.questions.len() > MOST_QUESTIONS {
        return Err(ApiError::invalid(
            "questions",
            format!(
                "These are {} questions. Ask at most {MOST_QUESTIONS}: few are answered well.",
                ask.questions.len()
            ),
        ));
    }
    let kept: Vec<QuestionId> = ask.questions.iter().filter_map(|question| question.id).collect();
    let questions: Vec<Question> = ask
        .questions
        .into_iter()
        .filter(|question| !blank(question))
        .map(|question| question.question(|| QuestionId::from_uuid(session.fresh())))
        .collect();
    let draft = tidied(ask.draft);
    let audiences: Vec<Reach> = Audience::ALL
        .iter()
        .filter_map(|audience| ask.audiences.iter().find(|reach| reach.audience == *audience))
        .map(|reach| Reach { audience: reach.audience, how: reach.how.trim().to_owned() })
        .collect();
    let today = session.today();
    session.write(&permit, Op::ConsultationChanged, |tx| {
        let row = store::get(tx, ask.id)?;
        if row.consultation.stage != Stage::Drafting {
            return Err(ApiError::refused(
                Refusal::Other,
                "People have this draft in their hands, so it stands as it was put to them. Move it back to drafting \
                 first; that is possible while nobody has answered.",
            ));
        }
        refuse_names(tx, "title", &[&title])?;
        named_nobody(tx, &draft, &audiences, &questions)?;
        let known = store::questions(tx, ask.id)?;
        let is_known = |id: &QuestionId| known.iter().any(|other| other.id == *id);
        let twice = kept.iter().enumerate().any(|(place, id)| kept[..place].contains(id));
        if twice || !kept.iter().all(is_known) {
            return Err(ApiError::Stale);
        }
        let one = Consultation {
            title,
            opens: ask.opens,
            closes: ask.closes,
            draft,
            audiences,
            ..row.consultation
        };
        store::change(tx, &one, ask.version)?;
        store::replace_questions(tx, ask.id, &questions)?;
        shown::page(tx, ask.id, today)
    })
}

/// Whether nothing was written of a new question.
fn blank(question: &QuestionDraft) -> bool {
    question.words.trim().is_empty() && question.options.iter().all(|option| option.trim().is_empty())
}

/// No pupil is named in what is put to people: said at once, field by field.
fn named_nobody(
    read: &ReadTx<'_>,
    draft: &Draft,
    audiences: &[Reach],
    questions: &[Question],
) -> Result<(), ApiError> {
    let lines = |lines: &[String]| lines.join("\n");
    let fields = [
        ("vision", draft.vision.clone()),
        ("aims", lines(&draft.aims)),
        ("outcomes", lines(&draft.outcomes)),
        ("know", draft.know.clone()),
        ("plan", draft.plan.clone()),
        ("how_to_answer", draft.how_to_answer.clone()),
        ("audiences", audiences.iter().map(|reach| reach.how.as_str()).collect::<Vec<_>>().join("\n")),
        (
            "questions",
            questions
                .iter()
                .map(|question| format!("{}\n{}", question.words, question.options.join("\n")))
                .collect::<Vec<_>>()
                .join("\n"),
        ),
    ];
    fields.iter().try_for_each(|(field, words)| refuse_names(read, field, &[words]))
}

fn tidied(draft: Draft) -> Draft {
    let trimmed = |words: String| words.trim().to_owned();
    Draft {
        vision: trimmed(draft.vision),
        aims: tidy(&draft.aims),
        outcomes: tidy(&draft.outcomes),
        know: trimmed(draft.know),
        plan: trimmed(draft.plan),
        how_to_answer: trimmed(draft.how_to_answer),
        ..draft
    }
}

/// Gives people longer, or less long, while they can answer.
pub(crate) fn change_last_day(
    session: &mut Session,
    permit: Permit,
    ask: ChangeLastDay,
) -> Result<ConsultationPage, ApiError> {
    let today = session.today();
    session.write(&permit, Op::ConsultationChanged, |tx| {
        let row = store::get(tx, ask.id)?;
        if row.consultation.stage != Stage::Open {
            return Err(ApiError::refused(
                Refusal::Other,
                "The last day can be changed here while people can answer. In a draft it stands beside the first day.",
            ));
        }
        if row.consultation.opens.is_some_and(|opens| ask.closes < opens) {
            return Err(ApiError::invalid("closes", "That is before the first day. Choose a later one."));
        }
        store::change(tx, &Consultation { closes: Some(ask.closes), ..row.consultation }, ask.version)?;
        shown::page(tx, ask.id, today)
    })
}

/// Moves a consultation on or back, when nothing stands in the way.
pub(crate) fn move_on(
    session: &mut Session,
    permit: Permit,
    ask: MoveConsultation,
) -> Result<ConsultationPage, ApiError> {
    let today = session.today();
    session.write(&permit, Op::ConsultationMoved, |tx| {
        let loaded = Loaded::load(tx, ask.id)?;
        let facts = loaded.facts();
        let on = loaded.one.on(&loaded.questions, facts, today);
        let back = loaded.one.back(facts);
        let Some(Move { to, needs }) = [on, back].into_iter().flatten().find(|step| step.to == ask.to) else {
            return Err(ApiError::Stale);
        };
        if !needs.is_empty() {
            return Err(ApiError::refused(Refusal::Other, needs.join(" ")));
        }
        let mut one = loaded.one;
        one.put = match to {
            Stage::Drafting => None,
            _ => Some(one.put.map_or_else(|| pull(tx, &one.draft), Ok)?),
        };
        one.stage = to;
        store::change(tx, &one, ask.version)?;
        shown::page(tx, ask.id, today)
    })
}

/// Takes a draft out that nobody needs any more.
pub(crate) fn remove(
    session: &mut Session,
    permit: Permit,
    ask: ConsultationVersionAsk,
) -> Result<Consultations, ApiError> {
    session.write(&permit, Op::ConsultationRemoved, |tx| {
        if store::get(tx, ask.id)?.consultation.stage != Stage::Drafting {
            return Err(ApiError::refused(
                Refusal::Other,
                "Only a draft that was not put to anybody can be taken out. What people were asked is kept.",
            ));
        }
        store::remove(tx, ask.id, ask.version)?;
        listed(tx)
    })
}
