//! Everybody on roll, and where their names stand in a text.

use super::Found;
use super::common::{is_word, used_as_a_name};
use super::near::{Nearby, one_slip};
use super::words::{Word, around, of_name, words};
use crate::error::ApiError;
use bridgewell_domain::pupil::Names;
use bridgewell_store::{ReadTx, persons, pupils, schools, workforce};
use std::collections::{HashMap, HashSet};

/// A name shorter than this is looked for only as part of a whole name.
const SHORTEST_ALONE: usize = 3;
/// A name alone shorter than this has to be spelled rightly.
const SHORTEST_NEAR: usize = 5;
/// How many words may stand between a forename and its surname.
const BETWEEN: usize = 1;

/// Small words of surnames, which are nobody's by themselves.
const PARTICLES: [&str; 22] = [
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den",
    "ter", "al", "el", "bin", "ibn", "abu", "st",
];

/// What stands before a surname of an adult.
const TITLES: [&str; 9] = ["mr", "mrs", "ms", "miss", "mx", "dr", "sir", "madam", "prof"];

/// Whose a word of a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Part {
    Forename,
    Surname,
}

/// Everybody's names.
pub(crate) struct OnRoll {
    /// Words of pupils' names, each once.
    known: Vec<String>,
    numbers: HashMap<String, u32>,
    nearby: Nearby,
    /// By a word's number: the pupils whose name it is part of.
    whose: Vec<Vec<(u32, Part)>>,
    /// Forename and surname written as one word.
    joined: HashSet<String>,
    /// Pupils with one name only: it is the whole of it.
    single: HashSet<String>,
    /// Names of staff, word by word.
    staff: Vec<Vec<String>>,
    /// Names of the school, which may hold somebody's.
    places: Vec<Vec<String>>,
}

impl OnRoll {
    /// Reads them.
    pub(crate) fn load(read: &ReadTx<'_>) -> Result<Self, ApiError> {
        let pupils: Vec<Names> = pupils::list(read)?.into_iter().map(|row| row.pupil.names).collect();
        let mut staff: Vec<String> = persons::list(read)?.into_iter().map(|kept| kept.person.name).collect();
        staff.extend(workforce::staff(read)?.into_iter().map(|row| row.member.name));
        let mut places: Vec<String> = vec![schools::get(read)?.0.name];
        places.extend(pupils::list(read)?.into_iter().filter_map(|row| row.pupil.primary));
        Ok(Self::of(&pupils, &staff, &places))
    }

    pub(super) fn of(pupils: &[Names], staff: &[String], places: &[String]) -> Self {
        let mut roll = Self {
            known: Vec::new(),
            numbers: HashMap::new(),
            nearby: Nearby::default(),
            whose: Vec::new(),
            joined: HashSet::new(),
            single: HashSet::new(),
            staff: staff.iter().map(|name| of_name(name)).filter(|name| name.len() > 1).collect(),
            places: places.iter().map(|name| of_name(name)).filter(|name| !name.is_empty()).collect(),
        };
        roll.places.sort();
        roll.places.dedup();
        for (pupil, names) in (0..).zip(pupils) {
            roll.add(pupil, names);
        }
        roll
    }

    fn add(&mut self, pupil: u32, names: &Names) {
        let fore = [Some(names.legal_forename.as_str()), names.preferred_forename.as_deref()];
        let sur = [Some(names.legal_surname.as_str()), names.preferred_surname.as_deref()];
        let words_of = |all: [Option<&str>; 2]| -> Vec<Vec<String>> {
            all.into_iter().flatten().map(of_name).filter(|name| !name.is_empty()).collect()
        };
        let (fore, sur) = (words_of(fore), words_of(sur));
        for name in &fore {
            // Of "Mary Jane" both, of "Mohammed Ali" the first counts most; a second forename alone is found too.
            name.iter().for_each(|word| self.word(word, (pupil, Part::Forename)));
        }
        for name in &sur {
            let own = name.iter().filter(|word| !PARTICLES.contains(&word.as_str()));
            own.for_each(|word| self.word(word, (pupil, Part::Surname)));
        }
        for one in &fore {
            for other in &sur {
                self.joined.insert(format!("{}{}", one.concat(), other.concat()));
                self.joined.insert(format!("{}{}", one[0], other.concat()));
            }
        }
        if let ([only], []) | ([], [only]) = (fore.as_slice(), sur.as_slice()) {
            self.single.insert(only.concat());
        }
    }

