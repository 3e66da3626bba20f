//! How the rows of a file are to be read: settled once from the headings, the mapping and a look at the values.

use super::evidence::{AttendanceEvidence, BoxEvidence, DateEvidence, Decided};
use super::field::Field;
use super::heading::Headings;
use super::mapping::Mapping;
use super::question::{AttendanceScale, Question};
use crate::read::cell::Cell;
use crate::read::source::RowView;
use crate::row::interpret::two_values;
use crate::value::date::DateOrder;
use crate::value::questionnaire::BoxNumbers;
use bridgewell_domain::sdq::{ITEMS, Informant};

/// A column that is brought in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// Its place from 0.
    pub column: usize,
    /// What it holds.
    pub field: Field,
}

/// What kinds of things a file carries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Carries {
    /// Names, birth dates or figures about pupils.
    pub pupils: bool,
    /// SDQ answers or scores.
    pub sdq: bool,
    /// Letters.
    pub letters: bool,
}

/// How the days that a spreadsheet keeps as days are taken, where American settings may have changed day and month over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum KeptDays {
    /// As they are.
    #[default]
    AsKept,
    /// Day and month are changed back.
    ChangedBack,
    /// It is asked.
    InDoubt,
}

/// How the dates of one column are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dates {
    /// The column, by its place from 0.
    pub column: usize,
    /// The order of its dates; `None` while it is asked.
    pub order: Option<DateOrder>,
    /// How its days that a spreadsheet keeps as days are taken.
    pub kept: KeptDays,
}

/// How rows are read.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The headings.
    pub headings: Headings,
    /// The columns that are brought in, in the order of the file.
    pub targets: Vec<Target>,
    /// How dates are read, for each column of them.
    pub dates: Vec<Dates>,
    /// The scale of attendance; `None` while it is asked.
    pub attendance: Option<AttendanceScale>,
    /// How SDQ boxes are numbered; `None` while it is asked.
    pub boxes: Option<BoxNumbers>,
    /// Who filled in the forms where no column says it; `None` while it is asked or a column says it.
    pub informant: Option<Informant>,
    /// Whether the pupils of this file have UPNs, so that one without is asked about.
    pub numbered: bool,
    /// Fields that stand in more than one column.
    pub shared: Vec<Field>,
    /// Whether young carers are coded N, P, S as in the census.
    pub census_carers: bool,
    /// The year in which the school year of the birth dates began, when the cohort shows one.
    pub cohort: Option<i32>,
    /// What the file carries.
    pub carries: Carries,
    /// Where the 25 SDQ items stand side by side in the order of the form: their first place among the targets.
    items_from: Option<usize>,
}

impl Plan {
    /// Keeps only the columns whose field is wanted.
    pub(crate) fn keep_only(&mut self, wanted: impl Fn(Field) -> bool) {
        self.targets.retain(|target| wanted(target.field));
        self.items_from = items_from(&self.targets);
    }

    /// The targets before the 25 items that stand side by side, the column of the first item, and the targets after.
    #[must_use]
    pub(crate) fn round_the_items(&self) -> Option<(&[Target], usize, &[Target])> {
        let from = self.items_from?;
        let (before, rest) = self.targets.split_at_checked(from)?;
        let (items, after) = rest.split_at_checked(ITEMS)?;
        Some((before, items.first()?.column, after))
    }

    /// How the dates of a column are read.
    #[must_use]
    pub fn dates_of(&self, column: usize) -> Dates {
        let known = self.dates.iter().find(|dates| dates.column == column).copied();
        known.unwrap_or(Dates { column, order: None, kept: KeptDays::AsKept })
    }

    /// Whether a column of this meaning is brought in.
    #[must_use]
    pub fn has(&self, field: Field) -> bool {
        self.targets.iter().any(|target| target.field == field)
    }
}

