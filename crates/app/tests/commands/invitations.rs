//! Invitations on paper: what was offered, for each child alone, many at once, and nothing else about anybody.

use crate::children::with_children;
use crate::school::{School, TUTOR};
use bridgewell_app::ApiError;
use serde_json::{Value, json};

fn offered(school: &mut School, pupil: &str, line: &Value) -> Value {
    let pupil = school.pupil(pupil);
    let words =
        school.does("offers.invitation", json!({ "pupil": pupil, "opportunity": line }))["text"].clone();
    let ask =
        json!({ "pupil": pupil, "opportunity": line, "decision": null, "invitation": words, "review": null });
    school.does("offers.make", ask)["id"].clone()
}

fn clay(school: &mut School, id: &Value, open: bool) -> Value {
    let line = json!({ "id": id, "name": "Clay club", "kind": "club", "leader": "Ms Achebe", "when": "Tuesday lunch",
                       "place": "the art room", "places": 8, "cost": "", "interests": [], "strengths": [],
                       "worries": [], "open": open });
    school.does("opportunities.save", line)["id"].clone()
}

fn names(batch: &Value, list: &str) -> Vec<String> {
    let items = batch[list].as_array().unwrap().iter();
    items.map(|item| item["pupil"]["name"].as_str().unwrap().to_owned()).collect()
}

fn answer(school: &mut School, offer: &Value, answer: Value) {
    let ask = json!({ "offer": offer, "answer": answer, "child_said": "", "on": "2026-08-29" });
    school.does("offers.answer", ask);
}

#[test]
fn those_who_wait_or_said_yes_get_a_page_and_the_others_are_named_with_the_reason() {
    let mut school = with_children();
    let line = clay(&mut school, &Value::Null, true);
    let amira = offered(&mut school, "Haddad 7B", &line);
    let ben = offered(&mut school, "Ben", &line);
    let zoe = offered(&mut school, "zoe", &line);
    answer(&mut school, &ben, json!({ "kind": "no" }));
    answer(&mut school, &zoe, json!({ "kind": "yes" }));
    let batch = school.does("invitations.look", json!({}));
    assert_eq!(names(&batch, "ready"), ["Amira Haddad", "Zoë Zając"]);
    assert_eq!(names(&batch, "without"), ["Ben Ashton"]);
    assert_eq!(batch["without"][0]["why"], "said no, thank you");
    let shown = school.does("invitations.show", json!({ "offer": amira, "answer_by": "2026-09-04" }));
    assert!(shown["contains"].to_string().contains("answer by Fri 4 Sept"), "{}", shown["contains"]);
    let past = school.refuses("invitations.show", json!({ "offer": amira, "answer_by": "2026-08-01" }));
    assert!(matches!(past, ApiError::Invalid { .. }));
    let no = school.refuses("invitations.make", json!({ "offer": ben, "answer_by": null }));
    assert!(no.to_string().contains("Ben Ashton") && no.to_string().contains("said no"), "{no}");

    let made = school.does("invitations.make", json!({ "offer": zoe, "answer_by": null }));
    assert_eq!(made["file_name"], "Zoë Zając 7C Clay club.pdf");
    let handle = serde_json::from_value(made["handle"].clone()).unwrap();
    school.app.saved(handle).unwrap();
    assert!(school.app.document(handle).is_none(), "one of many is let go of once it was saved");
    let batch = school.does("invitations.look", json!({}));
    assert_eq!(
        (&batch["ready"][0]["saved"], &batch["ready"][1]["saved"]["on"]),
        (&Value::Null, &json!("2026-08-29"))
    );
    clay(&mut school, &line, false);
    let batch = school.does("invitations.look", json!({}));
    assert_eq!(batch["ready"], json!([]));
    assert_eq!(batch["without"].as_array().unwrap().len(), 3);
}

#[test]
fn a_tutor_prints_for_the_own_form_and_the_words_to_every_child_are_the_schools() {
    let mut school = with_children();
    let line = clay(&mut school, &Value::Null, true);
    let amira = offered(&mut school, "Haddad 7B", &line);
    let zoe = offered(&mut school, "zoe", &line);
    let empty = school.refuses("invitations.save_words", json!({ "tell": " " }));
    assert!(matches!(empty, ApiError::Invalid { .. }));
    let batch = school.does("invitations.save_words", json!({ "tell": "Mr Ashby at registration." }));
    assert_eq!(batch["words"]["tell"], "Mr Ashby at registration");
    school.is_used_by(TUTOR);
    assert_eq!(names(&school.does("invitations.look", json!({})), "ready"), ["Amira Haddad"]);
    school.does("invitations.make", json!({ "offer": amira, "answer_by": null }));
    let other = school.refuses("invitations.make", json!({ "offer": zoe, "answer_by": null }));
    assert_eq!(other, ApiError::NotResponsible);
}
