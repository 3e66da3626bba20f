//! Each file and what must come of it. How long it takes is not asserted, only that it ends.

use crate::made::{noise, ods, ods_row, packed, row, xlsx, xlsx_of};
use crate::one;
use libtest_mimic::{Failed, Trial};

/// A file: its name, what makes it, and the outcomes that are right.
type Bomb = (&'static str, fn() -> Vec<u8>, &'static [&'static str]);

const TOO_LARGE: &[&str] = &["too_large"];
const DAMAGED: &[&str] = &["damaged"];
const REFUSED: &[&str] = &["too_large", "damaged", "unsafe", "no_headings", "unknown_format", "unsafe"];
const READ: &[&str] = &["read"];

const BOMBS: &[Bomb] = &[
    ("a_part_packed_a_thousand_times_over", || xlsx(&vec![b' '; 60 << 20], &[]), TOO_LARGE),
    ("five_thousand_parts", five_thousand_parts, TOO_LARGE),
    ("a_packed_file_in_a_packed_file_ten_deep", nested, REFUSED),
    ("a_thousand_parts_over_one_another", overlapping, REFUSED),
    ("sixteen_million_rows_claimed", sixteen_million_rows, &["unsafe"]),
    ("a_cell_in_row_sixteen_million", || row_sixteen_million("A1:B2"), &["unsafe"]),
    ("a_size_of_sixteen_million_rows", || claimed("A1:B16000000"), &["unsafe"]),
    ("a_size_of_the_largest_sheet", || claimed("A1:XFD1048576"), READ),
    ("three_hundred_thousand_rows", three_hundred_thousand_rows, TOO_LARGE),
    ("rows_with_one_cell_far_to_the_right", far_cells, TOO_LARGE),
    (
        "four_billion_shared_texts_claimed",
        || shared("<sst uniqueCount=\"4000000000\"><si><t>x</t></si></sst>", 1),
        DAMAGED,
    ),
    (
        "one_long_text_shared_by_every_cell",
        || shared(&format!("<sst><si><t>{}</t></si></sst>", "x".repeat(30_000)), 20_000),
        TOO_LARGE,
    ),
    (
        "two_million_empty_shared_texts",
        || shared(&format!("<sst>{}</sst>", "<si><t/></si>".repeat(2 << 20)), 1),
        REFUSED,
    ),
    (
        "one_text_of_ninety_megabytes",
        || {
            xlsx(
                &[
                    &b"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"[..],
                    &noise(90 << 20),
                    b"</t></is></c></row>",
                ]
                .concat(),
                &[],
            )
        },
        REFUSED,
    ),
    ("definitions_in_a_sheet", definitions, &["unsafe"]),
    ("a_sheet_nested_a_million_deep", || xlsx("<a>".repeat(4 << 20).as_bytes(), &[]), REFUSED),
    (
        "an_attribute_of_twenty_megabytes",
        || xlsx(&[b"<row r=\"", &noise(20 << 20)[..], b"\"/>"].concat(), &[]),
        REFUSED,
    ),
    (
        "a_million_attributes",
        || {
            xlsx(
                format!("<row {}/>", (0..1 << 20).map(|n| format!("a{n}=\"\" ")).collect::<String>())
                    .as_bytes(),
                &[],
            )
        },
        REFUSED,
    ),
    ("a_million_merged_regions", merged, READ),
    ("an_open_document_that_repeats_a_row_without_end", ods_repeats, REFUSED),
    (
        "an_open_document_that_stops_inside_a_row",
        || ods("<table:table table:name=\"A\"><table:table-row>"),
        DAMAGED,
    ),
    ("an_old_workbook_whose_sectors_run_in_a_ring", || include_bytes!("runaway.xls").to_vec(), REFUSED),
    ("an_old_workbook_that_claims_a_huge_sheet", || patched_xls(b"\x00\x02\x0e\x00", &[0xFF; 14]), REFUSED),
    (
        "a_word_document_of_forty_megabytes_of_text",
        || {
            let text = [b"<w:document><w:p><w:r><w:t>", &noise(40 << 20)[..]].concat();
            packed(&[("word/document.xml", &text)])
        },
        REFUSED,
    ),
    (
        "a_word_document_of_empty_paragraphs",
        || packed(&[("word/document.xml", "<w:p/>".repeat(4 << 20).as_bytes())]),
        REFUSED,
    ),
    (
        "an_old_workbook_of_noise",
        || [&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..], &noise(1 << 20)].concat(),
        DAMAGED,
    ),
    ("an_old_workbook_with_wild_sectors", wild_sectors, REFUSED),
    ("a_line_of_a_hundred_megabytes", || [b"UPN,Surname\n", &noise(100 << 20)[..]].concat(), TOO_LARGE),
    (
        "a_line_of_sixty_megabytes",
        || [b"UPN,Surname\n", &noise(60 << 20)[..], b"\nB801200005001,Abdi\n"].concat(),
        READ,
    ),
    ("a_million_columns", || "UPN,Surname,".repeat(80_000).into_bytes(), TOO_LARGE),
    ("sixty_megabytes_of_line_ends", || [b"UPN,Surname\n", &vec![b'\n'; 60 << 20][..]].concat(), TOO_LARGE),
    (
        "sixty_megabytes_of_quotation_marks",
        || [b"UPN,Surname\n", &vec![b'"'; 60 << 20][..]].concat(),
        &["read", "too_large"],
    ),
    (
        "quotation_marks_that_are_never_closed",
        || [&b"UPN,Surname\n"[..], &b"\"x\n".repeat(190_000)].concat(),
        READ,
    ),
    ("a_table_of_null_bytes", || [b"UPN,Surname\n", &vec![0; 60 << 20][..]].concat(), DAMAGED),
    ("sixty_megabytes_of_utf16", utf16, REFUSED),
    (
        "a_page_of_sixty_megabytes_in_one_cell",
        || [b"<html><table><tr><td>", &noise(60 << 20)[..]].concat(),
        TOO_LARGE,
    ),
    ("a_page_of_tables_nested_without_end", || "<table><tr><td>".repeat(4 << 20).into_bytes(), REFUSED),
    (
        "a_page_with_cells_that_reach_everywhere",
        || {
            format!("<table>{}", "<tr><td rowspan=65534 colspan=65534>UPN<td>Surname".repeat(100_000))
                .into_bytes()
        },
        REFUSED,
    ),
    ("a_page_in_which_nothing_can_be_read", || page(110_000, "=?a"), TOO_LARGE),
    ("a_page_of_a_hundred_thousand_pupils", || page(110_000, "x"), &["too_large", "read"]),
    ("xml_of_2003_with_far_cells", xml_far, REFUSED),
    (
        "xml_of_2003_that_calls_itself",
        || {
            b"<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"&b;&b;\"><!ENTITY b \"&a;&a;\">]><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">&a;</Workbook>".to_vec()
        },
        DAMAGED,
    ),
    (
        "letters_nested_without_end",
        || [b"{\"upn\":", &vec![b'['; 30 << 20][..]].concat(),
        &["read", "too_large"],
    ),
    ("sixty_megabytes_of_empty_letters", || b"{\"text\":\"\"}\n".repeat(5 << 20), TOO_LARGE),
    (
        "a_transfer_file_nested_without_end",
        || [b"<CTfile><CTFpupilData>", &b"<Pupil>".repeat(4 << 20)[..]].concat(),
        REFUSED,
    ),
    (
        "a_transfer_file_with_definitions",
        || b"<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><CTfile>&b;</CTfile>".to_vec(),
        REFUSED,
    ),
    (
        "a_transfer_file_of_two_million_pupils",
        || {
            [
                &b"<CTfile><CTFpupilData>"[..],
                &b"<Pupil><UPN>x</UPN></Pupil>".repeat(2 << 20),
                b"</CTFpupilData></CTfile>",
            ]
            .concat()
        },
        REFUSED,
    ),
];

pub fn trials() -> Vec<Trial> {
    BOMBS
        .iter()
        .map(|&(name, make, right)| {
            Trial::test(format!("bombs::{name}"), move || {
                let came = one::read(&make());
                if right.contains(&came.outcome.as_str()) {
                    Ok(())
                } else {
                    Err(Failed::from(format!("expected one of {right:?}, but it came to {came:?}")))
                }
            })
        })
        .collect()
}

fn five_thousand_parts() -> Vec<u8> {
    let names: Vec<String> = (0..5_000).map(|number| format!("xl/media/{number}.xml")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"x"[..])).collect();
    xlsx(b"", &parts)
}

