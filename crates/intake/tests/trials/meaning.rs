//! What a transfer file says, where several of its records could be meant.

use crate::table::read;
use crate::transfers::{PRIMARY, file, header, one, pupil, result, stage, year};
use bridgewell_domain::pupil::Sen;
use bridgewell_domain::social_care::SocialCare;
use bridgewell_intake::row::record::Record;
use bridgewell_intake::value::ks2::Ks2;

fn record(bytes: &[u8]) -> Record<'static> {
    read(bytes).unwrap().rows.remove(0).record
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
    assert_eq!(of(sen("2021-01-11", "", "K") + &sen("2024-02-26", "2025-01-01", "E")), Some(Sen::Support));
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
    let care =
        |text: &str| record(&one(&format!("<LookedAfter><InCare>{text}</InCare></LookedAfter>"))).social_care;
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
