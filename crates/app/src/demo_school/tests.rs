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
fn its_audit_has_two_rounds_of_which_leaders_and_pupils_see_different_schools() {
    let (mut app, _folder) = demo();
    let ask = json!({ "round": null, "frame": "principles", "since": null, "benchmark": null });
    let shown = app.call("audit.look", ask).unwrap();
    assert_eq!(shown["rounds"].as_array().unwrap().len(), 2);
    let standards = shown["standards"].as_array().unwrap();
    let unknown = standards.iter().filter(|one| one["stands"] == "untouched").count();
    assert_eq!(unknown, 0, "every standard of the template is in the demo");
    assert_eq!(
        standards.iter().filter(|one| one["stands"] == "answered").count(),
        3,
        "some are still to be agreed"
    );
    let apart = standards.iter().filter(|one| one["apart_weight"].as_u64() > Some(0)).count();
    assert!((8..46).contains(&apart), "{apart} standards on which people differ");
    let said = standards.iter().find(|one| one["id"] == "voice-01").unwrap()["apart"].as_str().unwrap();
    assert!(said.starts_with("Leaders say established, pupils say not yet"), "{said}");
    assert!(shown["change"]["moved"].as_array().unwrap().len() > 15);
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

/// Everything that is kept, as somebody sees it who holds the workspace key and asks the database by other means.
fn everything_kept(app: &mut App) -> Vec<u8> {
    let session = app.session().unwrap();
    let permit = crate::permission::ANYONE.ask(session.person()).unwrap();
    let dump = session.read(&permit, |read| {
        let mut columns = read
            .prepare(
                "SELECT m.name, c.name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c
                 WHERE m.type = 'table'",
            )
            .unwrap();
        let names =
            columns.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))).unwrap();
        let mut all = Vec::new();
        for (table, column) in names.map(Result::unwrap) {
            let sql = format!("SELECT CAST(coalesce({column}, '') AS BLOB) FROM {table}");
            let mut rows = read.prepare(&sql).unwrap();
            for cell in rows.query_map([], |row| row.get::<_, Vec<u8>>(0)).unwrap() {
                all.extend(cell.unwrap());
                all.push(b'\n');
            }
        }
        Ok(all)
    });
    dump.unwrap()
}

#[test]
fn nothing_of_the_restricted_tier_lies_open_in_the_database() {
    let (mut app, _folder) = demo();
    // Two standards of the audit speak of pupils and of staff in general.
    let kept = String::from_utf8_lossy(&everything_kept(&mut app))
        .replace("trained and looked after", "")
        .replace("wellbeing is looked after", "")
        .into_bytes();
    let holds = |words: &str| kept.windows(words.len()).any(|part| part == words.as_bytes());
    let pupils = bridgewell_demo::pupils();
    let open = pupils.iter().find(|one| one.letter.as_ref().is_some_and(|letter| !letter.red)).unwrap();
    assert!(holds(&open.letter.as_ref().unwrap().text), "the dump misses what anybody may read");
    let red = pupils.iter().find(|one| one.letter.as_ref().is_some_and(|letter| letter.red)).unwrap();
    assert!(!holds(&red.letter.as_ref().unwrap().text));
    for words in
        ["protection_plan", "looked_after", "in_need", "by_school", "child protection plan", "looked after"]
    {
        assert!(!holds(words), "\"{words}\" lies open");
    }
}

#[test]
fn it_has_passports_of_which_one_is_shared_and_invitations_of_which_some_are_handed_out() {
    let (mut app, _folder) = demo();
    let rows = app.call("cohort.compare", json!({})).unwrap()["rows"].as_array().unwrap().clone();
    let mut shared = 0;
    let mut written = 0;
    for row in rows {
        let page = app.call("passport.open", json!({ "pupil": row["pupil"]["id"] })).unwrap();
        let versions = page["versions"].as_array().unwrap();
        assert!(versions.is_empty() || page["no_letter"] == "", "quoted from a letter that was read");
        written += versions.len();
        shared += page["shares"].as_array().unwrap().len();
    }
    assert_eq!((written, shared), (2, 1));
    let batch = app.call("invitations.look", json!({})).unwrap();
    let (ready, without) = (batch["ready"].as_array().unwrap(), batch["without"].as_array().unwrap());
    let saved = ready.iter().filter(|one| !one["saved"].is_null()).count();
    assert!(saved > 0 && saved < ready.len() && !without.is_empty(), "{saved} of {}", ready.len());
}
