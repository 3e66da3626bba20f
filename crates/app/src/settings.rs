//! Commands named `settings.*`: the school's details, the basis for the SDQ, and everybody's own preferences.

use crate::error::ApiError;
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::settings::{
    Preferences, ReadingHouse, SaveIdle, SaveSchool, SaveSdqBasis, SchoolDetails, SdqBasis, SdqBasisKind,
    Settings,
};
use bridgewell_domain::ids::PersonId;
use bridgewell_domain::permit::{Because, Permit};
use bridgewell_domain::school::{Contact, FindNow, PrimaryLead, School, SchoolYear};
use bridgewell_store::settings::{self, Of};
use bridgewell_store::{Op, ReadTx, StoreError, WriteTx, pupils, recovery_care, schools};

/// Minutes without a touch after which the window locks, until the school chooses.
pub(crate) const IDLE_MINUTES: u8 = 10;
const LONGEST_IDLE: u8 = 60;
const SMALLEST_COUNTS: std::ops::RangeInclusive<u8> = 5..=30;

const IDLE: &str = "idle_minutes";
const READING: &str = "reading";
const SDQ_BASIS: &str = "sdq_basis";
const PREFERENCES: &str = "preferences";
const DEMO: &str = "demo";

impl Default for Preferences {
    fn default() -> Self {
        Self { single_keys: true, announce_more: false }
    }
}

/// What the window needs at every moment.
pub(crate) struct ForSession {
    pub idle_minutes: u8,
    pub single_keys: bool,
    pub recovery_stored: bool,
    pub demo: bool,
}

/// Reads it for one person.
pub(crate) fn session(read: &ReadTx<'_>, person: PersonId) -> Result<ForSession, ApiError> {
    Ok(ForSession {
        idle_minutes: settings::get(read, Of::School, IDLE)?.unwrap_or(IDLE_MINUTES),
        single_keys: own(read, person)?.single_keys,
        recovery_stored: recovery_care::is_stored(read)?,
        demo: settings::get(read, Of::School, DEMO)?.unwrap_or(false),
    })
}

/// On what basis the school uses the SDQ; none until it is recorded.
pub(crate) fn sdq_basis(read: &ReadTx<'_>) -> Result<Option<SdqBasis>, ApiError> {
    Ok(settings::get(read, Of::School, SDQ_BASIS)?)
}

/// Whether single SDQ answers may be typed and scored here.
pub(crate) fn sdq_items_allowed(read: &ReadTx<'_>) -> Result<bool, ApiError> {
    Ok(sdq_basis(read)?.is_some_and(|basis| basis.kind != SdqBasisKind::ScoresOnly))
}

/// Marks the demo school, whose pupils are invented.
pub(crate) fn is_demo(tx: &WriteTx<'_>) -> Result<(), ApiError> {
    recovery_care::stored(tx)?;
    Ok(settings::set(tx, Of::School, DEMO, &true)?)
}

/// Keeps the basis on which the school uses the SDQ.
pub(crate) fn sdq_basis_is(tx: &WriteTx<'_>, basis: &SdqBasis) -> Result<(), ApiError> {
    Ok(settings::set(tx, Of::School, SDQ_BASIS, basis)?)
}

/// Everything on the settings page.
pub(crate) fn look(session: &mut Session, permit: Permit, _: Nothing) -> Result<Settings, ApiError> {
    shown(session, &permit)
}

/// Changes the school's details.
pub(crate) fn save_school(
    session: &mut Session,
    permit: Permit,
    ask: SaveSchool,
) -> Result<Settings, ApiError> {
    let name = ask.school.name.trim();
    if name.is_empty() {
        return Err(ApiError::invalid("name", "Type the name of the school."));
    }
    if !SMALLEST_COUNTS.contains(&ask.school.smallest_count) {
        return Err(ApiError::invalid(
            "smallest_count",
            format!(
                "{} cannot be the smallest count shown: choose a number from {} to {}.",
                ask.school.smallest_count,
                SMALLEST_COUNTS.start(),
                SMALLEST_COUNTS.end()
            ),
        ));
    }
    let now = session.now();
    let school = School {
        id: session.workspace().school(),
        name: name.to_owned(),
        year: SchoolYear::starting(ask.school.year),
        find_now: without_blanks(ask.school.find_now),
        smallest_count: ask.school.smallest_count,
    };
    session.workspace_mut().change_school(&permit, now, (&school, ask.version))?;
    shown(session, &permit)
}

/// Changes after how many minutes the window locks.
pub(crate) fn save_idle(session: &mut Session, permit: Permit, ask: SaveIdle) -> Result<Settings, ApiError> {
    if !(1..=LONGEST_IDLE).contains(&ask.minutes) {
        return Err(ApiError::invalid("minutes", format!("Choose from 1 to {LONGEST_IDLE} minutes.")));
    }
    session
        .write(&permit, Op::SettingChanged, |tx| Ok(settings::set(tx, Of::School, IDLE, &ask.minutes)?))?;
    session.now_idle_minutes(ask.minutes);
    shown(session, &permit)
}

