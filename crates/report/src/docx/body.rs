//! Blocks as the body of a DOCX file.

use std::fmt::Write as _;

use bridgewell_domain::dates::in_full;

use super::escaped;
use crate::block::{Align, Block, Fact, ListKind, Style, Table, Text};
use crate::document::{Class, Document};

/// The width between the margins of A4, in twentieths of a point.
const WIDTH: f32 = 9_360.0;

/// The number of the list of bullets; numbered lists follow it, each with a number of its own so that it starts at 1.
const BULLETS: usize = 1;

/// How many numbered lists there are.
pub(super) fn numbered_lists(blocks: &[Block]) -> usize {
    blocks.iter().filter(|block| matches!(block, Block::List { kind: ListKind::Numbers, .. })).count()
}

/// The whole body.
pub(super) fn document<C: Class>(document: &Document<C>) -> String {
    let mut body = Body { xml: String::new(), numbered: BULLETS };
    body.paragraph(Some("Heading1"), None, &document.title().into());
    let imprint = document.imprint();
    let made = format!(". Made on {} by {}.", in_full(imprint.made_at.date()), imprint.made_by);
    body.paragraph(Some("Small"), None, &Text::bold(&imprint.school).then(made, Style::Plain));
    body.paragraph(Some("Small"), None, &document.class().notice().into());
    for block in document.blocks() {
        body.block(block);
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\
         <w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
         xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>{}\
         <w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
         <w:pgMar w:top=\"1273\" w:right=\"1273\" w:bottom=\"1273\" w:left=\"1273\" w:header=\"708\" w:footer=\"708\" \
         w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
        body.xml
    )
}

struct Body {
    xml: String,
    /// The number of the last list begun.
    numbered: usize,
}

impl Body {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text } => {
                self.paragraph(Some(&format!("Heading{level}")), None, &text.as_str().into());
            }
            Block::Paragraph(text) => self.paragraph(None, None, text),
            Block::List { kind, items } => self.list(*kind, items),
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => {
                self.paragraph(None, None, &Text::bold(&figure.title));
                self.paragraph(None, None, &figure.description.as_str().into());
                self.table(&figure.data);
            }
            Block::Quote(quote) => {
                for words in quote.words.split("\n\n") {
                    self.paragraph(Some("Quote"), None, &words.into());
                }
                self.paragraph(Some("Small"), None, &quote.source.as_str().into());
            }
            Block::Cards(cards) => {
                for card in cards {
                    self.paragraph(Some("Heading3"), None, &card.title.as_str().into());
                    for words in &card.words {
                        let style = if card.own { Some("Quote") } else { None };
                        self.paragraph(style, None, &words.as_str().into());
                    }
                }
            }
            Block::Picture(picture) => {
                self.paragraph(None, None, &Text::set(picture.alternative.as_str(), Style::Italic));
            }
            Block::KeyFacts(facts) => facts.iter().for_each(|fact| self.fact(fact)),
            Block::Groups(groups) => self.paragraph(None, None, &Text::bold(groups.join("  "))),
            Block::Ticks(ticks) => {
                self.paragraph(Some("Heading3"), None, &ticks.title.as_str().into());
                if !ticks.lead.is_empty() {
                    self.paragraph(None, None, &ticks.lead.as_str().into());
                }
                let long = ticks.ticks.iter().map(|tick| format!("\u{2610} {}: {}", tick.label, tick.words));
                for line in long.chain(ticks.short.iter().map(|label| format!("\u{2610} {label}"))) {
                    self.paragraph(None, None, &line.into());
                }
            }
        }
    }

    fn fact(&mut self, fact: &Fact) {
        let mut text = Text::bold(format!("{}: ", fact.label));
        text.0.extend(fact.says.0.iter().cloned());
        self.paragraph(None, None, &text);
    }

    fn list(&mut self, kind: ListKind, items: &[Text]) {
        let number = match kind {
            ListKind::Bullets => BULLETS,
            ListKind::Numbers => {
                self.numbered += 1;
                self.numbered
            }
        };
        for text in items {
            self.paragraph(Some("ListParagraph"), Some(number), text);
        }
    }

    fn paragraph(&mut self, style: Option<&str>, list: Option<usize>, text: &Text) {
        self.xml.push_str("<w:p>");
        if style.is_some() || list.is_some() {
            self.xml.push_str("<w:pPr>");
            if let Some(style) = style {
                let _ = write!(self.xml, "<w:pStyle w:val=\"{style}\"/>");
            }
            if let Some(number) = list {
                let _ =
                    write!(self.xml, "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{number}\"/></w:numPr>");
            }
            self.xml.push_str("</w:pPr>");
        }
        self.runs(text, false);
        self.xml.push_str("</w:p>");
    }

    fn runs(&mut self, text: &Text, bold: bool) {
        for run in &text.0 {
            self.xml.push_str("<w:r>");
            match run.style {
                Style::Bold => self.xml.push_str("<w:rPr><w:b/></w:rPr>"),
                Style::Italic => self.xml.push_str("<w:rPr><w:i/></w:rPr>"),
                Style::Plain if bold => self.xml.push_str("<w:rPr><w:b/></w:rPr>"),
                Style::Plain => {}
            }
            for (place, line) in run.text.split('\n').enumerate() {
                if place > 0 {
                    self.xml.push_str("<w:br/>");
                }
                let _ = write!(self.xml, "<w:t xml:space=\"preserve\">{}</w:t>", escaped(line));
            }
            self.xml.push_str("</w:r>");
        }
    }

    fn table(&mut self, table: &Table) {
        let all: f32 = table.columns.iter().map(|column| column.share).sum();
        let widths: Vec<f32> =
            table.columns.iter().map(|column| (WIDTH * column.share / all.max(0.1)).floor()).collect();
        self.xml.push_str(
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"House\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>\
             <w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" \
             w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>",
        );
        for width in &widths {
            let _ = write!(self.xml, "<w:gridCol w:w=\"{width:.0}\"/>");
        }
        self.xml.push_str("</w:tblGrid>");
        let heads: Vec<Text> = table.columns.iter().map(|column| column.title.as_str().into()).collect();
        self.row(&heads, table, &widths, true);
        for row in &table.rows {
            self.row(row, table, &widths, false);
        }
        self.xml.push_str("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"AfterTable\"/></w:pPr></w:p>");
    }

    fn row(&mut self, cells: &[Text], table: &Table, widths: &[f32], head: bool) {
        self.xml.push_str("<w:tr><w:trPr><w:cantSplit/>");
        if head {
            self.xml.push_str("<w:tblHeader/>");
        }
        self.xml.push_str("</w:trPr>");
        for ((cell, column), width) in cells.iter().zip(&table.columns).zip(widths) {
            let _ = write!(
                self.xml,
                "<w:tc><w:tcPr><w:tcW w:w=\"{width:.0}\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr>"
            );
            self.xml.push_str("<w:pStyle w:val=\"Cell\"/>");
            if column.align == Align::Right {
                self.xml.push_str("<w:jc w:val=\"right\"/>");
            }
            self.xml.push_str("</w:pPr>");
            self.runs(cell, head);
            self.xml.push_str("</w:p></w:tc>");
        }
        self.xml.push_str("</w:tr>");
    }
}
