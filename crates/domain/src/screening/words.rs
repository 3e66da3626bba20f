//! Small pieces of wording that reasons share.

use crate::attainment::{TestCode, TestResult};
use chrono::{Datelike, NaiveDate};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day as it reads on screen and paper: "9 September 2026".
pub(super) fn day(on: NaiveDate) -> String {
    let month = MONTHS.get(on.month0() as usize).copied().unwrap_or_default();
    format!("{} {month} {}", on.day(), on.year())
}

/// A subject with its result: "reading 94", "reading without enough marks for a score".
pub(super) fn subject_result(subject: &str, result: TestResult) -> String {
    match result {
        TestResult::Score(score) => format!("{subject} {score}"),
        TestResult::Code(TestCode::NoScore) => format!("{subject} without enough marks for a score"),
        TestResult::Code(_) => format!("{subject} without a score"),
    }
}
