//! Which sheet of a workbook is read, and where its headings are.

use super::notice::Notice;
use crate::columns::field::Field;
use crate::columns::heading::{Headings, SEARCHED};
use crate::columns::mapping::Mapping;
use crate::columns::question::Question;
use crate::limits::Limits;
use crate::read::sheet::{Met, Sheet};
use crate::read::source::{RowView, Source};
use crate::refusal::{Refusal, RefusalCode};

/// The table that is read.
pub(super) struct Chosen {
    /// The place of its sheet.
    pub(super) sheet: usize,
    /// Its headings.
    pub(super) headings: Headings,
    /// What is asked when other sheets could be meant as well. Until it is answered no row is ready.
    pub(super) question: Option<Question>,
    /// Why this sheet, and what was met in it.
    pub(super) notices: Vec<Notice>,
}

/// One sheet with a row of headings.
struct Found {
    place: usize,
    headings: Headings,
    /// It says whose rows it has, and has some.
    is_list: bool,
    hidden: bool,
}

/// Finds the table to read: the sheet somebody chose, else the only visible one with a list of pupils. Where there are several, or
/// only hidden ones, a person is asked.
pub(super) fn choose(source: &Source<'_>, mapping: &Mapping, limits: &Limits) -> Result<Chosen, Refusal> {
    let Source::Workbook { sheets, .. } = source else {
        let headings = best_row(source, 0, mapping, limits)?.ok_or_else(no_headings)?;
        let notices = two_rows(&headings).into_iter().collect();
        return Ok(Chosen { sheet: 0, headings, question: None, notices });
    };
    let chosen = mapping.sheet.as_ref();
    let mut found = Vec::new();
    for (place, sheet) in sheets.iter().enumerate() {
        if chosen.is_some_and(|wanted| *wanted != sheet.name) {
            continue;
        }
        if let Some(headings) = best_row(source, place, mapping, limits)? {
            let below = sheet
                .rows
                .iter()
                .any(|row| row.number > headings.row && row.cells.iter().any(Option::is_some));
            let is_list = below && names_somebody(&headings);
            found.push(Found { place, headings, is_list, hidden: sheet.hidden });
        }
    }
    let lists = |hidden: bool| found.iter().filter(move |one| one.is_list && one.hidden == hidden).count();
    let wanted: Box<dyn Fn(&Found) -> bool> = match (chosen, lists(false), lists(true)) {
        (Some(_), ..) => Box::new(|_| true),
        (None, 1.., _) => Box::new(|one| one.is_list && !one.hidden),
        (None, 0, 1..) => Box::new(|one| one.is_list),
        (None, 0, 0) => Box::new(|one| !one.hidden),
    };
    let name = |one: &Found| sheets.get(one.place).map_or_else(String::new, |sheet| sheet.name.clone());
    let names: Vec<String> = found.iter().filter(|one| wanted(one)).map(name).collect();
    let asked = chosen.is_none() && (names.len() > 1 || lists(false) == 0 && lists(true) > 0);
    let place = found.iter().position(&wanted).ok_or_else(no_headings)?;
    let read = found.swap_remove(place);
    let mut notices: Vec<Notice> = Vec::new();
    if let (false, None) = (asked, chosen) {
        notices.extend(why(sheets, read.place));
    }
    notices.extend(two_rows(&read.headings));
    if let Some(sheet) = sheets.get(read.place) {
        notices.extend(met(sheet));
    }
    let question = asked.then_some(Question::WhichSheet { sheets: names });
    Ok(Chosen { sheet: read.place, headings: read.headings, question, notices })
}

/// Why this sheet is read and not the others.
fn why(sheets: &[Sheet], read: usize) -> Option<Notice> {
    let name = &sheets.get(read)?.name;
    let others: Vec<String> = sheets
        .iter()
        .enumerate()
        .filter(|(place, sheet)| *place != read && !sheet.rows.is_empty())
        .map(|(_, sheet)| {
            if sheet.hidden {
                format!("“{}” (hidden)", sheet.name)
            } else {
                format!("“{}”", sheet.name)
            }
        })
        .collect();
    let listed = match others.len() {
        0 => return None,
        1..=6 => others.join(", "),
        more => format!("{} and {} more", others.get(..5)?.join(", "), more - 5),
    };
    let words =
        format!("“{name}” was read: it is the only sheet in view with a list of pupils. Not read: {listed}.");
    Some(Notice::new("sheet_chosen", words))
}

