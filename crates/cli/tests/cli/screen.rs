//! `screen`.

use crate::support::{run, sample, word};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;

fn screen(files: &[(&str, &str)]) -> Value {
    let paths: Vec<(String, String)> =
        files.iter().map(|(flag, name)| ((*flag).to_owned(), word(&sample(name)).to_owned())).collect();
    let mut words = vec!["screen", "--json"];
    words.extend(paths.iter().flat_map(|(flag, path)| [flag.as_str(), path.as_str()]));
    let ran = run(&words, "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    serde_json::from_str(&ran.out).expect("JSON")
}

fn raised(told: &Value, source: &str) -> usize {
    let has = |pupil: &&Value| {
        pupil["reasons"].as_array().expect("reasons").iter().any(|reason| reason["source"] == source)
    };
    told["pupils"].as_array().expect("pupils").iter().filter(has).count()
}

#[test]
fn the_sample_cohort_gives_its_known_figures() {
    let told = screen(&[("--intake", "intake-240.csv")]);
    assert_eq!(told["pupils"].as_array().expect("pupils").len(), 240);
    assert_eq!(told["counts"]["pupils"], 240);
    assert_eq!(raised(&told, "attendance"), 34);
    assert_eq!(told["counts"]["raised"]["attendance"], 34);
    // 14 with a social-care status that raises and 5 young carers, some of them both.
    assert!((14..=19).contains(&raised(&told, "home")));
    assert_eq!(told["counts"]["missing"]["letter"], 240);
    assert_eq!(told["counts"]["patterns"]["nothing_raised"], 0, "no letter is read, so nobody is cleared");
    let first = &told["pupils"][0];
    assert_eq!(first["name"], "Seun Abdi");
    assert_eq!(first["upn"], "H830994018283");
    for step in ["read", "match", "score", "letters", "screen"] {
        assert!(told["seconds"][step].is_number(), "{step}");
    }
}

#[test]
fn counts_are_those_of_the_pupils() {
    let told = screen(&[
        ("--intake", "intake-240.csv"),
        ("--sdq", "sdq.csv"),
        ("--letters", "letters-intake.jsonl"),
    ]);
    let mut patterns: BTreeMap<&str, usize> = BTreeMap::new();
    for pupil in told["pupils"].as_array().expect("pupils") {
        *patterns.entry(pupil["pattern"].as_str().expect("a pattern")).or_default() += 1;
        for reason in pupil["reasons"].as_array().expect("reasons") {
            assert!(reason["fact"].as_str().is_some_and(|fact| !fact.is_empty()));
            assert!(reason["rule"].as_str().is_some_and(|rule| !rule.is_empty()));
        }
    }
    for (pattern, count) in told["counts"]["patterns"].as_object().expect("patterns") {
        assert_eq!(
            count.as_u64(),
            Some(patterns.get(pattern.as_str()).copied().unwrap_or(0) as u64),
            "{pattern}"
        );
    }
    assert!(patterns.get("quiet_worry").is_some_and(|count| *count > 0));
    let unwritten = |pupil: &&Value| {
        pupil["missing"].as_array().expect("a list").iter().any(|words| words == "letter not written yet")
    };
    assert_eq!(told["pupils"].as_array().expect("pupils").iter().filter(unwritten).count(), 120);
    assert_eq!(told["counts"]["forms_unmatched"], 0);
    assert_eq!(told["counts"]["letters_unmatched"], 0);
}

#[test]
fn a_letter_level_is_labelled_as_nobodys_reading() {
    let told = screen(&[("--intake", "intake-240.csv"), ("--letters", "letters-intake.jsonl")]);
    let facts: Vec<&str> = told["pupils"]
        .as_array()
        .expect("pupils")
        .iter()
        .flat_map(|pupil| pupil["reasons"].as_array().expect("reasons"))
        .filter(|reason| reason["source"] == "letter")
        .filter_map(|reason| reason["fact"].as_str())
        .collect();
    assert!(!facts.is_empty());
    assert!(facts.iter().all(|fact| fact.contains("not read by a person")), "{facts:?}");
}

#[test]
fn the_same_cohort_from_a_workbook_and_a_report_is_screened_too() {
    let workbook = screen(&[("--intake", "arbor-intake.xlsx")]);
    assert_eq!(workbook["counts"]["pupils"], 240);
    assert_eq!(raised(&workbook, "attendance"), 34);
    let report = screen(&[("--intake", "sims-year7-profile.csv")]);
    assert_eq!(report["counts"]["pupils"], 239);
}

#[test]
fn a_repeated_row_is_one_pupil_and_is_said() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("twice.csv");
    let text = fs::read_to_string(sample("intake-240.csv")).expect("the sample");
    let first = text.lines().nth(1).expect("a row").to_owned();
    fs::write(&path, format!("{text}{first}\n")).expect("written");
    let ran = run(&["screen", "--intake", word(&path), "--json"], "");
    let told: Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(
        (told["counts"]["pupils"].as_u64(), told["counts"]["rows_repeated"].as_u64()),
        (Some(240), Some(1))
    );
}

#[test]
fn what_hangs_on_the_rows_after_a_repeated_one_stays_with_its_pupil() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("twice.csv");
    let text = fs::read_to_string(sample("intake-240.csv")).expect("the sample");
    let mut lines: Vec<&str> = text.lines().collect();
    lines.insert(3, lines[1]);
    lines.insert(100, lines[50]);
    fs::write(&path, lines.join("\n")).expect("written");
    let (sdq, letters) = (sample("sdq.csv"), sample("letters-intake.jsonl"));
    let pupils = |intake: &str| {
        let words =
            ["screen", "--json", "--intake", intake, "--sdq", word(&sdq), "--letters", word(&letters)];
        let told: Value = serde_json::from_str(&run(&words, "").out).expect("JSON");
        (told["pupils"].clone(), told["counts"]["rows_repeated"].clone())
    };
    let (once, twice) = (pupils(word(&sample("intake-240.csv"))), pupils(word(&path)));
    assert_eq!((once.1, twice.1), (0.into(), 2.into()));
    assert_eq!(once.0, twice.0);
}

#[test]
fn without_json_it_reads_as_a_list() {
    let ran = run(&["screen", "--intake", word(&sample("intake-240.csv"))], "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("240 pupils") && ran.out.contains("rule: 90.0 % or less"), "{}", ran.out);
}

#[test]
fn a_file_that_is_no_table_is_refused_in_a_sentence() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("notes.csv");
    fs::write(&path, "just some words\nand some more\n").expect("written");
    let ran = run(&["screen", "--intake", word(&path)], "");
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("notes.csv") && ran.err.contains("headings"), "{}", ran.err);
}
