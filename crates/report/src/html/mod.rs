//! A public document as one web page that needs nothing else: no picture, script, typeface or style is fetched from
//! anywhere. Made from the same blocks as the PDF, so that the two cannot say different things.

use std::fmt::Write;

use bridgewell_domain::dates::in_full;

use crate::block::{Align, Block, Fact, ListKind, Style, Table, Text, Ticks};
use crate::document::{Class, Document, Public};
use crate::figure::Figure;

const STYLE: &str = include_str!("style.css");

impl Document<Public> {
    /// The document as a page in UTF-8, for a school's website. The same document always gives the same page.
    #[must_use]
    pub fn to_html(&self) -> String {
        let mut page = Page { html: String::with_capacity(32 * 1024), headings: 0, last: None, tables: 0 };
        page.head(self);
        for block in self.blocks() {
            page.block(block);
        }
        page.foot(self);
        page.html
    }
}

/// The page while it is written.
struct Page {
    html: String,
    headings: usize,
    /// The last heading, which names the tables below it.
    last: Option<String>,
    tables: usize,
}

impl Page {
    fn head(&mut self, document: &Document<Public>) {
        let (title, school) = (escaped(document.title()), escaped(&document.imprint().school));
        self.add(&format!(
            "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
             <title>{title}: {school}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
             <a class=\"skip\" href=\"#main\">Skip to the text</a>\n\
             <header>\n<p>{school}</p>\n<h1>{title}</h1>\n<p>{notice}</p>\n",
            notice = escaped(&document.class().notice()),
        ));
        let sections: Vec<&str> = document.blocks().iter().filter_map(section).collect();
        if sections.len() > 2 {
            self.add("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">On this page</h2>\n<ul>\n");
            for (place, block) in document.blocks().iter().filter(|block| is_heading(block)).enumerate() {
                if let Some(text) = section(block) {
                    self.add(&format!("<li><a href=\"#part-{}\">{}</a></li>\n", place + 1, escaped(text)));
                }
            }
            self.add("</ul>\n</nav>\n");
        }
        self.add("</header>\n<main id=\"main\">\n");
    }

    fn foot(&mut self, document: &Document<Public>) {
        let imprint = document.imprint();
        self.add(&format!(
            "</main>\n<footer>\n<p>{}, {}. {}. This page has no scripts and fetches nothing.</p>\n</footer>\n</body>\n\
             </html>\n",
            escaped(&imprint.school),
            escaped(&in_full(imprint.made_at.date())),
            escaped(&document.class().foot()),
        ));
    }

    fn add(&mut self, html: &str) {
        self.html.push_str(html);
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text } => self.heading(*level, text),
            Block::Paragraph(text) => self.add(&format!("<p class=\"break\">{}</p>\n", marked_up(text))),
            Block::List { kind, items } => self.list(*kind, items),
            Block::Table(table) => self.table(table, None),
            Block::Figure(figure) => self.figure(figure),
            Block::KeyFacts(facts) => self.facts(facts),
            Block::Ticks(ticks) => self.ticks(ticks),
            // What only a personal document can hold.
            Block::Quote(_) | Block::Picture(_) | Block::Groups(_) | Block::Cards(_) => {}
        }
    }

    fn heading(&mut self, level: u8, text: &str) {
        self.headings += 1;
        let level = level.clamp(2, 3);
        self.last = Some(text.to_owned());
        let (place, text) = (self.headings, escaped(text));
        self.add(&format!("<h{level} id=\"part-{place}\">{text}</h{level}>\n"));
    }

    fn list(&mut self, kind: ListKind, items: &[Text]) {
        let tag = match kind {
            ListKind::Bullets => "ul",
            ListKind::Numbers => "ol",
        };
        self.add(&format!("<{tag}>\n"));
        for item in items {
            self.add(&format!("<li class=\"break\">{}</li>\n", marked_up(item)));
        }
        self.add(&format!("</{tag}>\n"));
    }

    fn facts(&mut self, facts: &[Fact]) {
        self.add("<dl>\n");
        for fact in facts {
            let (label, says) = (escaped(&fact.label), marked_up(&fact.says));
            self.add(&format!("<dt>{label}</dt>\n<dd class=\"break\">{says}</dd>\n"));
        }
        self.add("</dl>\n");
    }

    /// A question with its answers: read here, answered on paper or in the school's form.
    fn ticks(&mut self, ticks: &Ticks) {
        self.heading(3, &ticks.title);
        if !ticks.lead.is_empty() {
            self.add(&format!("<p>{}</p>\n", escaped(&ticks.lead)));
        }
        self.add("<ul class=\"boxes\">\n");
        for tick in &ticks.ticks {
            let words = format!("{} {}", tick.label, tick.words);
            self.add(&format!("<li>{}</li>\n", escaped(words.trim())));
        }
        for short in &ticks.short {
            self.add(&format!("<li>{}</li>\n", escaped(short)));
        }
        self.add("</ul>\n");
    }

    /// A table whose columns and rows have heads that say what they head. `caption` or the heading above it names it.
    fn table(&mut self, table: &Table, caption: Option<&str>) {
        self.tables += 1;
        let name = caption.or(self.last.as_deref()).unwrap_or("Table").to_owned();
        let number = self.tables;
        self.add(&format!(
            "<section class=\"table\" tabindex=\"0\" aria-labelledby=\"table-{number}\">\n<table>\n\
             <caption id=\"table-{number}\">{}</caption>\n<thead>\n<tr>",
            escaped(&name)
        ));
        for column in &table.columns {
            let class = number_class(column.align);
            self.add(&format!("<th scope=\"col\"{class}>{}</th>", escaped(&column.title)));
        }
        self.add("</tr>\n</thead>\n<tbody>\n");
        for row in &table.rows {
            let total = row.first().is_some_and(Text::is_total);
            self.add(if total { "<tr class=\"total\">" } else { "<tr>" });
            for (place, (cell, column)) in row.iter().zip(&table.columns).enumerate() {
                let (class, cell) = (number_class(column.align), marked_up(cell));
                let _ = match place {
                    0 => write!(self.html, "<th scope=\"row\"{class}>{cell}</th>"),
                    _ => write!(self.html, "<td{class}>{cell}</td>"),
                };
            }
            self.add("</tr>\n");
        }
        self.add("</tbody>\n</table>\n</section>\n");
    }

    fn figure(&mut self, figure: &Figure) {
        self.add(&format!("<figure>\n<figcaption>{}</figcaption>\n", escaped(&figure.title)));
        self.add(&figure.to_svg());
        self.add("\n<details>\n<summary>The numbers as a table</summary>\n");
        let title = figure.title.clone();
        self.table(&figure.data, Some(&title));
        self.add("</details>\n</figure>\n");
    }
}

