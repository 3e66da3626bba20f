//! The action plan: numbered actions, who leads each, what they rest on, how far they are and how success is measured.
//!
//! What is said and what is computed are kept apart. A person says a status. "Late" is also told by the date: once the
//! due day has passed, an open action stands as late unless somebody has said a status *after* that day, because then
//! somebody has looked. That the due day has passed (overdue) is a fact of its own and is never talked away.

pub mod groups;
pub mod review;
pub mod terms;
pub mod walk;

use super::frames::{LevelOfNeed, OutcomeArea, Principle};
use crate::ids::{ActionId, MilestoneId, PersonId};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// How many days before its due day an action is "due soon".
pub const SOON_DAYS: u32 = 14;
/// The most an action may cost, in pence: one million pounds. More is a slip of the finger.
pub const MOST_PENCE: i32 = 100_000_000;

/// How an action stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "ActionStatus"))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Nothing has been begun.
    NotStarted,
    /// Under way, as planned.
    OnTrack,
    /// Under way, and something stands in its way.
    AtRisk,
    /// Behind its day.
    Late,
    /// Done.
    Done,
    /// Given up, with a reason.
    Dropped,
}

impl Status {
    /// All of them, in the order of the board's columns.
    pub const ALL: [Self; 6] =
        [Self::NotStarted, Self::OnTrack, Self::AtRisk, Self::Late, Self::Done, Self::Dropped];

    /// What a person reads.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::NotStarted => "not started",
            Self::OnTrack => "on track",
            Self::AtRisk => "at risk",
            Self::Late => "late",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }

    /// Whether there is still something to do.
    #[must_use]
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Done | Self::Dropped)
    }
}

/// What somebody said last about how an action stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The status.
    pub status: Status,
    /// The day on which it was said.
    pub on: NaiveDate,
    /// Who said it.
    pub by: PersonId,
    /// Why; needed for [`Status::Dropped`], otherwise often empty.
    pub why: String,
}

/// Who leads an action: a name, and where it is somebody with an account, who that is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lead {
    /// The name as colleagues say it; empty while nobody has been found.
    pub name: String,
    /// The person of the workspace, if it is one.
    pub person: Option<PersonId>,
}

/// Somebody who helps, inside the school or outside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "ActionPartner"))]
pub struct Partner {
    /// A name or a service, for example "school nursing team".
    pub name: String,
    /// What they promised to do or give; may be empty.
    pub pledge: String,
}

/// A step on the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Milestone {
    /// Its identity.
    pub id: MilestoneId,
    /// What will be there.
    pub title: String,
    /// By when.
    pub due: Option<NaiveDate>,
    /// The day it was reached.
    pub done: Option<NaiveDate>,
}

/// A measure at one moment: in words, and as a number where there is one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(rename = "MeasurePoint"))]
pub struct Point {
    /// In words; may be empty.
    pub words: String,
    /// As a number, in the measure's unit.
    pub number: Option<f64>,
}

impl Point {
    /// Whether nothing was said.
    #[must_use]
    pub const fn is_blank(&self) -> bool {
        self.words.is_empty() && self.number.is_none()
    }
}

/// How the school will know that an action has helped.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Measure {
    /// What is looked at, for example "staff who feel able to begin a conversation about worry".
    pub what: String,
    /// The unit of the numbers, for example "%" or "staff"; empty where there are none.
    pub unit: String,
    /// How it was before.
    pub before: Point,
    /// What is hoped for.
    pub aim: Point,
    /// How it was afterwards.
    pub after: Point,
}

/// An action of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Action {
    /// Its identity.
    pub id: ActionId,
    /// Its number, from 1. It stays for ever, also when the action is dropped.
    pub number: u32,
    /// What will be done.
    pub title: String,
    /// The outcome it serves.
    pub outcome_area: Option<OutcomeArea>,
    /// Whom it reaches.
    pub level_of_need: Option<LevelOfNeed>,
    /// The principle of a whole-school approach it belongs to.
    pub principle: Option<Principle>,
    /// The audit standard it grew from, by its stable id, for example "lead-01".
    pub standard: Option<String>,
    /// That standard's title when the action was made; empty without one.
    pub standard_title: String,
    /// The good practice and the evidence it rests on.
    pub rests_on: String,
    /// Who leads it.
    pub lead: Lead,
    /// Who helps.
    pub partners: Vec<Partner>,
    /// When it begins.
    pub start: Option<NaiveDate>,
    /// When it shall be done.
    pub due: Option<NaiveDate>,
    /// What it costs in pence, 0 to [`MOST_PENCE`]; none where that is not known.
    pub cost_pence: Option<i32>,
    /// What is paid from which money; may be empty.
    pub cost_note: String,
    /// Steps on the way.
    pub milestones: Vec<Milestone>,
    /// How success is measured.
    pub measure: Measure,
    /// What was said last about how it stands.
    pub said: Said,
}

