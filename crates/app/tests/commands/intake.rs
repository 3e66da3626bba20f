//! Files come in through the command table: preview, answers, acceptance, a second file, undo.

use crate::school::{DATA, DSL, LEAD, School, TUTOR};
use bridgewell_app::ApiError;
use bridgewell_app::error::Refusal;
use serde_json::{Value, json};

const CLEAN: &[u8] = include_bytes!("../../../../tests/fixtures/samples/intake-240.csv");
const SIMS: &[u8] = include_bytes!("../../../../tests/fixtures/samples/sims-year7-profile.csv");
const ARBOR: &[u8] = include_bytes!("../../../../tests/fixtures/samples/arbor-intake.xlsx");
const SDQ: &[u8] = include_bytes!("../../../../tests/fixtures/samples/sdq.csv");
const LETTERS: &[u8] = include_bytes!("../../../../tests/fixtures/samples/letters-intake.jsonl");
const CTF: &[u8] = include_bytes!("../../../../tests/fixtures/samples/8929931_CTF_8929950_001.xml");

/// A file on the shelf with what was settled and answered about it.
struct File {
    handle: Value,
    settled: Value,
    answers: Vec<Value>,
}

impl File {
    fn put(school: &mut School, name: &str, bytes: &[u8]) -> Self {
        let handle = school.app.put_file(name.to_owned(), bytes.to_vec()).unwrap();
        let settled = json!({ "sheet": null, "heading_row": null, "fields": null, "date_orders": [],
                              "attendance_scale": null, "sdq_boxes": null, "informant": null });
        Self { handle: json!(handle), settled, answers: Vec::new() }
    }

    fn ask(&self) -> Value {
        json!({ "file": self.handle, "settled": self.settled, "answers": self.answers })
    }

    fn preview(&self, school: &mut School) -> Value {
        loop {
            let state = school.does("intake.preview", self.ask());
            if state["state"] == "ready" {
                let preview = state["preview"].clone();
                let counts = &preview["counts"];
                let of = |name: &str| counts[name].as_u64().unwrap();
                assert_eq!(of("ready") + of("held") + of("refused") + of("set_aside"), of("in_file"));
                return preview;
            }
            assert!(state["percent"].as_u64().unwrap() <= 100);
        }
    }

    fn accept(&self, school: &mut School) -> Value {
        school.does("intake.accept", self.ask())
    }

    fn answer(&mut self, row: u64, act: Value) {
        self.answers.push(json!({ "row": row, "act": act }));
    }
}

fn bring(school: &mut School, name: &str, bytes: &[u8]) -> Value {
    File::put(school, name, bytes).accept(school)
}

fn counts(preview: &Value) -> (u64, u64, u64, u64) {
    let of = |name: &str| preview["counts"][name].as_u64().unwrap();
    (of("ready"), of("held"), of("refused"), of("set_aside"))
}

fn row(preview: &Value, number: u64) -> Value {
    preview["rows"].as_array().unwrap().iter().find(|row| row["row"] == number).cloned().unwrap()
}

fn pupils(school: &mut School) -> Vec<Value> {
    school.does("arrivals.list", json!({}))["pupils"].as_array().unwrap().clone()
}

fn named(school: &mut School, name: &str) -> Vec<Value> {
    pupils(school).into_iter().filter(|row| row["pupil"]["name"] == name).collect()
}

const SMALL: &str = "UPN,Surname,Forename,DOB,Attendance %,Social care\n";
const NOOR: &str = "B801200005001,Abdi,Noor,2015-01-13,94.5,CIN\n";

fn small(rows: &str) -> Vec<u8> {
    format!("{SMALL}{rows}").into_bytes()
}

