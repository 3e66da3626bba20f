//! The programme: what the whole school does for wellbeing. Audit, action plan, people and practice stand under the
//! same frames, so that one answer shows under any of them.

pub mod frames;
