//! With whom a passport is shared: who chose it, from when, until when; and that it was taken back.

use super::shown;
use super::view::View;
use crate::error::{ApiError, Refusal};
use crate::required::required;
use crate::session::Session;
use crate::wire::passport::{PassportPage, SharePassport, WithdrawShare};
use bridgewell_domain::dates::in_full;
use bridgewell_domain::ids::PassportShareId;
use bridgewell_domain::passport::{Chooser, PassportShare, Withdrawn, latest_end};
use bridgewell_domain::permit::Permit;
use bridgewell_store::Op;
use bridgewell_store::passports::{self, KeptShare};

/// Records a choice. It is about the passport as it stands now.
pub(crate) fn share(
    session: &mut Session,
    permit: Permit,
    ask: SharePassport,
) -> Result<PassportPage, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    let view = session.read(&permit, |read| View::load(read, &permit, ask.pupil))?;
    if ask.restricted && !view.sees_sealed {
        return Err(ApiError::NeedsRestrictedKey);
    }
    let Some(newest) = view.newest() else {
        return Err(ApiError::refused(
            Refusal::Other,
            "There is no passport to share yet. Write it with the pupil first.",
        ));
    };
    let with = required("with", &ask.with, "Say with whom, by name and what they do.")?;
    let chooser = match ask.chosen_by {
        Chooser::Pupil => String::new(),
        Chooser::Parent => required("chooser", &ask.chooser, "Say which parent or carer chose this.")?,
    };
    let today = session.today();
    let latest = latest_end(today);
    if ask.until < ask.from || ask.until < today {
        return Err(ApiError::invalid(
            "until",
            "The last day has passed already, or comes before the first.",
        ));
    }
    if ask.until > latest {
        return Err(ApiError::invalid(
            "until",
            format!("{} is the latest day; after that it is asked for again.", in_full(latest)),
        ));
    }
    let choice = PassportShare {
        id: PassportShareId::from_uuid(session.fresh()),
        number: newest.number,
        chosen_by: ask.chosen_by,
        chooser,
        with,
        from: ask.from,
        until: ask.until,
        recorded_by: permit.person(),
        recorded_at: session.now(),
        withdrawn: None,
    };
    let former = match ask.replaces {
        Some(id) => Some(found(&view, id)?.clone()),
        None => None,
    };
    let restricted = ask.restricted || former.as_ref().is_some_and(|kept| kept.restricted);
    let op = if restricted { Op::PassportRestricted } else { Op::PassportShared };
    session.write(&permit, op, |tx| {
        if let Some(mut former) = former.filter(|kept| kept.share.withdrawn.is_none()) {
            let why = "asked for again".to_owned();
            former.share.withdrawn = Some(Withdrawn { by: permit.person(), on: today, why });
            passports::change_share(tx, &former)?;
        }
        Ok(passports::insert_share(tx, ask.pupil, &choice, restricted)?)
    })?;
    shown(session, &permit, ask.pupil)
}

/// Takes a choice back. It stays in the list as what it was.
pub(crate) fn withdraw(
    session: &mut Session,
    permit: Permit,
    ask: WithdrawShare,
) -> Result<PassportPage, ApiError> {
    let pupil = session.read(&permit, |read| Ok(passports::share(read, ask.share)?))?.pupil;
    let permit = session.for_pupil(&permit, pupil)?;
    let view = session.read(&permit, |read| View::load(read, &permit, pupil))?;
    let mut kept = found(&view, ask.share)?.clone();
    kept.version = ask.version;
    if kept.share.withdrawn.is_none() {
        let why = ask.why.trim().to_owned();
        kept.share.withdrawn = Some(Withdrawn { by: permit.person(), on: session.today(), why });
        let op = if kept.restricted { Op::PassportRestricted } else { Op::PassportShareWithdrawn };
        session.write(&permit, op, |tx| Ok(passports::change_share(tx, &kept)?))?;
    }
    shown(session, &permit, pupil)
}

fn found(view: &View, id: PassportShareId) -> Result<&KeptShare, ApiError> {
    view.shares.iter().find(|kept| kept.share.id == id).ok_or_else(|| ApiError::not_found("choice to share"))
}
