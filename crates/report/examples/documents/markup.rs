//! The blocks of a document as HTML and as Typst markup, as somebody would write them who makes accessible PDFs that way.

use bridgewell_report::{Block, Class, Document, Figure, ListKind, Style, Table, Text};
use std::fmt::Write;

const CSS: &str = "@page{size:A4;margin:22mm 20mm 20mm;@bottom-left{content:string(foot);font-size:9pt}\
    @bottom-right{content:'Page ' counter(page) ' of ' counter(pages);font-size:9pt}}\
    @font-face{font-family:A;src:url(plain.ttf)}@font-face{font-family:A;font-weight:700;src:url(bold.ttf)}\
    body{font:11pt/1.45 A;color:#1a2330}.foot{string-set:foot content();height:0;overflow:hidden;margin:0}\
    h1{font-size:20pt}h2{font-size:14pt}h3{font-size:12pt}h1,h2,h3{break-after:avoid}figure{margin:0;break-inside:avoid}\
    table{width:100%;border-collapse:collapse}th,td{text-align:left;padding:3pt 6pt 3pt 0;border-bottom:.5pt solid #ccc}\
    tr{break-inside:avoid}.n{text-align:right}dt{float:left;clear:left;width:40mm}dd{margin-left:42mm}";

/// Where a figure of the document lies.
pub fn figure_name(place: usize) -> String {
    format!("figure-{place}.svg")
}

/// The figures as SVG.
pub fn figures<C: Class>(document: &Document<C>) -> Vec<String> {
    let figure = |block: &Block| match block {
        Block::Figure(figure) => Some(figure.to_svg()),
        _ => None,
    };
    document.blocks().iter().filter_map(figure).collect()
}

fn html_text(text: &Text) -> String {
    let run = |(words, style): (&str, Style)| {
        let words = words.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
        if style == Style::Bold { format!("<b>{words}</b>") } else { words }
    };
    text.0.iter().map(|one| run((&one.text, one.style))).collect()
}

/// A page for WeasyPrint.
pub fn html<C: Class>(document: &Document<C>) -> String {
    let mut out = format!(
        "<!doctype html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>{0}</title><style>{CSS}</style></head>\
         <body><p class=\"foot\">{1}</p><h1>{0}</h1><p>{2}</p>",
        document.title(),
        document.class().foot(),
        document.class().notice()
    );
    let mut figure = 0;
    // Writing to a string cannot fail.
    for block in document.blocks() {
        let _ = match block {
            Block::Heading { level, text } => write!(out, "<h{level}>{text}</h{level}>"),
            Block::Paragraph(text) => write!(out, "<p>{}</p>", html_text(text)),
            Block::List { kind, items } => {
                let tag = if *kind == ListKind::Bullets { "ul" } else { "ol" };
                let items: String =
                    items.iter().map(|item| format!("<li>{}</li>", html_text(item))).collect();
                write!(out, "<{tag}>{items}</{tag}>")
            }
            Block::Table(table) => write!(out, "{}", html_table(table)),
            Block::Figure(drawn) => {
                let Figure { title, description, data, .. } = drawn;
                let name = figure_name(figure);
                figure += 1;
                write!(
                    out,
                    "<figure><img src=\"{name}\" alt=\"{description}\"><figcaption>{title}</figcaption></figure>{}",
                    html_table(data)
                )
            }
            Block::KeyFacts(facts) => {
                let facts: String = facts
                    .iter()
                    .map(|fact| format!("<dt>{}</dt><dd>{}</dd>", fact.label, html_text(&fact.says)))
                    .collect();
                write!(out, "<dl>{facts}</dl>")
            }
            other => write!(out, "<p>{other:?}</p>"),
        };
    }
    out + "</body></html>"
}

