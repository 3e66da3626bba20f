//! The pupil page: the letter first, then the sources with dates and origins, then what people did.

use super::cohort::{MissingWords, OverlayName, PatternName, ReasonWords, RulesBrief, SourceName};
use super::common::{PupilName, StaffName};
use super::concerns::{ConcernShown, RedRouteShown};
use super::decisions::{DecisionShown, TalkShown};
use super::letters::{LetterShown, TalkRequestShown};
use super::opportunities::{OfferShown, ReviewShown};
use super::passport::PassportBrief;
use super::rights::PupilRights;
use super::sdq::FormShown;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One source on the pupil page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SourceCard {
    /// Which source.
    pub source: SourceName,
    /// The heading, for example "Attendance, Year 6".
    pub title: String,
    /// The fact, for example "97.1 %"; empty when nothing is known.
    pub main: String,
    /// What stands beside it, or why it is missing.
    pub beside: String,
    /// Further facts, each a label and a value, for example "GPS" and "101".
    pub more: Vec<(String, String)>,
    /// Where it came from and when, in words, for example "intake-240.csv, 14 July".
    pub origin: String,
    /// Whether the school's rules raise it.
    pub raised: bool,
    /// Whether anything is known.
    pub known: bool,
}

/// What kind of thing happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Happened {
    /// Arrived in a file.
    Import,
    /// A letter came, or its state changed.
    Letter,
    /// A letter was read.
    Reading,
    /// An SDQ form came.
    Sdq,
    /// An adult raised or closed a concern.
    Concern,
    /// The pupil asked to talk, or a talk was promised.
    TalkRequest,
    /// A talk was held.
    Talk,
    /// Somebody decided.
    Decision,
    /// An opportunity was offered or answered.
    Offer,
    /// A review was set or done.
    Review,
    /// The red route (restricted tier).
    RedRoute,
    /// The pupil opted out of the screen or in again.
    OptOut,
}

/// Who did what, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TimelineItem {
    /// When.
    pub at: DateTime<Utc>,
    /// What kind.
    pub happened: Happened,
    /// Who, by name.
    pub by: String,
    /// What, in words.
    pub what: String,
}

/// What is known about a pupil's background. Context, never a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PupilContext {
    /// Birth date.
    pub born: Option<NaiveDate>,
    /// UPN, when a valid one is known.
    pub upn: Option<String>,
    /// SEN in words.
    pub sen: Option<String>,
    /// First language.
    pub first_language: Option<String>,
    /// English as an additional language.
    pub eal: Option<bool>,
}

/// The whole page, for the viewer's tier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PupilPage {
    /// Who.
    pub pupil: PupilName,
    /// The forename everybody says.
    pub forename: String,
    /// Background.
    pub context: PupilContext,
    /// What the child likes: confirmed by a reader, or from the primary.
    pub interests: Vec<String>,
    /// What the child is good at.
    pub strengths: Vec<String>,
    /// The letter.
    pub letter: LetterShown,
    /// Wishes to talk, open ones first.
    pub talk_requests: Vec<TalkRequestShown>,
    /// The sources; home only for the restricted tier.
    pub sources: Vec<SourceCard>,
    /// Every SDQ form, newest first.
    pub sdq: Vec<FormShown>,
    /// The pattern; none when the pupil opted out of the screen.
    pub pattern: Option<PatternName>,
    /// What comes before every pattern.
    pub overlays: Vec<OverlayName>,
    /// Why listed.
    pub reasons: Vec<ReasonWords>,
    /// What is missing.
    pub missing: Vec<MissingWords>,
    /// Under which rules.
    pub rules: RulesBrief,
    /// Opted out of the screen.
    pub opted_out: bool,
    /// Concerns by adults.
    pub concerns: Vec<ConcernShown>,
    /// Decisions, newest first.
    pub decisions: Vec<DecisionShown>,
    /// Talks, newest first.
    pub talks: Vec<TalkShown>,
    /// Offers, newest first.
    pub offers: Vec<OfferShown>,
    /// Reviews, due first.
    pub reviews: Vec<ReviewShown>,
    /// The pupil's passport.
    pub passport: PassportBrief,
    /// Red-route entries this person may see.
    pub red_route: Vec<RedRouteShown>,
    /// Who did what, newest first.
    pub timeline: Vec<TimelineItem>,
    /// Staff who can be asked to do something.
    pub staff: Vec<StaffName>,
    /// What was put right, what is disputed, and how long all this is kept.
    pub rights: PupilRights,
}
