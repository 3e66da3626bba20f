//! What would leave: the pack as it would be sealed, field by field.

use super::gather::gather;
use crate::error::{ApiError, Refusal};
use crate::naming::OnRoll;
use crate::session::Session;
use crate::wire::link::{FieldShown, NameFound, PackAsk, PackPlanShown, PartShown};
use bridgewell_domain::ids::PartyId;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::pack::{PackContents, Part};
use bridgewell_store::ReadTx;
use bridgewell_store::link::files::{self, Way};
use bridgewell_store::link::parties;
use chrono::NaiveDate;
use sha2::{Digest, Sha256};

/// Shows everything that would leave. Nothing is made.
pub(crate) fn plan(session: &mut Session, permit: Permit, ask: PackAsk) -> Result<PackPlanShown, ApiError> {
    let today = session.today();
    session.read(&permit, |read| {
        let to = parties::get(read, ask.party)?;
        let number = files::newest(read, ask.party, Way::Sent)?.map_or(1, |file| file.number + 1);
        let whole = gather(read, &permit, (ask.party, today))?;
        let contents = leaving(&whole, &ask);
        let on_roll = OnRoll::load(read)?;
        let fields = fields(&contents, &on_roll, &ask);
        let asks = fields.iter().filter(|(_, field)| field.asks).count();
        let all = fields.len();
        let parts = Part::ALL.into_iter().map(|part| PartShown {
            part,
            words: part.words().to_owned(),
            left_out: ask.leave_out.contains(&part),
            present: whole.shown().iter().any(|(at, ..)| at.part == part),
            fields: fields.iter().filter(|(of, _)| *of == part).map(|(_, field)| field.clone()).collect(),
        });
        Ok(PackPlanShown {
            to: to.name,
            number,
            parts: parts.collect(),
            asks: u32::try_from(asks).unwrap_or(u32::MAX),
            fields: u32::try_from(all).unwrap_or(u32::MAX),
            mark: mark(ask.party, &contents),
        })
    })
}

fn leaving(whole: &PackContents, ask: &PackAsk) -> PackContents {
    let mut contents = whole.clone();
    ask.leave_out.iter().for_each(|part| contents.leave_out(*part));
    contents.withhold(&ask.withhold);
    contents
}

fn fields(contents: &PackContents, on_roll: &OnRoll, ask: &PackAsk) -> Vec<(Part, FieldShown)> {
    let shown = contents.shown().into_iter().map(|(at, text, free)| {
        let found = if free { on_roll.in_text(&text) } else { Vec::new() };
        let names: Vec<NameFound> = (found.into_iter())
            .map(|found| NameFound { name: found.said, pupil: found.pupil, whole: found.whole })
            .collect();
        let whole = names.iter().any(|name| name.whole);
        let asks = whole || !names.is_empty() && !ask.let_go.contains(&at.key);
        (at.part, FieldShown { key: at.key, under: at.under, label: at.label, text, free, names, asks })
    });
    shown.collect()
}

/// A mark that changes with whatever would leave, and with the one it would leave for.
fn mark(party: PartyId, contents: &PackContents) -> String {
    let mut hash = Sha256::new().chain_update(party.to_string());
    for (at, text, _) in contents.shown() {
        for words in [&at.key, &text] {
            hash.update((words.len() as u64).to_be_bytes());
            hash.update(words);
        }
    }
    hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// The contents that may be sealed.
///
/// # Errors
/// [`ApiError::Refused`] while a name in them has not been decided about, and where they are not what was shown.
pub(super) fn cleared(
    read: &ReadTx<'_>,
    permit: &Permit,
    (ask, party, today): (&PackAsk, PartyId, NaiveDate),
) -> Result<PackContents, ApiError> {
    let contents = leaving(&gather(read, permit, (party, today))?, ask);
    if ask.shown.as_ref().is_some_and(|shown| *shown != mark(party, &contents)) {
        return Err(ApiError::refused(
            Refusal::Other,
            "What would leave has changed since it was shown. Nothing was sealed. It is shown anew: look through it, then \
             seal it.",
        ));
    }
    let asks = fields(&contents, &OnRoll::load(read)?, ask).into_iter().filter(|(_, field)| field.asks);
    let labels: Vec<String> = asks.map(|(_, field)| format!("“{}”", field.label)).collect();
    if labels.is_empty() {
        return Ok(contents);
    }
    Err(ApiError::refused(
        Refusal::Other,
        format!(
            "A name of somebody on roll stands in {}. Leave those words out, change them where they were written, or say \
             that they may leave. A pupil’s whole name never leaves.",
            labels.join(", ")
        ),
    ))
}
