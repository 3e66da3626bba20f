//! What a certificate of erasure says. It names no child.

use crate::document::Imprint;
use chrono::{NaiveDate, NaiveDateTime};

/// A certificate of erasure.
#[derive(Clone, Debug)]
pub struct ErasureCertificate {
    /// Who makes it, where and when.
    pub imprint: Imprint,
    /// The identity of the erasure, as it stands in the log.
    pub number: String,
    /// When it was erased, by the school's clock.
    pub at: NaiveDateTime,
    /// Who erased it, with the post.
    pub by: String,
    /// Of how many children; 0 for records that are about none.
    pub pupils: u32,
    /// Whether the children went altogether.
    pub whole: bool,
    /// What went, by kind, with how many rows.
    pub rows: Vec<(String, u32)>,
    /// Why.
    pub reason: String,
    /// The lines of the schedule it rests on: the kind, when it ends, and the source. None where it was asked for.
    pub schedule: Vec<(String, String, String)>,
    /// The last day on which a backup made before may still hold it.
    pub backups_until: NaiveDate,
    /// Whether the file was written anew since and no copy from before an update is left.
    pub finished: bool,
}
