//! Keeping and erasing, holds that nobody else learns of, values put right with their history, what a family disputes.

use crate::children::{reading, with_children};
use crate::school::{DSL, LEAD, School, TUTOR};
use bridgewell_app::ApiError;
use serde_json::{Value, json};

const TEXT: &str = "I dont know if I will like the big school.";

/// A school in which Ben left so long ago that everything about him is due.
fn with_something_due() -> (School, Value) {
    let mut school = with_children();
    let ben = school.letter("Ben", TEXT);
    school.does("rights.left", json!({ "pupil": ben, "left": "2025-07-17" }));
    (school, ben)
}

fn look(school: &mut School) -> Value {
    school.does("retention.look", json!({}))
}

fn due_names(page: &Value) -> Vec<String> {
    let groups = page["due"].as_array().unwrap();
    let pupils = groups.iter().flat_map(|group| group["pupils"].as_array().unwrap());
    pupils.map(|one| one["pupil"]["name"].as_str().unwrap().to_owned()).collect()
}

fn lead_without_the_key(school: &mut School) {
    let lead = school.person(LEAD.0);
    let fields = json!({ "name": LEAD.0, "role": "lead", "post": "", "scope": { "kind": "whole_year" },
                         "restricted": false });
    school.does("people.change", json!({ "id": lead["id"], "version": lead["version"], "person": fields }));
}

#[test]
fn what_ended_is_due_until_somebody_keeps_it_with_a_reason() {
    let (mut school, ben) = with_something_due();
    let page = look(&mut school);
    assert_eq!(page["due"][0]["ended"], "2025-08-31");
    assert_eq!(
        (due_names(&page), &page["due"][0]["pupils"][0]["whole"]),
        (vec!["Ben Ashton".to_owned()], &json!(true))
    );
    assert_eq!((&page["next"][0], &page["next"][1]), (&json!("2028-08-31"), &json!(4)));
    let keep = |until: &str, reason: &str| json!({ "pupil": ben, "kinds": ["letters"], "until": until, "reason": reason });
    for (until, reason) in [("2027-08-31", " "), ("2026-08-29", "why"), ("2031-08-31", "why")] {
        assert!(matches!(school.refuses("retention.keep", keep(until, reason)), ApiError::Invalid { .. }));
    }
    let page = school.does("retention.keep", keep("2027-08-31", "The family asked for it."));
    assert_eq!(page["kept"][0]["signed"]["by"], LEAD.0);
    let kinds = page["due"][0]["pupils"][0]["kinds"].to_string();
    assert!(
        !kinds.contains("letters") && !kinds.contains("identity") && kinds.contains("figures"),
        "{kinds}"
    );
    let page = school.does("retention.take_back", json!({ "pupil": ben, "kind": "letters" }));
    assert_eq!(page["due"][0]["pupils"][0]["whole"], true);
}

#[test]
fn the_schools_own_line_names_its_source_and_decides_what_is_due() {
    let (mut school, _) = with_something_due();
    let line = |ends: Value, source: &str| json!({ "kind": "letters", "line": [ends, source] });
    for wrong in [line(json!("after_year8"), " "), line(json!({ "years_after_record": 2 }), "ours")] {
        assert!(matches!(school.refuses("retention.save_line", wrong), ApiError::Invalid { .. }));
    }
    let page = school.does("retention.save_line", line(json!("school_decides"), "Our schedule of May 2026"));
    let letters = page["lines"].as_array().unwrap().iter().find(|line| line["kind"] == "letters").unwrap();
    assert_eq!((&letters["own"], &letters["source"]), (&json!(true), &json!("Our schedule of May 2026")));
    assert_eq!(page["due"][0]["pupils"][0]["whole"], false, "the child stays while the letter does");
    let page = school.does("retention.save_line", json!({ "kind": "letters", "line": null }));
    assert_eq!(page["due"][0]["pupils"][0]["whole"], true);
}

