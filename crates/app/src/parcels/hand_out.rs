//! Handing letters out, and calling them back.

use super::WayBack;
use super::shown::{may_go, number, sharing, unread};
use crate::aid::{self, Aid};
use crate::error::{ApiError, Refusal};
use crate::known::{Intake, one_letter};
use crate::letters::waiting;
use crate::names::StaffNames;
use crate::session::Session;
use crate::shelf::Document;
use crate::wire::common::{Nothing, PupilAsk};
use crate::wire::parcels::{
    MakeParcel, ParcelAsk, ParcelPlan, PlanParcel, PlannedLetter, SealedFile, Sharing,
};
use crate::{settings, writing};
use bridgewell_domain::ids::{LetterId, ParcelId, PersonId, PupilId};
use bridgewell_domain::letter::Letter;
use bridgewell_domain::page::Page;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::pupil::Pupil;
use bridgewell_exchange::{Parcel, ParcelLetter, ParcelPage, ReadingPublic, ReturnKey, StaffMember, Token};
use bridgewell_store::letters::KeptLetter;
use bridgewell_store::readers::KeptReader;
use bridgewell_store::{
    Op, ReadTx, WriteTx, letter_beside, letter_pages, letters, parcels, readers, schools,
};
use chrono::{DateTime, TimeDelta, Utc};

/// Words a careful reader takes in a minute, with the coding: slow reading (about 130) and a minute a letter besides.
const WORDS_A_MINUTE: u32 = 130;
/// Most letters in one parcel: more than anybody reads in a day.
const MOST: usize = 500;
/// Most bytes of scans and drawings in one parcel: written as text they stay well under the largest file that is opened.
const MOST_OF_PAGES: usize = 40 * 1024 * 1024;
/// While a reader's draft is younger than this, their letter is not taken out of their hand.
const BUSY: TimeDelta = TimeDelta::minutes(60);

/// What would be in a parcel: the first letters of the queue that may leave.
pub(crate) fn plan(session: &mut Session, permit: Permit, ask: PlanParcel) -> Result<ParcelPlan, ApiError> {
    if ask.letters == 0 || ask.letters as usize > MOST {
        return Err(ApiError::invalid("letters", format!("Choose from 1 to {MOST} letters.")));
    }
    session.log_list(&permit)?;
    session.read(&permit, |read| {
        let reader = reader(read, ask.reader)?;
        let (intake, aid) = (Intake::load(read, &permit)?, Aid::load(read)?);
        let may_leave: Vec<PupilId> = unread(&intake, &aid)
            .filter(|(_, _, may_go)| may_go.is_ok())
            .map(|(pupil, ..)| pupil.id)
            .collect();
        let in_form = |pupil: &Pupil| {
            ask.forms.is_empty() || pupil.form.as_ref().is_some_and(|form| ask.forms.contains(form))
        };
        let letters: Vec<PlannedLetter> = waiting(&intake, &aid)
            .into_iter()
            .filter(|(pupil, _)| in_form(pupil) && may_leave.contains(&pupil.id))
            .take(ask.letters as usize)
            .map(|(_, item)| PlannedLetter { pupil: item.pupil, words: item.words })
            .collect();
        let words: u32 = letters.iter().map(|letter| letter.words).sum();
        let minutes = words.div_ceil(WORDS_A_MINUTE) + number(letters.len());
        Ok(ParcelPlan { reader: intake.staff.name(reader.id), letters, holds: holds(), minutes })
    })
}

/// What the file holds besides the letters, and what it does not.
fn holds() -> Vec<String> {
    [
        "It holds the letters as they were written, with their scans, drawings and translations, each child’s forename \
         and form, whom to find when something cannot wait, the words of your area that the reading aid knows, and the \
         names of staff, so that an adult whom a letter speaks of can be named.",
        "It holds no surname, birth date, figure or family detail, and nothing of the restricted tier. What stands on a \
         scan leaves with it: a child may have written their whole name there.",
        "Only this reader’s key opens it. The file tells nobody what is in a letter: whoever finds something that \
         cannot wait goes to a person at once.",
    ]
    .map(str::to_owned)
    .into()
}

