//! Readers who know how many there are all together, whether it is printed or not: everybody at a school knows how many
//! pupils a year has.

use crate::support::Linear;
use bridgewell_disclosure::{Figure, Figures, Protected, Publication, Threshold};
use bridgewell_domain::count::{Count, HiddenBecause};
use proptest::prelude::*;

/// A year told in several ways, each a list over all of it. Where a list has groups, each is part of its first entry, and
/// the others of that entry stand nowhere.
#[derive(Clone, Debug)]
struct Year {
    all: u32,
    lists: Vec<Vec<u32>>,
    groups: Vec<u32>,
}

impl Year {
    /// Parts of `all` as the cuts fall.
    fn list(all: u32, cuts: &[u32]) -> Vec<u32> {
        let mut left = all;
        let mut list: Vec<u32> = Vec::new();
        for cut in cuts {
            list.push(left.min(*cut));
            left -= left.min(*cut);
        }
        list.push(left);
        list
    }

    fn figures(&self) -> (Figures, Figure, Vec<Vec<Figure>>, Vec<Figure>) {
        let mut figures = Figures::new();
        let all = figures.count(self.all);
        figures.name(all, "everybody");
        figures.known_to_all(all);
        let mut lists = Vec::new();
        for (list, counts) in self.lists.iter().enumerate() {
            let parts: Vec<Figure> = counts.iter().map(|count| figures.count(*count)).collect();
            for (place, part) in parts.iter().enumerate() {
                figures.name(*part, &format!("{list}: {place}"));
            }
            assert!(figures.sum(all, &parts));
            lists.push(parts);
        }
        let whole = lists[0][0];
        let mut groups = Vec::new();
        for (place, &count) in self.groups.iter().enumerate() {
            let count = count.min(self.lists[0][0]);
            let (inside, outside) = (figures.count(count), figures.count(self.lists[0][0] - count));
            figures.name(inside, &format!("group {place}"));
            figures.rest(outside);
            assert!(figures.sum(whole, &[inside, outside]));
            groups.extend([inside, outside]);
        }
        (figures, all, lists, groups)
    }
}

fn small_year() -> impl Strategy<Value = Year> {
    let lists = proptest::collection::vec(proptest::collection::vec(0_u32..9, 1..4), 1..3);
    (2_u32..26, lists).prop_map(|(all, cuts)| Year {
        all,
        lists: cuts.iter().map(|cuts| Year::list(all, cuts)).collect(),
        groups: Vec::new(),
    })
}

fn large_year() -> impl Strategy<Value = Year> {
    let cut = prop_oneof![1 => Just(0_u32), 3 => 1_u32..6, 4 => 6_u32..60];
    let lists = proptest::collection::vec(proptest::collection::vec(cut.clone(), 1..6), 2..5);
    (40_u32..260, lists, proptest::collection::vec(cut, 0..5)).prop_map(|(all, cuts, groups)| Year {
        all,
        lists: cuts.iter().map(|cuts| Year::list(all, cuts)).collect(),
        groups,
    })
}

/// Every list with this sum that agrees with what is shown of it and with the rule: a zero is hidden only where one part
/// holds all of a small group, or where nothing of the list is shown and every number in it is small.
fn possible(all: u32, seen: &[Option<u32>], threshold: u32) -> Vec<Vec<u32>> {
    let mut found: Vec<Vec<u32>> = vec![Vec::new()];
    for shown in seen {
        let values = shown.map_or(0..=all, |shown| shown..=shown);
        let longer = |list: &Vec<u32>| {
            let list = list.clone();
            values.clone().map(move |value| [list.as_slice(), &[value]].concat())
        };
        found = found.iter().flat_map(longer).filter(|list| list.iter().sum::<u32>() <= all).collect();
    }
    let nothing_shown = seen.iter().all(Option::is_none);
    found.retain(|list| {
        let whole = all < 20 && list.contains(&all);
        let hidden = list.iter().zip(seen).filter(|(_, shown)| shown.is_none()).map(|(count, _)| *count);
        let few = nothing_shown && all < threshold;
        let zeros = hidden.clone().all(|count| count > 0) || few || (whole && nothing_shown);
        let reason = whole || hidden.clone().count() == 0 || hidden.clone().any(|count| count < threshold);
        list.iter().sum::<u32>() == all && zeros && reason && (!whole || nothing_shown)
    });
    found
}

