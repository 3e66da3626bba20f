//! How the level and a sign are weighed from everything that is told of a letter: learnt from letters that the values'
//! machines had not learnt from, and tried author by author.

use crate::machine::{self, Example};
use crate::{From, Learnt, Value};
use bridgewell_reading::second::{ANSWERS, Mix, THEMES, TOLD, together, told};

/// How dearly a mistake is paid.
const COST: f32 = 0.003;

/// The mixture learnt from all letters, and every letter's answers by the one that left its author out.
pub fn learn(letters: &[Learnt], values: &[Value], sets: usize) -> (Mix, Vec<[f32; ANSWERS]>) {
    let told: Vec<[f32; TOLD]> = letters
        .iter()
        .zip(values)
        .map(|(letter, (highest, whole))| told(highest, whole, &letter.lesson.listed))
        .collect();
    let without = |set: usize| -> Mix {
        let kept: Vec<usize> =
            (0..letters.len()).filter(|number| letters[*number].from != From::Set(set)).collect();
        let examples: Vec<Example> =
            kept.iter().map(|number| Example::of(told[*number].into_iter().enumerate())).collect();
        std::array::from_fn(|step| {
            let yes: Vec<bool> = kept
                .iter()
                .map(|number| match step + THEMES {
                    answer if answer + 1 == ANSWERS => letters[*number].sign,
                    _ => letters[*number].worry as usize > step,
                })
                .collect();
            let (weights, start) = machine::learn(&examples, &yes, TOLD, COST);
            (std::array::from_fn(|place| weights[place]), start)
        })
    };
    let left_out: Vec<Mix> = (0..sets).map(without).collect();
    let answers = letters
        .iter()
        .zip(values)
        .map(|(letter, (highest, whole))| {
            together(highest, whole, &letter.lesson.listed, &left_out[letter.from.set()])
        })
        .collect();
    (without(usize::MAX), answers)
}
