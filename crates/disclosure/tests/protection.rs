//! Attacks on protected tables by plain enumeration, which shares no code with the solver inside.

use bridgewell_disclosure::{Figure, Figures, Protected, Threshold};
use bridgewell_domain::count::{Count, HiddenBecause};
use proptest::prelude::*;
use rstest::rstest;
use std::collections::BTreeSet;

fn list(counts: &[u32], threshold: u8) -> (Vec<Option<u32>>, Option<u32>) {
    let mut figures = Figures::new();
    let list = figures.list(counts);
    let protected = figures.protect(Threshold::new(threshold));
    (shown(&protected, &list.entries), protected.count(list.total).shown())
}

fn shown(protected: &Protected, figures: &[Figure]) -> Vec<Option<u32>> {
    protected.counts(figures).into_iter().map(Count::shown).collect()
}

#[rstest]
#[case(&[40, 30, 0], &[Some(40), Some(30), Some(0)], Some(70))]
#[case(&[40, 3, 30], &[Some(40), None, None], Some(73))]
#[case(&[40, 3, 2], &[Some(40), None, None], Some(45))]
#[case(&[40, 1, 1], &[None, None, None], Some(42))]
#[case(&[40, 5, 5], &[None, None, None], Some(50))]
#[case(&[3, 0, 0], &[None, None, None], None)]
#[case(&[7, 0], &[None, None], Some(7))]
#[case(&[25, 0], &[Some(25), Some(0)], Some(25))]
#[case(&[], &[], Some(0))]
fn lists_hide_as_little_as_they_may(
    #[case] counts: &[u32],
    #[case] entries: &[Option<u32>],
    #[case] total: Option<u32>,
) {
    assert_eq!(list(counts, 6), (entries.to_vec(), total));
}

#[test]
fn reasons_are_told_to_people_inside() {
    let mut figures = Figures::new();
    let one = figures.list(&[40, 3, 30]);
    let all = figures.list(&[7, 0]);
    let alone = figures.count(4);
    let protected = figures.protect(Threshold::default());
    assert_eq!(protected.count(one.entries[1]), Count::Hidden(HiddenBecause::Small));
    assert_eq!(protected.count(one.entries[2]), Count::Hidden(HiddenBecause::WouldRevealAnother));
    assert_eq!(protected.count(all.entries[1]), Count::Hidden(HiddenBecause::TellsAboutEveryMember));
    assert_eq!(protected.count(alone), Count::Hidden(HiddenBecause::Small));
    assert_eq!(protected.hidden(), 5);
    let stranger = Figures::new().protect(Threshold::default());
    assert!(stranger.count(alone).shown().is_none());
}

#[test]
fn two_tables_cannot_be_played_off_against_each_other() {
    let mut figures = Figures::new();
    let by_form = figures.list(&[30, 30, 4]);
    let (early, late) = (figures.count(40), figures.count(24));
    assert!(figures.sum(by_form.total, &[early, late]));
    assert!(!figures.sum(by_form.total, &[early]), "figures that do not add up stay untied");
    let protected = figures.protect(Threshold::default());
    let open = shown(&protected, &by_form.entries);
    assert_eq!(open.iter().filter(|count| count.is_none()).count(), 2);
    assert_eq!(shown(&protected, &[early, late]), [Some(40), Some(24)]);
}

/// Every value that each hidden cell can have, found by walking all tables that agree with what is shown.
struct Enumeration<'a> {
    truth: &'a [Vec<u32>],
    cells: &'a [Vec<Option<u32>>],
    rows: &'a [Option<u32>],
    columns: &'a [Option<u32>],
    total: Option<u32>,
    threshold: u32,
    found: Vec<Vec<BTreeSet<u32>>>,
    trial: Vec<Vec<u32>>,
}

impl Enumeration<'_> {
    const HIGHEST: u32 = 16;

    fn walk(&mut self, place: usize) {
        let width = self.truth[0].len();
        let (row, column) = (place / width, place % width);
        if column == 0 && row > 0 && !self.agrees(self.rows[row - 1], self.trial[row - 1].iter().sum()) {
            return;
        }
        if row == self.truth.len() {
            self.finish();
            return;
        }
        let range = match self.cells[row][column] {
            Some(known) => known..=known,
            None if (1..self.threshold).contains(&self.truth[row][column]) => 1..=self.threshold - 1,
            None => 0..=Self::HIGHEST,
        };
        for value in range {
            self.trial[row][column] = value;
            self.walk(place + 1);
        }
        self.trial[row][column] = 0;
    }

    fn finish(&mut self) {
        let width = self.truth[0].len();
        let column_sum = |column: usize| self.trial.iter().map(|row| row[column]).sum::<u32>();
        let columns = (0..width).all(|column| self.agrees(self.columns[column], column_sum(column)));
        if columns && self.agrees(self.total, self.trial.iter().flatten().sum()) {
            for (row, values) in self.trial.iter().enumerate() {
                for (column, &value) in values.iter().enumerate() {
                    self.found[row][column].insert(value);
                }
            }
        }
    }

    fn agrees(&self, shown: Option<u32>, sum: u32) -> bool {
        shown.is_none_or(|shown| shown == sum)
    }
}

