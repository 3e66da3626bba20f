//! People, roles and passphrases.

use crate::school::{DATA, DSL, LEAD, School, TUTOR};
use bridgewell_app::ApiError;
use bridgewell_app::error::Refusal;
use serde_json::{Value, json};

fn fields(name: &str, role: &str, restricted: bool) -> Value {
    json!({ "name": name, "role": role, "post": " Head of Year 7 ", "scope": { "kind": "whole_year" },
            "restricted": restricted })
}

#[test]
fn the_restricted_key_goes_with_the_role() {
    let mut school = School::staffed();
    assert_eq!(school.person(DSL.0)["restricted"], true);
    let tutor = school.person(TUTOR.0);
    let ask =
        |version: &Value, person: Value| json!({ "id": tutor["id"], "version": version, "person": person });
    let claims = school.refuses("people.change", ask(&tutor["version"], fields(TUTOR.0, "pastoral", true)));
    assert!(matches!(claims, ApiError::Invalid { field, .. } if field == "restricted"));
    school.does("people.change", ask(&tutor["version"], fields(TUTOR.0, "dsl", false)));
    assert_eq!(
        school.refuses("people.change", ask(&tutor["version"], fields(TUTOR.0, "dsl", false))),
        ApiError::Stale
    );
    let now = school.person(TUTOR.0);
    assert_eq!((&now["restricted"], &now["post"]), (&json!(true), &json!("Head of Year 7")));
    school.is_used_by(TUTOR);
    assert_eq!(school.does("session.look", json!({}))["me"]["tier"], "restricted");
}

#[test]
fn a_form_tutor_has_at_least_one_form_and_nobody_shares_a_name() {
    let mut school = School::staffed();
    let mut person = fields("Ana Reis", "pastoral", false);
    person["scope"] = json!({ "kind": "forms", "forms": [" ", ""] });
    let add = |person: &Value| json!({ "person": person, "passphrase": "maple drizzle canyon five" });
    assert!(
        matches!(school.refuses("people.add", add(&person)), ApiError::Invalid { field, .. } if field == "scope")
    );
    person["scope"]["forms"] = json!(["7C", " 7A ", "7C"]);
    school.does("people.add", add(&person));
    assert_eq!(school.person("Ana Reis")["scope"]["forms"], json!(["7A", "7C"]));
    person["name"] = json!("ANA REIS");
    let taken = school.refuses("people.add", add(&person));
    assert!(matches!(taken, ApiError::Refused { because: Refusal::Taken, .. }));
}

#[test]
fn passphrases_are_changed_by_oneself_and_reset_by_somebody_in_charge() {
    let mut school = School::staffed();
    school.is_used_by(TUTOR);
    let new = "walnut ferry ribbon eight";
    let change = |present: &str, new: &str| json!({ "present": present, "new": new });
    assert_eq!(school.refuses("people.change_passphrase", change(LEAD.1, new)), ApiError::WrongPassphrase);
    assert!(matches!(
        school.refuses("people.change_passphrase", change(TUTOR.1, "tomashby1")),
        ApiError::Invalid { .. }
    ));
    school.does("people.change_passphrase", change(TUTOR.1, new));
    school.is_used_by((TUTOR.0, new));
    school.is_used_by(DSL);
    let id = school.id_of(TUTOR.0);
    school.does("people.reset_passphrase", json!({ "id": id, "passphrase": "orchid tunnel biscuit ten" }));
    school.is_used_by((TUTOR.0, "orchid tunnel biscuit ten"));
}

#[test]
fn a_removed_person_stays_by_name_and_does_not_get_in() {
    let mut school = School::staffed();
    let (own, data) = (school.id_of(LEAD.0), school.id_of(DATA.0));
    assert!(matches!(school.refuses("people.remove", json!({ "id": own })), ApiError::Refused { .. }));
    school.does("people.remove", json!({ "id": data }));
    assert_eq!(school.person(DATA.0)["removed"], "2026-08-29");
    school.does("session.lock", json!({}));
    let back = school.refuses("session.unlock", json!({ "person": data, "passphrase": DATA.1 }));
    assert!(matches!(back, ApiError::Refused { .. }));
}

