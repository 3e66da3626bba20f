//! Trouble with a value or a row: how bad, what was found, and what to do, in words.

use crate::columns::field::Field;
use bridgewell_domain::upn::UpnFault;
use std::fmt;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// Read as it stands, and told.
    Notice,
    /// The pupil is kept; this value becomes unknown.
    Flag,
    /// A person must say.
    Ask,
    /// The row cannot be used.
    Refuse,
}

impl Level {
    /// The stable short word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Notice => "notice",
            Self::Flag => "flag",
            Self::Ask => "ask",
            Self::Refuse => "refuse",
        }
    }
}

/// Another row, in this file or in one that was looked at together with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The other file, counted from 0; `None` is the same file.
    pub file: Option<u16>,
    /// The row.
    pub row: u64,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.file {
            Some(file) => write!(f, "row {} of file {}", self.row, u32::from(file) + 1),
            None => write!(f, "row {}", self.row),
        }
    }
}

/// What is wrong. The words are made when somebody reads them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The UPN is not a valid one; it is kept out of matching.
    BadUpn(UpnFault),
    /// There is no UPN.
    NoUpn,
    /// The UPN is temporary.
    TemporaryUpn,
    /// The UPN's local authority is not on the list.
    NewAuthority(u16),
    /// Not a date.
    NotADate,
    /// The date can be read two ways, and the column does not settle it.
    DateOrder,
    /// The date does not fit the order of its column.
    OtherOrder,
    /// Born outside the school year of the rest.
    OutOfYear,
    /// The date cannot be a pupil's birth date.
    UnlikelyBirth,
    /// Not a number.
    NotANumber,
    /// A number that cannot stand here.
    OutOfRange {
        /// The lowest that can.
        lowest: u32,
        /// The highest that can.
        highest: u32,
    },
    /// A word that is not on the list for this column.
    UnknownWord,
    /// A figure of attendance that could be percent or fraction.
    AttendanceScale,
    /// Attendance was worked out from the sessions.
    FromSessions,
    /// Attendance and sessions say different things.
    SessionsDisagree,
    /// More sessions attended than possible.
    TooManySessions,
    /// No possible sessions.
    NoSessions,
    /// One of the two names is missing.
    NoName,
    /// The name holds a question mark where a letter was lost.
    LostLetter,
    /// Nothing says whose row it is.
    NoIdentity,
    /// An opened quotation mark was never closed.
    UnclosedQuote,
    /// More cells than headings: values may stand under the wrong heading.
    TooManyCells,
    /// The line is longer than any row can be.
    TooLong,
    /// Another row has the same UPN and says something else.
    SameUpn {
        /// The other row.
        place: Place,
    },
    /// Another row has the same UPN and another child's name or birth date.
    TwoChildren {
        /// The other row.
        place: Place,
    },
    /// Another row has the same name and birth date, and one of the two has no UPN.
    SameChild {
        /// The other row.
        place: Place,
    },
    /// Another pupil has the same name and birth date.
    Namesake {
        /// The other row.
        place: Place,
    },
    /// Another pupil has the same surname, birth date and school.
    Twins {
        /// The other row.
        place: Place,
    },
    /// A formula that failed.
    FormulaError,
    /// A formula whose result the file does not hold.
    Uncalculated,
    /// How the boxes of the SDQ are numbered must be said first.
    Boxes,
    /// Which sheet of the workbook is meant must be said first.
    WhichSheet,
    /// An SDQ form without a single answer or score.
    EmptyForm,
    /// Nobody says who filled the form in.
    NoInformant,
    /// A code where a score could stand: it is information, and no score.
    Coded,
    /// Two results of the same test that differ.
    TwoResults,
    /// A mark of the test paper, which is no scaled score.
    RawMark,
    /// Sessions attended and missed do not add up to those possible.
    SessionsDoNotAdd,
    /// A text that a spreadsheet program could take for a formula.
    FormulaText,
    /// The UPN was typed with spaces or small letters, and is the same without them.
    UpnTidied,
    /// Two columns of the same meaning differ in this row.
    WhichColumn,
    /// A letter without words.
    EmptyLetter,
    /// The line is not a letter.
    NotALetter,
}

