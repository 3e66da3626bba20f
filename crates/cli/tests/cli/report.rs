//! `report --json` and what a kind takes.

use crate::support::{run, sample, word};
use crate::workspace::{LEAD, made};
use serde_json::Value;
use std::fs;
use std::path::Path;

fn with_pupils(dir: &Path) -> std::path::PathBuf {
    let path = made(dir);
    let intake = sample("intake-240.csv");
    let ran = run(&["import", word(&path), word(&intake), "--accept-ready", "--passphrase-stdin"], LEAD);
    assert_eq!(ran.code, 0, "{}", ran.err);
    path
}

fn json(words: &[&str]) -> Value {
    let ran = run(words, LEAD);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(ran.out.lines().count(), 1, "one line of data and nothing else");
    serde_json::from_str(&ran.out).expect("JSON")
}

#[test]
fn a_document_is_data_with_its_tables_and_what_they_hide() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = with_pupils(dir.path());
    let told = json(&["report", "leaders", word(&path), "--json", "--passphrase-stdin"]);
    assert_eq!((&told["format"], &told["class"]), (&Value::from(1), &Value::from("public")));
    assert_eq!(told["smallest_shown"], 6);
    let tables = told["tables"].as_array().expect("tables");
    assert!(tables.len() >= 5);
    let facts = &tables[0];
    assert_eq!(
        (&facts["rows"][0], &facts["cells"][0][0]),
        (&Value::from("Pupils in the intake"), &Value::from(240))
    );
    for table in tables {
        let (rows, cells) =
            (table["rows"].as_array().expect("rows"), table["cells"].as_array().expect("cells"));
        assert_eq!(rows.len(), cells.len());
        let hidden =
            cells.iter().flat_map(|row| row.as_array().expect("a row")).filter(|cell| cell.is_null());
        assert_eq!(hidden.count(), table["hidden"].as_array().expect("hidden").len(), "{}", table["name"]);
        let numbers = cells.iter().flat_map(|row| row.as_array().expect("a row")).filter_map(Value::as_u64);
        let places = table["heads"] == "Opportunity";
        assert!(places || numbers.into_iter().all(|number| !(1..6).contains(&number)), "{table}");
    }
}

#[test]
fn what_a_kind_does_not_take_is_said_with_those_that_do() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = made(dir.path());
    let ran =
        run(&["report", "plan", word(&path), "--json", "--group", "pupils", "--passphrase-stdin"], LEAD);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("plan does not take --group. --group is for: audit-form."), "{}", ran.err);
    let nowhere = run(&["report", "plan", word(&path), "--passphrase-stdin"], LEAD);
    assert_eq!(nowhere.code, 2, "either a place or data");
}

#[test]
fn a_name_in_an_ask_holds_it_up_and_a_whole_name_always() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = with_pupils(dir.path());
    let intake = fs::read_to_string(sample("intake-240.csv")).expect("the sample");
    let heads: Vec<&str> = intake.lines().next().expect("heads").split(',').collect();
    let row: Vec<&str> = intake.lines().nth(1).expect("a pupil").split(',').collect();
    let of = |wanted: &str| {
        let place = heads.iter().position(|head| head.to_lowercase().contains(wanted)).expect("that column");
        row[place].to_owned()
    };
    let (fore, sur) = (of("forename"), of("surname"));
    let whole = format!("Find a mentor for {fore} {sur}.");
    let base = ["report", "governors", word(&path), "--json", "--passphrase-stdin"];
    let with = |more: &[&str]| run(&[&base[..], more].concat(), LEAD);
    let refused = with(&["--ask", whole.as_str()]);
    assert_eq!(refused.code, 1, "{}", refused.out);
    assert!(refused.err.contains("names a pupil"), "{}", refused.err);
    let insisting = with(&["--ask", whole.as_str(), "--no-pupil", fore.as_str(), "--no-pupil", sur.as_str()]);
    assert_eq!(insisting.code, 1, "a whole name never leaves");
    let fine = with(&["--ask", "Will you find us a room?"]);
    assert_eq!(fine.code, 0, "{}", fine.err);
}

#[test]
fn papers_and_files_without_counts_are_data_too_and_a_secret_is_not() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = made(dir.path());
    let told = json(&["report", "dpia", word(&path), "--json", "--passphrase-stdin"]);
    assert_eq!((&told["format"], &told["class"]), (&Value::from(1), &Value::from("public")));
    assert!(told["content"].as_array().expect("content").len() > 10, "what the paper says");
    let same = json(&["report", "dpia", word(&path), "--json", "--format", "docx", "--passphrase-stdin"]);
    assert_eq!(same["content"], told["content"], "whatever it is saved as");
    let place = dir.path().join("log.csv");
    let words = [
        "report",
        "log",
        word(&path),
        "--json",
        "--format",
        "csv",
        "--out",
        word(&place),
        "--passphrase-stdin",
    ];
    let file = json(&words);
    assert_eq!(file["tables"], Value::Array(Vec::new()));
    assert!(!file["content"][0]["items"].as_array().expect("what is in it").is_empty());
    assert!(place.is_file(), "and saved where it was asked for");
    let sheet = run(&["report", "recovery-sheet", word(&path), "--json", "--passphrase-stdin"], LEAD);
    assert_eq!((sheet.code, sheet.out.as_str()), (2, ""), "a secret is never data");
}
