//! SDQ: numbers only, items after the school's basis, several informants, and every label with its scheme.

use crate::children::with_children;
use crate::school::{DATA, School, TUTOR};
use bridgewell_app::ApiError;
use bridgewell_app::error::Refusal;
use serde_json::{Value, json};

fn items(pupil: &Value, answers: &[Option<u8>]) -> Value {
    json!({ "pupil": pupil, "informant": "teacher", "on": "2026-08-20", "answers": answers, "impact": null,
            "verified": true })
}

fn scores(pupil: &Value, informant: &str, on: &str, over: Value) -> Value {
    let mut ask = json!({ "pupil": pupil, "informant": informant, "on": on, "emotional": null, "conduct": null,
                          "hyperactivity": null, "peer": null, "prosocial": null, "total": null, "impact": null });
    ask.as_object_mut().unwrap().extend(over.as_object().unwrap().clone());
    ask
}

fn records_a_basis(school: &mut School) {
    school.does("settings.save_sdq_basis", json!({ "kind": "permission", "reference": "letter of 3 June" }));
}

#[test]
fn items_wait_for_the_basis_and_scores_do_not() {
    let mut school = with_children();
    let ben = school.pupil("Ben");
    let no_basis = |error| matches!(error, ApiError::Refused { because: Refusal::SdqBasisMissing, .. });
    assert!(no_basis(school.refuses("sdq.key_items", items(&ben, &[Some(1); 25]))));
    let score = json!({ "informant": "teacher", "answers": vec![1; 25], "impact": null });
    assert!(no_basis(school.refuses("sdq.score", score.clone())));
    assert_eq!(school.does("sdq.list", json!({}))["items_allowed"], false);
    school.does("sdq.key_scores", scores(&ben, "parent", "2026-08-01", json!({ "total": 21 })));
    records_a_basis(&mut school);
    let list = school.does("sdq.list", json!({}));
    assert_eq!(list["basis"], "the owner's written permission, letter of 3 June");
    let shown = school.does("sdq.score", score);
    assert_eq!(shown["scores"][5]["score"], 20);
    let form = school.does("sdq.key_items", items(&ben, &[Some(1); 25]));
    assert_eq!(
        (&form["from_items"], &form["verified"], &form["edition"]),
        (&json!(true), &json!(true), &json!("teacher form, ages 4 to 17"))
    );
    let total = &form["scores"]["scores"][5];
    assert_eq!(
        (&total["four_bands"], &total["three_bands"]),
        (&json!("very high, four bands"), &json!("high, three bands"))
    );
}

#[test]
fn several_informants_and_days_stay_and_the_row_names_informant_and_scheme() {
    let mut school = with_children();
    let ben = school.pupil("Ben");
    for (informant, on, total) in
        [("parent", "2026-08-01", 8), ("self_report", "2026-08-10", 18), ("parent", "2026-08-20", 9)]
    {
        school.does("sdq.key_scores", scores(&ben, informant, on, json!({ "total": total })));
    }
    let again = school.refuses("sdq.key_scores", scores(&ben, "parent", "2026-08-20", json!({ "total": 9 })));
    assert!(matches!(again, ApiError::Refused { because: Refusal::Taken, .. }));
    let page = school.does("pupil.open", json!({ "pupil": ben }));
    let days: Vec<_> = page["sdq"].as_array().unwrap().iter().map(|form| form["on"].clone()).collect();
    assert_eq!(days, ["2026-08-20", "2026-08-10", "2026-08-01"]);
    assert_eq!(
        page["sdq"][1]["scores"]["cautions"],
        json!(["self-report under 13: read with care, and beside what adults see"])
    );
    let cell = school.row(&ben)["sdq"].clone();
    assert_eq!((&cell["main"], &cell["raised"]), (&json!("total 18"), &json!(true)));
    assert_eq!(cell["beside"], "self-report (1 of 2), high, four bands");
    assert!(!page.to_string().contains("abnormal"));
}

