//! Everything that can be written to a workspace or read from it by name: the words of the log. Entries hold
//! identities and counts, never content, so that erasing a pupil can be whole.

use bridgewell_domain::ids;
use uuid::Uuid;

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$entry:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$entry])* $variant,)+
        }

        impl $name {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The word that is stored. Never changed once released: it is part of the log's chain.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }

            /// The other way round.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|known| known.word() == word)
            }
        }
    };
}

words! {
    /// What was done. A new kind of write gets a new word here.
    Op {
        /// The workspace was made.
        WorkspaceCreated = "workspace_created",
        /// Somebody unlocked it with their passphrase.
        WorkspaceOpened = "workspace_opened",
        /// Somebody unlocked it with the printed recovery key.
        WorkspaceOpenedByRecoveryKey = "workspace_opened_by_recovery_key",
        /// A new recovery key was made; the former one no longer opens this workspace.
        RecoveryKeyReplaced = "recovery_key_replaced",
        /// The key file was older than the database and was brought into line.
        KeysMended = "keys_mended",
        /// A person was added.
        PersonAdded = "person_added",
        /// A person's name, post, role, pupils or restricted tier was changed.
        PersonChanged = "person_changed",
        /// A person's key was taken away, and the workspace key changed with it. A backup made earlier still opens with
        /// the old one.
        PersonRemoved = "person_removed",
        /// A person changed their own passphrase.
        PassphraseChanged = "passphrase_changed",
        /// A lead gave somebody a new passphrase.
        PassphraseReset = "passphrase_reset",
        /// A person's keys were wrapped anew under their passphrase, at a higher cost or with the present key.
        SlotRenewed = "slot_renewed",
        /// Where backups go was chosen, or that there shall be none.
        BackupPlaceSet = "backup_place_set",
        /// A backup was made and found whole.
        BackupMade = "backup_made",
        /// A backup could not be made.
        BackupFailed = "backup_failed",
        /// The workspace was restored from a backup.
        WorkspaceRestored = "workspace_restored",
        /// The school's details were changed.
        SchoolChanged = "school_changed",
        /// A setting was changed.
        SettingChanged = "setting_changed",
        /// A new version of the rules was saved.
        RulesSaved = "rules_saved",
        /// The basis for using the SDQ was recorded.
        SdqBasisRecorded = "sdq_basis_recorded",
        /// Column choices for a file were remembered.
        MappingRemembered = "mapping_remembered",
        /// A file's rows were accepted.
        BatchAccepted = "batch_accepted",
        /// A whole batch was undone.
        BatchUndone = "batch_undone",
        /// A row that an accepted file had left open was settled.
        RowSettled = "row_settled",
        /// Such a row was skipped, with a reason.
        RowSkipped = "row_skipped",
        /// A skipped row was taken up again.
        RowTakenUp = "row_taken_up",
        /// A pupil was added by hand.
        PupilAdded = "pupil_added",
        /// A pupil's details were changed by hand.
        PupilChanged = "pupil_changed",
        /// It was recorded that a pupil came, or whose safeguarding file was received.
        ArrivalRecorded = "arrival_recorded",
        /// A pupil was opted out of the screen, or in again.
        OptOutRecorded = "opt_out_recorded",
        /// Home facts (restricted tier) were recorded by hand.
        HomeRecorded = "home_recorded",
        /// Attendance or attainment was recorded by hand.
        FactRecorded = "fact_recorded",
        /// An SDQ form was entered.
        SdqEntered = "sdq_entered",
        /// An SDQ form was keyed a second time.
        SdqVerified = "sdq_verified",
        /// An SDQ form was set aside as wrong.
        SdqWithdrawn = "sdq_withdrawn",
        /// A letter was typed.
        LetterTyped = "letter_typed",
        /// A letter's state was set (absent, declined, scribed, another language).
        LetterStateSet = "letter_state_set",
        /// A scan or a drawing was put beside a letter.
        PageAdded = "page_added",
        /// A page beside a letter was turned.
        PageTurned = "page_turned",
        /// A page beside a letter was taken out.
        PageRemoved = "page_removed",
        /// Who held the pen, who translates or a translation was said.
        LetterBesideSaid = "letter_beside_said",
        /// A day to write, a talk offered or that somebody was asked again was said of a pupil who has not written.
        LetterPlanSet = "letter_plan_set",
        /// The writing place was opened for a pupil; nothing else answers until it is left.
        WritingPlaceOpened = "writing_place_opened",
        /// A pupil finished a letter in the writing place.
        LetterWritten = "letter_written",
        /// The writing place was left with the passphrase of whoever opened it.
        WritingPlaceLeft = "writing_place_left",
        /// A reader coded a letter.
        LetterRead = "letter_read",
        /// A reader laid a letter back without coding it.
        LetterLaidBack = "letter_laid_back",
        /// A reader marked passages of a letter, or turned marks of the aid down.
        PassagesMarked = "passages_marked",
        /// A letter came for a pupil on the red route and was sealed later, by somebody who may know of it.
        LetterCovered = "letter_covered",
        /// A letter went back to its writer.
        LetterGivenBack = "letter_given_back",
        /// A safeguarding lead released a letter that was on the red route, so that it can go home.
        LetterReleased = "letter_released",
        /// A safeguarding lead erased a letter that was on the red route.
        LetterErased = "letter_erased",
        /// A colleague who reads on their own laptop was added, or gave a new key.
        ReaderAdded = "reader_added",
        /// A reader was taken off the list.
        ReaderRemoved = "reader_removed",
        /// A parcel of letters was handed out.
        ParcelMade = "parcel_made",
        /// A parcel, or a letter of one, was called back.
        ParcelCalledBack = "parcel_called_back",
        /// A reader's reply was taken in.
        ParcelAnswered = "parcel_answered",
        /// A pupil's wish to talk to someone was recorded.
        TalkAsked = "talk_asked",
        /// A talk was promised, with a name and a day.
        TalkPromised = "talk_promised",
        /// A wish to talk was settled.
        TalkSettled = "talk_settled",
        /// A talk was held.
        TalkHeld = "talk_held",
        /// A concern was raised.
        ConcernRaised = "concern_raised",
        /// A concern was closed.
        ConcernClosed = "concern_closed",
        /// An entry was put on the red route.
        RedRouteOpened = "red_route_opened",
        /// It was recorded who was told.
        RedRouteTold = "red_route_told",
        /// It was put right whether a red-route entry is about an adult of the school.
        RedRouteAboutChanged = "red_route_about_changed",
        /// A red-route entry was closed.
        RedRouteClosed = "red_route_closed",
        /// A decision was made.
        DecisionMade = "decision_made",
        /// It was said that what a decision asked for is done, or that it is not done after all.
        TaskSettled = "task_settled",
        /// A THRIVE grouping agreed with the family was recorded.
        ThriveAgreed = "thrive_agreed",
        /// An opportunity was put on the menu.
        OpportunityAdded = "opportunity_added",
        /// An opportunity was changed.
        OpportunityChanged = "opportunity_changed",
        /// An opportunity was taken off the menu.
        OpportunityRetired = "opportunity_retired",
        /// An opportunity was offered to a pupil.
        OfferMade = "offer_made",
        /// A pupil's answer was recorded.
        OfferAnswered = "offer_answered",
        /// A review was planned.
        ReviewPlanned = "review_planned",
        /// A review was done.
        ReviewDone = "review_done",
        /// An invitation was saved, to be handed to a pupil.
        InvitationSaved = "invitation_saved",
        /// A pupil's passport was written or changed.
        PassportSaved = "passport_saved",
        /// It was recorded with whom a pupil's passport is shared.
        PassportShared = "passport_shared",
        /// A choice to share a pupil's passport was taken back.
        PassportShareWithdrawn = "passport_share_withdrawn",
        /// What of a pupil's passport is under the restricted tier was changed.
        PassportRestricted = "passport_restricted",
        /// An action was put into the plan.
        ActionAdded = "action_added",
        /// An action of the plan was changed.
        ActionChanged = "action_changed",
        /// It was said how an action stands.
        ActionStatusSaid = "action_status_said",
        /// A progress note was written about an action.
        ActionNoted = "action_noted",
        /// A half-term review of the plan was begun.
        PlanReviewBegun = "plan_review_begun",
        /// Something was said in a review of the plan, or its text was edited.
        PlanReviewSaved = "plan_review_saved",
        /// A review of the plan was finished; the plan says since then what was said in it.
        PlanReviewFinished = "plan_review_finished",
        /// A review of the plan was given up before it was finished.
        PlanReviewGivenUp = "plan_review_given_up",
        /// Somebody of the workforce register was added or changed.
        StaffRecorded = "staff_recorded",
        /// Somebody was taken out of the workforce register.
        StaffRemoved = "staff_removed",
        /// A course of somebody of the register was added, changed or taken out.
        TrainingRecorded = "training_recorded",
        /// The school said how many people it wants at each practice level.
        WorkforceTargetsSet = "workforce_targets_set",
        /// A pupil champion was added or changed.
        ChampionRecorded = "champion_recorded",
        /// A pupil champion was taken out.
        ChampionRemoved = "champion_removed",
        /// An activity of pupil voice was added, changed or taken out.
        VoiceRecorded = "voice_recorded",
        /// It was said what came of a recommendation of pupils.
        RecommendationAnswered = "recommendation_answered",
        /// Supervision was prepared, or its notes were changed.
        SupervisionRecorded = "supervision_recorded",
        /// It was recorded on what ground a pupil may be named to the link team, or that was taken back.
        SharingRecorded = "sharing_recorded",
        /// Something agreed in supervision was written down, changed or done.
        NextStepRecorded = "next_step_recorded",
        /// A colleague wrote down something for themselves after hard letters, or took it out.
        DebriefWritten = "debrief_written",
        /// A new version of the escalation directory was saved.
        DirectoryChanged = "directory_changed",
        /// A round of the audit was started.
        AuditRoundStarted = "audit_round_started",
        /// A round of the audit was closed.
        AuditRoundClosed = "audit_round_closed",
        /// A closed round of the audit was opened again.
        AuditRoundReopened = "audit_round_reopened",
        /// Somebody who answers in the audit was added.
        AuditRaterAdded = "audit_rater_added",
        /// Somebody who answered was taken out, with their answers.
        AuditRaterRemoved = "audit_rater_removed",
        /// Answers to standards were entered.
        AuditRated = "audit_rated",
        /// A level was agreed of a standard.
        AuditAgreed = "audit_agreed",
        /// A standard was marked as a strength or a priority.
        AuditMarked = "audit_marked",
        /// A note of evidence was added.
        AuditNoteAdded = "audit_note_added",
        /// A note of evidence was taken out.
        AuditNoteRemoved = "audit_note_removed",
        /// A file of evidence was added.
        AuditFileAdded = "audit_file_added",
        /// A file of evidence was taken out.
        AuditFileRemoved = "audit_file_removed",
        /// A benchmark was entered or changed.
        AuditBenchmarkSaved = "audit_benchmark_saved",
        /// A benchmark was taken out.
        AuditBenchmarkRemoved = "audit_benchmark_removed",
        /// A template of standards was taken in.
        AuditTemplateAdded = "audit_template_added",
        /// A template of standards is no longer used for new rounds.
        AuditTemplateRetired = "audit_template_retired",
        /// Somebody to exchange review packs with was added, or gave a new code.
        LinkPartyAdded = "link_party_added",
        /// Somebody was taken off the list of those packs are exchanged with.
        LinkPartyRemoved = "link_party_removed",
        /// A review pack was sealed.
        PackMade = "pack_made",
        /// A review pack was taken in.
        PackTakenIn = "pack_taken_in",
        /// The reply to a review pack was sealed.
        PackReplyMade = "pack_reply_made",
        /// The reply to a review pack was taken in.
        PackReplyTakenIn = "pack_reply_taken_in",
        /// A link worker said something of a school's programme.
        RemarkMade = "remark_made",
        /// The school answered a link worker's remark.
        RemarkAnswered = "remark_answered",
        /// A visit to a school was written down or planned.
        VisitRecorded = "visit_recorded",
        /// A consultation was begun or its draft was changed.
        ConsultationChanged = "consultation_changed",
        /// A consultation was moved to another stage.
        ConsultationMoved = "consultation_moved",
        /// A consultation that nobody had answered was taken out.
        ConsultationRemoved = "consultation_removed",
        /// An event with people was written down, changed or taken out.
        ConsultationEventRecorded = "consultation_event_recorded",
        /// Responses to a consultation were typed or pasted in, changed or taken out.
        ResponsesRecorded = "responses_recorded",
        /// Responses to a consultation were taken in from a form's file.
        ResponsesImported = "responses_imported",
        /// Responses that came from a form's file were taken out again.
        ResponsesImportUndone = "responses_import_undone",
        /// Answers to a consultation were sorted into themes, or chosen to be quoted.
        ResponsesSorted = "responses_sorted",
        /// A line of what changed because of a consultation was written down, changed or taken out.
        ConsultationChangeRecorded = "consultation_change_recorded",
        /// Counts of a national question on wellbeing were entered, changed or taken out.
        WellbeingCounted = "wellbeing_counted",
        /// The school's retention schedule was changed.
        RetentionSaved = "retention_saved",
        /// A kind of a pupil's record is kept longer than the schedule says, or that was taken back.
        RecordKept = "record_kept",
        /// A safeguarding lead put a hold on a record.
        HoldSet = "hold_set",
        /// A safeguarding lead let a hold go.
        HoldReleased = "hold_released",
        /// It was recorded that a pupil left, or did not after all.
        LeavingRecorded = "leaving_recorded",
        /// A value was put right.
        ValueCorrected = "value_corrected",
        /// It was recorded that a family disputes something, or how that was settled.
        DisputeRecorded = "dispute_recorded",
        /// Records were erased for good.
        RecordsErased = "records_erased",
        /// A pupil's record was read.
        RecordRead = "record_read",
        /// The cohort, or a list of pupils, was read.
        CohortRead = "cohort_read",
        /// Letters were read in a list.
        LettersRead = "letters_read",
        /// The log was read.
        LogRead = "log_read",
        /// A public document was made.
        PublicDocumentMade = "public_document_made",
        /// A document about one pupil was made.
        PersonalDocumentMade = "personal_document_made",
        /// Data left in a file.
        Exported = "exported",
        /// Somebody asked to see everything that is kept about a pupil.
        AccessAsked = "access_asked",
        /// It was said what stays out of a pupil's access pack, and why.
        AccessReviewed = "access_reviewed",
        /// A request to see everything was taken out, because it was a mistake.
        AccessWithdrawn = "access_withdrawn",
        /// An access pack was made.
        AccessPackMade = "access_pack_made",
        /// A file for a pupil's next school was made.
        TransferMade = "transfer_made",
        /// Somebody tried to unlock with a passphrase that does not fit.
        UnlockingFailed = "unlocking_failed",
        /// Somebody asked for what their role does not include, and was refused.
        Refused = "refused",
    }
}