/// Looks at the rows before they are read, and then settles the plan.
#[derive(Clone, Debug)]
pub struct Survey {
    headings: Headings,
    mapping: Mapping,
    targets: Vec<Target>,
    dates: Vec<(usize, DateEvidence)>,
    attendance: AttendanceEvidence,
    boxes: BoxEvidence,
    census_carers: bool,
    /// Rows with a UPN, valid or not, and all rows that hold anything.
    numbered: (u32, u32),
    differing: Vec<(Field, u64)>,
    shared: Vec<Field>,
}

impl Survey {
    /// Begins with the headings and what is settled already.
    #[must_use]
    pub fn new(headings: Headings, mapping: &Mapping) -> Self {
        let chosen = |column: usize| match &mapping.fields {
            Some(fields) => fields.get(column).copied().flatten(),
            None => headings.guesses.get(column).copied().flatten().map(|(field, _)| field),
        };
        let targets: Vec<Target> = (0..headings.texts.len())
            .filter_map(|column| chosen(column).map(|field| Target { column, field }))
            .collect();
        let dates = targets
            .iter()
            .filter(|target| target.field.is_date())
            .map(|target| (target.column, DateEvidence::default()))
            .collect();
        let mut shared: Vec<Field> = Vec::new();
        for (place, target) in targets.iter().enumerate() {
            if targets[..place].iter().any(|before| before.field == target.field)
                && !shared.contains(&target.field)
                && target.field.is_weighty()
            {
                shared.push(target.field);
            }
        }
        Self {
            headings,
            mapping: mapping.clone(),
            targets,
            dates,
            attendance: AttendanceEvidence::default(),
            boxes: BoxEvidence::default(),
            census_carers: false,
            numbered: (0, 0),
            differing: Vec::new(),
            shared,
        }
    }

    /// Looks at one row below the headings.
    pub fn see(&mut self, row: &RowView<'_>) {
        let mut filled = false;
        for (column, evidence) in &mut self.dates {
            evidence.see(row.cell(*column));
        }
        for target in &self.targets {
            filled |= !row.cell(target.column).is_blank();
            match target.field {
                Field::Upn if !row.cell(target.column).is_blank() => self.numbered.0 += 1,
                Field::Attendance => self.attendance.see(row.cell(target.column)),
                Field::Item(_) => self.boxes.see(row.cell(target.column)),
                Field::YoungCarer => {
                    if let Cell::Text([letter]) = row.cell(target.column) {
                        self.census_carers |= matches!(letter.to_ascii_uppercase(), b'P' | b'S');
                    }
                }
                _ => {}
            }
        }
        self.numbered.1 += u32::from(filled);
        for &field in &self.shared {
            if self.differing.iter().any(|(known, _)| *known == field) {
                continue;
            }
            if two_values(row, &self.targets, field).is_some() {
                self.differing.push((field, row.number()));
            }
        }
    }

    /// Settles the plan and says what a person must answer first.
    #[must_use]
    pub fn settle(self) -> (Plan, Vec<Question>) {
        let mut questions = Vec::new();
        let dates = self.settle_dates(&mut questions);
        let column_of = |field: Field| {
            self.targets.iter().find(|target| target.field == field).map(|target| target.column)
        };
        let attendance = match (self.attendance.scale(), self.mapping.attendance) {
            (Decided::By(scale), _) | (Decided::Ask(_), Some(scale)) => Some(scale),
            (Decided::Ask(suggestion), None) => {
                if let Some(column) = column_of(Field::Attendance) {
                    questions.push(Question::AttendanceScale { column, suggestion });
                }
                None
            }
        };
        let boxes = match (self.boxes.boxes(), self.mapping.boxes) {
            (Decided::By(boxes), _) | (Decided::Ask(_), Some(boxes)) => Some(boxes),
            (Decided::Ask(suggestion), None) => {
                questions.push(Question::BoxNumbers { suggestion });
                None
            }
        };
        for (field, row) in &self.differing {
            let columns = self.targets.iter().filter(|t| t.field == *field).map(|t| t.column).collect();
            questions.push(Question::WhichColumn { field: *field, columns, row: *row });
        }
        let targets = self.targets;
        let carries = carries(&targets);
        let says_who = targets.iter().any(|t| matches!(t.field, Field::Informant | Field::SdqForm));
        if carries.sdq && !says_who && self.mapping.informant.is_none() {
            questions.push(Question::Informant);
        }
        let born = targets.iter().find(|t| t.field == Field::Born).map(|t| t.column);
        let cohort = self
            .dates
            .iter()
            .find(|(column, _)| Some(*column) == born)
            .zip(dates.iter().find(|dates| Some(dates.column) == born))
            .and_then(|((_, evidence), dates)| evidence.cohort(dates.order));
        let items_from = items_from(&targets);
        let plan = Plan {
            headings: self.headings,
            targets,
            dates,
            attendance,
            boxes,
            informant: self.mapping.informant,
            numbered: self.numbered.0 * 2 > self.numbered.1,
            shared: self.shared,
            census_carers: self.census_carers,
            cohort,
            carries,
            items_from,
        };
        (plan, questions)
    }

