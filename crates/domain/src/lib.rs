//! The nouns and rules of the programme.
//!
//! Nothing here reads a file, a clock or a database: identities and the time of day are passed in.

pub mod attainment;
pub mod attendance;
pub mod concern;
pub mod count;
pub mod dates;
pub mod decision;
pub mod fit;
pub mod ids;
pub mod letter;
pub mod opportunity;
pub mod origin;
pub mod page;
pub mod passport;
pub mod permit;
pub mod programme;
pub mod pupil;
pub mod restricted;
pub mod retention;
pub mod role;
pub mod rules;
pub mod school;
pub mod screening;
pub mod sdq;
pub mod social_care;
pub mod upn;
