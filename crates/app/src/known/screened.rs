//! The screen over what is known, in words for one viewer.

use super::{Intake, words};
use crate::error::ApiError;
use crate::wire::cohort::{MissingWords, OverlayName, PatternName, ReasonWords, SourceName};
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::pupil::Pupil;
use bridgewell_domain::role::Tier;
use bridgewell_domain::rules::Thresholds;
use bridgewell_domain::screening::{
    Fact, Known, KnownConcern, KnownSdq, Overlays, Pattern, Preview, Screening, Standing, preview, screen,
};
use bridgewell_domain::sdq::{Informant, Measure};
use bridgewell_store::ReadTx;

/// What the screen says about one pupil.
#[derive(Clone, Debug)]
pub(crate) struct Screened {
    /// The pattern; none when the pupil is not screened.
    pub pattern: Option<Pattern>,
    /// What comes before every pattern.
    pub overlays: Overlays,
    /// Why listed.
    pub reasons: Vec<ReasonWords>,
    /// What is missing.
    pub missing: Vec<MissingWords>,
    /// The SDQ score that is raised, the first in the order of the rules.
    pub sdq: Option<(Measure, u8, Informant)>,
}

impl Screened {
    /// Whether the pupil is listed: read and talk.
    pub(crate) fn is_listed(&self) -> bool {
        self.pattern.is_some_and(Pattern::is_listed)
    }

    /// The pattern's name.
    pub(crate) fn pattern_name(&self) -> Option<PatternName> {
        self.pattern.map(PatternName::from)
    }

    /// The overlays' names, the more urgent first.
    pub(crate) fn overlay_names(&self) -> Vec<OverlayName> {
        self.overlays.iter().map(OverlayName::from).collect()
    }

    /// Whether a source is among the reasons.
    pub(crate) fn raises(&self, source: SourceName) -> bool {
        self.reasons.iter().any(|reason| reason.source == source)
    }

    /// Why a source is not known, if it is not.
    pub(crate) fn missing(&self, source: SourceName) -> Option<&str> {
        self.missing.iter().find(|missing| missing.source == source).map(|missing| missing.why.as_str())
    }
}

impl Intake {
    /// Screens one pupil under the rules in force.
    pub(crate) fn screen(&self, pupil: &Pupil) -> Screened {
        let thresholds = &self.rules.thresholds;
        self.with_known(pupil, |known| {
            let Screening { standing, overlays, reasons, missing, .. } =
                screen(known, thresholds, self.viewer.tier);
            Screened {
                pattern: match standing {
                    Standing::Screened(pattern) => Some(pattern),
                    Standing::OptedOut => None,
                },
                overlays,
                reasons: reasons.iter().map(|reason| words::reason(reason, thresholds)).collect(),
                missing: missing.iter().map(words::missing).collect(),
                sdq: reasons.iter().find_map(|reason| match reason.fact {
                    Fact::SdqBand { measure, score, informant, .. } => Some((measure, score, informant)),
                    Fact::SdqImpact { score, informant } => Some((Measure::Impact, score, informant)),
                    _ => None,
                }),
            }
        })
    }

    /// What a change of the thresholds would do to the pupils of this viewer's scope.
    pub(crate) fn preview(&self, then: &Thresholds, places_free: u32) -> Preview {
        let parts: Vec<(&Pupil, Vec<KnownSdq>, Vec<KnownConcern<'_>>)> = self
            .own()
            .map(|pupil| (pupil, self.known_sdq(pupil.id), self.known_concerns(pupil.id)))
            .collect();
        let cohort = parts.iter().map(|(pupil, sdq, concerns)| self.known(pupil, sdq, concerns));
        preview(cohort, &self.rules.thresholds, then, self.viewer.tier, places_free)
    }

    /// Hands what is known about a pupil to `look`.
    pub(crate) fn with_known<T>(&self, pupil: &Pupil, look: impl FnOnce(&Known<'_>) -> T) -> T {
        let (sdq, concerns) = (self.known_sdq(pupil.id), self.known_concerns(pupil.id));
        look(&self.known(pupil, &sdq, &concerns))
    }
}

/// What the screen said about a pupil when somebody decided, in words, as far as `tier` may know it. `permit` is the
/// decider's: what is hidden from them stays hidden.
///
/// # Errors
/// [`ApiError::NotFound`] when there is no such pupil.
pub(crate) fn saw(
    read: &ReadTx<'_>,
    permit: &Permit,
    pupil: PupilId,
    tier: Tier,
) -> Result<String, ApiError> {
    let intake = Intake::load_for_tier(read, permit, tier)?;
    let screened = intake.screen(intake.pupil(pupil)?);
    let pattern = screened.pattern.map_or("left out of the screen", Pattern::words);
    let overlays = screened.overlays.iter().map(|overlay| overlay.words().to_owned());
    let first: Vec<String> = overlays.chain(std::iter::once(pattern.to_owned())).collect();
    let mut said = first.join(", ");
    for reason in &screened.reasons {
        said.push_str("; ");
        said.push_str(&reason.fact);
    }
    if !screened.missing.is_empty() {
        let missing: Vec<String> =
            screened.missing.iter().map(|it| format!("{} {}", words::source(it.source), it.why)).collect();
        said.push_str("; missing: ");
        said.push_str(&missing.join(", "));
    }
    Ok(said)
}
