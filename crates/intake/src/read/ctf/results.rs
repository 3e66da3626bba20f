//! Key stage 2 results of a transfer file, read by the shape of a result and not by its qualifier.
//!
//! A test result of reading, maths or GPS that is a whole number from 80 to 120 is a scaled score, a listed letter is a
//! code. The multiplication check (component MTC) is no maths score, key stage 1 is another story, and a raw mark
//! (qualifier NM) can look like a score.

use super::xml::Element;
use crate::columns::field::Field;
use crate::read::cell::Cell;
use crate::row::fault::{Fault, Level, Trouble};
use crate::row::record::Record;
use crate::value::ks2::{self, Ks2, Ks2Text, WritingCode};

/// One assessment of the stage.
struct Entry<'e> {
    year: i32,
    is_mark: bool,
    result: &'e str,
}

/// Reads the four results.
pub(super) fn read(pupil: &Element, record: &mut Record<'static>, faults: &mut Vec<Fault>) {
    let stage: Vec<&Element> = pupil
        .every("StageAssessments")
        .flat_map(|all| all.every("KeyStage"))
        .filter(|stage| stage.text("Stage").eq_ignore_ascii_case("KS2"))
        .flat_map(|stage| stage.every("StageAssessment"))
        .collect();
    let mut test = |component: &str, field: Field| {
        let score = score(&latest(&stage, "TT", component), field, faults);
        score.or_else(|| before_the_test(&latest(&stage, "TA", component)))
    };
    record.reading = test("REA", Field::Reading);
    record.maths = test("MAT", Field::Maths);
    record.gps = test("GPS", Field::Gps);
    for (field, result) in
        [(Field::Reading, record.reading), (Field::Maths, record.maths), (Field::Gps, record.gps)]
    {
        if let Some(Ks2::Code(code)) = result {
            faults.push(Fault::at(Level::Notice, Trouble::Coded, field, code));
        }
    }
    record.writing = writing(&latest(&stage, "TA", "WRI"), faults);
}

/// The results of one component in the latest year that has any.
fn latest<'e>(stage: &[&'e Element], method: &str, component: &str) -> Vec<Entry<'e>> {
    let is = |element: &Element, name: &str, wanted: &str| element.text(name).eq_ignore_ascii_case(wanted);
    let mut entries: Vec<Entry<'e>> = stage
        .iter()
        .filter(|entry| is(entry, "Method", method) && is(entry, "Component", component))
        // Targets and estimates are no results.
        .filter(|entry| entry.text("ResultStatus").is_empty() || is(entry, "ResultStatus", "R"))
        .filter(|entry| !entry.text("Result").is_empty())
        .map(|entry| Entry {
            year: entry.text("Year").get(..4).and_then(|year| year.parse().ok()).unwrap_or(0),
            is_mark: is(entry, "ResultQualifier", "NM"),
            result: entry.text("Result"),
        })
        .collect();
    let year = entries.iter().map(|entry| entry.year).max().unwrap_or(0);
    entries.retain(|entry| entry.year == year);
    entries
}

fn score(entries: &[Entry<'_>], field: Field, faults: &mut Vec<Fault>) -> Option<Ks2> {
    let mut scores: Vec<u8> = Vec::new();
    let mut codes: Vec<&'static str> = Vec::new();
    let mut odd = None;
    for entry in entries {
        match ks2::test(Cell::text(entry.result.as_bytes())) {
            Ks2Text::Result(Ks2::Score(score)) if !entry.is_mark => {
                if !scores.contains(&score) {
                    scores.push(score);
                }
            }
            Ks2Text::Result(Ks2::Code(code)) => codes.push(code),
            _ if entry.is_mark => odd = odd.or(Some((Trouble::RawMark, entry.result))),
            Ks2Text::Result(Ks2::Score(_)) | Ks2Text::OutOfRange => {
                odd = Some((Trouble::OutOfRange { lowest: 80, highest: 120 }, entry.result));
            }
            Ks2Text::Unknown => odd = odd.or(Some((Trouble::UnknownWord, entry.result))),
        }
    }
    match scores.as_slice() {
        [score] => return Some(Ks2::Score(*score)),
        [] => {}
        several => {
            let found: Vec<String> = several.iter().map(u8::to_string).collect();
            faults.push(Fault::at(Level::Flag, Trouble::TwoResults, field, found.join(" and ")));
            return None;
        }
    }
    // A status of the test says more than whether the standard was met.
    let outcome = |code: &&'static str| matches!(*code, "AS" | "NS");
    let code = codes.iter().copied().find(|code| !outcome(code)).or_else(|| codes.first().copied());
    if let Some((trouble, found)) = odd
        && code.is_none_or(|code| outcome(&code))
    {
        faults.push(Fault::at(Level::Flag, trouble, field, found));
    }
    code.map(Ks2::Code)
}

/// A teacher's judgement stands in for a test only below the level of the test.
fn before_the_test(entries: &[Entry<'_>]) -> Option<Ks2> {
    entries.iter().find_map(|entry| match ks2::test(Cell::text(entry.result.as_bytes())) {
        Ks2Text::Result(Ks2::Code(code)) if code.starts_with("PK") || matches!(code, "EM" | "BLW") => {
            Some(Ks2::Code(code))
        }
        _ => None,
    })
}

fn writing(entries: &[Entry<'_>], faults: &mut Vec<Fault>) -> Option<WritingCode> {
    let mut found: Option<WritingCode> = None;
    for entry in entries {
        match ks2::writing(Cell::text(entry.result.as_bytes())) {
            Some(code) if found.is_none_or(|before| before == code) => found = Some(code),
            Some(code) => {
                let both = format!("{} and {}", found.map_or("", WritingCode::word), code.word());
                faults.push(Fault::at(Level::Flag, Trouble::TwoResults, Field::Writing, both));
                return None;
            }
            None => faults.push(Fault::at(Level::Flag, Trouble::UnknownWord, Field::Writing, entry.result)),
        }
    }
    found
}
