//! The reading aid as a reader notices it: the traps by name, exact quotes whatever the text, and what it says of itself.
#![expect(clippy::unwrap_used, reason = "a test ends where what it expects is not there")]

use bridgewell_domain::letter::{Theme, WorryLevel};
use bridgewell_reading::{Lexicon, Marked, Span, mark};
use proptest::prelude::*;
use rstest::rstest;
use std::sync::OnceLock;

fn assert_exact(text: &str, marked: &Marked) {
    let characters: Vec<char> = text.chars().collect();
    for span in &marked.spans {
        assert_eq!(span.quote, characters[span.start..span.end].iter().collect::<String>());
        assert!(!span.quote.is_empty() && !span.why.is_empty());
    }
}

/// The lists alone, so that a trap is passed by a rule and not by weight.
fn by_rules(text: &str) -> Marked {
    static RULES: OnceLock<Lexicon> = OnceLock::new();
    RULES.get_or_init(|| Lexicon::with_local("").unwrap().rules_alone()).mark(text)
}

#[rstest]
#[case::denied("I'm not worried about bullies", WorryLevel::None, false)]
#[case::denied_list("im not scared of bullies or tests or getting lost", WorryLevel::None, false)]
#[case::denial_stays_in_its_clause(
    "Im not worried about bullies but im worried about maths",
    WorryLevel::Mild,
    false
)]
#[case::nothing_worries("Worries: none", WorryLevel::None, false)]
#[case::idiom_kill("homework will kill me lol", WorryLevel::None, false)]
#[case::idiom_parent("mum is going to kill me if i lose my tie", WorryLevel::Mild, false)]
#[case::idiom_dying("I am dying to join drama", WorryLevel::None, false)]
#[case::idiom_die("i am literally going to die if there is homework haha", WorryLevel::None, false)]
#[case::idiom_sick("the science labs are sick", WorryLevel::None, false)]
#[case::joke("if they take my xbox i will kill myself lol jk", WorryLevel::None, false)]
#[case::object("i hit the ball over the fence", WorryLevel::None, false)]
#[case::other_story("my brother says he got bullied", WorryLevel::None, false)]
#[case::fiction("in the book the man hits me with a stick and i died on level 4", WorryLevel::None, false)]
#[case::ordinary("im scard of getting lost", WorryLevel::Mild, false)]
#[case::misspelt("i feel lonly every day", WorryLevel::Marked, false)]
#[case::eal("I am worry nobody will be friend with me", WorryLevel::Mild, false)]
#[case::negative_is_the_sign("I dont really eat at my dads", WorryLevel::Marked, true)]
#[case::nobody_would_notice("nobody would notice if i was not there", WorryLevel::Severe, true)]
#[case::self_harm("i want to disappear", WorryLevel::Severe, true)]
#[case::self_harm_misspelt("i wont to hurt my self", WorryLevel::Severe, true)]
#[case::secret("he says its our secret", WorryLevel::Severe, true)]
#[case::hit_at_home("If I get it wrong my dad hits me", WorryLevel::Severe, true)]
#[case::hungry("there isnt always food at home", WorryLevel::Marked, true)]
#[case::denied_sign("I would never hurt myself", WorryLevel::None, false)]
#[case::not_a_sign_faith("I fast in Ramadan and go to mosque after school", WorryLevel::None, false)]
#[case::not_a_sign_room("I share a room with my three sisters and it is fun", WorryLevel::None, false)]
#[case::not_a_sign_sport("i got a bruise from football and fell off my bike", WorryLevel::None, false)]
fn reads_the_traps(#[case] text: &str, #[case] level: WorryLevel, #[case] safeguarding: bool) {
    let marked = by_rules(text);
    assert_eq!((marked.level, marked.safeguarding), (level, safeguarding), "{:?}", marked.spans);
    assert!(!marked.level_why.is_empty());
}

#[rstest]
#[case::gifts_and_secret("A boy online gives me robux. He says dont tell your mum.")]
#[case::gifts_and_meeting("this man buys me vapes. he wants to pick me up after school")]
#[case::giving_away("I gave Josh my cards. I wont be needing them where im going.")]
#[case::anger_and_drink("Dad gets angry. It is when he has been drinking.")]
#[case::left_to_manage(
    "mum is asleep all the time so there is no breakfast at home. i put my brother to bed"
)]
fn two_small_things_together_are_a_sign(#[case] text: &str) {
    let marked = by_rules(text);
    assert!(marked.safeguarding, "{:?}", marked.spans);
}

#[rstest]
#[case::present("My uncle gives me money at Eid")]
#[case::angry("My dad gets angry when Villa lose")]
#[case::wedding("I am going to my cousins wedding in Pakistan")]
#[case::secret_biscuits("me and nan have a secret biscuit tin")]
fn one_small_thing_alone_is_not(#[case] text: &str) {
    let marked = by_rules(text);
    assert!(!marked.safeguarding, "{:?}", marked.spans);
}

