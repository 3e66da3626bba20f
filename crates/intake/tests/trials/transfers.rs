//! Common Transfer Files with one oddity each.

use crate::table::{Expected, Trial, nth};

fn header(version: &str, school: &str) -> String {
    format!(
        "<Header><DocumentName>Common Transfer File</DocumentName><CTFversion>{version}</CTFversion>\
         <DateTime>2026-07-15T14:22:05</DateTime>{school}<DestSchool><LEA>892</LEA><Estab>9950</Estab></DestSchool></Header>"
    )
}

const PRIMARY: &str = "<SourceSchool><LEA>892</LEA><Estab>9931</Estab><SchoolName>Larkmeadow Primary School</SchoolName></SourceSchool>";

fn pupil(number: usize, more: &str) -> String {
    format!(
        "<Pupil><UPN>{}</UPN><Surname>Fam{number}</Surname><Forename>Ida</Forename><DOB>2014-12-0{number}</DOB><Sex>F</Sex>{more}</Pupil>",
        nth(number)
    )
}

fn file(header: &str, pupils: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><CTfile>{header}<CTFpupilData>{pupils}</CTFpupilData></CTfile>"
    )
}

fn one(more: &str) -> Vec<u8> {
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

fn year(year: u32, possible: &str, attended: u32, authorised: u32, unauthorised: u32) -> String {
    format!(
        "<YearData><Year>{year}</Year><SessionsPossible>{possible}</SessionsPossible><SessionsAuthorised>{authorised}</SessionsAuthorised>\
         <SessionsAttended>{attended}</SessionsAttended><SessionsUnauthorised>{unauthorised}</SessionsUnauthorised></YearData>"
    )
}

fn result(method: &str, component: &str, qualifier: &str, result: &str) -> String {
    format!(
        "<StageAssessment><Year>2026</Year><Method>{method}</Method><Component>{component}</Component>\
         <ResultStatus>R</ResultStatus><ResultQualifier>{qualifier}</ResultQualifier><Result>{result}</Result></StageAssessment>"
    )
}

fn stage(results: &str) -> Vec<u8> {
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

mod meaning {
    use super::*;
    use bridgewell_domain::pupil::Sen;
    use bridgewell_domain::social_care::SocialCare;
    use bridgewell_intake::row::record::Record;
    use bridgewell_intake::value::ks2::Ks2;

    fn record(bytes: &[u8]) -> Record<'static> {
        crate::table::read(bytes).unwrap().rows.remove(0).record
    }

    #[test]
    fn attendance_is_of_the_latest_year_and_added_up_where_the_pupil_moved() {
        let years =
            year(2024, "380", 100, 280, 0) + &year(2025, "190", 171, 19, 0) + &year(2025, "190", 190, 0, 0);
        let known = record(&one(&format!("<Attendance>{years}</Attendance>"))).attendance.unwrap();
        assert_eq!(known.percent.hundredths(), 9500);
    }

    #[test]
    fn the_provision_in_force_is_the_one_that_began_last_and_is_not_over() {
        let sen = |from: &str, to: &str, code: &str| {
            format!(
                "<SEN><StartDate>{from}</StartDate><EndDate>{to}</EndDate><SENprovision>{code}</SENprovision></SEN>"
            )
        };
        let of = |records: String| record(&one(&format!("<SENhistory>{records}</SENhistory>"))).sen;
        assert_eq!(of(sen("2024-02-26", "", "E") + &sen("2021-01-11", "", "K")), Some(Sen::Plan));
        assert_eq!(
            of(sen("2021-01-11", "", "K") + &sen("2024-02-26", "2025-01-01", "E")),
            Some(Sen::Support)
        );
        assert_eq!(of(sen("2024-02-26", "2026-12-31", "E")), Some(Sen::Plan));
        assert_eq!(of(sen("2021-01-11", "2022-01-01", "K")), None);
    }

    #[test]
    fn meals_are_now_or_in_the_last_six_years() {
        let meals = |from: &str, to: &str| {
            let instance = format!(
                "<FSMinstance><FSMstartDate>{from}</FSMstartDate><FSMendDate>{to}</FSMendDate></FSMinstance>"
            );
            let record = record(&one(&format!("<FSMhistory>{instance}</FSMhistory>")));
            (record.fsm_now, record.fsm_ever)
        };
        assert_eq!(meals("2021-09-06", ""), (Some(true), Some(true)));
        assert_eq!(meals("2021-09-06", "2024-03-31"), (Some(false), Some(true)));
        assert_eq!(meals("2015-09-06", "2018-03-31"), (Some(false), Some(false)));
        assert_eq!(record(&one("")).fsm_now, None);
    }

    #[test]
    fn languages_and_care_are_read_by_their_codes() {
        let language = |code: &str| {
            record(&one(&format!(
                "<BasicDetails><Languages><Type><LanguageType>H</LanguageType><Language>ENG</Language></Type>\
                 <Type><LanguageType>F</LanguageType><Language>{code}</Language></Type></Languages></BasicDetails>"
            )))
            .eal
        };
        assert_eq!(
            ["ENG", "ENB", "URD", "OTB", "REF"].map(language),
            [Some(false), Some(false), Some(true), Some(true), None]
        );
        let care = |text: &str| {
            record(&one(&format!("<LookedAfter><InCare>{text}</InCare></LookedAfter>"))).social_care
        };
        assert_eq!(
            ["true", "1", "false"].map(care),
            [Some(SocialCare::LookedAfter), Some(SocialCare::LookedAfter), None]
        );
    }

    #[test]
    fn scores_are_read_by_shape() {
        let results = result("TT", "MTC", "MT", "24")
            + &result("TT", "MAT", "NS", "104")
            + &result("TT", "MAT", "NO", "AS")
            + &result("TT", "REA", "NO", "NS")
            + &result("TA", "GPS", "NL", "PK3")
            + &result("TA", "WRI", "NL", "EXS");
        let read = record(&stage(&results));
        assert_eq!(read.maths, Some(Ks2::Score(104)));
        assert_eq!(read.reading, Some(Ks2::Code("NS")));
        assert_eq!(read.gps, Some(Ks2::Code("PK3")));
        assert_eq!(read.writing.map(bridgewell_intake::value::ks2::WritingCode::word), Some("EXS"));
        let first = one(
            "<StageAssessments><KeyStage><Stage>KS1</Stage><StageAssessment><Year>2022</Year><Method>TT</Method>\
                         <Component>REA</Component><Result>101</Result></StageAssessment></KeyStage></StageAssessments>",
        );
        assert_eq!(record(&first).reading, None);
    }

    #[test]
    fn the_school_is_the_sender_or_else_the_last_one_before_the_receiver() {
        let history = "<SchoolHistory><School><LEA>892</LEA><Estab>9932</Estab><SchoolName>Old School</SchoolName><EntryDate>2019-09-04</EntryDate></School>\
                       <School><LEA>892</LEA><Estab>9933</Estab><SchoolName>Last School</SchoolName><EntryDate>2022-09-04</EntryDate><LeavingDate></LeavingDate></School>\
                       <School><LEA>892</LEA><Estab>9950</Estab><SchoolName>Wrenfield Academy</SchoolName><EntryDate>2026-09-02</EntryDate></School></SchoolHistory>";
        let of = |school: &str| {
            let bytes = file(&header("25.0", school), &pupil(1, history)).into_bytes();
            record(&bytes).primary.map(std::borrow::Cow::into_owned)
        };
        assert_eq!(of(PRIMARY).as_deref(), Some("Larkmeadow Primary School"));
        for sender in [
            "<SourceSchool><LEA>XXX</LEA><Estab>XXXX</Estab><SchoolName>Department for Education</SchoolName></SourceSchool>",
            "<SourceSchool><LEA>892</LEA><Estab>LLLL</Estab><SchoolName>The Authority</SchoolName></SourceSchool>",
            "",
        ] {
            assert_eq!(of(sender).as_deref(), Some("Last School"), "{sender}");
        }
    }

    #[test]
    fn names_and_sex_of_older_versions() {
        let older = file(&header("12.0", PRIMARY), &pupil(1, "").replace("Sex>", "Gender>")).into_bytes();
        assert!(record(&older).sex.is_some());
        let entities = file(
            &header("25.0", PRIMARY),
            &pupil(1, "").replace("Ida", "D&apos;Arcy &amp; <![CDATA[Zo\u{eb}]]>"),
        );
        assert_eq!(record(entities.as_bytes()).legal_forename.as_deref(), Some("D'Arcy & Zo\u{eb}"));
    }
}
