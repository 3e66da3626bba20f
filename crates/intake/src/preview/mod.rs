//! A whole file read without writing anything: what each row says, where it stands, and what must be asked.

mod duplicates;
mod file;
mod notice;
mod progress;
mod sheets;
mod together;
mod trace;
mod transfer;

pub use file::{Column, FileRead, ReadRow, SetAside, read_file, read_file_watched};
pub use notice::Notice;
pub use progress::Progress;
pub use together::{OneOf, together};
