//! An invented link worker with nine invented schools, made anew each time: the packs are signed and sealed as real ones
//! are, and then taken in.

use super::found::found;
use super::keys::keys;
use super::take_in::kept;
use crate::app::App;
use crate::demo_school::{clear, clock_of};
use crate::error::{ApiError, Refusal};
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::workspace::Session as Shown;
use crate::{settings, workspace};
use bridgewell_demo as demo;
use bridgewell_domain::dates::day_of;
use bridgewell_domain::ids::{PackId, PartyId, RemarkId, SchoolId, VisitId};
use bridgewell_domain::permit::{Because, Permit};
use bridgewell_domain::programme::remark::{About, AboutKind, Answer, AnswerKind, Remark, RemarkKind};
use bridgewell_exchange::{LinkKeys, Pack, Place, Token};
use bridgewell_store::link::files::{self, Way};
use bridgewell_store::link::visits::KeptVisit;
use bridgewell_store::link::{parties, remarks, visits};
use bridgewell_store::{KdfCost, Op, Passphrase, Workspace};
use chrono::{DateTime, Days, Utc};
use std::path::Path;
use uuid::Uuid;

/// The demo protects nothing: everybody in it is invented.
const COST: KdfCost = KdfCost::WORTHLESS_FOR_INVENTED_DATA;
const ROUNDS: usize = 3;

/// Makes the demo's link workspace in the place the shell set aside, and opens it.
pub(crate) fn open(app: &mut App, _: Nothing) -> Result<Shown, ApiError> {
    let place = app.demo_place().ok_or_else(|| {
        ApiError::refused(Refusal::Other, "There is no place on this computer where the demo can be kept.")
    })?;
    let place = place.to_path_buf();
    app.lock();
    clear(&place)?;
    app.make_link_demo(&place, demo::LINK_SCHOOLS.len(), ROUNDS)?;
    workspace::unlocked(app.session()?)
}

impl App {
    /// Makes a link workspace with so many invented schools, each with so many rounds, in a folder that is not there yet,
    /// and opens it: for the demo, the bench and the tests.
    ///
    /// # Errors
    /// When the folder cannot be written to.
    pub fn make_link_demo(&mut self, place: &Path, schools: usize, rounds: usize) -> Result<(), ApiError> {
        let founded = demo::at(demo::founded(), 9);
        let passphrase = Passphrase::new(demo::PASSPHRASE.to_owned());
        let (mut workspace, person, _) = found(place, demo::LINK_WORKER, passphrase, (COST, founded))?;
        let permit = Permit::grant_unchecked(person.id, person.role, person.tier(), Because::Role);
        fill(&mut workspace, &permit, (schools, rounds))?;
        let clock = clock_of(self.clock_and_cost().0);
        self.lock();
        self.choose(Some(place.to_path_buf()));
        self.start(Session::new(workspace, person, (clock, COST)).of_link_worker().of_demo());
        Ok(())
    }
}

fn fill(
    workspace: &mut Workspace,
    permit: &Permit,
    (schools, rounds): (usize, usize),
) -> Result<(), ApiError> {
    let today = demo::today();
    let keys = workspace.try_write(permit, demo::at(demo::founded(), 9), Op::SettingChanged, |tx| {
        settings::is_demo(tx)?;
        keys(tx)
    })?;
    let at = |days: usize| demo::at(today - Days::new(u64::try_from(days).unwrap_or_default()), 9);
    workspace.try_write(permit, at(60), Op::PackTakenIn, |tx| {
        for number in 0..schools {
            school(tx, &keys, (number, rounds))?;
        }
        Ok::<_, ApiError>(())
    })?;
    workspace.try_write(permit, at(20), Op::RemarkMade, |tx| {
        for number in 0..schools.min(demo::LINK_SCHOOLS.len()) {
            said(tx, number, rounds)?;
        }
        Ok(())
    })
}

