//! From which value on an answer is yes: chosen on letters of authors that the machine had not learnt from, in the
//! proportions of the letters that were written to be like a school's.

use crate::{From, Learnt};
use bridgewell_domain::letter::{Theme, WorryLevel};
use bridgewell_reading::second::{ANSWERS, SIGN, THEMES};

/// So many of the signs must be found, a little more than the aim of 0.95: a sign missed is far worse than a letter flagged
/// without one.
const SIGNS_FOUND: f32 = 0.955;
/// A set that was written to teach, half of it signs and half the same words without one: not chosen on.
const TO_TEACH: &str = "f.jsonl";
/// Sets in natural proportions: so common is a theme or a sign.
const NATURAL: [&str; 11] = [
    "d.jsonl",
    "dev.jsonl",
    "e.jsonl",
    "g.jsonl",
    "i.jsonl",
    "j.jsonl",
    "l.jsonl",
    "n.jsonl",
    "o.jsonl",
    "p.jsonl",
    "s.jsonl",
];
/// What is asked of the level: to find and to be right about strong worry.
const STRONG: (f32, f32) = (0.93, 0.80);
/// How much the level counts in the order of the queue, as in the aid.
const LEVEL_IN_ORDER: f32 = 0.1;
/// Where in the order of the queue a letter stands that is just not flagged.
const JUST_NOT: f32 = 700.0;

/// Chooses every cut and prints what it does, author by author.
pub fn choose(letters: &[Learnt], values: &[[f32; ANSWERS]], names: &[String]) -> [f32; ANSWERS + 2] {
    let all: Vec<Pair<'_>> =
        letters.iter().zip(values).map(|(letter, value)| Pair { letter, value }).collect();
    let taught = |letter: &Learnt| matches!(letter.from, From::Set(set) if names[set] == TO_TEACH);
    let (letters, pairs): (Vec<&Learnt>, Vec<Pair<'_>>) =
        all.iter().filter(|pair| !taught(pair.letter)).map(|pair| (pair.letter, *pair)).unzip();
    let mut cut = [f32::INFINITY; ANSWERS + 2];
    let natural =
        |letter: &Learnt| matches!(letter.from, From::Set(set) if NATURAL.contains(&names[set].as_str()));
    let share = |keep: &dyn Fn(&Learnt) -> bool| {
        let all = letters.iter().copied().filter(|letter| natural(letter));
        let (kept, count) = all.fold((0.0, 0.0), |(kept, count), letter| {
            (kept + f32::from(u8::from(keep(letter))), count + 1.0_f32)
        });
        kept / count.max(1.0)
    };
    for theme in 0..THEMES {
        let gold = |letter: &Learnt| letter.themes >> theme & 1 == 1;
        let worth = weight(&letters, share(&gold), gold);
        cut[theme] = best(&steps(&pairs, theme), |cut| {
            let (mut both, mut either) = (0.0, 0.0);
            for pair in &pairs {
                let (gold, found) = (gold(pair.letter), pair.theme(theme, cut));
                let times = if gold { worth } else { 1.0 };
                both += if gold && found { 2.0 * times } else { 0.0 };
                either += times * (f32::from(u8::from(gold)) + f32::from(u8::from(found)));
            }
            both / either.max(1.0)
        });
    }
    level(&pairs, &mut cut);
    let nat: Vec<&Pair<'_>> = pairs.iter().filter(|pair| natural(pair.letter)).collect();
    sign(&nat, &mut cut);
    for (set, name) in names.iter().enumerate() {
        let here: Vec<&Pair<'_>> = all.iter().filter(|pair| pair.letter.from == From::Set(set)).collect();
        println!("{name:10} {}", told(&here, &cut));
    }
    println!("{:10} {}", "natural", told(&nat, &cut));
    println!("           flags right where so many signs are found: {}", trade(&nat));
    println!("{:10} {}", "all", told(&pairs.iter().collect::<Vec<_>>(), &cut));
    cut
}

/// A letter with its values by a machine that had not learnt from its author.
#[derive(Clone, Copy)]
struct Pair<'a> {
    letter: &'a Learnt,
    value: &'a [f32; ANSWERS],
}