    fn word(&mut self, word: &str, whose: (u32, Part)) {
        if word.chars().count() < 2 {
            return;
        }
        let number = match self.numbers.get(word) {
            Some(number) => *number,
            None => {
                let number = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
                self.known.push(word.to_owned());
                self.whose.push(Vec::new());
                self.nearby.add(word, number);
                self.numbers.insert(word.to_owned(), number);
                number
            }
        };
        let all = &mut self.whose[number as usize];
        if !all.contains(&whose) {
            all.push(whose);
        }
    }

    /// The words of names that a word is, or nearly is, with whether it is spelled rightly.
    fn meant(&self, word: &Word) -> Vec<(u32, bool)> {
        if let Some(number) = self.numbers.get(&word.plain) {
            return vec![(*number, true)];
        }
        if !word.capital || is_word(&word.plain) {
            return Vec::new();
        }
        let mut near: Vec<u32> = (self.nearby.of(&word.plain))
            .filter(|number| one_slip(&self.known[*number as usize], &word.plain))
            .collect();
        near.sort_unstable();
        near.dedup();
        near.into_iter().map(|number| (number, false)).collect()
    }

    /// Names in a text, each once, whole names of pupils first.
    pub(crate) fn in_text(&self, text: &str) -> Vec<Found> {
        let said = words(text);
        let meant: Vec<Vec<(u32, bool)>> = said.iter().map(|word| self.meant(word)).collect();
        let mut covered = self.places_and_staff(&said);
        let mut found: Vec<Found> = Vec::new();
        let mut add = |from: usize, to: usize, pupil: bool, whole: bool| {
            let (from, to) = (said[from].from, said[to].to);
            let words = text[from..to].split_whitespace().collect::<Vec<_>>().join(" ");
            if !found.iter().any(|known| known.said == words) {
                found.push(Found { said: words, pupil, whole, near: around(text, from, to) });
            }
        };
        for at in 0..said.len() {
            if covered[at] != Covered::ByPupil
                && let Some(end) = self.whole_from(&said, &meant, at)
                && covered[at..=end].iter().any(|it| *it != Covered::ByStaff)
            {
                add(at, end, true, true);
                covered[at..=end].fill(Covered::ByPupil);
            }
        }
        for (at, word) in said.iter().enumerate() {
            if covered[at] == Covered::No && self.alone(&said, &meant, at) {
                add(at, at, true, self.single.contains(&word.plain) && !is_word(&word.plain));
            }
        }
        for at in 0..said.len() {
            if let Some(end) = self.staff_from(&said, at) {
                add(at, end, false, false);
            }
        }
        found.sort_by_key(|one| (!one.whole, !one.pupil));
        found
    }

    /// Where a pupil's whole name that begins here ends.
    fn whole_from(&self, said: &[Word], meant: &[Vec<(u32, bool)>], at: usize) -> Option<usize> {
        let first = &said[at];
        if self.joined.contains(&first.plain) && first.plain.chars().count() > 6 {
            return Some(at);
        }
        for end in at + 1..=(at + 1 + BETWEEN).min(said.len().saturating_sub(1)) {
            let last = &said[end];
            if last.begins {
                return None;
            }
            // "Khan, Amira" is a name as lists write it; "Amira, Bilal Khan" is two.
            let apart = end > at + 1 && said[at + 1..=end].iter().any(|word| word.after_comma);
            let everyday = [first, last].iter().any(|word| is_word(&word.plain));
            let written = first.capital && last.capital;
            if apart || (everyday && (!written || end > at + 1)) {
                continue;
            }
            let (one, other) = (&meant[at], &meant[end]);
            let exact = |both: &[&[(u32, bool)]]| both.iter().any(|all| all.iter().any(|(_, exact)| *exact));
            if !one.is_empty() && !other.is_empty() && (exact(&[one, other]) || written) {
                let same =
                    one.iter().any(|(one, _)| other.iter().any(|(other, _)| self.of_one_pupil(*one, *other)));
                if same {
                    return Some(self.to_the_end(said, meant, (at, end)));
                }
            }
        }
        None
    }

