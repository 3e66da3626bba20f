//! Opening a parcel: the first time from its file into a workspace of its own, later from there.

use super::key::shown;
use super::place;
use crate::aid;
use crate::app::App;
use crate::error::{ApiError, Refusal};
use crate::parcel::Kept;
use crate::parcels::file_fault;
use crate::session::Session;
use crate::settings;
use crate::wire::parcels::{DeskShown, FileAsk, ParcelAsk};
use crate::wire::settings::ReadingHouse;
use crate::wire::workspace::Session as Shown;
use crate::workspace;
use bridgewell_domain::dates::day_of;
use bridgewell_domain::ids::{PageId, ParcelId, RulesId, SchoolId};
use bridgewell_domain::origin::{Origin, Source};
use bridgewell_domain::page::{Beside, Page};
use bridgewell_domain::permit::{Because, Permit};
use bridgewell_domain::pupil::{Context, Names, Pupil};
use bridgewell_domain::role::{Person, Role, Scope};
use bridgewell_domain::rules::{Rules, Thresholds};
use bridgewell_domain::school::School;
use bridgewell_exchange::{ExchangeError, Kind, Parcel, ParcelLetter, ParcelPage, letter_number};
use bridgewell_store::letter_pages;
use bridgewell_store::{
    Founding, Passphrase, StoreError, Workspace, WriteTx, letter_beside, letters, pupils, rules,
};
use std::path::Path;
use uuid::Uuid;

/// The smallest count of a public document. None is ever made of a parcel; the school's row has to say one.
const SMALLEST_COUNT: u8 = 6;

/// Opens a parcel from its file. One that was opened here before opens as it was left.
pub(crate) fn open_file(app: &mut App, ask: FileAsk) -> Result<Shown, ApiError> {
    let file = app.lobby_mut().file(ask.file).cloned().ok_or_else(|| ApiError::not_found("file"))?;
    let folder = place::folder(app)?;
    let key = &app.desk().ok_or(ApiError::Locked)?.key;
    let parcel =
        Parcel::open(&file.bytes, key).map_err(|fault| file_fault(fault, Kind::Parcel, &file.name))?;
    let target = place::of_parcel(&folder, parcel.id);
    app.lobby_mut().let_go(ask.file);
    if Workspace::info(&target).is_ok() {
        return open(app, ParcelAsk { parcel: parcel.id });
    }
    let pages = clean_pages(&parcel).ok_or(ExchangeError::Damaged);
    let pages = pages.map_err(|fault| file_fault(fault, Kind::Parcel, &file.name))?;
    // A folder without a key file is one that was never finished; it holds nothing readable.
    place::remove(&target)?;
    make(app, (&parcel, &pages), &target)
}

/// A page as it is kept here, with its bytes.
type Cleaned = (Page, Vec<u8>);

/// The pages of each letter, cleaned as if somebody had chosen the files: a parcel can be made by anybody who has the
/// reader's code. None when one of them is no page.
fn clean_pages(parcel: &Parcel) -> Option<Vec<Vec<Cleaned>>> {
    let cleaned = |page: &ParcelPage| {
        let clean = bridgewell_scan::clean(&page.bytes).ok()?;
        let kept = Page {
            id: PageId::from_uuid(Uuid::now_v7()),
            kind: page.kind,
            format: clean.format,
            sheets: clean.sheets,
            turned: page.turned,
            bytes: u32::try_from(clean.bytes.len()).ok()?,
            added_by: page.added_by,
            added_at: page.added_at,
        };
        Some((kept, clean.bytes))
    };
    parcel.letters.iter().map(|letter| letter.pages.iter().map(cleaned).collect()).collect()
}

fn person_of(parcel: &Parcel) -> Person {
    Person {
        id: parcel.reader,
        name: parcel.reader_name.clone(),
        role: Role::Lead,
        post: "reading on this laptop".to_owned(),
        scope: Scope::WholeYear,
        // What the reader finds is sealed on this laptop as it is at school, and the reader has to send it back.
        restricted: true,
    }
}

fn make(
    app: &mut App,
    (parcel, pages): (&Parcel, &[Vec<Cleaned>]),
    target: &Path,
) -> Result<Shown, ApiError> {
    let person = person_of(parcel);
    let now = app.now();
    let school = School {
        id: SchoolId::from_uuid(Uuid::now_v7()),
        name: parcel.school.clone(),
        year: parcel.year,
        find_now: parcel.find_now.clone(),
        smallest_count: SMALLEST_COUNT,
    };
    let passphrase = passphrase(app, parcel.id)?;
    let permit = Permit::grant_unchecked(person.id, person.role, person.tier(), Because::OpeningWorkspace);
    let founding = Founding { school: &school, person: &person, passphrase: &passphrase, cost: app.cost() };
    app.lock_parcel();
    // The recovery key is let go of: who loses the reading key asks for the parcel again.
    let (workspace, _) =
        Workspace::create(target, founding, (&permit, now), |tx| fill(tx, (parcel, pages), person.id))?;
    begin(app, workspace, person, parcel.id)
}

