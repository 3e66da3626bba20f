//! Page breaks: nothing is lost, nothing is left alone.

use crate::cast;
use bridgewell_report::{Column, Document, Personal, Public, Quote, Table, Text};
use lopdf::Document as File;
use rstest::rstest;

fn personal() -> Document<Personal> {
    Document::new(Personal { notice: "For one child.".into() }, "A long paper", cast::imprint())
}

/// The text of each page without the running lines.
fn pages(bytes: &[u8]) -> Vec<String> {
    let file = File::load_mem(bytes).unwrap();
    file.get_pages().keys().map(|&number| file.extract_text(&[number]).unwrap()).collect()
}

#[rstest]
#[case(30)]
#[case(31)]
#[case(32)]
#[case(33)]
#[case(34)]
#[case(35)]
#[case(36)]
#[case(37)]
fn a_heading_is_never_the_last_thing_on_a_page(#[case] lines: usize) {
    let mut document = personal();
    for number in 0..lines {
        document.paragraph(format!("Line {number}."));
    }
    document.section("Heading that must not be alone");
    document.part("Nor this one");
    document.paragraph("What follows it.");
    for page in pages(&document.to_pdf().unwrap()) {
        if page.contains("must not be alone") {
            assert!(page.contains("What follows it."), "{page}");
        }
    }
}

#[test]
fn a_long_table_repeats_its_heading_and_keeps_its_rows_whole() {
    let mut document = Document::new(Public { smallest_shown: 6 }, "A long table", cast::imprint());
    let rows = (0..90).map(|row| {
        vec![
            Text::from(format!(
                "Start{row} and some more words that need a second line in this column, End{row}"
            )),
            Text::from("7"),
        ]
    });
    let table = Table {
        columns: vec![Column::words("Reason", 2.0), Column::numbers("Pupils", 3.0)],
        rows: rows.collect(),
    };
    document.table(table);
    let pages = pages(&document.to_pdf().unwrap());
    assert!(pages.len() > 2);
    for page in &pages {
        assert!(page.contains("Pupils"));
    }
    for row in 0..90 {
        let on = |word: &str| {
            pages.iter().position(|page| page.split_whitespace().any(|found| found == word)).unwrap()
        };
        assert_eq!(on(&format!("Start{row}")), on(&format!("End{row}")), "row {row}");
    }
}

#[test]
fn a_cell_taller_than_a_page_is_not_lost() {
    let mut document = personal();
    let long = (0..900).map(|word| format!("word{word}")).collect::<Vec<_>>().join(" ");
    let columns = vec![Column::words("What", 1.0), Column::words("Note", 2.0)];
    document.table(Table { columns, rows: vec![vec![Text::from("Note"), Text::from(long)]] });
    let all = pages(&document.to_pdf().unwrap()).join(" ");
    assert!(all.contains("word0") && all.contains("word899"));
}

#[test]
fn a_letter_runs_over_pages_in_order() {
    let mut document = personal();
    let words = (0..120)
        .map(|line| format!("This is sentence {line} of a very long letter to myself."))
        .collect::<Vec<_>>();
    document.quote(Quote { words: words.join("\n\n"), source: "A letter".into(), language: None });
    let all = pages(&document.to_pdf().unwrap()).join("\n");
    let places: Vec<usize> = (0..120).map(|line| all.find(&format!("sentence {line} of")).unwrap()).collect();
    assert!(places.is_sorted());
}
