//! A document as data, from the blocks that are printed: one function for every kind, so that what the terminal and a
//! spreadsheet get is what stands on paper. And its tables as files.

use super::plain_name;
use crate::error::{ApiError, Refusal};
use crate::naming::OnRoll;
use crate::permission;
use crate::session::Session;
use crate::shelf::{Document as OnShelf, DocumentHandle, Leaving};
use crate::wire::documents::{DocumentClass, FileMade};
use crate::wire::plan::TableKind;
use crate::wire::published::{
    DocumentAsk, DocumentTable, DocumentTableAsk, DocumentTables, HiddenCell, HiddenWhy, Published,
    PublishedCell, PublishedPiece, PublishedTable, PublishedTotal,
};
use bridgewell_domain::count::Count;
use bridgewell_domain::permit::Permit;
use bridgewell_exchange::{Cell, ColumnOut, TableOut};
use bridgewell_report::{Block, Card, Class, Column, Document, Fact, Figure, ListKind, Table, Text};

/// The shape of what is given out.
const FORMAT: u32 = 1;
/// The longest name a sheet of a workbook can have, in letters.
const SHEET: usize = 31;
/// How wide a column of a workbook is at least and at most, in letters.
const WIDTHS: (usize, usize) = (10, 60);

/// What a document says, and for those who make it why some of it is hidden.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    /// What leaves.
    pub(crate) published: Published,
    /// For each table the true reasons. They stay inside.
    pub(crate) why: Vec<Vec<HiddenWhy>>,
}

/// Everything a document says.
pub(super) fn told<C: Class>(document: &Document<C>, class: DocumentClass) -> Told {
    let smallest_shown = document.class().smallest_shown();
    let mut reading = Reading { smallest_shown, ..Reading::default() };
    document.blocks().iter().for_each(|block| reading.block(block));
    let imprint = document.imprint();
    let published = Published {
        format: FORMAT,
        title: plain(document.title()),
        class,
        notice: plain(&document.class().notice()),
        smallest_shown,
        school: imprint.school.clone(),
        made_by: imprint.made_by.clone(),
        made_at: imprint.made_at,
        content: reading.content,
        tables: reading.tables,
    };
    Told { published, why: reading.why }
}

/// Letters without what only matters on paper.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ").replace('\u{2011}', "-")
}

#[derive(Default)]
struct Reading {
    smallest_shown: Option<u32>,
    section: String,
    content: Vec<PublishedPiece>,
    tables: Vec<PublishedTable>,
    why: Vec<Vec<HiddenWhy>>,
}

impl Reading {
    fn block(&mut self, block: &Block) {
        let piece = match block {
            Block::Heading { level, text } => {
                self.section = plain(text);
                PublishedPiece::Heading { level: *level, text: plain(text) }
            }
            Block::Paragraph(text) => PublishedPiece::Paragraph { text: said(text) },
            Block::List { kind, items } => PublishedPiece::List {
                numbered: *kind == ListKind::Numbers,
                items: items.iter().map(said).collect(),
            },
            Block::Table(table) => PublishedPiece::Table { table: self.table(table) },
            Block::Figure(figure) => self.figure(figure),
            Block::KeyFacts(facts) => PublishedPiece::Table { table: self.facts(facts) },
            Block::Quote(quote) => {
                PublishedPiece::Quote { text: quote.words.clone(), source: plain(&quote.source) }
            }
            Block::Picture(picture) => PublishedPiece::Picture { alternative: picture.alternative.clone() },
            Block::Cards(cards) => return cards.iter().for_each(|card| self.card(card)),
            Block::Groups(groups) => PublishedPiece::Paragraph { text: groups.join(" ") },
            Block::Ticks(ticks) => PublishedPiece::Ticks {
                title: plain(&ticks.title),
                text: plain(&ticks.lead),
                answers: (ticks.ticks.iter().map(|tick| match tick.words.as_str() {
                    "" => tick.label.clone(),
                    words => format!("{}: {words}", tick.label),
                }))
                .chain(ticks.short.iter().cloned())
                .collect(),
            },
        };
        self.content.push(piece);
    }

    /// A card is a heading with its words under it.
    fn card(&mut self, card: &Card) {
        self.content.push(PublishedPiece::Heading { level: 3, text: plain(&card.title) });
        let words = card.words.iter();
        self.content.extend(words.map(|text| PublishedPiece::Paragraph { text: text.clone() }));
    }

    fn figure(&mut self, figure: &Figure) -> PublishedPiece {
        PublishedPiece::Figure {
            title: plain(&figure.title),
            description: plain(&figure.description),
            table: self.table(&figure.data),
        }
    }

