//! What files and staff said about every pupil, with where it came from.

use crate::error::ApiError;
use bridgewell_domain::attainment::Attainment;
use bridgewell_domain::attendance::Attendance;
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::role::Tier;
use bridgewell_domain::screening::Dated;
use bridgewell_domain::social_care::Home;
use bridgewell_store::facts::Fact;
use bridgewell_store::{ReadTx, facts, facts_home};
use std::collections::HashMap;

/// Everybody's facts.
pub(crate) struct Facts {
    attendance: HashMap<PupilId, Fact<Attendance>>,
    attainment: HashMap<PupilId, Fact<Attainment>>,
    home: HashMap<PupilId, Fact<Home>>,
}

impl Facts {
    /// Reads them: three queries. Home stays empty in the open tier.
    pub(super) fn load(read: &ReadTx<'_>, tier: Tier) -> Result<Self, ApiError> {
        Ok(Self {
            attendance: facts::attendance(read)?,
            attainment: facts::attainment(read)?,
            home: match tier {
                Tier::Open => HashMap::new(),
                Tier::Restricted => facts_home::list(read)?,
            },
        })
    }

    /// Attendance in Year 6.
    pub(crate) fn attendance(&self, pupil: PupilId) -> Option<&Fact<Attendance>> {
        self.attendance.get(&pupil)
    }

    /// Key stage 2 results.
    pub(crate) fn attainment(&self, pupil: PupilId) -> Option<&Fact<Attainment>> {
        self.attainment.get(&pupil)
    }

    /// Social care and young carer; none in the open tier.
    pub(crate) fn home(&self, pupil: PupilId) -> Option<&Fact<Home>> {
        self.home.get(&pupil)
    }
}

/// The fact with its day, as the screen takes it.
pub(super) fn dated<T: Copy>(fact: &Fact<T>) -> Dated<T> {
    Dated { value: fact.value, on: Some(fact.origin.on) }
}
