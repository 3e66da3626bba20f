//! The school's own thresholds: dated, checked, and never edited.

use crate::school::{LEAD, School};
use bridgewell_app::ApiError;
use serde_json::json;

#[test]
fn a_school_starts_with_the_published_defaults() {
    let mut school = School::founded();
    let rules = school.does("rules.versions", json!({}));
    let versions = rules["versions"].as_array().unwrap();
    assert_eq!(versions.len(), 1);
    assert_eq!((&versions[0]["set_by"], &versions[0]["thresholds"]), (&json!(LEAD.0), &rules["defaults"]));
    assert_eq!(rules["defaults"]["attendance_at_or_below"], 90.0);
    assert_eq!(rules["defaults"]["sdq_bands"], "four_band");
}

#[test]
fn a_change_makes_a_new_version_and_needs_a_reason() {
    let mut school = School::founded();
    let before = school.does("rules.versions", json!({}));
    let mut thresholds = before["defaults"].clone();
    thresholds["attendance_at_or_below"] = json!(92.5);
    let replaces = before["versions"][0]["id"].clone();
    let save = |reason: &str| json!({ "replaces": replaces, "thresholds": thresholds, "reason": reason });
    assert!(
        matches!(school.refuses("rules.save", save("  ")), ApiError::Invalid { field, .. } if field == "reason")
    );
    let after = school.does("rules.save", save("too few pupils were found last year"));
    let versions = after["versions"].as_array().unwrap();
    assert_eq!(versions.len(), 2);
    assert_eq!(versions[0]["thresholds"]["attendance_at_or_below"], 92.5);
    assert_eq!(versions[1], before["versions"][0]);
    assert_eq!(school.refuses("rules.save", save("again")), ApiError::Stale);
}

#[test]
fn thresholds_outside_their_range_are_refused_by_name() {
    let mut school = School::founded();
    let rules = school.does("rules.versions", json!({}));
    for (field, value) in [
        ("attendance_at_or_below", json!(100.5)),
        ("attendance_at_or_below", json!(-1.0)),
        ("attendance_severe_at_or_below", json!(95.0)),
        ("attendance_fewest_sessions", json!(381)),
        ("attainment_below", json!(79)),
        ("sdq_impact_at_or_above", json!(0)),
    ] {
        let mut thresholds = rules["defaults"].clone();
        thresholds[field] = value;
        let ask =
            json!({ "replaces": rules["versions"][0]["id"], "thresholds": thresholds, "reason": "trying" });
        let refused = school.refuses("rules.save", ask);
        assert!(
            matches!(&refused, ApiError::Invalid { field: said, .. } if said == field),
            "{field}: {refused}"
        );
    }
}

#[test]
fn a_change_is_tried_without_being_saved() {
    let mut school = School::founded();
    let rules = school.does("rules.versions", json!({}));
    let tried = school.does("rules.try", json!({ "thresholds": rules["defaults"] }));
    assert_eq!(tried["words"], "0 pupils would be listed; you have 0 places");
    assert_eq!(tried["lines"].as_array().unwrap().len(), 6);
    assert_eq!(school.does("rules.versions", json!({})), rules);
}
