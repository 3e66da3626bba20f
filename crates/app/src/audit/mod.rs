//! Commands named `audit.*`: the whole-school audit, from starting a round to comparing it with the one before.
//!
//! Everybody who works with pupils reads it and adds evidence; the wellbeing lead and the safeguarding lead answer for what
//! is typed in and agreed. Nothing in it is about a pupil.

mod agree;
mod benchmark;
mod document;
mod entry;
mod evidence;
mod export;
mod figures;
mod look;
mod rounds;
mod standard;
mod template;
mod templates;
mod words;

pub(crate) use agree::{agree, mark};
pub(crate) use benchmark::{remove as remove_benchmark, save as save_benchmark};
pub(crate) use document::{ANSWERED, form, in_short, raters, report};
pub(crate) use entry::{add_rater, desk, rate, remove_rater};
pub(crate) use evidence::{add_file, add_note, remove_file, remove_note, take_file};
pub(crate) use export::export;
pub(crate) use look::look;
pub(crate) use rounds::{close, reopen, start};
pub(crate) use standard::page as standard;
pub(crate) use templates::{add as add_template, list as templates, look as look_at_template, retire};

use crate::error::{ApiError, Refusal};
use bridgewell_domain::ids::AuditRoundId;
use bridgewell_domain::programme::audit::{Catalogue, Record, Standard, Template, TemplateRef};
use bridgewell_store::{ReadTx, audit};

/// The standards that come with Bridgewell.
pub(crate) const BUILT_IN: &str = include_str!("../../templates/whole-school.toml");

/// The template that comes with Bridgewell.
pub(crate) fn built_in() -> Result<Template, ApiError> {
    template::parse(BUILT_IN).map_err(|faults| ApiError::broken(faults.join(" ")))
}

/// A round with everything recorded in it and the standards it stands on.
pub(crate) struct Loaded {
    pub(crate) record: Record,
    pub(crate) version: u32,
    pub(crate) templates: Vec<Template>,
    pub(crate) catalogue: Catalogue,
}

impl Loaded {
    /// Reads it.
    pub(crate) fn round(read: &ReadTx<'_>, id: AuditRoundId) -> Result<Self, ApiError> {
        let record = audit::record(read, id)?;
        let version = audit::rounds::get(read, id)?.version;
        let templates =
            record.round.templates.iter().map(|this| kept(read, this)).collect::<Result<Vec<_>, _>>()?;
        let catalogue = Catalogue::of(&templates);
        Ok(Self { record, version, templates, catalogue })
    }

    /// The round asked for, or the latest; none while there is none.
    pub(crate) fn round_or_latest(
        read: &ReadTx<'_>,
        id: Option<AuditRoundId>,
    ) -> Result<Option<Self>, ApiError> {
        match id {
            Some(id) => Self::round(read, id).map(Some),
            None => audit::rounds::list(read)?.first().map(|row| Self::round(read, row.round.id)).transpose(),
        }
    }

    /// The same, where there must be one.
    pub(crate) fn needed(read: &ReadTx<'_>, id: Option<AuditRoundId>) -> Result<Self, ApiError> {
        Self::round_or_latest(read, id)?.ok_or_else(|| {
            ApiError::refused(Refusal::Other, "There is no round of the audit yet. Start one first.")
        })
    }

    /// The round that was started before this one.
    pub(crate) fn before(&self, read: &ReadTx<'_>) -> Result<Option<Self>, ApiError> {
        let rounds = audit::rounds::list(read)?;
        let here = rounds.iter().position(|row| row.round.id == self.record.round.id);
        let before = here.and_then(|here| rounds.get(here + 1));
        before.map(|row| Self::round(read, row.round.id)).transpose()
    }

    /// A standard of it.
    pub(crate) fn standard(&self, id: &str) -> Result<&Standard, ApiError> {
        self.catalogue.get(id).ok_or_else(|| ApiError::not_found("standard"))
    }

    /// The number of a standard on the paper form.
    pub(crate) fn number(&self, id: &str) -> u16 {
        let place = self.catalogue.standards().iter().position(|standard| standard.id == id);
        place.and_then(|place| u16::try_from(place + 1).ok()).unwrap_or_default()
    }

    /// Whether a standard is the school's own.
    pub(crate) fn is_local(&self, id: &str) -> bool {
        self.templates.iter().skip(1).any(|template| template.standards.iter().any(|one| one.id == id))
    }
}

/// A round that may still be changed.
pub(crate) fn open_round(read: &ReadTx<'_>, id: AuditRoundId) -> Result<Loaded, ApiError> {
    let loaded = Loaded::round(read, id)?;
    match loaded.record.round.closed {
        None => Ok(loaded),
        Some(_) => Err(ApiError::refused(
            Refusal::Other,
            format!(
                "The round \u{201c}{}\u{201d} is closed and stays as it was. Open it again first, or start a new one.",
                loaded.record.round.name
            ),
        )),
    }
}

fn kept(read: &ReadTx<'_>, this: &TemplateRef) -> Result<Template, ApiError> {
    let kept = audit::templates::get(read, this)?.ok_or_else(|| ApiError::not_found("template"))?;
    template::parse(&kept.content).map_err(|faults| ApiError::broken(faults.join(" ")))
}
