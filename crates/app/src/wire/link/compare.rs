//! Schools side by side, and the figures a link worker has to return.

use super::school::PrincipleShown;
use super::wire;
use bridgewell_domain::ids::PartyId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

wire! {
    /// One school in the comparison.
    ComparedSchool {
        /// Which.
        id: PartyId,
        /// The name.
        name: String,
        /// The newest round.
        round: String,
        /// The principles of that round.
        principles: Vec<PrincipleShown>,
        /// Strong standards of every round, the oldest first, each of how many agreed.
        over_time: Vec<(String, u16, u16)>,
    }

    /// A theme that several schools share.
    SharedTheme {
        /// The standard.
        id: String,
        /// Its title.
        title: String,
        /// Schools where it is not yet or emerging.
        weak: Vec<String>,
        /// Schools where it is a priority.
        priority: Vec<String>,
        /// Schools where it is celebrated: they may have something to share.
        celebrated: Vec<String>,
    }

    /// Schools side by side.
    Comparison {
        /// Schools with a round, by name.
        schools: Vec<ComparedSchool>,
        /// Themes, those that most schools share first.
        themes: Vec<SharedTheme>,
    }

    /// Between which days.
    Span {
        /// From.
        from: NaiveDate,
        /// To, that day included.
        to: NaiveDate,
    }

    /// One row of the activity figures.
    ActivityRow {
        /// The school, or what the row sums up.
        name: String,
        /// One cell a column.
        cells: Vec<String>,
    }

    /// The activity figures of a span.
    ActivityReturn {
        /// The columns.
        columns: Vec<String>,
        /// One row a school, and the sums at the end.
        rows: Vec<ActivityRow>,
        /// What has to be known to read them.
        notes: Vec<String>,
    }
}
