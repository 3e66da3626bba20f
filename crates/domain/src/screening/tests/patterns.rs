//! Patterns, tiers, overlays, words and the preview.

use super::*;

#[rstest]
#[case(WorryLevel::None, Pattern::NothingRaised)]
#[case(WorryLevel::Mild, Pattern::NothingRaised)]
#[case(WorryLevel::Marked, Pattern::QuietWorry)]
#[case(WorryLevel::Severe, Pattern::QuietWorry)]
fn the_letter_raises_from_strong_worry(#[case] level: WorryLevel, #[case] pattern: Pattern) {
    let sdq = calm();
    let known = Known { letter: letter(level, true), ..settled(&sdq) };
    assert_eq!(screened(&known).standing, Standing::Screened(pattern));
    // A quiet worry stays one while the SDQ is out, and says that it is.
    let screening = screened(&Known { sdq: &[], ..known });
    assert_eq!(screening.standing, Standing::Screened(pattern));
    assert_eq!(screening.missing[0].words(), "SDQ not given yet");
    // Without attendance it is one source.
    let screening = screened(&Known { attendance: None, ..known });
    let without = if level.raises() { Pattern::OneSource } else { Pattern::NothingRaised };
    assert_eq!(screening.standing, Standing::Screened(without));
    assert_eq!(screening.missing[0].words(), "attendance not recorded");
}

#[rstest]
#[case(letter(WorryLevel::None, true), Pattern::Mirror)]
#[case(letter(WorryLevel::None, false), Pattern::OneSource)]
#[case(letter(WorryLevel::Mild, true), Pattern::OneSource)]
#[case(KnownLetter::unread(LetterState::Unread), Pattern::OneSource)]
#[case(letter(WorryLevel::Marked, true), Pattern::SeveralSourcesAgree)]
fn the_mirror_needs_a_settled_letter_that_looks_forward(
    #[case] letter: KnownLetter,
    #[case] pattern: Pattern,
) {
    let sdq = calm();
    let known = Known { attendance: attended(8_500, 380), letter, ..settled(&sdq) };
    assert_eq!(screened(&known).standing, Standing::Screened(pattern));
}

#[rstest]
#[case(LetterState::NotWritten, "letter not written yet")]
#[case(LetterState::Absent, "letter not written: absent on the day")]
#[case(LetterState::Declined, "letter declined")]
#[case(LetterState::Unread, "letter not read yet")]
fn nothing_is_never_raised_without_a_read_letter(#[case] state: LetterState, #[case] words: &str) {
    let sdq = calm();
    let screening = screened(&Known { letter: KnownLetter::unread(state), ..settled(&sdq) });
    assert_eq!(screening.standing, Standing::Screened(Pattern::NotEnoughKnown));
    assert_eq!(screening.missing.iter().map(Missing::words).collect::<Vec<_>>(), [words]);
}

#[test]
fn fewer_than_three_known_is_not_enough() {
    let sdq = calm();
    let known = Known { attendance: None, attainment: None, ..settled(&sdq) };
    assert_eq!(screened(&known).standing, Standing::Screened(Pattern::NotEnoughKnown));
    let known = Known { attainment: results(None, Some(SCORED)), ..settled(&sdq) };
    let screening = screened(&known);
    assert_eq!(screening.standing, Standing::Screened(Pattern::NothingRaised));
    assert_eq!(screening.missing[0].words(), "reading not recorded");
    let blank = [form(Informant::SelfReport, Scores { conduct: Some(2), ..Scores::default() })];
    let screening = screened(&settled(&blank));
    assert_eq!(screening.missing[0].words(), "SDQ given, with too few answers for a total");
    let screening = screened(&Known::NOTHING);
    assert_eq!(screening.standing, Standing::Screened(Pattern::NotEnoughKnown));
    assert_eq!(screening.missing.len(), 5);
    assert_eq!(Why::Results { reading: None, maths: None }.words(), "results not known");
}

#[test]
fn a_concern_is_a_source_with_a_name_and_a_day() {
    let on = NaiveDate::from_ymd_opt(2026, 9, 12).unwrap();
    let sdq = calm();
    for (from, words) in [
        (ConcernedAdult::Staff, "Ms Lowe, member of staff"),
        (ConcernedAdult::Parent, "Ms Lowe, parent or carer"),
        (ConcernedAdult::Primary, "Ms Lowe, primary school"),
    ] {
        let concerns = [KnownConcern { from, name: "Ms Lowe", on }];
        let screening = screened(&Known { concerns: &concerns, ..settled(&sdq) });
        assert_eq!(screening.standing, Standing::Screened(Pattern::OneSource));
        assert_eq!((screening.reasons[0].fact_words().as_str(), screening.reasons[0].on), (words, Some(on)));
    }
}

