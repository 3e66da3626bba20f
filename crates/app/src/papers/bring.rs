//! `papers.bring`: keeps the letters and pages that are ready, as one batch in one transaction with one log entry. Files of
//! which nobody has said whose they are stay where they are.

use super::plan::{Planned, plan};
use super::room::same_page;
use crate::error::{ApiError, Refusal};
use crate::letters::{is_routed, letter_of_pages, put_page};
use crate::session::Session;
use crate::shelf::FileHandle;
use crate::wire::papers::{PaperLeft, PaperStands, PapersAsk, PapersBrought};
use bridgewell_domain::ids::{BatchId, PageId, PupilId};
use bridgewell_domain::letter::{Hand, Letter};
use bridgewell_domain::origin::{Origin, Source};
use bridgewell_domain::page::PageKind;
use bridgewell_domain::permit::Permit;
use bridgewell_intake::papers::Holds;
use bridgewell_scan::CleanPage;
use bridgewell_store::batches::{self, BatchCounts};
use bridgewell_store::letter_pages::Beside;
use bridgewell_store::{Op, WriteTx, letters};
use std::collections::HashMap;

/// What is written for one file.
enum Ready {
    Words(Letter),
    Page { page: PageId, clean: CleanPage, new: Letter },
}

/// Brings in what is ready and what was answered. A page whose file cannot be kept is left out and told.
pub(crate) fn bring(
    session: &mut Session,
    permit: Permit,
    ask: PapersAsk,
) -> Result<PapersBrought, ApiError> {
    let (asked, mut order): (Vec<Planned>, Vec<Planned>) =
        plan(session, &permit, &ask)?.into_iter().partition(|one| one.stands == PaperStands::Ask);
    let files: Vec<FileHandle> = order.iter().map(|one| one.file).collect();
    let hash = hash(session, &files);
    let (mut ready, mut left): (Vec<(PupilId, Ready)>, Vec<PaperLeft>) = (Vec::new(), Vec::new());
    // Words first, so that pages lie beside them; pages by the number in their name.
    order.sort_by_key(|one| (matches!(one.paper.holds, Holds::Picture), one.paper.page));
    let (all, mut aside) = (order.len(), 0);
    let mut pages: HashMap<(PupilId, String), String> = HashMap::new();
    for one in order {
        let name = one.paper.name;
        match (one.stands, one.pupil, one.paper.holds) {
            (PaperStands::Ready, Some(pupil), Holds::Words { text, .. }) => {
                ready.push((pupil, Ready::Words(letter_of_pages(session, Hand::Own, text))));
            }
            (PaperStands::Ready, Some(pupil), Holds::Picture) => match clean(session, one.file) {
                Ok(clean) => {
                    let same = (pupil, bridgewell_intake::hash(&clean.bytes));
                    if let Some(before) = pages.get(&same) {
                        aside += 1;
                        left.push(PaperLeft { name, why: same_page(before) });
                        continue;
                    }
                    pages.insert(same, name);
                    let page = PageId::from_uuid(session.fresh());
                    let new = letter_of_pages(session, Hand::Own, String::new());
                    ready.push((pupil, Ready::Page { page, clean, new }));
                }
                Err(why) => left.push(PaperLeft { name, why }),
            },
            (stands, ..) => {
                aside += u32::from(stands == PaperStands::Aside);
                left.push(PaperLeft { name, why: one.what });
            }
        }
    }
    if ready.is_empty() {
        return Err(ApiError::refused(
            Refusal::File,
            "None of these files can be brought in yet. Say whose they are first, or let them go.",
        ));
    }
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let words = ready.iter().filter(|(_, one)| matches!(one, Ready::Words(_))).count();
    let pages = ready.len() - words;
    let mut pupils: Vec<PupilId> = ready.iter().map(|(pupil, _)| *pupil).collect();
    pupils.sort_unstable();
    pupils.dedup();
    let counts = BatchCounts {
        in_file: number(all),
        accepted: number(ready.len()),
        refused: number(all - ready.len()) - aside,
        set_aside: aside,
        known_pupils: number(pupils.len()),
        letters: number(words),
        ..BatchCounts::default()
    };
    let batch = BatchId::from_uuid(session.fresh());
    let label = if all == 1 { "a letter as a file".to_owned() } else { format!("{all} files of letters") };
    let origin = Origin { source: Source::File { batch, label: label.clone() }, on: session.today() };
    session.write(&permit, Op::BatchAccepted, |tx| {
        batches::insert(tx, batch, &label, &hash, &counts)?;
        ready.iter().try_for_each(|(pupil, one)| keep(tx, &permit, *pupil, one, &origin))
    })?;
    for file in files {
        session.shelf_mut().let_go(file);
    }
    let stay = asked.into_iter().map(|one| one.file).collect();
    Ok(PapersBrought { batch, letters: number(words), pages: number(pages), left, stay })
}

fn keep(
    tx: &WriteTx<'_>,
    permit: &Permit,
    pupil: PupilId,
    one: &Ready,
    origin: &Origin,
) -> Result<(), ApiError> {
    let kept = letters::of_pupil(tx, pupil)?;
    match one {
        Ready::Words(letter) => match kept {
            Some(kept) => letters::retype(tx, &kept, letter)?,
            None => letters::insert(tx, pupil, letter, origin)?,
        },
        Ready::Page { page, clean, new } => {
            let letter = match kept {
                Some(kept) => kept.id,
                None => {
                    letters::insert(tx, pupil, new, origin)?;
                    new.id
                }
            };
            put_page(tx, Beside { pupil, letter }, (*page, PageKind::Scan), clean)?;
        }
    }
    if is_routed(tx, permit, pupil)? {
        letters::cover(tx, pupil)?;
    }
    Ok(())
}

fn clean(session: &Session, file: FileHandle) -> Result<CleanPage, String> {
    let file = session.shelf().file(file).ok_or_else(|| "The file was let go.".to_owned())?;
    bridgewell_scan::clean(&file.bytes).map_err(|refusal| refusal.to_string())
}

/// One hash for all the files, whatever their order.
fn hash(session: &Session, files: &[FileHandle]) -> String {
    let mut all: Vec<String> = files
        .iter()
        .filter_map(|handle| session.shelf().file(*handle))
        .map(|file| bridgewell_intake::hash(&file.bytes))
        .collect();
    all.sort_unstable();
    bridgewell_intake::hash(all.concat().as_bytes())
}
