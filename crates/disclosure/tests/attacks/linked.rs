//! What readers hold together: other tables of the same groups, and earlier dates.

use crate::support::{Linear, Seen, lowest, seen, table};
use bridgewell_disclosure::{CountTable, ProtectedTable, PublishedTable, Threshold, protect_tables};
use bridgewell_domain::count::{Count, HiddenBecause};
use proptest::prelude::*;

fn out(table: &ProtectedTable) -> PublishedTable {
    let line = |counts: &Vec<Count>| counts.iter().map(|count| count.shown()).collect::<Vec<_>>();
    PublishedTable {
        name: table.name.clone(),
        rows: table.rows.clone(),
        columns: table.columns.clone(),
        counts: table.counts.iter().map(line).collect(),
        row_totals: table.row_totals.as_ref().map(line),
        column_totals: table.column_totals.as_ref().map(line),
        total: table.total.map(Count::shown),
    }
}

fn protect(tables: &[CountTable], published: &[PublishedTable]) -> Vec<ProtectedTable> {
    protect_tables(tables, published, Threshold::default()).expect("tables")
}

/// Both tables, with every count now as large as it was or larger.
fn grown(then: (&Seen, &[f64]), now: (&Seen, &[f64])) -> (Linear, usize) {
    let mut both = Linear::default();
    both.add(then.0, then.1);
    let start = both.add(now.0, now.1);
    let now = now.0;
    for place in 0..now.all().len() {
        both.bounds.push((0.0, 1e5));
        let change = both.bounds.len() - 1;
        both.sums.push(vec![(place, 1.0), (change, 1.0), (start + place, -1.0)]);
    }
    (both, start)
}

fn cells() -> impl Strategy<Value = (usize, Vec<u32>)> {
    let count = prop_oneof![1 => Just(0_u32), 4 => 1_u32..6, 10 => 6_u32..40];
    (2_usize..5, proptest::collection::vec(count, 4..17)).prop_map(|(width, mut cells)| {
        cells.truncate((cells.len() / width).max(1) * width);
        cells.resize(cells.len().max(width), 12);
        (width, cells)
    })
}

proptest! {
    #![proptest_config(crate::support::cases(250))]

    #[test]
    fn one_pupil_more_gives_nothing_away((width, before) in cells(), joins in any::<proptest::sample::Index>()) {
        let mut truth = before.clone();
        truth[joins.index(before.len())] += 1;
        let rows = |cells: &[u32]| cells.chunks(width).map(<[u32]>::to_vec).collect::<Vec<_>>();
        let first = protect(&[table(&rows(&before))], &[]);
        let second = protect(&[table(&rows(&truth))], &[out(&first[0])]);
        if second[0].withheld.is_none() {
            let (then, now) = (seen(&first[0]), seen(&second[0]));
            let (both, start) = grown((&then, &lowest(&before, width)), (&now, &lowest(&truth, width)));
            for (from, table) in [(0, &then), (start, &now)] {
                for (place, shown) in table.all().iter().enumerate() {
                    let (low, high) = if shown.is_none() { both.range(from + place) } else { (0.0, 2.0) };
                    prop_assert!(high - low > 1.999, "{place}, {low} to {high}: {before:?} {then:?} {now:?}");
                }
            }
        }
    }

    #[test]
    fn tables_of_overlapping_groups_cannot_be_played_off((width, by_form) in cells(), cut in 1_usize..30) {
        // The same rows, seen by two other columns.
        let rows: Vec<Vec<u32>> = by_form.chunks(width).map(<[u32]>::to_vec).collect();
        let one = table(&rows);
        let mut other = table(&rows.iter().map(|row| {
            let all: u32 = row.iter().sum();
            vec![all.saturating_sub(cut as u32), all.min(cut as u32)]
        }).collect::<Vec<_>>());
        other.columns = vec!["early".into(), "late".into()];
        let together = protect(&[one, other], &[]);
        let (first, second) = (seen(&together[0]), seen(&together[1]));
        prop_assert_eq!(&first.rows, &second.rows);
        let mut both = Linear::default();
        both.add(&first, &[]);
        let start = both.add(&second, &[]);
        let height = first.rows.len();
        for row in 0..height {
            both.sums.push(vec![(first.cells.len() + row, 1.0), (start + second.cells.len() + row, -1.0)]);
        }
        for (place, shown) in first.all().iter().enumerate() {
            if shown.is_none() {
                let (low, high) = both.range(place);
                prop_assert!(high - low > 1.999, "{place}: {low} to {high}: {first:?} {second:?}");
            }
        }
        for (place, shown) in second.all().iter().enumerate() {
            if shown.is_none() {
                let (low, high) = both.range(start + place);
                prop_assert!(high - low > 1.999, "other {place}: {low} to {high}: {first:?} {second:?}");
            }
        }
    }
}

#[test]
fn what_was_hidden_before_stays_hidden() {
    let then = protect(&[table(&[vec![40, 3, 30]])], &[]);
    // The same pupils, listed without totals: 30 alone would give 3 away.
    let mut list = table(&[vec![30, 40]]);
    list.columns = vec!["c2".into(), "c0".into()];
    (list.row_totals, list.column_totals, list.total) = (false, false, false);
    let now = protect(&[list], &[out(&then[0])]);
    assert_eq!(seen(&now[0]).cells, [None, Some(40)]);
}

#[test]
fn a_table_that_cannot_be_published_beside_what_is_out_is_withheld() {
    let mut then = table(&[vec![40, 6, 30], vec![20, 20, 20]]);
    let first = protect(std::slice::from_ref(&then), &[]);
    then.counts[0][1] = 5;
    let now = protect(&[then.clone()], &[out(&first[0])]);
    let shown = seen(&now[0]);
    assert!(shown.cells[1].is_none());
    assert!(shown.all().iter().filter(|count| count.is_none()).count() >= 4, "{shown:?}");
    // Somebody published the small count itself.
    then.counts[0][1] = 3;
    let mut open = out(&first[0]);
    open.counts[0][1] = Some(3);
    open.row_totals = Some(vec![Some(73), Some(60)]);
    open.column_totals = Some(vec![Some(60), Some(23), Some(50)]);
    open.total = Some(Some(133));
    let now = protect(&[then], &[open]);
    assert_eq!(now[0].withheld, Some(HiddenBecause::PublishedBefore));
    assert!(seen(&now[0]).all().iter().all(Option::is_none));
}

#[test]
fn a_part_of_a_table_that_is_out_is_laid_beside_the_whole() {
    // Out is one form alone: of its 7 everybody knows. Its columns' totals are not those of both forms.
    let form = PublishedTable {
        name: "7A".into(),
        rows: vec!["r0".into()],
        columns: vec!["c0".into(), "c1".into(), "c2".into()],
        counts: vec![vec![None, Some(7), None]],
        row_totals: Some(vec![None]),
        column_totals: Some(vec![None, Some(7), None]),
        total: Some(None),
    };
    let now = protect(&[table(&[vec![3, 7, 20], vec![30, 30, 30]])], &[form]);
    let seen = seen(&now[0]);
    assert_eq!(seen.cells[0], None);
    assert!(seen.cells[2].is_none() || seen.rows[0].is_none(), "3 is 30 less 7 less 20: {seen:?}");
}

#[test]
fn more_pupils_than_there_can_be_are_refused() {
    let many = table(&vec![vec![10_000_000; 30]; 30]);
    let refused = protect_tables(&[many], &[], Threshold::default());
    assert!(refused.is_err_and(|fault| fault.to_string().contains("add up to more than can be")));
}
