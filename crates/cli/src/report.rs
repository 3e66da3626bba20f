//! `report`: the PDFs, made by the core under the same permissions as in the window.

use std::path::{Path, PathBuf};

use bridgewell_app::wire::cohort::{FindAsk, Found};
use bridgewell_app::wire::common::Nothing;
use bridgewell_app::wire::directory::DirectoryAsk;
use bridgewell_app::wire::documents::{CohortDocumentAsk, DocumentMade, PupilDocumentAsk};
use bridgewell_app::wire::supervision::{SupervisionAsk, Supervisions};
use bridgewell_domain::dates::in_full;
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::upn::Upn;
use chrono::NaiveDate;
use clap::{Args, ValueEnum};

use crate::door::Door;
use crate::failure::Failure;
use crate::passphrase::Passphrases;
use crate::{Outcome, audit, letters_home, output};

/// Make a PDF from a workspace.
///
/// "cohort" is the summary for the leadership team: a public document in which no child can be identified, so small counts and
/// whatever would give them away are hidden. "pupil" is the record of one pupil: a personal document. What is in it is said, and
/// that it was made is logged. "letters-home" gives each child their letter back at the end of Year 7: one PDF a child into a
/// folder, where nothing is ever overwritten; letters that went home before are left out, and those without one are listed.
/// "plan" is the action plan: a public document without pupils. "audit" is the whole-school audit and "audit-form" the form to fill
/// in by hand: public documents without pupils too.
/// "directory" is the page of who to ring, in and out of hours. "supervision" is the agenda or the notes of a session with the link
/// team, the next one unless --on names another; pupils stand in it only where a ground for naming is recorded.
#[derive(Args)]
pub struct Report {
    /// Which document.
    kind: Kind,
    /// The workspace's folder.
    path: PathBuf,
    /// Where the PDF goes; for letters-home the folder.
    #[arg(long, value_name = "PLACE")]
    out: PathBuf,
    /// Whose record, by UPN.
    #[arg(long, value_name = "UPN", required_if_eq("kind", "pupil"))]
    pupil: Option<String>,
    /// The restricted tier too, for those who hold its key.
    #[arg(long)]
    include_restricted: bool,
    /// Which round of the audit, by name; left out, the latest.
    #[arg(long, value_name = "NAME")]
    round: Option<String>,
    /// The group an audit form is for: leaders, staff, pupils, parents or governors; left out, a box for each.
    #[arg(long, value_name = "GROUP")]
    group: Option<String>,
    /// The day of the supervision, such as 2026-09-25.
    #[arg(long, value_name = "DAY")]
    on: Option<NaiveDate>,
    /// Letters that went home before once more.
    #[arg(long)]
    again: bool,
}

/// A kind of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Kind {
    /// The summary for the leadership team.
    Cohort,
    /// The record of one pupil.
    Pupil,
    /// Each child's letter, given back.
    LettersHome,
    /// The whole-school audit, for staff and governors.
    Audit,
    /// The form to fill in by hand at a meeting.
    AuditForm,
    /// The action plan.
    Plan,
    /// Who to ring, in and out of hours.
    Directory,
    /// The agenda or the notes of a supervision.
    Supervision,
}

/// Runs it for the person called `who`.
pub fn run(ask: &Report, who: Option<&str>, passphrases: &mut Passphrases) -> Outcome {
    let of_one = ask.pupil.is_some() || ask.include_restricted;
    let misfit = match ask.kind {
        Kind::Cohort if of_one => {
            "A cohort summary is public: it takes neither --pupil nor --include-restricted."
        }
        Kind::LettersHome if of_one => {
            "Letters go home by themselves: they take neither --pupil nor --include-restricted."
        }
        Kind::Plan if of_one => {
            "The action plan is public: it takes neither --pupil nor --include-restricted."
        }
        Kind::Audit | Kind::AuditForm if of_one => {
            "The audit is public: it takes neither --pupil nor --include-restricted."
        }
        Kind::Cohort | Kind::Pupil | Kind::Plan | Kind::LettersHome | Kind::Audit if ask.group.is_some() => {
            "Only audit-form takes --group."
        }
        Kind::Cohort | Kind::Pupil | Kind::Plan | Kind::LettersHome if ask.round.is_some() => {
            "Only audit and audit-form take --round."
        }
        Kind::Cohort | Kind::Pupil | Kind::Plan | Kind::Audit | Kind::AuditForm if ask.again => {
            "Only letters-home takes --again."
        }
        Kind::Directory | Kind::Supervision
            if of_one || ask.again || ask.round.is_some() || ask.group.is_some() =>
        {
            "This document takes none of --pupil, --include-restricted, --round, --group and --again."
        }
        kind if kind != Kind::Supervision && ask.on.is_some() => "Only supervision takes --on.",
        _ => "",
    };
    if !misfit.is_empty() {
        return Err(Failure::Usage(misfit.to_owned()));
    }
    let mut door = Door::open(&ask.path, who, passphrases)?;
    if ask.kind == Kind::LettersHome {
        return letters_home::run(&mut door, &ask.out, ask.again);
    }
    let round = ask.round.as_deref();
    match ask.kind {
        Kind::Plan => return plan(&mut door, &ask.out),
        Kind::Audit => return audit_report(&mut door, round, &ask.out),
        Kind::AuditForm => return audit_form(&mut door, (round, ask.group.as_deref()), &ask.out),
        Kind::Directory => return directory(&mut door, &ask.out),
        Kind::Supervision => return supervision(&mut door, ask.on, &ask.out),
        Kind::Cohort | Kind::Pupil | Kind::LettersHome => {}
    }
    match &ask.pupil {
        Some(upn) => pupil(&mut door, upn, ask.include_restricted, &ask.out),
        None => cohort(&mut door, &ask.out),
    }
}

