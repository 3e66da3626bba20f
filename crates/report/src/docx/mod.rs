//! A document as a DOCX file that people edit: real headings, header rows, lists and language, the same blocks as the PDF.
//!
//! Written by hand on top of `zip`: the library looked at (docx-rs 0.4) writes neither the header row of a table nor the
//! language of the text, and both are what a screen reader goes by.

mod body;
mod parts;

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::document::{Class, Document};
use crate::error::ReportError;

/// Writes a document. The same document always gives the same bytes.
pub(crate) fn write<C: Class>(document: &Document<C>) -> Result<Vec<u8>, ReportError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let lists = body::numbered_lists(document.blocks());
    for (name, text) in [
        ("[Content_Types].xml", parts::CONTENT_TYPES.to_owned()),
        ("_rels/.rels", parts::RELATIONS.to_owned()),
        ("docProps/core.xml", parts::core(document.title(), document.imprint())),
        ("word/_rels/document.xml.rels", parts::DOCUMENT_RELATIONS.to_owned()),
        ("word/styles.xml", parts::styles()),
        ("word/numbering.xml", parts::numbering(lists)),
        ("word/settings.xml", parts::SETTINGS.to_owned()),
        ("word/footer1.xml", parts::footer(&document.class().foot(), document.imprint())),
        ("word/document.xml", body::document(document)),
    ] {
        zip.start_file(name, SimpleFileOptions::default()).map_err(ReportError::Docx)?;
        zip.write_all(text.as_bytes()).map_err(|error| ReportError::Docx(error.into()))?;
    }
    zip.finish().map(Cursor::into_inner).map_err(ReportError::Docx)
}

/// Text as XML takes it; what XML has no room for is left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(letter),
            letter if letter < ' ' || ('\u{fffe}'..='\u{ffff}').contains(&letter) => {}
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use crate::block::{Column, ListKind, Style, Table, Text};
    use crate::document::{Document, Imprint, WithoutPupils};

    #[test]
    fn headings_header_rows_lists_and_language_are_real() {
        let imprint = Imprint {
            school: "St Oswin's & Friends".into(),
            made_by: "Priya Nair".into(),
            made_at: chrono::NaiveDate::from_ymd_opt(2026, 9, 21).unwrap().and_hms_opt(8, 30, 0).unwrap(),
            log_head: Some("2f3a-91bc at entry 412".into()),
        };
        let mut document =
            Document::new(WithoutPupils { notice: "For all.".into() }, "How we <look> after it", imprint);
        document.section("Why");
        document.paragraph(Text::from("Because ").then("it matters", Style::Bold));
        document.list(ListKind::Numbers, vec!["one".into(), "two".into()]);
        document.part("In detail");
        document.list(ListKind::Numbers, vec!["again one".into()]);
        document.table(Table {
            columns: vec![Column::words("What", 1.0), Column::words("Answer", 3.0)],
            rows: vec![vec!["a\u{1}".into(), "b\nc".into()]],
        });
        let bytes = document.to_docx().unwrap();
        assert_eq!(bytes, document.to_docx().unwrap(), "the same input gives the same bytes");
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut part = |name: &str| {
            let mut text = String::new();
            zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
            text
        };
        let body = part("word/document.xml");
        for expected in [
            "<w:pStyle w:val=\"Heading1\"/>",
            "How we &lt;look&gt; after it",
            "<w:pStyle w:val=\"Heading2\"/>",
            "<w:pStyle w:val=\"Heading3\"/>",
            "<w:tblHeader/>",
            "<w:numId w:val=\"2\"/>",
            "<w:numId w:val=\"3\"/>",
            "<w:br/>",
        ] {
            assert!(body.contains(expected), "{expected} is not in {body}");
        }
        assert!(part("word/styles.xml").contains("<w:lang w:val=\"en-GB\""));
        assert!(part("word/footer1.xml").contains("Log 2f3a-91bc at entry 412"));
        let core = part("docProps/core.xml");
        assert!(core.contains("<dc:language>en-GB</dc:language>"));
        assert!(core.contains(">2026-09-21T07:30:00Z<"), "half past eight in summer, as an instant: {core}");
    }
}
