//! Names of people on roll in words that would leave. A name alone may be a word ("Grace", "Will"), so somebody is asked;
//! a pupil's forename and surname side by side is no accident, and such words do not leave.

use crate::cohort::folded;
use crate::error::ApiError;
use crate::wire::link::NameFound;
use bridgewell_store::{ReadTx, persons, pupils, workforce};
use std::collections::{HashMap, HashSet};

/// A name shorter than this is looked for only as part of a whole name.
const SHORTEST: usize = 2;

/// Everybody's names.
pub(super) struct OnRoll {
    /// Forenames and surnames of pupils, one word or several each.
    pupils: HashSet<Vec<String>>,
    /// Forename and surname of the same pupil.
    whole: HashSet<Vec<String>>,
    /// Names of staff.
    staff: HashSet<Vec<String>>,
    longest: usize,
}

impl OnRoll {
    pub(super) fn load(read: &ReadTx<'_>) -> Result<Self, ApiError> {
        let names: Vec<_> = pupils::list(read)?.into_iter().map(|row| row.pupil.names).collect();
        let mut staff: Vec<String> = persons::list(read)?.into_iter().map(|kept| kept.person.name).collect();
        staff.extend(workforce::staff(read)?.into_iter().map(|row| row.member.name));
        let pairs = names.iter().flat_map(|names| {
            let fore = [Some(names.legal_forename.as_str()), names.preferred_forename.as_deref()];
            let sur = [Some(names.legal_surname.as_str()), names.preferred_surname.as_deref()];
            let fore: Vec<&str> = fore.into_iter().flatten().filter(|it| !it.is_empty()).collect();
            let sur: Vec<&str> = sur.into_iter().flatten().filter(|it| !it.is_empty()).collect();
            fore.iter()
                .flat_map(|one| sur.iter().map(|other| (*one, *other)).collect::<Vec<_>>())
                .collect::<Vec<_>>()
        });
        Ok(Self::of(pairs, staff.iter().map(String::as_str)))
    }

    fn of<'a>(
        pupils: impl Iterator<Item = (&'a str, &'a str)>,
        staff: impl Iterator<Item = &'a str>,
    ) -> Self {
        let mut found =
            Self { pupils: HashSet::new(), whole: HashSet::new(), staff: HashSet::new(), longest: 1 };
        for (forename, surname) in pupils {
            for one in [forename, surname] {
                found.pupils.insert(words(one));
            }
            found.whole.insert(words(&format!("{forename} {surname}")));
            found.whole.insert(words(&format!("{surname} {forename}")));
        }
        found.staff.extend(staff.map(words).filter(|name| name.len() > 1));
        for set in [&mut found.pupils, &mut found.whole, &mut found.staff] {
            set.retain(|name| name.iter().map(|word| word.chars().count()).sum::<usize>() >= SHORTEST);
        }
        let all = found.pupils.iter().chain(&found.whole).chain(&found.staff);
        found.longest = all.map(Vec::len).max().unwrap_or(1);
        found
    }

    /// Names in a text, each once, whole names of pupils first.
    pub(super) fn in_text(&self, text: &str) -> Vec<NameFound> {
        let said = words(text);
        let mut found: HashMap<String, NameFound> = HashMap::new();
        let mut covered = vec![false; said.len()];
        for length in (1..=self.longest.min(said.len())).rev() {
            for at in 0..=said.len() - length {
                let part = &said[at..at + length];
                let (whole, pupil, staff) =
                    (self.whole.contains(part), self.pupils.contains(part), self.staff.contains(part));
                if !(whole || pupil || staff) || (!whole && covered[at..at + length].iter().any(|it| *it)) {
                    continue;
                }
                covered[at..at + length].fill(true);
                let name = part.join(" ");
                let pupil = whole || pupil && !staff;
                found.entry(name.clone()).or_insert(NameFound { name, pupil, whole });
            }
        }
        let mut found: Vec<NameFound> = found.into_values().collect();
        found.sort_by(|one, other| {
            (other.whole, other.pupil, &one.name).cmp(&(one.whole, one.pupil, &other.name))
        });
        found
    }
}

/// Words in small letters without accents; a possessive’s "s" goes.
fn words(text: &str) -> Vec<String> {
    let plain = folded(text).replace("'s ", " ").replace("\u{2019}s ", " ");
    let plain = plain.strip_suffix("'s").or_else(|| plain.strip_suffix("\u{2019}s")).unwrap_or(&plain);
    let parts = plain.split(|letter: char| !letter.is_alphanumeric());
    parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roll() -> OnRoll {
        let pupils = [("Zoë", "Okafor-Lane"), ("Will", "Grace"), ("Amira", "Khan")];
        OnRoll::of(pupils.into_iter(), ["Priya Anand"].into_iter())
    }

    fn names(text: &str) -> Vec<(String, bool, bool)> {
        roll().in_text(text).into_iter().map(|it| (it.name, it.pupil, it.whole)).collect()
    }

    #[test]
    fn a_whole_name_is_told_from_a_word() {
        let of = |name: &str, pupil, whole| (name.to_owned(), pupil, whole);
        assert_eq!(names("A mentor for ZOE OKAFOR-LANE"), [of("zoe okafor lane", true, true)]);
        assert_eq!(names("Khan, Amira is settled"), [of("khan amira", true, true)]);
        assert_eq!(names("We will ask Amira’s tutor"), [of("amira", true, false), of("will", true, false)]);
        assert_eq!(names("Priya Anand leads"), [of("priya anand", false, false)]);
        assert_eq!(names("Tutors feel sure"), []);
        assert_eq!(names(""), []);
    }
}
