//! `demo`: the invented school as a workspace, with its documents, and no display needed.

use std::fs;
use std::path::{Path, PathBuf};

use bridgewell_app::wire::cohort::{Cohort, CohortRow};
use bridgewell_app::wire::common::{Nothing, PupilAsk};
use bridgewell_app::wire::documents::DocumentMade;
use bridgewell_app::wire::passport::PassportDocumentAsk;
use bridgewell_app::wire::pupil::PupilPage;
use bridgewell_app::wire::workspace::Session;
use bridgewell_app::{Awkward, DEMO_PASSPHRASE};
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::door::Door;
use crate::failure::Failure;
use crate::report::{self, KINDS, Leaving, Make, Options};
use crate::{Outcome, output};

const WORKSPACE: &str = "Demo school.bridgewell";
const ABOUT: &str = "ABOUT.txt";
/// How the file begins by which a folder that this command made is known again.
const MARK: &str = "This is Bridgewell's demo school.";
/// The record of the pupil with most to show, with the restricted tier.
const RESTRICTED: &str = "pupil-restricted.pdf";
/// Of a kind that makes many documents, an awkward workspace gives so many.
const A_FEW: usize = 3;

/// Make the demo school and its PDFs.
///
/// Wrenfield Academy is invented, with everybody in it: about 180 pupils, their letters, staff, opportunities and half a month of
/// work. DIR gets the workspace, a document of every kind that is made by itself, one pupil's record with the restricted tier too,
/// and a note on how to open it. A demo made there before is replaced; any other folder must be new or empty.
#[derive(Args)]
pub struct Demo {
    /// The folder for it.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Instead of the school a workspace that is awkward for paper: empty, one pupil, or two thousand with long names.
    #[arg(long, value_name = "WHICH", value_parser = which())]
    awkward: Option<Awkward>,
}

fn which() -> impl TypedValueParser<Value = Awkward> {
    let named =
        |name: String| Awkward::ALL.into_iter().find(|one| one.key() == name).ok_or("no such workspace");
    PossibleValuesParser::new(Awkward::ALL.map(Awkward::key)).try_map(named)
}

/// Runs it.
pub fn run(ask: &Demo) -> Outcome {
    let out = &ask.out;
    clear(out)?;
    let workspace = out.join(WORKSPACE);
    let mut door = Door::new();
    match ask.awkward {
        Some(which) => door.app().make_awkward(&workspace, which)?,
        None => door.app().make_demo(&workspace)?,
    }
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
    let shown: Cohort = door.ask("cohort.compare", &Nothing {})?;
    let pupil = match telling(&shown) {
        Some(row) => {
            let page: PupilPage = door.ask("pupil.open", &PupilAsk { pupil: row.pupil.id })?;
            page.context.upn
        }
        None => None,
    };
    let options = Options { pupil, ..Options::default() };
    report::all(&mut door, &options, &mut Leaving::to(out))?;
    if options.pupil.is_some() {
        let restricted = Options { include_restricted: true, ..options.clone() };
        let made = report::make(&mut door, "pupil", &restricted)?;
        report::save(&mut door, &made, &out.join(RESTRICTED))?;
    }
    if ask.awkward.is_none() {
        passport(&mut door, &shown, out)?;
    }
    if ask.awkward.is_some() {
        a_few_of_many(&mut door, out)?;
    }
    output::line(&format!("{}: how to open it", out.join(ABOUT).display()))
}

/// Of the kinds that make many documents, a few of each.
fn a_few_of_many(door: &mut Door, out: &Path) -> Outcome {
    for kind in KINDS {
        if let Make::Several(make) = kind.make {
            let folder = out.join(kind.name);
            let made =
                make(door, &Options::default(), &mut Leaving { room: Some(A_FEW), ..Leaving::to(&folder) });
            match made {
                Err(Failure::Refused(reason)) => eprintln!("{}: {reason}", kind.name),
                made => made?,
            }
        }
    }
    Ok(())
}

/// The passport of the first pupil who has one.
fn passport(door: &mut Door, shown: &Cohort, out: &Path) -> Outcome {
    for row in &shown.rows {
        let ask = PassportDocumentAsk { pupil: row.pupil.id, share: None };
        match door.ask::<_, DocumentMade>("passport.document", &ask) {
            Ok(made) => return report::save(door, &made, &out.join("passport.pdf")),
            Err(Failure::Refused(_)) => {}
            Err(failure) => return Err(failure),
        }
    }
    Ok(())
}

/// The pupil whose record has most to show: decided on, with an offer and many reasons.
fn telling(cohort: &Cohort) -> Option<&CohortRow> {
    cohort.rows.iter().max_by_key(|row| (row.decision.is_some(), row.offer.is_some(), row.reasons.len()))
}

/// Whether this command gave a file its name.
fn is_ours(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let kind = |stem: &str| KINDS.iter().any(|kind| kind.name == stem);
    name == ABOUT || name == RESTRICTED || name.split_once('.').is_some_and(|(stem, _)| kind(stem))
}

/// Makes room: takes away a demo that was made here before, and refuses a folder with anything else in it.
fn clear(out: &Path) -> Result<(), Failure> {
    let unwritable = |error: std::io::Error| Failure::writing(out, &error);
    fs::create_dir_all(out).map_err(unwritable)?;
    if fs::read_to_string(out.join(ABOUT)).is_ok_and(|text| text.starts_with(MARK)) {
        for file in fs::read_dir(out).map_err(unwritable)? {
            let file = file.map_err(unwritable)?.path();
            if file.is_file() && is_ours(&file) {
                fs::remove_file(file).map_err(unwritable)?;
            }
        }
        for name in KINDS.iter().map(|kind| kind.name).chain([WORKSPACE]) {
            if out.join(name).is_dir() {
                fs::remove_dir_all(out.join(name)).map_err(unwritable)?;
            }
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
