//! Who the pupils are, and which letter each wrote.

use crate::figures::{self, Look, chance};
use crate::letters::{CARRIED, QUIET, RED, SETTLED, SHORT, SOME, Words};
use crate::{Cast, DemoLetter, DemoPupil, DemoReading, at, day, id};
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::letter::{Hand, LetterState};
use bridgewell_domain::pupil::{Arrival, Context, Names, Pupil, Sen, Sex};
use bridgewell_domain::school::{Contact, PrimaryLead};
use bridgewell_domain::social_care::{Home, SocialCare, YoungCarer};
use bridgewell_domain::upn::Upn;
use chrono::{Days, NaiveDate};

/// Pupils in the intake.
pub(crate) const PUPILS: usize = 180;

const FORENAMES: [&str; 80] = [
    "Aisha",
    "Callum",
    "Zofia",
    "Mohammed",
    "Grace",
    "Jakub",
    "Amelia",
    "Oluwaseun",
    "Ffion",
    "Bilal",
    "Hafsa",
    "Adaeze",
    "Leo",
    "Sana",
    "Theo",
    "Maisie",
    "Ibrahim",
    "Lucia",
    "Daniel",
    "Niamh",
    "Kai",
    "Fatima",
    "Oscar",
    "Eliza",
    "Arjun",
    "Mia",
    "Tomasz",
    "Zara",
    "Noah",
    "Yusuf",
    "Poppy",
    "Harvey",
    "Ines",
    "Kwame",
    "Freya",
    "Rohan",
    "Ella",
    "Jayden",
    "Aaliyah",
    "Samuel",
    "Bronwen",
    "Ali",
    "Chloe",
    "Mateusz",
    "Ruby",
    "Hamza",
    "Imogen",
    "Dylan",
    "Safiya",
    "Ethan",
    "Priyanka",
    "Lewis",
    "Anwen",
    "Malik",
    "Isla",
    "Gabriel",
    "Nadia",
    "Alfie",
    "Thanh",
    "Orla",
    "Reuben",
    "Sofia",
    "Idris",
    "Martha",
    "Caleb",
    "Leila",
    "Finlay",
    "Abena",
    "Joshua",
    "Hana",
    "Archie",
    "Simran",
    "Evan",
    "Wren",
    "Musa",
    "Florence",
    "Toby",
    "Ayesha",
    "Louis",
    "Beatrix",
];

const SURNAMES: [&str; 80] = [
    "Rahman",
    "Price",
    "Łukasik",
    "Ali",
    "Adeyemi",
    "Nowak",
    "Hughes",
    "Abdi",
    "Bevan",
    "Khan",
    "Siddiqui",
    "Okonkwo",
    "Marsden",
    "Begum",
    "Whitfield",
    "Carter",
    "Yusuf",
    "Herrera",
    "Osei",
    "Gallagher",
    "Thompson",
    "Hussain",
    "Lindley",
    "Brooks",
    "Patel",
    "Green",
    "Kowalczyk",
    "Malik",
    "Fletcher",
    "Demir",
    "Ashworth",
    "Dale",
    "Ferreira",
    "Mensah",
    "Larsen",
    "Sharma",
    "Dobson",
    "Bell",
    "Ahmed",
    "Achterberg",
    "Morgan",
    "Shah",
    "Winter",
    "Wiśniewski",
    "Hale",
    "Iqbal",
    "Sutton",
    "Parry",
    "Noor",
    "Cooper",
    "Nair",
    "Ford",
    "Llewellyn",
    "Bashir",
    "Murray",
    "Costa",
    "Aziz",
    "Sharp",
    "Nguyễn",
    "Doyle",
    "Stone",
    "Petrova",
    "Jones",
    "Clarke",
    "Mbeki",
    "Karimi",
    "Boyd",
    "Owusu",
    "Frost",
    "Suzuki",
    "Barnes",
    "Gill",
    "Rees",
    "Hartley",
    "Diallo",
    "Lamb",
    "Pike",
    "Mirza",
    "Dubois",
    "Fox",
];

