//! The whole-school audit, from the first round to the one after.

use crate::school::{DATA, LEAD, School, TUTOR};
use bridgewell_app::{ApiError, DocumentHandle};
use serde_json::{Value, json};

fn started(school: &mut School, name: &str) -> Value {
    school.does("audit.start", json!({ "name": name }))["id"].clone()
}

fn look(school: &mut School) -> Value {
    let ask = json!({ "round": null, "frame": "principles", "since": null, "benchmark": null });
    school.does("audit.look", ask)
}

/// Agrees and gives the page back.
fn agree(school: &mut School, round: &Value, standard: &str, answer: &str, over: Value) -> Value {
    let ask = json!({ "round": round, "standard": standard, "answer": answer, "reason": "We walked round and saw it.",
                      "supersedes": over });
    school.does("audit.agree", ask)
}

fn rater(school: &mut School, round: &Value, group: &str) -> Value {
    let desk = school.does("audit.add_rater", json!({ "round": round, "group": group, "name": "" }));
    desk["raters"].as_array().unwrap().iter().rfind(|one| one["group"] == group).unwrap()["id"].clone()
}

fn rate(school: &mut School, round: &Value, rater: &Value, answers: &[(&str, &str)]) -> Value {
    let answers: Vec<Value> = answers
        .iter()
        .map(|(standard, answer)| json!({ "standard": standard, "answer": answer, "reason": "" }))
        .collect();
    school.does("audit.rate", json!({ "round": round, "rater": rater, "answers": answers }))
}

fn message(error: &ApiError) -> String {
    error.to_string()
}

#[test]
fn a_round_goes_from_paper_to_an_agreed_level_and_the_next_round_shows_what_changed() {
    let mut school = School::staffed();
    assert_eq!(look(&mut school)["round"], Value::Null, "an empty audit says so");
    let round = started(&mut school, "Summer 2025");
    let (leader, pupil) = (rater(&mut school, &round, "leaders"), rater(&mut school, &round, "pupils"));
    rate(&mut school, &round, &leader, &[("lead-01", "embedded"), ("lead-02", "established")]);
    let desk = rate(&mut school, &round, &pupil, &[("lead-01", "not_yet"), ("lead-02", "not_known")]);
    assert_eq!(desk["answers"].as_array().unwrap().len(), 2);
    let shown = look(&mut school);
    let first = &shown["standards"][0];
    assert_eq!((&first["id"], &first["stands"]), (&json!("lead-01"), &json!("answered")));
    assert_eq!(first["apart"], "Leaders say embedded, pupils say not yet");
    assert!(shown["apart"]["title"].as_str().unwrap().contains("People differ most"));

    let page = agree(&mut school, &round, "lead-01", "emerging", Value::Null);
    assert_eq!(page["agreed"]["by"]["name"], LEAD.0);
    let blind = json!({ "round": round, "standard": "lead-01", "answer": "embedded", "reason": "No.", "supersedes": null });
    assert_eq!(school.refuses("audit.agree", blind), ApiError::Stale);
    let close = json!({ "round": round, "version": 1, "conclusion": "We learnt to ask pupils." });
    school.does("audit.close", close);
    let late = json!({ "round": round, "rater": leader, "answers": [] });
    assert!(message(&school.refuses("audit.rate", late)).contains("closed and stays as it was"));

    let next = started(&mut school, "Summer 2026");
    agree(&mut school, &next, "lead-01", "established", Value::Null);
    let shown = look(&mut school);
    assert_eq!(shown["change"]["since_name"], "Summer 2025");
    assert_eq!(shown["change"]["moved"][0]["before"], "emerging");
    assert_eq!(shown["coverage"]["in_place"], 1);
    let page = school.does("audit.standard", json!({ "round": null, "standard": "lead-01" }));
    assert_eq!(page["previous"]["answer"], "emerging");
    assert_eq!((&page["before"], &page["after"]), (&Value::Null, &json!("lead-02")));
}

