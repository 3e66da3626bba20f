//! Sets up, runs, tests, measures and packs Bridgewell: `cargo xtask COMMAND`.
//!
//! Each command first puts in place what it needs, so that a fresh machine and a prepared one are used alike.

mod bench;
mod bindings;
mod bundle;
mod check;
mod coverage;
mod display;
mod e2e;
mod pdfua;
mod place;
mod process;
mod run;
mod setup;
mod shots;
mod supply;
mod test;
mod torture;
mod ui;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask COMMAND

  run       install what is missing, build the app and open it (with no display: make the demo in demo-out/)
  test      everything below that can fail: check, Rust tests, window tests, pages for a website, PDF/UA
  check     the static part: formatting, clippy, svelte-check, ESLint, room edges, no paths of this machine
  e2e       the journeys in the real window; further words are files of tests/e2e to run instead of all
  pdfua     PDF/UA-1 of the sample PDFs, with veraPDF
  shots     a picture of every screen into shots/; further words are screens and looks (1280x800, 1920x1080, zoom-200,
            dark) to keep to
  bench     speed and memory, side by side as ratios
  torture   kill the terminal twin at random moments and hold the workspace against what it acknowledged; a further
            word is the number of rounds
  audit     licences, sources and hashes of everything that is not ours, without a network; then, where there is one, what
            is known to be wrong with it
  sbom      what Bridgewell is made of, as CycloneDX into target/sbom/
  bundle    the .deb package
  bindings  write the TypeScript side of the command table
  coverage  lines covered of the rules that must be covered whole
  setup     install what building and testing need, and nothing else
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) =
        words.split_first().map_or(("help", &[][..]), |(first, rest)| (first.as_str(), rest));
    let outcome = match command {
        "run" => run::run(),
        "test" => test::test(),
        "check" => check::check(),
        "e2e" => e2e::e2e(rest),
        "pdfua" => pdfua::command(),
        "shots" => shots::shots(rest),
        "bench" => bench::bench(rest),
        "audit" => supply::audit(),
        "sbom" => supply::sbom(),
        "torture" => torture::torture(rest),
        "bundle" => bundle::bundle(),
        "bindings" => bindings::bindings(),
        "coverage" => coverage::coverage(),
        "setup" => setup::for_testing(),
        "help" | "-h" | "--help" => {
            print!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        other => {
            eprint!("There is no command \"{other}\".\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("xtask: {fault}");
            ExitCode::FAILURE
        }
    }
}
