//! `workspace`: making one, what it says of itself, whether it is whole, and adding people.

use bridgewell_domain::dates::day_of;
use std::path::PathBuf;

use bridgewell_app::wire::common::Nothing;
use bridgewell_app::wire::log::{HeadAsk, HeadCompared, VerifiedShown};
use bridgewell_app::wire::people::{AddPerson, People, PersonAsk, PersonFields, PersonShown};
use bridgewell_app::wire::settings::{SaveSdqBasis, SdqBasisKind, Settings};
use bridgewell_app::wire::workspace::{Create, RecoverySheet};
use bridgewell_domain::role::{Role, Scope};
use chrono::{Datelike, NaiveDate, Utc};
use clap::{Subcommand, ValueEnum};
use serde_json::json;

use crate::door::Door;
use crate::failure::Failure;
use crate::output;
use crate::passphrase::Passphrases;
use crate::{Outcome, erase, export, keeping};

/// What can be done with a workspace.
#[derive(Subcommand)]
pub enum Command {
    /// Make a workspace at PATH, a folder that is not there yet. Prints the recovery key once.
    New {
        /// The folder to make.
        path: PathBuf,
        /// The school's name.
        #[arg(long, value_name = "S")]
        school: String,
        /// Your name, as colleagues know it.
        #[arg(long, value_name = "N")]
        name: String,
        /// Your role: a workspace is made by the wellbeing lead or the safeguarding lead.
        #[arg(long)]
        role: RoleName,
        /// The calendar year in which the school year starts [default: this one from June on, before that the last]
        #[arg(long)]
        year: Option<u16>,
    },
    /// What a workspace says of itself while it is locked: school, year and who has a key. Needs no passphrase.
    Info {
        /// The workspace's folder.
        path: PathBuf,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Verify the log's chain and the database. Ends with 1 when anything is wrong.
    ///
    /// As JSON: {"ok", "schema", "pupils", "batches": [{"id", "rows"}], "log_entries", "chain": "whole" or "broken", "first_bad": the
    /// place of the first entry that is not as it was written, or null, "faults": what the database found wrong with itself,
    /// "rows": [[table, rows]]}; with --head also "head": {"held", "entry"}.
    Verify {
        /// The workspace's folder.
        path: PathBuf,
        /// Print JSON.
        #[arg(long)]
        json: bool,
        /// Compare with a head of the log that was printed on a document, such as 2f3a-91bc@412. Ends with 1 when the log no
        /// longer holds it.
        #[arg(long, value_name = "HEAD")]
        head: Option<String>,
    },
    /// Add a person with a passphrase of their own. Asks for yours first, then for theirs.
    AddPerson {
        /// The workspace's folder.
        path: PathBuf,
        /// Their name, as colleagues know it.
        #[arg(long, value_name = "N")]
        name: String,
        /// Their role. A safeguarding lead gets the key of the restricted tier too.
        #[arg(long)]
        role: RoleName,
    },
    Backup(keeping::Backup),
    Restore(keeping::Restore),
    Erase(erase::Erase),
    /// Take a person's key away. The workspace gets another key, so that a copy they kept of the old one opens nothing.
    RemovePerson {
        /// The workspace's folder.
        path: PathBuf,
        /// Their name.
        #[arg(long, value_name = "N")]
        name: String,
    },
    /// Take everything out in open formats: a folder with JSON, CSV and pages, or one file sealed with a passphrase.
    ///
    /// What the person who asks may not see is not in it. It is logged. Without --sealed nothing of it is encrypted: whoever
    /// has the folder can read it.
    Export {
        /// The workspace's folder.
        path: PathBuf,
        /// The folder to make; with --sealed the file.
        #[arg(long, value_name = "PLACE")]
        out: PathBuf,
        /// Seal it with a passphrase, which is asked for: an age file that holds a zip file.
        #[arg(long)]
        sealed: bool,
    },
    /// Record on what basis the school uses the SDQ: before that, answers to single items are not taken in.
    ///
    /// The questionnaire belongs to Youthinmind. Paper forms are free for schools; electronic use needs their permission or a
    /// licence. Scores from an official scoring can be brought in without either.
    SdqBasis {
        /// The workspace's folder.
        path: PathBuf,
        /// The basis.
        #[arg(long)]
        basis: BasisName,
        /// The reference of the permission or licence.
        #[arg(long, default_value = "", required_if_eq_any([("basis", "permission"), ("basis", "licence")]))]
        reference: String,
    },
}

/// A basis as it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum BasisName {
    /// The owner permitted electronic use in writing.
    Permission,
    /// A licence for electronic use was bought.
    Licence,
    /// Only scores from an official scoring; single answers stay off.
    ScoresOnly,
}