/// Writes everything of the parcel that reading needs.
fn fill(
    tx: &WriteTx<'_>,
    (parcel, pages): (&Parcel, &[Vec<Cleaned>]),
    reader: bridgewell_domain::ids::PersonId,
) -> Result<(), StoreError> {
    rules::insert(
        tx,
        &Rules {
            id: RulesId::from_uuid(Uuid::now_v7()),
            from: tx.at(),
            set_by: reader,
            reason: String::new(),
            thresholds: Thresholds::default(),
        },
    )?;
    for (one, pages) in parcel.letters.iter().zip(pages) {
        let names = named(parcel, one);
        let pupil = Pupil {
            id: one.pupil,
            upn: None,
            names,
            born: None,
            form: one.form.clone(),
            primary: None,
            context: Context::default(),
            interests: Vec::new(),
            strengths: Vec::new(),
            opted_out: false,
        };
        pupils::insert(tx, &pupil)?;
        let source = Source::Typed { by: reader };
        letters::insert(tx, one.pupil, &one.letter, &Origin { source, on: day_of(tx.at()) })?;
        if one.beside != Beside::default() {
            letter_beside::say(tx, (one.pupil, one.letter.id), &one.beside, 0)?;
        }
        for (page, bytes) in pages {
            let at = letter_pages::Beside { pupil: one.pupil, letter: one.letter.id };
            letter_pages::add(tx, at, page, bytes)?;
        }
    }
    settings::recovery_needs_no_storing(tx)?;
    let house = ReadingHouse { leave_at: None, talk_through: parcel.talk_through.clone() };
    settings::reading_is(tx, &house)?;
    aid::local_words_are(tx, &parcel.local_words)?;
    Kept::of(parcel).save(tx)
}

/// A child by forename. Where another of the parcel has the same one, the number of the letter stands after it, so that
/// the reader can say on the telephone which child it is.
fn named(parcel: &Parcel, one: &ParcelLetter) -> Names {
    let plain = |letter: &ParcelLetter| letter.forename.trim().to_lowercase();
    let shared = parcel.letters.iter().filter(|other| plain(other) == plain(one)).count() > 1;
    let number = format!("(letter {})", letter_number(one.letter.id));
    let legal_surname = if shared { number } else { String::new() };
    Names { legal_forename: one.forename.clone(), legal_surname, ..Names::default() }
}

/// Opens a parcel that was opened here before, as it was left.
pub(crate) fn open(app: &mut App, ask: ParcelAsk) -> Result<Shown, ApiError> {
    let target = place::of_parcel(&place::folder(app)?, ask.parcel);
    let passphrase = passphrase(app, ask.parcel)?;
    app.lock_parcel();
    let owner = Workspace::info(&target)?.people.into_iter().next();
    let owner = owner.ok_or_else(|| ApiError::not_found("parcel"))?;
    let workspace = Workspace::open(&target, owner.id, &passphrase, app.now()).map_err(|error| match error {
        StoreError::WrongPassphrase => ApiError::refused(
            Refusal::Other,
            "This parcel was opened with another reading key than the one on this laptop now. Ask for it again.",
        ),
        other => other.into(),
    })?;
    let person = workspace::who(&workspace, owner.id)?;
    begin(app, workspace, person, ask.parcel)
}

fn begin(
    app: &mut App,
    mut workspace: Workspace,
    person: Person,
    parcel: ParcelId,
) -> Result<Shown, ApiError> {
    let permit = Permit::grant_unchecked(person.id, person.role, person.tier(), Because::OpeningWorkspace);
    workspace.record_opening(&permit, app.now(), &person.name)?;
    app.choose(None);
    app.start(Session::new(workspace, person, app.clock_and_cost()).of_parcel(parcel));
    workspace::unlocked(app.session()?)
}

fn passphrase(app: &App, parcel: ParcelId) -> Result<Passphrase, ApiError> {
    let key = &app.desk().ok_or(ApiError::Locked)?.key;
    Ok(Passphrase::new(key.place_passphrase(parcel).to_string()))
}

/// Takes a parcel off this laptop.
pub(crate) fn forget(app: &App, parcel: ParcelId) -> Result<DeskShown, ApiError> {
    place::remove(&place::of_parcel(&place::folder(app)?, parcel))?;
    shown(app)
}
