//! Commands named `rights.*`: putting a value right with its history, what a family disputes, and who left the school.
//! What stands on the pupil page comes from here too.

mod dispute;
mod put_right;
mod values;

pub(crate) use dispute::{left, record, settle};
pub(crate) use put_right::put_right;

use crate::error::ApiError;
use crate::names::StaffNames;
use crate::retention::kept_until;
use crate::wire::common::Signed;
use crate::wire::rights::{CorrectionShown, DisputeShown, OptOutShown, PupilRights};
use bridgewell_domain::dates;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::pupil::Pupil;
use bridgewell_domain::role::Role;
use bridgewell_store::{ReadTx, corrections, kept_longer, opt_outs};

/// What the pupil page shows of it.
pub(crate) fn of_pupil(
    read: &ReadTx<'_>,
    permit: &Permit,
    staff: &StaffNames,
    pupil: &Pupil,
) -> Result<PupilRights, ApiError> {
    let signed = |by, at| Signed { by: staff.name(by), on: dates::day_of(at) };
    let corrections = corrections::of_pupil(read, pupil.id)?.into_iter().map(|one| CorrectionShown {
        id: one.id,
        words: values::words_of(&one.field),
        was: one.was,
        was_from: one.was_from,
        became: one.became,
        reason: one.reason,
        asked_by: one.asked_by,
        signed: signed(one.by, one.at),
    });
    let disputes = corrections::disputes_of(read, pupil.id)?.into_iter().map(|one| DisputeShown {
        id: one.id,
        version: one.version,
        about: one.about,
        said: one.said,
        said_by: one.said_by,
        signed: signed(one.by, one.at),
        settled: one.settled.map(|(on, how, by)| (Signed { by: staff.name(by), on }, how)),
    });
    let wishes = opt_outs::of_pupil(read, pupil.id)?.into_iter().map(|one| OptOutShown {
        opted_out: one.opted_out,
        asked_by: one.asked_by,
        asked_on: one.asked_on,
        asked_how: one.asked_how.unwrap_or_default(),
        signed: signed(one.by, one.at),
    });
    let may = matches!(permit.role(), Role::Lead | Role::Dsl);
    Ok(PupilRights {
        values: if may { values::of(read, pupil)? } else { Vec::new() },
        corrections: corrections.collect(),
        disputes: disputes.collect(),
        opt_outs: wishes.collect(),
        left: kept_longer::left(read)?.get(&pupil.id).copied(),
        kept_until: kept_until(read, pupil)?,
    })
}
