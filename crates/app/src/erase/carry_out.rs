//! `erase.carry_out`: erases what was looked at, after the words were typed, and makes the certificate.

use super::Said;
use super::certificate::paper;
use super::plan::Plan;
use crate::error::ApiError;
use crate::required::required;
use crate::retention::{erased, schedule};
use crate::session::Session;
use crate::wire::retention::{EraseNow, Erased};
use bridgewell_domain::ids::ErasureId;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::pupil::Pupil;
use bridgewell_domain::retention::Kind;
use bridgewell_store::erase::{self, Counts};
use bridgewell_store::{Op, ReadTx};
use std::collections::BTreeSet;

/// Erases for good, with one log entry, and rewrites the file. Nothing that was made before stays on the shelf.
pub(crate) fn carry_out(session: &mut Session, permit: Permit, ask: EraseNow) -> Result<Erased, ApiError> {
    let reason =
        required("reason", &ask.reason, "Write why: it stands on the certificate, so without any name.")?;
    let (id, now, today) = (ErasureId::from_uuid(session.fresh()), session.now(), session.today());
    let (_, rewritten) =
        session.workspace_mut().erase::<_, ApiError>(&permit, now, Op::RecordsErased, |tx| {
            let plan = Plan::make(tx, &permit, &ask.what, today)?;
            if plan.seen() != ask.seen {
                return Err(ApiError::Stale);
            }
            if !is_typed(&ask.typed, &plan.type_this) {
                let message = format!("Type “{}” to erase. Nothing was changed.", plan.type_this);
                return Err(ApiError::invalid("typed", message));
            }
            if plan.pupils.iter().any(|(pupil, _)| is_named(pupil, &reason)) {
                let message =
                    "The certificate stays when the child’s record is gone. Say why without the name.";
                return Err(ApiError::invalid("reason", message));
            }
            let mut rows = Counts::new();
            for (pupil, kinds) in &plan.pupils {
                for (kind, gone) in erase::of_pupil(tx, pupil.id, kinds)? {
                    *rows.entry(kind).or_default() += gone;
                }
            }
            if let Some((kind, before)) = plan.records {
                rows.insert(kind, erase::before(tx, kind, before)?);
            }
            let sealed: Counts =
                rows.remove(&Kind::RedRoute).map(|rows| (Kind::RedRoute, rows)).into_iter().collect();
            tx.count("pupils", u32::try_from(plan.pupils.len()).unwrap_or(u32::MAX));
            tx.count("rows", rows.values().sum());
            let said = Said {
                pupils: u32::try_from(plan.pupils.len()).unwrap_or(u32::MAX),
                whole: plan.is_whole(),
                schedule: if plan.asked_for {
                    Vec::new()
                } else {
                    lines(tx, rows.keys().copied().collect())?
                },
                rows,
                reason: reason.clone(),
            };
            Ok(erase::record(tx, id, &said, &sealed)?)
        })?;
    session.shelf_mut().let_documents_go();
    let erasure = session.read(&permit, |read| {
        let staff = crate::names::StaffNames::load(read)?;
        let mut all = erased(read, &permit, &staff)?.into_iter();
        all.find(|one| one.id == id).ok_or_else(|| ApiError::not_found("erasure"))
    })?;
    let certificate = paper(session, permit, id)?;
    Ok(Erased { erasure, rewritten: rewritten.is_whole(), certificate })
}

/// The lines of the schedule on which an erasure of what is due rests.
fn lines(read: &ReadTx<'_>, kinds: BTreeSet<Kind>) -> Result<Vec<(Kind, String, String)>, ApiError> {
    let schedule = schedule(read)?;
    let line = |kind: Kind| {
        let (line, _) = schedule.line(kind);
        (kind, line.ends.words(), line.source)
    };
    Ok(kinds.into_iter().map(line).collect())
}

fn is_typed(typed: &str, wanted: &str) -> bool {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    plain(typed) == plain(wanted)
}

/// Whether words hold a forename or a surname of a pupil, as a word of its own that begins with a capital.
fn is_named(pupil: &Pupil, words: &str) -> bool {
    let names = &pupil.names;
    let own = [names.forename(), names.surname(), &names.legal_forename, &names.legal_surname];
    words
        .split(|letter: char| !(letter.is_alphanumeric() || letter == '-' || letter == '\''))
        .filter(|word| word.chars().next().is_some_and(char::is_uppercase))
        .any(|word| {
            own.iter().any(|name| name.chars().count() > 1 && name.to_lowercase() == word.to_lowercase())
        })
}