#[test]
fn a_hold_stops_erasing_and_nobody_else_learns_of_it() {
    let (mut school, ben) = with_something_due();
    lead_without_the_key(&mut school);
    school.is_used_by(LEAD);
    let before = look(&mut school);
    school.is_used_by(DSL);
    let page = school.does("retention.hold", json!({ "pupil": ben, "reason": "An enquiry is open." }));
    assert_eq!(
        (&page["due"][0]["pupils"][0]["held"], &page["holds"][0]["reason"]),
        (&json!(true), &json!("An enquiry is open."))
    );
    let refused = school.refuses("erase.preview", json!({ "kind": "pupil", "pupil": ben }));
    assert!(refused.to_string().contains("hold"), "{refused}");
    let due = json!({ "kind": "due", "ended": "2025-08-31", "kinds": ["letters", "identity"] });
    let preview = school.does("erase.preview", due);
    assert_eq!((&preview["pupils"], &preview["stay"][0][0]["name"]), (&json!(0), &json!("Ben Ashton")));
    school.is_used_by(LEAD);
    assert_eq!(look(&mut school), before, "others see what they saw before");
    let log = school
        .does("log.list", json!({ "person": null, "pupil": null, "op": null, "before": null }))
        .to_string();
    assert!(!log.contains("hold_set"), "{log}");
    school.is_used_by(DSL);
    let hold = &page["holds"][0];
    let release = json!({ "id": hold["id"], "version": hold["version"], "reason": "It is closed." });
    let page = school.does("retention.release", release.clone());
    assert_eq!(
        (&page["due"][0]["pupils"][0]["held"], &page["holds"][0]["released"][1]),
        (&json!(false), &json!("It is closed."))
    );
    assert_eq!(school.refuses("retention.release", release), ApiError::Stale);
}

#[test]
fn a_child_is_erased_after_a_preview_and_typed_words_and_nothing_of_them_is_left() {
    let (mut school, ben) = with_something_due();
    school.does("letters.read", reading(&ben, "mild"));
    school.does("talks.ask", json!({ "pupil": ben, "with": "" }));
    school.is_used_by(DSL);
    let what = json!({ "kind": "pupil", "pupil": ben });
    let record = school.does("documents.pupil", json!({ "pupil": ben, "include_restricted": false }));
    let preview = school.does("erase.preview", what.clone());
    assert_eq!((&preview["type_this"], &preview["pupils"]), (&json!("Ben Ashton"), &json!(1)));
    let now = |typed: &str, seen: &Value, reason: &str| json!({ "what": what, "typed": typed, "seen": seen, "reason": reason });
    for (typed, reason) in [("ben", "He left."), ("Ben Ashton", " "), ("Ben Ashton", "Ben left.")] {
        let refused = school.refuses("erase.carry_out", now(typed, &preview["seen"], reason));
        assert!(matches!(refused, ApiError::Invalid { .. }), "{typed} {reason}: {refused}");
    }
    assert_eq!(
        school.refuses("erase.carry_out", now("Ben Ashton", &json!("0"), "He left.")),
        ApiError::Stale
    );
    let erased =
        school.does("erase.carry_out", now("ben ashton", &preview["seen"], "The family asked for it."));
    assert_eq!(erased["rewritten"], true);
    assert_eq!(erased["erasure"]["rows"], preview["rows"], "what went is what was shown");
    assert!(matches!(school.refuses("pupil.open", json!({ "pupil": ben })), ApiError::NotFound { .. }));
    assert_eq!(school.does("cohort.compare", json!({}))["rows"].as_array().unwrap().len(), 4);
    let handle = serde_json::from_value(record["handle"].clone()).unwrap();
    assert!(school.app.document(handle).is_none(), "no document of the child is left to be saved");
    for (name, ask) in
        [("home.today", json!({})), ("retention.look", json!({})), ("letters.queue", json!({}))]
    {
        let shown = school.does(name, ask).to_string();
        assert!(!shown.contains("Ashton") && !shown.contains(TEXT), "{name}: {shown}");
    }
    school.is_used_by(LEAD);
    let page = look(&mut school);
    assert_eq!((&page["erased"][0]["pupils"], &page["erased"][0]["by"]), (&json!(1), &json!(DSL.0)));
    let made = school.does("erase.certificate", json!({ "id": page["erased"][0]["id"] }));
    assert!(!made.to_string().contains("Ashton"));
    assert_eq!(school.does("log.verify", json!({}))["whole"], true);
}

#[test]
fn an_open_red_route_and_a_letter_with_another_reader_stand_in_the_way() {
    let (mut school, ben) = with_something_due();
    school.is_used_by(DSL);
    let dsl = school.person(DSL.0)["id"].clone();
    let raise = |hidden: Value, about: &str| json!({ "pupil": ben, "about": about, "hidden_from": hidden });
    school.does("red_route.raise", raise(Value::Null, "no_adult_here"));
    let refused = |school: &mut School| {
        school.refuses("erase.preview", json!({ "kind": "pupil", "pupil": ben })).to_string()
    };
    assert!(refused(&mut school).contains("red route is still open"));
    school.is_used_by(LEAD);
    school.does("red_route.raise", raise(dsl, "adult_here"));
    school.is_used_by(DSL);
    let said = refused(&mut school);
    assert!(said.contains("with another reader") && !said.contains("red route"), "{said}");
    let shown = look(&mut school)["due"][0]["pupils"][0].clone();
    assert!(!shown.to_string().contains("red_route"), "{shown}");
}

