//! Taking a reply in. Red routes come first, each with an entry of its own, so that nothing that goes wrong afterwards
//! can hold one up; then the readings, together. Taking the same reply in twice changes nothing: every entry and every
//! reading has an identity of its own.

use super::WayBack;
use super::shown::number;
use super::words::file_fault;
use crate::error::{ApiError, Refusal};
use crate::known::Intake;
use crate::log;
use crate::session::Session;
use crate::wire::common::PupilName;
use crate::wire::parcels::{FileAsk, ReplyTaken};
use bridgewell_domain::concern::{RedRoute, Told};
use bridgewell_domain::ids::{LetterId, PupilId};
use bridgewell_domain::letter::{Passages, Reading};
use bridgewell_domain::permit::Permit;
use bridgewell_exchange::{Kind, RaisedHere, Reply, ReturnKey};
use bridgewell_store::parcels::KeptParcel;
use bridgewell_store::red_routes::AboutWhom;
use bridgewell_store::{Op, ReadTx, letters, parcels, passages, readings, red_routes};
use std::collections::{BTreeSet, HashMap, HashSet};

/// The longest text a reply may bring in one field, in characters: as much as can be typed here.
const LONGEST: usize = 4_000;

/// A reply that fits its parcel.
struct Fitting {
    parcel: KeptParcel,
    reply: Reply,
    pupils: HashMap<LetterId, PupilId>,
    /// What of it speaks of letters that were erased here since, in a sentence.
    gone: Option<String>,
}

/// Takes a reply in.
pub(crate) fn take_in(session: &mut Session, permit: Permit, ask: FileAsk) -> Result<ReplyTaken, ApiError> {
    let file = session.shelf().file(ask.file).cloned().ok_or_else(|| ApiError::not_found("file"))?;
    let fitting = fitting(session, &permit, (&file.name, &file.bytes))?;
    session.shelf_mut().let_go(ask.file);
    for raised in &fitting.reply.raised {
        raise(session, &permit, &fitting, raised)?;
    }
    let known = session.read(&permit, |read| {
        Ok(readings::list(read)?.into_iter().map(|kept| kept.id).collect::<HashSet<_>>())
    })?;
    let new: Vec<&Reading> =
        fitting.reply.readings.iter().filter(|reading| !known.contains(&reading.id)).collect();
    read(session, &permit, &fitting, &new)?;
    told(session, &permit, &fitting, number(new.len()))
}

/// Opens the reply and holds it against the parcel it says it answers. Nothing is changed.
fn fitting(session: &Session, permit: &Permit, (name, bytes): (&str, &[u8])) -> Result<Fitting, ApiError> {
    session.read(permit, |read| {
        let waiting: Vec<_> = parcels::secrets::<WayBack>(read)?;
        let keys: Vec<ReturnKey> = waiting.iter().map(|(_, way)| way.key.clone()).collect();
        let mut reply = Reply::open(bytes, &keys).map_err(|fault| file_fault(fault, Kind::Reply, name))?;
        let refused =
            |why: &str| ApiError::refused(Refusal::File, format!("“{name}” {why} Nothing was changed."));
        let fits = waiting.iter().any(|(id, way)| *id == reply.parcel && way.token.fits(&reply.token));
        let parcel = parcels::list(read)?.into_iter().find(|kept| fits && kept.id == reply.parcel);
        let parcel = parcel.ok_or_else(|| {
            refused("does not come from the reader of its parcel: the secret of the parcel is not in it.")
        })?;
        let pupils: HashMap<LetterId, PupilId> =
            parcel.letters.iter().map(|handed| (handed.letter, handed.pupil)).collect();
        let here: HashSet<LetterId> = letters::list(read)?.into_iter().map(|letter| letter.id).collect();
        let of = reply.readings.iter().map(|reading| reading.letter);
        let spoken_of =
            of.chain(reply.judged.iter().map(|it| it.letter)).chain(reply.raised.iter().map(|it| it.letter));
        let unknown: HashSet<LetterId> = spoken_of.filter(|letter| !pupils.contains_key(letter)).collect();
        if unknown.iter().any(|letter| here.contains(letter)) {
            return Err(refused("speaks of a letter that was not in its parcel."));
        }
        let gone = without(&mut reply, &unknown, permit);
        let long = |text: &String| text.chars().count() > LONGEST;
        let too_long = |reading: &Reading| {
            long(&reading.note) || reading.interests.iter().chain(&reading.strengths).any(long)
        };
        if reply.readings.iter().any(too_long) {
            return Err(refused("holds a note that is longer than one can be."));
        }
        let now = session.now();
        for reading in &mut reply.readings {
            reading.by = parcel.reader;
            reading.at = reading.at.min(now);
        }
        Ok(Fitting { parcel, reply, pupils, gone })
    })
}

