//! Requests and files for a next school, as screens show them.

use crate::error::ApiError;
use crate::names::{PupilNames, StaffNames};
use crate::retention;
use crate::wire::common::Signed;
use crate::wire::dpo::{RequestShown, TransferShown};
use bridgewell_domain::dates::day_of;
use bridgewell_domain::permit::Permit;
use bridgewell_store::access_requests::{self, AccessRequest};
use bridgewell_store::{ReadTx, pupils, transfers};
use chrono::{Months, NaiveDate};

/// The day by which a request is to be answered: the same day of the next month, or that month's last (UK GDPR Articles 12
/// and 12A).
pub(super) fn due(asked_on: NaiveDate) -> NaiveDate {
    asked_on.checked_add_months(Months::new(1)).unwrap_or(asked_on)
}

fn names(read: &ReadTx<'_>) -> Result<PupilNames, ApiError> {
    let pupils: Vec<_> = pupils::list(read)?.into_iter().map(|row| row.pupil).collect();
    Ok(PupilNames::of(&pupils))
}

/// One request.
pub(super) fn request(read: &ReadTx<'_>, request: &AccessRequest) -> Result<RequestShown, ApiError> {
    Ok(one(request, &names(read)?, &StaffNames::load(read)?))
}

fn one(request: &AccessRequest, names: &PupilNames, staff: &StaffNames) -> RequestShown {
    RequestShown {
        id: request.id,
        pupil: names.shown(request.pupil),
        asked_on: request.asked_on,
        due: due(request.asked_on),
        asked_by: request.asked_by.clone(),
        checked: request.checked.clone(),
        made: request.made.map(|(by, at)| Signed { by: staff.name(by), on: day_of(at) }),
        given_to: request.given_to.clone(),
        version: request.version,
    }
}

/// Every request, open ones first, the soonest due first.
pub(crate) fn requests(read: &ReadTx<'_>) -> Result<Vec<RequestShown>, ApiError> {
    let (names, staff) = (names(read)?, StaffNames::load(read)?);
    let mut all: Vec<_> =
        access_requests::list(read)?.iter().map(|request| one(request, &names, &staff)).collect();
    all.sort_by_key(|request| (request.made.is_some(), request.due));
    Ok(all)
}

/// Files that went to a next school, the latest first.
pub(crate) fn transfers_shown(read: &ReadTx<'_>, permit: &Permit) -> Result<Vec<TransferShown>, ApiError> {
    let (names, staff) = (names(read)?, StaffNames::load(read)?);
    // What went of the restricted tier would tell the adult whom an entry names that there is one.
    let named = retention::named(read, permit)?;
    let all = transfers::list(read)?.into_iter().map(|one| TransferShown {
        pupil: names.shown(one.pupil),
        to_school: one.to_school,
        to_person: one.to_person,
        parts: one
            .parts
            .into_iter()
            .chain(if named.contains(&one.pupil) { Vec::new() } else { one.restricted })
            .collect(),
        made: Signed { by: staff.name(one.by), on: day_of(one.at) },
    });
    Ok(all.collect())
}

#[cfg(test)]
mod tests {
    use super::due;
    use chrono::NaiveDate;

    #[test]
    fn a_request_is_due_a_month_later_or_on_the_last_day_of_a_shorter_month() {
        let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
        assert_eq!(due(day(9, 21)), day(10, 21));
        assert_eq!(due(day(1, 31)), day(2, 28));
    }
}