#[test]
fn the_clean_file_is_previewed_accepted_and_undone() {
    let mut school = School::staffed();
    let file = File::put(&mut school, "intake-240.csv", CLEAN);
    let preview = file.preview(&mut school);
    assert_eq!(counts(&preview), (240, 0, 0, 1));
    assert_eq!(preview["will"][0], "240 new pupils");
    assert_eq!(preview["questions"], json!([]));
    assert!(
        preview["columns"]
            .as_array()
            .unwrap()
            .iter()
            .all(|column| column["sure"] != "unknown" || column["heading"] == "Primary LAESTAB")
    );
    assert!(pupils(&mut school).is_empty());

    let accepted = file.accept(&mut school);
    assert_eq!((accepted["rows"].as_u64(), accepted["left"].as_u64()), (Some(240), Some(0)));
    assert_eq!(pupils(&mut school).len(), 240);

    let again = File::put(&mut school, "the same again.csv", CLEAN);
    let preview = again.preview(&mut school);
    assert!(preview["before"].as_str().unwrap().contains("Priya Nair"));
    assert_eq!(counts(&preview), (240, 0, 0, 1));

    let batches = school.does("intake.undo", json!({ "batch": accepted["batch"] }));
    assert_eq!(batches["batches"][0]["undone"]["by"], "Priya Nair");
    assert!(pupils(&mut school).is_empty());
    assert_eq!(school.refuses("intake.undo", json!({ "batch": accepted["batch"] })), ApiError::Stale);
}

#[test]
fn a_second_file_about_the_same_pupils_merges_and_its_undo_leaves_the_first() {
    let mut school = School::staffed();
    bring(&mut school, "intake-240.csv", CLEAN);
    let mut sims = File::put(&mut school, "sims.csv", SIMS);
    let preview = sims.preview(&mut school);
    assert_eq!(counts(&preview), (238, 1, 0, 8), "{:#}", preview["rows"]);
    assert_eq!(preview["will"][0], "3 new pupils");
    let held: Vec<&Value> =
        preview["rows"].as_array().unwrap().iter().filter(|row| row["standing"] == "held").collect();
    let layla = held[0].clone();
    assert_eq!(layla["name"], "Layla El-Sayed");
    assert!(layla["what"].as_str().unwrap().contains("Is it the same child?"), "{layla}");
    let candidate = layla["candidates"][0]["id"].clone();
    sims.answer(layla["row"].as_u64().unwrap(), json!({ "act": "pupil", "pupil": candidate, "take": [] }));
    assert_eq!(counts(&sims.preview(&mut school)), (239, 0, 0, 8));
    let accepted = sims.accept(&mut school);
    assert_eq!(pupils(&mut school).len(), 243);
    let better =
        pupils(&mut school).iter().filter(|row| row["pupil"]["name"].as_str().unwrap().contains('?')).count();
    assert_eq!(better, 0);
    assert!(pupils(&mut school).iter().filter(|row| row["pupil"]["form"].is_string()).count() >= 239);

    school.does("intake.undo", json!({ "batch": accepted["batch"] }));
    assert_eq!(pupils(&mut school).len(), 240);
    assert!(pupils(&mut school).iter().all(|row| row["pupil"]["form"].is_null()));

    bring(&mut school, "arbor.xlsx", ARBOR);
    assert_eq!(pupils(&mut school).len(), 240);
}

#[test]
fn a_file_in_use_by_another_is_undone_without_losing_the_pupils() {
    let mut school = School::staffed();
    let first = bring(&mut school, "first.csv", &small(NOOR));
    bring(
        &mut school,
        "second.csv",
        b"UPN,Surname,Forename,DOB,Form\nB801200005001,ABDI,Noor,2015-01-13,7B\n",
    );
    let batches = school.does("intake.undo", json!({ "batch": first["batch"] }));
    assert_eq!(batches["batches"][1]["in_the_way"], Value::Null);
    let kept = named(&mut school, "Noor ABDI");
    assert_eq!(kept[0]["pupil"]["form"], "7B");
}

#[test]
fn a_contradiction_is_shown_and_asked_and_either_side_can_be_taken() {
    let mut school = School::staffed();
    bring(&mut school, "first.csv", &small(NOOR));
    let mut later =
        File::put(&mut school, "later.csv", &small(&NOOR.replace("94.5", "81.0").replace("Noor", "Nura")));
    let preview = later.preview(&mut school);
    assert_eq!(counts(&preview), (0, 1, 0, 1));
    let asked = row(&preview, 2);
    let fields: Vec<&str> =
        asked["conflicts"].as_array().unwrap().iter().map(|one| one["field"].as_str().unwrap()).collect();
    assert_eq!(fields, ["legal_forename", "attendance_percent"]);
    assert_eq!(asked["conflicts"][1]["ours"], "94.5 %");
    let nothing = school.refuses("intake.accept", later.ask());
    assert!(matches!(nothing, ApiError::Refused { because: Refusal::File, .. }));
    let id = asked["candidates"][0]["id"].clone();
    later.answer(2, json!({ "act": "pupil", "pupil": id, "take": ["attendance_percent"] }));
    later.accept(&mut school);
    assert_eq!(named(&mut school, "Noor Abdi").len(), 1);
    let same = File::put(&mut school, "again.csv", &small(&NOOR.replace("94.5", "81.0")));
    assert_eq!(counts(&same.preview(&mut school)), (1, 0, 0, 1));
}