/// One trouble at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// How bad it is.
    pub level: Level,
    /// What is wrong.
    pub trouble: Trouble,
    /// Where; `None` is the row as a whole.
    pub field: Option<Field>,
    /// What was found there.
    pub value: String,
}

impl Trouble {
    /// The stable short word.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::BadUpn(_) => "bad_upn",
            Self::NoUpn => "no_upn",
            Self::TemporaryUpn => "temporary_upn",
            Self::NewAuthority(_) => "new_authority",
            Self::NotADate => "not_a_date",
            Self::DateOrder => "date_order",
            Self::OtherOrder => "other_order",
            Self::OutOfYear => "out_of_year",
            Self::UnlikelyBirth => "unlikely_birth",
            Self::NotANumber => "not_a_number",
            Self::OutOfRange { .. } => "out_of_range",
            Self::UnknownWord => "unknown_word",
            Self::AttendanceScale => "attendance_scale",
            Self::FromSessions => "from_sessions",
            Self::SessionsDisagree => "sessions_disagree",
            Self::TooManySessions => "too_many_sessions",
            Self::NoSessions => "no_sessions",
            Self::NoName => "no_name",
            Self::LostLetter => "lost_letter",
            Self::NoIdentity => "no_identity",
            Self::UnclosedQuote => "unclosed_quote",
            Self::TooManyCells => "too_many_cells",
            Self::TooLong => "too_long",
            Self::SameUpn { .. } => "same_upn",
            Self::TwoChildren { .. } => "two_children",
            Self::SameChild { .. } => "same_child",
            Self::Namesake { .. } => "namesake",
            Self::Twins { .. } => "twins",
            Self::FormulaError => "formula_error",
            Self::Uncalculated => "uncalculated",
            Self::Boxes => "sdq_boxes",
            Self::WhichSheet => "which_sheet",
            Self::EmptyForm => "empty_form",
            Self::NoInformant => "no_informant",
            Self::Coded => "coded",
            Self::TwoResults => "two_results",
            Self::RawMark => "raw_mark",
            Self::SessionsDoNotAdd => "sessions_do_not_add",
            Self::FormulaText => "formula_text",
            Self::UpnTidied => "upn_tidied",
            Self::WhichColumn => "which_column",
            Self::EmptyLetter => "empty_letter",
            Self::NotALetter => "not_a_letter",
        }
    }
}

impl Fault {
    /// A fault of the row as a whole.
    #[must_use]
    pub const fn of_row(level: Level, trouble: Trouble) -> Self {
        Self { level, trouble, field: None, value: String::new() }
    }

    /// A fault of a value.
    #[must_use]
    pub fn at(level: Level, trouble: Trouble, field: Field, value: impl Into<String>) -> Self {
        Self { level, trouble, field: Some(field), value: value.into() }
    }

