//! Attendance from a transfer file: the latest year, added up where the pupil moved within it.

use super::xml::Element;
use crate::columns::field::Field;
use crate::row::fault::{Fault, Level, Trouble};
use bridgewell_domain::attendance::{Attendance, Percent, Sessions};

/// More sessions than this in one year are a slip of a key.
const MOST: u32 = 1_000;

#[derive(Default)]
struct Sum {
    possible: u32,
    attended: u32,
    accounted: u32,
    /// Whether every part said how often the pupil was away.
    complete: bool,
}

/// Attended of possible in the latest year. No possible sessions: unknown.
pub(super) fn attendance_of(pupil: &Element, faults: &mut Vec<Fault>) -> Option<Attendance> {
    let years: Vec<(i32, &Element)> = pupil
        .every("Attendance")
        .flat_map(|attendance| attendance.every("YearData"))
        .filter_map(|year| Some((year.text("Year").get(..4)?.parse().ok()?, year)))
        .collect();
    let latest = years.iter().map(|(year, _)| *year).max()?;
    let mut sum = Sum { complete: true, ..Sum::default() };
    for (_, part) in years.iter().filter(|(year, _)| *year == latest) {
        if let Err((field, found)) = sum.add(part) {
            let trouble = Trouble::OutOfRange { lowest: 0, highest: MOST };
            faults.push(Fault::at(Level::Flag, trouble, field, found));
            return None;
        }
    }
    let Sum { possible, attended, accounted, complete } = sum;
    let written = format!("{attended} of {possible}");
    if possible == 0 {
        faults.push(Fault::at(Level::Flag, Trouble::NoSessions, Field::SessionsPossible, "0"));
        return None;
    }
    if attended > possible {
        faults.push(Fault::at(Level::Flag, Trouble::TooManySessions, Field::SessionsAttended, written));
        return None;
    }
    if complete && accounted != possible {
        let found = format!("{accounted} against {possible}");
        faults.push(Fault::at(Level::Notice, Trouble::SessionsDoNotAdd, Field::SessionsPossible, found));
    }
    let percent = Percent::of(attended, possible)?;
    let sessions =
        Some(Sessions { possible: possible.try_into().ok()?, attended: attended.try_into().ok()? });
    Some(Attendance { percent, sessions })
}

impl Sum {
    fn add(&mut self, part: &Element) -> Result<(), (Field, String)> {
        let number = |name: &str, field: Field| {
            let text = part.text(name);
            let number = text.parse::<u32>().ok().filter(|number| *number <= MOST);
            match (text.is_empty(), number) {
                (true, _) => Ok(None),
                (false, Some(number)) => Ok(Some(number)),
                (false, None) => Err((field, text.to_owned())),
            }
        };
        let possible = number("SessionsPossible", Field::SessionsPossible)?;
        let attended = number("SessionsAttended", Field::SessionsAttended)?;
        // A part that does not say both cannot be counted at all.
        let (Some(possible), Some(attended)) = (possible, attended) else { return Ok(()) };
        let authorised = number("SessionsAuthorised", Field::SessionsPossible)?;
        let unauthorised = number("SessionsUnauthorised", Field::SessionsPossible)?;
        self.complete &= authorised.is_some() && unauthorised.is_some();
        self.possible += possible;
        self.attended += attended;
        self.accounted += attended + authorised.unwrap_or(0) + unauthorised.unwrap_or(0);
        Ok(())
    }
}