/// Leaves out of a reply what it says about letters that are not here any more: erasing a child takes their letter out
/// of its parcel too. Says what was left out.
fn without(reply: &mut Reply, gone: &HashSet<LetterId>, permit: &Permit) -> Option<String> {
    if gone.is_empty() {
        return None;
    }
    let to_tell =
        |raised: &RaisedHere| gone.contains(&raised.letter) && raised.hidden_from != Some(permit.person());
    let raised = reply.raised.iter().any(to_tell);
    reply.readings.retain(|reading| !gone.contains(&reading.letter));
    reply.judged.retain(|judged| !gone.contains(&judged.letter));
    reply.raised.retain(|raised| !gone.contains(&raised.letter));
    let what = match gone.len() {
        1 => "One letter that the reply speaks of is not here any more: it was erased. What was said about it was \
              left out."
            .to_owned(),
        count => format!(
            "{count} letters that the reply speaks of are not here any more: they were erased. What was said about \
             them was left out."
        ),
    };
    let ask = " The reader put a child among them on the red route: ask the reader in person who it is, now.";
    Some(if raised { format!("{what}{ask}") } else { what })
}

/// Puts a child on the red route as the reader did, unless that was taken in before.
fn raise(
    session: &mut Session,
    permit: &Permit,
    fitting: &Fitting,
    raised: &RaisedHere,
) -> Result<(), ApiError> {
    let Some(pupil) = fitting.pupils.get(&raised.letter).copied() else { return Ok(()) };
    let now = session.now();
    let known = session.read(permit, |read| Ok(red_routes::list(read)?))?;
    let known = known.into_iter().find(|kept| kept.entry.id == raised.id);
    let before = match known {
        Some(kept) => {
            // What the reader put right on their laptop counts, unless somebody here did so first.
            let whom = AboutWhom { about: raised.about, hidden_from: raised.hidden_from };
            let same = (kept.entry.about, kept.entry.hidden_from) == (whom.about, whom.hidden_from);
            if !same && kept.entry.closed.is_none() && kept.version == 1 {
                session.write(permit, Op::RedRouteAboutChanged, |tx| {
                    Ok(red_routes::change_about(tx, &kept, whom)?)
                })?;
            }
            kept.entry
        }
        None => {
            let entry = RedRoute {
                id: raised.id,
                raised_by: fitting.parcel.reader,
                raised_at: raised.at.min(now),
                about: raised.about,
                hidden_from: raised.hidden_from,
                told: Vec::new(),
                closed: None,
            };
            session
                .write(permit, Op::RedRouteOpened, |tx| Ok(red_routes::raise(tx, pupil, &entry, false)?))?;
            entry
        }
    };
    let same = |told: &Told| before.told.iter().any(|other| (&other.whom, other.at) == (&told.whom, told.at));
    for told in raised.told.iter().filter(|told| before.closed.is_none() && !same(told)) {
        let told = Told { recorded_by: fitting.parcel.reader, at: told.at.min(now), ..told.clone() };
        session.write(permit, Op::RedRouteTold, |tx| Ok(red_routes::told(tx, raised.id, &told)?))?;
    }
    Ok(())
}

