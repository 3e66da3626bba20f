use super::*;
use rstest::rstest;

#[test]
fn the_built_in_lists_are_whole() {
    let lexicon = Lexicon::with_local("").unwrap();
    assert!(lexicon.phrases.len() > 500 && lexicon.pairs.len() > 20);
}

#[rstest]
#[case(
    "friends | worry | x",
    "line 1 of the school’s own list: four parts divided by | belong: theme, strength, phrases, read as"
)]
#[case("# note\nfreinds | worry | x | y", "line 2 of the school’s own list: unknown theme")]
#[case("friends | awful | x | y", "line 1 of the school’s own list: unknown strength")]
#[case("friends | worry | @x y | z", "line 1 of the school’s own list: unknown class of words")]
#[case(
    "friends | worry | x .. | z",
    "line 1 of the school’s own list: a phrase must begin and end with a word that is not optional"
)]
fn a_bad_line_is_named(#[case] local: &str, #[case] words: &str) {
    assert_eq!(Lexicon::with_local(local).unwrap_err().to_string(), words);
}

#[test]
fn a_school_can_add_its_own_words() {
    let lexicon = Lexicon::with_local("travel | worry | the number 11 | the bus everybody fears").unwrap();
    let marked = lexicon.mark("I get the number 11.");
    let span = marked.spans.iter().find(|span| span.theme == Theme::Travel).unwrap();
    assert!(span.why.contains("the bus everybody fears"), "{}", span.why);
    assert!(span.counts, "the second reader knows nothing of the number 11, the school does");
}

#[test]
fn words_that_letters_join_are_joined_in_a_schools_own_lines_too() {
    let lexicon =
        Lexicon::with_local("bullying | worry | i am by the gooch; walk home past gooch | the canal path")
            .unwrap();
    for letter in ["I am by the Gooch every day.", "I have to walk home past Gooch alone."] {
        let marked = lexicon.mark(letter);
        assert!(marked.spans.iter().any(|span| span.why.contains("the canal path")), "{letter}: {marked:?}");
    }
}
