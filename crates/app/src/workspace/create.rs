//! Making a workspace for a school: its first person, its first rules, its recovery key.

use super::recovery::sheet;
use crate::app::App;
use crate::error::{ApiError, Refusal};
use crate::people::{check_name, check_passphrase};
use crate::session::Session;
use crate::wire::workspace::{Create, RecoverySheet};
use bridgewell_domain::ids::{PersonId, RulesId, SchoolId};
use bridgewell_domain::permit::{Because, Permit};
use bridgewell_domain::role::{Person, Scope};
use bridgewell_domain::rules::{Rules, Thresholds};
use bridgewell_domain::school::{FindNow, School, SchoolYear};
use bridgewell_store::{Founding, Passphrase, Workspace, rules};
use uuid::Uuid;

/// The years a workspace can be made for: from a decade back, for records that are brought in, to the next.
const YEARS: std::ops::RangeInclusive<u16> = 2015..=2100;
const SMALLEST_COUNT: u8 = 6;

/// Makes the workspace and opens it for its founder.
pub(crate) fn create(app: &mut App, ask: Create) -> Result<RecoverySheet, ApiError> {
    let place = app.place(ask.handle)?;
    let school_name = ask.school.trim();
    if school_name.is_empty() {
        return Err(ApiError::invalid("school", "Type the name of the school."));
    }
    if !YEARS.contains(&ask.year) {
        return Err(ApiError::invalid("year", format!("{} is not a year a school can start in.", ask.year)));
    }
    if !ask.role.may_hold_restricted_key() {
        return Err(ApiError::refused(
            Refusal::Other,
            "A workspace is made by the wellbeing lead or the designated safeguarding lead; they add everybody else.",
        ));
    }
    let name = check_name(&ask.name)?;
    check_passphrase("passphrase", &ask.passphrase, &[school_name, &name])?;
    let now = app.now();
    let person = Person {
        id: PersonId::from_uuid(Uuid::now_v7()),
        name,
        role: ask.role,
        post: String::new(),
        scope: Scope::WholeYear,
        // Somebody has to be able to give the restricted tier's key on.
        restricted: true,
    };
    let school = School {
        id: SchoolId::from_uuid(Uuid::now_v7()),
        name: school_name.to_owned(),
        year: SchoolYear::starting(ask.year),
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
    let passphrase = Passphrase::new(ask.passphrase);
    let founding = Founding { school: &school, person: &person, passphrase: &passphrase, cost: app.cost() };
    app.lock();
    let (workspace, recovery) =
        Workspace::create(&place, founding, (&permit, now), |tx| rules::insert(tx, &first_rules))?;
    let mut session = Session::new(workspace, person, app.clock_and_cost());
    let sheet = sheet(&mut session, &recovery)?;
    app.choose(Some(place));
    app.start(session);
    Ok(sheet)
}
