//! Where each pupil's record stands: what there is of it, when each kind ends, what is kept longer, and what stands in the
//! way of erasing it.

use super::{SCHEDULE, decides};
use crate::error::ApiError;
use bridgewell_domain::dates;
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::pupil::Pupil;
use bridgewell_domain::retention::{Kind, PupilClock, Schedule};
use bridgewell_domain::school::SchoolYear;
use bridgewell_store::kept_longer::KeptLonger;
use bridgewell_store::settings::{self, Of};
use bridgewell_store::{
    ReadTx, access_requests, erase, holds, kept_longer, letters, parcels, pupils, red_routes, schools,
};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet, HashSet};

const OPEN_ENTRY: &str = "an entry on the red route is still open";
const ASKED: &str = "somebody has asked to see everything, and that is not answered yet";
const ELSEWHERE: &str = "the letter is with another reader";

/// One pupil's record.
pub(crate) struct Standing {
    /// Who.
    pub pupil: Pupil,
    /// The day they left.
    pub left: Option<NaiveDate>,
    /// The last day of each kind there is; none where no clock runs. Who the child is ends with the last of them.
    pub ends: BTreeMap<Kind, Option<NaiveDate>>,
    /// Whether a safeguarding hold is on it; never, for those who do not decide.
    pub held: bool,
    /// What else stands in the way; nothing, for those who do not decide.
    pub in_the_way: Option<&'static str>,
}

impl Standing {
    /// Kinds that are past their last day.
    pub(crate) fn due(&self, today: NaiveDate) -> BTreeSet<Kind> {
        let past = |day: &Option<NaiveDate>| day.is_some_and(|day| day < today);
        self.ends.iter().filter(|(_, day)| past(day)).map(|(kind, _)| *kind).collect()
    }

    /// Why nothing of it may be erased now.
    pub(crate) fn stays_because(&self) -> Option<&'static str> {
        if self.held { Some("a safeguarding hold is on the record") } else { self.in_the_way }
    }
}

/// The school's schedule.
pub(crate) fn schedule(read: &ReadTx<'_>) -> Result<Schedule, ApiError> {
    Ok(settings::get(read, Of::School, SCHEDULE)?.unwrap_or_default())
}

/// Every pupil's record, as this person may know of it.
pub(crate) fn standings(read: &ReadTx<'_>, permit: &Permit) -> Result<Vec<Standing>, ApiError> {
    let (schedule, present) = (schedule(read)?, erase::present(read)?);
    let kept = kept_longer::list(read)?;
    let ways = Ways::load(read, permit)?;
    let clocks = Clocks::load(read)?;
    let mut all = Vec::new();
    for row in pupils::list(read)? {
        let pupil = row.pupil;
        let mut kinds = present.get(&pupil.id).cloned().unwrap_or_default();
        if !decides(permit) || ways.named.contains(&pupil.id) {
            kinds.remove(&Kind::RedRoute);
        }
        let left = clocks.left.get(&pupil.id).copied();
        let ends =
            ends(&schedule, clocks.of(&pupil), &kinds, kept.iter().filter(|one| one.pupil == pupil.id));
        let (held, in_the_way) = (ways.held.contains(&pupil.id), ways.of(pupil.id));
        all.push(Standing { pupil, left, ends, held, in_the_way });
    }
    Ok(all)
}

/// The last day of what is kept about one pupil; none where no clock runs. The red route and holds are left out.
pub(crate) fn kept_until(read: &ReadTx<'_>, pupil: &Pupil) -> Result<Option<NaiveDate>, ApiError> {
    let mut kinds: BTreeSet<Kind> = erase::present_of(read, pupil.id)?;
    kinds.remove(&Kind::RedRoute);
    let kept = kept_longer::list(read)?;
    let clock = Clocks::load(read)?.of(pupil);
    let ends = ends(&schedule(read)?, clock, &kinds, kept.iter().filter(|one| one.pupil == pupil.id));
    Ok(ends.get(&Kind::Identity).copied().flatten())
}

