//! Learns the second reader's numbers from the tuned letters and writes `lexicon/second.bin`. The same letters give the
//! same numbers on every machine. Run it after every change of the lists:
//! `cargo run --release -p bridgewell-reading --example train`.

mod cuts;
mod draw;
mod machine;
mod mix;
mod model;
mod passages;
mod plain;

use bridgewell_domain::letter::{Theme, WorryLevel};
use bridgewell_reading::Lexicon;
use bridgewell_reading::second::{ANSWERS, BY_CLAUSE, Lesson, Listed, lesson};
use model::Model;
use passages::Teaches;
use serde::Deserialize;
use std::collections::HashMap;
use std::error::Error;
use std::path::Path;

#[derive(Clone, Deserialize)]
struct Labelled {
    text: String,
    worry: WorryLevel,
    safeguarding: bool,
    themes: Vec<Theme>,
    spans: Vec<Quote>,
}

#[derive(Clone, Deserialize)]
struct Quote {
    theme: Theme,
    quote: String,
}

/// A letter with its labels, taken apart.
struct Learnt {
    /// The pieces of every clause with those lent to it, and of the letter as a whole, by their numbers.
    taken: Vec<Vec<u32>>,
    whole: Vec<u32>,
    /// What the lists made of it.
    listed: Listed,
    /// Which set it is from, or what the passage teaches that was put into it.
    from: From,
    worry: WorryLevel,
    sign: bool,
    themes: u32,
    /// The themes of every clause, and whether a sign stands in it, as the bit after them.
    clauses: Vec<u32>,
    /// Where every clause stands, in Unicode characters.
    places: Vec<(usize, usize)>,
}

impl Learnt {
    /// Keeps only the clauses at this place and those beside them: what else the letter says is learnt from the letter itself.
    fn only(&mut self, (start, end): (usize, usize)) {
        let here = |place: &(usize, usize)| place.0 < end && place.1 > start;
        let (first, last) = (self.places.iter().position(here), self.places.iter().rposition(here));
        let (first, last) = (first.unwrap_or(0).saturating_sub(1), last.map_or(0, |last| last + 2));
        let kept = first..last.min(self.taken.len());
        self.taken = self.taken.drain(kept.clone()).collect();
        self.clauses = self.clauses.drain(kept.clone()).collect();
        self.places = self.places.drain(kept).collect();
    }
}

/// Where a letter is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum From {
    /// One of the sets, by its number.
    Set(usize),
    /// A passage put into a letter of the set with this number.
    Woven(Teaches, usize),
    /// A plain sentence.
    Plain,
}

impl From {
    /// The set whose words are in it.
    fn set(self) -> usize {
        match self {
            Self::Set(set) | Self::Woven(_, set) => set,
            Self::Plain => usize::MAX,
        }
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let rules = Lexicon::with_local("")?.rules_alone();
    let mut numbers = Numbers::default();
    let mut letters = Vec::new();
    let mut plain = Vec::new();
    let (files, names) = read()?;
    for (set, labelled) in
        files.into_iter().enumerate().flat_map(|(set, file)| file.into_iter().map(move |one| (set, one)))
    {
        letters.push(learnt(&rules, &mut numbers, From::Set(set), &labelled));
        plain.push((set, labelled));
    }
    let mut besides: Vec<Learnt> = passages::woven(&passages(folder)?, &plain)
        .iter()
        .map(|woven| {
            let mut learnt = learnt(&rules, &mut numbers, woven.from, &woven.letter);
            learnt.only(woven.place);
            learnt
        })
        .collect();
    let woven = besides.len();
    let sentences = std::fs::read_to_string(folder.join("examples/train/plain.txt"))?;
    besides.extend(
        plain::sentences(&sentences).into_iter().filter_map(|plain| spoken(&rules, &mut numbers, &plain)),
    );
    let values = by_others(&letters, &besides, names.len(), &numbers.hashes);
    let (mix, answers) = mix::learn(&letters, &values, names.len());
    let cut = cuts::choose(&letters, &answers, &names);
    let all: Vec<&Learnt> = letters.iter().chain(&besides).collect();
    let bytes = Model::learn(&all, &numbers.hashes).bytes(&cut, &mix, &numbers.hashes);
    std::fs::write(folder.join("lexicon/second.bin"), &bytes)?;
    let plain = besides.len() - woven;
    println!("{} letters, {woven} passages, {plain} sentences, {} bytes", letters.len(), bytes.len());
    Ok(())
}

/// Numbers for pieces, in the order in which they were met.
#[derive(Default)]
struct Numbers {
    of: HashMap<u64, u32>,
    hashes: Vec<u64>,
}

impl Numbers {
    fn all(&mut self, pieces: impl Iterator<Item = u64>) -> Vec<u32> {
        let hashes = &mut self.hashes;
        pieces
            .map(|piece| {
                *self.of.entry(piece).or_insert_with(|| {
                    hashes.push(piece);
                    hashes.len() as u32 - 1
                })
            })
            .collect()
    }

