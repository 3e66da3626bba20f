//! Passports of the invented school, and invitations that went out.

use super::{permit, write};
use crate::error::ApiError;
use bridgewell_demo::{self as demo, DemoPassport, DemoPupil};
use bridgewell_domain::ids::{PassportShareId, PupilId};
use bridgewell_domain::opportunity::Answer;
use bridgewell_domain::passport::{Chooser, Companion, PassportPart, PassportShare, stands_in};
use bridgewell_store::passports::{self, NewPassport, PassportWords};
use bridgewell_store::{Op, Workspace};
use chrono::Duration;
use uuid::Uuid;

/// Invitations that were handed out already, so that the others wait to be printed.
const HANDED_OUT: usize = 6;

/// All of it.
pub(super) fn all(workspace: &mut Workspace, pupils: &[DemoPupil]) -> Result<(), ApiError> {
    for passport in demo::passports() {
        if let Some(pupil) = writer(&passport, pupils) {
            add(workspace, pupil, &passport)?;
        }
    }
    let who = permit(demo::FOUNDER);
    let waiting = pupils.iter().flat_map(|pupil| {
        let waits = pupil.offers.iter().filter(|offer| offer.answer == Answer::Waiting);
        waits.map(|offer| (pupil.pupil.id, offer.id))
    });
    for (pupil, offer) in waiting.take(HANDED_OUT) {
        let on = demo::at(demo::today() - Duration::days(3), 13);
        write(workspace, (&who, on, Op::InvitationSaved), |tx| {
            tx.about(pupil);
            tx.about(offer);
            Ok(())
        })?;
    }
    Ok(())
}

/// Passports of pupils whose names are long, in the words of the longest there is.
pub(super) fn awkward(workspace: &mut Workspace, pupils: &[DemoPupil]) -> Result<(), ApiError> {
    let Some(longest) = demo::passports().into_iter().max_by_key(|one| one.said.len()) else { return Ok(()) };
    let alone = DemoPassport { quoted: &[], ..longest };
    pupils.iter().take(HANDED_OUT).try_for_each(|pupil| add(workspace, pupil.pupil.id, &alone))
}

/// The pupil whose letter holds the quotations and has been read.
fn writer(passport: &DemoPassport, pupils: &[DemoPupil]) -> Option<PupilId> {
    let quotes = |text: &str| passport.quoted.iter().all(|(_, words)| stands_in(text, words));
    let found = pupils.iter().find(|pupil| {
        let letter = pupil.letter.as_ref();
        letter.is_some_and(|letter| !letter.red && !letter.readings.is_empty() && quotes(&letter.text))
    });
    found.map(|pupil| pupil.pupil.id)
}

fn add(workspace: &mut Workspace, pupil: PupilId, passport: &DemoPassport) -> Result<(), ApiError> {
    let who = permit(passport.by);
    let says = |(part, words): &(PassportPart, &str), from_letter| PassportWords {
        part: *part,
        from_letter,
        sealed: false,
        words: Some((*words).to_owned()),
    };
    let quoted = passport.quoted.iter().map(|line| says(line, true));
    let words: Vec<_> = quoted.chain(passport.said.iter().map(|line| says(line, false))).collect();
    let company: Vec<_> = (passport.company.iter())
        .map(|(name, offers)| Companion { who: (*name).to_owned(), offers: (*offers).to_owned() })
        .collect();
    let new = NewPassport { words: &words, company: &company, restricted: false, carry_sealed: false };
    write(workspace, (&who, demo::at(passport.on, 10), Op::PassportSaved), |tx| {
        Ok(passports::insert(tx, pupil, &new)?)
    })?;
    let Some((with, until)) = passport.shared else { return Ok(()) };
    let share = PassportShare {
        id: PassportShareId::from_uuid(Uuid::now_v7()),
        number: 1,
        chosen_by: Chooser::Pupil,
        chooser: String::new(),
        with: with.to_owned(),
        from: passport.on,
        until,
        recorded_by: who.person(),
        recorded_at: demo::at(passport.on, 11),
        withdrawn: None,
    };
    write(workspace, (&who, demo::at(passport.on, 11), Op::PassportShared), |tx| {
        Ok(passports::insert_share(tx, pupil, &share, false)?)
    })
}
