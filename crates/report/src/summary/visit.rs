//! What stands on the one page that a link worker reads before a visit.

use crate::document::Imprint;
use chrono::NaiveDate;

/// One principle of the newest round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrincipleLine {
    /// The principle.
    pub name: String,
    /// Standards established or embedded.
    pub strong: u16,
    /// Standards with an agreed level.
    pub agreed: u16,
    /// The same a round before.
    pub before: Option<(u16, u16)>,
    /// Whether it is one of the weaker ones.
    pub weak: bool,
}

/// Everything on the page. Nothing of it is about a pupil.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitBrief {
    /// Who made it and when. The school named there is the one that is visited.
    pub imprint: Imprint,
    /// When the visit is, if it is planned.
    pub visit: Option<NaiveDate>,
    /// When the newest pack was made.
    pub pack: NaiveDate,
    /// When there was contact last.
    pub last_contact: Option<NaiveDate>,
    /// The newest round, by name.
    pub round: Option<String>,
    /// By principle.
    pub principles: Vec<PrincipleLine>,
    /// Standards to celebrate.
    pub celebrated: Vec<String>,
    /// Standards that are priorities.
    pub priorities: Vec<String>,
    /// Open actions in all.
    pub open_actions: u16,
    /// Actions whose day has passed: title, lead and the day.
    pub overdue: Vec<(String, String, NaiveDate)>,
    /// Questions and comments that wait for the school, the oldest first.
    pub waiting: Vec<String>,
    /// The note of the last visit.
    pub last_note: Option<(NaiveDate, String)>,
}
