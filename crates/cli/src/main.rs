//! bridgewell-cli: the same core from a terminal, for data managers and scripts.

mod audit;
mod demo;
mod disclose;
mod door;
mod erase;
mod export;
mod failure;
mod import;
mod import_letters;
mod intake;
mod invitations;
mod keeping;
mod letters;
mod letters_home;
mod output;
mod pack;
mod passphrase;
mod report;
mod screen;
mod sdq;
mod workspace;

use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use failure::Failure;
use passphrase::Passphrases;

/// Bridgewell from a terminal, for data managers and scripts.
///
/// The same core as the desktop app: the same checks, the same permissions, the same log. A workspace is a folder; it is
/// encrypted, and every command that opens one asks for a passphrase.
///
/// Ends with 0 when it is done, with 1 when it was refused (one sentence on standard error says why and what to do) and
/// with 2 when the command itself was wrongly written.
#[derive(Parser)]
#[command(name = "bridgewell-cli", version, after_help = EXAMPLES)]
struct Cli {
    #[command(flatten)]
    who: Who,
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "\
Examples:
  bridgewell-cli demo --out demo-out
  bridgewell-cli sdq score answers.csv --out scores.csv
  bridgewell-cli screen --intake intake.csv --sdq sdq.csv --letters letters.jsonl --json
  bridgewell-cli workspace new wrenfield --school \"Wrenfield Academy\" --name \"Priya Anand\" --role lead
  bridgewell-cli intake check intake.csv ctf-folder --json
  bridgewell-cli import wrenfield intake.csv sdq.csv --accept-ready
  bridgewell-cli report cohort wrenfield --out cohort.pdf
  bridgewell-cli disclose tables.json > safe.json
  bridgewell-cli report audit-form wrenfield --group pupils --out form.pdf
  bridgewell-cli audit export --workspace wrenfield --round \"Summer 2026\"
  bridgewell-cli pack make wrenfield --for \"Joan Hale\" --out wrenfield.bwpack";

/// Who is asking, for the commands that open a workspace.
#[derive(Args)]
pub struct Who {
    /// The person who does it, by name. Not needed where a workspace has only one.
    #[arg(long = "as", value_name = "NAME", global = true)]
    acting: Option<String>,
    /// Read passphrases from standard input, one a line in the order in which they are needed, instead of asking.
    #[arg(long, global = true)]
    passphrase_stdin: bool,
}

#[derive(Subcommand)]
enum Command {
    /// Score SDQ answers. Numbers only: no questionnaire text is read or written.
    #[command(subcommand)]
    Sdq(sdq::Command),
    /// Mark letters as the reading aid does, and measure it against labels.
    #[command(subcommand)]
    Letters(letters::Command),
    Screen(screen::Screen),
    /// Make, look at and verify a workspace, and add people to it.
    #[command(subcommand)]
    Workspace(workspace::Command),
    Import(import::Import),
    /// Look at files before they are brought in, without a workspace.
    #[command(subcommand)]
    Intake(intake::Command),
    Report(report::Report),
    Disclose(disclose::Disclose),
    /// Seal, open and answer review packs between a school and its link worker.
    #[command(subcommand)]
    Pack(pack::Command),
    /// The whole-school audit as data.
    #[command(subcommand)]
    Audit(audit::Command),
    Demo(demo::Demo),
}

/// Screening a national file makes millions of short-lived texts; this allocator makes them in an eighth less time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    if let Some(done) = bridgewell_intake::confined::serve_if_asked() {
        return done;
    }
    bridgewell_app::leave_no_core_dumps();
    let cli = Cli::parse();
    let mut passphrases = Passphrases::new(cli.who.passphrase_stdin);
    let who = cli.who.acting.as_deref();
    let outcome = match cli.command {
        Command::Sdq(command) => sdq::run(command),
        Command::Letters(command) => letters::run(command),
        Command::Screen(ask) => screen::run(&ask),
        Command::Workspace(command) => workspace::run(command, who, &mut passphrases),
        Command::Intake(command) => intake::run(&command),
        Command::Import(ask) => import::run(&ask, who, &mut passphrases),
        Command::Report(ask) => report::run(&ask, who, &mut passphrases),
        Command::Disclose(ask) => disclose::run(&ask),
        Command::Pack(command) => pack::run(command, who, &mut passphrases),
        Command::Audit(command) => audit::run(command, who, &mut passphrases),
        Command::Demo(ask) => demo::run(&ask),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("bridgewell-cli: {failure}");
            failure.code()
        }
    }
}

/// What a command comes to.
pub type Outcome = Result<(), Failure>;
