//! Social care and young carers, in the words of the school systems.

use super::word::{lower, yes_no};
use crate::read::cell::Cell;
use bridgewell_domain::social_care::{SocialCare, YoungCarer};

/// What a column about social care asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CareColumn {
    /// Any status.
    Status,
    /// In care or previously; a bare yes means looked after.
    InCare,
    /// Child in need or a protection plan; a bare yes does not say which.
    Protection,
    /// Child in need; a bare yes means that.
    InNeed,
    /// On a child protection plan; a bare yes means that.
    Plan,
}

/// Reads a social-care status; several in one cell give the highest. `None`: the words are not known.
#[must_use]
pub fn social_care(cell: Cell<'_>, column: CareColumn) -> Option<SocialCare> {
    match yes_no(cell) {
        Some(false) => return Some(SocialCare::NoneRecorded),
        Some(true) => match column {
            CareColumn::InCare => return Some(SocialCare::LookedAfter),
            CareColumn::InNeed => return Some(SocialCare::InNeed),
            CareColumn::Plan => return Some(SocialCare::ProtectionPlan),
            CareColumn::Status | CareColumn::Protection => return None,
        },
        None => {}
    }
    let Cell::Text(text) = cell else { return None };
    let words = lower(text);
    if let Some(status) = status(&words) {
        return Some(status);
    }
    let mut highest = None;
    for part in words.split([';', ',', '/', '+', '&']).map(str::trim).filter(|part| !part.is_empty()) {
        highest = higher(highest, Some(status(part)?));
    }
    highest
}

fn status(words: &str) -> Option<SocialCare> {
    Some(match words {
        "lac" | "cla" | "looked after" | "looked after child" | "in care" | "currently in care"
        | "child looked after" => SocialCare::LookedAfter,
        "cp"
        | "cpp"
        | "cp plan"
        | "child protection plan"
        | "child protection"
        | "on a child protection plan" => SocialCare::ProtectionPlan,
        "cin" | "child in need" | "cin plan" | "child in need plan" => SocialCare::InNeed,
        "plac"
        | "pla"
        | "previously looked after"
        | "previously in care"
        | "previously looked after child"
        | "adopted"
        | "adopted from care"
        | "special guardianship"
        | "sgo"
        | "child arrangements order" => SocialCare::PreviouslyLookedAfter,
        "none" | "none recorded" | "not in care" | "nothing recorded" | "not applicable" => {
            SocialCare::NoneRecorded
        }
        _ => return None,
    })
}

/// The higher of two statuses: looked after, protection plan, in need, previously looked after, none recorded.
#[must_use]
pub fn higher(one: Option<SocialCare>, two: Option<SocialCare>) -> Option<SocialCare> {
    let rank = |status: SocialCare| match status {
        SocialCare::LookedAfter => 4,
        SocialCare::ProtectionPlan => 3,
        SocialCare::InNeed => 2,
        SocialCare::PreviouslyLookedAfter => 1,
        SocialCare::NoneRecorded => 0,
    };
    match (one, two) {
        (Some(a), Some(b)) => Some(if rank(b) > rank(a) { b } else { a }),
        (a, b) => a.or(b),
    }
}

/// What a cell about a young carer says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Carer {
    /// Yes, without saying who found out; the sending school's record says it.
    Yes,
    /// No.
    No,
    /// S: identified by the school.
    BySchool,
    /// P: identified by a parent.
    ByParent,
    /// Not declared, which is not "no".
    NotDeclared,
}

impl Carer {
    /// As the rules read it. A bare yes is the sending school's finding.
    #[must_use]
    pub const fn status(self) -> YoungCarer {
        match self {
            Self::Yes | Self::BySchool => YoungCarer::BySchool,
            Self::ByParent => YoungCarer::ByParent,
            Self::No | Self::NotDeclared => YoungCarer::NotDeclared,
        }
    }

    /// Yes, no, or unknown.
    #[must_use]
    pub const fn yes_no(self) -> Option<bool> {
        match self {
            Self::Yes | Self::BySchool | Self::ByParent => Some(true),
            Self::No => Some(false),
            Self::NotDeclared => None,
        }
    }
}

/// Reads a young-carer cell. In the census coding (N, P, S) a bare N is "not declared"; `census` says that the column uses
/// it. `None`: the words are not known.
#[must_use]
pub fn young_carer(cell: Cell<'_>, census: bool) -> Option<Carer> {
    if let Cell::Text([letter]) = cell {
        match letter.to_ascii_uppercase() {
            b'S' => return Some(Carer::BySchool),
            b'P' => return Some(Carer::ByParent),
            b'N' if census => return Some(Carer::NotDeclared),
            _ => {}
        }
    }
    match yes_no(cell) {
        Some(true) => return Some(Carer::Yes),
        Some(false) => return Some(Carer::No),
        None => {}
    }
    let Cell::Text(text) = cell else { return None };
    let words = lower(text);
    if words.contains("not declared") || words.contains("not known") {
        Some(Carer::NotDeclared)
    } else if words.contains("parent") || words.contains("guardian") {
        Some(Carer::ByParent)
    } else if words.contains("school") {
        Some(Carer::BySchool)
    } else if words == "young carer" {
        Some(Carer::Yes)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("CIN", CareColumn::Status, Some(SocialCare::InNeed))]
    #[case("CP Plan", CareColumn::Status, Some(SocialCare::ProtectionPlan))]
    #[case("Previously in care", CareColumn::InCare, Some(SocialCare::PreviouslyLookedAfter))]
    #[case("Y", CareColumn::InCare, Some(SocialCare::LookedAfter))]
    #[case("N", CareColumn::Protection, Some(SocialCare::NoneRecorded))]
    #[case("Y", CareColumn::Protection, None)]
    #[case("Y", CareColumn::InNeed, Some(SocialCare::InNeed))]
    #[case("Yes", CareColumn::Plan, Some(SocialCare::ProtectionPlan))]
    #[case("CIN / CP", CareColumn::Status, Some(SocialCare::ProtectionPlan))]
    #[case("CIN; early help", CareColumn::Status, None)]
    #[case("Early help", CareColumn::Status, None)]
    fn statuses(#[case] text: &str, #[case] column: CareColumn, #[case] meant: Option<SocialCare>) {
        assert_eq!(social_care(Cell::text(text.as_bytes()), column), meant);
    }

    #[rstest]
    #[case("Yes", false, Some(Carer::Yes))]
    #[case("N", false, Some(Carer::No))]
    #[case("N", true, Some(Carer::NotDeclared))]
    #[case("S", true, Some(Carer::BySchool))]
    #[case("p", false, Some(Carer::ByParent))]
    #[case("Identified by parent/guardian", false, Some(Carer::ByParent))]
    #[case("Identified by school", false, Some(Carer::BySchool))]
    #[case("Not declared", false, Some(Carer::NotDeclared))]
    #[case("perhaps", false, None)]
    fn carers(#[case] text: &str, #[case] census: bool, #[case] meant: Option<Carer>) {
        assert_eq!(young_carer(Cell::text(text.as_bytes()), census), meant);
    }

    #[test]
    fn not_declared_is_not_no() {
        assert_eq!(Carer::NotDeclared.yes_no(), None);
        assert_eq!(Carer::No.yes_no(), Some(false));
        assert_eq!(Carer::Yes.status(), YoungCarer::BySchool);
        assert_eq!(Carer::ByParent.status(), YoungCarer::ByParent);
    }
}
