//! Finding a pupil by part of a name, a form or a UPN.

use crate::error::ApiError;
use crate::names::PupilNames;
use crate::session::Session;
use crate::wire::cohort::{FindAsk, Found};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::pupil::Pupil;
use bridgewell_store::pupils;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How many pupils are shown, at most.
const MOST: usize = 12;

/// The pupils of this person's scope that fit best.
pub(crate) fn find(session: &mut Session, permit: Permit, ask: FindAsk) -> Result<Found, ApiError> {
    let wanted: Vec<String> = folded(&ask.text).split_whitespace().map(str::to_owned).collect();
    if wanted.is_empty() {
        return Ok(Found { pupils: Vec::new() });
    }
    let scope = session.person().scope.clone();
    session.read(&permit, |read| {
        let all: Vec<Pupil> = pupils::list(read)?.into_iter().map(|row| row.pupil).collect();
        let names = PupilNames::of(&all);
        let own = all.iter().filter(|pupil| scope.covers(pupil.form.as_deref()));
        let mut found: Vec<_> =
            own.filter_map(|pupil| Some((fit(pupil, &wanted)?, names.shown(pupil.id)))).collect();
        found.sort_by(|one, other| one.0.cmp(&other.0).then_with(|| one.1.sort.cmp(&other.1.sort)));
        Ok(Found { pupils: found.into_iter().take(MOST).map(|(_, name)| name).collect() })
    })
}

/// How well every wanted word fits somewhere, smaller is better; `None` when one fits nowhere.
fn fit(pupil: &Pupil, wanted: &[String]) -> Option<usize> {
    let names = &pupil.names;
    let spoken = folded(&names.spoken());
    let legal = folded(&format!("{} {}", names.legal_forename, names.legal_surname));
    let words: Vec<&str> = spoken.split_whitespace().chain(legal.split_whitespace()).collect();
    let form = pupil.form.as_deref().map(folded).unwrap_or_default();
    let upn = pupil.upn.map(|upn| folded(&upn.to_string())).unwrap_or_default();
    wanted
        .iter()
        .map(|part| {
            let part = part.as_str();
            if words.contains(&part) || form == part || upn == part {
                Some(0)
            } else if words.iter().any(|word| word.starts_with(part)) {
                Some(1)
            } else if form.starts_with(part) || (part.len() > 3 && upn.contains(part)) {
                Some(2)
            } else if words.iter().any(|word| word.contains(part)) {
                Some(3)
            } else {
                None
            }
        })
        .sum()
}

/// Small letters without accents, so that "zoe" finds "Zoë".
pub(crate) fn folded(text: &str) -> String {
    text.nfd().filter(|letter| !is_combining_mark(*letter)).collect::<String>().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use bridgewell_domain::ids::PupilId;
    use bridgewell_domain::pupil::{Context, Names};
    use rstest::rstest;
    use uuid::Uuid;

    #[rstest]
    #[case("zoe", Some(0))]
    #[case("o'neill 7b", Some(0))]
    #[case("zo", Some(1))]
    #[case("7", Some(2))]
    #[case("neil", Some(3))]
    #[case("elizabeth", Some(0))]
    #[case("zoe 7c", None)]
    fn names_forms_and_legal_names_are_found(#[case] typed: &str, #[case] expected: Option<usize>) {
        let pupil = Pupil {
            id: PupilId::from_uuid(Uuid::nil()),
            upn: None,
            names: Names {
                legal_surname: "O'Neill".into(),
                legal_forename: "Elizabeth".into(),
                preferred_surname: None,
                preferred_forename: Some("Zoë".into()),
            },
            born: None,
            form: Some("7B".into()),
            primary: None,
            context: Context::default(),
            interests: Vec::new(),
            strengths: Vec::new(),
            opted_out: false,
        };
        let wanted: Vec<String> = folded(typed).split_whitespace().map(str::to_owned).collect();
        assert_eq!(fit(&pupil, &wanted), expected);
    }
}