fn nested() -> Vec<u8> {
    let mut inner = packed(&[("xl/deepest.xml", &vec![b'0'; 8 << 20])]);
    for depth in 0..10 {
        let name = format!("xl/{depth}.zip");
        inner = packed(&[(&name, &inner), ("xl/again.zip", &inner)]);
    }
    inner
}

/// One part of eight megabytes that the list of contents names a thousand times.
fn overlapping() -> Vec<u8> {
    let one = packed(&[("xl/a000.xml", &noise(8 << 20))]);
    let end = one.len() - 22;
    let list = u32::from_le_bytes(one[end + 16..end + 20].try_into().unwrap()) as usize;
    let entry = &one[list..end];
    let mut many = one[..list].to_vec();
    for number in 0..1_000 {
        let at = entry.windows(4).position(|window| window == b"a000").unwrap();
        let mut named = entry.to_vec();
        named[at + 1..at + 4].copy_from_slice(format!("{number:03}").as_bytes());
        many.extend(named);
    }
    let mut tail = one[end..].to_vec();
    tail[8..10].copy_from_slice(&1_000_u16.to_le_bytes());
    tail[10..12].copy_from_slice(&1_000_u16.to_le_bytes());
    tail[12..16].copy_from_slice(&u32::try_from(many.len() - list).unwrap().to_le_bytes());
    many.extend(tail);
    many
}

