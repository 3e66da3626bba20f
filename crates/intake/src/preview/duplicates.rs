//! Rows of one file that are about the same child, or look as if they were.
//!
//! Exact repeats are folded, contradictions are asked, two children on one UPN are held apart, and namesakes and twins
//! are kept and pointed out.

use super::file::{FileRead, ReadRow, SetAside};
use crate::columns::plan::Carries;
use crate::row::fault::{Fault, Level, Trouble};
use crate::row::record::Record;
use crate::row::standing::{Aside, Standing};
use bridgewell_domain::sdq::Informant;
use bridgewell_domain::upn::Upn;
use chrono::NaiveDate;
use std::collections::HashMap;

/// Folds, holds and points out, in the order of the file.
pub(super) fn find(read: &mut FileRead) {
    let folded = same_upn(&mut read.rows, read.carries);
    if read.carries.pupils {
        same_name(&mut read.rows);
        twins(&mut read.rows);
    }
    let mut place = 0;
    read.rows.retain(|_| {
        place += 1;
        !folded.contains_key(&(place - 1))
    });
    read.set_aside.extend(folded.into_values());
    read.set_aside.sort_by_key(|aside| aside.row);
}

/// One pupil has one row in a file about pupils, and one row for each form or letter in the others.
#[derive(PartialEq, Eq, Hash)]
struct Key {
    upn: Upn,
    form: Option<(Option<Informant>, Option<NaiveDate>)>,
    letter: Option<String>,
}

fn same_upn(rows: &mut [ReadRow], carries: Carries) -> HashMap<usize, SetAside> {
    let mut first: HashMap<Key, usize> = HashMap::new();
    let mut folded = HashMap::new();
    for place in 0..rows.len() {
        let record = &rows[place].record;
        let Some(upn) = record.upn else { continue };
        let key = Key {
            upn,
            form: carries.sdq.then_some((record.sdq.informant, record.sdq.completed)),
            letter: if carries.letters { record.letter.as_deref().map(str::to_owned) } else { None },
        };
        let Some(&before) = first.get(&key) else {
            first.insert(key, place);
            continue;
        };
        let (number, earlier) = (record.row, rows[before].record.row);
        if says_the_same(record, &rows[before].record) {
            folded.insert(place, SetAside { row: number, why: Aside::SameAs { row: earlier } });
        } else if is_same_child(record, &rows[before].record) {
            hold(&mut rows[place], Trouble::SameUpn { row: earlier });
            hold(&mut rows[before], Trouble::SameUpn { row: number });
        } else {
            hold(&mut rows[place], Trouble::TwoChildren { row: earlier });
            hold(&mut rows[before], Trouble::TwoChildren { row: number });
        }
    }
    folded
}

fn hold(row: &mut ReadRow, trouble: Trouble) {
    if row.standing == Standing::Ready {
        row.standing = Standing::Held;
    }
    row.faults.push(Fault::of_row(Level::Ask, trouble));
}

fn says_the_same(one: &Record<'_>, two: &Record<'_>) -> bool {
    let mut other = two.clone();
    other.row = one.row;
    *one == other
}

fn is_same_child(one: &Record<'_>, two: &Record<'_>) -> bool {
    let differs = |a: &Option<_>, b: &Option<_>| a.is_some() && b.is_some() && a != b;
    let lower = |text: &crate::row::record::Text<'_>| text.as_deref().map(str::to_lowercase);
    let born_apart = one.born.is_some() && two.born.is_some() && one.born != two.born;
    let named_apart = differs(&lower(&one.legal_surname), &lower(&two.legal_surname))
        || differs(&lower(&one.legal_forename), &lower(&two.legal_forename));
    !(born_apart || named_apart)
}

fn same_name(rows: &mut [ReadRow]) {
    let mut first: HashMap<(String, String, NaiveDate), usize> = HashMap::new();
    for place in 0..rows.len() {
        let record = &rows[place].record;
        let (Some(born), true) = (record.born, record.has_name()) else { continue };
        let name = |text: &crate::row::record::Text<'_>| text.as_deref().unwrap_or_default().to_lowercase();
        let key = (name(&record.legal_surname), name(&record.legal_forename), born);
        let Some(&before) = first.get(&key) else {
            first.insert(key, place);
            continue;
        };
        let (number, earlier) = (record.row, rows[before].record.row);
        match (record.upn, rows[before].record.upn) {
            (Some(one), Some(two)) if one == two => {}
            (Some(_), Some(_)) => {
                rows[place].faults.push(Fault::of_row(Level::Notice, Trouble::Namesake { row: earlier }));
                rows[before].faults.push(Fault::of_row(Level::Notice, Trouble::Namesake { row: number }));
            }
            (None, _) => hold(&mut rows[place], Trouble::SameChild { row: earlier }),
            (Some(_), None) => hold(&mut rows[before], Trouble::SameChild { row: number }),
        }
    }
}

fn twins(rows: &mut [ReadRow]) {
    let mut first: HashMap<(String, NaiveDate, String), usize> = HashMap::new();
    for place in 0..rows.len() {
        let record = &rows[place].record;
        let (Some(surname), Some(born), Some(school)) = (&record.legal_surname, record.born, &record.primary)
        else {
            continue;
        };
        let key = (surname.to_lowercase(), born, school.to_lowercase());
        let Some(&before) = first.get(&key) else {
            first.insert(key, place);
            continue;
        };
        let (number, earlier) = (record.row, rows[before].record.row);
        if record.legal_forename != rows[before].record.legal_forename {
            rows[place].faults.push(Fault::of_row(Level::Notice, Trouble::Twins { row: earlier }));
            rows[before].faults.push(Fault::of_row(Level::Notice, Trouble::Twins { row: number }));
        }
    }
}
