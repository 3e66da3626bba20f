//! Headings as schools, their systems and their staff write them, and the words they come down to.

use super::field::Field;

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

/// Whole headings. The first column of words decides; several headings may mean one field.
pub const EXACT: &[(Field, &[&str])] = &[
    (Field::Upn, &["upn", "unique pupil number", "upn no", "upn number", "pupil upn", "student upn"]),
    (
        Field::AdmissionNumber,
        &[
            "adno",
            "adm no",
            "admission number",
            "admission no",
            "admissions number",
            "student id",
            "pupil id",
            "mis id",
        ],
    ),
    (
        Field::FullName,
        &["student name in full", "pupil full name", "student full name", "legal full name", "surname forename", "forename surname", "name", "full name", "pupil", "student", "pupil name", "student name", "legal name", "child"],
    ),
    (
        Field::LegalSurname,
        &[
            "legal surname",
            "legal last name",
            "surname",
            "last name",
            "family name",
            "lastname",
            "legal family name",
        ],
    ),
    (
        Field::LegalForename,
        &["legal fore name", "first names", "legal first names", 
            "legal forename",
            "legal first name",
            "forename",
            "forenames",
            "first name",
            "firstname",
            "given name",
            "christian name",
            "legal forenames",
            "legal given name",
        ],
    ),
    (
        Field::PreferredSurname,
        &[
            "preferred surname",
            "preferred last name",
            "pn preferred surname",
            "chosen surname",
            "preferred family name",
        ],
    ),
    (
        Field::PreferredForename,
        &[
            "preferred forename",
            "preferred first name",
            "pn preferred forename",
            "known as",
            "chosen name",
            "preferred name",
            "chosen forename",
            "preferred given name",
        ],
    ),
    (Field::Born, &["dob", "date of birth", "birth date", "birthdate", "born", "d o b", "birthday"]),
    (Field::Sex, &["sex", "gender", "m f", "legal sex"]),
    (
        Field::YearGroup,
        &[
            "year",
            "year group",
            "yeargroup",
            "yeargrp",
            "nc year",
            "year of entry",
            "yr",
            "national curriculum year",
        ],
    ),
    (
        Field::Form,
        &[
            "reg",
            "reg group",
            "registration form",
            "registration group",
            "tutor group",
            "form",
            "tutor",
            "form group",
            "class",
        ],
    ),
    (
        Field::Primary,
        &["feeder primary", "feeder", "feeder primary school", "previous primary", "previous primary school", "sending school", "transferring school", "from school", "primary school name", 
            "primary school",
            "previous school name",
            "previous school",
            "primary",
            "feeder school",
            "school name",
            "school",
            "current school",
            "last school",
            "junior school",
            "source school",
        ],
    ),
    (
        Field::PrimaryNumber,
        &[
            "primary laestab",
            "laestab",
            "previous laestab",
            "dfe number",
            "previous school laestab",
            "school laestab",
        ],
    ),
    (
        Field::Attendance,
        &["att", "attend", "present pct", "pct present", "overall attendance", "attendance figure", "attendance to date", "attendance ytd", "pct attended", 
            "attendance pct",
            "pct attendance",
            "attendance",
            "att pct",
            "pct att",
            "attendance pct year to date",
            "attendance percentage",
            "attendance percent",
            "attendance rate",
            "percentage attendance",
            "year 6 attendance",
            "y6 attendance",
            "pct attend",
        ],
    ),
    (
        Field::SessionsPossible,
        &["sessions poss", "possible sessions y6", "poss", "sessions possible", "possible sessions", "possible", "possible marks", "possible attendances"],
    ),
    (
        Field::SessionsAttended,
        &["sessions att", "attended sessions", 
            "sessions attended",
            "present sessions",
            "present",
            "attended",
            "sessions present",
            "attendances",
            "present marks",
        ],
    ),
    (
        Field::Reading,
        &["reading score", "ks2 reading ss", "ks2 read ss", "read ss", "re ss", "ks2 english reading", "english reading", "sats reading", "reading sats", "ks2 re", "ks2 reading test", 
            "ks2 reading",
            "readscore",
            "reading",
            "reading ss",
            "ks2 re ss",
            "reading scaled score",
            "ks2 read",
        ],
    ),
    (
        Field::Maths,
        &["maths score", "ks2 maths ss", "ks2 mat ss", "mat ss", "ma ss", "sats maths", "maths sats", "ks2 ma", "math", "ks2 math", "ks2 maths test", 
            "ks2 maths",
            "matscore",
            "maths",
            "mathematics",
            "maths ss",
            "ks2 ma ss",
            "maths scaled score",
            "ks2 mathematics",
        ],
    ),
    (
        Field::Gps,
        &["gpas", "gaps", "gps score", "spag ss", "ks2 gpas", "ks2 gaps", "sats gps", "sats spag", "spag score", "ks2 gps test", "grammar punctuation and spelling", "ks2 gps", "gpsscore", "gps", "spag", "gps ss", "ks2 gps ss", "gps scaled score", "ks2 spag"],
    ),
    (
        Field::Writing,
        &["writing ta outcome", "ks2 writing ta", "ks2 wr", "ks2 write", "writing judgement", "writing assessment", 
            "ks2 writing",
            "writtaoutcome",
            "writing",
            "writing ta",
            "ks2 wr ta",
            "writing outcome",
            "ks2 write ta",
        ],
    ),
    (Field::ReadingOutcome, &["readoutcome", "ks2 reading outcome", "reading outcome"]),
    (Field::MathsOutcome, &["matoutcome", "ks2 maths outcome", "maths outcome"]),
    (Field::GpsOutcome, &["gpsoutcome", "ks2 gps outcome", "gps outcome"]),
    (
        Field::Sen,
        &["sen", "sen status", "sen provision", "send", "send status", "sen stage", "sen code"],
    ),
    (
        Field::SenNeed,
        &[
            "sen primary need",
            "sen need type",
            "sen need",
            "need type",
            "need type code",
            "sen need primary",
            "sentype",
            "primary need",
            "sen type",
            "send need",
        ],
    ),
    (
        Field::PupilPremium,
        &["pp y n", "pp status", "pupil premium y n", "pupil premium status", 
            "pupil premium",
            "pp",
            "ppg",
            "pupil premium eligible",
            "pupil premium recipients",
            "pupil premium indicator",
            "dis",
            "disadvantaged",
            "pp eligible",
            "pupil premium recipient",
        ],
    ),
    (
        Field::FsmNow,
        &["fsm", "fsm eligible", "free school meals", "fsm now", "free school meal", "fsm eligibility"],
    ),
    (
        Field::FsmEver,
        &["ever 6 fsm", "ever 6", "fsm6", "fsm ever 6", "ever6", "e6fsm", "fsm ever6", "ever 6fsm"],
    ),
    (Field::Eal, &["eal", "english as an additional language", "english additional language"]),
    (
        Field::FirstLanguage,
        &["first language", "native language", "home language", "mother tongue", "language"],
    ),
    (
        Field::SocialCare,
        &["social care", "social care status", "safeguarding status", "cin cp lac", "social worker status"],
    ),
    (
        Field::InCare,
        &["in care", "in care status", "lac", "cla", "looked after", "looked after child", "care status"],
    ),
    (
        Field::ChildProtection,
        &[
            "child protection status",
            "child protection",
            "cp",
            "cin",
            "cp status",
            "cin status",
            "child in need",
        ],
    ),
    (Field::YoungCarer, &["young carer", "young carer status", "carer", "young carers"]),
    (Field::Interests, &["interest", "enjoys", "likes doing", "interests", "hobbies", "likes", "interests and hobbies", "what they like"]),
    (Field::Strengths, &["strength", "strengths and talents", "strengths", "good at", "talents", "skills"]),
    (
        Field::Informant,
        &[
            "informant",
            "completed by",
            "filled in by",
            "respondent",
            "rater",
            "sdq informant",
            "version completed by",
        ],
    ),
    (Field::SdqForm, &["form type", "sdq form", "sdq version", "questionnaire version"]),
    (Field::CompletedOn, &["completed on", "date completed", "sdq date", "completion date", "date of sdq"]),
    (Field::ImpactDifficulties, &["imp difficulties", "impact difficulties", "overall difficulties"]),
    (Field::ImpactDistress, &["imp distress", "impact distress"]),
    (Field::ImpactHome, &["imp home", "impact home"]),
    (Field::ImpactFriends, &["imp friends", "impact friends", "impact peers"]),
    (Field::ImpactClass, &["imp class", "impact class", "impact classroom", "impact learning"]),
    (Field::ImpactLeisure, &["imp leisure", "impact leisure"]),
    (Field::Emotional, &["emotional", "emotional score", "sdq emotional", "emotional symptoms", "emotion"]),
    (Field::Conduct, &["conduct", "conduct score", "sdq conduct", "conduct problems"]),
    (Field::Hyperactivity, &["hyperactivity", "hyperactivity score", "sdq hyperactivity", "hyper"]),
    (Field::Peer, &["peer", "peer score", "sdq peer", "peer problems"]),
    (Field::Prosocial, &["prosocial", "prosocial score", "sdq prosocial", "pro social"]),
    (
        Field::Total,
        &["total difficulties", "sdq total", "total score", "total difficulties score", "sdq score", "total"],
    ),
    (Field::Impact, &["impact", "impact score", "sdq impact"]),
    (Field::Letter, &["letter", "letter to self", "letter text", "text"]),
    (Field::LetterDate, &["letter date", "written on", "date written"]),
];

