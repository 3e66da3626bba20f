//! What is done to a workspace in each round, and what has to be true of it afterwards.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value;

use super::pupils::{file, last};
use super::twin::{Ran, Twin, example};

/// The lead's passphrases: each change of it takes the other.
const PASSPHRASES: [&str; 2] = ["four plain garden words", "five other garden words here"];
const THEIRS: &str = "another plain garden word";
const LEAD: &str = "Priya Anand";
/// Who erases.
const DSL: &str = "Ruth Hale";

/// How long each kind of act takes when nobody kills it.
#[derive(Default)]
struct Usual {
    import: Option<Duration>,
    add: Option<Duration>,
    decide: Option<Duration>,
    change: Option<Duration>,
    backup: Option<Duration>,
    remove: Option<Duration>,
    erase: Option<Duration>,
    steps: Option<Duration>,
}

/// The workspaces under torture and what was acknowledged of the present one.
pub struct Bench {
    folder: PathBuf,
    cli: PathBuf,
    workspace: PathBuf,
    stick: PathBuf,
    twin: Twin,
    usual: Usual,
    files: BTreeMap<String, u64>,
    decisions: u64,
    /// Pupils of the present workspace who were erased.
    gone: u64,
    /// Files of the present workspace that stand.
    stand: usize,
    /// Which of the lead's passphrases counts.
    passphrase: usize,
    people: BTreeSet<String>,
    /// Backups that were found whole.
    sound: BTreeSet<PathBuf>,
    told: Told,
}

/// What was acknowledged in all, and how often more stood than was.
#[derive(Default)]
struct Told {
    files: u32,
    decisions: u64,
    added: u32,
    changed: u32,
    removed: u32,
    erased: u32,
    backups: u32,
    steps: u32,
    unasked: u32,
}

impl Bench {
    /// Nothing yet.
    pub fn new(folder: PathBuf, cli: PathBuf) -> Self {
        Self {
            workspace: folder.join("school-0"),
            stick: folder.join("stick-0"),
            folder,
            cli,
            twin: Twin::default(),
            usual: Usual::default(),
            files: BTreeMap::new(),
            decisions: 0,
            gone: 0,
            stand: 0,
            passphrase: 0,
            people: BTreeSet::new(),
            sound: BTreeSet::new(),
            told: Told::default(),
        }
    }

    /// What happened so far, in a sentence.
    pub fn so_far(&self) -> String {
        let Told { files, decisions, added, changed, removed, erased, backups, steps, unasked } = &self.told;
        let acts: Vec<String> = self
            .twin
            .acts
            .iter()
            .map(|(act, ran)| format!("{act} {} killed, {} finished", ran.killed, ran.finished))
            .collect();
        format!(
            "{} runs killed ({}); acknowledged: {files} files, {decisions} decisions, {added} people added, {changed} \
             passphrases changed, {removed} removed and re-keyed, {erased} pupils erased, {backups} backups, {steps} schemas brought up to date; {unasked} times \
             something stood whose acknowledgement the kill had swallowed",
            self.twin.killed(),
            acts.join("; ")
        )
    }

    /// Makes a workspace and a folder for its backups.
    pub fn found(&mut self, round: u32) -> Result<(), String> {
        self.workspace = self.folder.join(format!("school-{round}"));
        self.stick = self.folder.join(format!("stick-{round}"));
        fs::create_dir_all(&self.stick).map_err(|error| format!("{}: {error}", self.stick.display()))?;
        (self.files, self.decisions, self.gone) = (BTreeMap::new(), 0, 0);
        (self.stand, self.passphrase, self.people) = (0, 0, BTreeSet::new());
        let place = self.workspace.display().to_string();
        let words =
            ["workspace", "new", &place, "--school", "Torture Academy", "--name", LEAD, "--role", "lead"];
        let made =
            self.twin.whole(&self.cli, &[&words[..], &["--passphrase-stdin"]].concat(), &[self.lead()])?;
        let words = ["workspace", "add-person", &place, "--name", DSL, "--role", "dsl", "--passphrase-stdin"];
        let added = self.twin.whole(&self.cli, &words, &[self.lead(), THEIRS])?;
        if made.lines.is_empty() || added.lines.is_empty() {
            return Err("the workspace could not be made".to_owned());
        }
        Ok(())
    }

