//! Identities are Bridgewell's own: time-ordered UUIDs (version 7), one type for each kind of thing, made by the caller.

use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// Takes an identity that was made or stored elsewhere.
            #[must_use]
            pub const fn from_uuid(uuid: Uuid) -> Self {
                Self(uuid)
            }

            /// The bare identity, for storing.
            #[must_use]
            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }
    )+};
}

id! {
    /// One school in a workspace.
    SchoolId;
    /// A member of staff who can open the workspace.
    PersonId;
    /// A pupil, whatever happens to the UPN.
    PupilId;
    /// One accepted import.
    BatchId;
    /// A row of an accepted file that waits for a person.
    WaitingId;
    /// A letter to self.
    LetterId;
    /// A scan, a photo or a drawing that lies beside a letter.
    PageId;
    /// One reader's coding of a letter.
    ReadingId;
    /// A choice to share a pupil's passport.
    PassportShareId;
    /// A parcel of letters handed to a colleague.
    ParcelId;
    /// One SDQ form: one informant, one date.
    SdqFormId;
    /// A concern that a member of staff or a parent raised.
    ConcernId;
    /// An entry on the red route.
    RedRouteId;
    /// A pupil's wish to talk to someone.
    TalkRequestId;
    /// A decision about a pupil.
    DecisionId;
    /// A talk that was held.
    TalkId;
    /// A line of the school's menu of opportunities.
    OpportunityId;
    /// An opportunity offered to one pupil.
    OfferId;
    /// A review that is due or done.
    ReviewId;
    /// A dated version of the school's rules.
    RulesId;
    /// An action of the plan.
    ActionId;
    /// A step of an action.
    MilestoneId;
    /// A note about an action, or a status that was said.
    PlanEntryId;
    /// A half-term review of the plan.
    PlanReviewId;
    /// Somebody of the workforce register; they need no account.
    StaffMemberId;
    /// A course somebody of the register went to.
    TrainingId;
    /// A pupil champion.
    ChampionId;
    /// Something a pupil champion did.
    ChampionActivityId;
    /// An activity of pupil voice.
    VoiceActivityId;
    /// Something pupils recommended.
    RecommendationId;
    /// A session of supervision.
    SupervisionId;
    /// A line of a session's agenda.
    AgendaLineId;
    /// Something agreed in a session.
    NextStepId;
    /// A colleague's own words after hard letters.
    DebriefId;
    /// A round of the audit.
    AuditRoundId;
    /// Somebody who answers in a round of the audit.
    RaterId;
    /// What was agreed of a standard.
    AgreementId;
    /// A note of evidence.
    AuditNoteId;
    /// A file of evidence.
    AuditFileId;
    /// A benchmark beside the audit.
    BenchmarkId;
    /// A safeguarding hold on a pupil's record.
    HoldId;
    /// A value that was put right.
    CorrectionId;
    /// Something a family disputes.
    DisputeId;
    /// An erasure, and the certificate of it.
    ErasureId;
    /// An entry of the log.
    LogId;
    /// Somebody packs are exchanged with: a link worker in a school's workspace, a school in a link worker's.
    PartyId;
    /// A review pack, or the reply to one.
    PackId;
    /// A link worker's comment, question or word on a standard or an action.
    RemarkId;
    /// A visit of a link worker to a school.
    VisitId;
    /// A consultation.
    ConsultationId;
    /// A question of a consultation.
    QuestionId;
    /// A response to a consultation.
    ResponseId;
    /// A theme that answers were sorted into.
    ThemeId;
    /// Something that was done to reach people.
    EventId;
    /// A form's file of responses that was taken in.
    ResponseImportId;
    /// A line of "you said, we did".
    ChangeId;
    /// Counts of a national question on wellbeing.
    WellbeingCountId;
    /// A request to see everything that is kept about a pupil.
    AccessRequestId;
    /// A file for a pupil's next school.
    TransferId;
}
