//! Which sources are raised, which are known, and what is missing.

use super::known::{Dated, Known, KnownSdq};
use super::missing::{Missing, Why, is_readable};
use super::reason::{Fact, Reason};
use super::source::{Source, Sources};
use crate::attainment::{Attainment, TestCode, TestResult, Writing};
use crate::attendance::Attendance;
use crate::letter::LetterState;
use crate::role::Tier;
use crate::rules::Thresholds;
use crate::sdq::{Band, Measure, Scheme, band};
use crate::social_care::{Home, SocialCare};
use chrono::NaiveDate;

/// What one look at a pupil found.
pub(super) struct Examined<'a> {
    /// Sources that are raised.
    pub raised: Sources,
    /// Sources that are known, raised or not.
    pub known: Sources,
    /// Low attendance over too few sessions, when no other source makes it count.
    pub said: Option<Reason<'a>>,
    /// What is missing.
    pub missing: [Option<Missing>; 5],
}

/// Looks at every source the tier may use and hands each reason to `push`. Of a pupil who opted
/// out only the letter is looked at: it was written, and it is read.
pub(super) fn examine<'a>(
    known: &Known<'a>,
    thresholds: &Thresholds,
    tier: Tier,
    push: &mut impl FnMut(Reason<'a>),
) -> Examined<'a> {
    let mut found =
        Examined { raised: Sources::default(), known: Sources::default(), said: None, missing: [None; 5] };
    if !known.opted_out {
        attainment(known.attainment, thresholds, &mut found, push);
        sdq(known.sdq, thresholds, &mut found, push);
        if tier == Tier::Restricted {
            home(known.home, &mut found, push);
        }
    }
    letter(known, tier, &mut found, push);
    if !known.opted_out {
        for concern in known.concerns {
            found.raised.insert(Source::Concern);
            let fact = Fact::Concern { from: concern.from, name: concern.name };
            push(Reason { fact, on: Some(concern.on) });
        }
        // Last, because over too few sessions the figure counts only in company.
        attendance(known.attendance, thresholds, &mut found, push);
    }
    found
}

fn attendance<'a>(
    attendance: Option<Dated<Attendance>>,
    thresholds: &Thresholds,
    found: &mut Examined<'a>,
    push: &mut impl FnMut(Reason<'a>),
) {
    let Some(Dated { value, on }) = attendance else {
        found.missing[0] = Some(Missing { source: Source::Attendance, why: Why::NoneRecorded });
        return;
    };
    found.known.insert(Source::Attendance);
    if value.percent > thresholds.attendance_at_or_below {
        return;
    }
    let few_sessions = value.sessions.is_some_and(|s| s.possible < thresholds.attendance_fewest_sessions);
    let severe = value.percent <= thresholds.attendance_severe_at_or_below;
    let reason = Reason { fact: Fact::Attendance { attendance: value, severe, few_sessions }, on };
    if few_sessions && found.raised.is_empty() {
        found.said = Some(reason);
    } else {
        found.raised.insert(Source::Attendance);
        push(reason);
    }
}

fn attainment<'a>(
    attainment: Option<Dated<Attainment>>,
    thresholds: &Thresholds,
    found: &mut Examined<'_>,
    push: &mut impl FnMut(Reason<'a>),
) {
    let (results, on) = attainment.map_or((Attainment::default(), None), |dated| (dated.value, dated.on));
    let below = |result| result == Some(TestResult::Code(TestCode::WorkingBelow));
    let (reading, maths) = (below(results.reading), below(results.maths));
    let writing = results.writing == Some(Writing::Below);
    let fact = if reading || maths || writing {
        Some(Fact::WorkingBelow { reading, maths, writing })
    } else {
        match (results.reading, results.maths) {
            (Some(reading), Some(maths)) if [reading, maths].into_iter().all(|r| is_under(r, thresholds)) => {
                Some(Fact::BothUnder { reading, maths })
            }
            _ => None,
        }
    };
    if let Some(fact) = fact {
        found.raised.insert(Source::Attainment);
        push(Reason { fact, on });
    }
    if fact.is_some() || (is_readable(results.reading) && is_readable(results.maths)) {
        found.known.insert(Source::Attainment);
    } else {
        let why = if results.reading.is_none() && results.maths.is_none() {
            Why::NoneRecorded
        } else {
            Why::Results { reading: results.reading, maths: results.maths }
        };
        found.missing[1] = Some(Missing { source: Source::Attainment, why });
    }
}

