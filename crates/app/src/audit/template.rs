//! A template file: text that a person writes and reads, checked field by field, so that whatever is wrong is said with the
//! standard and the field it is in. Nothing is guessed and nothing wrong is taken in.

use bridgewell_domain::programme::audit::{Standard, Template};
use bridgewell_domain::programme::frames::{
    CorePrinciple, LevelOfNeed, OutcomeArea, Principle, Shanarri, Step,
};
use std::collections::HashSet;
use toml::{Table, Value};

/// The largest template file, in bytes: some five hundred standards.
pub(crate) const LARGEST: usize = 500_000;
const MOST_STANDARDS: usize = 200;
/// Letters of a title, and of any other text.
const LONGEST_TITLE: usize = 160;
const LONGEST_TEXT: usize = 900;
const MOST_ENTRIES: usize = 12;

const OF_A_FILE: [&str; 4] = ["id", "version", "title", "standard"];
const OF_A_STANDARD: [&str; 13] = [
    "id",
    "principle",
    "title",
    "seen",
    "emerging",
    "established",
    "embedded",
    "evidence",
    "prompts",
    "steps",
    "shanarri",
    "grid",
    "core",
];

/// Reads a template.
///
/// # Errors
/// Every fault at once, each a sentence.
pub(crate) fn parse(text: &str) -> Result<Template, Vec<String>> {
    if text.len() > LARGEST {
        return Err(vec![format!(
            "The file is larger than {} kilobytes. A template is text.",
            LARGEST / 1000
        )]);
    }
    let table: Table = text.parse().map_err(|error: toml::de::Error| vec![misread(text, &error)])?;
    let mut faults = Vec::new();
    let mut file = Part { place: "The file".to_owned(), table: &table, faults: &mut faults };
    file.knows(&OF_A_FILE);
    let (id, title) = (file.key("id"), file.text("title", LONGEST_TITLE));
    let version = file.version();
    let mut standards = Vec::new();
    match table.get("standard") {
        Some(Value::Array(list)) if !list.is_empty() && list.len() <= MOST_STANDARDS => {
            for (value, number) in list.iter().zip(1_usize..) {
                standards.extend(standard(value, number, &mut faults));
            }
        }
        Some(Value::Array(list)) if list.len() > MOST_STANDARDS => faults.push(format!(
            "There are {} standards; at most {MOST_STANDARDS} can be looked at in one round.",
            list.len()
        )),
        _ => faults.push("There is no standard in it. Each begins with a line [[standard]].".to_owned()),
    }
    let mut seen = HashSet::new();
    for standard in standards.iter().filter(|standard: &&Standard| !standard.id.is_empty()) {
        if !seen.insert(standard.id.clone()) {
            faults.push(format!(
                "Two standards have the id \u{201c}{}\u{201d}. Give one of them another.",
                standard.id
            ));
        }
    }
    if faults.is_empty() { Ok(Template { id, version, title, standards }) } else { Err(faults) }
}

/// What the reader of the format stumbled over, with the line.
fn misread(text: &str, error: &toml::de::Error) -> String {
    let line =
        error.span().and_then(|span| text.get(..span.start)).map(|before| before.lines().count().max(1));
    let place = line.map_or_else(String::new, |line| format!(" at line {line}"));
    format!(
        "The file cannot be read as a template{place}: {}. Look for a missing quotation mark or bracket there.",
        error.message()
    )
}

fn standard(value: &Value, number: usize, faults: &mut Vec<String>) -> Option<Standard> {
    let Value::Table(table) = value else {
        faults.push(format!(
            "Standard {number} is not written as a standard: begin it with a line [[standard]]."
        ));
        return None;
    };
    let place = match table.get("id").and_then(Value::as_str) {
        Some(id) => format!("Standard \u{201c}{id}\u{201d}"),
        None => format!("Standard {number}"),
    };
    let mut part = Part { place, table, faults };
    part.knows(&OF_A_STANDARD);
    let id = part.key("id");
    let principle = part.word("principle", Principle::from_key, &keys(Principle::ALL, Principle::key));
    let text = |part: &mut Part<'_>, field| part.text(field, LONGEST_TEXT);
    let standard = Standard {
        id,
        principle: principle.unwrap_or(Principle::Leadership),
        title: part.text("title", LONGEST_TITLE),
        seen: text(&mut part, "seen"),
        emerging: text(&mut part, "emerging"),
        established: text(&mut part, "established"),
        embedded: text(&mut part, "embedded"),
        evidence: part.texts("evidence"),
        prompts: part.texts("prompts"),
        steps: part.words("steps", Step::from_key, &keys(Step::ALL, Step::key)),
        shanarri: part.words("shanarri", Shanarri::from_key, &keys(Shanarri::ALL, Shanarri::key)),
        grid: part.grid(),
        core: part.words("core", CorePrinciple::from_key, &keys(CorePrinciple::ALL, CorePrinciple::key)),
    };
    Some(standard)
}