    /// The pieces of every clause with those lent to it, and those of all that say something new together.
    fn lesson(&mut self, lesson: Lesson) -> (Vec<Vec<u32>>, Vec<u32>) {
        let (mut clauses, mut whole) = (Vec::new(), Vec::new());
        for taken in lesson.clauses {
            let mut pieces = self.all(taken.pieces.into_iter());
            if !taken.again {
                whole.extend_from_slice(&pieces);
            }
            pieces.extend(self.all(taken.near.into_iter()));
            clauses.push(pieces);
        }
        (clauses, whole)
    }
}

/// What a letter is worth to a machine that did not learn from its author: by clause the highest, and as a whole.
type Value = ([f32; BY_CLAUSE], [f32; ANSWERS]);

/// What every letter is worth to a machine that learnt from the other authors' letters.
fn by_others(letters: &[Learnt], besides: &[Learnt], sets: usize, hashes: &[u64]) -> Vec<Value> {
    let held_out = |set: usize| {
        let others: Vec<&Learnt> =
            letters.iter().chain(besides).filter(|letter| letter.from.set() != set).collect();
        let model = Model::learn(&others, hashes);
        let held = letters.iter().enumerate().filter(|(_, letter)| letter.from == From::Set(set));
        held.map(|(number, letter)| (number, model.values(letter))).collect::<Vec<_>>()
    };
    let mut values = vec![([0.0; BY_CLAUSE], [0.0; ANSWERS]); letters.len()];
    std::thread::scope(|scope| {
        let held_out = &held_out;
        let halves = [0, 1]
            .map(|half| scope.spawn(move || (half..sets).step_by(2).flat_map(held_out).collect::<Vec<_>>()));
        for half in halves {
            for (number, value) in half.join().unwrap_or_default() {
                values[number] = value;
            }
        }
    });
    values
}

/// Every passage to learn from besides whole letters.
fn passages(folder: &Path) -> Result<String, Box<dyn Error>> {
    let folder = folder.join("examples/train/passages");
    let mut files: Vec<_> = std::fs::read_dir(folder)?.collect::<Result<_, _>>()?;
    files.sort_by_key(std::fs::DirEntry::file_name);
    let texts: Result<Vec<String>, _> =
        files.into_iter().map(|file| std::fs::read_to_string(file.path())).collect();
    Ok(texts?.join("\n"))
}

/// Letters set by set, and the sets' names.
type Sets = (Vec<Vec<Labelled>>, Vec<String>);

/// Every set of letters with its name.
fn read() -> Result<Sets, Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/letters/tuned");
    let mut files: Vec<_> = std::fs::read_dir(folder)?.collect::<Result<_, _>>()?;
    files.sort_by_key(std::fs::DirEntry::file_name);
    let (mut sets, mut names) = (Vec::new(), Vec::new());
    for file in files {
        let text = std::fs::read_to_string(file.path())?;
        sets.push(text.lines().map(serde_json::from_str).collect::<Result<_, _>>()?);
        names.push(file.file_name().to_string_lossy().into_owned());
    }
    Ok((sets, names))
}

/// Themes in which a sign may stand, the nearest first.
const OF_SIGNS: [&[Theme]; 2] =
    [&[Theme::SelfHarm, Theme::Abuse], &[Theme::Body, Theme::Bullying, Theme::LowMood]];

fn learnt(rules: &Lexicon, numbers: &mut Numbers, from: From, labelled: &Labelled) -> Learnt {
    let lesson = lesson(rules, &labelled.text);
    let mut clauses = vec![0; lesson.clauses.len()];
    let carries = |themes: &&&[Theme]| labelled.spans.iter().any(|span| themes.contains(&span.theme));
    let signs = OF_SIGNS.iter().find(carries).filter(|_| labelled.safeguarding);
    for span in &labelled.spans {
        let Some(byte) = labelled.text.find(&span.quote) else { continue };
        let start = labelled.text[..byte].chars().count();
        let end = start + span.quote.chars().count();
        let sign = signs.is_some_and(|themes| themes.contains(&span.theme));
        for (themes, taken) in clauses.iter_mut().zip(&lesson.clauses) {
            let (first, last) = taken.place;
            let both = end.min(last).saturating_sub(start.max(first)) as f32;
            if both > 0.0 && (both >= 0.4 * (last - first) as f32 || both >= 0.6 * (end - start) as f32) {
                *themes |= 1 << span.theme as u32 | u32::from(sign) << Theme::ALL.len();
            }
        }
    }
    let themes = labelled.themes.iter().fold(0, |bits, theme| bits | 1 << *theme as u32);
    let places = lesson.clauses.iter().map(|taken| taken.place).collect();
    let (listed, (taken, whole)) = (lesson.listed, numbers.lesson(lesson));
    let (worry, sign) = (labelled.worry, labelled.safeguarding);
    Learnt { taken, whole, listed, from, worry, sign, themes, clauses, places }
}

/// A plain sentence, when it is one clause or ends in the one that it is about.
fn spoken(rules: &Lexicon, numbers: &mut Numbers, plain: &plain::Plain) -> Option<Learnt> {
    let mut lesson = lesson(rules, &plain.text);
    if plain.themes.len() > 1 && lesson.clauses.len() > 1 {
        return None;
    }
    let last = lesson.clauses.pop()?;
    lesson.clauses = vec![last];
    let themes = plain.themes.iter().fold(0, |bits, theme| bits | 1 << *theme as u32);
    let worry = WorryLevel::None;
    let (listed, (taken, whole)) = (lesson.listed, numbers.lesson(lesson));
    Some(Learnt {
        taken,
        whole,
        listed,
        from: From::Plain,
        worry,
        sign: false,
        themes,
        clauses: vec![themes],
        places: Vec::new(),
    })
}
