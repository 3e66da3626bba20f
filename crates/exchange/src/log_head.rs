//! The head of the log, written into a file that is about to leave: a copy of it outside the workspace, so that entries
//! lost from the log's end are missed one day. Where there is no room for it without harm, the file stays as it is.

use csv::{ReaderBuilder, Terminator, WriterBuilder};
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// The file with "Log 2f3a-91bc at entry 412" in it, by its ending: the last row of a CSV file, the foot of every sheet and
/// the remarks of a workbook, a field `log_head` of JSON, the foot of a page of the web, a property of a calendar, the last
/// line of a text.
#[must_use]
pub fn with_log_head(name: &str, bytes: Vec<u8>, head: &str) -> Vec<u8> {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    let told = match ending.as_deref() {
        Some("csv") => csv(&bytes, head),
        Some("xlsx") => xlsx(&bytes, head),
        Some("json") => text(&bytes, |words| json(words, head)),
        Some("html" | "htm") => text(&bytes, |words| html(words, head)),
        Some("ics") => text(&bytes, |words| calendar(words, head)),
        Some("txt") => text(&bytes, |words| Some(format!("{words}\r\nLog {head}\r\n"))),
        _ => None,
    };
    told.unwrap_or(bytes)
}

fn text(bytes: &[u8], change: impl FnOnce(&str) -> Option<String>) -> Option<Vec<u8>> {
    change(std::str::from_utf8(bytes).ok()?).map(String::into_bytes)
}

/// As many cells as the heading row has, so that every row stays as long as the others.
fn csv(bytes: &[u8], head: &str) -> Option<Vec<u8>> {
    let mut reader = ReaderBuilder::new().has_headers(false).from_reader(bytes);
    let cells = reader.records().next()?.ok()?.len();
    let feeds = bytes.windows(2).any(|pair| pair == b"\r\n");
    let terminator = if feeds { Terminator::CRLF } else { Terminator::Any(b'\n') };
    let mut out = bytes.to_vec();
    if !out.ends_with(b"\n") {
        out.extend_from_slice(if feeds { b"\r\n" } else { b"\n" });
    }
    let mut writer = WriterBuilder::new().terminator(terminator).from_writer(out);
    let words = format!("Log {head}");
    let row = std::iter::once(words.as_str()).chain(std::iter::repeat_n("", cells.saturating_sub(1)));
    writer.write_record(row).ok()?;
    writer.into_inner().ok()
}

/// The first field of an object; a list or anything else stays as it is.
fn json(words: &str, head: &str) -> Option<String> {
    let open =
        words.find(|letter: char| !letter.is_whitespace()).filter(|at| words[*at..].starts_with('{'))?;
    let (before, rest) = words.split_at(open + 1);
    let gap: String = rest.chars().take_while(|letter| letter.is_whitespace()).collect();
    let comma = if rest.trim_start().starts_with('}') { "" } else { "," };
    let head = serde_json::to_string(head).ok()?;
    Some(format!("{before}{gap}\"log_head\": {head}{comma}{rest}"))
}

fn html(words: &str, head: &str) -> Option<String> {
    let at = ["</footer>", "</main>", "</body>"].iter().find_map(|mark| words.rfind(mark))?;
    Some(format!("{}<p class=\"log-head\">Log {head}</p>{}", &words[..at], &words[at..]))
}

fn calendar(words: &str, head: &str) -> Option<String> {
    let at = words.find("BEGIN:VEVENT").or_else(|| words.find("END:VCALENDAR"))?;
    Some(format!("{}X-BRIDGEWELL-LOG:{head}\r\n{}", &words[..at], &words[at..]))
}

/// Only what was written by our own writer comes here, so what must be found is where that writer puts it.
fn xlsx(bytes: &[u8], head: &str) -> Option<Vec<u8>> {
    let mut book = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..book.len() {
        let name = book.by_index_raw(place).ok()?.name().ok()?.into_owned();
        let sheet = name.starts_with("xl/worksheets/sheet");
        if sheet || name == "docProps/core.xml" {
            let mut part = String::new();
            book.by_index(place).ok()?.read_to_string(&mut part).ok()?;
            let part = if sheet { with_foot(&part, head) } else { with_remark(&part, head) };
            out.start_file(name, SimpleFileOptions::default()).ok()?;
            out.write_all(part.as_bytes()).ok()?;
        } else {
            out.raw_copy_file(book.by_index_raw(place).ok()?).ok()?;
        }
    }
    out.finish().ok().map(Cursor::into_inner)
}

