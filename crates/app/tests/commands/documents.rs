//! Documents through the command table: what they are, who may, and what the log says.

use crate::school::{LEAD, School};
use base64::Engine as _;
use bridgewell_app::ApiError;
use serde_json::{Value, json};

fn pdf(made: &Value) -> Vec<u8> {
    base64::engine::general_purpose::STANDARD.decode(made["pdf"].as_str().unwrap()).unwrap()
}

#[test]
fn the_transition_summary_is_made_and_logged() {
    let mut school = School::staffed();
    let made = school.does("documents.cohort", json!({ "asks": [] }));
    assert_eq!(made["class"], "public");
    assert_eq!(made["file_name"], "Transition summary Alder Park School 2026-27.pdf");
    assert!(pdf(&made).starts_with(b"%PDF-1.7"));
    let handle = serde_json::from_value(made["handle"].clone()).unwrap();
    assert_eq!(school.app.document(handle).unwrap().bytes, pdf(&made));
    let log = school.does("log.list", json!({ "person": null, "pupil": null, "op": null, "before": null }));
    assert_eq!(log["entries"][1]["op"], "public_document_made");
    assert_eq!(log["entries"][1]["by"]["name"], LEAD.0);
}

#[test]
fn the_same_day_makes_the_same_bytes() {
    let mut school = School::founded();
    let first = school.does("documents.cohort", json!({ "asks": ["Read it."] }));
    let again = school.does("documents.cohort", json!({ "asks": ["Read it."] }));
    assert_eq!(first["pdf"], again["pdf"]);
}

#[test]
fn characters_the_typefaces_lack_are_told() {
    let mut school = School::founded();
    let made = school.does("documents.cohort", json!({ "asks": ["Well done 😀"] }));
    assert_eq!(made["spelled_out"][0]["character"], "😀");
    assert!(pdf(&made).starts_with(b"%PDF"));
}

#[test]
fn a_record_of_nobody_is_not_made() {
    let mut school = School::founded();
    let nobody = "01890a5d-ac96-774b-bcce-b302099a8057";
    let ask = json!({ "pupil": nobody, "include_restricted": false });
    assert!(matches!(school.refuses("documents.pupil", ask), ApiError::NotFound { .. }));
}
