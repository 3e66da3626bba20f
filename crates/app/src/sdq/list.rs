//! The pupils for whom a form could be keyed next, with the forms that are here.

use super::shown::informant;
use crate::error::ApiError;
use crate::names::PupilNames;
use crate::session::Session;
use crate::settings;
use crate::wire::common::Nothing;
use crate::wire::sdq::{SdqBrief, SdqList, SdqRow};
use crate::wire::settings::{SdqBasis, SdqBasisKind};
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::permit::Permit;
use bridgewell_store::{pupils, sdq};
use std::collections::HashMap;

/// Every pupil of this person with the forms that are here.
pub(crate) fn list(session: &mut Session, permit: Permit, _: Nothing) -> Result<SdqList, ApiError> {
    session.log_list(&permit)?;
    let scope = session.person().scope.clone();
    session.read(&permit, |read| {
        let all: Vec<_> = pupils::list(read)?.into_iter().map(|row| row.pupil).collect();
        let names = PupilNames::of(&all);
        let mut forms: HashMap<PupilId, Vec<SdqBrief>> = HashMap::new();
        for form in sdq::list(read)? {
            forms.entry(form.pupil).or_default().push(SdqBrief {
                informant: informant(form.informant),
                on: form.completed.unwrap_or(form.origin.on),
                dated: form.completed.is_some(),
            });
        }
        let own = all.iter().filter(|pupil| scope.covers(pupil.form.as_deref()));
        let mut rows: Vec<SdqRow> = own
            .map(|pupil| SdqRow {
                pupil: names.shown(pupil.id),
                forms: forms.remove(&pupil.id).unwrap_or_default(),
            })
            .collect();
        rows.sort_by(|one, other| one.pupil.sort.cmp(&other.pupil.sort));
        let basis = settings::sdq_basis(read)?;
        Ok(SdqList {
            items_allowed: settings::sdq_items_allowed(read)?,
            basis: basis.as_ref().map(words).unwrap_or_default(),
            pupils: rows,
        })
    })
}

fn words(basis: &SdqBasis) -> String {
    match basis.kind {
        SdqBasisKind::Permission => format!("the owner's written permission, {}", basis.reference),
        SdqBasisKind::Licence => format!("a licence for electronic use, {}", basis.reference),
        SdqBasisKind::ScoresOnly => "scores from an official scoring only".to_owned(),
    }
}
