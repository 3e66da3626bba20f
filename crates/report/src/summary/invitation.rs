//! An invitation to one child.

use chrono::NaiveDate;

use crate::document::Imprint;

/// What is offered and how to answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Who invites, where and when.
    pub imprint: Imprint,
    /// What the child is called.
    pub forename: String,
    /// The words to the child, as a person wrote them; blank lines part paragraphs.
    pub words: String,
    /// What it is.
    pub opportunity: String,
    /// Day and time in words.
    pub when: String,
    /// Where; may be empty.
    pub place: String,
    /// Who leads it.
    pub leader: String,
    /// What it costs the family in words; empty: nothing.
    pub cost: String,
    /// Whether the child has said yes already.
    pub said_yes: bool,
    /// Whom to tell, as it goes into "Tell ...".
    pub tell: String,
    /// By which day to answer, where there is one.
    pub answer_by: Option<NaiveDate>,
}
