//! Files with a question about the whole of them: nothing of them comes in, and nothing of them is lost, before it is answered.

use crate::school::{LEAD, School};
use bridgewell_app::ApiError;
use bridgewell_app::error::Refusal;
use serde_json::{Value, json};

const PUPILS: &[u8] =
    b"UPN,Surname,Forename,DOB\nB801200005001,Abdi,Noor,2015-01-13\nP207000016049,Brown,Ida,2014-12-24\n";

fn put(school: &mut School, name: &str, bytes: &[u8]) -> Value {
    let handle = school.app.put_file(name.to_owned(), bytes.to_vec()).unwrap();
    let settled = json!({ "sheet": null, "heading_row": null, "fields": null,
                          "attendance_scale": null, "sdq_boxes": null, "informant": null });
    json!({ "file": handle, "settled": settled, "answers": [] })
}

/// Forms with boxes numbered 1, 2, 3, which is asked about; a form without answers is not.
fn forms(with_pupils: bool, rows: &[(&str, &str)]) -> Vec<u8> {
    let items: Vec<String> = (1..=25).map(|item| format!("SDQ item {item}")).collect();
    let names = if with_pupils { "Surname,Forename,DOB," } else { "" };
    let mut text = format!("UPN,{names}SDQ informant,{}\n", items.join(","));
    for (who, answer) in rows {
        text += &format!("{who},self{}\n", format!(",{answer}").repeat(25));
    }
    text.into_bytes()
}

fn looked_at(school: &mut School, files: &[Value]) -> Value {
    loop {
        let state = school.does("intake.look", json!({ "files": files }));
        if state["state"] == "ready" {
            return state["bundle"].clone();
        }
    }
}

fn forms_kept(school: &mut School) -> u64 {
    let batches = school.does("intake.batches", json!({}))["batches"].clone();
    let forms = |batch: &Value| batch["counts"]["ready"].as_u64().unwrap();
    let named = |batch: &&Value| batch["name"] == "sdq.csv";
    batches.as_array().unwrap().iter().filter(named).map(forms).sum()
}

#[test]
fn a_file_with_an_open_question_stays_and_comes_in_once_it_is_answered() {
    let mut school = School::staffed();
    school.is_used_by(LEAD);
    school.does("settings.save_sdq_basis", json!({ "kind": "permission", "reference": "letter of 3 June" }));
    let sdq = forms(false, &[("B801200005001", "3"), ("P207000016049", "1")]);
    let files = [put(&mut school, "pupils.csv", PUPILS), put(&mut school, "sdq.csv", &sdq)];
    let bundle = looked_at(&mut school, &files);
    assert_eq!((&bundle["counts"]["ready"], &bundle["counts"]["held"]), (&json!(2), &json!(2)), "{bundle:#}");
    let accepted = school.does("intake.accept_all", json!({ "files": files }));
    assert_eq!((&accepted["rows"], &accepted["batches"].as_array().unwrap().len()), (&json!(2), &1));
    assert_eq!((&accepted["stay"], &accepted["left_out"]), (&json!([files[1]["file"]]), &json!([])));
    assert_eq!(school.does("intake.waiting", json!({}))["rows"], json!([]));

    let mut rest = files[1].clone();
    rest["settled"]["sdq_boxes"] = json!("from_one");
    let accepted = school.does("intake.accept_all", json!({ "files": [rest] }));
    assert_eq!((&accepted["rows"], &accepted["stay"]), (&json!(2), &json!([])));
    assert_eq!(forms_kept(&mut school), 2);
}

#[test]
fn no_row_of_a_file_comes_in_before_the_question_that_the_others_hang_on() {
    let mut school = School::staffed();
    school.is_used_by(LEAD);
    school.does("settings.save_sdq_basis", json!({ "kind": "permission", "reference": "letter of 3 June" }));
    let noor = "B801200005001,Abdi,Noor,2015-01-13";
    let ida = "P207000016049,Brown,Ida,2014-12-24";
    let mut file = put(&mut school, "sdq.csv", &forms(true, &[(noor, "3"), (ida, "")]));
    let bundle = looked_at(&mut school, &[file.clone()]);
    assert_eq!((&bundle["counts"]["ready"], &bundle["counts"]["held"]), (&json!(0), &json!(2)), "{bundle:#}");
    let refused = school.refuses("intake.accept_all", json!({ "files": [file] }));
    assert!(matches!(refused, ApiError::Refused { because: Refusal::File, .. }), "{refused}");
    file["settled"]["sdq_boxes"] = json!("from_one");
    let accepted = school.does("intake.accept_all", json!({ "files": [file] }));
    assert_eq!((&accepted["rows"], &accepted["stay"]), (&json!(2), &json!([])));
}
