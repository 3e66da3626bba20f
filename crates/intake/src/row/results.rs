//! The figures of a row that a test or a register gave: attendance, sessions, key stage 2.

use super::fault::{Fault, Level, Trouble};
use super::figures::{Figure, figure};
use super::identity::nothing;
use super::interpret::Reading;
use crate::columns::field::Field;
use crate::read::cell::Cell;
use crate::value::ks2::{Ks2, Ks2Text, test};
use crate::value::number::whole;

impl<'a> Reading<'a, '_> {
    pub(super) fn attendance(&mut self, cell: Cell<'a>) {
        match figure(cell, self.plan.attendance) {
            Figure::Nothing => {}
            Figure::Percent(percent) => self.percent = self.percent.or(Some(percent)),
            Figure::Bad(level, trouble) => self.fault(level, trouble, Field::Attendance, cell),
        }
    }

    pub(super) fn sessions(&mut self, field: Field, cell: Cell<'a>) -> Option<u16> {
        let number =
            whole(cell).and_then(|number| u16::try_from(number).ok()).filter(|number| *number <= 1_000);
        if number.is_none() {
            self.figure_fault(field, cell, 0, 1_000);
        }
        number
    }

    pub(super) fn test(&mut self, field: Field, cell: Cell<'a>) -> Option<Ks2> {
        match test(cell) {
            Ks2Text::Result(result) => {
                if let Ks2::Code(_) = result {
                    self.fault(Level::Notice, Trouble::Coded, field, cell);
                }
                return Some(result);
            }
            Ks2Text::OutOfRange => {
                self.fault(Level::Flag, Trouble::OutOfRange { lowest: 80, highest: 120 }, field, cell);
            }
            Ks2Text::Unknown if nothing(cell) => {}
            Ks2Text::Unknown => self.fault(Level::Flag, Trouble::UnknownWord, field, cell),
        }
        None
    }

    /// The outcome of a test, in the column beside the score.
    pub(super) fn outcome(&mut self, field: Field, cell: Cell<'a>) -> Option<Ks2> {
        match test(cell) {
            Ks2Text::Result(code @ Ks2::Code(_)) => Some(code),
            _ => {
                if !nothing(cell) {
                    // It only says something where there is no score; that is known when the row was read.
                    self.fault(Level::Notice, Trouble::UnknownWord, field, cell);
                }
                None
            }
        }
    }

    /// Without a score the outcome says why there is none.
    pub(super) fn stands_in(&mut self, field: Field, outcome: Option<Ks2>) {
        let (slot, said_in) = match field {
            Field::Reading => (&mut self.record.reading, Field::ReadingOutcome),
            Field::Maths => (&mut self.record.maths, Field::MathsOutcome),
            _ => (&mut self.record.gps, Field::GpsOutcome),
        };
        if slot.is_none() {
            for fault in self.faults.iter_mut().filter(|fault| fault.field == Some(said_in)) {
                fault.level = Level::Flag;
            }
        }
        if let (None, Some(Ks2::Code(code))) = (*slot, outcome)
            && !self.faults.iter().any(|fault| fault.field == Some(field))
        {
            *slot = outcome;
            self.faults.push(Fault::at(Level::Notice, Trouble::Coded, field, code));
        }
    }
}
