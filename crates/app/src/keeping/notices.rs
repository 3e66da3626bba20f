//! What stands on Home until somebody saw to it: a recovery key that somebody who left may know, keys of the restricted
//! tier that a colleague gave, and what a restored backup brought back.

use super::state::shown;
use crate::error::ApiError;
use crate::names::{PupilNames, StaffNames};
use crate::permission;
use crate::session::Session;
use crate::wire::keeping::{Keeping, KeepingNotice, KeepingNoticeKind, NoticeSeen};
use bridgewell_domain::dates::{day_of, in_full};
use bridgewell_domain::ids::{PersonId, PupilId};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::pupil::Pupil;
use bridgewell_domain::role::Tier;
use bridgewell_store::log::{self, Entry};
use bridgewell_store::settings::{self, Of};
use bridgewell_store::{Op, ReadTx, StoreError, SubjectKind, WriteTx, persons, pupils, recovery_care};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The place in the log up to which a person has seen who was given keys.
const KEYS_SEEN: &str = "keys_given_seen";
const RESTORED: &str = "restored";

/// That this workspace was a backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Restored {
    /// When the backup was made.
    pub made: DateTime<Utc>,
    /// Whose records had been erased since, as far as the log of the workspace that was open told; identities alone.
    pub again: BTreeSet<PupilId>,
}

impl Restored {
    pub fn save(&self, tx: &WriteTx<'_>) -> Result<(), StoreError> {
        settings::set(tx, Of::School, RESTORED, &Some(self))
    }

    fn load(read: &ReadTx<'_>) -> Result<Option<Self>, StoreError> {
        Ok(settings::get::<Option<Self>>(read, Of::School, RESTORED)?.flatten())
    }
}

/// Whose records were erased after a backup was made, by this workspace's log.
pub(super) fn erased_since(
    read: &ReadTx<'_>,
    (entries, made): (u32, DateTime<Utc>),
) -> Result<BTreeSet<PupilId>, StoreError> {
    let filter = log::Filter { ops: &[Op::RecordsErased], limit: u32::MAX, ..log::Filter::default() };
    let later = log::list(read, &filter)?.into_iter().filter(|entry| entry.seq > entries || entry.at >= made);
    let subjects = later.flat_map(|entry| entry.subjects);
    let pupils = subjects.filter(|subject| subject.kind == SubjectKind::Pupil);
    Ok(pupils.map(|subject| PupilId::from_uuid(subject.id)).collect())
}

/// Takes a notice away: for oneself where it tells who was given keys, for everybody where all is erased again.
pub(crate) fn seen(session: &mut Session, permit: Permit, ask: NoticeSeen) -> Result<Keeping, ApiError> {
    let there = session.read(&permit, |read| notices(read, &permit, session))?;
    let notice = there.into_iter().find(|notice| notice.id == ask.id && notice.done.is_some());
    let notice = notice.ok_or_else(|| ApiError::not_found("notice"))?;
    session.write(&permit, Op::SettingChanged, |tx| match notice.kind {
        KeepingNoticeKind::KeysGiven => {
            let seq: u32 = ask.id.parse().map_err(|_| ApiError::not_found("notice"))?;
            Ok(settings::set(tx, Of::Person(permit.person()), KEYS_SEEN, &seq)?)
        }
        KeepingNoticeKind::Restored | KeepingNoticeKind::RecoveryKey => {
            Ok(settings::set(tx, Of::School, RESTORED, &None::<Restored>)?)
        }
    })?;
    shown(session, &permit)
}

/// What there is for this person.
pub(super) fn notices(
    read: &ReadTx<'_>,
    permit: &Permit,
    session: &Session,
) -> Result<Vec<KeepingNotice>, ApiError> {
    let mut notices = Vec::new();
    if permission::LEADERS.ask(session.person()).is_err() || session.is_link() {
        return Ok(notices);
    }
    let staff = StaffNames::load(read)?;
    if permission::KEYHOLDERS.ask(session.person()).is_ok() {
        notices.extend(recovery_key(read, &staff)?);
    }
    if permit.tier() == Tier::Restricted {
        notices.extend(keys_given(read, permit.person(), &staff)?);
    }
    notices.extend(restored(read, permission::ERASING.ask(session.person()).is_ok())?);
    Ok(notices)
}