impl Pair<'_> {
    fn theme(&self, theme: usize, cut: f32) -> bool {
        self.letter.listed.firm >> theme & 1 == 1 || self.value[theme] >= cut
    }

    fn level(&self, cut: &[f32; ANSWERS + 2]) -> usize {
        let above = (0..3).take_while(|step| self.value[THEMES + step] >= cut[THEMES + step]).count();
        above.max((self.letter.listed.level as usize).saturating_sub(1))
    }

    fn sign(&self, cut: f32) -> bool {
        self.letter.listed.flagged || self.value[SIGN] >= cut
    }

    /// Where it stands in the queue: flagged first, then by how near a sign it is.
    fn order(&self, cut: f32) -> (bool, f32) {
        (self.sign(cut), self.value[SIGN] + LEVEL_IN_ORDER * self.value[THEMES + 1].clamp(-1.5, 1.5))
    }
}

/// What a letter that has it counts, so that it is as common as in natural proportions.
fn weight(letters: &[&Learnt], share: f32, has: impl Fn(&Learnt) -> bool) -> f32 {
    let with = letters.iter().filter(|letter| has(letter)).count().max(1) as f32;
    share / (1.0 - share) * (letters.len() as f32 - with) / with
}

/// Values worth trying as a cut.
fn steps(pairs: &[Pair<'_>], answer: usize) -> Vec<f32> {
    let mut all: Vec<f32> = pairs.iter().map(|pair| pair.value[answer]).collect();
    all.sort_by(f32::total_cmp);
    (0..250).map(|step| all[all.len() * step / 250]).collect()
}

fn best(steps: &[f32], figure: impl Fn(f32) -> f32) -> f32 {
    let tried = steps.iter().map(|cut| (figure(*cut), *cut));
    tried.max_by(|one, other| one.0.total_cmp(&other.0)).map_or(f32::INFINITY, |(_, cut)| cut)
}

fn level(pairs: &[Pair<'_>], cut: &mut [f32; ANSWERS + 2]) {
    let worth = |cut: &[f32; ANSWERS + 2]| {
        let levels: Vec<(usize, usize)> =
            pairs.iter().map(|pair| (pair.letter.worry as usize, pair.level(cut))).collect();
        let (recall, precision) = shares(levels.iter().map(|(gold, read)| (*gold >= 2, *read >= 2)));
        kappa(&levels) - (STRONG.0 - recall).max(0.0) - (STRONG.1 - precision).max(0.0)
    };
    for _ in 0..4 {
        for answer in THEMES..SIGN {
            let now = *cut;
            cut[answer] = best(&steps(pairs, answer), |value| {
                let mut tried = now;
                tried[answer] = value;
                worth(&tried)
            });
        }
    }
}

/// The highest cut that finds enough of the signs.
fn sign(pairs: &[&Pair<'_>], cut: &mut [f32; ANSWERS + 2]) {
    let found = |cut: f32| shares(pairs.iter().map(|pair| (pair.letter.sign, pair.sign(cut)))).0;
    let mut values: Vec<f32> = pairs.iter().map(|pair| pair.value[SIGN]).collect();
    values.sort_by(|one, other| other.total_cmp(one));
    cut[SIGN] = values.iter().copied().find(|cut| found(*cut) >= SIGNS_FOUND).unwrap_or(f32::INFINITY);
    let begin = values[values.len() - 1 - values.len() / 25];
    cut[ANSWERS] = begin;
    cut[ANSWERS + 1] = JUST_NOT / (cut[SIGN] - begin).max(0.1);
}

/// How far down the queue 19 of 20 signs stand, and the last one; and how many of them stand in its first fifth.
fn queue(pairs: &[&Pair<'_>], cut: f32) -> (f32, f32, String) {
    let mut order: Vec<((bool, f32), bool)> =
        pairs.iter().map(|pair| (pair.order(cut), pair.letter.sign)).collect();
    order.sort_by(|one, other| other.0.0.cmp(&one.0.0).then(other.0.1.total_cmp(&one.0.1)));
    let signs = order.iter().enumerate().filter(|(_, (_, sign))| *sign);
    let places: Vec<f32> = signs.map(|(place, _)| (place + 1) as f32 / order.len() as f32).collect();
    let place = |of: usize| places.get(of).copied().unwrap_or_default();
    let early = places.iter().filter(|place| **place <= 0.2).count();
    let early = format!("{early} of {} in the first fifth", places.len());
    (place((places.len() * 19).div_ceil(20).saturating_sub(1)), place(places.len().saturating_sub(1)), early)
}

/// How often flags are right for several shares of signs found.
fn trade(pairs: &[&Pair<'_>]) -> String {
    let mut order: Vec<((bool, f32), bool)> =
        pairs.iter().map(|pair| ((pair.letter.listed.flagged, pair.value[SIGN]), pair.letter.sign)).collect();
    order.sort_by(|one, other| other.0.0.cmp(&one.0.0).then(other.0.1.total_cmp(&one.0.1)));
    let signs: Vec<usize> =
        order.iter().enumerate().filter(|(_, (_, sign))| *sign).map(|(place, _)| place + 1).collect();
    [0.80, 0.85, 0.90, 0.93, 0.95, 0.97]
        .iter()
        .filter_map(|share| {
            let found = (share * signs.len() as f32).ceil() as usize;
            let flagged = signs.get(found.checked_sub(1)?)?;
            Some(format!("{share:.2}: {:.2}", found as f32 / *flagged as f32))
        })
        .collect::<Vec<_>>()
        .join(", ")
}

/// How often yes is found, and how often it is right.
fn shares(pairs: impl Iterator<Item = (bool, bool)>) -> (f32, f32) {
    let (mut both, mut gold, mut found) = (0.0_f32, 0.0_f32, 0.0_f32);
    for (is, read) in pairs {
        both += f32::from(u8::from(is && read));
        gold += f32::from(u8::from(is));
        found += f32::from(u8::from(read));
    }
    (both / gold.max(1.0), both / found.max(1.0))
}

fn kappa(pairs: &[(usize, usize)]) -> f32 {
    let distance = |one: usize, other: usize| (one as f32 - other as f32).powi(2);
    let apart: f32 = pairs.iter().map(|pair| distance(pair.0, pair.1)).sum();
    let count =
        |keep: &dyn Fn(&(usize, usize)) -> bool| pairs.iter().filter(|pair| keep(pair)).count() as f32;
    let mut chance = 0.0;
    for one in 0..WorryLevel::ALL.len() {
        for other in 0..WorryLevel::ALL.len() {
            let (golds, founds) = (count(&|pair| pair.0 == one), count(&|pair| pair.1 == other));
            chance += distance(one, other) * golds * founds / pairs.len() as f32;
        }
    }
    1.0 - apart / chance.max(1e-6)
}

fn told(pairs: &[&Pair<'_>], cut: &[f32; ANSWERS + 2]) -> String {
    let (found, right) = shares(pairs.iter().map(|pair| (pair.letter.sign, pair.sign(cut[SIGN]))));
    let flagged = pairs.iter().filter(|pair| pair.sign(cut[SIGN])).count() as f32 / pairs.len() as f32;
    let levels: Vec<(usize, usize)> =
        pairs.iter().map(|pair| (pair.letter.worry as usize, pair.level(cut))).collect();
    let strong = shares(levels.iter().map(|(gold, read)| (*gold >= 2, *read >= 2)));
    let f1 = |theme: usize| {
        let (found, right) = shares(
            pairs.iter().map(|pair| (pair.letter.themes >> theme & 1 == 1, pair.theme(theme, cut[theme]))),
        );
        2.0 * found * right / (found + right).max(1e-6)
    };
    let themes: Vec<f32> = (0..THEMES).map(f1).collect();
    let queue = queue(pairs, cut[SIGN]);
    let mean = themes.iter().sum::<f32>() / THEMES as f32;
    let each: Vec<String> =
        Theme::ALL.iter().zip(&themes).map(|(theme, f1)| format!("{} {f1:.2}", theme.id())).collect();
    format!(
        "{:4} sign {found:.2}/{right:.2}, flagged {flagged:.2}; strong {:.2}/{:.2}; kappa {:.3}; themes {mean:.3}; queue {:.2}, {:.2}, {}\n   {}",
        pairs.len(),
        strong.0,
        strong.1,
        kappa(&levels),
        queue.0,
        queue.1,
        queue.2,
        each.join(" ")
    )
}
