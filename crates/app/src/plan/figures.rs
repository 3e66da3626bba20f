//! Pictures of the plan: how far each outcome area is, and measures before and after.

use crate::error::ApiError;
use bridgewell_domain::programme::plan::{Action, Measure, Point, Status};
use bridgewell_report::Figure;
use bridgewell_report::figure::{ChangeRow, Valued};
use bridgewell_report::paper::{plan_changes, plan_progress};
use bridgewell_store::{ReadTx, plan};
use chrono::NaiveDate;

/// How the plan stands and what has changed; none while it is empty.
pub(crate) fn figures(read: &ReadTx<'_>, today: NaiveDate) -> Result<Vec<Figure>, ApiError> {
    let actions: Vec<Action> = plan::list(read)?.into_iter().map(|row| row.action).collect();
    let standing: Vec<_> =
        actions.iter().map(|action| (action.outcome_area, action.standing(today))).collect();
    let mut figures: Vec<Figure> = plan_progress(&standing)?.into_iter().collect();
    figures.extend(plan_changes(&changes(&actions, |action| action.measure.clone()))?);
    Ok(figures)
}

/// Measures with numbers before and after. Numbers of people stand in them: what leaves the school takes them from measures
/// without those that are hidden.
pub(super) fn changes(actions: &[Action], measure: impl Fn(&Action) -> Measure) -> Vec<ChangeRow> {
    let kept = actions.iter().filter(|action| action.said.status != Status::Dropped);
    kept.filter_map(|action| changed(&measure(action))).collect()
}

fn changed(measure: &Measure) -> Option<ChangeRow> {
    if measure.what.is_empty() {
        return None;
    }
    let valued = |point: &Point| {
        let value = point.number?;
        let words = match measure.unit.as_str() {
            "" => value.to_string(),
            unit => format!("{value}\u{a0}{unit}"),
        };
        Some(Valued { value, words })
    };
    let (before, after, aim) = (valued(&measure.before)?, valued(&measure.after)?, valued(&measure.aim));
    let all = [Some(before.value), Some(after.value), aim.as_ref().map(|aim| aim.value)];
    let highest = all.into_iter().flatten().fold(f64::EPSILON, f64::max);
    let lowest = all.into_iter().flatten().fold(0.0, f64::min);
    let ends =
        if measure.unit.contains('%') { (lowest, highest.max(100.0)) } else { (lowest, highest * 1.1) };
    Some(ChangeRow { label: measure.what.clone(), note: String::new(), before, after, aim, ends })
}
