//! The letter reading aid: whatever a letter holds, it is marked, every passage is quoted exactly, and the second reader
//! drops no sign and goes no more than one step below the lists' level.
#![no_main]

use bridgewell_reading::Lexicon;
use libfuzzer_sys::fuzz_target;
use std::sync::OnceLock;

static RULES: OnceLock<Lexicon> = OnceLock::new();

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let both = bridgewell_reading::mark(&text);
    let rules =
        RULES.get_or_init(|| Lexicon::with_local("").expect("the lists are whole").rules_alone()).mark(&text);
    assert!(both.level as usize + 1 >= rules.level as usize && both.safeguarding >= rules.safeguarding);
    let characters: Vec<char> = text.chars().collect();
    for span in &both.spans {
        assert_eq!(span.quote, characters[span.start..span.end].iter().collect::<String>());
        assert!(!span.quote.is_empty() && !span.why.is_empty());
    }
});
