//! What the two processes say to each other: one JSON value a line, and after the first line of the question the file itself.

use crate::limits::Limits;
use crate::read::format::Format;
use crate::read::sheet::{Sheet, SheetRow};
use crate::refusal::{Refusal, RefusalCode};
use serde::{Deserialize, Serialize};
use std::io::{self, BufRead, Read, Write};

/// The first line of the question.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Question {
    pub(super) format: Format,
    pub(super) limits: Limits,
}

/// A line of the answer. Without the last one the answer is not whole.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Line {
    /// A sheet begins; its rows follow.
    Sheet(Sheet),
    Row(SheetRow),
    Refused(RefusalCode, String),
    End,
}

/// Why no answer was understood.
#[derive(Debug)]
pub(super) enum Unheard {
    /// The workbook was refused.
    Refused(Refusal),
    /// The process ended early or said something odd.
    BrokenOff,
}

/// Writes what came of reading.
pub(super) fn answer(outcome: Result<Vec<Sheet>, Refusal>, out: &mut impl Write) -> io::Result<()> {
    let mut say = |line: &Line| {
        serde_json::to_writer(&mut *out, line)?;
        out.write_all(b"\n")
    };
    match outcome {
        Ok(sheets) => {
            for mut sheet in sheets {
                let rows = std::mem::take(&mut sheet.rows);
                say(&Line::Sheet(sheet))?;
                for row in rows {
                    say(&Line::Row(row))?;
                }
            }
        }
        Err(refusal) => say(&Line::Refused(refusal.code, refusal.why))?,
    }
    say(&Line::End)?;
    out.flush()
}

/// Takes an answer in. Of the process that wrote it nothing is taken on trust: not its length, not the order of its rows.
pub(super) fn hear(from: impl Read, limits: &Limits) -> Result<Vec<Sheet>, Unheard> {
    // A cell costs a few characters beside its text, and text grows at most sixfold when it is written.
    let longest = limits.text_bytes * 6 + limits.cells * 40;
    let mut from = io::BufReader::with_capacity(1 << 16, from.take(longest));
    let (mut sheets, mut text, mut cells): (Vec<Sheet>, _, _) = (Vec::new(), String::new(), 0);
    loop {
        text.clear();
        if from.read_line(&mut text).map_err(|_| Unheard::BrokenOff)? == 0 {
            return Err(Unheard::BrokenOff);
        }
        match serde_json::from_str(&text).map_err(|_| Unheard::BrokenOff)? {
            Line::Sheet(sheet) if sheet.rows.is_empty() && sheets.len() < limits.parts => sheets.push(sheet),
            Line::Row(row) => {
                cells += row.cells.len() as u64;
                let Some(sheet) = sheets.last_mut() else { return Err(Unheard::BrokenOff) };
                let before = sheet.rows.last().map_or(0, |row| row.number);
                let fits =
                    row.number > before && row.number <= limits.rows && row.cells.len() <= limits.columns;
                if !fits || cells > limits.cells {
                    return Err(Unheard::BrokenOff);
                }
                sheet.rows.push(row);
            }
            Line::Sheet(_) => return Err(Unheard::BrokenOff),
            Line::Refused(code, why) => return Err(Unheard::Refused(Refusal { code, why })),
            Line::End => return Ok(sheets),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::cell::OwnedCell;

    fn sheet() -> Sheet {
        let cells = vec![
            None,
            Some(OwnedCell::Text("Zoë\n“x”".into())),
            Some(OwnedCell::Number(0.1)),
            Some(OwnedCell::Bool(true)),
            Some(OwnedCell::Error),
            Some(OwnedCell::Date(chrono::NaiveDate::from_ymd_opt(2015, 3, 1).unwrap())),
        ];
        let rows = vec![SheetRow { number: 1, cells: Vec::new() }, SheetRow { number: 7, cells }];
        Sheet { name: "7A".to_owned(), hidden: true, from_1904: true, rows, ..Sheet::default() }
    }

    fn said(outcome: Result<Vec<Sheet>, Refusal>) -> Vec<u8> {
        let mut out = Vec::new();
        answer(outcome, &mut out).unwrap();
        out
    }

    #[test]
    fn sheets_come_through_as_they_are() {
        let all = vec![sheet(), Sheet::default()];
        assert_eq!(hear(&said(Ok(all.clone()))[..], &Limits::default()).unwrap(), all);
    }

    #[test]
    fn a_refusal_comes_through() {
        let refusal = Refusal::new(RefusalCode::Locked, "Locked.");
        let heard = hear(&said(Err(refusal.clone()))[..], &Limits::default());
        assert!(matches!(heard, Err(Unheard::Refused(heard)) if heard == refusal));
    }

    #[test]
    fn an_answer_cut_short_anywhere_or_out_of_order_is_no_answer() {
        let whole = said(Ok(vec![sheet()]));
        for length in 0..whole.len() - 1 {
            assert!(
                matches!(hear(&whole[..length], &Limits::default()), Err(Unheard::BrokenOff)),
                "{length}"
            );
        }
        let mut backwards = sheet();
        backwards.rows.reverse();
        assert!(hear(&said(Ok(vec![backwards]))[..], &Limits::default()).is_err());
        let few = Limits { columns: 3, ..Limits::default() };
        assert!(hear(&whole[..], &few).is_err());
    }
}
