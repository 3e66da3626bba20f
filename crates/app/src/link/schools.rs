//! The schools of a link worker: all of them on one screen, added by their codes.

use super::keys::keys;
use super::shown::own_code;
use crate::error::{ApiError, Refusal};
use crate::parcels::code_fault;
use crate::people::check_name;
use crate::session::Session;
use crate::shelf::Document;
use crate::wire::common::Nothing;
use crate::wire::link::{AddParty, LinkShown, PartyAsk, SchoolRow};
use crate::wire::parcels::{CodeAsk, Fingerprint, SealedFile};
use bridgewell_domain::dates::day_of;
use bridgewell_domain::ids::PartyId;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::pack::{RoundFigures, SchoolFigures};
use bridgewell_domain::programme::remark::{AboutKind, RemarkKind};
use bridgewell_exchange::SignPublic;
use bridgewell_store::link::files::{self, KeptFile, Way};
use bridgewell_store::link::parties::{self, KeptParty};
use bridgewell_store::link::remarks::{self, KeptRemark};
use bridgewell_store::link::visits::{self, KeptVisit};
use bridgewell_store::{Op, ReadTx};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::HashMap;

/// Every school.
pub(crate) fn look(session: &mut Session, permit: Permit, _: Nothing) -> Result<LinkShown, ApiError> {
    shown(session, &permit)
}

pub(super) fn shown(session: &mut Session, permit: &Permit) -> Result<LinkShown, ApiError> {
    let (name, today) = (session.person().name.clone(), session.today());
    let known = session.read(permit, super::keys::known_keys)?;
    let keys = match known {
        Some(keys) => keys,
        None => session.write(permit, Op::SettingChanged, keys)?,
    };
    session.read(permit, |read| {
        let all = All::load(read)?;
        let schools = all.schools().map(|party| all.row(party, today)).collect();
        Ok(LinkShown { name, me: own_code(&keys.open.public()), today, schools })
    })
}

/// Everything that is known of all schools, but for what stands in their packs.
pub(super) struct All {
    parties: Vec<KeptParty>,
    figures: HashMap<PartyId, SchoolFigures>,
    files: HashMap<PartyId, Vec<KeptFile>>,
    remarks: HashMap<PartyId, Vec<KeptRemark>>,
    visits: HashMap<PartyId, Vec<KeptVisit>>,
}

fn by_party<T>(all: Vec<T>, party: impl Fn(&T) -> PartyId) -> HashMap<PartyId, Vec<T>> {
    let mut sorted: HashMap<PartyId, Vec<T>> = HashMap::new();
    for one in all {
        sorted.entry(party(&one)).or_default().push(one);
    }
    sorted
}

impl All {
    pub(super) fn load(read: &ReadTx<'_>) -> Result<Self, ApiError> {
        Ok(Self {
            parties: parties::list(read)?,
            figures: files::figures(read, None)?.into_iter().collect(),
            files: by_party(files::list(read)?, |file| file.party),
            remarks: by_party(remarks::list(read)?, |kept| kept.party),
            visits: by_party(visits::list(read)?, |visit| visit.party),
        })
    }

    /// The same of one school alone.
    pub(super) fn of(read: &ReadTx<'_>, party: PartyId) -> Result<Self, ApiError> {
        Ok(Self {
            parties: vec![parties::get(read, party)?],
            figures: files::figures(read, Some(party))?.into_iter().collect(),
            files: HashMap::from([(party, files::of(read, party)?)]),
            remarks: HashMap::from([(party, remarks::of(read, party)?)]),
            visits: HashMap::from([(party, visits::of(read, party)?)]),
        })
    }

    /// Schools on the list, by name.
    pub(super) fn schools(&self) -> impl Iterator<Item = &KeptParty> {
        self.parties.iter().filter(|party| party.removed.is_none())
    }

    pub(super) fn figures(&self, party: PartyId) -> Option<&SchoolFigures> {
        self.figures.get(&party)
    }

    /// Its packs or replies, the newest first.
    pub(super) fn files(&self, party: PartyId, way: Way) -> impl Iterator<Item = &KeptFile> {
        self.files.get(&party).into_iter().flatten().filter(move |file| file.way == way)
    }

    pub(super) fn remarks(&self, party: PartyId) -> &[KeptRemark] {
        self.remarks.get(&party).map(Vec::as_slice).unwrap_or_default()
    }

    pub(super) fn visits(&self, party: PartyId) -> &[KeptVisit] {
        self.visits.get(&party).map(Vec::as_slice).unwrap_or_default()
    }

    /// When the newest reply was made.
    pub(super) fn replied(&self, party: PartyId) -> Option<DateTime<Utc>> {
        self.files(party, Way::Sent).map(|file| file.made).max()
    }

