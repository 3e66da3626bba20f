//! Files kept as evidence: which kinds, how large, how many.

use crate::programme::frames::frame;
use serde::{Deserialize, Serialize};

/// The largest file kept as evidence, in bytes: ten megabytes, a long scanned policy.
pub const LARGEST_FILE: usize = 10_000_000;
/// The most files under one standard of one round.
pub const MOST_FILES: usize = 12;

frame! {
    /// Kinds of files that are kept as they are. They hold no pupil's data, and whoever adds one says so.
    FileKind {
        /// A PDF.
        Pdf = "pdf", "PDF";
        /// A PNG picture.
        Png = "png", "PNG picture";
        /// A JPEG picture.
        Jpeg = "jpeg", "JPEG picture";
        /// A Word document without macros.
        Docx = "docx", "Word document";
        /// An Excel workbook without macros.
        Xlsx = "xlsx", "Excel workbook";
    }
}

impl FileKind {
    /// The kind by what the bytes are, whatever the name says; none for anything else, and none for an office file with
    /// macros in it. The names inside an office file stand in it uncompressed.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let holds = |words: &[u8]| bytes.windows(words.len()).any(|window| window == words);
        match bytes {
            [b'%', b'P', b'D', b'F', b'-', ..] => Some(Self::Pdf),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(Self::Png),
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            [b'P', b'K', 3, 4, ..] if holds(b"vbaProject") => None,
            [b'P', b'K', 3, 4, ..] if holds(b"word/document.xml") => Some(Self::Docx),
            [b'P', b'K', 3, 4, ..] if holds(b"xl/workbook.xml") => Some(Self::Xlsx),
            _ => None,
        }
    }
}