const PRIMARIES: [(&str, &str); 6] = [
    ("Larkmeadow Primary School", "8939931"),
    ("Quarry Hollow Primary School", "8939932"),
    ("St Wilfrid's C of E Primary School", "8939933"),
    ("Fenbridge Junior School", "8939934"),
    ("Millrace Primary Academy", "8939935"),
    ("Kestrel Bank Primary School", "8939936"),
];

/// Who answers for safeguarding at those schools: all but one has been written down, as schools do.
pub(crate) fn primary_leads() -> Vec<PrimaryLead> {
    let names = ["Joan Lister", "Amit Desai", "Carys Prosser", "Leon Whitlock", "Hannah Fry"];
    let leads = PRIMARIES.iter().zip(names).zip(101..);
    leads
        .map(|(((school, _), name), line)| PrimaryLead {
            school: (*school).to_owned(),
            dsl: Contact { name: name.to_owned(), reach: format!("01632 960 {line}") },
        })
        .collect()
}

const FORMS: [&str; 6] = ["7A", "7B", "7C", "7D", "7E", "7F"];

/// The story of the pupil with this number: a letter, if one was written, and what the figures look like.
fn story(number: usize) -> (Option<&'static Words>, Look) {
    let mut place = number;
    for (words, look) in [
        (std::slice::from_ref(&RED), Look::Fine),
        (QUIET, Look::Fine),
        (CARRIED, Look::Carried),
        (SOME, Look::Fine),
        (SETTLED, Look::Fine),
        (SHORT, Look::Fine),
    ] {
        if let Some(found) = words.get(place) {
            return (Some(found), varied(number, look));
        }
        place -= words.len();
    }
    (None, varied(number, Look::Fine))
}

/// One ordinary pupil in six has a raised figure: some of them wrote settled letters.
fn varied(number: usize, look: Look) -> Look {
    match (look, number, chance(number, 200, 12)) {
        (Look::Fine, 25.., 0) => Look::Attendance,
        (Look::Fine, 25.., 1) => Look::Attainment,
        _ => look,
    }
}

pub(crate) fn pupil(number: usize) -> DemoPupil {
    let (words, look) = story(number);
    let without_letter = match chance(number, 201, 10) {
        0 | 1 => LetterState::Absent,
        2 => LetterState::Declined,
        _ => LetterState::NotWritten,
    };
    DemoPupil {
        pupil: identity(number),
        arrival: arrival(number),
        attendance: figures::attendance(number, look),
        attainment: figures::attainment(number, look),
        home: home(number),
        sdq: figures::sdq(number, look),
        without_letter,
        letter: words.map(|words| letter(number, words)),
        concerns: Vec::new(),
        decisions: Vec::new(),
        talks: Vec::new(),
        offers: Vec::new(),
        reviews: Vec::new(),
    }
}

fn identity(number: usize) -> Pupil {
    // 41 and 80 share no factor, so that a forename meets another surname every time round.
    let forename = FORENAMES[number * 7 % 80];
    let surname = SURNAMES[(number * 7 + number / 80 * 41) % 80];
    let (primary, establishment) = PRIMARIES[chance(number, 202, 6) as usize];
    let likes: &[&str] = match chance(number, 203, 7) {
        0 => &["football"],
        1 => &["drawing"],
        2 => &["reading", "baking"],
        3 => &["gaming"],
        _ => &[],
    };
    Pupil {
        id: PupilId::from_uuid(id(2, shuffled(number))),
        upn: upn(number, establishment),
        names: Names {
            legal_surname: surname.to_owned(),
            legal_forename: forename.to_owned(),
            preferred_surname: None,
            preferred_forename: None,
        },
        born: born(number),
        form: FORMS.get(shuffled(number) % FORMS.len()).map(|form| (*form).to_owned()),
        primary: Some(primary.to_owned()),
        context: Context {
            sex: Some(if chance(number, 204, 2) == 0 { Sex::Female } else { Sex::Male }),
            sen: Some(match chance(number, 205, 20) {
                0 => Sen::Plan,
                1..=3 => Sen::Support,
                _ => Sen::None,
            }),
            sen_need: None,
            pupil_premium: Some(chance(number, 206, 10) < 3),
            fsm_now: Some(chance(number, 207, 10) < 2),
            eal: Some(chance(number, 208, 10) < 3),
            first_language: None,
        },
        interests: likes.iter().map(|like| (*like).to_owned()).collect(),
        strengths: Vec::new(),
        opted_out: number == 140 || number == 171,
    }
}

