//! Clauses: how far a denial or somebody else's story reaches, and in which mood each word stands.

use super::Term;
use crate::fold::Gap;
use crate::lexicon::Cue;

/// The longest clause in terms; children write without full stops.
const LONGEST: usize = 18;

/// In which mood a child speaks of something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Mood {
    /// None that can be told.
    #[default]
    Plain,
    /// With worry, fear or dislike.
    Fear,
    /// With liking or looking forward.
    Like,
    /// Hoping for it.
    Hope,
    /// Saying that it is no worry.
    Calm,
    /// Somebody else's worry.
    Theirs,
}

/// A stretch of terms with one subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Clause {
    pub first: usize,
    pub last: usize,
    /// Which sentence it belongs to, counted from 0.
    pub sentence: usize,
    /// Everything that its small words say, together.
    pub cues: Cue,
    /// Whether the mood of the clause before goes on in it.
    pub goes_on: bool,
}

/// A letter's clauses, and for every term its clause and mood.
#[derive(Debug, Default)]
pub(crate) struct Moods {
    pub clauses: Vec<Clause>,
    pub clause_of: Vec<usize>,
    pub mood: Vec<Mood>,
}

impl Moods {
    /// Takes a letter's terms.
    pub fn take(&mut self, terms: &[Term], cues: &[Cue]) {
        self.divide(terms, cues);
        self.mood.clear();
        self.mood.resize(terms.len(), Mood::Plain);
        let mut carried = Mood::Plain;
        for clause in &self.clauses {
            carried = if clause.goes_on { carried } else { Mood::Plain };
            carried = spread(clause, cues, carried, &mut self.mood);
        }
    }

    /// Finds where clauses begin and end.
    fn divide(&mut self, terms: &[Term], cues: &[Cue]) {
        const SUBJECT: Cue = Cue(Cue::SELF.0 | Cue::OTHER.0 | Cue::OPEN.0 | Cue::BUT.0 | Cue::FEAR.0);
        self.clauses.clear();
        let mut open: Option<Clause> = None;
        for (place, (term, cue)) in terms.iter().zip(cues).enumerate() {
            let joins = cue.has(Cue::JOIN) && cues.get(place + 1).is_some_and(|next| next.has(SUBJECT));
            let soft = joins || ((term.gap == Gap::Comma || cue.has(Cue::OPEN)) && cue.has(SUBJECT));
            let stop = term.gap >= Gap::Heading;
            let but = cue.has(Cue::BUT);
            match &mut open {
                Some(open)
                    if !(stop
                        || ((but || soft) && place - open.first > 1)
                        || place - open.first >= LONGEST) =>
                {
                    open.last = place;
                    open.cues |= *cue;
                }
                before => {
                    let sentence =
                        before.map_or(0, |before| before.sentence + usize::from(term.gap == Gap::Stop));
                    let goes_on = !but && (term.gap < Gap::Stop || cue.has(Cue::JOIN));
                    self.clauses.extend(*before);
                    *before = Some(Clause { first: place, last: place, sentence, cues: *cue, goes_on });
                }
            }
        }
        self.clauses.extend(open);
        self.clause_of.clear();
        for (number, clause) in self.clauses.iter().enumerate() {
            self.clause_of.resize(clause.last + 1, number);
        }
    }
}

/// Gives the terms of a clause their mood; what stands before the first word of feeling has the mood of that word.
fn spread(clause: &Clause, cues: &[Cue], carried: Mood, mood: &mut [Mood]) -> Mood {
    let (mut now, mut from, mut first) = (carried, clause.first, true);
    let places = if clause.cues.has(FELT) { clause.first..clause.last + 1 } else { 0..0 };
    for place in places {
        let Some(felt) = feeling(clause, cues, place) else { continue };
        mood[from..place].fill(if first { felt } else { now });
        (now, from, first) = (felt, place, false);
    }
    mood[from..=clause.last].fill(now);
    now
}

/// The small words that say something of the child's mood.
const FELT: Cue = Cue(Cue::CALM.0 | Cue::FEAR.0 | Cue::LIKE.0 | Cue::HOPE.0);

/// What a term says of the child's mood.
fn feeling(clause: &Clause, cues: &[Cue], place: usize) -> Option<Mood> {
    let cue = cues[place];
    if !cue.has(FELT) {
        return None;
    }
    if cue.has(Cue::CALM) {
        return Some(Mood::Calm);
    }
    if cue.has(Cue::FEAR) {
        let not = denied(cues, clause.first, place, 4);
        return Some(match (not, theirs(cues, clause.first, place)) {
            (true, _) => Mood::Calm,
            (_, true) => Mood::Theirs,
            _ => Mood::Fear,
        });
    }
    if cue.has(Cue::LIKE) {
        return Some(if denied(cues, clause.first, place, 3) { Mood::Fear } else { Mood::Like });
    }
    if cue.has(Cue::HOPE) {
        let against = cues[place..=clause.last].iter().any(|cue| cue.has(Cue::NOT));
        return Some(if against { Mood::Fear } else { Mood::Hope });
    }
    None
}

/// Whether a "not" shortly before a term denies it. "I don't like it when" has used up its "not".
pub(crate) fn denied(cues: &[Cue], from: usize, place: usize, reach: usize) -> bool {
    (from.max(place.saturating_sub(reach))..place)
        .any(|near| cues[near].has(Cue::NOT) && (near + 1 >= place || !cues[near + 1].has(Cue::SPENT)))
}

/// Whether the nearest person before a term is somebody else.
fn theirs(cues: &[Cue], from: usize, place: usize) -> bool {
    let reach = from.max(place.saturating_sub(5));
    let nearest = cues[reach..place].iter().rev().find(|cue| cue.has(Cue(Cue::SELF.0 | Cue::OTHER.0)));
    let me_after = cues.get(place + 1).is_some_and(|cue| cue.has(Cue::SELF));
    nearest.is_some_and(|cue| cue.has(Cue::OTHER)) && !me_after
}
