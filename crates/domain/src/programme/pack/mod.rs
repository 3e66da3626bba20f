//! What a review pack holds: everything a link worker gets to see of a school, and nothing else. A closed type: what has
//! no field here cannot leave. It holds no pupil, and no count that was not cleared; its texts are walked through by one
//! function, [`PackContents::each_field`], so that what is shown before sealing, what is searched for names and what can
//! be left out are the same fields.

mod figures;
mod walk;

pub use figures::{PeopleFigures, PrincipleFigures, RoundFigures, SchoolFigures, StandardFigure};
pub use walk::{Field, PackField, Part};

use super::frames::{LevelOfNeed, OutcomeArea, PracticeLevel, Principle};
use super::remark::Answer;
use crate::count::Count;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The answer to a standard, as it travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PackLevel {
    /// Not yet.
    NotYet,
    /// The first of three described levels.
    Emerging,
    /// The second.
    Established,
    /// The third.
    Embedded,
    /// Nobody could say.
    NotKnown,
    /// The standard does not apply to this school.
    DoesNotApply,
}

impl PackLevel {
    /// Every answer, in the order in which distributions count them.
    pub const ALL: [Self; 6] =
        [Self::NotYet, Self::Emerging, Self::Established, Self::Embedded, Self::NotKnown, Self::DoesNotApply];

    /// In words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::NotYet => "not yet",
            Self::Emerging => "emerging",
            Self::Established => "established",
            Self::Embedded => "embedded",
            Self::NotKnown => "not known yet",
            Self::DoesNotApply => "does not apply",
        }
    }

    /// Whether it is one of the four levels.
    #[must_use]
    pub const fn is_level(self) -> bool {
        !matches!(self, Self::NotKnown | Self::DoesNotApply)
    }

    /// Whether the standard is established or embedded.
    #[must_use]
    pub const fn is_strong(self) -> bool {
        matches!(self, Self::Established | Self::Embedded)
    }
}

/// How one group of raters answered one standard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackGroup {
    /// The group in words, for example "pupils".
    pub group: String,
    /// How many of the group gave each answer, in the order of [`PackLevel::ALL`].
    pub counts: [Count; 6],
    /// How many of the group answered.
    pub answered: Count,
}

/// One standard of one round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackStandard {
    /// The template's stable identity, for example "lead-01".
    pub id: String,
    /// The title.
    pub title: String,
    /// The principle it stands under.
    pub principle: Principle,
    /// The agreed answer; none while nothing is agreed.
    pub level: Option<PackLevel>,
    /// Why this was agreed.
    pub because: String,
    /// Answers by group of raters.
    pub groups: Vec<PackGroup>,
    /// Evidence by name only.
    pub evidence: Vec<String>,
    /// Whether it is a priority of the round.
    pub priority: bool,
    /// Whether it is celebrated as a strength.
    pub celebrated: bool,
}

/// One round of the audit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackRound {
    /// Its identity in the school's workspace.
    pub id: String,
    /// Its name, for example "Summer 2026".
    pub name: String,
    /// When it was opened.
    pub opened: NaiveDate,
    /// When it was closed, if it was.
    pub closed: Option<NaiveDate>,
    /// The template's name and version.
    pub template: String,
    /// Every standard.
    pub standards: Vec<PackStandard>,
}

/// How an action stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PackStatus {
    /// Not started.
    NotStarted,
    /// On track.
    OnTrack,
    /// At risk.
    AtRisk,
    /// Late.
    Late,
    /// Done.
    Done,
    /// Dropped, with a reason.
    Dropped,
}

impl PackStatus {
    /// In words.
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

    /// Whether anything is still to be done.
    #[must_use]
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Done | Self::Dropped)
    }
}

/// One action of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackAction {
    /// Its identity in the school's workspace.
    pub id: String,
    /// Its number in the plan.
    pub number: u32,
    /// What is to be done.
    pub title: String,
    /// The outcome area.
    pub outcome: Option<OutcomeArea>,
    /// The level of need.
    pub need: Option<LevelOfNeed>,
    /// The standard it grew from.
    pub standard: Option<String>,
    /// Who leads it, as the plan names them.
    pub lead: String,
    /// When it is due.
    pub due: Option<NaiveDate>,
    /// How it stands.
    pub status: PackStatus,
    /// How success is measured.
    pub measure: String,
    /// The newest progress note.
    pub progress: String,
}

/// How many staff are prepared to a practice level, and how many the school aims for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackPractice {
    /// The level.
    pub level: PracticeLevel,
    /// How many are.
    pub staff: Count,
    /// How many the school aims for, where it said so.
    pub target: Option<u32>,
}

/// Staff prepared for wellbeing, as counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackWorkforce {
    /// By practice level.
    pub levels: Vec<PackPractice>,
    /// All of them.
    pub staff: Count,
    /// Pupils trained as champions.
    pub champions: Option<Count>,
}

/// One count with what it counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackCount {
    /// What is counted, in words.
    pub what: String,
    /// How many.
    pub count: Count,
}

/// What was done for pupils between two days, as counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackActivity {
    /// From.
    pub from: NaiveDate,
    /// To.
    pub to: NaiveDate,
    /// The counts.
    pub lines: Vec<PackCount>,
}

/// One activity in which pupils had their say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackVoice {
    /// What it was.
    pub name: String,
    /// When.
    pub on: NaiveDate,
    /// How many took part.
    pub took_part: Count,
    /// What they said, by theme.
    pub themes: Vec<String>,
    /// What they recommend, with what was done about it.
    pub recommendations: Vec<String>,
}

/// A consultation, as counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackConsultation {
    /// What was consulted on.
    pub name: String,
    /// Responses by group or theme.
    pub lines: Vec<PackCount>,
}

/// Everything a review pack holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackContents {
    /// The school's name.
    pub school: String,
    /// The school year it was made in, for example "2026/27".
    pub year: String,
    /// The smallest count from 1 up that is shown.
    pub smallest_count: u32,
    /// Rounds of the audit, the oldest first.
    pub rounds: Vec<PackRound>,
    /// Actions of the plan; none where there is no plan, or it was left out.
    pub plan: Option<Vec<PackAction>>,
    /// Staff, as counts.
    pub workforce: Option<PackWorkforce>,
    /// What was done, as counts.
    pub activity: Option<PackActivity>,
    /// Where pupils had their say.
    pub voice: Option<Vec<PackVoice>>,
    /// The consultation, once there is one.
    pub consultation: Option<PackConsultation>,
    /// Answers to what the link worker said.
    pub answers: Vec<Answer>,
}

impl PackContents {
    /// Leaves a whole part out.
    pub fn leave_out(&mut self, part: Part) {
        match part {
            Part::School => {}
            Part::Audit => self.rounds.clear(),
            Part::Plan => self.plan = None,
            Part::Workforce => self.workforce = None,
            Part::Activity => self.activity = None,
            Part::Voice => self.voice = None,
            Part::Consultation => self.consultation = None,
            Part::Answers => self.answers.clear(),
        }
    }
}

#[cfg(test)]
mod tests;
