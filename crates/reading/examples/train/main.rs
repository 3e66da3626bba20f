//! Learns the second reader's numbers from the tuned letters and writes `lexicon/second.bin`. The same letters give the
//! same numbers on every machine. Run it after every change of the lists:
//! `cargo run --release -p bridgewell-reading --example train`.

mod cuts;
mod machine;

use bridgewell_domain::letter::{Theme, WorryLevel};
use bridgewell_reading::Lexicon;
use bridgewell_reading::second::{ANSWERS, Lesson, Row, THEMES, Table, evened, lesson};
use machine::{Example, learn};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;

/// A clause's piece must have been met in as many clauses to be learnt from; one that tells of the letter in as many
/// letters.
const OFTEN: usize = 2;
const OFTEN_IN_LETTERS: usize = 3;

#[derive(Deserialize)]
struct Labelled {
    text: String,
    worry: WorryLevel,
    safeguarding: bool,
    themes: Vec<Theme>,
    spans: Vec<Quote>,
}

#[derive(Deserialize)]
struct Quote {
    theme: Theme,
    quote: String,
}

/// A letter with its labels, taken apart.
pub struct Learnt {
    lesson: Lesson,
    /// Which set it is from.
    set: usize,
    worry: WorryLevel,
    sign: bool,
    themes: u32,
    /// The themes of every clause.
    clauses: Vec<u32>,
}

/// The weights of every answer by number of the piece, with its starting value.
struct Model {
    numbers: BTreeMap<u64, usize>,
    answers: Vec<(Vec<f32>, f32)>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let letters = read()?;
    let sets = letters.iter().map(|letter| letter.set).max().unwrap_or(0) + 1;
    let mut values: Vec<[f32; ANSWERS]> = vec![[0.0; ANSWERS]; letters.len()];
    for set in 0..sets {
        let others: Vec<&Learnt> = letters.iter().filter(|letter| letter.set != set).collect();
        let model = Model::learn(&others);
        for (letter, value) in letters.iter().zip(&mut values).filter(|(letter, _)| letter.set == set) {
            *value = model.values(letter);
        }
    }
    let cut = cuts::choose(&letters, &values);
    let all: Vec<&Learnt> = letters.iter().collect();
    let model = Model::learn(&all);
    let bytes = model.bytes(&cut);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("lexicon/second.bin");
    std::fs::write(&path, &bytes)?;
    println!("{} pieces, {} bytes", model.numbers.len(), bytes.len());
    Ok(())
}

fn read() -> Result<Vec<Learnt>, Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/letters/tuned");
    let mut files: Vec<_> = std::fs::read_dir(folder)?.collect::<Result<_, _>>()?;
    files.sort_by_key(std::fs::DirEntry::file_name);
    let rules = Lexicon::with_local("")?.rules_alone();
    let mut letters = Vec::new();
    for (set, file) in files.iter().enumerate() {
        for line in std::fs::read_to_string(file.path())?.lines() {
            letters.push(learnt(&rules, set, &serde_json::from_str(line)?));
        }
    }
    Ok(letters)
}

fn learnt(rules: &Lexicon, set: usize, labelled: &Labelled) -> Learnt {
    let lesson = lesson(rules, &labelled.text);
    let mut clauses = vec![0; lesson.clauses.len()];
    for span in &labelled.spans {
        let Some(byte) = labelled.text.find(&span.quote) else { continue };
        let start = labelled.text[..byte].chars().count();
        let end = start + span.quote.chars().count();
        for (themes, ((first, last), _)) in clauses.iter_mut().zip(&lesson.clauses) {
            let both = end.min(*last).saturating_sub(start.max(*first)) as f32;
            if both > 0.0 && (both >= 0.4 * (last - first) as f32 || both >= 0.6 * (end - start) as f32) {
                *themes |= 1 << span.theme as u32;
            }
        }
    }
    let themes = labelled.themes.iter().fold(0, |bits, theme| bits | 1 << *theme as u32);
    Learnt { lesson, set, worry: labelled.worry, sign: labelled.safeguarding, themes, clauses }
}

