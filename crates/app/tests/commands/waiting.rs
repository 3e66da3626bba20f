//! What an accepted file leaves open: the work list, fixing in place, the note to a primary school, templates, several files
//! at once, and questions about home.

use crate::school::{DATA, DSL, LEAD, School, TUTOR};
use bridgewell_app::ApiError;
use bridgewell_app::error::Refusal;
use serde_json::{Value, json};

const HEADINGS: &str =
    "UPN,Surname,Forename,DOB,Primary school,Attendance %,KS2 reading,KS2 maths,Social care\n";
const NOOR: &str = "B801200005001,Abdi,Noor,2015-01-13,Fenbridge Primary,94.5,104,103,CIN\n";
const IDA: &str = "P207000016049,Brown,Ida,2014-12-24,Fenbridge Primary,poor,99,101,\n";
const SAM: &str = ",Carr,Sam,2015-02-02,Oak Lane Primary,97.0,1O3,110,\n";

fn file(rows: &[&str]) -> Vec<u8> {
    format!("{HEADINGS}{}", rows.concat()).into_bytes()
}

fn put(school: &mut School, name: &str, bytes: &[u8]) -> Value {
    let handle = school.app.put_file(name.to_owned(), bytes.to_vec()).unwrap();
    let settled = json!({ "sheet": null, "heading_row": null, "fields": null, "date_orders": [],
                          "attendance_scale": null, "sdq_boxes": null, "informant": null });
    json!({ "file": handle, "settled": settled, "answers": [] })
}

fn bring(school: &mut School, name: &str, rows: &[&str]) -> Value {
    let ask = put(school, name, &file(rows));
    school.does("intake.accept", ask)
}

fn waiting(school: &mut School) -> Value {
    school.does("intake.waiting", json!({}))
}

