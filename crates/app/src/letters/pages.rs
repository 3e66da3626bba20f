//! Scans, photos and drawings beside a letter. A page may come before the words: then the letter is here, unread, and
//! waits to be typed or read from the page.

use super::{beside::beside_shown, is_routed, with_another_reader};
use crate::error::{ApiError, Refusal};
use crate::known::{LetterView, one_letter};
use crate::names::StaffNames;
use crate::session::Session;
use crate::wire::pages::{AddPage, BesideShown, PageAsk, PageContent, TurnPage};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use bridgewell_domain::ids::{LetterId, PageId, PupilId};
use bridgewell_domain::letter::{Hand, Letter};
use bridgewell_domain::origin::{Origin, Source};
use bridgewell_domain::page::{Page, PageKind, Turn};
use bridgewell_domain::permit::Permit;
use bridgewell_scan::CleanPage;
use bridgewell_store::letter_pages::{self, Beside};
use bridgewell_store::{Op, ReadTx, WriteTx, letters};

/// The most pages beside one letter.
pub(crate) const MOST_PAGES: usize = 12;

/// Why a page that lies beside a letter is not put there again.
pub(crate) const THERE_ALREADY: &str = "This very page lies beside the letter already.";

/// Puts a chosen file beside a pupil's letter, clean of everything but what is seen on it.
pub(crate) fn add(session: &mut Session, permit: Permit, ask: AddPage) -> Result<BesideShown, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    let file = session.shelf().file(ask.handle).ok_or_else(|| ApiError::not_found("file"))?;
    let clean = bridgewell_scan::clean(&file.bytes)
        .map_err(|refusal| ApiError::refused(Refusal::File, format!("“{}”: {refusal}", file.name)))?;
    let (id, new) = (PageId::from_uuid(session.fresh()), letter_of_pages(session, Hand::Own, String::new()));
    let origin = Origin { source: Source::Typed { by: permit.person() }, on: session.today() };
    let shown = session.write(&permit, Op::PageAdded, |tx| {
        let view = may_see(tx, &permit, ask.pupil)?;
        let letter = match view.letter {
            Some(letter) => letter.id,
            None => {
                letters::insert(tx, ask.pupil, &new, &origin)?;
                if is_routed(tx, &permit, ask.pupil)? {
                    letters::cover(tx, ask.pupil)?;
                }
                new.id
            }
        };
        put(tx, Beside { pupil: ask.pupil, letter }, (id, PageKind::Scan), &clean)?;
        beside_shown(tx, &permit, ask.pupil)
    })?;
    session.shelf_mut().let_go(ask.handle);
    Ok(shown)
}

/// A letter that begins with a page or a drawing.
pub(crate) fn letter_of_pages(session: &Session, hand: Hand, text: String) -> Letter {
    Letter { id: LetterId::from_uuid(session.fresh()), text, hand, language: None, written: None }
}

/// Puts a clean page after the others, unless it is there already.
pub(crate) fn put(
    tx: &WriteTx<'_>,
    at: Beside,
    (id, kind): (PageId, PageKind),
    clean: &CleanPage,
) -> Result<(), ApiError> {
    if letter_pages::of_pupil(tx, at.pupil)?.len() >= MOST_PAGES {
        return Err(ApiError::refused(
            Refusal::Other,
            format!("There are {MOST_PAGES} pages beside this letter already. Take one out first."),
        ));
    }
    if letter_pages::is_there(tx, at.pupil, &clean.bytes)? {
        return Err(ApiError::refused(Refusal::Taken, THERE_ALREADY));
    }
    let page = Page {
        id,
        kind,
        format: clean.format,
        sheets: clean.sheets,
        turned: Turn::default(),
        bytes: u32::try_from(clean.bytes.len()).unwrap_or(u32::MAX),
        added_by: tx.by(),
        added_at: tx.at(),
    };
    Ok(letter_pages::add(tx, at, &page, &clean.bytes)?)
}

/// A page's bytes, for whoever may see the letter. Looking is logged like reading.
pub(crate) fn look(session: &mut Session, permit: Permit, ask: PageAsk) -> Result<PageContent, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    session.log_read(&permit, Op::RecordRead, ask.pupil)?;
    session.read(&permit, |read| {
        may_see(read, &permit, ask.pupil)?;
        let page = known(read, ask.pupil, ask.page)?;
        let content = letter_pages::content(read, ask.pupil, ask.page)?;
        let content = content.ok_or_else(|| ApiError::not_found("page"))?;
        Ok(PageContent { format: page.format, content: BASE64_STANDARD.encode(content.as_slice()) })
    })
}

/// Remembers how a page is turned.
pub(crate) fn turn(session: &mut Session, permit: Permit, ask: TurnPage) -> Result<BesideShown, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    let turned = Turn::degrees(ask.turned)
        .ok_or_else(|| ApiError::invalid("turned", "A page is turned by a quarter at a time."))?;
    session.write(&permit, Op::PageTurned, |tx| {
        may_see(tx, &permit, ask.pupil)?;
        letter_pages::turn(tx, ask.pupil, ask.page, turned)?;
        beside_shown(tx, &permit, ask.pupil)
    })
}

/// Takes out a page that was put in by mistake. What a pupil drew here stays.
pub(crate) fn remove(session: &mut Session, permit: Permit, ask: PageAsk) -> Result<BesideShown, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    session.write(&permit, Op::PageRemoved, |tx| {
        let view = may_see(tx, &permit, ask.pupil)?;
        if known(tx, ask.pupil, ask.page)?.kind == PageKind::Drawing {
            return Err(ApiError::refused(
                Refusal::Other,
                "The pupil drew this here, and it is kept as it came. A reader’s note can say what is wrong with it.",
            ));
        }
        letter_pages::remove(tx, ask.pupil, ask.page)?;
        if let Some(letter) = view.letter {
            letters::remove_empty(tx, letter.id)?;
        }
        beside_shown(tx, &permit, ask.pupil)
    })
}

fn known(read: &ReadTx<'_>, pupil: PupilId, page: PageId) -> Result<Page, ApiError> {
    let pages = letter_pages::of_pupil(read, pupil)?;
    pages.into_iter().find(|kept| kept.id == page).ok_or_else(|| ApiError::not_found("page"))
}

/// The letter as this person may see it; refused like the words wherever it is with another reader.
fn may_see(read: &ReadTx<'_>, permit: &Permit, pupil: PupilId) -> Result<LetterView, ApiError> {
    let view = one_letter(read, permit, pupil, &StaffNames::load(read)?)?;
    match &view.letter {
        Some(_) if view.elsewhere => Err(with_another_reader()),
        _ => Ok(view),
    }
}