#[test]
fn a_value_is_put_right_with_what_it_was_and_why() {
    let mut school = with_children();
    let ben = school.pupil("Ben");
    assert_eq!(school.row(&ben)["pattern"], "one_source");
    let ask = |was: &str, value: &str, reason: &str| json!({ "pupil": ben, "field": "attendance", "was": was, "value": value, "reason": reason, "asked_by": "his father" });
    assert_eq!(school.refuses("rights.put_right", ask("84.0", "95.5", "why")), ApiError::Stale);
    for (value, reason) in [("955", "why"), ("95.5", " "), ("85.0", "why")] {
        assert!(matches!(
            school.refuses("rights.put_right", ask("85.0", value, reason)),
            ApiError::Invalid { .. }
        ));
    }
    school.does("rights.put_right", ask("85.0", "95.5", "The register was added up wrongly."));
    let page = school.does("pupil.open", json!({ "pupil": ben }));
    let one = &page["rights"]["corrections"][0];
    assert_eq!(
        (&one["was"], &one["became"], &one["asked_by"], &one["signed"]["by"]),
        (&json!("85.0"), &json!("95.5"), &json!("his father"), &json!(LEAD.0))
    );
    assert!(one["was_from"].as_str().unwrap().contains("summer.csv"), "{one}");
    assert_ne!(school.row(&ben)["pattern"], "one_source", "the rules read what is right");
    school.does("rights.put_right", ask("95.5", "", "Nobody knows any more."));
    assert_eq!(school.row(&ben)["attendance"]["main"], "");
    let born = json!({ "pupil": ben, "field": "born", "was": "2014-10-07", "value": "2014-10-17",
                       "reason": "The certificate was seen.", "asked_by": "" });
    school.does("rights.put_right", born);
    let page = school.does("pupil.open", json!({ "pupil": ben }));
    assert_eq!(
        (&page["context"]["born"], page["rights"]["corrections"].as_array().unwrap().len()),
        (&json!("2014-10-17"), 3)
    );
}

#[test]
fn what_a_family_disputes_stands_on_the_page_and_stays_when_it_is_settled() {
    let mut school = with_children();
    school.is_used_by(TUTOR);
    let ben = school.pupil("Ben");
    let said = json!({ "pupil": ben, "about": "Attendance", "said": "He was in hospital.", "said_by": "his father" });
    school.does("rights.dispute", said);
    let page = school.does("pupil.open", json!({ "pupil": ben }));
    assert!(page["rights"]["values"].as_array().unwrap().is_empty(), "others put nothing right");
    let dispute = page["rights"]["disputes"][0].clone();
    school.is_used_by(LEAD);
    let settle = json!({ "pupil": ben, "id": dispute["id"], "version": dispute["version"], "how": "Put right and told." });
    school.does("rights.settle", settle.clone());
    assert_eq!(school.refuses("rights.settle", settle), ApiError::Stale);
    let page = school.does("pupil.open", json!({ "pupil": ben }));
    assert_eq!(page["rights"]["disputes"][0]["settled"][1], "Put right and told.");
}

#[test]
fn an_open_request_to_see_everything_stands_in_the_way_of_erasing_and_on_home() {
    let (mut school, ben) = with_something_due();
    school.does("access.ask", json!({ "pupil": ben, "asked_on": "2026-08-28", "asked_by": "His mother" }));
    let lists = |school: &mut School| school.does("home.today", json!({}))["lists"].clone();
    let home = lists(&mut school);
    let find = |kind: &str| home.as_array().unwrap().iter().find(|list| list["kind"] == kind).cloned();
    let asked = find("requests_open").unwrap();
    assert_eq!((&asked["count"], &asked["first"][0]["due"]), (&json!(1), &json!("2026-09-28")));
    assert_eq!(find("retention_due").unwrap()["count"], 1);
    school.is_used_by(DSL);
    let refused = school.refuses("erase.preview", json!({ "kind": "pupil", "pupil": ben }));
    assert!(refused.to_string().contains("asked to see everything"), "{refused}");
    let due = json!({ "kind": "due", "ended": "2025-08-31", "kinds": ["letters", "identity"] });
    assert_eq!(school.does("erase.preview", due)["pupils"], 0);
    let shown = school.does("dpo.look", json!({}))["requests"][0].clone();
    school.does("access.withdraw", json!({ "id": shown["id"], "version": shown["version"] }));
    school.does("erase.preview", json!({ "kind": "pupil", "pupil": ben }));
    school.is_used_by(TUTOR);
    let home = lists(&mut school).to_string();
    assert!(!home.contains("requests_open") && !home.contains("retention_due"), "{home}");
}

