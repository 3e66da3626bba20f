//! Whom an entry is about: checked when it is raised, and put right afterwards.

use super::Entries;
use super::change::{missing, own_errand, seen};
use crate::error::{ApiError, Refusal};
use crate::names::StaffNames;
use crate::session::Session;
use crate::wire::concerns::{ChangeAbout, RedRouteShown};
use bridgewell_domain::concern::RedRouteAbout;
use bridgewell_domain::ids::PersonId;
use bridgewell_domain::permit::Permit;
use bridgewell_store::red_routes::{self, AboutWhom};
use bridgewell_store::{Op, ReadTx};

/// Refuses what somebody cannot say of whom an entry is about.
pub(super) fn checked(permit: &Permit, whom: AboutWhom) -> Result<(), ApiError> {
    match (whom.about, whom.hidden_from) {
        (RedRouteAbout::NotAsked, _) => {
            Err(ApiError::invalid("about", "Say whether an adult who works here is named."))
        }
        (RedRouteAbout::NoAdultHere, Some(_)) => Err(ApiError::invalid(
            "hidden_from",
            "Nobody here is named, so there is nobody to hide the entry from. Say first that an adult is named.",
        )),
        (_, Some(named)) if named == permit.person() => Err(ApiError::invalid(
            "hidden_from",
            "An entry cannot be hidden from you by yourself. Find the head, or the chair of governors, now.",
        )),
        _ => Ok(()),
    }
}

/// Refuses somebody who has no account here.
pub(super) fn is_here(read: &ReadTx<'_>, named: Option<PersonId>) -> Result<(), ApiError> {
    let Some(named) = named else { return Ok(()) };
    match StaffNames::load(read)?.is_here(named) {
        true => Ok(()),
        false => Err(ApiError::invalid("hidden_from", "Choose somebody who has an account here.")),
    }
}

/// Puts right whom an entry is about. Whoever may see it may; whoever raised it without the key may until somebody else
/// has. From then on it is hidden from the adult who is named.
pub(crate) fn change_about(
    session: &mut Session,
    permit: Permit,
    ask: ChangeAbout,
) -> Result<RedRouteShown, ApiError> {
    let whom = AboutWhom { about: ask.about, hidden_from: ask.hidden_from };
    checked(&permit, whom)?;
    let (scope, today) = (session.person().scope.clone(), session.today());
    session.write(&permit, Op::RedRouteAboutChanged, |tx| {
        is_here(tx, whom.hidden_from)?;
        if let Some(kept) = seen(tx, &permit, ask.entry)? {
            if kept.entry.closed.is_some() {
                return Err(ApiError::refused(
                    Refusal::Other,
                    "This entry is closed. Put the pupil on the red route again.",
                ));
            }
            red_routes::change_about(tx, &kept, whom)?;
            let kept = seen(tx, &permit, ask.entry)?.ok_or_else(missing)?;
            return Ok(Entries::load(tx, &permit, (&scope, today))?.entry(kept.pupil, &kept.entry));
        }
        let errand = own_errand(tx, &permit, ask.entry)?;
        if !errand.is_newest {
            return Err(ApiError::refused(
                Refusal::Other,
                "Somebody else has changed this entry since. Tell them in person what you know.",
            ));
        }
        red_routes::change_own_about(tx, &errand, whom)?;
        let errand = own_errand(tx, &permit, ask.entry)?;
        Ok(Entries::load(tx, &permit, (&scope, today))?.errand(&errand))
    })
}
