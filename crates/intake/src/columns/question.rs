//! What a file leaves open and a person must say, about whole columns.

use super::field::Field;
use crate::value::date::DateOrder;
use crate::value::questionnaire::BoxNumbers;
use serde::{Deserialize, Serialize};

/// The scale of an attendance column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AttendanceScale {
    /// 94.3
    Percent,
    /// 0.943
    Fraction,
}

/// A question about the file. Until it is answered the values concerned are unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// Dates can be read with the day or the month first, and the file does not settle it.
    DateOrder {
        /// The column.
        column: usize,
        /// What is likelier.
        suggestion: DateOrder,
        /// Whether some dates need the one order and some the other.
        mixed: bool,
        /// How many dates hang on it.
        rows: u32,
    },
    /// Attendance could be in percent or a fraction.
    AttendanceScale {
        /// The column.
        column: usize,
        /// What is likelier.
        suggestion: AttendanceScale,
    },
    /// Two or more columns mean the same and say different things.
    WhichColumn {
        /// What they mean.
        field: Field,
        /// The columns.
        columns: Vec<usize>,
        /// The first row in which they differ.
        row: u64,
    },
    /// SDQ answers seem to be numbered 1, 2, 3.
    BoxNumbers {
        /// What is likelier.
        suggestion: BoxNumbers,
    },
    /// No column says who filled in the SDQ forms.
    Informant,
    /// More than one worksheet has pupils.
    WhichSheet {
        /// Their names; the first one is read until somebody chooses.
        sheets: Vec<String>,
    },
}

impl Question {
    /// The question in words. `headings` are the file's.
    #[must_use]
    pub fn words(&self, headings: &[String]) -> String {
        let heading = |column: &usize| headings.get(*column).map_or("", String::as_str);
        match self {
            Self::DateOrder { column, mixed: false, rows, .. } => format!(
                "Is the day or the month first in “{}”? {rows} of its dates can be read both ways.",
                heading(column)
            ),
            Self::DateOrder { column, mixed: true, rows, .. } => format!(
                "“{}” has dates with the day first and dates with the month first. Which is right for the {rows} that can be read both ways?",
                heading(column)
            ),
            Self::AttendanceScale { column, .. } => format!(
                "Is “{}” a percentage (94.3) or a fraction (0.943)? There are too few values to tell.",
                heading(column)
            ),
            Self::WhichColumn { field, columns, row } => {
                let places: Vec<String> =
                    columns.iter().map(|column| format!("column {} “{}”", column + 1, heading(column))).collect();
                format!(
                    "{} stands in more than one column ({}), and they differ, first in row {row}. Which one is right?",
                    field.words(),
                    places.join(", ")
                )
            }
            Self::BoxNumbers { .. } => {
                "The SDQ answers do not look like 0, 1 and 2: too many are 3, or none is 0. Are the three boxes numbered 1, 2, 3 in this file?".to_owned()
            }
            Self::Informant => "Who filled in these SDQ forms: the pupils, their parents or teachers?".to_owned(),
            Self::WhichSheet { sheets } => {
                format!("More than one sheet has a table: {}. Which one should be read?", sheets.join(", "))
            }
        }
    }

    /// The stable short word of the kind of question.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::DateOrder { .. } => "date_order",
            Self::AttendanceScale { .. } => "attendance_scale",
            Self::WhichColumn { .. } => "which_column",
            Self::BoxNumbers { .. } => "sdq_boxes",
            Self::Informant => "informant",
            Self::WhichSheet { .. } => "which_sheet",
        }
    }
}
