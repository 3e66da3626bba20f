//! Where a row stands: ready, held for a person, refused, or set aside because it is no row of data at all.

use super::fault::{Fault, Level, Place, Trouble};
use super::record::Record;
use crate::columns::field::Field;
use crate::columns::plan::Plan;
use crate::read::source::RowView;

/// Why a row is no row of data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aside {
    /// Above the headings.
    Title,
    /// The headings.
    Headings,
    /// The headings again, as at a page break.
    RepeatedHeadings,
    /// Nothing in it.
    Blank,
    /// A total, an average or the end of the report.
    Footer,
    /// A note between the rows: one cell with words that are no name.
    Note,
    /// Exactly the same as an earlier row.
    SameAs(Place),
    /// Another file says the same child's things: this row adds to it and contradicts nothing.
    Joins(Place),
}

impl Aside {
    /// The reason in words.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Self::Title => "a title above the headings".to_owned(),
            Self::Headings => "the headings".to_owned(),
            Self::RepeatedHeadings => "the headings again".to_owned(),
            Self::Blank => "a blank line".to_owned(),
            Self::Footer => "a total or the end of the report".to_owned(),
            Self::Note => "a note, and no pupil".to_owned(),
            Self::SameAs(place) => format!("exactly the same as {place}"),
            Self::Joins(place) => format!("about the same pupil as {place}, and joined to it"),
        }
    }
}

/// Where a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It can be brought in.
    Ready,
    /// A person must say something first.
    Held,
    /// It cannot be used.
    Refused,
    /// It is no row of data.
    SetAside(Aside),
}

/// Judges a row that was read. Adds the faults of the row as a whole.
pub fn judge(row: &RowView<'_>, record: &Record<'_>, plan: &Plan, faults: &mut Vec<Fault>) -> Standing {
    if let RowView::Text { fields, .. } = row {
        if fields.too_long {
            faults.push(Fault::of_row(Level::Refuse, Trouble::TooLong));
            return Standing::Refused;
        }
        if fields.unclosed {
            faults.push(Fault::of_row(Level::Ask, Trouble::UnclosedQuote));
            return Standing::Held;
        }
    }
    if record.upn.is_none()
        && let Some(aside) = odd_row(row, record, plan)
    {
        faults.clear();
        return Standing::SetAside(aside);
    }
    let standing = judge_person(record, (plan.numbered, |field| plan.has(field)), faults);
    if standing != Standing::Ready {
        return standing;
    }
    if has_surplus(row, plan) {
        faults.push(Fault::of_row(Level::Ask, Trouble::TooManyCells));
        return Standing::Held;
    }
    sdq(record, plan, faults)
}

/// Judges by what a row says of the person. `should` answers whether the file has a place for a field; in a file whose
/// pupils are `numbered`, one without a UPN may be known by another file, and that is asked.
pub(crate) fn judge_person(
    record: &Record<'_>,
    (numbered, should): (bool, impl Fn(Field) -> bool),
    faults: &mut Vec<Fault>,
) -> Standing {
    if record.upn.is_none() {
        let mistyped = faults.iter_mut().find(|fault| matches!(fault.trouble, Trouble::BadUpn(_)));
        match (mistyped, record.has_name()) {
            (Some(fault), false) => {
                fault.level = Level::Ask;
                return Standing::Held;
            }
            (None, false) => {
                faults.push(Fault::of_row(Level::Refuse, Trouble::NoIdentity));
                return Standing::Refused;
            }
            (None, true) => {
                let whole = record.legal_surname.is_some() && record.legal_forename.is_some();
                let thin = !whole && record.born.is_none();
                let level = if numbered || thin { Level::Ask } else { Level::Notice };
                faults.push(Fault::at(level, Trouble::NoUpn, Field::Upn, ""));
            }
            (Some(_), true) => {}
        }
    }
    names(record, should, faults);
    if faults.iter().any(|fault| fault.level == Level::Ask) { Standing::Held } else { Standing::Ready }
}

/// Rows without a UPN that are blank, repeat the headings, or close the report.
fn odd_row(row: &RowView<'_>, record: &Record<'_>, plan: &Plan) -> Option<Aside> {
    if row.is_empty() {
        return Some(Aside::Blank);
    }
    if record.born.is_some() {
        return None;
    }
    if plan.headings.is_repeated_by(row) {
        return Some(Aside::RepeatedHeadings);
    }
    let filled = (0..row.len()).filter(|index| !row.cell(*index).is_blank()).count();
    let first = (0..row.len()).map(|index| row.cell(index)).find(|cell| !cell.is_blank())?;
    let forename = record.legal_forename.as_deref().unwrap_or_default();
    let named = record.legal_surname.is_some() && forename.chars().any(char::is_alphabetic);
    if !named && (closes(&first.shown()) || sums_up(record, &first.shown())) {
        return Some(Aside::Footer);
    }
    let lone = filled == 1 && plan.targets.len() >= 4;
    (lone && (!record.has_name() || !could_be_a_name(&first.shown()))).then_some(Aside::Note)
}

