//! Refusals are in the log: who asked for what their role does not include, or for a pupil who is not theirs; and every
//! passphrase that did not fit while the workspace was open, as on the way out of the writing place.

use crate::error::ApiError;
use crate::session::Session;
use bridgewell_domain::permit::{Because, Permit};
use bridgewell_domain::role::Tier;
use bridgewell_store::Op;

/// Does it, and logs a refusal under the name of the command: once while the workspace stays open, so that a window which
/// asks again and again does not drown the log. A passphrase that did not fit is logged each time: weighing one takes long
/// enough, and how often somebody tried is what counts.
///
/// # Errors
/// Whatever `does` answers, or what stands in the way of the log.
pub(crate) fn or_refused<T>(
    session: &mut Session,
    command: &'static str,
    does: impl FnOnce(&mut Session) -> Result<T, ApiError>,
) -> Result<T, ApiError> {
    let answer = does(session);
    let refused = matches!(
        answer,
        Err(ApiError::NotAllowed { .. } | ApiError::NotResponsible | ApiError::NeedsRestrictedKey)
    );
    if refused && session.refuses_anew(command) {
        let person = session.person();
        let permit = Permit::grant_unchecked(person.id, person.role, Tier::Open, Because::Refused);
        session.write(&permit, Op::Refused, |tx| {
            tx.count(command, 1);
            Ok(())
        })?;
    }
    if matches!(answer, Err(ApiError::WrongPassphrase)) {
        let person = session.person();
        let (id, permit) =
            (person.id, Permit::grant_unchecked(person.id, person.role, Tier::Open, Because::Refused));
        session.write(&permit, Op::UnlockingFailed, |tx| {
            tx.about(id);
            tx.count("times", 1);
            Ok(())
        })?;
    }
    answer
}