    /// The fault as a sentence: what was found and what happens or what to do.
    #[must_use]
    pub fn message(&self) -> String {
        let value = &self.value;
        let field = self.field.map(Field::words).unwrap_or_default();
        match &self.trouble {
            Trouble::BadUpn(fault) => format!("“{value}” is not a valid UPN: {fault}. It is not used to find the pupil."),
            Trouble::NoUpn => "There is no UPN. The pupil is found by name and birth date, and you are asked.".to_owned(),
            Trouble::TemporaryUpn => format!("{value} is a temporary UPN. It will be replaced by another one."),
            Trouble::NewAuthority(code) => {
                format!("Local authority code {code:03} is not on our list. The number is accepted; newer codes exist.")
            }
            Trouble::NotADate => format!("{field}: “{value}” is not a date. It stays unknown."),
            Trouble::DateOrder => format!("{field}: “{value}” can be read two ways. Say whether the day or the month is first."),
            Trouble::OtherOrder => format!("{field}: “{value}” does not fit the order of the other dates. It stays unknown."),
            Trouble::OutOfYear => format!("{field}: {value} is outside the school year of the other pupils. It is kept."),
            Trouble::UnlikelyBirth => format!("{field}: {value} cannot be a pupil's birth date. It stays unknown."),
            Trouble::NotANumber => format!("{field}: “{value}” is not a number. It stays unknown."),
            Trouble::OutOfRange { lowest, highest } => {
                format!("{field}: {value} is not between {lowest} and {highest}. It stays unknown.")
            }
            Trouble::UnknownWord => format!("{field}: “{value}” is not a word we know here. It stays unknown."),
            Trouble::AttendanceScale => {
                format!("{field}: {value} could be a percentage or a fraction. It stays unknown until somebody says.")
            }
            Trouble::FromSessions => format!("{field}: worked out from the sessions ({value})."),
            Trouble::SessionsDisagree => {
                format!("{field}: the percentage and the sessions disagree ({value}). Attendance stays unknown.")
            }
            Trouble::TooManySessions => format!("{field}: more sessions attended than possible ({value}). They stay unknown."),
            Trouble::NoSessions => format!("{field}: no sessions were possible. Attendance stays unknown."),
            Trouble::NoName => format!("{field} is missing. The pupil is kept."),
            Trouble::LostLetter => {
                format!("{field}: “{value}” has a question mark where a letter was lost. A better spelling from another file is kept.")
            }
            Trouble::NoIdentity => "Nothing in this row says whose it is: no UPN and no name.".to_owned(),
            Trouble::UnclosedQuote => {
                "A quotation mark is opened in this row and never closed, so its cells may be wrong. Check the row.".to_owned()
            }
            Trouble::TooManyCells => {
                "This row has more cells than there are headings, so its values may stand under the wrong ones. Check the row."
                    .to_owned()
            }
            Trouble::TooLong => "This line is far longer than any row. It was not read.".to_owned(),
            Trouble::SameUpn { place } => {
                let of = if value.is_empty() { String::new() } else { format!(" ({value})") };
                format!("The same UPN stands in {place}, which says something else{of}. Which one is right?")
            }
            Trouble::TwoChildren { place } => {
                format!("The same UPN stands in {place} with another child's name or birth date. Whose is it?")
            }
            Trouble::SameChild { place } => format!(
                "The same name and birth date stand in {place}, and one of the two has no lasting UPN. Is it the same child?"
            ),
            Trouble::Namesake { place } => {
                format!("The pupil in {place} has the same name and birth date and another UPN. Both are kept.")
            }
            Trouble::Twins { place } => {
                format!("The pupil in {place} has the same surname and birth date. Both are kept.")
            }
            Trouble::FormulaError => format!("{field}: the cell holds a formula that failed. It stays unknown."),
            Trouble::Uncalculated => {
                format!("{field}: the cell holds a formula whose result was not saved. It stays unknown.")
            }
            Trouble::Boxes => "Say how the three boxes are numbered in this file. Until then the answers stay unknown.".to_owned(),
            Trouble::WhichSheet => "Say which sheet of the workbook should be read. Until then nothing is brought in.".to_owned(),
            Trouble::EmptyForm => "The form has no answers. Nothing is kept from it.".to_owned(),
            Trouble::NoInformant => "Nobody says who filled this form in: the pupil, a parent or a teacher.".to_owned(),
            Trouble::Coded => format!("{field}: {value} is a code and no score. It is kept as it is; the score stays unknown."),
            Trouble::TwoResults => format!("{field}: there are two results, {value}. It stays unknown until somebody says which is right."),
            Trouble::RawMark => format!("{field}: {value} is a mark of the test paper, and no scaled score is given. It stays unknown."),
            Trouble::SessionsDoNotAdd => {
                format!("{field}: sessions attended and missed do not add up to those possible ({value}). Attendance is kept.")
            }
            Trouble::FormulaText => format!("{field}: “{value}” looks like a formula. It is kept as plain text."),
            Trouble::UpnTidied => format!("“{value}” was typed with spaces or small letters; without them it is a valid UPN."),
            Trouble::WhichColumn => format!("{field} stands in two columns, which say different things here ({value}). Which one is right?"),
            Trouble::EmptyLetter => "The letter has no words.".to_owned(),
            Trouble::NotALetter => format!("This line is not a letter: {value}."),
        }
    }
}
