//! `demo`: the invented school as a workspace, with its PDFs, and no display needed.

use std::fs;
use std::path::{Path, PathBuf};

use bridgewell_app::DEMO_PASSPHRASE;
use bridgewell_app::wire::cohort::{Cohort, CohortRow};
use bridgewell_app::wire::common::Nothing;
use bridgewell_app::wire::workspace::Session;
use clap::Args;

use crate::door::Door;
use crate::failure::Failure;
use crate::{Outcome, output, report};

const WORKSPACE: &str = "Demo school.bridgewell";
const ABOUT: &str = "ABOUT.txt";
/// How the file begins by which a folder that this command made is known again.
const MARK: &str = "This is Bridgewell's demo school.";
const PDFS: [&str; 8] = [
    "cohort.pdf",
    "pupil.pdf",
    "pupil-restricted.pdf",
    "plan.pdf",
    "audit.pdf",
    "audit-form.pdf",
    "directory.pdf",
    "supervision.pdf",
];

/// Make the demo school and its PDFs.
///
/// Wrenfield Academy is invented, with everybody in it: about 180 pupils, their letters, staff, opportunities and half a month of
/// work. DIR gets the workspace, the cohort summary, one pupil's record without and with the restricted tier, the action plan, and a
/// note on how to open it. A demo made there before is replaced; any other folder must be new or empty.
#[derive(Args)]
pub struct Demo {
    /// The folder for it.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

/// Runs it.
pub fn run(ask: &Demo) -> Outcome {
    let out = &ask.out;
    clear(out)?;
    let workspace = out.join(WORKSPACE);
    let mut door = Door::new();
    door.app().make_demo(&workspace)?;
    let session: Session = door.ask("session.look", &Nothing {})?;
    let mut about = format!(
        "{MARK} Everybody in it is invented.\n\nOpen the folder \"{WORKSPACE}\" as any of these; the "
    );
    about.push_str(&format!("passphrase of each is: {DEMO_PASSPHRASE}\n\n"));
    for person in &session.people {
        about.push_str(&format!("  {}, {}\n", person.name, person.role.words()));
    }
    output::write(&out.join(ABOUT), about.as_bytes())?;
    output::line(&format!("{}: the workspace", workspace.display()))?;
    let [cohort, pupil, restricted, plan, audit, form, directory, supervision] =
        PDFS.map(|name| out.join(name));
    report::cohort(&mut door, &cohort)?;
    let shown: Cohort = door.ask("cohort.compare", &Nothing {})?;
    let row = telling(&shown).ok_or_else(|| Failure::Refused("The demo school has no pupils.".to_owned()))?;
    report::record(&mut door, row.pupil.id, false, &pupil)?;
    report::record(&mut door, row.pupil.id, true, &restricted)?;
    report::plan(&mut door, &plan)?;
    report::audit_report(&mut door, None, &audit)?;
    report::audit_form(&mut door, (None, None), &form)?;
    report::directory(&mut door, &directory)?;
    report::supervision(&mut door, None, &supervision)?;
    output::line(&format!("{}: how to open it", out.join(ABOUT).display()))
}

/// The pupil whose record has most to show: decided on, with an offer and many reasons.
fn telling(cohort: &Cohort) -> Option<&CohortRow> {
    cohort.rows.iter().max_by_key(|row| (row.decision.is_some(), row.offer.is_some(), row.reasons.len()))
}

/// Makes room: takes away a demo that was made here before, and refuses a folder with anything else in it.
fn clear(out: &Path) -> Result<(), Failure> {
    let unwritable = |error: std::io::Error| Failure::writing(out, &error);
    fs::create_dir_all(out).map_err(unwritable)?;
    if fs::read_to_string(out.join(ABOUT)).is_ok_and(|text| text.starts_with(MARK)) {
        for name in PDFS.into_iter().chain([ABOUT]) {
            let file = out.join(name);
            if file.exists() {
                fs::remove_file(file).map_err(unwritable)?;
            }
        }
        if out.join(WORKSPACE).exists() {
            fs::remove_dir_all(out.join(WORKSPACE)).map_err(unwritable)?;
        }
    }
    let mut left = fs::read_dir(out).map_err(unwritable)?;
    if left.next().is_some() {
        return Err(Failure::Refused(format!(
            "{} has other things in it. Choose a folder that is not there yet or is empty.",
            out.display()
        )));
    }
    Ok(())
}
