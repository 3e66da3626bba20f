//! Workbooks that are read whole, and so only in the confined process.

use crate::made::{ods, ods_row, packed, row, xlsx};
use bridgewell_intake::columns::mapping::Mapping;
use bridgewell_intake::read::format::Format;
use bridgewell_intake::row::standing::Standing;
use bridgewell_intake::{FileRead, Limits, RefusalCode, read_file};
use libtest_mimic::{Failed, Trial};

type Test = fn();

pub fn trials() -> Vec<Trial> {
    let tests: [(&str, Test); 8] = [
        ("an_old_workbook_is_read_with_its_dates_and_merged_cells", old),
        ("an_open_document_is_read_and_its_hidden_sheet_is_not", open_document),
        ("a_new_workbook_is_read_in_the_other_process_as_in_this_one", new),
        ("an_open_document_with_a_password_is_refused", open_document_locked),
        ("an_old_workbook_with_a_password_is_refused", old_locked),
        ("a_workbook_cut_short_anywhere_is_refused", cut_short),
        ("a_workbook_with_bytes_changed_anywhere_is_read_or_refused", changed),
        ("what_a_small_limit_says_holds_in_the_other_process_too", small_limits),
    ];
    tests
        .into_iter()
        .map(|(name, test)| {
            Trial::test(format!("workbooks::{name}"), move || {
                test();
                Ok::<(), Failed>(())
            })
        })
        .collect()
}

const OLD: &[u8] = include_bytes!("intake.xls");

fn read(bytes: &[u8]) -> FileRead {
    let read = read_file(bytes, &Mapping::default(), &Limits::default()).unwrap();
    assert!(read.adds_up());
    read
}

fn told(read: &FileRead) -> Vec<&str> {
    read.notices.iter().map(|notice| notice.code).collect()
}

fn old() {
    let read = read(OLD);
    assert_eq!(
        (read.format, read.sheet.as_deref(), read.heading_row),
        (Format::Xls, Some("Intake 2026"), Some(3))
    );
    assert_eq!((read.rows.len(), read.rows_in_file), (2, 6));
    let (noor, zoe) = (&read.rows[0].record, &read.rows[1].record);
    assert_eq!(noor.born.unwrap().to_string(), "2015-01-03");
    assert_eq!(noor.attendance.unwrap().percent.hundredths(), 9450);
    assert_eq!(zoe.legal_surname.as_deref(), Some("O’Neill"));
    assert_eq!(zoe.primary.as_deref(), Some("Hill Primary"));
    assert_eq!(told(&read), ["sheet_chosen", "merged_cells"]);
    assert!(read.notices[0].words.contains("“Last year” (hidden)"), "{}", read.notices[0].words);
}

fn open_document() {
    let head = ods_row(&["UPN", "Surname", "Forename", "DOB"]);
    let pupil = "<table:table-row>\
        <table:table-cell office:value-type=\"string\"><text:p>B801200005001</text:p></table:table-cell>\
        <table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"2\"><text:p>Zoë</text:p></table:table-cell>\
        <table:table-cell office:value-type=\"date\" office:date-value=\"2015-01-03\"><text:p>03/01/15</text:p></table:table-cell>\
        </table:table-row>";
    let tables = format!(
        "<table:table table:name=\"Intake\">{head}{pupil}</table:table>\
         <table:table table:name=\"Old\" table:style-name=\"off\">{head}{pupil}</table:table>"
    );
    let read = read(&ods(&tables));
    assert_eq!((read.format, read.sheet.as_deref()), (Format::Ods, Some("Intake")));
    let record = &read.rows[0].record;
    assert_eq!(record.legal_forename.as_deref(), Some("Zoë"));
    assert_eq!(record.born.unwrap().to_string(), "2015-01-03");
    assert_eq!(told(&read), ["sheet_chosen"]);
}

fn new() {
    let rows =
        format!("{}{}", row(1, &["UPN", "Surname"]), row(2, &["B801200005001", "Łukasz &amp; Co\u{a0}"]));
    let read = read(&xlsx(rows.as_bytes(), &[]));
    assert_eq!(read.rows[0].record.legal_surname.as_deref(), Some("Łukasz & Co"));
    assert_eq!(read.rows[0].standing, Standing::Ready);
}

fn open_document_locked() {
    let bytes = packed(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"),
        ("content.xml", &[0xFF, 0x3C, 0x80, 0x00, 0x3E, 0xC1]),
    ]);
    assert_locked(&bytes);
}

/// In the oldest way the record that follows the first one names a password, and of no newer kind.
fn old_locked() {
    const BEGIN: [u8; 8] = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00];
    let mut bytes = OLD.to_vec();
    let begin = bytes.windows(BEGIN.len()).position(|window| window == BEGIN).unwrap();
    let next = begin + 4 + 0x10;
    bytes[next..next + 2].copy_from_slice(&[0x2F, 0x00]);
    bytes[next + 4..next + 6].copy_from_slice(&[0x00, 0x00]);
    bytes[next + 6..next + 400].fill(0xA5);
    assert_locked(&bytes);
}

fn assert_locked(bytes: &[u8]) {
    let refusal = read_file(bytes, &Mapping::default(), &Limits::default()).unwrap_err();
    assert_eq!(refusal.code, RefusalCode::Locked, "{}", refusal.why);
    assert!(refusal.why.contains("password"));
}

fn cut_short() {
    for length in (8..OLD.len()).step_by(409) {
        if let Ok(read) = read_file(&OLD[..length], &Mapping::default(), &Limits::default()) {
            assert!(read.adds_up());
        }
    }
}

fn changed() {
    let (sample, mut state) = (xlsx(row(1, &["UPN", "Surname"]).as_bytes(), &[]), 0x2545_F491_4F6C_DD1D_u64);
    let mut any = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below
    };
    for whole in [OLD, &sample] {
        for _ in 0..60 {
            let mut bytes = whole.to_vec();
            for _ in 0..=any(6) {
                let place = any(bytes.len());
                bytes[place] = [0, 1, 0x7F, 0x80, 0xFF, 0x20][any(6)];
            }
            if let Ok(read) = read_file(&bytes, &Mapping::default(), &Limits::default()) {
                assert!(read.adds_up());
            }
        }
    }
}

fn small_limits() {
    let rows: String = (1..=40).map(|number| row(number, &["UPN", "Surname"])).collect();
    let limits = Limits { rows: 30, ..Limits::default() };
    let refusal = read_file(&xlsx(rows.as_bytes(), &[]), &Mapping::default(), &limits).unwrap_err();
    assert_eq!(refusal.code, RefusalCode::TooLarge);
    assert!(refusal.why.contains("30 rows"), "{}", refusal.why);
}
