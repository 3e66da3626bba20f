//! What a file is, judged by its first bytes and never by its name.

use super::encoding::normalise;
use super::workbook::locked;
use crate::preview::Notice;
use crate::refusal::{Refusal, RefusalCode};
use memchr::memmem;
use serde::{Deserialize, Serialize};

/// A recognised kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Text with a comma, semicolon or tab between cells.
    Delimited,
    /// A workbook as Excel writes it since 2007.
    Xlsx,
    /// One letter a line, each a JSON object.
    Letters,
    /// A Common Transfer File.
    Ctf,
    /// The admissions sister of the Common Transfer File.
    Atf,
    /// A workbook as Excel wrote it before 2007, or a workbook locked with a password.
    Xls,
    /// A binary workbook.
    Xlsb,
    /// An OpenDocument spreadsheet.
    Ods,
    /// A web page, often named .xls by the system that made it.
    Html,
    /// Excel's XML of 2003.
    SpreadsheetXml,
}

impl Format {
    /// The format's name for people.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Delimited => "a text file of rows (CSV)",
            Self::Xlsx => "an Excel workbook",
            Self::Letters => "a file of letters, one a line",
            Self::Ctf => "a Common Transfer File",
            Self::Atf => "an admissions transfer file (ATF)",
            Self::Xls => "an Excel workbook of the old kind",
            Self::Xlsb => "a binary Excel workbook",
            Self::Ods => "an OpenDocument spreadsheet",
            Self::Html => "a web page",
            Self::SpreadsheetXml => "an Excel file in the XML of 2003",
        }
    }

    /// The short word for programs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Delimited => "csv",
            Self::Xlsx => "xlsx",
            Self::Letters => "letters",
            Self::Ctf => "ctf",
            Self::Atf => "atf",
            Self::Xls => "xls",
            Self::Xlsb => "xlsb",
            Self::Ods => "ods",
            Self::Html => "html",
            Self::SpreadsheetXml => "spreadsheet_xml",
        }
    }

    /// Leave to go on, or the sentence for a format that is recognised and not read.
    ///
    /// # Errors
    /// [`Refusal`] naming the format and the way round it.
    pub fn readable(self) -> Result<(), Refusal> {
        let advice = match self {
            Self::Atf => {
                "It is about admissions. Ask the primary for the Common Transfer File (CTF) of the same pupils."
            }
            _ => return Ok(()),
        };
        Err(Refusal::new(
            RefusalCode::Unsupported,
            format!("This is {}, which Bridgewell does not read. {advice}", self.words()),
        ))
    }
}

impl Format {
    /// Whether it is a workbook whose size says little about what is in it.
    #[must_use]
    pub const fn is_packed(self) -> bool {
        matches!(self, Self::Xlsx | Self::Xlsb | Self::Ods | Self::Xls)
    }

    /// What to tell when the ending of the name says something else than the file is.
    #[must_use]
    pub fn named_otherwise(self, name: &str) -> Option<Notice> {
        let (_, ending) = name.rsplit_once('.')?;
        let ending = ending.to_ascii_lowercase();
        let kinds: &[Self] = match ending.as_str() {
            "csv" | "tsv" | "tab" | "txt" => &[Self::Delimited],
            "xlsx" | "xlsm" | "xltx" => &[Self::Xlsx],
            "xls" | "xlt" => &[Self::Xls],
            "xlsb" => &[Self::Xlsb],
            "ods" => &[Self::Ods],
            "htm" | "html" => &[Self::Html],
            "xml" => &[Self::Ctf, Self::Atf, Self::SpreadsheetXml],
            "json" | "jsonl" => &[Self::Letters],
            _ => return None,
        };
        (!kinds.contains(&self)).then(|| {
            let words = format!(
                "The name ends in .{ending}, but the file is {}. It was read as what it is.",
                self.words()
            );
            Notice::new("other_format", words)
        })
    }
}

/// Looks at the first bytes (the whole file may be given) and says what the file is.
///
/// # Errors
/// [`Refusal`] for an empty file, a picture, a PDF or anything else that has no rows.
pub fn sniff(bytes: &[u8]) -> Result<Format, Refusal> {
    if bytes.starts_with(b"PK") {
        return zip_kind(bytes);
    }
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return compound_kind(bytes);
    }
    for (magic, what) in [
        (b"%PDF" as &[u8], "a PDF"),
        (b"\x89PNG", "a picture"),
        (b"\xFF\xD8\xFF", "a picture"),
        (b"{\\rtf", "a document"),
    ] {
        if bytes.starts_with(magic) {
            let why = format!("This file is {what}. Bring in the table it was made from, as CSV or XLSX.");
            return Err(Refusal::new(RefusalCode::Unknown, why));
        }
    }
    let head = &bytes[..bytes.len().min(64 << 10)];
    let (text, _) = normalise(head);
    let shown = text.trim_ascii_start();
    match shown.first() {
        None if bytes.len() <= head.len() => {
            Err(Refusal::new(RefusalCode::Empty, "The file has nothing in it."))
        }
        Some(b'<') => markup_kind(shown),
        Some(b'{') => Ok(Format::Letters),
        _ => Ok(Format::Delimited),
    }
}