fn is_withheld(count: Count) -> bool {
    matches!(count, Count::Hidden(HiddenBecause::PublishedBefore | HiddenBecause::NotProven))
}

/// Adds what readers of one document know: the year, what is shown, and that zeros are shown.
fn read(linear: &mut Linear, year: &Year, (figures, protected): (&Figures, &Protected)) -> usize {
    let publication: Publication = figures.publication(protected);
    let start = linear.bounds.len();
    let truths = std::iter::once(year.all).chain(year.lists.concat());
    let inside = year.groups.iter().flat_map(|group| {
        let count = (*group).min(year.lists[0][0]);
        [count, year.lists[0][0] - count]
    });
    for (count, truth) in publication.counts.iter().zip(truths.chain(inside)) {
        let bounds = (f64::from(truth.min(1)), 1e4);
        linear.bounds.push(count.shown.map_or(bounds, |shown| (f64::from(shown), f64::from(shown))));
    }
    linear.bounds[start] = (f64::from(year.all), f64::from(year.all));
    for sum in publication.sums {
        let parts = sum.parts.iter().map(|part| (start + part, 1.0));
        linear.sums.push(parts.chain([(start + sum.total, -1.0)]).collect());
    }
    start
}

proptest! {
    #![proptest_config(crate::support::cases(400))]

    #[test]
    fn whoever_knows_a_small_year_is_left_with_three_values(year in small_year(), threshold in 5_u8..9) {
        let (figures, all, lists, _) = year.figures();
        let protected = figures.protect(Threshold::new(threshold));
        let smallest = u32::from(threshold);
        prop_assert_eq!(protected.count(all).shown(), (year.all >= smallest).then_some(year.all));
        for (list, truth) in lists.iter().zip(&year.lists) {
            let seen: Vec<Option<u32>> = protected.counts(list).into_iter().map(Count::shown).collect();
            let lists = possible(year.all, &seen, smallest);
            prop_assert!(lists.contains(truth), "{seen:?} of {truth:?}");
            for place in (0..seen.len()).filter(|place| seen[*place].is_none()) {
                let mut values: Vec<u32> = lists.iter().map(|list| list[place]).collect();
                values.sort_unstable();
                values.dedup();
                prop_assert!(values.len() >= 3, "{place} of {seen:?} is one of {values:?}: {year:?}");
            }
        }
    }

    #[test]
    fn whoever_knows_the_year_on_two_days_is_left_with_three_values(
        year in large_year(),
        joins in any::<proptest::sample::Index>(),
        leaves in any::<bool>(),
    ) {
        let (figures, all, lists, groups) = year.figures();
        let protected = figures.protect(Threshold::default());
        prop_assert_eq!(protected.count(all), Count::Shown(year.all));
        let mut then = year.clone();
        for list in &mut then.lists {
            let places: Vec<usize> = (0..list.len()).filter(|place| !leaves || list[*place] > 0).collect();
            let place = places[joins.index(places.len())];
            list[place] = if leaves { list[place] - 1 } else { list[place] + 1 };
        }
        then.all = if leaves { year.all - 1 } else { year.all + 1 };
        then.groups.iter_mut().for_each(|group| *group = (*group).min(year.lists[0][0]).min(then.lists[0][0]));
        let (now, ..) = then.figures();
        let out = figures.publication(&protected);
        let second = now.protect_after(Threshold::default(), &[out]).expect("counts that add up");
        prop_assert_eq!(second.count(all), Count::Shown(then.all));
        let mut linear = Linear::default();
        let from = read(&mut linear, &year, (&figures, &protected));
        let to = read(&mut linear, &then, (&now, &second));
        let of = |from: usize, figure: Figure| from + figures.place(figure);
        let printed: Vec<Figure> = lists.concat();
        let grown = if leaves { (-1e4, 0.0) } else { (0.0, 1e4) };
        for &figure in &printed {
            linear.bounds.push(grown);
            let change = linear.bounds.len() - 1;
            linear.sums.push(vec![(of(from, figure), 1.0), (change, 1.0), (of(to, figure), -1.0)]);
        }
        for (start, protected) in [(from, &protected), (to, &second)] {
            for &figure in printed.iter().chain(&groups) {
                let count = protected.count(figure);
                if count.shown().is_none() && !is_withheld(count) {
                    let (low, high) = linear.range(of(start, figure));
                    prop_assert!(high - low > 1.999, "{figure:?}: {low} to {high} of {year:?} then {then:?}");
                }
            }
        }
    }
}
