//! Tables: a row is never split unless it is taller than a page, and the heading stands again on every page.

use crate::block::{Align, Fact, Style, Table, Text};
use crate::figure::FIGURE_WIDTH;
use crate::font::Faces;
use crate::house::{CELL, CELL_HEAD, HAIRLINE, LEFT, LINE, Type, WIDTH};
use crate::layout::flow::Flow;
use crate::layout::lines::Lines;
use crate::layout::page::Owner;
use crate::layout::tree::{Attributes, NodeId, Tree};

const PAD_X: f32 = 6.0;
const PAD_Y: f32 = 3.5;
/// A table no taller than this is never parted by a page break.
const KEPT_WHOLE: f32 = 130.0;

/// A column's left edge and width.
#[derive(Debug, Clone, Copy)]
struct Track {
    x: f32,
    width: f32,
    align: Align,
}

/// One row with its cells set.
struct Row {
    cells: Vec<Lines>,
    lines: usize,
}

impl Row {
    fn of<'a>(
        cells: impl Iterator<Item = &'a Text>,
        tracks: &[Track],
        first: Type,
        rest: Type,
        faces: &Faces,
    ) -> Self {
        let cells: Vec<Lines> = cells
            .zip(tracks)
            .enumerate()
            .map(|(index, (cell, track))| {
                let face = if index == 0 { first } else { rest };
                Lines::set(cell, face, track.width - 2.0 * PAD_X, faces)
            })
            .collect();
        let lines = cells.iter().map(Lines::count).max().unwrap_or(0).max(1);
        Self { cells, lines }
    }

    fn height(&self) -> f32 {
        self.lines as f32 * CELL.leading + 2.0 * PAD_Y
    }
}

/// A table with its cells set. Where all columns but the first hold numbers it is as narrow as a figure, so that
/// the eye does not lose the line between a label and its number, unless a word of a heading would be broken there.
pub(super) struct MeasuredTable {
    width: f32,
    tracks: Vec<Track>,
    head: Option<Row>,
    rows: Vec<Row>,
}

impl MeasuredTable {
    pub fn of(table: &Table, faces: &Faces) -> Self {
        let shares: Vec<(f32, Align)> =
            table.columns.iter().map(|column| (column.share, column.align)).collect();
        let only_numbers = shares.iter().skip(1).all(|(_, align)| *align == Align::Right);
        let narrow = tracks(&shares, FIGURE_WIDTH);
        let (width, tracks) = if only_numbers && heads_fit(table, &narrow, faces) {
            (FIGURE_WIDTH, narrow)
        } else {
            (WIDTH, tracks(&shares, WIDTH))
        };
        let titles: Vec<Text> =
            table.columns.iter().map(|column| Text::from(column.title.as_str())).collect();
        let head = Row::of(titles.iter(), &tracks, CELL_HEAD, CELL_HEAD, faces);
        let rows = table.rows.iter().map(|row| Row::of(row.iter(), &tracks, CELL, CELL, faces)).collect();
        Self { width, tracks, head: Some(head), rows }
    }

    pub fn of_facts(facts: &[Fact], faces: &Faces) -> Self {
        let tracks = tracks(&[(3.0, Align::Left), (7.0, Align::Left)], WIDTH);
        let rows = facts
            .iter()
            .map(|fact| {
                let label = Text::from(fact.label.as_str());
                Row::of([&label, &fact.says].into_iter(), &tracks, CELL_HEAD, CELL, faces)
            })
            .collect();
        Self { width: WIDTH, tracks, head: None, rows }
    }

    fn head_height(&self) -> f32 {
        self.head.as_ref().map_or(0.0, |head| head.height() + 1.0)
    }

    pub fn lead(&self) -> f32 {
        let whole: f32 = self.rows.iter().map(Row::height).sum();
        if whole <= KEPT_WHOLE {
            return self.head_height() + whole;
        }
        let first: f32 = self.rows.iter().take(2).map(Row::height).sum();
        (self.head_height() + first).min(Flow::full())
    }

    pub fn place(&self, flow: &mut Flow) {
        let table = flow.tree.add(Tree::ROOT, "Table");
        self.place_in(flow, table);
        flow.y += 12.0;
    }