    fn facts(&mut self, facts: &[Fact]) -> u32 {
        let columns = vec![Column::words("Fact", 1.0), Column::words("It says", 1.0)];
        let rows = facts.iter().map(|fact| vec![Text::from(fact.label.as_str()), fact.says.clone()]);
        self.table(&Table { columns, rows: rows.collect() })
    }

    /// Takes a table up and gives back its place.
    fn table(&mut self, table: &Table) -> u32 {
        let titles: Vec<String> = table.columns.iter().map(|column| plain(&column.title)).collect();
        let (heads, columns) =
            titles.split_first().map_or_else(Default::default, |(one, rest)| (one.clone(), rest.to_vec()));
        let name = self.name(&heads);
        let mut taken = PublishedTable {
            name,
            heads,
            rows: Vec::new(),
            columns,
            cells: Vec::new(),
            totals: Vec::new(),
            hidden: Vec::new(),
        };
        let mut why = Vec::new();
        for (head, cells) in table.rows.iter().filter_map(|row| row.split_first()) {
            let row = said(head);
            for (cell, column) in cells.iter().zip(&taken.columns) {
                if let Some(Count::Hidden(because)) = cell.counted() {
                    let (row, column) = (row.clone(), column.clone());
                    let reason = self.reason();
                    taken.hidden.push(HiddenCell { row: row.clone(), column: column.clone(), reason });
                    why.push(HiddenWhy { row, column, because: because.words().to_owned() });
                }
            }
            let cells = cells.iter().map(cell).collect();
            if head.is_total() {
                taken.totals.push(PublishedTotal { row, cells });
            } else {
                taken.rows.push(row);
                taken.cells.push(cells);
            }
        }
        self.tables.push(taken);
        self.why.push(why);
        number(self.tables.len() - 1)
    }

    /// What a table is called: its section, and where that is taken, what its rows are too.
    fn name(&self, heads: &str) -> String {
        let section = if self.section.is_empty() { "At a glance" } else { &self.section };
        let longer = format!("{section}: {heads}");
        let further = (2..).map(|place| format!("{longer} ({place})"));
        let all = [section.to_owned(), longer.clone()].into_iter().chain(further);
        let free = |name: &String| self.tables.iter().all(|table| table.name != *name);
        all.into_iter().find(free).unwrap_or_default()
    }

    /// The one reason that everybody may read.
    fn reason(&self) -> String {
        let smallest = self.smallest_shown.unwrap_or_default();
        format!("a number below {smallest}, or one from which such a number could be worked out")
    }
}

fn said(text: &Text) -> String {
    plain(&text.plain())
}

