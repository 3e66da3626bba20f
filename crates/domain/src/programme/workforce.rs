//! The workforce: who works with pupils, what each is prepared for, and which training is still good.

use super::frames::PracticeLevel;
use crate::ids::{StaffMemberId, TrainingId};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// How long before its end training is said to end soon, in days: about a school term, time enough to book a course.
pub const ENDS_SOON_DAYS: u64 = 90;

/// Somebody of the register. They need no account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffMember {
    /// Their identity.
    pub id: StaffMemberId,
    /// The name as colleagues know it.
    pub name: String,
    /// What they do, in the school's words; may be empty.
    pub post: String,
    /// What they are prepared for; none while nobody has said so.
    pub level: Option<PracticeLevel>,
    /// Their last day, once they have left.
    pub left: Option<NaiveDate>,
}

/// A course somebody went to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Training {
    /// Its identity.
    pub id: TrainingId,
    /// The course.
    pub what: String,
    /// The day.
    pub on: NaiveDate,
    /// The last day on which it is good; none for one that does not end.
    pub expires: Option<NaiveDate>,
    /// The certificate's number, or where the paper is; may be empty.
    pub reference: String,
    /// The name of the certificate kept with it, if one is.
    pub certificate: Option<String>,
}

/// Whether training still counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Validity {
    /// It is good, or does not end.
    Good,
    /// It ends within [`ENDS_SOON_DAYS`].
    EndsSoon,
    /// It has ended.
    Ended,
    /// The same course was taken again later; this one is history.
    Renewed,
}

impl Training {
    /// Whether it still counts on a day, where it was not taken again since.
    #[must_use]
    pub fn validity(&self, today: NaiveDate) -> Validity {
        let soon = today.checked_add_days(Days::new(ENDS_SOON_DAYS)).unwrap_or(NaiveDate::MAX);
        match self.expires {
            Some(end) if end < today => Validity::Ended,
            Some(end) if end <= soon => Validity::EndsSoon,
            Some(_) | None => Validity::Good,
        }
    }

    /// The same course, however it is spelled in capitals and spaces.
    fn is_same_course(&self, other: &Self) -> bool {
        let plain = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        plain(&self.what) == plain(&other.what)
    }
}

/// Each training of one person with whether it counts: of the same course only the latest does.
#[must_use]
pub fn judged(trainings: &[Training], today: NaiveDate) -> Vec<(&Training, Validity)> {
    let renewed = |one: &Training| {
        trainings.iter().any(|other| other.is_same_course(one) && (other.on, other.id) > (one.on, one.id))
    };
    let judge = |one| if renewed(one) { Validity::Renewed } else { one.validity(today) };
    trainings.iter().map(|one| (one, judge(one))).collect()
}

/// How many people a school wants at each level or above it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Targets {
    /// At least informed.
    pub informed: u16,
    /// At least skilled.
    pub skilled: u16,
    /// At least enhanced.
    pub enhanced: u16,
    /// Specialists.
    pub specialist: u16,
}

impl Targets {
    /// The number for one level; 0 where none was set.
    #[must_use]
    pub const fn of(&self, level: PracticeLevel) -> u16 {
        match level {
            PracticeLevel::Informed => self.informed,
            PracticeLevel::Skilled => self.skilled,
            PracticeLevel::Enhanced => self.enhanced,
            PracticeLevel::Specialist => self.specialist,
        }
    }
}

/// Where a school stands at one level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LevelGap {
    /// The level.
    pub level: PracticeLevel,
    /// People at this level or above, because each level builds on the one before it.
    pub have: u32,
    /// Of these, people with training that has ended.
    pub out_of_date: u32,
    /// People wanted; 0 where the school has set no number.
    pub target: u32,
}

impl LevelGap {
    /// People still to be prepared.
    #[must_use]
    pub const fn missing(&self) -> u32 {
        self.target.saturating_sub(self.have)
    }
}

/// The gaps at every level, the most general first. Whoever has left does not count.
#[must_use]
pub fn gaps(staff: &[(StaffMember, Vec<Training>)], targets: &Targets, today: NaiveDate) -> Vec<LevelGap> {
    let gap = |level: &PracticeLevel| {
        let here = staff.iter().filter(|(one, _)| one.left.is_none_or(|left| left >= today));
        let (mut have, mut out_of_date) = (0, 0);
        for (_, trainings) in here.filter(|(one, _)| one.level.is_some_and(|own| own >= *level)) {
            have += 1;
            let ended = judged(trainings, today).iter().any(|(_, validity)| *validity == Validity::Ended);
            out_of_date += u32::from(ended);
        }
        LevelGap { level: *level, have, out_of_date, target: u32::from(targets.of(*level)) }
    };
    PracticeLevel::ALL.iter().map(gap).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap()
    }

    fn training(number: u128, what: &str, on: NaiveDate, expires: Option<NaiveDate>) -> Training {
        Training {
            id: TrainingId::from_uuid(Uuid::from_u128(number)),
            what: what.into(),
            on,
            expires,
            reference: String::new(),
            certificate: None,
        }
    }

    fn member(number: u128, level: Option<PracticeLevel>, left: Option<NaiveDate>) -> StaffMember {
        let id = StaffMemberId::from_uuid(Uuid::from_u128(number));
        StaffMember { id, name: format!("Person {number}"), post: String::new(), level, left }
    }

    #[test]
    fn training_is_good_to_its_last_day_and_ends_soon_a_term_before() {
        let today = day(9, 21);
        let ends = |end| training(1, "First aid", day(1, 5), Some(end)).validity(today);
        assert_eq!(ends(day(9, 20)), Validity::Ended);
        assert_eq!(ends(day(9, 21)), Validity::EndsSoon);
        assert_eq!(ends(day(12, 20)), Validity::EndsSoon);
        assert_eq!(ends(day(12, 21)), Validity::Good);
        assert_eq!(training(1, "Listening", day(1, 5), None).validity(today), Validity::Good);
    }

    #[test]
    fn a_course_taken_again_takes_the_place_of_the_former() {
        let old = training(1, "Safeguarding  level 2", day(1, 5), Some(day(6, 1)));
        let new = training(2, "safeguarding Level 2", day(6, 2), None);
        let both = [old, new];
        let judged: Vec<_> = judged(&both, day(9, 21)).into_iter().map(|(_, validity)| validity).collect();
        assert_eq!(judged, [Validity::Renewed, Validity::Good]);
    }

    #[test]
    fn a_level_counts_for_those_below_it_and_not_for_people_who_left() {
        let ended = training(9, "Drawing and talking", day(1, 5), Some(day(6, 1)));
        let staff = [
            (member(1, Some(PracticeLevel::Informed), None), Vec::new()),
            (member(2, Some(PracticeLevel::Enhanced), None), vec![ended]),
            (member(3, Some(PracticeLevel::Skilled), Some(day(7, 20))), Vec::new()),
            (member(4, None, None), Vec::new()),
        ];
        let targets = Targets { informed: 4, skilled: 3, enhanced: 1, specialist: 0 };
        let gaps = gaps(&staff, &targets, day(9, 21));
        let have: Vec<_> = gaps.iter().map(|gap| (gap.have, gap.out_of_date, gap.missing())).collect();
        assert_eq!(have, [(2, 1, 2), (1, 1, 2), (1, 1, 0), (0, 0, 0)]);
    }
}