fn html_table(table: &Table) -> String {
    let class = |place: usize| {
        let right = table.columns[place].align == bridgewell_report::Align::Right;
        if right { " class=\"n\"" } else { "" }
    };
    let mut out = "<table><thead><tr>".to_owned();
    for (place, column) in table.columns.iter().enumerate() {
        let _ = write!(out, "<th scope=\"col\"{}>{}</th>", class(place), column.title);
    }
    out += "</tr></thead><tbody>";
    for row in &table.rows {
        out += "<tr>";
        for (place, cell) in row.iter().enumerate() {
            let (open, close) = if place == 0 { ("th scope=\"row\"", "th") } else { ("td", "td") };
            let _ = write!(out, "<{open}{}>{}</{close}>", class(place), html_text(cell));
        }
        out += "</tr>";
    }
    out + "</tbody></table>"
}

fn typst_words(words: &str) -> String {
    format!("#{words:?};")
}

fn typst_text(text: &Text) -> String {
    let run = |(words, style): (&str, Style)| match style {
        Style::Bold => format!("#strong({words:?});"),
        _ => typst_words(words),
    };
    text.0.iter().map(|one| run((&one.text, one.style))).collect()
}

/// A source file for Typst.
pub fn typst<C: Class>(document: &Document<C>) -> String {
    let mut out = format!(
        "#set document(title: {:?}, author: {:?})\n#set text(font: \"Atkinson Hyperlegible Next\", size: 11pt, lang: \"en\", \
         region: \"GB\")\n#set page(paper: \"a4\", margin: (x: 20mm, top: 22mm, bottom: 20mm), footer: context [#text(9pt)[#{:?} \
         #h(1fr) Page #counter(page).display() of #counter(page).final().first()]])\n#set par(leading: 0.65em)\n= #{:?}\n\n{}\n\n",
        document.title(),
        document.imprint().made_by,
        document.class().foot(),
        document.title(),
        typst_words(&document.class().notice())
    );
    let mut figure = 0;
    for block in document.blocks() {
        let _ = match block {
            Block::Heading { level, text } => {
                writeln!(out, "\n{} {}\n", "=".repeat(usize::from(*level)), typst_words(text))
            }
            Block::Paragraph(text) => writeln!(out, "{}\n", typst_text(text)),
            Block::List { kind, items } => {
                let mark = if *kind == ListKind::Bullets { "-" } else { "+" };
                let items: String =
                    items.iter().map(|item| format!("{mark} {}\n", typst_text(item))).collect();
                writeln!(out, "{items}")
            }
            Block::Table(table) => writeln!(out, "{}", typst_table(table)),
            Block::Figure(drawn) => {
                let name = figure_name(figure);
                figure += 1;
                writeln!(
                    out,
                    "#figure(image({name:?}, alt: {:?}, width: 80%), caption: [{}])\n{}",
                    drawn.description,
                    typst_words(&drawn.title),
                    typst_table(&drawn.data)
                )
            }
            Block::KeyFacts(facts) => {
                let facts: String = facts
                    .iter()
                    .map(|fact| format!("/ {}: {}\n", typst_words(&fact.label), typst_text(&fact.says)))
                    .collect();
                writeln!(out, "{facts}")
            }
            other => writeln!(out, "{}", typst_words(&format!("{other:?}"))),
        };
    }
    out
}

fn typst_table(table: &Table) -> String {
    let columns: Vec<String> = table.columns.iter().map(|column| format!("{}fr", column.share)).collect();
    let align: Vec<&str> = (table.columns.iter())
        .map(|column| if column.align == bridgewell_report::Align::Right { "right" } else { "left" })
        .collect();
    let mut out = format!(
        "#table(columns: ({},), align: ({},), stroke: (x: none, y: 0.5pt + luma(80%)), table.header(",
        columns.join(", "),
        align.join(", ")
    );
    for column in &table.columns {
        let _ = write!(out, "[#strong({:?})], ", column.title);
    }
    out += "),\n";
    for row in &table.rows {
        for cell in row {
            let _ = write!(out, "[{}], ", typst_text(cell));
        }
        out.push('\n');
    }
    out + ")\n"
}
