//! Today's work, each thing one click from done.

use super::common::PupilName;
use bridgewell_domain::ids::ActionId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which list of today's work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TodayKind {
    /// Open entries on the red route (restricted tier).
    RedRoute,
    /// Pupils who asked to talk.
    AskedToTalk,
    /// Talks and other tasks promised by a day.
    Promised,
    /// Letters whose pupil is not known yet, for those who answer for the programme.
    UnplacedLetters,
    /// Letters to read; what cannot wait first.
    LettersToRead,
    /// Listed pupils with no decision yet.
    Undecided,
    /// Reviews that are due.
    ReviewsDue,
    /// What files say differently of home, for those who hold the restricted tier's key.
    HomeQuestions,
    /// Rows and columns of imports that wait for a person.
    ImportProblems,
    /// Actions and milestones of the plan that are overdue or due soon.
    PlanDue,
    /// Requests to see everything that wait for an answer, for those who answer for the programme.
    RequestsOpen,
    /// Records past their last day, for the same people.
    RetentionDue,
    /// Pupils without an offer yet.
    WithoutOffer,
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TodayItem {
    /// The pupil it is about, if it is about one.
    pub pupil: Option<PupilName>,
    /// The action of the plan it is about, if it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub action: Option<ActionId>,
    /// What, in few words: the child's own words where there are some.
    pub what: String,
    /// Whose it is, by name; empty when nobody's yet.
    pub whose: String,
    /// By which day.
    pub due: Option<NaiveDate>,
    /// Whether that day has passed.
    pub overdue: bool,
}

/// One list of today's work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TodayList {
    /// Which.
    pub kind: TodayKind,
    /// How many in all.
    pub count: u32,
    /// The first eight.
    pub first: Vec<TodayItem>,
}

/// Home.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Today {
    /// Today's date.
    pub today: NaiveDate,
    /// Pupils this person is responsible for.
    pub pupils: u32,
    /// Letters that are here.
    pub letters: u32,
    /// Letters that a person has read.
    pub letters_read: u32,
    /// Listed pupils with a decision.
    pub decided: u32,
    /// Listed pupils.
    pub listed: u32,
    /// Pupils with an offer.
    pub offered: u32,
    /// The lists that hold something, the most urgent first.
    pub lists: Vec<TodayList>,
}
