//! One school as its link worker sees it, and what the link worker says of it.

use super::schools::SchoolRow;
use super::wire;
use super::{FileShown, OwnCode, RemarkShown};
use bridgewell_domain::ids::{PartyId, VisitId};
use bridgewell_domain::programme::frames::Principle;
use bridgewell_domain::programme::pack::{PackLevel, PackStatus};
use bridgewell_domain::programme::remark::{About, RemarkKind};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

wire! {
    /// How one principle stands at one school.
    PrincipleShown {
        /// Which.
        principle: Principle,
        /// Standards that apply.
        applies: u16,
        /// Standards with an agreed level.
        agreed: u16,
        /// Standards established or embedded.
        strong: u16,
        /// How many were strong a round before, of how many agreed; none without one.
        before: Option<(u16, u16)>,
        /// Whether it is one of the weaker ones.
        weak: bool,
    }

    /// How one group answered a standard.
    GroupShown {
        /// The group.
        group: String,
        /// The answers in words.
        told: String,
    }

    /// One standard of a school's newest round.
    StandardShown {
        /// The template's identity.
        id: String,
        /// The title.
        title: String,
        /// The principle.
        principle: Principle,
        /// The agreed answer.
        level: Option<PackLevel>,
        /// The answer a round before.
        before: Option<PackLevel>,
        /// Why.
        because: String,
        /// Answers by group.
        groups: Vec<GroupShown>,
        /// Evidence by name.
        evidence: Vec<String>,
        /// Whether it is a priority.
        priority: bool,
        /// Whether it is celebrated.
        celebrated: bool,
        /// Whether the link worker agrees: their last word on it in this round, while the level is still the one they saw.
        agreed: Option<bool>,
        /// Remarks on it.
        remarks: Vec<RemarkShown>,
    }

    /// One action of a school's plan.
    LinkActionShown {
        /// Its identity.
        id: String,
        /// Its number.
        number: u32,
        /// What is to be done.
        title: String,
        /// Outcome area and level of need, in words.
        place: String,
        /// Who leads it.
        lead: String,
        /// When it is due.
        due: Option<NaiveDate>,
        /// Whether that day has passed and it is open.
        overdue: bool,
        /// How it stands.
        status: PackStatus,
        /// How success is measured.
        measure: String,
        /// The newest note.
        progress: String,
        /// Whether the link worker agrees.
        agreed: Option<bool>,
        /// Remarks on it.
        remarks: Vec<RemarkShown>,
    }

    /// A count as a line.
    CountShown {
        /// What is counted.
        what: String,
        /// The count in words.
        told: String,
    }

    /// A heading with counts or sentences under it.
    CountsShown {
        /// The heading.
        title: String,
        /// The lines.
        lines: Vec<CountShown>,
    }

    /// One round of a school.
    RoundShown {
        /// Its identity.
        id: String,
        /// Its name.
        name: String,
        /// When.
        on: NaiveDate,
        /// Whether it is still open.
        open: bool,
        /// Standards that apply.
        applies: u16,
        /// Standards with an agreed level.
        agreed: u16,
        /// Standards established or embedded.
        strong: u16,
        /// By whom and when it was signed off.
        signed_off: Option<String>,
    }

    /// A visit.
    VisitShown {
        /// Which.
        id: VisitId,
        /// When.
        on: NaiveDate,
        /// The note.
        note: String,
        /// For changing it.
        version: u32,
    }

    /// Everything about one school.
    SchoolPage {
        /// The row of the list.
        row: SchoolRow,
        /// The school's code and numbers.
        code: OwnCode,
        /// Rounds, the newest first.
        rounds: Vec<RoundShown>,
        /// Principles of the newest round.
        principles: Vec<PrincipleShown>,
        /// Standards of the newest round.
        standards: Vec<StandardShown>,
        /// Actions.
        actions: Vec<LinkActionShown>,
        /// Counts by heading.
        counts: Vec<CountsShown>,
        /// Remarks on the programme as a whole.
        remarks: Vec<RemarkShown>,
        /// Remarks on rounds, and on what is not in the newest pack.
        others: Vec<RemarkShown>,
        /// Visits, the newest first.
        visits: Vec<VisitShown>,
        /// Packs that were taken in, the newest first.
        packs: Vec<FileShown>,
        /// Replies that were sent, the newest first.
        replies: Vec<FileShown>,
        /// What is odd about the history, each a sentence.
        notes: Vec<String>,
    }

    /// Something said of a school.
    Say {
        /// Of which.
        party: PartyId,
        /// About what.
        about: About,
        /// What kind.
        kind: RemarkKind,
        /// In words.
        text: String,
    }

    /// A visit to be kept or changed.
    SaveVisit {
        /// To which school.
        party: PartyId,
        /// Which; none for a new one.
        visit: Option<VisitId>,
        /// When.
        on: NaiveDate,
        /// The note.
        note: String,
        /// Its version; 0 for a new one.
        version: u32,
    }

    /// The next visit.
    PlanVisit {
        /// To which school.
        party: PartyId,
        /// When; none for none.
        on: Option<NaiveDate>,
    }
}
