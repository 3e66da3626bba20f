//! Nothing but what is seen comes through, the right way up, and hostile files cost little.

use super::*;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage, RgbaImage};
use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use proptest::prelude::*;
use rstest::rstest;
use std::io::Cursor;

const SECRET: &[u8] = b"51.4545 N at the child's home";

fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    picture.write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    bytes
}

/// Wider than high, with a dark left half.
fn landscape() -> DynamicImage {
    let picture =
        RgbImage::from_fn(48, 16, |x, _| if x < 24 { Rgb([10, 10, 10]) } else { Rgb([250, 250, 250]) });
    DynamicImage::ImageRgb8(picture)
}

/// A JPEG with an EXIF segment that turns it by a quarter and says where it was taken, and a comment.
fn photo() -> Vec<u8> {
    let plain = encoded(&landscape(), ImageFormat::Jpeg);
    let mut exif = b"Exif\0\0II\x2a\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0".to_vec();
    exif.extend_from_slice(SECRET);
    let mut bytes = plain[..2].to_vec();
    for (marker, body) in [(0xe1, exif.as_slice()), (0xfe, SECRET), (0xed, SECRET)] {
        bytes.extend_from_slice(&[0xff, marker]);
        bytes.extend_from_slice(&u16::try_from(body.len() + 2).unwrap().to_be_bytes());
        bytes.extend_from_slice(body);
    }
    bytes.extend_from_slice(&plain[2..]);
    bytes.extend_from_slice(SECRET);
    bytes
}

fn holds_secret(bytes: &[u8]) -> bool {
    memchr::memmem::find(bytes, SECRET).is_some()
}

fn seen(page: &CleanPage) -> DynamicImage {
    image::load_from_memory(&page.bytes).unwrap()
}

#[test]
fn a_photo_loses_its_place_and_keeps_the_way_it_was_held() {
    let photo = photo();
    assert!(holds_secret(&photo));
    let page = clean(&photo).unwrap();
    assert_eq!((page.format, page.sheets), (PageFormat::Jpeg, 1));
    assert!(!holds_secret(&page.bytes) && memchr::memmem::find(&page.bytes, b"Exif").is_none());
    let picture = seen(&page).into_luma8();
    assert_eq!(picture.dimensions(), (16, 48));
    assert!(picture.get_pixel(8, 2).0[0] < 80 && picture.get_pixel(8, 45).0[0] > 180);
}

#[test]
fn a_png_loses_its_words_and_is_laid_on_white() {
    let clear = DynamicImage::ImageRgba8(RgbaImage::from_pixel(8, 8, image::Rgba([0, 0, 0, 0])));
    let mut bytes = Vec::new();
    {
        let mut encoder = png::Encoder::new(&mut bytes, 8, 8);
        encoder.set_color(png::ColorType::Rgba);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.add_text_chunk("Author".into(), String::from_utf8(SECRET.to_vec()).unwrap()).unwrap();
        encoder.write_header().unwrap().write_image_data(clear.as_bytes()).unwrap();
    }
    assert!(holds_secret(&bytes));
    let page = clean(&bytes).unwrap();
    assert_eq!(page.format, PageFormat::Png);
    assert!(!holds_secret(&page.bytes));
    assert!(seen(&page).into_rgb8().pixels().all(|pixel| pixel.0 == [255, 255, 255]));
}

#[test]
fn a_large_photo_is_kept_at_reading_size() {
    let large = DynamicImage::ImageLuma8(image::GrayImage::from_pixel(3_000, 1_000, image::Luma([128])));
    let page = clean(&encoded(&large, ImageFormat::Jpeg)).unwrap();
    assert_eq!(seen(&page).width(), LONGEST_SIDE);
}

#[test]
fn a_picture_that_claims_more_than_it_may_is_refused_before_it_is_unpacked() {
    let mut bytes = encoded(&landscape(), ImageFormat::Png);
    bytes[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
    let check = crc32(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&check.to_be_bytes());
    let refusal = clean(&bytes).unwrap_err();
    assert_eq!(refusal.code, RefusalCode::TooLarge, "{refusal}");
}

fn crc32(bytes: &[u8]) -> u32 {
    let step = |mut crc: u32| {
        (0..8).for_each(|_| crc = if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 });
        crc
    };
    !bytes.iter().fold(u32::MAX, |crc, byte| step((crc ^ u32::from(*byte)) & 0xff) ^ (crc >> 8))
}

