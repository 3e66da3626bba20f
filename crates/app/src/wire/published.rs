//! What a document says, as data: made from the blocks that are printed, so that it cannot say more, less or anything else.

use super::documents::DocumentClass;
use crate::shelf::DocumentHandle;
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A number, words, or nothing where a count is hidden.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum PublishedCell {
    /// A count, or another number that anybody may know.
    Number(u32),
    /// Words.
    Words(String),
    /// A count that is not shown. The reason stands in the table's list of hidden cells.
    Hidden(()),
}

/// A row that adds up those above it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PublishedTotal {
    /// Its head.
    pub row: String,
    /// One cell for each column.
    pub cells: Vec<PublishedCell>,
}

/// Where a count is hidden, and why, in the words that everybody may read. Whether a hidden count is small itself or would
/// give another away is not told: whoever knew could work small counts out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HiddenCell {
    /// The head of its row.
    pub row: String,
    /// The head of its column.
    pub column: String,
    /// Why it is not shown.
    pub reason: String,
}

/// One table: a table of the document, the data of a figure, or facts with their labels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PublishedTable {
    /// What it is called; no two of one document have the same name.
    pub name: String,
    /// What the heads of the rows are, such as "Source".
    pub heads: String,
    /// The heads of the rows.
    pub rows: Vec<String>,
    /// The heads of the columns beside them.
    pub columns: Vec<String>,
    /// The cells, row by row.
    pub cells: Vec<Vec<PublishedCell>>,
    /// Rows that add up others.
    pub totals: Vec<PublishedTotal>,
    /// What is not shown.
    pub hidden: Vec<HiddenCell>,
}

/// One piece of a document, in reading order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum PublishedPiece {
    /// A heading.
    Heading {
        /// 2 for a section, 3 inside one.
        level: u8,
        /// The words.
        text: String,
    },
    /// A paragraph.
    Paragraph {
        /// The words.
        text: String,
    },
    /// A list.
    List {
        /// Whether the order matters.
        numbered: bool,
        /// The items.
        items: Vec<String>,
    },
    /// A table.
    Table {
        /// Its place in the list of tables, from 0.
        table: u32,
    },
    /// A figure.
    Figure {
        /// The finding, as a sentence.
        title: String,
        /// What it shows, in words.
        description: String,
        /// The place of its data in the list of tables, from 0.
        table: u32,
    },
    /// Somebody's own words.
    Quote {
        /// The words.
        text: String,
        /// Whose they are.
        source: String,
    },
    /// A picture.
    Picture {
        /// What it shows, in words.
        alternative: String,
    },
    /// A question with boxes to tick.
    Ticks {
        /// The question.
        title: String,
        /// What it is about.
        text: String,
        /// The answers.
        answers: Vec<String>,
    },
}

/// A document as data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Published {
    /// 1: this shape.
    pub format: u32,
    /// The title.
    pub title: String,
    /// Its class.
    pub class: DocumentClass,
    /// Who may read it and what is left out.
    pub notice: String,
    /// The smallest count it shows; none where it counts nobody.
    pub smallest_shown: Option<u32>,
    /// The school.
    pub school: String,
    /// Who made it.
    pub made_by: String,
    /// When, in local time.
    pub made_at: NaiveDateTime,
    /// What it says, in reading order.
    pub content: Vec<PublishedPiece>,
    /// Its tables, in reading order.
    pub tables: Vec<PublishedTable>,
}

/// A document on the shelf.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DocumentAsk {
    /// Which.
    pub handle: DocumentHandle,
}

/// A count that a document does not show, for those who make it: why, in full. Never part of the document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HiddenWhy {
    /// The head of its row.
    pub row: String,
    /// The head of its column.
    pub column: String,
    /// The reason.
    pub because: String,
}

/// One table of a document, to be saved by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DocumentTable {
    /// Its name.
    pub name: String,
    /// How many rows it has, totals among them.
    pub rows: u32,
    /// What it does not show, with the reason.
    pub hidden: Vec<HiddenWhy>,
}

/// The tables of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DocumentTables {
    /// In reading order; a table is asked for by its place.
    pub tables: Vec<DocumentTable>,
}

/// One table of a document as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DocumentTableAsk {
    /// The document.
    pub handle: DocumentHandle,
    /// The table's place, from 0.
    pub table: u32,
    /// As what.
    pub kind: super::plan::TableKind,
}
