//! Types that cross to the window. Ids and closed lists are the domain's own; structures are of their own, so that the
//! domain may change without the window and the window without the domain. Dates cross as "2026-09-21", times as UTC.
//! No 64-bit integer crosses.

pub mod audit;
pub mod audit_ask;
pub mod audit_export;
pub mod champions;
pub mod cohort;
pub mod common;
pub mod concerns;
pub mod consultation;
pub mod consultation_ask;
pub mod decisions;
pub mod directory;
pub mod documents;
pub mod dpo;
pub mod figures;
pub mod home;
pub mod intake;
pub mod invitations;
pub mod keeping;
pub mod letters;
pub mod letters_home;
pub mod link;
pub mod local_words;
pub mod log;
pub mod opportunities;
pub mod pages;
pub mod papers;
pub mod parcels;
pub mod passport;
pub mod people;
pub mod plan;
pub mod published;
pub mod pupil;
pub mod remembered;
pub mod retention;
pub mod rights;
pub mod sdq;
pub mod settings;
pub mod supervision;
pub mod voice;
pub mod waiting;
pub mod workforce;
pub mod workspace;
pub mod writing;