/// What the school says about reading letters.
pub(crate) fn reading(read: &ReadTx<'_>) -> Result<ReadingHouse, ApiError> {
    Ok(settings::get(read, Of::School, READING)?.unwrap_or_default())
}

/// Keeps what the school says about reading letters.
pub(crate) fn reading_is(tx: &WriteTx<'_>, house: &ReadingHouse) -> Result<(), StoreError> {
    settings::set(tx, Of::School, READING, house)
}

/// Nobody has to store a recovery key for a parcel's workspace: its parcel can be made again.
pub(crate) fn recovery_needs_no_storing(tx: &WriteTx<'_>) -> Result<(), StoreError> {
    recovery_care::stored(tx)
}

/// Changes what the school says about reading letters.
pub(crate) fn save_reading(
    session: &mut Session,
    permit: Permit,
    ask: ReadingHouse,
) -> Result<Settings, ApiError> {
    let talk_through = Contact {
        name: ask.talk_through.name.trim().to_owned(),
        reach: ask.talk_through.reach.trim().to_owned(),
    };
    if talk_through.name.is_empty() && !talk_through.reach.is_empty() {
        return Err(ApiError::invalid("talk_through", "Type the name of the person or the line, too."));
    }
    let house = ReadingHouse { talk_through, ..ask };
    session.write(&permit, Op::SettingChanged, |tx| Ok(reading_is(tx, &house)?))?;
    shown(session, &permit)
}

/// Records on what basis the school uses the SDQ.
pub(crate) fn save_sdq_basis(
    session: &mut Session,
    permit: Permit,
    ask: SaveSdqBasis,
) -> Result<Settings, ApiError> {
    let reference = ask.reference.trim();
    if reference.is_empty() && ask.kind != SdqBasisKind::ScoresOnly {
        return Err(ApiError::invalid(
            "reference",
            "Type the reference or date of the permission or licence, so that it can be found again.",
        ));
    }
    let basis = SdqBasis {
        kind: ask.kind,
        reference: reference.to_owned(),
        by: session.person().name.clone(),
        on: session.today(),
    };
    session.write(&permit, Op::SdqBasisRecorded, |tx| sdq_basis_is(tx, &basis))?;
    shown(session, &permit)
}

/// Changes one's own preferences.
pub(crate) fn save_own(
    session: &mut Session,
    permit: Permit,
    ask: Preferences,
) -> Result<Settings, ApiError> {
    let own = Permit::grant_unchecked(permit.person(), permit.role(), permit.tier(), Because::Self_);
    let of = Of::Person(permit.person());
    session.write(&own, Op::SettingChanged, |tx| Ok(settings::set(tx, of, PREFERENCES, &ask)?))?;
    shown(session, &permit)
}

fn own(read: &ReadTx<'_>, person: PersonId) -> Result<Preferences, StoreError> {
    Ok(settings::get(read, Of::Person(person), PREFERENCES)?.unwrap_or_default())
}

fn shown(session: &Session, permit: &Permit) -> Result<Settings, ApiError> {
    session.read(permit, |read| {
        let (school, version) = schools::get(read)?;
        Ok(Settings {
            school: SchoolDetails {
                name: school.name,
                year: school.year.start(),
                find_now: with_every_primary(read, school.find_now)?,
                smallest_count: school.smallest_count,
            },
            version,
            idle_minutes: settings::get(read, Of::School, IDLE)?.unwrap_or(IDLE_MINUTES),
            sdq_basis: sdq_basis(read)?,
            reading: reading(read)?,
            own: own(read, permit.person())?,
        })
    })
}

/// A line for every primary school that a pupil comes from, written down or not, by name.
fn with_every_primary(read: &ReadTx<'_>, mut find_now: FindNow) -> Result<FindNow, ApiError> {
    let mut schools: Vec<String> =
        pupils::list(read)?.into_iter().filter_map(|row| row.pupil.primary).collect();
    schools.extend(find_now.primaries.iter().map(|lead| lead.school.clone()));
    schools.sort_unstable();
    schools.dedup_by_key(|school| school.to_lowercase());
    let lead = |school: String| PrimaryLead { dsl: find_now.primary(&school), school };
    find_now.primaries = schools.into_iter().map(lead).collect();
    Ok(find_now)
}

fn without_blanks(mut find_now: FindNow) -> FindNow {
    find_now.primaries.retain(|lead| !lead.school.trim().is_empty() && !lead.dsl.is_empty());
    find_now
}
