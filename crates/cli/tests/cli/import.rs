//! `import` and `report`.

use crate::support::{Ran, run, sample, word};
use crate::workspace::{LEAD, made};
use std::fs;
use std::path::Path;

fn import(path: &Path, files: &[&str], accept: bool) -> Ran {
    let files: Vec<String> = files.iter().map(|name| word(&sample(name)).to_owned()).collect();
    let mut words = vec!["import", word(path), "--passphrase-stdin"];
    words.extend(files.iter().map(String::as_str));
    words.extend(accept.then_some("--accept-ready"));
    run(&words, LEAD)
}

fn accepted(ran: &Ran) -> Vec<(String, u32)> {
    let lines = ran.out.lines().filter_map(|line| line.strip_prefix("accepted "));
    lines
        .map(|line| {
            let (batch, rows) = line.split_once(' ').expect("a batch and its rows");
            (batch.to_owned(), rows.parse().expect("a number of rows"))
        })
        .collect()
}

fn rows_of(path: &Path, table: &str) -> u64 {
    let ran = run(&["workspace", "verify", word(path), "--json", "--passphrase-stdin"], LEAD);
    let told: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    let rows = told["rows"].as_array().expect("rows").iter().find(|row| row[0] == table);
    rows.and_then(|row| row[1].as_u64()).expect("that table")
}

#[test]
fn looking_writes_nothing_and_accepting_is_durable() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = made(dir.path());
    let looked = import(&path, &["intake-240.csv"], false);
    assert_eq!(looked.code, 0, "{}", looked.err);
    assert!(looked.out.contains("240 ready, 0 held, 0 refused, 1 set aside = 241 rows"), "{}", looked.out);
    assert_eq!((accepted(&looked).len(), rows_of(&path, "pupils")), (0, 0));
    let kept = import(&path, &["intake-240.csv"], true);
    assert_eq!(kept.code, 0, "{}", kept.err);
    let batches = accepted(&kept);
    assert_eq!((batches.len(), batches[0].1), (1, 240));
    assert_eq!(rows_of(&path, "pupils"), 240);
    let ran = run(&["workspace", "verify", word(&path), "--json", "--passphrase-stdin"], LEAD);
    let told: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(told["pupils"], 240);
    assert_eq!(told["batches"], serde_json::json!([{ "id": batches[0].0, "rows": 240 }]));
}

#[test]
fn a_folder_of_letters_finds_its_pupils_by_number_and_asks_by_name() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = made(dir.path());
    assert_eq!(import(&path, &["intake-240.csv"], true).code, 0);
    let intake = fs::read_to_string(sample("intake-240.csv")).expect("the sample");
    let upn = intake.lines().nth(1).and_then(|line| line.split(',').next()).expect("a first pupil");
    let letters = dir.path().join("letters");
    fs::create_dir(&letters).expect("made");
    for (name, words) in [
        (format!("{upn}.txt"), "Dear me"),
        ("Nobody Here.txt".to_owned(), "Dear you"),
        ("x.doc".to_owned(), "\u{0}"),
    ] {
        fs::write(letters.join(name), words).expect("written");
    }
    let words = ["import", word(&path), "--letters", word(&letters), "--passphrase-stdin"];
    let looked = run(&words, LEAD);
    assert!(looked.out.contains("1 ready, 1 held, 1 left out"), "{}{}", looked.out, looked.err);
    let kept = run(&[&words[..], &["--accept-ready"]].concat(), LEAD);
    assert_eq!((kept.code, accepted(&kept).len()), (0, 1), "{}", kept.err);
    assert_eq!(rows_of(&path, "letters"), 1);
    assert!(!kept.out.contains("Dear"), "{}", kept.out);
}

