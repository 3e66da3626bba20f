//! Common Transfer Files with one oddity each.

use crate::trial::{Expected, Trial, nth};

pub(crate) fn header(version: &str, school: &str) -> String {
    format!(
        "<Header><DocumentName>Common Transfer File</DocumentName><CTFversion>{version}</CTFversion>\
         <DateTime>2026-07-15T14:22:05</DateTime>{school}<DestSchool><LEA>892</LEA><Estab>9950</Estab></DestSchool></Header>"
    )
}

pub(crate) const PRIMARY: &str = "<SourceSchool><LEA>892</LEA><Estab>9931</Estab><SchoolName>Larkmeadow Primary School</SchoolName></SourceSchool>";

pub(crate) fn pupil(number: usize, more: &str) -> String {
    format!(
        "<Pupil><UPN>{}</UPN><Surname>Fam{number}</Surname><Forename>Ida</Forename><DOB>2014-12-0{number}</DOB><Sex>F</Sex>{more}</Pupil>",
        nth(number)
    )
}

pub(crate) fn file(header: &str, pupils: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><CTfile>{header}<CTFpupilData>{pupils}</CTFpupilData></CTfile>"
    )
}

pub(crate) fn one(more: &str) -> Vec<u8> {
    file(&header("25.0", PRIMARY), &pupil(1, more)).into_bytes()
}

fn read(
    name: &'static str,
    bytes: Vec<u8>,
    rows: [usize; 4],
    whole: &'static [&'static str],
    told: &'static [&'static str],
) -> Trial {
    Trial { name, bytes, expected: Expected::Read { rows, whole, told } }
}

fn refused(name: &'static str, bytes: Vec<u8>, code: &'static str) -> Trial {
    Trial { name, bytes, expected: Expected::Refused(code) }
}

pub(crate) fn year(year: u32, possible: &str, attended: u32, authorised: u32, unauthorised: u32) -> String {
    format!(
        "<YearData><Year>{year}</Year><SessionsPossible>{possible}</SessionsPossible><SessionsAuthorised>{authorised}</SessionsAuthorised>\
         <SessionsAttended>{attended}</SessionsAttended><SessionsUnauthorised>{unauthorised}</SessionsUnauthorised></YearData>"
    )
}

pub(crate) fn result(method: &str, component: &str, qualifier: &str, result: &str) -> String {
    format!(
        "<StageAssessment><Year>2026</Year><Method>{method}</Method><Component>{component}</Component>\
         <ResultStatus>R</ResultStatus><ResultQualifier>{qualifier}</ResultQualifier><Result>{result}</Result></StageAssessment>"
    )
}

pub(crate) fn stage(results: &str) -> Vec<u8> {
    one(&format!("<StageAssessments><KeyStage><Stage>KS2</Stage>{results}</KeyStage></StageAssessments>"))
}

