//! Prints the README's figures: tuned beside untouched, with and without the second reader, and the letters that are read
//! wrongly. `cargo run --release -p bridgewell-reading --example measure`.

use bridgewell_reading::score::{Answer, Figures, Labels, Share, measure};
use bridgewell_reading::{Lexicon, Marked};
use serde::Deserialize;
use std::error::Error;
use std::path::Path;

#[derive(Deserialize)]
struct Labelled {
    text: String,
    #[serde(flatten)]
    labels: Labels,
}

fn main() -> Result<(), Box<dyn Error>> {
    let both = Lexicon::with_local("")?;
    let rules = Lexicon::with_local("")?.rules_alone();
    let tuned = letters("tuned")?;
    let untouched = letters("untouched")?;
    let columns = [
        measured(&both, &tuned)?.0,
        measured(&both, &untouched)?.0,
        measured(&rules, &tuned)?.0,
        measured(&rules, &untouched)?.0,
    ];
    println!("| | tuned | untouched | tuned, lists alone | untouched, lists alone |\n|---|---|---|---|---|");
    row("letters", &columns, |figures| figures.letters.to_string());
    row("safeguarding recall", &columns, |figures| share(figures.safeguarding_recall));
    row("safeguarding precision", &columns, |figures| share(figures.safeguarding_precision));
    row("letters flagged", &columns, |figures| share(figures.flagged));
    row("strong worry recall", &columns, |figures| share(figures.marked_recall));
    row("strong worry precision", &columns, |figures| share(figures.marked_precision));
    let figure = |figure: bridgewell_reading::score::Figure| {
        format!("{:.2} ({:.2} to {:.2})", figure.value, figure.between.0, figure.between.1)
    };
    row("level, quadratic-weighted kappa", &columns, |figures| figure(figures.kappa));
    row("themes, macro F1", &columns, |figures| figure(figures.macro_f1));
    row("last safeguarding letter in the queue", &columns, |figures| {
        figures.last_sign.map_or_else(String::new, |place| format!("{place:.2}"))
    });
    println!("\n| theme | tuned F1 | untouched F1 (recall, precision) |\n|---|---|---|");
    for (tuned, untouched) in columns[0].themes.iter().zip(&columns[1].themes) {
        let (recall, precision) = (untouched.recall, untouched.precision);
        println!(
            "| `{}` | {:.2} | {:.2} ({recall:.2}, {precision:.2}) |",
            tuned.theme.id(),
            tuned.f1,
            untouched.f1
        );
    }
    for (what, set) in [("tuned", &tuned), ("untouched", &untouched)] {
        println!("\n{what}:");
        wrong(set, &measured(&both, set)?.1);
    }
    Ok(())
}

fn letters(folder: &str) -> Result<Vec<Labelled>, Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/letters").join(folder);
    let mut files: Vec<_> = std::fs::read_dir(folder)?.collect::<Result<_, _>>()?;
    files.sort_by_key(std::fs::DirEntry::file_name);
    let mut letters = Vec::new();
    for file in files {
        for line in std::fs::read_to_string(file.path())?.lines() {
            letters.push(serde_json::from_str(line)?);
        }
    }
    Ok(letters)
}

fn measured(lexicon: &Lexicon, letters: &[Labelled]) -> Result<(Figures, Vec<Marked>), Box<dyn Error>> {
    let marked: Vec<Marked> = letters.iter().map(|letter| lexicon.mark(&letter.text)).collect();
    let answers: Vec<Answer> = letters
        .iter()
        .zip(&marked)
        .map(|(letter, marked)| Answer {
            id: letter.labels.id.clone(),
            worry: marked.level,
            safeguarding: marked.safeguarding,
            themes: marked.themes(),
            priority: marked.priority(),
        })
        .collect();
    let labels: Vec<Labels> = letters.iter().map(|letter| letter.labels.clone()).collect();
    Ok((measure(&labels, &answers)?, marked))
}

fn row(what: &str, columns: &[Figures; 4], cell: impl Fn(&Figures) -> String) {
    println!("| {what} | {} |", columns.iter().map(cell).collect::<Vec<_>>().join(" | "));
}

fn share(share: Share) -> String {
    let (low, high) = share.between;
    format!("{:.2} ({low:.2} to {high:.2}), {} of {}", share.value, share.right, share.of)
}

/// The letters that are read wrongly, by what went wrong.
fn wrong(letters: &[Labelled], marked: &[Marked]) {
    let list = |what: &str, keep: &dyn Fn(&Labels, &Marked) -> bool| {
        let pairs = letters.iter().zip(marked).filter(|(letter, marked)| keep(&letter.labels, marked));
        let ids: Vec<&str> = pairs.map(|(letter, _)| letter.labels.id.as_str()).collect();
        println!("- {what} ({}): {}", ids.len(), ids.join(" "));
    };
    let apart = |labels: &Labels, marked: &Marked| marked.level as i8 - labels.worry as i8;
    let missed = |labels: &Labels, marked: &Marked| labels.safeguarding && !marked.safeguarding;
    let shown = |marked: &Marked| marked.spans.iter().any(|span| span.shown() && !span.counts);
    list("sign missed, nothing near it seen", &|labels, marked| missed(labels, marked) && !shown(marked));
    list("sign missed, only small or mentioned words seen", &|labels, marked| {
        missed(labels, marked) && shown(marked)
    });
    list("flagged without a sign", &|labels, marked| !labels.safeguarding && marked.safeguarding);
    list("level too low by two or more", &|labels, marked| apart(labels, marked) <= -2);
    list("level too high by two or more", &|labels, marked| apart(labels, marked) >= 2);
}
