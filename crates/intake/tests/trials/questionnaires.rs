//! SDQ answers, scores and letters.

use crate::trial::{Expected, Trial, nth};

fn form(name: &'static str, head: &str, answers: &[String], expected: Expected) -> Trial {
    let items: Vec<String> = (1..=25).map(|n| format!("Q{n}")).collect();
    let mut text = format!("UPN,{head}{}\n", items.join(","));
    for (n, answers) in answers.iter().enumerate() {
        text.push_str(&format!("{},{answers}\n", nth(n)));
    }
    Trial { name, bytes: text.into_bytes(), expected }
}

fn ticks(of: &[&str]) -> String {
    of.iter().cycle().take(25).copied().collect::<Vec<_>>().join(",")
}

fn read(rows: [usize; 4], whole: &'static [&'static str], told: &'static [&'static str]) -> Expected {
    Expected::Read { rows, whole, told }
}

pub(crate) fn trials() -> Vec<Trial> {
    let pupil = |answers: String| format!("Pupil,{answers}");
    let letters = |name, text: &str, expected| Trial { name, bytes: text.as_bytes().to_vec(), expected };
    vec![
        form(
            "answers_from_nought",
            "Completed by,",
            &[pupil(ticks(&["0", "1", "2"]))],
            read([1, 0, 0, 1], &[], &[]),
        ),
        form(
            "answers_from_one",
            "Completed by,",
            &[pupil(ticks(&["1", "2", "3"])), pupil(ticks(&["3", "2", "1"]))],
            read([0, 2, 0, 1], &["sdq_boxes"], &["2 q1 ask sdq_boxes"]),
        ),
        form(
            "answers_from_one_and_a_form_of_noughts",
            "Completed by,",
            &[pupil(ticks(&["1", "2", "3"])), pupil(ticks(&["0"]))],
            read([0, 2, 0, 1], &["sdq_boxes"], &["2 q1 ask sdq_boxes"]),
        ),
        form(
            "a_form_without_a_nought_or_a_three",
            "Completed by,",
            &[pupil(ticks(&["1", "2"]))],
            read([0, 1, 0, 1], &["sdq_boxes"], &[]),
        ),
        form(
            "answers_in_words",
            "Completed by,",
            &[pupil(ticks(&["Not true", "Somewhat true", "Certainly true"]))],
            read([1, 0, 0, 1], &[], &[]),
        ),
        form(
            "one_answer_beyond_the_boxes",
            "Completed by,",
            &[
                pupil(ticks(&["0", "1", "2"])),
                pupil(format!("3,{}", ticks(&["0", "1"]).split_once(',').unwrap().1)),
            ],
            read([2, 0, 0, 1], &[], &["3 q1 flag out_of_range"]),
        ),
        form(
            "an_empty_form",
            "Completed by,",
            &[pupil(ticks(&[""]))],
            read([1, 0, 0, 1], &[], &["2 row notice empty_form"]),
        ),
        form(
            "nobody_says_who",
            "",
            &[ticks(&["0", "1", "2"])],
            read([0, 1, 0, 1], &["informant"], &["2 row ask no_informant"]),
        ),
        letters(
            "letters",
            "{\"upn\":\"B801200005001\",\"text\":\"Dear me\"}\n\n{\"upn\":\"\",\"text\":\"hi\"}\nnot json\n{\"upn\":\"B801200005001\",\"text\":\" \"}\n",
            read(
                [1, 1, 2, 1],
                &[],
                &["3 upn ask no_upn", "4 row refuse not_a_letter", "5 row refuse empty_letter"],
            ),
        ),
        letters(
            "a_letter_twice",
            "{\"upn\":\"B801200005001\",\"text\":\"Dear me\"}\n{\"upn\":\"B801200005001\",\"text\":\"Dear me\"}\n{\"upn\":\"B801200005001\",\"text\":\"Another\"}\n",
            read([2, 0, 0, 1], &[], &[]),
        ),
    ]
}
