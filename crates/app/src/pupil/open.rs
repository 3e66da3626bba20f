//! The pupil page: the letter first, then the sources, then what people did. Reading it is logged with its reason.

use super::cards::cards;
use super::timeline::{Deeds, timeline};
use crate::concerns::concern_shown;
use crate::error::ApiError;
use crate::known::Intake;
use crate::letters::{letter_shown, request_shown};
use crate::opportunities::Lines;
use crate::red_route::Entries;
use crate::required::tidy;
use crate::sdq::forms_of;
use crate::session::Session;
use crate::wire::cohort::RulesBrief;
use crate::wire::common::PupilAsk;
use crate::wire::pupil::{PupilContext, PupilPage};
use crate::{decisions, offers, passport, reviews, rights, talks_held};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::pupil::{Context, Pupil, Sen};
use bridgewell_domain::role::{Scope, Tier};
use bridgewell_store::log::Filter;
use bridgewell_store::{Op, ReadTx, batches, log, opt_outs};

/// Entries of the log that a timeline looks through, at most.
const LOG_ENTRIES: u32 = 1_000;
const WITH_THE_LETTER: &str =
    "the sources of that day; what was seen is kept with the letter, which is with another reader";

/// Opens the page of one pupil.
pub(crate) fn open(session: &mut Session, permit: Permit, ask: PupilAsk) -> Result<PupilPage, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    session.log_read(&permit, Op::RecordRead, ask.pupil)?;
    seen(session, permit, ask)
}

/// The same for what logs the reading in an entry of its own.
pub(crate) fn seen(session: &Session, permit: Permit, ask: PupilAsk) -> Result<PupilPage, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    let today = session.today();
    let (mut page, is_named) = session.read(&permit, |read| {
        let intake = Intake::load(read, &permit)?;
        let pupil = intake.pupil(ask.pupil)?;
        let screened = intake.screen(pupil);
        let view = intake.letter(pupil.id);
        let mut requests: Vec<_> = intake
            .requests(pupil.id)
            .iter()
            .map(|kept| request_shown(&kept.request, &intake.staff))
            .collect();
        requests.sort_by_key(|request| request.settled.is_some());
        let entries = Entries::load(read, &permit, (&Scope::WholeYear, today))?.shown();
        let likes = |own: &[String], said: fn(&bridgewell_domain::letter::Reading) -> &Vec<String>| {
            let confirmed = view.current().flat_map(|reading| said(reading).iter().cloned());
            tidy(&own.iter().cloned().chain(confirmed).collect::<Vec<_>>())
        };
        let page = PupilPage {
            pupil: intake.names.shown(pupil.id),
            forename: pupil.names.forename().to_owned(),
            context: context(pupil),
            interests: likes(&pupil.interests, |reading| &reading.interests),
            strengths: likes(&pupil.strengths, |reading| &reading.strengths),
            letter: letter_shown(view, &intake.staff, permit.person()),
            talk_requests: requests,
            sources: cards(&intake, pupil, &screened),
            sdq: forms_of(read, pupil.id, pupil.born, &intake.staff)?,
            pattern: screened.pattern_name(),
            overlays: screened.overlay_names(),
            rules: RulesBrief { id: intake.rules.id, from: intake.rules.from },
            opted_out: pupil.opted_out,
            concerns: intake.concerns(pupil.id).iter().map(|kept| concern_shown(&kept.concern)).collect(),
            decisions: decisions::of_pupil(read, &intake.staff, pupil.id)?,
            talks: talks_held::of_pupil(read, &intake.staff, pupil.id)?,
            offers: offers::of_pupil(read, (&intake.names, &intake.staff), pupil.id)?,
            reviews: reviews::of_pupil(read, pupil.id, today)?,
            passport: passport::brief(read, &permit, (pupil.id, today))?,
            red_route: entries.into_iter().filter(|entry| entry.pupil.id == pupil.id).collect(),
            timeline: timeline(&intake, pupil, &deeds(read, pupil)?),
            staff: intake.staff.working_with_pupils(),
            rights: rights::of_pupil(read, &permit, &intake.staff, pupil)?,
            reasons: screened.reasons,
            missing: screened.missing,
        };
        Ok((page, intake.is_named(pupil.id)))
    })?;
    if is_named {
        // What deciders saw may speak of the entry that is hidden from this person: they read it as the others do.
        let open = Permit::grant_unchecked(permit.person(), permit.role(), Tier::Open, permit.because());
        page.decisions = session.read(&open, |read| {
            let staff = crate::names::StaffNames::load(read)?;
            decisions::of_pupil(read, &staff, ask.pupil)
        })?;
    }
    if page.letter.elsewhere {
        // What deciders saw tells what a reader made of the letter. It goes with the letter, whyever that is elsewhere.
        for decision in &mut page.decisions {
            WITH_THE_LETTER.clone_into(&mut decision.saw);
        }
    }
    Ok(page)
}

fn deeds(read: &ReadTx<'_>, pupil: &Pupil) -> Result<Deeds, ApiError> {
    let offered = bridgewell_store::offers::of_pupil(read, pupil.id)?;
    let lines = Lines::load(read, &offered)?;
    let filter = Filter { subject: Some(pupil.id.uuid()), limit: LOG_ENTRIES, ..Filter::default() };
    Ok(Deeds {
        batches: batches::list(read)?,
        decisions: bridgewell_store::decisions::of_pupil(read, pupil.id)?,
        talks: bridgewell_store::talks::of_pupil(read, pupil.id)?,
        offers: offered.into_iter().map(|row| (row.clone(), offers::in_few_words(&row, &lines))).collect(),
        reviews: bridgewell_store::reviews::of_pupil(read, pupil.id)?,
        opt_outs: opt_outs::of_pupil(read, pupil.id)?,
        log: log::list(read, &filter)?,
    })
}

fn context(pupil: &Pupil) -> PupilContext {
    let Context { sen, sen_need, first_language, eal, .. } = &pupil.context;
    let sen = sen.map(|sen| {
        let words = match sen {
            Sen::None => "no special educational need recorded",
            Sen::Support => "SEN support",
            Sen::Plan => "education, health and care plan",
        };
        match sen_need.as_deref().filter(|_| sen != Sen::None) {
            Some(need) => format!("{words}, {need}"),
            None => words.to_owned(),
        }
    });
    PupilContext {
        born: pupil.born,
        upn: pupil.upn.map(|upn| upn.to_string()),
        sen,
        first_language: first_language.clone(),
        eal: *eal,
    }
}
