//! Who has a passport: what a person looks through before making a copy.

use super::view::brief;
use crate::error::ApiError;
use crate::names::PupilNames;
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::passport::PassportHolder;
use bridgewell_domain::permit::Permit;
use bridgewell_store::{passports, pupils};

/// Every pupil of this person's who has a passport that the person may know of, by name.
pub(crate) fn holders(
    session: &mut Session,
    permit: Permit,
    _: Nothing,
) -> Result<Vec<PassportHolder>, ApiError> {
    session.log_list(&permit)?;
    let (scope, today) = (session.person().scope.clone(), session.today());
    session.read(&permit, |read| {
        let with = passports::holders(read)?;
        let everybody: Vec<_> = pupils::list(read)?.into_iter().map(|row| row.pupil).collect();
        let names = PupilNames::of(&everybody);
        let mut holders = Vec::new();
        for pupil in &everybody {
            if !with.contains(&pupil.id) || !scope.covers(pupil.form.as_deref()) {
                continue;
            }
            let passport = brief(read, &permit, (pupil.id, today))?;
            if passport.made.is_some() {
                holders.push(PassportHolder { pupil: names.shown(pupil.id), passport });
            }
        }
        holders.sort_by(|one, other| one.pupil.sort.cmp(&other.pupil.sort));
        Ok(holders)
    })
}