#[test]
fn an_agreement_needs_a_reason_and_a_pupil_has_no_name() {
    let mut school = School::founded();
    let round = started(&mut school, "Summer");
    let no_reason = json!({ "round": round, "standard": "lead-01", "answer": "embedded", "reason": " ", "supersedes": null });
    assert!(message(&school.refuses("audit.agree", no_reason)).contains("Say in a sentence"));
    let named = json!({ "round": round, "group": "pupils", "name": "Aisha" });
    assert!(
        message(&school.refuses("audit.add_rater", named)).contains("nothing in the audit names a pupil")
    );
    let pupil = rater(&mut school, &round, "pupils");
    let bare = json!([{ "standard": "lead-01", "answer": "embedded", "reason": "" },
                      { "standard": "lead-02", "answer": "does_not_apply", "reason": "" }]);
    let refused = school.refuses("audit.rate", json!({ "round": round, "rater": pupil, "answers": bare }));
    assert!(message(&refused).contains("why this does not apply"));
    let desk = school.does("audit.desk", json!({ "round": round, "rater": pupil }));
    assert_eq!(desk["answers"], json!([]), "either all answers are taken or none is");
    assert!(message(&school.refuses("audit.start", json!({ "name": "Again" }))).contains("still open"));
    let empty = json!({ "round": round, "version": 1, "conclusion": "" });
    assert!(message(&school.refuses("audit.close", empty)).contains("Nothing has been agreed"));
}

#[test]
fn evidence_is_added_by_pastoral_staff_and_taken_out_by_whoever_added_it() {
    let mut school = School::staffed();
    let round = started(&mut school, "Summer");
    let note = |said: &str| json!({ "round": round, "standard": "lead-01", "said": said });
    let leads = school.does("audit.add_note", note("The lead has three hours."))["notes"][0]["id"].clone();
    school.is_used_by(TUTOR);
    let page = school.does("audit.add_note", note("My form can name her."));
    let own = page["notes"][1]["id"].clone();
    let others = json!({ "round": round, "note": leads });
    assert!(matches!(school.refuses("audit.remove_note", others), ApiError::NotAllowed { .. }));
    school.does("audit.remove_note", json!({ "round": round, "note": own }));

    let bytes = b"%PDF-1.7 a timetable".to_vec();
    let mut add = |name: &str, bytes: Vec<u8>| {
        let handle = school.app.put_file(name.into(), bytes).unwrap();
        school.app.call("audit.add_file", json!({ "round": round, "standard": "lead-01", "handle": handle }))
    };
    let page = add("Timetable/2026.pdf", bytes.clone()).unwrap();
    assert!(
        message(&add("Again.pdf", bytes.clone()).unwrap_err()).contains("lies under the standard already")
    );
    assert!(message(&add("run.exe", b"MZ".to_vec()).unwrap_err()).contains("Use a PDF"));
    let file = json!({ "round": round, "file": page["files"][0]["id"] });
    let made = school.does("audit.take_file", file.clone());
    let handle = serde_json::from_value(made["handle"].clone()).unwrap();
    let document = school.app.document(handle).unwrap();
    assert_eq!((document.name.as_str(), &document.bytes), ("Timetable 2026.pdf", &bytes));
    school.does("audit.remove_file", file);
}

const OWN: &str = r#"
id = "faith"
version = 1
title = "Our faith community"
[[standard]]
id = "faith-01"
principle = "ethos"
title = "There is a quiet room"
seen = "Pupils use it."
emerging = "Planned."
established = "Open daily."
embedded = "Cared for by pupils."
grid = [["promoting_wellbeing", "universal"]]
"#;

#[test]
fn own_standards_join_the_next_round_and_never_change_under_one() {
    let mut school = School::founded();
    let mut take = |command: &str, text: &str| {
        let handle = school.app.put_file("own.toml".into(), text.as_bytes().to_vec()).unwrap();
        school.app.call(command, json!({ "handle": handle }))
    };
    let looked = take("audit.look_at_template", &OWN.replace("faith-01", "lead-01")).unwrap();
    let fault = looked["faults"][0].as_str().unwrap().to_owned();
    assert!(fault.starts_with("Standard “lead-01”, field “id”"), "{fault}");
    assert_eq!(take("audit.look_at_template", OWN).unwrap()["standards"][0]["id"], "faith-01");
    take("audit.add_template", OWN).unwrap();
    let changed = take("audit.add_template", &OWN.replace("Planned.", "Talked of.")).unwrap_err();
    assert!(message(&changed).contains("Raise the version"), "{changed}");
    let round = started(&mut school, "Summer 2025");
    agree(&mut school, &round, "faith-01", "embedded", Value::Null);
    school.does("audit.close", json!({ "round": round, "version": 1, "conclusion": "" }));
    school.does("audit.retire_template", json!({ "id": "faith" }));
    started(&mut school, "Summer 2026");
    let has =
        |shown: &Value| shown["standards"].as_array().unwrap().iter().any(|one| one["id"] == "faith-01");
    assert!(!has(&look(&mut school)));
    let ask = json!({ "round": round, "frame": "grid", "since": null, "benchmark": null });
    let former = school.does("audit.look", ask);
    assert!(has(&former) && former["cells"].as_array().unwrap().len() == 25);
}

