//! Marking: phrases found, put into context, and told with the reason in words.

use crate::clause::clauses;
use crate::fold::{Word, words};
use crate::interest::interests;
use crate::level::level;
use crate::lexicon::{Cue, Head, Lexicon, Meaning};
use bridgewell_domain::letter::{Theme, WorryLevel};

/// How much a phrase says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Counts only beside words of fear, worry or, for good things, liking.
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
    /// Whether it counts towards the level. A safeguarding passage that is denied or told of somebody else stays
    /// visible as mentioned and does not count.
    pub counts: bool,
}

/// What the aid makes of a letter. Its own work, not read by a person: it never clears a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// Marked passages in the order of the letter.
    pub spans: Vec<Span>,
    /// The aid's own level.
    pub level: WorryLevel,
    /// Whether a designated safeguarding lead must read the letter today.
    pub safeguarding: bool,
    /// Interests, by the names used in files.
    pub interests: Vec<&'static str>,
    /// Whether the letter looks forward to something.
    pub looks_forward: bool,
    /// Why the aid could not read the letter, when it could not.
    pub unread_reason: Option<&'static str>,
}

impl Marked {
    /// The order of the reading queue: higher is read first.
    #[must_use]
    pub fn priority(&self) -> u32 {
        let level = match self.level {
            WorryLevel::None => 0,
            WorryLevel::Mild => 10,
            WorryLevel::Marked => 200,
            WorryLevel::Severe => 400,
        };
        let mentioned = self.spans.iter().any(|span| span.weight == Weight::Flag && !span.counts);
        level
            + 1_000 * u32::from(self.safeguarding)
            + 300 * u32::from(self.unread_reason.is_some())
            + 100 * u32::from(mentioned)
    }

    /// The themes that count, each once, concerns first.
    #[must_use]
    pub fn themes(&self) -> Vec<Theme> {
        let has = |theme: &Theme| self.spans.iter().any(|span| span.counts && span.theme == *theme);
        Theme::ALL.into_iter().filter(has).collect()
    }
}

/// A phrase found: which words, and what it means.
struct Hit<'a> {
    first: usize,
    last: usize,
    meaning: &'a Meaning,
}

/// What stands in one clause beside the phrases.
#[derive(Clone, Copy, Default)]
struct Setting {
    fear: bool,
    denied: bool,
    second_hand: bool,
    like: bool,
    strong: bool,
}

impl Lexicon {
    /// Marks a letter. Never fails and takes time in proportion to the letter's length.
    #[must_use]
    pub fn mark(&self, text: &str) -> Marked {
        let words = words(text);
        let clauses = clauses(&words);
        let hits = self.hits(&words);
        let count = clauses.last().map_or(0, |last| last + 1);
        let mut settings = vec![Setting::default(); count];
        let mut bounds = vec![(usize::MAX, 0); count];
        for (place, &clause) in clauses.iter().enumerate() {
            bounds[clause] = (bounds[clause].0.min(place), place);
        }
        let mut short_denials = vec![false; words.len()];
        for hit in &hits {
            if let Meaning::Cue(cue) = hit.meaning {
                let setting = &mut settings[clauses[hit.first]];
                match cue {
                    Cue::Fear => setting.fear = true,
                    Cue::Deny => setting.denied = true,
                    Cue::DenyShort => short_denials[hit.first] = true,
                    Cue::SecondHand => setting.second_hand = true,
                    Cue::Strong => setting.strong = true,
                    Cue::Like => setting.like = true,
                    Cue::Hedge => {}
                }
            }
        }
        let characters: Vec<char> = text.chars().collect();
        let mut spans: Vec<Span> = Vec::new();
        for hit in &hits {
            let Meaning::Head(head) = hit.meaning else { continue };
            let clause = clauses[hit.first];
            let reach = hit.first.saturating_sub(4).max(bounds[clause].0);
            let near_denial = !head.negative && short_denials[reach..hit.first].contains(&true);
            if let Some(why) = judge(head, settings[clause], near_denial) {
                let (first, last) = (bounds[clause].0.min(hit.first), bounds[clause].1.max(hit.last));
                let (start, end) = (words[first].start, words[last].end);
                let phrase = quote(&characters, words[hit.first].start, words[hit.last].end);
                push(&mut spans, head, (start, end), &characters, &phrase, why);
            }
        }
        add_interests(&mut spans, &words, &bounds, &settings, &characters);
        spans.sort_by_key(|span| (span.start, span.theme));
        let mut found: Vec<&'static str> = Vec::new();
        for span in spans.iter().filter(|span| span.theme == Theme::Interests) {
            found.extend(interests(&span.quote));
        }
        found.sort_unstable();
        found.dedup();
        Marked {
            level: level(&spans),
            safeguarding: spans.iter().any(|span| span.weight == Weight::Flag && span.counts),
            interests: found,
            looks_forward: spans.iter().any(|span| span.theme == Theme::Excitement && span.counts),
            unread_reason: self.unread_reason(&words),
            spans,
        }
    }

