//! Workspaces that are awkward for paper: one without pupils, one with a single pupil, one with two thousand whose names are
//! long, in three alphabets, and hold a picture. Every kind of document has to come out of them well-formed.

use crate::{DemoPupil, id, pupils, school};
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::pupil::Names;
use bridgewell_domain::school::School;
use bridgewell_domain::upn::Upn;

/// Which one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Awkward {
    /// Nobody is in yet.
    Empty,
    /// One pupil.
    OnePupil,
    /// Two thousand pupils with long names.
    Many,
}

/// Pupils of the large one.
const MANY: usize = 2_000;
/// Of these, how many have letters, decisions and offers; the others are on roll.
const BUSY: usize = 60;

const FORENAMES: [&str; 7] = [
    "Bartholomew-Maximilian",
    "Αλεξάνδρα-Κωνσταντίνα",
    "Александра-Вероника",
    "Wilhelmina \u{1f31f} Persephone",
    "Nguyễn Thị Ánh",
    "Þórbjörg Aðalheiður",
    "Ève",
];

const SURNAMES: [&str; 6] = [
    "Featherstonehaugh-Cholmondeley-Warner",
    "Παπαδοπούλου-Οικονομίδη",
    "Преображенская-Рождественская",
    "Ó Súilleabháin-Łukaszewicz",
    "Østergård-Brzęczyszczykiewicz",
    "Nguyễn",
];

impl Awkward {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Empty, Self::OnePupil, Self::Many];

    /// Its name on a command line.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::OnePupil => "one",
            Self::Many => "many",
        }
    }

    /// The school.
    #[must_use]
    pub fn school(self) -> School {
        let name = match self {
            Self::Empty => "Ny",
            Self::OnePupil => "Wrenfield Academy",
            Self::Many => {
                "Saint Bartholomew-the-Great and All Hallows Church of England Academy, Лицей и Λύκειο"
            }
        };
        School { name: name.to_owned(), ..school() }
    }

    /// Its pupils.
    #[must_use]
    pub fn pupils(self) -> Vec<DemoPupil> {
        let mut demo = pupils();
        demo.sort_by_key(|pupil| std::cmp::Reverse((pupil.offers.len(), pupil.decisions.len())));
        match self {
            Self::Empty => Vec::new(),
            Self::OnePupil => demo.into_iter().take(1).collect(),
            Self::Many => (0..MANY).map(|number| one_of_many(&demo[number % demo.len()], number)).collect(),
        }
    }
}

fn one_of_many(like: &DemoPupil, number: usize) -> DemoPupil {
    let mut pupil = like.clone();
    pupil.pupil.id = PupilId::from_uuid(id(2, 10_000 + number));
    pupil.pupil.upn = upn(number);
    pupil.pupil.names = Names {
        legal_forename: FORENAMES[number % FORENAMES.len()].to_owned(),
        legal_surname: SURNAMES[number / FORENAMES.len() % SURNAMES.len()].to_owned(),
        preferred_forename: None,
        preferred_surname: None,
    };
    if number >= BUSY {
        pupil.letter = None;
        pupil.sdq.clear();
        pupil.concerns.clear();
        pupil.decisions.clear();
        pupil.talks.clear();
        pupil.offers.clear();
        pupil.reviews.clear();
    }
    pupil
}

/// A UPN of an establishment that is nobody's.
fn upn(number: usize) -> Option<Upn> {
    let digits = format!("893994{}19{:03}", number / 900, number % 900);
    "ABCDEFGHJKLMNPQRTUVWXYZ".chars().find_map(|letter| Upn::parse(&format!("{letter}{digits}")).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn two_thousand_are_two_thousand() {
        let all = Awkward::Many.pupils();
        let upns: HashSet<_> = all.iter().filter_map(|pupil| pupil.pupil.upn).collect();
        let ids: HashSet<_> = all.iter().map(|pupil| pupil.pupil.id).collect();
        assert_eq!((upns.len(), ids.len()), (MANY, MANY));
        assert!(all[0].letter.is_some() || !all[0].offers.is_empty());
    }
}
