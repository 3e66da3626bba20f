//! The program as a script runs it: its shapes, its endings and its words.
#![expect(clippy::expect_used, reason = "a test ends where what it expects is not there")]

mod check;
mod demo;
mod import;
mod letters;
mod letters_home;
mod screen;
mod sdq;
mod support;
mod workspace;
