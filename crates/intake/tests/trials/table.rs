//! The table: how trials are held.

use crate::trial::{Expected, Trial};
use crate::{lists, questionnaires, systems, transfers, whole_files};
use bridgewell_intake::columns::mapping::Mapping;
use bridgewell_intake::row::standing::Standing;
use bridgewell_intake::{FileRead, Limits, Refusal, read_file};
use std::time::{Duration, Instant};

/// How long the worst file may take, without optimisation and beside other tests.
const PATIENCE: Duration = Duration::from_secs(30);

pub(crate) fn read(bytes: &[u8]) -> Result<FileRead, Refusal> {
    read_file(bytes, &Mapping::default(), &Limits::default())
}

fn failings(trial: &Trial) -> Vec<String> {
    let start = Instant::now();
    let found = read(&trial.bytes);
    let mut failings = Vec::new();
    let mut check = |good: bool, words: String| {
        if !good {
            failings.push(format!("{}: {words}", trial.name));
        }
    };
    check(start.elapsed() < PATIENCE, format!("took {:?}", start.elapsed()));
    match (&trial.expected, found) {
        (Expected::Refused(code), Err(refusal)) => {
            check(
                refusal.code.word() == *code,
                format!("refused as {} and not as {code}", refusal.code.word()),
            );
            check(refusal.why.ends_with('.'), format!("no sentence: {}", refusal.why));
        }
        (Expected::Read { rows, whole, told }, Ok(read)) => {
            let count = |standing| read.count(standing);
            let counts = [
                count(Standing::Ready),
                count(Standing::Held),
                count(Standing::Refused),
                read.set_aside.len(),
            ];
            check(read.adds_up(), "rows do not add up".to_owned());
            check(counts == *rows, format!("{counts:?} and not {rows:?}: {:?}", troubles(&read)));
            let found: Vec<&str> = read
                .questions
                .iter()
                .map(bridgewell_intake::columns::question::Question::word)
                .chain(read.notices.iter().map(|notice| notice.code))
                .collect();
            check(found == *whole, format!("of the whole {found:?} and not {whole:?}"));
            let found = troubles(&read);
            for wanted in *told {
                check(found.iter().any(|one| one == wanted), format!("no “{wanted}” in {found:?}"));
            }
            for fault in read.rows.iter().flat_map(|row| &row.faults) {
                check(fault.message().ends_with(['.', '?']), format!("no sentence: {}", fault.message()));
            }
        }
        (Expected::Refused(code), Ok(read)) => {
            check(false, format!("read and not refused as {code}: {:?}", troubles(&read)));
        }
        (Expected::Read { .. }, Err(refusal)) => check(false, format!("refused: {refusal:?}")),
    }
    failings
}

fn troubles(read: &FileRead) -> Vec<String> {
    let mut all = Vec::new();
    for row in &read.rows {
        for fault in &row.faults {
            let field =
                fault.field.map_or_else(|| "row".to_owned(), bridgewell_intake::columns::field::Field::word);
            let (level, code) = (fault.level.word(), fault.trouble.word());
            all.push(format!("{} {field} {level} {code}", row.record.row));
        }
    }
    all
}

fn hold(trials: Vec<Trial>) {
    let failed: Vec<String> = trials.iter().flat_map(failings).collect();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn lists_of_pupils() {
    hold(lists::trials());
}

#[test]
fn lists_as_systems_write_them() {
    hold(systems::trials());
}

#[test]
fn transfer_files() {
    hold(transfers::trials());
}

#[test]
fn questionnaires_and_letters() {
    hold(questionnaires::trials());
}

#[test]
fn files_that_are_refused_or_oddly_written() {
    hold(whole_files::trials());
}

#[test]
fn there_are_more_than_sixty() {
    let all = lists::trials().len()
        + systems::trials().len()
        + transfers::trials().len()
        + questionnaires::trials().len()
        + whole_files::trials().len();
    assert!(all > 60, "{all}");
}
