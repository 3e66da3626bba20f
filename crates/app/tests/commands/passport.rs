//! A pupil's passport: the pupil's own words and nothing invented; shared by choice, for a time; and nothing of a letter
//! in it for anybody who may not read the letter.

use crate::children::{reading, with_children};
use crate::school::{DSL, LEAD, School, TUTOR};
use bridgewell_app::ApiError;
use serde_json::{Value, json};

const TEXT: &str = "I like horses.\nI dont feel safe when he is there.";

fn open(school: &mut School, pupil: &Value) -> Value {
    school.does("passport.open", json!({ "pupil": pupil }))
}

fn line(part: &str, words: &str, from_letter: bool) -> Value {
    json!({ "part": part, "words": words, "from_letter": from_letter })
}

fn saving(pupil: &Value, number: u32, lines: &[Value]) -> Value {
    json!({ "pupil": pupil, "number": number, "lines": lines,
            "company": [{ "who": "Ms Achebe", "offers": "Clay club" }] })
}

fn sharing(pupil: &Value, with: &str) -> Value {
    json!({ "pupil": pupil, "chosen_by": "pupil", "chooser": "", "with": with, "from": "2026-08-29",
            "until": "2027-07-31", "restricted": false, "replaces": null })
}

fn words(page: &Value, version: usize) -> Vec<String> {
    let lines = page["versions"][version]["lines"].as_array().cloned().unwrap_or_default();
    lines.iter().map(|line| line["words"].as_str().unwrap().to_owned()).collect()
}

fn raise(school: &mut School, pupil: &Value, hidden_from: &Value) {
    let about = if hidden_from.is_null() { "no_adult_here" } else { "adult_here" };
    school.does("red_route.raise", json!({ "pupil": pupil, "about": about, "hidden_from": hidden_from }));
}

fn message(error: &ApiError) -> String {
    match error {
        ApiError::Refused { message, .. } | ApiError::Invalid { message, .. } => message.clone(),
        other => panic!("{other:?}"),
    }
}

/// Amira's letter is read; her passport quotes it.
fn with_a_passport() -> (School, Value) {
    let mut school = with_children();
    let amira = school.letter("Haddad 7B", TEXT);
    assert!(open(&mut school, &amira)["no_letter"].as_str().unwrap().contains("read by a person first"));
    school.does("letters.read", reading(&amira, "mild"));
    let lines = [line("like", "I like horses.", true), line("helps", "A quiet corner", false)];
    let page = school.does("passport.save", saving(&amira, 0, &lines));
    assert_eq!(words(&page, 0), ["I like horses.", "A quiet corner"]);
    (school, amira)
}

#[test]
fn words_from_the_letter_stand_in_it_and_what_was_is_kept_as_versions() {
    let (mut school, amira) = with_a_passport();
    let invented = [line("like", "I love horses.", true)];
    let error = school.refuses("passport.save", saving(&amira, 1, &invented));
    assert!(message(&error).contains("does not stand in the letter"), "{error}");
    let across = [line("worries", "horses. I dont feel safe", true), line("helps", " ", false)];
    let page = school.does("passport.save", saving(&amira, 1, &across));
    assert_eq!((words(&page, 0).len(), words(&page, 1).len()), (1, 2));
    let again = school.does("passport.save", saving(&amira, 2, &across));
    assert_eq!(again["versions"].as_array().unwrap().len(), 2, "saving the same again makes no version");
    assert!(matches!(school.refuses("passport.save", saving(&amira, 1, &across)), ApiError::Stale));
    let five: Vec<Value> = (0..5).map(|number| line("like", &format!("thing {number}"), false)).collect();
    let error = school.refuses("passport.save", saving(&amira, 2, &five));
    assert!(message(&error).contains("What I like"), "{error}");
    let ben = school.pupil("Ben");
    let mut nothing = saving(&ben, 0, &[]);
    nothing["company"] = json!([]);
    assert!(message(&school.refuses("passport.save", nothing)).contains("at least one thing"));
}