fn attack(truth: &[Vec<u32>], threshold: u8) {
    let mut figures = Figures::new();
    let table = figures.table(truth);
    let protected = figures.protect(Threshold::new(threshold));
    let cells: Vec<Vec<Option<u32>>> = table.cells.iter().map(|row| shown(&protected, row)).collect();
    let all = cells.iter().flatten().copied();
    let totals =
        shown(&protected, &table.row_totals).into_iter().chain(shown(&protected, &table.column_totals));
    let small = |count: u32| (1..u32::from(threshold)).contains(&count);
    for count in all.chain(totals).chain([protected.count(table.total).shown()]) {
        assert!(!count.is_some_and(small), "a small count is shown: {truth:?}");
    }
    let mut enumeration = Enumeration {
        truth,
        cells: &cells,
        rows: &shown(&protected, &table.row_totals),
        columns: &shown(&protected, &table.column_totals),
        total: protected.count(table.total).shown(),
        threshold: u32::from(threshold),
        found: vec![vec![BTreeSet::new(); truth[0].len()]; truth.len()],
        trial: vec![vec![0; truth[0].len()]; truth.len()],
    };
    enumeration.walk(0);
    for (row, values) in enumeration.found.iter().enumerate() {
        for (column, possible) in values.iter().enumerate() {
            assert!(possible.contains(&truth[row][column]), "the truth is possible: {truth:?}");
            let hidden = cells[row][column].is_none();
            assert!(
                !hidden || possible.len() >= 3,
                "{truth:?} gives {possible:?} at {row},{column}: {cells:?}"
            );
        }
    }
}

#[rstest]
#[case(vec![vec![5, 1], vec![9, 8]])]
#[case(vec![vec![1, 1, 1], vec![1, 1, 1]])]
#[case(vec![vec![0, 7, 0], vec![7, 0, 1]])]
#[case(vec![vec![12, 3], vec![0, 0]])]
#[case(vec![vec![2, 0], vec![0, 2]])]
#[case(vec![vec![9, 0], vec![11, 0]])]
fn awkward_tables_stand(#[case] truth: Vec<Vec<u32>>) {
    attack(&truth, 6);
    attack(&truth, 5);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_small_table_gives_a_hidden_count_away(
        truth in proptest::collection::vec(proptest::collection::vec(0_u32..13, 2), 2..4),
        threshold in 5_u8..8,
    ) {
        attack(&truth, threshold);
    }
}

/// Values that each line can have for a reader who knows the places of every line and the total, if it is shown.
fn possible(lines: &[(u32, u32)], taken: &[Option<u32>], total: Option<u32>) -> Vec<BTreeSet<u32>> {
    let mut trials: Vec<Vec<u32>> = vec![Vec::new()];
    for (&(places, truth), shown) in lines.iter().zip(taken) {
        let range = match shown {
            Some(known) => *known..=*known,
            // Lines with few places are never shown, so that nothing speaks against none being taken.
            None if places < 6 => 0..=places,
            None if (1..6).contains(&truth) => 1..=5,
            None => 0..=places,
        };
        let longer = |trial: &Vec<u32>| {
            let trial = trial.clone();
            range.clone().map(move |value| [trial.as_slice(), &[value]].concat())
        };
        trials = trials.iter().flat_map(longer).collect();
    }
    trials.retain(|trial| total.is_none_or(|total| trial.iter().sum::<u32>() == total));
    (0..lines.len()).map(|line| trials.iter().map(|trial| trial[line]).collect()).collect()
}

#[rstest]
#[case(&[(1, 1), (30, 22), (20, 9)])]
#[case(&[(2, 0), (30, 22), (20, 9)])]
#[case(&[(3, 3), (2, 2), (1, 1), (12, 12)])]
#[case(&[(1, 0), (1, 1), (12, 7), (9, 4)])]
#[case(&[(5, 5), (24, 24)])]
#[case(&[(2, 1)])]
fn few_places_do_not_give_away_how_many_of_them_are_taken(#[case] lines: &[(u32, u32)]) {
    let mut figures = Figures::new();
    let all: Vec<Figure> = lines.iter().map(|&(places, taken)| figures.count_up_to(taken, places)).collect();
    let total = figures.total(&all);
    let protected = figures.protect(Threshold::default());
    let taken = shown(&protected, &all);
    for (line, values) in possible(lines, &taken, protected.count(total).shown()).iter().enumerate() {
        let (places, truth) = lines[line];
        assert!(values.contains(&truth), "the truth is possible");
        assert!(places >= 6 || taken[line].is_none(), "{places} places: {taken:?}");
        let enough = 3.min(places as usize + 1);
        assert!(
            taken[line].is_some() || values.len() >= enough,
            "line {line} of {lines:?}: {values:?}, {taken:?}"
        );
    }
}

#[test]
fn a_whole_document_is_protected_quickly() {
    let counts: Vec<Vec<u32>> =
        (0..6_u32).map(|row| (0..6).map(|column| (row * 7 + column * 11) % 13).collect()).collect();
    let mut figures = Figures::new();
    let table = figures.table(&counts);
    let started = std::time::Instant::now();
    let protected = figures.protect(Threshold::default());
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
    assert!(protected.count(table.total).shown().is_some());
}