/// With the second reader, too: an illness, a night shift and a name nobody can say are no signs.
#[rstest]
#[case::ill(
    "I missed alot of school because of my chest and when I came back they had done fractions and made a new game. \
     I dont know the rules to the game. I hope at Wrenfield everyone is new at the same time."
)]
#[case::night_shift(
    "Mum works nights so I get myself up. I am good at it but I set three alarms to be sure."
)]
#[case::my_name("Nobody at my new school can say my name. I will teach them. It is Oluwadamilare.")]
fn hard_but_ordinary_things_are_not_flagged(#[case] text: &str) {
    let marked = mark(text);
    assert!(!marked.safeguarding, "{:?}", marked.spans);
}

#[test]
fn a_denied_sign_stays_visible() {
    let marked = mark("I would never hurt myself.");
    assert!(!marked.spans[0].counts && marked.spans[0].shown() && marked.spans[0].why.contains("mentioned"));
    assert!(marked.priority() > mark("I like art and I am happy to come.").priority());
}

#[test]
fn the_reason_says_which_word_was_read() {
    let marked = by_rules("i am so skaredd of detenshon");
    let why = &marked.spans.iter().find(|span| span.theme == Theme::Teachers).unwrap().why;
    assert!(why.contains("“detenshon” read as “detention"), "{why}");
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
#[case(
    "Bardzo się boję nowej szkoły i nie znam tam nikogo oprócz kuzynki",
    Some("many words the aid does not know; perhaps another language")
)]
#[case("I am looking forward to my new school", None)]
fn says_what_it_cannot_read(#[case] text: &str, #[case] reason: Option<&str>) {
    assert_eq!(mark(text).unread_reason, reason);
}

#[test]
fn the_queue_has_its_order() {
    let flagged = mark("my dad hits me");
    let unread = mark("Estoy muy contento con la escuela nueva porque hay fútbol");
    let mentioned = by_rules("I would never hurt myself");
    let settled = by_rules("I like art and football and I am happy to come");
    let sad = "I hate my life. I feel sick all the time. No one likes me. I don't want to go to any school.";
    let severe = mark(sad);
    assert!(severe.level == WorryLevel::Severe && !severe.safeguarding);
    let unknown = "zqvx brtuk wozzlim qarpt vunx ghirt plomz dwerk krompi blorx ".repeat(3);
    let both = mark(&format!("{sad} {unknown}"));
    assert!(both.unread_reason.is_some() && both.priority() >= unread.priority(), "{both:?}");
    let order = [&flagged, &unread, &severe, &mentioned, &settled].map(Marked::priority);
    assert!(order.is_sorted_by(|one, other| one > other) && order[0] >= 1_000, "{order:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_marked_exactly(text in "\\PC{0,200}") {
        assert_exact(&text, &mark(&text));
    }

    #[test]
    fn any_characters_at_all(text in proptest::collection::vec(any::<char>(), 0..200)) {
        let text: String = text.into_iter().collect();
        assert_exact(&text, &mark(&text));
    }

    #[test]
    fn any_mixture_of_phrases_is_marked_exactly(
        pieces in proptest::collection::vec(proptest::sample::select(vec![
            "im scared", "of bullies", "not", "but", "🎉", "’", "\n", "hurt myself", "I like art", "dying to", ".", "\u{0}", "é",
            "he gives me money", "dont tell", "😂", "=", "step-dad", "Mr", "\u{202e}", "ﬁ", "İ", "I'll",
        ]), 0..40),
        gap in proptest::sample::select(vec![" ", "", "\n", ", "]),
    ) {
        let text = pieces.join(gap);
        assert_exact(&text, &mark(&text));
    }

    /// What the lists flag stays flagged and what they mark stays in sight; the level is never two steps below theirs.
    #[test]
    fn the_second_reader_hides_nothing(
        pieces in proptest::collection::vec(proptest::sample::select(vec![
            "im scared of bullies", "I cant wait", "mum cries", "nobody likes me", "I dont eat", "he says dont tell", "football",
            "but", "and", ".", "not worried", "my nan died", "i feel sad every day",
        ]), 0..20),
    ) {
        let text = pieces.join(" ");
        let (rules, both) = (by_rules(&text), mark(&text));
        prop_assert!(both.safeguarding >= rules.safeguarding && both.level as usize + 1 >= rules.level as usize);
        prop_assert!(both.spans.len() >= rules.spans.len());
        for span in rules.spans.iter().filter(|span| span.shown() && span.theme.is_concern()) {
            let same = |other: &Span| {
                other.shown() && other.theme == span.theme && other.start <= span.start && other.end >= span.end
            };
            prop_assert!(both.spans.iter().any(same), "{span:?}");
        }
    }
}

/// Odd letters of a megabyte; how the work grows is counted in the crate's own tests.
#[rstest]
#[case("im scared of getting lost and i like art ")]
#[case("a")]
#[case("é\u{301}\u{335}\u{337}")]
#[case("(((")]
#[case("שלום مرحبا ")]
#[case("\u{0}")]
fn a_megabyte_is_read(#[case] piece: &str) {
    let text = piece.repeat(1_000_000 / piece.len());
    assert_exact(&text, &mark(&text));
}