#[test]
fn the_documents_name_nobody_and_the_export_holds_every_standard() {
    let mut school = School::staffed();
    let round = started(&mut school, "Summer 2026");
    let named = json!({ "round": round, "group": "governors", "name": "Maurice Bell" });
    let desk = school.does("audit.add_rater", named);
    rate(&mut school, &round, &desk["raters"][0]["id"], &[("lead-01", "embedded")]);
    agree(&mut school, &round, "lead-01", "embedded", Value::Null);
    school.does(
        "audit.mark",
        json!({ "round": round, "standard": "lead-01", "celebrate": true, "priority": null }),
    );
    let shares = json!([{ "principle": "leadership", "share": 55 }]);
    let benchmark = json!({ "id": null, "version": null, "name": "County", "source": "Annual report", "as_of": "2025-07-01",
                            "shares": shares });
    let benchmarks = school.does("audit.save_benchmark", benchmark);
    let ask = json!({ "round": null, "benchmark": benchmarks[0]["id"] });
    let made = school.does("audit.report", ask);
    assert_eq!(made["class"], "public");
    let said = made["figures"].to_string();
    assert!(said.contains("by the benchmark about 1 in place") && !said.contains("Maurice"), "{said}");
    assert!(made["spelled_out"].as_array().unwrap().is_empty());
    let form = school.does("audit.form", json!({ "round": null, "group": "pupils" }));
    assert!(form["spelled_out"].as_array().unwrap().is_empty(), "every word of the standards can be printed");
    let data = school.does("audit.export", json!({ "round": "summer 2026" }));
    assert_eq!(school.does("log.compare_head", json!({ "head": data["log_head"] }))["held"], true);
    let standards = data["rounds"][0]["standards"].as_array().unwrap();
    assert!(standards.len() > 40 && standards[0]["answers"][0]["embedded"] == 1);
    assert!(!data.to_string().contains("Maurice"), "who answered stays in the school");
    let unknown = school.refuses("audit.export", json!({ "round": "Spring" }));
    assert!(message(&unknown).contains("Rounds there are: Summer 2026"));
    school.is_used_by(DATA);
    let look = json!({ "round": null, "frame": "steps", "since": null, "benchmark": null });
    assert!(matches!(school.refuses("audit.look", look), ApiError::NotAllowed { .. }));
}

#[test]
fn one_pupils_answer_does_not_stand_for_pupils_on_paper_however_many_began_a_form() {
    let mut school = School::staffed();
    let round = started(&mut school, "Summer 2026");
    for _ in 0..2 {
        let staff = rater(&mut school, &round, "staff");
        rate(&mut school, &round, &staff, &[("lead-01", "embedded"), ("lead-02", "embedded")]);
        let leader = rater(&mut school, &round, "leaders");
        rate(&mut school, &round, &leader, &[("lead-01", "not_yet"), ("lead-02", "not_yet")]);
    }
    for number in 0..6 {
        let pupil = rater(&mut school, &round, "pupils");
        let first = if number == 0 { "emerging" } else { "not_known" };
        rate(&mut school, &round, &pupil, &[("lead-01", first), ("lead-02", "emerging")]);
    }
    agree(&mut school, &round, "lead-01", "emerging", Value::Null);
    let made = school.does("audit.report", json!({ "round": null, "benchmark": null }));
    let handle: DocumentHandle = serde_json::from_value(made["handle"].clone()).unwrap();
    let paper = serde_json::to_value(school.app.published(handle).unwrap()).unwrap();
    let tables = paper["tables"].as_array().unwrap();
    let apart = tables.iter().find(|table| table.to_string().contains("Leaders: not yet")).unwrap();
    let row = |at: usize| apart["cells"][at].to_string();
    assert!(!row(0).contains("Pupils"), "one level is one pupil: {apart}");
    assert!(row(1).contains("Pupils"), "{apart}");
}
