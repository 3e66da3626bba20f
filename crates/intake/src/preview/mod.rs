//! A whole file read without writing anything: what each row says, where it stands, and what must be asked.

mod duplicates;
mod file;
mod keys;
mod long;
mod notice;
mod progress;
mod sheets;
mod together;
mod trace;
mod transfer;

pub use file::{Column, FileRead, ReadRow, SetAside, read_file, read_file_watched};
pub use long::{Counts, LongList, is_a_list};
pub use notice::Notice;
pub use progress::Progress;
pub use together::{OneOf, together};
