//! Where phrases are looked for: at their rarest word, and only when the words beside it may belong to them.

use super::{Phrase, Sets, Step};
use crate::fold::Gap;
use crate::letter::Term;

/// A few words as bits, one bit for each: a set that may hold words it was not given, but misses none that it was.
pub(crate) type Few = u64;

/// Stands in a [`Few`] for no word at all: the end of what a phrase may run over.
pub(crate) const NOTHING: Few = 1 << 63;

/// A word as a set of its own.
pub(crate) const fn few(word: u32) -> Few {
    let bit = word % 64;
    1 << if bit < 63 { bit } else { 62 }
}

/// How far beside a word is looked: at the next word, at the next few, at some more; and anything goes.
const REACHES: [usize; 3] = [1, 4, 8];

/// What stands on one side of a term, within each reach.
type Side = [Few; REACHES.len() + 1];

/// What a phrase wants on one side of the word where it is looked for: one of these words within this reach.
#[derive(Clone, Copy, Debug)]
struct Wanted {
    words: Few,
    reach: u8,
}

impl Wanted {
    const ANYTHING: Self = Self { words: Few::MAX, reach: REACHES.len() as u8 };

    /// From the steps on that side, the nearest first.
    fn of<'a>(steps: impl Iterator<Item = &'a (Step, bool)>, sets: &Sets) -> Self {
        let mut furthest = 0;
        for (step, optional) in steps {
            let words = match step {
                Step::One(word) => few(*word),
                Step::Any(set) => sets.bits(*set),
                Step::Gap(most) => {
                    furthest += usize::from(*most);
                    continue;
                }
            };
            furthest += 1;
            if !optional {
                let reach = REACHES.iter().position(|reach| *reach >= furthest);
                return reach.map_or(Self::ANYTHING, |reach| Self { words, reach: reach as u8 });
            }
        }
        Self::ANYTHING
    }
}

/// A phrase under one of its words.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Anchored {
    before: Few,
    after: Few,
    /// What the phrase means.
    pub meaning: u32,
    /// Where its steps begin among those of all phrases.
    begin: u32,
    /// How many steps it has.
    steps: u16,
    /// Which of them the word is.
    pub step: u16,
    /// How far it is looked before and after.
    reaches: [u8; 2],
}

impl Anchored {
    fn new(phrase: &Phrase, begin: usize, step: usize, sets: &Sets) -> Self {
        let steps = &phrase.steps;
        let before = Wanted::of(steps[..step].iter().rev(), sets);
        let after = Wanted::of(steps[step + 1..].iter(), sets);
        Self {
            before: before.words,
            after: after.words,
            meaning: phrase.meaning,
            begin: begin as u32,
            steps: steps.len() as u16,
            step: step as u16,
            reaches: [before.reach, after.reach],
        }
    }

    /// Whether the phrase may stand here; most that may not are told by this.
    pub const fn may_stand(&self, beside: &Beside) -> bool {
        let [before, after] = self.reaches;
        (self.after & beside.after[after as usize] != 0) & (self.before & beside.before[before as usize] != 0)
    }
}

/// A letter's words as bits, each by itself and several together.
#[derive(Debug, Default)]
pub(crate) struct Stretches {
    /// Each word as a set of its own.
    one: Vec<Few>,
    /// Those from each place on that are within the second reach, and within the third.
    some: Vec<Few>,
    more: Vec<Few>,
}

impl Stretches {
    /// How many empty places there are before the first word and behind the last one.
    const MARGIN: usize = REACHES[2];

    /// Takes a letter's words, in their order.
    pub fn take(&mut self, terms: &[Term]) {
        let margin = [0; Self::MARGIN];
        let Self { one, some, more } = self;
        one.clear();
        one.extend_from_slice(&margin);
        one.extend(terms.iter().map(|term| few(term.word)));
        one.extend_from_slice(&margin);
        some.clear();
        some.extend(one.windows(REACHES[1]).map(|few| few.iter().fold(0, |all, one| all | one)));
        more.clear();
        let twice = some.iter().zip(&some[REACHES[2] - REACHES[1]..]);
        more.extend(twice.map(|(some, others)| some | others));
    }
}

/// What stands beside a term.
pub(crate) struct Beside {
    before: Side,
    after: Side,
}

impl Beside {
    /// What stands beside the term at this place.
    pub fn of(terms: &[Term], stretches: &Stretches, place: usize) -> Self {
        let runs_on = |place: usize| terms.get(place).is_some_and(|term| term.gap < Gap::Heading);
        let own = place + Stretches::MARGIN;
        let side = |next: usize, some: usize, more: usize| {
            [stretches.one[next], stretches.some[some], stretches.more[more], Few::MAX]
        };
        const END: Side = [NOTHING, 0, 0, Few::MAX];
        Self {
            before: if place > 0 && runs_on(place) {
                side(own - 1, own - REACHES[1], own - REACHES[2])
            } else {
                END
            },
            after: if runs_on(place + 1) { side(own + 1, own + 1, own + 1) } else { END },
        }
    }
}

/// Every phrase, under the words where it is looked for.
#[derive(Debug, Default)]
pub(crate) struct Anchors {
    all: Vec<Anchored>,
    /// The steps of all phrases, one after the other.
    steps: Vec<(Step, bool)>,
    /// Where those of each word begin, and behind them where the last ones end.
    begin: Vec<u32>,
}

impl Anchors {
    /// Files phrases under the words of the step that was chosen for each.
    pub fn of(phrases: &[Phrase], chosen: &[usize], sets: &Sets, words: usize) -> Self {
        let mut under = vec![Vec::new(); words];
        let mut steps = Vec::new();
        for (phrase, &step) in phrases.iter().zip(chosen) {
            let anchored = Anchored::new(phrase, steps.len(), step, sets);
            steps.extend_from_slice(&phrase.steps);
            match phrase.steps[step].0 {
                Step::One(word) => under[word as usize].push(anchored),
                Step::Any(set) => {
                    sets.words(set).iter().for_each(|word| under[*word as usize].push(anchored));
                }
                Step::Gap(_) => {}
            }
        }
        let mut anchors = Self { all: Vec::new(), steps, begin: vec![0] };
        for under in under {
            anchors.all.extend(under);
            anchors.begin.push(anchors.all.len() as u32);
        }
        anchors
    }

    /// The steps of a phrase.
    pub fn steps(&self, anchored: &Anchored) -> &[(Step, bool)] {
        let begin = anchored.begin as usize;
        &self.steps[begin..begin + usize::from(anchored.steps)]
    }

    /// The phrases that are looked for where this word stands.
    pub fn at(&self, word: u32) -> &[Anchored] {
        match self.begin.get(word as usize..word as usize + 2) {
            Some(&[begin, end]) => &self.all[begin as usize..end as usize],
            _ => &[],
        }
    }
}
