//! The sealed reply: everything the reader made of the letters so far. It can be made as often as the reader likes;
//! the school takes in what is new.

use super::Kept;
use super::here::count;
use crate::error::{ApiError, Refusal};
use crate::session::Session;
use crate::shelf::Document;
use crate::wire::common::Nothing;
use crate::wire::parcels::SealedFile;
use bridgewell_domain::ids::{LetterId, PupilId};
use bridgewell_domain::letter::Reading;
use bridgewell_domain::permit::Permit;
use bridgewell_exchange::{Judged, RaisedHere, Reply};
use bridgewell_store::{Op, StoreError, WriteTx, letters, passages, readings, red_routes};
use chrono::{DateTime, Utc};
use std::collections::{HashMap, HashSet};

/// Makes the reply. It counts as sent once its file was saved.
pub(crate) fn reply(session: &mut Session, permit: Permit, _: Nothing) -> Result<SealedFile, ApiError> {
    let now = session.now();
    let reader = session.person().name.clone();
    let log_head = session.log_head();
    let (bytes, read_by_now) = session.write(&permit, Op::ParcelAnswered, |tx| {
        let kept = Kept::load(tx)?.ok_or_else(|| ApiError::not_found("parcel"))?;
        let of: HashMap<PupilId, LetterId> =
            letters::list(tx)?.into_iter().map(|letter| (letter.pupil, letter.id)).collect();
        let mut said: Vec<Reading> = readings::list(tx)?.into_iter().filter_map(|kept| kept.said).collect();
        said.reverse();
        let entries = red_routes::list(tx)?;
        if said.is_empty() && entries.is_empty() {
            return Err(ApiError::refused(
                Refusal::Other,
                "You have not read a letter yet, so there is nothing to send back.",
            ));
        }
        let mut judged = Vec::new();
        for (pupil, letter) in &of {
            for (_, passages) in passages::of_pupil(tx, *pupil)? {
                judged.push(Judged { letter: *letter, passages });
            }
        }
        let raised = entries.into_iter().rev().filter_map(|kept| {
            Some(RaisedHere {
                id: kept.entry.id,
                letter: *of.get(&kept.pupil)?,
                at: kept.entry.raised_at,
                about: kept.entry.about,
                hidden_from: kept.entry.hidden_from,
                told: kept.entry.told,
            })
        });
        let read_by_now = said.iter().map(|reading| reading.letter).collect::<HashSet<_>>().len();
        let reply = Reply {
            parcel: kept.parcel,
            token: kept.token.clone(),
            written: now,
            raised: raised.collect(),
            readings: said,
            judged,
            log_head,
            school_log_head: kept.log_head.clone(),
        };
        let bytes = reply.seal(&kept.return_to).map_err(ApiError::broken)?;
        tx.about(kept.parcel);
        tx.count("readings", count(reply.readings.len()));
        Ok((bytes, read_by_now))
    })?;
    let name = format!(
        "Reply from {} {}.bwreply",
        crate::documents::plain_name(&reader),
        now.format("%Y-%m-%d %H%M")
    );
    let document =
        session.shelf_mut().put_document(Document { name: name.clone(), bytes, opens_workspace: false });
    session.shelf_mut().replies(document, now);
    Ok(SealedFile { document, name, letters: count(read_by_now) })
}

/// The reply with everything up to this moment was saved as a file.
pub(crate) fn replied(tx: &WriteTx<'_>, at: DateTime<Utc>) -> Result<(), StoreError> {
    let Some(kept) = Kept::load(tx)? else { return Ok(()) };
    let replied = kept.replied.max(Some(at));
    Kept { replied, ..kept }.save(tx)
}
