//! The reading aid on one core and on all of them, beside a plain aho-corasick pass over the words of its lists and Python's
//! vaderSentiment.

use aho_corasick::AhoCorasick;
use bridgewell_reading::Lexicon;
use std::collections::BTreeSet;
use std::error::Error;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// How often each is run; the fastest counts.
const RUNS: usize = 7;

/// Measures and prints.
pub fn run() -> Result<(), Box<dyn Error>> {
    let room = Path::new(env!("CARGO_MANIFEST_DIR")).join("../reading");
    let files = letters(&room)?;
    let mut texts: Vec<String> = Vec::new();
    for file in &files {
        for line in std::fs::read_to_string(file)?.lines() {
            let letter: serde_json::Value = serde_json::from_str(line)?;
            texts.push(letter["text"].as_str().unwrap_or_default().to_owned());
        }
    }
    let megabytes = texts.iter().map(String::len).sum::<usize>() as f64 / 1e6;
    println!("{} letters, {megabytes:.2} MB, one core unless it says otherwise\n", texts.len());
    let both = Lexicon::with_local("")?;
    let rules = Lexicon::with_local("")?.rules_alone();
    let whole = fastest(|| texts.iter().map(|text| both.mark(text).spans.len()).sum());
    let cores = std::thread::available_parallelism()?.get();
    let part = texts.len().div_ceil(cores).max(1);
    let every = fastest(|| on_every_core(&both, texts.chunks(part)));
    let lists = fastest(|| texts.iter().map(|text| rules.mark(text).spans.len()).sum());
    let words = words(&room)?;
    let matcher = AhoCorasick::builder().ascii_case_insensitive(true).build(&words)?;
    let limit = fastest(|| texts.iter().map(|text| matcher.find_iter(text).count()).sum());
    let line = |what: &str, seconds: f64| println!("{what:<52} {:>8.2} MB/s", megabytes / seconds);
    line("Bridgewell: lists and second reader", whole);
    line(&format!("the same on {cores} cores, as `letters read` does"), every);
    line("Bridgewell: lists alone", lists);
    line(&format!("limit: aho-corasick over {} words of the lists", words.len()), limit);
    println!("\naim: at least 5 MB/s");
    match vader(&files)? {
        Some(seconds) => {
            line("vaderSentiment, each letter once", seconds);
            println!("Bridgewell is {:.1} times as fast (aim: at least 20)", seconds / whole);
            println!("on {cores} cores it is {:.1} times as fast", seconds / every);
            println!("its lists alone are {:.1} times as fast", seconds / lists);
        }
        None => println!(
            "vaderSentiment: not measured. To have it beside, put a python with vaderSentiment first on the path."
        ),
    }
    Ok(())
}

/// How many passages are marked, each part of the letters on a core of its own.
fn on_every_core<'a>(lexicon: &Lexicon, parts: impl Iterator<Item = &'a [String]>) -> usize {
    let mark = |part: &[String]| part.iter().map(|text| lexicon.mark(text).spans.len()).sum::<usize>();
    std::thread::scope(|scope| {
        let running: Vec<_> = parts.map(|part| scope.spawn(move || mark(part))).collect();
        running.into_iter().map(|part| part.join().unwrap_or_default()).sum()
    })
}

/// The files of labelled letters.
fn letters(room: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut files = Vec::new();
    for folder in ["tuned", "untouched"] {
        for file in std::fs::read_dir(room.join("tests/letters").join(folder))? {
            files.push(file?.path());
        }
    }
    files.sort();
    Ok(files)
}

/// The words of the lists that phrases are made of.
fn words(room: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let mut words = BTreeSet::new();
    for list in ["worries", "signs", "good", "classes"] {
        let text = std::fs::read_to_string(room.join(format!("lexicon/{list}.txt")))?;
        let all = text.split(|letter: char| !letter.is_ascii_alphabetic());
        words.extend(all.filter(|word| word.len() > 3).map(str::to_owned));
    }
    Ok(words.into_iter().collect())
}

/// The fastest of some runs, in seconds.
fn fastest(work: impl Fn() -> usize) -> f64 {
    let run = |_| {
        let start = Instant::now();
        black_box(work());
        start.elapsed().as_secs_f64()
    };
    (0..RUNS).map(run).fold(f64::INFINITY, f64::min)
}

/// Seconds that vaderSentiment takes for the same letters, when a python has it.
fn vader(files: &[PathBuf]) -> Result<Option<f64>, Box<dyn Error>> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../benches/vader_read.py");
    let told = Command::new("python3").arg(script).args(files).output();
    let Some(told) = told.ok().filter(|told| told.status.success()) else { return Ok(None) };
    Ok(Some(String::from_utf8_lossy(&told.stdout).trim().parse()?))
}