    /// Each column by its own dates: one that was written by another program or person need not follow the others.
    fn settle_dates(&self, questions: &mut Vec<Question>) -> Vec<Dates> {
        let decided = |(column, evidence): &(usize, DateEvidence)| match evidence.order() {
            Decided::By(order) => Ok(order),
            Decided::Ask(likely) => self.mapping.order_of(*column).ok_or(likely),
        };
        let settled: Vec<_> = self.dates.iter().map(decided).collect();
        // Where no date can be read both ways the order was only taken so that something stands there.
        let told = |((_, evidence), settled): (&(usize, DateEvidence), &Result<DateOrder, DateOrder>)| {
            settled.ok().filter(|_| evidence.either() > 0)
        };
        let elsewhere = self.dates.iter().zip(&settled).find_map(told);
        let mut plans = Vec::with_capacity(settled.len());
        for ((column, evidence), settled) in self.dates.iter().zip(settled) {
            if let Err(likely) = settled {
                let contradicts = evidence.mixed() || evidence.swapped();
                questions.push(Question::DateOrder {
                    column: *column,
                    suggestion: if contradicts { likely } else { elsewhere.unwrap_or(likely) },
                    mixed: contradicts,
                    rows: evidence.either(),
                });
            }
            let order = settled.ok();
            let kept = match (evidence.swapped(), order) {
                (false, _) | (true, Some(DateOrder::MonthFirst)) => KeptDays::AsKept,
                (true, Some(DateOrder::DayFirst)) => KeptDays::ChangedBack,
                (true, None) => KeptDays::InDoubt,
            };
            plans.push(Dates { column: *column, order, kept });
        }
        plans
    }
}

fn items_from(targets: &[Target]) -> Option<usize> {
    let from = targets.iter().position(|target| target.field == Field::Item(1))?;
    let items = targets.get(from..from + ITEMS)?;
    let first = items.first()?.column;
    let in_order = |(place, target): (usize, &Target)| {
        target.column == first + place
            && u8::try_from(place + 1).is_ok_and(|n| target.field == Field::Item(n))
    };
    items.iter().enumerate().all(in_order).then_some(from)
}

fn carries(targets: &[Target]) -> Carries {
    let mut carries = Carries::default();
    for target in targets {
        match target.field {
            field if field.is_sdq_figure() => carries.sdq = true,
            Field::Letter => carries.letters = true,
            Field::Upn | Field::Informant | Field::SdqForm | Field::CompletedOn | Field::LetterDate => {}
            Field::ImpactDifficulties
            | Field::ImpactDistress
            | Field::ImpactHome
            | Field::ImpactFriends
            | Field::ImpactClass
            | Field::ImpactLeisure => carries.sdq = true,
            _ => carries.pupils = true,
        }
    }
    carries
}
