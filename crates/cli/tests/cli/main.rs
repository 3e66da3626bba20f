//! The program as a script runs it: its shapes, its endings and its words.
#![expect(clippy::expect_used, reason = "a test ends where what it expects is not there")]

mod audit;
mod check;
mod demo;
mod disclose;
mod dpo;
mod import;
mod keeping;
mod letters;
mod letters_home;
#[path = "../../../intake/tests/trials/lists.rs"]
mod lists;
mod pack;
mod report;
mod screen;
mod sdq;
mod support;
#[path = "../../../intake/tests/trials/systems.rs"]
mod systems;
#[expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#[path = "../../../intake/tests/trials/transfers.rs"]
mod transfers;
#[expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#[path = "../../../intake/tests/trials/trial.rs"]
mod trial;
mod trials;
mod workspace;
