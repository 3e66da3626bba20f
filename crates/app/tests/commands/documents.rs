//! Documents through the command table: what they are, who may, and what the log says.

use crate::children::with_children;
use crate::school::{LEAD, School, TUTOR, program};
use base64::Engine as _;
use bridgewell_app::{ApiError, App};
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
fn the_same_day_makes_the_same_document_but_for_the_head_of_the_log() {
    let mut school = School::founded();
    let first = school.does("documents.cohort", json!({ "asks": ["Read it."] }));
    let again = school.does("documents.cohort", json!({ "asks": ["Read it."] }));
    assert_ne!(first["pdf"], again["pdf"], "that the first was made is an entry of the log");
    for made in [&first, &again] {
        assert_eq!(made["contains"], first["contains"]);
        assert_eq!(made["figures"], first["figures"]);
    }
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

/// The demo school, open for its wellbeing lead; the folder it dies with.
fn demo() -> (App, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let mut app = program();
    app.set_demo_place(folder.path().join("Demo.bridgewell"));
    app.call("workspace.demo", json!({})).unwrap();
    (app, folder)
}

/// A sample for the PDF/UA check.
fn keep(name: &str, made: &Value) {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(
        || concat!(env!("CARGO_MANIFEST_DIR"), "/../../target").into(),
        std::path::PathBuf::from,
    );
    let folder = target.join("pdf-samples");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(name), pdf(made)).unwrap();
}

#[test]
fn no_small_count_of_a_whole_intake_is_shown_anywhere() {
    let (mut app, _folder) = demo();
    let made = app.call("documents.cohort", json!({ "asks": [] })).unwrap();
    let figures = made["figures"].as_array().unwrap();
    assert!(figures.len() >= 4, "attendance, patterns, worries and places");
    for figure in figures {
        let places = figure["columns"][0] == "Opportunity";
        for row in figure["rows"].as_array().unwrap() {
            let count = row[if places { 2 } else { 1 }].as_str().unwrap();
            assert!(count == "not shown" || !(1..6).contains(&count.parse::<u32>().unwrap()), "{row}");
        }
    }
    assert!(pdf(&made).len() < 200_000);
    keep("app-cohort.pdf", &made);
}

/// The lines of a summary whose count is not shown.
fn not_shown(app: &mut App) -> (Value, Vec<String>) {
    let made = app.call("documents.cohort", json!({ "asks": [] })).unwrap();
    let mut lines = Vec::new();
    for (place, figure) in made["figures"].as_array().unwrap().iter().enumerate() {
        for row in figure["rows"].as_array().unwrap().iter().map(|row| row.as_array().unwrap()) {
            if row.iter().any(|text| text == "not shown") {
                lines.push(format!("{place}: {}", row[0]));
            }
        }
    }
    (made["handle"].clone(), lines)
}

fn show_from(app: &mut App, smallest: u8) {
    let mut settings = app.call("settings.look", json!({})).unwrap();
    settings["school"]["smallest_count"] = smallest.into();
    let ask = json!({ "school": settings["school"], "version": settings["version"] });
    app.call("settings.save_school", ask).unwrap();
}

#[test]
fn what_a_saved_summary_hid_does_not_come_out_beside_it() {
    let (mut app, _folder) = demo();
    let (_, usual) = not_shown(&mut app);
    show_from(&mut app, 12);
    let (handle, wider) = not_shown(&mut app);
    assert!(wider.len() > usual.len(), "{wider:?} {usual:?}");
    show_from(&mut app, 6);
    assert_eq!(not_shown(&mut app).1, usual, "a summary that was only looked at binds nobody");
    app.saved(serde_json::from_value(handle).unwrap()).unwrap();
    let (_, beside) = not_shown(&mut app);
    assert!(wider.iter().all(|line| beside.contains(line)), "{wider:?} {beside:?}");
}

#[test]
fn a_record_holds_what_the_page_holds_and_restricted_facts_only_when_asked_for() {
    let (mut app, _folder) = demo();
    let cohort = app.call("cohort.compare", json!({})).unwrap();
    let rows = cohort["rows"].as_array().unwrap();
    let busy = rows.iter().find(|row| row["offer"].is_string() && row["home"]["known"] == true).unwrap();
    let mut ask = json!({ "pupil": busy["pupil"]["id"], "include_restricted": false });
    let open = app.call("documents.pupil", ask.clone()).unwrap();
    assert_eq!(open["class"], "personal");
    assert!(!open["contains"].to_string().contains("Restricted"));
    ask["include_restricted"] = json!(true);
    let restricted = app.call("documents.pupil", ask).unwrap();
    assert!(restricted["contains"].to_string().contains("Restricted"));
    assert_ne!(open["pdf"], restricted["pdf"]);
    keep("app-pupil.pdf", &open);
    keep("app-pupil-restricted.pdf", &restricted);
}