fn cell(text: &Text) -> PublishedCell {
    match text.counted() {
        Some(Count::Shown(number)) => PublishedCell::Number(number),
        Some(Count::Hidden(_)) => PublishedCell::Hidden(()),
        None => PublishedCell::Words(said(text)),
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl Published {
    /// Every text of it.
    fn texts(&self) -> Vec<&str> {
        let mut texts: Vec<&str> = vec![&self.title];
        for piece in &self.content {
            match piece {
                PublishedPiece::Heading { text, .. } | PublishedPiece::Paragraph { text } => texts.push(text),
                PublishedPiece::List { items, .. } => texts.extend(items.iter().map(String::as_str)),
                PublishedPiece::Table { .. } => {}
                PublishedPiece::Figure { title, .. } => texts.push(title),
                PublishedPiece::Quote { text, .. } => texts.push(text),
                PublishedPiece::Picture { alternative } => texts.push(alternative),
                PublishedPiece::Ticks { title, text, answers } => {
                    texts.extend([title.as_str(), text.as_str()]);
                    texts.extend(answers.iter().map(String::as_str));
                }
            }
        }
        for table in &self.tables {
            texts.extend(table.rows.iter().map(String::as_str));
            let totals = table.totals.iter().flat_map(|total| &total.cells);
            texts.extend(table.cells.iter().flatten().chain(totals).filter_map(|cell| match cell {
                PublishedCell::Words(words) => Some(words.as_str()),
                PublishedCell::Number(_) | PublishedCell::Hidden(()) => None,
            }));
        }
        texts
    }
}

/// Refuses a public document in which a pupil's forename and surname stand. Names alone, which may be words or somebody
/// else's, are told in a line to be read before it leaves.
pub(super) fn nobody_named(session: &Session, published: &Published) -> Result<Option<String>, ApiError> {
    let permit = permission::ANYONE.ask(session.person())?;
    let on_roll = session.read(&permit, OnRoll::load)?;
    let found: Vec<_> = published.texts().into_iter().flat_map(|text| on_roll.in_text(text)).collect();
    if let Some(whole) = found.iter().find(|found| found.whole) {
        return Err(ApiError::refused(
            Refusal::Other,
            format!(
                "\u{201c}{}\u{201d} names a pupil, and this is a public document. Change the words where they were written: \
                 \u{201c}{}\u{201d}.",
                whole.said, whole.near
            ),
        ));
    }
    let mut alone: Vec<String> = found
        .into_iter()
        .filter(|found| found.pupil)
        .map(|found| format!("\u{201c}{}\u{201d}", found.said))
        .collect();
    alone.sort();
    alone.dedup();
    if alone.is_empty() {
        return Ok(None);
    }
    let names = if alone.len() == 1 { "A name that a pupil has too" } else { "Names that pupils have too" };
    Ok(Some(format!("{names}: {}. See that no pupil is meant", alone.join(", "))))
}

/// The tables of a document that was made, with what each of them hides and why.
pub(crate) fn tables(session: &mut Session, _: Permit, ask: DocumentAsk) -> Result<DocumentTables, ApiError> {
    let told = of(session, ask.handle)?;
    let tables = told.published.tables.iter().zip(&told.why).map(|(table, why)| DocumentTable {
        name: table.name.clone(),
        rows: number(table.rows.len() + table.totals.len()),
        hidden: why.clone(),
    });
    Ok(DocumentTables { tables: tables.collect() })
}

/// One table of a document as a file of its own. It leaves as the document would: logged, and remembered as published.
pub(crate) fn table(
    session: &mut Session,
    permit: Permit,
    ask: DocumentTableAsk,
) -> Result<FileMade, ApiError> {
    let told = of(session, ask.handle)?;
    let place = usize::try_from(ask.table).unwrap_or(usize::MAX);
    let table = told.published.tables.get(place).ok_or_else(|| ApiError::not_found("table"))?;
    let out = table_out(&told.published, table);
    let (ending, bytes) = match ask.kind {
        TableKind::Csv => ("csv", out.to_csv()),
        TableKind::Xlsx => ("xlsx", out.to_xlsx()),
    };
    let bytes = bytes.map_err(ApiError::broken)?;
    let file_name = format!("{}.{ending}", plain_name(&format!("{} {}", told.published.title, table.name)));
    let mut contains = vec![format!("One table of \u{201c}{}\u{201d}: {}", told.published.title, table.name)];
    if !table.hidden.is_empty() {
        contains.push("What the document does not show is not in it either".to_owned());
    }
    let kept = OnShelf { name: file_name.clone(), bytes, opens_workspace: false };
    let shelf = session.shelf_mut();
    let (leaving, publishing) = (shelf.leaving(ask.handle).cloned(), shelf.publishing(ask.handle).cloned());
    let handle = shelf.put_document(kept);
    let leaving = leaving.unwrap_or_else(|| Leaving {
        op: bridgewell_store::Op::Exported,
        permit,
        pupil: None,
        letter: None,
        counts: Vec::new(),
        once: false,
    });
    shelf.leaves_as(handle, Leaving { letter: None, once: false, ..leaving });
    if let Some(publishing) = publishing {
        shelf.publishes(handle, publishing);
    }
    Ok(FileMade { handle, file_name, contains })
}

fn of(session: &Session, handle: DocumentHandle) -> Result<&Told, ApiError> {
    session.shelf().told(handle).ok_or_else(|| ApiError::not_found("document"))
}

fn table_out(of: &Published, table: &PublishedTable) -> TableOut {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for (head, cells) in table.rows.iter().zip(&table.cells) {
        rows.push(line(head, cells));
    }
    rows.extend(table.totals.iter().map(|total| line(&total.row, &total.cells)));
    let titles = std::iter::once(&table.heads).chain(&table.columns);
    let columns = titles.enumerate().map(|(place, title)| {
        let cells = rows.iter().filter_map(|row| match row.get(place) {
            Some(Cell::Text(text)) => text.lines().map(|line| line.chars().count()).max(),
            _ => None,
        });
        let widest = cells.chain([title.chars().count()]).max().unwrap_or_default();
        let width = widest.clamp(WIDTHS.0, WIDTHS.1);
        ColumnOut { title: title.clone(), width: f64::from(number(width)) + 1.0 }
    });
    let columns = columns.collect();
    let name: String = plain_name(&table.name).chars().take(SHEET).collect();
    let name = name.trim_matches([' ', '\'']).to_owned();
    TableOut { name, made_on: of.made_at.date(), columns, rows }
}

fn line(head: &str, cells: &[PublishedCell]) -> Vec<Cell> {
    let rest = cells.iter().map(|cell| match cell {
        PublishedCell::Number(number) => Cell::Number(f64::from(*number)),
        PublishedCell::Words(words) => Cell::words(words.as_str()),
        PublishedCell::Hidden(()) => Cell::words("not shown"),
    });
    std::iter::once(Cell::words(head)).chain(rest).collect()
}