#[test]
fn a_child_without_a_number_is_asked_about_and_may_be_another_child() {
    let mut school = School::staffed();
    bring(&mut school, "first.csv", &small(NOOR));
    let mut later = File::put(&mut school, "later.csv", &small(&NOOR.replace("B801200005001", "")));
    let asked = row(&later.preview(&mut school), 2);
    assert_eq!(asked["answers"], json!(["leave_out", "pupil", "new_pupil"]));
    later.answer(2, json!({ "act": "new_pupil" }));
    later.accept(&mut school);
    let both = named(&mut school, "Noor Abdi");
    assert_eq!(both.len(), 2);
    assert_ne!(both[0]["pupil"]["apart"], both[1]["pupil"]["apart"]);

    let mut third = File::put(&mut school, "third.csv", &small(&NOOR.replace("B801200005001", "")));
    third.answer(2, json!({ "act": "leave_out" }));
    assert_eq!(counts(&third.preview(&mut school)), (0, 0, 0, 2));
}

#[test]
fn forms_need_the_schools_basis_and_find_their_pupils() {
    let mut school = School::staffed();
    let early = File::put(&mut school, "sdq.csv", SDQ);
    assert_eq!(counts(&early.preview(&mut school)), (0, 240, 0, 1));
    bring(&mut school, "intake-240.csv", CLEAN);
    let before = early.preview(&mut school);
    assert_eq!(counts(&before), (0, 237, 0, 4));
    assert!(row(&before, 2)["what"].as_str().unwrap().contains("settings"));
    school.does(
        "settings.save_sdq_basis",
        json!({ "kind": "licence", "reference": "school licence 1", "version": 0 }),
    );
    assert_eq!(counts(&early.preview(&mut school)), (237, 0, 0, 4));
    let accepted = early.accept(&mut school);
    assert_eq!(accepted["done"][1], "237 SDQ forms");
    let again = File::put(&mut school, "sdq again.csv", SDQ);
    assert_eq!(counts(&again.preview(&mut school)), (0, 0, 0, 241));
    school.does("intake.undo", json!({ "batch": accepted["batch"] }));
    assert_eq!(counts(&again.preview(&mut school)), (237, 0, 0, 4));
}

#[test]
fn letters_come_in_unread_and_are_never_overwritten() {
    let mut school = School::staffed();
    bring(&mut school, "intake-240.csv", CLEAN);
    let accepted = bring(&mut school, "letters.jsonl", LETTERS);
    assert_eq!(accepted["rows"], 120);
    let again = File::put(&mut school, "letters.jsonl", LETTERS);
    assert_eq!(counts(&again.preview(&mut school)), (0, 0, 0, 120));
    let batches = school.does("intake.batches", json!({}));
    assert_eq!(batches["batches"][0]["brought"], json!(["120 pupils who were here", "120 letters"]));
    let intake = batches["batches"][1]["in_the_way"].as_str().unwrap();
    assert!(intake.contains("another file is about them"), "{intake}");
    school.does("intake.undo", json!({ "batch": accepted["batch"] }));
    assert_eq!(counts(&again.preview(&mut school)), (120, 0, 0, 0));
}

#[test]
fn what_a_data_manager_may_not_read_is_masked() {
    let mut school = School::staffed();
    let file = small(NOOR);
    let shown = |school: &mut School| {
        let preview = File::put(school, "first.csv", &file).preview(school);
        preview["columns"][5].clone()
    };
    assert_eq!(shown(&mut school)["examples"], json!(["CIN"]));
    school.is_used_by(DATA);
    let masked = shown(&mut school);
    assert_eq!((masked["examples"].clone(), masked["masked"].clone()), (json!(["•••"]), json!(true)));
    bring(&mut school, "first.csv", &file);
    assert_eq!(pupils(&mut school).len(), 1);
    let bad = File::put(&mut school, "second.csv", &small(&NOOR.replace("CIN", "Early help")));
    assert!(!bad.preview(&mut school)["rows"].to_string().contains("Early help"));
}