/// Under the threshold: a lower score, or a test taken with too few marks for any score.
fn is_under(result: TestResult, thresholds: &Thresholds) -> bool {
    match result {
        TestResult::Score(score) => score < thresholds.attainment_below,
        TestResult::Code(code) => code == TestCode::NoScore,
    }
}

fn sdq<'a>(
    forms: &[KnownSdq],
    thresholds: &Thresholds,
    found: &mut Examined<'_>,
    push: &mut impl FnMut(Reason<'a>),
) {
    let mut total_known = false;
    for (place, form) in forms.iter().enumerate() {
        let replaced = |other: &(usize, &KnownSdq)| {
            other.1.informant == form.informant && (other.1.completed, other.0) > (form.completed, place)
        };
        if forms.iter().enumerate().any(|other| replaced(&other)) {
            continue;
        }
        total_known |= form.scores.total.is_some();
        let mut raise = |fact| {
            found.raised.insert(Source::Sdq);
            push(Reason { fact, on: form.completed });
        };
        for (measure, wanted) in [
            (Measure::Total, thresholds.sdq_total),
            (Measure::Emotional, thresholds.sdq_emotional),
            (Measure::Peer, thresholds.sdq_peer),
        ] {
            let (scheme, informant) = (thresholds.sdq_bands, form.informant);
            if let Some(score) = form.scores.get(measure).filter(|_| wanted)
                && let Some(band) = band(scheme, informant, measure, score)
                && band >= raising_band(scheme, measure)
            {
                raise(Fact::SdqBand { measure, score, band, scheme, informant });
            }
        }
        if let Some(score) = form.scores.impact.filter(|&score| score >= thresholds.sdq_impact_at_or_above) {
            raise(Fact::SdqImpact { score, informant: form.informant });
        }
    }
    if total_known || found.raised.contains(Source::Sdq) {
        found.known.insert(Source::Sdq);
    } else {
        let why = if forms.is_empty() { Why::NotGivenYet } else { Why::TooFewAnswers };
        found.missing[2] = Some(Missing { source: Source::Sdq, why });
    }
}

/// From which band on a score raises. Three bands have no very high: there the highest band stands in for it.
const fn raising_band(scheme: Scheme, measure: Measure) -> Band {
    match (scheme, measure) {
        (Scheme::ThreeBand, _) | (_, Measure::Total) => Band::High,
        _ => Band::VeryHigh,
    }
}

fn home<'a>(home: Option<Dated<Home>>, found: &mut Examined<'_>, push: &mut impl FnMut(Reason<'a>)) {
    let (value, on): (Home, Option<NaiveDate>) =
        home.map_or((Home::default(), None), |dated| (dated.value, dated.on));
    let care = value.social_care.filter(|status| status.raises()).map(Fact::SocialCare);
    let carer = value.young_carer.filter(|status| status.raises()).map(Fact::YoungCarer);
    for fact in [care, carer].into_iter().flatten() {
        found.raised.insert(Source::Home);
        push(Reason { fact, on });
    }
    if value.social_care.is_some_and(|status| status.raises() || status == SocialCare::NoneRecorded) {
        found.known.insert(Source::Home);
    } else {
        found.missing[3] = Some(Missing { source: Source::Home, why: Why::NoneRecorded });
    }
}

fn letter<'a>(known: &Known<'a>, tier: Tier, found: &mut Examined<'_>, push: &mut impl FnMut(Reason<'a>)) {
    let letter = known.letter;
    let sealed = letter.red_routed && tier == Tier::Open;
    if letter.state == LetterState::Read && !sealed {
        found.known.insert(Source::Letter);
        if letter.level.raises() {
            found.raised.insert(Source::Letter);
            push(Reason { fact: Fact::Letter { level: letter.level, by: letter.by }, on: letter.read });
        }
    } else {
        // Without the restricted tier a red-routed letter looks like any other that has not been read.
        let state = if sealed { LetterState::Unread } else { letter.state };
        found.missing[4] = Some(Missing { source: Source::Letter, why: Why::Letter(state) });
    }
}
