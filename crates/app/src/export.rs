//! A document leaves the school: the log says which kind, about whom and how much of what is in it.

use crate::error::ApiError;
use crate::parcel;
use crate::permission;
use crate::session::Session;
use crate::shelf::{DocumentHandle, Leaving};
use bridgewell_store::{Op, letters_home, publications};

/// Logs that a document was saved, and keeps the counts that are out with it.
pub(crate) fn saved(session: &mut Session, handle: DocumentHandle) -> Result<(), ApiError> {
    let known = session.shelf().leaving(handle).cloned();
    let leaving = match known {
        Some(leaving) => leaving,
        None => Leaving {
            op: Op::Exported,
            permit: permission::ANYONE.ask(session.person())?,
            pupil: None,
            letter: None,
            counts: Vec::new(),
            once: false,
        },
    };
    let publishing = session.shelf().publishing(handle).cloned();
    let inviting = session.shelf().inviting(handle);
    let replying = session.shelf().replying(handle);
    let told_of = session.shelf().told_of(handle).to_vec();
    session.write(&leaving.permit, leaving.op, |tx| {
        if let Some(pupil) = leaving.pupil {
            tx.about(pupil);
            if let Some(letter) = leaving.letter {
                letters_home::give(tx, pupil, letter)?;
            }
        }
        for pupil in told_of {
            tx.about(pupil);
        }
        if let Some(offer) = inviting {
            tx.about(offer);
        }
        if let Some(at) = replying {
            parcel::replied(tx, at)?;
        }
        if let Some(publishing) = &publishing {
            publications::add(tx, publishing.set, &publishing.counts)?;
        }
        for (name, count) in &leaving.counts {
            tx.count(name, *count);
        }
        Ok(())
    })?;
    if leaving.once {
        session.shelf_mut().let_document_go(handle);
    }
    Ok(())
}
