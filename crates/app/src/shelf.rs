//! What the shell hands in and takes out: chosen files and finished documents. The window only sees handles.

use crate::documents::Told;
use bridgewell_domain::ids::{LetterId, OfferId, PupilId};
use bridgewell_domain::permit::Permit;
use bridgewell_store::Op;
use chrono::{DateTime, Utc};
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

/// What the log will say of a document once it was saved: who might, what left, and how much of it.
#[derive(Clone)]
pub(crate) struct Leaving {
    /// The kind of entry.
    pub op: Op,
    /// Why this person might.
    pub permit: Permit,
    /// About whom, if about one.
    pub pupil: Option<PupilId>,
    /// The letter that goes back to its writer.
    pub letter: Option<LetterId>,
    /// What is in it, by name.
    pub counts: Vec<(&'static str, u32)>,
    /// Whether it is let go of as soon as it was saved: one of many.
    pub once: bool,
}

/// The counts that a public document puts out.
#[derive(Clone)]
pub(crate) struct Publishing {
    /// Under which name they are remembered. Documents that show counts of one set share it.
    pub set: &'static str,
    /// The counts, as JSON of a publication.
    pub counts: String,
}

/// The name of a file beside which others of that name lie already: "Ben Ashton (2).pdf".
#[must_use]
pub fn numbered(name: &str, number: u32) -> String {
    match (number, name.rsplit_once('.')) {
        (..2, _) => name.to_owned(),
        (_, Some((stem, ending))) => format!("{stem} ({number}).{ending}"),
        (_, None) => format!("{name} ({number})"),
    }
}

/// Everything handed in or waiting to be taken out. Let go of when the workspace is locked.
#[derive(Default)]
pub(crate) struct Shelf {
    next: u32,
    log_head: Option<String>,
    files: BTreeMap<FileHandle, ChosenFile>,
    documents: BTreeMap<DocumentHandle, Document>,
    leaving: BTreeMap<DocumentHandle, Leaving>,
    inviting: BTreeMap<DocumentHandle, OfferId>,
    replying: BTreeMap<DocumentHandle, DateTime<Utc>>,
    telling: BTreeMap<DocumentHandle, Vec<PupilId>>,
    publishing: BTreeMap<DocumentHandle, Publishing>,
    told: BTreeMap<DocumentHandle, Told>,
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

    /// Says where the log stands, for what is put here from now on.
    pub(crate) fn log_stands_at(&mut self, head: Option<String>) {
        self.log_head = head;
    }

    /// Puts something here that was made to leave. Tables, data, calendars and pages of the web get the head of the log
    /// written into them; PDFs and DOCX files have it from their imprint, sealed files inside.
    pub(crate) fn put_document(&mut self, mut document: Document) -> DocumentHandle {
        if let Some(head) = &self.log_head {
            document.bytes = bridgewell_exchange::with_log_head(&document.name, document.bytes, head);
        }
        self.put_as_it_is(document)
    }

    /// Puts something here that goes out byte for byte as it came in, such as a file of evidence.
    pub(crate) fn put_as_it_is(&mut self, document: Document) -> DocumentHandle {
        let handle = DocumentHandle(self.number());
        self.documents.insert(handle, document);
        handle
    }

    pub(crate) fn document(&self, handle: DocumentHandle) -> Option<&Document> {
        self.documents.get(&handle)
    }

    /// Says what the log shall hold once a document was saved.
    pub(crate) fn leaves_as(&mut self, handle: DocumentHandle, leaving: Leaving) {
        self.leaving.insert(handle, leaving);
    }

    /// What the log shall hold of a document.
    pub(crate) fn leaving(&self, handle: DocumentHandle) -> Option<&Leaving> {
        self.leaving.get(&handle)
    }

    /// Says that a document is the invitation of an offer.
    pub(crate) fn invites(&mut self, handle: DocumentHandle, offer: OfferId) {
        self.inviting.insert(handle, offer);
    }

    /// The offer of which a document is the invitation.
    pub(crate) fn inviting(&self, handle: DocumentHandle) -> Option<OfferId> {
        self.inviting.get(&handle).copied()
    }

    /// Says that a document is a parcel's reply with everything up to a moment.
    pub(crate) fn replies(&mut self, handle: DocumentHandle, at: DateTime<Utc>) {
        self.replying.insert(handle, at);
    }

    /// Up to when a document says everything that its parcel's reader made of the letters.
    pub(crate) fn replying(&self, handle: DocumentHandle) -> Option<DateTime<Utc>> {
        self.replying.get(&handle).copied()
    }

    /// Says whose records are in a document that holds those of many.
    pub(crate) fn tells_of(&mut self, handle: DocumentHandle, pupils: Vec<PupilId>) {
        self.telling.insert(handle, pupils);
    }

    /// Whose records are in a document that holds those of many.
    pub(crate) fn told_of(&self, handle: DocumentHandle) -> &[PupilId] {
        self.telling.get(&handle).map_or(&[], Vec::as_slice)
    }

    /// Says which counts are out, once a document was saved.
    pub(crate) fn publishes(&mut self, handle: DocumentHandle, counts: Publishing) {
        self.publishing.insert(handle, counts);
    }

    /// The counts that a document puts out.
    pub(crate) fn publishing(&self, handle: DocumentHandle) -> Option<&Publishing> {
        self.publishing.get(&handle)
    }

    /// Keeps what a document says, as data.
    pub(crate) fn tells(&mut self, handle: DocumentHandle, told: Told) {
        self.told.insert(handle, told);
    }

    /// What a document says, as data.
    pub(crate) fn told(&self, handle: DocumentHandle) -> Option<&Told> {
        self.told.get(&handle)
    }

    /// Lets every document go: something that stands in one may have been erased.
    pub(crate) fn let_documents_go(&mut self) {
        for handle in self.documents.keys().copied().collect::<Vec<_>>() {
            self.let_document_go(handle);
        }
    }

    /// Lets a document go.
    pub(crate) fn let_document_go(&mut self, handle: DocumentHandle) {
        self.documents.remove(&handle);
        self.leaving.remove(&handle);
        self.inviting.remove(&handle);
        self.replying.remove(&handle);
        self.telling.remove(&handle);
        self.publishing.remove(&handle);
        self.told.remove(&handle);
    }
}

#[cfg(test)]
mod tests {
    use super::numbered;

    #[test]
    fn a_second_file_of_a_name_gets_a_number_before_its_ending() {
        let names: Vec<_> = [1, 2, 11].map(|number| numbered("Zoë v. 2.pdf", number)).into();
        assert_eq!(names, ["Zoë v. 2.pdf", "Zoë v. 2 (2).pdf", "Zoë v. 2 (11).pdf"]);
        assert_eq!(numbered("letter", 3), "letter (3)");
    }
}
