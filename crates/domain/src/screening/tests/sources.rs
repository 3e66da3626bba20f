//! What raises each source.

use super::*;

#[rstest]
#[case(9_001, 380, false, None)]
#[case(9_000, 380, true, None)]
#[case(9_000, 60, true, None)]
#[case(9_000, 0, true, None)]
#[case(9_000, 59, false, Some("90.0 % of 59 sessions, too few sessions to raise alone"))]
#[case(4_000, 30, false, Some("40.0 % of 30 sessions, severe absence, too few sessions to raise alone"))]
#[case(9_600, 30, false, None)]
fn attendance_raises_at_or_below_ninety(
    #[case] hundredths: u16,
    #[case] possible: u16,
    #[case] raised: bool,
    #[case] said: Option<&str>,
) {
    let sdq = calm();
    let known = Known { attendance: attended(hundredths, possible), ..settled(&sdq) };
    let screening = screened(&known);
    assert_eq!(screening.reasons.len(), usize::from(raised));
    assert_eq!(screening.said.map(|reason| reason.fact_words()).as_deref(), said);
    let pattern = if raised { Pattern::Mirror } else { Pattern::NothingRaised };
    assert_eq!(screening.standing, Standing::Screened(pattern));
}

#[test]
fn few_sessions_count_in_company() {
    let sdq = calm();
    let known =
        Known { attendance: attended(8_000, 40), letter: letter(WorryLevel::Marked, false), ..settled(&sdq) };
    let screening = screened(&known);
    assert_eq!(sources(&screening), [Source::Attendance, Source::Letter]);
    assert_eq!(screening.standing, Standing::Screened(Pattern::SeveralSourcesAgree));
    assert_eq!(screening.said, None);
}

#[rstest]
#[case(TestResult::Score(99), TestResult::Score(99), Some("reading 99, maths 99"), true)]
#[case(TestResult::Score(99), TestResult::Score(100), None, true)]
#[case(
    TestResult::Code(TestCode::WorkingBelow),
    TestResult::Score(112),
    Some("working below the test in reading"),
    true
)]
#[case(
    TestResult::Code(TestCode::WorkingBelow),
    TestResult::Code(TestCode::WorkingBelow),
    Some("working below the test in reading and maths"),
    true
)]
#[case(
    TestResult::Code(TestCode::NoScore),
    TestResult::Score(90),
    Some("reading without enough marks for a score, maths 90"),
    true
)]
#[case(TestResult::Code(TestCode::NoScore), TestResult::Score(101), None, true)]
#[case(TestResult::Score(90), TestResult::Code(TestCode::UnableToAccess), None, false)]
#[case(TestResult::Score(104), TestResult::Code(TestCode::Absent), None, false)]
fn attainment_needs_both_low_or_working_below(
    #[case] reading: TestResult,
    #[case] maths: TestResult,
    #[case] fact: Option<&str>,
    #[case] is_known: bool,
) {
    let sdq = calm();
    let known = Known { attainment: results(Some(reading), Some(maths)), ..settled(&sdq) };
    let screening = screened(&known);
    assert_eq!(screening.reasons.first().map(Reason::fact_words).as_deref(), fact);
    assert_eq!(screening.missing.is_empty(), is_known);
}

#[test]
fn writing_below_the_test_counts_as_working_below() {
    let sdq = calm();
    let attainment =
        Attainment { reading: Some(SCORED), writing: Some(Writing::Below), ..Attainment::default() };
    let screening = screened(&Known { attainment: dated(attainment), ..settled(&sdq) });
    assert_eq!(screening.reasons[0].fact_words(), "working below the test in writing");
}

#[rstest]
#[case(TestCode::Absent, "maths absent from the test")]
#[case(TestCode::UnableToAccess, "maths could not take the test")]
#[case(TestCode::Left, "maths had left before the test")]
#[case(TestCode::Missing, "maths result missing")]
#[case(TestCode::Other, "maths no result to read")]
fn a_code_is_unknown_and_says_why(#[case] code: TestCode, #[case] words: &str) {
    let sdq = calm();
    let known = Known { attainment: results(Some(SCORED), Some(TestResult::Code(code))), ..settled(&sdq) };
    assert_eq!(screened(&known).missing[0].words(), words);
}

#[rstest]
#[case(Scores { total: Some(15), ..Scores::default() }, &[])]
#[case(Scores { total: Some(16), ..Scores::default() }, &["total 16, high, four bands, teacher"])]
#[case(Scores { total: Some(10), emotional: Some(5), ..Scores::default() }, &[])]
#[case(Scores { total: Some(10), emotional: Some(6), ..Scores::default() }, &["emotional 6, very high, four bands, teacher"])]
#[case(Scores { total: Some(10), peer: Some(5), ..Scores::default() }, &[])]
#[case(Scores { peer: Some(6), ..Scores::default() }, &["peer 6, very high, four bands, teacher"])]
#[case(Scores { total: Some(10), conduct: Some(10), ..Scores::default() }, &[])]
#[case(Scores { total: Some(10), impact: Some(1), ..Scores::default() }, &[])]
#[case(
    Scores { total: Some(19), impact: Some(2), ..Scores::default() },
    &["total 19, very high, four bands, teacher", "impact 2, teacher"]
)]
fn the_sdq_raises_by_band_or_impact(#[case] scores: Scores, #[case] facts: &[&str]) {
    let sdq = [form(Informant::Teacher, scores)];
    let screening = screened(&settled(&sdq));
    let words: Vec<String> = screening.reasons.iter().map(Reason::fact_words).collect();
    assert_eq!(words, facts);
    assert!(screening.missing.is_empty());
    let pattern = if facts.is_empty() { Pattern::NothingRaised } else { Pattern::Mirror };
    assert_eq!(screening.standing.pattern(), Some(pattern));
}

