//! Marking: phrases found, put into context, and told with the reason in words.

use crate::judge::Judged;
use crate::letter::{Letter, Mood};
use crate::level::level;
use crate::lexicon::{Cue, Head, Lexicon, Meaning};
use crate::{second, signs, unread};
use bridgewell_domain::letter::{Theme, WorryLevel};
use std::cmp::Ordering;

/// How much a phrase says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// A small thing that says something only together with another.
    Hint,
    /// Counts only beside words of fear or worry or, for good things, liking.
    Topic,
    /// Counts by itself.
    Worry,
    /// A lasting or strong worry.
    Strong,
    /// Distress through and through.
    Severe,
    /// Must be read by a designated safeguarding lead today.
    Flag,
}

impl Weight {
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "topic" => Self::Topic,
            "worry" => Self::Worry,
            "strong" => Self::Strong,
            "severe" => Self::Severe,
            "flag" => Self::Flag,
            _ => return None,
        })
    }
}

/// A marked passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// What it is about.
    pub theme: Theme,
    /// First character in the letter, counted in Unicode characters.
    pub start: usize,
    /// One past the last character.
    pub end: usize,
    /// The letter's own characters from start to end.
    pub quote: String,
    /// Why it is marked, in words.
    pub why: String,
    /// How much the phrase says.
    pub weight: Weight,
    /// What a safeguarding sign says about the level besides; [`Weight::Worry`] when nothing. [`Weight::Flag`] on a small
    /// thing that is a sign by itself as often as not.
    pub raises: Weight,
    /// Whether it counts towards the level. A safeguarding passage that is denied or told of somebody else stays
    /// visible as mentioned and does not count; nor does one small thing alone.
    pub counts: bool,
    /// Whether it counts whatever the second reader says, however weak it is: an interest, or a school's own words.
    insisted: bool,
}

impl Span {
    /// Whether a reader is shown it: what counts, safeguarding words that are only mentioned, and single small things.
    #[must_use]
    pub fn shown(&self) -> bool {
        self.counts || matches!(self.weight, Weight::Flag | Weight::Hint)
    }

    /// Whether a mark of the lists counts whatever the second reader says.
    fn firm(&self) -> bool {
        self.weight >= Weight::Strong || self.insisted
    }
}

/// What the aid makes of a letter. Its own work, not read by a person: it never clears a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// Marked passages in the order of the letter.
    pub spans: Vec<Span>,
    /// The aid's own level.
    pub level: WorryLevel,
    /// Why it is this level, in words.
    pub level_why: String,
    /// Whether a designated safeguarding lead must read the letter today.
    pub safeguarding: bool,
    /// Interests, by the names used in files.
    pub interests: Vec<&'static str>,
    /// Whether the letter looks forward to something.
    pub looks_forward: bool,
    /// Why the aid could not read the letter, when it could not.
    pub unread_reason: Option<&'static str>,
    /// Where it stands in the queue behind the flagged letters: for the order alone, never shown.
    pub(crate) order: u32,
}

/// Room for the words around a quote and for a note behind it, so that a reason is most often written in one go.
const ROOM: usize = 64;

/// From here on a letter is flagged.
const FLAGGED: u32 = 1_000;

impl Marked {
    /// The order of the reading queue, higher first: flagged letters from 1,000 on, the others by how near a sign they are;
    /// what cannot wait, what the aid cannot read and safeguarding words that are only mentioned never stand far down: among
    /// letters of authors left out, from about 550 on stand the five in a hundred of those not flagged that are nearest to a sign.
    #[must_use]
    pub fn priority(&self) -> u32 {
        let has = |keep: fn(&Span) -> bool| self.spans.iter().any(keep);
        let at_least = if self.safeguarding {
            return FLAGGED + self.order;
        } else if self.unread_reason.is_some() {
            600
        } else if self.level == WorryLevel::Severe {
            550
        } else if has(|span| span.weight == Weight::Flag) {
            540
        } else {
            0
        };
        self.order.max(at_least)
    }

    /// What is told of it to the second reader's teacher.
    pub(crate) fn listed(&self) -> second::Listed {
        listed(&self.spans, self.level)
    }

    /// The themes that count, each once, concerns first.
    #[must_use]
    pub fn themes(&self) -> Vec<Theme> {
        let has = |theme: &Theme| self.spans.iter().any(|span| span.counts && span.theme == *theme);
        Theme::ALL.into_iter().filter(has).collect()
    }
}

