//! Everything about packs that a school sees.

use crate::error::ApiError;
use crate::link::{file_shown, keys, known_keys, own_code, remark_shown};
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::link::{PacksShown, PartyShown};
use bridgewell_domain::permit::Permit;
use bridgewell_exchange::ReadingPublic;
use bridgewell_store::link::files::{self, Way};
use bridgewell_store::link::parties::{self, KeptParty};
use bridgewell_store::link::remarks;
use bridgewell_store::{Op, ReadTx};
use chrono::{DateTime, Utc};
use std::collections::HashMap;

/// What the screen shows.
pub(crate) fn look(session: &mut Session, permit: Permit, _: Nothing) -> Result<PacksShown, ApiError> {
    shown(session, &permit)
}

pub(super) fn shown(session: &mut Session, permit: &Permit) -> Result<PacksShown, ApiError> {
    let keys = match session.read(permit, known_keys)? {
        Some(keys) => keys,
        None => session.write(permit, Op::SettingChanged, keys)?,
    };
    let me = own_code(&keys.sign.public());
    session.read(permit, |read| {
        let known = parties::list(read)?;
        let name = |id| known.iter().find(|party| party.id == id).map_or("", |party| party.name.as_str());
        let files = files::list(read)?;
        let of = |way| {
            let mut of: Vec<_> = files.iter().filter(|file| file.way == way).collect();
            of.sort_by_key(|file| std::cmp::Reverse(file.made));
            of.into_iter().map(|file| file_shown(file, name(file.party))).collect::<Vec<_>>()
        };
        let now = DateTime::<Utc>::MAX_UTC;
        let all = remarks::list(read)?;
        let remarks: Vec<_> =
            all.iter().map(|kept| remark_shown(kept, name(kept.party), Some(now))).collect();
        let waits = remarks.iter().filter(|it| it.kind.waits_for_an_answer() && it.answer.is_none());
        let waiting = u32::try_from(waits.count()).unwrap_or(u32::MAX);
        let answers_to_send = to_send(read)?;
        Ok(PacksShown {
            me,
            link_workers: known.iter().filter(|party| party.removed.is_none()).map(party_shown).collect(),
            sent: of(Way::Sent),
            taken_in: of(Way::TakenIn),
            remarks,
            waiting,
            answers_to_send,
        })
    })
}

/// Answers given since the newest pack to whoever asked.
fn to_send(read: &ReadTx<'_>) -> Result<u32, ApiError> {
    let mut sent: HashMap<_, DateTime<Utc>> = HashMap::new();
    for file in files::list(read)?.into_iter().filter(|file| file.way == Way::Sent) {
        let newest = sent.entry(file.party).or_insert(file.made);
        *newest = file.made.max(*newest);
    }
    let answers = remarks::list(read)?.into_iter().filter(|kept| {
        let since = sent.get(&kept.party);
        kept.answer.as_ref().is_some_and(|answer| since.is_none_or(|since| answer.at > *since))
    });
    Ok(u32::try_from(answers.count()).unwrap_or(u32::MAX))
}

fn party_shown(party: &KeptParty) -> PartyShown {
    let public = ReadingPublic::parse(&party.code).ok();
    PartyShown {
        id: party.id,
        name: party.name.clone(),
        code: public.as_ref().map_or_else(|| party.code.clone(), ReadingPublic::code),
        fingerprint: public.as_ref().map(ReadingPublic::fingerprint).unwrap_or_default(),
        added: party.added,
        signs: party.signer.is_some(),
    }
}
