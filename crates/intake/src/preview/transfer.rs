//! A Common Transfer File as rows: one for each pupil, numbered by their position.

use super::duplicates;
use super::file::{FileRead, ReadRow, check_rows, check_troubles};
use super::progress::Progress;
use crate::columns::evidence::DateEvidence;
use crate::columns::field::Field;
use crate::columns::plan::Carries;
use crate::limits::Limits;
use crate::read::cell::Cell;
use crate::read::ctf::each_pupil;
use crate::read::encoding::whole_text;
use crate::read::format::Format;
use crate::refusal::{Refusal, RefusalCode};
use crate::row::identity::fitting;
use crate::row::standing::judge_person;

/// Reads the file. It is never asked by what name it came.
pub(super) fn read(bytes: &[u8], (limits, progress): (&Limits, &Progress)) -> Result<FileRead, Refusal> {
    let (text, encoding) = whole_text(bytes);
    if text.contains('\0') {
        let why = "The file holds bytes that no text file has. It was damaged on its way. Ask for it again.";
        return Err(Refusal::new(RefusalCode::Damaged, why));
    }
    let mut rows: Vec<ReadRow> = Vec::new();
    let mut troubles = 0;
    let mut births = DateEvidence::default();
    let notices = each_pupil(&text, limits, |record, mut faults| {
        check_rows(record.row, limits.rows)?;
        progress.read_one();
        if let Some(born) = record.born {
            births.see(Cell::Date(born));
        }
        let named = |field| matches!(field, Field::LegalSurname | Field::LegalForename);
        let standing = judge_person(&record, (true, named), &mut faults);
        troubles += faults.len() as u64;
        check_troubles(troubles, limits)?;
        rows.push(ReadRow { record, faults, standing });
        Ok(())
    })?;
    if let Some(cohort) = births.cohort(None) {
        for row in &mut rows {
            row.record.born = fitting(row.record.born, cohort, &mut row.faults);
        }
    }
    let mut read = FileRead {
        format: Format::Ctf,
        encoding: encoding.words(),
        delimiter: None,
        sheet: None,
        heading_row: None,
        columns: Vec::new(),
        fingerprint: String::new(),
        remembered: false,
        carries: Carries { pupils: true, ..Carries::default() },
        notices,
        questions: Vec::new(),
        rows_in_file: rows.len() as u64,
        rows,
        set_aside: Vec::new(),
        plan: None,
    };
    duplicates::find(&mut read);
    Ok(read)
}
