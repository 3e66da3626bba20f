//! Sealing a pack: what was shown is gathered again, checked again, signed, sealed, kept and logged.

use super::gather::took_part;
use super::plan::cleared;
use crate::consultation;
use crate::documents::activity_counts;
use crate::error::ApiError;
use crate::link::{keep_as, keys};
use crate::parcels::code_fault;
use crate::session::Session;
use crate::shelf::{Document, Leaving};
use crate::wire::link::{FileOf, PackAsk, PackFile};
use bridgewell_domain::ids::{PackId, PartyId};
use bridgewell_domain::permit::Permit;
use bridgewell_exchange::{Pack, Place, ReadingPublic, SealedPack, Token};
use bridgewell_store::link::files::{self, Way};
use bridgewell_store::link::parties;
use bridgewell_store::{Op, publications, schools};
use chrono::{DateTime, Utc};

/// Makes a pack.
pub(crate) fn make(session: &mut Session, permit: Permit, ask: PackAsk) -> Result<PackFile, ApiError> {
    let (id, now, today) = (PackId::from_uuid(session.fresh()), session.now(), session.today());
    let from = session.person().name.clone();
    let log_head = session.log_head();
    let (pack, sealed) = session.write(&permit, Op::PackMade, |tx| {
        let party = parties::get(tx, ask.party)?;
        let keys = keys(tx)?;
        let before = files::newest(tx, party.id, Way::Sent)?;
        let pack = Pack {
            place: Place {
                id,
                number: before.as_ref().map_or(1, |before| before.number + 1),
                previous: before.map(|before| before.hash),
                made: now,
                from,
                to: ReadingPublic::parse(&party.code).map_err(code_fault)?,
                log_head,
            },
            school: schools::get(tx)?.0.id,
            to_name: party.name.clone(),
            token: Token::random().map_err(ApiError::broken)?,
            reply_to: keys.open.public(),
            contents: cleared(tx, &permit, (&ask, party.id, today))?,
        };
        let sealed = pack.seal(&keys.sign).map_err(ApiError::broken)?;
        if pack.contents.activity.is_some()
            && let Some((_, publishing)) = activity_counts(tx, &permit)?
        {
            publications::add(tx, publishing.set, &publishing.counts)?;
        }
        if pack.contents.voice.is_some() {
            let publishing = took_part(tx)?.publishing()?;
            publications::add(tx, publishing.set, &publishing.counts)?;
        }
        if !pack.contents.rounds.is_empty()
            && let Some(publishing) = super::audit::publishing(tx)?
        {
            publications::add(tx, publishing.set, &publishing.counts)?;
        }
        if pack.contents.consultation.is_some()
            && let Some((_, publishing)) = consultation::for_pack(tx)?
        {
            publications::add(tx, publishing.set, &publishing.counts)?;
        }
        files::insert(tx, &keep_as(party.id, Way::Sent, (&pack.place, &sealed.hash)), &sealed.text, None)?;
        Ok((pack, sealed))
    })?;
    Ok(on_shelf(session, permit, &pack, sealed))
}

/// Makes the file of a pack again that was made before: the same pack, for a link worker who lost it.
pub(crate) fn again(session: &mut Session, permit: Permit, ask: FileOf) -> Result<PackFile, ApiError> {
    let (pack, sealed) = session.write(&permit, Op::PackMade, |tx| {
        let sent = files::list(tx)?.into_iter().any(|file| file.id == ask.pack && file.way == Way::Sent);
        if !sent {
            return Err(ApiError::not_found("pack"));
        }
        let pack = Pack::from_kept(&files::text(tx, ask.pack)?).map_err(ApiError::broken)?;
        let sealed = pack.seal(&keys(tx)?.sign).map_err(ApiError::broken)?;
        tx.about(ask.pack);
        Ok((pack, sealed))
    })?;
    Ok(on_shelf(session, permit, &pack, sealed))
}

fn on_shelf(session: &mut Session, permit: Permit, pack: &Pack, sealed: SealedPack) -> PackFile {
    let name = pack_name(&pack.to_name, pack.place.number, pack.place.made);
    let document = Document { name: name.clone(), bytes: sealed.bytes, opens_workspace: false };
    let document = session.shelf_mut().put_document(document);
    let fields = u32::try_from(pack.contents.shown().len()).unwrap_or(u32::MAX);
    let leaving = Leaving {
        op: Op::Exported,
        permit,
        pupil: None,
        letter: None,
        counts: vec![("pack_fields", fields)],
        once: false,
    };
    session.shelf_mut().leaves_as(document, leaving);
    PackFile { document, name, number: pack.place.number }
}

fn pack_name(to: &str, number: u32, made: DateTime<Utc>) -> String {
    format!(
        "Review pack {number} for {} {}.bwpack",
        crate::documents::plain_name(to),
        made.format("%Y-%m-%d")
    )
}

/// Of which party a pack that was sent is, if it was.
pub(super) fn sent_to(
    read: &bridgewell_store::ReadTx<'_>,
    id: PackId,
) -> Result<Option<(PartyId, Pack)>, ApiError> {
    let file = files::list(read)?.into_iter().find(|file| file.id == id && file.way == Way::Sent);
    let Some(file) = file else { return Ok(None) };
    let pack = Pack::from_kept(&files::text(read, id)?).map_err(ApiError::broken)?;
    Ok(Some((file.party, pack)))
}
