//! Pupil-voice activities and what came of each recommendation.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::{RecommendationId, VoiceActivityId};
use bridgewell_domain::programme::voice::{Recommendation, VoiceActivity};
use rusqlite::params;

/// A recommendation with the version that a change must name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecommendationRow {
    /// The recommendation.
    pub recommendation: Recommendation,
    /// The version.
    pub version: u32,
}

/// An activity with its recommendations and the version that a change must name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoiceRow {
    /// The activity.
    pub activity: VoiceActivity,
    /// What was recommended, in the order in which it was written down.
    pub recommendations: Vec<RecommendationRow>,
    /// The version.
    pub version: u32,
}

/// Adds an activity.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn insert(tx: &WriteTx<'_>, activity: &VoiceActivity) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO voice_activities (school_id, voice_id, name, how, held_on, took_part, themes, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1)",
        params![
            tx.school_key(),
            activity.id.to_string(),
            activity.name,
            activity.how,
            sql::day(activity.on),
            sql::json(&activity.took_part)?,
            sql::json(&activity.themes)?,
        ],
    )?;
    Ok(())
}

/// Changes an activity.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the version is not the one that stands.
pub fn change(tx: &WriteTx<'_>, activity: &VoiceActivity, version: u32) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE voice_activities SET name = ?4, how = ?5, held_on = ?6, took_part = ?7, themes = ?8,
             version = version + 1
         WHERE school_id = ?1 AND voice_id = ?2 AND version = ?3",
        params![
            tx.school_key(),
            activity.id.to_string(),
            version,
            activity.name,
            activity.how,
            sql::day(activity.on),
            sql::json(&activity.took_part)?,
            sql::json(&activity.themes)?,
        ],
    )?;
    one_row(changed, "activity")
}

/// Takes an activity out with its recommendations.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the version is not the one that stands.
pub fn remove(tx: &WriteTx<'_>, id: VoiceActivityId, version: u32) -> Result<(), StoreError> {
    let changed = tx.execute(
        "DELETE FROM voice_activities WHERE school_id = ?1 AND voice_id = ?2 AND version = ?3",
        params![tx.school_key(), id.to_string(), version],
    )?;
    one_row(changed, "activity")
}

/// Adds a recommendation to an activity.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn insert_recommendation(
    tx: &WriteTx<'_>,
    of: VoiceActivityId,
    one: &Recommendation,
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO voice_recommendations (school_id, recommendation_id, voice_id, what, state, answer, owner,
             said_back_on, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 1)",
        params![
            tx.school_key(),
            one.id.to_string(),
            of.to_string(),
            one.what,
            sql::word(&one.state)?,
            one.answer,
            one.owner,
            one.said_back.map(sql::day),
        ],
    )?;
    Ok(())
}

/// Changes a recommendation.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the version is not the one that stands.
pub fn change_recommendation(tx: &WriteTx<'_>, one: &Recommendation, version: u32) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE voice_recommendations SET what = ?4, state = ?5, answer = ?6, owner = ?7, said_back_on = ?8,
             version = version + 1
         WHERE school_id = ?1 AND recommendation_id = ?2 AND version = ?3",
        params![
            tx.school_key(),
            one.id.to_string(),
            version,
            one.what,
            sql::word(&one.state)?,
            one.answer,
            one.owner,
            one.said_back.map(sql::day),
        ],
    )?;
    one_row(changed, "recommendation")
}

/// Takes a recommendation out that was written down by mistake.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the version is not the one that stands.
pub fn remove_recommendation(tx: &WriteTx<'_>, id: RecommendationId, version: u32) -> Result<(), StoreError> {
    let changed = tx.execute(
        "DELETE FROM voice_recommendations WHERE school_id = ?1 AND recommendation_id = ?2 AND version = ?3",
        params![tx.school_key(), id.to_string(), version],
    )?;
    one_row(changed, "recommendation")
}

/// Every activity, the newest first.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<VoiceRow>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT voice_id, name, how, held_on, took_part, themes, version FROM voice_activities
         WHERE school_id = ?1 ORDER BY held_on DESC, voice_id DESC",
    )?;
    let rows = statement.query_map([read.school_key()], |row| {
        let activity = VoiceActivity {
            id: sql::get_text(row, 0)?,
            name: row.get(1)?,
            how: row.get(2)?,
            on: sql::get_text(row, 3)?,
            took_part: sql::get_json(row, 4)?,
            themes: sql::get_json(row, 5)?,
        };
        Ok(VoiceRow { activity, recommendations: Vec::new(), version: row.get(6)? })
    })?;
    let mut all = rows.collect::<Result<Vec<_>, _>>()?;
    let mut statement = read.prepare_cached(
        "SELECT voice_id, recommendation_id, what, state, answer, owner, said_back_on, version
         FROM voice_recommendations WHERE school_id = ?1 ORDER BY recommendation_id",
    )?;
    let found = statement.query_map([read.school_key()], |row| {
        let recommendation = Recommendation {
            id: sql::get_text(row, 1)?,
            what: row.get(2)?,
            state: sql::get_word(row, 3)?,
            answer: row.get(4)?,
            owner: row.get(5)?,
            said_back: sql::get_text_or_none(row, 6)?,
        };
        Ok((
            sql::get_text::<VoiceActivityId>(row, 0)?,
            RecommendationRow { recommendation, version: row.get(7)? },
        ))
    })?;
    for pair in found {
        let (of, recommendation) = pair?;
        if let Some(row) = all.iter_mut().find(|row| row.activity.id == of) {
            row.recommendations.push(recommendation);
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Op;
    use crate::testing::{at, founded, lead};
    use bridgewell_domain::programme::voice::{RecommendationState, TookPart};
    use uuid::Uuid;

    #[test]
    fn what_came_of_a_recommendation_is_kept_with_the_activity() {
        let (_place, mut workspace, _) = founded();
        let activity = VoiceActivity {
            id: VoiceActivityId::from_uuid(Uuid::from_u128(1)),
            name: "Lunch walk".into(),
            how: "walking the corridors together".into(),
            on: bridgewell_domain::dates::day_of(at(0)),
            took_part: vec![TookPart { year_group: 8, pupils: 12 }],
            themes: vec!["noise".into()],
        };
        let mut one = Recommendation {
            id: RecommendationId::from_uuid(Uuid::from_u128(2)),
            what: "A quiet table".into(),
            state: RecommendationState::Open,
            answer: String::new(),
            owner: String::new(),
            said_back: None,
        };
        workspace
            .write(&lead(), at(1), Op::VoiceRecorded, |tx| {
                insert(tx, &activity)?;
                insert_recommendation(tx, activity.id, &one)
            })
            .unwrap();
        one.state = RecommendationState::Done;
        one.answer = "Two tables by the window.".into();
        workspace
            .write(&lead(), at(2), Op::RecommendationAnswered, |tx| change_recommendation(tx, &one, 1))
            .unwrap();
        let kept = workspace.read(&lead(), list).unwrap().remove(0);
        assert_eq!(kept.activity, activity);
        assert_eq!(kept.recommendations, [RecommendationRow { recommendation: one, version: 2 }]);
        workspace.write(&lead(), at(3), Op::VoiceRecorded, |tx| remove(tx, activity.id, 1)).unwrap();
        assert!(workspace.read(&lead(), list).unwrap().is_empty());
    }
}