words! {
    /// What kind of thing an entry is about.
    SubjectKind {
        /// A person of the workspace.
        Person = "person",
        /// A pupil.
        Pupil = "pupil",
        /// A batch.
        Batch = "batch",
        /// A letter.
        Letter = "letter",
        /// A row of a file that waits for a person.
        WaitingRow = "waiting_row",
        /// A reading of a letter.
        Reading = "reading",
        /// A parcel of letters.
        Parcel = "parcel",
        /// An SDQ form.
        SdqForm = "sdq_form",
        /// A concern.
        Concern = "concern",
        /// A red-route entry.
        RedRoute = "red_route",
        /// A wish to talk.
        TalkRequest = "talk_request",
        /// A decision.
        Decision = "decision",
        /// A talk.
        Talk = "talk",
        /// An opportunity.
        Opportunity = "opportunity",
        /// An offer.
        Offer = "offer",
        /// A review.
        Review = "review",
        /// A version of the rules.
        Rules = "rules",
        /// Somebody review packs are exchanged with.
        LinkParty = "link_party",
        /// A review pack or its reply.
        Pack = "pack",
        /// A link worker's remark.
        Remark = "remark",
        /// A visit of a link worker.
        Visit = "visit",
        /// A safeguarding hold.
        Hold = "hold",
        /// An erasure.
        Erasure = "erasure",
        /// A round of the audit.
        AuditRound = "audit_round",
        /// An action of the plan.
        Action = "action",
        /// A half-term review of the plan.
        PlanReview = "plan_review",
        /// A consultation.
        Consultation = "consultation",
    }
}

