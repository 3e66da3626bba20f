//! Puts in place what building and testing need. Every check is cheap when nothing is missing.

mod apt;
mod driver;
mod node;

use crate::process::Outcome;

/// What the app needs to be built.
const BUILDING: &[&str] = &[
    "libwebkit2gtk-4.1-dev",
    "librsvg2-dev",
    "libayatana-appindicator3-dev",
    "libclang-dev",
    "pkg-config",
    "build-essential",
    "perl",
    "make",
];

/// What driving the window and checking the PDFs need besides.
const TESTING: &[&str] = &["xvfb", "webkit2gtk-driver", "dbus", "poppler-utils", "libjaxb-java"];

/// Everything for building and opening the app.
///
/// # Errors
/// A sentence naming what is missing and how to install it.
pub fn for_building() -> Outcome {
    apt::install(BUILDING)?;
    node::install()
}

/// Everything for the tests.
///
/// # Errors
/// As [`for_building`].
pub fn for_testing() -> Outcome {
    let mut packages = [BUILDING, TESTING].concat();
    if crate::place::tool("javac").is_none() {
        packages.push("default-jdk-headless");
    }
    if !crate::process::succeeds(crate::process::command("python3").args(["-m", "pip", "--version"])) {
        packages.extend(["python3", "python3-pip"]);
    }
    apt::install(&packages)?;
    node::install()?;
    driver::install()
}
