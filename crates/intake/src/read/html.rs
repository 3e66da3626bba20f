//! Tables of a web page: what several systems save under a name that ends in .xls.
//!
//! Only the tags are split off, no tree is built: nesting costs nothing however deep it goes.

use super::cell::OwnedCell;
use super::encoding::Encoding;
use super::markup::{squeezed, text};
use super::sheet::{Room, Sheet};
use crate::limits::Limits;
use crate::refusal::{Refusal, RefusalCode};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use std::cell::RefCell;

/// How deep tables may stand in one another.
const DEEPEST: usize = 32;
/// Tables that are kept.
const TABLES: usize = 200;
/// The page is split in pieces of this many bytes.
const PIECE: usize = 64 << 10;

/// Reads every table of a page as a sheet, and says how the page is written.
///
/// # Errors
/// [`Refusal`] when the bytes are no text, or the tables are too large.
pub fn tables(bytes: &[u8], limits: &Limits) -> Result<(Vec<Sheet>, Encoding), Refusal> {
    let (text, encoding) = text(bytes)?;
    let sink = Sink(RefCell::new(Page::new(limits)));
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let mut rest = &text[..];
    while !rest.is_empty() {
        let (piece, left) = rest.split_at(rest.floor_char_boundary(PIECE.min(rest.len())).max(1));
        rest = left;
        let queue = BufferQueue::default();
        queue.push_back(StrTendril::from_slice(piece));
        // The sink runs no scripts and asks for no other encoding, so a piece is always taken whole.
        let _ = tokenizer.feed(&queue);
        if tokenizer.sink.0.borrow().refused.is_some() {
            break;
        }
    }
    tokenizer.end();
    let page = tokenizer.sink.0.into_inner();
    match page.refused {
        Some(refusal) => Err(refusal),
        None => Ok((page.finish(), encoding)),
    }
}

