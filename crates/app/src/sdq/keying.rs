//! Forms keyed from paper: 25 answers, once the school has recorded on what basis it uses the SDQ, or scores from an
//! official scoring, always.

use super::shown::{form_shown, scores_shown};
use crate::error::{ApiError, Refusal};
use crate::names::StaffNames;
use crate::required::required;
use crate::session::Session;
use crate::settings;
use crate::wire::common::Nothing;
use crate::wire::sdq::{FormShown, ImpactTicks, KeyItems, KeyScores, ScoreItems, ScoresShown, WithdrawForm};
use bridgewell_domain::dates;
use bridgewell_domain::ids::{PupilId, SdqFormId};
use bridgewell_domain::origin::{Origin, Source};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::sdq::{
    Answers, Basis, ITEMS, ImpactAnswers, Informant, Item, ScoreFault, Scores, SdqForm, Tick, Version,
};
use bridgewell_store::{Op, pupils, sdq};
use chrono::NaiveDate;

/// Scores answers without keeping them.
pub(crate) fn score(session: &mut Session, permit: Permit, ask: ScoreItems) -> Result<ScoresShown, ApiError> {
    items_allowed(session, &permit)?;
    let informant = Informant::from(ask.informant);
    let (answers, impact) = (answers(&ask.answers)?, impact(ask.impact.as_ref())?);
    let scores = Scores::from_answers(&answers, &impact, informant);
    Ok(scores_shown(&scores, informant, ask.impact.as_ref().map(|_| &impact), None))
}

/// Keeps a form with its answers.
pub(crate) fn key_items(session: &mut Session, permit: Permit, ask: KeyItems) -> Result<FormShown, ApiError> {
    items_allowed(session, &permit)?;
    let informant = Informant::from(ask.informant);
    let (answers, impact) = (answers(&ask.answers)?, impact(ask.impact.as_ref())?);
    if answers.answered() == 0 {
        return Err(ApiError::invalid("answers", "All 25 answers are blank: type those that were ticked."));
    }
    let basis = Basis::Items { answers, impact, verified: ask.verified };
    let scores = Scores::from_answers(&answers, &impact, informant);
    keep(session, &permit, (ask.pupil, informant, ask.on), (basis, scores))
}

/// Keeps scores from an official scoring.
pub(crate) fn key_scores(
    session: &mut Session,
    permit: Permit,
    ask: KeyScores,
) -> Result<FormShown, ApiError> {
    let informant = Informant::from(ask.informant);
    let typed = Scores {
        emotional: ask.emotional,
        conduct: ask.conduct,
        hyperactivity: ask.hyperactivity,
        peer: ask.peer,
        prosocial: ask.prosocial,
        total: ask.total,
        impact: ask.impact,
    };
    let scores = typed.entered(informant).map_err(|fault| {
        let field = match fault {
            ScoreFault::TooHigh { measure, .. } => measure.words(),
            ScoreFault::Total { .. } | ScoreFault::Nothing => "total",
        };
        ApiError::invalid(field, sentence(&fault.to_string()))
    })?;
    keep(session, &permit, (ask.pupil, informant, ask.on), (Basis::OfficialScores, scores))
}

/// Sets a form aside as wrong: it is kept, with who did it and why, and used for nothing.
pub(crate) fn withdraw(
    session: &mut Session,
    permit: Permit,
    ask: WithdrawForm,
) -> Result<Nothing, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    let reason = required("reason", &ask.reason, "say in a few words what is wrong with the form")?;
    session.write(&permit, Op::SdqWithdrawn, |tx| {
        if !sdq::of_pupil(tx, ask.pupil)?.iter().any(|form| form.id == ask.form) {
            return Err(ApiError::not_found("SDQ form"));
        }
        Ok(sdq::withdraw(tx, (ask.pupil, ask.form), (permit.person(), &reason))?)
    })?;
    Ok(Nothing {})
}

fn items_allowed(session: &Session, permit: &Permit) -> Result<(), ApiError> {
    if session.read(permit, settings::sdq_items_allowed)? {
        return Ok(());
    }
    Err(ApiError::refused(
        Refusal::SdqBasisMissing,
        "Answers to single items can be typed once the wellbeing lead has recorded in the settings on what basis the \
         school uses the SDQ. Until then type the scores of an official scoring.",
    ))
}

fn answers(typed: &[Option<u8>]) -> Result<Answers, ApiError> {
    if typed.len() != ITEMS {
        return Err(ApiError::invalid(
            "answers",
            format!("{} answers were given; the form has 25.", typed.len()),
        ));
    }
    let mut answers = Answers::default();
    for (item, typed) in Item::all().zip(typed) {
        let tick = typed.map(Tick::try_from).transpose().map_err(|_| {
            let found = typed.unwrap_or_default();
            let message = format!("Item {} is {found}: type 0, 1 or 2, or leave it blank.", item.number());
            ApiError::invalid("answers", message)
        })?;
        answers.set(item, tick);
    }
    Ok(answers)
}

fn impact(ticks: Option<&ImpactTicks>) -> Result<ImpactAnswers, ApiError> {
    let Some(ticks) = ticks else { return Ok(ImpactAnswers::default()) };
    let answers = ImpactAnswers {
        difficulties: ticks.difficulties,
        distress: ticks.distress,
        home: ticks.home,
        friends: ticks.friends,
        class: ticks.class,
        leisure: ticks.leisure,
    };
    answers.checked().map_err(|fault| ApiError::invalid("impact", sentence(&fault.to_string())))
}

fn keep(
    session: &mut Session,
    permit: &Permit,
    (pupil, informant, on): (PupilId, Informant, NaiveDate),
    (basis, scores): (Basis, Scores),
) -> Result<FormShown, ApiError> {
    let permit = session.for_pupil(permit, pupil)?;
    if on > session.today() {
        return Err(ApiError::invalid("on", "The form cannot have been filled in later than today."));
    }
    let form = SdqForm {
        id: SdqFormId::from_uuid(session.fresh()),
        pupil,
        informant,
        version: Version::default(),
        completed: Some(on),
        basis,
        scores,
        origin: Origin { source: Source::Typed { by: permit.person() }, on: session.today() },
    };
    session.write(&permit, Op::SdqEntered, |tx| {
        let same = |kept: &SdqForm| kept.informant == informant && kept.completed == Some(on);
        if sdq::of_pupil(tx, pupil)?.iter().any(same) {
            return Err(ApiError::refused(
                Refusal::Taken,
                format!(
                    "A {} form of {} is already here for this pupil. Check the day on the paper.",
                    informant.words(),
                    dates::in_full(on)
                ),
            ));
        }
        sdq::insert(tx, &form)?;
        let born = pupils::get(tx, pupil)?.pupil.born;
        Ok(form_shown(&form, born, &StaffNames::load(tx)?))
    })
}

/// A fault of the domain as a sentence.
fn sentence(fault: &str) -> String {
    let mut letters = fault.chars();
    letters.next().map_or_else(String::new, |first| {
        format!("{}{}. Check the paper.", first.to_uppercase(), letters.as_str())
    })
}
