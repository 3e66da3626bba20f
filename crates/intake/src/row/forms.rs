//! The answers and scores of an SDQ form in a row.

use super::fault::{Level, Trouble};
use super::interpret::Reading;
use crate::columns::field::Field;
use crate::read::cell::Cell;
use crate::value::questionnaire::{tick, up_to};

impl<'a> Reading<'a, '_> {
    pub(super) fn item(&mut self, number: u8, field: Field, cell: Cell<'a>) {
        let Some(boxes) = self.plan.boxes else {
            if !self.faults.iter().any(|f| f.trouble == Trouble::Boxes) {
                self.fault(Level::Ask, Trouble::Boxes, field, cell);
            }
            return;
        };
        match (tick(cell, boxes), self.ticks.get_mut(usize::from(number.wrapping_sub(1)))) {
            (Some(tick), Some(slot)) => *slot = Some(tick),
            _ => self.figure_fault(field, cell, 0, 2),
        }
    }

    pub(super) fn sdq_figure(&mut self, field: Field, cell: Cell<'a>) {
        let highest = match field {
            Field::Total => 40,
            Field::Emotional
            | Field::Conduct
            | Field::Hyperactivity
            | Field::Peer
            | Field::Prosocial
            | Field::Impact => 10,
            _ => 3,
        };
        let value = up_to(cell, highest);
        if value.is_none() {
            return self.figure_fault(field, cell, 0, u32::from(highest));
        }
        let sdq = &mut self.record.sdq;
        let slot = match field {
            Field::Emotional => &mut sdq.scores.emotional,
            Field::Conduct => &mut sdq.scores.conduct,
            Field::Hyperactivity => &mut sdq.scores.hyperactivity,
            Field::Peer => &mut sdq.scores.peer,
            Field::Prosocial => &mut sdq.scores.prosocial,
            Field::Total => &mut sdq.scores.total,
            Field::Impact => &mut sdq.scores.impact,
            Field::ImpactDifficulties => &mut sdq.impact.difficulties,
            Field::ImpactDistress => &mut sdq.impact.distress,
            Field::ImpactHome => &mut sdq.impact.home,
            Field::ImpactFriends => &mut sdq.impact.friends,
            Field::ImpactClass => &mut sdq.impact.class,
            Field::ImpactLeisure => &mut sdq.impact.leisure,
            _ => return,
        };
        *slot = slot.or(value);
    }
}
