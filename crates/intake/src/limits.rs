//! How much of a file is read before it is refused: a hostile or broken file must cost little.

use crate::refusal::{Refusal, RefusalCode};
use serde::{Deserialize, Serialize};

/// Upper bounds for one file. The defaults suit a laptop with 4 GB of memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Bytes of the file itself, where it is held in memory whole.
    pub file_bytes: usize,
    /// Bytes of a workbook as it is, packed.
    pub workbook_bytes: usize,
    /// Bytes of one line of text. A long letter is about 10 000.
    pub line_bytes: usize,
    /// Rows that are kept for a preview.
    pub rows: u64,
    /// Troubles of those rows that are kept.
    pub troubles: u64,
    /// Bytes of a list of delimited text that is read in passes and never held whole.
    pub list_bytes: u64,
    /// Rows of such a list.
    pub list_rows: u64,
    /// Cells in one row.
    pub columns: usize,
    /// Cells of a workbook that are kept, all its sheets together, blank ones to the left of a filled one included.
    pub cells: u64,
    /// Bytes of text in those cells.
    pub text_bytes: u64,
    /// Bytes of a workbook after unpacking, all its parts together.
    pub unpacked_bytes: u64,
    /// How many times larger than its packed form one part of a workbook may be, once it is above 1 MB.
    pub ratio: u64,
    /// Parts in a workbook.
    pub parts: usize,
}

impl Limits {
    /// Refuses a file of more bytes than are ever read.
    ///
    /// # Errors
    /// [`Refusal`] with the limit in its sentence.
    pub fn allow(&self, bytes: u64) -> Result<(), Refusal> {
        if bytes <= self.file_bytes as u64 {
            return Ok(());
        }
        let why =
            format!("The file is larger than {} MB. Split it and bring in the parts.", self.file_bytes >> 20);
        Err(Refusal::new(RefusalCode::TooLarge, why))
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 64 << 20,
            workbook_bytes: 64 << 20,
            line_bytes: 1 << 20,
            rows: 120_000,
            troubles: 300_000,
            list_bytes: 1 << 30,
            list_rows: 1_000_000,
            columns: 400,
            cells: 6_000_000,
            text_bytes: 64 << 20,
            unpacked_bytes: 128 << 20,
            ratio: 250,
            parts: 4_000,
        }
    }
}
