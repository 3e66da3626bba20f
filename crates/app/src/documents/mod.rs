//! Commands named `documents.*`: gather a typed summary under a permit, clear it for its readers, and make the PDF.
//! What is made is on the shelf until it is saved, and that it was made is in the log.

mod alone;
mod cleared;
mod cohort;
mod counter;
mod kinds;
mod note;
mod published;
mod pupil;
mod pupil_words;
mod readers;
mod recovery;
mod spread;
mod tally;

pub(crate) use alone::Alone;
pub(crate) use cohort::{activity_counts, cohort};
pub(crate) use kinds::{is_kind, kinds};
pub(crate) use note::{Note, NotePupil, note};
pub(crate) use published::Told;
pub(crate) use published::{table, tables};
pub(crate) use pupil::{pupil, restricted as restricted_section, summary as pupil_summary};
pub(crate) use readers::{governors, parents, partners, pupils};
pub(crate) use recovery::recovery_sheet;

use crate::error::ApiError;
use crate::session::Session;
use crate::shelf::Document as OnShelf;
use crate::wire::documents::{DocumentClass, DocumentMade, FigureShown, SpelledOut};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bridgewell_domain::dates;
use bridgewell_domain::permit::Permit;
use bridgewell_report::{Block, Class, Document, Figure, Imprint, ReportError, Table};
use bridgewell_store::schools;

impl From<ReportError> for ApiError {
    fn from(error: ReportError) -> Self {
        Self::broken(error)
    }
}

/// Who makes a document, where and when.
pub(crate) fn imprint(session: &Session, permit: &Permit) -> Result<Imprint, ApiError> {
    let (school, _) = session.read(permit, |read| Ok(schools::get(read)?))?;
    let person = session.person();
    let post = if person.post.is_empty() { person.role.words() } else { &person.post };
    Ok(Imprint {
        school: school.name,
        made_by: format!("{}, {post}", person.name),
        made_at: dates::local(session.now()),
        log_head: session.log_head(),
    })
}

/// Makes the PDF and puts it on the shelf. Characters that the typefaces lack are spelled out, and told. A public document
/// that names a pupil is not made, whoever wrote the words and wherever they come from.
pub(crate) fn make<C: Class + Clone>(
    session: &mut Session,
    document: &Document<C>,
    (class, file_name, mut contains): (DocumentClass, String, Vec<String>),
) -> Result<DocumentMade, ApiError> {
    let (told, note) = told(session, document, class)?;
    contains.extend(note);
    let spelled_out = document
        .unprintable()?
        .into_iter()
        .map(|found| SpelledOut {
            character: found.character.to_string(),
            times: found.times,
            near: found.near,
        })
        .collect::<Vec<_>>();
    let bytes = if spelled_out.is_empty() { document.to_pdf()? } else { document.spelled_out()?.to_pdf()? };
    let figures = document.blocks().iter().filter_map(|block| match block {
        Block::Figure(figure) => Some(figure_shown(figure)),
        _ => None,
    });
    let figures = figures.collect();
    let pdf = STANDARD.encode(&bytes);
    let kept = OnShelf { name: file_name.clone(), bytes, opens_workspace: false };
    let handle = session.shelf_mut().put_document(kept);
    let title = told.published.title.clone();
    session.shelf_mut().tells(handle, told);
    Ok(DocumentMade { handle, file_name, title, class, contains, pdf, spelled_out, figures })
}

/// What a document says, for whoever wants it as data, and what is to be looked at before it leaves. A public one that names
/// a pupil is refused, whatever kind of file it would leave as.
pub(crate) fn told<C: Class>(
    session: &Session,
    document: &Document<C>,
    class: DocumentClass,
) -> Result<(Told, Option<String>), ApiError> {
    let told = published::told(document, class);
    let names = class == DocumentClass::Public && !session.is_link();
    let note = if names { published::nobody_named(session, &told.published)? } else { None };
    Ok((told, note))
}

/// A figure for the window.
pub(crate) fn figure_shown(figure: &Figure) -> FigureShown {
    let Table { columns, rows } = &figure.data;
    FigureShown {
        title: figure.title.clone(),
        description: figure.description.clone(),
        svg: figure.to_svg(),
        columns: columns.iter().map(|column| column.title.clone()).collect(),
        rows: rows.iter().map(|row| row.iter().map(bridgewell_report::Text::plain).collect()).collect(),
    }
}

/// A name that every file system takes.
pub(crate) fn file_name(words: &str) -> String {
    format!("{}.pdf", plain_name(words))
}

/// Words without anything that a disk may refuse in a file's name.
pub(crate) fn plain_name(words: &str) -> String {
    let safe: String = words
        .chars()
        .map(|letter| if letter.is_alphanumeric() || " -'".contains(letter) { letter } else { ' ' })
        .collect();
    safe.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod attack;

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn file_names_hold_nothing_a_disk_refuses() {
        assert_eq!(file_name("Record of Zoë O'Brien/Smith: 2026"), "Record of Zoë O'Brien Smith 2026.pdf");
    }
}
