//! Review packs from a school to its link worker and back, as two laptops do it, and everything that can be wrong with one.

use crate::children;
use crate::school::{School, program};
use bridgewell_app::{ApiError, App};
use serde_json::{Value, json};
use tempfile::TempDir;

pub(crate) struct LinkWorker {
    app: App,
    _home: TempDir,
}

impl LinkWorker {
    pub(crate) fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let mut app = program();
        let place = app.put_place(home.path().join("link.bridgewell"));
        let created = app
            .call(
                "link_workspace.create",
                json!({ "handle": place, "name": "Joan Hale", "passphrase": "twelve yellow herons waiting" }),
            )
            .unwrap();
        assert!(created["me"]["code"].as_str().unwrap().starts_with("AGE1"));
        Self { app, _home: home }
    }

    fn does(&mut self, command: &str, ask: Value) -> Value {
        self.app.call(command, ask).unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    pub(crate) fn code(&mut self) -> String {
        self.does("link.look", json!({}))["me"]["code"].as_str().unwrap().to_owned()
    }

    fn opens(&mut self, file: &[u8], compared: bool) -> Result<Value, ApiError> {
        let handle = self.app.put_file("pack.bwpack".into(), file.to_vec())?;
        self.app.call("link.take_in", json!({ "file": handle, "compared": compared }))
    }
}

/// The bytes of a document that a command put on the shelf, saved as a person saves it.
fn saved(app: &mut App, made: &Value) -> Vec<u8> {
    let handle = serde_json::from_value(made["document"].clone()).unwrap();
    let bytes = app.document(handle).unwrap().bytes.clone();
    app.saved(handle).unwrap();
    bytes
}

pub(crate) fn knows(school: &mut School, code: &str) -> Value {
    let shown =
        school.does("packs.add_link_worker", json!({ "party": null, "name": "Joan Hale", "code": code }));
    shown["link_workers"][0]["id"].clone()
}

fn ask(party: &Value) -> Value {
    json!({ "party": party, "leave_out": [], "withhold": [], "let_go": [] })
}

pub(crate) fn pack(school: &mut School, party: &Value) -> Vec<u8> {
    let made = school.does("packs.make", ask(party));
    saved(&mut school.app, &made)
}

#[test]
fn a_pack_goes_out_and_its_answer_comes_back_and_the_answer_to_that_goes_out_again() {
    let (mut school, mut link) = (School::founded(), LinkWorker::new());
    let party = knows(&mut school, &link.code());
    let first = pack(&mut school, &party);

    let unknown = link.opens(&first, false).unwrap();
    let own = school.does("packs.look", json!({}));
    assert_eq!(
        unknown["compare"], own["me"]["fingerprint"],
        "the numbers to compare by voice are the school's own"
    );
    assert!(link.does("link.look", json!({}))["schools"].as_array().unwrap().is_empty(), "nothing was kept");
    let taken = link.opens(&first, true).unwrap();
    assert_eq!((taken["number"].as_u64(), taken["again"].as_bool()), (Some(1), Some(false)));
    assert_eq!(link.opens(&first, false).unwrap()["again"], true);

    let of = &taken["party"];
    let whole = json!({ "kind": "programme", "id": "", "title": "The programme" });
    let page = link.does(
        "link.say",
        json!({ "party": of, "about": whole, "kind": "question", "text": "Who stands in for you?" }),
    );
    assert_eq!(page["row"]["unsent"], 1);
    link.does("link.plan_visit", json!({ "party": of, "on": "2026-11-30" }));
    let reply = link.does("link.reply", json!({ "party": of }));
    let reply = saved(&mut link.app, &reply);

    let handle = school.app.put_file("reply.bwreply".into(), reply.clone()).unwrap();
    let back = school.does("packs.take_in", json!({ "file": handle }));
    assert_eq!((back["from"].as_str(), back["new"].as_u64()), (Some("Joan Hale"), Some(1)));
    assert_eq!(back["next_visit"], "2026-11-30");
    let handle = school.app.put_file("reply.bwreply".into(), reply).unwrap();
    assert_eq!(school.does("packs.take_in", json!({ "file": handle }))["again"], true);

    let shown = school.does("packs.look", json!({}));
    let remark = &shown["remarks"][0];
    assert_eq!(
        (shown["waiting"].as_u64(), remark["text"].as_str()),
        (Some(1), Some("Who stands in for you?"))
    );
    let answer = json!({ "remark": remark["id"], "version": remark["version"], "kind": "answered", "text": "Tom Ellis" });
    assert_eq!(school.does("packs.answer", answer)["waiting"], 0);

    let second = pack(&mut school, &party);
    let taken = link.opens(&second, false).unwrap();
    assert_eq!((taken["number"].as_u64(), taken["answers"].as_u64()), (Some(2), Some(1)));
    let page = link.does("link.school", json!({ "party": of }));
    assert_eq!(page["remarks"][0]["answer"]["text"], "Tom Ellis");
    assert_eq!(page["packs"].as_array().unwrap().len(), 2);
}