fn reader(read: &ReadTx<'_>, id: PersonId) -> Result<KeptReader, ApiError> {
    let found = readers::list(read)?.into_iter().find(|reader| reader.id == id && reader.removed.is_none());
    found.ok_or_else(|| ApiError::not_found("reader"))
}

/// Makes a parcel. From then on its letters are with the reader.
pub(crate) fn make(session: &mut Session, permit: Permit, ask: MakeParcel) -> Result<SealedFile, ApiError> {
    if ask.pupils.is_empty() || ask.pupils.len() > MOST {
        return Err(ApiError::invalid("pupils", format!("Choose from 1 to {MOST} letters.")));
    }
    let (id, made) = (ParcelId::from_uuid(session.fresh()), session.now());
    let from = session.person().name.clone();
    let log_head = session.log_head();
    let (bytes, name, count) = session.write(&permit, Op::ParcelMade, |tx| {
        let reader = reader(tx, ask.reader)?;
        let public = ReadingPublic::parse(&reader.public_key).map_err(super::code_fault)?;
        let letters = leaving(tx, &permit, &ask.pupils)?;
        let out: Vec<(LetterId, PupilId)> = letters.iter().map(|it| (it.letter.id, it.pupil)).collect();
        let way_back =
            WayBack { key: ReturnKey::random(), token: Token::random().map_err(ApiError::broken)? };
        let staff = StaffNames::load(tx)?;
        let school = schools::get(tx)?.0;
        let parcel = Parcel {
            id,
            made,
            from,
            school: school.name,
            year: school.year,
            reader: reader.id,
            reader_name: staff.name(reader.id),
            find_now: school.find_now,
            talk_through: settings::reading(tx)?.talk_through,
            prompts: writing::words_in_force(tx)?.prompts,
            staff: staff
                .working_with_pupils()
                .into_iter()
                .filter(|member| member.id != reader.id)
                .map(|member| StaffMember { id: member.id, name: member.name })
                .collect(),
            letters,
            token: way_back.token.clone(),
            return_to: way_back.key.public(),
            log_head,
            local_words: aid::local_words(tx)?,
        };
        parcels::insert(tx, (id, reader.id), &out, &way_back)?;
        for (_, pupil) in &out {
            tx.about(*pupil);
        }
        let bytes = parcel.seal(&public).map_err(ApiError::broken)?;
        Ok((bytes, parcel_name(&parcel.reader_name, made), out.len()))
    })?;
    let document =
        session.shelf_mut().put_document(Document { name: name.clone(), bytes, opens_workspace: false });
    Ok(SealedFile { document, name, letters: number(count) })
}

fn parcel_name(reader: &str, made: DateTime<Utc>) -> String {
    format!("Letters for {} {}.bwparcel", crate::documents::plain_name(reader), made.format("%Y-%m-%d %H%M"))
}