impl Lexicon {
    /// Marks a letter. Never fails and takes time in proportion to the letter's length.
    #[must_use]
    pub fn mark(&self, text: &str) -> Marked {
        let letter = Letter::new(self, text);
        let mut marks = Marks::new(&letter);
        let mut found: Vec<&'static str> = Vec::new();
        let mut parts = Vec::new();
        for hit in &letter.hits {
            match &self.meanings[hit.meaning as usize] {
                Meaning::Head(head) => {
                    if let Some(judged) = Judged::of(&letter, hit, head) {
                        marks.add((hit.first, hit.last), head, &judged, || self.reason(&letter, hit, head));
                    }
                }
                Meaning::Part(part, head) => {
                    if let Some(judged) = Judged::of(&letter, hit, head) {
                        parts.push(signs::Part { kind: *part, hit: *hit });
                        marks.add((hit.first, hit.last), head, &judged, || self.reason(&letter, hit, head));
                    }
                }
                Meaning::Interest(name) if liked(&letter, hit.first) => {
                    let name = self.interests[*name];
                    found.push(name);
                    marks.interest((hit.first, hit.last), name);
                }
                _ => {}
            }
        }
        signs::together(self, &letter, &mut parts, &mut marks);
        let (mut level, mut level_why) = level(marks.spans());
        let mut order = 100 * level as u32;
        if let Some(second) = &self.second {
            let seen = second::seen(second, self, &letter, &listed(marks.spans(), level));
            (level, level_why) = agreed((level, level_why), &seen);
            order = seen.order;
            marks.second(&seen);
        }
        let spans = marks.settled();
        found.sort_unstable();
        found.dedup();
        let unread_reason = unread::reason(&letter);
        Marked {
            level,
            level_why,
            safeguarding: spans.iter().any(|span| span.weight == Weight::Flag && span.counts),
            interests: found,
            looks_forward: spans.iter().any(|span| span.theme == Theme::Excitement && span.counts),
            unread_reason,
            order,
            spans,
        }
    }

    /// The reason of a phrase: what was written, as which word it was read, and what it was read as.
    pub(crate) fn reason(&self, letter: &Letter<'_>, hit: &crate::letter::Hit, head: &Head) -> String {
        let quote = letter.quote(hit.first, hit.last);
        let mut why = String::with_capacity(quote.len() + head.read_as.len() + ROOM);
        why.extend(["“", quote, "”"]);
        for place in hit.first..=hit.last {
            let term = letter.terms[place];
            if term.respelt {
                let spelt = self.vocabulary.spelt(term.word);
                why.extend([" (“", letter.quote(place, place), "” read as “", spelt, "”)"]);
            }
        }
        why.extend([" read as ", &head.read_as]);
        why
    }
}

/// What the lists make of a letter.
fn listed(spans: &[Span], level: WorryLevel) -> second::Listed {
    let bits = |keep: &dyn Fn(&&Span) -> bool| {
        let counted = spans.iter().filter(|span| span.counts).filter(|span| keep(span));
        counted.fold(0, |bits, span| bits | 1 << span.theme as u32)
    };
    let small = |alike: bool| {
        let small = spans.iter().filter(|span| span.weight == Weight::Hint);
        small.filter(|span| (span.raises == Weight::Flag) == alike).count() as u32
    };
    second::Listed {
        themes: bits(&|_| true),
        firm: bits(&|span| span.firm()),
        level,
        flagged: spans.iter().any(|span| span.counts && span.weight == Weight::Flag),
        alike: small(true),
        small: small(false),
    }
}

/// The level that the lists and the second reader give together: never more than one step below the lists'.
fn agreed((level, why): (WorryLevel, String), seen: &second::Seen) -> (WorryLevel, String) {
    let lowest = WorryLevel::ALL[(level as usize).saturating_sub(1)];
    let both = seen.level.max(lowest);
    let why = match both.cmp(&level) {
        Ordering::Greater => seen.level_why.clone(),
        Ordering::Equal => why,
        Ordering::Less if both == WorryLevel::None => {
            "what was marked weighs little by itself; that does not mean nothing is there".to_owned()
        }
        Ordering::Less => {
            let told = why.replacen(level.words(), both.words(), 1);
            format!("{told}, in a letter much like letters people read so")
        }
    };
    (both, why)
}

/// Interests count where the child speaks of liking or hoping, or only names them.
fn liked(letter: &Letter<'_>, place: usize) -> bool {
    let clause = letter.moods.clauses[letter.moods.clause_of[place]];
    match letter.moods.mood[place] {
        Mood::Like | Mood::Hope => true,
        Mood::Plain => {
            !clause.cues.has(Cue(Cue::SELF.0 | Cue::OTHER.0 | Cue::NOT.0)) && clause.last - clause.first < 6
        }
        Mood::Fear | Mood::Calm | Mood::Theirs => false,
    }
}

