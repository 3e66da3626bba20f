//! Pupil champions and what they did. [`erase_of_pupil`] takes out what is kept of one pupil here.

use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::{ChampionActivityId, ChampionId, PupilId};
use bridgewell_domain::programme::champions::{Champion, ChampionActivity, ChampionWho};
use rusqlite::{Row, params};

/// A champion with what they did, the newest first, and the version that a change must name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChampionRow {
    /// The champion.
    pub champion: Champion,
    /// What they did.
    pub activities: Vec<ChampionActivity>,
    /// The version.
    pub version: u32,
}

/// Pupil, first name and year group as they stand in columns.
fn who_columns(who: &ChampionWho) -> (Option<String>, Option<&str>, Option<u8>) {
    match who {
        ChampionWho::Pupil(id) => (Some(id.to_string()), None, None),
        ChampionWho::Named { first_name, year_group } => (None, Some(first_name), Some(*year_group)),
    }
}

fn about(tx: &WriteTx<'_>, champion: &Champion) {
    if let ChampionWho::Pupil(id) = champion.who {
        tx.about(id);
    }
}

/// Adds a champion.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written, as when the pupil is a champion already.
pub fn insert(tx: &WriteTx<'_>, champion: &Champion) -> Result<(), StoreError> {
    let (pupil, first_name, year_group) = who_columns(&champion.who);
    tx.execute(
        "INSERT INTO champions (school_id, champion_id, pupil_id, first_name, year_group, trained_on, trained_by,
             supervised_by, how_often, goes_to, ended_on, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 1)",
        params![
            tx.school_key(),
            champion.id.to_string(),
            pupil,
            first_name,
            year_group,
            champion.trained_on.map(sql::day),
            champion.trained_by,
            champion.supervised_by,
            champion.how_often,
            champion.goes_to,
            champion.ended.map(sql::day),
        ],
    )?;
    about(tx, champion);
    Ok(())
}

/// Changes a champion.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the version is not the one that stands.
pub fn change(tx: &WriteTx<'_>, champion: &Champion, version: u32) -> Result<(), StoreError> {
    let (pupil, first_name, year_group) = who_columns(&champion.who);
    let changed = tx.execute(
        "UPDATE champions SET pupil_id = ?4, first_name = ?5, year_group = ?6, trained_on = ?7, trained_by = ?8,
             supervised_by = ?9, how_often = ?10, goes_to = ?11, ended_on = ?12, version = version + 1
         WHERE school_id = ?1 AND champion_id = ?2 AND version = ?3",
        params![
            tx.school_key(),
            champion.id.to_string(),
            version,
            pupil,
            first_name,
            year_group,
            champion.trained_on.map(sql::day),
            champion.trained_by,
            champion.supervised_by,
            champion.how_often,
            champion.goes_to,
            champion.ended.map(sql::day),
        ],
    )?;
    about(tx, champion);
    one_row(changed, "champion")
}

/// Takes a champion out with all they did.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the version is not the one that stands.
pub fn remove(tx: &WriteTx<'_>, row: &ChampionRow) -> Result<(), StoreError> {
    let changed = tx.execute(
        "DELETE FROM champions WHERE school_id = ?1 AND champion_id = ?2 AND version = ?3",
        params![tx.school_key(), row.champion.id.to_string(), row.version],
    )?;
    about(tx, &row.champion);
    one_row(changed, "champion")
}

/// Adds something a champion did.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn add_activity(
    tx: &WriteTx<'_>,
    champion: &Champion,
    activity: &ChampionActivity,
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO champion_activities (school_id, activity_id, champion_id, held_on, what)
         VALUES (?1, ?2, ?3, ?4, ?5)",
        params![
            tx.school_key(),
            activity.id.to_string(),
            champion.id.to_string(),
            sql::day(activity.on),
            activity.what
        ],
    )?;
    about(tx, champion);
    Ok(())
}

/// Takes out something a champion did.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when it is not there any more.
pub fn remove_activity(tx: &WriteTx<'_>, id: ChampionActivityId) -> Result<(), StoreError> {
    let changed = tx.execute(
        "DELETE FROM champion_activities WHERE school_id = ?1 AND activity_id = ?2",
        params![tx.school_key(), id.to_string()],
    )?;
    one_row(changed, "activity")
}

