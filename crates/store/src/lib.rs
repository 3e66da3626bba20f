//! Domain things kept in one encrypted workspace.
//!
//! A workspace is a folder: `workspace.db` (SQLCipher under a random key), `keys.json` (that key wrapped once per
//! person and once under the recovery key), a lock, and copies made before schema steps. What belongs to the
//! restricted tier is sealed column by column to a second key pair; its secret half is in few slots.
//!
//! # How a noun file looks
//! One file per noun, free functions, SQL inside, domain types at the door. Reading takes [`ReadTx`], writing takes
//! [`WriteTx`] (which can stand wherever a [`ReadTx`] is wanted). Every statement names the school first; every row
//! that can change has a `version`, compared when it is changed. A writing function says what the log entry is about.
//!
//! ```ignore
//! pub fn close(tx: &WriteTx<'_>, id: ConcernId, version: u32, reason: &Sealed) -> Result<(), StoreError> {
//!     let changed = tx.execute(
//!         "UPDATE concerns SET closed_on = ?4, reason = ?5, version = version + 1
//!          WHERE school_id = ?1 AND concern_id = ?2 AND version = ?3",
//!         params![tx.school_key(), id.to_string(), version, sql::instant(tx.at()), reason],
//!     )?;
//!     tx.about(id);
//!     one_row(changed, "concern")
//! }
//! ```
//!
//! The app opens the transaction: `workspace.write(&permit, now, Op::ConcernClosed, |tx| concerns::close(tx, ...))`.
//! To seal: `tx.public().seal_value(&home)?`. To open: `read.restricted()` gives the key, or nothing when the opener
//! or the permit is not of that tier. Columns: `crate::sql` writes and reads identities, days, moments, words, JSON.
//! A table comes with a migration: a file in `migrations/`, a line in `migrations.rs`, its hash in the test there.

pub mod access_requests;
mod attachments;
pub mod audit;
pub mod backup;
pub mod batches;
pub mod champions;
pub mod concerns;
pub mod consultations;
pub mod corrections;
pub mod debriefs;
pub mod decisions;
pub mod directory;
mod durable;
mod engine;
pub mod erase;
mod error;
pub mod facts;
pub mod facts_home;
mod hex;
pub mod holds;
mod kdf;
pub mod kept_longer;
mod key;
pub mod knocks;
pub mod letter_beside;
pub mod letter_pages;
pub mod letter_plans;
pub mod letters;
pub mod letters_home;
pub mod link;
mod lock;
pub mod log;
mod migrate;
mod migrations;
pub mod offers;
mod op;
mod opened;
pub mod opportunities;
pub mod opt_outs;
pub mod parcels;
pub mod passages;
pub mod passports;
pub mod persons;
pub mod plain;
pub mod plan;
pub mod plan_entries;
pub mod plan_reviews;
pub mod publications;
pub mod pupils;
pub mod pupils_arrivals;
pub mod pupils_said;
pub mod readers;
pub mod readings;
mod recovery;
pub mod recovery_care;
pub mod red_routes;
pub mod reviews;
pub mod rules;
pub mod schools;
pub mod sdq;
pub mod settings;
mod slots;
mod sql;
pub mod supervisions;
pub mod talk_requests;
pub mod talks;
#[cfg(test)]
mod testing;
pub mod transfers;
mod tx;
pub mod verify;
pub mod voice;
pub mod waiting;
pub mod wellbeing_counts;
pub mod workforce;
mod workspace;

pub use error::StoreError;
pub use kdf::{KdfCost, Passphrase};
pub use key::{RestrictedKey, RestrictedPublic, Sealed, WorkspaceKey};
pub use lock::Holder;
pub use op::{Op, Subject, SubjectKind};
pub use recovery::{RecoveryFault, RecoveryKey};
pub use slots::SlotOwner;
pub use tx::{ReadTx, WriteTx};
pub use workspace::{AnyonesDraft, Draft, Founding, Info, Opener, Rewritten, Workspace, begun_page};
