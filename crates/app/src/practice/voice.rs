//! Commands named `voice.*`: what pupils were asked, what they recommended, and what came of it.

use super::{not_later, number};
use crate::error::ApiError;
use crate::required::{required, tidy};
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::voice::{
    RecommendationShown, RemoveRecommendation, RemoveVoice, SaveRecommendation, SaveVoice, Voice, VoiceShown,
};
use bridgewell_domain::ids::{RecommendationId, VoiceActivityId};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::champions::YEAR_GROUPS;
use bridgewell_domain::programme::voice::{Recommendation, RecommendationState, TookPart, VoiceActivity};
use bridgewell_store::voice::{self as store, RecommendationRow, VoiceRow};
use bridgewell_store::{Op, ReadTx};

/// Every activity, the newest first.
pub(crate) fn list(session: &mut Session, permit: Permit, _: Nothing) -> Result<Voice, ApiError> {
    session.read(&permit, shown)
}

/// Adds or changes an activity.
pub(crate) fn save(session: &mut Session, permit: Permit, ask: SaveVoice) -> Result<Voice, ApiError> {
    let activity = VoiceActivity {
        id: ask.id.unwrap_or_else(|| VoiceActivityId::from_uuid(session.fresh())),
        name: required("name", &ask.name, "Type what the activity was called.")?,
        how: ask.how.trim().to_owned(),
        on: not_later("on", ask.on, session.today())?,
        took_part: counts(&ask.took_part)?,
        themes: tidy(&ask.themes),
    };
    session.write(&permit, Op::VoiceRecorded, |tx| {
        match ask.id {
            Some(_) => store::change(tx, &activity, ask.version)?,
            None => store::insert(tx, &activity)?,
        }
        shown(tx)
    })
}

/// Counts by year group, each group once and in order.
fn counts(took_part: &[TookPart]) -> Result<Vec<TookPart>, ApiError> {
    let mut kept: Vec<TookPart> = took_part.iter().copied().filter(|part| part.pupils > 0).collect();
    kept.sort_by_key(|part| part.year_group);
    let twice = kept.windows(2).any(|pair| pair[0].year_group == pair[1].year_group);
    if twice || kept.iter().any(|part| !YEAR_GROUPS.contains(&part.year_group)) {
        return Err(ApiError::invalid(
            "took_part",
            format!(
                "Give each year group once, from Year {} to Year {}.",
                YEAR_GROUPS.start(),
                YEAR_GROUPS.end()
            ),
        ));
    }
    Ok(kept)
}

/// Takes an activity out with its recommendations.
pub(crate) fn remove(session: &mut Session, permit: Permit, ask: RemoveVoice) -> Result<Voice, ApiError> {
    session.write(&permit, Op::VoiceRecorded, |tx| {
        store::remove(tx, ask.id, ask.version)?;
        shown(tx)
    })
}

/// Writes a recommendation down, or what came of it.
pub(crate) fn save_recommendation(
    session: &mut Session,
    permit: Permit,
    ask: SaveRecommendation,
) -> Result<Voice, ApiError> {
    let today = session.today();
    let said_back = ask.said_back.map(|on| not_later("said_back", on, today)).transpose()?;
    let recommendation = Recommendation {
        id: ask.id.unwrap_or_else(|| RecommendationId::from_uuid(session.fresh())),
        what: required("what", &ask.what, "Write what the pupils recommended, in their words.")?,
        state: ask.state,
        answer: ask.answer.trim().to_owned(),
        owner: ask.owner.trim().to_owned(),
        said_back,
    };
    if recommendation.lacks_answer() {
        return Err(ApiError::invalid(
            "answer",
            "Write what was done, or why it cannot be, the way you would say it to the pupils.",
        ));
    }
    if recommendation.state == RecommendationState::Open && said_back.is_some() {
        return Err(ApiError::invalid(
            "said_back",
            "Nothing has been decided yet, so there is nothing to say back. Say first what came of it.",
        ));
    }
    session.write(&permit, Op::RecommendationAnswered, |tx| {
        match ask.id {
            Some(_) => store::change_recommendation(tx, &recommendation, ask.version)?,
            None => {
                if !store::list(tx)?.iter().any(|row| row.activity.id == ask.voice) {
                    return Err(ApiError::not_found("activity"));
                }
                store::insert_recommendation(tx, ask.voice, &recommendation)?;
            }
        }
        shown(tx)
    })
}

/// Takes a recommendation out that was written down by mistake.
pub(crate) fn remove_recommendation(
    session: &mut Session,
    permit: Permit,
    ask: RemoveRecommendation,
) -> Result<Voice, ApiError> {
    session.write(&permit, Op::RecommendationAnswered, |tx| {
        store::remove_recommendation(tx, ask.id, ask.version)?;
        shown(tx)
    })
}

fn shown(read: &ReadTx<'_>) -> Result<Voice, ApiError> {
    let activities: Vec<VoiceShown> = store::list(read)?.into_iter().map(voice_shown).collect();
    let all = || activities.iter().flat_map(|one| &one.recommendations);
    Ok(Voice {
        open: number(all().filter(|one| one.state == RecommendationState::Open).count()),
        to_say_back: number(all().filter(|one| one.to_say_back).count()),
        activities,
    })
}

fn voice_shown(row: VoiceRow) -> VoiceShown {
    let pupils = row.activity.pupils();
    VoiceShown {
        id: row.activity.id,
        name: row.activity.name,
        how: row.activity.how,
        on: row.activity.on,
        took_part: row.activity.took_part,
        pupils,
        themes: row.activity.themes,
        recommendations: row.recommendations.into_iter().map(recommendation_shown).collect(),
        version: row.version,
    }
}

fn recommendation_shown(row: RecommendationRow) -> RecommendationShown {
    let to_say_back = row.recommendation.waits_to_be_said_back();
    RecommendationShown {
        id: row.recommendation.id,
        what: row.recommendation.what,
        state: row.recommendation.state,
        answer: row.recommendation.answer,
        owner: row.recommendation.owner,
        said_back: row.recommendation.said_back,
        to_say_back,
        version: row.version,
    }
}
