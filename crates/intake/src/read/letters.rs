//! Letters, one JSON object a line: `{"upn": ..., "text": ...}`. An `id` that is a UPN will do in place of `upn`.

use super::cell::{Cell, trim};
use super::encoding::text_of;
use crate::columns::field::Field;
use crate::limits::Limits;
use crate::row::fault::{Fault, Level, Trouble};
use crate::row::record::Record;
use crate::row::standing::{Aside, Standing};
use crate::value::date::{self, DateText};
use bridgewell_domain::upn::{Upn, UpnFault};
use serde::Deserialize;
use std::borrow::Cow;

#[derive(Deserialize)]
struct Line {
    #[serde(default)]
    upn: Option<String>,
    #[serde(default)]
    id: Option<serde_json::Value>,
    #[serde(default)]
    text: Option<String>,
    #[serde(default)]
    date: Option<String>,
}

/// Lends every line's letter in turn with its faults and its standing. Answers how many lines there were; those beyond
/// the limit on rows are not read, and one of them is counted.
pub fn each_letter(
    text: &[u8],
    limits: &Limits,
    mut each: impl FnMut(Record<'static>, Vec<Fault>, Standing),
) -> u64 {
    let mut lines = 0;
    let text = text.strip_suffix(b"\n").unwrap_or(text);
    for line in text.split(|&byte| byte == b'\n') {
        lines += 1;
        if lines > limits.rows {
            break;
        }
        let mut faults = Vec::new();
        let mut record = Record { row: lines, ..Record::default() };
        let standing = if line.len() > limits.line_bytes {
            faults.push(Fault::of_row(Level::Refuse, Trouble::TooLong));
            Standing::Refused
        } else if trim(line).is_empty() {
            Standing::SetAside(Aside::Blank)
        } else {
            match serde_json::from_str::<Line>(&text_of(line)) {
                Ok(line) => fill(line, &mut record, &mut faults),
                Err(error) => {
                    let value = format!("character {} is not as it should be", error.column());
                    faults.push(Fault { value, ..Fault::of_row(Level::Refuse, Trouble::NotALetter) });
                    Standing::Refused
                }
            }
        };
        each(record, faults, standing);
    }
    lines
}

fn fill(line: Line, record: &mut Record<'static>, faults: &mut Vec<Fault>) -> Standing {
    if let Some(written) = line.date.filter(|date| !date.trim().is_empty()) {
        let found = date::read(Cell::text(written.as_bytes()));
        record.letter_date = found.in_order(None);
        if record.letter_date.is_none() {
            let either = matches!(found, DateText::Either { .. });
            let trouble = if either { Trouble::DateOrder } else { Trouble::NotADate };
            faults.push(Fault {
                level: Level::Flag,
                trouble,
                field: Some(Field::LetterDate),
                value: written,
            });
        }
    }
    let words = line.text.unwrap_or_default();
    if words.trim().is_empty() {
        faults.push(Fault::of_row(Level::Refuse, Trouble::EmptyLetter));
        return Standing::Refused;
    }
    record.letter = Some(Cow::Owned(words));
    let written = line.upn.or_else(|| match line.id {
        Some(serde_json::Value::String(id)) => Some(id),
        Some(other) => Some(other.to_string()),
        None => None,
    });
    let written = written.unwrap_or_default();
    match Upn::parse(&written) {
        Ok(upn) => {
            record.upn = Some(upn);
            Standing::Ready
        }
        Err(fault) => {
            let trouble = if fault == UpnFault::Blank { Trouble::NoUpn } else { Trouble::BadUpn(fault) };
            faults.push(Fault { level: Level::Ask, trouble, field: Some(Field::Upn), value: written });
            Standing::Held
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(Record<'static>, Vec<Fault>, Standing)> {
        let mut all = Vec::new();
        let limits = Limits { line_bytes: 200, ..Limits::default() };
        each_letter(text.as_bytes(), &limits, |record, faults, standing| {
            all.push((record, faults, standing));
        });
        all
    }

    #[test]
    fn a_day_that_cannot_be_told_is_said_and_the_letter_stands() {
        let line =
            |date: &str| format!("{{\"upn\":\"B801200005001\",\"text\":\"Hi\",\"date\":\"{date}\"}}\n");
        let found = read(&["2026-06-30", "30/06/2026", "03/04/2026", "soon", ""].map(line).concat());
        let told = |place: usize| found[place].1.first().map(|fault| (fault.level, fault.trouble.word()));
        let days: Vec<_> =
            found.iter().map(|(record, ..)| record.letter_date.map(|day| day.to_string())).collect();
        let june = Some("2026-06-30".to_owned());
        assert_eq!(days, [june.clone(), june, None, None, None]);
        assert!(found.iter().all(|(_, _, standing)| *standing == Standing::Ready));
        assert_eq!(
            (told(2), told(3)),
            (Some((Level::Flag, "date_order")), Some((Level::Flag, "not_a_date")))
        );
        assert_eq!((told(0), told(4)), (None, None));
    }

    #[test]
    fn each_line_is_a_letter_or_says_why_not() {
        let long = "x".repeat(300);
        let found = read(&format!(
            "{{\"upn\":\"B801200005001\",\"text\":\"Dear me,\\n I am ten \"}}\n\n{{\"id\":7,\"text\":\"hi\"}}\n\
             {{\"upn\":\"B801200005001\",\"text\":\" \"}}\nnot json\n{long}\n{{\"text\":\"hi\",\"id\":\"P207000016049\"}}\n"
        ));
        let standings: Vec<Standing> = found.iter().map(|(_, _, standing)| *standing).collect();
        assert_eq!(
            standings,
            [
                Standing::Ready,
                Standing::SetAside(Aside::Blank),
                Standing::Held,
                Standing::Refused,
                Standing::Refused,
                Standing::Refused,
                Standing::Ready
            ]
        );
        assert_eq!(found[0].0.letter.as_deref(), Some("Dear me,\n I am ten "));
        assert_eq!(found[4].1[0].trouble, Trouble::NotALetter);
        assert_eq!(found[6].0.row, 7);
    }
}
