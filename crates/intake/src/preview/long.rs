//! A long list of delimited text, read in passes: what it takes in memory does not grow with the text of its rows.
//!
//! The first pass settles the columns, with every row as witness. The second finds out which rows could have to do with one
//! another, and the third remembers a few numbers of those, by which they are compared. The last, as often as it is wanted,
//! lends every row as it stands. All of them use the code of the short lists, and so say the same.

use super::duplicates::{Finder, Findings};
use super::file::{check_rows, identity};
use super::keys::Keys;
use super::notice::Notice;
use super::sheets::{Chosen, choose};
use super::trace::At;
use crate::columns::mapping::Mapping;
use crate::columns::plan::{Plan, Survey};
use crate::columns::question::Question;
use crate::limits::Limits;
use crate::read::encoding::{Encoding, normalise, without_mark};
use crate::read::format::{Format, sniff};
use crate::read::source::{RowView, Source};
use crate::read::split::{Fields, Splitter};
use crate::refusal::{Refusal, RefusalCode};
use crate::row::fault::Fault;
use crate::row::interpret::read_row;
use crate::row::record::Record;
use crate::row::standing::{Aside, Standing, judge};
use crate::stream::Cutter;
use std::borrow::Cow;
use std::io::{self, Read};

/// How many rows stand how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rows of the file.
    pub rows: u64,
    /// Rows that can be brought in.
    pub ready: u64,
    /// Rows that wait for a person.
    pub held: u64,
    /// Rows that cannot be used.
    pub refused: u64,
    /// Rows that are no data.
    pub set_aside: u64,
}

/// A long list whose columns are settled and whose rows were compared.
pub struct LongList<O> {
    open: O,
    limits: Limits,
    delimiter: u8,
    first_heading_row: u64,
    findings: Findings,
    /// How its columns are read.
    pub plan: Plan,
    /// What was decided about it as a whole.
    pub notices: Vec<Notice>,
    /// What must be asked about whole columns.
    pub questions: Vec<Question>,
    /// How its rows stand.
    pub counts: Counts,
}

/// Whether a file that begins so can be read in passes: delimited text of one byte a letter, in lines.
#[must_use]
pub fn is_a_list(head: &[u8]) -> bool {
    sniff(head) == Ok(Format::Delimited)
        && normalise(head).1 != Encoding::Utf16
        && memchr::memchr(b'\n', head).is_some()
}

impl<O: Fn() -> io::Result<R>, R: Read> LongList<O> {
    /// Settles the columns and compares the rows. `open` opens the file anew for every pass.
    ///
    /// # Errors
    /// [`Refusal`] as for any list.
    pub fn read(open: O, mapping: &Mapping, limits: &Limits) -> Result<Self, Refusal> {
        let head = first_block(&open, limits)?;
        let delimiter = crate::read::delimited::delimiter_of(&head);
        let source = Source::Text { text: Cow::Borrowed(&head), encoding: Encoding::Utf8, delimiter };
        let Chosen { headings, notices, .. } = choose(&source, mapping, limits)?;
        let (row, first_heading_row) = (headings.row, headings.first_row());
        let mut survey = Survey::new(headings, mapping);
        let mut rows = 0;
        walk(&open, delimiter, limits, |view| {
            rows += 1;
            if view.number() > row {
                survey.see(&view);
            }
            rows <= limits.list_rows
        })?;
        check_rows(rows, limits.list_rows)?;
        let (plan, questions) = survey.settle();
        identity(&plan)?;
        let counts = Counts { rows, ..Counts::default() };
        let mut list = Self {
            open,
            limits: *limits,
            delimiter,
            first_heading_row,
            findings: Findings::default(),
            plan,
            notices,
            questions,
            counts,
        };
        list.compare()?;
        Ok(list)
    }

