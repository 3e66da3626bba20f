//! One invitation as a PDF: shown before anything leaves, then made again for the folder somebody chose.

use super::batch::Batch;
use super::words;
use crate::documents::{imprint, make as make_document, plain_name};
use crate::error::ApiError;
use crate::session::Session;
use crate::shelf::Leaving;
use crate::wire::documents::{DocumentClass, DocumentMade};
use crate::wire::invitations::{InvitationMade, MakeInvitation};
use bridgewell_domain::dates::weekday;
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::opportunity::Answer;
use bridgewell_domain::permit::Permit;
use bridgewell_report::paper;
use bridgewell_report::summary::Invitation;
use bridgewell_store::Op;

/// Shows one invitation as the child will get it.
pub(crate) fn show(
    session: &mut Session,
    permit: Permit,
    ask: MakeInvitation,
) -> Result<DocumentMade, ApiError> {
    let (permit, pupil, made) = one(session, permit, (ask, false))?;
    session.log_read(&permit, Op::RecordRead, pupil)?;
    Ok(made)
}

/// Makes one invitation of the batch. It is in the log once it was saved.
pub(crate) fn make(
    session: &mut Session,
    permit: Permit,
    ask: MakeInvitation,
) -> Result<InvitationMade, ApiError> {
    let (_, _, made) = one(session, permit, (ask, true))?;
    let notes = made
        .spelled_out
        .iter()
        .map(|odd| format!("The character {} is written out in words, near “{}”.", odd.character, odd.near));
    Ok(InvitationMade { handle: made.handle, file_name: made.file_name, notes: notes.collect() })
}

fn one(
    session: &mut Session,
    permit: Permit,
    (ask, once): (MakeInvitation, bool),
) -> Result<(Permit, PupilId, DocumentMade), ApiError> {
    let today = session.today();
    if ask.answer_by.is_some_and(|day| day < today) {
        return Err(ApiError::invalid("answer_by", "The day to answer by has passed already."));
    }
    let imprint = imprint(session, &permit)?;
    let (pupil, summary, file_name) = session.read(&permit, |read| {
        let batch = Batch::load(read, &permit)?;
        let (row, pupil, line) = batch.ready(ask.offer)?;
        let summary = Invitation {
            imprint,
            forename: pupil.names.forename().to_owned(),
            words: row.offer.invitation.clone(),
            opportunity: line.name.clone(),
            when: line.when.clone(),
            place: line.place.clone(),
            leader: line.leader.clone(),
            cost: line.cost.clone(),
            said_yes: row.offer.answer == Answer::Yes,
            tell: words(read)?.tell,
            answer_by: ask.answer_by,
        };
        let name = batch.name(pupil.id);
        let parts = [Some(name.name), name.form, name.apart, Some(line.name.clone())];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        Ok((pupil.id, summary, format!("{}.pdf", plain_name(&parts.join(" ")))))
    })?;
    let permit = session.for_pupil(&permit, pupil)?;
    let mut contains = vec![
        format!("{}’s forename, and what is offered: {}", summary.forename, summary.opportunity),
        "The words of the offer, and nothing else about the pupil".to_owned(),
    ];
    if let Some(day) = summary.answer_by.filter(|_| !summary.said_yes) {
        contains.push(format!("Asks for an answer by {}", weekday(day)));
    }
    let document = paper::invitation(&summary);
    let made = make_document(session, &document, (DocumentClass::Personal, file_name, contains))?;
    let leaving = Leaving {
        op: Op::InvitationSaved,
        permit,
        pupil: Some(pupil),
        letter: None,
        counts: Vec::new(),
        once,
    };
    session.shelf_mut().leaves_as(made.handle, leaving);
    session.shelf_mut().invites(made.handle, ask.offer);
    Ok((permit, pupil, made))
}
