//! A consultation's results as disclosure control sees them: a few dozen people of five audiences, every question a
//! line of counts that adds up with every other.

use crate::support::Linear;
use bridgewell_disclosure::{Figure, Figures, Protected, Threshold};
use bridgewell_domain::count::{Count, HiddenBecause};
use rstest::rstest;

/// The same numbers at every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
}

/// Who answered what: an audience, and for each question the options chosen, none where it was passed over.
struct Answers {
    audiences: usize,
    /// Options and whether several can be chosen.
    questions: Vec<(usize, bool)>,
    people: Vec<(usize, Vec<Vec<bool>>)>,
}

impl Answers {
    fn invented(seed: u64, people: usize) -> Self {
        let mut dice = Dice(seed);
        let questions: Vec<(usize, bool)> =
            (0..3 + dice.below(4)).map(|_| (2 + dice.below(4) as usize, dice.below(2) == 0)).collect();
        let audiences = 2 + dice.below(4) as usize;
        let people = (0..people)
            .map(|_| {
                // The first audience is the largest, as pupils are.
                let audience = (dice.below(audiences as u64).min(dice.below(audiences as u64))) as usize;
                let answers = (questions.iter())
                    .map(|&(options, several)| {
                        let silent = dice.below(6) == 0;
                        let one = dice.below(options as u64).min(dice.below(options as u64)) as usize;
                        let mut chose =
                            |option: usize| if several { dice.below(3) == 0 } else { option == one };
                        (0..options).map(|option| chose(option) && !silent).collect()
                    })
                    .collect();
                (audience, answers)
            })
            .collect();
        Self { audiences, questions, people }
    }

    /// One line of counts: by audience, and all of them.
    fn line(&self, figures: &mut Figures, group: &str, wanted: impl Fn(&[Vec<bool>]) -> bool) -> Vec<Figure> {
        let mut line: Vec<Figure> = (0..self.audiences)
            .map(|audience| {
                let these = self.people.iter().filter(|(of, answers)| *of == audience && wanted(answers));
                let figure = figures.count(these.count() as u32);
                figures.name(figure, &format!("{group}, {audience}"));
                figure
            })
            .collect();
        let all = figures.total(&line);
        figures.name(all, group);
        line.push(all);
        line
    }

    fn figures(&self) -> (Figures, Vec<Figure>) {
        fn tie(figures: &mut Figures, whole: &[Figure], parts: &[&Vec<Figure>]) {
            for (place, &whole) in whole.iter().enumerate() {
                let of: Vec<Figure> = parts.iter().map(|part| part[place]).collect();
                assert!(figures.sum(whole, &of));
            }
        }
        let mut figures = Figures::new();
        let everybody = self.line(&mut figures, "people", |_| true);
        let mut all = everybody.clone();
        for (question, &(options, several)) in self.questions.iter().enumerate() {
            let given = |answers: &[Vec<bool>]| answers[question].contains(&true);
            let answered = self.line(&mut figures, &format!("answered {question}"), given);
            let silent = self.line(&mut figures, &format!("silent {question}"), |answers| !given(answers));
            tie(&mut figures, &everybody, &[&answered, &silent]);
            // Who did not answer, or not so, stands nowhere.
            silent.iter().for_each(|rest| figures.rest(*rest));
            let mut lines = Vec::new();
            for option in 0..options {
                let name = format!("chose {option} of {question}");
                let yes = self.line(&mut figures, &name, |answers| answers[question][option]);
                if several {
                    let other = |answers: &[Vec<bool>]| given(answers) && !answers[question][option];
                    let no = self.line(&mut figures, &format!("not: {name}"), other);
                    tie(&mut figures, &answered, &[&yes, &no]);
                    no.iter().for_each(|rest| figures.rest(*rest));
                    all.extend(&no);
                }
                lines.push(yes);
            }
            if !several {
                tie(&mut figures, &answered, &lines.iter().collect::<Vec<_>>());
            }
            all.extend(answered.iter().chain(&silent).chain(lines.iter().flatten()));
        }
        (figures, all)
    }
}

/// The first document and the one after `more` people answered, or after one changed what they said.
fn published(seed: u64, people: usize, then: fn(&mut Answers)) -> [(Vec<Figure>, Protected); 2] {
    let mut answers = Answers::invented(seed, people);
    let (figures, all) = answers.figures();
    let protected = figures.protect_after(Threshold::default(), &[]).expect("counts that add up");
    let out = figures.publication(&protected);
    then(&mut answers);
    let (now, now_all) = answers.figures();
    let second = now.protect_after(Threshold::default(), &[out]).expect("counts that add up");
    [(all, protected), (now_all, second)]
}

