//! A file of national size, read in blocks on several cores with flat memory.
//!
//! Every thread takes the next block, cut at a record boundary, and reads its rows with the same code as the preview. What
//! each block gave comes back in the order of the file. Columns are settled from the first block, which holds
//! some ten thousand rows.

use crate::columns::field::Field;
use crate::columns::heading::Headings;
use crate::columns::mapping::Mapping;
use crate::columns::plan::{Plan, Survey};
use crate::columns::question::Question;
use crate::limits::Limits;
use crate::read::delimited::delimiter_of;
use crate::read::encoding::without_mark;
use crate::read::source::RowView;
use crate::read::split::{Fields, Splitter};
use crate::refusal::{Refusal, RefusalCode};
use crate::row::fault::Fault;
use crate::row::interpret::read_row;
use crate::row::record::Record;
use crate::row::standing::{Standing, judge};
use std::io::Read;
use std::sync::Mutex;

/// How much is read at first: the columns are settled from it.
const FIRST: usize = 2 << 20;
/// How much is read at a time after that: little enough to stay in a core's cache.
const BLOCK: usize = 512 << 10;

/// A piece of the file that begins and ends at a record boundary.
pub(crate) struct Block {
    pub(crate) place: usize,
    pub(crate) first_line: u64,
    pub(crate) bytes: Vec<u8>,
}

/// What came of a stream.
#[derive(Debug)]
pub struct Streamed<T> {
    /// What each block gave, in the order of the file.
    pub parts: Vec<T>,
    /// How the columns were read.
    pub plan: Plan,
    /// What could not be settled from the first block; the values concerned are unknown.
    pub questions: Vec<Question>,
}

/// Reads delimited text on `threads` threads. `begin` makes what a block gathers into, `each` is given every row of data with
/// its faults and standing.
///
/// # Errors
/// [`Refusal`] when the input cannot be read, is not delimited text, or has no headings.
pub fn stream<T: Send>(
    input: impl Read + Send,
    mapping: &Mapping,
    limits: &Limits,
    threads: usize,
    begin: impl Fn() -> T + Sync,
    each: impl Fn(&mut T, &Record<'_>, &[Fault], Standing) + Sync,
) -> Result<Streamed<T>, Refusal> {
    stream_only(input, mapping, limits, (threads, |_| true), begin, each)
}

/// [`stream`] that reads only the columns whose field is `wanted`: what nobody looks at costs nothing.
///
/// # Errors
/// As [`stream`].
pub fn stream_only<T: Send>(
    mut input: impl Read + Send,
    mapping: &Mapping,
    limits: &Limits,
    (threads, wanted): (usize, impl Fn(Field) -> bool),
    begin: impl Fn() -> T + Sync,
    each: impl Fn(&mut T, &Record<'_>, &[Fault], Standing) + Sync,
) -> Result<Streamed<T>, Refusal> {
    let mut cutter = Cutter::new(limits.line_bytes);
    let mut first = cutter
        .next(&mut input, Vec::new())?
        .ok_or_else(|| Refusal::new(RefusalCode::Empty, "The file has nothing in it."))?;
    let marked = first.bytes.len() - without_mark(&first.bytes).len();
    first.bytes.drain(..marked);
    let delimiter = cutter.delimiter;
    let (mut plan, questions, heading_line) = settle(&first.bytes, delimiter, mapping, limits)?;
    plan.keep_only(wanted);
    let work = Work { plan: &plan, delimiter, heading_line, limits, begin: &begin, each: &each };
    let source = Mutex::new(Source { first: Some(first), cutter, input });
    let mut parts: Vec<(usize, T)> = Vec::new();
    let mut failed = None;
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads.max(1)).map(|_| scope.spawn(|| work.until_done(&source))).collect();
        for worker in workers {
            match worker.join() {
                Ok(Ok(some)) => parts.extend(some),
                Ok(Err(refusal)) => failed = Some(refusal),
                Err(_) => {
                    failed =
                        Some(Refusal::new(RefusalCode::Damaged, "Reading the file failed part of the way."));
                }
            }
        }
    });
    if let Some(refusal) = failed {
        return Err(refusal);
    }
    parts.sort_by_key(|(place, _)| *place);
    Ok(Streamed { parts: parts.into_iter().map(|(_, part)| part).collect(), plan, questions })
}

fn settle(
    text: &[u8],
    delimiter: u8,
    mapping: &Mapping,
    limits: &Limits,
) -> Result<(Plan, Vec<Question>, u64), Refusal> {
    let mut splitter = Splitter::new(text, delimiter, 1, limits.line_bytes);
    let mut fields = Fields::default();
    let mut headings: Option<Headings> = None;
    while headings.is_none()
        && splitter.line() <= crate::columns::heading::SEARCHED
        && splitter.next_into(&mut fields)
    {
        let found = Headings::of(&RowView::Text { data: text, fields: &fields });
        headings = Some(found).filter(Headings::convinces);
    }
    let Some(headings) = headings else {
        return Err(Refusal::new(
            RefusalCode::NoHeadings,
            "No row of headings was found at the top of the file.",
        ));
    };
    let line = headings.row;
    let mut survey = Survey::new(headings, mapping);
    while splitter.next_into(&mut fields) {
        survey.see(&RowView::Text { data: text, fields: &fields });
    }
    let (plan, questions) = survey.settle();
    Ok((plan, questions, line))
}