impl From<BasisName> for SdqBasisKind {
    fn from(name: BasisName) -> Self {
        match name {
            BasisName::Permission => Self::Permission,
            BasisName::Licence => Self::Licence,
            BasisName::ScoresOnly => Self::ScoresOnly,
        }
    }
}

/// A role as it is typed.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum RoleName {
    /// The wellbeing lead.
    Lead,
    /// Head of year, form tutor, SENCO.
    Pastoral,
    /// The designated safeguarding lead or a deputy.
    Dsl,
    /// Brings files in and fixes rows; never reads letters.
    #[value(alias = "data_manager")]
    DataManager,
}

impl From<RoleName> for Role {
    fn from(name: RoleName) -> Self {
        match name {
            RoleName::Lead => Self::Lead,
            RoleName::Pastoral => Self::Pastoral,
            RoleName::Dsl => Self::Dsl,
            RoleName::DataManager => Self::DataManager,
        }
    }
}

/// Runs it for the person called `who`.
pub fn run(command: Command, who: Option<&str>, passphrases: &mut Passphrases) -> Outcome {
    match command {
        Command::New { path, school, name, role, year } => {
            let mut door = Door::new();
            let passphrase = passphrases.new_for(&name)?;
            let handle = door.app().put_place(path.clone());
            let year = year.unwrap_or_else(|| school_year(day_of(Utc::now())));
            let create = Create { handle, school, year, name, role: role.into(), passphrase };
            let sheet: RecoverySheet = door.ask("workspace.create", &create)?;
            output::line(&format!("Made the workspace {}.", path.display()))?;
            output::line("Its recovery key, shown this once. Keep it on paper, apart from the computer:")?;
            output::line(&sheet.recovery_key)
        }
        Command::Info { path, json } => info(&path, json),
        Command::Verify { path, json, head } => {
            let mut door = Door::open(&path, who, passphrases)?;
            let verified: VerifiedShown = door.ask("log.verify", &Nothing {})?;
            let compared = head.map(|head| door.ask("log.compare_head", &HeadAsk { head })).transpose()?;
            tell(&verified, compared.as_ref(), json)
        }
        Command::AddPerson { path, name, role } => {
            let mut door = Door::open(&path, who, passphrases)?;
            let passphrase = passphrases.new_for(&name)?;
            let role = Role::from(role);
            let restricted = role == Role::Dsl;
            let person = PersonFields {
                name: name.clone(),
                role,
                post: String::new(),
                scope: Scope::WholeYear,
                restricted,
            };
            let _: People = door.ask("people.add", &AddPerson { person, passphrase })?;
            output::line(&format!("Added {name}, {}.", role.words()))
        }
        Command::Backup(ask) => keeping::back_up(&ask, who, passphrases),
        Command::Restore(ask) => keeping::restore(&ask, who, passphrases),
        Command::Erase(ask) => erase::run(&ask, who, passphrases),
        Command::RemovePerson { path, name } => {
            let mut door = Door::open(&path, who, passphrases)?;
            let people: People = door.ask("people.list", &Nothing {})?;
            let called = |person: &&PersonShown| {
                person.removed.is_none() && person.name.eq_ignore_ascii_case(name.trim())
            };
            let Some(person) = people.people.iter().find(called) else {
                return Err(Failure::Refused(format!(
                    "Nobody called \"{name}\" has a key to this workspace."
                )));
            };
            let _: People = door.ask("people.remove", &PersonAsk { id: person.id })?;
            output::line(&format!(
                "Removed {}. The workspace has another key now. Backups made before still open with their passphrase: keep \
                 those sticks safe, or erase them.",
                person.name
            ))
        }
        Command::Export { path, out, sealed } => {
            let mut door = Door::open(&path, who, passphrases)?;
            let passphrase = if sealed { Some(passphrases.new_for("the export")?) } else { None };
            export::everything(&mut door, passphrase, &out)
        }
        Command::SdqBasis { path, basis, reference } => {
            let mut door = Door::open(&path, who, passphrases)?;
            let save = SaveSdqBasis { kind: basis.into(), reference };
            let _: Settings = door.ask("settings.save_sdq_basis", &save)?;
            output::line("Recorded, with your name and the day.")
        }
    }
}