pub(crate) fn trials() -> Vec<Trial> {
    let text = |header: &str, pupils: &str| file(header, pupils).into_bytes();
    let usual = || header("25.0", PRIMARY);
    vec![
        read("oldest_known_version", text(&header("12.0", PRIMARY), &pupil(1, "")), [1, 0, 0, 0], &[], &[]),
        read("newest_known_version", text(&header("26.0", PRIMARY), &pupil(1, "")), [1, 0, 0, 0], &[], &[]),
        read("a_version_to_come", text(&header("31.0", PRIMARY), &pupil(1, "")), [1, 0, 0, 0], &["ctf_version"], &[]),
        read("no_version", text("", &pupil(1, "")), [1, 0, 0, 0], &["ctf_version"], &[]),
        read(
            "unknown_elements",
            one("<Wellbeing><Score>3</Score></Wellbeing><BasicDetails><Pronouns>she</Pronouns></BasicDetails>"),
            [1, 0, 0, 0],
            &["ctf_unknown_elements"],
            &[],
        ),
        read("known_and_not_wanted", one("<Address><Line><Whatever>x</Whatever></Line></Address><Phones><Phone>01</Phone></Phones>"), [1, 0, 0, 0], &[], &[]),
        read("a_prefix_on_every_name", file(&usual(), &pupil(1, "")).replace("</", "</c:").replace('<', "<c:").replace("<c:/c:", "</c:").replace("<c:?", "<?").into_bytes(), [1, 0, 0, 0], &[], &[]),
        read("no_sessions_possible", one(&format!("<Attendance>{}</Attendance>", year(2025, "0", 0, 0, 0))), [1, 0, 0, 0], &[], &["1 sessions_possible flag no_sessions"]),
        read("more_attended_than_possible", one(&format!("<Attendance>{}</Attendance>", year(2025, "100", 110, 0, 0))), [1, 0, 0, 0], &[], &["1 sessions_attended flag too_many_sessions"]),
        read("sessions_that_do_not_add_up", one(&format!("<Attendance>{}</Attendance>", year(2025, "380", 340, 10, 0))), [1, 0, 0, 0], &[], &["1 sessions_possible notice sessions_do_not_add"]),
        read("sessions_in_words", one(&format!("<Attendance>{}</Attendance>", year(2025, "many", 340, 10, 0))), [1, 0, 0, 0], &[], &["1 sessions_possible flag out_of_range"]),
        read("two_scores", stage(&(result("TT", "REA", "NS", "104") + &result("TT", "REA", "NX", "99"))), [1, 0, 0, 0], &[], &["1 ks2_reading flag two_results"]),
        read("a_mark_alone", stage(&result("TT", "MAT", "NM", "95")), [1, 0, 0, 0], &[], &["1 ks2_maths flag raw_mark"]),
        read("a_mark_beside_a_score", stage(&(result("TT", "MAT", "NM", "95") + &result("TT", "MAT", "NS", "104"))), [1, 0, 0, 0], &[], &[]),
        read("absent_from_the_test", stage(&result("TT", "REA", "NO", "A")), [1, 0, 0, 0], &[], &["1 ks2_reading notice coded"]),
        read("a_pupil_without_a_number", text(&usual(), &(pupil(1, "") + "<Pupil><UPN></UPN><Surname>Abdi</Surname><Forename>Noor</Forename></Pupil>")), [1, 1, 0, 0], &[], &["2 upn ask no_upn"]),
        read("a_pupil_without_a_surname", text(&usual(), &format!("<Pupil><UPN>{}</UPN><Surname/><Forename>Noor</Forename></Pupil>", nth(1))), [1, 0, 0, 0], &[], &["1 legal_surname flag no_name"]),
        read("an_empty_pupil", text(&usual(), &(pupil(1, "") + "<Pupil></Pupil>")), [1, 0, 1, 0], &[], &["2 row refuse no_identity"]),
        read("a_pupil_twice", text(&usual(), &(pupil(1, "") + &pupil(1, ""))), [1, 0, 0, 1], &[], &[]),
        read("a_pupil_twice_and_different", text(&usual(), &(pupil(1, "") + &pupil(1, "<LookedAfter><InCare>1</InCare></LookedAfter>"))), [0, 2, 0, 0], &[], &["2 row ask same_upn"]),
        read("windows_letters_in_a_file_that_says_utf8", file(&usual(), &pupil(1, "").replace("Ida", "Zo\u{eb}")).chars().map(|c| c as u8).collect(), [1, 0, 0, 0], &[], &[]),
        read("utf16", [0xFF, 0xFE].into_iter().chain(file(&usual(), &pupil(1, "")).encode_utf16().flat_map(u16::to_le_bytes)).collect(), [1, 0, 0, 0], &[], &[]),
        refused("cut_short", { let whole = one(""); whole[..whole.len() - 40].to_vec() }, "damaged"),
        refused("closed_wrongly", text(&usual(), "<Pupil><UPN></Pupil></UPN>"), "damaged"),
        refused("no_pupils", text(&usual(), ""), "no_rows"),
        refused("two_roots", format!("{0}<CTfile></CTfile>", String::from_utf8(one("")).unwrap()).into_bytes(), "damaged"),
        refused("a_null_byte", { let mut whole = one(""); whole[200] = 0; whole }, "damaged"),
        refused("a_document_type", [&b"<!DOCTYPE CTfile SYSTEM \"http://192.0.2.1/x.dtd\">"[..], &file(&usual(), &pupil(1, "")).into_bytes()[38..]].concat(), "unsafe"),
        refused(
            "an_outside_entity",
            file(&usual(), &pupil(1, "<BasicDetails><PreferredSurname>&x;</PreferredSurname></BasicDetails>"))
                .replace("<CTfile>", "<!DOCTYPE CTfile [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><CTfile>")
                .into_bytes(),
            "unsafe",
        ),
        refused(
            "an_entity_bomb",
            file(&usual(), "<Pupil><Surname>&c;</Surname></Pupil>")
                .replace("<CTfile>", "<!DOCTYPE CTfile [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]><CTfile>")
                .into_bytes(),
            "unsafe",
        ),
        refused("nested_deeply", text(&usual(), &"<Pupil>".repeat(200_000)), "unsafe"),
        refused("nested_deeply_in_what_is_skipped", text(&usual(), &format!("<Pupil><Address>{}", "<a>".repeat(200_000))), "unsafe"),
        refused("a_pupil_of_many_megabytes", text(&usual(), &format!("<Pupil><Surname>{}</Surname></Pupil>", "x".repeat(20 << 20))), "too_large"),
        refused("a_pupil_of_a_million_parts", text(&usual(), &format!("<Pupil>{}</Pupil>", "<UPN></UPN>".repeat(1_000_000))), "too_large"),
        refused("the_sister_format", b"<ATfile><ATFpupilData></ATFpupilData></ATfile>".to_vec(), "unsupported"),
        refused("other_xml", b"<?xml version=\"1.0\"?><rss></rss>".to_vec(), "unknown_format"),
    ]
}
