//! A letter given back: the child's own words and pages, and nothing about the child.

use crate::cast;
use crate::samples::keep;
use bridgewell_domain::letter::Hand;
use bridgewell_domain::page::{PageFormat, PageKind, Turn};
use bridgewell_report::summary::{LetterHome, OwnPage};
use bridgewell_report::{Block, Picture, ReportError, paper};
use lopdf::{Document, Object, Stream, dictionary};
use rstest::rstest;

fn letter() -> LetterHome {
    LetterHome {
        imprint: cast::imprint(),
        forename: "Amira".into(),
        name: "Amira Haddad".into(),
        note: "You wrote this letter before you came to us. A whole year has gone by.\n\nWe are glad that you are here."
            .into(),
        words: "hi me,\nI like to draw  horses and im abit scard of the big corridors.\n\n\nsee you in a year".into(),
        hand: Hand::Own,
        scribed_by: String::new(),
        language: None,
        written: Some(cast::day(7, 7)),
        pages: Vec::new(),
    }
}

/// A drawing in colour with a quarter of a red disc at its top left.
fn drawing() -> Vec<u8> {
    let (width, height) = (240_u32, 160_u32);
    let mut rows = Vec::new();
    for y in 0..height {
        rows.push(0);
        for x in 0..width {
            let inside = x * x + y * y < 90 * 90;
            rows.extend_from_slice(if inside { &[200, 40, 60] } else { &[250, 250, 245] });
        }
    }
    let mut packed = Stream::new(dictionary! {}, rows);
    packed.compress().unwrap();
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut part = |kind: &[u8], data: &[u8]| {
        png.extend_from_slice(&u32::try_from(data.len()).unwrap().to_be_bytes());
        png.extend_from_slice(kind);
        png.extend_from_slice(data);
        png.extend_from_slice(&[0; 4]);
    };
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    part(b"IHDR", &head);
    part(b"IDAT", &packed.content);
    part(b"IEND", b"");
    png
}

/// A PDF of one sheet, turned on its side, that draws with these operators.
fn scanned(operators: &str, fonts: bool) -> Vec<u8> {
    let mut file = Document::with_version("1.5");
    let pages = file.new_object_id();
    let content = file.add_object(Stream::new(dictionary! {}, operators.as_bytes().to_vec()));
    let mut resources = dictionary! {};
    if fonts {
        let font = dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" };
        resources.set("Font", dictionary! { "F1" => font });
    }
    let page = file.add_object(dictionary! {
        "Type" => "Page", "Parent" => pages, "Contents" => content, "Rotate" => 90, "Resources" => resources,
    });
    file.set_object(
        pages,
        dictionary! {
            "Type" => "Pages", "Count" => 1, "Kids" => vec![page.into()],
            "MediaBox" => vec![0.into(), 0.into(), 400.into(), 300.into()],
        },
    );
    let catalog = file.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    file.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).unwrap();
    bytes
}

const DRAWN: &str =
    "/Span <</MCID 0>> BDC 0.2 0.3 0.5 rg 20 20 200 120 re f EMC 0 0 0 RG 4 w 30 30 m 300 250 l S";
const HIDDEN_WORDS: &str = "0.2 0.3 0.5 rg 20 20 200 120 re f BT 3 Tr /F1 12 Tf (im scard) Tj ET";
const TYPED_WORDS: &str = "BT /F1 12 Tf (im scard) Tj ET";

fn own_page(kind: PageKind, bytes: &[u8], format: PageFormat, degrees: u16) -> OwnPage {
    let alternative = match kind {
        PageKind::Drawing => "A drawing by Amira.",
        PageKind::Scan => "A scan of Amira’s handwritten page.",
    };
    let turned = Turn::degrees(degrees).unwrap();
    OwnPage { kind, pictures: Picture::read(bytes, (format, turned), alternative).unwrap() }
}

fn paragraphs(summary: &LetterHome) -> Vec<String> {
    let document = paper::letter_home(summary);
    let words = document.blocks().iter().filter_map(|block| match block {
        Block::Paragraph(text) => Some(text.plain()),
        _ => None,
    });
    words.collect()
}