#[test]
fn a_hold_keeps_a_held_childs_file_from_being_undone_and_the_letter_from_being_erased() {
    let mut school = with_children();
    let batch = school.does("intake.batches", json!({}))["batches"][0]["id"].clone();
    let dana = school.pupil("Dana");
    school.is_used_by(DSL);
    school.does("retention.hold", json!({ "pupil": dana, "reason": "An enquiry is open." }));
    school.is_used_by(LEAD);
    let refused = school.refuses("intake.undo", json!({ "batch": batch })).to_string();
    assert!(refused.contains("safeguarding hold") && refused.contains("Dana"), "{refused}");
    lead_without_the_key(&mut school);
    school.is_used_by(LEAD);
    let refused = school.refuses("intake.undo", json!({ "batch": batch })).to_string();
    assert!(refused.contains("Work with its pupils has begun") && !refused.contains("hold"), "{refused}");

    let amira = school.letter("Haddad 7B", TEXT);
    school.is_used_by(DSL);
    school.does("red_route.raise", json!({ "pupil": amira, "about": "no_adult_here", "hidden_from": null }));
    let entry = school.does("pupil.open", json!({ "pupil": amira }))["red_route"][0].clone();
    let told =
        json!({ "entry": entry["id"], "whom": "Ruth Okafor", "at": "2026-08-29T10:00:00Z", "reference": "" });
    let entry = school.does("red_route.told", told);
    school.does("red_route.close", json!({ "entry": entry["id"], "reason": "Handed over." }));
    school.does("retention.hold", json!({ "pupil": amira, "reason": "An enquiry is open." }));
    let erase = json!({ "pupil": amira, "kind": "erased", "why": "It was asked for." });
    let refused = school.refuses("letters_home.decide", erase).to_string();
    assert!(refused.contains("safeguarding hold"), "{refused}");
}

#[test]
fn what_was_erased_since_a_backup_stands_on_home_after_going_back_to_it_until_it_is_erased_again() {
    let (mut school, ben) = with_something_due();
    school.is_used_by(DSL);
    let stick = school.place.with_file_name("USB stick");
    std::fs::create_dir(&stick).unwrap();
    let handle = school.app.put_place(stick.clone());
    school.does("keeping.choose_place", json!({ "handle": handle }));
    let made = std::fs::read_dir(&stick).unwrap().next().unwrap().unwrap().path();
    let what = json!({ "kind": "pupil", "pupil": ben });
    let preview = school.does("erase.preview", what.clone());
    let ask = json!({ "what": what, "typed": preview["type_this"], "seen": preview["seen"], "reason": "The family asked." });
    school.does("erase.carry_out", ask);
    let (person, handle) = (school.id_of(DSL.0), school.app.put_place(made));
    let into = school.app.put_place(school.place.with_file_name("restored"));
    let ask = json!({ "handle": handle, "person": person, "passphrase": DSL.1, "into": into });
    school.does("backups.restore", ask);
    let notices = school.does("keeping.look", json!({}))["notices"].clone();
    assert_eq!(
        (&notices[0]["kind"], &notices[0]["pupils"][0]["name"]),
        (&json!("restored"), &json!("Ben Ashton"))
    );
    assert!(notices[0]["says"][0].as_str().unwrap().contains("has to be erased again"), "{notices}");
    school.is_used_by(LEAD);
    let for_lead = school.does("keeping.look", json!({}))["notices"].clone();
    assert_eq!((&for_lead[0]["pupils"], &for_lead[0]["done"]), (&json!([]), &json!(null)), "{for_lead}");
    assert!(school.app.call("keeping.notice_seen", json!({ "id": "restored" })).is_err());
    school.is_used_by(DSL);
    let after = school.does("keeping.notice_seen", json!({ "id": "restored" }));
    assert_eq!(after["notices"], json!([]));
}
