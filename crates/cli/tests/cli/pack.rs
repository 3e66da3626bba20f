//! `pack`: school -> pack -> link worker -> reply -> school, as two people at two terminals do it.

use crate::support::{Ran, run, word};
use crate::workspace::{LEAD, made};
use serde_json::{Value, json};
use std::path::Path;

const WORDS: &str = "twelve yellow herons waiting\n";

fn done(words: &[&str], input: &str) -> Value {
    let ran = tried(words, input);
    assert_eq!(ran.code, 0, "{words:?}: {}", ran.err);
    serde_json::from_str(&ran.out).expect("JSON")
}

fn tried(words: &[&str], input: &str) -> Ran {
    run(&[words, &["--passphrase-stdin"]].concat(), input)
}

fn sealed(school: &Path, link: &Path, pack: &Path) {
    let code = done(&["pack", "new-link-worker", word(link), "--name", "Joan Hale"], WORDS);
    let code = code["code"].as_str().expect("a code").to_owned();
    let ask = ["pack", "make", word(school), "--for", "Joan Hale", "--code", &code];
    let plan = done(&[&ask[..], &["--dry-run"]].concat(), LEAD);
    assert_eq!((&plan["number"], &plan["asks"]), (&json!(1), &json!(0)));
    let made = done(&[&ask[..], &["--out", word(pack)]].concat(), LEAD);
    assert_eq!(made["number"], 1);
}

#[test]
fn a_pack_goes_out_and_a_reply_comes_back() {
    let dir = tempfile::tempdir().expect("a folder");
    let [link, pack, reply, say] =
        ["link", "one.bwpack", "one.bwreply", "say.json"].map(|name| dir.path().join(name));
    let school = made(dir.path());
    sealed(&school, &link, &pack);
    let first = done(&["pack", "open", word(&link), word(&pack)], WORDS);
    let numbers = first["taken"]["compare"].as_str().expect("numbers to compare").to_owned();
    assert_eq!(done(&["pack", "code", word(&school)], LEAD)["fingerprint"], numbers);
    let wrong =
        tried(&["pack", "open", word(&link), word(&pack), "--compared", "0000 0000 0000 0000"], WORDS);
    assert!(wrong.code == 1 && wrong.err.contains("Nothing was taken in"), "{}", wrong.err);
    let opened = done(&["pack", "open", word(&link), word(&pack), "--compared", &numbers], WORDS);
    assert_eq!(opened["school"]["row"]["name"], "Wrenfield Academy");

    let about = json!({ "kind": "programme", "id": "", "title": "The programme as a whole" });
    let words = json!([{ "about": about, "kind": "question", "text": "Who stands in?" }]);
    std::fs::write(&say, words.to_string()).expect("written");
    let ask = [
        "pack",
        "reply",
        word(&link),
        "--school",
        "wrenfield academy",
        "--say",
        word(&say),
        "--out",
        word(&reply),
    ];
    assert_eq!(done(&ask, WORDS)["said"], 1);
    let back = done(&["pack", "take-in", word(&school), word(&reply)], LEAD);
    assert_eq!((&back["taken"]["from"], &back["taken"]["new"]), (&json!("Joan Hale"), &json!(1)));
    assert_eq!(back["remarks"][0]["text"], "Who stands in?");
}

#[test]
fn a_pack_for_somebody_else_or_cut_short_is_refused_in_a_sentence() {
    let dir = tempfile::tempdir().expect("a folder");
    let [link, other, pack] = ["link", "other", "one.bwpack"].map(|name| dir.path().join(name));
    let school = made(dir.path());
    sealed(&school, &link, &pack);
    done(&["pack", "new-link-worker", word(&other), "--name", "Ann Lee"], WORDS);
    let refused = tried(&["pack", "open", word(&other), word(&pack)], WORDS);
    assert!(
        refused.code == 1 && refused.err.contains("sealed for another code than yours"),
        "{}",
        refused.err
    );
    let bytes = std::fs::read(&pack).expect("read");
    std::fs::write(&pack, &bytes[..bytes.len() - 30]).expect("written");
    let refused = tried(&["pack", "open", word(&link), word(&pack)], WORDS);
    assert!(refused.code == 1 && refused.err.contains("damaged or was altered"), "{}", refused.err);
}
