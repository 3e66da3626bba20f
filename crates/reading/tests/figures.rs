//! What the aid reaches on letters that people labelled: floors, so that a change which misses more children fails.
//!
//! `letters/tuned` was looked at while the lists were written, and the second reader learnt from it. `letters/untouched` was
//! only ever measured: nobody may write a phrase from it. Invented letters are tidier than real ones; see the README.
#![expect(clippy::unwrap_used, reason = "a test ends where what it expects is not there")]

use bridgewell_reading::Lexicon;
use bridgewell_reading::score::{Answer, Figures, Labels, measure};
use serde::Deserialize;
use std::path::Path;

#[derive(Deserialize)]
struct Labelled {
    text: String,
    #[serde(flatten)]
    labels: Labels,
}

/// Every letter of a folder.
fn letters(folder: &str) -> Vec<Labelled> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/letters").join(folder);
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    let texts: Vec<String> = files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect();
    texts.iter().flat_map(|text| text.lines()).map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn figures(lexicon: &Lexicon, folder: &str) -> Figures {
    let letters = letters(folder);
    let answers: Vec<Answer> = letters
        .iter()
        .map(|letter| {
            let marked = lexicon.mark(&letter.text);
            Answer {
                id: letter.labels.id.clone(),
                worry: marked.level,
                safeguarding: marked.safeguarding,
                themes: marked.themes(),
                priority: marked.priority(),
            }
        })
        .collect();
    let labels: Vec<Labels> = letters.into_iter().map(|letter| letter.labels).collect();
    measure(&labels, &answers).unwrap()
}

/// The lowest each figure may be.
struct Floors {
    sign: (f64, f64),
    strong: (f64, f64),
    kappa: f64,
    themes: f64,
}

fn hold(what: &str, figures: &Figures, floors: &Floors) {
    println!("{what}: {figures:#?}");
    let found = [
        ("safeguarding recall", figures.safeguarding_recall.value, floors.sign.0),
        ("safeguarding precision", figures.safeguarding_precision.value, floors.sign.1),
        ("strong worry recall", figures.marked_recall.value, floors.strong.0),
        ("strong worry precision", figures.marked_precision.value, floors.strong.1),
        ("agreement on the level", figures.kappa.value, floors.kappa),
        ("themes, macro F1", figures.macro_f1.value, floors.themes),
    ];
    for (figure, value, floor) in found {
        assert!(value >= floor, "{what}, {figure}: {value:.3} is under {floor}");
    }
}

#[test]
fn on_the_tuned_letters() {
    let floors = Floors { sign: (0.98, 0.83), strong: (0.95, 0.91), kappa: 0.94, themes: 0.92 };
    hold("tuned", &figures(Lexicon::built_in(), "tuned"), &floors);
}

#[test]
fn on_the_untouched_letters() {
    let floors = Floors { sign: (0.93, 0.66), strong: (0.93, 0.83), kappa: 0.82, themes: 0.75 };
    hold("untouched", &figures(Lexicon::built_in(), "untouched"), &floors);
}

/// The second reader stays because it helps on letters it did not learn from.
#[test]
fn the_second_reader_helps_on_the_untouched_letters() {
    let both = figures(Lexicon::built_in(), "untouched");
    let rules = figures(&Lexicon::with_local("").unwrap().rules_alone(), "untouched");
    assert!(both.safeguarding_recall.value > rules.safeguarding_recall.value);
    assert!(both.marked_recall.value > rules.marked_recall.value);
    assert!(both.kappa.value > rules.kappa.value && both.macro_f1.value > rules.macro_f1.value);
}

/// A line that matters is not lost among many that do not.
#[test]
fn a_sign_is_found_in_a_letter_of_many_pages() {
    let lexicon = Lexicon::built_in();
    let letters = letters("tuned");
    let (signs, calm): (Vec<_>, Vec<_>) = letters.iter().partition(|letter| letter.labels.safeguarding);
    let flagged = |text: &str| lexicon.mark(text).safeguarding;
    let (mut alone, mut among) = (0, 0);
    for (number, sign) in signs.iter().enumerate().step_by(10).filter(|(_, sign)| flagged(&sign.text)) {
        let pages: Vec<&str> =
            (0..16).map(|page| &*calm[(number * 7 + page * 311) % calm.len()].text).collect();
        alone += 1;
        among += usize::from(flagged(&[&pages[..8], &[&sign.text], &pages[8..]].concat().join("\n")));
    }
    println!("{among} of {alone}");
    assert!(among * 100 >= alone * 95, "{among} of {alone} signs were found among sixteen other letters");
}

/// Words said over and over say nothing more: they hide no sign, and they make none.
#[test]
fn what_is_said_over_and_over_hides_no_sign_and_makes_none() {
    let lexicon = Lexicon::built_in();
    let flagged = |text: &str| lexicon.mark(text).safeguarding;
    let letters = letters("tuned");
    let signs: Vec<&str> = letters
        .iter()
        .filter(|letter| letter.labels.safeguarding)
        .step_by(28)
        .map(|letter| &*letter.text)
        .filter(|text| flagged(text))
        .collect();
    for words in
        ["I love football. ", "six seven ", "😂", "ha ", "I must not talk in class. ", "la di da do "]
    {
        for times in [10, 40] {
            let found =
                signs.iter().filter(|sign| flagged(&format!("{sign}\n{}", words.repeat(times)))).count();
            println!("{found} of {} before {words:?}, {times} times", signs.len());
            assert!(found * 100 >= signs.len() * 95, "{found} of {} {words} {times}", signs.len());
        }
    }
    for words in [
        "I am fine and I like football. My new school looks nice. ",
        "I like my friends and my teacher and I cant wait for art. ",
        "a ",
        "no ",
    ] {
        for times in [1, 30, 200, 1_000] {
            assert!(!flagged(&words.repeat(times)), "{words} {times} times");
        }
    }
}
