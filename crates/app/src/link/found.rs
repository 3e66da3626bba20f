//! Making a link worker's workspace: one person, their keys, no pupil.

use super::keys::keys;
use super::shown::own_code;
use crate::app::App;
use crate::error::ApiError;
use crate::people::{check_name, check_passphrase};
use crate::session::Session;
use crate::wire::link::{CreateLink, LinkCreated};
use crate::workspace::sheet;
use bridgewell_domain::dates;
use bridgewell_domain::ids::{PersonId, RulesId, SchoolId};
use bridgewell_domain::permit::{Because, Permit};
use bridgewell_domain::role::{Person, Role, Scope};
use bridgewell_domain::rules::{Rules, Thresholds};
use bridgewell_domain::school::{FindNow, School, SchoolYear};
use bridgewell_store::{Founding, KdfCost, Passphrase, RecoveryKey, Workspace, rules};
use chrono::{DateTime, Datelike, Utc};
use std::path::Path;
use uuid::Uuid;

/// No document with counts of pupils is ever made here; the workspace's row has to say one.
const SMALLEST_COUNT: u8 = 6;
/// A school year starts in September.
const FIRST_MONTH: u32 = 9;

/// Makes the workspace and opens it.
pub(crate) fn create(app: &mut App, ask: CreateLink) -> Result<LinkCreated, ApiError> {
    let place = app.place(ask.handle)?;
    let name = check_name(&ask.name)?;
    check_passphrase("passphrase", &ask.passphrase, &[&name])?;
    let (now, cost) = (app.now(), app.cost());
    app.lock();
    let (workspace, person, recovery) = found(&place, &name, Passphrase::new(ask.passphrase), (cost, now))?;
    let mut session = Session::new(workspace, person, app.clock_and_cost()).of_link_worker();
    let permit = crate::permission::LEAD.ask(session.person())?;
    let me = session
        .write(&permit, bridgewell_store::Op::SettingChanged, |tx| Ok(own_code(&keys(tx)?.open.public())))?;
    let sheet = sheet(&mut session, &recovery)?;
    app.choose(Some(place));
    app.start(session);
    Ok(LinkCreated { sheet, me })
}

/// Writes an empty link workspace into a folder that is not there yet.
pub(super) fn found(
    place: &Path,
    name: &str,
    passphrase: Passphrase,
    (cost, now): (KdfCost, DateTime<Utc>),
) -> Result<(Workspace, Person, RecoveryKey), ApiError> {
    let person = Person {
        id: PersonId::from_uuid(Uuid::now_v7()),
        name: name.to_owned(),
        role: Role::Lead,
        post: "link worker".to_owned(),
        scope: Scope::WholeYear,
        // Nothing here is of the restricted tier; the recovery key is made by whoever holds its key.
        restricted: true,
    };
    let today = dates::day_of(now);
    let year = today.year() - i32::from(today.month() < FIRST_MONTH);
    let school = School {
        id: SchoolId::from_uuid(Uuid::now_v7()),
        name: format!("Schools of {name}"),
        year: SchoolYear::starting(u16::try_from(year).unwrap_or_default()),
        find_now: FindNow::default(),
        smallest_count: SMALLEST_COUNT,
    };
    let first_rules = Rules {
        id: RulesId::from_uuid(Uuid::now_v7()),
        from: now,
        set_by: person.id,
        reason: String::new(),
        thresholds: Thresholds::default(),
    };
    let permit = Permit::grant_unchecked(person.id, person.role, person.tier(), Because::OpeningWorkspace);
    let founding = Founding { school: &school, person: &person, passphrase: &passphrase, cost };
    let (workspace, recovery) = Workspace::create(place, founding, (&permit, now), |tx| {
        rules::insert(tx, &first_rules)?;
        super::becomes_link(tx)
    })?;
    Ok((workspace, person, recovery))
}
