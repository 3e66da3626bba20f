//! Reads one row by the plan. The same code serves the preview, the check and the national stream.

use super::fault::{Fault, Level, Trouble};
use super::figures::attendance;
use super::identity::{
    fitting, is_likely_birth, nothing, read_upn, set_name, set_name_like, set_text, tell, tidy,
};
use super::record::Record;
use super::ticks::{TICKS, all_ticks};
use crate::columns::field::Field;
use crate::columns::plan::{KeptDays, Plan, Target};
use crate::read::cell::Cell;
use crate::read::source::RowView;
use crate::value::date;
use crate::value::home::{CareColumn, higher, social_care, young_carer};
use crate::value::ks2::{Ks2, writing};
use crate::value::number::whole;
use crate::value::person::{parts_of, sen, sex};
use crate::value::questionnaire::{BoxNumbers, informant, version};
use crate::value::word::{About, yes_no_about};
use bridgewell_domain::attendance::Percent;
use bridgewell_domain::sdq::{Answers, ITEMS, Tick};
use chrono::{Datelike, NaiveDate};
use std::borrow::Cow;

/// Reads a row. Faults are added to `faults`; the record holds what could be read.
pub fn read_row<'a>(row: &RowView<'a>, plan: &Plan, faults: &mut Vec<Fault>) -> Record<'a> {
    let mut record = Record { row: row.number(), ..Record::default() };
    record.sdq.informant = plan.informant;
    let mut reading = Reading {
        plan,
        faults,
        record: &mut record,
        ticks: [None; ITEMS],
        reading_outcome: None,
        maths_outcome: None,
        gps_outcome: None,
        percent: None,
        possible: None,
        attended: None,
    };
    match row {
        // The same walk as for a worksheet, without asking again at each cell which of the two the row is.
        RowView::Text { data, fields } => {
            let (text, spans) = fields.parts(data);
            let mut walk = |targets: &[Target]| {
                for target in targets {
                    let Some(&(from, to)) = spans.get(target.column) else { continue };
                    if from == to {
                        continue;
                    }
                    let cell = Cell::text(text.get(from as usize..to as usize).unwrap_or_default());
                    if !cell.is_blank() {
                        reading.take(*target, cell);
                    }
                }
            };
            match plan.round_the_items().and_then(|(before, first, after)| {
                let whole = spans.get(first)?.0 as usize..spans.get(first + ITEMS - 1)?.1 as usize;
                Some((before, all_ticks(text.get(whole)?)?, after))
            }) {
                Some((before, ticks, after)) if plan.boxes == Some(BoxNumbers::FromZero) => {
                    walk(before);
                    walk(after);
                    reading.ticks = ticks;
                }
                _ => walk(&plan.targets),
            }
        }
        RowView::Sheet { .. } => {
            for target in &plan.targets {
                let cell = row.cell(target.column);
                if !cell.is_blank() {
                    reading.take(*target, cell);
                }
            }
        }
    }
    reading.finish();
    if !plan.shared.is_empty() {
        differences(row, plan, &mut record, faults);
    }
    record
}

/// Where two columns of the same meaning differ, the value is unknown until a person says which one is right.
fn differences(row: &RowView<'_>, plan: &Plan, record: &mut Record<'_>, faults: &mut Vec<Fault>) {
    for &field in &plan.shared {
        if let Some(values) = two_values(row, &plan.targets, field) {
            record.forget(field);
            faults.push(Fault::at(Level::Ask, Trouble::WhichColumn, field, values));
        }
    }
}

/// What the columns of one field say in a row, if they differ.
pub(crate) fn two_values(row: &RowView<'_>, targets: &[Target], field: Field) -> Option<String> {
    let mut said: Vec<String> = Vec::new();
    for target in targets.iter().filter(|target| target.field == field) {
        let cell = row.cell(target.column);
        if !cell.is_blank() && !nothing(cell) {
            let shown: String = cell.shown().chars().take(80).collect();
            if !said.iter().any(|known| known.to_lowercase() == shown.to_lowercase()) {
                said.push(shown);
            }
        }
    }
    (said.len() > 1).then(|| said.join(" and "))
}

/// The same day with day and month changed over, where that is a day.
fn changed_over(day: NaiveDate) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(day.year(), day.day(), day.month())
}

pub(super) struct Reading<'a, 'p> {
    pub(super) plan: &'p Plan,
    pub(super) faults: &'p mut Vec<Fault>,
    pub(super) record: &'p mut Record<'a>,
    pub(super) ticks: [Option<Tick>; ITEMS],
    pub(super) reading_outcome: Option<Ks2>,
    pub(super) maths_outcome: Option<Ks2>,
    pub(super) gps_outcome: Option<Ks2>,
    pub(super) percent: Option<Percent>,
    pub(super) possible: Option<u16>,
    pub(super) attended: Option<u16>,
}