    fn compare(&mut self) -> Result<(), Refusal> {
        let mut keys = Keys::default();
        let carries = self.plan.carries;
        self.each_judged(|record, _, standing| {
            if !matches!(standing, Standing::SetAside(_)) {
                keys.see(record, carries);
            }
        })?;
        let shared = keys.keep_shared();
        let mut finder = Finder::default();
        self.each_judged(|record, _, standing| {
            if !matches!(standing, Standing::SetAside(_)) && shared.has(record, carries) {
                finder.see(record, 0, standing, carries);
            }
        })?;
        self.findings = finder.find();
        drop(finder);
        let mut counts = Counts { rows: self.counts.rows, ..Counts::default() };
        self.each(|_, _, standing| match standing {
            Standing::Ready => counts.ready += 1,
            Standing::Held => counts.held += 1,
            Standing::Refused => counts.refused += 1,
            Standing::SetAside(_) => counts.set_aside += 1,
        })?;
        self.counts = counts;
        if counts.ready + counts.held + counts.refused == 0 {
            let why = "There are headings and no pupils below them. Check that the right file was chosen.";
            return Err(Refusal::new(RefusalCode::NoRows, why));
        }
        Ok(())
    }

    /// Lends every row as it stands, those set aside included.
    ///
    /// # Errors
    /// [`Refusal`] when the file can no longer be read.
    pub fn each(&self, mut each: impl FnMut(&Record<'_>, &[Fault], Standing)) -> Result<(), Refusal> {
        self.each_judged(|record, faults, standing| {
            if matches!(standing, Standing::SetAside(_)) {
                return each(record, faults, standing);
            }
            let at = At { file: 0, row: record.row };
            match self.findings.apply(at, standing, faults) {
                Some(standing) => each(record, faults, standing),
                None => {
                    let why = self.findings.folded.get(&at).copied().unwrap_or(Aside::Blank);
                    each(record, &[], Standing::SetAside(why));
                }
            }
        })
    }

    fn each_judged(
        &self,
        mut each: impl FnMut(&Record<'_>, &mut Vec<Fault>, Standing),
    ) -> Result<(), Refusal> {
        let mut faults = Vec::new();
        let (first, last) = (self.first_heading_row, self.plan.headings.row);
        walk(&self.open, self.delimiter, &self.limits, |row| {
            faults.clear();
            let number = row.number();
            if number <= last {
                let why = match number {
                    number if number >= first => Aside::Headings,
                    _ if row.is_empty() => Aside::Blank,
                    _ => Aside::Title,
                };
                let record = Record { row: number, ..Record::default() };
                each(&record, &mut faults, Standing::SetAside(why));
                return true;
            }
            let record = read_row(&row, &self.plan, &mut faults);
            let standing = judge(&row, &record, &self.plan, &mut faults);
            each(&record, &mut faults, standing);
            true
        })
    }
}

fn unreadable(_: io::Error) -> Refusal {
    Refusal::new(RefusalCode::Damaged, "The file could not be read to its end.")
}

fn first_block<R: Read>(open: &impl Fn() -> io::Result<R>, limits: &Limits) -> Result<Vec<u8>, Refusal> {
    let mut cutter = Cutter::new(limits.line_bytes);
    let block = cutter.next(&mut open().map_err(unreadable)?, Vec::new())?;
    let block = block.ok_or_else(|| Refusal::new(RefusalCode::Empty, "The file has nothing in it."))?;
    Ok(without_mark(&block.bytes).to_vec())
}

/// Walks over the rows of a file, block by block, until `each` answers false.
fn walk<R: Read>(
    open: &impl Fn() -> io::Result<R>,
    delimiter: u8,
    limits: &Limits,
    mut each: impl FnMut(RowView<'_>) -> bool,
) -> Result<(), Refusal> {
    let mut input = open().map_err(unreadable)?;
    let mut cutter = Cutter::new(limits.line_bytes);
    let mut empty = Vec::new();
    let mut fields = Fields::default();
    while let Some(block) = cutter.next(&mut input, empty)? {
        let data = if block.place == 0 { without_mark(&block.bytes) } else { &block.bytes[..] };
        if memchr::memchr(0, data).is_some() {
            let why = "The file holds bytes that no text file has. It was damaged, or it is not the kind of file its name says.";
            return Err(Refusal::new(RefusalCode::Damaged, why));
        }
        let mut splitter = Splitter::new(data, delimiter, block.first_line, limits.line_bytes);
        while splitter.next_into(&mut fields) {
            if !each(RowView::Text { data, fields: &fields }) {
                return Ok(());
            }
        }
        empty = block.bytes;
    }
    Ok(())
}
