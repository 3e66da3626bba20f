//! Commands named `figures.*`: pictures of what is known and done, for people who may see the pupils behind them. They show
//! full counts and never leave the window: what is printed for others is drawn from cleared counts by `documents`.

mod among;
mod spread;
mod steps;
mod waits;

use crate::documents::figure_shown;
use crate::error::ApiError;
use crate::known::Intake;
use crate::plan;
use crate::rules::thresholds;
use crate::session::Session;
use crate::wire::common::{Nothing, PupilAsk};
use crate::wire::figures::FiguresShown;
use crate::wire::settings::TryRules;
use bridgewell_domain::permit::Permit;
use bridgewell_report::Figure;
use bridgewell_store::Op;

fn shown(figures: impl IntoIterator<Item = Figure>) -> FiguresShown {
    FiguresShown { figures: figures.into_iter().map(|figure| figure_shown(&figure)).collect() }
}

/// One pupil among the year group, and SDQ scores of one informant before and after where there are two forms.
pub(crate) fn pupil(session: &mut Session, permit: Permit, ask: PupilAsk) -> Result<FiguresShown, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    session.log_read(&permit, Op::RecordRead, ask.pupil)?;
    session.read(&permit, |read| {
        let intake = Intake::load(read, &permit)?;
        let pupil = intake.pupil(ask.pupil)?;
        Ok(shown(among::among(&intake, pupil)?.into_iter().chain(among::changes(&intake, pupil)?)))
    })
}

/// The year for the pupils of this person: how long children waited, their patterns, and the measures with the school's
/// thresholds.
pub(crate) fn year(session: &mut Session, permit: Permit, _: Nothing) -> Result<FiguresShown, ApiError> {
    session.log_list(&permit)?;
    session.read(&permit, |read| {
        let intake = Intake::load(read, &permit)?;
        let thresholds = &intake.rules.thresholds;
        let mut figures: Vec<Figure> = waits::waits(read, &intake)?.into_iter().collect();
        figures.extend(steps::patterns(&intake)?);
        figures.extend(spread::all(&intake, thresholds)?);
        Ok(shown(figures))
    })
}

/// How the action plan stands, and its measures before and after.
pub(crate) fn plan(session: &mut Session, permit: Permit, _: Nothing) -> Result<FiguresShown, ApiError> {
    let today = session.today();
    session.read(&permit, |read| Ok(shown(plan::figures(read, today)?)))
}

/// What thresholds that are tried would do: the patterns now and then, and the measures with the thresholds drawn.
pub(crate) fn rules(session: &mut Session, permit: Permit, ask: TryRules) -> Result<FiguresShown, ApiError> {
    let then = thresholds(&ask.thresholds)?;
    session.read(&permit, |read| {
        let intake = Intake::load(read, &permit)?;
        let mut figures: Vec<Figure> = steps::now_and_then(&intake, &then)?.into_iter().collect();
        figures.extend(spread::all(&intake, &then)?);
        Ok(shown(figures))
    })
}

/// "1 pupil", "4 pupils".
fn pupils(number: usize) -> String {
    if number == 1 { "1 pupil".to_owned() } else { format!("{number} pupils") }
}
