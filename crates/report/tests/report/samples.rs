//! Sample PDFs for the PDF/UA check, their size and their sameness.

use crate::cast;
use bridgewell_report::{Block, Document, Imprint, Personal, ReportError, paper};
use std::path::PathBuf;

/// Where the samples are kept for the checker.
fn folder() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target"), PathBuf::from);
    let folder = target.join("pdf-samples");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// A page for a website, kept to be looked at.
pub fn keep_page(name: &str, html: &str) {
    assert!(html.len() < 100_000, "{name} has {} bytes", html.len());
    std::fs::write(folder().join(name), html).unwrap();
}

pub fn keep(name: &str, bytes: &[u8]) {
    assert!(bytes.starts_with(b"%PDF-1.7"));
    assert!(bytes.len() < 200_000, "{name} has {} bytes", bytes.len());
    std::fs::write(folder().join(name), bytes).unwrap();
}

#[test]
fn the_cohort_summary_is_kept_as_a_sample() {
    let document = paper::cohort(&cast::cohort()).unwrap();
    let bytes = document.to_pdf().unwrap();
    assert_eq!(bytes, document.to_pdf().unwrap(), "the same input gives the same bytes");
    keep("cohort.pdf", &bytes);
}

#[test]
fn the_pupil_records_are_kept_as_samples() {
    keep("pupil.pdf", &paper::pupil(&cast::pupil(false)).to_pdf().unwrap());
    keep("pupil-restricted.pdf", &paper::pupil(&cast::pupil(true)).to_pdf().unwrap());
}

#[test]
fn the_action_plan_and_its_review_are_kept_as_samples() {
    keep("plan.pdf", &paper::plan(&cast::plan()).unwrap().to_pdf().unwrap());
    keep("plan-review.pdf", &paper::plan_review(&cast::plan_review()).to_pdf().unwrap());
}

#[test]
fn the_recovery_sheet_is_kept_as_a_sample() {
    keep("recovery.pdf", &paper::recovery(&cast::recovery()).to_pdf().unwrap());
}

#[test]
fn a_letter_in_another_alphabet_is_kept_as_a_sample() {
    let mut summary = cast::pupil(false);
    summary.name = "Олена Коваль".into();
    if let Some(letter) = &mut summary.own_words.letter {
        letter.text =
            "Привіт, це я.\n\nTa moto είναι κόκκινο. Tôi thích vẽ rồng. Łódź, İzmir, Čeština.\n\n".repeat(20);
        letter.language = Some("Ukrainian".into());
    }
    keep("pupil-alphabets.pdf", &paper::pupil(&summary).to_pdf().unwrap());
}

fn note(words: &str) -> Document<Personal> {
    let imprint = Imprint { ..cast::imprint() };
    let mut document = Document::new(Personal { notice: "For one child.".into() }, "A note", imprint);
    document.paragraph(words);
    document
}

#[test]
fn unprintable_characters_are_reported_and_never_drawn_as_boxes() {
    let document = note("I love 😀 and 😀 dragons 龍");
    let found = document.unprintable().unwrap();
    assert_eq!(
        found.iter().map(|one| (one.character, one.times)).collect::<Vec<_>>(),
        [('龍', 1), ('😀', 2)]
    );
    assert!(found[1].near.contains("I love"));
    assert!(matches!(document.to_pdf(), Err(ReportError::Unprintable(list)) if list.len() == 2));
}

#[test]
fn unprintable_characters_can_be_spelled_out() {
    let spelled = note("I love 😀").spelled_out().unwrap();
    assert!(spelled.unprintable().unwrap().is_empty());
    assert!(format!("{:?}", spelled.blocks()).contains("[character U+1F600]"));
    keep("spelled-out.pdf", &spelled.to_pdf().unwrap());
}

#[test]
fn figures_are_kept_as_the_window_shows_them() {
    let document = paper::cohort(&cast::cohort()).unwrap();
    let figures = document.blocks().iter().filter_map(|block| match block {
        Block::Figure(figure) => Some(figure.to_svg()),
        _ => None,
    });
    for (number, svg) in figures.enumerate() {
        assert!(svg.contains("<desc>") && svg.ends_with("</svg>"));
        std::fs::write(folder().join(format!("figure-{number}.svg")), svg).unwrap();
    }
}

#[test]
fn a_hostile_title_still_makes_a_sound_file() {
    let mut summary = cast::pupil(false);
    summary.name = "Ann\u{0} <b>&amp;</b>\u{1b}[31m\r\nBo\u{202E}b (\\)".into();
    keep("hostile-name.pdf", &paper::pupil(&summary).to_pdf().unwrap());
}

#[test]
fn a_long_menu_is_drawn_large_enough_to_read() {
    let mut summary = cast::cohort();
    let one = summary.opportunities[0].clone();
    summary.opportunities = vec![one; 45];
    let document = paper::cohort(&summary).unwrap();
    let tallest = document.blocks().iter().filter_map(|block| match block {
        Block::Figure(figure) => Some(figure.height),
        _ => None,
    });
    assert!(tallest.fold(0.0, f32::max) < 560.0);
    keep("cohort-long.pdf", &document.to_pdf().unwrap());
}
