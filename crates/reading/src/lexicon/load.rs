//! Loading the lists. Every line is checked; a line that cannot be used is named.

use super::anchors::{Anchors, Few, few};
use super::concepts::Concepts;
use super::phrase::{alternatives, steps};
use super::{Cue, Fault, Head, Lexicon, Meaning, NAME, Pair, Phrase, Step};
use crate::hash::join;
use crate::mark::Weight;
use bridgewell_domain::letter::Theme;

/// What the list of a school's own lines is called.
const OWN: &str = "school’s own";

/// The name of the small things that are a sign by themselves as often as not.
const ALIKE: &str = "alike";

/// Reads every list into the lexicon.
pub(super) fn load(lexicon: &mut Lexicon, local: &str) -> Result<(), Fault> {
    lexicon.sets.define("name", &[NAME]);
    for line in lines("classes of words", include_str!("../../lexicon/classes.txt")) {
        class(lexicon, line)?;
    }
    for line in lines("joined words", include_str!("../../lexicon/joined.txt")) {
        joined(lexicon, line)?;
    }
    for line in lines("small words", include_str!("../../lexicon/cues.txt")) {
        cues(lexicon, line)?;
    }
    for (file, text) in [
        ("worries", include_str!("../../lexicon/worries.txt")),
        ("signs", include_str!("../../lexicon/signs.txt")),
        ("good things", include_str!("../../lexicon/good.txt")),
        (OWN, local),
    ] {
        for line in lines(file, text) {
            head_line(lexicon, line)?;
        }
    }
    for line in lines("interests", include_str!("../../lexicon/interests.txt")) {
        interest(lexicon, line)?;
    }
    for line in lines("sayings", include_str!("../../lexicon/idioms.txt")) {
        phrases(lexicon, line, line.text, Meaning::Idiom)?;
    }
    for word in include_str!("../../lexicon/english.txt").lines() {
        lexicon.vocabulary.learn_english(word);
    }
    for line in lines("spellings", include_str!("../../lexicon/spelling.txt")) {
        spelling(lexicon, line)?;
    }
    let mut concepts = Concepts::default();
    for line in lines("concepts", include_str!("../../lexicon/concepts.txt")) {
        let (_, words) = line.halves(':', "a name, a colon and words belong")?;
        words.split_whitespace().for_each(|word| lexicon.vocabulary.learn_english(word));
        concepts.learn(words.split_whitespace());
    }
    lexicon.vocabulary.settle(&concepts);
    lexicon.classes = lexicon.sets.classes_of(lexicon.vocabulary.len());
    anchor(lexicon);
    Ok(())
}

/// A line of a list.
#[derive(Clone, Copy)]
struct Line<'a> {
    file: &'static str,
    number: usize,
    text: &'a str,
}

impl<'a> Line<'a> {
    const fn fault(self, what: &'static str) -> Fault {
        Fault { file: self.file, line: self.number, what }
    }

    fn halves(self, at: char, what: &'static str) -> Result<(&'a str, &'a str), Fault> {
        let (one, other) = self.text.split_once(at).ok_or(self.fault(what))?;
        Ok((one.trim(), other.trim()))
    }
}

/// Lines with their numbers, without comments and blank ones.
fn lines<'a>(file: &'static str, text: &'a str) -> impl Iterator<Item = Line<'a>> {
    text.lines()
        .enumerate()
        .map(move |(index, line)| Line { file, number: index + 1, text: line.trim() })
        .filter(|line| !line.text.is_empty() && !line.text.starts_with('#'))
}

fn class(lexicon: &mut Lexicon, line: Line<'_>) -> Result<(), Fault> {
    let (name, list) = line.halves(':', "a name, a colon and words belong")?;
    for part in list.split_whitespace() {
        let words = alternatives(part, &mut lexicon.vocabulary, &lexicon.sets);
        lexicon.sets.define(name, &words.map_err(|what| line.fault(what))?);
    }
    Ok(())
}

