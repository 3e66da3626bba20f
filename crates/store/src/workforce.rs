//! The workforce register: staff and the courses they went to, with the certificates.

use crate::attachments;
use crate::error::StoreError;
use crate::sql;
use crate::tx::{ReadTx, WriteTx, one_row};
use bridgewell_domain::ids::{StaffMemberId, TrainingId};
use bridgewell_domain::programme::frames::PracticeLevel;
use bridgewell_domain::programme::workforce::{StaffMember, Training};
use rusqlite::{OptionalExtension, Row, params};

/// Somebody of the register with the version that a change must name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffRow {
    /// Who.
    pub member: StaffMember,
    /// The version.
    pub version: u32,
}

/// A course with whose it is and the version that a change must name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrainingRow {
    /// Whose.
    pub staff: StaffMemberId,
    /// The course.
    pub training: Training,
    /// The version.
    pub version: u32,
}

/// Adds somebody to the register.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn insert_staff(tx: &WriteTx<'_>, member: &StaffMember) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO workforce_staff (school_id, staff_id, name, post, practice_level, left_on, version)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1)",
        params![
            tx.school_key(),
            member.id.to_string(),
            member.name,
            member.post,
            member.level.map(PracticeLevel::key),
            member.left.map(sql::day),
        ],
    )?;
    Ok(())
}

/// Changes what is kept of somebody.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the version is not the one that stands.
pub fn change_staff(tx: &WriteTx<'_>, member: &StaffMember, version: u32) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE workforce_staff SET name = ?4, post = ?5, practice_level = ?6, left_on = ?7, version = version + 1
         WHERE school_id = ?1 AND staff_id = ?2 AND version = ?3",
        params![
            tx.school_key(),
            member.id.to_string(),
            version,
            member.name,
            member.post,
            member.level.map(PracticeLevel::key),
            member.left.map(sql::day),
        ],
    )?;
    one_row(changed, "member of staff")
}

/// Takes somebody out of the register with all their courses and certificates.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the version is not the one that stands.
pub fn remove_staff(tx: &WriteTx<'_>, id: StaffMemberId, version: u32) -> Result<(), StoreError> {
    let changed = tx.execute(
        "DELETE FROM workforce_staff WHERE school_id = ?1 AND staff_id = ?2 AND version = ?3",
        params![tx.school_key(), id.to_string(), version],
    )?;
    one_row(changed, "member of staff")
}

