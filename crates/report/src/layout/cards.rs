//! A page made of cards, two beside each other: a child's own words on warm paper, anything else on white.

use crate::block::Card;
use crate::font::Faces;
use crate::house::{HAIRLINE, INK, LEFT, LETTER, PART, Type, WARM, WIDTH};
use crate::layout::flow::Flow;
use crate::layout::lines::Lines;
use crate::layout::page::{Mark, Owner};
use crate::layout::tree::Tree;

const GUTTER: f32 = 14.0;
const CARD: f32 = (WIDTH - GUTTER) / 2.0;
const INSET: f32 = 14.0;
const PAD: f32 = 10.0;
const UNDER_TITLE: f32 = 3.0;
const BETWEEN: f32 = 5.0;
const SAID: Type = Type { size: 12.0, leading: 17.0, colour: INK, bold: false };

/// A card with its letters set.
struct Measured {
    title: String,
    head: Lines,
    words: Vec<Lines>,
    own: bool,
}

impl Measured {
    fn height(&self) -> f32 {
        let words: f32 = self.words.iter().map(|words| words.height() + BETWEEN).sum();
        PAD + self.head.height() + UNDER_TITLE + words - BETWEEN + PAD
    }

    fn place(&self, flow: &mut Flow, (x, top, height): (f32, f32, f32)) {
        if self.own {
            flow.page().ground(x, top, CARD, height, LETTER);
            flow.page().ground(x, top, 2.5, height, WARM);
        } else {
            flow.page().marks.push(Mark::Area {
                owner: Owner::Layout,
                x,
                y: top,
                width: CARD,
                height,
                fill: None,
                outline: Some(HAIRLINE),
                dashed: false,
            });
        }
        flow.y = top + PAD;
        flow.bookmark(2, &self.title);
        let heading = flow.tree.add(Tree::ROOT, "H2");
        flow.block(&self.head, x + INSET, Owner::Node(heading));
        flow.y += UNDER_TITLE;
        let under = if self.own { flow.tree.add(Tree::ROOT, "BlockQuote") } else { Tree::ROOT };
        for words in &self.words {
            let node = flow.tree.add(under, "P");
            flow.block(words, x + INSET, Owner::Node(node));
            flow.y += BETWEEN;
        }
    }
}

/// Cards with their letters set, in rows of two.
pub(super) struct MeasuredCards(Vec<Measured>);

impl MeasuredCards {
    pub fn of(cards: &[Card], faces: &Faces) -> Self {
        let room = CARD - 2.0 * INSET;
        Self(
            cards
                .iter()
                .map(|card| Measured {
                    title: card.title.clone(),
                    head: Lines::words(&card.title, PART, room, faces),
                    words: card.words.iter().map(|words| Lines::words(words, SAID, room, faces)).collect(),
                    own: card.own,
                })
                .collect(),
        )
    }

    fn row_height(row: &[Measured]) -> f32 {
        row.iter().map(Measured::height).fold(0.0, f32::max)
    }

    pub fn lead(&self) -> f32 {
        self.0.chunks(2).next().map_or(0.0, Self::row_height).min(Flow::full())
    }

    pub fn place(&self, flow: &mut Flow) {
        for row in self.0.chunks(2) {
            let height = Self::row_height(row);
            flow.ensure(height);
            let top = flow.y;
            for (card, x) in row.iter().zip([LEFT, LEFT + CARD + GUTTER]) {
                card.place(flow, (x, top, height));
            }
            flow.y = top + height + GUTTER;
        }
    }
}