struct Sink(RefCell<Page>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let mut page = self.0.borrow_mut();
        match token {
            Token::TagToken(tag) => {
                if tag.kind == TagKind::StartTag {
                    match &*tag.name {
                        "script" => return TokenSinkResult::RawData(RawKind::ScriptData),
                        "style" | "xmp" | "noscript" | "iframe" | "noframes" => {
                            return TokenSinkResult::RawData(RawKind::Rawtext);
                        }
                        "title" | "textarea" => return TokenSinkResult::RawData(RawKind::Rcdata),
                        _ => {}
                    }
                }
                page.tag(&tag);
            }
            Token::CharacterTokens(text) => page.text(&text),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// A cell that reaches down: its first row, its last row and its column.
type Reaching = (u64, u64, usize);

/// A table that was begun and not yet ended.
struct Open {
    place: usize,
    row: u64,
    column: usize,
    /// The text of the cell that is open, with how far right and down it reaches.
    cell: Option<(String, usize, u64)>,
    /// The cells that reach down into the rows below their own.
    reaching: Vec<Reaching>,
    /// Down to which row each column is taken by a cell from above.
    reached: Vec<u64>,
}

struct Page {
    room: Room,
    columns: usize,
    rows: u64,
    longest: usize,
    tables: Vec<(Sheet, Vec<Reaching>)>,
    open: Vec<Open>,
    refused: Option<Refusal>,
}

impl Page {
    fn new(limits: &Limits) -> Self {
        Self {
            room: Room::new(limits),
            columns: limits.columns,
            rows: limits.rows,
            longest: limits.line_bytes,
            tables: Vec::new(),
            open: Vec::new(),
            refused: None,
        }
    }

    fn tag(&mut self, tag: &Tag) {
        let starts = tag.kind == TagKind::StartTag;
        match (&*tag.name, starts) {
            ("table", true) => self.begin(),
            ("table", false) => self.end(),
            ("tr", _) => {
                self.end_cell();
                if let Some(open) = self.open.last_mut().filter(|_| starts) {
                    open.row += 1;
                    open.column = 0;
                    if open.row > self.rows {
                        let why = format!(
                            "A table of this page has more than {} rows. Ask for the same pupils in parts.",
                            self.rows
                        );
                        self.refuse(Refusal::new(RefusalCode::TooLarge, why));
                    }
                }
            }
            ("td" | "th", true) => {
                self.end_cell();
                let span = |name: &str| {
                    let written = tag.attrs.iter().find(|attribute| &*attribute.name.local == name);
                    written
                        .and_then(|attribute| attribute.value.trim().parse::<usize>().ok())
                        .unwrap_or(1)
                        .clamp(1, 65_534)
                };
                if let Some(open) = self.open.last_mut() {
                    // Cells before the first row tag make a row all the same.
                    open.row = open.row.max(1);
                    open.cell = Some((String::new(), span("colspan"), span("rowspan") as u64));
                }
            }
            ("td" | "th", false) => self.end_cell(),
            ("br" | "p" | "div" | "li", _) => self.text(" "),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if let Some((cell, _, _)) = self.open.last_mut().and_then(|open| open.cell.as_mut()) {
            cell.push_str(text);
            if cell.len() > self.longest {
                self.refuse(Refusal::new(
                    RefusalCode::TooLarge,
                    "A cell of this page is far longer than any cell of a table. Ask for the same pupils as CSV or XLSX.",
                ));
            }
        }
    }

    fn begin(&mut self) {
        if self.open.len() >= DEEPEST {
            let why = "The tables of this page stand in one another far deeper than on any page of a school's system. It was not read.";
            self.refuse(Refusal::new(RefusalCode::Unsafe, why));
            return;
        }
        if self.tables.len() >= TABLES {
            return;
        }
        let sheet = Sheet { name: format!("Table {}", self.tables.len() + 1), ..Sheet::default() };
        self.open.push(Open {
            place: self.tables.len(),
            row: 0,
            column: 0,
            cell: None,
            reaching: Vec::new(),
            reached: Vec::new(),
        });
        self.tables.push((sheet, Vec::new()));
    }

    fn end(&mut self) {
        self.end_cell();
        if let Some(open) = self.open.pop()
            && let Some((_, reaching)) = self.tables.get_mut(open.place)
        {
            *reaching = open.reaching;
        }
    }

    fn end_cell(&mut self) {
        let Some(open) = self.open.last_mut() else { return };
        let Some((text, across, down)) = open.cell.take() else { return };
        // Cells that reach down from the rows above take up their places first. Rows rise, so those that ended are gone.
        let row = open.row;
        while open.reached.get(open.column).is_some_and(|last| *last >= row) {
            open.column += 1;
        }
        let column = open.column;
        open.column = column.saturating_add(across);
        if down > 1 && column < self.columns {
            let last = row + down - 1;
            let until = open.column.min(self.columns);
            open.reached.resize(open.reached.len().max(until), 0);
            open.reached[column..until].fill(last);
            open.reaching.push((row, last, column));
        }
        let text = squeezed(&text);
        if text.is_empty() {
            return;
        }
        let place = open.place;
        let Some((sheet, _)) = self.tables.get_mut(place) else { return };
        if let Err(refusal) = self.room.place(sheet, row, column, OwnedCell::Text(text.into())) {
            self.refuse(refusal);
        }
    }

    fn refuse(&mut self, refusal: Refusal) {
        self.refused.get_or_insert(refusal);
        self.open.clear();
        self.tables.clear();
    }

    fn finish(mut self) -> Vec<Sheet> {
        while !self.open.is_empty() {
            self.end();
        }
        let mut room = self.room;
        self.tables
            .into_iter()
            .map(|(mut sheet, reaching)| {
                // What there is no room for stays empty.
                let _ = room.fill_merged(&mut sheet, &reaching);
                sheet
            })
            .filter(|sheet| !sheet.rows.is_empty())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(page: &str) -> Vec<Vec<String>> {
        let (tables, _) = tables(page.as_bytes(), &Limits::default()).unwrap();
        let shown = |cell: &Option<OwnedCell>| {
            cell.as_ref().map_or(String::new(), |cell| cell.view().shown().into_owned())
        };
        tables.iter().flat_map(|sheet| &sheet.rows).map(|row| row.cells.iter().map(shown).collect()).collect()
    }

    #[test]
    fn a_page_as_a_system_writes_it() {
        let page = "<html><head><title>x</title><style>td{}</style></head><body><p>Report</p>\
            <table border=1><tr><th>UPN<th>Legal<br>Surname</th></tr>\r\n<tr><td>B801200005001</td><td> O&rsquo;Neill &amp; <b>Son</b>\
            </td></tr></table><script>if (1<2) {}</script></body></html>";
        assert_eq!(rows(page), [["UPN", "Legal Surname"], ["B801200005001", "O’Neill & Son"]]);
    }

    #[test]
    fn cells_that_reach_over_others_keep_the_columns_straight() {
        let page = "<table><tr><td rowspan=2>Hill</td><td colspan=2>a</td><td>b</td></tr><tr><td>c</td><td>d</td><td>e</td></tr>\
                    <tr><td>f</td></tr></table>";
        assert_eq!(rows(page), [vec!["Hill", "a", "", "b"], vec!["Hill", "c", "d", "e"], vec!["f"]]);
    }

    #[test]
    fn a_table_for_the_layout_does_not_hide_the_one_inside_it() {
        let page = "<table><tr><td>Menu</td><td><table><tr><td>UPN</td></tr><tr><td>x</td></tr></table></td></tr></table>";
        assert_eq!(rows(page), [["Menu"], ["UPN"], ["x"]]);
    }

    #[test]
    fn tags_that_are_never_closed_are_closed_at_the_end() {
        assert_eq!(rows("<table><tr><td>UPN<td>Surname<tr><td>x<td>y"), [["UPN", "Surname"], ["x", "y"]]);
    }

    #[test]
    fn tables_in_one_another_without_end_are_refused() {
        let page = "<table><tr><td>".repeat(200_000);
        assert_eq!(tables(page.as_bytes(), &Limits::default()).unwrap_err().code, RefusalCode::Unsafe);
    }

    #[test]
    fn a_cell_of_many_megabytes_is_refused() {
        let page = format!("<table><tr><td>{}", "x".repeat(3 << 20));
        assert_eq!(tables(page.as_bytes(), &Limits::default()).unwrap_err().code, RefusalCode::TooLarge);
    }
}
