//! The cohort screen, finding, opting out, and home.

use crate::children::{reading, with_children};
use crate::school::{DATA, DSL, LEAD, School, TUTOR};
use bridgewell_app::ApiError;
use serde_json::{Value, json};

#[test]
fn sources_stand_side_by_side_in_words_and_namesakes_are_told_apart() {
    let mut school = with_children();
    let ben = school.pupil("Ben");
    let row = school.row(&ben);
    assert_eq!((&row["attendance"]["main"], &row["attendance"]["raised"]), (&json!("85.0 %"), &json!(true)));
    assert_eq!(
        (&row["attainment"]["main"], &row["attainment"]["beside"]),
        (&json!("101 · 103"), &json!("reading · maths"))
    );
    assert_eq!((&row["sdq"]["main"], &row["sdq"]["beside"]), (&json!(""), &json!("not given yet")));
    assert_eq!(row["pattern"], "one_source");
    assert_eq!(row["reasons"][0]["fact"], "Attendance 85.0 % of 380 sessions");
    assert_eq!(row["reasons"][0]["rule"], "90.0 % or less");
    let found = school.does("cohort.find", json!({ "text": "amira haddad" }))["pupils"].clone();
    let apart: Vec<_> = found.as_array().unwrap().iter().map(|it| it["apart"].clone()).collect();
    assert_eq!(apart, ["born 3 January 2015", "born 9 May 2015"]);
    assert_eq!(row["pupil"]["apart"], Value::Null);
    let cohort = school.does("cohort.compare", json!({}));
    assert_eq!(
        (&cohort["forms"], &cohort["primaries"]),
        (&json!(["7B", "7C"]), &json!(["Kestrel Bank", "St Oswin's"]))
    );
}

#[test]
fn without_the_restricted_tier_home_takes_no_part() {
    let mut school = with_children();
    let dana = school.pupil("Dana");
    let row = school.row(&dana);
    assert_eq!((&row["pattern"], &row["home"]["main"]), (&json!("one_source"), &json!("child in need")));
    school.is_used_by(TUTOR);
    let row = school.row(&dana);
    assert_eq!(
        (&row["pattern"], &row["home"], &row["reasons"]),
        (&json!("not_enough_known"), &Value::Null, &json!([]))
    );
    let page = school.does("pupil.open", json!({ "pupil": dana }));
    assert!(!page.to_string().contains("child in need"));
    assert!(page["sources"].as_array().unwrap().iter().all(|card| card["source"] != "home"));
}

#[test]
fn opting_out_hides_the_figures_and_nothing_the_child_said() {
    let mut school = with_children();
    let ben = school.letter("Ben", "I am worried about the big kids.");
    school.does("letters.read", reading(&ben, "marked"));
    school.does("talks.ask", json!({ "pupil": ben, "with": "" }));
    let opt = |out: bool, who: &str| json!({ "pupil": ben, "opted_out": out, "asked_by": who, "asked_on": "2026-08-20", "asked_how": "by letter" });
    assert!(matches!(school.refuses("pupil.opt_out", opt(true, " ")), ApiError::Invalid { .. }));
    school.does("pupil.opt_out", opt(true, "his father"));
    assert!(matches!(school.refuses("pupil.opt_out", opt(true, "again")), ApiError::Refused { .. }));
    let row = school.row(&ben);
    assert_eq!((&row["pattern"], &row["overlays"]), (&Value::Null, &json!(["asked_to_talk"])));
    assert_eq!(
        (&row["attendance"]["main"], &row["attendance"]["beside"]),
        (&json!(""), &json!("opted out of the screen"))
    );
    assert_eq!(
        (&row["letter"]["quote"], &row["letter"]["level"]),
        (&json!("I am worried about the big kids."), &json!("marked"))
    );
    assert_eq!(school.does("cohort.compare", json!({}))["opted_out"], 1);
    let page = school.does("pupil.open", json!({ "pupil": ben }));
    let said =
        page["timeline"].as_array().unwrap().iter().any(|item| {
            item["what"] == "Left out of the screen; asked by his father, by letter on 20 August"
        });
    assert!(said, "{}", page["timeline"]);
    school.does("pupil.opt_out", opt(false, "his father"));
    assert_eq!(school.row(&ben)["pattern"], "several_sources");
}

#[test]
fn a_concern_raises_until_it_is_closed_with_a_reason() {
    let mut school = with_children();
    let amira = school.pupil("Haddad 7B");
    let raise = |said: &str| {
        json!({ "pupil": amira, "from": "parent", "name": "Mrs Haddad", "said": said,
                                     "on": "2026-08-20" })
    };
    assert!(
        matches!(school.refuses("concerns.raise", raise(" ")), ApiError::Invalid { field, .. } if field == "said")
    );
    school.does("concerns.raise", raise("She has stopped eating breakfast."));
    let row = school.row(&amira);
    assert_eq!((&row["pattern"], &row["concern"]["main"]), (&json!("one_source"), &json!("Mrs Haddad")));
    let concern = school.does("pupil.open", json!({ "pupil": amira }))["concerns"][0]["id"].clone();
    let close = |why: &str| json!({ "concern": concern, "reason": why });
    assert!(matches!(school.refuses("concerns.close", close("")), ApiError::Invalid { .. }));
    school.does("concerns.close", close("She eats again."));
    assert!(matches!(school.refuses("concerns.close", close("twice")), ApiError::Refused { .. }));
    assert_eq!(school.row(&amira)["concern"]["known"], false);
}

