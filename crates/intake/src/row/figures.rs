//! Attendance from its three columns: the percentage, the sessions possible and the sessions attended.

use super::fault::{Fault, Level, Trouble};
use crate::columns::field::Field;
use crate::columns::question::AttendanceScale;
use crate::read::cell::{Cell, trim};
use crate::value::number::{millionths, millionths_of};
use crate::value::word::says_nothing;
use bridgewell_domain::attendance::{Attendance, Percent, Sessions};

/// How far the percentage may be from the sessions before one of them must be wrong: one point, in hundredths.
const APART: u16 = 100;

/// What the attendance column says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Figure {
    /// Blank, N/A or a dash.
    Nothing,
    /// A percentage.
    Percent(Percent),
    /// Something that is not one; the value becomes unknown.
    Bad(Level, Trouble),
}

/// Reads the attendance cell. A percent sign settles the scale of its own cell.
pub(super) fn figure(cell: Cell<'_>, scale: Option<AttendanceScale>) -> Figure {
    let (value, scale) = match cell {
        Cell::Text(text) if says_nothing(text) => return Figure::Nothing,
        Cell::Text(text) => match text.strip_suffix(b"%") {
            Some(rest) => (millionths(trim(rest)), Some(AttendanceScale::Percent)),
            None => (millionths(text), scale),
        },
        Cell::Number(number) => (millionths_of(number), scale),
        Cell::Error | Cell::Uncalculated | Cell::Date(_) | Cell::Bool(_) => (None, scale),
    };
    let Some(value) = value else { return Figure::Bad(Level::Flag, Trouble::NotANumber) };
    let hundredths = match scale {
        // No fraction is above one.
        None if value > 1_000_000 => (value + 5_000) / 10_000,
        None => return Figure::Bad(Level::Ask, Trouble::AttendanceScale),
        Some(AttendanceScale::Percent) if (1..=1_000_000).contains(&value) && !signed(cell) => {
            return Figure::Bad(Level::Flag, Trouble::AttendanceScale);
        }
        Some(AttendanceScale::Percent) => (value + 5_000) / 10_000,
        Some(AttendanceScale::Fraction) => (value + 50) / 100,
    };
    match u16::try_from(hundredths).ok().and_then(Percent::from_hundredths) {
        Some(percent) => Figure::Percent(percent),
        None => {
            let highest = if scale == Some(AttendanceScale::Fraction) { 1 } else { 100 };
            Figure::Bad(Level::Flag, Trouble::OutOfRange { lowest: 0, highest })
        }
    }
}

fn signed(cell: Cell<'_>) -> bool {
    matches!(cell, Cell::Text(text) if text.ends_with(b"%"))
}

