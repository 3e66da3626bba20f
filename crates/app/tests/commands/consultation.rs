//! A consultation from the first word of its draft to the page on the website.

use crate::children::with_children;
use crate::packs::{LinkWorker, knows, pack};
use crate::school::{DATA, School, TUTOR};
use bridgewell_app::{ApiError, App, DocumentHandle, KdfCost};
use serde_json::{Value, json};
use std::sync::Arc;

/// A draft with everything it needs to be opened.
fn draft(page: &Value) -> Value {
    let mut ask = json!({
        "id": page["id"], "version": page["version"], "title": "Wellbeing together", "opens": "2026-08-24",
        "closes": "2026-08-29", "questions": page["questions"],
        "audiences": [{ "audience": "parents", "how": "By letter." }, { "audience": "pupils", "how": "In form time." }],
    });
    ask["draft"] = json!({
        "vision": "Everybody has somebody to go to.", "aims": ["Listen early."], "outcomes": ["Pupils know whom to ask."],
        "know": "", "plan": "", "how_to_answer": "On paper.", "pull_audit": true, "pull_plan": true,
        "pull_wellbeing": true
    });
    ask
}

impl School {
    fn drafted(&mut self) -> Value {
        let page = self.does("consultation.begin", json!({ "title": "Wellbeing" }));
        self.does("consultation.save", draft(&page))
    }

    fn moves_to(&mut self, page: &Value, to: &str) -> Value {
        let ask = json!({ "id": page["id"], "version": page["version"], "to": to });
        self.does("consultation.move", ask)
    }

    fn opened(&mut self) -> Value {
        let page = self.drafted();
        self.moves_to(&page, "open")
    }

    /// The page as it stands, for its version.
    fn consultation(&mut self, page: &Value) -> Value {
        self.does("consultation.look", json!({ "id": page["id"] }))
    }

    fn form_file(&mut self, name: &str, bytes: &[u8]) -> Value {
        json!(self.app.put_file(name.to_owned(), bytes.to_vec()).unwrap())
    }

    /// A response of one audience with a choice for the first question and words for the fourth.
    fn responds(&mut self, page: &Value, audience: &str, (people, choice, words): (u32, u8, &str)) -> Value {
        let answers = json!([
            { "question": page["questions"][0]["id"], "words": "", "chosen": [choice] },
            { "question": page["questions"][3]["id"], "words": words, "chosen": [] },
        ]);
        self.does(
            "consultation.save_response",
            json!({ "consultation": page["id"], "id": null, "version": 0, "audience": audience, "people": people,
                    "on": "2026-08-28", "answers": answers }),
        )
    }
}

fn said(error: ApiError) -> String {
    error.to_string()
}

/// The demo school open for its wellbeing lead, and the place it dies with.
fn demo() -> (tempfile::TempDir, App) {
    let place = tempfile::tempdir().unwrap();
    let mut app = App::new(Arc::new(crate::school::now), KdfCost::WORTHLESS_FOR_INVENTED_DATA);
    app.make_demo(&place.path().join("demo")).unwrap();
    (place, app)
}

#[test]
fn a_draft_is_put_to_people_as_it_stood_and_comes_back_while_nobody_answered() {
    let mut school = School::staffed();
    let page = school.does("consultation.begin", json!({ "title": "Wellbeing" }));
    assert_eq!(page["questions"].as_array().unwrap().len(), 5, "the three, and two in people's own words");
    let early = json!({ "id": page["id"], "version": page["version"], "to": "open" });
    let refused = said(school.refuses("consultation.move", early));
    assert!(
        refused.contains("Write the vision.") && refused.contains("Say how pupils are reached."),
        "{refused}"
    );

    let page = school.does("consultation.save", draft(&page));
    assert_eq!(page["live"], true);
    let point = json!({ "words": "", "number": null });
    let action = json!({
        "title": "Open a calm room", "outcome_area": null, "level_of_need": null, "principle": null, "standard": null,
        "standard_title": "", "rests_on": "", "lead": "", "lead_person": null, "partners": [], "start": null, "due": null,
        "cost_pence": null, "cost_note": "", "milestones": [],
        "measure": { "what": "", "unit": "", "before": point, "aim": point, "after": point }
    });
    school.does("plan.save", json!({ "id": null, "version": 0, "fields": action }));
    assert_eq!(school.consultation(&page)["put"]["actions"][0]["title"], "Open a calm room", "pulled live");

    let open = school.moves_to(&page, "open");
    assert_eq!((&open["stage"], &open["live"]), (&json!("open"), &json!(false)));
    school.does("plan.save", json!({ "id": null, "version": 0, "fields": action }));
    let frozen = school.consultation(&open);
    assert_eq!(frozen["put"]["actions"].as_array().unwrap().len(), 1, "as it was put to people");
    let changed = said(school.refuses("consultation.save", draft(&open)));
    assert!(changed.contains("People have this draft in their hands"), "{changed}");

    let back = school.moves_to(&open, "drafting");
    assert_eq!(back["put"]["actions"].as_array().unwrap().len(), 2, "and live again");
    let open = school.moves_to(&back, "open");
    school.responds(&open, "pupils", (1, 0, "More time"));
    let stuck = school.consultation(&open);
    let ask = json!({ "id": stuck["id"], "version": stuck["version"], "to": "drafting" });
    assert!(said(school.refuses("consultation.move", ask)).contains("People have answered this draft."));
}

