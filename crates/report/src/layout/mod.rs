//! From blocks to marks on pages and the tree of what each mark means.
//!
//! Every block is first *measured* (its letters are set into lines once), then *placed*. A block knows how much
//! room it needs to begin decently, and a heading asks for that of what follows it, so no heading is left alone.

mod cards;
mod figure;
mod flow;
mod frame;
mod lines;
mod list;
mod page;
mod picture;
mod prose;
mod table;
mod ticks;
mod tree;

pub(crate) use flow::OutlineEntry;
pub(crate) use page::{Mark, Owner, Page, TextMark};
pub(crate) use tree::{Attributes, Kid, NodeId, Tree};

use crate::block::Block;
use crate::document::{Class, Document};
use crate::error::ReportError;
use crate::font::{self, Faces};
use cards::MeasuredCards;
use figure::MeasuredFigure;
use flow::Flow;
use list::MeasuredList;
use picture::MeasuredPicture;
use prose::{MeasuredGroups, MeasuredHeading, MeasuredQuote, Paragraph};
use table::MeasuredTable;
use ticks::MeasuredTicks;

/// A document set on pages.
pub(crate) struct Laid {
    pub pages: Vec<Page>,
    pub tree: Tree,
    pub outline: Vec<OutlineEntry>,
}

/// A block with its letters set into lines.
enum Measured {
    Heading(MeasuredHeading),
    Paragraph(Paragraph),
    List(MeasuredList),
    Table(MeasuredTable),
    Figure(Box<MeasuredFigure>),
    Picture(MeasuredPicture),
    Quote(MeasuredQuote),
    Groups(MeasuredGroups),
    Cards(MeasuredCards),
    Ticks(MeasuredTicks),
}

impl Measured {
    fn of(block: &Block, faces: &Faces) -> Self {
        match block {
            Block::Heading { level, text } => Self::Heading(MeasuredHeading::of(*level, text, faces)),
            Block::Paragraph(text) => Self::Paragraph(Paragraph::body(text, faces)),
            Block::List { kind, items } => Self::List(MeasuredList::of(*kind, items, faces)),
            Block::Table(table) => Self::Table(MeasuredTable::of(table, faces)),
            Block::Figure(figure) => Self::Figure(Box::new(MeasuredFigure::of(figure, faces))),
            Block::Picture(picture) => Self::Picture(MeasuredPicture::of(picture)),
            Block::Quote(quote) => Self::Quote(MeasuredQuote::of(quote, faces)),
            Block::KeyFacts(facts) => Self::Table(MeasuredTable::of_facts(facts, faces)),
            Block::Cards(cards) => Self::Cards(MeasuredCards::of(cards, faces)),
            Block::Groups(groups) => Self::Groups(MeasuredGroups::of(groups, faces)),
            Block::Ticks(ticks) => Self::Ticks(MeasuredTicks::of(ticks, faces)),
        }
    }

    /// The room the block needs to begin on a page, in points.
    fn lead(&self) -> f32 {
        match self {
            Self::Heading(heading) => heading.height(),
            Self::Paragraph(paragraph) => paragraph.lead(),
            Self::List(list) => list.lead(),
            Self::Table(table) => table.lead(),
            Self::Figure(figure) => figure.lead(),
            Self::Picture(picture) => picture.lead(),
            Self::Quote(quote) => quote.lead(),
            Self::Cards(cards) => cards.lead(),
            Self::Groups(groups) => groups.height(),
            Self::Ticks(ticks) => ticks.lead(),
        }
    }

    fn place(&self, flow: &mut Flow) {
        match self {
            Self::Heading(heading) => heading.place(flow),
            Self::Paragraph(paragraph) => paragraph.place(flow),
            Self::List(list) => list.place(flow),
            Self::Table(table) => table.place(flow),
            Self::Figure(figure) => figure.place(flow),
            Self::Picture(picture) => picture.place(flow),
            Self::Quote(quote) => quote.place(flow),
            Self::Cards(cards) => cards.place(flow),
            Self::Groups(groups) => groups.place(flow),
            Self::Ticks(ticks) => ticks.place(flow),
        }
    }
}

/// Sets a document on pages.
///
/// # Errors
/// When a built-in typeface cannot be read.
pub(crate) fn lay_out<C: Class>(document: &Document<C>) -> Result<Laid, ReportError> {
    let faces = font::faces()?;
    let mut flow = Flow::new(faces);
    frame::masthead(&mut flow, document);
    let measured: Vec<Measured> = document.blocks().iter().map(|block| Measured::of(block, faces)).collect();
    for (index, block) in measured.iter().enumerate() {
        flow.ensure(room_to_begin(&measured[index..]));
        block.place(&mut flow);
    }
    let mut laid = flow.finish();
    frame::running_lines(&mut laid, document, faces);
    Ok(laid)
}

/// The room the first block needs: headings take what follows with them, and so do the few words that lead in a
/// table, a figure or a quotation.
fn room_to_begin(blocks: &[Measured]) -> f32 {
    let mut room = 0.0;
    for (index, block) in blocks.iter().enumerate() {
        room += block.lead();
        let leads_in = match (block, blocks.get(index + 1)) {
            (Measured::Heading(_), _) => true,
            (
                Measured::Paragraph(words),
                Some(Measured::Table(_) | Measured::Figure(_) | Measured::Picture(_) | Measured::Quote(_)),
            ) => words.is_short(),
            _ => false,
        };
        if !leads_in {
            break;
        }
    }
    room
}
