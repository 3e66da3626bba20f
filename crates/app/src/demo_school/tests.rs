use crate::App;
use bridgewell_store::KdfCost;
use serde_json::{Value, json};
use std::sync::Arc;

fn demo() -> (App, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let mut app = App::new(Arc::new(chrono::Utc::now), KdfCost::WORTHLESS_FOR_INVENTED_DATA);
    app.set_demo_place(folder.path().join("demo"));
    app.call("workspace.demo", json!({})).unwrap();
    (app, folder)
}

#[test]
fn the_demo_school_opens_on_its_own_day_with_every_pattern_and_both_overlays() {
    let (mut app, _folder) = demo();
    let cohort = app.call("cohort.compare", json!({})).unwrap();
    assert_eq!(cohort["rows"].as_array().unwrap().len(), 180);
    let patterns = cohort["patterns"].as_array().unwrap();
    for count in patterns {
        assert!(count["pupils"].as_u64().unwrap() > 0, "nobody in {}", count["pattern"]);
    }
    assert_eq!(patterns.len(), 6);
    let red = cohort["overlays"].as_array().unwrap().iter().find(|overlay| overlay["overlay"] == "red_route");
    assert_eq!(red.map(|overlay| overlay["pupils"].clone()), Some(Value::from(1)));
    let today = app.call("home.today", json!({})).unwrap();
    assert_eq!(today["today"], "2026-09-21");
}

#[test]
fn its_log_is_whole() {
    let (mut app, _folder) = demo();
    let verified = app.call("log.verify", json!({})).unwrap();
    assert_eq!(verified["chain_whole"].as_bool().or(verified["whole"].as_bool()), Some(true), "{verified}");
}

#[test]
fn opening_it_again_forgets_what_was_done() {
    let (mut app, _folder) = demo();
    let before =
        app.call("opportunities.menu", json!({})).unwrap()["opportunities"].as_array().unwrap().len();
    app.call(
        "opportunities.save",
        json!({"id": null, "name": "Kite club", "kind": "club", "leader": "Mr Sato", "when": "Friday", "place": "",
               "places": 4, "cost": "", "interests": [], "strengths": [], "worries": [], "open": true}),
    )
    .unwrap();
    app.call("workspace.demo", json!({})).unwrap();
    let after = app.call("opportunities.menu", json!({})).unwrap()["opportunities"].as_array().unwrap().len();
    assert_eq!(before, after);
}