fn only_row(list: &Value) -> Value {
    let rows = list["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 1, "{rows:#?}");
    rows[0].clone()
}

fn settle(row: &Value, fixes: &[(&str, &str)], act: Value) -> Value {
    let fixes: Vec<Value> =
        fixes.iter().map(|(field, value)| json!({ "field": field, "value": value })).collect();
    json!({ "id": row["id"], "version": row["version"], "fixes": fixes, "act": act })
}

fn page(school: &mut School, name: &str) -> String {
    let id = pupil(school, name);
    school.does("pupil.open", json!({ "pupil": id })).to_string()
}

fn pupil(school: &mut School, name: &str) -> Value {
    let list = school.does("arrivals.list", json!({}));
    let rows = list["pupils"].as_array().unwrap().clone();
    rows.into_iter().find(|row| row["pupil"]["name"] == name).map(|row| row["pupil"]["id"].clone()).unwrap()
}

fn looked_at(school: &mut School, files: &[Value]) -> Value {
    loop {
        let state = school.does("intake.look", json!({ "files": files }));
        if state["state"] == "ready" {
            return state["bundle"].clone();
        }
        assert!(state["percent"].as_u64().unwrap() <= 100);
    }
}

#[test]
fn a_value_that_could_not_be_read_waits_and_is_typed_under_the_same_rules() {
    let mut school = School::staffed();
    school.is_used_by(DATA);
    bring(&mut school, "first.csv", &[NOOR, IDA]);
    let row = only_row(&waiting(&mut school));
    assert_eq!((row["level"].as_str(), row["name"].as_str()), (Some("flag"), Some("Ida Brown")));
    assert_eq!(
        (row["faults"][0]["found"].as_str(), row["faults"][0]["fix"].as_str()),
        (Some("poor"), Some("attendance_percent"))
    );
    for (bad, told) in [("often", "not a number"), ("194", "between 0 and 100"), ("  ", "skip the row")] {
        let ask = settle(&row, &[("attendance_percent", bad)], Value::Null);
        let ApiError::Invalid { field, message } = school.refuses("intake.settle", ask) else {
            panic!("{bad}")
        };
        assert_eq!(field, "attendance_percent");
        assert!(message.contains(told), "{message}");
    }
    let list = school.does("intake.settle", settle(&row, &[("attendance_percent", "88.5")], Value::Null));
    assert_eq!(list["rows"], json!([]));
    let again = settle(&row, &[("attendance_percent", "70")], Value::Null);
    assert!(matches!(school.refuses("intake.settle", again), ApiError::NotFound { .. }));
    school.is_used_by(LEAD);
    assert!(page(&mut school, "Ida Brown").contains("88.5"));
    let batches = school.does("intake.batches", json!({}));
    assert_eq!(
        (batches["batches"][0]["open"].as_u64(), batches["batches"][0]["settled"].as_u64()),
        (Some(0), Some(1))
    );
}

#[test]
fn a_held_row_is_matched_in_place_and_comes_in_with_what_was_sealed_beside_it() {
    let mut school = School::staffed();
    school.is_used_by(DATA);
    bring(&mut school, "first.csv", &[NOOR]);
    let second = NOOR.replace("B801200005001", "").replace("Noor", "Nur").replace("CIN", "CP");
    let third = SAM.replace("1O3", "104");
    let accepted = bring(&mut school, "second.csv", &[&NOOR.replace("B801200005001", ""), &third]);
    assert_eq!((accepted["rows"].as_u64(), accepted["left"].as_u64()), (Some(1), Some(1)));
    let row = only_row(&waiting(&mut school));
    assert_eq!(
        (row["level"].as_str(), row["brings"].clone()),
        (Some("ask"), json!(["attendance", "key stage 2 results"]))
    );
    assert!(!row.to_string().contains("CIN") && !row.to_string().contains("in need"));
    let refused = school.refuses("intake.settle", settle(&row, &[], Value::Null));
    assert!(matches!(refused, ApiError::Refused { because: Refusal::Other, .. }), "{refused}");
    let noor = row["candidates"][0]["id"].clone();
    let act = json!({ "act": "pupil", "pupil": noor, "take": [] });
    let list = school.does("intake.settle", settle(&row, &[], act));
    assert_eq!(list["rows"], json!([]));
    let batches = school.does("intake.batches", json!({}));
    assert_eq!(
        (batches["batches"][0]["counts"]["ready"].as_u64(), batches["batches"][0]["counts"]["held"].as_u64()),
        (Some(2), Some(0))
    );

    // A value typed into a held row, and the row taken as a new pupil.
    bring(&mut school, "third.csv", &[&second.replace("Nur", "Noor"), IDA]);
    let list = waiting(&mut school);
    let held = list["rows"].as_array().unwrap().iter().find(|row| row["level"] == "ask").unwrap().clone();
    let list = school
        .does("intake.settle", settle(&held, &[("attendance_percent", "90")], json!({ "act": "new_pupil" })));
    assert_eq!(list["rows"].as_array().unwrap().len(), 1);
    school.is_used_by(DSL);
    let arrivals = school.does("arrivals.list", json!({}));
    let both: Vec<&Value> = arrivals["pupils"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["pupil"]["name"] == "Noor Abdi")
        .collect();
    assert_eq!(both.len(), 2);
    assert_ne!(both[0]["pupil"]["apart"], both[1]["pupil"]["apart"]);
    let pages: Vec<String> = both
        .iter()
        .map(|row| row["pupil"]["id"].clone())
        .collect::<Vec<_>>()
        .into_iter()
        .map(|id| school.does("pupil.open", json!({ "pupil": id })).to_string())
        .collect();
    assert!(pages.iter().any(|page| page.contains("child protection plan")));
    school.is_used_by(DATA);
}

#[test]
fn what_a_person_typed_stays_when_the_file_is_undone() {
    let mut school = School::staffed();
    let first = bring(&mut school, "first.csv", &[&IDA.replace("2014-12-24", "someday")]);
    bring(&mut school, "second.csv", &[&IDA.replace("2014-12-24", "").replace("poor", "91.0")]);
    let row = only_row(&waiting(&mut school));
    assert_eq!(row["faults"].as_array().unwrap().len(), 1, "the second file told the attendance: {row:#}");
    let late = settle(&row, &[("dob", "2001-05-05")], Value::Null);
    assert!(matches!(school.refuses("intake.settle", late), ApiError::Invalid { .. }));
    school.does("intake.settle", settle(&row, &[("dob", "24/12/2014")], Value::Null));
    school.does("intake.undo", json!({ "batch": first["batch"] }));
    assert!(page(&mut school, "Ida Brown").contains("2014-12-24"));
}

#[test]
fn a_row_is_skipped_with_a_reason_and_taken_up_again() {
    let mut school = School::staffed();
    bring(&mut school, "first.csv", &[NOOR, IDA]);
    let row = only_row(&waiting(&mut school));
    let skip = |why: &str, version: &Value| json!({ "id": row["id"], "version": version, "why": why });
    assert!(matches!(school.refuses("intake.skip", skip(" ", &row["version"])), ApiError::Invalid { .. }));
    let list = school.does("intake.skip", skip("She moves to another school.", &row["version"]));
    assert_eq!(
        (list["rows"].clone(), list["skipped"][0]["why"].as_str()),
        (json!([]), Some("She moves to another school."))
    );
    assert_eq!(list["skipped"][0]["by"]["by"], LEAD.0);
    assert_eq!(school.refuses("intake.skip", skip("Again.", &row["version"])), ApiError::Stale);
    let skipped = &list["skipped"][0];
    let up = json!({ "id": skipped["id"], "version": skipped["version"] });
    assert_eq!(only_row(&school.does("intake.take_up", up))["name"], "Ida Brown");
    let home = school.does("home.today", json!({}));
    let imports = home["lists"]
        .as_array()
        .unwrap()
        .iter()
        .find(|list| list["kind"] == "import_problems")
        .unwrap()
        .clone();
    assert_eq!(imports["count"], 1);
}

#[test]
fn a_suggestion_is_offered_and_never_taken_by_itself() {
    let mut school = School::staffed();
    bring(&mut school, "first.csv", &[SAM]);
    let row = only_row(&waiting(&mut school));
    assert_eq!(row["faults"][0]["suggestion"], "103");
    assert!(!page(&mut school, "Sam Carr").contains("\"103\""));
    let list = school.does("intake.settle", settle(&row, &[("ks2_reading", "103")], Value::Null));
    assert_eq!(list["rows"], json!([]));
}

#[test]
fn a_value_typed_before_accepting_is_part_of_the_row() {
    let mut school = School::staffed();
    let mut ask = put(&mut school, "first.csv", &file(&[IDA]));
    ask["answers"] =
        json!([{ "row": 2, "act": null, "fixes": [{ "field": "attendance_percent", "value": "lots" }] }]);
    assert!(matches!(school.refuses("intake.preview", ask.clone()), ApiError::Invalid { .. }));
    ask["answers"][0]["fixes"][0]["value"] = json!("92");
    let preview = school.does("intake.preview", ask.clone())["preview"].clone();
    assert_eq!(
        (preview["levels"]["flag"].as_u64(), preview["rows"][0]["fixed"][0]["value"].as_str()),
        (Some(0), Some("92"))
    );
    school.does("intake.accept", ask);
    assert_eq!(waiting(&mut school)["rows"], json!([]));
    assert!(page(&mut school, "Ida Brown").contains("92"));
}

#[test]
fn rows_are_sorted_so_that_what_needs_a_person_comes_first() {
    let mut school = School::staffed();
    bring(&mut school, "first.csv", &[NOOR]);
    let nobody = ",,,2015-02-02,Oak Lane Primary,97.0,103,110,\n";
    let ask = put(&mut school, "second.csv", &file(&[SAM, nobody, IDA, &NOOR.replace("94.5", "80")]));
    let preview = school.does("intake.preview", ask)["preview"].clone();
    let levels: Vec<&str> =
        preview["rows"].as_array().unwrap().iter().map(|row| row["level"].as_str().unwrap()).collect();
    assert_eq!(levels, ["ask", "refuse", "flag", "flag"]);
    assert_eq!(
        (
            preview["levels"]["ask"].as_u64(),
            preview["levels"]["refuse"].as_u64(),
            preview["levels"]["flag"].as_u64()
        ),
        (Some(1), Some(1), Some(2))
    );
    for row in preview["rows"].as_array().unwrap() {
        for fault in row["faults"].as_array().unwrap() {
            assert!(fault["to_do"].as_str().unwrap().ends_with('.'));
        }
    }
}

#[test]
fn the_note_to_a_primary_lists_only_its_own_gaps_and_nothing_restricted() {
    let mut school = School::staffed();
    school.is_used_by(DATA);
    bring(
        &mut school,
        "first.csv",
        &[NOOR, IDA, SAM, "A,-Dash,=Sum,2015-03-03,Oak Lane Primary,96,100,100,\n"],
    );
    let list = waiting(&mut school);
    let schools: Vec<&str> =
        list["primaries"].as_array().unwrap().iter().map(|one| one["primary"].as_str().unwrap()).collect();
    assert_eq!(schools, ["Fenbridge Primary", "Oak Lane Primary"]);
    let note = school.does("intake.note", json!({ "primary": "Fenbridge Primary" }));
    let text = note["text"].as_str().unwrap();
    assert!(text.contains("Ida Brown, born 24 December 2014") && text.contains("“poor”"), "{text}");
    assert!(!text.contains("Sam") && !text.contains("Noor") && !text.contains("need"), "{text}");
    assert!(text.contains("Ewan Price") && text.contains("Alder Park School"));
    let handle: bridgewell_app::DocumentHandle = serde_json::from_value(note["pdf"].clone()).unwrap();
    assert!(school.app.document(handle).unwrap().bytes.starts_with(b"%PDF"));
    let oak = school.does("intake.note", json!({ "primary": "Oak Lane Primary" }));
    assert!(
        oak["text"].as_str().unwrap().lines().all(|line| !line.starts_with(['=', '+', '-', '@'])),
        "{}",
        oak["text"]
    );
    assert!(matches!(
        school.refuses("intake.note", json!({ "primary": "Nowhere" })),
        ApiError::NotFound { .. }
    ));
    let asked = waiting(&mut school);
    assert!(asked["rows"].as_array().unwrap().iter().any(|row| row["asked"].is_string()));
    school.is_used_by(LEAD);
    let log = school.does(
        "log.list",
        json!({ "op": null, "person": null, "subject": null, "before": null, "limit": 20 }),
    );
    assert!(log.to_string().contains("exported"), "{log}");
}

#[test]
fn several_files_are_one_preview_and_one_step_and_an_unreadable_one_stops_nobody() {
    let mut school = School::staffed();
    let files = [
        put(&mut school, "more.csv", b"UPN,Form\nB801200005001,7B\n"),
        put(&mut school, "broken.xlsx", b"PK\x03\x04 not a workbook"),
        put(&mut school, "oak.csv", &file(&[SAM])),
        put(&mut school, "fenbridge.csv", &file(&[NOOR, IDA])),
    ];
    let bundle = looked_at(&mut school, &files);
    let of = |name: &str| {
        bundle["files"].as_array().unwrap().iter().find(|file| file["name"] == name).cloned().unwrap()
    };
    assert!(of("broken.xlsx")["trouble"].as_str().unwrap().ends_with('.'));
    assert_eq!(of("more.csv")["counts"]["held"], 1, "whom it is about is in a file that is planned after it");
    assert_eq!((bundle["counts"]["ready"].as_u64(), bundle["counts"]["held"].as_u64()), (Some(3), Some(1)));
    let accepted = school.does("intake.accept_all", json!({ "files": files }));
    assert_eq!((accepted["rows"].as_u64(), accepted["batches"].as_array().unwrap().len()), (Some(3), 3));
    assert_eq!(accepted["left_out"], json!(["broken.xlsx"]));
    let list = waiting(&mut school);
    let moved =
        list["rows"].as_array().unwrap().iter().find(|row| row["file"] == "more.csv").unwrap().clone();
    assert!(moved["what"].as_str().unwrap().contains("joins Noor Abdi"), "{moved}");
    school.does("intake.settle", settle(&moved, &[], json!({ "act": "as_it_stands" })));
    let batches = school.does("intake.batches", json!({}));
    assert!(
        batches["batches"]
            .as_array()
            .unwrap()
            .iter()
            .all(|batch| batch["hash"].as_str().unwrap().len() == 64)
    );
    let nothing = put(&mut school, "broken.xlsx", b"PK\x03\x04 not a workbook");
    assert!(matches!(
        school.refuses("intake.accept_all", json!({ "files": [nothing] })),
        ApiError::Refused { because: Refusal::File, .. }
    ));
}

#[test]
fn files_that_were_kept_in_one_step_can_be_taken_back_in_one() {
    let mut school = School::staffed();
    let files = [
        put(&mut school, "fenbridge.csv", &file(&[NOOR, IDA])),
        put(&mut school, "more.csv", b"UPN,Form\nB801200005001,7B\n"),
        put(&mut school, "oak.csv", &file(&[SAM])),
    ];
    let _ = looked_at(&mut school, &files);
    let accepted = school.does("intake.accept_all", json!({ "files": files }));
    assert_eq!(accepted["batches"].as_array().unwrap().len(), 3);
    let batches = school.does("intake.batches", json!({}))["batches"].clone();
    for batch in batches.as_array().unwrap() {
        assert_eq!(
            (&batch["step"]["files"], &batch["step"]["in_the_way"]),
            (&json!(3), &Value::Null),
            "{batch}"
        );
    }
    let of = |name: &str| batches.as_array().unwrap().iter().find(|one| one["name"] == name).unwrap().clone();
    let after = school.does("intake.undo", json!({ "batch": of("fenbridge.csv")["id"], "step": true }));
    assert!(after["batches"].as_array().unwrap().iter().all(|one| one["undone"].is_object()), "{after}");
    let left = school.does("arrivals.list", json!({}));
    assert_eq!(left["pupils"], json!([]));
}

#[test]
fn two_files_that_differ_about_a_child_are_asked_before_either_is_kept() {
    let mut school = School::staffed();
    let files = [
        put(&mut school, "a.csv", &file(&[NOOR])),
        put(&mut school, "b.csv", &file(&[&NOOR.replace("94.5", "80.0")])),
    ];
    let bundle = looked_at(&mut school, &files);
    assert_eq!((bundle["counts"]["ready"].as_u64(), bundle["counts"]["held"].as_u64()), (Some(1), Some(1)));
    let mut second = files[1].clone();
    second["beside"] = json!([files[0]]);
    let preview = school.does("intake.preview", second)["preview"].clone();
    assert_eq!(preview["rows"][0]["conflicts"][0]["ours"], "94.5 %");
    let noor = preview["rows"][0]["candidates"][0]["id"].clone();
    let mut answered = files.clone();
    answered[1]["answers"] =
        json!([{ "row": 2, "act": { "act": "pupil", "pupil": noor, "take": ["attendance_percent"] } }]);
    let accepted = school.does("intake.accept_all", json!({ "files": answered }));
    assert_eq!((accepted["rows"].as_u64(), accepted["waiting"].as_u64()), (Some(2), Some(0)));
    assert!(page(&mut school, "Noor Abdi").contains("80.0"));
}

#[test]
fn templates_are_named_told_saved_taken_in_and_removed() {
    let mut school = School::staffed();
    let mut ask = put(&mut school, "Fenbridge leavers.csv", &file(&[NOOR]));
    ask["settled"]["fields"] = json!([
        "upn",
        "legal_surname",
        "legal_forename",
        "dob",
        "school",
        null,
        "ks2_reading",
        "ks2_maths",
        null
    ]);
    school.does("intake.accept", ask);
    let all = school.does("intake.templates", json!({}));
    let one = all["templates"][0].clone();
    assert_eq!(
        (one["name"].as_str(), one["columns"][5]["taken_for"].clone()),
        (Some("Fenbridge leavers"), Value::Null)
    );
    let next = put(&mut school, "next.csv", &file(&[IDA]));
    assert_eq!(school.does("intake.preview", next)["preview"]["template"], "Fenbridge leavers");
    let renamed =
        school.does("intake.rename_template", json!({ "headings": one["headings"], "name": "Fenbridge" }));
    assert_eq!(renamed["templates"][0]["name"], "Fenbridge");
    let blank = school.refuses("intake.rename_template", json!({ "headings": one["headings"], "name": " " }));
    assert!(matches!(blank, ApiError::Invalid { .. }));
    let made = school.does("intake.export_template", json!({ "headings": one["headings"] }));
    let handle: bridgewell_app::DocumentHandle = serde_json::from_value(made["handle"].clone()).unwrap();
    let saved = school.app.document(handle).unwrap().clone();
    assert_eq!(saved.name, "Fenbridge.json");
    assert!(!String::from_utf8_lossy(&saved.bytes).contains("Noor"));
    assert_eq!(
        school.does("intake.remove_template", json!({ "headings": one["headings"] }))["templates"],
        json!([])
    );

    let mut other = School::staffed();
    let file = other.app.put_file(saved.name, saved.bytes).unwrap();
    let taken = other.does("intake.take_template", json!({ "file": file }));
    assert_eq!(
        (taken["templates"][0]["name"].as_str(), taken["templates"][0]["headings"].clone()),
        (Some("Fenbridge"), one["headings"].clone())
    );
    let odd = other.app.put_file("letter.json".to_owned(), b"{}".to_vec()).unwrap();
    let refused = other.refuses("intake.take_template", json!({ "file": odd }));
    assert!(matches!(refused, ApiError::Refused { because: Refusal::File, .. }));
}

#[test]
fn what_files_say_differently_of_home_is_asked_of_those_who_hold_the_key() {
    let mut school = School::staffed();
    school.is_used_by(DATA);
    bring(&mut school, "first.csv", &[NOOR, &IDA.replace("poor", "90").replace(",\n", ",Early help\n")]);
    bring(&mut school, "second.csv", &[&NOOR.replace("CIN", "LAC")]);
    assert!(!waiting(&mut school).to_string().contains("Early help"));
    assert!(!school.does("home.today", json!({})).to_string().contains("home\""));
    assert!(matches!(school.refuses("intake.home_questions", json!({})), ApiError::NotAllowed { .. }));
    school.is_used_by(TUTOR);
    assert!(!school.does("home.today", json!({})).to_string().contains("import_problems"));
    school.is_used_by(DSL);
    assert!(school.does("home.today", json!({})).to_string().contains("2 pupils"));
    let asked = school.does("intake.home_questions", json!({}));
    let noor = asked["questions"][0].clone();
    assert_eq!(
        (noor["pupil"]["name"].as_str(), noor["stands"].as_str()),
        (Some("Noor Abdi"), Some("looked_after"))
    );
    assert_eq!(noor["said"].as_array().unwrap().len(), 2);
    assert_eq!(asked["questions"][1]["said"][0]["words"], "Early help");
    let left =
        school.does("intake.settle_home", json!({ "pupil": noor["pupil"]["id"], "status": "in_need" }));
    assert_eq!(left["questions"].as_array().unwrap().len(), 1);
    let ida = asked["questions"][1]["pupil"]["id"].clone();
    let left = school.does("intake.settle_home", json!({ "pupil": ida, "status": "none_recorded" }));
    assert_eq!(left["questions"], json!([]));
    assert!(page(&mut school, "Noor Abdi").contains("child in need"));
    school.is_used_by(DATA);
    bring(&mut school, "third.csv", &[&NOOR.replace("CIN", "CP")]);
    school.is_used_by(DSL);
    assert_eq!(school.does("intake.home_questions", json!({}))["questions"].as_array().unwrap().len(), 1);
}
