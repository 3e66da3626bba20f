//! Taking a link worker's reply in. It is known by the secret of the pack it answers; the first one also says with which
//! key this link worker signs, and from then on it has to be that one.

use super::make::sent_to;
use crate::error::{ApiError, Refusal};
use crate::link::{LONGEST, history_notes, keep_as, keys};
use crate::parcels::file_fault;
use crate::session::Session;
use crate::wire::link::ReplyTakenIn;
use crate::wire::parcels::FileAsk;
use bridgewell_domain::ids::PartyId;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::remark::RemarkKind;
use bridgewell_exchange::{Kind, Opened, PackReply};
use bridgewell_store::link::files::{self, Way};
use bridgewell_store::link::parties::{self, KeptParty};
use bridgewell_store::link::remarks;
use bridgewell_store::{Op, ReadTx};

/// Takes a reply in.
pub(crate) fn take_in(session: &mut Session, permit: Permit, ask: FileAsk) -> Result<ReplyTakenIn, ApiError> {
    let file = session.shelf().file(ask.file).cloned().ok_or_else(|| ApiError::not_found("file"))?;
    let keys = session.write(&permit, Op::SettingChanged, keys)?;
    let opened = PackReply::open(&file.bytes, &keys.open)
        .map_err(|fault| file_fault(fault, Kind::PackReply, &file.name))?;
    let party = session.read(&permit, |read| fitting(read, &opened, &file.name))?;
    let here = session.read(&permit, |read| {
        let all = files::list(read)?.into_iter();
        Ok(all.filter(|kept| kept.party == party.id && kept.way == Way::TakenIn).collect::<Vec<_>>())
    })?;
    session.shelf_mut().let_go(ask.file);
    let again = here.iter().any(|kept| kept.hash == opened.hash);
    let notes =
        if again { Vec::new() } else { history_notes(&here, &opened.value.place, &opened.hash, "reply") };
    let new = if again { 0 } else { keep(session, &permit, party.id, &opened)? };
    let all = u32::try_from(opened.value.remarks.len()).unwrap_or(u32::MAX);
    let signed = opened.value.remarks.iter().filter(|it| it.kind == RemarkKind::SignOff);
    Ok(ReplyTakenIn {
        from: party.name,
        new,
        known: all.saturating_sub(new),
        signed_off: signed.map(|it| it.about.title.clone()).collect(),
        again,
        notes,
        next_visit: opened.value.next_visit,
    })
}

/// The link worker whose pack it answers, if it really comes from there.
fn fitting(read: &ReadTx<'_>, opened: &Opened<PackReply>, name: &str) -> Result<KeptParty, ApiError> {
    let refused =
        |why: &str| ApiError::refused(Refusal::File, format!("“{name}” {why} Nothing was changed."));
    let reply = &opened.value;
    let Some((id, pack)) = sent_to(read, reply.pack)? else {
        return Err(refused("answers a pack that this workspace did not make."));
    };
    if !pack.token.fits(&reply.token) || pack.school != reply.school {
        return Err(refused(
            "does not come from whoever opened the pack: the secret of the pack is not in it.",
        ));
    }
    let party = parties::list(read)?.into_iter().find(|party| party.id == id);
    let party = party.ok_or_else(|| ApiError::not_found("link worker"))?;
    if party.signer.as_ref().is_some_and(|signer| *signer != opened.signer.plain()) {
        return Err(refused(&format!(
            "is signed with another key than {}’s replies so far. If they have set Bridgewell up anew, ask for their new \
             code and add it; then make a new pack.",
            party.name
        )));
    }
    let long = |text: &String| text.chars().count() > LONGEST;
    if reply.remarks.iter().any(|it| long(&it.text) || long(&it.about.title) || long(&it.by)) {
        return Err(refused("holds a remark that is longer than one can be."));
    }
    Ok(party)
}

fn keep(
    session: &mut Session,
    permit: &Permit,
    party: PartyId,
    opened: &Opened<PackReply>,
) -> Result<u32, ApiError> {
    let reply = &opened.value;
    let now = session.now();
    session.write(permit, Op::PackReplyTakenIn, |tx| {
        parties::known_by(tx, party, &opened.signer.plain(), None)?;
        parties::plan_visit(tx, party, reply.next_visit)?;
        files::insert(tx, &keep_as(party, Way::TakenIn, (&reply.place, &opened.hash)), &opened.text, None)?;
        let mut new = 0;
        for remark in &reply.remarks {
            let mut remark = remark.clone();
            remark.at = remark.at.min(now);
            new += u32::from(remarks::insert(tx, party, &remark)?);
        }
        Ok(new)
    })
}
