//! The table of commands: name, what goes in, what comes out, who may. Declared once; the dispatcher, the permission
//! checks and the TypeScript interface all come from it.
//!
//! A command of an open workspace is `fn(&mut Session, Permit, Input) -> Result<Output, ApiError>`; the permit has
//! been asked for already. A command under `before opening` is `fn(&mut App, Input) -> Result<Output, ApiError>`.

use crate::access;
use crate::app::App;
use crate::audit;
use crate::error::ApiError;
use crate::permission::{self, Rule};
use crate::{
    cohort, concerns, consultation, decisions, demo_school, documents, dpo, drafts, erase, figures, home,
    intake, invitations, keeping, letters, letters_home, link, local_words, log, naming, offers,
    opportunities, packs, papers, parcel, parcels, passport, people, plan, practice, pupil, reading_desk,
    red_route, remembered, retention, reviews, rights, rules, sdq, settings, talks, talks_held, wire,
    workspace, writing,
};
use serde_json::Value;

/// A row of the table, for tests and for the bindings.
pub struct Row {
    /// The name the window calls.
    pub name: &'static str,
    /// Who may; `None` before a workspace is open.
    pub rule: Option<Rule>,
    /// TypeScript of what goes in.
    pub input: fn(&ts_rs::Config) -> String,
    /// TypeScript of what comes out.
    pub output: fn(&ts_rs::Config) -> String,
    /// Declares both and all they mention.
    pub declare: fn(&mut crate::bindings::Declarations),
}

/// What serde says of a misfit repeats the value, which may be a passphrase or a child's words: it is not passed on.
fn read<T: serde::de::DeserializeOwned>(payload: Value) -> Result<T, ApiError> {
    serde_json::from_value(payload)
        .map_err(|_| ApiError::invalid("payload", "this is not what the command takes; nothing was changed"))
}

fn write<T: serde::Serialize>(answer: &T) -> Result<Value, ApiError> {
    serde_json::to_value(answer).map_err(ApiError::broken)
}

macro_rules! commands {
    (
        before opening { $($b_name:literal => $b_fn:path: $b_in:ty => $b_out:ty;)* }
        in a workspace { $($name:literal ($rule:ident) => $fn:path: $in:ty => $out:ty;)* }
    ) => {
        /// Every command.
        pub static COMMANDS: &[Row] = &[
            $(Row {
                name: $b_name,
                rule: None,
                input: <$b_in as ts_rs::TS>::name,
                output: <$b_out as ts_rs::TS>::name,
                declare: |all| { all.add::<$b_in>(); all.add::<$b_out>(); },
            },)*
            $(Row {
                name: $name,
                rule: Some(permission::$rule),
                input: <$in as ts_rs::TS>::name,
                output: <$out as ts_rs::TS>::name,
                declare: |all| { all.add::<$in>(); all.add::<$out>(); },
            },)*
        ];

        /// Runs one command.
        ///
        /// # Errors
        /// Whatever the command refuses or fails with; [`ApiError::NotFound`] for a name that is not in the table.
        pub fn dispatch(app: &mut App, name: &str, payload: Value) -> Result<Value, ApiError> {
            writing::gate(app, name)?;
            match name {
                $($b_name => {
                    let answer: $b_out = $b_fn(app, read::<$b_in>(payload)?)?;
                    write(&answer)
                })*
                $($name => {
                    let session = app.session()?;
                    let permit =
                        log::or_refused(session, $name, |session| permission::$rule.ask(session.person()))?;
                    parcel::allows(session.parcel().is_some(), $name)?;
                    link::allows(session.is_link(), $name)?;
                    let payload = read::<$in>(payload)?;
                    let answer: $out = log::or_refused(session, $name, |session| $fn(session, permit, payload))?;
                    write(&answer)
                })*
                _ => Err(ApiError::not_found("command")),
            }
        }
    };
}

