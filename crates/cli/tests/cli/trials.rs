//! Every trial file of the reader once more, through `intake check --json`: what other programs rely on is what the program
//! prints and what it ends with, not what a function answers.

#[expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#[path = "../../../intake/tests/trials/questionnaires.rs"]
mod questionnaires;
#[path = "../../../intake/tests/trials/whole_files.rs"]
mod whole_files;

use std::fs;

use serde_json::Value;
use tempfile::tempdir;

use crate::support::{run, word};
use crate::trial::{Expected, Trial};
use crate::{lists, systems, transfers};

/// The lists of the document, in the order in which a trial counts its rows.
const LISTS: [&str; 4] = ["pupils", "held", "refused", "set_aside"];

fn failings(trial: &Trial, path: &str) -> Vec<String> {
    let ran = run(&["intake", "check", "--json", path], "");
    let Ok(document) = serde_json::from_str::<Value>(&ran.out) else {
        return vec![format!("{}: no document, but {}", trial.name, ran.err)];
    };
    let mut failings = Vec::new();
    let mut check = |good: bool, words: String| {
        if !good {
            failings.push(format!("{}: {words}", trial.name));
        }
    };
    let list = |key: &str| document[key].as_array().map_or(&[][..], Vec::as_slice);
    let codes = |wanted: fn(&Value) -> bool| -> Vec<&str> {
        let all = list("problems").iter().filter(|problem| wanted(problem));
        all.filter_map(|problem| problem["code"].as_str()).collect()
    };
    check(document["why"].as_str().is_some_and(|why| why.ends_with(['.', '?'])), "no sentence".to_owned());
    for problem in list("problems") {
        check(problem["message"].as_str().is_some_and(|words| !words.is_empty()), "no message".to_owned());
        check(problem["field"].as_str().is_some_and(is_a_name), format!("no field: {problem}"));
    }
    let (outcome, code) = match &trial.expected {
        Expected::Refused(code) => {
            let told = codes(|problem| problem["level"] == "refuse");
            check(told == [*code], format!("{told:?} and not {code}"));
            ("refuse", 1)
        }
        Expected::Read { rows, whole, told } => {
            let found = LISTS.map(|key| list(key).len());
            check(found == *rows, format!("{found:?} and not {rows:?}"));
            check(document["rows"] == found.iter().sum::<usize>(), "rows do not add up".to_owned());
            for code in *whole {
                let said = list("problems").iter().any(|problem| {
                    problem["code"] == *code && (problem["row"].is_null() || problem["level"] == "ask")
                });
                check(said, format!("{code} is not told of the whole"));
            }
            for wanted in *told {
                let mut parts = wanted.split(' ');
                let (row, _, level, code) = (parts.next(), parts.next(), parts.next(), parts.next());
                let said = list("problems").iter().any(|problem| {
                    problem["row"].as_u64() == row.and_then(|row| row.parse().ok())
                        && problem["level"] == level.unwrap_or_default()
                        && problem["code"] == code.unwrap_or_default()
                });
                check(said, format!("no “{wanted}”"));
            }
            let asked = !codes(|problem| problem["level"] == "ask").is_empty();
            match rows {
                [0, 0, ..] => ("refuse", 1),
                _ if asked || rows[1] > 0 => ("ask", 0),
                _ => ("import", 0),
            }
        }
    };
    check(document["outcome"] == outcome, format!("{} and not {outcome}", document["outcome"]));
    check(ran.code == code, format!("ended with {} and not {code}", ran.code));
    failings
}

/// The names that a problem may give for where it is.
fn is_a_name(field: &str) -> bool {
    const NAMES: [&str; 22] = [
        "row",
        "name",
        "upn",
        "legal_surname",
        "legal_forename",
        "preferred_forename",
        "dob",
        "sex",
        "school",
        "attendance_percent",
        "ks2_reading",
        "ks2_maths",
        "ks2_gps",
        "ks2_writing",
        "sen",
        "pupil_premium",
        "eal",
        "social_care",
        "young_carer",
        "fsm_now",
        "interests",
        "strengths",
    ];
    let item = field.strip_prefix('q').and_then(|number| number.parse::<u8>().ok());
    NAMES.contains(&field) || item.is_some_and(|number| (1..=25).contains(&number))
}

#[test]
fn every_trial_comes_to_what_it_must_and_says_so_in_the_document() {
    let folder = tempdir().expect("a folder");
    let trials = [
        lists::trials(),
        systems::trials(),
        questionnaires::trials(),
        transfers::trials(),
        whole_files::trials(),
    ];
    let trials: Vec<Trial> = trials.into_iter().flatten().collect();
    assert!(trials.len() > 100, "{}", trials.len());
    let mut failed = Vec::new();
    for trial in &trials {
        // A name that says nothing of the kind: what a file is, is judged by what is in it.
        let path = folder.path().join(trial.name);
        fs::write(&path, &trial.bytes).expect("a file");
        failed.extend(failings(trial, word(&path)));
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}