#[test]
fn the_page_says_where_each_figure_came_from_and_reading_it_is_logged_with_the_reason() {
    let mut school = with_children();
    let amira = school.pupil("Haddad 7B");
    school.is_used_by(TUTOR);
    let page = school.does("pupil.open", json!({ "pupil": amira }));
    let card = &page["sources"][0];
    assert_eq!(
        (&card["title"], &card["origin"]),
        (&json!("Attendance, Year 6"), &json!("summer.csv, 29 August"))
    );
    assert_eq!(card["more"], json!([["sessions missed", "11"]]));
    school.is_used_by(LEAD);
    let ask = json!({ "person": null, "pupil": amira, "op": "record_read", "before": null });
    let entry = school.does("log.list", ask)["entries"][0].clone();
    assert_eq!((&entry["by"]["name"], &entry["because"]), (&json!(TUTOR.0), &json!("responsible_for_pupil")));
}

fn kinds(school: &mut School) -> Vec<(String, u64)> {
    let today = school.does("home.today", json!({}));
    let lists = today["lists"].as_array().unwrap().clone();
    lists.iter().map(|it| (it["kind"].as_str().unwrap().to_owned(), it["count"].as_u64().unwrap())).collect()
}

#[test]
fn home_shows_todays_work_in_the_order_of_urgency() {
    let mut school = with_children();
    let ben = school.letter("Ben", "I am worried about the big kids. I like football.");
    school.letter("zoe", "I really like playing chess. I want to die sometimes.");
    school.does("talks.ask", json!({ "pupil": ben, "with": "Miss Patel" }));
    let tutor = school.id_of(TUTOR.0);
    school.does(
        "decisions.save",
        json!({ "pupil": ben, "kind": "talk_first", "reason": "Attendance.", "family": { "kind": "not_yet" },
                "task": { "who": tutor, "what": "talk on Friday", "by": "2026-09-04" }, "thrive": null,
                "review": "2026-08-29", "supersedes": null }),
    );
    let expected = [
        ("asked_to_talk", 1),
        ("promised", 1),
        ("letters_to_read", 2),
        ("undecided", 2),
        ("reviews_due", 1),
        ("without_offer", 5),
    ];
    assert_eq!(kinds(&mut school), expected.map(|(kind, count)| (kind.to_owned(), count)));
    let today = school.does("home.today", json!({}));
    assert_eq!(
        (&today["pupils"], &today["letters"], &today["letters_read"]),
        (&json!(5), &json!(2), &json!(0))
    );
    assert_eq!((&today["listed"], &today["decided"]), (&json!(3), &json!(1)));
    assert_eq!(today["lists"][0]["first"][0]["what"], "would like to talk to Miss Patel");
    let first = &today["lists"][2]["first"][0];
    assert_eq!(first["pupil"]["name"], "Zoë Zając");
    assert!(
        first["what"]
            .as_str()
            .unwrap()
            .starts_with("words that may not wait: “I really like playing chess.”"),
        "{first}"
    );
    assert_eq!(
        (&today["lists"][1]["first"][0]["whose"], &today["lists"][1]["first"][0]["due"]),
        (&json!(TUTOR.0), &json!("2026-09-04"))
    );

    school.does(
        "talks.hold",
        json!({ "pupil": ben, "on": "2026-08-29", "child_said": "It is the bus.", "agreed": "", "settles": null }),
    );
    assert!(!kinds(&mut school).iter().any(|(kind, _)| kind == "promised"));
    let row = school.row(&ben);
    assert_eq!(
        (&row["decision"]["next"], &row["decision"]["talked"]),
        (&json!("Tom Ashby, by Fri 4 Sept"), &json!(true))
    );

    school.is_used_by(TUTOR);
    assert_eq!(school.does("home.today", json!({}))["pupils"], 3);
    school.is_used_by(DSL);
    assert!(kinds(&mut school).iter().any(|(kind, _)| kind == "asked_to_talk"));
    school.is_used_by(DATA);
    assert_eq!(kinds(&mut school), []);
    assert!(!school.does("home.today", json!({})).to_string().contains("chess"));
}

#[test]
fn what_a_decision_asked_for_leaves_home_when_somebody_says_it_is_done_and_comes_back_when_not() {
    let mut school = with_children();
    let ben = school.pupil("Ben");
    let tutor = school.id_of(TUTOR.0);
    let task = json!({ "who": tutor, "what": "ring the school nurse", "by": "2026-09-04" });
    let mut decide = json!({ "pupil": ben, "kind": "refer", "reason": "Attendance.", "task": task,
                             "family": { "kind": "not_yet" }, "thrive": null, "review": null, "supersedes": null });
    let referred = school.does("decisions.save", decide.clone())["id"].clone();
    let promised = |school: &mut School| kinds(school).iter().any(|(kind, _)| kind == "promised");
    assert!(promised(&mut school));
    let settle = |done: bool| json!({ "pupil": ben, "decision": referred, "done": done });
    school.is_used_by(TUTOR);
    school.does("decisions.settle_task", settle(true));
    school.does("decisions.settle_task", settle(true));
    school.is_used_by(LEAD);
    assert!(!promised(&mut school));
    let shown = school.does("pupil.open", json!({ "pupil": ben }))["decisions"][0]["task_done"].clone();
    assert_eq!(shown["by"], TUTOR.0);
    school.does("decisions.settle_task", settle(false));
    assert!(promised(&mut school));

    decide["task"] = json!(null);
    let quiet = school.does("decisions.save", decide)["id"].clone();
    let nothing = json!({ "pupil": ben, "decision": quiet, "done": true });
    assert!(matches!(school.refuses("decisions.settle_task", nothing), ApiError::Refused { .. }));
}
