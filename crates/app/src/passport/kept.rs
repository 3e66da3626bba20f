//! A passport as it stands in what is made of everything that is kept about a pupil: by the same rules as on its page.

use super::view::View;
use crate::error::ApiError;
use bridgewell_domain::ids::{PersonId, PupilId};
use bridgewell_domain::passport::{Companion, PassportPart};
use bridgewell_domain::permit::Permit;
use bridgewell_store::ReadTx;
use bridgewell_store::passports::KeptShare;
use chrono::{DateTime, Utc};

/// A version with what its reader may see of it.
pub(crate) struct VersionSeen {
    pub by: PersonId,
    pub at: DateTime<Utc>,
    /// The words, and whether they are under the restricted tier.
    pub words: Vec<(PassportPart, String, bool)>,
    pub company: Vec<Companion>,
}

/// Versions and choices to share that this person may know of, the newest first.
pub(crate) fn seen(
    read: &ReadTx<'_>,
    permit: &Permit,
    pupil: PupilId,
) -> Result<(Vec<VersionSeen>, Vec<KeptShare>), ApiError> {
    let view = View::load(read, permit, pupil)?;
    let versions = view.versions.iter().map(|kept| VersionSeen {
        by: kept.by,
        at: kept.at,
        words: kept
            .words
            .iter()
            .filter(|words| view.sees(words))
            .map(|words| (words.part, words.words.clone().unwrap_or_default(), words.sealed))
            .collect(),
        company: kept.company.clone(),
    });
    let versions = versions.collect();
    Ok((versions, view.shares))
}
