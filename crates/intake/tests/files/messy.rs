//! Files as schools really have them: one trouble each, with its expected outcome.

use bridgewell_intake::columns::field::Field;
use bridgewell_intake::columns::mapping::Mapping;
use bridgewell_intake::columns::question::AttendanceScale;
use bridgewell_intake::row::fault::{Place, Trouble};
use bridgewell_intake::row::standing::{Aside, Standing};
use bridgewell_intake::value::date::DateOrder;
use bridgewell_intake::{FileRead, Limits, RefusalCode, read_file};

const HEAD: &str = "UPN,Surname,Forename,DOB,Attendance %,KS2 reading\n";
const ONE: &str = "B801200005001,Abdi,Noor,2015-01-03,94.5,105\n";
const TWO: &str = "P207000016049,Brown,Ida,2014-12-24,89.0,98\n";

fn read(text: &str) -> FileRead {
    read_with(text, &Mapping::default())
}

fn read_with(text: &str, mapping: &Mapping) -> FileRead {
    let read = read_file(text.as_bytes(), mapping, &Limits::default()).unwrap();
    assert!(read.adds_up(), "{read:?}");
    read
}

fn words(read: &FileRead, row: u64) -> Vec<&'static str> {
    let row = read.rows.iter().find(|r| r.record.row == row).unwrap();
    row.faults.iter().map(|fault| fault.trouble.word()).collect()
}

#[test]
fn an_exact_repeat_is_folded_and_repeated_headings_are_set_aside() {
    let read = read(&format!("{HEAD}{ONE}{HEAD}{ONE}{TWO}"));
    assert_eq!(read.rows.len(), 2);
    let asides: Vec<_> = read.set_aside.iter().map(|aside| (aside.row, aside.why)).collect();
    assert_eq!(
        asides,
        [
            (1, Aside::Headings),
            (3, Aside::RepeatedHeadings),
            (4, Aside::SameAs(Place { file: None, row: 2 }))
        ]
    );
}

#[test]
fn two_rows_on_one_upn_are_held() {
    let changed = ONE.replace("94.5", "84.5");
    let other = ONE.replace("Noor", "Zaid");
    let read_conflict = read(&format!("{HEAD}{ONE}{changed}"));
    assert_eq!(read_conflict.count(Standing::Held), 2);
    assert_eq!(words(&read_conflict, 3), ["same_upn"]);
    let read_children = read(&format!("{HEAD}{ONE}{other}"));
    assert_eq!(read_children.count(Standing::Held), 2);
    assert!(words(&read_children, 2).contains(&"two_children"));
}

#[test]
fn a_child_without_a_number_and_a_namesake_are_asked_and_told() {
    let without = ONE.replace("B801200005001", "");
    let asked = read(&format!("{HEAD}{ONE}{without}"));
    assert_eq!(words(&asked, 3), ["no_upn", "same_child"]);
    assert_eq!(asked.count(Standing::Held), 1);
    let namesake = ONE.replace("B801200005001", "P207000016049");
    let told = read(&format!("{HEAD}{ONE}{namesake}"));
    assert_eq!(told.count(Standing::Ready), 2);
    assert_eq!(words(&told, 2), ["namesake"]);
}

#[test]
fn one_bad_figure_never_costs_a_child_their_place() {
    let bad = "B801200005001,Abdi,Noor,soon,NaN,1e2\n";
    let read = read(&format!("{HEAD}{bad}{TWO}"));
    assert_eq!(read.count(Standing::Ready), 2);
    assert_eq!(words(&read, 2), ["not_a_date", "not_a_number", "unknown_word"]);
    let record = &read.rows[0].record;
    assert_eq!((record.born, record.attendance, record.reading), (None, None, None));
    for fault in &read.rows[0].faults {
        assert!(fault.message().contains("unknown"), "{}", fault.message());
    }
}

#[test]
fn a_mistyped_number_is_told_and_not_used() {
    let read = read(&format!("{HEAD}{}{TWO}", ONE.replace("B801200005001", "B801200005010")));
    assert_eq!(read.rows[0].record.upn, None);
    assert_eq!(words(&read, 2), ["bad_upn"]);
    assert_eq!(read.rows[0].standing, Standing::Ready);
}

#[test]
fn nobodys_row_is_refused_and_a_number_alone_that_is_mistyped_is_held() {
    let read = read(&format!("{HEAD}{ONE},,,2015-01-04,94,100\nB801200005010,,,,94,100\n"));
    assert_eq!(words(&read, 3), ["no_identity"]);
    assert_eq!(read.rows[1].standing, Standing::Refused);
    assert_eq!(read.rows[2].standing, Standing::Held);
}