#[test]
fn every_fault_has_a_sentence_of_its_own_and_changes_nothing() {
    let (mut school, mut link) = (School::founded(), LinkWorker::new());
    let party = knows(&mut school, &link.code());
    let first = pack(&mut school, &party);
    let second = pack(&mut school, &party);
    let says = |outcome: Result<Value, ApiError>| outcome.unwrap_err().to_string();

    assert!(says(link.opens(&first[..first.len() - 20], true)).contains("damaged or was altered"));
    let mut altered = first.clone();
    let middle = altered.len() / 2;
    altered[middle] ^= 1;
    assert!(says(link.opens(&altered, true)).contains("damaged or was altered"));
    let newer = [b"Bridgewell review pack, version 9\n".as_slice(), &first[34..]].concat();
    assert!(says(link.opens(&newer, true)).contains("A newer Bridgewell made"));
    assert!(says(link.opens(b"a photo of a kitten\n", true)).contains("is no review pack"));
    let mut other = LinkWorker::new();
    assert!(says(other.opens(&first, true)).contains("sealed for another code than yours"));
    assert!(link.does("link.look", json!({}))["schools"].as_array().unwrap().is_empty());

    // The second comes first: the missing one is told, and the older one is taken in and said to be older.
    let taken = link.opens(&second, true).unwrap();
    assert!(taken["notes"][0].as_str().unwrap().contains("number 1, has not come"), "{taken}");
    let taken = link.opens(&first, false).unwrap();
    assert!(taken["notes"][0].as_str().unwrap().contains("older than number 2"), "{taken}");

    // The same school on another laptop with another key is told apart from the one that was compared.
    let mut twin = School::founded();
    let twin_party = knows(&mut twin, &link.code());
    let from_twin = pack(&mut twin, &twin_party);
    assert!(link.opens(&from_twin, false).unwrap()["compare"].is_string(), "its key is not known");
    assert!(says(link.opens(&from_twin, true)).contains("on the list with this name already"));
}

#[test]
fn what_is_shown_is_what_leaves_and_a_name_holds_it_up() {
    let (mut school, mut link) = (children::with_children(), LinkWorker::new());
    let party = knows(&mut school, &link.code());
    school.does(
        "voice.save",
        json!({ "id": null, "version": 0, "name": "Lunch with Amira Haddad", "how": "", "on": "2026-08-01",
                "took_part": [{ "year_group": 7, "pupils": 3 }], "themes": ["Somewhere quiet"] }),
    );
    let plan = school.does("packs.plan", ask(&party));
    assert_eq!(plan["asks"], 1);
    let parts = plan["parts"].as_array().unwrap();
    let fields = parts.iter().flat_map(|part| part["fields"].as_array().unwrap());
    let named = fields.filter(|field| field["asks"] == true).collect::<Vec<_>>();
    assert_eq!(named[0]["names"][0]["whole"], true);
    let refused = school.refuses("packs.make", ask(&party));
    assert!(refused.to_string().contains("A pupil’s whole name never leaves"), "{refused}");
    let key = named[0]["key"].clone();
    let insisting = json!({ "party": party, "leave_out": [], "withhold": [], "let_go": [key] });
    assert!(school.app.call("packs.make", insisting).is_err(), "a whole name cannot be let go");
    let withheld = json!({ "party": party, "leave_out": [], "withhold": [key], "let_go": [] });
    let made = school.does("packs.make", withheld);
    let bytes = saved(&mut school.app, &made);
    let taken = link.opens(&bytes, true).unwrap();
    let page = link.does("link.school", json!({ "party": taken["party"] }));
    assert!(!page.to_string().contains("Amira"));
    let told = page["counts"].to_string();
    assert!(
        told.contains("Somewhere quiet") && told.contains("not shown"),
        "three pupils are too few to show: {told}"
    );
}