commands! {
    before opening {
        "session.look" => workspace::look: wire::common::Nothing => wire::workspace::Session;
        "session.unlock" => workspace::unlock: wire::workspace::Unlock => wire::workspace::Session;
        "session.lock" => workspace::lock: wire::common::Nothing => wire::workspace::Session;
        "workspace.peek" => workspace::peek: wire::workspace::PlaceAsk => wire::workspace::WorkspaceName;
        "workspace.open" => workspace::open: wire::workspace::PlaceAsk => wire::workspace::Session;
        "workspace.close" => workspace::close: wire::common::Nothing => wire::workspace::Session;
        "workspace.create" => workspace::create: wire::workspace::Create => wire::workspace::RecoverySheet;
        "workspace.recover" => workspace::recover: wire::workspace::Recover => wire::workspace::Session;
        "workspace.demo" => demo_school::open: wire::common::Nothing => wire::workspace::Session;
        "reading_desk.look" => reading_desk::look: wire::common::Nothing => wire::parcels::DeskShown;
        "reading_desk.make_key" => reading_desk::make_key: wire::parcels::MakeReadingKey => wire::parcels::DeskShown;
        "reading_desk.unlock" => reading_desk::unlock: wire::parcels::DeskUnlock => wire::parcels::DeskShown;
        "reading_desk.lock" => reading_desk::lock: wire::common::Nothing => wire::parcels::DeskShown;
        "reading_desk.start_again" => reading_desk::start_again: wire::common::Nothing => wire::parcels::DeskShown;
        "reading_desk.card" => reading_desk::card: wire::common::Nothing => wire::parcels::SealedFile;
        "reading_desk.open_file" => reading_desk::open_file: wire::parcels::FileAsk => wire::workspace::Session;
        "reading_desk.open" => reading_desk::open: wire::parcels::ParcelAsk => wire::workspace::Session;
        "parcel.erase" => parcel::erase: wire::parcels::EraseParcel => wire::parcels::DeskShown;
        "link_workspace.create" => link::create: wire::link::CreateLink => wire::link::LinkCreated;
        "link_workspace.demo" => link::open_demo: wire::common::Nothing => wire::workspace::Session;
        "session.touched" => workspace::touched: wire::common::Nothing => wire::common::Nothing;
        "keeping.said" => keeping::said: wire::common::Nothing => wire::keeping::KeepingSaid;
        "backups.look_at" => keeping::look_at: wire::workspace::PlaceAsk => wire::keeping::BackupShown;
        "backups.look_into" => keeping::look_into: wire::keeping::LookIntoBackup => wire::keeping::BackupPreview;
        "backups.restore" => keeping::restore: wire::keeping::RestoreBackup => wire::workspace::Session;
        "people.weigh_passphrase" => people::weigh: wire::workspace::WeighPassphrase => wire::workspace::Strength;
    }
    in a workspace {
        "workspace.recovery_stored" (LEADERS) => workspace::stored: wire::common::Nothing => wire::workspace::Session;
        "workspace.new_recovery_key" (KEYHOLDERS) => workspace::new_key: wire::common::Nothing => wire::workspace::RecoverySheet;
        "keeping.look" (ANYONE) => keeping::look: wire::common::Nothing => wire::keeping::Keeping;
        "keeping.notice_seen" (LEADERS) => keeping::seen: wire::keeping::NoticeSeen => wire::keeping::Keeping;
        "keeping.choose_place" (LEADERS) => keeping::choose_place: wire::keeping::ChooseBackups => wire::keeping::Keeping;
        "keeping.back_up" (LEADERS) => keeping::back_up: wire::common::Nothing => wire::keeping::Keeping;
        "people.list" (ANYONE) => people::list: wire::common::Nothing => wire::people::People;
        "people.add" (LEADERS) => people::add: wire::people::AddPerson => wire::people::People;
        "people.change" (LEADERS) => people::change: wire::people::ChangePerson => wire::people::People;
        "people.reset_passphrase" (LEADERS) => people::reset: wire::people::ResetPassphrase => wire::people::People;
        "people.change_passphrase" (ANYONE) => people::change_passphrase: wire::people::ChangePassphrase => wire::common::Nothing;
        "people.remove" (LEADERS) => people::remove: wire::people::PersonAsk => wire::people::People;
        "log.list" (LEADERS) => log::list: wire::log::LogAsk => wire::log::LogPage;
        "log.looked" (LEADERS) => log::looked: wire::common::PupilAsk => wire::log::LookedAt;
        "log.export" (LEADERS) => log::export: wire::log::LogExportAsk => wire::documents::FileMade;
        "log.compare_head" (LEADERS) => log::compare: wire::log::HeadAsk => wire::log::HeadCompared;
        "log.verify" (LEADERS) => log::verify: wire::common::Nothing => wire::log::VerifiedShown;
        "rules.versions" (STAFF) => rules::versions: wire::common::Nothing => wire::settings::RulesVersions;
        "rules.try" (LEADERS) => rules::try_out: wire::settings::TryRules => wire::settings::RulesPreview;
        "rules.save" (LEAD) => rules::save: wire::settings::SaveRules => wire::settings::RulesVersions;
        "settings.look" (ANYONE) => settings::look: wire::common::Nothing => wire::settings::Settings;
        "settings.save_school" (LEADERS) => settings::save_school: wire::settings::SaveSchool => wire::settings::Settings;
        "settings.save_idle" (LEADERS) => settings::save_idle: wire::settings::SaveIdle => wire::settings::Settings;
        "settings.save_sdq_basis" (LEAD) => settings::save_sdq_basis: wire::settings::SaveSdqBasis => wire::settings::Settings;
        "settings.save_reading" (LEADERS) => settings::save_reading: wire::settings::ReadingHouse => wire::settings::Settings;
        "local_words.look" (LEADERS) => local_words::look: wire::common::Nothing => wire::local_words::LocalWords;
        "local_words.save" (LEADERS) => local_words::save: wire::local_words::LocalWords => wire::local_words::LocalWords;
        "settings.save_own" (ANYONE) => settings::save_own: wire::settings::Preferences => wire::settings::Settings;
        "intake.preview" (INTAKE) => intake::preview: wire::intake::PreviewAsk => wire::intake::PreviewState;
        "intake.accept" (INTAKE) => intake::accept: wire::intake::AcceptAsk => wire::intake::Accepted;
        "intake.look" (INTAKE) => intake::look: wire::intake::BundleAsk => wire::intake::BundleState;
        "intake.accept_all" (INTAKE) => intake::accept_all: wire::intake::BundleAsk => wire::intake::BundleAccepted;
        "intake.let_go" (INTAKE) => intake::let_go: wire::intake::LetGo => wire::common::Nothing;
        "intake.batches" (INTAKE) => intake::list_batches: wire::common::Nothing => wire::intake::Batches;
        "intake.undo" (INTAKE) => intake::undo: wire::intake::UndoAsk => wire::intake::Batches;
        "intake.waiting" (INTAKE) => intake::list_waiting: wire::common::Nothing => wire::waiting::WaitingList;
        "intake.settle" (INTAKE) => intake::settle: wire::waiting::SettleAsk => wire::waiting::WaitingList;
        "intake.skip" (INTAKE) => intake::skip: wire::waiting::SkipAsk => wire::waiting::WaitingList;
        "intake.take_up" (INTAKE) => intake::take_up: wire::waiting::TakeUpAsk => wire::waiting::WaitingList;
        "intake.note" (INTAKE) => intake::note: wire::waiting::NoteAsk => wire::waiting::NoteMade;
        "intake.templates" (INTAKE) => intake::list_templates: wire::common::Nothing => wire::waiting::Templates;
        "intake.rename_template" (INTAKE) => intake::rename_template: wire::waiting::RenameTemplate => wire::waiting::Templates;
        "intake.remove_template" (INTAKE) => intake::remove_template: wire::waiting::TemplateAsk => wire::waiting::Templates;
        "intake.export_template" (INTAKE) => intake::export_template: wire::waiting::TemplateAsk => wire::waiting::TemplateMade;
        "intake.take_template" (INTAKE) => intake::take_template: wire::waiting::TakeTemplate => wire::waiting::Templates;
        "intake.home_questions" (HOME_KEY) => intake::home_questions: wire::common::Nothing => wire::waiting::HomeQuestions;
        "intake.settle_home" (HOME_KEY) => intake::settle_home: wire::waiting::SettleHome => wire::waiting::HomeQuestions;
        "papers.look" (INTAKE) => papers::look: wire::papers::PapersAsk => wire::papers::Papers;
        "papers.bring" (INTAKE) => papers::bring: wire::papers::PapersAsk => wire::papers::PapersBrought;
        "arrivals.list" (ARRIVALS) => intake::list_arrivals: wire::common::Nothing => wire::intake::Arrivals;
        "arrivals.record" (ARRIVALS) => intake::record_arrival: wire::intake::RecordArrival => wire::intake::Arrivals;
        "figures.pupil" (STAFF) => figures::pupil: wire::common::PupilAsk => wire::figures::FiguresShown;
        "figures.year" (STAFF) => figures::year: wire::common::Nothing => wire::figures::FiguresShown;
        "figures.plan" (PLAN) => figures::plan: wire::common::Nothing => wire::figures::FiguresShown;
        "figures.rules" (LEADERS) => figures::rules: wire::settings::TryRules => wire::figures::FiguresShown;
        "home.today" (ANYONE) => home::today: wire::common::Nothing => wire::home::Today;
        "cohort.compare" (STAFF) => cohort::compare: wire::common::Nothing => wire::cohort::Cohort;
        "cohort.find" (ANYONE) => cohort::find: wire::cohort::FindAsk => wire::cohort::Found;
        "pupil.open" (STAFF) => pupil::open: wire::common::PupilAsk => wire::pupil::PupilPage;
        "pupil.opt_out" (LEADERS) => pupil::opt_out: wire::cohort::OptOut => wire::common::Nothing;
        "rights.put_right" (LEADERS) => rights::put_right: wire::rights::PutRight => wire::common::Nothing;
        "rights.dispute" (STAFF) => rights::record: wire::rights::RecordDispute => wire::common::Nothing;
        "rights.settle" (LEADERS) => rights::settle: wire::rights::SettleDispute => wire::common::Nothing;
        "rights.left" (LEADERS) => rights::left: wire::rights::RecordLeft => wire::common::Nothing;
        "retention.look" (LEADERS) => retention::look: wire::common::Nothing => wire::retention::Retention;
        "retention.save_line" (LEADERS) => retention::save_line: wire::retention::SaveScheduleLine => wire::retention::Retention;
        "retention.keep" (LEADERS) => retention::keep: wire::retention::KeepLonger => wire::retention::Retention;
        "retention.take_back" (LEADERS) => retention::take_back: wire::retention::KeptLongerAsk => wire::retention::Retention;
        "retention.hold" (ERASING) => retention::hold: wire::retention::SetHold => wire::retention::Retention;
        "retention.release" (ERASING) => retention::release: wire::retention::ReleaseHold => wire::retention::Retention;
        "erase.preview" (ERASING) => erase::preview: wire::retention::EraseAsk => wire::retention::ErasePreview;
        "erase.carry_out" (ERASING) => erase::carry_out: wire::retention::EraseNow => wire::retention::Erased;
        "erase.certificate" (LEADERS) => erase::certificate: wire::retention::ErasureAsk => wire::documents::DocumentMade;
        "letters.queue" (STAFF) => letters::queue: wire::common::Nothing => wire::letters::Queue;
        "letters.type" (STAFF) => letters::type_in: wire::letters::TypeLetter => wire::common::Nothing;
        "letters.none" (STAFF) => letters::no_letter: wire::letters::NoLetter => wire::common::Nothing;
        "letters.open" (STAFF) => letters::open: wire::common::PupilAsk => wire::letters::LetterShown;
        "letters.unplaced" (LEADERS) => letters::open_unplaced: wire::letters::UnplacedAsk => wire::letters::UnplacedShown;
        "letters.read" (STAFF) => letters::read: wire::letters::SaveReading => wire::letters::LetterShown;
        "letters.marks" (STAFF) => letters::marks: wire::common::PupilAsk => wire::letters::Marks;
        "letters.mark" (STAFF) => letters::mark_passages: wire::letters::MarkPassages => wire::letters::Marks;
        "letters.lay_back" (STAFF) => letters::lay_back: wire::common::PupilAsk => wire::common::Nothing;
        "letters.beside" (STAFF) => letters::look_beside: wire::common::PupilAsk => wire::pages::BesideShown;
        "letters.save_beside" (STAFF) => letters::save_beside: wire::pages::SaveBeside => wire::pages::BesideShown;
        "letters.add_page" (STAFF) => letters::add_page: wire::pages::AddPage => wire::pages::BesideShown;
        "letters.page" (STAFF) => letters::look_at_page: wire::pages::PageAsk => wire::pages::PageContent;
        "letters.turn_page" (STAFF) => letters::turn_page: wire::pages::TurnPage => wire::pages::BesideShown;
        "letters.remove_page" (STAFF) => letters::remove_page: wire::pages::PageAsk => wire::pages::BesideShown;
        "letters.plan" (STAFF) => letters::plan: wire::pages::SavePlan => wire::pages::BesideShown;
        "letters.to_write" (STAFF) => letters::to_write: wire::common::Nothing => Vec<wire::pages::ToWrite>;
        "letters_home.look" (LEADERS) => letters_home::look: wire::common::Nothing => wire::letters_home::LettersHome;
        "letters_home.save_words" (LEADERS) => letters_home::save: wire::letters_home::HomeWords => wire::letters_home::LettersHome;
        "letters_home.show" (LEADERS) => letters_home::show: wire::letters_home::MakeLetterHome => wire::documents::DocumentMade;
        "letters_home.make" (LEADERS) => letters_home::make: wire::letters_home::MakeLetterHome => wire::letters_home::LetterMade;
        "letters_home.decide" (DSL) => letters_home::decide: wire::letters_home::DecideHome => wire::letters_home::LettersHome;
        "writing.words" (STAFF) => writing::look_at_words: wire::common::Nothing => wire::writing::WritingWords;
        "writing.save_words" (LEADERS) => writing::save_words: wire::writing::WritingWords => wire::writing::WritingWords;
        "writing.open" (STAFF) => writing::open: wire::common::PupilAsk => wire::writing::WritingPage;
        "writing.look" (STAFF) => writing::look: wire::common::Nothing => wire::writing::WritingPage;
        "writing.keep" (STAFF) => writing::keep: wire::writing::KeepWriting => wire::writing::KeptAt;
        "writing.today" (STAFF) => writing::today: wire::common::Nothing => wire::common::Nothing;
        "writing.finish" (STAFF) => writing::finish: wire::writing::FinishWriting => wire::writing::WritingPage;
        "writing.pause" (STAFF) => writing::pause: wire::common::Nothing => wire::writing::WritingPage;
        "writing.names" (STAFF) => writing::names: wire::common::Nothing => Vec<wire::writing::NextName>;
        "writing.next" (STAFF) => writing::next: wire::writing::OpenNext => wire::writing::WritingPage;
        "writing.begun" (STAFF) => writing::look_at_begun: wire::common::PupilAsk => Option<wire::writing::BegunShown>;
        "writing.leave" (STAFF) => writing::leave: wire::writing::LeaveWriting => wire::workspace::Session;
        "letters.call_back" (PARCELS) => parcels::call_letter_back: wire::common::PupilAsk => wire::common::Nothing;
        "parcels.look" (PARCELS) => parcels::look: wire::common::Nothing => wire::parcels::Sharing;
        "parcels.compare" (PARCELS) => parcels::compare: wire::parcels::CodeAsk => wire::parcels::Fingerprint;
        "parcels.add_reader" (PARCELS) => parcels::add_reader: wire::parcels::AddReader => wire::parcels::Sharing;
        "parcels.remove_reader" (PARCELS) => parcels::remove_reader: wire::parcels::ReaderAsk => wire::parcels::Sharing;
        "parcels.plan" (PARCELS) => parcels::plan: wire::parcels::PlanParcel => wire::parcels::ParcelPlan;
        "parcels.make" (PARCELS) => parcels::make: wire::parcels::MakeParcel => wire::parcels::SealedFile;
        "parcels.call_back" (PARCELS) => parcels::call_back: wire::parcels::ParcelAsk => wire::parcels::Sharing;
        "parcels.take_in" (PARCELS) => parcels::take_in: wire::parcels::FileAsk => wire::parcels::ReplyTaken;
        "parcel.look" (STAFF) => parcel::look: wire::common::Nothing => wire::parcels::ParcelHere;
        "parcel.reply" (STAFF) => parcel::reply: wire::common::Nothing => wire::parcels::SealedFile;
        "talks.ask" (STAFF) => talks::ask: wire::letters::AskToTalk => wire::common::Nothing;
        "talks.promise" (STAFF) => talks::promise: wire::letters::PromiseTalk => wire::common::Nothing;
        "talks.hold" (STAFF) => talks_held::hold: wire::decisions::SaveTalk => wire::common::Nothing;
        "concerns.raise" (STAFF) => concerns::raise: wire::concerns::RaiseConcern => wire::common::Nothing;
        "concerns.close" (LEADERS) => concerns::close: wire::concerns::CloseConcern => wire::common::Nothing;
        "red_route.list" (STAFF) => red_route::list: wire::common::Nothing => Vec<wire::concerns::RedRouteShown>;
        "red_route.raise" (STAFF) => red_route::raise: wire::concerns::RaiseRedRoute => wire::concerns::RedRouteShown;
        "red_route.told" (STAFF) => red_route::told: wire::concerns::RecordTold => wire::concerns::RedRouteShown;
        "red_route.change_about" (STAFF) => red_route::change_about: wire::concerns::ChangeAbout => wire::concerns::RedRouteShown;
        "red_route.close" (DSL) => red_route::close: wire::concerns::CloseRedRoute => wire::concerns::RedRouteShown;
        "sdq.list" (ANYONE) => sdq::list: wire::common::Nothing => wire::sdq::SdqList;
        "sdq.score" (ANYONE) => sdq::score: wire::sdq::ScoreItems => wire::sdq::ScoresShown;
        "sdq.key_items" (ANYONE) => sdq::key_items: wire::sdq::KeyItems => wire::sdq::FormShown;
        "sdq.key_scores" (ANYONE) => sdq::key_scores: wire::sdq::KeyScores => wire::sdq::FormShown;
        "sdq.withdraw" (ANYONE) => sdq::withdraw: wire::sdq::WithdrawForm => wire::common::Nothing;
        "decisions.save" (STAFF) => decisions::save: wire::decisions::SaveDecision => wire::decisions::DecisionShown;
        "decisions.settle_task" (STAFF) => decisions::settle_task: wire::decisions::SettleTask => wire::common::Nothing;
        "drafts.save" (STAFF) => drafts::save: wire::decisions::SaveDraft => wire::common::Nothing;
        "drafts.load" (STAFF) => drafts::load: wire::decisions::DraftAsk => wire::decisions::Draft;
        "opportunities.menu" (STAFF) => opportunities::menu: wire::common::Nothing => wire::opportunities::Menu;
        "opportunities.save" (LEADERS) => opportunities::save: wire::opportunities::SaveOpportunity => wire::opportunities::OpportunityShown;
        "opportunities.suggest" (STAFF) => opportunities::suggest: wire::common::PupilAsk => wire::opportunities::Suggestions;
        "offers.invitation" (STAFF) => offers::invitation: wire::opportunities::InvitationAsk => wire::opportunities::Invitation;
        "offers.make" (STAFF) => offers::make: wire::opportunities::MakeOffer => wire::opportunities::OfferShown;
        "offers.answer" (STAFF) => offers::answer: wire::opportunities::AnswerOffer => wire::opportunities::OfferShown;
        "invitations.look" (STAFF) => invitations::look: wire::common::Nothing => wire::invitations::Invitations;
        "invitations.save_words" (LEADERS) => invitations::save_words: wire::invitations::InvitationWords => wire::invitations::Invitations;
        "invitations.show" (STAFF) => invitations::show: wire::invitations::MakeInvitation => wire::documents::DocumentMade;
        "invitations.make" (STAFF) => invitations::make: wire::invitations::MakeInvitation => wire::invitations::InvitationMade;
        "passport.open" (STAFF) => passport::open: wire::common::PupilAsk => wire::passport::PassportPage;
        "passport.holders" (STAFF) => passport::holders: wire::common::Nothing => Vec<wire::passport::PassportHolder>;
        "passport.save" (STAFF) => passport::save: wire::passport::SavePassport => wire::passport::PassportPage;
        "passport.share" (STAFF) => passport::share: wire::passport::SharePassport => wire::passport::PassportPage;
        "passport.withdraw" (STAFF) => passport::withdraw: wire::passport::WithdrawShare => wire::passport::PassportPage;
        "passport.document" (STAFF) => passport::document: wire::passport::PassportDocumentAsk => wire::documents::DocumentMade;
        "reviews.list" (STAFF) => reviews::list: wire::common::Nothing => wire::opportunities::Reviews;
        "reviews.set" (STAFF) => reviews::set: wire::opportunities::SetReview => wire::opportunities::ReviewShown;
        "reviews.finish" (STAFF) => reviews::finish: wire::opportunities::FinishReview => wire::opportunities::ReviewShown;
        "workforce.look" (WORKFORCE) => practice::workforce::look: wire::common::Nothing => wire::workforce::Workforce;
        "workforce.save_staff" (REGISTER) => practice::workforce::save_staff: wire::workforce::SaveStaff => wire::workforce::Workforce;
        "workforce.remove_staff" (REGISTER) => practice::workforce::remove_staff: wire::workforce::RemoveStaff => wire::workforce::Workforce;
        "workforce.save_training" (REGISTER) => practice::workforce::save_training: wire::workforce::SaveTraining => wire::workforce::Workforce;
        "workforce.remove_training" (REGISTER) => practice::workforce::remove_training: wire::workforce::TrainingAsk => wire::workforce::Workforce;
        "workforce.certificate" (REGISTER) => practice::workforce::certificate: wire::workforce::TrainingAsk => wire::workforce::CertificateMade;
        "workforce.save_targets" (LEADERS) => practice::workforce::save_targets: bridgewell_domain::programme::workforce::Targets => wire::workforce::Workforce;
        "champions.list" (STAFF) => practice::champions::list: wire::common::Nothing => wire::champions::Champions;
        "champions.save" (STAFF) => practice::champions::save: wire::champions::SaveChampion => wire::champions::Champions;
        "champions.remove" (LEADERS) => practice::champions::remove: wire::champions::RemoveChampion => wire::champions::Champions;
        "champions.add_activity" (STAFF) => practice::champions::add_activity: wire::champions::AddChampionActivity => wire::champions::Champions;
        "champions.remove_activity" (STAFF) => practice::champions::remove_activity: wire::champions::RemoveChampionActivity => wire::champions::Champions;
        "voice.list" (STAFF) => practice::voice::list: wire::common::Nothing => wire::voice::Voice;
        "voice.save" (STAFF) => practice::voice::save: wire::voice::SaveVoice => wire::voice::Voice;
        "voice.remove" (LEADERS) => practice::voice::remove: wire::voice::RemoveVoice => wire::voice::Voice;
        "voice.save_recommendation" (STAFF) => practice::voice::save_recommendation: wire::voice::SaveRecommendation => wire::voice::Voice;
        "voice.remove_recommendation" (LEADERS) => practice::voice::remove_recommendation: wire::voice::RemoveRecommendation => wire::voice::Voice;
        "supervision.list" (STAFF) => practice::supervision::list: wire::common::Nothing => wire::supervision::Supervisions;
        "supervision.propose" (STAFF) => practice::supervision::propose: wire::common::Nothing => wire::supervision::ProposedAgenda;
        "supervision.prepare" (STAFF) => practice::supervision::prepare: wire::supervision::PrepareSupervision => wire::supervision::Supervisions;
        "supervision.save" (STAFF) => practice::supervision::save: wire::supervision::SaveSupervision => wire::supervision::Supervisions;
        "supervision.remove" (LEADERS) => practice::supervision::remove: wire::supervision::SupervisionAsk => wire::supervision::Supervisions;
        "supervision.add_line" (STAFF) => practice::supervision::add_line: wire::supervision::AddAgendaLine => wire::supervision::Supervisions;
        "supervision.say" (STAFF) => practice::supervision::say: wire::supervision::SayOnLine => wire::supervision::Supervisions;
        "supervision.remove_line" (STAFF) => practice::supervision::remove_line: wire::supervision::AgendaLineAsk => wire::supervision::Supervisions;
        "supervision.share" (NAMING) => practice::supervision::share: wire::supervision::SharePupil => wire::supervision::Supervisions;
        "supervision.save_step" (STAFF) => practice::supervision::save_step: wire::supervision::SaveNextStep => wire::supervision::Supervisions;
        "supervision.make_review" (STAFF) => practice::supervision::make_review: wire::supervision::NextStepAsk => wire::supervision::Supervisions;
        "supervision.make_action" (LEADERS) => practice::supervision::make_action: wire::supervision::NextStepAsk => wire::supervision::Supervisions;
        "supervision.document" (STAFF) => practice::supervision::document: wire::supervision::SupervisionAsk => wire::documents::DocumentMade;
        "debriefs.list" (STAFF) => practice::debriefs::list: wire::common::Nothing => wire::supervision::Debriefs;
        "debriefs.write" (STAFF) => practice::debriefs::write: wire::supervision::WriteDebrief => wire::supervision::Debriefs;
        "debriefs.settle" (STAFF) => practice::debriefs::settle: wire::supervision::DebriefAsk => wire::supervision::Debriefs;
        "debriefs.remove" (STAFF) => practice::debriefs::remove: wire::supervision::DebriefAsk => wire::supervision::Debriefs;
        "directory.look" (ANYONE) => practice::directory::look: wire::directory::DirectoryAsk => wire::directory::DirectoryShown;
        "directory.save" (LEADERS) => practice::directory::save: wire::directory::SaveDirectory => wire::directory::DirectoryShown;
        "directory.document" (ANYONE) => practice::directory::document: wire::directory::DirectoryAsk => wire::documents::DocumentMade;
        "plan.look" (PLAN) => plan::look: wire::common::Nothing => wire::plan::Plan;
        "plan.save" (LEADERS) => plan::save: wire::plan::SaveAction => wire::plan::Plan;
        "plan.from_standards" (LEADERS) => plan::from_standards: wire::plan::FromStandards => wire::plan::Grown;
        "plan.status" (PLAN) => plan::status: wire::plan::SayStatus => wire::plan::Plan;
        "plan.note" (PLAN) => plan::note: wire::plan::AddNote => wire::plan::Plan;
        "plan.tick" (PLAN) => plan::tick: wire::plan::TickMilestone => wire::plan::Plan;
        "plan.save_half_terms" (LEADERS) => plan::save_half_terms: wire::plan::SaveHalfTerms => wire::plan::Plan;
        "plan.begin_review" (LEADERS) => plan::begin: wire::common::Nothing => wire::plan::Plan;
        "plan.save_review" (LEADERS) => plan::save_review: wire::plan::SavePlanReview => wire::plan::Plan;
        "plan.finish_review" (LEADERS) => plan::finish: wire::plan::PlanReviewAsk => wire::plan::Plan;
        "plan.give_up_review" (LEADERS) => plan::give_up: wire::plan::PlanReviewAsk => wire::plan::Plan;
        "plan.document" (PLAN) => plan::document: wire::common::Nothing => wire::documents::DocumentMade;
        "plan.review_document" (PLAN) => plan::review_document: wire::plan::PlanReviewAsk => wire::documents::DocumentMade;
        "plan.calendar" (PLAN) => plan::calendar: wire::common::Nothing => wire::documents::FileMade;
        "plan.table" (PLAN) => plan::table: wire::plan::PlanTableAsk => wire::documents::FileMade;
        "consultation.list" (CONSULTATION) => consultation::list: wire::common::Nothing => wire::consultation::Consultations;
        "consultation.begin" (LEADERS) => consultation::begin: wire::consultation_ask::BeginConsultation => wire::consultation::ConsultationPage;
        "consultation.look" (CONSULTATION) => consultation::look: wire::consultation_ask::ConsultationAsk => wire::consultation::ConsultationPage;
        "consultation.save" (CONSULTATION) => consultation::save: wire::consultation_ask::SaveConsultation => wire::consultation::ConsultationPage;
        "consultation.change_last_day" (LEADERS) => consultation::change_last_day: wire::consultation_ask::ChangeLastDay => wire::consultation::ConsultationPage;
        "consultation.move" (LEADERS) => consultation::move_on: wire::consultation_ask::MoveConsultation => wire::consultation::ConsultationPage;
        "consultation.remove" (LEADERS) => consultation::remove: wire::consultation_ask::ConsultationVersionAsk => wire::consultation::Consultations;
        "consultation.save_event" (CONSULTATION) => consultation::save_event: wire::consultation_ask::SaveConsultationEvent => wire::consultation::ConsultationPage;
        "consultation.remove_event" (CONSULTATION) => consultation::remove_event: wire::consultation_ask::RemoveConsultationEvent => wire::consultation::ConsultationPage;
        "consultation.responses" (CONSULTATION) => consultation::responses: wire::consultation_ask::ConsultationAsk => wire::consultation::Responses;
        "consultation.save_response" (CONSULTATION) => consultation::save_response: wire::consultation_ask::SaveResponse => wire::consultation::Responses;
        "consultation.paste" (CONSULTATION) => consultation::paste: wire::consultation_ask::PasteResponses => wire::consultation::Responses;
        "consultation.remove_response" (CONSULTATION) => consultation::remove_response: wire::consultation_ask::RemoveResponse => wire::consultation::Responses;
        "consultation.look_at_file" (CONSULTATION) => consultation::look_at_file: wire::consultation_ask::FormFileAsk => wire::consultation_ask::FormFileLooked;
        "consultation.take_file" (CONSULTATION) => consultation::take_file: wire::consultation_ask::FormFileAsk => wire::consultation::ConsultationPage;
        "consultation.undo_file" (CONSULTATION) => consultation::undo_file: wire::consultation_ask::UndoFormFile => wire::consultation::ConsultationPage;
        "consultation.sorting" (CONSULTATION) => consultation::sorting: wire::consultation_ask::SortingAsk => wire::consultation::Sorting;
        "consultation.sort" (CONSULTATION) => consultation::sort: wire::consultation_ask::SortAnswer => wire::consultation::Sorting;
        "consultation.save_theme" (CONSULTATION) => consultation::save_theme: wire::consultation_ask::SaveTheme => wire::consultation::Sorting;
        "consultation.remove_theme" (CONSULTATION) => consultation::remove_theme: wire::consultation_ask::RemoveTheme => wire::consultation::Sorting;
        "consultation.save_change" (CONSULTATION) => consultation::save_change: wire::consultation_ask::SaveConsultationChange => wire::consultation::ConsultationPage;
        "consultation.remove_change" (CONSULTATION) => consultation::remove_change: wire::consultation_ask::RemoveConsultationChange => wire::consultation::ConsultationPage;
        "consultation.results" (CONSULTATION) => consultation::results: wire::consultation_ask::ConsultationAsk => wire::consultation::ConsultationResultsShown;
        "consultation.names" (CONSULTATION) => consultation::names: wire::consultation_ask::ConsultationDocumentAsk => wire::consultation::NamesStanding;
        "consultation.only_word" (CONSULTATION) => consultation::only_word: wire::consultation_ask::OnlyWord => wire::consultation::ConsultationPage;
        "consultation.document" (CONSULTATION) => consultation::document: wire::consultation_ask::ConsultationDocumentAsk => wire::documents::DocumentMade;
        "consultation.page" (CONSULTATION) => consultation::page: wire::consultation_ask::ConsultationDocumentAsk => wire::documents::FileMade;
        "wellbeing.save" (CONSULTATION) => consultation::save_wellbeing: wire::consultation_ask::SaveWellbeing => wire::consultation::Consultations;
        "wellbeing.remove" (CONSULTATION) => consultation::remove_wellbeing: wire::consultation_ask::RemoveWellbeing => wire::consultation::Consultations;
        "audit.look" (PROGRAMME) => audit::look: wire::audit::AuditAsk => wire::audit::AuditShown;
        "audit.standard" (PROGRAMME) => audit::standard: wire::audit_ask::StandardAsk => wire::audit::StandardPage;
        "audit.start" (LEADERS) => audit::start: wire::audit_ask::StartAuditRound => wire::audit::AuditRoundShown;
        "audit.close" (LEADERS) => audit::close: wire::audit_ask::CloseAuditRound => wire::audit::AuditRoundShown;
        "audit.reopen" (LEADERS) => audit::reopen: wire::audit_ask::AuditRoundAsk => wire::audit::AuditRoundShown;
        "audit.desk" (LEADERS) => audit::desk: wire::audit_ask::AuditEntryAsk => wire::audit::EntryDesk;
        "audit.add_rater" (LEADERS) => audit::add_rater: wire::audit_ask::AddRater => wire::audit::EntryDesk;
        "audit.remove_rater" (LEADERS) => audit::remove_rater: wire::audit_ask::RaterAsk => wire::audit::EntryDesk;
        "audit.rate" (LEADERS) => audit::rate: wire::audit_ask::RateStandards => wire::audit::EntryDesk;
        "audit.agree" (LEADERS) => audit::agree: wire::audit_ask::AgreeStandard => wire::audit::StandardPage;
        "audit.mark" (LEADERS) => audit::mark: wire::audit_ask::MarkStandard => wire::audit::StandardPage;
        "audit.add_note" (PROGRAMME) => audit::add_note: wire::audit_ask::AddAuditNote => wire::audit::StandardPage;
        "audit.remove_note" (PROGRAMME) => audit::remove_note: wire::audit_ask::AuditNoteAsk => wire::audit::StandardPage;
        "audit.add_file" (PROGRAMME) => audit::add_file: wire::audit_ask::AddAuditFile => wire::audit::StandardPage;
        "audit.take_file" (PROGRAMME) => audit::take_file: wire::audit_ask::AuditFileAsk => wire::audit_ask::AuditFileMade;
        "audit.remove_file" (PROGRAMME) => audit::remove_file: wire::audit_ask::AuditFileAsk => wire::audit::StandardPage;
        "audit.save_benchmark" (LEADERS) => audit::save_benchmark: wire::audit_ask::SaveBenchmark => Vec<wire::audit::AuditBenchmark>;
        "audit.remove_benchmark" (LEADERS) => audit::remove_benchmark: wire::audit_ask::BenchmarkAsk => Vec<wire::audit::AuditBenchmark>;
        "audit.templates" (PROGRAMME) => audit::templates: wire::common::Nothing => wire::audit_ask::AuditTemplates;
        "audit.look_at_template" (LEADERS) => audit::look_at_template: wire::audit_ask::TemplateFileAsk => wire::audit_ask::TemplateLooked;
        "audit.add_template" (LEADERS) => audit::add_template: wire::audit_ask::TemplateFileAsk => wire::audit_ask::AuditTemplates;
        "audit.retire_template" (LEADERS) => audit::retire: wire::audit_ask::AuditTemplateAsk => wire::audit_ask::AuditTemplates;
        "audit.report" (PROGRAMME) => audit::report: wire::audit_ask::AuditDocumentAsk => wire::documents::DocumentMade;
        "audit.form" (PROGRAMME) => audit::form: wire::audit_ask::AuditFormAsk => wire::documents::DocumentMade;
        "audit.export" (LEADERS) => audit::export: wire::audit_ask::AuditExportAsk => wire::audit_export::AuditExport;
        "documents.kinds" (ANYONE) => documents::kinds: wire::common::Nothing => Vec<wire::documents::DocumentKind>;
        "documents.remembered" (ANYONE) => remembered::look: wire::remembered::RememberedAsk => wire::remembered::Remembered;
        "documents.remember" (ANYONE) => remembered::remember: wire::remembered::RememberChoices => wire::common::Nothing;
        "documents.tables" (ANYONE) => documents::tables: wire::published::DocumentAsk => wire::published::DocumentTables;
        "documents.table" (ANYONE) => documents::table: wire::published::DocumentTableAsk => wire::documents::FileMade;
        "documents.cohort" (LEADERS) => documents::cohort: wire::documents::CohortDocumentAsk => wire::documents::DocumentMade;
        "documents.governors" (LEADERS) => documents::governors: wire::documents::CohortDocumentAsk => wire::documents::DocumentMade;
        "documents.parents" (LEADERS) => documents::parents: wire::documents::CohortDocumentAsk => wire::documents::DocumentMade;
        "documents.pupils" (LEADERS) => documents::pupils: wire::documents::CohortDocumentAsk => wire::documents::DocumentMade;
        "documents.partners" (LEADERS) => documents::partners: wire::documents::CohortDocumentAsk => wire::documents::DocumentMade;
        "documents.check_words" (STAFF) => naming::check_words: wire::documents::WordsAsk => Vec<wire::documents::NameSaid>;
        "documents.pupil" (STAFF) => documents::pupil: wire::documents::PupilDocumentAsk => wire::documents::DocumentMade;
        "dpo.look" (LEADERS) => dpo::look: wire::common::Nothing => wire::dpo::DpoShown;
        "dpo.save" (LEADERS) => dpo::save: wire::dpo::DataProtection => wire::dpo::DpoShown;
        "dpo.paper" (LEADERS) => dpo::paper: wire::dpo::DpoPaperAsk => wire::documents::DocumentMade;
        "dpo.paper_file" (LEADERS) => dpo::paper_file: wire::dpo::DpoPaperAsk => wire::documents::FileMade;
        "dpo.everything" (LEADERS) => dpo::everything: wire::dpo::EverythingAsk => wire::documents::FileMade;
        "access.ask" (LEADERS) => access::ask: wire::dpo::NewRequest => wire::dpo::DpoShown;
        "access.withdraw" (LEADERS) => access::withdraw: wire::dpo::RequestAsk => wire::dpo::DpoShown;
        "access.review" (ACCESS) => access::review: wire::dpo::RequestAsk => wire::dpo::RequestPage;
        "access.check" (ACCESS) => access::check: wire::dpo::CheckRequest => wire::dpo::RequestPage;
        "access.decide" (ACCESS) => access::decide: wire::dpo::DecidePart => wire::dpo::RequestPage;
        "access.make" (ACCESS) => access::make: wire::dpo::MakeAccessPack => wire::documents::FileMade;
        "transfer.plan" (LEADERS) => access::plan_transfer: wire::common::PupilAsk => wire::dpo::TransferPlan;
        "transfer.make" (LEADERS) => access::make_transfer: wire::dpo::MakeTransfer => wire::documents::FileMade;
        "packs.look" (LEADERS) => packs::look: wire::common::Nothing => wire::link::PacksShown;
        "packs.card" (LEADERS) => packs::card: wire::common::Nothing => wire::parcels::SealedFile;
        "packs.compare_code" (LEADERS) => packs::compare_code: wire::parcels::CodeAsk => wire::parcels::Fingerprint;
        "packs.add_link_worker" (LEADERS) => packs::add_link_worker: wire::link::AddParty => wire::link::PacksShown;
        "packs.remove_link_worker" (LEADERS) => packs::remove_link_worker: wire::link::PartyAsk => wire::link::PacksShown;
        "packs.plan" (LEADERS) => packs::plan: wire::link::PackAsk => wire::link::PackPlanShown;
        "packs.make" (LEADERS) => packs::make: wire::link::PackAsk => wire::link::PackFile;
        "packs.again" (LEADERS) => packs::again: wire::link::FileOf => wire::link::PackFile;
        "packs.take_in" (LEADERS) => packs::take_in: wire::parcels::FileAsk => wire::link::ReplyTakenIn;
        "packs.answer" (LEADERS) => packs::answer: wire::link::AnswerRemark => wire::link::PacksShown;
        "packs.about" (STAFF) => packs::about: wire::link::AboutAsk => Vec<wire::link::RemarkShown>;
        "link.look" (LEAD) => link::look: wire::common::Nothing => wire::link::LinkShown;
        "link.card" (LEAD) => link::card: wire::common::Nothing => wire::parcels::SealedFile;
        "link.compare_code" (LEAD) => link::compare_code: wire::parcels::CodeAsk => wire::parcels::Fingerprint;
        "link.add_school" (LEAD) => link::add_school: wire::link::AddParty => wire::link::LinkShown;
        "link.remove_school" (LEAD) => link::remove_school: wire::link::PartyAsk => wire::link::LinkShown;
        "link.take_in" (LEAD) => link::take_in: wire::link::TakePack => wire::link::PackTaken;
        "link.school" (LEAD) => link::school: wire::link::PartyAsk => wire::link::SchoolPage;
        "link.say" (LEAD) => link::say: wire::link::Say => wire::link::SchoolPage;
        "link.visit" (LEAD) => link::visit: wire::link::SaveVisit => wire::link::SchoolPage;
        "link.plan_visit" (LEAD) => link::plan_visit: wire::link::PlanVisit => wire::link::SchoolPage;
        "link.reply" (LEAD) => link::reply: wire::link::PartyAsk => wire::link::PackFile;
        "link.compare" (LEAD) => link::comparison: wire::common::Nothing => wire::link::Comparison;
        "link.brief" (LEAD) => link::brief: wire::link::PartyAsk => wire::documents::DocumentMade;
        "link.activity" (LEAD) => link::activity: wire::link::Span => wire::link::ActivityReturn;
        "link.activity_file" (LEAD) => link::activity_file: wire::link::Span => wire::link::PackFile;
    }
}
