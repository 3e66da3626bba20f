//! Letters whose pupil is not known yet: the aid marks them, the lead and the safeguarding lead read them where they wait,
//! and the log says so.

use crate::children::with_children;
use crate::school::{DATA, DSL, LEAD, School, TUTOR};
use bridgewell_app::ApiError;
use serde_json::{Value, json};

const MISTYPED: &str = "V892993319086";

/// A letter that finds its pupil, Zoë: a file of which nothing can be taken is not accepted.
const FOUND: (&str, &str) = ("Y891993818797", "I like chess and I hope there is a club.");

/// Brings in a file of letters, each with what stands where its UPN belongs.
fn letters(school: &mut School, letters: &[(&str, &str)]) {
    let line = |(upn, text): &(&str, &str)| json!({ "upn": upn, "text": text }).to_string();
    let lines: Vec<String> = std::iter::once(&FOUND).chain(letters).map(line).collect();
    let handle = school.app.put_file("letters.jsonl".to_owned(), lines.join("\n").into_bytes()).unwrap();
    let settled = json!({ "sheet": null, "heading_row": null, "fields": null, "date_order": null,
                          "attendance_scale": null, "sdq_boxes": null, "informant": null });
    school.does("intake.accept", json!({ "file": handle, "settled": settled, "answers": [] }));
}

fn unplaced(school: &mut School) -> Vec<Value> {
    school.does("letters.queue", json!({}))["unplaced"].as_array().unwrap().clone()
}

fn home(school: &mut School) -> Vec<Value> {
    school.does("home.today", json!({}))["lists"].as_array().unwrap().clone()
}

fn kinds(lists: &[Value]) -> Vec<&str> {
    lists.iter().map(|list| list["kind"].as_str().unwrap()).collect()
}

#[test]
fn a_letter_under_a_mistyped_upn_is_marked_stands_first_and_is_read_where_it_waits() {
    let mut school = with_children();
    letters(
        &mut school,
        &[(MISTYPED, "i want to die"), ("", "I like football and I have a dog called Rex.")],
    );
    let queue = school.does("letters.queue", json!({}));
    assert_eq!(queue["letters"], 1, "no pupil has the others yet: {queue}");
    let waiting = unplaced(&mut school);
    let flagged = waiting[0].clone();
    assert_eq!((&flagged["cannot_wait"], &flagged["opened_by"]), (&json!(true), &json!([])));
    assert_eq!((&waiting[1]["cannot_wait"], waiting.len()), (&json!(false), 2));
    let lists = home(&mut school);
    assert_eq!(kinds(&lists)[0], "unplaced_letters");
    assert_eq!(lists[0]["count"], 2);
    let what = lists[0]["first"][0]["what"].as_str().unwrap();
    assert!(what.contains("pupils are not known yet") && what.contains("one of them"), "{what}");

    let shown = school.does("letters.unplaced", json!({ "id": flagged["id"] }));
    assert_eq!((&shown["text"], &shown["may_say"]), (&json!("i want to die"), &json!(true)));
    assert!(!shown["cannot_wait"].as_array().unwrap().is_empty());
    assert!(shown["find_now"]["dsl"].is_object(), "{shown}");
    assert!(!shown["why"].as_str().unwrap().is_empty(), "{shown}");
    let quiet = school.does("letters.unplaced", json!({ "id": waiting[1]["id"] }));
    assert_eq!((&quiet["cannot_wait"], &quiet["find_now"]), (&json!([]), &Value::Null));

    let log = school.does(
        "log.list",
        json!({ "person": null, "pupil": null, "op": "record_read", "group": null, "from": null, "to": null, "before": null }),
    );
    assert_eq!(log["entries"][0]["about"][0]["kind"], "waiting_row", "{log}");
    assert_eq!(unplaced(&mut school)[0]["opened_by"], json!([LEAD.0]));

    school.is_used_by(DSL);
    assert_eq!(kinds(&home(&mut school))[0], "unplaced_letters");
    let shown = school.does("letters.unplaced", json!({ "id": flagged["id"] }));
    assert_eq!((&shown["text"], &shown["may_say"]), (&json!("i want to die"), &json!(false)));
}

