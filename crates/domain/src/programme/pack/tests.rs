use super::*;
use crate::count::HiddenBecause;
use crate::ids::RemarkId;
use crate::programme::remark::AnswerKind;
use chrono::DateTime;
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn standard(id: &str, principle: Principle, level: Option<PackLevel>) -> PackStandard {
    PackStandard {
        id: id.into(),
        title: format!("Title of {id}"),
        principle,
        level,
        because: format!("Reason of {id}"),
        groups: vec![PackGroup {
            group: "pupils".into(),
            counts: [Count::Hidden(HiddenBecause::Small); 6],
            answered: Count::Shown(31),
        }],
        evidence: vec![format!("Minutes of {id}")],
        priority: true,
        celebrated: false,
    }
}

fn contents() -> PackContents {
    PackContents {
        school: "Alder Park School".into(),
        year: "2026/27".into(),
        smallest_count: 6,
        rounds: vec![PackRound {
            id: "r1".into(),
            name: "Summer 2026".into(),
            opened: day("2026-06-01"),
            closed: Some(day("2026-07-03")),
            template: "Whole-school approach, version 1".into(),
            standards: vec![
                standard("lead-01", Principle::Leadership, Some(PackLevel::Established)),
                standard("lead-02", Principle::Leadership, Some(PackLevel::NotYet)),
                standard("lead-03", Principle::Leadership, Some(PackLevel::Emerging)),
                standard("voice-01", Principle::StudentVoice, Some(PackLevel::DoesNotApply)),
                standard("voice-02", Principle::StudentVoice, None),
            ],
        }],
        plan: Some(vec![PackAction {
            id: "a1".into(),
            number: 1,
            title: "Train every tutor".into(),
            outcome: Some(OutcomeArea::EarlyHelp),
            need: Some(LevelOfNeed::Universal),
            standard: Some("lead-02".into()),
            lead: "Deputy head".into(),
            due: Some(day("2026-09-30")),
            status: PackStatus::AtRisk,
            measure: "Tutors who say they feel sure".into(),
            progress: "Half are trained".into(),
        }]),
        workforce: Some(PackWorkforce {
            levels: vec![PackPractice {
                level: PracticeLevel::Skilled,
                staff: Count::Shown(12),
                target: Some(20),
            }],
            staff: Count::Shown(84),
            champions: Some(Count::Shown(9)),
        }),
        activity: Some(PackActivity {
            from: day("2026-09-01"),
            to: day("2026-12-18"),
            lines: vec![PackCount { what: "Letters read".into(), count: Count::Shown(118) }],
        }),
        voice: Some(vec![PackVoice {
            name: "Breakfast with the head".into(),
            on: day("2026-10-12"),
            took_part: Count::Shown(24),
            themes: vec!["Quiet places".into()],
            recommendations: vec!["Open the library at lunch: done".into()],
        }]),
        consultation: Some(PackConsultation {
            name: "Our draft plan".into(),
            lines: vec![PackCount { what: "Parents".into(), count: Count::Shown(41) }],
        }),
        answers: vec![Answer {
            remark: RemarkId::from_uuid(Uuid::from_u128(1)),
            kind: AnswerKind::Answered,
            text: "We moved it to spring".into(),
            by: "Priya Nair".into(),
            at: DateTime::from_timestamp(1_790_000_000, 0).unwrap(),
        }],
    }
}

/// Words of every leaf of the JSON that is sealed.
fn leaves(value: &serde_json::Value, found: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => found.push(text.clone()),
        serde_json::Value::Array(all) => all.iter().for_each(|one| leaves(one, found)),
        serde_json::Value::Object(all) => all.values().for_each(|one| leaves(one, found)),
        _ => {}
    }
}

#[test]
fn every_word_that_is_sealed_is_shown_before() {
    let contents = contents();
    let shown: String =
        contents.shown().iter().map(|(at, text, _)| format!("{} {text}\n", at.label)).collect();
    let mut sealed = Vec::new();
    leaves(&serde_json::to_value(&contents).unwrap(), &mut sealed);
    let closed = |word: &str| word.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    for word in sealed.iter().filter(|word| !closed(word) && word.parse::<Uuid>().is_err()) {
        let dated = word.parse::<NaiveDate>().is_ok() || word.contains("T");
        let identity = ["r1", "a1"].contains(&word.as_str());
        assert!(
            identity || dated && !shown.contains(word) || shown.contains(word.as_str()),
            "{word} is not shown"
        );
    }
}

#[test]
fn keys_are_unlike_and_withholding_one_clears_it_alone() {
    let mut contents = contents();
    let before = contents.shown();
    let mut keys: Vec<_> = before.iter().map(|(at, ..)| at.key.clone()).collect();
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), before.len());
    contents.withhold(&["action/a1/progress".to_owned(), "school/school".to_owned()]);
    assert_eq!(contents.plan.as_ref().unwrap()[0].progress, "");
    assert_eq!(contents.school, "Alder Park School");
    assert_eq!(contents.shown().len(), before.len() - 1);
}

#[test]
fn a_part_that_is_left_out_leaves_nothing() {
    for part in Part::ALL.into_iter().skip(1) {
        let mut contents = contents();
        contents.leave_out(part);
        assert!(contents.shown().iter().all(|(at, ..)| at.part != part), "{part:?}");
    }
}

#[test]
fn figures_count_what_applies_and_what_is_strong() {
    let figures = contents().figures();
    let round = &figures.rounds[0];
    assert_eq!(round.totals(), (4, 3, 1));
    let [lead, voice] = round.principles[..] else { panic!("two principles") };
    assert!(lead.is_weak(), "one of three is strong");
    assert!(!voice.is_weak(), "nothing is agreed, so nothing is known");
    assert_eq!((figures.overdue(day("2026-09-30")), figures.overdue(day("2026-10-01"))), (0, 1));
}
