//! The figures a link worker returns to the NHS: what they did with each school in a span of days, as counts, beside what
//! schools say they did. A count that a school hid stays hidden, and a sum with one of those is said to be "at least".

use super::schools::{All, count};
use crate::error::ApiError;
use crate::session::Session;
use crate::shelf::{Document, Leaving};
use crate::wire::link::{ActivityReturn, ActivityRow, PackFile, Span};
use bridgewell_domain::count::Count;
use bridgewell_domain::dates::{day_of, in_full};
use bridgewell_domain::ids::PartyId;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::pack::PeopleFigures;
use bridgewell_domain::programme::remark::RemarkKind;
use bridgewell_exchange::{Cell, ColumnOut, TableOut};
use bridgewell_store::Op;
use bridgewell_store::link::files::{self, Way};
use chrono::NaiveDate;

/// What the link worker did, counted here.
const OWN: [&str; 6] = [
    "Packs reviewed",
    "Replies sent",
    "Visits",
    "Comments and questions",
    "Answers from the school",
    "Rounds signed off",
];
/// What the school says, from its newest pack of the span.
const THEIRS: [&str; 3] = ["Staff in the register", "Pupil champions", "Pupils who had their say"];

/// Counts of one school.
struct Row {
    name: String,
    own: [u32; 6],
    theirs: [Option<Count>; 3],
}

/// The figures of a span.
pub(crate) fn activity(session: &mut Session, permit: Permit, ask: Span) -> Result<ActivityReturn, ApiError> {
    let rows = rows(session, &permit, &ask)?;
    Ok(shown(&rows, &ask))
}

/// The same as a CSV file.
pub(crate) fn activity_file(session: &mut Session, permit: Permit, ask: Span) -> Result<PackFile, ApiError> {
    let rows = rows(session, &permit, &ask)?;
    let shown = shown(&rows, &ask);
    let mut columns = vec![ColumnOut::new("School", 32.0)];
    columns.extend(shown.columns.iter().map(|title| ColumnOut::new(title, 14.0)));
    let cell = |text: &String| text.parse().map_or_else(|_| Cell::words(text.as_str()), Cell::Number);
    let table = TableOut {
        name: "Activity".to_owned(),
        made_on: session.today(),
        columns,
        rows: (shown.rows.iter())
            .map(|row| {
                std::iter::once(Cell::words(row.name.as_str())).chain(row.cells.iter().map(cell)).collect()
            })
            .collect(),
    };
    let bytes = table.to_csv().map_err(ApiError::broken)?;
    let name = format!("Activity {} to {}.csv", ask.from, ask.to);
    let document =
        session.shelf_mut().put_document(Document { name: name.clone(), bytes, opens_workspace: false });
    let counts = vec![("schools", count(rows.len()))];
    let leaving = Leaving { op: Op::Exported, permit, pupil: None, letter: None, counts, once: false };
    session.shelf_mut().leaves_as(document, leaving);
    Ok(PackFile { document, name, number: count(rows.len()) })
}

fn rows(session: &Session, permit: &Permit, span: &Span) -> Result<Vec<Row>, ApiError> {
    if span.from > span.to {
        return Err(ApiError::invalid("to", "The last day comes before the first. Choose a later one."));
    }
    session.read(permit, |read| {
        let all = All::load(read)?;
        let schools: Vec<_> = all.schools().map(|party| (party.id, party.name.clone())).collect();
        let mut rows = Vec::new();
        for (id, name) in schools {
            let newest = all.files(id, Way::TakenIn).find(|file| within(day_of(file.made), span));
            let people = newest.map(|file| files::people(read, file.id)).transpose()?.flatten();
            rows.push(Row { name, own: own(&all, id, span), theirs: theirs(people.unwrap_or_default()) });
        }
        Ok(rows)
    })
}

fn within(on: NaiveDate, span: &Span) -> bool {
    (span.from..=span.to).contains(&on)
}

fn own(all: &All, id: PartyId, span: &Span) -> [u32; 6] {
    let files = |way| count(all.files(id, way).filter(|file| within(day_of(file.made), span)).count());
    let said = |wanted: &dyn Fn(RemarkKind) -> bool| {
        let of = all.remarks(id).iter();
        count(of.filter(|it| wanted(it.remark.kind) && within(day_of(it.remark.at), span)).count())
    };
    let answers = all.remarks(id).iter().filter_map(|it| it.answer.as_ref());
    [
        files(Way::TakenIn),
        files(Way::Sent),
        count(all.visits(id).iter().filter(|visit| within(visit.on, span)).count()),
        said(&|kind| kind.waits_for_an_answer()),
        count(answers.filter(|answer| within(day_of(answer.at), span)).count()),
        said(&|kind| kind == RemarkKind::SignOff),
    ]
}

const fn theirs(people: PeopleFigures) -> [Option<Count>; 3] {
    [people.staff, people.champions, people.had_their_say]
}

fn cell(count: Option<Count>) -> String {
    count.map_or_else(|| "not said".to_owned(), super::told)
}

fn shown(rows: &[Row], span: &Span) -> ActivityReturn {
    let line = |row: &Row| ActivityRow {
        name: row.name.clone(),
        cells: row.own.iter().map(u32::to_string).chain(row.theirs.iter().copied().map(cell)).collect(),
    };
    let own = (0..OWN.len()).map(|at| rows.iter().map(|row| row.own[at]).sum::<u32>().to_string());
    let theirs = (0..THEIRS.len()).map(|at| {
        let shown: u32 = rows.iter().filter_map(|row| row.theirs[at]?.shown()).sum();
        let all = rows.iter().all(|row| row.theirs[at].is_some_and(|count| count.shown().is_some()));
        if all { shown.to_string() } else { format!("at least {shown}") }
    });
    let sums = ActivityRow { name: "All schools".to_owned(), cells: own.chain(theirs).collect() };
    ActivityReturn {
        columns: OWN.iter().chain(&THEIRS).map(|title| (*title).to_owned()).collect(),
        rows: rows.iter().map(line).chain([sums]).collect(),
        notes: vec![
            format!("From {} to {}, both included.", in_full(span.from), in_full(span.to)),
            "“Not shown” is a count that the school may not show because it is small; “not said” was in no pack of \
             these days."
                .to_owned(),
            "Only counts of work with schools. No pupil is in these figures, and none can be.".to_owned(),
        ],
    }
}
