//! Files that are refused as a whole, or written in an unusual way.

use crate::trial::{Expected, Trial, nth};

fn refused(name: &'static str, bytes: Vec<u8>, code: &'static str) -> Trial {
    Trial { name, bytes, expected: Expected::Refused(code) }
}

fn read(name: &'static str, bytes: Vec<u8>, rows: [usize; 4], told: &'static [&'static str]) -> Trial {
    Trial { name, bytes, expected: Expected::Read { rows, whole: &[], told } }
}

pub(crate) fn trials() -> Vec<Trial> {
    let small = format!("UPN,Surname,Forename\n{},Łukasz,Zo\u{eb}\n", nth(1));
    let utf16 = |bytes: fn(u16) -> [u8; 2]| small.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let long = |count: usize| [b"UPN,Surname\n".to_vec(), vec![b'x'; count]].concat();
    vec![
        refused("nothing", Vec::new(), "empty"),
        refused("spaces_and_line_ends", b" \r\n\r\n".to_vec(), "empty"),
        refused("a_mark_and_nothing", b"\xEF\xBB\xBF".to_vec(), "empty"),
        refused(
            "no_headings",
            format!("{},Abdi,Noor\n{},Brown,Ida\n", nth(1), nth(2)).into_bytes(),
            "no_headings",
        ),
        refused("headings_and_nothing_below", b"UPN,Surname,Forename\n".to_vec(), "no_rows"),
        refused("headings_and_a_total", b"UPN,Surname,Forename,DOB\n\nTotal: 0\n".to_vec(), "no_rows"),
        refused("nobody_in_it", b"DOB,Sex,Attendance\n2015-01-03,M,94\n".to_vec(), "no_identity"),
        refused("a_pdf", b"%PDF-1.7 x".to_vec(), "unknown_format"),
        refused("a_picture", b"\x89PNG\r\n\x1a\n".to_vec(), "unknown_format"),
        refused("a_packed_file", b"PK\x03\x04word/document.xml".to_vec(), "unknown_format"),
        refused("a_null_byte", format!("UPN,Surname\n{},Ab\0di\n", nth(1)).into_bytes(), "damaged"),
        refused(
            "prose",
            b"Dear colleague,\nplease find the list attached.\nKind regards\n".to_vec(),
            "no_headings",
        ),
        read("a_line_of_three_megabytes", long(3 << 20), [0, 0, 1, 1], &["2 row refuse too_long"]),
        read("utf8_with_a_mark", ["\u{feff}", &small].concat().into_bytes(), [1, 0, 0, 1], &[]),
        read("utf16_with_a_mark", [vec![0xFF, 0xFE], utf16(u16::to_le_bytes)].concat(), [1, 0, 0, 1], &[]),
        read(
            "utf16_the_other_way_round",
            [vec![0xFE, 0xFF], utf16(u16::to_be_bytes)].concat(),
            [1, 0, 0, 1],
            &[],
        ),
        read("utf16_without_a_mark", utf16(u16::to_le_bytes), [1, 0, 0, 1], &[]),
        read(
            "windows_letters",
            format!("UPN,Surname,Forename\n{},Abdi,Zo", nth(1)).bytes().chain([0xEB, b'\n']).collect(),
            [1, 0, 0, 1],
            &[],
        ),
        read(
            "two_ways_of_writing_in_one_file",
            [small.as_bytes(), nth(2).as_bytes(), b",Abdi,Zo\xEB\n"].concat(),
            [2, 0, 0, 1],
            &[],
        ),
        read(
            "bytes_that_mean_nothing",
            [small.as_bytes(), nth(2).as_bytes(), b",Abdi,\x81\x8d\xFF\n"].concat(),
            [2, 0, 0, 1],
            &[],
        ),
    ]
}
