//! Files that are being read or have been read, held while somebody looks at them. Reading happens beside the window, so
//! that a long file shows its progress.

use crate::error::ApiError;
use crate::shelf::{ChosenFile, FileHandle};
use bridgewell_domain::ids::PupilId;
use bridgewell_intake::columns::mapping::{Mapping, Memory};
use bridgewell_intake::{FileRead, Limits, Progress, hash, read_file_watched};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;
use uuid::Uuid;

/// A file's rows with the hash of its bytes.
#[derive(Clone, Debug)]
pub(super) struct Opened {
    pub(super) read: FileRead,
    pub(super) hash: String,
}

type Outcome = Result<Opened, bridgewell_intake::Refusal>;

struct Job {
    mapping: Mapping,
    progress: Arc<Progress>,
    coming: Receiver<Outcome>,
    came: Option<Result<Arc<Opened>, String>>,
}

/// Files that are read at once at most: each is held in memory while it is.
const AT_ONCE: usize = 3;

/// What lies on the desk. Cleared when the workspace is locked.
#[derive(Default)]
pub(crate) struct Desk {
    jobs: BTreeMap<FileHandle, Job>,
    /// The identities that new pupils of a file's rows would have: the same at each look and when the file is accepted.
    fresh: HashMap<(FileHandle, u64), PupilId>,
}

/// How far a file is.
pub(super) enum Found {
    Reading {
        rows: u32,
        percent: u8,
    },
    Read(Arc<Opened>),
    /// Not readable, and why: said once, and again when asked again.
    Unreadable(String),
}

impl Desk {
    /// A file's rows under a mapping. Waits for `patience`, and then says how far it is.
    pub(super) fn open(
        &mut self,
        file: FileHandle,
        mapping: &Mapping,
        patience: Duration,
        chosen: impl FnOnce() -> Option<(ChosenFile, Memory)>,
    ) -> Result<Found, ApiError> {
        if self.jobs.get(&file).is_none_or(|job| job.mapping != *mapping) {
            let (chosen, memory) = chosen().ok_or_else(|| ApiError::not_found("file"))?;
            self.jobs.insert(file, begin(chosen, memory, mapping.clone())?);
        }
        let Some(job) = self.jobs.get_mut(&file) else { return Err(ApiError::not_found("file")) };
        if let Some(came) = &job.came {
            return Ok(found(came));
        }
        let outcome = match job.coming.recv_timeout(patience) {
            Ok(outcome) => outcome.map(Arc::new).map_err(|refusal| refusal.why),
            Err(RecvTimeoutError::Timeout) => {
                return Ok(Found::Reading { rows: job.progress.rows(), percent: job.progress.percent() });
            }
            Err(RecvTimeoutError::Disconnected) => {
                Err("Reading the file failed. Nothing was changed.".to_owned())
            }
        };
        let found = found(&outcome);
        job.came = Some(outcome);
        Ok(found)
    }

    /// Whether another file may be begun while those on the desk are still read.
    pub(super) fn has_room_for(&self, file: FileHandle, mapping: &Mapping) -> bool {
        let begun = self.jobs.get(&file).is_some_and(|job| job.mapping == *mapping);
        begun || self.jobs.values().filter(|job| job.came.is_none()).count() < AT_ONCE
    }

    /// The identity of the pupil whom a row of a file would make.
    pub(super) fn fresh(&mut self, file: FileHandle, row: u64) -> PupilId {
        *self.fresh.entry((file, row)).or_insert_with(|| PupilId::from_uuid(Uuid::now_v7()))
    }

    /// Lets a file go.
    pub(super) fn let_go(&mut self, file: FileHandle) {
        self.jobs.remove(&file);
        self.fresh.retain(|(other, _), _| *other != file);
    }
}

fn found(came: &Result<Arc<Opened>, String>) -> Found {
    match came {
        Ok(opened) => Found::Read(Arc::clone(opened)),
        Err(why) => Found::Unreadable(why.clone()),
    }
}

fn begin(file: ChosenFile, memory: Memory, mapping: Mapping) -> Result<Job, ApiError> {
    let progress = Arc::new(Progress::default());
    let (send, coming) = channel();
    let (watched, settled) = (Arc::clone(&progress), mapping.clone());
    std::thread::Builder::new()
        .name("intake".to_owned())
        .spawn(move || {
            let mut read = read_file_watched(&file.bytes, (&settled, &memory), &Limits::default(), &watched);
            if let Ok(read) = &mut read {
                read.notices.extend(read.format.named_otherwise(&file.name));
            }
            // Nobody waits any more when the file was let go meanwhile.
            let _ = send.send(read.map(|read| Opened { read, hash: hash(&file.bytes) }));
        })
        .map_err(ApiError::broken)?;
    Ok(Job { mapping, progress, coming, came: None })
}
