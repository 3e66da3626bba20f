//! Letters that come as files: matched by UPN, asked about where only a name fits, brought in as one batch.

use crate::children::with_children;
use crate::school::{DATA, LEAD, School};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use bridgewell_app::ApiError;
use bridgewell_app::error::Refusal;
use serde_json::{Value, json};

const PNG: &str =
    "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAADklEQVR4nGP4DwUMlDEA98A/wbI0QbsAAAAASUVORK5CYII=";
const BEN: &str = "V892993319085";

fn put(school: &mut School, files: &[(&str, &[u8])]) -> Vec<Value> {
    let put = |(name, bytes): &(&str, &[u8])| {
        json!(school.app.put_file((*name).to_owned(), bytes.to_vec()).unwrap())
    };
    files.iter().map(put).collect()
}

fn ask(files: &[Value], answers: &[(usize, Option<&Value>)]) -> Value {
    let answers: Vec<Value> =
        answers.iter().map(|(place, pupil)| json!({ "file": files[*place], "pupil": pupil })).collect();
    json!({ "files": files, "answers": answers })
}

fn stands(looked: &Value) -> Vec<&str> {
    looked["papers"].as_array().unwrap().iter().map(|paper| paper["stands"].as_str().unwrap()).collect()
}

fn picture() -> Vec<u8> {
    BASE64_STANDARD.decode(PNG).unwrap()
}

/// A PDF of one empty sheet, so many points high.
fn sheet(height: usize) -> Vec<u8> {
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 {}]>>", 100 + height),
    ];
    let (mut text, mut table) = ("%PDF-1.4\n".to_owned(), "0000000000 65535 f \n".to_owned());
    for (place, object) in objects.iter().enumerate() {
        table += &format!("{:010} 00000 n \n", text.len());
        text += &format!("{} 0 obj\n{object}\nendobj\n", place + 1);
    }
    let start = text.len();
    text += &format!("xref\n0 4\n{table}trailer\n<</Root 1 0 R/Size 4>>\nstartxref\n{start}\n%%EOF\n");
    text.into_bytes()
}

#[test]
fn a_folder_of_letters_finds_its_pupils_or_asks() {
    let mut school = with_children();
    let named = format!("letters/{BEN} letter.txt");
    let files = put(
        &mut school,
        &[
            (&named, b"Dear me, I like pigons."),
            ("Zoe Zajac scan 1.png", &picture()),
            ("Haddad, Amira.txt", b"Dear me, I am new."),
            ("letter.txt", b"Dear me, whose am I?"),
            ("V892993319058.txt", b"Dear me, a mistyped number."),
            ("A111111111111.docx", b"PK rubbish"),
        ],
    );
    let looked = school.does("papers.look", ask(&files, &[]));
    assert_eq!(stands(&looked), ["ready", "ask", "ask", "ask", "ask", "refused"]);
    assert_eq!((&looked["ready"], &looked["asked"]), (&json!(1), &json!(4)));
    let papers = &looked["papers"];
    assert_eq!(papers[0]["pupil"]["name"], "Ben Ashton");
    assert_eq!(
        (&papers[1]["holds"], papers[1]["candidates"].as_array().unwrap().len()),
        (&json!("picture"), 1)
    );
    assert!(papers[1]["what"].as_str().unwrap().contains("Only the name fits"), "{}", papers[1]["what"]);
    assert_eq!(papers[2]["candidates"].as_array().unwrap().len(), 2);
    assert!(papers[4]["what"].as_str().unwrap().contains("not a valid UPN"), "{}", papers[4]["what"]);
    assert!(!looked.to_string().contains("pigons"), "what a letter says is not for whoever brings it in");

    let zoe = papers[1]["candidates"][0]["id"].clone();
    let amira = papers[2]["candidates"][0]["id"].clone();
    let answered = ask(&files, &[(1, Some(&zoe)), (2, Some(&amira)), (3, None)]);
    assert_eq!(
        stands(&school.does("papers.look", answered.clone())),
        ["ready", "ready", "ready", "aside", "ask", "refused"]
    );
    let brought = school.does("papers.bring", answered);
    assert_eq!((&brought["letters"], &brought["pages"]), (&json!(2), &json!(1)));
    assert_eq!(brought["left"].as_array().unwrap().len(), 2);
    assert_eq!(brought["stay"], json!([files[4]]), "nobody has said whose it is");
    let queue = school.does("letters.queue", json!({}));
    assert_eq!(queue["letters"], 3);
    let beside = school.does("letters.beside", json!({ "pupil": zoe }));
    assert_eq!(beside["pages"].as_array().unwrap().len(), 1);
    assert!(matches!(school.refuses("papers.look", ask(&files, &[])), ApiError::NotFound { .. }), "let go");
    assert_eq!(stands(&school.does("papers.look", ask(&files[4..5], &[]))), ["ask"]);
    let batches = school.does("intake.batches", json!({}));
    assert_eq!(batches["batches"][0]["name"], "5 files of letters");
    assert_eq!(
        batches["batches"][0]["counts"],
        json!({ "in_file": 5, "ready": 3, "held": 0, "refused": 1, "set_aside": 1 })
    );
}

