//! Data protection: the papers, requests to see everything, files for a next school, and everything in open formats.

use crate::children::{reading, with_children};
use crate::pages::PNG;
use crate::school::{DSL, LEAD, School, TUTOR};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use bridgewell_app::{ApiError, DocumentHandle};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

fn saved(school: &mut School, made: &Value) -> Vec<u8> {
    let handle: DocumentHandle = serde_json::from_value(made["handle"].clone()).unwrap();
    let bytes = school.app.document(handle).unwrap().bytes.clone();
    school.app.saved(handle).unwrap();
    bytes
}

fn unpacked(bytes: Vec<u8>) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..zip.len())
        .map(|place| {
            let mut file = zip.by_index(place).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

fn ops(school: &mut School, op: &str) -> Vec<Value> {
    let ask = json!({ "person": null, "pupil": null, "op": op, "group": null, "from": null, "to": null, "before": null });
    school.does("log.list", ask)["entries"].as_array().unwrap().clone()
}

/// Ben, with a letter that names another child, and a request of his mother.
fn asked() -> (School, Value, Value) {
    let mut school = with_children();
    let ben = school.letter("Ben", "I hope Amira Haddad is in my form. I look after my nan.");
    school.does("letters.read", reading(&ben, "none"));
    let new = json!({ "pupil": ben, "asked_on": "2026-08-28", "asked_by": "His mother, Mrs Ashton" });
    let shown = school.does("access.ask", new);
    let request = shown["requests"][0].clone();
    (school, ben, request)
}

fn decide_all(school: &mut School, request: &Value, keep: bool) -> Value {
    let ask = |version: &Value| json!({ "id": request["id"], "version": version });
    let mut page = school.does("access.review", ask(&request["version"]));
    loop {
        let mut parts = page["parts"].as_array().unwrap().iter();
        let next = parts.find(|part| part["why"] != json!([]) && part["choice"].is_null()).cloned();
        let Some(part) = next else { return page };
        let reason = if keep { "" } else { "It is about another child." };
        let choice = json!({ "id": request["id"], "version": page["request"]["version"], "key": part["key"], "keep": keep,
                             "reason": reason });
        page = school.does("access.decide", choice);
    }
}

#[test]
fn every_paper_is_made_as_pdf_and_as_docx_and_says_how_much_is_left_to_fill_in() {
    let mut school = School::staffed();
    let before = school.does("dpo.look", json!({}));
    let gaps = |shown: &Value| {
        shown["papers"].as_array().unwrap().iter().map(|one| one["gaps"].as_u64().unwrap()).sum::<u64>()
    };
    let save = json!({ "controller": "", "officer": "Jo Marsh, dpo@example.org", "registration": "ZA000000",
                       "complaints": "the school office, 0121 496 0000" });
    let after = school.does("dpo.save", save);
    assert!(gaps(&after) < gaps(&before), "what the school enters is not asked for again");
    for paper in after["papers"].as_array().unwrap() {
        let ask = json!({ "kind": paper["kind"] });
        let pdf = school.does("dpo.paper", ask.clone());
        assert_eq!(pdf["class"], "public");
        assert!(saved(&mut school, &pdf).starts_with(b"%PDF"));
        let docx = school.does("dpo.paper_file", ask);
        assert!(docx["file_name"].as_str().unwrap().ends_with(".docx"));
        let text =
            String::from_utf8(unpacked(saved(&mut school, &docx))["word/document.xml"].clone()).unwrap();
        assert!(
            text.contains("w:tblHeader")
                || paper["kind"].as_str().is_some_and(|kind| kind.contains("pupils") || kind == "complaints")
        );
        assert!(
            text.contains("Jo Marsh")
                || !["dpia", "policy_document", "complaints"].contains(&paper["kind"].as_str().unwrap())
        );
    }
    let long = json!({ "controller": "x".repeat(500), "officer": "", "registration": "", "complaints": "" });
    assert!(
        matches!(school.refuses("dpo.save", long), ApiError::Invalid { field, .. } if field == "controller")
    );
}

#[test]
fn a_request_is_due_in_a_month_and_nothing_leaves_before_a_person_has_looked() {
    let (mut school, _, request) = asked();
    assert_eq!((&request["due"], &request["made"]), (&json!("2026-09-28"), &json!(null)));
    let make =
        json!({ "id": request["id"], "version": request["version"], "given_to": "Mrs Ashton, by hand" });
    assert!(school.refuses("access.make", make).to_string().contains("checked"), "who asks comes first");
    let check =
        json!({ "id": request["id"], "version": request["version"], "checked": "Seen in person, passport" });
    let page = school.does("access.check", check);
    assert!(page["waiting"].as_u64().unwrap() > 0);
    let letter =
        page["parts"].as_array().unwrap().iter().find(|part| part["title"] == "Your letter").unwrap();
    assert!(letter["why"][0].as_str().unwrap().to_lowercase().contains("haddad"), "{letter}");
    let version = &page["request"]["version"];
    let early = json!({ "id": request["id"], "version": version, "given_to": "Mrs Ashton, by hand" });
    assert!(school.refuses("access.make", early).to_string().contains("wait for somebody"));
    let nothing = json!({ "id": request["id"], "version": version, "key": letter["key"], "keep": false, "reason": " " });
    assert!(
        matches!(school.refuses("access.decide", nothing), ApiError::Invalid { field, .. } if field == "reason")
    );
}

#[test]
fn a_pack_holds_everything_as_pdf_and_json_but_what_was_left_out() {
    let (mut school, ben, request) = asked();
    let check = json!({ "id": request["id"], "version": request["version"], "checked": "Seen in person" });
    let request = school.does("access.check", check)["request"].clone();
    let page = decide_all(&mut school, &request, false);
    let make = json!({ "id": request["id"], "version": page["request"]["version"], "given_to": "Mrs Ashton, by hand" });
    let made = school.does("access.make", make.clone());
    assert!(made["contains"].to_string().contains("left out"), "{made}");
    let files = unpacked(saved(&mut school, &made));
    let data: Value = serde_json::from_slice(&files["What we keep about Ben Ashton.json"]).unwrap();
    assert!(files["What we keep about Ben Ashton.pdf"].starts_with(b"%PDF"));
    assert_eq!(
        (&data["format"], &data["some_parts_left_out"]),
        (&json!("bridgewell access pack"), &json!(true))
    );
    assert!(data["log_head"].as_str().unwrap().contains(" at entry "));
    let text = data.to_string();
    assert!(text.contains("V892993319085") && text.contains("looks") && !text.contains("Amira"), "{text}");
    assert!(
        text.contains("A figure raised a question") && !text.contains("Mirror"),
        "no word that needs a key"
    );
    assert!(!text.contains("Tom Ashby"), "looks stand in it by role");
    assert!(matches!(school.refuses("access.make", make), ApiError::Refused { .. }), "answered once");
    let entry = &ops(&mut school, "access_pack_made")[0];
    assert_eq!(entry["about"][0]["name"], "Ben Ashton");
    let shown = school.does("dpo.look", json!({}));
    assert_eq!(shown["requests"][0]["made"]["by"], LEAD.0);
    assert_eq!(shown["requests"][0]["given_to"], "Mrs Ashton, by hand");
    assert_eq!(school.does("log.looked", json!({ "pupil": ben }))["people"].as_array().unwrap().len(), 1);
}

#[test]
fn restricted_parts_are_marked_and_need_the_key() {
    let mut school = with_children();
    let dana = school.pupil("Dana");
    let shown =
        school.does("access.ask", json!({ "pupil": dana, "asked_on": "2026-08-28", "asked_by": "Dana" }));
    let request = shown["requests"][0].clone();
    let page = school.does("access.review", json!({ "id": request["id"], "version": 1 }));
    let home: Vec<_> =
        page["parts"].as_array().unwrap().iter().filter(|part| part["restricted"] == true).cloned().collect();
    assert!(!home.is_empty() && home.iter().all(|part| part["why"] != json!([])), "{page}");
    let lead = school.person(LEAD.0);
    let fields = json!({ "name": LEAD.0, "role": "lead", "post": "", "scope": { "kind": "whole_year" }, "restricted": false });
    school.does("people.change", json!({ "id": lead["id"], "version": lead["version"], "person": fields }));
    school.is_used_by(LEAD);
    assert_eq!(school.does("dpo.look", json!({}))["may_answer"], false);
    let ask = json!({ "id": request["id"], "version": 1 });
    assert_eq!(school.refuses("access.review", ask.clone()), ApiError::NeedsRestrictedKey);
    school.does("access.withdraw", ask);
    assert_eq!(school.does("dpo.look", json!({}))["requests"], json!([]));
}

#[test]
fn a_file_for_the_next_school_holds_what_was_chosen_and_the_pupil_has_left() {
    let (mut school, ben, _) = asked();
    let plan = school.does("transfer.plan", json!({ "pupil": ben }));
    let keys: Vec<_> =
        plan["sections"].as_array().unwrap().iter().map(|one| one["key"].as_str().unwrap()).collect();
    assert!(keys.contains(&"about") && !keys.contains(&"home") && !keys.contains(&"own_words"), "{keys:?}");
    assert!(plan["stays"].to_string().contains("letter"));
    let make = |sections: Value| {
        json!({ "pupil": ben, "sections": sections, "to_school": "Kestrel High",
                                          "to_person": "Ms Okon, head of year", "left_on": "2026-08-28" })
    };
    assert_eq!(school.refuses("transfer.make", make(json!(["home"]))), ApiError::NeedsRestrictedKey);
    assert!(matches!(school.refuses("transfer.make", make(json!([]))), ApiError::Invalid { .. }));
    let made = school.does("transfer.make", make(json!(["about", "figures"])));
    let files = unpacked(saved(&mut school, &made));
    let data: Value = serde_json::from_slice(&files["Ben Ashton.json"]).unwrap();
    let text = data.to_string();
    assert_eq!(data["format"], "bridgewell transfer");
    assert!(text.contains("V892993319085") && !text.contains("nan"), "the letter stays");
    assert_eq!(data["parts"][0]["title"], "Details", "it speaks to the next school, not to the pupil");
    let shown = school.does("dpo.look", json!({}));
    assert_eq!(shown["transfers"][0]["to_school"], "Kestrel High");
    assert_eq!(shown["transfers"][0]["parts"], json!(["Who the pupil is", "Attendance and results"]));
    assert_eq!(school.does("transfer.plan", json!({ "pupil": ben }))["left_on"], "2026-08-28");
}

#[test]
fn only_the_safeguarding_lead_sends_what_is_restricted() {
    let mut school = with_children();
    let dana = school.pupil("Dana");
    school.is_used_by(DSL);
    let plan = school.does("transfer.plan", json!({ "pupil": dana }));
    assert!(plan["sections"].as_array().unwrap().iter().any(|one| one["key"] == "home"), "{plan}");
    let make = json!({ "pupil": dana, "sections": ["home"], "to_school": "Kestrel High", "to_person": "Mr Lane, DSL",
                       "left_on": null });
    let made = school.does("transfer.make", make);
    assert!(made["contains"][0].as_str().unwrap().contains("Home"));
    assert_eq!(school.does("dpo.look", json!({}))["transfers"][0]["parts"], json!(["Home"]));
    school.is_used_by(TUTOR);
    assert!(matches!(school.refuses("transfer.plan", json!({ "pupil": dana })), ApiError::NotAllowed { .. }));
}

#[test]
fn everything_leaves_in_open_formats_and_can_be_sealed() {
    let (mut school, _, _) = asked();
    let made = school.does("dpo.everything", json!({ "passphrase": null }));
    assert!(made["contains"].to_string().contains("Not encrypted"), "{made}");
    let files = unpacked(saved(&mut school, &made));
    let names: Vec<_> = files.keys().map(String::as_str).collect();
    assert_eq!(names.iter().filter(|name| name.ends_with("/record.json")).count(), 5, "{names:?}");
    let ben = names.iter().find(|name| name.contains("Ben Ashton/record.json")).unwrap();
    let ben = String::from_utf8(files[*ben].clone()).unwrap();
    assert!(ben.contains("I look after my nan.") && ben.contains("log_head"));
    assert!(files.contains_key("tables/persons.csv") && files.contains_key("tables/plan_actions.json"));
    assert!(!files.contains_key("tables/settings.csv"));
    assert!(String::from_utf8_lossy(&files["log.csv"]).contains("workspace created"));
    let counts = ops(&mut school, "exported")[0]["counts"].to_string();
    assert!(counts.contains("whole_workspace") && counts.contains("pupils"), "{counts}");
    let short = json!({ "passphrase": "short" });
    assert!(
        matches!(school.refuses("dpo.everything", short), ApiError::Invalid { field, .. } if field == "passphrase")
    );
    let sealed = school.does("dpo.everything", json!({ "passphrase": "granite otter lantern" }));
    assert!(sealed["file_name"].as_str().unwrap().ends_with(".zip.age"));
    assert!(saved(&mut school, &sealed).starts_with(b"age-encryption.org/v1"));
}

#[test]
fn without_the_key_everything_is_what_everybody_may_know() {
    let mut school = with_children();
    let lead = school.person(LEAD.0);
    let fields = json!({ "name": LEAD.0, "role": "lead", "post": "", "scope": { "kind": "whole_year" }, "restricted": false });
    school.does("people.change", json!({ "id": lead["id"], "version": lead["version"], "person": fields }));
    school.is_used_by(LEAD);
    let made = school.does("dpo.everything", json!({ "passphrase": null }));
    let all: String = unpacked(saved(&mut school, &made))
        .values()
        .map(|bytes| String::from_utf8_lossy(bytes).into_owned())
        .collect();
    assert!(!all.contains("child in need") && !all.to_lowercase().contains("\"home\""), "nothing of home");
}

/// Amira's letter with a scan, a translation and a passport that quotes it; then an entry that names the lead, who holds
/// the key, and after it words that only the others with the key may see.
fn with_a_letter_that_names_the_lead() -> (School, Value) {
    let mut school = with_children();
    let amira = school.letter("Haddad 7B", "I like horses.\nI dont feel safe when he is there.");
    let bytes = BASE64_STANDARD.decode(PNG).unwrap();
    let handle = school.app.put_file("amira front.png".into(), bytes).unwrap();
    school.does("letters.add_page", json!({ "pupil": amira, "handle": handle }));
    school.does("letters.read", reading(&amira, "mild"));
    let lead = school.id_of(LEAD.0);
    school.is_used_by(DSL);
    school.does("red_route.raise", json!({ "pupil": amira, "about": "adult_here", "hidden_from": lead }));
    let line =
        |part: &str, words: &str, from: bool| json!({ "part": part, "words": words, "from_letter": from });
    school.does(
        "passport.save",
        json!({ "pupil": amira, "number": 0, "company": [], "lines": [
            line("worries", "I dont feel safe when he is there.", true), line("helps", "A quiet corner", false)] }),
    );
    (school, amira)
}

fn all_of(files: &BTreeMap<String, Vec<u8>>, whose: &str) -> (String, usize) {
    let own = || files.iter().filter(|(name, _)| name.contains(whose));
    let text = own().map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).collect();
    (text, own().filter(|(name, _)| name.contains("/pages/") || name.starts_with("pages/")).count())
}

#[test]
fn the_adult_whom_a_child_names_takes_no_scan_and_no_word_of_the_letter_out() {
    let (mut school, amira) = with_a_letter_that_names_the_lead();
    let everything = json!({ "passphrase": null });
    let made = school.does("dpo.everything", everything.clone());
    let (text, pages) = all_of(&unpacked(saved(&mut school, &made)), "Amira Haddad");
    assert!(text.contains("feel safe") && text.contains("A quiet corner"), "{text}");
    assert_eq!(pages, 1, "who may know of the entry loses nothing");
    school.is_used_by(LEAD);
    let made = school.does("dpo.everything", everything);
    let (text, pages) = all_of(&unpacked(saved(&mut school, &made)), "Amira Haddad");
    assert!(text.contains("A quiet corner") && text.contains("with another reader"), "{text}");
    assert!(!text.contains("feel safe") && !text.contains("picked from your letter"), "{text}");
    assert_eq!(pages, 0, "no scan either");

    let ask = json!({ "pupil": amira, "asked_on": "2026-08-28", "asked_by": "Amira" });
    let request = school.does("access.ask", ask)["requests"][0].clone();
    let check = json!({ "id": request["id"], "version": 1, "checked": "Seen in person" });
    let request = school.does("access.check", check)["request"].clone();
    let page = decide_all(&mut school, &request, true);
    assert!(!page.to_string().contains("feel safe") && !page.to_string().contains("pages/1"), "{page}");
    let make = json!({ "id": request["id"], "version": page["request"]["version"], "given_to": "Amira" });
    let made = school.does("access.make", make);
    let files = unpacked(saved(&mut school, &made));
    assert!(files.keys().all(|name| !name.starts_with("pages/")), "{:?}", files.keys());
}

#[test]
fn sealed_words_of_a_passport_wait_for_somebody_to_say_so_in_a_pack_and_in_a_file_for_the_next_school() {
    let (mut school, amira) = with_a_letter_that_names_the_lead();
    let ask = json!({ "pupil": amira, "asked_on": "2026-08-28", "asked_by": "Amira" });
    let request = school.does("access.ask", ask)["requests"][0].clone();
    let page = school.does("access.review", json!({ "id": request["id"], "version": 1 }));
    let parts = page["parts"].as_array().unwrap();
    let sealed = parts
        .iter()
        .find(|part| part["section"] == "Your passport" && part["lines"].to_string().contains("feel safe"))
        .unwrap();
    assert_eq!(sealed["restricted"], true);
    assert!(sealed["why"].to_string().contains("restricted tier"), "{sealed}");

    let plan = school.does("transfer.plan", json!({ "pupil": amira }));
    let passport =
        plan["sections"].as_array().unwrap().iter().find(|one| one["key"] == "passport").unwrap().clone();
    let waits = passport["to_look_at"][0].clone();
    assert!(waits["lines"].to_string().contains("feel safe"), "{passport}");
    let make = |looked_at: Value| {
        json!({ "pupil": amira, "sections": ["passport"], "looked_at": looked_at, "to_school": "Kestrel High",
                "to_person": "Ms Okon", "left_on": null })
    };
    assert!(school.refuses("transfer.make", make(json!([]))).to_string().contains("waits for somebody"));
    let made = school.does("transfer.make", make(json!([[waits["key"], false]])));
    let data = unpacked(saved(&mut school, &made))["Amira Haddad.json"].clone();
    let data = String::from_utf8(data).unwrap();
    assert!(data.contains("A quiet corner") && !data.contains("feel safe"), "{data}");
    school.does("transfer.make", make(json!([[waits["key"], true]])));
    let parts = school.does("dpo.look", json!({}))["transfers"].to_string();
    assert!(parts.contains("words under the restricted tier"), "{parts}");
    school.is_used_by(LEAD);
    let parts = school.does("dpo.look", json!({}))["transfers"].to_string();
    assert!(parts.contains("passport") && !parts.contains("restricted"), "{parts}");
}

#[test]
fn an_export_of_everything_stands_among_the_looks_at_each_childs_record() {
    let (mut school, ben, _) = asked();
    let taken = |school: &mut School| {
        let looked = school.does("log.looked", json!({ "pupil": ben }));
        let people = looked["people"].as_array().unwrap().clone();
        people.iter().find(|one| one["by"]["name"] == LEAD.0).map_or(json!(0), |one| one["taken"].clone())
    };
    let before = taken(&mut school).as_u64().unwrap();
    let made = school.does("dpo.everything", json!({ "passphrase": null }));
    saved(&mut school, &made);
    assert_eq!(taken(&mut school).as_u64().unwrap(), before + 1);
}

#[test]
fn a_pack_holds_what_was_said_before_a_translation_whom_a_passport_is_shared_with_and_who_asked() {
    let (mut school, ben, request) = asked();
    let beside = json!({ "pupil": ben, "version": 0, "scribed_by": "", "translator": "",
                         "translation": "Spero che Amira sia con me.", "translated_by": "Ms Rossi", "on_paper": false });
    school.does("letters.save_beside", beside);
    let line = json!({ "part": "helps", "words": "A quiet corner", "from_letter": false });
    school.does("passport.save", json!({ "pupil": ben, "number": 0, "company": [], "lines": [line] }));
    school.does(
        "passport.share",
        json!({ "pupil": ben, "chosen_by": "pupil", "chooser": "", "with": "Mr Ashby, form tutor", "from": "2026-08-29",
                "until": "2027-07-31", "restricted": false, "replaces": null }),
    );
    let page = school.does("access.review", json!({ "id": request["id"], "version": 1 }));
    let text = page["parts"].to_string();
    for kept in [
        "Spero che",
        "Ms Rossi",
        "Mr Ashby, form tutor",
        "What we were told about you, 1",
        "Kestrel Bank",
        "Mrs Ashton",
    ] {
        assert!(text.contains(kept), "{kept}: {text}");
    }
}
