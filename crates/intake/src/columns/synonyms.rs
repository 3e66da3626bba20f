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
        &["name", "full name", "pupil", "student", "pupil name", "student name", "legal name", "child"],
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
        &[
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
        &[
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
        &[
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
        &["sessions possible", "possible sessions", "possible", "possible marks", "possible attendances"],
    ),
    (
        Field::SessionsAttended,
        &[
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
        &[
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
        &[
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
        &["ks2 gps", "gpsscore", "gps", "spag", "gps ss", "ks2 gps ss", "gps scaled score", "ks2 spag"],
    ),
    (
        Field::Writing,
        &[
            "ks2 writing",
            "writtaoutcome",
            "writing",
            "writing ta",
            "ks2 wr ta",
            "writing outcome",
            "ks2 write ta",
        ],
    ),
    (
        Field::Sen,
        &["sen", "sen status", "sen provision", "send", "send status", "ehcp", "sen stage", "sen code"],
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
        &[
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
    (Field::Interests, &["interests", "hobbies", "likes", "interests and hobbies", "what they like"]),
    (Field::Strengths, &["strengths", "good at", "talents", "skills"]),
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
    (Field::Reading, &["reading", "score", "!age", "!raw", "!progress"]),
    (Field::Reading, &["ks2", "reading", "!ta", "!outcome", "!raw", "!progress"]),
    (Field::Maths, &["mathematics", "score", "!raw", "!progress"]),
    (Field::Maths, &["maths", "score", "!raw", "!progress"]),
    (Field::Maths, &["ks2", "maths", "!ta", "!outcome", "!raw", "!progress"]),
    (Field::Gps, &["gps", "score", "!raw"]),
    (Field::Gps, &["grammar", "score", "!raw"]),
    (Field::Writing, &["writing", "ta"]),
    (Field::Writing, &["writing", "assessment"]),
    (Field::PupilPremium, &["pupil", "premium", "!service", "!date"]),
    (Field::Born, &["date", "birth"]),
    (Field::PreferredSurname, &["preferred", "surname"]),
    (Field::PreferredForename, &["preferred", "forename"]),
    (Field::Upn, &["upn", "!former", "!previous", "!old"]),
    (Field::YoungCarer, &["young", "carer", "!date"]),
    (Field::FirstLanguage, &["first", "language"]),
    (Field::Primary, &["previous", "school", "!number", "!date"]),
    (Field::Primary, &["primary", "school", "!number"]),
    (Field::SessionsPossible, &["possible", "sessions"]),
    (Field::SessionsAttended, &["sessions", "attended"]),
    (Field::Attendance, &["attendance", "pct", "!last", "!previous"]),
];