fn keys<T: Copy>(all: &[T], key: fn(T) -> &'static str) -> String {
    all.iter().map(|one| key(*one)).collect::<Vec<_>>().join(", ")
}

/// Part of a file, and where what is wrong with it is gathered.
struct Part<'a> {
    place: String,
    table: &'a Table,
    faults: &'a mut Vec<String>,
}

impl Part<'_> {
    fn fault(&mut self, field: &str, what: &str) {
        self.faults.push(format!("{}, field \u{201c}{field}\u{201d}: {what}", self.place));
    }

    fn knows(&mut self, fields: &[&str]) {
        let strange: Vec<String> =
            self.table.keys().filter(|key| !fields.contains(&key.as_str())).cloned().collect();
        for key in strange {
            self.fault(&key, &format!("there is no such field. Those there are: {}.", fields.join(", ")));
        }
    }

    fn text(&mut self, field: &str, longest: usize) -> String {
        match self.table.get(field) {
            Some(Value::String(text)) => {
                let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
                match text.chars().count() {
                    0 => self.fault(field, "it is empty. Write what a reader needs."),
                    length if length > longest => {
                        self.fault(
                            field,
                            &format!("it has {length} letters; at most {longest} fit on the form."),
                        );
                    }
                    _ => {}
                }
                return text;
            }
            Some(_) => self.fault(field, "write it as text in quotation marks."),
            None => self.fault(field, "it is missing."),
        }
        String::new()
    }

    /// A stable identity: small letters, digits and hyphens.
    fn key(&mut self, field: &str) -> String {
        let key = self.text(field, 40);
        let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        if !key.is_empty() && !key.chars().all(plain) {
            self.fault(field, "use small letters, digits and hyphens alone, for example \"own-01\".");
        }
        key
    }

    fn version(&mut self) -> u32 {
        match self.table.get("version") {
            Some(Value::Integer(number)) if (1..=9999).contains(number) => {
                u32::try_from(*number).unwrap_or(1)
            }
            Some(_) => {
                self.fault("version", "write a whole number from 1, without quotation marks.");
                1
            }
            None => {
                self.fault("version", "it is missing. Begin with 1, and raise it with every change.");
                1
            }
        }
    }

    /// A list; one that is not there is empty.
    fn list(&mut self, field: &str) -> Vec<Value> {
        match self.table.get(field) {
            None => Vec::new(),
            Some(Value::Array(list)) if list.len() <= MOST_ENTRIES => list.clone(),
            Some(Value::Array(list)) => {
                self.fault(
                    field,
                    &format!("it has {} entries; at most {MOST_ENTRIES} are read.", list.len()),
                );
                Vec::new()
            }
            Some(_) => {
                self.fault(field, "write it as a list in square brackets.");
                Vec::new()
            }
        }
    }

    fn texts(&mut self, field: &str) -> Vec<String> {
        let mut texts = Vec::new();
        for value in self.list(field) {
            match value.as_str().map(str::trim) {
                Some(text) if !text.is_empty() && text.chars().count() <= LONGEST_TEXT => {
                    texts.push(text.to_owned());
                }
                _ => self.fault(field, "each entry is text in quotation marks, not empty and not too long."),
            }
        }
        texts
    }

    fn word<T>(&mut self, field: &str, read: fn(&str) -> Option<T>, known: &str) -> Option<T> {
        let word = self.text(field, 60);
        let found = read(&word);
        if found.is_none() && !word.is_empty() {
            self.fault(field, &format!("\u{201c}{word}\u{201d} is not one of: {known}."));
        }
        found
    }

    fn words<T: PartialEq>(&mut self, field: &str, read: fn(&str) -> Option<T>, known: &str) -> Vec<T> {
        let mut words = Vec::new();
        for value in self.list(field) {
            match value.as_str().and_then(read) {
                Some(word) if words.contains(&word) => {}
                Some(word) => words.push(word),
                None => {
                    self.fault(field, &format!("\u{201c}{}\u{201d} is not one of: {known}.", said(&value)));
                }
            }
        }
        words
    }

    fn grid(&mut self) -> Vec<(OutcomeArea, LevelOfNeed)> {
        let mut cells = Vec::new();
        for value in self.list("grid") {
            let pair = value.as_array().and_then(|pair| match pair.as_slice() {
                [area, need] => {
                    Some((OutcomeArea::from_key(area.as_str()?)?, LevelOfNeed::from_key(need.as_str()?)?))
                }
                _ => None,
            });
            match pair {
                Some(cell) if cells.contains(&cell) => {}
                Some(cell) => cells.push(cell),
                None => self.fault(
                    "grid",
                    &format!(
                        "each entry is a pair such as [\"early_help\", \"universal\"]: an outcome area ({}) and a level of \
                         need ({}).",
                        keys(OutcomeArea::ALL, OutcomeArea::key),
                        keys(LevelOfNeed::ALL, LevelOfNeed::key)
                    ),
                ),
            }
        }
        cells
    }
}

