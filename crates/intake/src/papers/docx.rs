//! The words of a Word document: paragraphs, tables and text boxes, in reading order. Nothing of how it looks.

use super::words::{tidy, too_long};
use crate::limits::Limits;
use crate::preview::Notice;
use crate::read::spreadsheet_xml::letter;
use crate::read::zip_claims::{self, Packed};
use crate::refusal::{Refusal, RefusalCode};
use quick_xml::Reader;
use quick_xml::events::Event;
use std::borrow::Cow;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// Elements stand at most this deep in one another: tables in text boxes in tables reach some sixty.
const DEEPEST: usize = 256;

/// The words, and what is in the document besides.
///
/// # Errors
/// [`Refusal`] when it is damaged, too large, locked, or not a Word document.
pub(super) fn words(bytes: &[u8], limits: &Limits) -> Result<(String, Vec<Notice>), Refusal> {
    zip_claims::check(bytes, limits, Packed::Document)?;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    let names: Vec<String> = archive.file_names().filter_map(|name| name.ok().map(Cow::into_owned)).collect();
    let main = |name: &&String| name.starts_with("word/document") && name.ends_with(".xml");
    let Some(name) = names.iter().find(main) else {
        let why = "This is a packed file without a Word document in it. Save the letter as .docx or plain text, and bring that in.";
        return Err(Refusal::new(RefusalCode::Unsupported, why));
    };
    let part = archive.by_name(name).map_err(|_| damaged())?;
    let mut xml = Vec::new();
    // The sizes were checked above by unpacking every part once.
    part.take(limits.unpacked_bytes).read_to_end(&mut xml).map_err(|_| damaged())?;
    let xml = String::from_utf8(xml).map_err(|_| damaged())?;
    let text = tidy(&text_of(&xml, limits.line_bytes)?);
    let pictures = names.iter().filter(|name| name.starts_with("word/media/")).count();
    let notices = (pictures > 0).then(|| {
        let words = "The document holds pictures as well. Save them as files and bring them in, if they belong to the letter.";
        Notice::new("pictures", words)
    });
    Ok((text, notices.into_iter().collect()))
}

/// What is being written to: paragraphs of the document, and of each text box that is open.
struct Level {
    paragraphs: Vec<String>,
    line: String,
}

impl Level {
    const fn new() -> Self {
        Self { paragraphs: Vec::new(), line: String::new() }
    }

    fn end_line(&mut self) {
        self.paragraphs.push(std::mem::take(&mut self.line));
    }
}

fn text_of(xml: &str, longest: usize) -> Result<String, Refusal> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().expand_empty_elements = true;
    let mut levels = vec![Level::new()];
    let (mut depth, mut taken) = (0_usize, 0);
    let mut in_text = false;
    // Depth of a part that says again what stands elsewhere, for older programs.
    let mut skipped: Option<usize> = None;
    loop {
        match reader.read_event().map_err(|_| damaged())? {
            Event::Start(tag) => {
                depth += 1;
                if depth > DEEPEST {
                    return Err(Refusal::new(
                        RefusalCode::Unsafe,
                        "This document is nested deeper than any letter. It was not read.",
                    ));
                }
                let Some(level) = levels.last_mut() else { return Err(damaged()) };
                match tag.local_name().as_ref() {
                    _ if skipped.is_some() => {}
                    "Fallback" => skipped = Some(depth),
                    "t" => in_text = true,
                    "tab" => level.line.push('\t'),
                    "br" | "cr" => level.line.push('\n'),
                    "noBreakHyphen" => level.line.push('-'),
                    "txbxContent" => levels.push(Level::new()),
                    _ => {}
                }
            }
            Event::End(tag) => {
                if skipped == Some(depth) {
                    skipped = None;
                }
                depth = depth.checked_sub(1).ok_or_else(damaged)?;
                match tag.local_name().as_ref() {
                    _ if skipped.is_some() => {}
                    "t" => in_text = false,
                    "p" => levels.last_mut().map(Level::end_line).unwrap_or_default(),
                    "txbxContent" if levels.len() > 1 => {
                        let boxed = levels.pop().map(|level| level.paragraphs).unwrap_or_default();
                        if let Some(level) = levels.last_mut() {
                            level.paragraphs.extend(boxed);
                        }
                    }
                    _ => {}
                }
            }
            Event::Text(words) if in_text && skipped.is_none() => {
                push(&mut levels, &words.xml10_content(), &mut taken);
            }
            Event::CData(words) if in_text && skipped.is_none() => push(&mut levels, &words, &mut taken),
            Event::GeneralRef(reference) if in_text && skipped.is_none() => {
                let letter = letter(&reference).ok_or_else(damaged)?;
                push(&mut levels, letter.encode_utf8(&mut [0; 4]), &mut taken);
            }
            Event::DocType(_) => {
                let why = "This document brings definitions of its own, which no word processor writes. It was not read.";
                return Err(Refusal::new(RefusalCode::Unsafe, why));
            }
            Event::Eof if depth == 0 => break,
            Event::Eof => return Err(damaged()),
            _ => {}
        }
        if taken > longest
            || levels.len() > DEEPEST
            || levels.iter().any(|level| level.paragraphs.len() > longest / 8)
        {
            return Err(too_long());
        }
    }
    let paragraphs = levels.into_iter().next().map(|level| level.paragraphs).unwrap_or_default();
    Ok(paragraphs.join("\n"))
}

