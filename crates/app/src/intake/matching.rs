//! Which pupil a row is about: by valid UPN, else by name and birth date, and then a person is asked.

use super::names;
use super::register::Register;
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::pupil::Pupil;
use bridgewell_intake::columns::plan::Carries;
use bridgewell_intake::row::record::Record;

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// This pupil, beyond doubt.
    Known(PupilId),
    /// Nobody who is here yet.
    New,
    /// A person must say.
    Ask { why: String, candidates: Vec<PupilId>, may_be_new: bool },
}

/// Looks for the pupil of a row.
pub(super) fn find(register: &Register, record: &Record<'_>, carries: Carries) -> Found {
    if let Some(kept) = record.upn.and_then(|upn| register.with_upn(upn)) {
        return if is_another_child(kept, record) {
            Found::Ask {
                why: format!(
                    "This UPN belongs to {} here, but the row has another name and birth date.",
                    register.names.shown(kept.id).name
                ),
                candidates: vec![kept.id],
                may_be_new: carries.pupils,
            }
        } else {
            Found::Known(kept.id)
        };
    }
    let named = record.has_name();
    let candidates: Vec<&Pupil> = match named {
        true => register.named(
            record.legal_surname.as_deref().or(record.preferred_surname.as_deref()).unwrap_or_default(),
            record.legal_forename.as_deref().or(record.preferred_forename.as_deref()).unwrap_or_default(),
            record.born,
        ),
        false => Vec::new(),
    };
    let permanent = |pupil: &&Pupil| pupil.upn.is_some_and(|upn| !upn.is_temporary());
    let both_numbered = record.upn.is_some_and(|upn| !upn.is_temporary()) && candidates.iter().all(permanent);
    if carries.pupils && named && (candidates.is_empty() || both_numbered) {
        return Found::New;
    }
    let by_birth = record.born.is_some() && candidates.iter().all(|pupil| pupil.born == record.born);
    let same =
        if by_birth { "name and birth date" } else { "name, and without a birth date nothing tells more" };
    let why = match (candidates.len(), carries.pupils) {
        (0, true) => "No pupil with this UPN is here, and the row has no name.".to_owned(),
        (0, false) => {
            "No pupil with this UPN is here yet. Bring in the pupils first, or say who it is.".to_owned()
        }
        (1, _) => format!(
            "{} has the same {same}. Is it the same child?",
            register.names.shown(candidates[0].id).name
        ),
        (several, _) => format!("{several} pupils have this {same}. Which one is it?"),
    };
    let candidates = candidates.into_iter().map(|pupil| pupil.id).collect();
    Found::Ask { why, candidates, may_be_new: carries.pupils && named }
}

/// The UPN fits and neither the name nor the birth date does.
fn is_another_child(kept: &Pupil, record: &Record<'_>) -> bool {
    let born = kept.born.is_some() && record.born.is_some() && kept.born != record.born;
    let differs = |kept: &str, file: Option<&str>| {
        file.is_some_and(|file| !kept.is_empty() && !names::same(kept, file))
    };
    let kept = &kept.names;
    born && differs(&kept.legal_forename, record.legal_forename.as_deref())
        && differs(&kept.legal_surname, record.legal_surname.as_deref())
}
