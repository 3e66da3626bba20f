//! The list of codes is complete, and lists nothing that is no longer told.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn sources(folder: &Path, into: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            into.push(fs::read_to_string(path).unwrap());
        }
    }
}

/// The quoted words that follow a mark in a text, where they look like codes.
fn after<'t>(text: &'t str, mark: &'t str) -> impl Iterator<Item = &'t str> {
    text.split(mark).skip(1).filter_map(|rest| {
        let word = rest.trim_start().strip_prefix('"')?.split('"').next()?;
        let is_code = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        (!word.is_empty() && word.chars().all(is_code)).then_some(word)
    })
}

#[test]
fn every_code_is_listed_and_every_listed_code_is_told() {
    let room = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut texts = Vec::new();
    sources(&room.join("src"), &mut texts);
    let mut told: BTreeSet<&str> = BTreeSet::new();
    for text in &texts {
        told.extend(after(text, "Notice::new("));
        told.extend(after(text, "tell("));
        let is_a_list = ["pub enum Trouble {", "pub enum RefusalCode {", "pub enum Question {"]
            .iter()
            .any(|one| text.contains(one));
        if is_a_list {
            told.extend(after(text, "=>"));
        }
    }
    for level in ["notice", "flag", "ask", "refuse"] {
        told.remove(level);
    }
    let list = fs::read_to_string(room.join("CODES.md")).unwrap();
    let listed: BTreeSet<&str> = list
        .lines()
        .filter(|line| line.starts_with("| `"))
        .flat_map(|line| line.split('|').nth(1).unwrap_or_default().split(','))
        .map(|code| code.trim().trim_matches('`'))
        .collect();
    assert!(told.len() > 50, "{told:?}");
    assert_eq!(told.difference(&listed).collect::<Vec<_>>(), Vec::<&&str>::new(), "not listed");
    assert_eq!(listed.difference(&told).collect::<Vec<_>>(), Vec::<&&str>::new(), "no longer told");
}