/// Spreads the stories over forms and lists: 77 shares no factor with 180.
const fn shuffled(number: usize) -> usize {
    (number * 77 + 13) % PUPILS
}

fn born(number: usize) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2014, 9, 1)?.checked_add_days(Days::new(u64::from(chance(number, 209, 365))))
}

/// The check letter that makes the number a UPN. Establishments numbered 99xx are nobody's.
fn upn(number: usize, establishment: &str) -> Option<Upn> {
    let digits = format!("{establishment}19{number:03}");
    "ABCDEFGHJKLMNPQRTUVWXYZ".chars().find_map(|letter| Upn::parse(&format!("{letter}{digits}")).ok())
}

fn arrival(number: usize) -> Arrival {
    let here = chance(number, 210, 45) > 0;
    let file = chance(number, 211, 9) > 0;
    Arrival {
        arrived: here.then(|| day(9, 3)),
        safeguarding_file: file.then(|| day(9, 1)),
        received_by: file.then(|| "Daniel Marsh".to_owned()),
    }
}

fn home(number: usize) -> Option<Home> {
    if chance(number, 212, 9) == 0 {
        return None;
    }
    let social_care = match number {
        0 | 60 => SocialCare::InNeed,
        14 => SocialCare::ProtectionPlan,
        17 => SocialCare::LookedAfter,
        33 | 97 | 128 => SocialCare::PreviouslyLookedAfter,
        _ => SocialCare::NoneRecorded,
    };
    let young_carer =
        if matches!(number, 5 | 14 | 73) { YoungCarer::BySchool } else { YoungCarer::NotDeclared };
    Some(Home { social_care: Some(social_care), young_carer: Some(young_carer) })
}

fn letter(number: usize, words: &Words) -> DemoLetter {
    let read = number == 0 || (number != 2 && chance(number, 213, 5) > 0);
    let by = match (number, chance(number, 214, 3)) {
        (0, _) => Cast::Dsl,
        (_, 0) => Cast::Lead,
        (_, 1) => Cast::HeadOfYear,
        _ => Cast::Senco,
    };
    let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    let on = if chance(number, 215, 2) == 0 { day(7, 2) } else { day(9, 9) };
    let reading = DemoReading {
        by,
        at: at(on, 15),
        level: words.level,
        themes: words.themes.to_vec(),
        interests: owned(words.interests),
        strengths: owned(words.strengths),
    };
    let talk = words.talk.map(str::to_owned);
    let promised = (talk.is_some() && number.is_multiple_of(2)).then(|| (Cast::HeadOfYear, day(9, 22)));
    DemoLetter {
        text: words.text.to_owned(),
        hand: if number == 30 { Hand::Scribed } else { Hand::Own },
        written: day(7, 2),
        readings: if read { vec![reading] } else { Vec::new() },
        talk,
        promised,
        red: number == 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Datelike;

    #[test]
    fn everybody_is_of_year_7_age_and_has_a_upn() {
        for pupil in (0..PUPILS).map(identity) {
            let born = pupil.born.unwrap();
            assert!((born.year() == 2014 && born.month() >= 9) || (born.year() == 2015 && born.month() <= 8));
            assert!(pupil.upn.is_some(), "{}", pupil.names.spoken());
        }
    }
}