/// Takes out everything kept of one pupil as a champion.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn erase_of_pupil(tx: &WriteTx<'_>, pupil: PupilId) -> Result<u32, StoreError> {
    let gone = tx.execute(
        "DELETE FROM champions WHERE school_id = ?1 AND pupil_id = ?2",
        params![tx.school_key(), pupil.to_string()],
    )?;
    Ok(u32::try_from(gone).unwrap_or(u32::MAX))
}

/// Every champion, those who handed on included, in the order in which they were added.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn list(read: &ReadTx<'_>) -> Result<Vec<ChampionRow>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT champion_id, pupil_id, first_name, year_group, trained_on, trained_by, supervised_by, how_often,
             goes_to, ended_on, version
         FROM champions WHERE school_id = ?1 ORDER BY champion_id",
    )?;
    let mut all = statement.query_map([read.school_key()], row)?.collect::<Result<Vec<_>, _>>()?;
    let mut statement = read.prepare_cached(
        "SELECT champion_id, activity_id, held_on, what FROM champion_activities
         WHERE school_id = ?1 ORDER BY held_on DESC, activity_id DESC",
    )?;
    let activities = statement.query_map([read.school_key()], |row| {
        let activity =
            ChampionActivity { id: sql::get_text(row, 1)?, on: sql::get_text(row, 2)?, what: row.get(3)? };
        Ok((sql::get_text::<ChampionId>(row, 0)?, activity))
    })?;
    for found in activities {
        let (of, activity) = found?;
        if let Some(row) = all.iter_mut().find(|row| row.champion.id == of) {
            row.activities.push(activity);
        }
    }
    Ok(all)
}

fn row(row: &Row<'_>) -> rusqlite::Result<ChampionRow> {
    let who = match sql::get_text_or_none(row, 1)? {
        Some(pupil) => ChampionWho::Pupil(pupil),
        None => ChampionWho::Named { first_name: row.get(2)?, year_group: row.get(3)? },
    };
    let champion = Champion {
        id: sql::get_text(row, 0)?,
        who,
        trained_on: sql::get_text_or_none(row, 4)?,
        trained_by: row.get(5)?,
        supervised_by: row.get(6)?,
        how_often: row.get(7)?,
        goes_to: row.get(8)?,
        ended: sql::get_text_or_none(row, 9)?,
    };
    Ok(ChampionRow { champion, activities: Vec::new(), version: row.get(10)? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Op;
    use crate::letters::tests::{AMIRA, with_a_letter};
    use crate::testing::{at, lead};
    use uuid::Uuid;

    #[test]
    fn erasing_a_pupil_takes_the_champion_and_what_they_did() {
        let (_place, mut workspace) = with_a_letter();
        let champion = |number: u128, who| Champion {
            id: ChampionId::from_uuid(Uuid::from_u128(number)),
            who,
            trained_on: None,
            trained_by: String::new(),
            supervised_by: String::new(),
            how_often: String::new(),
            goes_to: "Ruth Okafor".into(),
            ended: None,
        };
        let amira = champion(1, ChampionWho::Pupil(AMIRA));
        let older = champion(2, ChampionWho::Named { first_name: "Ines".into(), year_group: 10 });
        let activity = ChampionActivity {
            id: ChampionActivityId::from_uuid(Uuid::from_u128(3)),
            on: bridgewell_domain::dates::day_of(at(1)),
            what: "Assembly".into(),
        };
        workspace
            .write(&lead(), at(1), Op::ChampionRecorded, |tx| {
                insert(tx, &amira)?;
                insert(tx, &older)?;
                add_activity(tx, &amira, &activity)
            })
            .unwrap();
        let twice = workspace.write(&lead(), at(2), Op::ChampionRecorded, |tx| {
            insert(tx, &champion(4, ChampionWho::Pupil(AMIRA)))
        });
        assert!(twice.is_err(), "a pupil is a champion once");
        assert_eq!(workspace.read(&lead(), list).unwrap()[0].activities, [activity]);
        let gone = workspace.write(&lead(), at(3), Op::ChampionRemoved, |tx| erase_of_pupil(tx, AMIRA));
        assert_eq!(gone.unwrap(), 1);
        let left = workspace.read(&lead(), list).unwrap();
        assert_eq!(left.iter().map(|row| row.champion.id).collect::<Vec<_>>(), [older.id]);
    }
}
