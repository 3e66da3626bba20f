//! Pages that could not be put beside their letter: there is no room for them, or they are there already.

use super::plan::Planned;
use crate::error::ApiError;
use crate::letters::{MOST_PAGES, THERE_ALREADY};
use crate::session::Session;
use crate::wire::papers::PaperStands;
use bridgewell_domain::ids::PupilId;
use bridgewell_intake::papers::Holds;
use bridgewell_store::{ReadTx, letter_pages};
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// What lies beside a letter, and what the files before would put there.
struct Letter {
    kept: usize,
    coming: HashMap<String, String>,
}

/// Puts aside what a letter would not take, in the order in which pages are kept.
pub(super) fn foresee(session: &Session, read: &ReadTx<'_>, planned: &mut [Planned]) -> Result<(), ApiError> {
    let mut pages: Vec<(PupilId, &mut Planned)> = planned
        .iter_mut()
        .filter(|one| one.stands == PaperStands::Ready && matches!(one.paper.holds, Holds::Picture))
        .filter_map(|one| Some((one.pupil?, one)))
        .collect();
    pages.sort_by_key(|(_, one)| one.paper.page);
    let mut letters: HashMap<PupilId, Letter> = HashMap::new();
    for (pupil, one) in pages {
        let Some(file) = session.shelf().file(one.file) else { continue };
        let letter = match letters.entry(pupil) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => {
                let kept = letter_pages::of_pupil(read, pupil)?.len();
                new.insert(Letter { kept, coming: HashMap::new() })
            }
        };
        let hash = bridgewell_intake::hash(&file.bytes);
        if let Some(before) = letter.coming.get(&hash) {
            one.stands = PaperStands::Aside;
            one.what = same_page(before);
        } else if letter.kept > 0 && is_there(read, pupil, &file.bytes)? {
            one.stands = PaperStands::Aside;
            THERE_ALREADY.clone_into(&mut one.what);
        } else if letter.kept + letter.coming.len() >= MOST_PAGES {
            one.stands = PaperStands::Refused;
            one.what =
                format!("There is room for {MOST_PAGES} pages beside a letter, and this would be one more.");
        } else {
            letter.coming.insert(hash, one.paper.name.clone());
        }
    }
    Ok(())
}

/// Why a page is not kept that another file of the step is already.
pub(super) fn same_page(before: &str) -> String {
    format!("This is the very page that “{before}” is.")
}

/// Only asked where pages are kept already, because cleaning a scan takes a moment.
fn is_there(read: &ReadTx<'_>, pupil: PupilId, bytes: &[u8]) -> Result<bool, ApiError> {
    match bridgewell_scan::clean(bytes) {
        Ok(clean) => Ok(letter_pages::is_there(read, pupil, &clean.bytes)?),
        // Told when it is brought in.
        Err(_) => Ok(false),
    }
}
