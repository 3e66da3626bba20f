//! The domain's answers as the window names them.

use crate::wire::cohort::{MissingWords, OverlayName, PatternName, ReasonWords, SourceName};
use bridgewell_domain::screening::{Fact, Missing, Overlay, Pattern, Reason, Source, Why};

impl From<Source> for SourceName {
    fn from(source: Source) -> Self {
        match source {
            Source::Attendance => Self::Attendance,
            Source::Attainment => Self::Attainment,
            Source::Sdq => Self::Sdq,
            Source::Home => Self::Home,
            Source::Letter => Self::Letter,
            Source::Concern => Self::Concern,
        }
    }
}

impl From<Pattern> for PatternName {
    fn from(pattern: Pattern) -> Self {
        match pattern {
            Pattern::SeveralSourcesAgree => Self::SeveralSources,
            Pattern::QuietWorry => Self::QuietWorry,
            Pattern::Mirror => Self::Mirror,
            Pattern::OneSource => Self::OneSource,
            Pattern::NotEnoughKnown => Self::NotEnoughKnown,
            Pattern::NothingRaised => Self::NothingRaised,
        }
    }
}

impl From<Overlay> for OverlayName {
    fn from(overlay: Overlay) -> Self {
        match overlay {
            Overlay::RedRoute => Self::RedRoute,
            Overlay::AskedToTalk => Self::AskedToTalk,
        }
    }
}

/// A reason that stands by itself: "Attendance 88.4 % of 372 sessions".
pub(super) fn reason(reason: &Reason<'_>, thresholds: &bridgewell_domain::rules::Thresholds) -> ReasonWords {
    let what = match reason.fact {
        Fact::Attendance { .. } => "Attendance ",
        Fact::BothUnder { .. } | Fact::WorkingBelow { .. } => "Key stage 2: ",
        Fact::SdqBand { .. } | Fact::SdqImpact { .. } => "SDQ ",
        Fact::SocialCare(_) | Fact::YoungCarer(_) => "Home: ",
        Fact::Letter { .. } => "Letter ",
        Fact::Concern { .. } => "Concern by ",
    };
    ReasonWords {
        source: reason.source().into(),
        fact: format!("{what}{}", reason.fact_words()),
        rule: reason.rule_words(thresholds),
        dated: reason.on,
    }
}

/// What is missing, and why.
pub(super) fn missing(missing: &Missing) -> MissingWords {
    let why = match missing.why {
        Why::Results { .. } => missing.words().into_owned(),
        Why::NoneRecorded | Why::NotGivenYet | Why::TooFewAnswers | Why::Letter(_) => {
            missing.why.words().to_owned()
        }
    };
    MissingWords { source: missing.source.into(), why }
}

/// A source in words, inside a sentence.
pub(super) const fn source(name: SourceName) -> &'static str {
    match name {
        SourceName::Attendance => Source::Attendance.words(),
        SourceName::Attainment => Source::Attainment.words(),
        SourceName::Sdq => Source::Sdq.words(),
        SourceName::Home => Source::Home.words(),
        SourceName::Letter => Source::Letter.words(),
        SourceName::Concern => Source::Concern.words(),
    }
}
