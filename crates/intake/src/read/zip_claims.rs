//! What a packed workbook or document claims to hold, checked before anything is unpacked for good.

use crate::limits::Limits;
use crate::refusal::{Refusal, RefusalCode};
use std::io::{self, Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// Adds up the parts of a packed file and unpacks each once into nothing, so that a part larger than it claims is found too.
///
/// # Errors
/// [`Refusal`] when a part or the whole is above the limits, locked, or damaged.
pub fn check(bytes: &[u8], limits: &Limits, what: Packed) -> Result<(), Refusal> {
    let damaged = || damaged(what);
    let too_large = |much: &str| too_large(what, much);
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    if archive.len() > limits.parts {
        return Err(too_large(&format!("{} parts", archive.len())));
    }
    let mut left = limits.unpacked_bytes;
    for index in 0..archive.len() {
        let mut part = match archive.by_index(index) {
            Ok(part) => part,
            Err(ZipError::UnsupportedArchive(_) | ZipError::InvalidPassword) => return Err(locked(what)),
            Err(_) => return Err(damaged()),
        };
        let (packed, claimed) = (part.compressed_size(), part.size());
        if claimed > left {
            return Err(too_large("more than the limit once unpacked"));
        }
        if claimed > 1 << 20 && claimed / packed.max(1) > limits.ratio {
            return Err(too_large("one part packed far tighter than any real table"));
        }
        let mut head = Vec::new();
        let (is_xml, is_texts) = part.name().map_or((false, false), |name| {
            let xml = name.ends_with(".xml") || name.ends_with(".rels");
            // The list of parts of an old OpenOffice document brings a document type of its own.
            (xml && !name.starts_with("META-INF/"), name.ends_with("sharedStrings.xml"))
        });
        if is_xml {
            part.by_ref().take(claimed.min(HEAD)).read_to_end(&mut head).map_err(|_| damaged())?;
            if memchr::memmem::find(&head, b"<!DOCTYPE").is_some()
                || memchr::memmem::find(&head, b"<!ENTITY").is_some()
            {
                return Err(definitions(what));
            }
        }
        if is_texts {
            counts(&head, claimed, what)?;
        }
        let rest = io::copy(&mut part.by_ref().take(claimed + 1), &mut io::sink()).map_err(|_| damaged())?;
        let unpacked = head.len() as u64 + rest;
        if unpacked > claimed {
            return Err(damaged());
        }
        left -= unpacked;
    }
    Ok(())
}

/// The refusal of a packed file that defines entities of its own. The readers do not expand them; no office program
/// writes them.
fn definitions(what: Packed) -> Refusal {
    let why = format!(
        "This {} brings definitions of its own, which no office program writes and which can be used to do harm. It was not read.",
        what.word()
    );
    Refusal::new(RefusalCode::Unsafe, why)
}

/// Where a part declares its document type, and the one with the shared texts says how many they are.
const HEAD: u64 = 4_096;

/// A number of texts is believed, and room is made for it, before a single one is read: each takes at least five bytes.
fn counts(head: &[u8], claimed: u64, what: Packed) -> Result<(), Refusal> {
    const NAME: &[u8] = b"uniqueCount=";
    for at in memchr::memmem::find_iter(head, NAME) {
        let digits = head[at + NAME.len()..].iter().skip_while(|byte| !byte.is_ascii_digit());
        let number = digits
            .take_while(|byte| byte.is_ascii_digit())
            .fold(0_u64, |number, digit| number.saturating_mul(10).saturating_add(u64::from(digit - b'0')));
        if number > claimed / 5 + 1 {
            return Err(damaged(what));
        }
    }
    Ok(())
}

/// What a packed file should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packed {
    /// A workbook.
    Workbook,
    /// A Word document.
    Document,
}

impl Packed {
    const fn word(self) -> &'static str {
        match self {
            Self::Workbook => "workbook",
            Self::Document => "document",
        }
    }
}

fn too_large(what: Packed, much: &str) -> Refusal {
    let advice = match what {
        Packed::Workbook => "Save only the sheet with the pupils as a new file, and bring that in.",
        Packed::Document => "Save the letter alone as a new file or as plain text, and bring that in.",
    };
    Refusal::new(RefusalCode::TooLarge, format!("This {} holds {much}. {advice}", what.word()))
}

fn locked(what: Packed) -> Refusal {
    let why = format!(
        "This {} is locked with a password. Open it, save a copy without the password, and bring that in.",
        what.word()
    );
    Refusal::new(RefusalCode::Locked, why)
}

/// The refusal of a packed file that cannot be opened.
pub(crate) fn damaged(what: Packed) -> Refusal {
    let why = format!(
        "This {} is damaged or was cut short on its way. Ask for it again, or open and save it once.",
        what.word()
    );
    Refusal::new(RefusalCode::Damaged, why)
}