    /// The end of a name of several words: "Okafor-Lane", not "Okafor".
    fn to_the_end(&self, said: &[Word], meant: &[Vec<(u32, bool)>], (at, end): (usize, usize)) -> usize {
        let belongs = |next: usize| {
            let one_pupil = |one: &u32, other: &u32| {
                let whose = |number: u32| self.whose[number as usize].iter().map(|(pupil, _)| *pupil);
                whose(*one).any(|pupil| whose(*other).any(|another| another == pupil))
            };
            !said[next].begins
                && said[next].capital == said[end].capital
                && meant[at].iter().any(|(one, _)| meant[next].iter().any(|(other, _)| one_pupil(one, other)))
        };
        (end + 1..said.len()).take_while(|next| belongs(*next)).last().unwrap_or(end)
    }

    /// Whether one of these words is the forename and the other the surname of one pupil.
    fn of_one_pupil(&self, one: u32, other: u32) -> bool {
        let other = &self.whose[other as usize];
        self.whose[one as usize].iter().any(|(pupil, part)| {
            other.iter().any(|(another, other_part)| pupil == another && part != other_part)
        })
    }

    /// Whether a word is a pupil's name by itself, as far as one can see.
    fn alone(&self, said: &[Word], meant: &[Vec<(u32, bool)>], at: usize) -> bool {
        let word = &said[at];
        let length = word.plain.chars().count();
        match meant[at].as_slice() {
            [] => false,
            [(_, true)] if length < SHORTEST_ALONE => false,
            [(_, true)] if is_word(&word.plain) => used_as_a_name(said, at),
            [(_, true)] => true,
            near => {
                let first = |text: &str| text.chars().next();
                length >= SHORTEST_NEAR
                    && !word.begins
                    && near.iter().any(|(number, _)| {
                        let name = &self.known[*number as usize];
                        name.chars().count() >= SHORTEST_NEAR && first(name) == first(&word.plain)
                    })
            }
        }
    }

    /// Words that belong to the name of a place or of somebody on the staff, and so to no pupil alone.
    fn places_and_staff(&self, said: &[Word]) -> Vec<Covered> {
        let mut covered = vec![Covered::No; said.len()];
        let mut cover = |names: &[Vec<String>], by: Covered| {
            for name in names {
                let fits = |part: &[Word]| part.iter().zip(name).all(|(word, name)| word.plain == *name);
                for at in 0..(said.len() + 1).saturating_sub(name.len()) {
                    if fits(&said[at..at + name.len()]) {
                        covered[at..at + name.len()].fill(by);
                    }
                }
            }
        };
        cover(&self.places, Covered::ByPlace);
        cover(&self.staff, Covered::ByStaff);
        for (at, word) in said.iter().enumerate().skip(1) {
            if TITLES.contains(&said[at - 1].plain.as_str()) && !word.begins && word.capital {
                covered[at] = Covered::ByStaff;
            }
        }
        covered
    }

    /// Where the name of somebody on the staff that begins here ends: forename and surname, or a title and the surname.
    fn staff_from(&self, said: &[Word], at: usize) -> Option<usize> {
        let titled = TITLES.contains(&said[at].plain.as_str())
            && said.get(at + 1).is_some_and(|word| {
                !word.begins && self.staff.iter().any(|name| name.last() == Some(&word.plain))
            });
        if titled {
            return Some(at + 1);
        }
        let fits = |name: &&Vec<String>| {
            said.len() >= at + name.len()
                && said[at..at + name.len()].iter().zip(*name).all(|(word, name)| word.plain == *name)
        };
        self.staff.iter().find(fits).map(|name| at + name.len() - 1)
    }
}