fn push(levels: &mut [Level], words: &str, taken: &mut usize) {
    *taken += words.len();
    if let Some(level) = levels.last_mut() {
        level.line.push_str(words);
    }
}

fn damaged() -> Refusal {
    zip_claims::damaged(Packed::Document)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::io::Write;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    fn docx(body: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
        let xml = format!(
            "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\" xmlns:mc=\"mc\"><w:body>{body}</w:body></w:document>"
        );
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in [("word/document.xml", xml.as_bytes())].iter().chain(more) {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    fn read(body: &str) -> Result<String, Refusal> {
        words(&docx(body, &[]), &Limits::default()).map(|(text, _)| text)
    }

    #[test]
    fn paragraphs_breaks_tabs_and_what_was_struck_out() {
        let body = "<w:p><w:r><w:t>Dear </w:t></w:r><w:r><w:t xml:space=\"preserve\">me &amp; you,</w:t></w:r></w:p><w:p/>\
            <w:p><w:r><w:t>I like</w:t><w:tab/><w:t>chess</w:t><w:br/><w:t>and art&#x2019;s</w:t></w:r>\
            <w:del><w:r><w:delText>secret</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>";
        assert_eq!(read(body).unwrap(), "Dear me & you,\n\nI like\tchess\nand art’s");
    }

    #[test]
    fn tables_are_read_cell_by_cell() {
        let cell = |text: &str| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>");
        let body = format!("<w:tbl><w:tr>{}{}</w:tr></w:tbl>", cell("My hopes"), cell("New friends"));
        assert_eq!(read(&body).unwrap(), "My hopes\nNew friends");
    }

    #[test]
    fn a_text_box_is_read_once_and_after_the_line_before_it() {
        let boxed = "<w:txbxContent><w:p><w:r><w:t>In the box</w:t></w:r></w:p></w:txbxContent>";
        let body = format!(
            "<w:p><w:r><w:t>Hello</w:t></w:r></w:p><w:p><w:r><mc:AlternateContent><mc:Choice>{boxed}</mc:Choice>\
             <mc:Fallback>{boxed}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Bye</w:t></w:r></w:p>"
        );
        assert_eq!(read(&body).unwrap(), "Hello\nIn the box\nBye");
    }

    #[test]
    fn pictures_inside_are_told() {
        let bytes = docx("<w:p><w:r><w:t>Hi</w:t></w:r></w:p>", &[("word/media/image1.png", b"x")]);
        let (_, notices) = words(&bytes, &Limits::default()).unwrap();
        assert_eq!(notices[0].code, "pictures");
    }

    #[test]
    fn harm_is_refused() {
        assert_eq!(read(&"<w:tbl>".repeat(5_000)).unwrap_err().code, RefusalCode::Unsafe);
        assert_eq!(read("<w:p><w:r><w:t>&bomb;</w:t></w:r></w:p>").unwrap_err().code, RefusalCode::Damaged);
        assert_eq!(read("<w:p><w:r><w:t>cut").unwrap_err().code, RefusalCode::Damaged);
        let long = format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", "ab cd ".repeat(400_000));
        assert_eq!(read(&long).unwrap_err().code, RefusalCode::TooLarge);
        let whole = docx("<w:p/>", &[]);
        for length in 4..whole.len() {
            assert!(words(&whole[..length], &Limits::default()).is_err());
        }
    }

    proptest! {
        #[test]
        fn any_elements_are_read_or_refused(body in "(<(/?)w:(p|r|t|tbl|txbxContent|br)/?>|</?mc:Fallback>|[ -~]{0,5}){0,40}") {
            let _ = read(&body);
        }
    }
}
