//! Summaries of an invented school.

use bridgewell_domain::count::{Count, HiddenBecause};
use bridgewell_domain::decision::{DecisionKind, FamilyTold, ThriveAgreed, ThriveGroup};
use bridgewell_domain::ids::{ActionId, MilestoneId, PersonId};
use bridgewell_domain::letter::{Hand, LetterState, Theme};
use bridgewell_domain::opportunity::{Answer, Outcome};
use bridgewell_domain::programme::frames::{LevelOfNeed, OutcomeArea};
use bridgewell_domain::programme::plan::{Action, Lead, Milestone, Partner, Said, Status};
use bridgewell_domain::rules::Thresholds;
use bridgewell_report::Imprint;
use bridgewell_report::figure::{Bin, ChangeRow, Measure, Valued};
use bridgewell_report::summary::*;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use uuid::Uuid;

pub fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

pub fn made_at() -> NaiveDateTime {
    day(9, 21).and_time(NaiveTime::from_hms_opt(15, 40, 0).unwrap())
}

pub fn imprint() -> Imprint {
    Imprint {
        school: "Alder Vale School".into(),
        made_by: "Ruth Okafor, wellbeing lead".into(),
        made_at: made_at(),
        log_head: None,
    }
}

fn shown(number: u32) -> Count {
    Count::Shown(number)
}

const SMALL: Count = Count::Hidden(HiddenBecause::Small);
const REVEALS: Count = Count::Hidden(HiddenBecause::WouldRevealAnother);

fn known(source: &str, known: Count, unknown: Count) -> Known {
    Known { source: source.into(), known, unknown }
}

fn pattern(name: &str, meaning: &str, count: Count) -> PatternCount {
    PatternCount { name: name.into(), meaning: meaning.into(), count }
}

fn places(name: &str, places: u32, taken: Count) -> OpportunityPlaces {
    OpportunityPlaces { name: name.into(), when: String::new(), eases: Vec::new(), places, taken }
}

pub fn cohort() -> CohortSummary {
    let bin = |from: f64, to: f64, count| Bin { from, to, words: format!("{from:.0} to {to:.0}"), count };
    CohortSummary {
        imprint: imprint(),
        intake: "Year 7, September 2026".into(),
        smallest_shown: 6,
        pupils: shown(181),
        known: vec![
            known("letters read by a person", shown(152), shown(29)),
            known("attendance at primary school", shown(170), shown(11)),
            known("reading and maths scores", shown(158), shown(23)),
            known("SDQ from any informant", shown(96), shown(85)),
        ],
        asked_to_talk: shown(11),
        patterns: vec![
            pattern("Several sources agree", "two or more sources were raised", shown(17)),
            pattern("Quiet worry", "the letter shows a worry that nothing else shows", shown(9)),
            pattern(
                "Mirror",
                "one figure was raised and the letter is settled; take care not to do too much",
                SMALL,
            ),
            pattern("One source", "one source was raised", shown(31)),
            pattern(
                "Not enough known",
                "fewer than three sources are known, or the letter is unread",
                REVEALS,
            ),
            pattern("Nothing raised", "the letter was read and nothing was raised", shown(92)),
        ],
        themes: vec![
            ThemeCount { theme: Theme::Friends, count: shown(44) },
            ThemeCount { theme: Theme::LostOlder, count: shown(38) },
            ThemeCount { theme: Theme::Work, count: shown(27) },
            ThemeCount { theme: Theme::Family, count: shown(12) },
            ThemeCount { theme: Theme::Travel, count: SMALL },
        ],
        decisions: vec![
            DecisionCount { kind: DecisionKind::TalkFirst, count: shown(24) },
            DecisionCount { kind: DecisionKind::Offer, count: shown(18) },
            DecisionCount { kind: DecisionKind::Refer, count: SMALL },
            DecisionCount { kind: DecisionKind::CheckAgain, count: shown(7) },
            DecisionCount { kind: DecisionKind::UsualSupport, count: REVEALS },
        ],
        undecided: shown(14),
        talked_with: shown(19),
        opportunities: vec![
            places("Library team", 12, shown(9)),
            places("Animal care at the school farm", 10, shown(10)),
            places("Drumming", 16, SMALL),
            places("Girls' football", 22, shown(15)),
            places("Buddy from Year 9", 20, shown(8)),
        ],
        answers: vec![
            CountOf { name: "yes".into(), count: shown(38) },
            CountOf { name: "no, thank you".into(), count: SMALL },
            CountOf { name: "an idea of their own".into(), count: REVEALS },
            CountOf { name: "waiting for an answer".into(), count: shown(6) },
        ],
        without_offer: shown(121),
        spreads: vec![Spread {
            name: "attendance".into(),
            beyond: shown(18),
            beyond_words: "came on 90.0 per cent of days or fewer".into(),
            unknown: shown(11),
            measure: Measure {
                name: "Attendance at primary school, per cent".into(),
                bins: vec![
                    bin(70.0, 75.0, shown(0)),
                    bin(75.0, 80.0, SMALL),
                    bin(80.0, 85.0, REVEALS),
                    bin(85.0, 90.0, shown(10)),
                    bin(90.0, 95.0, shown(52)),
                    bin(95.0, 100.0, shown(100)),
                ],
                threshold: Some((90.0, "listed at 90.0 or less".into())),
            },
        }],
        thresholds: Thresholds::default(),
        rules_since: day(9, 1),
        asks: vec![
            "Read this summary before the meeting on 28 September.".into(),
            "Find a leader for one more lunchtime group: 121 pupils have no offer yet.".into(),
            "Release two hours a week in October for the talks that were promised.".into(),
        ],
    }
}

