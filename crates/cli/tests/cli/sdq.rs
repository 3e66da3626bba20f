//! `sdq score`.

use crate::support::{Ran, run, sample, word};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

type Row = BTreeMap<String, String>;

fn table(path: &Path) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(path).expect("a file");
    reader.deserialize().map(|row| row.expect("a row")).collect()
}

fn score(text: &str) -> (Ran, Vec<Row>) {
    let dir = tempfile::tempdir().expect("a folder");
    let (input, out) = (dir.path().join("in.csv"), dir.path().join("out.csv"));
    fs::write(&input, text).expect("written");
    let ran = run(&["sdq", "score", word(&input), "--out", word(&out)], "");
    let rows = if out.exists() { table(&out) } else { Vec::new() };
    (ran, rows)
}

fn heading() -> String {
    let items: Vec<String> = (1..=25).map(|number| format!("q{number}")).collect();
    format!(
        "id,informant,{},imp_difficulties,imp_distress,imp_home,imp_friends,imp_class,imp_leisure",
        items.join(",")
    )
}

#[test]
fn every_sample_form_gets_its_known_scores() {
    let dir = tempfile::tempdir().expect("a folder");
    let (input, out) = (dir.path().join("in.csv"), dir.path().join("out.csv"));
    let text = fs::read_to_string(sample("sdq.csv")).expect("the sample");
    fs::write(&input, text.replacen("Completed by", "informant", 1)).expect("written");
    let ran = run(&["sdq", "score", word(&input), "--out", word(&out)], "");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let expected = table(&sample("sdq-scores-check.csv"));
    let scored = table(&out);
    assert_eq!(scored.len(), 240);
    for (row, check) in scored.iter().zip(&expected) {
        assert_eq!(row["UPN"], check["UPN"]);
        for scale in ["Emotional", "Conduct", "Hyperactivity", "Peer", "Prosocial"] {
            assert_eq!(row[&scale.to_lowercase()], check[scale], "{scale} of {}", row["UPN"]);
        }
        assert_eq!(row["total"], check["Total difficulties"], "{}", row["UPN"]);
        assert_eq!(row["band4_total"].is_empty(), row["total"].is_empty());
    }
}

#[test]
fn scores_bands_and_impact_stand_beside_the_row() {
    let answers = vec!["1"; 25].join(",");
    let text = format!("{}\nA,teacher,{answers},1,3,3,2,2,3\nB,parent,{answers},0,,,,,\n", heading());
    let (ran, rows) = score(&text);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("band4_impact") && ran.err.contains("unconfirmed"), "{}", ran.err);
    let (teacher, parent) = (&rows[0], &rows[1]);
    assert_eq!((teacher["id"].as_str(), teacher["q25"].as_str()), ("A", "1"));
    assert_eq!((teacher["emotional"].as_str(), teacher["total"].as_str()), ("5", "20"));
    assert_eq!((teacher["externalising"].as_str(), teacher["internalising"].as_str()), ("10", "10"));
    assert_eq!((teacher["impact"].as_str(), parent["impact"].as_str()), ("4", "0"));
    assert_eq!((teacher["band4_total"].as_str(), parent["band4_total"].as_str()), ("very_high", "very_high"));
    assert_eq!((teacher["band3_total"].as_str(), parent["band3_total"].as_str()), ("abnormal", "abnormal"));
    assert_eq!((parent["band4_prosocial"].as_str(), parent["band3_impact"].as_str()), ("very_low", "normal"));
}

#[test]
fn what_is_missing_stays_blank_and_what_cannot_be_is_told() {
    let text = format!(
        "{}\nA,neighbour,{},,,,,,\nB,self,{},,,,,,\n",
        heading(),
        vec!["1"; 25].join(","),
        ["7"].repeat(25).join(",")
    );
    let (ran, rows) = score(&text);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!((rows[0]["total"].as_str(), rows[0]["band4_total"].as_str()), ("20", ""));
    assert_eq!((rows[1]["total"].as_str(), rows[1]["impact"].as_str()), ("", ""));
    assert!(
        ran.err.contains("row 2, informant: \"neighbour\"") && ran.err.contains("26 values"),
        "{}",
        ran.err
    );
}

#[test]
fn a_file_without_the_columns_is_refused_and_nothing_written() {
    let (ran, rows) = score("informant,q1\nself,1\n");
    assert_eq!((ran.code, rows.len()), (1, 0));
    assert!(ran.err.contains("q2, q3"), "{}", ran.err);
}

#[test]
fn scoring_twice_gives_the_same_columns() {
    let dir = tempfile::tempdir().expect("a folder");
    let (input, out) = (dir.path().join("in.csv"), dir.path().join("out.csv"));
    fs::write(&input, format!("{}\nA,self,{},,,,,,\n", heading(), vec!["2"; 25].join(","))).expect("written");
    assert_eq!(run(&["sdq", "score", word(&input), "--out", word(&out)], "").code, 0);
    let once = fs::read(&out).expect("scores");
    assert_eq!(run(&["sdq", "score", word(&out), "--out", word(&out)], "").code, 0);
    assert_eq!(fs::read(&out).expect("scores"), once);
}

#[test]
fn wrong_usage_ends_with_2() {
    assert_eq!(run(&["sdq", "score", "in.csv"], "").code, 2);
    assert_eq!(run(&["sdq", "score", "no-such-file.csv", "--out", "out.csv"], "").code, 1);
}
