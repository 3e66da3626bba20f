//! What is known about a pupil, as the screen takes it. Sex, SEN, language, premium and address are not here.

use crate::attainment::Attainment;
use crate::attendance::Attendance;
use crate::concern::ConcernedAdult;
use crate::dates::day_of;
use crate::letter::{LetterState, Reading, WorryLevel};
use crate::sdq::{Informant, Scores};
use crate::social_care::Home;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A fact with the day it stands for or arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dated<T> {
    /// The fact.
    pub value: T,
    /// The day, when it is known.
    pub on: Option<NaiveDate>,
}

/// The scores of one SDQ form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownSdq {
    /// Who filled it in.
    pub informant: Informant,
    /// The day it was filled in.
    pub completed: Option<NaiveDate>,
    /// Its scores.
    pub scores: Scores,
}

/// A concern that is still open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownConcern<'a> {
    /// Who was concerned.
    pub from: ConcernedAdult,
    /// The adult's name.
    pub name: &'a str,
    /// The day it was raised.
    pub on: NaiveDate,
}

/// Who set a letter's level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LevelBy {
    /// A person read the letter. In a workspace no other level is ever used.
    Reader,
    /// The reading aid alone, in the terminal's quick screen: "not read by a person".
    Aid,
}

/// A letter as the screen sees it: its state and its reader's level, never its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownLetter {
    /// How far it is.
    pub state: LetterState,
    /// The level; used only when the state is read.
    pub level: WorryLevel,
    /// Who set the level.
    pub by: LevelBy,
    /// Whether the letter looks forward to something.
    pub looks_forward: bool,
    /// The day it was read.
    pub read: Option<NaiveDate>,
    /// Whether it is or was on the red route, which puts it under the restricted tier.
    pub red_routed: bool,
}

impl KnownLetter {
    /// A letter that is in this state and not read.
    #[must_use]
    pub const fn unread(state: LetterState) -> Self {
        Self {
            state,
            level: WorryLevel::None,
            by: LevelBy::Reader,
            looks_forward: false,
            read: None,
            red_routed: false,
        }
    }

    /// A letter with its readings. Where readers disagree both readings stay, and the screen goes by the more
    /// worried one. Without a reading the letter is unread.
    #[must_use]
    pub fn with_readings(readings: &[Reading]) -> Self {
        let Some(highest) = readings.iter().max_by_key(|reading| (reading.level, reading.at)) else {
            return Self::unread(LetterState::Unread);
        };
        Self {
            state: LetterState::Read,
            level: highest.level,
            by: LevelBy::Reader,
            looks_forward: readings.iter().any(|reading| reading.looks_forward),
            read: Some(day_of(highest.at)),
            red_routed: false,
        }
    }
}

/// Everything the screen may go by. `None` and empty mean unknown, never fine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known<'a> {
    /// Attendance in Year 6.
    pub attendance: Option<Dated<Attendance>>,
    /// Key stage 2 results.
    pub attainment: Option<Dated<Attainment>>,
    /// Every SDQ form. The latest of each informant counts.
    pub sdq: &'a [KnownSdq],
    /// Social care and young carers; plays no part in the open tier.
    pub home: Option<Dated<Home>>,
    /// The letter.
    pub letter: KnownLetter,
    /// Open concerns of adults.
    pub concerns: &'a [KnownConcern<'a>],
    /// Whether an entry on the red route is open.
    pub red_route: bool,
    /// Whether the pupil asked to talk to someone and the talk is still owed.
    pub asked_to_talk: bool,
    /// Whether the child or the parents opted out of the screen.
    pub opted_out: bool,
}

impl Known<'_> {
    /// A pupil about whom nothing is known yet.
    pub const NOTHING: Self = Self {
        attendance: None,
        attainment: None,
        sdq: &[],
        home: None,
        letter: KnownLetter::unread(LetterState::NotWritten),
        concerns: &[],
        red_route: false,
        asked_to_talk: false,
        opted_out: false,
    };
}