/// The audit of a round, into `out`.
pub fn audit_report(door: &mut Door, round: Option<&str>, out: &Path) -> Outcome {
    let made = audit::report(door, round)?;
    save(door, &made, out)
}

/// The paper form of a round for a group, into `out`.
pub fn audit_form(door: &mut Door, (round, group): (Option<&str>, Option<&str>), out: &Path) -> Outcome {
    let made = audit::form(door, round, group)?;
    save(door, &made, out)
}

/// The cohort summary, into `out`.
pub fn cohort(door: &mut Door, out: &Path) -> Outcome {
    let made = door.ask("documents.cohort", &CohortDocumentAsk { asks: Vec::new() })?;
    save(door, &made, out)
}

/// The escalation directory in force, into `out`.
pub fn directory(door: &mut Door, out: &Path) -> Outcome {
    let made = door.ask("directory.document", &DirectoryAsk { version: None })?;
    save(door, &made, out)
}

/// The agenda or the notes of the supervision on a day, or of the newest, into `out`.
pub fn supervision(door: &mut Door, on: Option<NaiveDate>, out: &Path) -> Outcome {
    let all: Supervisions = door.ask("supervision.list", &Nothing {})?;
    let found = all.sessions.iter().find(|one| on.is_none_or(|on| one.on == on));
    let one = found.ok_or_else(|| {
        Failure::Refused(match on {
            Some(on) => format!("There is no supervision on {}.", in_full(on)),
            None => "There is no supervision yet.".to_owned(),
        })
    })?;
    let made = door.ask("supervision.document", &SupervisionAsk { id: one.id, version: one.version })?;
    save(door, &made, out)
}

/// The action plan, into `out`.
pub fn plan(door: &mut Door, out: &Path) -> Outcome {
    let made = door.ask("plan.document", &Nothing {})?;
    save(door, &made, out)
}

/// The record of the pupil with this UPN, into `out`.
fn pupil(door: &mut Door, upn: &str, include_restricted: bool, out: &Path) -> Outcome {
    let valid =
        Upn::parse(upn).map_err(|fault| Failure::Refused(format!("\"{upn}\" is not a UPN: {fault}.")))?;
    let found: Found = door.ask("cohort.find", &FindAsk { text: valid.as_str().to_owned() })?;
    let pupil = found
        .pupils
        .first()
        .ok_or_else(|| Failure::Refused(format!("There is no pupil with the UPN {upn}.")))?;
    record(door, pupil.id, include_restricted, out)
}

/// The record of the pupil with this identity, into `out`.
pub fn record(door: &mut Door, pupil: PupilId, include_restricted: bool, out: &Path) -> Outcome {
    let made = door.ask("documents.pupil", &PupilDocumentAsk { pupil, include_restricted })?;
    save(door, &made, out)
}

fn save(door: &mut Door, made: &DocumentMade, out: &Path) -> Outcome {
    let document = door.app().document(made.handle);
    let document =
        document.ok_or_else(|| Failure::Refused("The document is gone; make it again.".to_owned()))?;
    let half = output::Half::write(out, &document.bytes)?;
    door.app().saved(made.handle)?;
    half.done()?;
    output::line(&format!("{}: {}", out.display(), made.title))?;
    made.contains.iter().try_for_each(|line| output::line(&format!("  {line}")))
}
