//! Documents: made in the core, previewed from their real bytes, saved by the shell.

use crate::shelf::DocumentHandle;
use bridgewell_domain::ids::PupilId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Who may ever read a document. The two classes are never mixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DocumentClass {
    /// Anybody: no child can be identified in it.
    Public,
    /// One child, the family and entitled staff.
    Personal,
}

/// A document made of the counts of the intake, for one kind of reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CohortDocumentAsk {
    /// What is asked of its readers, each a sentence; may be empty.
    pub asks: Vec<String>,
    /// Names in these sentences of which somebody has said that they mean no pupil: "Will", "Rose". A pupil's whole name
    /// stays out whatever is said.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub let_stand: Vec<String>,
}

/// Words that somebody is typing for a public document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WordsAsk {
    /// The texts.
    pub texts: Vec<String>,
}

/// A name of somebody on roll that stands in a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NameSaid {
    /// In which text, from 0.
    pub text: u32,
    /// As it stands there.
    pub name: String,
    /// The words around it.
    pub near: String,
    /// Whether a pupil has the name; otherwise a member of staff.
    pub pupil: bool,
    /// Whether it is a pupil's forename and surname: then the words cannot leave, whatever is said.
    pub whole: bool,
}

/// The record of one pupil.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PupilDocumentAsk {
    /// Which pupil.
    pub pupil: PupilId,
    /// The restricted tier too: needs its key and this explicit tick.
    pub include_restricted: bool,
}

/// A character that the typefaces lack; it is printed as "[character U+1F600]".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SpelledOut {
    /// The character.
    pub character: String,
    /// How often it stands in the document.
    pub times: u32,
    /// The words around its first place.
    pub near: String,
}

/// A file that is ready to be saved: a table, days for a calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FileMade {
    /// What the shell saves.
    pub handle: DocumentHandle,
    /// The suggested file name.
    pub file_name: String,
    /// What is in it, to be said before it leaves: one line each.
    pub contains: Vec<String>,
}

/// A figure as the window shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FigureShown {
    /// The finding, as a sentence.
    pub title: String,
    /// What it shows, in words.
    pub description: String,
    /// An SVG element. Its shapes carry the classes `paint-ink`, `paint-soft`, `paint-accent`, `paint-attention` and
    /// `line-` with the same endings, so that a style sheet may recolour them.
    pub svg: String,
    /// The headings of its data table.
    pub columns: Vec<String>,
    /// The rows of its data table.
    pub rows: Vec<Vec<String>>,
}

/// A document that is ready to be looked at and saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DocumentMade {
    /// What the shell saves.
    pub handle: DocumentHandle,
    /// The suggested file name.
    pub file_name: String,
    /// The title.
    pub title: String,
    /// Its class.
    pub class: DocumentClass,
    /// What is in it, to be said before it leaves: one line each.
    pub contains: Vec<String>,
    /// The PDF in base64, for the preview.
    pub pdf: String,
    /// Characters that could not be printed as they are.
    pub spelled_out: Vec<SpelledOut>,
    /// Its figures.
    pub figures: Vec<FigureShown>,
}

/// What has to be chosen before a document of a kind can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DocumentNeeds {
    /// Nothing: it is made at once.
    Nothing,
    /// What is asked of its readers; may be left empty.
    Asks,
    /// A pupil.
    Pupil,
    /// A pupil, and for whom the copy is: the pupil or a reader who was chosen.
    Passport,
    /// A round of the audit; the latest where none is said.
    Round,
    /// A session of supervision.
    Supervision,
    /// A finished review of the plan.
    Review,
    /// A consultation.
    Consultation,
    /// Several pupils, or all: one document each.
    Pupils,
}

/// A kind of document that can be made here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DocumentKind {
    /// Its name in commands and files, such as "governors"; never changes.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// What it is, in a sentence.
    pub about: String,
    /// Who may ever read it.
    pub class: DocumentClass,
    /// Whom it is for, in words.
    pub audience: String,
    /// The command that makes it.
    pub command: String,
    /// What has to be chosen first.
    pub needs: DocumentNeeds,
}
