//! From which value on an answer is yes: chosen on letters of sets that the machine had not learnt from, together with what
//! the rules say, because the second reader only ever adds.

use crate::Learnt;
use bridgewell_domain::letter::{Theme, WorryLevel};
use bridgewell_reading::second::{ANSWERS, THEMES};

/// Flags must be right at least this often.
const FLAGS_RIGHT: f32 = 0.70;
/// The share of all letters that is flagged or looked at early.
const EARLY: f32 = 0.20;
/// What is asked of the level: to find and to be right about strong worry.
const STRONG: (f32, f32) = (0.88, 0.76);

/// Chooses every cut and prints what it does.
pub fn choose(letters: &[Learnt], values: &[[f32; ANSWERS]]) -> [f32; ANSWERS + 2] {
    let mut cut = [f32::INFINITY; ANSWERS + 2];
    let mut sums = (0.0, 0.0);
    for theme in Theme::ALL {
        let number = theme as usize;
        let f1 = |cut: f32| {
            let (mut both, mut either) = (0, 0);
            for (letter, value) in letters.iter().zip(values) {
                let gold = letter.themes >> number & 1 == 1;
                let found = letter.lesson.rules.0 >> number & 1 == 1 || value[number] >= cut;
                both += usize::from(gold && found);
                either += usize::from(gold) + usize::from(found);
            }
            2.0 * both as f32 / either.max(1) as f32
        };
        cut[number] = highest(steps(values, number), f1);
        println!("{:11} rules {:.3} both {:.3}", theme.id(), f1(f32::INFINITY), f1(cut[number]));
        sums = (sums.0 + f1(f32::INFINITY) / 16.0, sums.1 + f1(cut[number]) / 16.0);
    }
    println!("macro F1 rules {:.3} both {:.3}", sums.0, sums.1);
    level(letters, values, &mut cut);
    sign(letters, values, &mut cut);
    cut
}

/// Values worth trying as a cut.
fn steps(values: &[[f32; ANSWERS]], answer: usize) -> Vec<f32> {
    let mut all: Vec<f32> =
        values.iter().map(|value| value[answer]).filter(|value| value.is_finite()).collect();
    all.sort_by(f32::total_cmp);
    (0..200).map(|step| all[all.len() * step / 200]).chain([f32::INFINITY]).collect()
}

fn highest(steps: Vec<f32>, figure: impl Fn(f32) -> f32) -> f32 {
    let best = steps.into_iter().map(|cut| (figure(cut), cut)).max_by(|one, other| one.0.total_cmp(&other.0));
    best.map_or(f32::INFINITY, |(_, cut)| cut)
}

fn level(letters: &[Learnt], values: &[[f32; ANSWERS]], cut: &mut [f32; ANSWERS + 2]) {
    let read = |cut: &[f32; ANSWERS + 2], value: &[f32; ANSWERS], rules: WorryLevel| {
        let above = (0..3).take_while(|step| value[THEMES + step] >= cut[THEMES + step]).count();
        above.max(rules as usize)
    };
    let figures = |cut: &[f32; ANSWERS + 2]| {
        let pairs: Vec<(usize, usize)> = letters
            .iter()
            .zip(values)
            .map(|(letter, value)| (letter.worry as usize, read(cut, value, letter.lesson.rules.1)))
            .collect();
        let count =
            |keep: &dyn Fn(&(usize, usize)) -> bool| pairs.iter().filter(|pair| keep(pair)).count() as f32;
        let both = count(&|pair| pair.0 >= 2 && pair.1 >= 2);
        let (recall, precision) = (both / count(&|pair| pair.0 >= 2), both / count(&|pair| pair.1 >= 2));
        (kappa(&pairs), recall, precision)
    };
    let worth = |cut: &[f32; ANSWERS + 2]| {
        let (kappa, recall, precision) = figures(cut);
        kappa - (STRONG.0 - recall).max(0.0) - 1.5 * (STRONG.1 - precision).max(0.0)
    };
    println!("level, rules: kappa, recall, precision {:.3?}", figures(cut));
    for _ in 0..4 {
        for step in 0..3 {
            let answer = THEMES + step;
            let now = *cut;
            cut[answer] = highest(steps(values, answer), |value| {
                let mut tried = now;
                tried[answer] = value;
                worth(&tried)
            });
        }
    }
    println!("level, both: kappa, recall, precision {:.3?}", figures(cut));
}

fn kappa(pairs: &[(usize, usize)]) -> f32 {
    let distance = |one: usize, other: usize| (one as f32 - other as f32).powi(2);
    let apart: f32 = pairs.iter().map(|pair| distance(pair.0, pair.1)).sum();
    let mut chance = 0.0;
    for one in 0..4 {
        for other in 0..4 {
            let golds = pairs.iter().filter(|pair| pair.0 == one).count() as f32;
            let founds = pairs.iter().filter(|pair| pair.1 == other).count() as f32;
            chance += distance(one, other) * golds * founds / pairs.len() as f32;
        }
    }
    1.0 - apart / chance
}

fn sign(letters: &[Learnt], values: &[[f32; ANSWERS]], cut: &mut [f32; ANSWERS + 2]) {
    let answer = ANSWERS - 1;
    let figures = |cut: f32| {
        let (mut both, mut found, mut gold) = (0.0_f32, 0.0_f32, 0.0_f32);
        for (letter, value) in letters.iter().zip(values) {
            let flagged = letter.lesson.rules.2 || value[answer] >= cut;
            found += f32::from(flagged);
            gold += f32::from(letter.sign);
            both += f32::from(flagged && letter.sign);
        }
        (both / gold, both / found.max(1.0), found / letters.len() as f32)
    };
    println!("sign, rules: recall, precision, flagged {:.3?}", figures(f32::INFINITY));
    let steps = steps(values, answer);
    cut[answer] = steps.iter().copied().find(|cut| figures(*cut).1 >= FLAGS_RIGHT).unwrap_or(f32::INFINITY);
    cut[ANSWERS] = steps.iter().copied().find(|cut| figures(*cut).2 <= EARLY).unwrap_or(f32::INFINITY);
    let spread = steps[190] - steps[10];
    cut[ANSWERS + 1] = 60.0 / spread.max(0.1);
    println!("sign, both: recall, precision, flagged {:.3?}", figures(cut[answer]));
    println!("sign, flagged or early: recall, precision, share {:.3?}", figures(cut[ANSWERS]));
}