fn from(source: &str, says: &str, origin: &str, dated: Option<NaiveDate>) -> FactFrom {
    FactFrom { source: source.into(), says: says.into(), origin: origin.into(), dated }
}

pub const LETTER: &str = "Dear me in July,\n\nI hope you have got some friends by now. I am going to be the only one \
from my primary because everybody else is going to the other school. When I think about lunch time I feel a bit sick \
becuase I dont know where you sit.\n\nI like drawing dragons and I am looking after Nan\u{2019}s dog Biscuit, he is 14 \
which is 98 in dog years!! I am good at listening. My mum says so.\n\nPlease can someone show me where the art room \
is\n\nfrom Zo\u{eb}";

pub fn pupil(with_restricted: bool) -> PupilSummary {
    PupilSummary {
        imprint: imprint(),
        name: "Zoë Nguyễn-Kowalska".into(),
        form: Some("7B".into()),
        primary_school: Some("St Oswin's Primary School".into()),
        born: NaiveDate::from_ymd_opt(2015, 2, 3),
        own_words: OwnWords {
            state: LetterState::Read,
            letter: Some(LetterText {
                text: LETTER.into(),
                hand: Hand::Own,
                language: None,
                written: Some(day(7, 2)),
                read: vec!["Read by Tom Ellery, head of Year 7, on 2 July 2026: some worry, looks forward to something.".into()],
            }),
            interests: vec!["drawing".into(), "animals".into()],
            strengths: vec!["listening".into(), "looking after others".into()],
            wishes: vec![TalkWish {
                with: "a lady teacher".into(),
                promised_by: Some("Ruth Okafor".into()),
                promised_for: Some(day(9, 10)),
                settled: Some(day(9, 10)),
            }],
        },
        facts: vec![
            from("attendance", "97.4 per cent of 188 sessions", "intake-240.csv, brought in on 10 July 2026", Some(day(7, 10))),
            from("reading", "scaled score 104", "intake-240.csv, brought in on 10 July 2026", Some(day(5, 14))),
            from("maths", "scaled score 99", "intake-240.csv, brought in on 10 July 2026", Some(day(5, 14))),
            from("SDQ, teacher", "total 11, close to average (four bands, teacher)", "typed in by Ann Field", Some(day(9, 8))),
            from("SDQ, pupil", "not given yet", "", None),
            from("adults' concern", "none recorded", "", None),
        ],
        reasons: vec![ReasonGiven {
            fact: "letter read as strong worry".into(),
            rule: "raised at strong worry or cannot wait".into(),
        }],
        pattern: "quiet worry".into(),
        decisions: vec![
            DecisionRecord {
                kind: DecisionKind::TalkFirst,
                by: "Ruth Okafor, wellbeing lead".into(),
                on: day(9, 9),
                reason: "Nothing else shows the worry about lunch. Ask what would make the first week easier.".into(),
                saw: "Quiet worry; letter: strong worry".into(),
                task: Some("Ruth Okafor talks with Zoë in the library by 10 September 2026".into()),
                family: FamilyTold::Told { how: "phone call".into(), by: "Tom Ellery".into(), on: day(9, 9) },
                thrive: None,
                review: Some(day(10, 20)),
                superseded: true,
            },
            DecisionRecord {
                kind: DecisionKind::Offer,
                by: "Ruth Okafor, wellbeing lead".into(),
                on: day(9, 11),
                reason: "She would like company at lunch and something to do with animals.".into(),
                saw: "Quiet worry; letter: strong worry".into(),
                task: None,
                family: FamilyTold::Told { how: "letter home".into(), by: "Ruth Okafor".into(), on: day(9, 11) },
                thrive: Some(ThriveAgreed {
                    group: ThriveGroup::GettingAdvice,
                    with: "Zoë and her mother".into(),
                    on: day(9, 11),
                }),
                review: Some(day(11, 3)),
                superseded: false,
            },
        ],
        talks: vec![TalkRecord {
            by: "Ruth Okafor".into(),
            on: day(9, 10),
            child_said: "I sat with Maya but she has packed lunch so we are not allowed the same table.".into(),
            agreed: "Packed lunches and school dinners may sit together from Monday.".into(),
        }],
        offers: vec![OfferRecord {
            opportunity: "Animal care at the school farm".into(),
            by: "Ruth Okafor".into(),
            on: day(9, 14),
            answer: Answer::Yes,
            answered: Some(day(9, 15)),
            child_said: "Yes!!! Can I bring a photo of Biscuit".into(),
        }],
        reviews: vec![
            ReviewRecord {
                due: day(9, 20),
                about: "Animal care at the school farm".into(),
                done: Some(("Tom Ellery".into(), day(9, 20))),
                outcome: Some(Outcome::Better),
                verdict: "The goats know my name.".into(),
                note: "Comes early every Wednesday.".into(),
            },
            ReviewRecord {
                due: day(11, 3),
                about: String::new(),
                done: None,
                outcome: None,
                verdict: String::new(),
                note: String::new(),
            },
        ],
        restricted: with_restricted.then(|| RestrictedSection {
            letter: None,
            pattern: Some("several sources agree".into()),
            included_because: "Asked for by Hana Weiss, designated safeguarding lead, who holds the restricted key.".into(),
            facts: vec![from("home", "cares for her grandmother", "said in the letter, confirmed by the reader", Some(day(7, 2)))],
            reasons: vec![ReasonGiven {
                fact: "home: young carer".into(),
                rule: "raised when a child cares for somebody at home".into(),
            }],
        }),
    }
}