#[test]
fn letters_are_never_written_over_and_two_for_one_pupil_are_asked_about() {
    let mut school = with_children();
    let amira = school.letter("Amira", "Typed before.");
    let first = format!("{BEN}.txt");
    let second = format!("Ben {BEN} again.txt");
    let files = put(&mut school, &[(&first, b"One."), (&second, b"Two."), ("typed.txt", b"Three.")]);
    let looked = school.does("papers.look", ask(&files, &[(2, Some(&amira))]));
    assert_eq!(stands(&looked), ["ready", "ask", "aside"]);
    assert!(looked["papers"][1]["what"].as_str().unwrap().contains(&first));
    assert!(looked["papers"][2]["what"].as_str().unwrap().contains("never overwritten"));
    let brought = school.does("papers.bring", ask(&files, &[(0, None), (2, Some(&amira))]));
    assert_eq!(brought["letters"], 1);
    let ben = school.pupil("Ben");
    assert_eq!(school.does("letters.open", json!({ "pupil": ben }))["text"], "Two.");
}

#[test]
fn words_join_the_pages_that_came_before_and_a_batch_can_be_taken_back() {
    let mut school = with_children();
    school.is_used_by(DATA);
    let name = format!("{BEN}.txt");
    let files = put(&mut school, &[(&name, b"Dear me.")]);
    let brought = school.does("papers.bring", ask(&files, &[]));
    school.does("intake.undo", json!({ "batch": brought["batch"] }));
    let page = format!("{BEN} p1.png");
    let files = put(&mut school, &[(&page, &picture())]);
    assert_eq!(school.does("papers.bring", ask(&files, &[]))["pages"], 1);
    let files = put(&mut school, &[(&name, b"Dear me, again.")]);
    let looked = school.does("papers.look", ask(&files, &[]));
    assert!(looked["papers"][0]["what"].as_str().unwrap().contains("whose pages are here"), "{looked}");
    assert_eq!(school.does("papers.bring", ask(&files, &[]))["letters"], 1);
}

#[test]
fn letters_are_taken_back_with_the_pages_that_came_with_them_until_more_lies_beside_one() {
    let mut school = with_children();
    school.is_used_by(DATA);
    let (words, page) = (format!("{BEN}.txt"), format!("{BEN} p1.png"));
    let bring = |school: &mut School, names: &[(&str, &[u8])]| {
        let files = put(school, names);
        school.does("papers.bring", ask(&files, &[]))
    };
    let picture = picture();
    let first = bring(&mut school, &[(&words, b"Dear me."), (&page, &picture)]);
    assert_eq!((&first["letters"], &first["pages"]), (&json!(1), &json!(1)));
    let batches = school.does("intake.batches", json!({}));
    assert_eq!(batches["batches"][0]["in_the_way"], serde_json::Value::Null);
    school.does("intake.undo", json!({ "batch": first["batch"] }));
    let files = put(&mut school, &[(&words, b"Dear me.")]);
    let looked = school.does("papers.look", ask(&files, &[]));
    assert_eq!(stands(&looked), ["ready"]);
    assert!(!looked["papers"][0]["what"].as_str().unwrap().contains("pages are here"), "{looked}");
    let again = school.does("papers.bring", ask(&files, &[]));
    // A page that came later is somebody's later work.
    school.is_used_by(LEAD);
    let later = bring(&mut school, &[(&page, &picture)]);
    let refused = school.refuses("intake.undo", json!({ "batch": again["batch"] }));
    assert!(matches!(refused, ApiError::Refused { because: Refusal::DecisionsRestOnIt, .. }));
    school.does("intake.undo", json!({ "batch": later["batch"] }));
    school.does("intake.undo", json!({ "batch": again["batch"] }));
}

