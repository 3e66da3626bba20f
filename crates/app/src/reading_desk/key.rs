//! The reading key: made once, unlocked with the reader's passphrase, shown as a code.

use super::place::{self, KeptKey, Unlocked};
use crate::app::App;
use crate::error::{ApiError, Refusal};
use crate::people::{check_name, check_passphrase};
use crate::shelf::Document;
use crate::wire::common::Nothing;
use crate::wire::parcels::{DeskParcel, DeskShown, DeskUnlock, KeyShown, MakeReadingKey, SealedFile};
use bridgewell_exchange::{ExchangeError, KeyWork, ReadingKey};
use bridgewell_store::{KdfCost, Workspace};
use std::path::Path;
use unicode_normalization::UnicodeNormalization;

/// What the desk shows.
pub(crate) fn look(app: &mut App, _: Nothing) -> Result<DeskShown, ApiError> {
    shown(app)
}

pub(super) fn shown(app: &App) -> Result<DeskShown, ApiError> {
    let folder = place::folder(app)?;
    let key = place::kept(&folder)?.map(|kept| KeyShown {
        code: kept.public.code(),
        fingerprint: kept.public.fingerprint(),
        name: kept.name,
    });
    Ok(DeskShown { key, unlocked: app.desk().is_some(), parcels: parcels(&folder)? })
}

/// Parcels whose folder tells from which school they are; one that does not was never finished and opens from its file.
fn parcels(folder: &Path) -> Result<Vec<DeskParcel>, ApiError> {
    let all = place::parcels(folder)?.into_iter();
    let named = all.filter_map(|id| {
        let info = Workspace::info(&place::of_parcel(folder, id)).ok()?;
        Some(DeskParcel { id, school: info.school, year: info.year.to_string() })
    });
    Ok(named.collect())
}

/// What checking the passphrase costs, from what the shell says of every other one.
fn work(cost: KdfCost) -> KeyWork {
    if cost == KdfCost::WORTHLESS_FOR_INVENTED_DATA {
        KeyWork::WORTHLESS_FOR_INVENTED_DATA
    } else {
        KeyWork::STANDARD
    }
}

/// The same letters typed on another keyboard are the same passphrase.
fn plain(passphrase: &str) -> zeroize::Zeroizing<String> {
    zeroize::Zeroizing::new(passphrase.nfkc().collect())
}

/// Makes the reading key of this laptop.
pub(crate) fn make_key(app: &mut App, ask: MakeReadingKey) -> Result<DeskShown, ApiError> {
    let folder = place::folder(app)?;
    if let Some(kept) = place::kept(&folder)? {
        return Err(ApiError::refused(
            Refusal::Taken,
            format!(
                "There is a reading key on this laptop already: {}’s. Unlock it, or start again.",
                kept.name
            ),
        ));
    }
    let name = check_name(&ask.name)?;
    check_passphrase("passphrase", &ask.passphrase, &[&name])?;
    let key = ReadingKey::random();
    let sealed = key.lock(&plain(&ask.passphrase), work(app.cost())).map_err(ApiError::broken)?;
    place::keep(&folder, &KeptKey::new(name, key.public(), &sealed))?;
    app.set_desk(Some(Unlocked { key }));
    shown(app)
}

/// Unlocks the reading key. A wrong passphrase is told at once and changes nothing.
pub(crate) fn unlock(app: &mut App, ask: DeskUnlock) -> Result<DeskShown, ApiError> {
    let folder = place::folder(app)?;
    let kept = place::kept(&folder)?.ok_or_else(|| ApiError::not_found("reading key"))?;
    let key = ReadingKey::unlock(&kept.sealed()?, &plain(&ask.passphrase)).map_err(|fault| match fault {
        ExchangeError::WrongPassphrase => ApiError::WrongPassphrase,
        other => ApiError::broken(other),
    })?;
    app.set_desk(Some(Unlocked { key }));
    shown(app)
}

/// Locks the desk: the key is forgotten until the passphrase is typed again.
pub(crate) fn lock(app: &mut App, _: Nothing) -> Result<DeskShown, ApiError> {
    app.set_desk(None);
    shown(app)
}

/// Erases the key and every parcel, for a reader who has forgotten the passphrase. What was not sent back is lost; the
/// letters are all still at school.
pub(crate) fn start_again(app: &mut App, _: Nothing) -> Result<DeskShown, ApiError> {
    let folder = place::folder(app)?;
    app.set_desk(None);
    place::remove(&folder)?;
    shown(app)
}

/// The code as a small text file, to be printed or sent.
pub(crate) fn card(app: &mut App, _: Nothing) -> Result<SealedFile, ApiError> {
    let kept = place::kept(&place::folder(app)?)?.ok_or_else(|| ApiError::not_found("reading key"))?;
    let text = format!(
        "Reading code of {}\r\n\r\n{}\r\n\r\nNumbers to read aloud when the code is added:\r\n{}\r\n\r\nThe code is no \
         secret: it only lets a school seal letters for {}.\r\nCompare the numbers by voice, so that nobody can put \
         another code in its place.\r\n",
        kept.name,
        kept.public.code(),
        kept.public.fingerprint(),
        kept.name
    );
    let name = format!("Reading code of {}.txt", crate::documents::plain_name(&kept.name));
    let document = app.lobby_mut().put_document(Document {
        name: name.clone(),
        bytes: text.into_bytes(),
        opens_workspace: false,
    });
    Ok(SealedFile { document, name, letters: 0 })
}
