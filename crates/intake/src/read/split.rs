//! Splits delimited text into records and fields without copying it.
//!
//! Most lines of a school's export hold no quotation mark: such a line *is* its record and its fields are slices of the
//! file. Only a record with a quotation mark is copied, to take the marks out. The rules are those of the csv crate, which
//! the tests hold it to; what is added is the line number, the blank line as a record of its own, and a quotation mark that
//! is never closed costing one row instead of the rest of the file.

use memchr::memchr;

/// The fields of one record; made once and used again for every record.
#[derive(Clone, Debug, Default)]
pub struct Fields {
    ends: Vec<(u32, u32)>,
    unquoted: Vec<u8>,
    quoted: bool,
    /// The line a text editor shows for the record's first character.
    pub line: u64,
    /// A quotation mark was opened and not closed: the line was split as if it were an ordinary character.
    pub unclosed: bool,
    /// The record was longer than allowed; it has no fields.
    pub too_long: bool,
}

impl Fields {
    /// How many fields.
    #[must_use]
    #[inline]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The text the fields are part of and the place of each in it; `data` is the text that was split.
    #[must_use]
    #[inline]
    pub fn parts<'a>(&'a self, data: &'a [u8]) -> (&'a [u8], &'a [(u32, u32)]) {
        (if self.quoted { &self.unquoted } else { data }, &self.ends)
    }

    /// A field's bytes; `data` is the text that was split. Past the last field: nothing.
    #[must_use]
    #[inline]
    pub fn get<'a>(&'a self, data: &'a [u8], index: usize) -> &'a [u8] {
        let (base, ends) = self.parts(data);
        let Some(&(from, to)) = ends.get(index) else { return b"" };
        base.get(from as usize..to as usize).unwrap_or_default()
    }
}

/// Walks over a text record by record.
#[derive(Clone, Debug)]
pub struct Splitter<'d> {
    data: &'d [u8],
    at: usize,
    line: u64,
    delimiter: u8,
    longest: usize,
}

impl<'d> Splitter<'d> {
    /// Begins at the first byte of `data`, which is on line `line`. A record above `longest` bytes is not split.
    #[must_use]
    pub fn new(data: &'d [u8], delimiter: u8, line: u64, longest: usize) -> Self {
        Self { data, at: 0, line, delimiter, longest: longest.min(u32::MAX as usize) }
    }

    /// Where the next record begins.
    #[must_use]
    pub fn position(&self) -> usize {
        self.at
    }

    /// The line on which the next record begins.
    #[must_use]
    pub fn line(&self) -> u64 {
        self.line
    }

    /// Reads the next record into `fields`; false at the end. A blank line is a record without fields.
    #[inline]
    pub fn next_into(&mut self, fields: &mut Fields) -> bool {
        fields.ends.clear();
        fields.quoted = false;
        fields.unclosed = false;
        fields.too_long = false;
        fields.line = self.line;
        let Some(rest) = self.data.get(self.at..).filter(|rest| !rest.is_empty()) else { return false };
        let end = memchr(b'\n', rest).unwrap_or(rest.len());
        let text = rest[..end].strip_suffix(b"\r").unwrap_or(&rest[..end]);
        let start = self.at;
        if let Some(mark) = memchr(b'"', text) {
            if text.len() <= self.longest && quoted_line(text, (start, mark), self.delimiter, fields) {
                self.at += end + 1;
                self.line += 1;
            } else {
                fields.ends.clear();
                self.quoted_record(fields, end);
            }
            return true;
        }
        self.at += end + 1;
        self.line += 1;
        if text.len() > self.longest {
            fields.too_long = true;
        } else if !text.is_empty() {
            plain(text, start, self.delimiter, fields);
        }
        true
    }