#[test]
fn a_settled_column_is_remembered_for_the_next_file_like_it() {
    let mut school = School::staffed();
    let mut file = File::put(&mut school, "first.csv", &small(NOOR));
    file.settled["fields"] = json!(["upn", "legal_surname", "legal_forename", "dob", null, "social_care"]);
    file.accept(&mut school);
    let next = small("P207000016049,Brown,Ida,2014-12-24,88.0,\n");
    let preview = File::put(&mut school, "next.csv", &next).preview(&mut school);
    assert_eq!(preview["remembered"], true);
    assert_eq!(preview["columns"][4]["field"], Value::Null);
    assert_eq!(preview["columns"][3]["sure"], "remembered");
}

#[test]
fn what_cannot_be_read_is_refused_in_a_sentence() {
    let mut school = School::staffed();
    let file = File::put(&mut school, "ctf.xml", &CTF[..CTF.len() / 2]);
    let ApiError::Refused { because: Refusal::File, message } = school.refuses("intake.preview", file.ask())
    else {
        panic!("not refused")
    };
    assert!(message.contains("Common Transfer File"));
    let mut odd = File::put(&mut school, "first.csv", &small(NOOR));
    odd.settled["fields"] = json!(["shoe_size"]);
    assert!(matches!(school.refuses("intake.preview", odd.ask()), ApiError::Invalid { .. }));
    odd.settled["fields"] = Value::Null;
    odd.settled["date_orders"] = json!(["year_first"]);
    assert!(matches!(school.refuses("intake.preview", odd.ask()), ApiError::Invalid { .. }));
    school.does("intake.let_go", json!({ "file": odd.handle }));
    odd.settled["date_orders"] = json!([]);
    assert!(matches!(school.refuses("intake.preview", odd.ask()), ApiError::NotFound { .. }));
}

#[test]
fn a_transfer_file_brings_its_pupils_with_what_it_says_of_home() {
    let mut school = School::staffed();
    let accepted = bring(&mut school, "whatever.csv", CTF);
    assert_eq!((accepted["rows"].as_u64(), accepted["left"].as_u64()), (Some(30), Some(0)));
    let everybody = pupils(&mut school);
    assert_eq!(everybody.len(), 30);
    let pages = everybody.iter().map(|row| row["pupil"]["id"].clone()).collect::<Vec<_>>();
    let pages = pages.into_iter().map(|id| school.does("pupil.open", json!({ "pupil": id })).to_string());
    assert_eq!(pages.filter(|page| page.contains("looked after")).count(), 1);
}

#[test]
fn a_batch_stays_once_work_rests_on_it() {
    let mut school = School::staffed();
    let accepted = bring(&mut school, "first.csv", &small(NOOR));
    let noor = pupils(&mut school)[0]["pupil"]["id"].clone();
    let record = json!({ "pupil": noor, "arrived": "2026-08-29", "safeguarding_file": null, "received_by": null,
                         "version": 0 });
    school.does("arrivals.record", record);
    let refused = school.refuses("intake.undo", json!({ "batch": accepted["batch"] }));
    let ApiError::Refused { because: Refusal::DecisionsRestOnIt, message } = refused else {
        panic!("{refused}")
    };
    assert!(message.contains("Noor Abdi") && message.ends_with("Nothing was changed."), "{message}");
}

