//! Commands named `papers.*`: letters that come as files are looked at, matched to pupils, and brought in as one batch.
//!
//! A UPN in a file's name says whose it is. A name alone never does: a person says. What is here already is never written over.

mod bring;
mod plan;
mod room;

pub(crate) use bring::bring;
pub(crate) use plan::look;