/// What is left of the input. Whichever thread is free takes the next block, so that its bytes are still in that core's
/// cache when its rows are read.
struct Source<R> {
    first: Option<Block>,
    cutter: Cutter,
    input: R,
}

impl<R: Read> Source<R> {
    fn next(&mut self, empty: Vec<u8>) -> Result<Option<Block>, Refusal> {
        match self.first.take() {
            Some(first) => Ok(Some(first)),
            None => self.cutter.next(&mut self.input, empty),
        }
    }
}

struct Work<'w, B, E> {
    plan: &'w Plan,
    delimiter: u8,
    heading_line: u64,
    limits: &'w Limits,
    begin: &'w B,
    each: &'w E,
}

impl<T, B: Fn() -> T, E: Fn(&mut T, &Record<'_>, &[Fault], Standing)> Work<'_, B, E> {
    fn until_done(&self, source: &Mutex<Source<impl Read>>) -> Result<Vec<(usize, T)>, Refusal> {
        let mut done = Vec::new();
        let mut empty = Vec::new();
        // A thread that failed leaves the lock poisoned; its fault is told when it is joined.
        while let Ok(mut source) = source.lock() {
            let Some(block) = source.next(empty)? else { break };
            drop(source);
            done.push((block.place, self.block(&block)?));
            empty = block.bytes;
        }
        Ok(done)
    }

    fn block(&self, block: &Block) -> Result<T, Refusal> {
        let data = &block.bytes[..];
        if memchr::memchr(0, data).is_some() {
            return Err(Refusal::new(RefusalCode::Damaged, "The file holds bytes that no text file has."));
        }
        let mut gathered = (self.begin)();
        let mut splitter = Splitter::new(data, self.delimiter, block.first_line, self.limits.line_bytes);
        let mut fields = Fields::default();
        let mut faults = Vec::new();
        while splitter.next_into(&mut fields) {
            let row = RowView::Text { data, fields: &fields };
            if row.number() <= self.heading_line {
                continue;
            }
            faults.clear();
            let record = read_row(&row, self.plan, &mut faults);
            let standing = judge(&row, &record, self.plan, &mut faults);
            if !matches!(standing, Standing::SetAside(_)) {
                (self.each)(&mut gathered, &record, &faults, standing);
            }
        }
        Ok(gathered)
    }
}

/// Cuts the input at record boundaries. Lines without a quotation mark are records; a record with one is walked through.
pub(crate) struct Cutter {
    left: Vec<u8>,
    line: u64,
    place: usize,
    delimiter: u8,
    longest: usize,
    ended: bool,
}

impl Cutter {
    pub(crate) fn new(longest: usize) -> Self {
        Self { left: Vec::new(), line: 1, place: 0, delimiter: b',', longest, ended: false }
    }

    pub(crate) fn next(&mut self, input: &mut impl Read, empty: Vec<u8>) -> Result<Option<Block>, Refusal> {
        let mut bytes = empty;
        bytes.clear();
        bytes.append(&mut self.left);
        let size = if self.place == 0 { FIRST } else { BLOCK };
        loop {
            if !self.ended {
                let more = size.saturating_sub(bytes.len()).max(size / 2);
                let read = input.by_ref().take(more as u64).read_to_end(&mut bytes).map_err(|_| {
                    Refusal::new(RefusalCode::Damaged, "The file could not be read to its end.")
                })?;
                self.ended = read == 0;
                if self.place == 0 {
                    self.delimiter = delimiter_of(without_mark(&bytes[..bytes.len().min(64 << 10)]));
                }
            }
            if bytes.is_empty() {
                return Ok(None);
            }
            let end = if self.ended { bytes.len() } else { self.boundary(&bytes) };
            if end == 0 {
                if bytes.len() > self.longest.saturating_mul(4).max(FIRST * 2) {
                    let why = "A line of the file is far longer than any row. It is not a table.";
                    return Err(Refusal::new(RefusalCode::TooLarge, why));
                }
                continue;
            }
            self.left.extend_from_slice(&bytes[end..]);
            bytes.truncate(end);
            let block = Block { place: self.place, first_line: self.line, bytes };
            self.line += memchr::memchr_iter(b'\n', &block.bytes).count() as u64;
            self.place += 1;
            return Ok(Some(block));
        }
    }

    /// The end of the last record that is whole.
    fn boundary(&self, data: &[u8]) -> usize {
        let mut whole = 0;
        let mut fields = Fields::default();
        while let Some(mark) = memchr::memchr(b'"', &data[whole..]) {
            let mark = whole + mark;
            let start = memchr::memrchr(b'\n', &data[whole..mark]).map_or(whole, |at| whole + at + 1);
            let mut splitter = Splitter::new(&data[start..], self.delimiter, 1, self.longest);
            if !splitter.next_into(&mut fields) {
                return start;
            }
            let end = start + splitter.position();
            let cut_short = end > data.len() || (fields.unclosed && data.len() - start <= self.longest);
            if cut_short {
                return start;
            }
            whole = end;
        }
        memchr::memrchr(b'\n', &data[whole..]).map_or(whole, |at| whole + at + 1)
    }
}