#[test]
fn a_passphrase_is_weighed_with_what_is_known_of_the_school() {
    let mut app = crate::school::program();
    let mut weigh = |passphrase: &str| {
        let ask = json!({ "passphrase": passphrase, "known": ["Alder Park School", "Priya Nair"] });
        app.call("people.weigh_passphrase", ask).unwrap()
    };
    for weak in ["", "password", "alderpark", "PriyaNair", "aaaaaaaaaaaaaaaa", "bridgewell"] {
        assert_eq!(weigh(weak)["accepted"], false, "{weak}");
    }
    let strong = weigh(LEAD.1);
    assert_eq!(
        (&strong["accepted"], &strong["score"], &strong["advice"]),
        (&json!(true), &json!(4), &json!(""))
    );
}

fn notice(school: &mut School, kind: &str) -> Option<Value> {
    let kept = school.does("keeping.look", json!({}));
    kept["notices"].as_array().unwrap().iter().find(|notice| notice["kind"] == kind).cloned()
}

fn second_safeguarding_lead() -> Value {
    json!({ "name": "Nadia Rahman", "role": "dsl", "post": "", "scope": { "kind": "whole_year" }, "restricted": true })
}

#[test]
fn taking_a_key_away_asks_for_a_new_recovery_key_until_one_is_made() {
    let mut school = School::staffed();
    let tutor = school.id_of(TUTOR.0);
    school.does("people.remove", json!({ "id": tutor }));
    assert_eq!(notice(&mut school, "recovery_key"), None, "a tutor never held what it opens");
    school.does("workspace.recovery_stored", json!({}));
    let dsl = school.id_of(DSL.0);
    school.does("people.remove", json!({ "id": dsl }));
    let asked = notice(&mut school, "recovery_key").unwrap();
    assert!(asked["says"][0].as_str().unwrap().starts_with(DSL.0), "{asked}");
    assert_eq!(asked["done"], json!(null));
    school.does("workspace.recovery_stored", json!({}));
    let id = json!({ "id": asked["id"] });
    assert!(
        matches!(school.refuses("keeping.notice_seen", id), ApiError::NotFound { .. }),
        "it goes when it is done"
    );
    school.does("workspace.new_recovery_key", json!({}));
    assert_eq!(notice(&mut school, "recovery_key"), None);
    assert_eq!(school.does("session.look", json!({}))["recovery_stored"], false, "said in the same write");
}

#[test]
fn whoever_holds_the_restricted_key_is_told_whom_a_colleague_gave_it_to() {
    let mut school = School::staffed();
    school.is_used_by(DSL);
    assert_eq!(notice(&mut school, "keys_given"), None, "what was before their time is not told");
    school.is_used_by(LEAD);
    let ask = json!({ "person": second_safeguarding_lead(), "passphrase": "seven wet otters sing" });
    school.does("people.add", ask);
    assert_eq!(notice(&mut school, "keys_given"), None, "one knows what one did oneself");
    school.is_used_by(DSL);
    let told = notice(&mut school, "keys_given").unwrap();
    let words = format!("{} gave the restricted key to Nadia Rahman on ", LEAD.0);
    assert!(told["says"][0].as_str().unwrap().starts_with(&words), "{told}");
    school.does("keeping.notice_seen", json!({ "id": told["id"] }));
    assert_eq!(notice(&mut school, "keys_given"), None);
    school.is_used_by(LEAD);
    let added = school.id_of("Nadia Rahman");
    school.does("people.reset_passphrase", json!({ "id": added, "passphrase": "nine dry herons wade" }));
    school.is_used_by(DSL);
    let told = notice(&mut school, "keys_given").unwrap();
    assert_eq!(told["says"].as_array().unwrap().len(), 1, "{told}");
    assert!(told["says"][0].as_str().unwrap().contains("who holds the restricted key, a new passphrase"));
    school.is_used_by(DATA);
    assert_eq!(notice(&mut school, "keys_given"), None);
}