fn two_rows(headings: &Headings) -> Option<Notice> {
    let first = headings.first_row();
    (first < headings.row).then(|| {
        let words =
            format!("The headings stand in rows {first} and {} and were read together.", headings.row);
        Notice::new("two_row_headings", words)
    })
}

fn met(sheet: &Sheet) -> Vec<Notice> {
    let Met { beyond, uncalculated, unreadable, merged } = sheet.met;
    let cells = |number: u64| if number == 1 { "1 cell".to_owned() } else { format!("{number} cells") };
    let mut notices = Vec::new();
    let mut tell = |code: &'static str, words: String| notices.push(Notice::new(code, words));
    if uncalculated > 0 {
        tell(
            "uncalculated",
            format!(
                "{} with a formula have no stored result and stay unknown. Open the file in your spreadsheet program, save it, and bring it in again to have them read.",
                cells(uncalculated)
            ),
        );
    }
    if unreadable > 0 {
        tell(
            "unreadable_cells",
            format!("{} are not written as they should be and stay unknown.", cells(unreadable)),
        );
    }
    if merged > 0 {
        tell("merged_cells", format!("{} took the value of the merged cell they belong to.", cells(merged)));
    }
    if beyond > 0 {
        tell("stray_cells", format!("{} far away from the table were left out.", cells(beyond)));
    }
    if sheet.from_1904 {
        tell(
            "from_1904",
            "This workbook counts its days from 1904. Its dates were read that way.".to_owned(),
        );
    }
    notices
}

fn names_somebody(headings: &Headings) -> bool {
    headings.guesses.iter().flatten().any(|(field, _)| IDENTITY.contains(field))
}

/// Fields that say whose row it is.
pub(super) const IDENTITY: [Field; 5] =
    [Field::Upn, Field::LegalSurname, Field::LegalForename, Field::PreferredSurname, Field::FullName];

fn no_headings() -> Refusal {
    Refusal::new(
        RefusalCode::NoHeadings,
        "No row of headings was found. The file needs one row that names its columns, such as UPN, Surname, Date of birth.",
    )
}

/// The lowest row that headings are looked for in, blank ones counted.
const LOWEST: u64 = 5_000;

fn best_row(
    source: &Source<'_>,
    sheet: usize,
    mapping: &Mapping,
    limits: &Limits,
) -> Result<Option<Headings>, Refusal> {
    let mut best: Option<Headings> = None;
    let mut above: Option<Headings> = None;
    let (mut seen, mut widest) = (0, 0);
    source.rows(sheet, limits, |row: RowView<'_>| {
        if let Some(wanted) = mapping.heading_row {
            if row.number() == wanted && row.len() <= limits.columns {
                best = Some(Headings::of(&row));
            }
            return row.number() < wanted;
        }
        if row.len() > limits.columns {
            widest = widest.max(row.len());
            seen += 1;
        } else if !row.is_empty() {
            seen += 1;
            let headings = Headings::of(&row);
            let both = above.as_ref().and_then(|above| above.with_below(&headings));
            let fields = best.as_ref().map_or(0, Headings::fields);
            // Groups say nothing alone: what they are read with may say no more than the row above did, and is clearer.
            let ties = both.as_ref().is_some_and(|both| {
                both.fields() == fields && best.as_ref().is_some_and(|best| best.row == both.first_row())
            });
            match both {
                Some(both) if both.fields() > fields || ties => best = Some(both),
                _ if headings.convinces() && headings.fields() > fields => best = Some(headings.clone()),
                _ => {}
            }
            above = Some(headings);
        }
        seen < SEARCHED && row.number() < LOWEST
    });
    if best.is_none() && widest > 0 {
        let why = format!(
            "The file has rows of {widest} cells. A list of pupils has at most {}. Save only the columns that are needed.",
            limits.columns
        );
        return Err(Refusal::new(RefusalCode::TooLarge, why));
    }
    Ok(best)
}
