//! The sample answers score exactly as the sample check file says.

use bridgewell_domain::sdq::{Answers, ImpactAnswers, Informant, Item, Measure, Scores, Tick};
use std::collections::HashMap;

const ANSWERS: &str = include_str!("../../../tests/fixtures/samples/sdq.csv");
const CHECK: &str = include_str!("../../../tests/fixtures/samples/sdq-scores-check.csv");

#[test]
fn the_sample_answers_give_the_sample_scores() {
    let expected: HashMap<&str, Vec<Option<u8>>> = CHECK
        .lines()
        .skip(1)
        .map(|line| {
            let mut cells = line.split(',');
            (cells.next().unwrap(), cells.map(|cell| cell.parse().ok()).collect())
        })
        .collect();
    let order = [
        Measure::Emotional,
        Measure::Conduct,
        Measure::Hyperactivity,
        Measure::Peer,
        Measure::Prosocial,
        Measure::Total,
    ];
    let (mut rows, mut empty, mut partial) = (0, 0, 0);
    for line in ANSWERS.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let mut answers = Answers::default();
        for (item, cell) in Item::all().zip(&cells[4..]) {
            answers.set(item, cell.parse::<u8>().ok().map(|tick| Tick::try_from(tick).unwrap()));
        }
        let scores = Scores::from_answers(&answers, &ImpactAnswers::default(), Informant::SelfReport);
        assert_eq!(order.map(|measure| scores.get(measure)).as_slice(), expected[cells[0]], "{}", cells[0]);
        rows += 1;
        empty += usize::from(answers.answered() == 0);
        partial += usize::from((1..25).contains(&answers.answered()));
    }
    assert_eq!((rows, empty, partial), (240, 3, 7));
}