    pub(super) fn row(&self, party: &KeptParty, today: NaiveDate) -> SchoolRow {
        let figures = self.figures(party.id);
        let newest = figures.and_then(|figures| figures.rounds.last());
        let (applies, agreed, strong) = newest.map(RoundFigures::totals).unwrap_or_default();
        let weak = newest.iter().flat_map(|round| &round.principles).filter(|it| it.is_weak());
        let pack = self.files(party.id, Way::TakenIn).map(|file| day_of(file.made)).max();
        let replied = self.replied(party.id);
        let visited = self.visits(party.id).iter().map(|visit| visit.on).filter(|on| *on <= today).max();
        let remarks = self.remarks(party.id);
        let waits = |kept: &&KeptRemark| {
            kept.remark.kind.waits_for_an_answer()
                && kept.answer.is_none()
                && replied.is_some_and(|at| kept.remark.at <= at)
        };
        let signed = |kept: &KeptRemark| {
            kept.remark.kind == RemarkKind::SignOff
                && kept.remark.about.kind == AboutKind::Round
                && newest.is_some_and(|round| round.id == kept.remark.about.id)
        };
        let unsent = |kept: &&KeptRemark| replied.is_none_or(|at| kept.remark.at > at);
        SchoolRow {
            id: party.id,
            name: party.name.clone(),
            round: newest.map(|round| round.name.clone()),
            applies,
            agreed,
            strong,
            weak: weak.map(|it| it.principle).collect(),
            open_actions: figures.map_or(0, |figures| figures.open_actions),
            overdue: figures.map_or(0, |figures| figures.overdue(today)),
            pack,
            last_contact: [pack, replied.map(day_of), visited].into_iter().flatten().max(),
            next_visit: party.next_visit.filter(|on| *on >= today),
            unsent: count(remarks.iter().filter(unsent).count()),
            unanswered: count(remarks.iter().filter(waits).count()),
            signed_off: remarks.iter().any(signed),
        }
    }
}

pub(super) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The fingerprint of a school's code, to be compared before it is trusted.
pub(crate) fn compare_code(_: &mut Session, _: Permit, ask: CodeAsk) -> Result<Fingerprint, ApiError> {
    let public = SignPublic::parse(&ask.code).map_err(code_fault)?;
    Ok(Fingerprint { fingerprint: public.fingerprint() })
}

/// Adds a school by its code, or gives one a new code. One that was taken off the list comes back with all it had.
pub(crate) fn add_school(
    session: &mut Session,
    permit: Permit,
    ask: AddParty,
) -> Result<LinkShown, ApiError> {
    let public = SignPublic::parse(&ask.code).map_err(code_fault)?;
    let name = check_name(&ask.name)?;
    let fresh = PartyId::from_uuid(session.fresh());
    session.write(&permit, Op::LinkPartyAdded, |tx| {
        let known = parties::list(tx)?;
        let back =
            || known.iter().find(|it| it.removed.is_some() && it.code == public.plain()).map(|it| it.id);
        let id = ask.party.or_else(back).unwrap_or(fresh);
        if ask.party.is_some() && known.iter().all(|party| party.id != id) {
            return Err(ApiError::not_found("school"));
        }
        taken(&known, id, (&name, &public.plain()))?;
        Ok(parties::save(tx, id, (&name, &public.plain()), Some(&public.plain()))?)
    })?;
    shown(session, &permit)
}

/// A name and a code stand for one party.
pub(crate) fn taken(known: &[KeptParty], id: PartyId, (name, code): (&str, &str)) -> Result<(), ApiError> {
    let same = |party: &&KeptParty| {
        party.removed.is_none() && party.id != id && (party.name == name || party.code == code)
    };
    known.iter().find(same).map_or(Ok(()), |other| {
        let what = if other.code == code { "this code" } else { "this name" };
        Err(ApiError::refused(
            Refusal::Taken,
            format!(
                "{} is on the list with {what} already. Give a new code there, or take it off first.",
                other.name
            ),
        ))
    })
}

/// Takes a school off the list. Its packs stay in the workspace, and come back with it.
pub(crate) fn remove_school(
    session: &mut Session,
    permit: Permit,
    ask: PartyAsk,
) -> Result<LinkShown, ApiError> {
    session.write(&permit, Op::LinkPartyRemoved, |tx| Ok(parties::remove(tx, ask.party)?))?;
    shown(session, &permit)
}

/// The link worker's code as a small text file, to be printed or sent.
pub(crate) fn card(session: &mut Session, permit: Permit, _: Nothing) -> Result<SealedFile, ApiError> {
    let shown = shown(session, &permit)?;
    let text = format!(
        "Link worker’s code of {0}\r\n\r\n{1}\r\n\r\nNumbers to read aloud when the code is added:\r\n{2}\r\n\r\nThe \
         code is no secret: it only lets a school seal review packs for {0}.\r\nCompare the numbers by voice, so that \
         nobody can put another code in its place.\r\n",
        shown.name, shown.me.code, shown.me.fingerprint
    );
    let name = format!("Link worker’s code of {}.txt", crate::documents::plain_name(&shown.name));
    let document = Document { name: name.clone(), bytes: text.into_bytes(), opens_workspace: false };
    Ok(SealedFile { document: session.shelf_mut().put_document(document), name, letters: 0 })
}