    fn place_in(&self, flow: &mut Flow, table: NodeId) {
        if let Some(head) = &self.head {
            let group = flow.tree.add(table, "THead");
            let row = flow.tree.add(group, "TR");
            let owners: Vec<Owner> = (head.cells.iter())
                .map(|_| Owner::Node(flow.tree.add_with(row, "TH", Attributes::ColumnScope)))
                .collect();
            self.draw_head(flow, head, &owners);
        }
        let body = flow.tree.add(table, "TBody");
        for row in &self.rows {
            if row.height() > flow.room() && !flow.at_top() {
                self.further_page(flow);
            }
            let node = flow.tree.add(body, "TR");
            let owners: Vec<Owner> = (0..row.cells.len())
                .map(|index| {
                    Owner::Node(match index {
                        0 => flow.tree.add_with(node, "TH", Attributes::RowScope),
                        _ => flow.tree.add(node, "TD"),
                    })
                })
                .collect();
            self.draw_row(flow, row, &owners);
        }
    }

    /// The next page, with the heading drawn again (once is content, again is not).
    fn further_page(&self, flow: &mut Flow) {
        flow.next_page();
        if let Some(head) = &self.head {
            self.draw_head(flow, head, &vec![Owner::Layout; head.cells.len()]);
        }
    }

    fn draw_head(&self, flow: &mut Flow, head: &Row, owners: &[Owner]) {
        self.draw_lines(flow, head, owners, 0, head.lines);
        let y = flow.y;
        flow.page().rule(LEFT, y, self.width, 1.0, LINE);
        flow.y += 1.0;
    }

    fn draw_row(&self, flow: &mut Flow, row: &Row, owners: &[Owner]) {
        let mut from = 0;
        while from < row.lines {
            let fits = ((flow.room() - 2.0 * PAD_Y) / CELL.leading + 0.001).floor().max(1.0) as usize;
            let to = row.lines.min(from + fits);
            self.draw_lines(flow, row, owners, from, to);
            from = to;
            if from < row.lines {
                self.further_page(flow);
            }
        }
        let y = flow.y;
        flow.page().rule(LEFT, y, self.width, 0.5, HAIRLINE);
    }

    fn draw_lines(&self, flow: &mut Flow, row: &Row, owners: &[Owner], from: usize, to: usize) {
        flow.y += PAD_Y;
        for ((cell, track), &owner) in row.cells.iter().zip(&self.tracks).zip(owners) {
            for (step, &line) in cell.lines.iter().skip(from).take(to - from).enumerate() {
                let x = match track.align {
                    Align::Left => track.x + PAD_X,
                    Align::Right => track.x + track.width - PAD_X - line.width,
                };
                let top = flow.y + step as f32 * CELL.leading;
                flow.line(cell, line, x, top, owner);
            }
        }
        flow.y += (to - from) as f32 * CELL.leading + PAD_Y;
    }
}

/// Whether every word of the headings has room in its column.
fn heads_fit(table: &Table, tracks: &[Track], faces: &Faces) -> bool {
    table.columns.iter().zip(tracks).all(|(column, track)| {
        let room = track.width - 2.0 * PAD_X;
        let mut words = column.title.split_whitespace();
        words.all(|word| faces.width(word, Style::Bold, CELL_HEAD.size) <= room)
    })
}

fn tracks(shares: &[(f32, Align)], room: f32) -> Vec<Track> {
    let whole: f32 = shares.iter().map(|(share, _)| share).sum::<f32>().max(0.001);
    let mut x = LEFT;
    shares
        .iter()
        .map(|&(share, align)| {
            let width = room * share / whole;
            let track = Track { x, width, align };
            x += width;
            track
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::block::Column;
    use crate::figure::{LevelRow, levels};
    use crate::font;
    use bridgewell_domain::programme::audit::Counts;

    #[test]
    fn a_table_of_numbers_is_narrow_unless_a_heading_would_be_broken() {
        let faces = font::faces().unwrap();
        let columns = vec![Column::words("Pattern", 3.0), Column::numbers("Pupils", 1.0)];
        let few = MeasuredTable::of(&Table { columns, rows: Vec::new() }, faces);
        assert!(few.width < WIDTH);

        let counts = Counts { levels: [1, 2, 0, 3], ..Counts::default() };
        let row = LevelRow { label: "Student voice".into(), counts, benchmark: None, before: Some(4) };
        let table = levels("Most are in place", "Principle", &[row]).unwrap().data;
        let heads = MeasuredTable::of(&table, faces).head.unwrap();
        for (column, set) in table.columns.iter().zip(&heads.cells) {
            let words = column.title.split_whitespace().count();
            assert!(set.count() <= words, "a word of {:?} is broken", column.title);
        }
    }
}
