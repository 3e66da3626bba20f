//! Key stage 2 results: a scaled score, a code, or a teacher's judgement. A code is information, never a low score.

use super::number::whole;
use super::word::lower;
use crate::read::cell::Cell;
use bridgewell_domain::attainment::{TestCode, TestResult, Writing};

/// A test result as the file gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ks2 {
    /// Scaled score, 80 to 120.
    Score(u8),
    /// A listed code in its normal form, for example "A", "PK3" or "NS".
    Code(&'static str),
}

/// What a cell that should hold a test result says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ks2Text {
    /// A result.
    Result(Ks2),
    /// A number that is no scaled score; it may be a raw mark.
    OutOfRange,
    /// Neither a number nor a listed code.
    Unknown,
}

const TEST_CODES: [&str; 30] = [
    "A", "B", "T", "M", "L", "N", "F", "P", "H", "Q", "D", "J", "X", "PK1", "PK2", "PK3", "PK4", "PK5",
    "PK6", "EM", "WTS", "EXS", "GDS", "AS", "NS", "CA", "CN", "BLW", "HNM", "U",
];

impl Ks2 {
    /// As the rules read it.
    #[must_use]
    pub fn result(self) -> TestResult {
        match self {
            Self::Score(score) => TestResult::Score(score),
            Self::Code(code) => TestResult::Code(match code {
                "A" => TestCode::Absent,
                "B" | "EM" | "BLW" => TestCode::WorkingBelow,
                pre if pre.starts_with("PK") => TestCode::WorkingBelow,
                "N" => TestCode::NoScore,
                "T" | "U" => TestCode::UnableToAccess,
                "L" => TestCode::Left,
                "M" => TestCode::Missing,
                _ => TestCode::Other,
            }),
        }
    }
}

/// Reads a test result. The cell is not blank.
#[must_use]
pub fn test(cell: Cell<'_>) -> Ks2Text {
    // A result after special consideration carries a plus.
    let cell = match cell {
        Cell::Text(text) => Cell::text(text.strip_suffix(b"+").unwrap_or(text)),
        other => other,
    };
    if let Some(number) = whole(cell) {
        return match u8::try_from(number) {
            Ok(score @ 80..=120) => Ks2Text::Result(Ks2::Score(score)),
            _ => Ks2Text::OutOfRange,
        };
    }
    match cell {
        Cell::Number(_) => Ks2Text::OutOfRange,
        Cell::Text(text) if super::number::millionths(text).is_some() => Ks2Text::OutOfRange,
        Cell::Text(text) => {
            code(text, &TEST_CODES).map_or(Ks2Text::Unknown, |code| Ks2Text::Result(Ks2::Code(code)))
        }
        Cell::Date(_) | Cell::Bool(_) | Cell::Error | Cell::Uncalculated => Ks2Text::Unknown,
    }
}

