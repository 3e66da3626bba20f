//! Commands named `debriefs.*`: a colleague's own words after hard letters. Nobody else reads them, and no child is tied to
//! them; that the colleague would like time for it is seen by whoever prepares supervision, as a number.

use crate::error::ApiError;
use crate::required::required;
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::supervision::{DebriefAsk, DebriefShown, Debriefs, WriteDebrief};
use bridgewell_domain::ids::DebriefId;
use bridgewell_domain::permit::{Because, Permit};
use bridgewell_store::{Op, ReadTx, debriefs as store};

/// What is done here concerns the writer alone.
fn own(permit: Permit) -> Permit {
    Permit::grant_unchecked(permit.person(), permit.role(), permit.tier(), Because::Self_)
}

/// Everything this person wrote for themselves.
pub(crate) fn list(session: &mut Session, permit: Permit, _: Nothing) -> Result<Debriefs, ApiError> {
    let permit = own(permit);
    session.read(&permit, |read| shown(read, &permit))
}

/// Keeps words for whoever writes them.
pub(crate) fn write(session: &mut Session, permit: Permit, ask: WriteDebrief) -> Result<Debriefs, ApiError> {
    let permit = own(permit);
    let id = DebriefId::from_uuid(session.fresh());
    let words = required("words", &ask.words, "Write a few words; nobody else can read them.")?;
    session.write(&permit, Op::DebriefWritten, |tx| {
        store::insert(tx, id, &words, ask.wants_time)?;
        shown(tx, &permit)
    })
}

/// Says that there was time for it, or that none is wanted any more.
pub(crate) fn settle(session: &mut Session, permit: Permit, ask: DebriefAsk) -> Result<Debriefs, ApiError> {
    let permit = own(permit);
    session.write(&permit, Op::DebriefWritten, |tx| {
        store::settle(tx, ask.id)?;
        shown(tx, &permit)
    })
}

/// Takes one's own words out for good.
pub(crate) fn remove(session: &mut Session, permit: Permit, ask: DebriefAsk) -> Result<Debriefs, ApiError> {
    let permit = own(permit);
    session.write(&permit, Op::DebriefWritten, |tx| {
        store::remove(tx, ask.id)?;
        shown(tx, &permit)
    })
}

fn shown(read: &ReadTx<'_>, permit: &Permit) -> Result<Debriefs, ApiError> {
    let debriefs = store::of(read, permit.person())?.into_iter().map(|kept| DebriefShown {
        id: kept.id,
        at: kept.at,
        wants_time: kept.wants_time,
        words: kept.words,
    });
    Ok(Debriefs { debriefs: debriefs.collect() })
}