impl Model {
    fn learn(letters: &[&Learnt]) -> Self {
        let numbers = often(letters);
        let mut clauses = Vec::new();
        let mut wholes = Vec::new();
        for letter in letters {
            for (_, pieces) in &letter.lesson.clauses {
                clauses.push(Example::even(pieces.iter().filter_map(|(piece, _)| numbers.get(piece)), 1.0));
            }
            wholes.push(whole(letter, &numbers));
        }
        let mut answers = Vec::new();
        for theme in 0..THEMES as u32 {
            let yes: Vec<bool> = letters
                .iter()
                .flat_map(|letter| letter.clauses.iter().map(|bits| bits >> theme & 1 == 1))
                .collect();
            answers.push(learn(&clauses, &yes, numbers.len(), 0.02));
        }
        for step in 0..4 {
            let yes: Vec<bool> = letters
                .iter()
                .map(|letter| if step == 3 { letter.sign } else { letter.worry as usize > step })
                .collect();
            answers.push(learn(&wholes, &yes, numbers.len(), 0.1));
        }
        Self { numbers, answers }
    }

    /// Every answer's value for a letter: the highest of its clauses', and the letter's own.
    fn values(&self, letter: &Learnt) -> [f32; ANSWERS] {
        let mut values = [f32::NEG_INFINITY; ANSWERS];
        for (_, pieces) in &letter.lesson.clauses {
            let example = Example::even(pieces.iter().filter_map(|(piece, _)| self.numbers.get(piece)), 1.0);
            for (value, (weights, bias)) in values.iter_mut().zip(&self.answers).take(THEMES) {
                *value = value.max(example.value(weights, *bias));
            }
        }
        let example = whole(letter, &self.numbers);
        for (value, (weights, bias)) in values.iter_mut().zip(&self.answers).skip(THEMES) {
            *value = example.value(weights, *bias);
        }
        values
    }

    /// The numbers as they are shipped: weights as whole steps from -127 to 127.
    fn bytes(&self, cut: &[f32; ANSWERS + 2]) -> Vec<u8> {
        let mut scale = [0.0_f32; ANSWERS];
        for (scale, (weights, _)) in scale.iter_mut().zip(&self.answers) {
            *scale = weights.iter().fold(0.0_f32, |most, weight| most.max(weight.abs())) / 127.0;
        }
        let bias = std::array::from_fn(|answer| self.answers[answer].1);
        let step =
            |answer: usize, number: usize| (self.answers[answer].0[number] / scale[answer]).round() as i8;
        let rows: Vec<Row> = self
            .numbers
            .iter()
            .map(|(&piece, &number)| Row {
                piece,
                weights: std::array::from_fn(|answer| step(answer, number)),
            })
            .filter(|row| row.weights.iter().any(|weight| *weight != 0))
            .collect();
        Table::written(&scale, &bias, cut, &rows)
    }
}

/// The pieces met often enough, numbered in order.
fn often(letters: &[&Learnt]) -> BTreeMap<u64, usize> {
    let mut met: BTreeMap<u64, (usize, usize)> = BTreeMap::new();
    for letter in letters {
        let mut here = std::collections::BTreeSet::new();
        for (_, pieces) in &letter.lesson.clauses {
            for (piece, _) in pieces {
                met.entry(*piece).or_default().0 += 1;
                here.insert(*piece);
            }
        }
        here.extend(&letter.lesson.facts);
        for piece in here {
            met.entry(piece).or_default().1 += 1;
        }
    }
    let kept = met
        .into_iter()
        .filter(|(_, (clauses, letters))| *clauses >= OFTEN && *letters >= 2 || *letters >= OFTEN_IN_LETTERS);
    kept.enumerate().map(|(number, (piece, _))| (piece, number)).collect()
}

fn whole(letter: &Learnt, numbers: &BTreeMap<u64, usize>) -> Example {
    let mut told: Vec<usize> = letter
        .lesson
        .clauses
        .iter()
        .flat_map(|(_, pieces)| pieces)
        .filter(|(_, tells)| *tells)
        .filter_map(|(piece, _)| numbers.get(piece).copied())
        .collect();
    told.sort_unstable();
    told.dedup();
    let mut example = Example::even(told.iter(), evened(told.len()));
    example.also(letter.lesson.facts.iter().filter_map(|piece| numbers.get(piece)), 1.0);
    example
}
