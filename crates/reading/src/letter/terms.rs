//! From words to terms: spelt as our lists spell them, and joined where several words are one ("step dad", "do not").

use crate::fold::{Folded, Gap};
use crate::hash::{Asked, join};
use crate::lexicon::{Lexicon, NAME, NOTHING, NUMBER, UNKNOWN, few};

/// A word of the lists, or several read as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Term {
    /// Which word.
    pub word: u32,
    /// Which known form, words of English counted; 0 when it is none of them.
    pub form: u32,
    /// The letter's words, first and last.
    pub words: (usize, usize),
    /// What stands before it.
    pub gap: Gap,
    /// Whether the child wrote it otherwise.
    pub respelt: bool,
}

/// Reads every word of a letter.
pub(super) fn read(
    lexicon: &Lexicon,
    folded: &Folded,
    terms: &mut Vec<Term>,
    asked: &mut Vec<Asked>,
    steps: &mut u64,
) {
    terms.clear();
    terms.reserve(folded.words.len());
    // Memory is asked about all of them at once.
    asked.clear();
    asked.extend(folded.words.iter().map(|word| lexicon.vocabulary.ask(word.spelling)));
    let mut after_title = false;
    for (place, (word, asked)) in folded.words.iter().zip(asked).enumerate() {
        *steps += 1;
        let named = word.capital && (after_title || word.gap < Gap::Stop);
        let reading = lexicon.vocabulary.read(|| folded.word(place), *asked, named || after_title, steps);
        let titled = after_title && reading.word != NUMBER;
        let (read, form) = if titled { (NAME, NAME) } else { (reading.word, reading.form) };
        after_title =
            word.capital && matches!(folded.word(place), "mr" | "mrs" | "miss" | "ms" | "dr" | "mister");
        terms.push(Term {
            word: read,
            form,
            words: (place, place),
            gap: word.gap,
            respelt: reading.respelt && read == reading.word,
        });
    }
    joined(lexicon, terms, steps);
}

/// Joins terms in place, the longest first.
fn joined(lexicon: &Lexicon, terms: &mut Vec<Term>, steps: &mut u64) {
    let (mut from, mut to) = (0, 0);
    while from < terms.len() {
        let mut best: Option<(usize, u32)> = None;
        let (mut node, mut next) = (0, from);
        let follows = lexicon.joins.get(terms[from].word as usize).copied().unwrap_or_default();
        let starts = follows & terms.get(from + 1).map_or(NOTHING, |second| few(second.word)) != 0;
        while starts
            && next < terms.len()
            && terms[next].word != UNKNOWN
            && (next == from || terms[next].gap == Gap::Space)
        {
            *steps += 1;
            let key = join(u64::from(node), u64::from(terms[next].word));
            let Some(&(child, target)) = lexicon.joined.get(&key) else { break };
            best = target.map(|target| (next, target)).or(best);
            (node, next) = (child, next + 1);
        }
        let mut term = terms[from];
        if let Some((last, target)) = best {
            (term.word, term.form) = (target, target);
            term.words.1 = terms[last].words.1;
            term.respelt = terms[from..=last].iter().any(|term| term.respelt);
            from = last;
        }
        terms[to] = term;
        (from, to) = (from + 1, to + 1);
    }
    terms.truncate(to);
}