fn ends<'a>(
    schedule: &Schedule,
    clock: PupilClock,
    kinds: &BTreeSet<Kind>,
    kept: impl Iterator<Item = &'a KeptLonger>,
) -> BTreeMap<Kind, Option<NaiveDate>> {
    let kept: BTreeMap<Kind, NaiveDate> = kept.map(|one| (one.kind, one.until)).collect();
    let last = |kind: Kind| {
        let planned = clock.last_day(schedule.ends(kind))?;
        Some(kept.get(&kind).map_or(planned, |until| planned.max(*until)))
    };
    let mut ends: BTreeMap<Kind, Option<NaiveDate>> = kinds.iter().map(|kind| (*kind, last(*kind))).collect();
    // Scans lie beside a letter and go with it, so the letter waits for them; and the child for everything.
    for (whole, parts) in [(Kind::Letters, vec![Kind::Scans]), (Kind::Identity, Kind::OF_A_PUPIL.to_vec())] {
        let days: Vec<_> = parts.iter().chain([&whole]).filter_map(|kind| ends.get(kind)).copied().collect();
        let latest = days.iter().copied().collect::<Option<Vec<_>>>().and_then(|days| days.into_iter().max());
        if let Some(day) = ends.get_mut(&whole) {
            *day = latest;
        }
    }
    ends
}

/// By what pupils' clocks run.
struct Clocks {
    year: SchoolYear,
    began: BTreeMap<PupilId, chrono::DateTime<chrono::Utc>>,
    left: BTreeMap<PupilId, NaiveDate>,
}

impl Clocks {
    fn load(read: &ReadTx<'_>) -> Result<Self, ApiError> {
        let (school, _) = schools::get(read)?;
        Ok(Self { year: school.year, began: kept_longer::began(read)?, left: kept_longer::left(read)? })
    }

    /// A pupil belongs to the school's year, or to an earlier one if the record began before.
    fn of(&self, pupil: &Pupil) -> PupilClock {
        let began = self.began.get(&pupil.id).map(|at| SchoolYear::of_intake(dates::day_of(*at)));
        PupilClock {
            intake: began.map_or(self.year, |began| began.min(self.year)),
            born: pupil.born,
            left: self.left.get(&pupil.id).copied(),
        }
    }
}

/// Pupils with an entry of the red route that is hidden from this person: no hold on them is told either.
pub(crate) fn named(read: &ReadTx<'_>, permit: &Permit) -> Result<HashSet<PupilId>, ApiError> {
    let hidden = |kept: &red_routes::KeptRedRoute| kept.entry.hidden_from == Some(permit.person());
    Ok(red_routes::list(read)?.into_iter().filter(hidden).map(|kept| kept.pupil).collect())
}

/// What stands in the way, for those who erase.
#[derive(Default)]
struct Ways {
    held: HashSet<PupilId>,
    open: HashSet<PupilId>,
    elsewhere: HashSet<PupilId>,
    /// Pupils about whom a request to see everything is open: what was asked for may not be erased before it is answered
    /// (Data Protection Act 2018 section 173).
    asked: HashSet<PupilId>,
    /// Pupils with an entry that is hidden from this person.
    named: HashSet<PupilId>,
}

impl Ways {
    fn load(read: &ReadTx<'_>, permit: &Permit) -> Result<Self, ApiError> {
        if !decides(permit) {
            return Ok(Self::default());
        }
        let mut ways = Self { named: named(read, permit)?, ..Self::default() };
        let holds = holds::list(read)?.into_iter().filter(|row| row.hold.released.is_none());
        ways.held.extend(holds.map(|row| row.hold.pupil).filter(|pupil| !ways.named.contains(pupil)));
        let open = red_routes::list(read)?.into_iter().filter(|kept| kept.entry.closed.is_none());
        ways.open.extend(open.map(|kept| kept.pupil));
        ways.asked = access_requests::open(read)?;
        // Said in the words that also cover a letter which a colleague has taken to read.
        ways.elsewhere.extend(&ways.named);
        let in_hand = letters::list(read)?
            .into_iter()
            .filter(|letter| letter.held_by.is_some_and(|reader| reader != permit.person()));
        ways.elsewhere.extend(in_hand.map(|letter| letter.pupil));
        // A letter in a reader's parcel comes back with their reply, or is called back first.
        let out = parcels::out(read)?;
        let letters = letters::list(read)?.into_iter().filter(|letter| out.contains_key(&letter.id));
        ways.elsewhere.extend(letters.map(|letter| letter.pupil));
        Ok(ways)
    }

    fn of(&self, pupil: PupilId) -> Option<&'static str> {
        if self.elsewhere.contains(&pupil) {
            Some(ELSEWHERE)
        } else if self.open.contains(&pupil) {
            Some(OPEN_ENTRY)
        } else if self.asked.contains(&pupil) {
            Some(ASKED)
        } else {
            None
        }
    }
}
