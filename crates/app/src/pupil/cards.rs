//! The sources on the pupil page, each with its day and where it came from.

use crate::cohort::result_words;
use crate::known::{Intake, Screened};
use crate::names::StaffNames;
use crate::sdq::band_words;
use crate::wire::cohort::SourceName;
use crate::wire::pupil::SourceCard;
use bridgewell_domain::attainment::Writing;
use bridgewell_domain::dates;
use bridgewell_domain::origin::{Origin, Source};
use bridgewell_domain::pupil::Pupil;
use bridgewell_domain::role::Tier;
use bridgewell_domain::sdq::{Measure, SdqForm};
use bridgewell_domain::social_care::{SocialCare, YoungCarer};

/// The cards of one pupil; home only for the restricted tier. Of a pupil who opted out the facts stand there and
/// none is raised.
pub(super) fn cards(intake: &Intake, pupil: &Pupil, screened: &Screened) -> Vec<SourceCard> {
    let mut cards = vec![
        attendance(intake, pupil, screened),
        attainment(intake, pupil, screened),
        sdq(intake, pupil, screened),
    ];
    if intake.viewer.tier == Tier::Restricted {
        cards.push(home(intake, pupil, screened));
    }
    cards
}

/// Where a fact came from and when: "intake-240.csv, 14 July".
pub(super) fn origin_words(origin: &Origin, staff: &StaffNames) -> String {
    let day = dates::day_and_month(origin.on);
    match &origin.source {
        Source::File { label, .. } => format!("{label}, {day}"),
        Source::Typed { by } => format!("typed by {}, {day}", staff.name(*by)),
        Source::Written { with } => format!("written by the pupil with {}, {day}", staff.name(*with)),
    }
}

fn card(source: SourceName, title: &str, screened: &Screened) -> SourceCard {
    SourceCard {
        source,
        title: title.to_owned(),
        main: String::new(),
        beside: screened.missing(source).unwrap_or("not recorded").to_owned(),
        more: Vec::new(),
        origin: String::new(),
        raised: screened.raises(source),
        known: false,
    }
}

fn attendance(intake: &Intake, pupil: &Pupil, screened: &Screened) -> SourceCard {
    let card = card(SourceName::Attendance, "Attendance, Year 6", screened);
    let Some(fact) = intake.facts().attendance(pupil.id) else { return card };
    let few = intake.rules.thresholds.attendance_fewest_sessions;
    let (beside, more) = match fact.value.sessions {
        Some(sessions) => {
            let missed = sessions.possible.saturating_sub(sessions.attended);
            let warning = if sessions.possible < few { ", too few to raise alone" } else { "" };
            (format!("of {} sessions{warning}", sessions.possible), vec![row("sessions missed", missed)])
        }
        None => ("the sessions behind it are not recorded".to_owned(), Vec::new()),
    };
    SourceCard {
        main: fact.value.percent.to_string(),
        beside,
        more,
        origin: origin_words(&fact.origin, &intake.staff),
        known: true,
        ..card
    }
}

fn attainment(intake: &Intake, pupil: &Pupil, screened: &Screened) -> SourceCard {
    let card = card(SourceName::Attainment, "Key stage 2", screened);
    let Some(fact) = intake.facts().attainment(pupil.id) else { return card };
    let results = fact.value;
    let mut more = Vec::new();
    if results.gps.is_some() {
        more.push(row("grammar, punctuation and spelling", result_words(results.gps)));
    }
    if let Some(writing) = results.writing {
        more.push(row("writing, teacher’s judgement", writing_words(writing)));
    }
    SourceCard {
        main: format!("{} · {}", result_words(results.reading), result_words(results.maths)),
        beside: screened.missing(SourceName::Attainment).unwrap_or("reading · maths").to_owned(),
        more,
        origin: origin_words(&fact.origin, &intake.staff),
        known: true,
        ..card
    }
}

const fn writing_words(writing: Writing) -> &'static str {
    match writing {
        Writing::Towards => "working towards the expected standard",
        Writing::Expected => "at the expected standard",
        Writing::GreaterDepth => "at greater depth",
        Writing::Below => "working below the standard",
        Writing::NoJudgement => "no judgement",
    }
}

fn sdq(intake: &Intake, pupil: &Pupil, screened: &Screened) -> SourceCard {
    let card = card(SourceName::Sdq, "SDQ", screened);
    let forms = intake.sdq(pupil.id);
    let Some(latest) = forms.last() else { return card };
    let words = |form: &SdqForm, measure: Measure| {
        let score = form.scores.get(measure)?;
        let bands = band_words(intake.rules.thresholds.sdq_bands, form.informant, measure, score);
        Some((format!("{} {score}", measure.words()), bands.unwrap_or_else(|| "no bands".to_owned())))
    };
    let chosen = screened.sdq.and_then(|(measure, _, informant)| {
        let form = forms.iter().rev().find(|form| form.informant == informant)?;
        Some((form, measure))
    });
    let (form, measure) = chosen.unwrap_or((latest, Measure::Total));
    let (main, bands) = words(form, measure).unwrap_or_default();
    let scales = Measure::BANDED.into_iter().filter(|other| *other != measure);
    SourceCard {
        beside: if main.is_empty() {
            "too few answers for a total".to_owned()
        } else {
            format!("{}, {bands}", form.informant.words())
        },
        main,
        more: scales.filter_map(|scale| words(form, scale)).collect(),
        origin: match form.completed {
            Some(on) => {
                format!(
                    "filled in {}; {}",
                    dates::day_and_month(on),
                    origin_words(&form.origin, &intake.staff)
                )
            }
            None => origin_words(&form.origin, &intake.staff),
        },
        known: true,
        ..card
    }
}

fn home(intake: &Intake, pupil: &Pupil, screened: &Screened) -> SourceCard {
    let card = card(SourceName::Home, "Home", screened);
    let Some(home) = intake.home(pupil.id) else { return card };
    let care = home.value.social_care.map_or("social care not recorded", SocialCare::words);
    let carer = home.value.young_carer.map_or("young carer not recorded", YoungCarer::words);
    SourceCard {
        main: care.to_owned(),
        beside: format!("social care; {carer}"),
        origin: intake
            .facts()
            .home(pupil.id)
            .map(|fact| origin_words(&fact.origin, &intake.staff))
            .or_else(|| home.on.map(|on| format!("from the letter, read {}", dates::day_and_month(on))))
            .unwrap_or_default(),
        known: home.value.social_care.is_some(),
        ..card
    }
}

fn row(label: &str, value: impl ToString) -> (String, String) {
    (label.to_owned(), value.to_string())
}