    /// Every phrase of the lexicon in the letter, idioms read over.
    fn hits(&self, words: &[Word]) -> Vec<Hit<'_>> {
        let mut folded = String::from(" ");
        let mut starts = Vec::with_capacity(words.len());
        for word in words {
            starts.push(folded.len());
            folded.push_str(self.spelling.get(&word.folded).unwrap_or(&word.folded));
            folded.push(' ');
        }
        let word_at = |byte: usize| starts.partition_point(|&start| start <= byte).saturating_sub(1);
        let Some(matcher) = &self.matcher else { return Vec::new() };
        let mut hits: Vec<Hit<'_>> = matcher
            .find_overlapping_iter(&folded)
            .map(|found| Hit {
                first: word_at(found.start() + 1),
                last: word_at(found.end() - 2),
                meaning: &self.meanings[found.pattern().as_usize()],
            })
            .collect();
        let mut idiom = vec![false; words.len()];
        for hit in hits.iter().filter(|hit| matches!(hit.meaning, Meaning::Idiom)) {
            idiom[hit.first..=hit.last].fill(true);
        }
        hits.retain(|hit| !idiom[hit.first..=hit.last].contains(&true));
        hits
    }

    fn unread_reason(&self, words: &[Word]) -> Option<&'static str> {
        let common = words.iter().filter(|word| self.common.contains(&word.folded)).count();
        if words.is_empty() {
            Some("nothing written")
        } else if words.len() < 5 {
            Some("very short")
        } else if common * 6 < words.len() {
            Some("many words the aid does not know; perhaps another language")
        } else {
            None
        }
    }
}

/// Whether and how a phrase counts in its setting: `None` drops it, otherwise whether it counts and why.
fn judge(head: &Head, setting: Setting, near_denial: bool) -> Option<(bool, &'static str)> {
    let denied = near_denial || (setting.denied && !head.negative);
    match (head.weight, head.theme.is_concern()) {
        (Weight::Flag, _) if denied => Some((false, ", said as not so: mentioned, not counted")),
        (Weight::Flag, _) if setting.second_hand => {
            Some((false, ", told of somebody else: mentioned, not counted"))
        }
        (Weight::Flag | Weight::Severe, _) => Some((true, "")),
        (_, true) if denied || (setting.second_hand && !setting.fear) => None,
        (Weight::Topic, true) => setting.fear.then_some((true, ", with words of worry beside it")),
        (Weight::Topic, false) => setting.like.then_some((true, "")),
        (_, false) if near_denial => None,
        _ => Some((true, "")),
    }
}

fn quote(characters: &[char], start: usize, end: usize) -> String {
    characters.get(start..end).unwrap_or_default().iter().collect()
}

fn push(
    spans: &mut Vec<Span>,
    head: &Head,
    (start, end): (usize, usize),
    characters: &[char],
    phrase: &str,
    (counts, context): (bool, &str),
) {
    let why = format!("“{phrase}” read as {}{context}", head.read_as);
    match spans.iter_mut().rev().find(|span| (span.start, span.end, span.theme) == (start, end, head.theme)) {
        Some(span) if (span.counts, span.weight) >= (counts, head.weight) => {}
        Some(span) => {
            (span.counts, span.weight, span.why) = (counts, head.weight, why);
        }
        None => spans.push(Span {
            theme: head.theme,
            start,
            end,
            quote: quote(characters, start, end),
            why,
            weight: head.weight,
            counts,
        }),
    }
}

/// Interests count where the clause speaks of liking or looking forward.
fn add_interests(
    spans: &mut Vec<Span>,
    words: &[Word],
    bounds: &[(usize, usize)],
    settings: &[Setting],
    characters: &[char],
) {
    for (setting, &(first, last)) in settings.iter().zip(bounds) {
        if !setting.like || (setting.fear && setting.denied) {
            continue;
        }
        let (start, end) = (words[first].start, words[last].end);
        let passage = quote(characters, start, end);
        let found = interests(&passage);
        if !found.is_empty() {
            let why = format!("words of liking beside {}", found.join(", ").replace('_', " "));
            let span = Span {
                theme: Theme::Interests,
                start,
                end,
                quote: passage,
                why,
                weight: Weight::Worry,
                counts: true,
            };
            spans.push(span);
        }
    }
}
