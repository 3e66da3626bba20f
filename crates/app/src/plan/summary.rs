//! The plan gathered for paper and for spreadsheets: numbers of people that are too small to show are left out of the
//! first.

use super::few;
use crate::documents::Alone;
use crate::error::ApiError;
use crate::names::StaffNames;
use bridgewell_domain::dates;
use bridgewell_domain::ids::ActionId;
use bridgewell_domain::programme::frames::{LevelOfNeed, OutcomeArea, Principle};
use bridgewell_domain::programme::plan::{Action, Measure, Point};
use bridgewell_exchange::{Cell, ColumnOut, TableOut};
use bridgewell_report::summary::{Measured, PlannedAction};
use bridgewell_store::ReadTx;
use bridgewell_store::plan_entries::Entry;
use chrono::NaiveDate;

/// The set under which numbers of people in the plan's measures are remembered.
const MEASURED: &str = "plan_measures";

/// The numbers of people in the measures, cleared beside the plans that were published before.
pub(super) fn people_measured(read: &ReadTx<'_>, actions: &[Action]) -> Result<Alone, ApiError> {
    let counts = actions.iter().flat_map(|action| {
        points(&action.measure).into_iter().filter_map(|(moment, point)| {
            Some((group(action.id, moment), people(point, &action.measure.unit)?))
        })
    });
    Alone::clear(read, MEASURED, counts)
}

