//! Recording whom somebody told, and closing an entry.

use super::Entries;
use crate::error::{ApiError, Refusal};
use crate::required::required;
use crate::session::Session;
use crate::wire::concerns::{CloseRedRoute, RecordTold, RedRouteShown};
use bridgewell_domain::concern::Told;
use bridgewell_domain::ids::RedRouteId;
use bridgewell_domain::permit::Permit;
use bridgewell_store::red_routes::{Errand, KeptRedRoute};
use bridgewell_store::{Op, ReadTx, red_routes};

/// The longest reference into the school's own system, in characters: a reference, no more.
const LONGEST_REFERENCE: usize = 80;

/// Records whom somebody told, when, and the reference in the school's own system. Whoever may see the entry may, and
/// whoever raised it.
pub(crate) fn told(
    session: &mut Session,
    permit: Permit,
    ask: RecordTold,
) -> Result<RedRouteShown, ApiError> {
    let told = Told {
        whom: required("whom", &ask.whom, "Write the name of the person who was told.")?,
        at: ask.at,
        reference: ask.reference.trim().to_owned(),
        recorded_by: permit.person(),
    };
    if told.at > session.now() {
        return Err(ApiError::invalid("at", "They cannot have been told later than now."));
    }
    if told.reference.chars().count() > LONGEST_REFERENCE {
        return Err(ApiError::invalid(
            "reference",
            format!(
                "Write the reference alone, {LONGEST_REFERENCE} characters at most. What was said belongs in the school’s \
                 own child-protection system."
            ),
        ));
    }
    let (scope, today) = (session.person().scope.clone(), session.today());
    session.write(&permit, Op::RedRouteTold, |tx| {
        if let Some(kept) = seen(tx, &permit, ask.entry)? {
            if kept.entry.closed.is_some() {
                return Err(ApiError::refused(Refusal::Other, "This entry is closed."));
            }
            red_routes::told(tx, ask.entry, &told)?;
            let kept = seen(tx, &permit, ask.entry)?.ok_or_else(missing)?;
            return Ok(Entries::load(tx, &permit, (&scope, today))?.entry(kept.pupil, &kept.entry));
        }
        own_errand(tx, &permit, ask.entry)?;
        red_routes::told(tx, ask.entry, &told)?;
        let errand = own_errand(tx, &permit, ask.entry)?;
        Ok(Entries::load(tx, &permit, (&scope, today))?.errand(&errand))
    })
}

/// Closes an entry with the reason. Not before somebody has recorded whom they told.
pub(crate) fn close(
    session: &mut Session,
    permit: Permit,
    ask: CloseRedRoute,
) -> Result<RedRouteShown, ApiError> {
    let reason = required("reason", &ask.reason, "Write why the entry is closed.")?;
    let (scope, today) = (session.person().scope.clone(), session.today());
    session.write(&permit, Op::RedRouteClosed, |tx| {
        let kept = seen(tx, &permit, ask.entry)?.ok_or_else(missing)?;
        if kept.entry.closed.is_some() {
            return Err(ApiError::refused(Refusal::Other, "This entry is closed already."));
        }
        if kept.entry.told.is_empty() {
            return Err(ApiError::refused(
                Refusal::Other,
                "Nobody has recorded yet whom they told. Record that first; then the entry can be closed.",
            ));
        }
        red_routes::close(tx, &kept, &reason)?;
        let kept = seen(tx, &permit, ask.entry)?.ok_or_else(missing)?;
        Ok(Entries::load(tx, &permit, (&scope, today))?.entry(kept.pupil, &kept.entry))
    })
}

/// The entry, if this person may see it.
pub(super) fn seen(
    read: &ReadTx<'_>,
    permit: &Permit,
    id: RedRouteId,
) -> Result<Option<KeptRedRoute>, ApiError> {
    let seen = |kept: &KeptRedRoute| kept.entry.id == id && kept.entry.hidden_from != Some(permit.person());
    Ok(red_routes::list(read)?.into_iter().find(seen))
}

/// The entry that this person raised without the key.
pub(super) fn own_errand(read: &ReadTx<'_>, permit: &Permit, id: RedRouteId) -> Result<Errand, ApiError> {
    let errands = red_routes::errands(read, permit.person())?;
    errands.into_iter().find(|errand| errand.id == id).ok_or_else(missing)
}

/// The same whether there is no such entry or it may not be seen.
pub(super) fn missing() -> ApiError {
    ApiError::not_found("red-route entry")
}
