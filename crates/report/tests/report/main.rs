//! What documents say, how they are built, and samples for the PDF/UA check.

mod cast;
mod outline;
mod pages;
mod samples;
mod texts;
mod tree;