fn info(path: &std::path::Path, json: bool) -> Outcome {
    let session = Door::new().choose(path)?;
    let Some(workspace) = session.workspace else {
        return Err(Failure::Refused(format!("There is no workspace at {}.", path.display())));
    };
    if json {
        let people: Vec<_> =
            session.people.iter().map(|one| json!({"name": one.name, "role": one.role})).collect();
        return output::json(&json!({"school": workspace.school, "year": workspace.year, "people": people}));
    }
    output::line(&format!("{}, {}", workspace.school, workspace.year))?;
    session.people.iter().try_for_each(|one| output::line(&format!("  {}, {}", one.name, one.role.words())))
}

fn tell(verified: &VerifiedShown, compared: Option<&HeadCompared>, json: bool) -> Outcome {
    let held = compared.is_none_or(|compared| compared.held);
    if json {
        let mut told = json!({
            "ok": verified.whole && held,
            "schema": verified.schema,
            "pupils": verified.pupils,
            "batches": verified.batches,
            "log_entries": verified.entries,
            "chain": if verified.first_bad.is_none() { "whole" } else { "broken" },
            "first_bad": verified.first_bad,
            "faults": verified.faults,
            "rows": verified.rows,
        });
        if let Some(compared) = compared {
            told["head"] = json!({ "held": compared.held, "entry": compared.place });
        }
        output::json(&told)?;
    } else {
        output::line(&format!("Log: {} entries. Schema: step {}.", verified.entries, verified.schema))?;
        verified.rows.iter().try_for_each(|(table, rows)| output::line(&format!("  {table}: {rows}")))?;
        compared.filter(|compared| compared.held).map_or(Ok(()), |compared| output::line(&compared.words))?;
    }
    if let Some(lost) = compared.filter(|compared| !compared.held) {
        return Err(Failure::Refused(lost.words.clone()));
    }
    if verified.whole {
        return Ok(());
    }
    let wrong: Vec<&str> = verified.first_break.iter().chain(&verified.faults).map(String::as_str).collect();
    Err(Failure::Refused(format!(
        "The workspace is not whole: {}. Go back to the last backup.",
        wrong.join("; ")
    )))
}

/// The calendar year in which the school year starts that people prepare for on this day.
fn school_year(day: NaiveDate) -> u16 {
    let year = u16::try_from(day.year()).unwrap_or(u16::MAX);
    if day.month() >= 6 { year } else { year.saturating_sub(1) }
}

#[cfg(test)]
mod tests {
    use super::school_year;
    use chrono::NaiveDate;

    #[test]
    fn the_year_turns_in_june() {
        let on = |year, month| school_year(NaiveDate::from_ymd_opt(year, month, 1).expect("a date"));
        assert_eq!((on(2026, 5), on(2026, 6), on(2027, 1)), (2025, 2026, 2026));
    }
}
