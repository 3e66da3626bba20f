//! Which backups stay: the newest of each of the last seven days, four weeks and six months that have one. Days
//! without a backup do not count, so that a long holiday throws nothing away.

use super::files::{self, Backup};
use crate::error::StoreError;
use bridgewell_domain::dates::day_of;
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use std::collections::BTreeSet;
use std::path::Path;
use uuid::Uuid;

/// Days of which the newest backup stays.
pub const DAYS: usize = 7;
/// Weeks of which the newest backup stays.
pub const WEEKS: usize = 4;
/// Months of which the newest backup stays.
pub const MONTHS: usize = 6;

/// Takes away what need not stay; says how many.
pub(super) fn thin_out(root: &Path, workspace: Uuid) -> Result<u32, StoreError> {
    let there = files::list(root, workspace)?;
    let made: Vec<_> = there.iter().map(|backup| backup.made).collect();
    let stay = kept(&made);
    let going: Vec<&Backup> =
        there.iter().zip(&stay).filter(|(_, stays)| !**stays).map(|(backup, _)| backup).collect();
    going.iter().try_for_each(|backup| files::remove(&backup.folder))?;
    Ok(u32::try_from(going.len()).unwrap_or(u32::MAX))
}

/// Of backups made then, the newest first, which stay.
fn kept(made: &[DateTime<Utc>]) -> Vec<bool> {
    let mut stay = vec![false; made.len()];
    let day = |at: &DateTime<Utc>| day_of(*at);
    keep_newest(&mut stay, made.iter().map(day), DAYS);
    keep_newest(&mut stay, made.iter().map(|at| day(at).week(chrono::Weekday::Mon).first_day()), WEEKS);
    keep_newest(&mut stay, made.iter().map(|at| day(at).with_day(1).unwrap_or_else(|| day(at))), MONTHS);
    stay
}

fn keep_newest(stay: &mut [bool], spans: impl Iterator<Item = NaiveDate>, most: usize) {
    let mut seen = BTreeSet::new();
    for (stays, span) in stay.iter_mut().zip(spans) {
        if seen.len() < most && seen.insert(span) {
            *stays = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;
    use proptest::prelude::*;

    fn daily(days: i64) -> Vec<DateTime<Utc>> {
        let newest = DateTime::from_timestamp(1_788_000_000, 0).unwrap();
        (0..days).map(|back| newest - TimeDelta::days(back)).collect()
    }

    #[test]
    fn a_year_of_daily_backups_leaves_days_weeks_and_months() {
        let made = daily(365);
        let stay = kept(&made);
        assert!(stay[..DAYS].iter().all(|stays| *stays));
        let count = stay.iter().filter(|stays| **stays).count();
        assert!((12..=DAYS + WEEKS + MONTHS).contains(&count), "{count}");
        let oldest = made.iter().zip(&stay).filter(|(_, stays)| **stays).map(|(at, _)| at).min().unwrap();
        assert!((made[0] - oldest).num_days() > 120);
    }

    #[test]
    fn a_holiday_throws_nothing_away() {
        let before = daily(5);
        let after: Vec<_> = [before[0] + TimeDelta::days(60)].into_iter().chain(before).collect();
        assert_eq!(kept(&after), [true; 6]);
    }

    #[test]
    fn of_one_day_the_newest_stays() {
        let newest = daily(1)[0];
        let made: Vec<_> = (0..5).map(|back| newest - TimeDelta::minutes(back)).collect();
        assert_eq!(kept(&made), [true, false, false, false, false]);
    }

    proptest! {
        #[test]
        fn the_newest_always_stays_and_never_too_many(hours in proptest::collection::vec(0_i64..10_000, 1..80)) {
            let newest = daily(1)[0];
            let mut made: Vec<_> = hours.iter().map(|back| newest - TimeDelta::hours(*back)).collect();
            made.sort_by(|a, b| b.cmp(a));
            let stay = kept(&made);
            prop_assert!(stay[0]);
            prop_assert!(stay.iter().filter(|stays| **stays).count() <= DAYS + WEEKS + MONTHS);
        }
    }
}
