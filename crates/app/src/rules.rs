//! Commands named `rules.*`: the school's own thresholds, dated, and what a change would do before it is saved.

use crate::error::ApiError;
use crate::known::Intake;
use crate::names::StaffNames;
use crate::opportunities::Lines;
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::settings::{
    RulesPreview, RulesShown, RulesVersions, SaveRules, TallyLine, ThresholdFields, TryRules,
};
use bridgewell_domain::attendance::Percent;
use bridgewell_domain::ids::RulesId;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::rules::{Rules, Thresholds};
use bridgewell_domain::screening::Pattern;
use bridgewell_store::{Op, offers, rules};

/// Every version, the one in force first.
pub(crate) fn versions(session: &mut Session, permit: Permit, _: Nothing) -> Result<RulesVersions, ApiError> {
    shown(session, &permit)
}

/// What a change would do, for this viewer's tier. Nothing is saved.
pub(crate) fn try_out(
    session: &mut Session,
    permit: Permit,
    ask: TryRules,
) -> Result<RulesPreview, ApiError> {
    let then = thresholds(&ask.thresholds)?;
    session.read(&permit, |read| {
        let menu = Lines::load(read, &offers::list(read)?)?;
        let preview = Intake::load(read, &permit)?.preview(&then, menu.places_free());
        let line = |pattern: Pattern| TallyLine {
            pattern: pattern.words().to_owned(),
            listed: pattern.is_listed(),
            now: preview.now.of(pattern),
            then: preview.then.of(pattern),
        };
        Ok(RulesPreview {
            words: preview.words(),
            listed_now: preview.now.listed(),
            listed_then: preview.then.listed(),
            newly_listed: preview.newly_listed,
            no_longer_listed: preview.no_longer_listed,
            places_free: preview.places_free,
            lines: Pattern::ALL.into_iter().map(line).collect(),
        })
    })
}

/// Saves a new version. Refused when somebody saved another since this one was looked at.
pub(crate) fn save(session: &mut Session, permit: Permit, ask: SaveRules) -> Result<RulesVersions, ApiError> {
    let thresholds = thresholds(&ask.thresholds)?;
    let reason = ask.reason.trim();
    if reason.is_empty() {
        return Err(ApiError::invalid("reason", "Say why the rules change: it is kept beside every result."));
    }
    let version = Rules {
        id: RulesId::from_uuid(session.fresh()),
        from: session.now(),
        set_by: permit.person(),
        reason: reason.to_owned(),
        thresholds,
    };
    session.write(&permit, Op::RulesSaved, |tx| {
        if rules::current(tx)?.id != ask.replaces {
            return Err(ApiError::Stale);
        }
        Ok(rules::insert(tx, &version)?)
    })?;
    shown(session, &permit)
}

fn shown(session: &Session, permit: &Permit) -> Result<RulesVersions, ApiError> {
    session.read(permit, |read| {
        let staff = StaffNames::load(read)?;
        let versions = rules::list(read)?.into_iter().map(|version| RulesShown {
            id: version.id,
            from: version.from,
            set_by: staff.name(version.set_by),
            reason: version.reason,
            thresholds: fields(&version.thresholds),
        });
        Ok(RulesVersions { versions: versions.collect(), defaults: fields(&Thresholds::default()) })
    })
}

fn fields(thresholds: &Thresholds) -> ThresholdFields {
    ThresholdFields {
        attendance_at_or_below: thresholds.attendance_at_or_below.value(),
        attendance_severe_at_or_below: thresholds.attendance_severe_at_or_below.value(),
        attendance_fewest_sessions: thresholds.attendance_fewest_sessions,
        attainment_below: thresholds.attainment_below,
        sdq_bands: thresholds.sdq_bands,
        sdq_impact_at_or_above: thresholds.sdq_impact_at_or_above,
        sdq_total: thresholds.sdq_total,
        sdq_emotional: thresholds.sdq_emotional,
        sdq_peer: thresholds.sdq_peer,
    }
}

pub(crate) fn thresholds(fields: &ThresholdFields) -> Result<Thresholds, ApiError> {
    let at_or_below = percent("attendance_at_or_below", fields.attendance_at_or_below)?;
    let severe = percent("attendance_severe_at_or_below", fields.attendance_severe_at_or_below)?;
    if severe > at_or_below {
        return Err(ApiError::invalid(
            "attendance_severe_at_or_below",
            format!("Severe absence ({severe}) must begin at or below persistent absence ({at_or_below})."),
        ));
    }
    within("attendance_fewest_sessions", fields.attendance_fewest_sessions, 0..=380)?;
    within("attainment_below", fields.attainment_below.into(), 80..=120)?;
    within("sdq_impact_at_or_above", fields.sdq_impact_at_or_above.into(), 1..=10)?;
    Ok(Thresholds {
        attendance_at_or_below: at_or_below,
        attendance_severe_at_or_below: severe,
        attendance_fewest_sessions: fields.attendance_fewest_sessions,
        attainment_below: fields.attainment_below,
        sdq_bands: fields.sdq_bands,
        sdq_impact_at_or_above: fields.sdq_impact_at_or_above,
        sdq_total: fields.sdq_total,
        sdq_emotional: fields.sdq_emotional,
        sdq_peer: fields.sdq_peer,
    })
}

fn percent(field: &str, typed: f64) -> Result<Percent, ApiError> {
    let hundredths = (typed * 100.0).round();
    let fits = (0.0..=10_000.0).contains(&hundredths);
    let percent = fits.then(|| Percent::from_hundredths(hundredths as u16)).flatten();
    percent.ok_or_else(|| ApiError::invalid(field, "Type a percentage from 0 to 100."))
}

fn within(field: &str, typed: u16, range: std::ops::RangeInclusive<u16>) -> Result<(), ApiError> {
    if range.contains(&typed) {
        return Ok(());
    }
    Err(ApiError::invalid(field, format!("Type a number from {} to {}.", range.start(), range.end())))
}
