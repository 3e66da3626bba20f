use super::*;

fn labels(id: &str, worry: WorryLevel, safeguarding: bool, themes: &[Theme]) -> Labels {
    Labels { id: id.to_owned(), worry, safeguarding, themes: themes.to_vec() }
}

fn answer(labels: &Labels, priority: u32) -> Answer {
    let Labels { id, worry, safeguarding, themes } = labels.clone();
    Answer { id, worry, safeguarding, themes, priority }
}

fn four() -> Vec<Labels> {
    use WorryLevel::{Marked, Mild, None, Severe};
    vec![
        labels("a", None, false, &[Theme::Interests]),
        labels("b", Mild, false, &[Theme::Work, Theme::Friends]),
        labels("c", Marked, true, &[Theme::Abuse]),
        labels("d", Severe, true, &[Theme::SelfHarm, Theme::Friends]),
    ]
}

#[test]
fn the_same_on_both_sides_is_perfect() {
    let gold = four();
    let answers: Vec<Answer> = gold.iter().zip([0, 1, 8, 9]).map(|(l, p)| answer(l, p)).collect();
    let figures = measure(&gold, &answers).unwrap();
    assert_eq!((figures.kappa.value, figures.macro_f1.value), (1.0, 1.0));
    assert_eq!((figures.safeguarding_recall.right, figures.flagged.right), (2, 2));
    assert_eq!(figures.last_sign, Some(0.5));
}

#[test]
fn figures_worked_by_hand() {
    let gold = four();
    let mut answers: Vec<Answer> = gold.iter().zip([5, 5, 5, 9]).map(|(l, p)| answer(l, p)).collect();
    (answers[2].worry, answers[2].safeguarding, answers[2].themes) = (WorryLevel::Mild, false, vec![]);
    answers[1].safeguarding = true;
    let figures = measure(&gold, &answers).unwrap();
    assert_eq!((figures.safeguarding_recall.right, figures.safeguarding_recall.of), (1, 2));
    assert_eq!((figures.safeguarding_precision.right, figures.safeguarding_precision.of), (1, 2));
    assert_eq!((figures.marked_recall.right, figures.marked_recall.of), (1, 2));
    // Levels 0 1 2 3 against 0 1 1 3: one step apart once; by chance (14 + 6 + 6 + 14) / 4.
    assert!((figures.kappa.value - (1.0 - 1.0 / 10.0)).abs() < 1e-9, "{}", figures.kappa.value);
    // Interests, work, friends and self-harm found, abuse missed.
    assert!((figures.macro_f1.value - 0.8).abs() < 1e-9);
    assert_eq!(figures.last_sign, Some(1.0), "ties count against it");
}

#[test]
fn wilson_as_published() {
    // Newcombe 1998, table I: 81 of 263.
    let share = Share::new(81, 263);
    assert!((share.between.0 - 0.2553).abs() < 5e-5 && (share.between.1 - 0.3662).abs() < 5e-5);
    assert_eq!(Share::new(0, 0).between, (0.0, 1.0));
}

#[test]
fn letters_must_be_the_same() {
    let gold = four();
    let answers: Vec<Answer> = gold.iter().map(|labels| answer(labels, 0)).collect();
    assert_eq!(measure(&gold, &answers[1..]), Err(Mismatch::NotRead("a".into())));
    assert_eq!(measure(&gold[1..], &answers), Err(Mismatch::NotLabelled("a".into())));
    let twice = [answers.clone(), answers].concat();
    assert_eq!(measure(&gold, &twice), Err(Mismatch::Twice("a".into())));
}