/// The passages marked so far.
pub(crate) struct Marks<'a, 'b> {
    letter: &'b Letter<'a>,
    spans: Vec<Span>,
}

impl<'a, 'b> Marks<'a, 'b> {
    fn new(letter: &'b Letter<'a>) -> Self {
        Self { letter, spans: Vec::new() }
    }

    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// Marks the clause around these terms.
    pub fn add(
        &mut self,
        (first, last): (usize, usize),
        head: &Head,
        judged: &Judged,
        why: impl FnOnce() -> String,
    ) {
        let moods = &self.letter.moods;
        let clause = moods.clauses[moods.clause_of[first]];
        let (first, last) = (first.min(clause.first), last.max(clause.last));
        let (start, end) = self.letter.places(first, last);
        // Clauses come nearly in order, so what is marked already in this one stands near the end.
        let near = self.spans.iter_mut().rev().take(24);
        let same = near.into_iter().find(|span| (span.start, span.theme) == (start, head.theme));
        let rank = |span: &Span| (span.counts, span.weight, span.raises);
        if let Some(span) = same {
            if head.insisted && judged.counts && !span.insisted {
                span.insisted = true;
                if rank(span) == (judged.counts, judged.weight, judged.raises) {
                    span.why = why() + judged.note;
                    return;
                }
            }
            if rank(span) < (judged.counts, judged.weight, judged.raises) {
                span.why = why() + judged.note;
                (span.counts, span.weight) = (judged.counts, judged.weight);
                span.raises = judged.raises;
                if end > span.end {
                    span.end = end;
                    span.quote = self.letter.quote(first, last).to_owned();
                }
            }
            return;
        }
        self.spans.push(Span {
            theme: head.theme,
            start,
            end,
            quote: self.letter.quote(first, last).to_owned(),
            why: why() + judged.note,
            weight: judged.weight,
            raises: judged.raises,
            counts: judged.counts,
            insisted: head.insisted && judged.counts,
        });
    }

    fn interest(&mut self, terms: (usize, usize), name: &str) {
        let head = Head {
            theme: Theme::Interests,
            weight: Weight::Worry,
            raises: Weight::Worry,
            read_as: String::new(),
            negative: false,
            own: true,
            insisted: true,
        };
        let quote = self.letter.quote(terms.0, terms.1);
        self.add(terms, &head, &Judged::plain(Weight::Worry), || {
            format!("“{quote}” read as an interest: {}", name.replace('_', " "))
        });
    }

    /// Puts what the second reader saw beside the lists' marks. What the lists mark stays: strong marks, flags, interests and a
    /// school's own words count as they are, an ordinary one counts when the second reader sees the theme too, and is a small thing otherwise.
    fn second(&mut self, seen: &second::Seen) {
        let sees = |theme: Theme| seen.themes.iter().any(|passage| passage.theme == theme);
        for span in &mut self.spans {
            if span.counts && !span.firm() && !sees(span.theme) {
                span.counts = false;
                if span.theme.is_concern() {
                    span.weight = Weight::Hint;
                    span.why.push_str(": small by itself");
                }
            }
        }
        let flagged = self.spans.iter().any(|span| span.weight == Weight::Flag && span.counts);
        let sign = seen.sign.iter().filter(|_| !flagged).map(|sign| (sign, Weight::Flag));
        for (passage, weight) in sign.chain(seen.themes.iter().map(|passage| (passage, Weight::Worry))) {
            // What the lists mark as only mentioned is not made an ordinary worry.
            let marked =
                |span: &Span| span.theme == passage.theme && (span.counts || span.weight == Weight::Flag);
            if weight != Weight::Flag && self.spans.iter().any(marked) {
                continue;
            }
            let head = Head {
                theme: passage.theme,
                weight,
                raises: Weight::Worry,
                read_as: String::new(),
                negative: false,
                own: true,
                insisted: false,
            };
            let quote = self.letter.quote(passage.heavy.0, passage.heavy.1);
            let read = if weight == Weight::Flag { "a sign" } else { passage.theme.words() };
            self.add(passage.terms, &head, &Judged::plain(weight), || {
                format!("much like passages that people read as {read}; “{quote}” weighed most")
            });
        }
    }

    fn settled(mut self) -> Vec<Span> {
        self.spans.sort_by_key(|span| (span.start, span.theme, span.end));
        self.spans
    }
}
