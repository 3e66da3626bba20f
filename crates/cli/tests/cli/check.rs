//! `intake check`: the document other programs read, and what the program ends with.

use std::fs;

use serde_json::Value;
use tempfile::tempdir;

use crate::support::{run, sample, word};

const CTF: &str = "8929931_CTF_8929950_001.xml";
const KEYS: [&str; 9] =
    ["outcome", "why", "format", "rows", "pupils", "held", "refused", "set_aside", "problems"];

fn check(names: &[&str], code: i32) -> Value {
    let ran = run(&[&["intake", "check", "--json"], names].concat(), "");
    assert_eq!(ran.code, code, "{}", ran.err);
    let document: Value = serde_json::from_str(&ran.out).expect("one JSON document");
    for key in KEYS {
        assert!(!document[key].is_null(), "{key} is missing");
    }
    let count = |key: &str| document[key].as_array().expect("a list").len() as u64;
    let rows = count("pupils") + count("held") + count("refused") + count("set_aside");
    assert_eq!(document["rows"], rows, "the rows add up");
    document
}

fn whose<'d>(document: &'d Value, list: &str, upn: &str) -> &'d Value {
    document[list].as_array().expect("a list").iter().find(|one| one["upn"] == upn).expect("the pupil")
}

#[test]
fn a_clean_list_gives_its_pupils_with_numbers_booleans_and_iso_dates() {
    let document = check(&[word(&sample("intake-240.csv"))], 0);
    assert_eq!(
        (&document["outcome"], &document["format"], &document["rows"]),
        (&"import".into(), &"csv".into(), &241.into())
    );
    let pupil = whose(&document, "pupils", "H830994018283");
    let expected = serde_json::json!({
        "row": 2, "upn": "H830994018283", "legal_surname": "Abdi", "legal_forename": "Oluwaseun", "preferred_forename": "Seun",
        "dob": "2015-01-03", "sex": "M", "school": "Kestrel Bank Primary Academy", "attendance_percent": 94.5,
        "ks2_reading": 105, "ks2_maths": 106, "ks2_gps": 111, "ks2_writing": "EXS", "sen": "N", "pupil_premium": false,
        "eal": false, "social_care": null, "young_carer": false, "fsm_now": false,
        "interests": "drawing comics; making models; karate", "strengths": "perseveres with hard problems"
    });
    assert_eq!(*pupil, expected);
    let levels: Vec<&Value> =
        document["problems"].as_array().expect("a list").iter().map(|one| &one["level"]).collect();
    assert!(levels.iter().all(|level| *level == "notice"));
    let care = |wanted: &str| {
        document["pupils"]
            .as_array()
            .expect("a list")
            .iter()
            .filter(|one| one["social_care"] == wanted)
            .count()
    };
    assert_eq!(["CIN", "CP", "LAC", "PLAC"].map(care), [6, 3, 2, 3]);
}

#[test]
fn every_sample_has_its_outcome() {
    for (name, outcome, pupils, held, rows) in [
        ("sims-year7-profile.csv", "ask", 238, 1, 247),
        ("arbor-intake.xlsx", "import", 240, 0, 244),
        (CTF, "import", 30, 0, 30),
        ("sdq.csv", "import", 240, 0, 241),
        ("sdq-scores-check.csv", "ask", 3, 237, 241),
        ("letters-intake.jsonl", "import", 120, 0, 120),
    ] {
        let document = check(&[word(&sample(name))], 0);
        assert_eq!(document["outcome"], outcome, "{name}");
        assert_eq!(document["pupils"].as_array().map(Vec::len), Some(pupils), "{name}");
        assert_eq!(document["held"].as_array().map(Vec::len), Some(held), "{name}");
        assert_eq!(document["rows"], rows, "{name}");
    }
    let sims = check(&[word(&sample("sims-year7-profile.csv"))], 0);
    assert_eq!((&sims["held"][0]["name"], &sims["held"][0]["upn"]), (&"Layla El-Sayed".into(), &Value::Null));
}

#[test]
fn several_files_or_a_folder_give_one_document() {
    let folder = tempdir().expect("a folder");
    let text = fs::read_to_string(sample(CTF)).expect("the sample");
    fs::write(folder.path().join("a.xml"), &text).expect("written");
    fs::write(folder.path().join("b.txt"), text.replacen("<InCare>true", "<InCare>false", 1))
        .expect("written");
    fs::write(folder.path().join("c.xml"), &text[..text.len() / 2]).expect("written");
    let document = check(&[word(folder.path())], 0);
    assert_eq!((&document["outcome"], &document["rows"]), (&"ask".into(), &60.into()));
    assert_eq!(document["files"].as_array().map(Vec::len), Some(3));
    assert_eq!(document["files"][2]["format"], "unreadable");
    assert_eq!(document["pupils"].as_array().map(Vec::len), Some(30));
    assert_eq!(document["set_aside"].as_array().map(Vec::len), Some(30));
    let refused =
        document["problems"].as_array().expect("a list").iter().find(|one| one["level"] == "refuse");
    assert_eq!(refused.map(|one| (&one["file"], &one["code"])), Some((&3.into(), &"damaged".into())));
}

#[test]
fn a_refused_file_is_a_document_and_a_sentence() {
    let folder = tempdir().expect("a folder");
    let path = folder.path().join("bomb.xml");
    fs::write(&path, "<!DOCTYPE CTfile [<!ENTITY a \"aaaa\">]><CTfile>&a;</CTfile>").expect("written");
    let document = check(&[word(&path)], 1);
    assert_eq!(
        (&document["outcome"], &document["problems"][0]["code"]),
        (&"refuse".into(), &"unsafe".into())
    );
    let ran = run(&["intake", "check", word(&path)], "");
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("document type"), "{}", ran.err);
    let missing = check(&[word(&folder.path().join("none.csv"))], 1);
    assert_eq!(missing["outcome"], "refuse");
}

#[test]
fn a_long_list_is_told_as_a_short_one_is() {
    let folder = tempdir().expect("a folder");
    let clean = fs::read_to_string(sample("intake-240.csv")).expect("the sample");
    let (headings, rows) = clean.split_once('\n').expect("headings");
    let path = folder.path().join("long.csv");
    fs::write(&path, format!("{headings}\n{}", rows.repeat(60))).expect("written");
    let document = check(&[word(&path)], 0);
    assert_eq!((&document["rows"], document["pupils"].as_array().map(Vec::len)), (&14_401.into(), Some(240)));
    let short = check(&[word(&sample("intake-240.csv"))], 0);
    assert_eq!(document["pupils"], short["pupils"]);
    assert_eq!(document["problems"], short["problems"]);
}

#[test]
fn without_json_it_is_a_summary_in_words() {
    let ran = run(&["intake", "check", word(&sample("sims-year7-profile.csv"))], "");
    assert_eq!(ran.code, 0);
    assert!(ran.out.contains("238 ready, 1 held, 0 refused, 8 set aside = 247 rows"), "{}", ran.out);
    assert!(ran.out.contains("held: row 66: Layla El-Sayed"), "{}", ran.out);
}