#[test]
fn a_red_routed_letter_is_unread_to_the_open_tier() {
    let sdq = calm();
    let sealed = KnownLetter { red_routed: true, ..letter(WorryLevel::Severe, false) };
    let known = Known { letter: sealed, red_route: true, asked_to_talk: true, ..settled(&sdq) };
    let restricted = screened(&known);
    assert_eq!(restricted.overlays.iter().collect::<Vec<_>>(), [Overlay::RedRoute, Overlay::AskedToTalk]);
    assert_eq!(restricted.standing, Standing::Screened(Pattern::QuietWorry));
    let open = screen(&known, &Thresholds::default(), Tier::Open);
    let unread = Known { letter: KnownLetter::unread(LetterState::Unread), red_route: false, ..known };
    assert_eq!(open, screen(&unread, &Thresholds::default(), Tier::Open));
    assert_eq!(open.overlays.iter().map(Overlay::words).collect::<Vec<_>>(), ["asked to talk"]);
    assert_eq!(Overlay::RedRoute.words(), "red route");
}

#[test]
fn opting_out_hides_no_letter_no_request_and_no_red_route() {
    let on = NaiveDate::from_ymd_opt(2026, 9, 12).unwrap();
    let concerns = [KnownConcern { from: ConcernedAdult::Staff, name: "Ms Lowe", on }];
    let sdq = [form(Informant::Teacher, Scores { total: Some(30), ..Scores::default() })];
    let known = Known {
        attendance: attended(5_000, 380),
        letter: letter(WorryLevel::Severe, false),
        concerns: &concerns,
        red_route: true,
        asked_to_talk: true,
        opted_out: true,
        ..settled(&sdq)
    };
    let screening = screened(&known);
    assert_eq!(screening.standing, Standing::OptedOut);
    assert_eq!(screening.standing.pattern(), None);
    assert_eq!(sources(&screening), [Source::Letter]);
    assert_eq!(screening.overlays, Overlays { red_route: true, asked_to_talk: true });
    assert!(screening.missing.is_empty());
}

#[test]
fn words_name_fact_rule_and_both_dates() {
    let thresholds = Thresholds::default();
    let concerns = [KnownConcern {
        from: ConcernedAdult::Staff,
        name: "Ms Lowe",
        on: NaiveDate::from_ymd_opt(2026, 9, 1).unwrap(),
    }];
    let scores = Scores { total: Some(19), peer: Some(6), impact: Some(3), ..Scores::default() };
    let sdq = [form(Informant::Teacher, scores)];
    let below = Attainment { maths: Some(TestResult::Code(TestCode::WorkingBelow)), ..Attainment::default() };
    let known = Known {
        attendance: attended(4_800, 380),
        attainment: dated(below),
        sdq: &sdq,
        home: dated(Home { social_care: Some(SocialCare::InNeed), young_carer: Some(YoungCarer::BySchool) }),
        letter: KnownLetter { by: LevelBy::Aid, ..letter(WorryLevel::Severe, false) },
        concerns: &concerns,
        ..Known::NOTHING
    };
    let screening = screened(&known);
    let lines: Vec<String> = screening
        .reasons
        .iter()
        .map(|r| {
            let on = r.on.map(crate::dates::in_full).unwrap_or_default();
            format!("{}: {} | {on} | {}", r.source().words(), r.fact_words(), r.rule_words(&thresholds))
        })
        .collect();
    assert_eq!(
        lines,
        [
            "attendance: 48.0 % of 380 sessions, severe absence | 2 July 2026 | 50.0 % or less",
            "attainment: working below the test in maths | 2 July 2026 | working below the test",
            "SDQ: total 19, very high, four bands, teacher | 15 September 2026 | total high or very high",
            "SDQ: peer 6, very high, four bands, teacher | 15 September 2026 | peer very high",
            "SDQ: impact 3, teacher | 15 September 2026 | impact 2 or more",
            "home: child in need | 2 July 2026 | any status with social care",
            "home: young carer, identified by the school | 2 July 2026 | young carer",
            "letter: the reading aid’s own level is cannot wait; not read by a person |  | strong worry or cannot wait",
            "adults’ concern: Ms Lowe, member of staff | 1 September 2026 | an adult raised a concern",
        ]
    );
    let known = Known {
        attendance: attended(8_840, 0),
        attainment: results(Some(TestResult::Score(99)), Some(TestResult::Score(90))),
        ..settled(&[])
    };
    let reasons = screened(&known).reasons;
    assert_eq!(reasons[0].rule_words(&thresholds), "90.0 % or less");
    assert_eq!(reasons[0].fact_words(), "88.4 %");
    assert_eq!(reasons[1].rule_words(&thresholds), "reading and maths both under 100");
}