fn said(value: &Value) -> String {
    value.as_str().map_or_else(|| format!("a {}", value.type_str()), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::BUILT_IN;

    const SMALL: &str = r#"
        id = "own"
        version = 2
        title = "Our own"
        [[standard]]
        id = "own-01"
        principle = "ethos"
        title = "A garden"
        seen = "There is one."
        emerging = "A pot."
        established = "A bed."
        embedded = "A harvest."
        grid = [["early_help", "universal"]]
        steps = ["working_together"]
    "#;

    #[test]
    fn the_whole_school_template_has_no_fault_and_reaches_every_place_of_every_list() {
        let template = parse(BUILT_IN).unwrap_or_else(|faults| panic!("{}", faults.join("\n")));
        assert!((44..=50).contains(&template.standards.len()));
        let all = &template.standards;
        for principle in Principle::ALL {
            assert!(all.iter().filter(|one| one.principle == *principle).count() >= 5, "{principle:?}");
        }
        assert!(Step::ALL.iter().all(|step| all.iter().any(|one| one.steps.contains(step))));
        assert!(Shanarri::ALL.iter().all(|indicator| all.iter().any(|one| one.shanarri.contains(indicator))));
        assert!(CorePrinciple::ALL.iter().all(|core| all.iter().any(|one| one.core.contains(core))));
        assert!(
            all.iter().all(|one| !one.evidence.is_empty() && !one.prompts.is_empty() && !one.grid.is_empty())
        );
    }

    #[test]
    fn a_local_template_needs_no_evidence_prompts_or_frames() {
        let template = parse(SMALL).unwrap();
        assert_eq!((template.id.as_str(), template.version, template.standards.len()), ("own", 2, 1));
        assert!(template.standards[0].shanarri.is_empty());
    }

    fn faults(from: &str, to: &str) -> String {
        assert!(SMALL.contains(from), "{from}");
        parse(&SMALL.replace(from, to)).unwrap_err().join("\n")
    }

    #[test]
    fn every_fault_names_the_standard_and_the_field() {
        let place = "Standard \u{201c}own-01\u{201d}, field ";
        let ethos = faults("\"ethos\"", "\"enviroment\"");
        assert!(
            ethos.starts_with(&format!("{place}\u{201c}principle\u{201d}"))
                && ethos.contains("leadership, ethos"),
            "{ethos}"
        );
        assert!(faults("\"A bed.\"", "\"  \"").contains("\u{201c}established\u{201d}: it is empty"));
        assert!(faults("seen =", "sene =").contains("\u{201c}sene\u{201d}: there is no such field"));
        assert!(
            faults("[\"early_help\", \"universal\"]", "[\"early_help\"]")
                .contains("\u{201c}grid\u{201d}: each entry is a pair")
        );
        assert!(
            faults("version = 2", "version = \"two\"").contains("The file, field \u{201c}version\u{201d}")
        );
        assert!(faults("\"own-01\"", "\"Own 01\"").contains("small letters"));
        assert!(faults("\"A pot.\"", "\"A pot.").contains("at line 10"));
        let twice = format!("{SMALL}\n{}", &SMALL[SMALL.find("[[standard]]").unwrap()..]);
        assert!(parse(&twice).unwrap_err()[0].starts_with("Two standards have the id"));
        assert!(parse("id = \"a\"\nversion = 1\ntitle = \"T\"").unwrap_err()[0].contains("no standard"));
    }
}