/// The old container of Microsoft's: a workbook, a locked workbook or a document, by the names inside it.
fn compound_kind(bytes: &[u8]) -> Result<Format, Refusal> {
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memmem::find(bytes, &wide).is_some()
    };
    if has("EncryptedPackage") {
        Err(locked())
    } else if has("WordDocument") {
        let why =
            "This is a Word document of the old kind. Bring in the table it was made from, as CSV or XLSX.";
        Err(Refusal::new(RefusalCode::Unknown, why))
    } else {
        Ok(Format::Xls)
    }
}

fn zip_kind(bytes: &[u8]) -> Result<Format, Refusal> {
    let has = |name: &str| memmem::find(bytes, name.as_bytes()).is_some();
    if has("xl/workbook.bin") {
        Ok(Format::Xlsb)
    } else if has("xl/") {
        Ok(Format::Xlsx)
    } else if has("opendocument.spreadsheet") {
        Ok(Format::Ods)
    } else {
        let why = if has("word/document.xml") {
            "This is a Word document, not a list of pupils. Letters are brought in on the page for letters."
        } else {
            "This is a packed file without a workbook in it. Unpack it and bring in the files one by one."
        };
        Err(Refusal::new(RefusalCode::Unknown, why))
    }
}

fn markup_kind(text: &[u8]) -> Result<Format, Refusal> {
    let lower = text.to_ascii_lowercase();
    let has = |tag: &str| memmem::find(&lower, tag.as_bytes()).is_some();
    if has("<ctfile") || has(":ctfile") {
        Ok(Format::Ctf)
    } else if has("<atfile") {
        Ok(Format::Atf)
    } else if has("urn:schemas-microsoft-com:office:spreadsheet") {
        Ok(Format::SpreadsheetXml)
    } else if has("<html") || has("<table") || has("<!doctype html") {
        Ok(Format::Html)
    } else {
        let why = "This is an XML file of a kind Bridgewell does not know. Ask for CSV or XLSX.";
        Err(Refusal::new(RefusalCode::Unknown, why))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case(b"PK\x03\x04....xl/worksheets/sheet1.xml", Format::Xlsx)]
    #[case(b"PK\x03\x04....xl/workbook.bin", Format::Xlsb)]
    #[case(b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", Format::Ods)]
    #[case(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Format::Xls)]
    #[case(b"\xEF\xBB\xBF<?xml version='1.0'?><CTfile>", Format::Ctf)]
    #[case(b"<ATfile>", Format::Atf)]
    #[case(b"  <HTML><body><table>", Format::Html)]
    #[case(b"{\"upn\": \"\", \"text\": \"\"}", Format::Letters)]
    #[case(b"UPN,Surname\n", Format::Delimited)]
    #[case(b"\xFF\xFEU\0P\0N\0", Format::Delimited)]
    fn first_bytes_decide(#[case] bytes: &[u8], #[case] format: Format) {
        assert_eq!(sniff(bytes), Ok(format));
    }

    #[rstest]
    #[case(b"", RefusalCode::Empty)]
    #[case(b"\xEF\xBB\xBF \r\n", RefusalCode::Empty)]
    #[case(b"%PDF-1.7", RefusalCode::Unknown)]
    #[case(b"\x89PNG\r\n", RefusalCode::Unknown)]
    #[case(b"PK\x03\x04word/document.xml", RefusalCode::Unknown)]
    #[case(b"<rss>", RefusalCode::Unknown)]
    fn what_has_no_rows_is_refused(#[case] bytes: &[u8], #[case] code: RefusalCode) {
        assert_eq!(sniff(bytes).unwrap_err().code, code);
    }

    #[test]
    fn an_admissions_file_is_recognised_and_says_what_to_do() {
        let refusal = Format::Atf.readable().unwrap_err();
        assert_eq!(refusal.code, RefusalCode::Unsupported);
        assert!(refusal.why.contains("admissions"), "{}", refusal.why);
    }

    #[test]
    fn a_locked_workbook_and_an_old_document_are_told_by_the_names_inside() {
        let holding = |name: &str| {
            let wide = name.encode_utf16().flat_map(u16::to_le_bytes);
            [0xD0, 0xCF, 0x11, 0xE0].into_iter().chain(wide).collect::<Vec<u8>>()
        };
        assert_eq!(sniff(&holding("Workbook")), Ok(Format::Xls));
        assert_eq!(sniff(&holding("EncryptedPackage")).unwrap_err().code, RefusalCode::Locked);
        assert_eq!(sniff(&holding("WordDocument")).unwrap_err().code, RefusalCode::Unknown);
    }

    #[rstest]
    #[case("Year 7.xls", Format::Html, true)]
    #[case("YEAR 7.XLS", Format::Xls, false)]
    #[case("year7.xlsx", Format::Delimited, true)]
    #[case("year7.csv", Format::Xlsx, true)]
    #[case("year7.xlsm", Format::Xlsx, false)]
    #[case("year7.xml", Format::SpreadsheetXml, false)]
    #[case("export", Format::Delimited, false)]
    #[case("export.dat", Format::Delimited, false)]
    fn a_name_of_another_kind_is_told(#[case] name: &str, #[case] format: Format, #[case] told: bool) {
        assert_eq!(format.named_otherwise(name).is_some(), told);
    }
}