#[test]
fn a_copy_is_made_for_whom_it_was_chosen_and_no_longer_than_that() {
    let (mut school, amira) = with_a_passport();
    let own = school.does("passport.document", json!({ "pupil": amira, "share": null }));
    assert!(own["contains"][0].as_str().unwrap().contains("own copy"), "{}", own["contains"]);
    let mut ask = sharing(&amira, "Mr Ashby, form tutor");
    ask["until"] = json!("2029-01-01");
    assert!(message(&school.refuses("passport.share", ask.clone())).contains("asked for again"));
    ask["until"] = json!("2026-08-28");
    assert!(message(&school.refuses("passport.share", ask)).contains("passed already"));
    let mut parent = sharing(&amira, "Mr Ashby, form tutor");
    parent["chosen_by"] = json!("parent");
    assert!(message(&school.refuses("passport.share", parent)).contains("which parent"));
    let page = school.does("passport.share", sharing(&amira, "Mr Ashby, form tutor"));
    let share = page["shares"][0].clone();
    assert_eq!((&share["standing"], &share["why_not"]), (&json!("in_force"), &json!("")));
    let copy = json!({ "pupil": amira, "share": share["id"] });
    let made = school.does("passport.document", copy.clone());
    assert_eq!(made["file_name"], "Passport of Amira Haddad for Mr Ashby form tutor.pdf");
    assert_eq!(made["class"], "personal");

    let lines = [line("like", "Horses and clay", false)];
    let page = school.does("passport.save", saving(&amira, 1, &lines));
    assert_eq!(page["shares"][0]["changed_since"], json!(true));
    let told = message(&school.refuses("passport.document", copy.clone()));
    assert!(told.contains("changed after the choice"), "{told}");
    let mut again = sharing(&amira, "Mr Ashby, form tutor");
    again["replaces"] = share["id"].clone();
    let page = school.does("passport.share", again);
    assert_eq!(page["shares"][1]["standing"], "withdrawn", "the choice that was asked for again ends");
    let share = page["shares"][0].clone();
    let copy = json!({ "pupil": amira, "share": share["id"] });
    school.does("passport.document", copy.clone());

    let back = json!({ "share": share["id"], "version": share["version"], "why": "Amira changed her mind" });
    let page = school.does("passport.withdraw", back);
    assert_eq!(page["shares"][0]["withdrawn"]["by"], LEAD.0);
    assert!(message(&school.refuses("passport.document", copy)).contains("taken back"));
}

#[test]
fn whoever_may_not_read_a_letter_reads_nothing_of_it_here_and_changes_the_rest_around_it() {
    let (mut school, amira) = with_a_passport();
    raise(&mut school, &amira, &Value::Null);
    school.is_used_by(DSL);
    assert_eq!(words(&open(&mut school, &amira), 0), ["I like horses.", "A quiet corner"]);
    school.is_used_by(TUTOR);
    let page = open(&mut school, &amira);
    assert_eq!(words(&page, 0), ["A quiet corner"]);
    assert!(page["letter"].is_null() && page["no_letter"].as_str().unwrap().contains("another reader"));
    for word in ["horses", "safe", "restricted tier", "red route"] {
        assert!(!page.to_string().contains(word), "{word}: {page}");
    }
    let made = school.does("passport.document", json!({ "pupil": amira, "share": null }));
    assert!(!made["contains"].to_string().contains("restricted"), "{made}");
    let guess = school.refuses("passport.save", saving(&amira, 1, &[line("like", "I like horses.", true)]));
    assert!(message(&guess).contains("does not stand"), "nobody finds out by guessing what the letter says");
    let lines = [line("helps", "A quiet corner and tea", false)];
    assert_eq!(
        words(&school.does("passport.save", saving(&amira, 1, &lines)), 0),
        ["A quiet corner and tea"]
    );
    school.is_used_by(DSL);
    assert_eq!(words(&open(&mut school, &amira), 0), ["A quiet corner and tea", "I like horses."]);
}