#[test]
fn where_readers_disagree_the_more_worried_one_counts() {
    let reading = |level, looks_forward, hour| Reading {
        id: ReadingId::from_uuid(Uuid::nil()),
        letter: LetterId::from_uuid(Uuid::nil()),
        by: PersonId::from_uuid(Uuid::nil()),
        at: Utc.with_ymd_and_hms(2026, 9, 9, hour, 0, 0).unwrap(),
        level,
        looks_forward,
        themes: Vec::new(),
        interests: Vec::new(),
        strengths: Vec::new(),
        young_carer: false,
        note: String::new(),
    };
    let readings = [reading(WorryLevel::Marked, false, 9), reading(WorryLevel::Mild, true, 11)];
    let letter = KnownLetter::with_readings(&readings);
    assert_eq!(
        (letter.state, letter.level, letter.looks_forward),
        (LetterState::Read, WorryLevel::Marked, true)
    );
    assert_eq!(letter.read, NaiveDate::from_ymd_opt(2026, 9, 9));
    assert_eq!(KnownLetter::with_readings(&[]), KnownLetter::unread(LetterState::Unread));
    let sdq = calm();
    assert_eq!(screened(&Known { letter, ..settled(&sdq) }).reasons[0].fact_words(), "read as strong worry");
}

#[test]
fn a_preview_says_what_a_change_would_do() {
    let sdq = calm();
    let opted = Known { opted_out: true, ..settled(&sdq) };
    let at = |hundredths| Known { attendance: attended(hundredths, 380), ..settled(&sdq) };
    let worried = Known { letter: letter(WorryLevel::Marked, false), asked_to_talk: true, ..at(9_700) };
    let both = Known { letter: letter(WorryLevel::Severe, false), red_route: true, ..at(8_000) };
    let carer = dated(Home { social_care: None, young_carer: Some(YoungCarer::ByParent) });
    let cohort = [
        at(9_700),
        at(9_200),
        at(8_800),
        worried,
        both,
        opted,
        Known { home: carer, ..at(9_500) },
        Known::NOTHING,
    ];
    let now = Thresholds::default();
    let stricter =
        Thresholds { attendance_at_or_below: Percent::from_hundredths(8_500).unwrap(), ..now.clone() };
    let looser =
        Thresholds { attendance_at_or_below: Percent::from_hundredths(9_300).unwrap(), ..now.clone() };
    let change = preview(cohort, &now, &looser, Tier::Restricted, 1);
    assert_eq!(
        change.now,
        Tally {
            red_route: 1,
            asked_to_talk: 1,
            several_sources_agree: 1,
            quiet_worry: 1,
            mirror: 1,
            one_source: 1,
            not_enough_known: 1,
            nothing_raised: 2,
            opted_out: 1,
        }
    );
    assert_eq!((change.then.mirror, change.newly_listed, change.no_longer_listed), (2, 1, 0));
    assert_eq!(change.words(), "5 pupils would be listed; you have 1 place");
    let change = preview(cohort, &now, &stricter, Tier::Open, 12);
    assert_eq!((change.now.red_route, change.now.one_source, change.no_longer_listed), (0, 0, 1));
    assert_eq!(change.words(), "2 pupils would be listed; you have 12 places");
    let one = preview([worried], &now, &now, Tier::Open, 0);
    assert_eq!(one.words(), "1 pupil would be listed; you have 0 places");
}

#[test]
fn every_word_is_one_a_family_may_read() {
    let words = Pattern::ALL.map(Pattern::words).into_iter().chain(Source::ALL.map(Source::words));
    for word in words {
        assert!(!word.contains("risk") && !word.contains("disorder"), "{word}");
    }
    assert!(!Sources::default().iter().any(|_| true));
}
