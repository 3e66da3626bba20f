//! `intake.home_questions`: where files say different things of a child's social care, or something that could not be read.
//! Restricted: nothing of it is worked out, counted or kept for anybody who does not hold the key. The highest status
//! stands until somebody says.

use crate::error::ApiError;
use crate::names::{PupilNames, StaffNames};
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::waiting::{HomeQuestion, HomeQuestions, HomeSaid, SettleHome};
use bridgewell_domain::dates::day_of;
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::origin::{Origin, Source};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::pupil::Pupil;
use bridgewell_domain::restricted::Restricted;
use bridgewell_domain::role::Scope;
use bridgewell_domain::social_care::{Home, SocialCare};
use bridgewell_store::facts::Fact;
use bridgewell_store::{Op, ReadTx, batches, facts_home, pupils, waiting};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Words about home that could not be read, as they are sealed for each file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct UnreadHome {
    pub(super) pupil: PupilId,
    pub(super) words: String,
}

/// Every question, for those who hold the key.
pub(crate) fn list(session: &mut Session, permit: Permit, _: Nothing) -> Result<HomeQuestions, ApiError> {
    let scope = session.person().scope.clone();
    session.log_list(&permit)?;
    session.read(&permit, |read| Ok(HomeQuestions { questions: questions(read, &scope)? }))
}

/// How many there are; none without the key.
pub(crate) fn count(read: &ReadTx<'_>, scope: &Scope) -> Result<usize, ApiError> {
    Ok(questions(read, scope)?.len())
}

/// Records what is right, by hand: it replaces what files had said, and later files can raise it.
pub(crate) fn settle(
    session: &mut Session,
    permit: Permit,
    ask: SettleHome,
) -> Result<HomeQuestions, ApiError> {
    let own = session.for_pupil(&permit, ask.pupil)?;
    let by = session.person().id;
    let origin = Origin { source: Source::Typed { by }, on: session.today() };
    session.write(&own, Op::HomeRecorded, |tx| {
        let young_carer = facts_home::of_pupil(tx, ask.pupil)?.and_then(|fact| fact.value.young_carer);
        let home = Home { social_care: Some(ask.status), young_carer };
        facts_home::say(tx, ask.pupil, Restricted::new(home), &origin)?;
        for (batch, mut unread) in waiting::home::<UnreadHome>(tx)? {
            let before = unread.len();
            unread.retain(|one| one.pupil != ask.pupil);
            if unread.len() < before {
                waiting::seal_home(tx, batch, &unread)?;
            }
        }
        Ok(())
    })?;
    list(session, permit, Nothing {})
}

fn questions(read: &ReadTx<'_>, scope: &Scope) -> Result<Vec<HomeQuestion>, ApiError> {
    if read.restricted().is_none() {
        return Ok(Vec::new());
    }
    let everybody: Vec<Pupil> = pupils::list(read)?.into_iter().map(|row| row.pupil).collect();
    let names = PupilNames::of(&everybody);
    let staff = StaffNames::load(read)?;
    let mut said = facts_home::said_of_social_care(read)?;
    let mut unread = unread_words(read)?;
    let stands = facts_home::list(read)?;
    let mut questions: Vec<HomeQuestion> = everybody
        .iter()
        .filter(|pupil| scope.covers(pupil.form.as_deref()))
        .filter_map(|pupil| {
            let facts = said.remove(&pupil.id).unwrap_or_default();
            let unread = unread.remove(&pupil.id).unwrap_or_default();
            if unread.is_empty() && !differ(&facts) {
                return None;
            }
            let mut all: Vec<HomeSaid> = facts.iter().map(|fact| in_words(fact, &staff)).collect();
            all.extend(unread);
            let stands = stands.get(&pupil.id).and_then(|fact| fact.value.social_care);
            Some(HomeQuestion { pupil: names.shown(pupil.id), said: all, stands })
        })
        .collect();
    questions.sort_by(|one, two| one.pupil.sort.cmp(&two.pupil.sort));
    Ok(questions)
}

/// Sources differ when two of them record a status and not the same one: a source that records none is no news, unless a
/// person had recorded by hand that there is none.
fn differ(facts: &[Fact<SocialCare>]) -> bool {
    let mut statuses = facts.iter().filter(|fact| {
        fact.value != SocialCare::NoneRecorded || matches!(fact.origin.source, Source::Typed { .. })
    });
    let Some(first) = statuses.next() else { return false };
    statuses.any(|fact| fact.value != first.value)
}

fn in_words(fact: &Fact<SocialCare>, staff: &StaffNames) -> HomeSaid {
    let source = match &fact.origin.source {
        Source::File { label, .. } => label.clone(),
        Source::Typed { by } | Source::Written { with: by } => staff.name(*by),
    };
    HomeSaid { source, on: fact.origin.on, status: Some(fact.value), words: fact.value.words().to_owned() }
}

fn unread_words(read: &ReadTx<'_>) -> Result<HashMap<PupilId, Vec<HomeSaid>>, ApiError> {
    let batches: HashMap<_, _> = batches::list(read)?.into_iter().map(|batch| (batch.id, batch)).collect();
    let mut all: HashMap<PupilId, Vec<HomeSaid>> = HashMap::new();
    for (batch, unread) in waiting::home::<UnreadHome>(read)? {
        let Some(batch) = batches.get(&batch) else { continue };
        for one in unread {
            all.entry(one.pupil).or_default().push(HomeSaid {
                source: batch.name.clone(),
                on: day_of(batch.at),
                status: None,
                words: one.words,
            });
        }
    }
    Ok(all)
}