impl Action {
    /// Whether there is still something to do.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.said.status.is_open()
    }

    /// Whether the due day has passed and there is still something to do.
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.is_open() && self.due.is_some_and(|due| due < today)
    }

    /// Whether it is due today or within [`SOON_DAYS`] days.
    #[must_use]
    pub fn is_due_soon(&self, today: NaiveDate) -> bool {
        self.is_open() && self.due.is_some_and(|due| is_soon(due, today))
    }

    /// Whether the date alone tells that it is late: the due day has passed since somebody last said how it stands.
    #[must_use]
    pub fn is_late_by_date(&self, today: NaiveDate) -> bool {
        let open = self.is_open() && self.said.status != Status::Late;
        open && self.due.is_some_and(|due| due < today && self.said.on <= due)
    }

    /// How it stands today: what was said, or late where the date tells so.
    #[must_use]
    pub fn standing(&self, today: NaiveDate) -> Status {
        if self.is_late_by_date(today) { Status::Late } else { self.said.status }
    }

    /// The next thing with a day to it: the soonest open milestone or the due day itself.
    #[must_use]
    pub fn next_day(&self) -> Option<NaiveDate> {
        let steps = self.milestones.iter().filter(|step| step.done.is_none()).filter_map(|step| step.due);
        if self.is_open() { steps.chain(self.due).min() } else { None }
    }

    /// Milestones reached, and all.
    #[must_use]
    pub fn milestones_done(&self) -> (usize, usize) {
        (self.milestones.iter().filter(|step| step.done.is_some()).count(), self.milestones.len())
    }
}

/// Whether a day is today or within [`SOON_DAYS`] days.
#[must_use]
pub fn is_soon(on: NaiveDate, today: NaiveDate) -> bool {
    let last = today.checked_add_days(Days::new(u64::from(SOON_DAYS))).unwrap_or(today);
    (today..=last).contains(&on)
}

/// Pence as people write them: "£1,250" or "£12.50".
#[must_use]
pub fn pounds(pence: i32) -> String {
    let whole = (pence / 100).unsigned_abs().to_string();
    let mut grouped = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let sign = if pence < 0 { "-" } else { "" };
    match pence.unsigned_abs() % 100 {
        0 => format!("{sign}£{grouped}"),
        rest => format!("{sign}£{grouped}.{rest:02}"),
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use rstest::rstest;
    use uuid::Uuid;

    pub(crate) fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    /// An action that was said to be on track on 1 September.
    pub(crate) fn action(number: u32, due: Option<NaiveDate>) -> Action {
        Action {
            id: ActionId::from_uuid(Uuid::from_u128(number.into())),
            number,
            title: format!("Action {number}"),
            outcome_area: None,
            level_of_need: None,
            principle: None,
            standard: None,
            standard_title: String::new(),
            rests_on: String::new(),
            lead: Lead::default(),
            partners: Vec::new(),
            start: None,
            due,
            cost_pence: None,
            cost_note: String::new(),
            milestones: Vec::new(),
            measure: Measure::default(),
            said: Said {
                status: Status::OnTrack,
                on: day(9, 1),
                by: PersonId::from_uuid(Uuid::nil()),
                why: String::new(),
            },
        }
    }

    #[rstest]
    #[case::before_its_day(Status::OnTrack, 1, 21, Status::OnTrack, false)]
    #[case::on_its_day(Status::OnTrack, 1, 20, Status::OnTrack, false)]
    #[case::the_date_tells(Status::OnTrack, 1, 19, Status::Late, true)]
    #[case::said_on_the_due_day_does_not_count(Status::AtRisk, 19, 19, Status::Late, true)]
    #[case::somebody_has_looked_since(Status::AtRisk, 20, 19, Status::AtRisk, true)]
    #[case::not_started_is_late_too(Status::NotStarted, 1, 19, Status::Late, true)]
    #[case::said_late_before_the_day(Status::Late, 1, 30, Status::Late, false)]
    #[case::done_is_never_late(Status::Done, 1, 2, Status::Done, false)]
    #[case::dropped_is_never_late(Status::Dropped, 1, 2, Status::Dropped, false)]
    fn late_is_said_or_told_by_the_date(
        #[case] status: Status,
        #[case] said_on: u32,
        #[case] due: u32,
        #[case] stands: Status,
        #[case] overdue: bool,
    ) {
        let mut action = action(1, Some(day(9, due)));
        action.said = Said { status, on: day(9, said_on), ..action.said };
        assert_eq!(action.standing(day(9, 20)), stands);
        assert_eq!(action.is_overdue(day(9, 20)), overdue);
    }

    #[rstest]
    #[case(19, false)]
    #[case(20, true)]
    #[case(30, true)]
    fn due_soon_is_today_to_a_fortnight_from_today(#[case] due: u32, #[case] soon: bool) {
        assert_eq!(action(1, Some(day(9, due))).is_due_soon(day(9, 20)), soon);
        assert!(action(1, Some(day(10, 4))).is_due_soon(day(9, 20)));
        assert!(!action(1, Some(day(10, 5))).is_due_soon(day(9, 20)));
        assert!(!action(1, None).is_due_soon(day(9, 20)));
    }

    #[rstest]
    #[case(0, "£0")]
    #[case(5, "£0.05")]
    #[case(1250, "£12.50")]
    #[case(125_000, "£1,250")]
    #[case(100_000_000, "£1,000,000")]
    fn pence_read_as_pounds(#[case] pence: i32, #[case] words: &str) {
        assert_eq!(pounds(pence), words);
    }

    #[test]
    fn the_next_day_is_the_soonest_open_step_or_the_due_day() {
        let mut action = action(1, Some(day(10, 9)));
        let step = |on, done| Milestone {
            id: MilestoneId::from_uuid(Uuid::nil()),
            title: "A step".into(),
            due: Some(on),
            done,
        };
        action.milestones = vec![step(day(9, 25), None), step(day(9, 4), Some(day(9, 3)))];
        assert_eq!(action.next_day(), Some(day(9, 25)));
        assert_eq!(action.milestones_done(), (1, 2));
        action.said.status = Status::Done;
        assert_eq!(action.next_day(), None);
    }
}