#[test]
fn what_cannot_be_kept_is_left_out_and_told() {
    let mut school = with_children();
    let good = format!("{BEN} p1.png");
    let bad = format!("{BEN} p2.png");
    let files = put(&mut school, &[(&bad, b"\x89PNG\r\n\x1a\ncut short"), (&good, &picture())]);
    let brought = school.does("papers.bring", ask(&files, &[]));
    assert_eq!((&brought["pages"], &brought["left"][0]["name"]), (&json!(1), &json!(bad)));
    let none = put(&mut school, &[("x.txt", b"Dear me")]);
    let refused = school.refuses("papers.bring", ask(&none, &[]));
    assert!(matches!(refused, ApiError::Refused { because: Refusal::File, .. }));
}

#[test]
fn a_page_that_is_there_twice_stops_none_of_the_others() {
    let mut school = with_children();
    let (page, again, other) = (format!("{BEN} p1.png"), format!("{BEN} p2.png"), format!("{BEN}.txt"));
    let files = put(&mut school, &[(&again, &picture()), (&page, &picture()), (&other, b"Dear me.")]);
    let looked = school.does("papers.look", ask(&files, &[]));
    assert_eq!(stands(&looked), ["aside", "ready", "ready"]);
    assert!(looked["papers"][0]["what"].as_str().unwrap().contains(&page), "{looked}");
    let brought = school.does("papers.bring", ask(&files, &[]));
    assert_eq!((&brought["letters"], &brought["pages"]), (&json!(1), &json!(1)));
    assert_eq!((&brought["left"][0]["name"], &brought["stay"]), (&json!(again), &json!([])));

    let zoe = "Zoe Zajac.txt";
    let files = put(&mut school, &[(&page, &picture()), (zoe, b"Dear Zoe.")]);
    let pupil = school.pupil("Zoe");
    let answered = ask(&files, &[(1, Some(&pupil))]);
    let looked = school.does("papers.look", answered.clone());
    assert_eq!(stands(&looked), ["aside", "ready"]);
    assert!(looked["papers"][0]["what"].as_str().unwrap().contains("already"), "{looked}");
    assert_eq!(school.does("papers.bring", answered)["letters"], 1);
}

#[test]
fn the_same_picture_with_another_note_in_its_file_is_told_by_name() {
    let mut school = with_children();
    let (first, second) = (format!("{BEN} p1.png"), format!("{BEN} p2.png"));
    let mut noted = picture();
    // A text chunk "a" before the end: seen by nobody, and not kept.
    let end = noted.len() - 12;
    noted.splice(end..end, [0, 0, 0, 3, b't', b'E', b'X', b't', b'a', 0, b'b', 0xDC, 0x49, 0xA2, 0x3B]);
    let files = put(&mut school, &[(&first, &picture()), (&second, &noted)]);
    let brought = school.does("papers.bring", ask(&files, &[]));
    assert_eq!((&brought["pages"], &brought["left"][0]["name"]), (&json!(1), &json!(second)), "{brought}");
}

#[test]
fn more_pages_than_there_is_room_for_are_named_and_the_first_ones_come_in() {
    let mut school = with_children();
    let names: Vec<String> = (1..=14).map(|page| format!("{BEN} p{page}.pdf")).collect();
    let pages: Vec<Vec<u8>> = (1..=14).map(sheet).collect();
    let together: Vec<(&str, &[u8])> =
        names.iter().zip(&pages).map(|(name, page)| (name.as_str(), page.as_slice())).collect();
    let files = put(&mut school, &together);
    let looked = school.does("papers.look", ask(&files, &[]));
    assert_eq!(stands(&looked).iter().filter(|stands| **stands == "refused").count(), 2);
    let last = &looked["papers"][13];
    assert!(last["what"].as_str().unwrap().contains("room for 12 pages"), "{last}");
    assert_eq!(school.does("papers.look", ask(&files, &[(13, None)]))["papers"][13]["stands"], "aside");
    assert_eq!(school.does("papers.bring", ask(&files, &[]))["pages"], 12);
}