/// To whose name a word belongs already.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Covered {
    No,
    ByPlace,
    ByStaff,
    ByPupil,
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn names(fore: &str, preferred: Option<&str>, sur: &str) -> Names {
        Names {
            legal_forename: fore.into(),
            legal_surname: sur.into(),
            preferred_forename: preferred.map(Into::into),
            preferred_surname: None,
        }
    }

    fn roll() -> OnRoll {
        let pupils = [
            names("Zoë", None, "Okafor-Lane"),
            names("Will", None, "Young"),
            names("Amira", None, "Khan"),
            names("Oluwaseun", Some("Seun"), "Adeyemi"),
            names("Grace", None, "O\u{2019}Brien"),
            names("May", None, "Green"),
            names("Suharto", None, ""),
            names("Liam", None, "Park"),
            names("Sam", None, "Ellery"),
        ];
        let staff = ["Priya Anand".to_owned(), "Sam Ellery".to_owned()];
        OnRoll::of(&pupils, &staff, &["Alder Park School".to_owned()])
    }

    /// What was found: in capitals what can never leave, in brackets staff.
    fn found(text: &str) -> Vec<String> {
        let shown = |one: Found| match (one.whole, one.pupil) {
            (true, _) => one.said.to_uppercase(),
            (false, true) => one.said,
            (false, false) => format!("({})", one.said),
        };
        roll().in_text(text).into_iter().map(shown).collect()
    }

    #[rstest]
    #[case::accents_and_double_names("A mentor for ZOE OKAFOR-LANE", &["ZOE OKAFOR-LANE"])]
    #[case::half_a_double_name("Zoë Okafor asked", &["ZOË OKAFOR"])]
    #[case::as_lists_write_it("Khan, Amira is settled", &["KHAN, AMIRA"])]
    #[case::a_second_forename("We met Amira Rose Khan", &["AMIRA ROSE KHAN"])]
    #[case::misspelt("Time for Amirah Kahn", &["AMIRAH KAHN"])]
    #[case::small_letters("time for amira khan", &["AMIRA KHAN"])]
    #[case::one_word("#AmiraKhan", &["AMIRAKHAN"])]
    #[case::preferred("Seun Adeyemi\u{2019}s mother", &["SEUN ADEYEMI"])]
    #[case::an_apostrophe("for Grace O'Brien", &["GRACE O'BRIEN"])]
    #[case::one_name_only("Ask Suharto first", &["SUHARTO"])]
    fn a_whole_name_is_found_however_it_is_written(#[case] text: &str, #[case] expected: &[&str]) {
        assert_eq!(found(text), expected);
    }

    #[rstest]
    #[case::alone("Amira\u{2019}s club was good", &["Amira"])]
    #[case::preferred_alone("Ask seun about it", &["seun"])]
    #[case::misspelt_alone("Please ask Amirah about it", &["Amirah"])]
    #[case::used_like_a_name("Will said that it helps", &["Will"])]
    #[case::possessive("Grace\u{2019}s idea", &["Grace"])]
    #[case::in_the_middle("Ask Will about it", &["Will"])]
    #[case::two_pupils("Amira. Khan is another", &["Amira", "Khan"])]
    #[case::staff("Priya Anand leads it with Mr Ellery", &["(Priya Anand)", "(Mr Ellery)"])]
    #[case::staff_who_share_a_pupils_name("Sam Ellery leads it", &["(Sam Ellery)"])]
    fn a_name_alone_is_told(#[case] text: &str, #[case] expected: &[&str]) {
        assert_eq!(found(text), expected);
    }

    #[rstest]
    #[case::a_question("Will you help on 4 May?")]
    #[case::young_people("Will young people find us? We will.")]
    #[case::a_month("In May and by 3 May 2027, green spaces")]
    #[case::a_virtue("Grace and patience; say grace")]
    #[case::the_school("At Alder Park School we listen")]
    #[case::a_title("The Green Park Trust")]
    #[case::nothing("Tutors feel sure")]
    #[case::empty("")]
    fn everyday_words_are_left_alone(#[case] text: &str) {
        assert_eq!(found(text), Vec::<String>::new());
    }
}