#[test]
fn a_pack_leaves_as_it_was_shown_or_not_at_all() {
    let (mut school, mut link) = (School::staffed(), LinkWorker::new());
    let party = knows(&mut school, &link.code());
    let activity = |name: &str| {
        json!({ "id": null, "version": 0, "name": name, "how": "", "on": "2026-08-01",
                "took_part": [{ "year_group": 7, "pupils": 30 }], "themes": [] })
    };
    school.does("voice.save", activity("Lunch walk"));
    let shown = school.does("packs.plan", ask(&party))["mark"].clone();
    let made = |mark: &Value, leave_out: Value| json!({ "party": party, "leave_out": leave_out, "withhold": [], "let_go": [], "shown": mark });
    let refused = school.refuses("packs.make", made(&shown, json!(["voice"]))).to_string();
    assert!(refused.contains("has changed since it was shown"), "{refused}");
    school.does("voice.save", activity("School council"));
    school.refuses("packs.make", made(&shown, json!([])));
    let shown = school.does("packs.plan", ask(&party))["mark"].clone();
    assert_eq!(school.does("packs.make", made(&shown, json!([])))["number"], 1, "nothing was sealed before");
}

#[test]
fn a_remark_is_always_shown_and_agreement_belongs_to_what_was_agreed_with() {
    let (_home, mut app) = many(3);
    let party = app.call("link.look", json!({})).unwrap()["schools"][0]["id"].clone();
    let page = app.call("link.school", json!({ "party": party })).unwrap();
    let (round, standard) = (page["rounds"][0].clone(), page["standards"][0].clone());
    let mut say = |kind: &str, about: Value| {
        let words = if kind == "agreed" { "" } else { "Seen." };
        let ask = json!({ "party": party, "about": about, "kind": kind, "text": words });
        app.call("link.say", ask).unwrap()
    };
    let page = say("comment", json!({ "kind": "round", "id": round["id"], "title": round["name"] }));
    assert_eq!(page["others"][0]["about"]["kind"], "round", "it stands somewhere");
    let about = |title: &Value| json!({ "kind": "standard", "id": standard["id"], "title": title });
    let page = say("agreed", about(&json!("The same number in last year’s template")));
    assert_eq!(page["standards"][0]["agreed"], Value::Null, "it was said of another standard");
    assert_eq!(page["others"].as_array().unwrap().len(), 2);
    let page = say("agreed", about(&standard["title"]));
    assert_eq!(page["standards"][0]["agreed"], true);
    assert_eq!(page["others"].as_array().unwrap().len(), 2);
}

#[test]
fn a_school_off_the_list_comes_back_with_what_it_had() {
    let (mut school, mut link) = (School::founded(), LinkWorker::new());
    let party = knows(&mut school, &link.code());
    let first = pack(&mut school, &party);
    let of = link.opens(&first, true).unwrap()["party"].clone();
    let page = link.does("link.school", json!({ "party": of }));
    let (name, code) = (page["row"]["name"].clone(), page["code"]["code"].clone());
    let off = |link: &mut LinkWorker| {
        let shown = link.does("link.remove_school", json!({ "party": of }));
        assert!(shown["schools"].as_array().unwrap().is_empty());
    };
    off(&mut link);
    let shown = link.does("link.add_school", json!({ "party": null, "name": name, "code": code }));
    assert_eq!(shown["schools"][0]["id"], of, "by its code");
    assert!(shown["schools"][0]["pack"].is_string());
    off(&mut link);
    let taken = link.opens(&pack(&mut school, &party), false).unwrap();
    assert!(taken["notes"][0].as_str().unwrap().contains("is on it again"), "by its next pack: {taken}");
    assert_eq!(link.does("link.look", json!({}))["schools"][0]["id"], of);
}

