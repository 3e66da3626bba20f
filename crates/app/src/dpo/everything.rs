//! Everything that is kept, in open formats: so that a school can leave this program and lose nothing.

use crate::access::{PartFile, ending, gather};
use crate::documents::{imprint, plain_name};
use crate::error::ApiError;
use crate::log;
use crate::session::Session;
use crate::shelf::{Document as OnShelf, Leaving};
use crate::wire::documents::FileMade;
use crate::wire::dpo::EverythingAsk;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::role::Tier;
use bridgewell_exchange::{Cell, ColumnOut, TableOut, bundle, sealed_under};
use bridgewell_store::plain::{self, Plain, PlainTable};
use bridgewell_store::{Op, letter_pages, pupils, schools};
use serde_json::{Map, Value, json};

/// A passphrase shorter than this keeps nobody out.
const SHORTEST_PASSPHRASE: usize = 12;

const READ_ME: &str = "\
Everything that Bridgewell kept, in open formats.\r\n\
\r\n\
pupils/     one folder for each pupil: record.json with everything kept about them, part by part, in plain words, and pages/\r\n\
            with scans and drawings. What somebody who made this export may not see is not in it.\r\n\
tables/     audit, plan, workforce, pupil voice, consultations, packs, rules and people: each table as CSV and as JSON. Days are\r\n\
            2026-09-21, times are UTC. Columns that hold lists hold them as JSON.\r\n\
log.csv     who did and who read what, with identities and counts.\r\n\
\r\n\
Not here: keys and passphrases, drafts, and what colleagues wrote for themselves alone.\r\n\
\r\n";

/// Makes one file of it, sealed under a passphrase if one is given.
pub(crate) fn everything(
    session: &mut Session,
    permit: Permit,
    ask: EverythingAsk,
) -> Result<FileMade, ApiError> {
    if ask.passphrase.as_ref().is_some_and(|words| words.chars().count() < SHORTEST_PASSPHRASE) {
        return Err(ApiError::invalid(
            "passphrase",
            format!(
                "Use at least {SHORTEST_PASSPHRASE} letters: three or four words that do not belong together."
            ),
        ));
    }
    session.log_list(&permit)?;
    let imprint = imprint(session, &permit)?;
    let (pupils, tables, school) = session.read(&permit, |read| {
        let mut pupils: Vec<_> = pupils::list(read)?.into_iter().map(|row| row.pupil).collect();
        pupils.sort_by_key(|pupil| {
            (pupil.names.surname().to_owned(), pupil.names.forename().to_owned(), pupil.id)
        });
        Ok::<_, ApiError>((pupils, plain::tables(read)?, schools::get(read)?.0.name))
    })?;
    let head = imprint.log_head.clone().unwrap_or_default();
    let warning = if ask.passphrase.is_some() {
        ""
    } else {
        "This export is not encrypted. Whoever has it can read it.\r\n"
    };
    let mut files = vec![("README.txt".to_owned(), format!("{READ_ME}{warning}Log {head}\r\n").into_bytes())];
    for (place, pupil) in (1..).zip(&pupils) {
        let gathered = gather(session, &permit, pupil.id, &imprint)?;
        let folder = format!("pupils/{place:04} {}", plain_name(&gathered.name));
        let record = json!({
            "format": "bridgewell record",
            "version": 1,
            "pupil": gathered.name,
            "id": pupil.id,
            "log_head": imprint.log_head,
            "parts": gathered.parts.iter().map(PartFile::from).collect::<Vec<_>>(),
        });
        files.push((
            format!("{folder}/record.json"),
            serde_json::to_vec_pretty(&record).map_err(ApiError::broken)?,
        ));
        session.read(&permit, |read| {
            for (number, page) in (1..).zip(letter_pages::of_pupil(read, pupil.id)?) {
                let opened = gathered.pages.iter().any(|(id, _)| *id == page.id);
                if !opened {
                    continue;
                }
                if let Some(content) = letter_pages::content(read, pupil.id, page.id)? {
                    files
                        .push((format!("{folder}/pages/{number}.{}", ending(page.format)), content.to_vec()));
                }
            }
            Ok::<_, ApiError>(())
        })?;
    }
    for table in &tables {
        files.push((format!("tables/{}.csv", table.name), csv(session, table)?));
        let rows = json!({ "table": table.name, "log_head": imprint.log_head, "rows": rows_of(table) });
        files.push((
            format!("tables/{}.json", table.name),
            serde_json::to_vec_pretty(&rows).map_err(ApiError::broken)?,
        ));
    }
    files.push(("log.csv".to_owned(), log::whole_as_csv(session, &permit)?));
    let bytes = bundle(&files).map_err(ApiError::broken)?;
    let stem = plain_name(&format!("Everything of {school} {}", session.today()));
    let (name, bytes) = match &ask.passphrase {
        Some(words) => {
            (format!("{stem}.zip.age"), sealed_under(words.clone(), &bytes).map_err(ApiError::broken)?)
        }
        None => (format!("{stem}.zip"), bytes),
    };
    let number = u32::try_from(pupils.len()).unwrap_or(u32::MAX);
    let handle =
        session.shelf_mut().put_document(OnShelf { name: name.clone(), bytes, opens_workspace: false });
    let mut counts = vec![("whole_workspace", 1), ("pupils", number)];
    if permit.tier() == Tier::Restricted {
        counts.push((log::WITH_RESTRICTED, 1));
    }
    session.shelf_mut().leaves_as(
        handle,
        Leaving { op: Op::Exported, permit, pupil: None, letter: None, counts, once: true },
    );
    session.shelf_mut().tells_of(handle, pupils.iter().map(|pupil| pupil.id).collect());
    let mut contains = vec![
        format!(
            "Everything kept about {number} pupils, one folder each, and {} tables of the programme",
            tables.len()
        ),
        "The whole log, with identities and counts".to_owned(),
    ];
    if permit.tier() == Tier::Restricted {
        contains.push(
            "The restricted tier too, because you hold its key: social care, red routes, sealed letters"
                .to_owned(),
        );
    }
    contains.push(match ask.passphrase {
        Some(_) => {
            "Sealed under the passphrase you typed: without it nobody opens it, you neither".to_owned()
        }
        None => "Not encrypted: whoever has this file can read everything in it".to_owned(),
    });
    Ok(FileMade { handle, file_name: name, contains })
}

fn csv(session: &Session, table: &PlainTable) -> Result<Vec<u8>, ApiError> {
    let out = TableOut {
        name: table.name.chars().take(31).collect(),
        made_on: session.today(),
        columns: table.columns.iter().map(|column| ColumnOut::new(column, 20.0)).collect(),
        rows: table
            .rows
            .iter()
            .map(|row| {
                row.iter()
                    .map(|cell| match cell {
                        Plain::Nothing => Cell::Empty,
                        Plain::Number(number) => Cell::Number(*number),
                        Plain::Text(text) => Cell::words(text.as_str()),
                    })
                    .collect()
            })
            .collect(),
    };
    out.to_csv().map_err(ApiError::broken)
}

fn rows_of(table: &PlainTable) -> Vec<Value> {
    let cell = |cell: &Plain| match cell {
        Plain::Nothing => Value::Null,
        Plain::Number(number) => json!(number),
        Plain::Text(text) => json!(text),
    };
    table
        .rows
        .iter()
        .map(|row| {
            Value::Object(table.columns.iter().cloned().zip(row.iter().map(cell)).collect::<Map<_, _>>())
        })
        .collect()
}
