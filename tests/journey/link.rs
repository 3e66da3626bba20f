//! The demo school, lived in, and a link worker of its own: everything the school's pages hold goes out in a pack, and no
//! child with it.

use bridgewell_app::{App, DEMO_PASSPHRASE, KdfCost};
use serde_json::{Value, json};
use std::sync::Arc;
use tempfile::TempDir;

struct Desk {
    app: App,
    _holds: TempDir,
}

impl Desk {
    fn new(make: impl FnOnce(&mut App, &std::path::Path)) -> Self {
        let holds = tempfile::tempdir().unwrap();
        let noon = "2026-09-21T12:00:00Z".parse().unwrap();
        let mut app = App::new(Arc::new(move || noon), KdfCost::WORTHLESS_FOR_INVENTED_DATA);
        make(&mut app, &holds.path().join("place"));
        Self { app, _holds: holds }
    }

    fn does(&mut self, command: &str, ask: Value) -> Value {
        self.app.call(command, ask).unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    fn saves(&mut self, command: &str, ask: Value) -> Vec<u8> {
        let made = self.does(command, ask);
        let document = serde_json::from_value(made["document"].clone()).unwrap();
        let bytes = self.app.document(document).unwrap().bytes.clone();
        self.app.saved(document).unwrap();
        bytes
    }

    fn opens(&mut self, command: &str, bytes: Vec<u8>, mut ask: Value) -> Value {
        ask["file"] = serde_json::to_value(self.app.put_file("sealed".into(), bytes).unwrap()).unwrap();
        self.does(command, ask)
    }
}

/// Every pupil's whole name at the demo school.
fn pupils(school: &mut Desk) -> Vec<String> {
    let rows = school.does("cohort.compare", json!({}))["rows"].as_array().unwrap().clone();
    rows.iter().map(|row| row["pupil"]["name"].as_str().unwrap().to_lowercase()).collect()
}

#[test]
fn a_lived_in_school_goes_out_in_a_pack_and_no_child_with_it() {
    let mut school = Desk::new(|app, place| app.make_demo(place).unwrap());
    let mut link = Desk::new(|app, place| {
        let handle = app.put_place(place.to_path_buf());
        let ask = json!({ "handle": handle, "name": "Ann Lee", "passphrase": DEMO_PASSPHRASE });
        app.call("link_workspace.create", ask).unwrap();
    });
    let names = pupils(&mut school);
    assert!(names.len() > 20);
    let code = link.does("link.look", json!({}))["me"]["code"].clone();
    let shown =
        school.does("packs.add_link_worker", json!({ "party": null, "name": "Ann Lee", "code": code }));
    let workers = shown["link_workers"].as_array().unwrap();
    let party = workers.iter().find(|one| one["name"] == "Ann Lee").unwrap()["id"].clone();

    let mut ask = json!({ "party": party, "leave_out": [], "withhold": [], "let_go": [] });
    let plan = school.does("packs.plan", ask.clone());
    let fields: Vec<Value> = plan["parts"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|part| part["fields"].as_array().unwrap().clone())
        .collect();
    let asking: Vec<Value> = fields.iter().filter(|field| field["asks"] == true).cloned().collect();
    let whole = |field: &Value| field["names"].as_array().unwrap().iter().any(|name| name["whole"] == true);
    assert!(!asking.iter().any(whole), "nothing of the programme names a pupil in full");
    let keys: Vec<Value> = asking.iter().map(|field| field["key"].clone()).collect();
    ask["let_go"] = keys.into();
    let pack = school.saves("packs.make", ask);

    let taken = link.opens("link.take_in", pack, json!({ "compared": true }));
    let page = link.does("link.school", json!({ "party": taken["party"] }));
    assert!(!page["actions"].as_array().unwrap().is_empty(), "the plan is there");
    let told = page.to_string().to_lowercase();
    assert!(names.iter().all(|name| !told.contains(name.as_str())), "no pupil in full, anywhere");
    let counts =
        page["counts"].as_array().unwrap().iter().flat_map(|group| group["lines"].as_array().unwrap());
    for line in counts {
        let small = line["told"].as_str().unwrap().parse::<u32>().is_ok_and(|count| (1..6).contains(&count));
        assert!(!small, "{line} is too small to leave");
    }

    let action = &page["actions"][0];
    let about = json!({ "kind": "action", "id": action["id"], "title": action["title"] });
    let say =
        json!({ "party": taken["party"], "about": about, "kind": "not_yet_agreed", "text": "By when?" });
    assert_eq!(link.does("link.say", say)["actions"][0]["agreed"], false);
    let reply = link.saves("link.reply", json!({ "party": taken["party"] }));
    assert_eq!(school.opens("packs.take_in", reply, json!({}))["new"], 1);
    let beside = school.does("packs.about", json!({ "about": about }));
    assert!(beside.as_array().unwrap().iter().any(|remark| remark["text"] == "By when?"));
}