#[test]
fn what_a_pack_said_of_pupils_is_remembered_by_the_next() {
    let (mut school, mut link) = (School::staffed(), LinkWorker::new());
    let party = knows(&mut school, &link.code());
    let activity = |id: &Value, version: u32, pupils: u32| {
        json!({ "id": id, "version": version, "name": "Lunch walk", "how": "", "on": "2026-08-01",
                "took_part": [{ "year_group": 7, "pupils": pupils }], "themes": [] })
    };
    let told = |school: &mut School, link: &mut LinkWorker| {
        let taken = link.opens(&pack(school, &party), true).unwrap();
        let counts = link.does("link.school", json!({ "party": taken["party"] }))["counts"].clone();
        let voice =
            counts.as_array().unwrap().iter().find(|one| one["title"].to_string().contains("Lunch walk"));
        voice.unwrap()["lines"][0]["told"].as_str().unwrap().to_owned()
    };
    let kept = school.does("voice.save", activity(&Value::Null, 0, 4))["activities"][0].clone();
    assert_eq!(told(&mut school, &mut link), "not shown");
    school.does("voice.save", activity(&kept["id"], 1, 7));
    assert_eq!(
        told(&mut school, &mut link),
        "not shown",
        "seven would say that there were about seven before"
    );
}

#[test]
fn a_link_workspace_has_no_pupils_and_a_school_has_no_schools() {
    let (mut school, mut link) = (School::founded(), LinkWorker::new());
    for command in
        ["cohort.compare", "home.today", "letters.queue", "intake.preview", "packs.look", "people.list"]
    {
        let refused = link.app.call(command, Value::Null).unwrap_err().to_string();
        assert!(refused.contains("never a pupil"), "{command}: {refused}");
    }
    let refused = school.refuses("link.look", json!({})).to_string();
    assert!(refused.contains("not a link worker’s"), "{refused}");
    let session = link.does("session.look", json!({}));
    assert_eq!(
        (session["link"].as_bool(), session["me"]["post"].as_str()),
        (Some(true), Some("link worker"))
    );
    let person = session["me"]["id"].clone();
    link.does("session.lock", json!({}));
    let again = link
        .does("session.unlock", json!({ "person": person, "passphrase": "twelve yellow herons waiting" }));
    assert_eq!(again["link"], true);
}

/// The link worker's demo with so many schools, and the place it dies with.
fn many(schools: usize) -> (TempDir, App) {
    let home = tempfile::tempdir().unwrap();
    let mut app = program();
    app.make_link_demo(&home.path().join("link"), schools, 3).unwrap();
    (home, app)
}

#[test]
fn many_schools_stand_side_by_side_and_a_page_is_made_before_a_visit() {
    let (_home, mut app) = many(9);
    let shown = app.call("link.look", json!({})).unwrap();
    let schools = shown["schools"].as_array().unwrap();
    assert_eq!(schools.len(), 9);
    assert!(schools.iter().filter(|school| school["overdue"].as_u64() > Some(0)).count() > 1);
    assert_eq!(schools[8]["pack"], Value::Null, "one has been added and has not sent anything");
    let compared = app.call("link.compare", json!({})).unwrap();
    assert_eq!(compared["schools"].as_array().unwrap().len(), 8);
    assert!(!compared["themes"].as_array().unwrap().is_empty());
    let brief = app.call("link.brief", json!({ "party": schools[0]["id"] })).unwrap();
    assert_eq!(brief["title"], "Before the visit to Alder Park School");
    let span = json!({ "from": "2026-06-01", "to": "2026-09-30" });
    let figures = app.call("link.activity", span.clone()).unwrap();
    let last = figures["rows"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((last["name"].as_str(), last["cells"][0].as_str()), (Some("All schools"), Some("8")));
    let file = app.call("link.activity_file", span).unwrap();
    let text = String::from_utf8(saved(&mut app, &file)).unwrap();
    assert!(text.contains("Alder Park School") && text.contains("Visits"), "{text}");
    assert!(!text.lines().any(|line| {
        line.split(',').any(|cell| ["1", "2", "3", "4", "5"].contains(&cell) && cell.is_empty())
    }));
}