    /// A record with quotation marks; it may run over several lines.
    fn quoted_record(&mut self, fields: &mut Fields, first_line: usize) {
        let rest = &self.data[self.at..];
        fields.quoted = true;
        fields.unquoted.clear();
        let mut at = 0;
        let mut lines = 0;
        let mut field_from = 0;
        let mut fresh = true;
        loop {
            if at > self.longest {
                return self.give_up(fields, first_line);
            }
            match rest.get(at) {
                Some(b'"') if fresh => {
                    match copy_quoted(&rest[at + 1..], &mut fields.unquoted, &mut lines, self.longest) {
                        Some(length) => at += 1 + length,
                        None => return self.give_up(fields, first_line),
                    }
                }
                Some(&byte) if byte == self.delimiter => {
                    fields.ends.push((field_from, place(&fields.unquoted)));
                    field_from = place(&fields.unquoted);
                    at += 1;
                    fresh = true;
                    continue;
                }
                None | Some(b'\n') => break,
                Some(b'\r') if matches!(rest.get(at + 1), None | Some(b'\n')) => at += 1,
                Some(&byte) => {
                    fields.unquoted.push(byte);
                    at += 1;
                }
            }
            fresh = false;
        }
        fields.ends.push((field_from, place(&fields.unquoted)));
        self.at += at + 1;
        self.line += 1 + lines;
    }

    /// Splits the first line as if it held no quotation marks, and says so.
    fn give_up(&mut self, fields: &mut Fields, first_line: usize) {
        fields.quoted = false;
        fields.ends.clear();
        fields.unclosed = true;
        let text = &self.data[self.at..self.at + first_line];
        if text.len() > self.longest {
            fields.too_long = true;
        } else {
            plain(text.strip_suffix(b"\r").unwrap_or(text), self.at, self.delimiter, fields);
        }
        self.at += first_line + 1;
        self.line += 1;
    }
}

/// The rest of a quoted field, up to and with its closing mark; the length, or `None` when it is never closed.
fn copy_quoted(text: &[u8], into: &mut Vec<u8>, lines: &mut u64, longest: usize) -> Option<usize> {
    let mut at = 0;
    loop {
        let window = &text[at..text.len().min(at + longest)];
        let mark = memchr(b'"', window)?;
        let piece = &window[..mark];
        into.extend_from_slice(piece);
        *lines += memchr::memchr_iter(b'\n', piece).count() as u64;
        at += mark + 1;
        if text.get(at) != Some(&b'"') {
            return Some(at);
        }
        into.push(b'"');
        at += 1;
        if at > longest {
            return None;
        }
    }
}

/// Splits a line whose quotation marks stand only round whole fields and are not doubled: its fields are slices of the
/// file as well. False: the line is not of that kind.
fn quoted_line(text: &[u8], (start, first): (usize, usize), delimiter: u8, fields: &mut Fields) -> bool {
    let mut at = 0;
    let mut mark = Some(first);
    while let Some(open) = mark {
        if open > at {
            if text[open - 1] != delimiter {
                return false;
            }
            plain(&text[at..open - 1], start + at, delimiter, fields);
        }
        let Some(length) = memchr(b'"', &text[open + 1..]) else { return false };
        let close = open + 1 + length;
        fields.ends.push(((start + open + 1) as u32, (start + close) as u32));
        match text.get(close + 1) {
            None => return true,
            Some(&byte) if byte == delimiter => at = close + 2,
            Some(_) => return false,
        }
        mark = memchr(b'"', &text[at..]).map(|next| at + next);
    }
    plain(&text[at..], start + at, delimiter, fields);
    true
}

#[inline]
fn plain(text: &[u8], start: usize, delimiter: u8, fields: &mut Fields) {
    // The text that is split is below 4 GB: a file in memory is refused far below that, and a block is small.
    let start = start as u32;
    let end = start + text.len() as u32;
    let mut from = start;
    let mut place = start;
    let wanted = u64::from_le_bytes([delimiter; 8]);
    let words = text.chunks_exact(8);
    let rest = words.remainder();
    for word in words {
        let Ok(bytes) = <[u8; 8]>::try_from(word) else { continue };
        let mut found = zero_bytes(u64::from_le_bytes(bytes) ^ wanted);
        while found != 0 {
            let at = place + found.trailing_zeros() / 8;
            fields.ends.push((from, at));
            from = at + 1;
            found &= found - 1;
        }
        place += 8;
    }
    for (at, &byte) in (place..).zip(rest) {
        if byte == delimiter {
            fields.ends.push((from, at));
            from = at + 1;
        }
    }
    fields.ends.push((from, end));
}

