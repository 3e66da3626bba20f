//! What a row says about home, and what its blanks say.

use bridgewell_domain::social_care::{Home, SocialCare, YoungCarer};
use bridgewell_intake::columns::field::Field;
use bridgewell_intake::row::fault::Fault;
use bridgewell_intake::{FileRead, ReadRow};

/// What the row says about home: "none recorded" where the file has the column and the cell is blank, unknown where the
/// cell could not be read. A file without columns has no blanks: what it does not say of a child is unknown, and is
/// sealed all the same, so that no entry tells by being there.
pub(super) fn home(carried: Option<((bool, bool), bool)>, row: &ReadRow) -> Option<Home> {
    let ((has_care, has_carer), has_columns) = carried?;
    let blank = |fields: &[Field]| {
        let of_these = |fault: &Fault| fault.field.is_some_and(|field| fields.contains(&field));
        has_columns && !row.faults.iter().any(of_these)
    };
    let record = &row.record;
    let care = record.social_care.or(blank(&CARE).then_some(SocialCare::NoneRecorded));
    let carer = match record.young_carer {
        Some(carer) => Some(carer.status()),
        None => blank(&[Field::YoungCarer]).then_some(YoungCarer::NotDeclared),
    };
    Some(Home { social_care: care.filter(|_| has_care), young_carer: carer.filter(|_| has_carer) })
}

const CARE: [Field; 5] =
    [Field::SocialCare, Field::InCare, Field::ChildProtection, Field::ChildInNeed, Field::ProtectionPlan];

/// Whether a file has columns about home: social care, young carers. None when it has neither. In a file without columns
/// any row that says so tells.
pub(super) fn home_columns(read: &FileRead) -> Option<(bool, bool)> {
    let (care, carer) = match &read.plan {
        Some(plan) => (CARE.iter().any(|field| plan.has(*field)), plan.has(Field::YoungCarer)),
        None => (
            read.rows.iter().any(|row| row.record.social_care.is_some()),
            read.rows.iter().any(|row| row.record.young_carer.is_some()),
        ),
    };
    (care || carer).then_some((care, carer))
}
