//! The demo school's link worker: a pack in July, a reply with three remarks, one of them answered.

use super::gather::gather;
use crate::error::ApiError;
use crate::link::{keep_as, keys};
use bridgewell_demo as demo;
use bridgewell_domain::ids::{PackId, PartyId, RemarkId};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::pack::PackContents;
use bridgewell_domain::programme::remark::{About, AboutKind, Answer, AnswerKind, Remark, RemarkKind};
use bridgewell_exchange::{LinkKeys, Pack, PackReply, Place, ReadingPublic, Token};
use bridgewell_store::link::files::{self, Way};
use bridgewell_store::link::{parties, remarks};
use bridgewell_store::{WriteTx, schools};
use chrono::{DateTime, Days, Duration, Utc};
use uuid::Uuid;

/// Days before the demo's own on which things happened.
const PACK: u64 = 18;
const REPLY: u64 = 11;
/// Days after it.
const NEXT_VISIT: u64 = 10;

const fn id(number: u128) -> Uuid {
    Uuid::from_u128(0x13_0000_0000 + number)
}

/// Writes it, after the audit and the plan are there.
pub(crate) fn write_demo(tx: &WriteTx<'_>, permit: &Permit) -> Result<(), ApiError> {
    let today = demo::today();
    let (sent, answered) = (demo::at(today - Days::new(PACK), 14), demo::at(today - Days::new(REPLY), 10));
    let joan = LinkKeys::random().map_err(ApiError::broken)?;
    let own = keys(tx)?;
    let party = PartyId::from_uuid(id(1));
    parties::save(tx, party, (demo::LINK_WORKER, &joan.open.public().plain()), None)?;
    let pack = Pack {
        place: place((2, sent), &demo::FOUNDER.person().name, &joan.open.public()),
        school: schools::get(tx)?.0.id,
        to_name: demo::LINK_WORKER.to_owned(),
        token: Token::random().map_err(ApiError::broken)?,
        reply_to: own.open.public(),
        contents: gather(tx, permit, (party, today))?,
    };
    let sealed = pack.seal(&own.sign).map_err(ApiError::broken)?;
    files::insert(tx, &keep_as(party, Way::Sent, (&pack.place, &sealed.hash)), &sealed.text, None)?;
    let reply = PackReply {
        place: place((3, answered), demo::LINK_WORKER, &own.open.public()),
        school: pack.school,
        pack: pack.place.id,
        token: pack.token.clone(),
        remarks: said(&pack.contents, answered - Duration::hours(2)),
        last_visit: Some(today - Days::new(PACK + 3)),
        next_visit: Some(today + Days::new(NEXT_VISIT)),
    };
    let sealed = reply.seal(&joan.sign).map_err(ApiError::broken)?;
    files::insert(tx, &keep_as(party, Way::TakenIn, (&reply.place, &sealed.hash)), &sealed.text, None)?;
    parties::known_by(tx, party, &joan.sign.public().plain(), None)?;
    parties::plan_visit(tx, party, reply.next_visit)?;
    for remark in &reply.remarks {
        remarks::insert(tx, party, remark)?;
    }
    let answer = Answer {
        remark: RemarkId::from_uuid(id(10)),
        kind: AnswerKind::Answered,
        text: "The deputy, and it is in the staff handbook from this week on.".to_owned(),
        by: demo::FOUNDER.person().name,
        at: demo::at(today - Days::new(REPLY - 4), 16),
    };
    remarks::take_answer(tx, party, &answer)?;
    Ok(())
}

fn place((number, made): (u128, DateTime<Utc>), from: &str, to: &ReadingPublic) -> Place {
    Place {
        id: PackId::from_uuid(id(number)),
        number: 1,
        previous: None,
        made,
        from: from.to_owned(),
        to: to.clone(),
        log_head: None,
    }
}

fn said(contents: &PackContents, at: DateTime<Utc>) -> Vec<Remark> {
    let remark = |number, about, kind, text: &str| Remark {
        id: RemarkId::from_uuid(id(number)),
        about,
        kind,
        text: text.to_owned(),
        by: demo::LINK_WORKER.to_owned(),
        at,
    };
    let whole =
        About { kind: AboutKind::Programme, id: String::new(), title: "The programme as a whole".to_owned() };
    let mut said = vec![remark(10, whole, RemarkKind::Question, "Who stands in for you when you are away?")];
    let weak = contents.rounds.last().and_then(|round| {
        round.standards.iter().find(|it| it.level.is_some_and(|level| level.is_level() && !level.is_strong()))
    });
    if let Some(standard) = weak {
        let about =
            About { kind: AboutKind::Standard, id: standard.id.clone(), title: standard.title.clone() };
        said.push(remark(
            11,
            about,
            RemarkKind::NotYetAgreed,
            "Your evidence reads stronger than the level you agreed. Shall we look at it together when I come?",
        ));
    }
    if let Some(action) = contents.plan.iter().flatten().find(|action| action.status.is_open()) {
        let title = format!("{}. {}", action.number, action.title);
        let about = About { kind: AboutKind::Action, id: action.id.clone(), title };
        said.push(remark(
            12,
            about,
            RemarkKind::Comment,
            "Two other schools of mine are doing the same this term. I can bring you together with them.",
        ));
    }
    said
}
