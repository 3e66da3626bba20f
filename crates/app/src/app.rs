//! The program as a shell sees it: put files and places in, call commands by name, take documents out.

use crate::error::ApiError;
use crate::session::Session;
use crate::shelf::{Document, DocumentHandle, FileHandle, PlaceHandle};
use crate::table;
use bridgewell_store::KdfCost;
use chrono::{DateTime, Utc};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Tells what time it is; tests and the demo pass a fixed one.
pub type Clock = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// One running Bridgewell.
pub struct App {
    clock: Clock,
    cost: KdfCost,
    places: Vec<PathBuf>,
    chosen: Option<PathBuf>,
    demo: Option<PathBuf>,
    session: Option<Session>,
}

impl App {
    /// A Bridgewell with no workspace open. `cost` is what checking a new passphrase shall cost.
    #[must_use]
    pub fn new(clock: Clock, cost: KdfCost) -> Self {
        Self { clock, cost, places: Vec::new(), chosen: None, demo: None, session: None }
    }

    /// Runs the command of this name.
    ///
    /// # Errors
    /// See [`ApiError`]; nothing is half-written on an error.
    pub fn call(&mut self, name: &str, payload: Value) -> Result<Value, ApiError> {
        table::dispatch(self, name, payload)
    }

    /// Takes a chosen file.
    ///
    /// # Errors
    /// [`ApiError::Locked`] when no workspace is open.
    pub fn put_file(&mut self, name: String, bytes: Vec<u8>) -> Result<FileHandle, ApiError> {
        Ok(self.session()?.shelf_mut().put_file(name, bytes))
    }

    /// Takes a place where a workspace lies or shall lie.
    pub fn put_place(&mut self, place: PathBuf) -> PlaceHandle {
        let known = self.places.iter().position(|other| *other == place);
        PlaceHandle::numbered(known.unwrap_or_else(|| {
            self.places.push(place);
            self.places.len() - 1
        }))
    }

    /// Where the demo school may be made; whatever lies there is cleared away each time.
    pub fn set_demo_place(&mut self, place: PathBuf) {
        self.demo = Some(place);
    }

    pub(crate) fn demo_place(&self) -> Option<&Path> {
        self.demo.as_deref()
    }

    /// Where the open workspace lies.
    #[must_use]
    pub fn open_place(&self) -> Option<&Path> {
        self.session.as_ref().map(|session| session.workspace().folder())
    }

    /// A finished document, to be saved.
    #[must_use]
    pub fn document(&self, handle: DocumentHandle) -> Option<&Document> {
        self.session.as_ref()?.shelf().document(handle)
    }

    /// What time it is.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        (self.clock)()
    }

    pub(crate) fn place(&self, handle: PlaceHandle) -> Result<&Path, ApiError> {
        self.places.get(handle.number()).map(PathBuf::as_path).ok_or_else(|| ApiError::not_found("place"))
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
    pub(crate) fn start(&mut self, session: Session) {
        self.session = Some(session);
    }

    /// Locks: the keys, the files and the documents are forgotten.
    pub(crate) fn lock(&mut self) {
        self.session = None;
    }

    pub(crate) fn session(&mut self) -> Result<&mut Session, ApiError> {
        self.session.as_mut().ok_or(ApiError::Locked)
    }
}
