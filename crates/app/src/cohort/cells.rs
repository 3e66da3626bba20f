//! The sources of one row, in few words.

use super::quote;
use crate::known::{Intake, Screened};
use crate::sdq::band_words;
use crate::wire::cohort::{LetterCell, SourceCell, SourceName};
use bridgewell_domain::attainment::{TestCode, TestResult};
use bridgewell_domain::dates;
use bridgewell_domain::pupil::Pupil;
use bridgewell_domain::sdq::{Informant, Measure, SdqForm};
use bridgewell_domain::social_care::{SocialCare, YoungCarer};

/// A cell about which nothing is known, and why.
fn unknown(why: &str) -> SourceCell {
    SourceCell { main: String::new(), beside: why.to_owned(), raised: false, known: false, sort: None }
}

/// Figures of a pupil who opted out are not laid side by side.
const OPTED_OUT: &str = "opted out of the screen";

pub(super) fn attendance(intake: &Intake, pupil: &Pupil, screened: &Screened) -> SourceCell {
    let Some(fact) = intake.facts().attendance(pupil.id) else {
        return unknown(screened.missing(SourceName::Attendance).unwrap_or(OPTED_OUT));
    };
    if pupil.opted_out {
        return unknown(OPTED_OUT);
    }
    let fewest = intake.rules.thresholds.attendance_fewest_sessions;
    let beside = match fact.value.sessions {
        Some(sessions) if sessions.possible < fewest => format!("of only {} sessions", sessions.possible),
        Some(sessions) => format!("of {} sessions", sessions.possible),
        None => String::new(),
    };
    SourceCell {
        main: fact.value.percent.to_string(),
        beside,
        raised: screened.raises(SourceName::Attendance),
        known: true,
        sort: Some(fact.value.percent.value()),
    }
}

pub(super) fn attainment(intake: &Intake, pupil: &Pupil, screened: &Screened) -> SourceCell {
    let why = screened.missing(SourceName::Attainment);
    let Some(fact) = intake.facts().attainment(pupil.id) else {
        return unknown(why.unwrap_or(OPTED_OUT));
    };
    if pupil.opted_out {
        return unknown(OPTED_OUT);
    }
    let (reading, maths) = (fact.value.reading, fact.value.maths);
    if reading.is_none() && maths.is_none() {
        return unknown(why.unwrap_or("reading and maths not recorded"));
    }
    let scores: Vec<f64> = [reading, maths].into_iter().flatten().filter_map(score).collect();
    let mean = scores.iter().sum::<f64>() / scores.len().max(1) as f64;
    SourceCell {
        main: format!("{} · {}", result_words(reading), result_words(maths)),
        beside: why.unwrap_or("reading · maths").to_owned(),
        raised: screened.raises(SourceName::Attainment),
        known: why.is_none(),
        sort: (!scores.is_empty()).then_some(mean),
    }
}

fn score(result: TestResult) -> Option<f64> {
    result.score().map(f64::from)
}

/// A result in a word or two.
pub(crate) fn result_words(result: Option<TestResult>) -> String {
    match result {
        None => "none".to_owned(),
        Some(TestResult::Score(score)) => score.to_string(),
        Some(TestResult::Code(code)) => match code {
            TestCode::Absent => "absent",
            TestCode::WorkingBelow => "below the test",
            TestCode::NoScore => "too few marks",
            TestCode::UnableToAccess => "could not take it",
            TestCode::Left => "had left",
            TestCode::Missing => "missing",
            TestCode::Other => "no result",
        }
        .to_owned(),
    }
}

pub(super) fn sdq(intake: &Intake, pupil: &Pupil, screened: &Screened) -> SourceCell {
    let forms = intake.sdq(pupil.id);
    if pupil.opted_out {
        return unknown(OPTED_OUT);
    }
    let Some((measure, score, informant)) = screened.sdq.or_else(|| plain(forms)) else {
        return unknown(
            screened.missing(SourceName::Sdq).unwrap_or("given, with too few answers for a score"),
        );
    };
    let bands = band_words(intake.rules.thresholds.sdq_bands, informant, measure, score);
    let informants = Informant::ALL.into_iter().filter(|one| forms.iter().any(|form| form.informant == *one));
    let more = match informants.count() {
        0 | 1 => String::new(),
        all => format!(" (1 of {all})"),
    };
    SourceCell {
        main: format!("{} {score}", measure.words()),
        beside: format!("{}{more}, {}", informant.words(), bands.unwrap_or_else(|| "no bands".to_owned())),
        raised: screened.raises(SourceName::Sdq),
        known: screened.missing(SourceName::Sdq).is_none(),
        sort: Some(f64::from(score)),
    }
}

/// The latest total, or the first scale of the latest form when there is no total anywhere.
fn plain(forms: &[SdqForm]) -> Option<(Measure, u8, Informant)> {
    let find = |measure| {
        forms.iter().rev().find_map(|form| Some((measure, form.scores.get(measure)?, form.informant)))
    };
    find(Measure::Total).or_else(|| Measure::BANDED.into_iter().find_map(find))
}

/// Home, for the restricted tier only.
pub(super) fn home(intake: &Intake, pupil: &Pupil, screened: &Screened) -> SourceCell {
    if pupil.opted_out {
        return unknown(OPTED_OUT);
    }
    let Some(home) = intake.home(pupil.id) else {
        return unknown(screened.missing(SourceName::Home).unwrap_or("not recorded"));
    };
    let care = home.value.social_care.map(SocialCare::words);
    let carer = home.value.young_carer.filter(|carer| carer.raises()).map(YoungCarer::words);
    SourceCell {
        main: care.or(carer).unwrap_or_default().to_owned(),
        beside: care.and(carer).unwrap_or_default().to_owned(),
        raised: screened.raises(SourceName::Home),
        known: care.is_some(),
        sort: Some(if screened.raises(SourceName::Home) { 0.0 } else { 1.0 }),
    }
}

pub(super) fn concern(intake: &Intake, pupil: &Pupil, screened: &Screened) -> SourceCell {
    let open: Vec<_> =
        intake.concerns(pupil.id).iter().filter(|kept| kept.concern.closed.is_none()).collect();
    if pupil.opted_out {
        return unknown(OPTED_OUT);
    }
    let Some(newest) = open.last() else { return unknown("none raised") };
    let more = if open.len() > 1 { format!(", and {} more", open.len() - 1) } else { String::new() };
    SourceCell {
        main: newest.concern.name.clone(),
        beside: format!("{}{more}", dates::day_and_month(newest.concern.on)),
        raised: screened.raises(SourceName::Concern),
        known: true,
        sort: Some(-(open.len() as f64)),
    }
}

pub(super) fn letter(intake: &Intake, pupil: &Pupil) -> LetterCell {
    let view = intake.letter(pupil.id);
    let level = view.level();
    LetterCell {
        state: view.state(),
        quote: view.text().and_then(|text| quote(text, level)),
        level,
        readers: view.current().map(|said| intake.staff.name(said.by)).collect(),
        elsewhere: view.elsewhere,
    }
}
