//! `letters read` and `letters score`.

use crate::support::{Ran, run, sample, word};
use serde_json::Value;
use std::fs;

fn read(text: &str) -> (Ran, Option<String>) {
    let dir = tempfile::tempdir().expect("a folder");
    let (input, out) = (dir.path().join("in.jsonl"), dir.path().join("out.jsonl"));
    fs::write(&input, text).expect("written");
    let ran = run(&["letters", "read", word(&input), "--out", word(&out)], "");
    let told = fs::read_to_string(&out).ok();
    (ran, told)
}

#[test]
fn marks_every_letter_in_order_with_its_own_characters() {
    let letters = fs::read_to_string(sample("letters-dev.jsonl")).expect("the sample");
    let (ran, told) = read(&letters);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let told = told.expect("answers");
    assert_eq!(told.lines().count(), 120);
    for (letter, answer) in letters.lines().zip(told.lines()) {
        let letter: Value = serde_json::from_str(letter).expect("a letter");
        let answer: Value = serde_json::from_str(answer).expect("an answer");
        assert_eq!(answer["id"], letter["id"]);
        let text: Vec<char> = letter["text"].as_str().expect("text").chars().collect();
        for span in answer["spans"].as_array().expect("spans") {
            let place = |name: &str| span[name].as_u64().expect("a place") as usize;
            let own: String = text[place("start")..place("end")].iter().collect();
            assert_eq!(span["quote"], own);
            assert!(span["why"].as_str().is_some_and(|why| !why.is_empty()));
        }
        for field in ["worry", "safeguarding", "themes", "interests", "priority", "unread_reason"] {
            assert!(answer.get(field).is_some(), "{field}");
        }
    }
}

#[test]
fn an_empty_file_and_an_empty_letter_are_fine() {
    let (ran, told) = read("\n  \n");
    assert_eq!((ran.code, told.as_deref()), (0, Some("")));
    let (ran, told) = read("{\"id\": 7, \"text\": \"\"}\n");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let answer: Value = serde_json::from_str(told.expect("an answer").trim()).expect("JSON");
    assert_eq!((&answer["id"], &answer["unread_reason"]), (&Value::from(7), &Value::from("nothing written")));
}

#[test]
fn a_bad_line_is_named_and_nothing_is_written() {
    for bad in ["not json", "{\"id\": \"b\"}", "{\"text\": \"no id\"}", "{\"id\": [], \"text\": \"\"}"] {
        let (ran, told) = read(&format!("{{\"id\": \"a\", \"text\": \"fine\"}}\n\n{bad}\n"));
        assert_eq!((ran.code, told), (1, None), "{bad}");
        assert!(ran.err.contains("line 3 of") && ran.err.contains("nothing was written"), "{}", ran.err);
    }
}

#[test]
fn words_of_the_area_mark_what_was_not_marked_and_a_bad_line_of_them_is_named() {
    let dir = tempfile::tempdir().expect("a folder");
    let (input, local) = (dir.path().join("in.jsonl"), dir.path().join("local.txt"));
    fs::write(&input, "{\"id\": 1, \"text\": \"They take me down Gooch Cut after school.\"}\n")
        .expect("written");
    let themes = |ran: &Ran| {
        let answer: Value = serde_json::from_str(ran.out.trim()).expect("JSON");
        answer["themes"].as_array().expect("themes").contains(&Value::from("abuse"))
    };
    let without = run(&["letters", "read", word(&input)], "");
    assert!(!themes(&without), "{}", without.out);
    fs::write(&local, "# our area\nabuse | flag | gooch cut | where children are met\n").expect("written");
    let with = run(&["letters", "read", word(&input), "--local", word(&local)], "");
    assert_eq!(with.code, 0, "{}", with.err);
    assert!(themes(&with), "{}", with.out);
    fs::write(&local, "# our area\nplaces | flag | gooch cut | where children are met\n").expect("written");
    let bad = run(&["letters", "read", word(&input), "--local", word(&local)], "");
    assert_eq!((bad.code, bad.out.as_str()), (1, ""));
    assert!(bad.err.contains("line 2") && bad.err.contains("unknown theme"), "{}", bad.err);
}

#[test]
fn scores_letters_and_marks_alike() {
    let dir = tempfile::tempdir().expect("a folder");
    let (gold, out) = (sample("letters-dev.jsonl"), dir.path().join("out.jsonl"));
    let read = run(&["letters", "read", word(&gold), "--out", word(&out)], "");
    assert_eq!(read.code, 0, "{}", read.err);
    let from_letters = run(&["letters", "score", word(&gold), "--gold", word(&gold)], "");
    let from_marks = run(&["letters", "score", word(&out), "--gold", word(&gold)], "");
    assert_eq!((from_letters.code, &from_letters.out), (0, &from_marks.out), "{}", from_letters.err);
    for words in ["letters 120", "safeguarding recall", "kappa", "macro F1", "people_help", "of the queue"] {
        assert!(from_marks.out.contains(words), "{words}");
    }
}

#[test]
fn scores_only_the_same_letters() {
    let dir = tempfile::tempdir().expect("a folder");
    let input = dir.path().join("in.jsonl");
    fs::write(&input, "{\"id\": \"A\", \"text\": \"I like art\"}\n").expect("written");
    let ran = run(&["letters", "score", word(&input), "--gold", word(&sample("letters-dev.jsonl"))], "");
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("letter D001 has labels and no reading"), "{}", ran.err);
}
