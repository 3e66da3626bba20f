//! A phrase in its setting: denied, somebody else's, a story, a joke, over, hedged or lasting.

use crate::letter::{Hit, Letter, Mood, denied};
use crate::lexicon::{Cue, Head};
use crate::mark::Weight;
use bridgewell_domain::letter::Theme;

/// What became of a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Judged {
    pub counts: bool,
    pub weight: Weight,
    pub raises: Weight,
    /// What is added to the reason.
    pub note: &'static str,
}

impl Judged {
    /// Counts as it is.
    pub const fn plain(weight: Weight) -> Self {
        Self { counts: true, weight, raises: Weight::Worry, note: "" }
    }

    /// Looks at a phrase in its setting; `None` drops it.
    pub fn of(letter: &Letter<'_>, hit: &Hit, head: &Head) -> Option<Self> {
        let setting = Setting::of(letter, hit, head);
        if head.weight == Weight::Flag {
            return Some(flagged(&setting, head));
        }
        if head.weight == Weight::Hint {
            return (!setting.denied && !setting.told && !setting.story).then_some(Self {
                counts: false,
                weight: Weight::Hint,
                raises: head.raises,
                note: ": small by itself",
            });
        }
        if head.theme.is_concern() { concern(&setting, head) } else { good(&setting, head) }
    }
}

struct Setting {
    denied: bool,
    told: bool,
    story: bool,
    joke: bool,
    laugh: bool,
    over: bool,
    hedged: bool,
    lasting: bool,
    mood: Mood,
}

impl Setting {
    fn of(letter: &Letter<'_>, hit: &Hit, head: &Head) -> Self {
        let moods = &letter.moods;
        let number = moods.clause_of[hit.first];
        let clause = moods.clauses[number];
        let end = moods.clause_of[hit.last];
        let said = |number: usize| moods.clauses.get(number).map_or(Cue::default(), |clause| clause.cues);
        // A joke is told as one in the same breath: in this clause or the next.
        let near = Cue(said(number).0 | said(end).0 | said(end + 1).0);
        let cues = Cue(said(number).0 | said(end).0);
        let before = denied(&letter.cues, clause.first, hit.first, 4);
        Self {
            denied: !head.negative && (before || hit.crossed),
            told: cues.has(Cue::TOLD) && !head.own,
            story: cues.has(Cue::STORY),
            joke: near.has(Cue::JOKE),
            laugh: near.has(Cue::LAUGH),
            over: cues.has(Cue::PAST) || near.has(Cue::OVER),
            hedged: cues.has(Cue::HEDGE),
            lasting: cues.has(Cue::LASTING),
            mood: moods.mood[hit.last],
        }
    }
}

/// A safeguarding sign is never dropped silently.
fn flagged(setting: &Setting, head: &Head) -> Judged {
    let joked = head.theme == Theme::SelfHarm && (setting.joke || setting.laugh);
    let note = if setting.denied {
        ", said as not so: mentioned, not counted"
    } else if setting.told {
        ", told of somebody else: mentioned, not counted"
    } else if setting.story {
        ", in a story or a game: mentioned, not counted"
    } else if joked {
        ", said as a joke: mentioned, not counted"
    } else {
        ""
    };
    Judged { counts: note.is_empty(), weight: Weight::Flag, raises: head.raises, note }
}

fn concern(setting: &Setting, head: &Head) -> Option<Judged> {
    let calm = setting.mood == Mood::Calm && !head.negative;
    let others = !head.own && (setting.mood == Mood::Theirs || (setting.told && setting.mood != Mood::Fear));
    let laughed_off = setting.laugh && head.weight <= Weight::Worry && setting.mood != Mood::Fear;
    if setting.denied || setting.joke || setting.story || laughed_off {
        return None;
    }
    match head.weight {
        Weight::Severe => {
            let weight = if setting.over { Weight::Strong } else { Weight::Severe };
            Some(Judged { counts: true, weight, raises: Weight::Worry, note: "" })
        }
        _ if calm || others => None,
        Weight::Topic => (setting.mood == Mood::Fear).then_some(Judged {
            counts: true,
            weight: Weight::Topic,
            raises: Weight::Worry,
            note: ", with words of worry beside it",
        }),
        weight => Some(strength(setting, head, weight)),
    }
}

/// Lasting makes a worry about oneself strong; over or hedged makes a strong one ordinary.
fn strength(setting: &Setting, head: &Head, weight: Weight) -> Judged {
    let inward =
        matches!(head.theme, Theme::Friends | Theme::Bullying | Theme::Body | Theme::LowMood | Theme::Family);
    let (weight, note) = match weight {
        Weight::Strong if setting.over => (Weight::Worry, ", in the past"),
        Weight::Strong if setting.hedged => (Weight::Worry, ", said softly"),
        Weight::Worry if setting.lasting && inward && !setting.over => (Weight::Strong, ", and it lasts"),
        weight => (weight, ""),
    };
    Judged { counts: true, weight, raises: Weight::Worry, note }
}

fn good(setting: &Setting, head: &Head) -> Option<Judged> {
    let liked = matches!(setting.mood, Mood::Like | Mood::Hope);
    let counts = if head.weight == Weight::Topic { liked } else { !setting.denied };
    (counts && !(setting.mood == Mood::Calm && setting.denied)).then_some(Judged::plain(head.weight))
}
