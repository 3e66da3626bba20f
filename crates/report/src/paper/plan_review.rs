//! A half-term review of the action plan, as the school left its words. Public class, without pupils.

use bridgewell_domain::dates::in_full;

use crate::block::{ListKind, Text};
use crate::document::{Document, WithoutPupils};
use crate::summary::PlanReviewSheet;

/// The longest line that is taken for a heading, in letters.
const LONGEST_HEADING: usize = 60;

/// The review.
#[must_use]
pub fn plan_review(sheet: &PlanReviewSheet) -> Document<WithoutPupils> {
    let notice = "For staff, governors and partners. It is about what the school does, and names no pupil.";
    let class = WithoutPupils { notice: notice.to_owned() };
    let mut document =
        Document::new(class, format!("Review of the action plan: {}", sheet.period), sheet.imprint.clone());
    document.section("The review");
    for part in sheet.text.replace("\r\n", "\n").split("\n\n").map(str::trim).filter(|part| !part.is_empty())
    {
        let lines: Vec<&str> = part.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        match lines.as_slice() {
            [only] if is_heading(only) => document.section(*only),
            [_, _, ..] if lines.iter().all(|line| begins_with_a_number(line)) => {
                document.list(ListKind::Bullets, lines.iter().map(|line| Text::from(*line)).collect());
            }
            _ => document.paragraph(lines.join("\n")),
        }
    }
    document.paragraph(format!("{}, {}", sheet.finished_by, in_full(sheet.finished_on)));
    if !sheet.questions.is_empty() {
        document.section("To think about before the next review");
        document
            .list(ListKind::Bullets, sheet.questions.iter().map(|one| Text::from(one.as_str())).collect());
    }
    document
}

/// A short line that no sentence ends.
fn is_heading(line: &str) -> bool {
    line.chars().count() <= LONGEST_HEADING
        && !line.ends_with(['.', '?', ':', ',', ';'])
        && !begins_with_a_number(line)
}

fn begins_with_a_number(line: &str) -> bool {
    line.split_once(". ").is_some_and(|(number, _)| number.parse::<u32>().is_ok())
}
