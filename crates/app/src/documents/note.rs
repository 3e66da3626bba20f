//! A note to a primary school about what is missing of its own pupils: the same words as text, to be copied, and on paper.

use super::{file_name, imprint};
use crate::error::ApiError;
use crate::session::Session;
use crate::shelf::{Document as OnShelf, DocumentHandle};
use bridgewell_domain::permit::Permit;
use bridgewell_report::{Document, ListKind, Personal, Style, Text};
use std::fmt::Write as _;

/// What a note says.
pub(crate) struct Note {
    /// Whom it is for.
    pub primary: String,
    /// Who asks.
    pub school: String,
    /// Name and post under it.
    pub signed: Vec<String>,
    /// What is missing, by pupil.
    pub pupils: Vec<NotePupil>,
}

/// What is missing of one pupil.
pub(crate) struct NotePupil {
    /// The name.
    pub name: String,
    /// "born 13 January 2015"; empty when that is missing too.
    pub born: String,
    /// Each value with what is known of it.
    pub missing: Vec<(String, String)>,
}

const CLOSING: &str = "Please answer in the secure way your school uses for pupils' details, not by ordinary e-mail. If \
                       something is not known to you either, a line that says so helps just as much.";

impl Note {
    fn opening(&self) -> String {
        format!(
            "We are getting ready for the pupils who come to {} from {}, so that each of them is expected by name on \
             the first day. A few details are missing from what we have, or we could not read them. Could you tell us?",
            self.school, self.primary
        )
    }

    /// As plain text. No line begins with a sign that a spreadsheet takes for a formula.
    pub fn text(&self) -> String {
        let mut text = format!("To {}\n\nDear colleague,\n\n{}\n", self.primary, self.opening());
        for pupil in &self.pupils {
            // Writing to a string cannot fail.
            let _ = write!(text, "\n{}\n", pupil.label());
            for (value, what) in &pupil.missing {
                let _ = writeln!(text, "    {value}: {what}");
            }
        }
        let _ =
            write!(text, "\n{CLOSING}\n\nWith many thanks,\n{}\n{}\n", self.signed.join(", "), self.school);
        text
    }
}

impl NotePupil {
    fn label(&self) -> String {
        let label =
            if self.born.is_empty() { self.name.clone() } else { format!("{}, {}", self.name, self.born) };
        inert(&label)
    }
}

/// Text that a spreadsheet program will not take for a formula, wherever it is pasted.
fn inert(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

/// Puts the note on the shelf as a PDF.
pub(crate) fn note(session: &mut Session, permit: &Permit, note: &Note) -> Result<DocumentHandle, ApiError> {
    let notice = format!(
        "For {} alone. It names pupils: keep it and send it as you would their records.",
        note.primary
    );
    let title = format!("A question about your pupils from {}", note.school);
    let mut document = Document::new(Personal { notice }, title, imprint(session, permit)?);
    document.paragraph("Dear colleague,");
    document.paragraph(note.opening());
    for pupil in &note.pupils {
        document.paragraph(Text::bold(pupil.label()));
        let line = |(value, what): &(String, String)| {
            Text::set(format!("{value}: "), Style::Plain).then(what.clone(), Style::Plain)
        };
        document.list(ListKind::Bullets, pupil.missing.iter().map(line).collect());
    }
    document.paragraph(CLOSING);
    document.paragraph(format!("With many thanks,\n{}\n{}", note.signed.join(", "), note.school));
    let bytes = document.spelled_out()?.to_pdf()?;
    let name = file_name(&format!("Question for {}", note.primary));
    Ok(session.shelf_mut().put_document(OnShelf { name, bytes, opens_workspace: false }))
}