fn sixteen_million_rows() -> Vec<u8> {
    row_sixteen_million("A1:XFD16000000")
}

fn claimed(size: &str) -> Vec<u8> {
    let rows = [row(1, &["UPN", "Surname"]), row(2, &["B801200005001", "Abdi"])].concat();
    let sheet = format!("<worksheet><dimension ref=\"{size}\"/><sheetData>{rows}</sheetData></worksheet>");
    xlsx_of(sheet.as_bytes(), &[])
}

fn row_sixteen_million(size: &str) -> Vec<u8> {
    let rows = format!(
        "<dimension ref=\"{size}\"/><sheetData>{}{}<row r=\"16000000\"><c r=\"XFD16000000\"><v>1</v></c></row></sheetData>",
        row(1, &["UPN", "Surname"]),
        row(2, &["B801200005001", "Abdi"])
    );
    xlsx_of(format!("<worksheet>{rows}</worksheet>").as_bytes(), &[])
}

fn three_hundred_thousand_rows() -> Vec<u8> {
    let rows: String =
        (1..=300_000).map(|number| format!("<row r=\"{number}\"><c><v>{number}</v></c></row>")).collect();
    xlsx(rows.as_bytes(), &[])
}

fn far_cells() -> Vec<u8> {
    let rows: String = (1..=190_000)
        .map(|number| format!("<row r=\"{number}\"><c r=\"OI{number}\"><v>{number}</v></c></row>"))
        .collect();
    xlsx(rows.as_bytes(), &[])
}

fn shared(texts: &str, cells: usize) -> Vec<u8> {
    let rows: String = (1..=cells)
        .map(|number| format!("<row r=\"{number}\"><c r=\"A{number}\" t=\"s\"><v>0</v></c></row>"))
        .collect();
    xlsx(rows.as_bytes(), &[("xl/sharedStrings.xml", texts.as_bytes())])
}

