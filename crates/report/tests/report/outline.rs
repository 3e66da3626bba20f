//! A document's blocks as plain text, for snapshots.

use bridgewell_report::{Block, Class, Document, Table};
use std::fmt::Write;

#[expect(clippy::unwrap_used, reason = "writing into a String cannot fail")]
pub fn outline<C: Class>(document: &Document<C>) -> String {
    let mut out = String::new();
    writeln!(out, "# {}", document.title()).unwrap();
    writeln!(out, "({})", document.class().notice()).unwrap();
    for block in document.blocks() {
        out.push('\n');
        match block {
            Block::Heading { level, text } => {
                writeln!(out, "{} {text}", "#".repeat(usize::from(*level))).unwrap();
            }
            Block::Paragraph(text) => writeln!(out, "{}", text.plain()).unwrap(),
            Block::List { kind, items } => {
                for item in items {
                    writeln!(out, "- ({kind:?}) {}", item.plain()).unwrap();
                }
            }
            Block::Table(table) => write_table(&mut out, table),
            Block::Figure(figure) => {
                writeln!(out, "[figure] {}\n{}", figure.title, figure.description).unwrap();
                write_table(&mut out, &figure.data);
            }
            Block::Picture(picture) => writeln!(out, "[picture] {}", picture.alternative).unwrap(),
            Block::Quote(quote) => {
                writeln!(out, "> {}\n-- {}", quote.words.replace('\n', "\n> "), quote.source).unwrap();
            }
            Block::KeyFacts(facts) => {
                for fact in facts {
                    writeln!(out, "{}: {}", fact.label, fact.says.plain()).unwrap();
                }
            }
            Block::Groups(groups) => writeln!(out, "[{}]", groups.join("] [")).unwrap(),
            Block::Cards(cards) => {
                for card in cards {
                    writeln!(out, "|{}: {}|", card.title, card.words.join(" / ")).unwrap();
                }
            }
            Block::Ticks(ticks) => writeln!(out, "[ ] {}", ticks.title).unwrap(),
        }
    }
    out
}

#[expect(clippy::unwrap_used, reason = "writing into a String cannot fail")]
fn write_table(out: &mut String, table: &Table) {
    let titles: Vec<&str> = table.columns.iter().map(|column| column.title.as_str()).collect();
    writeln!(out, "| {} |", titles.join(" | ")).unwrap();
    for row in &table.rows {
        let cells: Vec<String> = row.iter().map(bridgewell_report::Text::plain).collect();
        writeln!(out, "| {} |", cells.join(" | ")).unwrap();
    }
}