impl<'a> Reading<'a, '_> {
    fn take(&mut self, target: Target, cell: Cell<'a>) {
        let field = target.field;
        match field {
            Field::Item(number) => {
                // The commonest cell of a national file: one answer, one digit.
                if let (Cell::Text([digit @ b'0'..=b'2']), Some(BoxNumbers::FromZero), Some(slot)) =
                    (cell, self.plan.boxes, self.ticks.get_mut(usize::from(number.wrapping_sub(1))))
                {
                    *slot = Some(TICKS[usize::from(digit - b'0')]);
                    return;
                }
                return self.item(number, field, cell);
            }
            Field::Upn => return self.upn(cell),
            _ => {}
        }
        match cell {
            Cell::Error => return self.fault(Level::Flag, Trouble::FormulaError, field, cell),
            Cell::Uncalculated => return self.fault(Level::Flag, Trouble::Uncalculated, field, cell),
            _ => {}
        }
        let record = &mut *self.record;
        match field {
            Field::LegalSurname => set_name(&mut record.legal_surname, cell, field, self.faults),
            Field::LegalForename => set_name(&mut record.legal_forename, cell, field, self.faults),
            Field::PreferredSurname => {
                let legal = record.legal_surname.as_ref();
                set_name_like(&mut record.preferred_surname, legal, cell, field, self.faults);
            }
            Field::PreferredForename => {
                let legal = record.legal_forename.as_ref();
                set_name_like(&mut record.preferred_forename, legal, cell, field, self.faults);
            }
            Field::FullName => self.full_name(cell),
            Field::AdmissionNumber => set_text(&mut record.admission_number, cell, field, self.faults),
            Field::YearGroup => set_text(&mut record.year_group, cell, field, self.faults),
            Field::Form => set_text(&mut record.form, cell, field, self.faults),
            Field::Primary => set_text(&mut record.primary, cell, field, self.faults),
            Field::PrimaryNumber => set_text(&mut record.primary_number, cell, field, self.faults),
            Field::SenNeed => set_text(&mut record.sen_need, cell, field, self.faults),
            Field::FirstLanguage => set_text(&mut record.first_language, cell, field, self.faults),
            Field::Interests => set_text(&mut record.interests, cell, field, self.faults),
            Field::Strengths => set_text(&mut record.strengths, cell, field, self.faults),
            Field::Letter => record.letter = record.letter.take().or_else(|| Some(cell.shown())),
            Field::Born => self.born(target, cell),
            Field::CompletedOn => self.record.sdq.completed = self.date(target, cell),
            Field::LetterDate => self.record.letter_date = self.date(target, cell),
            Field::Attendance => self.attendance(cell),
            Field::SessionsPossible => self.possible = self.sessions(field, cell).or(self.possible),
            Field::SessionsAttended => self.attended = self.sessions(field, cell).or(self.attended),
            Field::Reading => self.record.reading = self.test(field, cell).or(self.record.reading),
            Field::Maths => self.record.maths = self.test(field, cell).or(self.record.maths),
            Field::Gps => self.record.gps = self.test(field, cell).or(self.record.gps),
            Field::ReadingOutcome => self.reading_outcome = self.outcome(field, cell),
            Field::MathsOutcome => self.maths_outcome = self.outcome(field, cell),
            Field::GpsOutcome => self.gps_outcome = self.outcome(field, cell),
            Field::Writing => self.record.writing = self.word(field, cell, writing(cell)),
            Field::Sex => self.record.sex = self.word(field, cell, sex(cell)),
            Field::Sen => self.record.sen = self.word(field, cell, sen(cell)),
            Field::PupilPremium => {
                self.record.pupil_premium = self.word(field, cell, yes_no_about(cell, About::Premium));
            }
            Field::FsmNow => self.record.fsm_now = self.word(field, cell, yes_no_about(cell, About::Meals)),
            Field::FsmEver => self.record.fsm_ever = self.word(field, cell, yes_no_about(cell, About::Meals)),
            Field::Eal => self.record.eal = self.word(field, cell, yes_no_about(cell, About::Language)),
            Field::SocialCare => self.care(field, cell, CareColumn::Status),
            Field::InCare => self.care(field, cell, CareColumn::InCare),
            Field::ChildProtection => self.care(field, cell, CareColumn::Protection),
            Field::ChildInNeed => self.care(field, cell, CareColumn::InNeed),
            Field::ProtectionPlan => self.care(field, cell, CareColumn::Plan),
            Field::YoungCarer => {
                self.record.young_carer = self.word(field, cell, young_carer(cell, self.plan.census_carers));
            }
            Field::Informant => {
                if let Some(who) = self.word(field, cell, informant(cell)) {
                    self.record.sdq.informant = Some(who);
                }
            }
            Field::SdqForm => {
                let sdq = &mut self.record.sdq;
                sdq.version = version(cell);
                sdq.informant = sdq.informant.or_else(|| informant(cell));
            }
            other => self.sdq_figure(other, cell),
        }
    }

    fn finish(mut self) {
        for (field, outcome) in [
            (Field::Reading, self.reading_outcome),
            (Field::Maths, self.maths_outcome),
            (Field::Gps, self.gps_outcome),
        ] {
            self.stands_in(field, outcome);
        }
        if self.plan.carries.sdq {
            self.record.sdq.answers = Answers::new(self.ticks);
        }
        if self.percent.is_some() || self.possible.is_some() || self.attended.is_some() {
            self.record.attendance = attendance(self.percent, self.possible, self.attended, self.faults);
        }
    }

    fn upn(&mut self, cell: Cell<'a>) {
        if self.record.upn.is_none() {
            self.record.upn = read_upn(cell, self.faults);
        }
    }

    fn full_name(&mut self, cell: Cell<'a>) {
        if self.record.legal_surname.is_some() || self.record.legal_forename.is_some() {
            return;
        }
        let name = tidy(cell.shown());
        match parts_of(&name) {
            Some((surname, forename)) => {
                self.record.legal_surname = Some(Cow::Owned(surname.to_owned()));
                self.record.legal_forename = Some(Cow::Owned(forename.to_owned()));
            }
            None => self.record.legal_forename = Some(name),
        }
    }

    fn date(&mut self, target: Target, cell: Cell<'a>) -> Option<NaiveDate> {
        let (field, dates) = (target.field, self.plan.dates_of(target.column));
        let cell = match (cell, dates.kept) {
            (Cell::Date(day), KeptDays::ChangedBack) => Cell::Date(changed_over(day).unwrap_or(day)),
            (Cell::Date(day), KeptDays::InDoubt) if changed_over(day).is_some_and(|other| other != day) => {
                self.fault(Level::Ask, Trouble::DateOrder, field, cell);
                return None;
            }
            _ => cell,
        };
        let found = date::read(cell);
        let day = found.in_order(dates.order);
        if day.is_none() && !nothing(cell) {
            let (level, trouble) = match (found, dates.order) {
                (date::DateText::Either { .. }, None) => (Level::Ask, Trouble::DateOrder),
                (date::DateText::No, _) => (Level::Flag, Trouble::NotADate),
                _ => (Level::Flag, Trouble::OtherOrder),
            };
            self.fault(level, trouble, field, cell);
        }
        day
    }

    fn born(&mut self, target: Target, cell: Cell<'a>) {
        let Some(born) = self.date(target, cell) else { return };
        if self.record.born.is_some() {
            return;
        }
        if !is_likely_birth(born) {
            return self.fault(Level::Flag, Trouble::UnlikelyBirth, Field::Born, cell);
        }
        self.record.born = match self.plan.cohort {
            Some(cohort) => fitting(Some(born), cohort, self.faults),
            None => Some(born),
        };
    }

    fn care(&mut self, field: Field, cell: Cell<'a>, column: CareColumn) {
        let found = self.word(field, cell, social_care(cell, column));
        self.record.social_care = higher(self.record.social_care, found);
    }

    /// Passes a value on, or flags a word that is not known. N/A and dashes are nothing, not a fault.
    fn word<T>(&mut self, field: Field, cell: Cell<'a>, found: Option<T>) -> Option<T> {
        if found.is_none() && !nothing(cell) {
            self.fault(Level::Flag, Trouble::UnknownWord, field, cell);
        }
        found
    }

    pub(super) fn figure_fault(&mut self, field: Field, cell: Cell<'a>, lowest: u32, highest: u32) {
        if nothing(cell) {
            return;
        }
        let trouble =
            if whole(cell).is_some() { Trouble::OutOfRange { lowest, highest } } else { Trouble::NotANumber };
        self.fault(Level::Flag, trouble, field, cell);
    }

    pub(super) fn fault(&mut self, level: Level, trouble: Trouble, field: Field, cell: Cell<'a>) {
        tell(self.faults, level, trouble, field, cell);
    }
}
