//! `cargo xtask shots`: a picture of every screen.

use crate::display::Virtual;
use crate::process::{self, Outcome};
use crate::{e2e, setup, ui};

/// Drives the window through the demo workspace and saves PNGs into `shots/`: of everything, or only of the screens and
/// the looks that are named.
///
/// # Errors
/// When a step fails or a screen cannot be reached.
pub fn shots(words: &[String]) -> Outcome {
    setup::for_testing()?;
    ui::build()?;
    let mut node = e2e::driven(&[])?;
    let screen = Virtual::start()?;
    process::run(node.arg(e2e::folder().join("shots.mjs")).args(words).env("DISPLAY", &screen.name))
}
