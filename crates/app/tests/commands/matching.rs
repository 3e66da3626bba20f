//! Which pupil a row is about, and what of the row is kept, where numbers and dates do not settle it.

use crate::school::School;
use serde_json::{Value, json};

const PUPILS: &str = "UPN,Surname,Forename,DOB,Attendance %\nB801200005001,Abdi,Noor,2015-01-13,94\n";

fn put(school: &mut School, name: &str, text: &str) -> Value {
    let handle = school.app.put_file(name.to_owned(), text.as_bytes().to_vec()).unwrap();
    let settled = json!({ "sheet": null, "heading_row": null, "fields": null,
                          "attendance_scale": null, "sdq_boxes": null, "informant": null });
    json!({ "file": handle, "settled": settled, "answers": [] })
}

fn bring(school: &mut School, name: &str, text: &str) -> Value {
    let ask = put(school, name, text);
    school.does("intake.accept", ask)
}

fn preview(school: &mut School, ask: &Value) -> Value {
    loop {
        let state = school.does("intake.preview", ask.clone());
        if state["state"] == "ready" {
            return state["preview"].clone();
        }
    }
}

fn letter_of(school: &mut School, name: &str) -> Value {
    let pupil = school.pupil(name);
    school.does("letters.open", json!({ "pupil": pupil }))["text"].clone()
}

#[test]
fn a_name_without_a_birth_date_is_asked_about_and_makes_no_second_child() {
    let mut school = School::staffed();
    bring(&mut school, "pupils.csv", PUPILS);
    let later = "Surname,Forename,Attendance %\nABDI,Noor,91\nCarr,Sam,97\n";
    let mut file = put(&mut school, "form tutor.csv", later);
    let shown = preview(&mut school, &file);
    assert_eq!((&shown["counts"]["ready"], &shown["counts"]["held"]), (&json!(1), &json!(1)), "{shown:#}");
    let row = shown["rows"].as_array().unwrap().iter().find(|row| row["row"] == 2).unwrap().clone();
    assert!(row["what"].as_str().unwrap().contains("has the same name"), "{row}");
    let noor = row["candidates"][0]["id"].clone();
    file["answers"] =
        json!([{ "row": 2, "act": { "act": "pupil", "pupil": noor, "take": ["attendance_percent"] } }]);
    assert_eq!(school.does("intake.accept", file)["rows"], 2);
    assert_eq!(school.does("arrivals.list", json!({}))["pupils"].as_array().unwrap().len(), 2);
}

#[test]
fn a_pupil_who_is_here_without_a_birth_date_is_not_made_again_by_a_file_that_has_it() {
    let mut school = School::staffed();
    bring(&mut school, "first.csv", "Surname,Forename,DOB\nAbdi,Noor,unknown\nCarr,Sam,2015-02-02\n");
    let file =
        put(&mut school, "second.csv", "Surname,Forename,DOB\nAbdi,Noor,2015-01-13\nCarr,Sam,2014-12-01\n");
    let shown = preview(&mut school, &file);
    assert_eq!((&shown["counts"]["ready"], &shown["counts"]["held"]), (&json!(1), &json!(1)), "{shown:#}");
    assert_eq!(shown["will"][0], "1 new pupil", "another birth date is another child");
}

#[test]
fn figures_beside_a_letter_that_is_here_already_come_in_and_the_letter_stays() {
    let mut school = School::staffed();
    let with = |attendance: &str, letter: &str| {
        format!(
            "UPN,Surname,Forename,DOB,Attendance %,Letter to self\nB801200005001,Abdi,Noor,2015-01-13,{attendance},{letter}\n"
        )
    };
    bring(&mut school, "first.csv", &with("", "Dear me."));
    let file = put(&mut school, "second.csv", &with("94", "Another letter."));
    let shown = preview(&mut school, &file);
    // The heading is the row set aside.
    assert_eq!(
        (&shown["counts"]["ready"], &shown["counts"]["set_aside"]),
        (&json!(1), &json!(1)),
        "{shown:#}"
    );
    assert!(
        shown["rows"][0]["what"].as_str().unwrap().contains("letter that is here already stays"),
        "{shown:#}"
    );
    assert_eq!(school.does("intake.accept", file)["rows"], 1);
    assert_eq!(letter_of(&mut school, "Noor"), "Dear me.");
}

#[test]
fn two_letters_that_are_said_to_be_of_one_pupil_do_not_stop_the_file() {
    let mut school = School::staffed();
    bring(&mut school, "pupils.csv", PUPILS);
    let noor = school.pupil("Noor");
    let letters = "UPN,Letter to self\nB801200005001,Dear me.\nP207000016049,Dear me again.\n";
    let mut file = put(&mut school, "letters.csv", letters);
    file["answers"] = json!([{ "row": 3, "act": { "act": "pupil", "pupil": noor, "take": [] } }]);
    let shown = preview(&mut school, &file);
    assert_eq!((&shown["counts"]["ready"], &shown["counts"]["held"]), (&json!(1), &json!(1)), "{shown:#}");
    let accepted = school.does("intake.accept", file);
    assert_eq!((&accepted["rows"], &accepted["left"]), (&json!(1), &json!(1)));
    assert_eq!(letter_of(&mut school, "Noor"), "Dear me.");
}
