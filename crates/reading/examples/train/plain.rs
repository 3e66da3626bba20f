//! Plain sentences to learn from, put together from beginnings and ends.

use crate::draw::Draw;
use bridgewell_domain::letter::Theme;
use std::collections::BTreeMap;

/// A sentence with its themes.
pub struct Plain {
    pub text: String,
    pub themes: Vec<Theme>,
}

/// How many beginnings every end is put behind.
const WORRIED: usize = 4;
const WORRIED_THAT: usize = 3;
const NOT_WORRIED: usize = 2;
/// How many sentences speak of several worries at once, and how many deny them.
const LISTS: (usize, usize) = (300, 120);
/// The themes that stand in such lists: those of school.
const IN_LISTS: [&str; 7] = ["friends", "bullying", "lost_older", "work", "teachers", "travel", "family"];

/// Beginnings by their name, and ends by the names of their themes.
struct Parts<'a> {
    begin: BTreeMap<&'a str, Vec<&'a str>>,
    end: BTreeMap<&'a str, Vec<&'a str>>,
}

impl<'a> Parts<'a> {
    fn read(text: &'a str) -> Self {
        let mut parts = Self { begin: BTreeMap::new(), end: BTreeMap::new() };
        let mut under = (false, "");
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if let Some(name) = line.strip_prefix('[') {
                under = (false, name.trim_end_matches(']'));
            } else if let Some(name) = line.strip_prefix("= ") {
                under = (true, name);
            } else {
                let part = if under.0 { &mut parts.end } else { &mut parts.begin };
                part.entry(under.1).or_default().push(line);
            }
        }
        parts
    }

    fn begin(&self, name: &str) -> &[&'a str] {
        self.begin.get(name).map_or(&[], Vec::as_slice)
    }

    /// The ends that are no sentences of their own.
    fn things(&self, theme: &str) -> Vec<&'a str> {
        let all = self.end.get(theme).into_iter().flatten();
        all.copied().filter(|end| !end.starts_with('?')).collect()
    }
}

/// Every sentence, the same each time.
pub fn sentences(text: &str) -> Vec<Plain> {
    let parts = Parts::read(text);
    let mut draw = Draw(0x9_1a17);
    let mut all = Vec::new();
    for (&names, ends) in &parts.end {
        for end in ends {
            let end = end.trim_start_matches("? ");
            for (begin, count, counts) in kinds(names, ends.contains(&format!("? {end}").as_str())) {
                for lead in draw.some(parts.begin(begin), count) {
                    all.push(sentence(lead, end, if counts { names } else { "" }));
                }
            }
        }
    }
    for number in 0..LISTS.0 + LISTS.1 {
        let denied = number >= LISTS.0;
        let count = if denied { 2 } else { 2 + draw.below(2) };
        let names = draw.some(&IN_LISTS, count);
        let things: Vec<&str> = names
            .iter()
            .map(|name| {
                let things = parts.things(name);
                things[draw.below(things.len())]
            })
            .collect();
        let (begin, between) =
            if denied { ("not worried about", " or ") } else { ("worried about", " and ") };
        let begins = parts.begin(begin);
        let lead = begins[draw.below(begins.len())];
        all.push(sentence(
            lead,
            &things.join(between),
            &if denied { String::new() } else { names.join(",") },
        ));
    }
    all
}

/// Which beginnings go with a theme, how many of them, and whether the theme counts behind them.
fn kinds(names: &str, own_sentence: bool) -> Vec<(&'static str, usize, bool)> {
    match names {
        "strengths" => vec![("good at", 3, true)],
        "people_help" => vec![("helps me", 4, true)],
        names if names.starts_with("excitement") => vec![("looking forward to", 4, true)],
        _ if own_sentence => vec![("worried that", WORRIED_THAT, true)],
        _ => vec![("worried about", WORRIED, true), ("not worried about", NOT_WORRIED, false)],
    }
}

fn sentence(lead: &str, end: &str, names: &str) -> Plain {
    let text = if lead.contains("{}") { lead.replace("{}", end) } else { format!("{lead} {end}") };
    let themes =
        Theme::ALL.into_iter().filter(|theme| names.split(',').any(|name| name == theme.id())).collect();
    Plain { text, themes }
}
