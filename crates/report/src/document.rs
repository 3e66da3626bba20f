//! A document: its class, its title, who made it, and its blocks.

use chrono::NaiveDateTime;

use crate::block::{Block, Card, Fact, ListKind, Quote, Table, Text, Ticks};
use crate::error::ReportError;
use crate::figure::Figure;
use crate::picture::Picture;
use crate::unprintable::{self, Unprintable};
use crate::{docx, layout, pdf};

/// Who made a document, where and when. The time is passed in, so that the same input makes the same bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imprint {
    /// The school's name.
    pub school: String,
    /// Name and role of the person who made it.
    pub made_by: String,
    /// When, in local time.
    pub made_at: NaiveDateTime,
    /// Where the workspace's log stood: the head of its chain, in the short form that people compare. It stands at the
    /// foot of every page; none where there is no log.
    pub log_head: Option<String>,
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for super::Public {}
    impl Sealed for super::Personal {}
    impl Sealed for super::WithoutPupils {}
}

/// Public or personal: the two classes of documents, which are never mixed. A public one either holds counts that were
/// cleared ([`Public`]) or nothing about pupils at all ([`WithoutPupils`]).
pub trait Class: sealed::Sealed {
    /// What stands under the title: who may read this and what is left out.
    fn notice(&self) -> String;
    /// What stands at the foot of every page.
    fn foot(&self) -> String;
    /// The same class with its words changed.
    fn with_words(&self, change: &dyn Fn(&str) -> String) -> Self
    where
        Self: Sized;
    /// The smallest count that is shown, where anybody is counted.
    fn smallest_shown(&self) -> Option<u32> {
        None
    }
}

/// For governors, parents, pupils and partners: no child can be identified in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Public {
    /// The smallest count this school shows, 5 or more.
    pub smallest_shown: u32,
}

impl Class for Public {
    fn notice(&self) -> String {
        format!("Public document. {}, nor any number they could be worked out from.", self.foot())
    }

    fn foot(&self) -> String {
        format!("Numbers below {} are not shown", self.smallest_shown)
    }

    fn with_words(&self, _: &dyn Fn(&str) -> String) -> Self {
        self.clone()
    }

    fn smallest_shown(&self) -> Option<u32> {
        Some(self.smallest_shown)
    }
}

/// For anybody: nothing in it comes from a pupil, not even a count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithoutPupils {
    /// Who it is for, in a sentence.
    pub notice: String,
}

impl Class for WithoutPupils {
    fn notice(&self) -> String {
        self.notice.clone()
    }

    fn foot(&self) -> String {
        "Public document. Nothing in it is about a pupil".to_owned()
    }

    fn with_words(&self, change: &dyn Fn(&str) -> String) -> Self {
        Self { notice: change(&self.notice) }
    }
}

/// For one child, the family or entitled staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Personal {
    /// Who it is for and how it is kept, in a sentence or two.
    pub notice: String,
}

impl Class for Personal {
    fn notice(&self) -> String {
        self.notice.clone()
    }

    fn foot(&self) -> String {
        "Personal document. Keep it only where the people it is for can see it".to_owned()
    }

    fn with_words(&self, change: &dyn Fn(&str) -> String) -> Self {
        Self { notice: change(&self.notice) }
    }
}

/// A titled list of blocks of one class, ready to be printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Document<C: Class> {
    class: C,
    title: String,
    imprint: Imprint,
    blocks: Vec<Block>,
}

impl<C: Class> Document<C> {
    /// An empty document.
    #[must_use]
    pub fn new(class: C, title: impl Into<String>, imprint: Imprint) -> Self {
        Self { class, title: title.into(), imprint, blocks: Vec::new() }
    }

    /// The title: the one heading of level 1.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// Its class.
    #[must_use]
    pub fn class(&self) -> &C {
        &self.class
    }

    /// Who made it, where and when.
    #[must_use]
    pub fn imprint(&self) -> &Imprint {
        &self.imprint
    }