#[test]
fn an_old_workbook_is_read_by_the_program_itself_started_again() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = made(dir.path());
    let old = Path::new(env!("CARGO_MANIFEST_DIR")).join("../intake/tests/confined/intake.xls");
    let named = dir.path().join("intake.csv");
    fs::copy(old, &named).expect("copied");
    let ran = run(&["import", word(&path), word(&named), "--accept-ready", "--passphrase-stdin"], LEAD);
    assert_eq!((ran.code, accepted(&ran)[0].1), (0, 2), "{}{}", ran.out, ran.err);
    assert!(
        ran.out.contains("The name ends in .csv, but the file is an Excel workbook of the old kind"),
        "{}",
        ran.out
    );
    let runaway = Path::new(env!("CARGO_MANIFEST_DIR")).join("../intake/tests/confined/runaway.xls");
    let refused = run(&["import", word(&path), word(&runaway), "--passphrase-stdin"], LEAD);
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("could not be read within the memory and time"), "{}", refused.err);
}

#[test]
fn a_second_file_about_the_same_pupils_merges() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = made(dir.path());
    let all = import(&path, &["intake-240.csv", "sims-year7-profile.csv", "letters-intake.jsonl"], true);
    assert_eq!(all.code, 0, "{}", all.err);
    // Three late applicants are only in the second file; one row without a UPN waits for a person.
    assert_eq!(rows_of(&path, "pupils"), 243, "{}", all.out);
    assert!(all.out.contains("Layla") && all.out.contains("held"), "{}", all.out);
}

#[test]
fn single_answers_wait_for_the_basis_of_use() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = made(dir.path());
    let before = import(&path, &["intake-240.csv", "sdq.csv"], true);
    assert_eq!(accepted(&before).len(), 1, "{}", before.out);
    assert!(before.out.contains("basis"), "{}", before.out);
    let words = ["workspace", "sdq-basis", word(&path), "--basis", "permission", "--passphrase-stdin"];
    assert_eq!(run(&words, LEAD).code, 2, "a permission has a reference");
    let recorded = run(&[&words[..], &["--reference", "letter of 3 March"]].concat(), LEAD);
    assert_eq!(recorded.code, 0, "{}", recorded.err);
    let after = import(&path, &["sdq.csv"], true);
    assert_eq!(after.code, 0, "{}", after.err);
    assert!(accepted(&after)[0].1 >= 237, "{}", after.out);
}

#[test]
fn a_refused_file_does_not_keep_the_others_out() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = made(dir.path());
    let ran = import(&path, &["letters-README.md", "intake-240.csv"], true);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("letters-README.md"), "{}", ran.err);
    assert_eq!(accepted(&ran).len(), 1, "{}", ran.out);
}

#[test]
fn reports_are_pdfs_and_say_what_is_in_them() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = made(dir.path());
    assert_eq!(import(&path, &["intake-240.csv"], true).code, 0);
    let out = dir.path().join("cohort.pdf");
    let ran = run(&["report", "cohort", word(&path), "--out", word(&out), "--passphrase-stdin"], LEAD);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(fs::read(&out).expect("a PDF").starts_with(b"%PDF-"));
    let out = dir.path().join("pupil.pdf");
    let words = [
        "report",
        "pupil",
        word(&path),
        "--pupil",
        "H830994018283",
        "--out",
        word(&out),
        "--passphrase-stdin",
    ];
    let ran = run(&words, LEAD);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(fs::read(&out).expect("a PDF").starts_with(b"%PDF-"));
}

#[test]
fn a_report_on_nobody_is_refused_and_one_without_a_pupil_is_wrong_usage() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = made(dir.path());
    let out = dir.path().join("x.pdf");
    let base = ["report", "pupil", word(&path), "--out", word(&out), "--passphrase-stdin"];
    assert_eq!(run(&base, LEAD).code, 2);
    let nobody = run(&[&base[..], &["--pupil", "H830994018283"]].concat(), LEAD);
    assert_eq!((nobody.code, out.exists()), (1, false), "{}", nobody.err);
    let mixed =
        ["report", "cohort", word(&path), "--out", word(&out), "--include-restricted", "--passphrase-stdin"];
    assert_eq!(run(&mixed, LEAD).code, 2);
}