    /// One of every act, each killed at a moment of its own, and looks at the whole in between. The backup comes straight
    /// after the removal, because the lead's slot is wrapped anew at the opening between them.
    pub fn round(&mut self, round: u32) -> Result<(), String> {
        let stood = self.stand;
        self.import(round)?;
        self.whole()?;
        let brought = self.stand > stood;
        self.decide()?;
        self.add(round)?;
        self.change()?;
        self.remove()?;
        self.back_up()?;
        self.whole()?;
        if brought {
            self.erase(round)?;
        }
        self.bring_up_to_date(round)
    }

    fn lead(&self) -> &'static str {
        PASSPHRASES[self.passphrase % 2]
    }

    fn import(&mut self, round: u32) -> Result<(), String> {
        let file = file(&self.folder, round)?;
        let ran = self.act(
            ("importing", |usual| &mut usual.import),
            &["import"],
            &[&file, "--accept-ready"],
            &[self.lead()],
        )?;
        for line in ran.after("accepted ") {
            if let Some((batch, rows)) = line.split_once(' ') {
                self.files.insert(batch.to_owned(), rows.parse().unwrap_or_default());
                self.told.files += 1;
            }
        }
        Ok(())
    }

    fn decide(&mut self) -> Result<(), String> {
        let place = self.workspace.display().to_string();
        let passphrase = self.lead();
        let ran = self.twin.hurt(
            ("deciding", &mut self.usual.decide),
            (&example("hurt"), &["decide", &place], &[passphrase]),
        )?;
        let made = ran.after("decided ").count() as u64;
        self.decisions += made;
        self.told.decisions += made;
        Ok(())
    }

    fn add(&mut self, round: u32) -> Result<(), String> {
        let person = format!("Colleague {round}");
        let words = ["--name", &person, "--role", "pastoral"];
        let ran = self.act(
            ("adding a person", |usual| &mut usual.add),
            &["workspace", "add-person"],
            &words,
            &[self.lead(), THEIRS],
        )?;
        let known = self.knows(&person)?;
        if ran.after("Added ").next().is_some() {
            self.told.added += 1;
            if !known {
                return Err(format!("{person} had been added and is not there"));
            }
        }
        if known {
            self.people.insert(person);
        }
        Ok(())
    }

    /// After a change that was acknowledged the new passphrase counts and not the old one; after one that was not, one of them.
    fn change(&mut self) -> Result<(), String> {
        let place = self.workspace.display().to_string();
        let (present, new) = (self.lead(), PASSPHRASES[(self.passphrase + 1) % 2]);
        let ran = self.twin.hurt(
            ("changing a passphrase", &mut self.usual.change),
            (&example("hurt"), &["passphrase", &place], &[present, new]),
        )?;
        let acknowledged = ran.after("changed").next().is_some();
        let verify = ["workspace", "verify", &place, "--passphrase-stdin", "--as", LEAD];
        let new_counts = !self.twin.whole(&self.cli, &verify, &[new])?.lines.is_empty();
        let old_counts = !self.twin.whole(&self.cli, &verify, &[present])?.lines.is_empty();
        if new_counts == old_counts || (acknowledged && old_counts) {
            return Err(format!(
                "a change of passphrase, acknowledged: {acknowledged}; the new one opens: {new_counts}, the old one: {old_counts}"
            ));
        }
        self.passphrase += usize::from(new_counts);
        self.told.changed += u32::from(acknowledged);
        self.told.unasked += u32::from(new_counts && !acknowledged);
        Ok(())
    }

    /// Every second colleague is removed again, which changes the workspace key.
    fn remove(&mut self) -> Result<(), String> {
        if self.people.len() < 2 {
            return Ok(());
        }
        let Some(person) = self.people.pop_first() else { return Ok(()) };
        let words = ["--name", &person];
        let ran = self.act(
            ("removing a person and re-keying", |usual| &mut usual.remove),
            &["workspace", "remove-person"],
            &words,
            &[self.lead()],
        )?;
        let known = self.knows(&person)?;
        if ran.after("Removed ").next().is_some() {
            self.told.removed += 1;
            if known {
                return Err(format!("{person} had been removed and is there"));
            }
            let place = self.workspace.display().to_string();
            let tries = ["workspace", "verify", &place, "--passphrase-stdin", "--as", &person];
            if !self.twin.whole(&self.cli, &tries, &[THEIRS])?.lines.is_empty() {
                return Err(format!("{person} had been removed and came in"));
            }
        }
        if known {
            self.people.insert(person);
        }
        Ok(())
    }

    /// Everything about the last pupil of this round's file goes, or nothing of it.
    fn erase(&mut self, round: u32) -> Result<(), String> {
        let (pupil, name) = last(round);
        let place = self.workspace.display().to_string();
        let who = ["--passphrase-stdin", "--as", DSL];
        let words = ["workspace", "erase", &place, "--pupil", &pupil];
        let now = [&words[..], &["--reason", "The family asked for it."], &who].concat();
        let ran = self.twin.hurt(("erasing", &mut self.usual.erase), (&self.cli, &now, &[THEIRS, &name]))?;
        let erased = ran.after("erased ").next().is_some();
        let gone = self.twin.whole(&self.cli, &[&words[..], &who].concat(), &[THEIRS])?.lines.is_empty();
        self.told.erased += u32::from(erased);
        if erased && !gone {
            return Err(format!("the pupil {pupil} had been erased and is there"));
        }
        self.gone += u64::from(gone);
        self.told.unasked += u32::from(gone && !erased);
        self.whole()
    }

    /// A backup that has its name is whole, whatever moment the power went.
    fn back_up(&mut self) -> Result<(), String> {
        let stick = self.stick.display().to_string();
        let ran = self.act(
            ("backing up", |usual| &mut usual.backup),
            &["workspace", "backup"],
            &["--to", &stick],
            &[self.lead()],
        )?;
        let mut named: Vec<PathBuf> = fs::read_dir(&self.stick)
            .map_err(|error| format!("{stick}: {error}"))?
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "bridgewell-backup"))
            .collect();
        named.sort();
        if ran.after("Backed up ").next().is_some() {
            self.told.backups += 1;
            if named.is_empty() {
                return Err("a backup had been acknowledged and is not there".to_owned());
            }
        }
        for backup in named {
            if !self.sound.contains(&backup) {
                self.is_whole(&backup)?;
                self.sound.insert(backup);
            }
        }
        Ok(())
    }

    /// A backup opens with the passphrase of its day, which may be either.
    fn is_whole(&self, backup: &Path) -> Result<(), String> {
        let place = backup.display().to_string();
        let words = ["workspace", "restore", &place, "--json", "--passphrase-stdin", "--as", LEAD];
        let mut told = String::new();
        for passphrase in PASSPHRASES {
            told = self.twin.whole(&self.cli, &words, &[passphrase])?.text();
            if serde_json::from_str::<Value>(&told).is_ok_and(|told| told["whole"] == true) {
                return Ok(());
            }
        }
        Err(format!("the backup {place} is not whole: {told}"))
    }

    /// A workspace as an early release made it, killed while it is brought up to date and opened again.
    fn bring_up_to_date(&mut self, round: u32) -> Result<(), String> {
        let mut kept: Vec<PathBuf> = fs::read_dir(super::fixtures())
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path())
            .collect();
        kept.sort();
        let Some(fixture) = kept.get(round as usize % kept.len().max(1)) else {
            return Err("there are no fixtures of early schemas".to_owned());
        };
        let copy = self.folder.join("early");
        let laid = fs::create_dir_all(&copy).and_then(|()| {
            ["keys.json", "workspace.db"]
                .iter()
                .try_for_each(|name| fs::copy(fixture.join(name), copy.join(name)).map(drop))
        });
        laid.map_err(|error| format!("{}: {error}", fixture.display()))?;
        let place = copy.display().to_string();
        let words = ["workspace", "verify", &place, "--json", "--passphrase-stdin"];
        self.twin
            .hurt(("bringing a schema up to date", &mut self.usual.steps), (&self.cli, &words, &["river"]))?;
        let told: Value = serde_json::from_str(&self.twin.whole(&self.cli, &words, &["river"])?.text())
            .map_err(|error| format!("{}, opened again: {error}", fixture.display()))?;
        // The first schema had no pupils yet.
        let pupils = u64::from(!fixture.ends_with("schema-01"));
        if told["ok"] != true || told["pupils"] != pupils {
            return Err(format!("{} is not whole after its steps: {told}", fixture.display()));
        }
        self.told.steps += 1;
        fs::remove_dir_all(&copy).map_err(|error| format!("{}: {error}", copy.display()))
    }

    /// Asks the program itself whether everything is whole, and compares.
    fn whole(&mut self) -> Result<(), String> {
        let place = self.workspace.display().to_string();
        let told =
            self.json(&["workspace", "verify", &place, "--json", "--passphrase-stdin", "--as", LEAD])?;
        if told["ok"] != true || told["chain"] != "whole" {
            return Err(format!("the workspace is not whole: {told}"));
        }
        let standing: BTreeMap<&str, u64> = told["batches"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|batch| Some((batch["id"].as_str()?, batch["rows"].as_u64()?)))
            .collect();
        for (batch, rows) in &self.files {
            if standing.get(batch.as_str()) != Some(rows) {
                return Err(format!(
                    "file {batch} with {rows} rows had been acknowledged and is not there so"
                ));
            }
        }
        let pupils: u64 = standing.values().sum();
        if told["pupils"].as_u64() != pupils.checked_sub(self.gone) {
            return Err(format!(
                "{} pupils are there; the files that stand brought {pupils}, of whom {} were erased",
                told["pupils"], self.gone
            ));
        }
        let rows = told["rows"].as_array().into_iter().flatten();
        let decisions =
            rows.filter(|row| row[0] == "decisions").filter_map(|row| row[1].as_u64()).sum::<u64>();
        if decisions < self.decisions {
            return Err(format!("{} decisions had been acknowledged, {decisions} are there", self.decisions));
        }
        let unasked: Vec<(String, u64)> = standing
            .iter()
            .filter(|(batch, _)| !self.files.contains_key(**batch))
            .map(|(batch, rows)| ((*batch).to_owned(), *rows))
            .collect();
        self.told.unasked += u32::from(!unasked.is_empty()) + u32::from(decisions > self.decisions);
        self.stand = standing.len();
        self.files.extend(unasked);
        self.decisions = decisions;
        Ok(())
    }

    fn act(
        &mut self,
        (act, kind): (&'static str, impl FnOnce(&mut Usual) -> &mut Option<Duration>),
        command: &[&str],
        words: &[&str],
        input: &[&str],
    ) -> Result<Ran, String> {
        let place = self.workspace.display().to_string();
        let words = [command, &[&place], words, &["--passphrase-stdin", "--as", LEAD]].concat();
        self.twin.hurt((act, kind(&mut self.usual)), (&self.cli, &words, input))
    }

    fn json(&self, words: &[&str]) -> Result<Value, String> {
        let ran = self.twin.whole(&self.cli, words, &[self.lead()])?;
        serde_json::from_str(&ran.text()).map_err(|error| format!("{}: {error}", words[..3].join(" ")))
    }

    fn knows(&self, person: &str) -> Result<bool, String> {
        let place = self.workspace.display().to_string();
        let ran = self.twin.whole(&self.cli, &["workspace", "info", &place, "--json"], &[])?;
        Ok(ran.text().contains(&format!("\"{person}\"")))
    }
}