#[test]
fn what_a_key_holder_picks_from_a_sealed_letter_is_no_version_for_the_others_and_not_in_their_log() {
    let (mut school, amira) = with_a_passport();
    raise(&mut school, &amira, &Value::Null);
    school.is_used_by(TUTOR);
    let before = open(&mut school, &amira);
    let listed_before = school.does("passport.holders", json!({}));
    school.is_used_by(DSL);
    let lines =
        [line("worries", "I dont feel safe when he is there.", true), line("helps", "A quiet corner", false)];
    let page = school.does("passport.save", saving(&amira, 1, &lines));
    assert_eq!(page["versions"].as_array().unwrap().len(), 2);
    let made = school.does("passport.document", json!({ "pupil": amira, "share": null }));
    assert!(made["contains"].to_string().contains("under the restricted tier"), "{}", made["contains"]);
    let mut ask = sharing(&amira, "the social worker");
    ask["restricted"] = json!(true);
    assert_eq!(school.does("passport.share", ask)["shares"].as_array().unwrap().len(), 1);
    school.is_used_by(TUTOR);
    assert_eq!(open(&mut school, &amira), before);
    assert_eq!(school.does("passport.holders", json!({})), listed_before);
    let mut ask = sharing(&amira, "the social worker");
    ask["restricted"] = json!(true);
    assert_eq!(school.refuses("passport.share", ask), ApiError::NeedsRestrictedKey);
    school.is_used_by(DSL);
    let listed = school.does("passport.holders", json!({}));
    assert_eq!(listed[0]["passport"]["shared_with"], json!(["the social worker"]));
    let log = json!({ "person": null, "pupil": amira, "op": "passport_restricted", "before": null });
    assert_eq!(school.does("log.list", log)["entries"].as_array().unwrap().len(), 2);
}

#[test]
fn the_adult_whom_a_child_names_sees_no_word_of_the_letter_and_no_entry_of_it() {
    let (mut school, amira) = with_a_passport();
    let lead = school.id_of(LEAD.0);
    school.is_used_by(DSL);
    raise(&mut school, &amira, &lead);
    let lines = [line("worries", "I dont feel safe when he is there.", true)];
    let mut ask = saving(&amira, 1, &lines);
    ask["company"] = json!([{ "who": "Ms Achebe", "offers": "Clay club" }]);
    ask["lines"] = json!([lines[0], line("helps", "A quiet corner", false)]);
    school.does("passport.save", ask);
    school.is_used_by(LEAD);
    let page = open(&mut school, &amira);
    assert_eq!(words(&page, 0), ["A quiet corner"]);
    assert_eq!((page["versions"].as_array().unwrap().len(), &page["may_restrict"]), (1, &json!(false)));
    let log = json!({ "person": null, "pupil": amira, "op": null, "before": null });
    assert!(!school.does("log.list", log).to_string().contains("\"passport_restricted\",\"seq"));
    let log = json!({ "person": null, "pupil": amira, "op": "passport_restricted", "before": null });
    assert_eq!(school.does("log.list", log)["entries"], json!([]));
}

#[test]
fn nobody_reaches_a_passport_of_a_pupil_they_are_not_responsible_for() {
    let mut school = with_children();
    let zoe = school.letter("zoe", "I like chess.");
    school.does("letters.read", reading(&zoe, "none"));
    school.does("passport.save", saving(&zoe, 0, &[line("like", "I like chess.", true)]));
    let share = school.does("passport.share", sharing(&zoe, "Ms Achebe"))["shares"][0].clone();
    school.is_used_by(TUTOR);
    for (name, payload) in [
        ("passport.open", json!({ "pupil": zoe })),
        ("passport.save", saving(&zoe, 1, &[line("like", "x", false)])),
        ("passport.share", sharing(&zoe, "x")),
        ("passport.withdraw", json!({ "share": share["id"], "version": 1, "why": "" })),
        ("passport.document", json!({ "pupil": zoe, "share": share["id"] })),
    ] {
        assert_eq!(school.refuses(name, payload), ApiError::NotResponsible, "{name}");
    }
}

#[test]
fn the_list_of_passports_names_own_pupils_and_tells_of_no_passport_that_is_kept_from_its_reader() {
    let (mut school, amira) = with_a_passport();
    let zoe = school.letter("zoe", "I like chess.");
    school.does("letters.read", reading(&zoe, "none"));
    school.does("passport.save", saving(&zoe, 0, &[line("like", "I like chess.", true)]));
    school.does("passport.share", sharing(&amira, "Mr Ashby, form tutor"));
    let told = |school: &mut School| {
        let holders = school.does("passport.holders", json!({}));
        let rows = holders.as_array().unwrap().iter();
        rows.map(|row| (row["pupil"]["id"].clone(), row["passport"]["shared_with"].clone()))
            .collect::<Vec<_>>()
    };
    let amira_row = (amira.clone(), json!(["Mr Ashby, form tutor"]));
    assert_eq!(told(&mut school), [amira_row.clone(), (zoe, json!([]))], "by surname");
    school.is_used_by(TUTOR);
    assert_eq!(told(&mut school), [amira_row], "a tutor's own form only");
}
