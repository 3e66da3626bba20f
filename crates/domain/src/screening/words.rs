//! Small pieces of wording that reasons share.

use crate::attainment::{TestCode, TestResult};

/// A subject with its result: "reading 94", "reading without enough marks for a score".
pub(super) fn subject_result(subject: &str, result: TestResult) -> String {
    match result {
        TestResult::Score(score) => format!("{subject} {score}"),
        TestResult::Code(TestCode::NoScore) => format!("{subject} without enough marks for a score"),
        TestResult::Code(_) => format!("{subject} without a score"),
    }
}
