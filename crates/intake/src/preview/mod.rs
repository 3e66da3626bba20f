//! A whole file read without writing anything: what each row says, where it stands, and what must be asked.

mod duplicates;
mod file;

pub use file::{Column, FileRead, ReadRow, SetAside, read_file};
