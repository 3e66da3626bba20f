//! Everything a person does in Bridgewell, one file each, behind one table of commands.
//!
//! A shell (the window, the terminal) owns an [`App`], gives it bytes and places, and calls commands by name.
//! What may be done by whom is a row of [`table`]; what crosses to the window is a type of [`wire`].

pub mod app;
mod audit;
pub mod bindings;
mod cohort;
mod concerns;
mod decisions;
mod demo_school;
mod documents;
mod drafts;
pub mod error;
mod export;
mod home;
mod intake;
mod invitations;
mod keeping;
mod known;
mod letters;
mod letters_home;
mod link;
mod log;
mod names;
mod offers;
mod opportunities;
mod packs;
mod papers;
mod parcel;
mod parcels;
mod passport;
mod people;
pub mod permission;
mod plan;
mod practice;
mod pupil;
mod reading_desk;
mod red_route;
mod required;
mod reviews;
mod rules;
mod sdq;
mod session;
mod settings;
mod shelf;
pub mod table;
mod talks;
mod talks_held;
pub mod wire;
mod workspace;
mod writing;

pub use app::{App, Clock};
pub use bridgewell_demo::PASSPHRASE as DEMO_PASSPHRASE;
pub use bridgewell_intake::confined::serve_if_asked;
pub use bridgewell_store::KdfCost;
pub use error::ApiError;
pub use shelf::{Document, DocumentHandle, FileHandle, PlaceHandle, numbered};
