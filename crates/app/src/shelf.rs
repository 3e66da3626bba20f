//! What the shell hands in and takes out: chosen files and finished documents. The window only sees handles.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

macro_rules! handle {
    ($($(#[$doc:meta])* $name:ident),+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        pub struct $name(u32);
    )+};
}

handle! {
    /// A file somebody chose, held in memory until it is used or let go.
    FileHandle,
    /// A folder in which a workspace lies or shall lie.
    PlaceHandle,
    /// A document that is ready to be saved.
    DocumentHandle
}

/// A file's name and bytes, as chosen.
#[derive(Clone)]
pub struct ChosenFile {
    /// The name without folders.
    pub name: String,
    /// All of it.
    pub bytes: Vec<u8>,
}

/// A document that is ready to be saved.
#[derive(Clone)]
pub struct Document {
    /// The suggested file name.
    pub name: String,
    /// The bytes.
    pub bytes: Vec<u8>,
    /// Whether it opens a workspace (a recovery key): such a document must not be saved beside the workspace.
    pub opens_workspace: bool,
}

impl PlaceHandle {
    pub(crate) fn numbered(number: usize) -> Self {
        Self(u32::try_from(number).unwrap_or(u32::MAX))
    }

    pub(crate) const fn number(self) -> usize {
        self.0 as usize
    }
}

/// Everything handed in or waiting to be taken out. Let go of when the workspace is locked.
#[derive(Default)]
pub(crate) struct Shelf {
    next: u32,
    files: BTreeMap<FileHandle, ChosenFile>,
    documents: BTreeMap<DocumentHandle, Document>,
}

impl Shelf {
    fn number(&mut self) -> u32 {
        self.next += 1;
        self.next
    }

    pub(crate) fn put_file(&mut self, name: String, bytes: Vec<u8>) -> FileHandle {
        let handle = FileHandle(self.number());
        self.files.insert(handle, ChosenFile { name, bytes });
        handle
    }

    pub(crate) fn file(&self, handle: FileHandle) -> Option<&ChosenFile> {
        self.files.get(&handle)
    }

    pub(crate) fn let_go(&mut self, handle: FileHandle) {
        self.files.remove(&handle);
    }

    pub(crate) fn put_document(&mut self, document: Document) -> DocumentHandle {
        let handle = DocumentHandle(self.number());
        self.documents.insert(handle, document);
        handle
    }

    pub(crate) fn document(&self, handle: DocumentHandle) -> Option<&Document> {
        self.documents.get(&handle)
    }
}
