//! Bytes of a file become rows, each readable or refused with a reason.
//!
//! A file goes through four steps. Its *format* is judged by its first bytes ([`read::format`]). Its *headings* are found and
//! its columns guessed ([`columns`]); what a person corrected or the school settled before comes in as a
//! [`Mapping`](columns::mapping::Mapping). Each row is *read* by the plan ([`row`]): a bad figure becomes unknown and is
//! listed, the child stays. And the rows are looked at *together* ([`preview`]). The same rows of a national file are read in
//! blocks by [`stream()`].
//!
//! The room knows no paths and no database.

pub mod columns;
pub mod confined;
mod hash;
mod limits;
pub mod papers;
pub mod preview;
pub mod read;
mod refusal;
pub mod row;
mod stream;
pub mod value;

pub use hash::hash;
pub use limits::Limits;
pub use preview::{FileRead, Notice, Progress, ReadRow, read_file, read_file_watched};
pub use refusal::{Refusal, RefusalCode};
pub use stream::{Streamed, stream, stream_only};
