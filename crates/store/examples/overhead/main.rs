//! What encryption, sealing and the log cost: the same rows written and read by Bridgewell, by plain SQLite, and by SQLite with
//! its pages encrypted, side by side in one run. `cargo run --release -p bridgewell-store --example overhead`

mod bare;

use bare::Bare;
use bridgewell_domain::attainment::{Attainment, TestResult};
use bridgewell_domain::attendance::{Attendance, Percent};
use bridgewell_domain::dates::day_of;
use bridgewell_domain::decision::{Decision, DecisionKind, FamilyTold};
use bridgewell_domain::ids::{BatchId, DecisionId, PersonId, PupilId, RulesId, SchoolId};
use bridgewell_domain::origin::{Origin, Source};
use bridgewell_domain::permit::{Because, Permit};
use bridgewell_domain::pupil::{Context, Names, Pupil};
use bridgewell_domain::restricted::Restricted;
use bridgewell_domain::role::{Person, Role, Scope, Tier};
use bridgewell_domain::school::{FindNow, School, SchoolYear};
use bridgewell_domain::social_care::{Home, SocialCare};
use bridgewell_store::batches::{self, BatchCounts};
use bridgewell_store::pupils_said::{self, Said};
use bridgewell_store::{
    Founding, KdfCost, Op, Passphrase, StoreError, Workspace, decisions, facts, facts_home, pupils,
};
use chrono::{DateTime, Utc};
use std::error::Error;
use std::path::Path;
use std::time::{Duration, Instant};
use uuid::Uuid;

/// Pupils of an intake.
pub const PUPILS: usize = 180;
/// How often a cohort is brought in.
const IMPORTS: usize = 15;
/// How often a decision is made, and the cohort read.
const OFTEN: usize = 120;

/// What is brought in of one pupil.
pub struct Row {
    /// Who.
    pub pupil: Pupil,
    /// What the file said of them.
    pub said: Said,
    /// Attendance.
    pub attendance: Attendance,
    /// Key stage 2.
    pub attainment: Attainment,
    /// Home.
    pub home: Home,
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::temp_dir().join(format!("bridgewell-overhead-{}", Uuid::now_v7()));
    std::fs::create_dir_all(&folder)?;
    let outcome = measure(&folder);
    std::fs::remove_dir_all(&folder)?;
    outcome
}

fn measure(folder: &Path) -> Result<(), Box<dyn Error>> {
    let mut plain = Bare::new(&folder.join("plain.db"), None)?;
    let mut sealed = Bare::new(&folder.join("sealed.db"), Some([7; 32]))?;
    let mut ours = Ours::new(&folder.join("ours"))?;
    let [mut import, mut decide, mut read, mut unlogged] = [const { Times::new() }; 4];
    let first: Vec<Row> = (0..PUPILS).map(row).collect();
    import.take([
        timed(|| plain.import(&first))?,
        timed(|| sealed.import(&first))?,
        timed(|| ours.import(&first))?,
    ]);
    for turn in 0..OFTEN {
        let made = decision(turn);
        let pupil = first[turn % PUPILS].pupil.id;
        let mut times = [Duration::ZERO; 3];
        // Whoever comes first pays for what the disk still owes: each does in turn.
        for which in (0..3).map(|place| (place + turn) % 3) {
            times[which] = match which {
                0 => timed(|| plain.decide(pupil, &made))?,
                1 => timed(|| sealed.decide(pupil, &made))?,
                _ => timed(|| ours.decide(pupil, &made))?,
            };
        }
        decide.take(times);
        let (from_plain, from_sealed) = (timed(|| plain.read())?, timed(|| sealed.read())?);
        read.take([from_plain, from_sealed, timed(|| ours.read(true))?]);
        unlogged.take([from_plain, from_sealed, timed(|| ours.read(false))?]);
    }
    for _ in 1..IMPORTS {
        let rows: Vec<Row> = (0..PUPILS).map(row).collect();
        import.take([
            timed(|| plain.import(&rows))?,
            timed(|| sealed.import(&rows))?,
            timed(|| ours.import(&rows))?,
        ]);
    }
    println!(
        "{:<36} {:>9} {:>9} {:>10} {:>10} {:>10}",
        "fastest of many, in milliseconds", "plain", "encrypted", "Bridgewell", "/ plain", "/ encrypted"
    );
    import.tell("bring in 180 pupils");
    decide.tell("keep a decision");
    read.tell("read 180 pupils, logged");
    unlogged.tell("read 180 pupils, without the log");
    Ok(())
}

/// Times of plain SQLite, of encrypted pages and of Bridgewell, taken in turn.
struct Times([Vec<Duration>; 3]);

impl Times {
    const fn new() -> Self {
        Self([const { Vec::new() }; 3])
    }

    fn take(&mut self, times: [Duration; 3]) {
        self.0.iter_mut().zip(times).for_each(|(all, time)| all.push(time));
    }

    fn tell(&self, what: &str) {
        // The fastest counts, because what slows a run down is something else on the machine.
        let fastest = |times: &Vec<Duration>| times.iter().min().map_or(0.0, Duration::as_secs_f64) * 1000.0;
        let [plain, sealed, ours] = self.0.each_ref().map(fastest);
        println!(
            "{what:<36} {plain:>9.2} {sealed:>9.2} {ours:>10.2} {:>10.2} {:>10.2}",
            ours / plain,
            ours / sealed
        );
    }
}

