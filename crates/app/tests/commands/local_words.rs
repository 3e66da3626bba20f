//! Words of the school's area: they mark letters that are here already, and a line that cannot be used keeps nothing.

use crate::children::{reading, with_children};
use crate::school::{LEAD, School, TUTOR};
use bridgewell_app::ApiError;
use serde_json::{Value, json};

const CUT: &str = "They make me walk down Gooch Cut after school and I like football and my dog.";

fn line(words: &str, theme: &str, strength: &str, meaning: &str) -> Value {
    json!({ "words": words, "theme": theme, "strength": strength, "meaning": meaning })
}

fn save(lines: &[Value]) -> Value {
    json!({ "lines": lines })
}

fn first(school: &mut School) -> Value {
    school.does("letters.queue", json!({}))["items"][0].clone()
}

#[test]
fn a_local_phrase_marks_a_letter_that_was_not_marked_before() {
    let mut school = with_children();
    let ben = school.letter("Ben", CUT);
    assert!(!first(&mut school)["why_here"].as_str().unwrap().contains("may not wait"));
    let gooch = line("Gooch Cut, down the gooch", "abuse", "flag", "where pupils are met by older boys");
    let kept = school.does("local_words.save", save(std::slice::from_ref(&gooch)));
    assert_eq!(
        kept["lines"],
        json!([line("gooch cut, down the gooch", "abuse", "flag", "where pupils are met by older boys")])
    );
    assert_eq!(first(&mut school)["why_here"], "words that may not wait");
    let shown = school.does("letters.open", json!({ "pupil": ben }));
    assert!(shown["cannot_wait"][0]["why"].as_str().unwrap().contains("met by older boys"), "{shown}");
    let sharing = school.does("letters.read", reading(&ben, "severe"));
    assert_eq!(sharing["state"], "read");
    let marks = school.does("letters.marks", json!({ "pupil": ben })).to_string();
    assert!(marks.contains("met by older boys"), "{marks}");
    // The words are the school's: they count for everybody, and after the workspace was closed.
    school.is_used_by(TUTOR);
    assert!(
        !school.does("letters.open", json!({ "pupil": ben }))["cannot_wait"].as_array().unwrap().is_empty()
    );
    school.is_used_by(LEAD);
    school.does("local_words.save", save(&[]));
    assert_eq!(school.does("letters.open", json!({ "pupil": ben }))["cannot_wait"], json!([]));
}

#[test]
fn a_line_that_cannot_be_used_is_named_and_nothing_is_kept() {
    let mut school = with_children();
    let good = line("gooch cut", "travel", "worry", "the canal path");
    for (bad, told) in [
        (line(" , ", "travel", "worry", "the canal path"), "type the words"),
        (line("gooch", "travel", "worry", " "), "what they mean"),
        (line("gooch", "travel", "worry", "path | road"), "without the sign |"),
        (line("@bus", "travel", "worry", "the bus"), "letters and figures only"),
        (line("my school", "travel", "worry", "school"), "nearly every letter"),
        (
            line("one two three four five six seven eight nine", "travel", "worry", "x y"),
            "longer than 8 words",
        ),
        (line("gooch fair", "excitement", "flag", "the fair"), "good thing"),
    ] {
        let error = school.refuses("local_words.save", save(&[good.clone(), bad.clone()]));
        let ApiError::Invalid { field, message } = &error else { panic!("{bad}: {error}") };
        assert_eq!(field, "line_2");
        assert!(message.starts_with("Line 2: ") && message.contains(told), "{message}");
        assert_eq!(school.does("local_words.look", json!({})), json!({ "lines": [] }));
    }
}

#[test]
fn a_teacher_may_type_words_as_pupils_write_them() {
    let mut school = with_children();
    let lines = [
        line(
            "Don't go past O’Neill's, walk home by the Gooch; number 11",
            "travel",
            "worry",
            "the long way round",
        ),
        line("bostin", "excitement", "topic", "very good, as said here"),
        line("pagga", "bullying", "topic", "a fight"),
    ];
    let kept = school.does("local_words.save", save(&lines));
    assert_eq!(kept["lines"][0]["words"], "dont go past oneills, walk home by the gooch, number 11");
    assert_eq!(kept["lines"].as_array().unwrap().len(), 3);
    assert_eq!(school.does("local_words.save", kept.clone()), kept);
}

#[test]
fn that_the_words_changed_is_in_the_log_as_a_changed_setting() {
    let mut school = with_children();
    school.does("local_words.save", save(&[line("gooch cut", "travel", "worry", "the canal path")]));
    let entry =
        school.does("log.list", json!({ "person": null, "pupil": null, "group": "rules", "before": null }));
    assert_eq!(entry["entries"][0]["op"], "setting_changed");
}