/// "Abs", "absent", "A+" and "pk 3" come down to a listed code.
fn code(text: &[u8], listed: &[&'static str]) -> Option<&'static str> {
    let text = text.strip_suffix(b"+").unwrap_or(text);
    if let Some(found) = listed.iter().find(|code| text.eq_ignore_ascii_case(code.as_bytes())) {
        return Some(found);
    }
    match lower(text).as_str() {
        "abs" | "absent" => Some("A"),
        "below" | "working below" => Some("B"),
        "missing" => Some("M"),
        "left" => Some("L"),
        "achieved" | "achieved standard" | "expected standard achieved" | "achieved expected standard" => {
            Some("AS")
        }
        "not achieved" | "not achieved standard" | "expected standard not achieved" => Some("NS"),
        spaced if spaced.contains(' ') => {
            let joined = spaced.replace(' ', "");
            listed.iter().find(|code| joined.eq_ignore_ascii_case(code)).copied()
        }
        _ => None,
    }
}

/// The teacher's judgement of writing as the file gives it: a listed code in its normal form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct WritingCode(&'static str);

const WRITING_CODES: [&str; 25] = [
    "WTS", "EXS", "GDS", "PK1", "PK2", "PK3", "PK4", "PK5", "PK6", "EM", "BLW", "PKF", "PKE", "PKG", "A",
    "L", "F", "P", "D", "M", "N", "T", "HNM", "Q", "H",
];

impl WritingCode {
    /// The code.
    #[must_use]
    pub const fn word(self) -> &'static str {
        self.0
    }

    /// As the rules read it.
    #[must_use]
    pub fn judgement(self) -> Writing {
        match self.0 {
            "WTS" => Writing::Towards,
            "EXS" => Writing::Expected,
            "GDS" => Writing::GreaterDepth,
            "EM" | "BLW" => Writing::Below,
            pre if pre.starts_with("PK") => Writing::Below,
            _ => Writing::NoJudgement,
        }
    }
}

/// Reads a judgement of writing. `None`: no listed code.
#[must_use]
pub fn writing(cell: Cell<'_>) -> Option<WritingCode> {
    let Cell::Text(text) = cell else { return None };
    if let Some(found) = code(text, &WRITING_CODES) {
        return Some(WritingCode(found));
    }
    let words = lower(text);
    if words.contains("greater depth") || words == "gd" {
        Some(WritingCode("GDS"))
    } else if words.contains("towards") || words == "wt" {
        Some(WritingCode("WTS"))
    } else if words.contains("expected standard") || matches!(words.as_str(), "expected" | "exp" | "ex") {
        Some(WritingCode("EXS"))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("105", Ks2Text::Result(Ks2::Score(105)))]
    #[case("80", Ks2Text::Result(Ks2::Score(80)))]
    #[case("120", Ks2Text::Result(Ks2::Score(120)))]
    #[case("79", Ks2Text::OutOfRange)]
    #[case("121", Ks2Text::OutOfRange)]
    #[case("0", Ks2Text::OutOfRange)]
    #[case("99.5", Ks2Text::OutOfRange)]
    #[case("A", Ks2Text::Result(Ks2::Code("A")))]
    #[case("Abs", Ks2Text::Result(Ks2::Code("A")))]
    #[case("pk3", Ks2Text::Result(Ks2::Code("PK3")))]
    #[case("PK 3", Ks2Text::Result(Ks2::Code("PK3")))]
    #[case("NS", Ks2Text::Result(Ks2::Code("NS")))]
    #[case("AS+", Ks2Text::Result(Ks2::Code("AS")))]
    #[case("104+", Ks2Text::Result(Ks2::Score(104)))]
    #[case("Not achieved", Ks2Text::Result(Ks2::Code("NS")))]
    #[case("1e2", Ks2Text::Unknown)]
    #[case("good", Ks2Text::Unknown)]
    fn test_results(#[case] text: &str, #[case] found: Ks2Text) {
        assert_eq!(test(Cell::text(text.as_bytes())), found);
    }

    #[rstest]
    #[case("A", TestCode::Absent)]
    #[case("B", TestCode::WorkingBelow)]
    #[case("PK6", TestCode::WorkingBelow)]
    #[case("EM", TestCode::WorkingBelow)]
    #[case("N", TestCode::NoScore)]
    #[case("T", TestCode::UnableToAccess)]
    #[case("L", TestCode::Left)]
    #[case("M", TestCode::Missing)]
    #[case("NS", TestCode::Other)]
    fn codes_as_the_rules_read_them(#[case] code: &'static str, #[case] meant: TestCode) {
        assert_eq!(Ks2::Code(code).result(), TestResult::Code(meant));
    }

    #[rstest]
    #[case("EXS", Some(Writing::Expected))]
    #[case("wts", Some(Writing::Towards))]
    #[case("GDS", Some(Writing::GreaterDepth))]
    #[case("Working at greater depth", Some(Writing::GreaterDepth))]
    #[case("Working towards the expected standard", Some(Writing::Towards))]
    #[case("Working at the expected standard", Some(Writing::Expected))]
    #[case("GD", Some(Writing::GreaterDepth))]
    #[case("Exp", Some(Writing::Expected))]
    #[case("wt", Some(Writing::Towards))]
    #[case("PK5", Some(Writing::Below))]
    #[case("EM", Some(Writing::Below))]
    #[case("A", Some(Writing::NoJudgement))]
    #[case("ok", None)]
    fn writing_judgements(#[case] text: &str, #[case] meant: Option<Writing>) {
        assert_eq!(writing(Cell::text(text.as_bytes())).map(WritingCode::judgement), meant);
    }
}
