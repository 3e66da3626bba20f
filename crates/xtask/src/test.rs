//! `cargo xtask test`: every check and every test, told together at the end.

use std::process::Command;

use crate::process::{self, Outcome};
use crate::{check, e2e, pdfua, place, setup, ui};

/// Runs everything, however much of it fails, and repeats each runner's closing lines.
///
/// # Errors
/// When anything failed, naming it.
pub fn test() -> Outcome {
    setup::for_testing()?;
    ui::build()?;
    let mut failed = check::all();
    let mut closing = vec![match failed.is_empty() {
        true => "check: clean".to_owned(),
        false => format!("check: failed at {}", failed.join(", ")),
    }];
    let mut record = |name: &str, (outcome, lines): (Outcome, Vec<String>)| {
        closing.extend(lines.into_iter().map(|line| format!("{name}: {line}")));
        if let Err(fault) = outcome {
            closing.push(format!("{name}: {fault}"));
            failed.push(name.to_owned());
        }
    };
    process::heading("Rust tests");
    record("Rust tests", rust());
    process::heading("vitest");
    record("vitest", process::watch(&mut ui::script("test"), closes_vitest));
    process::heading("journeys in the real window");
    record("window", e2e::watch(&[]));
    process::heading("pages for a website");
    record("pages", pages());
    process::heading("PDF/UA");
    record("PDF/UA", pdfua::watch());

    process::heading("closing lines");
    for line in &closing {
        println!("{line}");
    }
    if failed.is_empty() { Ok(()) } else { Err(format!("failed: {}", failed.join(", "))) }
}

/// The pages for a school's website that the Rust tests wrote, as HTML that is valid and that everybody can use.
fn pages() -> (Outcome, Vec<String>) {
    let (outcome, _) = process::watch(&mut ui::script("pages"), |_| false);
    let line = if outcome.is_ok() { "valid" } else { "not valid: see above" };
    (outcome, vec![line.to_owned()])
}

/// The whole workspace under nextest where it is installed, else under cargo's own runner.
fn rust() -> (Outcome, Vec<String>) {
    let has_nextest = place::tool("cargo-nextest").is_some();
    let words: &[&str] = if has_nextest {
        &["nextest", "run", "--workspace", "--no-fail-fast", "--color", "never"]
    } else {
        &["test", "--workspace", "--no-fail-fast", "--color", "never"]
    };
    let mut runner: Command = process::cargo(words);
    process::watch(&mut runner, closes_rust)
}

fn closes_rust(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("Summary [")
        || line.starts_with("test result:")
        || line.starts_with("error: test run failed")
}

fn closes_vitest(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("Test Files ") || line.starts_with("Tests ") || line.starts_with("No test files found")
}