#[test]
fn a_draft_that_names_a_pupil_is_not_kept_and_a_quoted_answer_does_not_leave_with_one() {
    let mut school = with_children();
    let page = school.does("consultation.begin", json!({ "title": "Wellbeing" }));
    let mut named = draft(&page);
    named["draft"]["vision"] = json!("A school in which Ben Ashton is happy.");
    let refused = school.refuses("consultation.save", named);
    assert!(matches!(refused, ApiError::Invalid { ref field, .. } if field == "vision"), "{refused}");
    let page = school.does("consultation.save", draft(&page));
    let page = school.moves_to(&page, "open");
    school.responds(&page, "pupils", (1, 0, "Amira always waits for me, and Dana Cole too"));
    let sooner = json!({ "id": page["id"], "version": page["version"], "closes": "2026-08-28" });
    let page = school.does("consultation.change_last_day", sooner);
    let page = school.moves_to(&page, "closed");
    let response = school.does("consultation.responses", json!({ "id": page["id"] }))["all"][0]["id"].clone();
    let quote = |words: &str| {
        json!({ "consultation": page["id"], "question": page["questions"][3]["id"], "response": response,
                "themes": [], "looked_at": true, "quoted": words })
    };
    let results = json!({ "consultation": page["id"], "kind": "results" });
    let sorting = school.does("consultation.sort", quote("Amira always waits for me, and Dana Cole too"));
    assert_eq!(
        sorting["answers"][0]["names"][0],
        json!({ "name": "Dana Cole", "pupil": true, "whole": true })
    );
    let refused = said(school.refuses("consultation.document", results.clone()));
    assert!(
        refused.contains("an answer of pupils to question 4") && refused.contains("Dana Cole"),
        "{refused}"
    );
    school.does("consultation.sort", quote("Amira always waits for me"));
    school.refuses("consultation.page", results.clone());
    let word = json!({ "id": page["id"], "version": page["version"], "name": "Amira" });
    school.does("consultation.only_word", word);
    school.does("consultation.page", results);
}

#[test]
fn a_forms_file_comes_in_whole_or_not_at_all_once_and_can_be_taken_out() {
    let mut school = School::staffed();
    let page = school.opened();
    let rows = "Timestamp,Email,I am a,Is this the right vision for our school?,\"What would you change, or add?\"\n\
                2026/08/26 10:00:00,a@example.org,Parent or carer,Yes,An evening for families\n\
                2026/08/26 11:00:00,b@example.org,Pupil,Maybe,A quiet room\n\
                2026/08/27 09:00:00,c@example.org,Pupil,Partly,\n";
    let handle = school.form_file("form.csv", rows.as_bytes());
    let ask = |file: &Value, without_bad: bool| {
        json!({ "consultation": page["id"], "file": file, "columns": null, "audience": null,
                "without_bad": without_bad })
    };
    let looked = school.does("consultation.look_at_file", ask(&handle, false));
    assert_eq!((&looked["ready"], &looked["bad"]), (&json!(2), &json!(1)));
    assert_eq!(looked["faults"][0]["row"], 3);
    assert!(
        looked["faults"][0]["message"]
            .as_str()
            .unwrap()
            .contains("\u{201c}Maybe\u{201d} is not among the answers")
    );
    let kinds: Vec<&Value> =
        looked["columns"].as_array().unwrap().iter().map(|it| &it["is"]["kind"]).collect();
    assert_eq!(kinds, ["day", "nothing", "audience", "question", "question"]);
    school.refuses("consultation.take_file", ask(&handle, false));
    assert_eq!(school.consultation(&page)["answered"][0]["people"], 0, "nothing half-written");

    let taken = school.does("consultation.take_file", ask(&handle, true));
    assert_eq!(taken["files"][0]["responses"], 2);
    let all = school.does("consultation.responses", json!({ "id": page["id"] }));
    assert!(!all.to_string().contains("example.org"), "addresses are not kept");

    let again = school.form_file("form (1).csv", rows.as_bytes());
    let refused = said(school.refuses("consultation.take_file", ask(&again, true)));
    assert!(refused.contains("was taken in on"), "{refused}");
    let later = format!("{rows}2026/08/28 09:00:00,d@example.org,Staff,No,More time\n");
    let later = school.form_file("later.csv", later.as_bytes());
    let looked = school.does("consultation.look_at_file", ask(&later, true));
    assert_eq!((&looked["ready"], &looked["repeats"]), (&json!(1), &json!(2)), "rows that are here stay out");

    let undo = json!({ "consultation": page["id"], "id": taken["files"][0]["id"] });
    assert_eq!(school.does("consultation.undo_file", undo)["files"].as_array().unwrap().len(), 0);
    assert_eq!(school.does("consultation.responses", json!({ "id": page["id"] }))["all"], json!([]));
}

