//! After a talk: what the child said, in the child's words.

use crate::drafts;
use crate::error::ApiError;
use crate::names::StaffNames;
use crate::required::required;
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::decisions::{SaveTalk, TalkShown};
use bridgewell_domain::decision::Talk;
use bridgewell_domain::ids::{PupilId, TalkId};
use bridgewell_domain::permit::Permit;
use bridgewell_store::{Op, ReadTx, talk_requests, talks};

/// Records a talk, and settles the wish to talk that it answers.
pub(crate) fn hold(session: &mut Session, permit: Permit, ask: SaveTalk) -> Result<Nothing, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    let child_said =
        required("child_said", &ask.child_said, "write what the child said, in the child's words")?;
    if ask.on > session.today() {
        return Err(ApiError::invalid("on", "the talk cannot be later than today"));
    }
    let talk = Talk {
        id: TalkId::from_uuid(session.fresh()),
        by: permit.person(),
        on: ask.on,
        child_said,
        agreed: ask.agreed.trim().to_owned(),
    };
    session.write(&permit, Op::TalkHeld, |tx| {
        talks::insert(tx, ask.pupil, &talk)?;
        if let Some(wish) = ask.settles {
            let kept = talk_requests::get(tx, wish)?;
            if kept.pupil != ask.pupil {
                return Err(ApiError::not_found("wish to talk"));
            }
            talk_requests::settle(tx, &kept, ask.on)?;
        }
        Ok(())
    })?;
    drafts::forget(session, &permit, (ask.pupil, "talk"))?;
    Ok(Nothing {})
}

/// One pupil's talks, newest first.
pub(crate) fn of_pupil(
    read: &ReadTx<'_>,
    staff: &StaffNames,
    pupil: PupilId,
) -> Result<Vec<TalkShown>, ApiError> {
    let rows = talks::of_pupil(read, pupil)?;
    Ok(rows
        .into_iter()
        .map(|row| TalkShown {
            id: row.talk.id,
            by: staff.shown(row.talk.by),
            on: row.talk.on,
            child_said: row.talk.child_said,
            agreed: row.talk.agreed,
        })
        .collect())
}
