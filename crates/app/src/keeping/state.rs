//! Where backups go, how the last one went, and what somebody should know about it.

use super::notices::notices;
use crate::app::App;
use crate::error::ApiError;
use crate::permission;
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::keeping::{BackupFailed, Keeping, KeepingSaid};
use bridgewell_domain::dates;
use bridgewell_domain::permit::Permit;
use bridgewell_store::settings::{self, Of};
use bridgewell_store::{ReadTx, StoreError, Workspace, WriteTx, backup};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

const SETTING: &str = "backups";
/// Without a backup for so long somebody is told, also when nothing failed: the stick may lie in a drawer.
const TOO_LONG: TimeDelta = TimeDelta::days(7);

/// What the workspace keeps about its backups.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Kept {
    /// The folder on the computer where it was chosen.
    pub place: Option<PathBuf>,
    /// When the newest was made.
    pub last: Option<DateTime<Utc>>,
    /// The last entry of the log in it.
    pub entries: u32,
    /// Why the last try came to nothing.
    pub failed: Option<BackupFailed>,
}

impl Kept {
    pub fn load(read: &ReadTx<'_>) -> Result<Self, StoreError> {
        Ok(settings::get(read, Of::School, SETTING)?.unwrap_or_default())
    }

    pub fn save(&self, tx: &WriteTx<'_>) -> Result<(), StoreError> {
        settings::set(tx, Of::School, SETTING, self)
    }
}

/// What was odd when the workspace was opened.
#[derive(Clone, Debug, Default)]
pub(crate) struct Odd(Vec<String>);

impl Odd {
    /// Looks before the opening is written down: afterwards the newest entry has today's clock.
    pub(crate) fn at_opening(workspace: &Workspace, now: DateTime<Utc>) -> Result<Self, ApiError> {
        let mut odd = Vec::new();
        if let Some(last) = workspace.clock_is_behind(now)? {
            odd.push(format!(
                "This computer’s clock says {}, and the last entry here was written on {}. If the clock is wrong, put it \
                 right before you go on: days and deadlines follow it. The log keeps its order either way.",
                dates::day_and_time(now),
                dates::day_and_time(last)
            ));
        }
        if let Some(holder) = workspace.left_open_elsewhere() {
            odd.push(format!(
                "This workspace was opened by {holder}, and never closed there. If it is still open there, close one of the \
                 two now: what both write, one of them loses."
            ));
        }
        let second = workspace.second_versions()?;
        if !second.is_empty() {
            odd.push(format!(
                "Beside the workspace’s own files lies {}. A folder that is kept in step between computers makes such copies \
                 when two of them wrote at once. Bridgewell does not read it; what was written there is only there. Keep the \
                 workspace in a folder that is not synchronised, or on one computer.",
                second.iter().map(|name| format!("“{name}”")).collect::<Vec<_>>().join(" and ")
            ));
        }
        Ok(Self(odd))
    }
}

/// How the workspace is kept safe.
pub(crate) fn look(session: &mut Session, permit: Permit, _: Nothing) -> Result<Keeping, ApiError> {
    shown(session, &permit)
}

/// What went wrong with the backup at the last locking, for whoever unlocks next.
pub(crate) fn said(app: &mut App, _: Nothing) -> Result<KeepingSaid, ApiError> {
    Ok(KeepingSaid { trouble: app.said_at_closing().map(str::to_owned) })
}

pub(super) fn shown(session: &Session, permit: &Permit) -> Result<Keeping, ApiError> {
    let kept = session.read(permit, |read| Ok(Kept::load(read)?))?;
    let answers = permission::LEADERS.ask(session.person()).is_ok();
    let there = kept.place.as_ref().map(|place| backup::list(place, session.workspace().id()));
    let number = |count: usize| u8::try_from(count).unwrap_or(u8::MAX);
    Ok(Keeping {
        place: kept.place.as_ref().map(|place| name(place)),
        place_is_there: matches!(there, Some(Ok(_))),
        last: kept.last,
        backups: match there {
            Some(Ok(found)) => found.into_iter().map(|backup| backup.made).collect(),
            _ => Vec::new(),
        },
        days: number(backup::DAYS),
        weeks: number(backup::WEEKS),
        months: number(backup::MONTHS),
        to_do: if answers && !session.is_demo() { to_do(&kept, session.now()) } else { None },
        odd: session.odd().0.clone(),
        notices: session.read(permit, |read| notices(read, permit, session))?,
        failed: kept.failed,
    })
}

fn to_do(kept: &Kept, now: DateTime<Utc>) -> Option<String> {
    match (&kept.place, &kept.failed, kept.last) {
        (None, _, _) => Some("Nothing is backed up yet: choose a folder or a USB stick.".to_owned()),
        (_, Some(failed), _) => {
            Some(format!("The last backup came to nothing on {}.", dates::in_full(dates::day_of(failed.at))))
        }
        (_, None, Some(last)) if now - last > TOO_LONG => {
            Some(format!("The newest backup is of {}.", dates::in_full(dates::day_of(last))))
        }
        _ => None,
    }
}

/// A folder as a person knows it. A stick's own folder has no name.
fn name(place: &std::path::Path) -> String {
    place.file_name().map_or_else(|| place.display().to_string(), |name| name.to_string_lossy().into_owned())
}
