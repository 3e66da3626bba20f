//! The programme: what the whole school does for wellbeing. Audit, action plan, people and practice stand under the
//! same frames, so that one answer shows under any of them.

pub mod audit;
pub mod champions;
pub mod consultation;
pub mod directory;
pub mod frames;
pub mod pack;
pub mod plan;
pub mod remark;
pub mod supervision;
pub mod voice;
pub mod workforce;
