//! The sealed reply to a school: every remark so far, the last visit and the next. It can be made as often as it is
//! wanted; the school takes in what is new.

use super::keys::keys;
use super::take_in::kept;
use crate::error::{ApiError, Refusal};
use crate::session::Session;
use crate::shelf::{Document, Leaving};
use crate::wire::link::{PackFile, PartyAsk};
use bridgewell_domain::ids::PackId;
use bridgewell_domain::permit::Permit;
use bridgewell_exchange::{Pack, PackReply, Place};
use bridgewell_store::Op;
use bridgewell_store::link::files::{self, Way};
use bridgewell_store::link::{parties, remarks, visits};

/// Makes the reply to a school's newest pack.
pub(crate) fn reply(session: &mut Session, permit: Permit, ask: PartyAsk) -> Result<PackFile, ApiError> {
    let (id, now, from, today) =
        (PackId::from_uuid(session.fresh()), session.now(), session.person().name.clone(), session.today());
    let log_head = session.log_head();
    let (bytes, name, number, said) = session.write(&permit, Op::PackReplyMade, |tx| {
        let party = parties::get(tx, ask.party)?;
        let newest = files::newest(tx, party.id, Way::TakenIn)?.ok_or_else(|| {
            ApiError::refused(
                Refusal::Other,
                format!("{} has not sent a pack yet: there is no key to seal a reply to.", party.name),
            )
        })?;
        let pack = Pack::from_kept(&files::text(tx, newest.id)?).map_err(ApiError::broken)?;
        let before = files::newest(tx, party.id, Way::Sent)?;
        let mut said: Vec<_> = remarks::of(tx, party.id)?.into_iter().map(|kept| kept.remark).collect();
        said.reverse();
        let visited = visits::of(tx, party.id)?.into_iter().filter(|visit| visit.on <= today);
        let reply = PackReply {
            place: Place {
                id,
                number: before.as_ref().map_or(1, |before| before.number + 1),
                previous: before.map(|before| before.hash),
                made: now,
                from,
                to: pack.reply_to,
                log_head,
            },
            school: pack.school,
            pack: pack.place.id,
            token: pack.token,
            remarks: said,
            last_visit: visited.map(|visit| visit.on).max(),
            next_visit: party.next_visit.filter(|on| *on >= today),
        };
        let sealed = reply.seal(&keys(tx)?.sign).map_err(ApiError::broken)?;
        files::insert(tx, &kept(party.id, Way::Sent, (&reply.place, &sealed.hash)), &sealed.text, None)?;
        let said = u32::try_from(reply.remarks.len()).unwrap_or(u32::MAX);
        tx.count("remarks", said);
        let name = format!(
            "Reply to {} {}.bwreply",
            crate::documents::plain_name(&party.name),
            now.format("%Y-%m-%d %H%M")
        );
        Ok((sealed.bytes, name, reply.place.number, said))
    })?;
    let document =
        session.shelf_mut().put_document(Document { name: name.clone(), bytes, opens_workspace: false });
    let counts = vec![("remarks", said)];
    let leaving = Leaving { op: Op::Exported, permit, pupil: None, letter: None, counts, once: false };
    session.shelf_mut().leaves_as(document, leaving);
    Ok(PackFile { document, name, number })
}