/// A scanned letter as a phone's scanner makes it: a photo on each sheet, and a great deal beside it.
fn scanned(sheets: u16, image: Stream) -> Vec<u8> {
    let secret = || Object::string_literal(SECRET);
    let mut document = Document::with_version("1.7");
    let tree = document.new_object_id();
    let photo = document.add_object(image);
    let content = document.add_object(Stream::new(Dictionary::new(), b"q 48 0 0 16 0 0 cm /P Do Q".to_vec()));
    let words = document.add_object(Stream::new(dictionary! { "Type" => "Metadata" }, SECRET.to_vec()));
    let ink = dictionary! { "Type" => "Annot", "Subtype" => "Ink", "Rect" => vec![0.into(), 0.into(), 9.into(), 9.into()],
    "T" => secret(), "Contents" => secret() };
    let link =
        dictionary! { "Type" => "Annot", "Subtype" => "Link", "A" => dictionary! { "URI" => secret() } };
    let kids: Vec<Object> = (0..sheets)
        .map(|_| {
            let page = dictionary! { "Type" => "Page", "Parent" => tree, "Rotate" => 90, "Contents" => content,
                "MediaBox" => vec![0.into(), 0.into(), 48.into(), 16.into()], "Metadata" => words,
                "PieceInfo" => dictionary! { "App" => secret() }, "Annots" => vec![ink.clone().into(), link.clone().into()],
                "Resources" => dictionary! { "XObject" => dictionary! { "P" => photo } } };
            document.add_object(page).into()
        })
        .collect();
    document.objects.insert(
        tree,
        Object::Dictionary(dictionary! { "Type" => "Pages", "Count" => i64::from(sheets), "Kids" => kids }),
    );
    let script = dictionary! { "S" => "JavaScript", "JS" => secret() };
    let root = document.add_object(
        dictionary! { "Type" => "Catalog", "Pages" => tree, "Metadata" => words, "OpenAction" => script },
    );
    let info = document.add_object(dictionary! { "Author" => secret() });
    document.trailer.set("Root", root);
    document.trailer.set("Info", info);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

fn image_of(filter: impl Into<Object>, side: i64, bytes: Vec<u8>) -> Stream {
    let head = dictionary! { "Type" => "XObject", "Subtype" => "Image", "Width" => side, "Height" => side,
    "ColorSpace" => "DeviceRGB", "BitsPerComponent" => 8, "Filter" => filter };
    Stream::new(head, bytes)
}

#[test]
fn a_pdf_keeps_its_sheets_and_what_was_drawn_on_them_and_nothing_about_anybody() {
    let bytes = scanned(2, image_of("DCTDecode", 48, photo()));
    assert!(holds_secret(&bytes));
    let page = clean(&bytes).unwrap();
    assert_eq!((page.format, page.sheets), (PageFormat::Pdf, 2));
    assert!(!holds_secret(&page.bytes));
    let kept = Document::load_mem(&page.bytes).unwrap();
    let sheet = kept.page_iter().next().unwrap();
    assert_eq!(kept.get_dictionary(sheet).unwrap().get(b"Rotate").unwrap(), &Object::Integer(90));
    let layers = kept.get_dictionary(sheet).unwrap().get(b"Annots").and_then(Object::as_array).unwrap();
    assert_eq!(layers.len(), 1, "the ink stays, the link does not: {layers:?}");
    let picture =
        kept.objects.values().find_map(|object| object.as_stream().ok().filter(|it| it.dict.has(b"Width")));
    let picture = image::load_from_memory(&picture.unwrap().content).unwrap();
    assert_eq!((picture.width(), picture.height()), (48, 16));
}

#[test]
fn a_photo_packed_twice_in_a_pdf_loses_its_place_too() {
    let mut packed = Stream::new(Dictionary::new(), photo());
    packed.compress().unwrap();
    let filters = vec![Object::from("FlateDecode"), Object::from("DCTDecode")];
    let page = clean(&scanned(1, image_of(filters, 48, packed.content))).unwrap();
    assert!(!holds_secret(&page.bytes));
    assert!(memchr::memmem::find(&page.bytes, b"Exif").is_none());
}

#[rstest]
#[case::too_many_sheets(scanned(13, image_of("DCTDecode", 48, photo())), RefusalCode::TooLarge)]
#[case::a_huge_picture(scanned(1, image_of("FlateDecode", 40_000, vec![0; 9])), RefusalCode::TooLarge)]
#[case::a_form_that_is_not_shown(scanned(1, image_of("JBIG2Decode", 48, vec![0; 9])), RefusalCode::Unsupported)]
#[case::a_broken_photo(scanned(1, image_of("DCTDecode", 48, vec![0; 9])), RefusalCode::Damaged)]
#[case::no_pages(b"%PDF-1.7\n%%EOF".to_vec(), RefusalCode::Damaged)]
#[case::cut_short(photo()[..80].to_vec(), RefusalCode::Damaged)]
#[case::an_iphone_photo(b"\0\0\0\x18ftypheic\0\0\0\0".to_vec(), RefusalCode::Unsupported)]
#[case::a_word_document(b"PK\x03\x04letter".to_vec(), RefusalCode::Unsupported)]
#[case::words(b"Dear me, I am Amira.".to_vec(), RefusalCode::Unknown)]
#[case::nothing(Vec::new(), RefusalCode::Empty)]
#[case::a_line(encoded(&DynamicImage::ImageRgb8(RgbImage::new(12_000, 2)), ImageFormat::Png), RefusalCode::Empty)]
#[case::far_too_long(vec![0xff; LARGEST_FILE + 1], RefusalCode::TooLarge)]
fn what_cannot_be_a_page_is_refused_in_a_sentence(#[case] bytes: Vec<u8>, #[case] code: RefusalCode) {
    let refusal = clean(&bytes).unwrap_err();
    assert_eq!(refusal.code, code, "{refusal}");
    assert!(refusal.why.ends_with('.') && refusal.why.len() > 20);
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(start in 0_usize..3, bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let head: [&[u8]; 3] = [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"%PDF-1.7\n"];
        drop(clean(&[head[start], &bytes].concat()));
    }

    #[test]
    fn a_flipped_byte_does_not_make_it_panic(at in 0_usize..900, bit in 0_u8..8) {
        for mut bytes in [photo(), scanned(1, image_of("DCTDecode", 48, photo()))] {
            let at = at % bytes.len();
            bytes[at] ^= 1 << bit;
            drop(clean(&bytes));
        }
    }
}
