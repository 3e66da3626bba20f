//! Figures and PDF bytes from a typed summary.
//!
//! A document goes through four rooms: a [`summary`] (what is known, already cleared for its readers) becomes a
//! [`Document`] of blocks ([`paper`] holds the words), the layout turns blocks into marks on pages and a tree of
//! what each mark means, and the PDF writer turns both into tagged PDF/UA-1 bytes. Figures are lists of shapes
//! with a title, a description and a data table, printed to SVG for the window and to marks for paper.
//!
//! Public and personal documents are different types: a function that takes a [`Document<Public>`] cannot be
//! handed one child's papers.

mod block;
mod document;
mod docx;
mod error;
pub mod figure;
mod font;
mod house;
mod html;
mod layout;
pub mod paper;
mod pdf;
mod picture;
mod readable;
pub mod summary;
mod unprintable;
mod words;

pub use block::{
    Align, Block, Card, Column, Fact, ListKind, Quote, Run, Says, Style, Table, Text, Tick, Ticks,
};
pub use document::{Class, Document, Imprint, Personal, Public, WithoutPupils};
pub use error::ReportError;
pub use figure::Figure;
pub use picture::Picture;
pub use unprintable::Unprintable;
