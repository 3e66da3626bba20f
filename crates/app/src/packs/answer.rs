//! Answering what a link worker said. The answer travels with the next pack.

use super::shown::shown;
use crate::error::ApiError;
use crate::link::{LONGEST, remark_shown};
use crate::session::Session;
use crate::wire::link::{AboutAsk, AnswerRemark, PacksShown, RemarkShown};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::remark::Answer;
use bridgewell_store::Op;
use bridgewell_store::link::{parties, remarks};

/// Accepts, answers or declines a remark.
pub(crate) fn answer(
    session: &mut Session,
    permit: Permit,
    ask: AnswerRemark,
) -> Result<PacksShown, ApiError> {
    let text = ask.text.trim();
    if ask.kind.needs_text() && text.is_empty() {
        return Err(ApiError::invalid(
            "text",
            "Write a few words: the link worker reads them with the next pack.",
        ));
    }
    if text.chars().count() > LONGEST {
        return Err(ApiError::invalid(
            "text",
            format!("This is longer than {LONGEST} letters. Say it more shortly."),
        ));
    }
    let answer = Answer {
        remark: ask.remark,
        kind: ask.kind,
        text: text.to_owned(),
        by: session.person().name.clone(),
        at: session.now(),
    };
    session.write(&permit, Op::RemarkAnswered, |tx| Ok(remarks::answer(tx, &answer, ask.version)?))?;
    shown(session, &permit)
}

/// What link workers said of one thing, the newest first: for the page where that thing stands.
pub(crate) fn about(
    session: &mut Session,
    permit: Permit,
    ask: AboutAsk,
) -> Result<Vec<RemarkShown>, ApiError> {
    session.read(&permit, |read| {
        let known = parties::list(read)?;
        let name = |id| known.iter().find(|party| party.id == id).map_or("", |party| party.name.as_str());
        let all = remarks::list(read)?;
        let of = all.iter().filter(|kept| {
            (kept.remark.about.kind, &kept.remark.about.id) == (ask.about.kind, &ask.about.id)
        });
        Ok(of.map(|kept| remark_shown(kept, name(kept.party), Some(kept.remark.at))).collect())
    })
}