fn joined(lexicon: &mut Lexicon, line: Line<'_>) -> Result<(), Fault> {
    let (target, list) = line.halves(':', "a word, a colon and what is read as it belong")?;
    let target = lexicon.vocabulary.learn(target);
    for phrase in list.split(';').map(str::trim).filter(|phrase| !phrase.is_empty()) {
        let (mut paths, mut firsts) = (vec![0_u32], Vec::new());
        let words: Vec<&str> = phrase.split_whitespace().collect();
        for (place, word) in words.iter().enumerate() {
            let choices = alternatives(word, &mut lexicon.vocabulary, &lexicon.sets)
                .map_err(|what| line.fault(what))?;
            let mut next_paths = Vec::new();
            for node in paths {
                for &choice in &choices {
                    if place == 0 {
                        let size = lexicon.joins.len().max(choice as usize + 1);
                        lexicon.joins.resize(size, 0);
                        if words.len() == 1 {
                            lexicon.joins[choice as usize] = Few::MAX;
                        }
                    }
                    if place == 1 {
                        firsts.iter().for_each(|first: &u32| lexicon.joins[*first as usize] |= few(choice));
                    }
                    let fresh = u32::try_from(lexicon.joined.len() + 1).unwrap_or(u32::MAX);
                    let entry = lexicon
                        .joined
                        .entry(join(u64::from(node), u64::from(choice)))
                        .or_insert((fresh, None));
                    if place + 1 == words.len() {
                        entry.1.get_or_insert(target);
                    }
                    next_paths.push(entry.0);
                }
            }
            paths = next_paths;
            if place == 0 {
                firsts = choices;
            }
        }
    }
    Ok(())
}

fn cues(lexicon: &mut Lexicon, line: Line<'_>) -> Result<(), Fault> {
    let (kind, list) = line.halves('|', "two parts divided by | belong")?;
    let known = Cue::NAMES.iter().find(|(name, _)| *name == kind);
    let cue = known.ok_or(line.fault("unknown kind"))?.1;
    for phrase in list.split(';').map(str::trim).filter(|phrase| !phrase.is_empty()) {
        if phrase.contains([' ']) {
            one_phrase(lexicon, line, phrase, Meaning::Cue(cue))?;
            continue;
        }
        let words = alternatives(phrase, &mut lexicon.vocabulary, &lexicon.sets);
        for word in words.map_err(|what| line.fault(what))? {
            let size = lexicon.cues.len().max(word as usize + 1);
            lexicon.cues.resize(size, Cue::default());
            lexicon.cues[word as usize] |= cue;
        }
    }
    Ok(())
}

fn head_line(lexicon: &mut Lexicon, line: Line<'_>) -> Result<(), Fault> {
    let cells: Vec<&str> = line.text.split('|').map(str::trim).collect();
    let [theme, strength, list, read_as] = cells[..] else {
        return Err(line.fault("four parts divided by | belong: theme, strength, phrases, read as"));
    };
    let known = Theme::ALL.into_iter().find(|known| known.id() == theme);
    let theme = known.ok_or(line.fault("unknown theme"))?;
    let mut head = Head {
        theme,
        weight: Weight::Worry,
        raises: Weight::Worry,
        read_as: read_as.to_owned(),
        negative: false,
        own: false,
        insisted: line.file == OWN,
    };
    if let Some(name) = strength.strip_prefix("part ") {
        head.weight = Weight::Hint;
        let part = part_number(lexicon, name.trim());
        if name.trim() == ALIKE {
            head.raises = Weight::Flag;
        }
        return phrases(lexicon, line, list, Meaning::Part(part, head));
    }
    if strength == "together" {
        head.weight = Weight::Flag;
        return pair(lexicon, line, list, head);
    }
    let (weight, raises) = strength.split_once(' ').unwrap_or((strength, "worry"));
    let fault = || line.fault("unknown strength");
    head.weight = Weight::from_name(weight).ok_or_else(fault)?;
    head.raises = Weight::from_name(raises).ok_or_else(fault)?;
    phrases(lexicon, line, list, Meaning::Head(head))
}

fn part_number(lexicon: &mut Lexicon, name: &str) -> usize {
    let names = &mut lexicon.part_names;
    names.iter().position(|known| known == name).unwrap_or_else(|| {
        names.push(name.to_owned());
        names.len() - 1
    })
}

/// A line of parts that are a sign together: `gifts + secret; gifts + meeting`.
fn pair(lexicon: &mut Lexicon, line: Line<'_>, list: &str, head: Head) -> Result<(), Fault> {
    for both in list.split(';').map(str::trim).filter(|both| !both.is_empty()) {
        let (one, other) = both.split_once('+').ok_or(line.fault("two parts joined by + belong"))?;
        let place = |name: &str| lexicon.part_names.iter().position(|known| known == name.trim());
        let (Some(one), Some(other)) = (place(one), place(other)) else {
            return Err(line.fault("a part that no line above has"));
        };
        lexicon.pairs.push(Pair { parts: (one, other), head: head.clone() });
    }
    Ok(())
}