#[test]
fn pasted_lines_are_not_taken_in_twice() {
    let mut school = School::staffed();
    let page = school.opened();
    let text = "More clubs\nMore clubs\nSomewhere quiet to sit where nobody asks why you are alone\n\n";
    let paste = |text: &str| {
        json!({ "consultation": page["id"], "question": page["questions"][3]["id"], "audience": "pupils",
                "on": "2026-08-28", "text": text })
    };
    let pasted = school.does("consultation.paste", paste(text));
    assert_eq!(pasted["all"].as_array().unwrap().len(), 3);
    assert!(said(school.refuses("consultation.paste", paste(text))).contains("is here already"));
    let more = school.does("consultation.paste", paste(&format!("{text}A later bus")));
    assert_eq!(
        (&more["repeats"], more["all"].as_array().unwrap().len()),
        (&json!(1), 6),
        "short lines may be anybody's"
    );
}

#[test]
fn answers_are_sorted_counted_by_audience_and_told() {
    let mut school = School::staffed();
    let page = school.opened();
    school.responds(&page, "pupils", (26, 0, "Our class wants a quiet room"));
    school.responds(&page, "pupils", (14, 1, "Fewer bells"));
    school.responds(&page, "parents", (19, 0, "A quiet room"));
    school.responds(&page, "parents", (12, 1, "An evening for families"));
    school.responds(&page, "parents", (2, 2, "Nothing"));
    let question = page["questions"][3]["id"].clone();
    let sorting =
        school.does("consultation.sorting", json!({ "consultation": page["id"], "question": question }));
    let answers = sorting["answers"].as_array().unwrap();
    assert_eq!(answers.len(), 5);
    let theme = json!({ "consultation": page["id"], "question": question, "theme": null, "name": "Quiet",
                        "response": answers[0]["response"] });
    let sorting = school.does("consultation.save_theme", theme);
    let quiet = sorting["themes"][0]["id"].clone();
    assert_eq!(sorting["themes"][0]["people"], 26);
    for (place, themes) in [(1, json!([])), (2, json!([quiet])), (3, json!([])), (4, json!([]))] {
        let sort = json!({ "consultation": page["id"], "question": question,
                           "response": answers[place]["response"], "themes": themes, "looked_at": true,
                           "quoted": null });
        school.does("consultation.sort", sort);
    }
    let results = school.does("consultation.results", json!({ "id": page["id"] }));
    assert_eq!(results["people"]["all"], json!({ "kind": "shown", "value": 73 }));
    assert_eq!(results["people"]["by"][1], json!({ "kind": "shown", "value": 33 }));
    let first = &results["questions"][0]["lines"];
    assert_eq!(first[2]["by"][1], json!({ "kind": "hidden", "value": "small" }), "two parents said no");
    let beside = [0, 1].iter().filter(|place| first[**place]["by"][1]["kind"] == "hidden").count();
    assert!(beside > 0, "and nobody can work it out");
    assert_eq!(results["questions"][3]["lines"][0]["label"], "Quiet");

    let early = json!({ "id": page["id"], "version": page["version"], "to": "answered" });
    assert_eq!(school.refuses("consultation.move", early), ApiError::Stale, "one stage after the other");
    let results = json!({ "consultation": page["id"], "kind": "results" });
    assert!(said(school.refuses("consultation.document", results)).contains("People can still answer"));
}

