//! Commands named `talks.*`: a pupil's wish to talk to someone gets a name and a day.

use crate::error::{ApiError, Refusal};
use crate::names::StaffNames;
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::letters::{AskToTalk, PromiseTalk};
use bridgewell_domain::ids::TalkRequestId;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::role::Role;
use bridgewell_store::{Op, talk_requests};

/// Records that a pupil would like to talk to someone.
pub(crate) fn ask(session: &mut Session, permit: Permit, ask: AskToTalk) -> Result<Nothing, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    let id = TalkRequestId::from_uuid(session.fresh());
    session.write(&permit, Op::TalkAsked, |tx| {
        talk_requests::insert(tx, ask.pupil, id, ask.with.trim())?;
        Ok(Nothing {})
    })
}

/// Promises a talk: who will talk, and on which day.
pub(crate) fn promise(session: &mut Session, permit: Permit, ask: PromiseTalk) -> Result<Nothing, ApiError> {
    let kept = session.read(&permit, |read| Ok(talk_requests::get(read, ask.request)?))?;
    let permit = session.for_pupil(&permit, kept.pupil)?;
    if ask.on < session.today() {
        return Err(ApiError::invalid("on", "That day has passed already; choose today or a later one."));
    }
    if kept.request.settled.is_some() {
        return Err(ApiError::refused(Refusal::Other, "This wish to talk is settled already."));
    }
    session.write(&permit, Op::TalkPromised, |tx| {
        let staff = StaffNames::load(tx)?;
        if !staff.is_here(ask.by) || staff.shown(ask.by).role == Role::DataManager {
            return Err(ApiError::invalid("by", "Choose somebody who works with the pupils here."));
        }
        talk_requests::promise(tx, &kept, ask.by, ask.on)?;
        Ok(Nothing {})
    })
}
