//! The program as a shell sees it: put files and places in, call commands by name, take documents out.

use crate::error::ApiError;
use crate::session::Session;
use crate::shelf::{Document, DocumentHandle, FileHandle, PlaceHandle, Shelf};
use crate::table;
use chrono::{DateTime, Utc};
use serde_json::Value;
use std::path::PathBuf;

/// Tells what time it is; tests and the demo pass a fixed one.
pub type Clock = Box<dyn Fn() -> DateTime<Utc> + Send>;

/// One running Bridgewell.
pub struct App {
    clock: Clock,
    shelf: Shelf,
    session: Option<Session>,
}

impl App {
    /// A Bridgewell with no workspace open.
    #[must_use]
    pub fn new(clock: Clock) -> Self {
        Self { clock, shelf: Shelf::default(), session: None }
    }

    /// Runs the command of this name.
    ///
    /// # Errors
    /// See [`ApiError`]; nothing is half-written on an error.
    pub fn call(&mut self, name: &str, payload: Value) -> Result<Value, ApiError> {
        table::dispatch(self, name, payload)
    }

    /// Takes a chosen file.
    pub fn put_file(&mut self, name: String, bytes: Vec<u8>) -> FileHandle {
        self.shelf.put_file(name, bytes)
    }

    /// Takes a place where a workspace lies or shall lie.
    pub fn put_place(&mut self, place: PathBuf) -> PlaceHandle {
        self.shelf.put_place(place)
    }

    /// A finished document, to be saved.
    #[must_use]
    pub fn document(&self, handle: DocumentHandle) -> Option<&Document> {
        self.shelf.document(handle)
    }

    /// What time it is.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        (self.clock)()
    }

    pub(crate) fn session(&mut self) -> Result<&mut Session, ApiError> {
        self.session.as_mut().ok_or(ApiError::Locked)
    }
}
