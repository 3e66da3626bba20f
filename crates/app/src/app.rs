//! The program as a shell sees it: put files and places in, call commands by name, take documents out.

use crate::error::ApiError;
use crate::export;
use crate::keeping;
use crate::reading_desk::Unlocked;
use crate::session::Session;
use crate::shelf::{Document, DocumentHandle, FileHandle, PlaceHandle, Shelf};
use crate::wire::published::Published;
use crate::{settings, table, writing};
use bridgewell_store::KdfCost;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// Tells what time it is; tests and the demo pass a fixed one.
pub type Clock = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// One running Bridgewell.
pub struct App {
    clock: Clock,
    cost: KdfCost,
    places: Places,
    chosen: Option<PathBuf>,
    demo: Option<PathBuf>,
    desk_place: Option<PathBuf>,
    desk: Option<Unlocked>,
    lobby: Shelf,
    session: Option<Session>,
    /// When something was last asked for on somebody's behalf; none where nobody watches.
    touched: Option<DateTime<Utc>>,
    said_at_closing: Option<String>,
}

/// Places that the shell handed in, by number.
pub(crate) type Places = Arc<Mutex<Vec<PathBuf>>>;

/// The place of this number among those handed in.
pub(crate) fn place_of(places: &Places, handle: PlaceHandle) -> Result<PathBuf, ApiError> {
    let known = places.lock().unwrap_or_else(PoisonError::into_inner);
    known.get(handle.number()).cloned().ok_or_else(|| ApiError::not_found("place"))
}

impl App {
    /// A Bridgewell with no workspace open. `cost` is what checking a new passphrase shall cost.
    #[must_use]
    pub fn new(clock: Clock, cost: KdfCost) -> Self {
        Self {
            clock,
            cost,
            places: Places::default(),
            chosen: None,
            demo: None,
            desk_place: None,
            desk: None,
            lobby: Shelf::default(),
            session: None,
            touched: None,
            said_at_closing: None,
        }
    }

    /// Runs the command of this name.
    ///
    /// # Errors
    /// See [`ApiError`]; nothing is half-written on an error.
    pub fn call(&mut self, name: &str, payload: Value) -> Result<Value, ApiError> {
        self.lock_if_left_alone();
        let answer = table::dispatch(self, name, payload);
        self.touched();
        answer
    }

    /// From now on the core itself locks a workspace that nobody has touched for as long as the school says, and an unlocked
    /// reading desk after the usual time, whatever the window does.
    pub fn watch(&mut self) {
        self.touched = Some(self.now());
    }

    /// Somebody is here.
    pub(crate) fn touched(&mut self) {
        if self.touched.is_some() {
            self.touched = Some(self.now());
        }
    }

    /// Called every few seconds by the shell: locks when nobody touched anything for long enough, or when the computer
    /// `slept`, and makes the day's backup while somebody works.
    pub fn tick(&mut self, slept: bool) {
        if slept && self.touched.is_some() {
            self.lock_but_not_the_writing_place();
        }
        self.lock_if_left_alone();
        if let Some(session) = self.session.as_mut().filter(|session| !session.is_writing()) {
            keeping::if_due(session);
        }
    }

    fn lock_if_left_alone(&mut self) {
        let Some(touched) = self.touched else { return };
        let minutes = match (&self.session, &self.desk) {
            (Some(session), _) => session.idle_minutes(),
            // The reading desk is no school's: no school said how long.
            (None, Some(_)) => settings::IDLE_MINUTES,
            (None, None) => return,
        };
        if self.now() - touched >= TimeDelta::minutes(minutes.into()) {
            self.lock_but_not_the_writing_place();
        }
    }

    /// A pupil who thinks for a while is not thrown out of the letter: the writing place gives nothing else away.
    fn lock_but_not_the_writing_place(&mut self) {
        if !self.is_writing() {
            self.lock();
        }
    }

    /// Ends everything, as closing the window does.
    pub fn close(&mut self) {
        self.lock();
    }

    pub(crate) fn said_at_closing(&self) -> Option<&str> {
        self.said_at_closing.as_deref()
    }

    /// Takes a chosen file: for the open workspace, or else for the reading desk while its key is unlocked.
    ///
    /// # Errors
    /// [`ApiError::Locked`] when no workspace is open; refused while the writing place is.
    pub fn put_file(&mut self, name: String, bytes: Vec<u8>) -> Result<FileHandle, ApiError> {
        if self.is_writing() {
            return Err(writing::closed());
        }
        match &mut self.session {
            Some(session) => Ok(session.shelf_mut().put_file(name, bytes)),
            None if self.desk.is_some() => Ok(self.lobby.put_file(name, bytes)),
            None => Err(ApiError::Locked),
        }
    }

