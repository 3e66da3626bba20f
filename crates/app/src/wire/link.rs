//! Review packs: what a school shows before it seals one, what its link worker sees of many schools, and what goes back. One
//! long file, because both sides share most of these shapes.

use super::workspace::RecoverySheet;
use crate::shelf::{DocumentHandle, FileHandle, PlaceHandle};
use bridgewell_domain::ids::{PackId, PartyId, RemarkId, VisitId};
use bridgewell_domain::programme::frames::Principle;
use bridgewell_domain::programme::pack::{PackLevel, PackStatus, Part};
use bridgewell_domain::programme::remark::{About, AnswerKind, RemarkKind};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! wire {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
        pub struct $name { $($(#[$field_doc])* pub $field: $type,)* }
    )+};
}

wire! {
    /// A code of one's own, to be given to the other side.
    OwnCode {
        /// The code in groups of four.
        code: String,
        /// Sixteen digits to read aloud.
        fingerprint: String,
    }

    /// Whom packs are exchanged with.
    PartyShown {
        /// Which.
        id: PartyId,
        /// The name.
        name: String,
        /// The code that was compared.
        code: String,
        /// Its sixteen digits.
        fingerprint: String,
        /// When the code was added.
        added: DateTime<Utc>,
        /// Whether a reply has come that was signed by this person.
        signs: bool,
    }

    /// A pack or a reply that went to or fro.
    FileShown {
        /// Which.
        id: PackId,
        /// With whom, by name.
        party: String,
        /// Its number in this direction.
        number: u32,
        /// When it was made.
        made: DateTime<Utc>,
        /// By whom, by name.
        by: String,
    }

    /// The school's answer to a remark.
    AnswerShown {
        /// What is done with it.
        kind: AnswerKind,
        /// In words; may be empty where it was accepted.
        text: String,
        /// Who answered.
        by: String,
        /// When.
        at: DateTime<Utc>,
    }

    /// A link worker's remark.
    RemarkShown {
        /// Which.
        id: RemarkId,
        /// With whom it was exchanged, by name.
        party: String,
        /// What it is about.
        about: About,
        /// What kind.
        kind: RemarkKind,
        /// The words.
        text: String,
        /// Who said it.
        by: String,
        /// When.
        at: DateTime<Utc>,
        /// Whether it went to the school already.
        sent: bool,
        /// The school's answer.
        answer: Option<AnswerShown>,
        /// For answering.
        version: u32,
    }

    /// The school's side of packs.
    PacksShown {
        /// The school's own code.
        me: OwnCode,
        /// Link workers, by name.
        link_workers: Vec<PartyShown>,
        /// Packs that were made, the newest first.
        sent: Vec<FileShown>,
        /// Replies that were taken in, the newest first.
        taken_in: Vec<FileShown>,
        /// Remarks, the newest first.
        remarks: Vec<RemarkShown>,
        /// How many of them wait for an answer.
        waiting: u32,
        /// Answers that travel with the next pack.
        answers_to_send: u32,
    }

    /// A link worker or a school to be added, or given a new code.
    AddParty {
        /// The one that is known already, for a new code.
        party: Option<PartyId>,
        /// The name.
        name: String,
        /// The code.
        code: String,
    }

    /// One link worker or school.
    PartyAsk {
        /// Which.
        party: PartyId,
    }

    /// A pack to be planned or made.
    PackAsk {
        /// For whom.
        party: PartyId,
        /// Parts that stay here.
        leave_out: Vec<Part>,
        /// Keys of fields whose words stay here.
        withhold: Vec<String>,
        /// Keys of fields with a name that may leave: it is nobody's on roll, or a colleague's in their post.
        let_go: Vec<String>,
    }

    /// A name that was found in a field.
    NameFound {
        /// As it stands in the field.
        name: String,
        /// Whether a pupil has it; otherwise a member of staff.
        pupil: bool,
        /// Whether it is a pupil's forename and surname side by side: then the words cannot leave.
        whole: bool,
    }

    /// One field of a pack, as it reads.
    FieldShown {
        /// The same every time.
        key: String,
        /// Under which heading.
        under: String,
        /// What it is.
        label: String,
        /// What would leave.
        text: String,
        /// Whether somebody typed it.
        free: bool,
        /// Names in it.
        names: Vec<NameFound>,
        /// Whether somebody has to say first what becomes of it.
        asks: bool,
    }

    /// One part of a pack.
    PartShown {
        /// Which.
        part: Part,
        /// In words.
        words: String,
        /// Whether it is left out.
        left_out: bool,
        /// Whether there is anything in it to leave out.
        present: bool,
        /// Its fields, in the order of the pack.
        fields: Vec<FieldShown>,
    }

    /// Everything that would leave.
    PackPlanShown {
        /// For whom, by name.
        to: String,
        /// The number it would have.
        number: u32,
        /// The parts.
        parts: Vec<PartShown>,
        /// Fields that somebody has to say something of first.
        asks: u32,
        /// Fields in all.
        fields: u32,
    }

    /// A sealed file that is ready to be saved.
    PackFile {
        /// The file.
        document: DocumentHandle,
        /// The suggested name.
        name: String,
        /// Its number.
        number: u32,
    }

    /// One pack or reply.
    FileOf {
        /// Which.
        pack: PackId,
    }

    /// What a reply brought.
    ReplyTakenIn {
        /// From whom.
        from: String,
        /// Remarks that are new here.
        new: u32,
        /// Remarks that were known.
        known: u32,
        /// Rounds that were signed off by it, by name.
        signed_off: Vec<String>,
        /// Whether this very reply had been taken in before.
        again: bool,
        /// What else has to be said of it: an older one, one that is missing in between.
        notes: Vec<String>,
        /// The next visit, as the link worker plans it.
        next_visit: Option<NaiveDate>,
    }

    /// An answer to a remark.
    AnswerRemark {
        /// To which.
        remark: RemarkId,
        /// Its version.
        version: u32,
        /// What is done with it.
        kind: AnswerKind,
        /// In words.
        text: String,
    }

    /// What remarks are about.
    AboutAsk {
        /// A kind and an identity; remarks of every party about it are given.
        about: About,
    }

    /// A link worker's workspace to be made.
    CreateLink {
        /// Where.
        handle: PlaceHandle,
        /// Whose.
        name: String,
        /// The passphrase.
        passphrase: String,
    }

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

    /// One school among many.
    SchoolRow {
        /// Which.
        id: PartyId,
        /// The name.
        name: String,
        /// The newest round, by name; none without a pack or without a round.
        round: Option<String>,
        /// Standards of it that apply.
        applies: u16,
        /// Standards of it with an agreed level.
        agreed: u16,
        /// Standards of it that are established or embedded.
        strong: u16,
        /// Weaker principles, by the name of each.
        weak: Vec<Principle>,
        /// Open actions.
        open_actions: u16,
        /// Open actions whose day has passed.
        overdue: u16,
        /// When the newest pack was made.
        pack: Option<NaiveDate>,
        /// The last contact of any kind: a pack, a reply, a visit.
        last_contact: Option<NaiveDate>,
        /// The next visit.
        next_visit: Option<NaiveDate>,
        /// Remarks not sent yet.
        unsent: u32,
        /// Questions and comments that the school has not answered.
        unanswered: u32,
        /// Whether the newest round was signed off.
        signed_off: bool,
    }

    /// Every school of a link worker.
    LinkShown {
        /// The link worker's name.
        name: String,
        /// Their own code.
        me: OwnCode,
        /// The day.
        today: NaiveDate,
        /// Schools, by name.
        schools: Vec<SchoolRow>,
    }

    /// A file with a pack, and whether its numbers were compared by voice.
    TakePack {
        /// The file.
        file: FileHandle,
        /// Said by the link worker: the school read out the same numbers.
        compared: bool,
    }

    /// What a pack brought.
    PackTaken {
        /// Of which school; none while its key is not trusted yet.
        party: Option<PartyId>,
        /// The school's name.
        school: String,
        /// Its number.
        number: u32,
        /// When it was made.
        made: DateTime<Utc>,
        /// The numbers to compare by voice; only while the school's key is not trusted yet, and then nothing was kept.
        compare: Option<String>,
        /// Whether this very pack had been taken in before.
        again: bool,
        /// Answers that came with it.
        answers: u32,
        /// What else has to be said of it.
        notes: Vec<String>,
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
        /// Whether the link worker agrees: their last word on it.
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

/// The recovery key of a new link workspace, and the code that goes to schools.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LinkCreated {
    /// The recovery key, shown once.
    pub sheet: RecoverySheet,
    /// The code.
    pub me: OwnCode,
}