#[test]
fn few_answers_are_told_for_all_audiences_together() {
    let mut school = School::staffed();
    let page = school.opened();
    for (audience, people, choice) in
        [("pupils", 9, 0), ("pupils", 3, 1), ("parents", 4, 1), ("staff", 3, 0), ("staff", 1, 2)]
    {
        school.responds(&page, audience, (people, choice, ""));
    }
    let results = school.does("consultation.results", json!({ "id": page["id"] }));
    assert_eq!(results["people"]["all"], json!({ "kind": "shown", "value": 20 }));
    let lines = results["questions"][0]["lines"].as_array().unwrap();
    let all: Vec<&Value> = lines.iter().map(|line| &line["all"]["value"]).collect();
    assert_eq!(all[0], 12, "of one who said no only one number beside it is hidden: {all:?}");
    let kinds = lines.iter().flat_map(|line| line["by"].as_array().unwrap()).map(|count| &count["kind"]);
    assert!(kinds.into_iter().all(|kind| kind == "hidden"), "who of them were parents is not told");
    assert_eq!(results["questions"][0]["answered"]["all"]["value"], 20);
}

#[test]
fn a_consultation_closes_after_its_last_day_and_is_answered_when_every_answer_was_read() {
    let mut school = School::staffed();
    let page = school.opened();
    school.responds(&page, "pupils", (1, 0, "More time"));
    let close = json!({ "id": page["id"], "version": page["version"], "to": "closed" });
    let refused = said(school.refuses("consultation.move", close));
    assert!(refused.contains("can answer until 29 August 2026"), "{refused}");
    let sooner = json!({ "id": page["id"], "version": page["version"], "closes": "2026-08-28" });
    let page = school.does("consultation.change_last_day", sooner);
    let page = school.moves_to(&page, "closed");
    let answered = json!({ "id": page["id"], "version": page["version"], "to": "answered" });
    let refused = said(school.refuses("consultation.move", answered.clone()));
    assert!(refused.contains("the one answer that nobody has looked at"), "{refused}");
    assert!(refused.contains("at least one line"), "{refused}");
    let line = json!({ "consultation": page["id"], "id": null, "version": 0, "said": "More time to eat.",
                       "did": "Lunch is ten minutes longer.", "state": "done", "theme": null, "action": null });
    let page = school.does("consultation.save_change", line);
    let response = school.does("consultation.responses", json!({ "id": page["id"] }))["all"][0]["id"].clone();
    school.does(
        "consultation.sort",
        json!({ "consultation": page["id"], "question": page["questions"][3]["id"], "response": response,
                "themes": [], "looked_at": true, "quoted": null }),
    );
    let page = school.moves_to(&page, "answered");
    assert_eq!(page["stage"], "answered");
    let line = &page["changes"][0];
    let later = json!({ "consultation": page["id"], "id": line["id"], "version": line["version"],
                        "said": line["said"], "did": "Lunch is a quarter of an hour longer.", "state": "done",
                        "theme": null, "action": null });
    let page = school.does("consultation.save_change", later);
    assert_eq!(page["changes"][0]["did"], "Lunch is a quarter of an hour longer.", "what is done goes on");
    let line = &page["changes"][0];
    let out = json!({ "consultation": page["id"], "id": line["id"], "version": line["version"] });
    let refused = said(school.refuses("consultation.remove_change", out));
    assert!(refused.contains("People may have been told this"), "{refused}");
}

#[test]
fn what_a_pack_told_of_a_consultation_is_told_and_later_results_respect_it() {
    let mut school = School::staffed();
    let mut link = LinkWorker::new();
    let party = knows(&mut school, &link.code());
    let page = school.opened();
    school.responds(&page, "pupils", (4, 0, ""));
    let sooner = json!({ "id": page["id"], "version": page["version"], "closes": "2026-08-28" });
    let page = school.does("consultation.change_last_day", sooner);
    let page = school.moves_to(&page, "closed");
    pack(&mut school, &party);
    let page = school.consultation(&page);
    let told = page["back"]["needs"][0].as_str().unwrap();
    assert!(told.contains("in a review pack"), "{told}");
    let reopened = json!({ "id": page["id"], "version": page["version"], "to": "open" });
    school.refuses("consultation.move", reopened);

    // Three more are found in a drawer: seven would say that there were about seven before.
    school.responds(&page, "pupils", (3, 0, ""));
    let results = school.does("consultation.results", json!({ "id": page["id"] }));
    assert_eq!(results["people"]["all"]["kind"], "hidden", "{results}");
}

