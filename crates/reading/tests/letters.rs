//! How the aid does on letters: exact offsets everywhere, the traps by name, and rough floors on the sample letters.

use bridgewell_domain::letter::{Theme, WorryLevel};
use bridgewell_reading::{Marked, mark};
use proptest::prelude::*;
use rstest::rstest;
use serde::Deserialize;

#[derive(Deserialize)]
struct Labelled {
    id: String,
    text: String,
    worry: WorryLevel,
    safeguarding: bool,
    themes: Vec<Theme>,
}

fn sample() -> Result<Vec<Labelled>, serde_json::Error> {
    let lines = include_str!("letters/tuned/dev.jsonl").lines();
    lines.map(serde_json::from_str).collect()
}

fn assert_exact(text: &str, marked: &Marked) {
    let characters: Vec<char> = text.chars().collect();
    for span in &marked.spans {
        assert_eq!(span.quote, characters[span.start..span.end].iter().collect::<String>());
        assert!(!span.quote.is_empty() && !span.why.is_empty());
    }
}

#[rstest]
#[case("I'm not worried about bullies", WorryLevel::None, false)]
#[case("homework will kill me lol", WorryLevel::None, false)]
#[case("I am dying to join drama", WorryLevel::None, false)]
#[case("im scard of getting lost", WorryLevel::Mild, false)]
#[case("my brother says he got bullied", WorryLevel::None, false)]
#[case("i feel lonly every day", WorryLevel::Marked, false)]
#[case("I dont really eat at my dads", WorryLevel::Marked, true)]
#[case("nobody would notice if i was not there", WorryLevel::Severe, true)]
#[case("i want to disappear", WorryLevel::Severe, true)]
#[case("he says its our secret", WorryLevel::Severe, true)]
#[case("I would never hurt myself", WorryLevel::None, false)]
fn reads_the_traps(#[case] text: &str, #[case] level: WorryLevel, #[case] safeguarding: bool) {
    let marked = mark(text);
    assert_eq!((marked.level, marked.safeguarding), (level, safeguarding), "{:?}", marked.spans);
}

#[test]
fn a_denied_sign_stays_visible() {
    let marked = mark("I would never hurt myself.");
    assert!(!marked.spans[0].counts && marked.spans[0].why.contains("mentioned"));
    assert!(marked.priority() > mark("I like art and I am happy to come.").priority());
}

#[test]
fn names_likes_and_what_is_looked_forward_to() {
    let marked = mark("I cant wait for drama club! I love drawing comics and karate. I am good at maths.");
    assert_eq!(marked.interests, ["drama", "drawing", "martial_arts", "maths"]);
    assert!(marked.looks_forward);
    assert!(marked.themes().contains(&Theme::Strengths));
}

#[rstest]
#[case("", Some("nothing written"))]
#[case("i dont no", Some("very short"))]
#[case(
    "Estoy muy contento con la escuela nueva porque hay fútbol",
    Some("many words the aid does not know; perhaps another language")
)]
#[case("I am looking forward to my new school", None)]
fn says_what_it_cannot_read(#[case] text: &str, #[case] reason: Option<&str>) {
    assert_eq!(mark(text).unread_reason, reason);
}

#[test]
fn the_samples_are_read_roughly_and_quoted_exactly() {
    let letters = sample().unwrap();
    let (mut found, mut signs, mut flagged, mut close) = (0, 0, 0, 0);
    let (mut right, mut marked_themes, mut true_themes) = (0, 0, 0);
    for letter in &letters {
        let marked = mark(&letter.text);
        assert_exact(&letter.text, &marked);
        signs += usize::from(letter.safeguarding);
        flagged += usize::from(marked.safeguarding);
        found += usize::from(letter.safeguarding && marked.safeguarding);
        close += usize::from((marked.level as i8 - letter.worry as i8).abs() <= 1);
        let themes = marked.themes();
        right += themes.iter().filter(|theme| letter.themes.contains(theme)).count();
        marked_themes += themes.len();
        true_themes += letter.themes.len();
        if letter.safeguarding != marked.safeguarding {
            println!(
                "{} {:?} {} aid {:?} {}",
                letter.id, letter.worry, letter.safeguarding, marked.level, marked.safeguarding
            );
        }
    }
    println!(
        "safeguarding {found}/{signs}, flagged {flagged}/{}, level within one {close}, themes {right} of {true_themes} found, {marked_themes} marked",
        letters.len()
    );
    assert!(found >= 11 && flagged <= letters.len() / 6 && close >= 110);
    assert!(right * 100 >= true_themes * 50 && right * 100 >= marked_themes * 65);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_marked_exactly(text in "\\PC{0,200}") {
        assert_exact(&text, &mark(&text));
    }

    #[test]
    fn any_mixture_of_phrases_is_marked_exactly(
        pieces in proptest::collection::vec(proptest::sample::select(vec![
            "im scared", "of bullies", "not", "but", "🎉", "’", "\n", "hurt myself", "I like art", "dying to", ".", "\u{0}", "é",
        ]), 0..40),
    ) {
        let text = pieces.join(" ");
        assert_exact(&text, &mark(&text));
    }
}

#[test]
fn a_very_long_letter_takes_no_longer_than_it_should() {
    for piece in ["im scared of getting lost and i like art ", "a", "é\u{301}", "(((", "not "] {
        let text = piece.repeat(200_000 / piece.len());
        let started = std::time::Instant::now();
        assert_exact(&text, &mark(&text));
        assert!(started.elapsed().as_secs() < 20, "{piece}: {:?}", started.elapsed());
    }
}