fn recovery_key(read: &ReadTx<'_>, staff: &StaffNames) -> Result<Option<KeepingNotice>, ApiError> {
    let mut says = Vec::new();
    for id in recovery_care::known_to(read)? {
        let lost = if persons::get(read, id)?.removed.is_some() {
            "has no key any more"
        } else {
            "no longer holds the restricted key"
        };
        says.push(format!(
            "{} {lost} and may still know the recovery key, which opens everything.",
            staff.name(id)
        ));
    }
    if says.is_empty() {
        return Ok(None);
    }
    says.push("Make a new one: the old one stops working.".to_owned());
    Ok(Some(KeepingNotice {
        id: "recovery_key".to_owned(),
        kind: KeepingNoticeKind::RecoveryKey,
        says,
        pupils: Vec::new(),
        done: None,
    }))
}

fn keys_given(
    read: &ReadTx<'_>,
    own: PersonId,
    staff: &StaffNames,
) -> Result<Option<KeepingNotice>, ApiError> {
    let seen = settings::get(read, Of::Person(own), KEYS_SEEN)?;
    let added = || Ok::<_, StoreError>(log::places(read, Op::PersonAdded, Some(own.uuid()))?.last().copied());
    let seen: u32 = seen.map_or_else(added, |seen| Ok(Some(seen)))?.unwrap_or_default();
    let (mut says, mut last) = (Vec::new(), seen);
    for entry in log::keys_given_since(read, seen)? {
        let Some(to) = entry.subjects.iter().find(|subject| subject.kind == SubjectKind::Person) else {
            continue;
        };
        let to = PersonId::from_uuid(to.id);
        if entry.person != own || to == own {
            says.push(given(&entry, to, staff));
            last = entry.seq;
        }
    }
    Ok((!says.is_empty()).then(|| KeepingNotice {
        id: last.to_string(),
        kind: KeepingNoticeKind::KeysGiven,
        says,
        pupils: Vec::new(),
        done: Some("I have seen this".to_owned()),
    }))
}

fn given(entry: &Entry, to: PersonId, staff: &StaffNames) -> String {
    let (by, to_whom, day) = (staff.name(entry.person), staff.name(to), in_full(day_of(entry.at)));
    match entry.op {
        Op::PassphraseReset if entry.person == to => {
            format!("Somebody with the recovery key gave {to_whom} a new passphrase on {day}.")
        }
        Op::PassphraseReset => {
            format!("{by} gave {to_whom}, who holds the restricted key, a new passphrase on {day}.")
        }
        _ => format!("{by} gave the restricted key to {to_whom} on {day}."),
    }
}

fn restored(read: &ReadTx<'_>, erases: bool) -> Result<Option<KeepingNotice>, ApiError> {
    let Some(restored) = Restored::load(read)? else { return Ok(None) };
    let mut says = vec![format!(
        "This workspace was restored from a backup of {}. Whatever was erased after that day is back and has to be erased \
         again.",
        in_full(day_of(restored.made))
    )];
    let all: Vec<Pupil> = pupils::list(read)?.into_iter().map(|row| row.pupil).collect();
    let back = |pupil: &&Pupil| erases && restored.again.contains(&pupil.id);
    let names = PupilNames::of(&all);
    let pupils: Vec<_> = all.iter().filter(back).map(|pupil| names.shown(pupil.id)).collect();
    if !erases {
        says.push("A safeguarding lead does this, in Settings under “Keeping and erasing”.".to_owned());
    } else if pupils.is_empty() {
        says.push("The certificates of erasure tell what it was.".to_owned());
    } else {
        says.push("Something was erased of:".to_owned());
    }
    Ok(Some(KeepingNotice {
        id: "restored".to_owned(),
        kind: KeepingNoticeKind::Restored,
        says,
        pupils,
        done: erases.then(|| "All of it is erased again".to_owned()),
    }))
}