/// The highest bit of every byte that is zero, eight bytes at once; exact, without carries between bytes.
#[inline]
const fn zero_bytes(word: u64) -> u64 {
    const LOW: u64 = 0x7f7f_7f7f_7f7f_7f7f;
    !(((word & LOW) + LOW) | word | LOW)
}

/// Records are far below 4 GB (see `longest`), so the place always fits.
fn place(unquoted: &[u8]) -> u32 {
    u32::try_from(unquoted.len()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn records(text: &str) -> Vec<(u64, Vec<String>)> {
        let mut splitter = Splitter::new(text.as_bytes(), b',', 1, 10_000);
        let mut fields = Fields::default();
        let mut all = Vec::new();
        while splitter.next_into(&mut fields) {
            let cells = (0..fields.len())
                .map(|i| String::from_utf8(fields.get(text.as_bytes(), i).to_vec()).unwrap())
                .collect();
            all.push((fields.line, cells));
        }
        all
    }

    fn oracle(text: &str) -> Vec<Vec<String>> {
        csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes())
            .records()
            .map(|record| record.unwrap().iter().map(str::to_owned).collect())
            .collect()
    }

    #[test]
    fn lines_are_counted_as_an_editor_counts_them() {
        let found = records("a,b\r\n\r\n\"x\ny\",z\nlast");
        let lines: Vec<u64> = found.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [1, 2, 3, 5]);
        assert_eq!(found[1].1, Vec::<String>::new());
        assert_eq!(found[2].1, ["x\ny", "z"]);
    }

    #[test]
    fn an_unclosed_quotation_mark_costs_one_row() {
        let text = "a,b\n\"Mum said,x\nc,d\n";
        let mut splitter = Splitter::new(text.as_bytes(), b',', 1, 10_000);
        let mut fields = Fields::default();
        let mut unclosed = Vec::new();
        while splitter.next_into(&mut fields) {
            unclosed.push((fields.line, fields.len(), fields.unclosed));
        }
        assert_eq!(unclosed, [(1, 2, false), (2, 2, true), (3, 2, false)]);
    }

    #[test]
    fn a_line_beyond_the_limit_is_not_split() {
        let text = format!("a\n{}\nb", "x,".repeat(600));
        let mut splitter = Splitter::new(text.as_bytes(), b',', 1, 1000);
        let mut fields = Fields::default();
        let mut long = Vec::new();
        while splitter.next_into(&mut fields) {
            long.push(fields.too_long);
        }
        assert_eq!(long, [false, true, false]);
    }

    proptest! {
        #[test]
        fn well_formed_text_splits_as_the_csv_crate_splits_it(
            rows in prop::collection::vec(prop::collection::vec("[a-z \",\n;é]{0,6}", 1..5), 0..8),
            crlf: bool,
        ) {
            let ending = if crlf { "\r\n" } else { "\n" };
            let text: String = rows.iter().map(|row| {
                let cells: Vec<String> = row.iter().map(|c| {
                    if c.contains([',', '"', '\n']) { format!("\"{}\"", c.replace('"', "\"\"")) } else { c.clone() }
                }).collect();
                cells.join(",") + ending
            }).collect();
            let mine: Vec<Vec<String>> = records(&text).into_iter().map(|r| r.1).filter(|r| !r.is_empty()).collect();
            prop_assert_eq!(mine, oracle(&text));
        }

        #[test]
        fn stray_marks_inside_a_field_are_text(a in "[a-z\"]{0,6}", b in "[a-z]{0,4}") {
            let text = format!("x{a},{b}\n");
            prop_assert_eq!(records(&text).into_iter().map(|r| r.1).collect::<Vec<_>>(), oracle(&text));
        }
    }
}
