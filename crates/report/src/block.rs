//! The blocks a document is made of: what the words are, not where they go.

use crate::figure::Figure;
use crate::picture::Picture;
use crate::words::count_words;
use bridgewell_domain::count::Count;

/// How a run of letters is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Style {
    /// Upright, normal weight.
    Plain,
    /// For what must be found at a glance.
    Bold,
    /// For titles of works and asides.
    Italic,
}

/// What a run of letters is, for those who take the numbers out again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Says {
    /// Words, or a number that is not counted.
    #[default]
    Words,
    /// A count as it may be shown.
    Count(Count),
    /// The head of a row that adds up those above it.
    Total,
}

/// Some letters in one style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The letters; a line feed starts a new line.
    pub text: String,
    /// How they are set.
    pub style: Style,
    /// What they are.
    pub says: Says,
}

/// Running text: runs one after the other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text(pub Vec<Run>);

impl Text {
    /// Text in one style.
    #[must_use]
    pub fn set(text: impl Into<String>, style: Style) -> Self {
        Self(vec![Run { text: text.into(), style, says: Says::Words }])
    }

    /// A count: its number, or that it is not shown.
    #[must_use]
    pub fn count(count: Count) -> Self {
        Self(vec![Run { text: count_words(count), style: Style::Plain, says: Says::Count(count) }])
    }

    /// A number that anybody may know, such as the places of a club.
    #[must_use]
    pub fn number(number: u32) -> Self {
        Self::count(Count::Shown(number))
    }

    /// The head of a row that adds up those above it.
    #[must_use]
    pub fn total(text: impl Into<String>) -> Self {
        Self(vec![Run { text: text.into(), style: Style::Bold, says: Says::Total }])
    }

    /// The same in bold.
    #[must_use]
    pub fn strong(mut self) -> Self {
        self.0.iter_mut().for_each(|run| run.style = Style::Bold);
        self
    }

    /// The count, where the text is one and nothing else.
    #[must_use]
    pub fn counted(&self) -> Option<Count> {
        match self.0.as_slice() {
            [Run { says: Says::Count(count), .. }] => Some(*count),
            _ => None,
        }
    }

    /// Whether it heads a row that adds up those above it.
    #[must_use]
    pub fn is_total(&self) -> bool {
        self.0.iter().any(|run| run.says == Says::Total)
    }

    /// Bold text.
    #[must_use]
    pub fn bold(text: impl Into<String>) -> Self {
        Self::set(text, Style::Bold)
    }

    /// This text followed by a run in a style.
    #[must_use]
    pub fn then(mut self, text: impl Into<String>, style: Style) -> Self {
        self.0.push(Run { text: text.into(), style, says: Says::Words });
        self
    }

    /// The letters without their styles.
    #[must_use]
    pub fn plain(&self) -> String {
        self.0.iter().map(|run| run.text.as_str()).collect()
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::set(text, Style::Plain)
    }
}

impl From<Count> for Text {
    fn from(count: Count) -> Self {
        Self::count(count)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::set(text, Style::Plain)
    }
}

/// On which side the cells of a column are aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Words.
    Left,
    /// Numbers.
    Right,
}

/// One column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its heading.
    pub title: String,
    /// Its share of the width, relative to the other columns; above 0.
    pub share: f32,
    /// Where its cells are aligned.
    pub align: Align,
}

impl Column {
    /// A column of words.
    #[must_use]
    pub fn words(title: impl Into<String>, share: f32) -> Self {
        Self { title: title.into(), share, align: Align::Left }
    }

    /// A column of numbers.
    #[must_use]
    pub fn numbers(title: impl Into<String>, share: f32) -> Self {
        Self { title: title.into(), share, align: Align::Right }
    }
}

/// A table with a heading row; the first cell of each row heads that row.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The columns, from left to right.
    pub columns: Vec<Column>,
    /// The rows, each with one cell a column.
    pub rows: Vec<Vec<Text>>,
}

/// A label and what it says, such as "Form" and "7B".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The label.
    pub label: String,
    /// What it says.
    pub says: Text,
}

/// Whether the order of a list matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListKind {
    /// Any order.
    Bullets,
    /// One after the other.
    Numbers,
}

/// Words a child wrote or said, set on the warm paper that nothing else uses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// The words exactly as written; blank lines part paragraphs, line feeds are kept.
    pub words: String,
    /// Who wrote or said them, and when.
    pub source: String,
    /// The language as a BCP 47 tag where it is not English.
    pub language: Option<String>,
}

/// A card of a page that is made of cards: a title and what stands under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The heading.
    pub title: String,
    /// The words, one paragraph each.
    pub words: Vec<String>,
    /// Whether a child wrote or said them: set on the warm paper that nothing else uses.
    pub own: bool,
}

/// An answer with a box before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    /// What it is called.
    pub label: String,
    /// What it means here.
    pub words: String,
}

/// A question on paper: its answers with boxes to tick.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticks {
    /// The question.
    pub title: String,
    /// What it is about; may be empty.
    pub lead: String,
    /// Answers that need words, one a line.
    pub ticks: Vec<Tick>,
    /// Answers of a word or two, in one row.
    pub short: Vec<String>,
    /// Whether a line to write on follows the last of them.
    pub room_to_write: bool,
}

/// One block of a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading of level 2 or 3; level 1 is the title.
    Heading {
        /// 2 or 3.
        level: u8,
        /// The words.
        text: String,
    },
    /// A paragraph.
    Paragraph(Text),
    /// A list.
    List {
        /// Whether the order matters.
        kind: ListKind,
        /// The items.
        items: Vec<Text>,
    },
    /// A table.
    Table(Table),
    /// A figure with its data table under it.
    Figure(Figure),
    /// A child's own words.
    Quote(Quote),
    /// Cards, two beside each other, read from left to right.
    Cards(Vec<Card>),
    /// A scan, a photo or a drawing, as large as the page allows.
    Picture(Picture),
    /// Labels with what they say.
    KeyFacts(Vec<Fact>),
    /// Short groups of characters in large print, to be copied by hand.
    Groups(Vec<String>),
    /// Boxes to tick by hand.
    Ticks(Ticks),
}