/// Whether a lone cell under a name's heading may be a child's name rather than a note or the title of a group.
fn could_be_a_name(text: &str) -> bool {
    let words = text.split_whitespace().count();
    words <= 3 && !text.chars().any(|c| c.is_ascii_digit() || matches!(c, ':' | '*' | '(' | '.'))
}

fn closes(text: &str) -> bool {
    let lower = text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let counted = |lead: &str| {
        lower.strip_prefix(lead).is_some_and(|rest| {
            rest.trim_start_matches([' ', ':', '.']).starts_with(|c: char| c.is_ascii_digit())
        })
    };
    const WHOLE: [&str; 10] =
        ["mean", "median", "min", "max", "minimum", "maximum", "sum", "end", "key", "notes"];
    const LEADS: [&str; 18] = [
        "total",
        "overall",
        "report end",
        "confidential",
        "grand total",
        "subtotal",
        "sub-total",
        "average",
        "mean:",
        "end of",
        "printed",
        "run by",
        "run on",
        "generated",
        "exported",
        "number of",
        "report:",
        "source:",
    ];
    WHOLE.contains(&lower.as_str())
        || LEADS.iter().any(|lead| lower.starts_with(lead))
        || ["page", "count", "pupils", "records"].iter().any(|lead| counted(lead))
}

/// A row of figures for many: "Cohort average", "National", "% at expected". It names no child.
fn sums_up(record: &Record<'_>, label: &str) -> bool {
    const OF_MANY: [&str; 9] =
        ["average", "averages", "mean", "median", "total", "totals", "national", "cohort", "percentage"];
    let nobody = record.legal_forename.is_none() && record.preferred_forename.is_none();
    let lower = label.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    let share = label.starts_with('%') && record.legal_surname.is_none();
    nobody && (share || words.any(|word| OF_MANY.contains(&word)))
}

/// A file about pupils should name them in full; a question mark inside a name is a letter that was lost.
fn names(record: &Record<'_>, should: impl Fn(Field) -> bool, faults: &mut Vec<Fault>) {
    let parts =
        [(Field::LegalSurname, &record.legal_surname), (Field::LegalForename, &record.legal_forename)];
    for (field, text) in parts {
        let trouble = match text {
            Some(name) if lost_a_letter(name) => Trouble::LostLetter,
            None if should(field) => Trouble::NoName,
            _ => continue,
        };
        let level = if trouble == Trouble::NoName { Level::Flag } else { Level::Notice };
        let value = text.as_deref().unwrap_or_default().to_owned();
        faults.push(Fault { level, trouble, field: Some(field), value });
    }
}

/// A question mark or the mark of a failed decoding; or UTF-8 that was taken for Windows-1252, as in "ZoÃ«".
fn lost_a_letter(name: &str) -> bool {
    let twice = |(lead, next): (char, char)| {
        matches!(lead, 'Ã' | 'Å' | 'Ä') && !next.is_alphabetic() && !matches!(next, ' ' | '-' | '\'' | '’')
    };
    name.contains(['?', '\u{FFFD}']) || name.chars().zip(name.chars().skip(1)).any(twice)
}

fn has_surplus(row: &RowView<'_>, plan: &Plan) -> bool {
    let width = plan.headings.texts.len();
    row.len() > width && (width..row.len()).any(|index| !row.cell(index).is_blank())
}

fn sdq(record: &Record<'_>, plan: &Plan, faults: &mut Vec<Fault>) -> Standing {
    if !plan.carries.sdq {
        return Standing::Ready;
    }
    let unnumbered = faults.iter().any(|fault| fault.trouble == Trouble::Boxes);
    if !record.sdq.says_anything() && !unnumbered {
        faults.push(Fault::of_row(Level::Notice, Trouble::EmptyForm));
    } else if record.sdq.informant.is_none() {
        faults.push(Fault::of_row(Level::Ask, Trouble::NoInformant));
        return Standing::Held;
    }
    if unnumbered { Standing::Held } else { Standing::Ready }
}