/// The same identity for the same thing of the same school.
fn id(number: usize, what: u128) -> Uuid {
    Uuid::from_u128(0x11_0000_0000 + (u128::try_from(number).unwrap_or_default() << 8) + what)
}

fn days_ago(number: usize, spread: usize) -> DateTime<Utc> {
    let days = 3 + (number * 13) % spread;
    demo::at(demo::today() - Days::new(u64::try_from(days).unwrap_or_default()), 10)
}

fn school(
    tx: &bridgewell_store::WriteTx<'_>,
    link_worker: &LinkKeys,
    (number, rounds): (usize, usize),
) -> Result<(), ApiError> {
    let school = LinkKeys::random().map_err(ApiError::broken)?;
    let party = PartyId::from_uuid(id(number, 1));
    let code = school.sign.public().plain();
    parties::save(tx, party, (&demo::link_school(number), &code), Some(&code))?;
    let own = SchoolId::from_uuid(id(number, 2));
    parties::known_by(tx, party, &code, Some(own))?;
    // The last school has been added and has not sent anything yet.
    if number + 1 == demo::LINK_SCHOOLS.len() {
        return Ok(());
    }
    let pack = Pack {
        place: Place {
            id: PackId::from_uuid(id(number, 3)),
            number: 1,
            previous: None,
            made: days_ago(number, 75),
            from: "the wellbeing lead".to_owned(),
            to: link_worker.open.public(),
            log_head: None,
        },
        school: own,
        to_name: demo::LINK_WORKER.to_owned(),
        token: Token::random().map_err(ApiError::broken)?,
        reply_to: school.open.public(),
        contents: demo::link_contents(number, rounds, demo::today()),
    };
    let sealed = pack.seal(&school.sign).map_err(ApiError::broken)?;
    let figures = pack.contents.figures();
    files::insert(tx, &kept(party, Way::TakenIn, (&pack.place, &sealed.hash)), &sealed.text, Some(&figures))?;
    Ok(())
}

fn said(tx: &bridgewell_store::WriteTx<'_>, number: usize, rounds: usize) -> Result<(), ApiError> {
    let party = PartyId::from_uuid(id(number, 1));
    let today = demo::today();
    if number % 3 != 2 {
        let days = Days::new(3 + u64::try_from(number).unwrap_or_default() * 4);
        parties::plan_visit(tx, party, Some(today + days))?;
    }
    if number % 4 == 3 || number + 1 == demo::LINK_SCHOOLS.len() {
        return Ok(());
    }
    let contents = demo::link_contents(number, rounds, today);
    let visit = KeptVisit {
        id: VisitId::from_uuid(id(number, 4)),
        party,
        on: day_of(days_ago(number, 50)),
        note: "Walked round at lunch with two pupils; the quiet room was full. The lead will bring the plan to governors in October."
            .to_owned(),
        version: 0,
    };
    visits::save(tx, &visit)?;
    let Some(standard) = contents.rounds.last().and_then(|round| round.standards.get(number * 4 + 1)) else {
        return Ok(());
    };
    let remark = Remark {
        id: RemarkId::from_uuid(id(number, 5)),
        about: About { kind: AboutKind::Standard, id: standard.id.clone(), title: standard.title.clone() },
        kind: RemarkKind::Question,
        text: "What do pupils say when you ask them about this?".to_owned(),
        by: demo::LINK_WORKER.to_owned(),
        at: demo::at(visit.on, 15),
    };
    remarks::insert(tx, party, &remark)?;
    if number.is_multiple_of(2) {
        let answer = Answer {
            remark: remark.id,
            kind: AnswerKind::Answered,
            text: "That it is better than last year, and that they would like to know what happens next."
                .to_owned(),
            by: "the wellbeing lead".to_owned(),
            at: remark.at + chrono::Duration::days(1),
        };
        remarks::take_answer(tx, party, &answer)?;
    }
    Ok(())
}
