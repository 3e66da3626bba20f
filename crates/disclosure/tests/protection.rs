//! What protection hides of lists and documents, and what it says of it.

use bridgewell_disclosure::{Figure, Figures, Protected, Publication, Threshold};
use bridgewell_domain::count::{Count, HiddenBecause};
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
#[case(&[40, 5, 5], &[Some(40), None, None], Some(50))]
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

/// A year that is told in three ways as two parts each, a small one every time.
fn year() -> (Figures, Figure, Vec<Figure>) {
    let mut figures = Figures::new();
    let all = figures.count(180);
    figures.name(all, "everybody");
    let mut parts = Vec::new();
    for (large, small) in [(175, 5), (176, 4), (150, 30)] {
        let two = [figures.count(large), figures.count(small)];
        assert!(figures.sum(all, &two));
        for part in two {
            let name = format!("part {}", figures.place(part));
            figures.name(part, &name);
        }
        parts.extend(two);
    }
    figures.known_to_all(all);
    (figures, all, parts)
}

#[test]
fn what_everybody_knows_is_shown_and_hides_nothing() {
    let (figures, all, parts) = year();
    let protected = figures.protect(Threshold::default());
    assert_eq!(protected.count(all), Count::Shown(180));
    assert_eq!(shown(&protected, &parts), [None, None, None, None, Some(150), Some(30)]);
    let out = figures.publication(&protected);
    let next = figures.protect_after(Threshold::default(), &[out]).unwrap();
    assert_eq!(next.count(all), Count::Shown(180));
    assert_eq!(shown(&next, &parts), [None, None, None, None, Some(150), Some(30)]);
    let mut few = Figures::new();
    let all = few.count(4);
    few.known_to_all(all);
    assert_eq!(few.protect(Threshold::default()).count(all), Count::Hidden(HiddenBecause::Small));
}

#[test]
fn what_stands_nowhere_is_hidden_rather_than_what_people_read() {
    let mut figures = Figures::new();
    let read = figures.count(101);
    let themes: Vec<Figure> = [40, 4, 30].map(|count| figures.count(count)).to_vec();
    for (theme, rest) in themes.iter().zip([61, 97, 71]) {
        let rest = figures.count(rest);
        assert!(figures.sum(read, &[*theme, rest]));
        figures.rest(rest);
    }
    let protected = figures.protect(Threshold::default());
    assert_eq!(protected.count(read), Count::Shown(101));
    assert_eq!(shown(&protected, &themes), [Some(40), None, Some(30)]);
}

#[test]
fn what_everybody_knows_was_no_secret_where_an_earlier_document_hid_it() {
    let mut earlier = Figures::new();
    let all = earlier.count(180);
    earlier.name(all, "everybody");
    let part = earlier.count(4);
    let rest = earlier.count(176);
    assert!(earlier.sum(all, &[part, rest]));
    let mut out = earlier.publication(&earlier.protect(Threshold::default()));
    out.counts.iter_mut().for_each(|count| count.shown = None);
    let (figures, all, parts) = year();
    let protected = figures.protect_after(Threshold::default(), &[out]).unwrap();
    assert_eq!(protected.count(all), Count::Shown(180));
    assert_eq!(shown(&protected, &parts), [None, None, None, None, Some(150), Some(30)]);
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

/// A document of named lists over the same pupils, as a summary has them.
fn document(numbers: &[Vec<u32>]) -> (Figures, Vec<Figure>) {
    let mut figures = Figures::new();
    let everybody = figures.count(numbers[0].iter().sum());
    figures.name(everybody, "everybody");
    let mut all = vec![everybody];
    for (list, counts) in numbers.iter().enumerate() {
        let parts: Vec<Figure> = counts.iter().map(|&count| figures.count(count)).collect();
        for (place, &part) in parts.iter().enumerate() {
            figures.name(part, &format!("{list} {place}"));
        }
        assert!(figures.sum(everybody, &parts));
        all.extend(parts);
    }
    (figures, all)
}

#[test]
fn a_year_of_documents_never_shows_what_an_earlier_one_hid() {
    let mut numbers = vec![
        vec![31, 4, 66, 52, 17, 10],
        vec![150, 30],
        vec![90, 80, 7, 3],
        vec![174, 6],
        vec![60, 50, 40, 20, 8, 2],
    ];
    let mut out: Vec<String> = Vec::new();
    for document_number in 0..6_usize {
        let earlier: Vec<Publication> = out.iter().map(|text| serde_json::from_str(text).unwrap()).collect();
        // The first was published under a wider threshold.
        let threshold = Threshold::new(if document_number == 0 { 12 } else { 6 });
        let (figures, all) = document(&numbers);
        let protected = figures.protect_after(threshold, &earlier).unwrap();
        if document_number == 1 {
            let before = &earlier[0];
            for (count, figure) in before.counts.iter().zip(&all) {
                assert!(count.shown.is_some() || protected.count(*figure).shown().is_none());
            }
        }
        out.push(serde_json::to_string(&figures.publication(&protected)).unwrap());
        if document_number > 0 {
            // Somebody moves from one pattern to another, and somebody joins.
            numbers[0][2] -= 1;
            numbers[0][3] += 2;
            numbers.iter_mut().skip(1).for_each(|list| list[0] += 1);
        }
    }
}