#[test]
fn slipped_cells_and_open_quotation_marks_hold_the_row() {
    let read = read(&format!(
        "{HEAD}B801200005001,Abdi, the younger,Noor,2015-01-03,94.5,105\nP207000016049,\"Brown,Ida\n"
    ));
    assert_eq!(read.rows[0].standing, Standing::Held);
    assert!(words(&read, 2).contains(&"too_many_cells"));
    assert!(words(&read, 3).contains(&"unclosed_quote"));
}

#[test]
fn the_order_of_dates_is_asked_and_the_answer_used() {
    let text = "UPN,Surname,DOB\nB801200005001,Abdi,03/04/2015\n";
    let asked = read(text);
    assert_eq!(asked.questions[0].word(), "date_order");
    assert!(asked.questions[0].words(&["UPN".into(), "Surname".into(), "DOB".into()]).contains("“DOB”"));
    assert_eq!(asked.rows[0].record.born, None);
    let mapping = Mapping { date_order: Some(DateOrder::MonthFirst), ..Mapping::default() };
    let answered = read_with(text, &mapping);
    assert_eq!(answered.questions, []);
    assert_eq!(answered.rows[0].record.born.unwrap().to_string(), "2015-03-04");
}

const DATED: &str = "UPN,Surname,DOB,SDQ informant,Completed on,SDQ emotional\n";

fn dated(rows: &[(&str, &str)]) -> String {
    let row = |(born, completed): &(&str, &str)| format!("B801200005001,Abdi,{born},self,{completed},3\n");
    format!("{DATED}{}", rows.iter().map(row).collect::<String>())
}

#[test]
fn each_column_of_dates_is_settled_by_its_own_dates() {
    let both = dated(&[("25/12/2014", "09/05/2026"), ("03/04/2015", "09/25/2026")]);
    let read = read(&both);
    assert_eq!(read.questions, []);
    assert_eq!(read.rows[1].record.born.unwrap().to_string(), "2015-04-03");
    assert_eq!(read.rows[0].record.sdq.completed.unwrap().to_string(), "2026-09-05");
    assert_eq!(read.rows[1].record.sdq.completed.unwrap().to_string(), "2026-09-25");
}

#[test]
fn a_column_of_dates_that_settles_nothing_is_asked_for_itself() {
    let text = dated(&[("25/12/2014", "09/05/2026"), ("03/04/2015", "09/06/2026")]);
    let asked = read(&text);
    assert_eq!(asked.questions.len(), 1);
    let headings: Vec<String> = asked.columns.iter().map(|column| column.heading.clone()).collect();
    assert!(asked.questions[0].words(&headings).contains("“Completed on”"), "{:?}", asked.questions);
    assert_eq!(asked.rows[1].record.born.unwrap().to_string(), "2015-04-03");
    assert_eq!(asked.rows[1].record.sdq.completed, None);
    let orders = vec![None, None, None, None, Some(DateOrder::MonthFirst)];
    let answered = read_with(&text, &Mapping { date_orders: orders, ..Mapping::default() });
    assert_eq!(answered.questions, []);
    assert_eq!(answered.rows[1].record.born.unwrap().to_string(), "2015-04-03");
    assert_eq!(answered.rows[1].record.sdq.completed.unwrap().to_string(), "2026-09-06");
}

#[test]
fn the_scale_of_attendance_is_asked_and_the_answer_used() {
    let text = "UPN,Surname,Attendance\nB801200005001,Abdi,0.9\n";
    let asked = read(text);
    assert_eq!(asked.questions[0].word(), "attendance_scale");
    assert_eq!(asked.rows[0].record.attendance, None);
    let mapping = Mapping { attendance: Some(AttendanceScale::Fraction), ..Mapping::default() };
    let answered = read_with(text, &mapping);
    assert_eq!(answered.rows[0].record.attendance.unwrap().percent.hundredths(), 9000);
}

#[test]
fn two_columns_that_differ_are_asked_and_a_corrected_mapping_is_obeyed() {
    let text = "UPN,Surname,Attendance,Attendance\nB801200005001,Abdi,94,81\n";
    let asked = read(text);
    assert_eq!(asked.questions[0].word(), "which_column");
    assert_eq!(asked.rows[0].record.attendance, None);
    let fields = vec![Some(Field::Upn), Some(Field::LegalSurname), None, Some(Field::Attendance)];
    let answered = read_with(text, &Mapping { fields: Some(fields), ..Mapping::default() });
    assert_eq!(answered.questions, []);
    assert_eq!(answered.rows[0].record.attendance.unwrap().percent.hundredths(), 8100);
}