fn interest(lexicon: &mut Lexicon, line: Line<'_>) -> Result<(), Fault> {
    let (name, list) = line.halves(':', "a name, a colon and words belong")?;
    let known = crate::interest::NAMES.iter().find(|known| **known == name);
    let name = known.ok_or(line.fault("unknown interest"))?;
    lexicon.interests.push(name);
    phrases(lexicon, line, list, Meaning::Interest(lexicon.interests.len() - 1))
}

fn spelling(lexicon: &mut Lexicon, line: Line<'_>) -> Result<(), Fault> {
    let (word, spellings) = line.halves(':', "a word, a colon and its spellings belong")?;
    let word = lexicon.vocabulary.learn(word);
    for other in spellings.split_whitespace() {
        lexicon.vocabulary.learn_slip(other, word);
    }
    Ok(())
}

fn phrases(lexicon: &mut Lexicon, line: Line<'_>, list: &str, meaning: Meaning) -> Result<(), Fault> {
    list.split(';')
        .map(str::trim)
        .filter(|phrase| !phrase.is_empty())
        .try_for_each(|phrase| one_phrase(lexicon, line, phrase, meaning.clone()))
}

fn one_phrase(
    lexicon: &mut Lexicon,
    line: Line<'_>,
    phrase: &str,
    mut meaning: Meaning,
) -> Result<(), Fault> {
    let lower = phrase.to_lowercase();
    let mut steps =
        steps(&lower, &mut lexicon.vocabulary, &mut lexicon.sets).map_err(|what| line.fault(what))?;
    if line.file == OWN {
        steps = as_in_letters(lexicon, &steps);
    }
    if let Meaning::Head(head) | Meaning::Part(_, head) = &mut meaning {
        let all = |step: &Step, cue: Cue| match step {
            Step::One(word) => lexicon.cue(*word).has(cue),
            Step::Any(set) => lexicon.sets.words(*set).iter().all(|word| lexicon.cue(*word).has(cue)),
            Step::Gap(_) => false,
        };
        head.negative = steps.iter().any(|(step, _)| all(step, Cue::NOT));
        head.own = steps.iter().any(|(step, _)| all(step, Cue::SELF) || all(step, Cue::MINE));
    }
    let place = u32::try_from(lexicon.meanings.len()).unwrap_or(u32::MAX);
    lexicon.meanings.push(meaning);
    lexicon.phrases.push(Phrase { steps, meaning: place });
    Ok(())
}

/// The steps with words joined that are read as one in letters ("walk home"): our own lists have them joined already, and
/// nobody at a school should have to know which they are.
fn as_in_letters(lexicon: &Lexicon, steps: &[(Step, bool)]) -> Box<[(Step, bool)]> {
    let (mut joined, mut from) = (Vec::with_capacity(steps.len()), 0);
    while from < steps.len() {
        let (mut node, mut best) = (0_u32, None);
        for (place, step) in steps.iter().enumerate().skip(from) {
            let (Step::One(word), false) = step else { break };
            let Some(&(child, target)) = lexicon.joined.get(&join(u64::from(node), u64::from(*word))) else {
                break;
            };
            best = target.map(|target| (place, target)).or(best);
            node = child;
        }
        match best {
            Some((last, target)) => {
                joined.push((Step::One(target), false));
                from = last + 1;
            }
            None => {
                joined.push(steps[from]);
                from += 1;
            }
        }
    }
    joined.into_boxed_slice()
}

/// Files every phrase under the rarest of its steps.
fn anchor(lexicon: &mut Lexicon) {
    let words = lexicon.vocabulary.len();
    lexicon.joins.resize(words, 0);
    lexicon.cues.resize(words, Cue::default());
    let cost = |words: &[u32]| -> usize {
        words
            .iter()
            .map(|word| {
                let cue = lexicon.cues[*word as usize];
                1 + 200 * usize::from(cue.has(Cue::COMMON)) + 1_000 * usize::from(cue.has(Cue::SELF))
            })
            .sum()
    };
    let price = |(step, optional): &(Step, bool)| match step {
        Step::One(word) if !optional => Some(cost(&[*word])),
        Step::Any(set) if !optional => Some(cost(lexicon.sets.words(*set))),
        _ => None,
    };
    let rarest = |phrase: &Phrase| {
        let priced = phrase.steps.iter().map(price).enumerate();
        priced.filter_map(|(step, price)| Some((price?, step))).min().map_or(0, |(_, step)| step)
    };
    let chosen: Vec<usize> = lexicon.phrases.iter().map(rarest).collect();
    lexicon.anchors = Anchors::of(&lexicon.phrases, &chosen, &lexicon.sets, words);
}
