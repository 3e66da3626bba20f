//! Headings as schools, their systems and their staff write them, and the words they come down to.

mod circumstances;
mod forms;
mod pupils;
mod results;

use super::field::Field;

/// Fields with the whole headings that mean them.
type Synonyms = &'static [(Field, &'static [&'static str])];

/// The field that a whole heading, brought down to plain words, is known to mean.
pub fn known(words: &str) -> Option<Field> {
    let lists: [Synonyms; 4] =
        [pupils::HEADINGS, results::HEADINGS, circumstances::HEADINGS, forms::HEADINGS];
    let means = |(_, headings): &&(Field, &[&str])| headings.contains(&words);
    lists.into_iter().flatten().find(means).map(|(field, _)| *field)
}

/// Grammar, punctuation and spelling goes by several short names, some of which are written in mixed letters: "SPaG",
/// "GPaS". All of them become "gps".
pub fn one_name_for_grammar(words: &str) -> String {
    let mut words: Vec<&str> = words.split(' ').collect();
    let alone = words.len() == 1;
    let mut at = 0;
    while at < words.len() {
        let pair = (words[at], words.get(at + 1).copied().unwrap_or_default());
        match pair {
            ("spa", "g") | ("gpa", "s") | ("ga", "ps") => {
                words[at] = "gps";
                words.remove(at + 1);
            }
            ("spag" | "gpas", _) => words[at] = "gps",
            // Gaps in somebody's learning are something else.
            ("gaps", _)
                if alone || words.iter().any(|word| matches!(*word, "ks2" | "ss" | "score" | "sats")) =>
            {
                words[at] = "gps";
            }
            _ => {}
        }
        at += 1;
    }
    words.join(" ")
}

/// A heading brought down to lower-case words with one space between: "PN Preferred Surname", "% Attendance" and
/// "LastName" become "pn preferred surname", "pct attendance" and "last name".
pub fn plain(heading: &str) -> String {
    let mut words = String::with_capacity(heading.len());
    let mut before = ' ';
    for character in heading.chars() {
        if character == '%' {
            words.push_str(" pct ");
        } else if character.is_alphanumeric() {
            if character.is_uppercase() && before.is_lowercase() {
                words.push(' ');
            }
            words.extend(character.to_lowercase());
        } else if character != '.' && character != '\'' && character != '’' {
            words.push(' ');
        }
        before = character;
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words that together mean a field when no whole heading matched; the words after `!` must be absent.
pub const TOGETHER: &[(Field, &[&str])] = &[
    (Field::ReadingOutcome, &["reading", "outcome", "!ta"]),
    (Field::MathsOutcome, &["maths", "outcome", "!ta"]),
    (Field::MathsOutcome, &["mathematics", "outcome", "!ta"]),
    (Field::GpsOutcome, &["gps", "outcome", "!ta"]),
    (Field::Reading, &["reading", "score"]),
    (Field::Reading, &["reading", "ss"]),
    (Field::Reading, &["ks2", "reading", "!ta"]),
    (Field::Maths, &["mathematics", "score"]),
    (Field::Maths, &["maths", "score"]),
    (Field::Maths, &["maths", "ss"]),
    (Field::Maths, &["ks2", "maths", "!ta"]),
    (Field::Maths, &["ks2", "mathematics", "!ta"]),
    (Field::Gps, &["gps", "score"]),
    (Field::Gps, &["gps", "ss"]),
    (Field::Gps, &["grammar", "score"]),
    (Field::Gps, &["ks2", "gps", "!ta"]),
    (Field::Reading, &["reading", "scaled"]),
    (Field::Maths, &["maths", "scaled"]),
    (Field::Gps, &["gps", "scaled"]),
    (Field::Writing, &["writing", "ta"]),
    (Field::Writing, &["writing", "assessment"]),
    (Field::Writing, &["ks2", "writing"]),
    (Field::PupilPremium, &["pupil", "premium", "!service", "!date"]),
    (Field::PupilPremium, &["pp", "!service", "!date", "!strategy", "!notes"]),
    (Field::FsmEver, &["fsm", "ever"]),
    (Field::FsmEver, &["fsm", "last", "6"]),
    (Field::FsmNow, &["fsm", "eligible", "!date", "!start", "!end", "!history"]),
    (Field::FsmNow, &["free", "school", "meals", "!date", "!start", "!end", "!history", "!ever", "!6"]),
    (Field::Eal, &["eal", "!date", "!stage", "!level", "!proficiency", "!notes"]),
    (Field::InCare, &["looked", "after", "!previously", "!date", "!authority"]),
    (Field::Born, &["date", "birth"]),
    (Field::Born, &["dob"]),
    (Field::LegalSurname, &["pupil", "surname"]),
    (Field::LegalSurname, &["student", "surname"]),
    (Field::LegalForename, &["pupil", "forename"]),
    (Field::LegalForename, &["student", "forename"]),
    (Field::PreferredSurname, &["preferred", "surname"]),
    (Field::PreferredForename, &["preferred", "forename"]),
    (Field::Upn, &["upn", "!former", "!previous", "!old", "!parent", "!sibling"]),
    (Field::YoungCarer, &["young", "carer", "!date"]),
    (Field::FirstLanguage, &["first", "language"]),
    (Field::Primary, &["previous", "school", "!number", "!date"]),
    (Field::Primary, &["primary", "school", "!number", "!date", "!phone", "!email", "!contact"]),
    (Field::Sen, &["sen", "status", "!date"]),
    (Field::Sen, &["sen", "provision", "!date"]),
    (Field::SessionsPossible, &["possible", "sessions"]),
    (Field::SessionsAttended, &["sessions", "attended"]),
    (Field::Attendance, &["attendance", "pct", "!target", "!band", "!group"]),
];

/// Words of a heading that make a result another one than that of the key stage 2 test.
pub const OTHER_RESULTS: &[&str] = &[
    "ks1",
    "ks3",
    "eyfs",
    "phonics",
    "predicted",
    "prediction",
    "target",
    "estimate",
    "estimated",
    "age",
    "raw",
    "mark",
    "marks",
    "progress",
    "cat",
    "cat4",
    "nfer",
    "mock",
    "practice",
    "standardised",
    "standardized",
    "sas",
    "puma",
    "pira",
    "percentile",
    "paper",
    "arithmetic",
    "reasoning",
    "comprehension",
    "y1",
    "y2",
    "y3",
    "y4",
    "y5",
    "y7",
    "y8",
];

/// Words of a heading that say when, and not what. They are looked past once nothing else is known of a heading.
pub const WHEN: &[&str] = &[
    "this", "last", "previous", "current", "latest", "year", "yr", "academic", "y6", "y5", "prior", "to",
    "date", "ytd", "summer", "autumn", "spring", "term",
];

/// Words of a heading that make it about another person than the pupil.
pub const SOMEBODY_ELSE: &[&str] = &[
    "parent",
    "contact",
    "mother",
    "father",
    "guardian",
    "carer",
    "kin",
    "sibling",
    "teacher",
    "tutor",
    "staff",
    "former",
    "emergency",
    "doctor",
];
