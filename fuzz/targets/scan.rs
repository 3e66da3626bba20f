//! Scans, photos and PDFs: what is kept of one can be read again, keeps its form and its sheets, and is printed or refused in
//! words. The bytes are also what a PDF says of its page, and what stands on it.
#![no_main]

use bridgewell_domain::page::Turn;
use bridgewell_report::Picture;
use bridgewell_scan::{MOST_SHEETS, clean};
use libfuzzer_sys::fuzz_target;

/// A PDF of one page with this dictionary and these drawing orders, and with a table of where its objects are.
fn pdf(page: &[u8], content: &[u8]) -> Vec<u8> {
    let length = format!("<</Length {}>>stream\n", content.len());
    let objects = [
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        [b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R", page, b">>"].concat(),
        [length.as_bytes(), content, b"\nendstream"].concat(),
    ];
    let (mut file, mut places) = (b"%PDF-1.4\n".to_vec(), String::new());
    for (number, object) in (1..).zip(objects) {
        places += &format!("{:010} 00000 n \n", file.len());
        file.extend([format!("{number} 0 obj\n").as_bytes(), &object, b"\nendobj\n"].concat());
    }
    let start = file.len();
    file.extend(format!("xref\n0 5\n0000000000 65535 f \n{places}trailer<</Size 5/Root 1 0 R>>\n").bytes());
    file.extend(format!("startxref\n{start}\n%%EOF").bytes());
    file
}

/// What reads the drawing orders of a page panics at some of them, which is caught where it is called; so a panic alone is no
/// finding here, only one that comes out.
fn told_and_no_more() {
    std::panic::set_hook(Box::new(|panic| eprintln!("{panic}")));
}

fuzz_target!(init: told_and_no_more(), |bytes: &[u8]| {
    let (as_page, as_content) = (pdf(bytes, b"0 0 m 9 9 l S"), pdf(b"/Resources<</Font<<>>>>", bytes));
    for file in [bytes, &as_page, &as_content] {
        if let Ok(page) = clean(file) {
            assert!((1..=MOST_SHEETS).contains(&usize::from(page.sheets)));
            let again = clean(&page.bytes).expect("what is kept can be read again");
            assert_eq!((again.format, again.sheets), (page.format, page.sheets));
            let printed = Picture::read(&page.bytes, (page.format, Turn::default()), "a child's page");
            assert!(printed.map_or_else(|fault| !fault.to_string().is_empty(), |sheets| !sheets.is_empty()));
        }
    }
});
