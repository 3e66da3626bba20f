//! Tables as they are, for an export in open formats: only those of which everybody who answers for the programme may know
//! every row. What is sealed, what is a pupil's and what opens something else is not here.

use crate::erase::TABLES;
use crate::error::StoreError;
use crate::tx::ReadTx;
use bridgewell_domain::retention::Kind;
use rusqlite::types::ValueRef;

/// A table with its columns and rows.
#[derive(Clone, Debug, PartialEq)]
pub struct PlainTable {
    /// Its name.
    pub name: &'static str,
    /// Its columns, without those that hold bytes.
    pub columns: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<Plain>>,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Plain {
    /// Nothing.
    Nothing,
    /// A number.
    Number(f64),
    /// Words, or JSON.
    Text(String),
}

/// Tables of the programme and of the house that are taken out whole.
fn is_plain(name: &str, kind: Kind) -> bool {
    match kind {
        Kind::Programme | Kind::Workforce | Kind::Consultation | Kind::Published => true,
        Kind::House => matches!(name, "schools" | "persons" | "rules"),
        Kind::Identity => name == "batches",
        _ => false,
    }
}

/// All of them.
///
/// # Errors
/// [`StoreError::Sql`] when one cannot be read.
pub fn tables(read: &ReadTx<'_>) -> Result<Vec<PlainTable>, StoreError> {
    TABLES
        .iter()
        .filter(|table| is_plain(table.name, table.kind))
        .map(|table| one(read, table.name))
        .collect()
}

fn one(read: &ReadTx<'_>, name: &'static str) -> Result<PlainTable, StoreError> {
    let mut statement = read.prepare(&format!("SELECT * FROM {name} WHERE school_id = ?1"))?;
    let all: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let mut bytes = vec![false; all.len()];
    let mut found: Vec<Vec<Plain>> = Vec::new();
    let mut rows = statement.query([read.school_key()])?;
    while let Some(row) = rows.next()? {
        let mut cells = Vec::with_capacity(all.len());
        for (at, is_bytes) in bytes.iter_mut().enumerate() {
            cells.push(match row.get_ref(at)? {
                ValueRef::Null => Plain::Nothing,
                // Counts and sizes: far below where a float would lose one.
                ValueRef::Integer(number) => Plain::Number(i32::try_from(number).map_or(f64::MAX, f64::from)),
                ValueRef::Real(number) => Plain::Number(number),
                ValueRef::Text(text) => Plain::Text(String::from_utf8_lossy(text).into_owned()),
                ValueRef::Blob(_) => {
                    *is_bytes = true;
                    Plain::Nothing
                }
            });
        }
        found.push(cells);
    }
    let keeps = |at: usize| !bytes[at];
    Ok(PlainTable {
        name,
        columns: all.into_iter().enumerate().filter(|(at, _)| keeps(*at)).map(|(_, column)| column).collect(),
        rows: found
            .into_iter()
            .map(|cells| {
                cells.into_iter().enumerate().filter(|(at, _)| keeps(*at)).map(|(_, cell)| cell).collect()
            })
            .collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{founded, lead};

    #[test]
    fn what_leaves_whole_holds_no_key_no_draft_and_nothing_of_a_pupil() {
        let (_place, workspace, _) = founded();
        let all = workspace.read(&lead(), tables).unwrap();
        let names: Vec<_> = all.iter().map(|table| table.name).collect();
        for kept in [
            "settings",
            "drafts",
            "pupils",
            "letters",
            "home_facts",
            "red_routes",
            "readers",
            "parcels",
            "log",
        ] {
            assert!(!names.contains(&kept), "{kept}");
        }
        let persons = all.iter().find(|table| table.name == "persons").unwrap();
        assert_eq!(persons.rows.len(), 1);
        assert!(!persons.columns.iter().any(|column| column == "slot_public"), "{:?}", persons.columns);
        assert!(names.contains(&"plan_actions") && names.contains(&"audit_ratings"));
    }
}