    /// Takes a place where a workspace lies or shall lie.
    pub fn put_place(&mut self, place: PathBuf) -> PlaceHandle {
        let mut places = self.places.lock().unwrap_or_else(PoisonError::into_inner);
        let known = places.iter().position(|other| *other == place);
        PlaceHandle::numbered(known.unwrap_or_else(|| {
            places.push(place);
            places.len() - 1
        }))
    }

    /// Where the demo school may be made; whatever lies there is cleared away each time.
    pub fn set_demo_place(&mut self, place: PathBuf) {
        self.demo = Some(place);
    }

    /// Where a reader's key and the parcels opened on this computer are kept.
    pub fn set_desk_place(&mut self, place: PathBuf) {
        self.desk_place = Some(place);
    }

    pub(crate) fn desk_place(&self) -> Option<&Path> {
        self.desk_place.as_deref()
    }

    /// The reading key, while it is unlocked.
    pub(crate) const fn desk(&self) -> Option<&Unlocked> {
        self.desk.as_ref()
    }

    /// Unlocks the reading desk, or locks it with everything that lies on it.
    pub(crate) fn set_desk(&mut self, desk: Option<Unlocked>) {
        if desk.is_none() {
            self.lobby = Shelf::default();
        }
        self.desk = desk;
    }

    /// What was handed in or is to be taken out before a workspace is open.
    pub(crate) const fn lobby_mut(&mut self) -> &mut Shelf {
        &mut self.lobby
    }

    pub(crate) fn demo_place(&self) -> Option<&Path> {
        self.demo.as_deref()
    }

    /// Where the open workspace lies. A parcel's is not told: it is found on the reading desk and nowhere else.
    #[must_use]
    pub fn open_place(&self) -> Option<&Path> {
        let session = self.session.as_ref().filter(|session| session.parcel().is_none())?;
        Some(session.workspace().folder())
    }

    /// Whether a pupil is at the computer: the writing place is open, and nothing else answers.
    #[must_use]
    pub fn is_writing(&self) -> bool {
        self.session.as_ref().is_some_and(Session::is_writing)
    }

    /// A finished document, to be saved; none while the writing place is open.
    #[must_use]
    pub fn document(&self, handle: DocumentHandle) -> Option<&Document> {
        if self.is_writing() {
            return None;
        }
        match &self.session {
            Some(session) => session.shelf().document(handle),
            None => self.lobby.document(handle),
        }
    }

    /// What a finished document says, as data; none while the writing place is open.
    #[must_use]
    pub fn published(&self, handle: DocumentHandle) -> Option<&Published> {
        let session = self.session.as_ref().filter(|session| !session.is_writing())?;
        session.shelf().told(handle).map(|told| &told.published)
    }

    /// A document was written where somebody chose. The log says what left, or the shell takes the file back: nothing
    /// leaves unseen. Called before the file gets its name for good.
    ///
    /// # Errors
    /// When it cannot be logged.
    pub fn saved(&mut self, handle: DocumentHandle) -> Result<(), ApiError> {
        match &mut self.session {
            Some(session) => export::saved(session, handle),
            None => Ok(()),
        }
    }

    /// What time it is.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        (self.clock)()
    }

    pub(crate) fn place(&self, handle: PlaceHandle) -> Result<PathBuf, ApiError> {
        place_of(&self.places, handle)
    }

    /// The workspace to be unlocked next.
    pub(crate) fn chosen(&self) -> Option<&Path> {
        self.chosen.as_deref()
    }

    /// Chooses the workspace to be unlocked next, or none.
    pub(crate) fn choose(&mut self, place: Option<PathBuf>) {
        self.chosen = place;
    }

    /// What a session takes from the program: its clock, and what checking a new passphrase shall cost.
    pub(crate) fn clock_and_cost(&self) -> (Clock, KdfCost) {
        (Arc::clone(&self.clock), self.cost)
    }

    pub(crate) const fn cost(&self) -> KdfCost {
        self.cost
    }

    /// Starts a session in place of any other.
    pub(crate) fn start(&mut self, mut session: Session) {
        session.knows(Arc::clone(&self.places));
        self.session = Some(session);
        self.said_at_closing = None;
    }

    /// Locks: the keys, the files and the documents are forgotten, those of the reading desk too.
    pub(crate) fn lock(&mut self) {
        if let Some(mut session) = self.session.take() {
            self.said_at_closing = keeping::on_closing(&mut session);
        }
        self.set_desk(None);
    }

    /// Closes the open parcel and leaves the reading desk as it is.
    pub(crate) fn lock_parcel(&mut self) {
        self.session = None;
    }

    pub(crate) fn session(&mut self) -> Result<&mut Session, ApiError> {
        self.session.as_mut().ok_or(ApiError::Locked)
    }
}