pub fn recovery() -> RecoverySheet {
    let groups = "8K2M QW4R 7TZP 0A1B 2C3D 4E5F 6G7H 8J9K MNPQ RSTV WXYZ 0123 4567 89AB";
    RecoverySheet {
        imprint: imprint(),
        workspace: "Alder Vale School, Year 7 2026".into(),
        groups: groups.split(' ').map(ToOwned::to_owned).collect(),
    }
}

pub fn plan() -> PlanSummary {
    let mut said = "The letters of two intakes name it first. ".repeat(3);
    said.push_str("Łukasz’s tutor group tried it in June – it held.");
    let planned = |number: u32, standing: Status, area: Option<OutcomeArea>, level: Option<LevelOfNeed>| {
        PlannedAction {
            action: Action {
                id: ActionId::from_uuid(Uuid::from_u128(number.into())),
                number,
                title: format!("A calm room that is open at every break, part {number}"),
                outcome_area: area,
                level_of_need: level,
                principle: None,
                standard: (number == 1).then(|| "ethos-04".into()),
                standard_title: if number == 1 { "There are calm places".into() } else { String::new() },
                rests_on: if number.is_multiple_of(2) { said.clone() } else { String::new() },
                lead: Lead {
                    name: if number == 3 { String::new() } else { "Grace Lindqvist".into() },
                    person: None,
                },
                partners: vec![Partner {
                    name: "Site team".into(),
                    pledge: "Paint, and the lock changed".into(),
                }],
                start: Some(day(6, 29)),
                due: (number != 3).then(|| day(9, 10 + number)),
                cost_pence: Some(64_050),
                cost_note: String::new(),
                milestones: vec![Milestone {
                    id: MilestoneId::from_uuid(Uuid::from_u128(u128::from(number) << 8)),
                    title: "Rota agreed".into(),
                    due: Some(day(9, 25)),
                    done: None,
                }],
                measure: Default::default(),
                said: Said {
                    status: standing,
                    on: day(9, 1),
                    by: PersonId::from_uuid(Uuid::nil()),
                    why: if standing == Status::Dropped {
                        "The room is needed for music.".into()
                    } else {
                        String::new()
                    },
                },
            },
            standing,
            measured: (number == 2).then(|| Measured {
                what: "Pupils who know a place to be quiet".into(),
                before: "not shown".into(),
                aim: "70\u{a0}%".into(),
                after: String::new(),
            }),
        }
    };
    PlanSummary {
        imprint: imprint(),
        year: "2026/27".into(),
        today: day(9, 21),
        smallest_shown: 6,
        actions: vec![
            planned(1, Status::Late, Some(OutcomeArea::PromotingWellbeing), Some(LevelOfNeed::Universal)),
            planned(2, Status::OnTrack, Some(OutcomeArea::Access), Some(LevelOfNeed::Complex)),
            planned(3, Status::NotStarted, None, None),
            planned(4, Status::Dropped, Some(OutcomeArea::Access), Some(LevelOfNeed::Universal)),
            planned(5, Status::Done, Some(OutcomeArea::Access), Some(LevelOfNeed::Universal)),
        ],
        changes: vec![ChangeRow {
            label: "staff who feel able to begin a conversation about worry".into(),
            note: String::new(),
            before: Valued { value: 41.0, words: "41\u{a0}%".into() },
            after: Valued { value: 63.0, words: "63\u{a0}%".into() },
            aim: Some(Valued { value: 75.0, words: "75\u{a0}%".into() }),
            ends: (0.0, 100.0),
        }],
    }
}

pub fn plan_review() -> PlanReviewSheet {
    PlanReviewSheet {
        imprint: imprint(),
        period: "Autumn 1, 2026/27".into(),
        finished_by: "Ruth Okafor".into(),
        finished_on: day(10, 16),
        text: "We looked at the action plan.\n\nFinished since the last review\n\n1. A calm room\n2. Supper for families\n\n\
               Action by action\n\n3. A calm room: on track. Painted.\n\nOur own short line."
            .into(),
        questions: vec!["Who is glad about this work already?".into()],
    }
}