fn points(measure: &Measure) -> [(&'static str, &Point); 3] {
    [("before", &measure.before), ("aim", &measure.aim), ("after", &measure.after)]
}

/// Whom a number of a measure counts. Kept with what was published, so it must not change.
fn group(action: ActionId, moment: &str) -> String {
    format!("action {action}: {moment}")
}

/// The number of people a point says, if it is one.
fn people(point: &Point, unit: &str) -> Option<u32> {
    let number = point.number.filter(|number| few::counts_people(unit) && *number >= 0.0)?;
    // Half a person is a misprint: it is counted as a whole one.
    number.ceil().to_string().parse().ok()
}

/// An action for the printed plan.
pub(super) fn planned(action: Action, today: NaiveDate, people: &Alone) -> PlannedAction {
    let measured = measured((action.id, &action.measure), people);
    let standing = action.standing(today);
    PlannedAction { action: Action { measure: Measure::default(), ..action }, standing, measured }
}

fn measured((action, measure): (ActionId, &Measure), cleared: &Alone) -> Option<Measured> {
    if measure.what.is_empty() {
        return None;
    }
    let [before, aim, after] = points(measure).map(|(moment, point)| {
        let hidden =
            people(point, &measure.unit).is_some() && cleared.count(&group(action, moment)).shown().is_none();
        said(point, &measure.unit, hidden)
    });
    Some(Measured { what: measure.what.clone(), before, aim, after })
}

/// The measure of an action without the numbers of people that are hidden.
pub(super) fn open_measure(action: &Action, cleared: &Alone) -> Measure {
    let mut open = action.measure.clone();
    let unit = open.unit.clone();
    for (moment, point) in [("before", &mut open.before), ("aim", &mut open.aim), ("after", &mut open.after)]
    {
        if people(point, &unit).is_some() && cleared.count(&group(action.id, moment)).shown().is_none() {
            point.number = None;
        }
    }
    open
}

/// A point in words: "61 %, from the autumn survey". A hidden number reads "not shown".
fn said(point: &Point, unit: &str, hidden: bool) -> String {
    let number = point.number.map(|number| match hidden {
        true => "not shown".to_owned(),
        false if unit.is_empty() => number.to_string(),
        false => format!("{number}\u{a0}{unit}"),
    });
    let words = Some(point.words.clone()).filter(|words| !words.is_empty());
    [number, words].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// The plan as a table for spreadsheets: one row an action.
pub(super) fn table(
    actions: &[Action],
    (entries, staff): (&[Entry], &StaffNames),
    today: NaiveDate,
) -> TableOut {
    let columns = [
        ("Number", 8.0),
        ("Action", 40.0),
        ("Outcome area", 20.0),
        ("Level of need", 16.0),
        ("Principle", 24.0),
        ("Audit standard", 14.0),
        ("Rests on", 40.0),
        ("Lead", 18.0),
        ("Partners", 28.0),
        ("Pledges", 32.0),
        ("Start", 12.0),
        ("Due", 12.0),
        ("Stands", 12.0),
        ("Past its day", 11.0),
        ("Why", 28.0),
        ("Milestones", 40.0),
        ("Cost", 12.0),
        ("Paid from", 20.0),
        ("Measure", 30.0),
        ("Before", 18.0),
        ("Hoped for", 18.0),
        ("Afterwards", 18.0),
        ("Last note", 40.0),
    ];
    TableOut {
        name: "Action plan".to_owned(),
        made_on: today,
        columns: columns.iter().map(|(title, width)| ColumnOut::new(title, *width)).collect(),
        rows: actions.iter().map(|action| row(action, (entries, staff), today)).collect(),
    }
}

fn row(action: &Action, (entries, staff): (&[Entry], &StaffNames), today: NaiveDate) -> Vec<Cell> {
    let joined = |words: Vec<String>| Cell::words(words.join("\n"));
    let note = entries.iter().find(|entry| entry.action == action.id && !entry.words.is_empty());
    let note = note.map(|entry| {
        let day = dates::in_full(dates::day_of(entry.at));
        format!("{day}, {}: {}", staff.name(entry.by), entry.words)
    });
    let measure = &action.measure;
    let point = |point: &Point| match point.number {
        Some(number) if point.words.is_empty() && measure.unit.is_empty() => Cell::Number(number),
        _ => Cell::words(said(point, &measure.unit, false)),
    };
    let steps = action.milestones.iter().map(|step| {
        let due = step.due.map(|due| format!(", by {}", dates::in_full(due))).unwrap_or_default();
        let done = step.done.map(|done| format!(", reached {}", dates::in_full(done))).unwrap_or_default();
        format!("{}{due}{done}", step.title)
    });
    let partners = &action.partners;
    let pledges = partners.iter().filter(|one| !one.pledge.is_empty());
    vec![
        Cell::Number(f64::from(action.number)),
        Cell::words(action.title.as_str()),
        Cell::words(action.outcome_area.map(OutcomeArea::words).unwrap_or_default()),
        Cell::words(action.level_of_need.map(LevelOfNeed::words).unwrap_or_default()),
        Cell::words(action.principle.map(Principle::words).unwrap_or_default()),
        Cell::words(action.standard.as_deref().unwrap_or_default()),
        Cell::words(action.rests_on.as_str()),
        Cell::words(action.lead.name.as_str()),
        joined(partners.iter().map(|one| one.name.clone()).collect()),
        joined(pledges.map(|one| format!("{}: {}", one.name, one.pledge)).collect()),
        Cell::day(action.start),
        Cell::day(action.due),
        Cell::words(action.standing(today).words()),
        Cell::words(if action.is_overdue(today) { "yes" } else { "no" }),
        Cell::words(action.said.why.as_str()),
        joined(steps.collect()),
        action.cost_pence.map_or(Cell::Empty, Cell::Pence),
        Cell::words(action.cost_note.as_str()),
        Cell::words(measure.what.as_str()),
        point(&measure.before),
        point(&measure.aim),
        point(&measure.after),
        Cell::words(note.unwrap_or_default()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use bridgewell_disclosure::Threshold;
    use uuid::Uuid;

    #[test]
    fn few_people_are_not_shown_on_paper_and_a_share_is() {
        let measure = |unit: &str, before, after| Measure {
            what: "Somebody to talk to".into(),
            unit: unit.into(),
            before: Point { words: String::new(), number: Some(before) },
            aim: Point::default(),
            after: Point { words: "from the survey".into(), number: Some(after) },
        };
        let id = ActionId::from_uuid(Uuid::from_u128(1));
        let cleared = |measure: &Measure| {
            let counts = points(measure)
                .into_iter()
                .filter_map(|(moment, point)| Some((group(id, moment), people(point, &measure.unit)?)));
            measured((id, measure), &Alone::beside((MEASURED, Threshold::default()), counts, &[]).unwrap())
        };
        let people = cleared(&measure("pupils", 4.0, 6.0)).unwrap();
        assert_eq!(
            (people.before.as_str(), people.after.as_str()),
            ("not shown", "6\u{a0}pupils, from the survey")
        );
        let share = cleared(&measure("% of pupils", 4.0, 61.5)).unwrap();
        assert_eq!(share.before, "4\u{a0}% of pupils");
        assert_eq!(cleared(&measure("families", 0.0, 5.0)).unwrap().before, "0\u{a0}families");
        let no_unit = cleared(&measure("", 3.0, 61.0)).unwrap();
        assert_eq!((no_unit.before.as_str(), no_unit.after.as_str()), ("not shown", "61, from the survey"));
        assert!(cleared(&Measure::default()).is_none());
    }
}