/// Puts the percentage and the sessions together. Where they contradict each other, attendance is unknown.
pub(super) fn attendance(
    percent: Option<Percent>,
    possible: Option<u16>,
    attended: Option<u16>,
    faults: &mut Vec<Fault>,
) -> Option<Attendance> {
    let mut fault = |level, trouble, field, value: String| {
        faults.push(Fault { level, trouble, field: Some(field), value });
    };
    let sessions = match (possible, attended) {
        (Some(0), _) => {
            fault(Level::Flag, Trouble::NoSessions, Field::SessionsPossible, "0".to_owned());
            return None;
        }
        (Some(possible), Some(attended)) if attended > possible => {
            let value = format!("{attended} of {possible}");
            fault(Level::Flag, Trouble::TooManySessions, Field::SessionsAttended, value);
            None
        }
        (Some(possible), Some(attended)) => Some(Sessions { possible, attended }),
        _ => None,
    };
    let worked_out = sessions.and_then(|s| Percent::of(s.attended.into(), s.possible.into()));
    match (percent, sessions, worked_out) {
        (Some(percent), Some(s), Some(other))
            if percent.hundredths().abs_diff(other.hundredths()) > APART =>
        {
            let value = format!("{percent} against {} of {}", s.attended, s.possible);
            fault(Level::Flag, Trouble::SessionsDisagree, Field::Attendance, value);
            None
        }
        (Some(percent), sessions, _) => Some(Attendance { percent, sessions }),
        (None, Some(s), Some(percent)) => {
            let value = format!("{} of {}", s.attended, s.possible);
            fault(Level::Notice, Trouble::FromSessions, Field::Attendance, value);
            Some(Attendance { percent, sessions })
        }
        (None, ..) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn percent(hundredths: u16) -> Option<Percent> {
        Percent::from_hundredths(hundredths)
    }

    #[rstest]
    #[case("94.3", AttendanceScale::Percent, 9430)]
    #[case("94.3 %", AttendanceScale::Percent, 9430)]
    #[case("94,3%", AttendanceScale::Fraction, 9430)]
    #[case("0.9631999999999999", AttendanceScale::Fraction, 9632)]
    #[case("0.5", AttendanceScale::Fraction, 5000)]
    #[case("1", AttendanceScale::Fraction, 10_000)]
    #[case("90.0", AttendanceScale::Percent, 9000)]
    #[case("0.5%", AttendanceScale::Percent, 50)]
    #[case("0", AttendanceScale::Percent, 0)]
    fn figures_are_read_on_the_scale_of_their_column(
        #[case] text: &str,
        #[case] scale: AttendanceScale,
        #[case] hundredths: u16,
    ) {
        let found = figure(Cell::text(text.as_bytes()), Some(scale));
        assert_eq!(found, Figure::Percent(percent(hundredths).unwrap()));
    }

    #[rstest]
    #[case("0.94", Some(AttendanceScale::Percent), Trouble::AttendanceScale)]
    #[case("0.9", None, Trouble::AttendanceScale)]
    #[case("194", Some(AttendanceScale::Percent), Trouble::OutOfRange { lowest: 0, highest: 100 })]
    #[case("94", Some(AttendanceScale::Fraction), Trouble::OutOfRange { lowest: 0, highest: 1 })]
    #[case("good", Some(AttendanceScale::Percent), Trouble::NotANumber)]
    #[case("NaN", Some(AttendanceScale::Percent), Trouble::NotANumber)]
    fn doubtful_figures_become_unknown(
        #[case] text: &str,
        #[case] scale: Option<AttendanceScale>,
        #[case] trouble: Trouble,
    ) {
        let Figure::Bad(_, found) = figure(Cell::text(text.as_bytes()), scale) else { panic!("{text}") };
        assert_eq!(found, trouble);
    }

    #[test]
    fn no_fraction_is_above_one_whatever_the_column() {
        assert_eq!(figure(Cell::text(b"94.3"), None), Figure::Percent(percent(9430).unwrap()));
    }

    #[test]
    fn sessions_stand_in_for_a_missing_percentage_and_contradictions_are_unknown() {
        let mut faults = Vec::new();
        let found = attendance(None, Some(378), Some(355), &mut faults).unwrap();
        assert_eq!(found.percent.hundredths(), 9392);
        assert_eq!(faults.pop().unwrap().level, Level::Notice);

        assert_eq!(attendance(percent(9430), Some(380), Some(200), &mut faults), None);
        assert_eq!(faults.pop().unwrap().trouble, Trouble::SessionsDisagree);

        assert_eq!(attendance(percent(9430), Some(0), Some(0), &mut faults), None);
        assert_eq!(faults.pop().unwrap().trouble, Trouble::NoSessions);

        let kept = attendance(percent(9430), Some(380), Some(381), &mut faults).unwrap();
        assert_eq!((kept.percent.hundredths(), kept.sessions), (9430, None));
        assert_eq!(faults.pop().unwrap().trouble, Trouble::TooManySessions);

        assert_eq!(attendance(None, Some(380), None, &mut faults), None);
        assert!(faults.is_empty());
    }
}
