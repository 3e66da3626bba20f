//! What every document has around its text: the head of the first page, the running lines of the others.

use crate::block::{Style, Text};
use crate::document::{Class, Document};
use crate::font::Faces;
use crate::house::{FOOT_LINE, HAIRLINE, HEAD_LINE, LEFT, RUNNING, SMALL, TITLE, WARM, WIDTH};
use crate::layout::Laid;
use crate::layout::flow::Flow;
use crate::layout::lines::Lines;
use crate::layout::page::{Mark, Owner, Page, TextMark};
use crate::layout::tree::Tree;
use bridgewell_domain::dates::in_full;

/// The title, the warm rule, who made it, and the notice of its class.
pub(super) fn masthead<C: Class>(flow: &mut Flow, document: &Document<C>) {
    let title = Lines::balanced(document.title(), TITLE, WIDTH, flow.faces);
    let node = flow.tree.add(Tree::ROOT, "H1");
    flow.block(&title, LEFT, Owner::Node(node));
    let y = flow.y + 7.0;
    flow.page().rule(LEFT, y, WIDTH, 2.0, WARM);
    flow.y += 16.0;
    let imprint = document.imprint();
    let made = Text::bold(&imprint.school)
        .then(format!(". Made on {} by {}.", in_full(imprint.made_at.date()), imprint.made_by), Style::Plain);
    for text in [made, Text::from(document.class().notice())] {
        let lines = Lines::set(&text, SMALL, WIDTH, flow.faces);
        let node = flow.tree.add(Tree::ROOT, "P");
        flow.block(&lines, LEFT, Owner::Node(node));
        flow.y += 2.0;
    }
    flow.y += 10.0;
}

/// The foot of every page, and the head of every page but the first.
pub(super) fn running_lines<C: Class>(laid: &mut Laid, document: &Document<C>, faces: &Faces) {
    let pages = laid.pages.len();
    let foot = document.class().foot();
    let head = format!("{}: {}", document.imprint().school, document.title());
    for (index, page) in laid.pages.iter_mut().enumerate() {
        if index > 0 {
            running(page, &head, LEFT, HEAD_LINE, Owner::Head, faces);
        }
        page.marks.push(Mark::Line {
            owner: Owner::Foot,
            from: (LEFT, FOOT_LINE - 14.0),
            to: (LEFT + WIDTH, FOOT_LINE - 14.0),
            weight: 0.5,
            colour: HAIRLINE,
            dashed: false,
        });
        running(page, &foot, LEFT, FOOT_LINE, Owner::Foot, faces);
        let page_of = format!("Page {} of {pages}", index + 1);
        let number = match &document.imprint().log_head {
            Some(log) => format!("Log {log}. {page_of}"),
            None => page_of,
        };
        let width = faces.width(&number, Style::Plain, RUNNING.size);
        running(page, &number, LEFT + WIDTH - width, FOOT_LINE, Owner::Foot, faces);
    }
}

/// One line of small print, cut with an ellipsis where it would run off the page.
fn running(page: &mut Page, text: &str, x: f32, y: f32, owner: Owner, faces: &Faces) {
    let mut glyphs = faces.glyphs(text, Style::Plain);
    let width: f32 = glyphs.iter().map(|glyph| glyph.advance).sum::<f32>() * RUNNING.size;
    if width > WIDTH {
        let mut used = RUNNING.size;
        let fits = glyphs.iter().take_while(|glyph| {
            used += glyph.advance * RUNNING.size;
            used <= WIDTH
        });
        let keep = fits.count();
        glyphs.truncate(keep);
        glyphs.extend(faces.glyph('\u{2026}', Style::Plain));
    }
    page.marks.push(Mark::Text(TextMark { owner, x, y, size: RUNNING.size, colour: RUNNING.colour, glyphs }));
}
