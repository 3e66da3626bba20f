//! The figures: what the aid marked against what a person said.

use std::path::Path;

use bridgewell_domain::letter::{Theme, WorryLevel};
use bridgewell_reading::Lexicon;
use bridgewell_reading::score::{Answer, Figure, Figures, Labels, Share, measure};
use serde::Deserialize;
use serde_json::Value;

use super::lines::{lines, refused};
use crate::Outcome;
use crate::failure::Failure;
use crate::output;

/// A letter to be marked, or one that was.
#[derive(Deserialize)]
struct Either {
    id: Value,
    text: Option<String>,
    worry: Option<WorryLevel>,
    safeguarding: Option<bool>,
    themes: Option<Vec<Theme>>,
    priority: Option<u32>,
}

#[derive(Deserialize)]
struct Gold {
    id: Value,
    worry: WorryLevel,
    safeguarding: bool,
    themes: Vec<Theme>,
}

/// Measures and prints.
pub fn score(lexicon: &Lexicon, input: &Path, gold: &Path) -> Outcome {
    let mut answers = Vec::new();
    for (number, line) in lines::<Either>(input, "a letter, or the marks of one")? {
        answers.push(line.answer(lexicon).ok_or_else(|| {
            let what =
                "has neither a text to mark nor the marks of one (worry, safeguarding, themes, priority)";
            refused(input, number, what)
        })?);
    }
    let wanted =
        "what a person said: {\"id\": ..., \"worry\": ..., \"safeguarding\": ..., \"themes\": [...]}";
    let labels: Vec<Labels> = lines::<Gold>(gold, wanted)?
        .into_iter()
        .map(|(_, gold)| Labels {
            id: plain(&gold.id),
            worry: gold.worry,
            safeguarding: gold.safeguarding,
            themes: gold.themes,
        })
        .collect();
    let figures = measure(&labels, &answers).map_err(|mismatch| {
        Failure::Refused(format!(
            "{mismatch}. {} and {} must be about the same letters.",
            input.display(),
            gold.display()
        ))
    })?;
    told(&figures).iter().try_for_each(|line| output::line(line))
}

impl Either {
    fn answer(self, lexicon: &Lexicon) -> Option<Answer> {
        let id = plain(&self.id);
        if let (Some(worry), Some(safeguarding), Some(themes), Some(priority)) =
            (self.worry, self.safeguarding, self.themes, self.priority)
        {
            return Some(Answer { id, worry, safeguarding, themes, priority });
        }
        let marked = lexicon.mark(&self.text?);
        Some(Answer {
            id,
            worry: marked.level,
            safeguarding: marked.safeguarding,
            themes: marked.themes(),
            priority: marked.priority(),
        })
    }
}

/// An id as words.
fn plain(id: &Value) -> String {
    id.as_str().map_or_else(|| id.to_string(), str::to_owned)
}

/// The figures, a line each.
fn told(figures: &Figures) -> Vec<String> {
    let share = |what: &str, share: Share| {
        let (low, high) = share.between;
        format!("{what:<38} {:.3}  ({low:.3} to {high:.3})  {} of {}", share.value, share.right, share.of)
    };
    let figure = |what: &str, figure: Figure| {
        format!("{what:<38} {:.3}  ({:.3} to {:.3})", figure.value, figure.between.0, figure.between.1)
    };
    let mut lines = vec![
        format!("letters {}", figures.letters),
        share("safeguarding recall", figures.safeguarding_recall),
        share("safeguarding precision", figures.safeguarding_precision),
        share("letters flagged", figures.flagged),
        share("marked or severe recall", figures.marked_recall),
        share("marked or severe precision", figures.marked_precision),
        figure("level, quadratic-weighted kappa", figures.kappa),
        figure("themes, macro F1", figures.macro_f1),
        figures.last_sign.map_or_else(
            || "last safeguarding letter in the queue  none in these letters".to_owned(),
            |place| format!("{:<38} {place:.3}  of the queue", "last safeguarding letter stands at"),
        ),
        format!("{:<14} {:>7} {:>7} {:>10} {:>7}", "theme", "letters", "recall", "precision", "F1"),
    ];
    lines.extend(figures.themes.iter().map(|theme| {
        format!(
            "{:<14} {:>7} {:>7.3} {:>10.3} {:>7.3}",
            theme.theme.id(),
            theme.letters,
            theme.recall,
            theme.precision,
            theme.f1
        )
    }));
    lines.push(
        "In brackets: 95 % intervals, Wilson's for shares, 1,000 resamples with a fixed seed for the rest."
            .to_owned(),
    );
    lines
}