/// Everybody of the register by name, those who left included.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn staff(read: &ReadTx<'_>) -> Result<Vec<StaffRow>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT staff_id, name, post, practice_level, left_on, version FROM workforce_staff
         WHERE school_id = ?1 ORDER BY name, staff_id",
    )?;
    let rows = statement.query_map([read.school_key()], |row| {
        let level: Option<String> = row.get(3)?;
        let member = StaffMember {
            id: sql::get_text(row, 0)?,
            name: row.get(1)?,
            post: row.get(2)?,
            level: level.as_deref().and_then(PracticeLevel::from_key),
            left: sql::get_text_or_none(row, 4)?,
        };
        Ok(StaffRow { member, version: row.get(5)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A certificate: the name it is saved under, and its bytes.
pub type Certificate<'a> = (&'a str, &'a [u8]);

/// Adds a course of somebody.
///
/// # Errors
/// [`StoreError::Sql`] when it cannot be written.
pub fn insert_training(
    tx: &WriteTx<'_>,
    staff: StaffMemberId,
    training: &Training,
    certificate: Option<Certificate<'_>>,
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO workforce_training (school_id, training_id, staff_id, what, held_on, expires_on, reference,
             version, certificate_name, certificate)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1, ?8, ?9)",
        params![
            tx.school_key(),
            training.id.to_string(),
            staff.to_string(),
            training.what,
            sql::day(training.on),
            training.expires.map(sql::day),
            training.reference,
            certificate.map(|(name, _)| name),
            under_own_key(tx, training.id, certificate)?,
        ],
    )?;
    Ok(())
}

/// Changes a course. A certificate takes the place of a former one; without one the former stays.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the version is not the one that stands.
pub fn change_training(
    tx: &WriteTx<'_>,
    training: &Training,
    version: u32,
    certificate: Option<Certificate<'_>>,
) -> Result<(), StoreError> {
    let changed = tx.execute(
        "UPDATE workforce_training SET what = ?4, held_on = ?5, expires_on = ?6, reference = ?7,
             certificate_name = COALESCE(?8, certificate_name), certificate = COALESCE(?9, certificate),
             version = version + 1
         WHERE school_id = ?1 AND training_id = ?2 AND version = ?3",
        params![
            tx.school_key(),
            training.id.to_string(),
            version,
            training.what,
            sql::day(training.on),
            training.expires.map(sql::day),
            training.reference,
            certificate.map(|(name, _)| name),
            under_own_key(tx, training.id, certificate)?,
        ],
    )?;
    one_row(changed, "training")
}

/// Takes a course out, with its certificate.
///
/// # Errors
/// [`StoreError::ChangedMeanwhile`] when the version is not the one that stands.
pub fn remove_training(tx: &WriteTx<'_>, id: TrainingId, version: u32) -> Result<(), StoreError> {
    let changed = tx.execute(
        "DELETE FROM workforce_training WHERE school_id = ?1 AND training_id = ?2 AND version = ?3",
        params![tx.school_key(), id.to_string(), version],
    )?;
    one_row(changed, "training")
}

/// Every course of everybody, the newest first.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn trainings(read: &ReadTx<'_>) -> Result<Vec<TrainingRow>, StoreError> {
    let mut statement = read.prepare_cached(
        "SELECT staff_id, training_id, what, held_on, expires_on, reference, certificate_name, version
         FROM workforce_training WHERE school_id = ?1 ORDER BY held_on DESC, training_id",
    )?;
    let rows = statement.query_map([read.school_key()], training_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The bytes of a certificate, if one is kept.
///
/// # Errors
/// [`StoreError::Unreadable`] when its bytes are not those that were put in.
pub fn certificate(read: &ReadTx<'_>, id: TrainingId) -> Result<Option<(String, Vec<u8>)>, StoreError> {
    let found: Option<(String, Vec<u8>)> = read
        .query_row(
            "SELECT certificate_name, certificate FROM workforce_training
             WHERE school_id = ?1 AND training_id = ?2 AND certificate IS NOT NULL",
            params![read.school_key(), id.to_string()],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?;
    let Some((name, stored)) = found else { return Ok(None) };
    let which = (&*read.school_key(), &*id.to_string());
    Ok(Some((name, attachments::open(read, which, (&stored, "certificate"))?.to_vec())))
}

fn under_own_key(
    tx: &WriteTx<'_>,
    id: TrainingId,
    certificate: Option<Certificate<'_>>,
) -> Result<Option<Vec<u8>>, StoreError> {
    let Some((_, bytes)) = certificate else { return Ok(None) };
    attachments::seal(tx, (&tx.school_key(), &id.to_string()), bytes).map(Some)
}

fn training_row(row: &Row<'_>) -> rusqlite::Result<TrainingRow> {
    let training = Training {
        id: sql::get_text(row, 1)?,
        what: row.get(2)?,
        on: sql::get_text(row, 3)?,
        expires: sql::get_text_or_none(row, 4)?,
        reference: row.get(5)?,
        certificate: row.get(6)?,
    };
    Ok(TrainingRow { staff: sql::get_text(row, 0)?, training, version: row.get(7)? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Op;
    use crate::testing::{at, founded, lead};
    use uuid::Uuid;

    #[test]
    fn a_certificate_stays_with_its_course_and_goes_with_its_owner() {
        let (_place, mut workspace, _) = founded();
        let id = StaffMemberId::from_uuid(Uuid::from_u128(1));
        let mut member = StaffMember {
            id,
            name: "Amy Obi".into(),
            post: "Form tutor".into(),
            level: Some(PracticeLevel::Skilled),
            left: None,
        };
        let mut training = Training {
            id: TrainingId::from_uuid(Uuid::from_u128(2)),
            what: "Listening".into(),
            on: bridgewell_domain::dates::day_of(at(0)),
            expires: None,
            reference: "L-7".into(),
            certificate: None,
        };
        workspace
            .write(&lead(), at(1), Op::StaffRecorded, |tx| {
                insert_staff(tx, &member)?;
                insert_training(tx, id, &training, Some(("listening.pdf", b"%PDF")))
            })
            .unwrap();
        training.reference = "L-8".into();
        workspace
            .write(&lead(), at(2), Op::StaffRecorded, |tx| change_training(tx, &training, 1, None))
            .unwrap();
        let kept = workspace.read(&lead(), |read| certificate(read, training.id)).unwrap();
        assert_eq!(kept, Some(("listening.pdf".into(), b"%PDF".to_vec())));
        let row = workspace.read(&lead(), trainings).unwrap().remove(0);
        assert_eq!((row.training.reference.as_str(), row.version), ("L-8", 2));
        member.level = None;
        workspace.write(&lead(), at(3), Op::StaffRecorded, |tx| change_staff(tx, &member, 1)).unwrap();
        let stale = workspace.write(&lead(), at(4), Op::StaffRecorded, |tx| change_staff(tx, &member, 1));
        assert!(matches!(stale, Err(StoreError::ChangedMeanwhile(_))));
        workspace.write(&lead(), at(5), Op::StaffRemoved, |tx| remove_staff(tx, id, 2)).unwrap();
        assert!(workspace.read(&lead(), trainings).unwrap().is_empty());
        let keys = "SELECT COUNT(*) FROM attachment_keys";
        let keys: u32 =
            workspace.read(&lead(), |read| Ok(read.query_row(keys, [], |row| row.get(0))?)).unwrap();
        assert_eq!(keys, 0, "the certificate's key went with it");
    }
}
