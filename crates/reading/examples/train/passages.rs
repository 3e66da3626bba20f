//! Passages to learn from besides whole letters, each put into a letter that carries no sign: one quiet line in a letter about
//! something else, or the same words where they are harmless.

use crate::draw::Draw;
use crate::{From, Labelled, Quote};
use bridgewell_domain::letter::{Theme, WorryLevel};

/// What a passage teaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Teaches {
    /// A sign, within this theme.
    Sign(Theme),
    /// That the same words may be harmless.
    NoSign,
    /// A theme, and nothing of signs.
    Theme(Theme),
}

impl Teaches {
    fn read(head: &str) -> Option<Self> {
        let named = |name: &str| Theme::ALL.into_iter().find(|theme| theme.id() == name);
        match head.split_once(' ')? {
            ("no", "sign") => Some(Self::NoSign),
            ("theme", name) => named(name).map(Self::Theme),
            (name, _) => named(name).map(Self::Sign),
        }
    }
}

/// A letter that a passage was put into.
pub struct Woven {
    pub letter: Labelled,
    pub from: From,
    /// Where the passage stands in it, in Unicode characters.
    pub place: (usize, usize),
}

/// Every passage in a letter of its own, the same each time.
pub fn woven(passages: &str, letters: &[(usize, Labelled)]) -> Vec<Woven> {
    let plain: Vec<&(usize, Labelled)> =
        letters.iter().filter(|(_, letter)| !letter.safeguarding && letter.text.len() > 40).collect();
    let mut draw = Draw(0x1e77e5);
    let mut teaches = Teaches::NoSign;
    let mut woven = Vec::new();
    for line in passages.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(head) = line.strip_prefix('[') {
            teaches = Teaches::read(head.trim_end_matches(']')).unwrap_or(Teaches::NoSign);
            continue;
        }
        let calm = |letter: &Labelled| letter.worry <= WorryLevel::Mild;
        let mut at = draw.below(plain.len());
        if matches!(teaches, Teaches::Sign(_)) && !calm(&plain[at].1) {
            at = draw.below(plain.len());
        }
        let (set, letter) = plain[at];
        let places = between(letter);
        let place = places[draw.below(places.len())];
        let start = letter.text[..place].trim_end().chars().count() + 1;
        woven.push(Woven {
            letter: put(letter, place, line, teaches),
            from: From::Woven(teaches, *set),
            place: (start, start + line.chars().count()),
        });
    }
    woven
}

/// Where a sentence may be put in: between sentences, never inside a passage.
fn between(letter: &Labelled) -> Vec<usize> {
    let text = &letter.text;
    let stops = text.char_indices().filter(|(_, one)| matches!(one, '.' | '!' | '?' | '\n'));
    let places = stops.map(|(byte, one)| byte + one.len_utf8()).chain([0, text.len()]);
    let inside = |place: usize, span: &Quote| {
        text.find(&span.quote).is_some_and(|start| start < place && place < start + span.quote.len())
    };
    places.filter(|place| !letter.spans.iter().any(|span| inside(*place, span))).collect()
}

fn put(letter: &Labelled, place: usize, line: &str, teaches: Teaches) -> Labelled {
    let (before, after) = letter.text.split_at(place);
    let mut both = letter.clone();
    both.text = format!("{}\n{line}\n{}", before.trim_end(), after.trim_start());
    both.safeguarding = matches!(teaches, Teaches::Sign(_));
    if let Teaches::Sign(theme) | Teaches::Theme(theme) = teaches {
        both.spans.push(Quote { theme, quote: line.to_owned() });
    }
    both
}