#[test]
fn answers_numbered_from_one_are_asked() {
    let items: Vec<String> = (1..=25).map(|n| format!("Q{n}")).collect();
    let text = format!(
        "UPN,Completed by,{}\nB801200005001,Pupil,{}\n",
        items.join(","),
        ["1", "2", "3", "1", "3"].repeat(5).join(",")
    );
    let asked = read(&text);
    assert_eq!(asked.questions[0].word(), "sdq_boxes");
    assert_eq!(asked.rows[0].standing, Standing::Held);
    let boxes = Some(bridgewell_intake::value::questionnaire::BoxNumbers::FromOne);
    let answered = read_with(&text, &Mapping { boxes, ..Mapping::default() });
    assert_eq!(answered.rows[0].record.sdq.answers.answered(), 25);
}

#[test]
fn semicolons_decimal_commas_bars_and_utf16_are_read() {
    let semicolons = read("UPN;Surname;Forename;Attendance\nB801200005001;Abdi;Noor;94,3\n");
    assert_eq!(semicolons.delimiter, Some(';'));
    assert_eq!(semicolons.rows[0].record.attendance.unwrap().percent.hundredths(), 9430);
    let utf16: Vec<u8> = [0xFF, 0xFE]
        .into_iter()
        .chain("UPN\tSurname\r\nB801200005001\tŁukasz\r\n".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let tabs = read_file(&utf16, &Mapping::default(), &Limits::default()).unwrap();
    assert_eq!(tabs.rows[0].record.legal_surname.as_deref(), Some("Łukasz"));
    assert_eq!((tabs.encoding, tabs.delimiter), ("UTF-16", Some('\t')));
}

#[test]
fn old_line_ends_names_in_one_cell_and_a_child_born_in_another_year() {
    let rows: String = (1..=12).map(|day| format!(",\"Abdi, Child{day}\",{day:02}/12/2014\r")).collect();
    let read = read(&format!("UPN,Pupil name,DOB\r{rows},\"Brown, Ida\",31/08/2014\r"));
    assert_eq!(read.rows.len(), 13);
    let last = &read.rows[12];
    assert_eq!(last.record.legal_surname.as_deref(), Some("Brown"));
    assert_eq!(last.record.legal_forename.as_deref(), Some("Ida"));
    assert!(last.faults.iter().any(|fault| fault.trouble == Trouble::OutOfYear));
}

#[test]
fn totals_and_page_numbers_are_set_aside_and_a_child_called_page_is_not() {
    let read = read(&format!("{HEAD}{ONE},Page,Tom,,94,100\nPage 2 of 3\nAverage,,,,91.7,101\n"));
    assert_eq!(read.rows.len(), 2);
    assert_eq!(read.set_aside.len(), 3);
}

#[test]
fn files_without_headings_or_names_are_refused() {
    for (text, code) in [
        ("B801200005001,Abdi,Noor\nP207000016049,Brown,Ida\n", RefusalCode::NoHeadings),
        ("DOB,Sex,Attendance\n2015-01-03,M,94\n", RefusalCode::NoIdentity),
    ] {
        let refusal = read_file(text.as_bytes(), &Mapping::default(), &Limits::default()).unwrap_err();
        assert_eq!(refusal.code, code);
        assert!(!refusal.code.word().is_empty());
    }
}

#[test]
fn what_was_settled_before_is_used_again_for_the_same_headings() {
    use bridgewell_intake::columns::mapping::Memory;
    use bridgewell_intake::{Progress, read_file_watched};
    let text = "UPN,Surname,Notes\nB801200005001,Abdi,chess\n";
    let first = read(text);
    assert!(!first.remembered);
    let fields = vec![Some(Field::Upn), Some(Field::LegalSurname), Some(Field::Interests)];
    let memory = Memory::from([(first.fingerprint, Mapping { fields: Some(fields), ..Mapping::default() })]);
    let progress = Progress::default();
    let again =
        read_file_watched(text.as_bytes(), (&Mapping::default(), &memory), &Limits::default(), &progress)
            .unwrap();
    assert!(again.remembered);
    assert_eq!(again.rows[0].record.interests.as_deref(), Some("chess"));
    assert_eq!((progress.rows(), progress.percent()), (2, 100));
}
