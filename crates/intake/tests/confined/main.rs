//! Files that are made to do harm, each read in a process of its own whose memory is measured, and the workbooks that only the
//! confined reader reads.
//!
//! This program is its own test harness: the readers are started as this very program a second time, as a Bridgewell program
//! starts itself.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod bombs;
mod made;
mod one;
mod workbooks;

use bridgewell_intake::confined::serve_if_asked;
use libtest_mimic::{Arguments, Trial};
use std::process::ExitCode;

fn main() -> ExitCode {
    if let Some(done) = serve_if_asked() {
        return done;
    }
    if let Some(done) = one::read_if_asked() {
        return done;
    }
    let trials: Vec<Trial> = bombs::trials().into_iter().chain(workbooks::trials()).collect();
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}