/// Words that together mean a field when no whole heading matched; the words after `!` must be absent.
pub const TOGETHER: &[(Field, &[&str])] = &[
    (Field::ReadingOutcome, &["reading", "outcome"]),
    (Field::MathsOutcome, &["maths", "outcome"]),
    (Field::MathsOutcome, &["mathematics", "outcome"]),
    (Field::GpsOutcome, &["gps", "outcome"]),
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
    (Field::Gps, &["spag", "score"]),
    (Field::Gps, &["grammar", "score"]),
    (Field::Gps, &["ks2", "gps", "!ta"]),
    (Field::Gps, &["ks2", "spag", "!ta"]),
    (Field::Writing, &["writing", "ta"]),
    (Field::Writing, &["writing", "assessment"]),
    (Field::Writing, &["ks2", "writing"]),
    (Field::PupilPremium, &["pupil", "premium", "!service", "!date"]),
    (Field::Born, &["date", "birth"]),
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
    (Field::Attendance, &["attendance", "pct"]),
];

/// Words of a heading that make a result another one than that of the key stage 2 test.
pub const OTHER_RESULTS: &[&str] = &[
    "ks1", "ks3", "eyfs", "phonics", "predicted", "prediction", "target", "estimate", "estimated", "age", "raw", "mark",
    "marks", "progress", "cat", "cat4", "nfer", "mock", "practice", "y1", "y2", "y3", "y4", "y5", "y7", "y8",
];

/// Words of a heading that say when, and not what. They are looked past once nothing else is known of a heading.
pub const WHEN: &[&str] = &[
    "this", "last", "previous", "current", "latest", "year", "yr", "academic", "y6", "y5", "prior", "to", "date", "ytd",
    "summer", "autumn", "spring", "term",
];