/// One thing an entry is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Subject {
    /// Its kind.
    pub kind: SubjectKind,
    /// Its identity.
    pub id: Uuid,
}

macro_rules! subjects {
    ($($id:ident => $kind:ident),+ $(,)?) => {$(
        impl From<ids::$id> for Subject {
            fn from(id: ids::$id) -> Self {
                Self { kind: SubjectKind::$kind, id: id.uuid() }
            }
        }
    )+};
}

subjects! {
    PersonId => Person,
    PupilId => Pupil,
    BatchId => Batch,
    LetterId => Letter,
    WaitingId => WaitingRow,
    ReadingId => Reading,
    ParcelId => Parcel,
    SdqFormId => SdqForm,
    ConcernId => Concern,
    RedRouteId => RedRoute,
    TalkRequestId => TalkRequest,
    DecisionId => Decision,
    TalkId => Talk,
    OpportunityId => Opportunity,
    OfferId => Offer,
    ReviewId => Review,
    RulesId => Rules,
    PartyId => LinkParty,
    PackId => Pack,
    RemarkId => Remark,
    VisitId => Visit,
    HoldId => Hold,
    ErasureId => Erasure,
    AuditRoundId => AuditRound,
    ActionId => Action,
    PlanReviewId => PlanReview,
    ConsultationId => Consultation,
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_word_is_used_once_and_read_back() {
        let words: BTreeSet<_> = Op::ALL.iter().map(|op| op.word()).collect();
        assert_eq!(words.len(), Op::ALL.len());
        assert!(Op::ALL.iter().all(|op| Op::from_word(op.word()) == Some(*op)));
        assert!(SubjectKind::ALL.iter().all(|kind| SubjectKind::from_word(kind.word()) == Some(*kind)));
        assert_eq!(Op::from_word("person_praised"), None);
    }
}