#[test]
fn a_data_manager_has_no_part_in_it_and_a_tutor_does_not_open_it() {
    let mut school = School::staffed();
    let page = school.drafted();
    school.is_used_by(TUTOR);
    let open = json!({ "id": page["id"], "version": page["version"], "to": "open" });
    assert!(matches!(school.refuses("consultation.move", open), ApiError::NotAllowed { .. }));
    school.does("consultation.look", json!({ "id": page["id"] }));
    school.is_used_by(DATA);
    let refused = school.refuses("consultation.list", json!({}));
    assert!(matches!(refused, ApiError::NotAllowed { .. }), "{refused}");
}

#[test]
fn the_demo_schools_results_leave_without_a_small_number_and_without_a_name() {
    let (_place, mut app) = demo();
    let list = app.call("consultation.list", json!({})).unwrap();
    let stages: Vec<&Value> = list["all"].as_array().unwrap().iter().map(|one| &one["stage"]).collect();
    assert_eq!(stages, ["open", "answered"]);
    let ask = |kind: &str| json!({ "consultation": null, "kind": kind });
    let names = app.call("consultation.names", ask("results")).unwrap();
    assert_eq!(names["found"], json!([]), "nobody is named in the demo school's results");
    for kind in ["short", "full", "results"] {
        let made = app.call("consultation.document", ask(kind)).unwrap();
        assert_eq!(made["class"], "public");
        let page = app.call("consultation.page", ask(kind)).unwrap();
        let handle: DocumentHandle = serde_json::from_value(page["handle"].clone()).unwrap();
        let html = String::from_utf8(app.document(handle).unwrap().bytes.clone()).unwrap();
        assert!(html.starts_with("<!DOCTYPE html>") && html.contains("lang=\"en-GB\""), "{kind}");
        for small in 1..6 {
            assert!(!html.contains(&format!("<td class=\"number\">{small}</td>")), "{kind}: {small}");
        }
    }
    let one = &list["all"][1];
    let results = app.call("consultation.results", json!({ "id": one["id"] })).unwrap();
    assert_eq!(results["people"]["all"]["kind"], "shown");
    let results = app.call("consultation.document", ask("results")).unwrap();
    let handle: DocumentHandle = serde_json::from_value(results["handle"].clone()).unwrap();
    let page = app.call("consultation.look", json!({ "id": one["id"] })).unwrap();
    assert_eq!(page["back"]["needs"], json!([]), "nothing was given out yet");
    app.saved(handle).unwrap();
    let page = app.call("consultation.look", json!({ "id": one["id"] })).unwrap();
    assert!(page["back"]["needs"][0].as_str().unwrap().contains("What people were told stays"));
}

#[test]
fn counts_of_a_national_question_are_checked_and_small_ones_stay_in_school() {
    let mut school = School::staffed();
    let ask = |counts: Value| {
        json!({ "id": null, "version": 0, "question": "happy-yesterday", "cohort": "Year 7", "on": "2026-08-20",
                "counts": counts })
    };
    school.refuses("wellbeing.save", ask(json!([1, 2])));
    let kept = school.does("wellbeing.save", ask(json!([3, 20, 40, 37])));
    assert!(
        kept["wellbeing"]["questions"][0]["licence"].as_str().unwrap().contains("Open Government Licence")
    );
    let again = said(school.refuses("wellbeing.save", ask(json!([3, 20, 40, 37]))));
    assert!(again.contains("are here already"), "{again}");
    let mut girls = ask(json!([1, 9, 20, 18]));
    girls["cohort"] = json!("Year 7 girls");
    school.does("wellbeing.save", girls);
    let page = school.drafted();
    assert_eq!(page["put"]["wellbeing"].as_array().unwrap().len(), 1, "two could be taken from each other");
    assert_eq!(page["put"]["withheld"][0]["cohort"], "Year 7 girls");
    let full = json!({ "consultation": page["id"], "kind": "full" });
    let made = school.does("consultation.document", full);
    assert!(made["contains"].to_string().contains("No counts of national questions for Year 7 girls"));
    let put = &page["put"]["wellbeing"][0];
    assert_eq!(put["counts"][0]["count"]["kind"], "hidden");
    assert!(put["source"].as_str().unwrap().contains("Office for National Statistics"));
}