/// The foot of a printed sheet stands after the page's margins and set-up.
fn with_foot(sheet: &str, head: &str) -> String {
    let after = |mark: &str| {
        let from = sheet.rfind(mark)?;
        sheet[from..].find("/>").map(|end| from + end + 2)
    };
    let foot = format!(
        "<headerFooter><oddFooter>&amp;LLog {head}&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>"
    );
    match after("<pageSetup ").or_else(|| after("<pageMargins ")) {
        Some(at) if !sheet.contains("<headerFooter") => format!("{}{foot}{}", &sheet[..at], &sheet[at..]),
        _ => sheet.to_owned(),
    }
}

fn with_remark(core: &str, head: &str) -> String {
    match core.find("<dcterms:created") {
        Some(at) if !core.contains("<dc:description>") => {
            format!("{}<dc:description>Log {head}</dc:description>{}", &core[..at], &core[at..])
        }
        _ => core.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Cell, ColumnOut, TableOut};
    use rstest::rstest;

    const HEAD: &str = "2f3a-91bc at entry 412";

    #[rstest]
    #[case(
        "a.csv",
        "\u{feff}Name,\"To, by\"\r\nAmira,1\r\n",
        "\u{feff}Name,\"To, by\"\r\nAmira,1\r\nLog 2f3a-91bc at entry 412,\r\n"
    )]
    #[case("a.csv", "Name\nAmira", "Name\nAmira\nLog 2f3a-91bc at entry 412\n")]
    #[case(
        "a.json",
        "{\n  \"kind\": 1\n}",
        "{\n  \"log_head\": \"2f3a-91bc at entry 412\",\n  \"kind\": 1\n}"
    )]
    #[case("a.json", "{}", "{\"log_head\": \"2f3a-91bc at entry 412\"}")]
    #[case("a.json", "[1]", "[1]")]
    #[case(
        "a.HTML",
        "<main><p>x</p></main></body>",
        "<main><p>x</p><p class=\"log-head\">Log 2f3a-91bc at entry 412</p></main></body>"
    )]
    #[case(
        "a.ics",
        "VERSION:2.0\r\nBEGIN:VEVENT\r\n",
        "VERSION:2.0\r\nX-BRIDGEWELL-LOG:2f3a-91bc at entry 412\r\nBEGIN:VEVENT\r\n"
    )]
    #[case("a.bwpack", "Bridgewell review pack, version 1\n", "Bridgewell review pack, version 1\n")]
    fn every_open_file_says_where_the_log_stood(#[case] name: &str, #[case] file: &str, #[case] told: &str) {
        let out = with_log_head(name, file.as_bytes().to_vec(), HEAD);
        assert_eq!(String::from_utf8(out).unwrap(), told);
    }

    #[test]
    fn a_workbook_says_it_at_the_foot_of_the_sheet_and_is_read_as_before() {
        use calamine::{Reader, Xlsx};
        let table = TableOut {
            name: "Log".into(),
            made_on: chrono::NaiveDate::from_ymd_opt(2026, 9, 21).unwrap(),
            columns: vec![ColumnOut::new("Words", 20.0)],
            rows: vec![vec![Cell::words("Amira")]],
        };
        let out = with_log_head("a.xlsx", table.to_xlsx().unwrap(), HEAD);
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(out.clone())).unwrap();
        assert_eq!(book.worksheet_range("Log").unwrap().rows().count(), 2);
        let mut zip = ZipArchive::new(Cursor::new(out)).unwrap();
        let mut part = |name: &str| {
            let mut text = String::new();
            zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
            text
        };
        assert!(part("xl/worksheets/sheet1.xml").contains("<oddFooter>&amp;LLog 2f3a-91bc at entry 412"));
        assert!(part("docProps/core.xml").contains("<dc:description>Log 2f3a-91bc at entry 412<"));
    }
}