/// Adds the readings. Those of a letter under the restricted tier are logged as they are at home, each alone, so that
/// the parcel's own entry does not tell of them.
fn read(session: &mut Session, permit: &Permit, fitting: &Fitting, new: &[&Reading]) -> Result<(), ApiError> {
    let sealed: BTreeSet<LetterId> = session.read(permit, |read| {
        let red = letters::list(read)?.into_iter().filter(|letter| letter.red_routed);
        Ok(red.map(|letter| letter.id).collect())
    })?;
    let passages_of = |letter: LetterId| {
        let judged = fitting.reply.judged.iter().find(|judged| judged.letter == letter);
        judged.map(|judged| judged.passages.clone()).filter(|passages| *passages != Passages::default())
    };
    let reader = fitting.parcel.reader;
    let (covered, open): (Vec<&Reading>, Vec<&Reading>) =
        new.iter().copied().partition(|reading| sealed.contains(&reading.letter));
    for reading in covered {
        let pupil = fitting.pupils[&reading.letter];
        session.write(permit, Op::LetterRead, |tx| {
            readings::insert(tx, pupil, reading)?;
            match passages_of(reading.letter) {
                Some(passages) => Ok(passages::save(tx, (pupil, reading.letter), reader, &passages)?),
                None => Ok(()),
            }
        })?;
    }
    session.write(permit, Op::ParcelAnswered, |tx| {
        for reading in open {
            readings::insert(tx, fitting.pupils[&reading.letter], reading)?;
            tx.count("readings", 1);
        }
        for letter in fitting.parcel.letters.iter().filter(|handed| !sealed.contains(&handed.letter)) {
            if let Some(passages) = passages_of(letter.letter) {
                passages::save(tx, (letter.pupil, letter.letter), reader, &passages)?;
            }
        }
        tx.about(reader);
        Ok(parcels::answered(tx, fitting.parcel.id)?)
    })
}

/// What the reply brought, for this viewer's eyes.
fn told(session: &Session, permit: &Permit, fitting: &Fitting, new: u32) -> Result<ReplyTaken, ApiError> {
    session.read(permit, |read| {
        let intake = Intake::load(read, permit)?;
        let handed: Vec<PupilId> = fitting.parcel.letters.iter().map(|handed| handed.pupil).collect();
        let mut unread = Vec::new();
        let mut differ = Vec::new();
        let mut read_here_too = 0;
        for pupil in handed.iter().copied().filter(|pupil| !intake.is_named(*pupil)) {
            let view = intake.letter(pupil);
            let by_reader = view.newest().any(|kept| kept.by == fitting.parcel.reader);
            let by_others = view.newest().any(|kept| kept.by != fitting.parcel.reader);
            let levels: BTreeSet<_> = view.current().map(|said| said.level).collect();
            if levels.len() > 1 {
                differ.push(intake.names.shown(pupil));
            }
            if !by_reader && !by_others {
                unread.push(intake.names.shown(pupil));
            }
            read_here_too += u32::from(by_reader && by_others);
        }
        let raised = fitting.reply.raised.iter().filter_map(|raised| fitting.pupils.get(&raised.letter));
        let open =
            |pupil: &&PupilId| intake.red_routes(**pupil).iter().any(|kept| kept.entry.closed.is_none());
        let mut red_route: Vec<PupilName> =
            raised.filter(open).map(|pupil| intake.names.shown(*pupil)).collect();
        red_route.dedup();
        let hidden = |reading: &&Reading| {
            fitting.pupils.get(&reading.letter).is_some_and(|pupil| intake.is_named(*pupil))
        };
        let unseen = number(fitting.reply.readings.iter().filter(hidden).count());
        let all = number(fitting.reply.readings.len()).saturating_sub(unseen);
        let new = new.min(all);
        Ok(ReplyTaken {
            reader: intake.staff.name(fitting.parcel.reader),
            letters: number(handed.len()),
            new,
            known: all.saturating_sub(new),
            red_route,
            unread,
            differ,
            read_here_too,
            late: fitting.parcel.called_back.is_some(),
            gone: fitting.gone.clone(),
            log_lost: log_lost(read, fitting.reply.school_log_head.as_deref())?,
        })
    })
}

/// What to say when the log no longer holds the head that went out with the parcel and came back with its reply.
fn log_lost(read: &ReadTx<'_>, head: Option<&str>) -> Result<Option<String>, ApiError> {
    let Some(head) = head else { return Ok(None) };
    let compared = log::compare_with(read, head)?.filter(|compared| !compared.held);
    Ok(compared.map(|compared| {
        format!(
            "When this parcel was handed out, the log of this workspace stood at {head}. {}",
            compared.words
        )
    }))
}
