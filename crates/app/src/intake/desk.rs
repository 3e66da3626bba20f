//! Files that are being read or have been read, held while somebody looks at them. Reading happens beside the window, so
//! that a long file shows its progress.

use crate::error::{ApiError, Refusal};
use crate::shelf::{ChosenFile, FileHandle};
use bridgewell_intake::columns::mapping::{Mapping, Memory};
use bridgewell_intake::{FileRead, Limits, Progress, hash, read_file_watched};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

/// A file's rows with the hash of its bytes.
#[derive(Debug)]
pub(super) struct Opened {
    pub(super) read: FileRead,
    pub(super) hash: String,
}

type Outcome = Result<Opened, bridgewell_intake::Refusal>;

struct Job {
    mapping: Mapping,
    progress: Arc<Progress>,
    coming: Receiver<Outcome>,
    came: Option<Arc<Opened>>,
}

/// What lies on the desk. Cleared when the workspace is locked.
#[derive(Default)]
pub(crate) struct Desk {
    jobs: BTreeMap<FileHandle, Job>,
}

/// How far a file is.
pub(super) enum Found {
    Reading { rows: u32, percent: u8 },
    Read(Arc<Opened>),
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
        if let Some(opened) = &job.came {
            return Ok(Found::Read(Arc::clone(opened)));
        }
        match job.coming.recv_timeout(patience) {
            Ok(Ok(opened)) => {
                let opened = Arc::new(opened);
                job.came = Some(Arc::clone(&opened));
                Ok(Found::Read(opened))
            }
            Ok(Err(refusal)) => {
                self.jobs.remove(&file);
                Err(ApiError::refused(Refusal::File, refusal.why))
            }
            Err(RecvTimeoutError::Timeout) => {
                Ok(Found::Reading { rows: job.progress.rows(), percent: job.progress.percent() })
            }
            Err(RecvTimeoutError::Disconnected) => {
                self.jobs.remove(&file);
                Err(ApiError::refused(Refusal::File, "Reading the file failed. Nothing was changed."))
            }
        }
    }

    /// Lets a file go.
    pub(super) fn let_go(&mut self, file: FileHandle) {
        self.jobs.remove(&file);
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
