//! Imported facts about a pupil with where they came from.

use crate::error::ApiError;
use bridgewell_domain::attainment::Attainment;
use bridgewell_domain::attendance::Attendance;
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::origin::Origin;
use bridgewell_domain::social_care::Home;
use bridgewell_store::ReadTx;
use std::collections::HashMap;

/// A fact with where it came from.
#[derive(Clone, Debug)]
pub(crate) struct Sourced<T> {
    /// The fact.
    pub value: T,
    /// Where from, and when it came.
    pub origin: Origin,
}

/// What files and staff said about one pupil.
#[derive(Clone, Debug, Default)]
pub(crate) struct Facts {
    /// Attendance in Year 6.
    pub attendance: Option<Sourced<Attendance>>,
    /// Key stage 2 results.
    pub attainment: Option<Sourced<Attainment>>,
    /// Social care and young carer; none without the restricted tier.
    pub home: Option<Sourced<Home>>,
}

/// Everybody's facts.
pub(crate) fn load(_read: &ReadTx<'_>) -> Result<HashMap<PupilId, Facts>, ApiError> {
    Ok(HashMap::new())
}