#[test]
fn the_words_come_back_exactly_as_they_were_written_and_nothing_is_said_about_the_child() {
    let document = paper::letter_home(&letter());
    let quoted = document.blocks().iter().find_map(|block| match block {
        Block::Quote(quote) => Some(quote),
        _ => None,
    });
    assert_eq!(quoted.unwrap().words, letter().words);
    insta::assert_debug_snapshot!(document.blocks());
    keep("letter-home.pdf", &document.to_pdf().unwrap());
}

#[rstest]
#[case(Hand::Scribed, "Ms Patel", None, "You said these words, and Ms Patel wrote them down for you")]
#[case(Hand::Scribed, "", Some("Polish"), "You said these words in Polish, and somebody wrote them down")]
#[case(
    Hand::OtherLanguage,
    "",
    Some("Ukrainian"),
    "You wrote this in Ukrainian. It comes back to you in Ukrainian"
)]
#[case(Hand::OtherLanguage, " ", None, "You wrote this in your own language")]
fn how_it_was_written_is_said_kindly(
    #[case] hand: Hand,
    #[case] scribed_by: &str,
    #[case] language: Option<&str>,
    #[case] said: &str,
) {
    let summary = LetterHome {
        hand,
        scribed_by: scribed_by.into(),
        language: language.map(ToOwned::to_owned),
        ..letter()
    };
    assert!(paragraphs(&summary).iter().any(|line| line.starts_with(said)), "{:?}", paragraphs(&summary));
    let plain = paragraphs(&letter());
    assert!(plain.iter().all(|line| !line.contains("just as")), "{plain:?}");
}

#[test]
fn drawings_and_scans_go_home_whole_and_the_way_up_somebody_set() {
    let mut summary = letter();
    summary.language = Some("Ukrainian".into());
    summary.hand = Hand::OtherLanguage;
    summary.words = "Привіт, я.\n\nЯ люблю коней.".into();
    summary.pages = vec![
        own_page(PageKind::Drawing, &drawing(), PageFormat::Png, 0),
        own_page(PageKind::Drawing, &drawing(), PageFormat::Png, 90),
        own_page(PageKind::Scan, include_bytes!("photo.jpg"), PageFormat::Jpeg, 270),
        own_page(PageKind::Scan, &scanned(DRAWN, false), PageFormat::Pdf, 0),
        own_page(PageKind::Scan, &scanned(HIDDEN_WORDS, true), PageFormat::Pdf, 180),
    ];
    let bytes = paper::letter_home(&summary).to_pdf().unwrap();
    assert_eq!(bytes, paper::letter_home(&summary).to_pdf().unwrap(), "the same input gives the same bytes");
    let file = Document::load_mem(&bytes).unwrap();
    let figures = file.objects.values().filter_map(|object| object.as_dict().ok()).filter(|node| {
        node.get(b"S").and_then(Object::as_name).is_ok_and(|kind| kind == b"Figure") && node.has(b"Alt")
    });
    assert_eq!(figures.count(), 5);
    assert!(!String::from_utf8_lossy(&bytes).contains("im scard"), "the scanner's hidden text stays behind");
    keep("letter-home-pages.pdf", &bytes);
}

#[test]
fn who_only_drew_gets_the_drawing() {
    let pages = vec![own_page(PageKind::Drawing, &drawing(), PageFormat::Png, 0)];
    let document = paper::letter_home(&LetterHome { words: String::new(), pages, ..letter() });
    let headings = document.blocks().iter().filter_map(|block| match block {
        Block::Heading { text, .. } => Some(text.as_str()),
        _ => None,
    });
    assert_eq!(headings.collect::<Vec<_>>(), ["What you drew"]);
}

#[test]
fn a_typed_pdf_and_what_is_no_page_are_refused_with_the_reason() {
    let refused = |bytes: &[u8], format| {
        let read = Picture::read(bytes, (format, Turn::default()), "x");
        assert!(matches!(&read, Err(ReportError::Page(_))), "{read:?}");
        read.unwrap_err().to_string()
    };
    assert!(refused(&scanned(TYPED_WORDS, true), PageFormat::Pdf).contains("typed text"));
    assert!(refused(b"hello", PageFormat::Pdf).contains("cannot be read"));
    assert!(refused(b"hello", PageFormat::Png).contains("cannot be read"));
    assert!(refused(b"hello", PageFormat::Jpeg).contains("cannot be read"));
}
