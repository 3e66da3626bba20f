//! The desktop program.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    if let Some(done) = bridgewell_app::serve_if_asked() {
        return done;
    }
    bridgewell_app::leave_no_core_dumps();
    bridgewell::run();
    ExitCode::SUCCESS
}