#[test]
fn impossible_answers_are_refused_with_their_place() {
    let mut school = with_children();
    records_a_basis(&mut school);
    let ben = school.pupil("Ben");
    let mut wrong = [Some(1); 25];
    wrong[6] = Some(3);
    let field = |error: &ApiError| match error {
        ApiError::Invalid { field, message } => (field.clone(), message.clone()),
        other => panic!("{other}"),
    };
    let (name, message) = field(&school.refuses("sdq.key_items", items(&ben, &wrong)));
    assert_eq!(
        (name.as_str(), message.as_str()),
        ("answers", "Item 7 is 3: type 0, 1 or 2, or leave it blank.")
    );
    assert_eq!(field(&school.refuses("sdq.key_items", items(&ben, &[Some(1); 24]))).0, "answers");
    assert_eq!(field(&school.refuses("sdq.key_items", items(&ben, &[None; 25]))).0, "answers");
    let mut impact = items(&ben, &[Some(1); 25]);
    impact["impact"] = json!({ "difficulties": 1, "distress": 4, "home": null, "friends": null, "class": null, "leisure": null });
    assert_eq!(field(&school.refuses("sdq.key_items", impact)).0, "impact");
    let peer = scores(&ben, "parent", "2026-08-20", json!({ "peer": 11 }));
    assert_eq!(
        field(&school.refuses("sdq.key_scores", peer)),
        ("peer".into(), "Peer is 11, but it can be 10 at most. Check the paper.".into())
    );
    assert_eq!(
        field(&school.refuses("sdq.key_scores", scores(&ben, "parent", "2026-08-20", json!({})))).0,
        "total"
    );
    let late = scores(&ben, "parent", "2027-08-20", json!({ "total": 4 }));
    assert_eq!(field(&school.refuses("sdq.key_scores", late)).0, "on");
}

#[test]
fn a_data_manager_keys_numbers_and_a_tutor_only_for_their_forms() {
    let mut school = with_children();
    let zoe = school.pupil("zoe");
    school.is_used_by(DATA);
    let form = school
        .does("sdq.key_scores", scores(&zoe, "teacher", "2026-08-20", json!({ "impact": 2, "total": 5 })));
    assert_eq!(form["entered"]["by"], DATA.0);
    assert_eq!(form["scores"]["scores"][6]["caution"], "the four-band cut-offs for impact are unconfirmed");
    let list = school.does("sdq.list", json!({}));
    assert_eq!(list["pupils"].as_array().unwrap().len(), 5);
    assert!(matches!(school.refuses("pupil.open", json!({ "pupil": zoe })), ApiError::NotAllowed { .. }));
    school.is_used_by(TUTOR);
    assert_eq!(school.does("sdq.list", json!({}))["pupils"].as_array().unwrap().len(), 3);
    let outside =
        school.refuses("sdq.key_scores", scores(&zoe, "parent", "2026-08-20", json!({ "total": 5 })));
    assert_eq!(outside, ApiError::NotResponsible);
}

#[test]
fn a_form_set_aside_as_wrong_counts_for_nothing_and_can_be_keyed_again() {
    let mut school = with_children();
    let ben = school.pupil("Ben");
    let ask = scores(&ben, "parent", "2026-08-01", json!({ "total": 31 }));
    let form = school.does("sdq.key_scores", ask.clone())["id"].clone();
    let blank = json!({ "pupil": ben, "form": form, "reason": "  " });
    assert!(
        matches!(school.refuses("sdq.withdraw", blank), ApiError::Invalid { field, .. } if field == "reason")
    );
    let wrong = json!({ "pupil": ben, "form": form, "reason": "his brother's form" });
    school.does("sdq.withdraw", wrong.clone());
    assert_eq!(school.does("pupil.open", json!({ "pupil": ben }))["sdq"], json!([]));
    assert!(matches!(school.refuses("sdq.withdraw", wrong), ApiError::NotFound { .. }));
    school.does("sdq.key_scores", ask);
}
