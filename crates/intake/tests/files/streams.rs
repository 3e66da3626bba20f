//! The national stream says the same as the preview.

use crate::samples::{CLEAN, SDQ, SIMS, read};
use bridgewell_intake::columns::mapping::Mapping;
use bridgewell_intake::row::record::Record;
use bridgewell_intake::row::standing::Standing;
use bridgewell_intake::{Limits, RefusalCode, stream};

fn streamed(bytes: &[u8], threads: usize) -> Vec<(Record<'static>, Standing)> {
    let result = stream(
        bytes,
        &Mapping::default(),
        &Limits::default(),
        threads,
        Vec::new,
        |all: &mut Vec<_>, record, _, standing| all.push((record.clone().into_owned(), standing)),
    )
    .unwrap();
    result.parts.into_iter().flatten().collect()
}

#[test]
fn the_samples_stream_as_they_preview() {
    for bytes in [CLEAN, SIMS, SDQ] {
        let preview = read(bytes);
        let rows: Vec<_> = preview.rows.into_iter().map(|row| (row.record, row.standing)).collect();
        assert_eq!(streamed(bytes, 2), rows);
    }
}

#[test]
fn the_samples_read_in_passes_as_they_preview() {
    use bridgewell_intake::preview::LongList;
    use bridgewell_intake::row::standing::Aside;
    let twice = [CLEAN, &CLEAN[CLEAN.iter().position(|byte| *byte == b'\n').unwrap() + 1..]].concat();
    for bytes in [CLEAN, SIMS, SDQ, &twice] {
        let preview = read(bytes);
        let list = LongList::read(|| Ok(bytes), &Mapping::default(), &Limits::default()).unwrap();
        let mut rows = Vec::new();
        let mut set_aside: Vec<(u64, Aside)> = Vec::new();
        list.each(|record, faults, standing| match standing {
            Standing::SetAside(why) => set_aside.push((record.row, why)),
            standing => rows.push((record.clone().into_owned(), faults.to_vec(), standing)),
        })
        .unwrap();
        let previewed: Vec<_> =
            preview.rows.iter().map(|row| (row.record.clone(), row.faults.clone(), row.standing)).collect();
        assert_eq!(rows, previewed);
        assert_eq!(
            set_aside,
            preview.set_aside.iter().map(|aside| (aside.row, aside.why)).collect::<Vec<_>>()
        );
        assert_eq!((&list.questions, list.counts.rows), (&preview.questions, preview.rows_in_file));
        assert_eq!(list.counts.ready, preview.count(Standing::Ready) as u64);
    }
}

#[test]
fn a_file_of_many_blocks_keeps_its_order_and_its_line_numbers() {
    let mut text = String::from("UPN;Surname;Interests\n");
    for number in 0..200_000 {
        let interests = if number % 7 == 0 { "\"chess;\nboats \"\"and\"\" tea\"" } else { "chess" };
        text.push_str(&format!("B801200005001;Name{number};{interests}\n"));
    }
    assert!(text.len() > 5 << 20);
    let rows = streamed(text.as_bytes(), 2);
    assert_eq!(rows.len(), 200_000);
    let mut line = 2;
    for (number, (record, _)) in rows.iter().enumerate() {
        assert_eq!(record.legal_surname.as_deref(), Some(format!("Name{number}").as_str()));
        assert_eq!(record.row, line);
        line += if number % 7 == 0 { 2 } else { 1 };
    }
}

#[test]
fn what_is_no_table_is_refused() {
    let refuse = |bytes: &[u8]| {
        stream(bytes, &Mapping::default(), &Limits::default(), 2, || (), |(), _, _, _| ()).unwrap_err().code
    };
    assert_eq!(refuse(b""), RefusalCode::Empty);
    assert_eq!(refuse(b"hello\nworld\n"), RefusalCode::NoHeadings);
    assert_eq!(refuse(b"UPN,Surname\n\0\0\0,x\n"), RefusalCode::Damaged);
    let mut endless = b"UPN,Surname\n".to_vec();
    endless.extend(std::iter::repeat_n(b'x', 12 << 20));
    assert_eq!(refuse(&endless), RefusalCode::TooLarge);
}

#[test]
fn answers_side_by_side_are_read_like_answers_cell_by_cell() {
    let items: Vec<String> = (1..=25).map(|number| format!("Q{number}")).collect();
    let full = ["0", "1", "2", "1", "2"].repeat(5);
    let with = |place: usize, text: &'static str| {
        let mut answers = full.clone();
        answers[place] = text;
        answers
    };
    // A blank beside a cell of two characters keeps the length of the line.
    let mut slipped = with(3, "");
    slipped[4] = "12";
    let rows = [full.clone(), with(0, ""), with(24, "3"), with(7, "x"), with(9, "\"1\""), slipped];
    let text: String = rows.iter().map(|row| format!("B801200005001,Pupil,{}\n", row.join(","))).collect();
    let straight = format!("UPN,Completed by,{}\n{text}", items.join(","));
    // The same columns with two items changing places are read one by one.
    let mut turned = items.clone();
    turned.swap(0, 1);
    let other: String = rows
        .iter()
        .map(|row| {
            let mut row = row.clone();
            row.swap(0, 1);
            format!("B801200005001,Pupil,{}\n", row.join(","))
        })
        .collect();
    let turned = format!("UPN,Completed by,{}\n{other}", turned.join(","));
    let (one, two) = (streamed(straight.as_bytes(), 1), streamed(turned.as_bytes(), 1));
    let answers = |rows: &[(Record<'static>, Standing)]| -> Vec<_> {
        rows.iter().map(|row| row.0.sdq.answers).collect()
    };
    assert_eq!(answers(&one), answers(&two));
    let counts: Vec<usize> = one.iter().map(|row| row.0.sdq.answers.answered()).collect();
    assert_eq!(counts, [25, 24, 24, 24, 25, 23]);
}