#[test]
fn saying_whose_it_is_takes_it_to_the_pupils_own_place_in_the_queue() {
    let mut school = with_children();
    letters(&mut school, &[(MISTYPED, "i want to die")]);
    let ben = school.pupil("Ben");
    let row = school.does("intake.waiting", json!({}))["rows"][0].clone();
    assert_eq!(row["id"], unplaced(&mut school)[0]["id"]);
    assert!(!row.to_string().contains("want to die"), "a data manager never reads letters: {row}");
    let act = json!({ "act": "pupil", "pupil": ben, "take": [] });
    school.does(
        "intake.settle",
        json!({ "id": row["id"], "version": row["version"], "fixes": [], "act": act }),
    );
    let queue = school.does("letters.queue", json!({}));
    assert_eq!(queue["unplaced"], json!([]));
    assert_eq!(queue["items"][0]["pupil"]["id"], ben);
    assert!(
        queue["items"][0]["why_here"].as_str().unwrap().starts_with("words that may not wait"),
        "{queue}"
    );
    let gone = school.refuses("letters.unplaced", json!({ "id": row["id"] }));
    assert!(matches!(gone, ApiError::NotFound { .. }), "{gone}");
}

#[test]
fn a_row_that_is_left_out_keeps_its_letter_here_until_somebody_has_opened_it() {
    let mut school = with_children();
    letters(&mut school, &[("", "i want to die")]);
    school.is_used_by(DATA);
    let row = school.does("intake.waiting", json!({}))["rows"][0].clone();
    school
        .does("intake.skip", json!({ "id": row["id"], "version": row["version"], "why": "nobody of ours" }));
    assert!(kinds(&home(&mut school)).iter().all(|kind| *kind != "unplaced_letters"));
    school.is_used_by(DSL);
    let letter = unplaced(&mut school)[0].clone();
    assert!(letter["why_here"].as_str().unwrap().contains("left out"), "{letter}");
    let shown = school.does("letters.unplaced", json!({ "id": letter["id"] }));
    assert!(shown["left_out"].as_str().unwrap().contains("nobody of ours"), "{shown}");
    assert_eq!(unplaced(&mut school), Vec::<Value>::new());
}

#[test]
fn those_who_work_with_some_pupils_alone_are_shown_none_of_them() {
    let mut school = with_children();
    letters(&mut school, &[("", "i want to die")]);
    let id = unplaced(&mut school)[0]["id"].clone();
    for who in [TUTOR, DATA] {
        school.is_used_by(who);
        assert!(matches!(
            school.refuses("letters.unplaced", json!({ "id": id })),
            ApiError::NotAllowed { .. }
        ));
        assert!(kinds(&home(&mut school)).iter().all(|kind| *kind != "unplaced_letters"));
    }
    school.is_used_by(TUTOR);
    assert_eq!(unplaced(&mut school), Vec::<Value>::new());
}

#[test]
fn an_adult_whom_an_entry_is_hidden_from_finds_a_letter_of_that_child_with_another_reader() {
    let mut school = with_children();
    let dana = school.pupil("Dana");
    let dsl = school.id_of(DSL.0);
    school.does("red_route.raise", json!({ "pupil": dana, "about": "adult_here", "hidden_from": dsl }));
    let csv = "UPN,Surname,Forename,DOB,Letter\nY891993818797,Zając,Zoë,2014-12-12,I like chess\n,Cole,Dana,2015-03-04,Mrs Okafor hurts me and I want to die\n";
    let handle = school.app.put_file("letters.csv".to_owned(), csv.as_bytes().to_vec()).unwrap();
    let settled = json!({ "sheet": null, "heading_row": null, "fields": null, "date_order": null,
                          "attendance_scale": null, "sdq_boxes": null, "informant": null });
    school.does("intake.accept", json!({ "file": handle, "settled": settled, "answers": [] }));
    let open = unplaced(&mut school);
    assert_eq!((open.len(), &open[0]["elsewhere"]), (1, &json!(false)), "{open:?}");
    school.is_used_by(DSL);
    let covered = unplaced(&mut school)[0].clone();
    assert_eq!(
        (&covered["elsewhere"], &covered["cannot_wait"], &covered["why_here"]),
        (&json!(true), &json!(false), &json!(""))
    );
    let refused = school.refuses("letters.unplaced", json!({ "id": covered["id"] })).to_string();
    assert!(refused.contains("with another reader"), "{refused}");
    assert!(kinds(&home(&mut school)).iter().all(|kind| *kind != "red_route"));
}