#[test]
fn the_restricted_tier_needs_its_key_as_well_as_the_tick() {
    let mut school = with_children();
    let ben = school.pupil("Ben");
    school.is_used_by(TUTOR);
    let ask = json!({ "pupil": ben, "include_restricted": true });
    assert_eq!(school.refuses("documents.pupil", ask), ApiError::NeedsRestrictedKey);
    let made = school.does("documents.pupil", json!({ "pupil": ben, "include_restricted": false }));
    assert!(made["file_name"].as_str().unwrap().starts_with("Record of Ben"));
    school.is_used_by(LEAD);
    let log = school.does(
        "log.list",
        json!({ "person": null, "pupil": ben, "op": "personal_document_made", "before": null }),
    );
    assert_eq!(log["entries"].as_array().unwrap().len(), 1);
    assert_eq!(log["entries"][0]["by"]["name"], TUTOR.0);
}

#[test]
fn every_reader_of_the_intake_has_a_document_and_its_tables_can_be_saved() {
    let (mut app, _folder) = demo();
    let kinds = app.call("documents.kinds", json!({})).unwrap();
    let keys: Vec<&str> =
        kinds.as_array().unwrap().iter().map(|kind| kind["key"].as_str().unwrap()).collect();
    assert_eq!(keys[..5], ["cohort", "governors", "parents", "pupils", "partners"]);
    for kind in ["governors", "parents", "pupils", "partners"] {
        let made = app.call(&format!("documents.{kind}"), json!({ "asks": [] })).unwrap();
        assert_eq!(made["class"], "public", "{kind}");
        keep(&format!("app-{kind}.pdf"), &made);
    }
    let made = app.call("documents.cohort", json!({ "asks": [] })).unwrap();
    let ask = json!({ "handle": made["handle"] });
    let tables = app.call("documents.tables", ask).unwrap();
    let tables = tables["tables"].as_array().unwrap();
    let names: std::collections::HashSet<&str> =
        tables.iter().map(|table| table["name"].as_str().unwrap()).collect();
    assert_eq!(names.len(), tables.len(), "no two of one name");
    let place = tables.iter().position(|table| !table["hidden"].as_array().unwrap().is_empty()).unwrap();
    let why = tables[place]["hidden"][0]["because"].as_str().unwrap();
    assert!(why.len() > 20, "whoever makes it reads why: {why}");
    for (kind, begins) in [("csv", "\u{feff}".as_bytes()), ("xlsx", b"PK".as_slice())] {
        let ask = json!({ "handle": made["handle"], "table": place, "kind": kind });
        let file = app.call("documents.table", ask).unwrap();
        let handle = serde_json::from_value(file["handle"].clone()).unwrap();
        let bytes = app.document(handle).unwrap().bytes.clone();
        assert!(bytes.starts_with(begins), "{kind}");
        assert!(kind == "xlsx" || String::from_utf8(bytes).unwrap().contains("not shown"));
    }
}

#[test]
fn names_are_told_while_somebody_types_and_a_whole_one_never_leaves() {
    let mut school = with_children();
    let list = school.does("cohort.compare", json!({}));
    let whole = list["rows"][0]["pupil"]["name"].as_str().unwrap().to_owned();
    let fore = whole.split(' ').next().unwrap().to_owned();
    let texts = json!({ "texts": ["Will you help us in May?", format!("A mentor for {whole}"), format!("Ask {fore}.")] });
    let found = school.does("documents.check_words", texts);
    assert_eq!((&found[0]["text"], &found[0]["whole"]), (&json!(1), &json!(true)), "{found}");
    assert_eq!((&found[1]["text"], &found[1]["whole"]), (&json!(2), &json!(false)), "{found}");
    let ask = |words: &str, stands: &[&str]| json!({ "asks": [words], "let_stand": stands });
    let alone = format!("Thank {fore} for the poster");
    assert!(matches!(school.refuses("documents.parents", ask(&alone, &[])), ApiError::Invalid { .. }));
    let made = school.does("documents.parents", ask(&alone, &[&fore]));
    assert!(made["contains"].to_string().contains("See that no pupil is meant"), "{}", made["contains"]);
    let both = ask(&format!("Thank {whole}"), &[&fore, &whole]);
    assert!(matches!(school.refuses("documents.parents", both), ApiError::Invalid { .. }));
}
