//! Texts that people can read and edit as they are, turned into blocks: `#` the title, `>` whom it is for, `##` and `###`
//! headings, `-` and `1.` lists, `|` tables whose first row is the heading, `**bold**`. `{name}` is filled in from the
//! school's settings, `[[words]]` is a gap that the school fills in by hand, `{{name}}` on a line of its own a table.

use std::collections::BTreeMap;

use crate::block::{Block, Column, ListKind, Style, Table, Text};

/// What a text is filled with.
#[derive(Debug, Clone, Default)]
pub(crate) struct Filling {
    /// Words by name; a name without words becomes a gap of its own.
    pub words: BTreeMap<&'static str, String>,
    /// What a gap for an empty name asks for.
    pub gaps: BTreeMap<&'static str, &'static str>,
    /// Tables by name.
    pub tables: BTreeMap<&'static str, Table>,
}

/// A text, read and filled.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Readable {
    pub title: String,
    pub notice: String,
    pub blocks: Vec<Block>,
    /// How many gaps are left for the school.
    pub gaps: usize,
}

/// Reads a text and fills it.
pub(crate) fn read(text: &str, filling: &Filling) -> Readable {
    let mut out = Readable { title: String::new(), notice: String::new(), blocks: Vec::new(), gaps: 0 };
    let mut lines = text.lines().map(str::trim_end).peekable();
    while let Some(line) = lines.next() {
        if line.is_empty() {
            continue;
        }
        if let Some(name) = line.strip_prefix("{{").and_then(|rest| rest.strip_suffix("}}")) {
            out.blocks.extend(filling.tables.get(name).cloned().map(Block::Table));
        } else if let Some(words) = line.strip_prefix("### ") {
            out.blocks.push(Block::Heading { level: 3, text: words.to_owned() });
        } else if let Some(words) = line.strip_prefix("## ") {
            out.blocks.push(Block::Heading { level: 2, text: words.to_owned() });
        } else if let Some(words) = line.strip_prefix("# ") {
            out.title = words.to_owned();
        } else if let Some(words) = line.strip_prefix("> ") {
            out.notice = out.filled(words, filling).plain();
        } else if line.starts_with('|') {
            let mut rows = vec![cells(line)];
            while let Some(next) = lines.next_if(|next| next.starts_with('|')) {
                rows.push(cells(next));
            }
            out.table(rows, filling);
        } else if let Some(kind) = kind_of(line) {
            let mut items = vec![item(line)];
            while let Some(next) = lines.next_if(|next| kind_of(next) == Some(kind)) {
                items.push(item(next));
            }
            let items = items.into_iter().map(|words| out.filled(words, filling)).collect();
            out.blocks.push(Block::List { kind, items });
        } else {
            let words = out.filled(line, filling);
            out.blocks.push(Block::Paragraph(words));
        }
    }
    out
}

fn kind_of(line: &str) -> Option<ListKind> {
    if line.starts_with("- ") {
        Some(ListKind::Bullets)
    } else {
        let (number, _) = line.split_once(". ")?;
        number.bytes().all(|digit| digit.is_ascii_digit()).then_some(ListKind::Numbers)
    }
}

fn item(line: &str) -> &str {
    line.split_once(' ').map_or("", |(_, words)| words)
}

fn cells(line: &str) -> Vec<&str> {
    line.trim_matches('|').split('|').map(str::trim).collect()
}

impl Readable {
    fn table(&mut self, rows: Vec<Vec<&str>>, filling: &Filling) {
        let mut rows = rows.into_iter();
        let heads = rows.next().unwrap_or_default();
        let body: Vec<Vec<&str>> = rows.collect();
        let longest =
            |at: usize| body.iter().filter_map(|row| row.get(at)).map(|cell| cell.len()).max().unwrap_or(0);
        let columns = (0..)
            .zip(&heads)
            .map(|(at, head)| {
                // Words need room by their length, but a column of short words still needs some.
                let share = f32::from(u16::try_from(longest(at).clamp(14, 90)).unwrap_or(90)).sqrt();
                Column::words(*head, share)
            })
            .collect();
        let rows = body
            .into_iter()
            .map(|row| row.into_iter().map(|cell| self.filled(cell, filling)).collect())
            .collect();
        self.blocks.push(Block::Table(Table { columns, rows }));
    }

    /// Words with names filled in; gaps and what stands between two stars are bold.
    fn filled(&mut self, words: &str, filling: &Filling) -> Text {
        let mut text = Text::default();
        let mut rest = words;
        while let Some(at) = rest.find(['{', '[', '*']) {
            let (before, marked) = rest.split_at(at);
            let found = ["{", "[[", "**"].iter().zip(["}", "]]", "**"]).find_map(|(open, close)| {
                let inner = marked.strip_prefix(open)?;
                inner.find(close).map(|end| (*open, &inner[..end], &inner[end + close.len()..]))
            });
            let Some((open, inner, after)) = found else {
                text = text.then(&rest[..=at], Style::Plain);
                rest = &rest[at + 1..];
                continue;
            };
            text = plain(text, before);
            text = match (open, filling.words.get(inner)) {
                ("{", Some(value)) if !value.trim().is_empty() => text.then(value.trim(), Style::Plain),
                ("{", _) => self.gap(text, filling.gaps.get(inner).copied().unwrap_or(inner)),
                ("[[", _) => self.gap(text, inner),
                _ => text.then(inner, Style::Bold),
            };
            rest = after;
        }
        plain(text, rest)
    }

    fn gap(&mut self, text: Text, asks: &str) -> Text {
        self.gaps += 1;
        text.then(format!("[Fill in: {asks}]"), Style::Bold)
    }
}

fn plain(text: Text, words: &str) -> Text {
    if words.is_empty() { text } else { text.then(words, Style::Plain) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filling() -> Filling {
        Filling {
            words: [("school", "Alder Park".to_owned()), ("dpo", String::new())].into(),
            gaps: [("dpo", "name and how to reach them")].into(),
            tables: BTreeMap::new(),
        }
    }

    fn plain_words(block: &Block) -> String {
        match block {
            Block::Paragraph(text) => text.plain(),
            Block::List { items, .. } => items.iter().map(Text::plain).collect::<Vec<_>>().join("; "),
            Block::Table(table) => {
                let rows =
                    table.rows.iter().map(|row| row.iter().map(Text::plain).collect::<Vec<_>>().join(" | "));
                rows.collect::<Vec<_>>().join("; ")
            }
            Block::Heading { text, .. } => text.clone(),
            _ => String::new(),
        }
    }

    #[test]
    fn a_text_becomes_blocks_with_its_names_filled_and_its_gaps_marked() {
        let text = "# Title\n> For all at {school}.\n\n## Who\nAt {school} it is {dpo}, see *notes*.\n- one\n- [[two]]\n1. **First** then\n| A | B |\n| {school} | c |\n";
        let read = read(text, &filling());
        assert_eq!(
            (read.title.as_str(), read.notice.as_str(), read.gaps),
            ("Title", "For all at Alder Park.", 2)
        );
        let words: Vec<String> = read.blocks.iter().map(plain_words).collect();
        assert_eq!(
            words,
            [
                "Who",
                "At Alder Park it is [Fill in: name and how to reach them], see *notes*.",
                "one; [Fill in: two]",
                "First then",
                "Alder Park | c",
            ]
        );
    }
}
