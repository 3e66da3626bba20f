//! Pictures in the window: what they count, and for whom.

use crate::children::{reading, with_children};
use crate::school::{DSL, LEAD, School, TUTOR};
use serde_json::{Value, json};

fn titles(shown: &Value) -> Vec<String> {
    let figures = shown["figures"].as_array().unwrap();
    figures.iter().map(|figure| figure["title"].as_str().unwrap().to_owned()).collect()
}

/// The row of the data table that begins with these words.
fn row(shown: &Value, words: &str) -> Vec<String> {
    let rows =
        shown["figures"].as_array().unwrap().iter().flat_map(|figure| figure["rows"].as_array().unwrap());
    let cells = |row: &Value| -> Vec<String> {
        row.as_array().unwrap().iter().map(|cell| cell.as_str().unwrap().to_owned()).collect()
    };
    rows.map(cells).find(|row| row[0].starts_with(words)).unwrap()
}

#[test]
fn the_year_says_who_still_waits_and_lays_no_figures_of_those_who_opted_out_side_by_side() {
    let mut school = with_children();
    let ben = school.letter("Ben", "I am worried about the big kids.");
    school.does("letters.read", reading(&ben, "marked"));
    school.letter("Dana", "I like clay.");
    school.does("talks.ask", json!({ "pupil": ben, "with": "" }));
    let year = school.does("figures.year", json!({}));
    let said = titles(&year);
    assert_eq!(said[0], "1 child still waits for a talk they asked for");
    assert!(said.contains(&"1 of 5 pupils attended 90.0 % of sessions or less".to_owned()), "{said:?}");
    let letters = row(&year, "From the letter");
    assert_eq!((letters[1].as_str(), letters.last().unwrap().as_str()), ("1", "1"));
    school.does(
        "pupil.opt_out",
        json!({ "pupil": ben, "opted_out": true, "asked_by": "his father", "asked_on": "2026-08-20", "asked_how": "by letter" }),
    );
    let year = school.does("figures.year", json!({}));
    assert!(titles(&year).contains(&"0 of 4 pupils attended 90.0 % of sessions or less".to_owned()));
    assert_eq!(titles(&school.does("figures.pupil", json!({ "pupil": ben }))), Vec::<String>::new());
}

#[test]
fn a_letter_with_another_reader_waits_in_the_picture_too() {
    let mut school = with_children();
    let dana = school.letter("Dana", "I do not feel safe at home.");
    school.does("letters.read", reading(&dana, "severe"));
    school.is_used_by(DSL);
    let about = json!({ "pupil": dana, "about": "no_adult_here", "hidden_from": null });
    school.does("red_route.raise", about);
    school.is_used_by(TUTOR);
    let year = school.does("figures.year", json!({}));
    assert_eq!(row(&year, "From the letter").last().unwrap(), "1");
}

#[test]
fn one_child_is_shown_as_known_and_not_placed_among_too_few() {
    let mut school = with_children();
    let dana = school.pupil("Dana");
    let shown = school.does("figures.pupil", json!({ "pupil": dana }));
    assert_eq!(row(&shown, "Attendance")[1..3], ["96.0 %".to_owned(), "too few others are known".to_owned()]);
    assert!(shown["figures"][0]["svg"].as_str().unwrap().starts_with("<svg "));
    assert!(!shown.to_string().contains("child in need"));
}

#[test]
fn thresholds_that_are_tried_are_drawn_before_they_are_saved() {
    let mut school = with_children();
    let mut thresholds = school.does("rules.versions", json!({}))["defaults"].clone();
    thresholds["attendance_at_or_below"] = json!(94.0);
    let shown = school.does("figures.rules", json!({ "thresholds": thresholds }));
    let said = titles(&shown);
    assert!(
        said.iter().any(|title| title == "2 of 5 pupils attended 94.0 % of sessions or less"),
        "{said:?}"
    );
    assert!(shown["figures"].to_string().contains("listed at 94.0 % or less"));
}

#[test]
fn an_empty_plan_has_no_picture() {
    let mut school = School::staffed();
    school.is_used_by(LEAD);
    assert_eq!(titles(&school.does("figures.plan", json!({}))), Vec::<String>::new());
}
