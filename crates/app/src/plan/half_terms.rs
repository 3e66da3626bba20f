//! The school's half-terms: proposed until somebody says what they are.

use super::shown::Viewer;
use crate::error::ApiError;
use crate::session::Session;
use crate::wire::plan::{Plan, SaveHalfTerms};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::plan::terms::{self, HalfTerm};
use bridgewell_domain::school::SchoolYear;
use bridgewell_store::settings::{self, Of};
use bridgewell_store::{Op, ReadTx, WriteTx};
use chrono::{Datelike, NaiveDate};

const HALF_TERMS: &str = "half_terms";
const MOST: usize = 24;

/// The school's half-terms and whether they are only a proposal. Those of a school year that is over are put aside for the
/// new year's proposal.
pub(super) fn of_school(read: &ReadTx<'_>, today: NaiveDate) -> Result<(Vec<HalfTerm>, bool), ApiError> {
    let kept: Option<Vec<HalfTerm>> = settings::get(read, Of::School, HALF_TERMS)?;
    Ok(match kept {
        Some(kept) if kept.iter().any(|term| year_of(term.to).start() >= year_of(today).start()) => {
            (kept, false)
        }
        _ => (terms::proposed(year_of(today)), true),
    })
}

/// The school year a day lies in, August included in the one that ends.
pub(super) fn year_of(day: NaiveDate) -> SchoolYear {
    let year = if day.month() >= 9 { day.year() } else { day.year() - 1 };
    SchoolYear::starting(u16::try_from(year).unwrap_or_default())
}

/// Keeps the half-terms; the last word counts.
pub(super) fn keep(tx: &WriteTx<'_>, half_terms: &[HalfTerm]) -> Result<(), ApiError> {
    Ok(settings::set(tx, Of::School, HALF_TERMS, &half_terms)?)
}

/// Saves the half-terms of the school.
pub(crate) fn save(session: &mut Session, permit: Permit, ask: SaveHalfTerms) -> Result<Plan, ApiError> {
    if ask.half_terms.len() > MOST {
        return Err(ApiError::invalid(
            "half_terms",
            format!("keep at most {MOST} half-terms: four years' worth"),
        ));
    }
    let checked =
        terms::checked(ask.half_terms).map_err(|fault| ApiError::invalid("half_terms", fault.to_string()))?;
    let viewer = Viewer::of(session);
    session.write(&permit, Op::SettingChanged, |tx| {
        keep(tx, &checked)?;
        viewer.plan(tx, Vec::new())
    })
}