    /// The blocks in reading order.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// Adds a heading of a section.
    pub fn section(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Heading { level: 2, text: text.into() });
    }

    /// Adds a heading inside a section.
    pub fn part(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Heading { level: 3, text: text.into() });
    }

    /// Adds a paragraph; an empty one is left out.
    pub fn paragraph(&mut self, text: impl Into<Text>) {
        let text = text.into();
        if !text.plain().trim().is_empty() {
            self.blocks.push(Block::Paragraph(text));
        }
    }

    /// Adds a list; an empty one is left out.
    pub fn list(&mut self, kind: ListKind, items: Vec<Text>) {
        if !items.is_empty() {
            self.blocks.push(Block::List { kind, items });
        }
    }

    /// Adds a table; one without rows is left out.
    pub fn table(&mut self, table: Table) {
        if !table.rows.is_empty() {
            self.blocks.push(Block::Table(table));
        }
    }

    /// Adds a figure.
    pub fn figure(&mut self, figure: Figure) {
        self.blocks.push(Block::Figure(figure));
    }

    /// Adds labels with what they say; none are left out.
    pub fn facts(&mut self, facts: Vec<Fact>) {
        if !facts.is_empty() {
            self.blocks.push(Block::KeyFacts(facts));
        }
    }

    /// Every character neither typeface has, with where it first stands. Empty when all can be printed.
    ///
    /// # Errors
    /// When a built-in typeface cannot be read.
    pub fn unprintable(&self) -> Result<Vec<Unprintable>, ReportError> {
        unprintable::find(self)
    }

    /// The same document with every unprintable character spelled out, such as "[character U+1F600]".
    ///
    /// # Errors
    /// When a built-in typeface cannot be read.
    pub fn spelled_out(&self) -> Result<Self, ReportError>
    where
        C: Clone,
    {
        unprintable::spell_out(self)
    }

    /// The tagged PDF. The same document always gives the same bytes.
    ///
    /// # Errors
    /// [`ReportError::Unprintable`] when characters cannot be printed: nothing is drawn as an empty box.
    pub fn to_pdf(&self) -> Result<Vec<u8>, ReportError> {
        let found = self.unprintable()?;
        if !found.is_empty() {
            return Err(ReportError::Unprintable(found));
        }
        pdf::write(&self.title, &self.imprint, layout::lay_out(self)?)
    }

    /// How many pages it fills.
    ///
    /// # Errors
    /// When a built-in typeface cannot be read.
    pub fn pages(&self) -> Result<usize, ReportError> {
        Ok(layout::lay_out(self)?.pages.len())
    }

    /// The same as a DOCX file, to be edited. Figures become their data tables.
    ///
    /// # Errors
    /// [`ReportError::Docx`] when it cannot be packed.
    pub fn to_docx(&self) -> Result<Vec<u8>, ReportError> {
        docx::write(self)
    }

    /// Adds a block that was made elsewhere in this room.
    pub(crate) fn add(&mut self, block: Block) {
        self.blocks.push(block);
    }

    pub(crate) fn with_words(&self, change: &impl Fn(&str) -> String) -> Self
    where
        C: Clone,
    {
        Self {
            class: self.class.with_words(change),
            title: change(&self.title),
            imprint: Imprint {
                school: change(&self.imprint.school),
                made_by: change(&self.imprint.made_by),
                made_at: self.imprint.made_at,
                log_head: self.imprint.log_head.clone(),
            },
            blocks: self.blocks.iter().map(|block| block.with_words(change)).collect(),
        }
    }
}

impl Document<Public> {
    /// Adds a question with boxes to tick by hand.
    pub fn ticks(&mut self, ticks: Ticks) {
        self.blocks.push(Block::Ticks(ticks));
    }
}

impl Document<WithoutPupils> {
    /// Adds a question with boxes to tick by hand.
    pub fn ticks(&mut self, ticks: Ticks) {
        self.blocks.push(Block::Ticks(ticks));
    }
}

impl Document<Personal> {
    /// Adds a child's own words; only a personal document can hold them. Blank words are left out.
    ///
    /// ```compile_fail
    /// use bridgewell_report::{Document, Imprint, Public, Quote};
    ///
    /// fn never(imprint: Imprint, quote: Quote) {
    ///     let mut document = Document::new(Public { smallest_shown: 6 }, "For governors", imprint);
    ///     document.quote(quote);
    /// }
    /// ```
    pub fn quote(&mut self, quote: Quote) {
        if !quote.words.trim().is_empty() {
            self.blocks.push(Block::Quote(quote));
        }
    }

    /// Adds cards, which may hold a child's own words; a card without words is left out.
    pub fn cards(&mut self, cards: Vec<Card>) {
        let cards: Vec<Card> = cards.into_iter().filter(|card| !card.words.is_empty()).collect();
        if !cards.is_empty() {
            self.blocks.push(Block::Cards(cards));
        }
    }

    /// Adds a question to the child, with boxes to tick by hand.
    pub fn ticks(&mut self, ticks: Ticks) {
        self.blocks.push(Block::Ticks(ticks));
    }

    /// Adds a scan, a photo or a drawing; only a personal document can hold one.
    pub fn picture(&mut self, picture: Picture) {
        self.blocks.push(Block::Picture(picture));
    }

    /// Adds short groups of characters in large print.
    pub fn groups(&mut self, groups: Vec<String>) {
        self.blocks.push(Block::Groups(groups));
    }
}
