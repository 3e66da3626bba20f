//! Forms and scores as they are shown: each score with its informant, its bands and the scheme they were read from.

use crate::error::ApiError;
use crate::names::StaffNames;
use crate::wire::common::Signed;
use crate::wire::opportunities::SdqPair;
use crate::wire::sdq::{FormShown, InformantName, ScaleName, ScoreShown, ScoresShown};
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::origin::{Origin, Source};
use bridgewell_domain::sdq::{
    Basis, Caution, Confidence, ImpactAnswers, Informant, Measure, Scheme, Scores, SdqForm, band, confidence,
};
use bridgewell_store::{ReadTx, pupils, sdq};
use chrono::NaiveDate;

const SHOWN: [(Measure, ScaleName); 7] = [
    (Measure::Emotional, ScaleName::Emotional),
    (Measure::Conduct, ScaleName::Conduct),
    (Measure::Hyperactivity, ScaleName::Hyperactivity),
    (Measure::Peer, ScaleName::Peer),
    (Measure::Prosocial, ScaleName::Prosocial),
    (Measure::Total, ScaleName::Total),
    (Measure::Impact, ScaleName::Impact),
];

impl From<InformantName> for Informant {
    fn from(name: InformantName) -> Self {
        match name {
            InformantName::Parent => Self::Parent,
            InformantName::Teacher => Self::Teacher,
            InformantName::SelfReport => Self::SelfReport,
        }
    }
}

/// The informant's name on the wire.
pub(crate) const fn informant(informant: Informant) -> InformantName {
    match informant {
        Informant::Parent => InformantName::Parent,
        Informant::Teacher => InformantName::Teacher,
        Informant::SelfReport => InformantName::SelfReport,
    }
}

/// A band with its scheme: "slightly raised, four bands". `None` where the scheme has no cut-offs.
pub(crate) fn band_words(
    scheme: Scheme,
    informant: Informant,
    measure: Measure,
    score: u8,
) -> Option<String> {
    let band = band(scheme, informant, measure, score)?;
    Some(format!("{}, {}", band.words(measure), scheme.words()))
}

/// Scores with their bands and everything that must be said beside them.
pub(super) fn scores_shown(
    scores: &Scores,
    informant: Informant,
    impact: Option<&ImpactAnswers>,
    caution: Option<Caution>,
) -> ScoresShown {
    let shown = SHOWN.map(|(measure, scale)| {
        let score = scores.get(measure);
        let words = |scheme| score.and_then(|score| band_words(scheme, informant, measure, score));
        let doubtful = score.is_some() && confidence(Scheme::FourBand, measure) == Confidence::Unconfirmed;
        ScoreShown {
            scale,
            score,
            four_bands: words(Scheme::FourBand),
            three_bands: words(Scheme::ThreeBand),
            caution: if doubtful { "the four-band cut-offs for impact are unconfirmed" } else { "" }
                .to_owned(),
        }
    });
    let note = impact.and_then(|answers| answers.score(informant).note);
    let cautions = [caution.map(Caution::words), note.map(bridgewell_domain::sdq::ImpactNote::words)];
    ScoresShown {
        scores: shown.to_vec(),
        cautions: cautions.into_iter().flatten().map(str::to_owned).collect(),
    }
}

/// A form about a pupil born on this day.
pub(crate) fn form_shown(form: &SdqForm, born: Option<NaiveDate>, staff: &StaffNames) -> FormShown {
    let (from_items, verified, impact) = match &form.basis {
        Basis::Items { impact, verified, .. } => (true, *verified, Some(impact)),
        Basis::OfficialScores => (false, false, None),
    };
    FormShown {
        id: form.id,
        informant: informant(form.informant),
        on: form.completed.unwrap_or(form.origin.on),
        dated: form.completed.is_some(),
        edition: form.version.words(form.informant).to_owned(),
        from_items,
        verified,
        entered: entered(&form.origin, staff),
        scores: scores_shown(&form.scores, form.informant, impact, form.caution(born)),
    }
}

fn entered(origin: &Origin, staff: &StaffNames) -> Signed {
    let by = match &origin.source {
        Source::File { label, .. } => label.clone(),
        Source::Typed { by } | Source::Written { with: by } => staff.name(*by),
    };
    Signed { by, on: origin.on }
}

/// One pupil's forms, newest first.
pub(crate) fn forms_of(
    read: &ReadTx<'_>,
    pupil: PupilId,
    born: Option<NaiveDate>,
    staff: &StaffNames,
) -> Result<Vec<FormShown>, ApiError> {
    let mut forms: Vec<_> =
        sdq::of_pupil(read, pupil)?.iter().map(|form| form_shown(form, born, staff)).collect();
    forms.sort_by_key(|form| std::cmp::Reverse(form.on));
    Ok(forms)
}

/// The first and the last form of one informant side by side, where there are two: of the informant who filled in
/// the latest form.
pub(crate) fn pair(read: &ReadTx<'_>, pupil: PupilId) -> Result<Option<SdqPair>, ApiError> {
    let forms = sdq::of_pupil(read, pupil)?;
    let twice = |form: &&SdqForm| forms.iter().filter(|other| other.informant == form.informant).count() > 1;
    let Some(last) = forms.iter().filter(twice).max_by_key(|form| form.completed) else { return Ok(None) };
    let Some(first) = forms.iter().find(|form| form.informant == last.informant && form.id != last.id) else {
        return Ok(None);
    };
    let (staff, born) = (StaffNames::load(read)?, pupils::get(read, pupil)?.pupil.born);
    Ok(Some(SdqPair { first: form_shown(first, born, &staff), second: form_shown(last, born, &staff) }))
}
