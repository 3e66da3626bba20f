//! How far the plan is, by outcome area: the same picture on paper and in the window.

use bridgewell_domain::programme::frames::OutcomeArea;
use bridgewell_domain::programme::plan::Status;

use crate::error::ReportError;
use crate::figure::{ChangeRow, Figure, ProgressRow, change, progress, progress_title};

/// How far a plan is, from the outcome area and the standing of each action; none while no action is kept. Outcome areas
/// without an action are shown, so that gaps are seen; dropped actions are left out.
///
/// # Errors
/// When a built-in typeface cannot be read.
pub fn plan_progress(actions: &[(Option<OutcomeArea>, Status)]) -> Result<Option<Figure>, ReportError> {
    let kept: Vec<_> = actions.iter().filter(|(_, standing)| *standing != Status::Dropped).collect();
    if kept.is_empty() {
        return Ok(None);
    }
    let row = |area: Option<OutcomeArea>| {
        let standing = |wanted: &[Status]| {
            let found = kept.iter().filter(|(of, standing)| *of == area && wanted.contains(standing));
            u32::try_from(found.count()).unwrap_or(u32::MAX)
        };
        ProgressRow {
            label: area.map_or("Not placed yet", OutcomeArea::words).to_owned(),
            done: standing(&[Status::Done]),
            under_way: standing(&[Status::OnTrack, Status::AtRisk]),
            late: standing(&[Status::Late]),
            not_begun: standing(&[Status::NotStarted]),
        }
    };
    let mut rows: Vec<ProgressRow> = OutcomeArea::ALL.iter().map(|area| row(Some(*area))).collect();
    if kept.iter().any(|(area, _)| area.is_none()) {
        rows.push(row(None));
    }
    progress(progress_title(&rows), "Outcome area", &rows).map(Some)
}

/// Measures before and after; none where no measure has both.
///
/// # Errors
/// When a built-in typeface cannot be read.
pub fn plan_changes(changes: &[ChangeRow]) -> Result<Option<Figure>, ReportError> {
    let title = match changes.len() {
        0 => return Ok(None),
        1 => "One measure has a before and an after".to_owned(),
        several => format!("{several} measures have a before and an after"),
    };
    change(title, "What we look at", changes).map(Some)
}