fn timed<T, E>(work: impl FnOnce() -> Result<T, E>) -> Result<Duration, E> {
    let start = Instant::now();
    work()?;
    Ok(start.elapsed())
}

/// A workspace as the program keeps it.
struct Ours {
    workspace: Workspace,
    permit: Permit,
}

impl Ours {
    fn new(folder: &Path) -> Result<Self, StoreError> {
        let id = PersonId::from_uuid(Uuid::now_v7());
        let (name, post) = ("Priya Nair".into(), String::new());
        let person = Person { id, name, role: Role::Lead, post, scope: Scope::WholeYear, restricted: true };
        let school = School {
            id: SchoolId::from_uuid(Uuid::now_v7()),
            name: "Alder Park School".into(),
            year: SchoolYear::starting(2026),
            find_now: FindNow::default(),
            smallest_count: 6,
        };
        let permit = Permit::grant_unchecked(id, Role::Lead, Tier::Restricted, Because::OpeningWorkspace);
        let passphrase = Passphrase::new("granite otter lantern nine".into());
        let cost = KdfCost::WORTHLESS_FOR_INVENTED_DATA;
        let founding = Founding { school: &school, person: &person, passphrase: &passphrase, cost };
        let (workspace, _) = Workspace::create(folder, founding, (&permit, now()), |_| Ok(()))?;
        Ok(Self { workspace, permit })
    }

    fn import(&mut self, rows: &[Row]) -> Result<(), StoreError> {
        let batch = BatchId::from_uuid(Uuid::now_v7());
        let origin = origin(batch);
        self.workspace.write(&self.permit, now(), Op::BatchAccepted, |tx| {
            batches::insert(tx, batch, "intake.csv", "00", &BatchCounts::default())?;
            for row in rows {
                pupils::insert(tx, &row.pupil)?;
                pupils_said::insert(tx, batch, row.pupil.id, &row.said, true)?;
                facts::say_attendance(tx, row.pupil.id, &row.attendance, &origin)?;
                facts::say_attainment(tx, row.pupil.id, &row.attainment, &origin)?;
                facts_home::say(tx, row.pupil.id, Restricted::new(row.home), &origin)?;
            }
            Ok(())
        })
    }

    fn decide(&mut self, pupil: PupilId, decision: &Decision) -> Result<(), StoreError> {
        self.workspace.write(&self.permit, now(), Op::DecisionMade, |tx| {
            decisions::insert(tx, pupil, decision, Some("Social care: in need."))
        })
    }

    fn read(&mut self, logged: bool) -> Result<usize, StoreError> {
        if logged {
            self.workspace.log_read(&self.permit, now(), Op::CohortRead, &[])?;
        }
        self.workspace.read(&self.permit, |read| {
            Ok(pupils::list(read)?.len()
                + facts::attendance(read)?.len()
                + facts::attainment(read)?.len()
                + facts_home::list(read)?.len())
        })
    }
}

/// When everything happens.
pub fn now() -> DateTime<Utc> {
    Utc::now()
}

/// Where the figures come from.
pub fn origin(batch: BatchId) -> Origin {
    Origin { source: Source::File { batch, label: "intake.csv".into() }, on: day_of(now()) }
}

fn row(number: usize) -> Row {
    let names = Names {
        legal_surname: format!("Ashton{number}"),
        legal_forename: "Ben".into(),
        preferred_surname: None,
        preferred_forename: None,
    };
    let said = Said {
        legal_surname: Some(names.legal_surname.clone()),
        legal_forename: Some(names.legal_forename.clone()),
        primary: Some("Kestrel Bank Primary School".into()),
        interests: vec!["drawing comics".into()],
        ..Said::default()
    };
    let pupil = Pupil {
        id: PupilId::from_uuid(Uuid::now_v7()),
        upn: None,
        names,
        born: day_of(now()).checked_sub_signed(chrono::TimeDelta::days(4_200)),
        form: Some("7B".into()),
        primary: said.primary.clone(),
        context: Context::default(),
        interests: said.interests.clone(),
        strengths: vec!["kind to younger pupils".into()],
        opted_out: false,
    };
    let score = |score| Some(TestResult::Score(score));
    let (reading, maths, gps) = (score(104), score(99), score(101));
    Row {
        pupil,
        said,
        attendance: Attendance { percent: Percent::of(361, 380).unwrap_or(Percent::ZERO), sessions: None },
        attainment: Attainment { reading, maths, gps, writing: None },
        home: Home { social_care: Some(SocialCare::NoneRecorded), young_carer: None },
    }
}

fn decision(turn: usize) -> Decision {
    Decision {
        id: DecisionId::from_uuid(Uuid::now_v7()),
        by: PersonId::from_uuid(Uuid::from_u128(1)),
        at: now(),
        kind: DecisionKind::UsualSupport,
        reason: format!("Settled in well, and comes to the club on Thursdays ({turn})."),
        task: None,
        family: FamilyTold::NotYet,
        thrive: None,
        review: None,
        rules: RulesId::from_uuid(Uuid::from_u128(2)),
        saw: "Nothing raised. Attendance 95.0 %, reading 104, maths 99.".into(),
        supersedes: None,
    }
}