#[test]
fn any_informant_raises_and_all_of_them_are_one_source() {
    let high = Scores { total: Some(20), ..Scores::default() };
    let sdq =
        [form(Informant::Teacher, high), form(Informant::Parent, high), form(Informant::SelfReport, high)];
    let screening = screened(&settled(&sdq));
    assert_eq!(sources(&screening), [Source::Sdq; 3]);
    assert_eq!(screening.standing, Standing::Screened(Pattern::Mirror));
}

#[test]
fn the_latest_form_of_an_informant_counts() {
    let low = form(Informant::Teacher, Scores { total: Some(4), ..Scores::default() });
    let earlier = KnownSdq {
        completed: NaiveDate::from_ymd_opt(2026, 6, 1),
        ..form(Informant::Teacher, Scores { total: Some(30), ..Scores::default() })
    };
    for sdq in [[earlier, low], [low, earlier]] {
        assert!(screened(&settled(&sdq)).reasons.is_empty());
    }
    let undated = KnownSdq { completed: None, ..earlier };
    assert!(screened(&settled(&[undated, low])).reasons.is_empty());
    assert_eq!(screened(&settled(&[KnownSdq { completed: None, ..low }, undated])).reasons.len(), 1);
}

#[test]
fn three_bands_raise_from_their_highest_band() {
    let thresholds = Thresholds { sdq_bands: Scheme::ThreeBand, ..Thresholds::default() };
    let raised = |scores| {
        let sdq = [form(Informant::SelfReport, scores)];
        let screening = screen(&settled(&sdq), &thresholds, Tier::Restricted);
        screening.reasons.iter().map(|r| (r.fact_words(), r.rule_words(&thresholds))).collect::<Vec<_>>()
    };
    assert!(raised(Scores { total: Some(19), emotional: Some(6), ..Scores::default() }).is_empty());
    let facts = raised(Scores { total: Some(20), emotional: Some(7), ..Scores::default() });
    assert_eq!(facts[0].0, "total 20, high, three bands, self-report");
    assert_eq!(facts[1].1, "emotional in the highest of three bands");
}

#[test]
fn a_school_can_switch_sdq_rules_off() {
    let thresholds = Thresholds {
        sdq_total: false,
        sdq_emotional: false,
        sdq_peer: false,
        sdq_impact_at_or_above: 3,
        ..Thresholds::default()
    };
    let scores =
        Scores { total: Some(40), emotional: Some(10), peer: Some(10), impact: Some(2), ..Scores::default() };
    let sdq = [form(Informant::Parent, scores)];
    assert!(screen(&settled(&sdq), &thresholds, Tier::Open).reasons.is_empty());
}

#[rstest]
#[case(Some(SocialCare::LookedAfter), None, &["looked after"])]
#[case(Some(SocialCare::ProtectionPlan), None, &["child protection plan"])]
#[case(Some(SocialCare::InNeed), None, &["child in need"])]
#[case(Some(SocialCare::PreviouslyLookedAfter), None, &["previously looked after"])]
#[case(Some(SocialCare::NoneRecorded), Some(YoungCarer::BySchool), &["young carer, identified by the school"])]
#[case(None, Some(YoungCarer::InLetter), &["young carer, from the letter"])]
#[case(Some(SocialCare::InNeed), Some(YoungCarer::ByParent), &["child in need", "young carer, identified by a parent"])]
#[case(None, Some(YoungCarer::NotDeclared), &[])]
fn home_is_raised_and_stays_restricted(
    #[case] social_care: Option<SocialCare>,
    #[case] young_carer: Option<YoungCarer>,
    #[case] facts: &[&str],
) {
    let sdq = calm();
    let known = Known { home: dated(Home { social_care, young_carer }), ..settled(&sdq) };
    let screening = screened(&known);
    assert_eq!(screening.reasons.iter().map(Reason::fact_words).collect::<Vec<_>>(), facts);
    assert_eq!(
        screening.missing.iter().map(Missing::words).any(|w| w == "social care not recorded"),
        social_care.is_none()
    );
    let pattern = if facts.is_empty() { Pattern::NothingRaised } else { Pattern::OneSource };
    assert_eq!(screening.standing, Standing::Screened(pattern));
    let open = screen(&known, &Thresholds::default(), Tier::Open);
    assert_eq!(open, screen(&Known { home: None, ..known }, &Thresholds::default(), Tier::Open));
    assert_eq!(open.standing, Standing::Screened(Pattern::NothingRaised));
    assert!(open.reasons.is_empty() && open.missing.is_empty());
}
