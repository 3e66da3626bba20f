//! How a file's word joins what is kept about a pupil: blanks never overwrite, the better spelling stays, lists grow.

use super::names;
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::pupil::{Context, Names, Pupil};
use bridgewell_intake::row::record::{Record, list};
use bridgewell_store::pupils_said::Said;

/// A file's word about identity and context.
pub(super) fn said(record: &Record<'_>) -> Said {
    let own = |text: &Option<std::borrow::Cow<'_, str>>| text.as_deref().map(str::to_owned);
    Said {
        upn: record.upn,
        legal_surname: own(&record.legal_surname),
        legal_forename: own(&record.legal_forename),
        preferred_surname: own(&record.preferred_surname),
        preferred_forename: own(&record.preferred_forename),
        born: record.born,
        form: own(&record.form),
        primary: own(&record.primary),
        context: Context {
            sex: record.sex,
            sen: record.sen,
            sen_need: own(&record.sen_need),
            pupil_premium: record.pupil_premium,
            fsm_now: record.fsm_now,
            eal: record.eal,
            first_language: own(&record.first_language),
        },
        interests: list(record.interests.as_deref()),
        strengths: list(record.strengths.as_deref()),
    }
}

/// A pupil of whom nothing is known yet.
pub(super) fn unknown(id: PupilId) -> Pupil {
    Pupil {
        id,
        upn: None,
        names: Names::default(),
        born: None,
        form: None,
        primary: None,
        context: Context::default(),
        interests: Vec::new(),
        strengths: Vec::new(),
        opted_out: false,
    }
}

/// Adds a word to what is kept.
pub(super) fn join(pupil: &mut Pupil, said: &Said) {
    pupil.upn = said.upn.or(pupil.upn);
    pupil.born = said.born.or(pupil.born);
    later(&mut pupil.form, said.form.as_ref());
    later(&mut pupil.primary, said.primary.as_ref());
    names_join(&mut pupil.names, said);
    let (kept, new) = (&mut pupil.context, &said.context);
    kept.sex = new.sex.or(kept.sex);
    kept.sen = new.sen.or(kept.sen);
    kept.pupil_premium = new.pupil_premium.or(kept.pupil_premium);
    kept.fsm_now = new.fsm_now.or(kept.fsm_now);
    kept.eal = new.eal.or(kept.eal);
    later(&mut kept.sen_need, new.sen_need.as_ref());
    later(&mut kept.first_language, new.first_language.as_ref());
    grow(&mut pupil.interests, &said.interests);
    grow(&mut pupil.strengths, &said.strengths);
}

fn later(kept: &mut Option<String>, said: Option<&String>) {
    if let Some(said) = said {
        *kept = Some(said.clone());
    }
}

fn names_join(kept: &mut Names, said: &Said) {
    spell(&mut kept.legal_surname, said.legal_surname.as_deref());
    spell(&mut kept.legal_forename, said.legal_forename.as_deref());
    prefer(&mut kept.preferred_surname, said.preferred_surname.as_deref(), &kept.legal_surname);
    prefer(&mut kept.preferred_forename, said.preferred_forename.as_deref(), &kept.legal_forename);
}

/// Another name replaces, another spelling only if it is the better one.
fn spell(kept: &mut String, said: Option<&str>) {
    let Some(said) = said else { return };
    if names::same(kept, said) {
        *kept = names::better(kept, said).to_owned();
    } else {
        said.clone_into(kept);
    }
}

/// A preferred name that is a spelling of the legal one is none.
fn prefer(kept: &mut Option<String>, said: Option<&str>, legal: &str) {
    match (kept.as_mut(), said) {
        (_, None) => {}
        (_, Some(said)) if names::same(said, legal) => {}
        (Some(kept), said) => spell(kept, said),
        (None, Some(said)) => *kept = Some(said.to_owned()),
    }
}

fn grow(kept: &mut Vec<String>, said: &[String]) {
    for item in said {
        if !kept.iter().any(|known| known.to_lowercase() == item.to_lowercase()) {
            kept.push(item.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bridgewell_domain::pupil::Sen;
    use uuid::Uuid;

    fn pupil() -> Pupil {
        let mut pupil = unknown(PupilId::from_uuid(Uuid::from_u128(1)));
        let said = Said {
            legal_surname: Some("Łukaszewska".into()),
            legal_forename: Some("Andreea".into()),
            preferred_surname: Some("Łukaszewska".into()),
            preferred_forename: Some("Andi".into()),
            interests: vec!["football".into()],
            context: Context { sen: Some(Sen::Support), ..Context::default() },
            ..Said::default()
        };
        join(&mut pupil, &said);
        pupil
    }

    #[test]
    fn blanks_never_overwrite_and_lists_grow() {
        let mut merged = pupil();
        join(&mut merged, &Said { interests: vec!["Football".into(), "chess".into()], ..Said::default() });
        assert_eq!(merged.interests, ["football", "chess"]);
        assert_eq!(merged.context.sen, Some(Sen::Support));
        assert_eq!(merged.names, pupil().names);
    }

    #[test]
    fn a_preferred_name_like_the_legal_one_is_none_and_the_better_spelling_stays() {
        let mut merged = pupil();
        assert_eq!(merged.names.preferred_surname, None);
        assert_eq!(merged.names.preferred_forename.as_deref(), Some("Andi"));
        join(&mut merged, &Said { legal_surname: Some("?UKASZEWSKA".into()), ..Said::default() });
        assert_eq!(merged.names.legal_surname, "Łukaszewska");
        join(&mut merged, &Said { legal_surname: Some("Nowak".into()), ..Said::default() });
        assert_eq!(merged.names.legal_surname, "Nowak");
    }
}
