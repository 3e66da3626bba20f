//! Typing in what people answered, form by form.

use super::words::{answer, loaded_round};
use super::{Loaded, open_round};
use crate::error::{ApiError, Refusal};
use crate::names::StaffNames;
use crate::session::Session;
use crate::wire::audit::{AuditRaterShown, EntryAnswer, EntryDesk, EntryStandard};
use crate::wire::audit_ask::{AddRater, AuditEntryAsk, RateStandards, RaterAsk};
use bridgewell_domain::ids::{AuditRoundId, RaterId};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::audit::Rater;
use bridgewell_store::audit::answers;
use bridgewell_store::{Op, ReadTx};

/// The most raters in one group of a round.
const MOST_RATERS: u16 = 300;
/// Letters of a name.
const LONGEST_NAME: usize = 60;
/// Letters of a reason.
const LONGEST_REASON: usize = 300;

/// The forms of a round, and one rater's answers so far.
pub(crate) fn desk(session: &mut Session, permit: Permit, ask: AuditEntryAsk) -> Result<EntryDesk, ApiError> {
    session.read(&permit, |read| shown(read, ask.round, ask.rater))
}

fn shown(read: &ReadTx<'_>, round: AuditRoundId, rater: Option<RaterId>) -> Result<EntryDesk, ApiError> {
    let loaded = Loaded::round(read, round)?;
    let staff = StaffNames::load(read)?;
    let answered = |rater: RaterId| loaded.record.ratings.iter().filter(|one| one.rater == rater).count();
    let raters = loaded.record.raters.iter().map(|rater| AuditRaterShown {
        id: rater.id,
        group: rater.group,
        words: rater.words(),
        answered: u16::try_from(answered(rater.id)).unwrap_or(u16::MAX),
    });
    let standards = loaded.catalogue.standards().iter().map(|standard| EntryStandard {
        id: standard.id.clone(),
        number: loaded.number(&standard.id),
        principle: standard.principle,
        title: standard.title.clone(),
        seen: standard.seen.clone(),
    });
    let theirs = loaded.record.ratings.iter().filter(|one| Some(one.rater) == rater);
    Ok(EntryDesk {
        round: loaded_round(&loaded, &staff),
        raters: raters.collect(),
        standards: standards.collect(),
        answers: theirs
            .map(|one| EntryAnswer {
                standard: one.standard.clone(),
                answer: Some(one.answer.kind()),
                reason: one.answer.reason().to_owned(),
            })
            .collect(),
    })
}

/// Adds somebody who answers, with the next free number of their group.
pub(crate) fn add_rater(session: &mut Session, permit: Permit, ask: AddRater) -> Result<EntryDesk, ApiError> {
    let name = ask.name.trim();
    if !name.is_empty() && !ask.group.may_be_named() {
        return Err(ApiError::invalid(
            "name",
            "Pupils answer by number: nothing in the audit names a pupil. Leave the name empty.",
        ));
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(ApiError::invalid("name", format!("Use at most {LONGEST_NAME} letters.")));
    }
    let id = RaterId::from_uuid(session.fresh());
    session.write(&permit, Op::AuditRaterAdded, |tx| {
        let loaded = open_round(tx, ask.round)?;
        let group = || loaded.record.raters.iter().filter(|rater| rater.group == ask.group);
        if group().any(|rater| rater.name.as_deref().is_some_and(|known| known.eq_ignore_ascii_case(name))) {
            return Err(ApiError::refused(Refusal::Taken, format!("{name} is among them already.")));
        }
        let place = group().map(|rater| rater.place).max().unwrap_or_default() + 1;
        if place > MOST_RATERS {
            return Err(ApiError::refused(
                Refusal::Other,
                format!(
                    "A group has at most {MOST_RATERS} raters. Keep a larger survey as evidence instead."
                ),
            ));
        }
        let name = (!name.is_empty()).then(|| name.to_owned());
        answers::add_rater(tx, ask.round, &Rater { id, group: ask.group, place, name })?;
        shown(tx, ask.round, Some(id))
    })
}

/// Takes somebody out with everything they answered.
pub(crate) fn remove_rater(
    session: &mut Session,
    permit: Permit,
    ask: RaterAsk,
) -> Result<EntryDesk, ApiError> {
    session.write(&permit, Op::AuditRaterRemoved, |tx| {
        open_round(tx, ask.round)?;
        answers::remove_rater(tx, ask.round, ask.rater)?;
        shown(tx, ask.round, None)
    })
}

/// Keeps answers of one rater. Either all of them are taken or none is.
pub(crate) fn rate(session: &mut Session, permit: Permit, ask: RateStandards) -> Result<EntryDesk, ApiError> {
    session.write(&permit, Op::AuditRated, |tx| {
        let loaded = open_round(tx, ask.round)?;
        if loaded.record.group_of(ask.rater).is_none() {
            return Err(ApiError::not_found("rater"));
        }
        for one in &ask.answers {
            let standard = loaded.standard(&one.standard)?;
            let Some(kind) = one.answer else {
                answers::unrate(tx, ask.rater, &standard.id)?;
                continue;
            };
            if one.reason.chars().count() > LONGEST_REASON {
                return Err(ApiError::invalid(
                    "reason",
                    format!(
                        "The reason at \u{201c}{}\u{201d} is longer than {LONGEST_REASON} letters.",
                        standard.title
                    ),
                ));
            }
            answers::rate(tx, ask.rater, &standard.id, &answer(kind, &one.reason)?)?;
        }
        tx.about(ask.round);
        tx.count("answers", u32::try_from(ask.answers.len()).unwrap_or(u32::MAX));
        shown(tx, ask.round, Some(ask.rater))
    })
}
