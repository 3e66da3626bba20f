//! Which entries of the log somebody may not know of.

use crate::error::ApiError;
use bridgewell_domain::ids::PersonId;
use bridgewell_domain::permit::{Because, Permit};
use bridgewell_domain::role::{Role, Tier};
use bridgewell_store::{Op, ReadTx, holds, letters, log, red_routes};
use uuid::Uuid;

/// Kinds of entry that would tell of the restricted tier.
const RESTRICTED: [Op; 11] = [
    Op::HomeRecorded,
    Op::RedRouteOpened,
    Op::RedRouteTold,
    Op::RedRouteAboutChanged,
    Op::RedRouteClosed,
    Op::LetterCovered,
    Op::LetterReleased,
    Op::LetterErased,
    Op::PassportRestricted,
    Op::HoldSet,
    Op::HoldReleased,
];

/// Kinds of entry that tell of a letter what a letter with another reader would not have: that it was read, or that it
/// went home.
const OF_A_LETTER: [Op; 4] = [Op::LetterRead, Op::LetterGivenBack, Op::LetterReleased, Op::LetterErased];

/// The count of an entry that says that a record was made with what is under the restricted tier.
pub(crate) const WITH_RESTRICTED: &str = "with_restricted_tier";

/// Whether a kind of entry is offered to somebody at all.
pub(super) fn may_see_op(permit: &Permit, op: Op) -> bool {
    permit.tier() == Tier::Restricted || !RESTRICTED.contains(&op)
}

/// Leave to know what everybody may know, and no more.
pub(super) fn everybody() -> Permit {
    let nobody = PersonId::from_uuid(Uuid::nil());
    Permit::grant_unchecked(nobody, Role::DataManager, Tier::Open, Because::Role)
}

/// Places of the entries that one person may not know of, the lowest first. The others are numbered without them: a
/// hole in the numbers beside somebody's name and a minute would tell as much as the entry.
pub(super) struct Hidden(Vec<u32>);

impl Hidden {
    /// Without the key whatever tells of the restricted tier. With it, whatever tells of an entry that names this
    /// person. And for both what happened to a letter which is with another reader for them.
    pub(super) fn load(read: &ReadTx<'_>, permit: &Permit) -> Result<Self, ApiError> {
        let mut places = Vec::new();
        let named: Vec<_> = red_routes::list(read)?
            .into_iter()
            .filter(|kept| kept.entry.hidden_from == Some(permit.person()))
            .collect();
        if permit.tier() == Tier::Open {
            for op in RESTRICTED {
                places.extend(log::places(read, op, None)?);
            }
        }
        for kept in &named {
            places.extend(log::places(read, Op::PassportRestricted, Some(kept.pupil.uuid()))?);
            places.extend(log::places_about(read, kept.entry.id.uuid())?);
        }
        for row in holds::list(read)? {
            if named.iter().any(|kept| kept.pupil == row.hold.pupil) {
                places.extend(log::places_about(read, row.id.uuid())?);
            }
        }
        for (letter, pupil) in letters::sealed(read)? {
            if permit.tier() == Tier::Open || named.iter().any(|kept| kept.pupil == pupil) {
                for op in OF_A_LETTER {
                    places.extend(log::places(read, op, Some(letter.uuid()))?);
                }
            }
        }
        places.sort_unstable();
        places.dedup();
        Ok(Self(places))
    }

    pub(super) fn count(&self) -> u32 {
        u32::try_from(self.0.len()).unwrap_or(u32::MAX)
    }

    pub(super) fn holds(&self, seq: u32) -> bool {
        self.0.binary_search(&seq).is_ok()
    }

    /// The number an entry has among those that may be seen.
    pub(super) fn place(&self, seq: u32) -> u32 {
        let before = self.0.partition_point(|hidden| *hidden < seq);
        seq.saturating_sub(u32::try_from(before).unwrap_or(u32::MAX))
    }

    /// How many entries up to this one may be seen; it may itself be hidden.
    pub(super) fn seen_up_to(&self, seq: u32) -> u32 {
        let hidden = self.0.partition_point(|hidden| *hidden <= seq);
        seq.saturating_sub(u32::try_from(hidden).unwrap_or(u32::MAX))
    }

    /// The other way round.
    pub(super) fn seq(&self, place: u32) -> u32 {
        self.0.iter().fold(place, |seq, hidden| if *hidden <= seq { seq.saturating_add(1) } else { seq })
    }
}