fn definitions() -> Vec<u8> {
    let levels: String =
        (1..10).map(|n| format!("<!ENTITY e{n} \"{}\">", format!("&e{};", n - 1).repeat(10))).collect();
    let sheet = format!(
        "<!DOCTYPE x [<!ENTITY e0 \"aaaaaaaaaa\">{levels}]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&e9;</v></c></row></sheetData></worksheet>"
    );
    xlsx_of(sheet.as_bytes(), &[])
}

fn merged() -> Vec<u8> {
    let rows = format!("{}{}", row(1, &["UPN", "Surname"]), row(2, &["B801200005001", "Abdi"]));
    let regions: String = (0..1 << 20)
        .map(|number| format!("<mergeCell ref=\"A1:XFD{}\"/>", 1_000_000 + number % 48_000))
        .collect();
    xlsx_of(
        format!("<worksheet><sheetData>{rows}</sheetData><mergeCells>{regions}</mergeCells></worksheet>")
            .as_bytes(),
        &[],
    )
}

/// A page of many rows with this text in every cell below 26 headings.
fn page(rows: usize, text: &str) -> Vec<u8> {
    const HEADINGS: &str = "UPN,Surname,Forename,Preferred surname,Preferred forename,DOB,Sex,Primary school,Attendance %,Possible,\
        Attended,KS2 Reading,KS2 Maths,KS2 GPS,KS2 Writing,SEN,SEN need,PP,FSM,EAL,First language,Social care,Young carer,\
        Interests,Strengths,Form";
    let cells = |texts: Vec<&str>| texts.iter().map(|text| format!("<td>{text}")).collect::<String>();
    let headings: Vec<&str> = HEADINGS.split(',').collect();
    let below = cells(vec![text; headings.len() - 1]);
    let body: String = (0..rows).map(|number| format!("<tr><td>{number}{below}")).collect();
    format!("<table><tr>{}{body}</table>", cells(headings)).into_bytes()
}

fn ods_repeats() -> Vec<u8> {
    let endless = "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell office:value-type=\"string\" \
        table:number-columns-repeated=\"16384\"><text:p>x</text:p></table:table-cell></table:table-row>";
    ods(&format!("<table:table table:name=\"A\">{}{endless}</table:table>", ods_row(&["UPN", "Surname"])))
}

/// The old workbook with the bytes after a record's head replaced.
fn patched_xls(head: &[u8], by: &[u8]) -> Vec<u8> {
    let mut bytes = include_bytes!("intake.xls").to_vec();
    let at = bytes.windows(head.len()).position(|window| window == head).unwrap() + head.len();
    bytes[at..at + by.len()].copy_from_slice(by);
    bytes
}

/// Every place where the container says which sector comes next says something wild.
fn wild_sectors() -> Vec<u8> {
    let mut bytes = include_bytes!("intake.xls").to_vec();
    for place in (44..512).step_by(4) {
        bytes[place..place + 4].copy_from_slice(&0x7FFF_FFF0_u32.to_le_bytes());
    }
    bytes
}

fn utf16() -> Vec<u8> {
    let line: Vec<u8> = "漢,字字字字字字字字字字字字\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let head: Vec<u8> = "\u{feff}UPN,Surname\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    [head, line.repeat((60 << 20) / line.len())].concat()
}

fn xml_far() -> Vec<u8> {
    let cells = "<Row ss:Index=\"4294967295\"><Cell ss:Index=\"18446744073709551615\" ss:MergeAcross=\"18446744073709551615\" \
        ss:MergeDown=\"18446744073709551615\"><Data ss:Type=\"String\">x</Data></Cell><Cell><Data>y</Data></Cell></Row>";
    format!(
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"A\"><Table>{}</Table></Worksheet></Workbook>",
        cells.repeat(100_000)
    )
    .into_bytes()
}