/// The letters as they leave, if every one of them still may.
fn leaving(tx: &WriteTx<'_>, permit: &Permit, asked: &[PupilId]) -> Result<Vec<ParcelLetter>, ApiError> {
    let (intake, aid) = (Intake::load(tx, permit)?, Aid::load(tx)?);
    let mut leaving: Vec<ParcelLetter> = Vec::new();
    let mut bytes = 0;
    for id in asked {
        let pupil = intake.own().find(|pupil| pupil.id == *id).ok_or(ApiError::NotResponsible)?;
        let view = intake.letter(*id);
        let gone = || {
            let name = intake.names.shown(*id).name;
            ApiError::refused(
                Refusal::Other,
                format!(
                    "{name}’s letter cannot be handed out any more: somebody has it or has read it, or it may not \
                     wait. Nothing was made. Choose the letters again."
                ),
            )
        };
        let unread = view.state() == bridgewell_domain::letter::LetterState::Unread;
        let free = unread && may_go(&intake, &aid, (pupil, view)).is_ok();
        let kept = view.letter.as_ref().filter(|_| free).ok_or_else(gone)?;
        let letter = letter_of(kept).ok_or_else(gone)?;
        if leaving.iter().all(|other| other.pupil != *id) {
            let forename = pupil.names.forename().to_owned();
            let pages = pages_of(tx, *id)?;
            bytes += pages.iter().map(|page| page.bytes.len()).sum::<usize>();
            if bytes > MOST_OF_PAGES {
                return Err(too_many_pages(leaving.len()));
            }
            let beside = letter_beside::of_pupil(tx, *id)?.said;
            leaving.push(ParcelLetter {
                pupil: *id,
                forename,
                form: pupil.form.clone(),
                letter,
                beside,
                pages,
            });
        }
    }
    Ok(leaving)
}

fn pages_of(read: &ReadTx<'_>, pupil: PupilId) -> Result<Vec<ParcelPage>, ApiError> {
    let page_of = |page: Page| {
        let bytes =
            letter_pages::content(read, pupil, page.id)?.ok_or_else(|| ApiError::not_found("page"))?;
        Ok(ParcelPage {
            kind: page.kind,
            turned: page.turned,
            added_by: page.added_by,
            added_at: page.added_at,
            bytes: bytes.to_vec(),
        })
    };
    letter_pages::of_pupil(read, pupil)?.into_iter().map(page_of).collect()
}

fn too_many_pages(fit: usize) -> ApiError {
    ApiError::refused(
        Refusal::Other,
        format!(
            "The scans and drawings of these letters are more than one file can hold; {fit} of the letters fit. Nothing was \
             made. Choose fewer letters, and make a second parcel of the others."
        ),
    )
}

fn letter_of(kept: &KeptLetter) -> Option<Letter> {
    Some(Letter {
        id: kept.id,
        text: kept.text.clone()?,
        hand: kept.hand,
        language: kept.language.clone(),
        written: kept.written,
    })
}

/// Calls a parcel back.
pub(crate) fn call_back(session: &mut Session, permit: Permit, ask: ParcelAsk) -> Result<Sharing, ApiError> {
    session.write(&permit, Op::ParcelCalledBack, |tx| Ok(parcels::call_back(tx, ask.parcel)?))?;
    sharing(session, &permit)
}

/// Calls one letter back, out of a parcel or out of the hand of a reader who has not begun to code it.
pub(crate) fn call_letter_back(
    session: &mut Session,
    permit: Permit,
    ask: PupilAsk,
) -> Result<Nothing, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    let (view, staff) = session.read(&permit, |read| {
        let staff = StaffNames::load(read)?;
        Ok((one_letter(read, &permit, ask.pupil, &staff)?, staff))
    })?;
    let (Some(letter), Some(with)) = (view.letter, view.with) else {
        return Err(ApiError::refused(
            Refusal::Other,
            "This letter is with nobody else, so it need not be called back.",
        ));
    };
    let draft = session.workspace().draft(with.reader, &format!("reading/{}", ask.pupil))?;
    let busy = draft.is_some_and(|draft| session.now() - draft.saved < BUSY);
    if with.parcel.is_none() && (busy || letter.red_routed) {
        return Err(ApiError::refused(
            Refusal::Other,
            format!(
                "{} has begun to write about this letter. Ask them to finish, or to lay it back.",
                staff.name(with.reader)
            ),
        ));
    }
    session.write(&permit, Op::ParcelCalledBack, |tx| {
        parcels::call_letter_back(tx, letter.id)?;
        letters::let_go(tx, letter.id)?;
        tx.about(ask.pupil);
        tx.about(letter.id);
        Ok(Nothing {})
    })
}