fn is_heading(block: &Block) -> bool {
    matches!(block, Block::Heading { .. } | Block::Ticks(_))
}

fn section(block: &Block) -> Option<&str> {
    match block {
        Block::Heading { level: 2, text } => Some(text),
        _ => None,
    }
}

const fn number_class(align: Align) -> &'static str {
    match align {
        Align::Left => "",
        Align::Right => " class=\"number\"",
    }
}

fn marked_up(text: &Text) -> String {
    let mut html = String::new();
    for run in &text.0 {
        let words = escaped(&run.text);
        let _ = match run.style {
            Style::Plain => write!(html, "{words}"),
            Style::Bold => write!(html, "<strong>{words}</strong>"),
            Style::Italic => write!(html, "<em>{words}</em>"),
        };
    }
    html
}

/// Text that can stand anywhere in a page, attributes included. What no page may hold is left out.
fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\n' | '\t' => html.push(letter),
            _ if letter.is_control() => {}
            _ => html.push(letter),
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::block::{Column, Tick};
    use crate::document::Imprint;
    use chrono::NaiveDate;

    fn page() -> String {
        let imprint = Imprint {
            school: "Wren & Field".to_owned(),
            made_by: "Priya Anand, wellbeing lead".to_owned(),
            made_at: NaiveDate::from_ymd_opt(2026, 9, 21).unwrap().and_hms_opt(9, 0, 0).unwrap(),
            log_head: None,
        };
        let mut document = Document::new(Public { smallest_shown: 6 }, "Wellbeing <together>", imprint);
        document.section("One");
        document.paragraph("Fish & chips \u{7}<script>alert(\"x\")</script>");
        document.ticks(Ticks {
            title: "1. Is it right?".to_owned(),
            lead: "Choose one.".to_owned(),
            ticks: vec![Tick { label: "Yes".to_owned(), words: String::new() }],
            short: Vec::new(),
            room_to_write: false,
        });
        document.section("Two");
        document.table(Table {
            columns: vec![Column::words("Audience", 1.0), Column::numbers("People", 1.0)],
            rows: vec![vec!["Pupils".into(), "84".into()], vec![Text::total("All"), Text::from("not shown")]],
        });
        document.section("Three");
        document.to_html()
    }

    #[test]
    fn what_people_typed_cannot_become_markup() {
        let html = page();
        assert!(!html.contains("<script"), "{html}");
        assert!(html.contains("Fish &amp; chips &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;"));
        assert!(html.contains("<title>Wellbeing &lt;together&gt;: Wren &amp; Field</title>"));
    }

    #[test]
    fn the_page_fetches_nothing_and_says_its_language() {
        let html = page();
        assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"en-GB\">"));
        let addresses = html.matches("http").count() - html.matches("http-equiv").count();
        assert_eq!(addresses, 0, "only names of the page itself");
        for fetching in ["src=", "url(", "@import", "<link", "<script", "<img", "<iframe"] {
            assert!(!html.contains(fetching), "{fetching}");
        }
    }

    #[test]
    fn headings_link_to_themselves_and_tables_have_heads_with_scope() {
        let html = page();
        for (place, words) in [(1, "One"), (3, "Two"), (4, "Three")] {
            assert!(html.contains(&format!("<a href=\"#part-{place}\">{words}</a>")));
            assert!(html.contains(&format!("<h2 id=\"part-{place}\">{words}</h2>")));
        }
        assert!(html.contains("<caption id=\"table-1\">Two</caption>"));
        assert!(html.contains("<th scope=\"col\" class=\"number\">People</th>"));
        assert!(html.contains("<tr class=\"total\"><th scope=\"row\"><strong>All</strong></th>"));
    }
}