#[test]
fn the_first_week_list_says_who_came_and_whose_file_was_received() {
    let mut school = School::staffed();
    bring(
        &mut school,
        "first.csv",
        b"UPN,Surname,Forename,Form\nB801200005001,Abdi,Noor,7B\nP207000016049,Brown,Ida,7C\n",
    );
    school.is_used_by(TUTOR);
    let list = school.does("arrivals.list", json!({}));
    assert_eq!((list["pupils"].as_array().unwrap().len(), list["not_arrived"].as_u64()), (1, Some(1)));
    let noor = list["pupils"][0]["pupil"]["id"].clone();
    let record = |file: Value, by: Value, version: u32| {
        json!({ "pupil": noor, "arrived": "2026-08-28", "safeguarding_file": file, "received_by": by,
                "version": version })
    };
    let list = school.does("arrivals.record", record(Value::Null, Value::Null, 0));
    assert_eq!((list["not_arrived"].as_u64(), list["files_missing"].clone()), (Some(0), Value::Null));
    let unseen = school.refuses("arrivals.record", record(json!("2026-08-28"), json!("Ruth Okafor"), 1));
    assert_eq!(unseen, ApiError::NeedsRestrictedKey);
    school.is_used_by(DSL);
    let nobody = school.refuses("arrivals.record", record(json!("2026-08-28"), Value::Null, 1));
    assert!(matches!(nobody, ApiError::Invalid { .. }));
    let list = school.does("arrivals.record", record(json!("2026-08-28"), json!("Ruth Okafor"), 1));
    assert_eq!((list["not_arrived"].as_u64(), list["files_missing"].as_u64()), (Some(1), Some(1)));
    assert_eq!(list["pupils"][0]["received_by"], "Ruth Okafor");
    school.is_used_by(TUTOR);
    assert!(!school.does("arrivals.list", json!({})).to_string().contains("Ruth Okafor"));
    assert_eq!(school.refuses("arrivals.record", record(Value::Null, Value::Null, 0)), ApiError::Stale);
    school.does("arrivals.record", record(Value::Null, Value::Null, 2));
    school.is_used_by(DSL);
    assert_eq!(school.does("arrivals.list", json!({}))["pupils"][0]["received_by"], "Ruth Okafor");
    let ida = named(&mut school, "Ida Brown")[0]["pupil"]["id"].clone();
    school.is_used_by(TUTOR);
    let other = json!({ "pupil": ida, "arrived": null, "safeguarding_file": null, "received_by": null, "version": 0 });
    assert_eq!(school.refuses("arrivals.record", other), ApiError::NotResponsible);
    school.is_used_by(LEAD);
}

#[test]
fn a_file_is_not_undone_once_decisions_rest_on_it_and_they_are_named() {
    let mut school = School::staffed();
    let first = bring(&mut school, "first.csv", &small(NOOR));
    let noor = pupils(&mut school)[0]["pupil"]["id"].clone();
    school.does(
        "decisions.save",
        json!({ "pupil": noor, "kind": "talk_first", "reason": "Attendance.", "family": { "kind": "not_yet" },
                "task": null, "thrive": null, "review": null, "supersedes": null }),
    );
    let batches = school.does("intake.batches", json!({}));
    let refused = school.refuses("intake.undo", json!({ "batch": first["batch"] }));
    let ApiError::Refused { because: Refusal::DecisionsRestOnIt, message } = refused else {
        panic!("{refused}")
    };
    assert!(message.contains("Noor Abdi, decided by Priya Nair"), "{message}");
    assert!(message.starts_with(batches["batches"][0]["in_the_way"].as_str().unwrap()));
    assert_eq!(pupils(&mut school).len(), 1);
}

#[test]
fn what_a_data_manager_brings_about_home_only_key_holders_can_open() {
    let mut school = School::staffed();
    school.is_used_by(DATA);
    bring(&mut school, "first.csv", &small(NOOR));
    let noor = pupils(&mut school)[0]["pupil"]["id"].clone();
    school.is_used_by(DSL);
    let page = school.does("pupil.open", json!({ "pupil": noor })).to_string();
    assert!(page.contains("child in need"), "{page}");
    school.is_used_by(LEAD);
    bring(&mut school, "second.csv", b"UPN,Surname,Forename,Form\nB801200005001,Abdi,Noor,7B\n");
    school.is_used_by(TUTOR);
    let page = school.does("pupil.open", json!({ "pupil": noor })).to_string();
    assert!(!page.contains("child in need"), "{page}");
}

#[test]
fn rows_that_were_left_out_wait_on_home_until_the_file_is_brought_in_again() {
    let mut school = School::staffed();
    school.is_used_by(DATA);
    bring(&mut school, "first.csv", &small(NOOR));
    let later = small(&format!("{}P207000016049,Brown,Ida,2014-12-24,88.0,\n", NOOR.replace("94.5", "81.0")));
    let accepted = bring(&mut school, "later.csv", &later);
    assert_eq!((accepted["rows"].as_u64(), accepted["left"].as_u64()), (Some(1), Some(1)));
    let problems =
        |school: &mut School| school.does("home.today", json!({}))["lists"].as_array().unwrap().len();
    assert_eq!(problems(&mut school), 1);
    let mut again = File::put(&mut school, "later.csv", &later);
    let id = row(&again.preview(&mut school), 2)["candidates"][0]["id"].clone();
    again.answer(2, json!({ "act": "pupil", "pupil": id, "take": [] }));
    again.accept(&mut school);
    assert_eq!(problems(&mut school), 0);
}
