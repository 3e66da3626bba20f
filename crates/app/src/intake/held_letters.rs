//! Letters of rows that wait: nobody has said yet whose they are. They are kept where they wait, and read from there.

use super::kept::KeptRow;
use super::names::same;
use super::planned::{Planned, Stands};
use super::register::Register;
use super::waiting::plan;
use crate::error::ApiError;
use bridgewell_domain::dates::day_of;
use bridgewell_domain::ids::{BatchId, PersonId, PupilId, WaitingId};
use bridgewell_store::batches::{self, Batch};
use bridgewell_store::{ReadTx, red_routes, waiting};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::HashMap;

/// One of them.
pub(crate) struct HeldLetter {
    /// The row it came in.
    pub id: WaitingId,
    /// The words.
    pub text: String,
    /// The day it was written.
    pub written: Option<NaiveDate>,
    /// The file it came in, and the day.
    pub file: String,
    /// When.
    pub on: NaiveDate,
    /// Its row in that file.
    pub row: u32,
    /// The name in the row; empty when it has none.
    pub name: String,
    /// The form in the row.
    pub form: Option<String>,
    /// The primary school in the row.
    pub primary: Option<String>,
    /// Why it waits.
    pub why: String,
    /// Pupils whose it may be.
    pub candidates: Vec<PupilId>,
    /// Whether an entry that is hidden from this person is about a child whose it may be.
    pub names_viewer: bool,
    /// Who left the row out, when and why.
    pub left_out: Option<(PersonId, DateTime<Utc>, String)>,
}

/// Every letter that waits for a pupil, and those of rows that were left out, by file and row.
pub(crate) fn all(read: &ReadTx<'_>, viewer: PersonId) -> Result<Vec<HeldLetter>, ApiError> {
    let mut kept = waiting::list::<KeptRow>(read)?;
    kept.retain(|row| row.pupil.is_none() && row.content.letter.is_some());
    if kept.is_empty() {
        return Ok(Vec::new());
    }
    let register = Register::load(read)?;
    let batches: HashMap<BatchId, Batch> =
        batches::list(read)?.into_iter().map(|batch| (batch.id, batch)).collect();
    let hidden: Vec<PupilId> = red_routes::list(read)?
        .into_iter()
        .filter(|kept| kept.entry.hidden_from == Some(viewer))
        .map(|kept| kept.pupil)
        .collect();
    let held = |row: waiting::Waiting<KeptRow>| {
        let batch = batches.get(&row.batch)?;
        let planned = plan(&row.content, row.row, &register, None);
        let names_viewer = hidden.iter().any(|pupil| may_be(*pupil, &row.content, &planned, &register));
        let KeptRow { name, said, letter, letter_date, .. } = row.content;
        Some(HeldLetter {
            id: row.id,
            text: letter?,
            written: letter_date,
            file: batch.name.clone(),
            on: day_of(batch.at),
            row: row.row,
            name,
            form: said.form,
            primary: said.primary,
            why: match planned.stands {
                Stands::Ready(_) => "Nothing stands in the way any more.".to_owned(),
                Stands::Held | Stands::Refused | Stands::Aside(_) => planned.what,
            },
            candidates: planned.candidates,
            names_viewer,
            left_out: row.skipped,
        })
    };
    Ok(kept.into_iter().filter_map(held).collect())
}

/// Whether a row may be about this pupil: by its UPN, by what the plan found, or by its name alone.
fn may_be(pupil: PupilId, content: &KeptRow, planned: &Planned, register: &Register) -> bool {
    let target = match &planned.stands {
        Stands::Ready(target) => Some(target.pupil()),
        Stands::Held | Stands::Refused | Stands::Aside(_) => None,
    };
    let by_upn = content.said.upn.and_then(|upn| register.with_upn(upn)).map(|known| known.id);
    let namesake = register.pupil(pupil).is_some_and(|known| {
        let (names, said) = (&known.names, &content.said);
        let is = |one: Option<&String>, two: &str| one.is_some_and(|one| same(one, two));
        is(said.legal_forename.as_ref().or(said.preferred_forename.as_ref()), &names.legal_forename)
            && is(said.legal_surname.as_ref().or(said.preferred_surname.as_ref()), &names.legal_surname)
    });
    planned.candidates.contains(&pupil) || by_upn == Some(pupil) || target == Some(pupil) || namesake
}
