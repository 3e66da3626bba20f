//! One child's letter as a PDF: shown before anything leaves, then made again for the folder somebody chose.

use super::batch::{Batch, Standing};
use super::words;
use crate::documents::{imprint, make as make_document, plain_name};
use crate::error::{ApiError, Refusal};
use crate::session::Session;
use crate::shelf::Leaving;
use crate::wire::documents::{DocumentClass, DocumentMade};
use crate::wire::letters_home::{LetterMade, MakeLetterHome};
use bridgewell_domain::ids::{LetterId, PupilId};
use bridgewell_domain::page::PageKind;
use bridgewell_domain::permit::Permit;
use bridgewell_report::summary::{LetterHome, OwnPage};
use bridgewell_report::{Imprint, Picture, ReportError, paper};
use bridgewell_store::{Op, ReadTx, letter_beside, letter_pages};

/// One letter with what is to be known about it.
struct Gathered {
    summary: LetterHome,
    letter: LetterId,
    contains: Vec<String>,
    notes: Vec<String>,
    pages: u32,
}

/// Shows one letter as it would go home. Reading it is logged like opening it.
pub(crate) fn show(
    session: &mut Session,
    permit: Permit,
    ask: MakeLetterHome,
) -> Result<DocumentMade, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    session.log_read(&permit, Op::RecordRead, ask.pupil)?;
    let (gathered, mut made) = one(session, &permit, ask.pupil)?;
    made.contains.extend(gathered.notes);
    Ok(made)
}

/// Makes one letter of the batch. It is in the log once it was saved.
pub(crate) fn make(
    session: &mut Session,
    permit: Permit,
    ask: MakeLetterHome,
) -> Result<LetterMade, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    let (gathered, made) = one(session, &permit, ask.pupil)?;
    let mut notes = gathered.notes;
    notes.extend(
        made.spelled_out.iter().map(|odd| {
            format!("The character {} is written out in words, near “{}”.", odd.character, odd.near)
        }),
    );
    Ok(LetterMade { handle: made.handle, file_name: made.file_name, notes })
}

fn one(session: &mut Session, permit: &Permit, pupil: PupilId) -> Result<(Gathered, DocumentMade), ApiError> {
    let imprint = imprint(session, permit)?;
    let gathered = session.read(permit, |read| gather(read, permit, pupil, imprint))?;
    let file_name = {
        let form = session.read(permit, |read| Ok(Batch::load(read, permit)?.name(pupil)))?;
        let parts = [Some(form.name), form.form, form.apart];
        format!("{}.pdf", plain_name(&parts.into_iter().flatten().collect::<Vec<_>>().join(" ")))
    };
    let document = paper::letter_home(&gathered.summary);
    let made =
        make_document(session, &document, (DocumentClass::Personal, file_name, gathered.contains.clone()))?;
    let leaving = Leaving {
        op: Op::LetterGivenBack,
        permit: *permit,
        pupil: Some(pupil),
        letter: Some(gathered.letter),
        counts: vec![("pages_of_their_own", gathered.pages)],
        once: true,
    };
    session.shelf_mut().leaves_as(made.handle, leaving);
    Ok((gathered, made))
}

fn gather(read: &ReadTx<'_>, permit: &Permit, id: PupilId, imprint: Imprint) -> Result<Gathered, ApiError> {
    let batch = Batch::load(read, permit)?;
    let pupil = batch.pupil(id)?;
    let letter = match batch.standing(id) {
        Standing::Ready(letter) => letter,
        Standing::Without { why, .. } => return Err(no_letter(why)),
        Standing::Held => return Err(no_letter("a safeguarding lead has to release it first")),
    };
    let words = words::of(read)?;
    let text = letter.text.clone().unwrap_or_default();
    let forename = pupil.names.forename().to_owned();
    let (pages, notes) = if words.with_pages || text.trim().is_empty() {
        own_pages(read, id, &forename)?
    } else {
        Default::default()
    };
    let sheets: usize = pages.iter().map(|page| page.pictures.len()).sum();
    if text.trim().is_empty() && sheets == 0 {
        return Err(no_letter("there are neither words nor pages that can be printed"));
    }
    let mut contains = vec![format!("The name of {}", pupil.names.spoken())];
    if !text.trim().is_empty() {
        contains.push("Their letter, exactly as they wrote it".to_owned());
    }
    if sheets > 0 {
        contains.push(if sheets == 1 {
            "1 scanned or drawn page of their own".to_owned()
        } else {
            format!("{sheets} scanned or drawn pages of their own")
        });
    }
    contains.push("A few words from the school, and nothing about the pupil".to_owned());
    let summary = LetterHome {
        imprint,
        name: pupil.names.spoken(),
        forename,
        note: words.note,
        words: text,
        hand: letter.hand,
        scribed_by: letter_beside::of_pupil(read, id)?.said.scribed_by,
        language: letter.language.clone(),
        written: letter.written,
        pages,
    };
    let pages = u32::try_from(sheets).unwrap_or(u32::MAX);
    Ok(Gathered { summary, letter: letter.id, contains, notes, pages })
}

fn no_letter(why: &str) -> ApiError {
    ApiError::refused(Refusal::Other, format!("There is no letter to give back: {why}."))
}

/// The child's own pages, and which of them cannot be printed.
fn own_pages(
    read: &ReadTx<'_>,
    pupil: PupilId,
    forename: &str,
) -> Result<(Vec<OwnPage>, Vec<String>), ApiError> {
    let (mut pages, mut notes) = (Vec::new(), Vec::new());
    for page in letter_pages::of_pupil(read, pupil)? {
        let Some(content) = letter_pages::content(read, pupil, page.id)? else { continue };
        let (what, alternative) = match page.kind {
            PageKind::Drawing => ("A drawing", format!("A drawing by {forename}.")),
            PageKind::Scan => ("A scan", format!("A page in {forename}’s own hand, as a picture.")),
        };
        match Picture::read(&content, (page.format, page.turned), &alternative) {
            Ok(pictures) => pages.push(OwnPage { kind: page.kind, pictures }),
            Err(ReportError::Page(why)) => notes.push(format!(
                "{what} is left out because {why}. Print it from the letter’s own page and put it with the letter."
            )),
            Err(error) => return Err(error.into()),
        }
    }
    Ok((pages, notes))
}
