//! Bytes of a scan, a photo or a drawing become a page that can be kept: made anew from what is seen on it, so that
//! nothing else comes along. Where a photo was taken, who owns the phone, an author's name, a thumbnail of what was cut
//! away: all of that stays behind, whatever the file calls it.
//!
//! The room knows no paths and no database. A file is judged by its first bytes, never by its name. What it claims to unpack to is checked before it is unpacked.

mod jpeg;
mod pdf;
mod picture;
mod refusal;

pub use picture::LONGEST_SIDE;
pub use refusal::{Refusal, RefusalCode};

use bridgewell_domain::page::PageFormat;

/// The largest file taken, in bytes: some four times what a phone makes of a sheet of paper.
pub const LARGEST_FILE: usize = 20 << 20;
/// The most sheets a PDF may have. A letter has one or two; a whole class scanned in one go belongs cut up first.
pub const MOST_SHEETS: usize = 12;
/// The most pixels a picture may have, in millions. Phones make 12 to 50.
pub const MOST_MEGAPIXELS: u64 = 64;

/// A page as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CleanPage {
    /// How the bytes are shown.
    pub format: PageFormat,
    /// Sheets in it.
    pub sheets: u16,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// Makes a clean page of a file's bytes.
///
/// # Errors
/// A [`Refusal`] that says what was found and what to do instead.
pub fn clean(bytes: &[u8]) -> Result<CleanPage, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::new(
            RefusalCode::Empty,
            "There is nothing in this file. Scan the page once more.",
        ));
    }
    if bytes.len() > LARGEST_FILE {
        return Err(too_large(format!(
            "This file has {} MB; a page can have {} MB at most. Scan it at 200 or 300 dots an inch, or as a photo.",
            bytes.len().div_ceil(1 << 20),
            LARGEST_FILE >> 20
        )));
    }
    match kind(bytes) {
        Kind::Png => picture::clean(bytes, PageFormat::Png),
        Kind::Jpeg => picture::clean(bytes, PageFormat::Jpeg),
        Kind::Pdf => pdf::clean(bytes),
        Kind::Heic => Err(Refusal::new(
            RefusalCode::Unsupported,
            "This is a photo in the HEIC form that some phones make. Save it as JPEG: on an iPhone under Settings, Camera, \
             Formats, choose Most compatible and take it again.",
        )),
        Kind::Other(what) => Err(Refusal::new(
            RefusalCode::Unsupported,
            format!("This is {what}. A page can be a PNG or JPEG picture or a PDF."),
        )),
        Kind::Unknown => Err(Refusal::new(
            RefusalCode::Unknown,
            "This file is neither a PNG or JPEG picture nor a PDF, whatever its name says. Scan or photograph the page.",
        )),
    }
}

enum Kind {
    Png,
    Jpeg,
    Pdf,
    Heic,
    Other(&'static str),
    Unknown,
}

fn kind(bytes: &[u8]) -> Kind {
    // A PDF may have something before its head, but not much.
    let head = &bytes[..bytes.len().min(1024)];
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Kind::Png,
        [0xff, 0xd8, 0xff, ..] => Kind::Jpeg,
        [b'G', b'I', b'F', b'8', ..] => Kind::Other("a GIF"),
        [b'I', b'I', 0x2a, 0, ..] | [b'M', b'M', 0, 0x2a, ..] => Kind::Other("a TIFF picture"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Kind::Other("a WebP picture"),
        [b'P', b'K', 3, 4, ..] => Kind::Other("a document or an archive"),
        [_, _, _, _, b'f', b't', b'y', b'p', b'h' | b'm', b'e' | b'i', b'i' | b'v' | b'f', ..] => Kind::Heic,
        _ if memchr::memmem::find(head, b"%PDF-").is_some() => Kind::Pdf,
        _ => Kind::Unknown,
    }
}

fn too_large(why: String) -> Refusal {
    Refusal::new(RefusalCode::TooLarge, why)
}

fn damaged(what: &str) -> Refusal {
    Refusal::new(
        RefusalCode::Damaged,
        format!("This {what} is cut short or damaged. Scan or save it once more; nothing was kept."),
    )
}

#[cfg(test)]
mod tests;