fn hidden(all: &[Figure], protected: &Protected) -> usize {
    protected.counts(all).iter().filter(|count| count.shown().is_none()).count()
}

fn withheld(all: &[Figure], protected: &Protected) -> usize {
    let whole = |count: &&Count| {
        matches!(count, Count::Hidden(HiddenBecause::PublishedBefore | HiddenBecause::NotProven))
    };
    protected.counts(all).iter().filter(whole).count()
}

#[rstest]
#[case(20, 2)]
#[case(50, 5)]
#[case(50, 10)]
#[case(120, 11)]
fn nothing_is_withheld_for_what_was_published_when_nothing_was(#[case] people: usize, #[case] seed: u64) {
    let (figures, all) = Answers::invented(seed, people).figures();
    let protected = figures.protect_after(Threshold::default(), &[]).expect("counts that add up");
    assert_eq!(withheld(&all, &protected), 0);
    assert!(hidden(&all, &protected) < all.len());
}

/// What a reader of one document knows of every count: a zero is shown, except of a small group that is in one part.
fn read(linear: &mut Linear, figures: &Figures, all: &[Figure], protected: &Protected) -> usize {
    let publication = figures.publication(protected);
    let start = linear.bounds.len();
    linear.bounds.extend(publication.counts.iter().map(|count| match count.shown {
        Some(shown) => (f64::from(shown), f64::from(shown)),
        None => (0.0, 1e4),
    }));
    for &figure in all {
        if protected.count(figure) != Count::Hidden(HiddenBecause::TellsAboutEveryMember) {
            let bounds = &mut linear.bounds[start + figures.place(figure)];
            bounds.0 = bounds.0.max(f64::from(u8::from(protected.count(figure).shown().is_none())));
        }
    }
    for sum in publication.sums {
        let parts = sum.parts.iter().map(|part| (start + part, 1.0));
        linear.sums.push(parts.chain([(start + sum.total, -1.0)]).collect());
    }
    start
}

#[rstest]
#[case(25, 5)]
#[case(50, 10)]
#[case(50, 5)]
fn a_reader_of_both_documents_is_left_with_three_values(#[case] people: usize, #[case] seed: u64) {
    let mut answers = Answers::invented(seed, people);
    let (figures, all) = answers.figures();
    let protected = figures.protect_after(Threshold::default(), &[]).expect("counts that add up");
    let mut linear = Linear::default();
    read(&mut linear, &figures, &all, &protected);
    let one = answers.people[3].clone();
    answers.people.push(one);
    let (now, _) = answers.figures();
    let out = figures.publication(&protected);
    let second = now.protect_after(Threshold::default(), &[out]).expect("counts that add up");
    let start = read(&mut linear, &now, &all, &second);
    for &figure in &all {
        // Whoever sees that one more answered takes every group to have grown or stayed.
        linear.bounds.push((0.0, 1e4));
        let (place, change) = (now.place(figure), linear.bounds.len() - 1);
        linear.sums.push(vec![(place, 1.0), (change, 1.0), (start + place, -1.0)]);
    }
    for (from, protected) in [(0, &protected), (start, &second)] {
        for &figure in all.iter().filter(|&&figure| protected.count(figure).shown().is_none()) {
            let (low, high) = linear.range(from + now.place(figure));
            assert!(high - low > 1.999, "{figure:?} from {from} lies from {low} to {high}");
        }
    }
}

#[rstest]
#[case(50, 5)]
#[case(50, 2)]
#[case(120, 5)]
fn one_person_more_hides_little_more(#[case] people: usize, #[case] seed: u64) {
    let joins: fn(&mut Answers) = |answers| {
        let one = answers.people[7].clone();
        answers.people.push(one);
    };
    let turns: fn(&mut Answers) = |answers| answers.people[0] = answers.people[9].clone();
    for then in [joins, turns] {
        let [(before, first), (after, second)] = published(seed, people, then);
        assert_eq!(withheld(&after, &second), 0);
        let (first, second) = (hidden(&before, &first), hidden(&after, &second));
        assert!(second <= first + a_fifth(before.len()), "{first} then {second} of {}", before.len());
    }
}

const fn a_fifth(counts: usize) -> usize {
    counts / 5
}
