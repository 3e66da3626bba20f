//! The action plan on paper: what each numbered action does and rests on, who leads it and by when; then the same numbers
//! by outcome area and by level of need, so that gaps are seen. Public class, without pupils.

use bridgewell_domain::dates::{in_full, short};
use bridgewell_domain::programme::frames::{LevelOfNeed, OutcomeArea};
use bridgewell_domain::programme::plan::{Status, pounds};

use crate::block::{Column, Fact, Style, Table, Text};
use crate::document::{Document, WithoutPupils};
use crate::error::ReportError;
use crate::paper::plan_figures::{plan_changes, plan_progress};
use crate::summary::{PlanSummary, PlannedAction};
use crate::words::{capital, joined};

/// The action plan of one school.
///
/// # Errors
/// When a built-in typeface cannot be read.
pub fn plan(summary: &PlanSummary) -> Result<Document<WithoutPupils>, ReportError> {
    let notice =
        "For staff, governors, parents and partners. It is about what the school does, and names no pupil.";
    let class = WithoutPupils { notice: notice.to_owned() };
    let title = format!("Action plan for wellbeing {}", summary.year.replace('-', "\u{2011}"));
    let mut document = Document::new(class, title, summary.imprint.clone());
    document.section("At a glance");
    document.facts(at_a_glance(summary));
    let standing: Vec<_> =
        summary.actions.iter().map(|one| (one.action.outcome_area, one.standing)).collect();
    if let Some(figure) = plan_progress(&standing)? {
        document.figure(figure);
    }
    document.section("The actions");
    document.paragraph(
        "An action keeps its number for as long as the plan lives, so that a number in a review or a letter can always \
         be found here.",
    );
    document.table(numbered(summary));
    by_outcome(&mut document, summary);
    by_level(&mut document, summary);
    steps(&mut document, summary);
    measures(&mut document, summary)?;
    pledges(&mut document, summary);
    dropped(&mut document, summary);
    Ok(document)
}

fn fact(label: &str, says: impl Into<Text>) -> Fact {
    Fact { label: label.to_owned(), says: says.into() }
}

fn count(summary: &PlanSummary, wanted: impl Fn(&PlannedAction) -> bool) -> usize {
    summary.actions.iter().filter(|one| wanted(one)).count()
}

fn at_a_glance(summary: &PlanSummary) -> Vec<Fact> {
    let today = summary.today;
    let standing = Status::ALL.into_iter().filter_map(|status| {
        let number = count(summary, |one| one.standing == status);
        (number > 0).then(|| format!("{number} {}", status.words()))
    });
    let mut facts = vec![
        fact("The day", in_full(today)),
        fact("Actions", Text::bold(summary.actions.len().to_string())),
        fact("How they stand", joined(&standing.collect::<Vec<_>>())),
        fact("Past their day", count(summary, |one| one.action.is_overdue(today)).to_string()),
        fact("Due within 14 days", count(summary, |one| one.action.is_due_soon(today)).to_string()),
    ];
    let costed: Vec<i64> = summary
        .actions
        .iter()
        .filter(|one| one.standing != Status::Dropped)
        .filter_map(|one| one.action.cost_pence.map(i64::from))
        .collect();
    let total = i32::try_from(costed.iter().sum::<i64>()).unwrap_or(i32::MAX);
    let open = count(summary, |one| one.standing != Status::Dropped) - costed.len();
    let rest = match open {
        0 => String::new(),
        1 => "; the cost of 1 action is not known".to_owned(),
        several => format!("; the cost of {several} actions is not known"),
    };
    if !costed.is_empty() {
        facts.push(fact("Cost", format!("{}{rest}", pounds(total))));
    }
    facts
}

fn numbered(summary: &PlanSummary) -> Table {
    Table {
        columns: vec![
            Column::words("No.", 0.7),
            Column::words("Action", 3.0),
            Column::words("Rests on", 3.4),
            Column::words("Lead and partners", 2.0),
            Column::words("By when", 1.3),
            Column::words("Stands", 1.3),
        ],
        rows: summary.actions.iter().map(row).collect(),
    }
}

fn row(one: &PlannedAction) -> Vec<Text> {
    let action = &one.action;
    let frames: Vec<&str> =
        [action.outcome_area.map(OutcomeArea::words), action.level_of_need.map(LevelOfNeed::words)]
            .into_iter()
            .flatten()
            .collect();
    let mut what = Text::bold(action.title.as_str());
    if !frames.is_empty() {
        what = what.then(format!("\n{}", frames.join(", ")), Style::Plain);
    }
    let mut rests = action.rests_on.clone();
    if !action.standard_title.is_empty() && action.standard_title != action.title {
        let standard = format!("Audit standard: {}", action.standard_title);
        rests = if rests.is_empty() { standard } else { format!("{rests}\n{standard}") };
    }
    let lead = if action.lead.name.is_empty() { "Nobody yet" } else { action.lead.name.as_str() };
    let partners: Vec<&str> = action.partners.iter().map(|partner| partner.name.as_str()).collect();
    let mut who = Text::bold(lead);
    if !partners.is_empty() {
        who = who.then(format!("\nwith {}", joined(&partners)), Style::Plain);
    }
    let when = match (action.start, action.due) {
        (_, Some(due)) => short(due),
        (Some(start), None) => format!("from {}", short(start)),
        (None, None) => "no day yet".to_owned(),
    };
    vec![
        action.number.to_string().into(),
        what,
        rests.into(),
        who,
        when.into(),
        capital(one.standing.words()).into(),
    ]
}

/// "3, 5 and 11", or that there is none.
fn numbers(actions: &[&PlannedAction]) -> String {
    if actions.is_empty() {
        return "none".to_owned();
    }
    joined(&actions.iter().map(|one| one.action.number.to_string()).collect::<Vec<_>>())
}

/// Actions that are still part of the plan.
fn kept(summary: &PlanSummary, wanted: impl Fn(&PlannedAction) -> bool) -> Vec<&PlannedAction> {
    summary.actions.iter().filter(|one| one.standing != Status::Dropped && wanted(one)).collect()
}

/// The grid: outcome areas down, levels of need across, the numbers of the actions in the cells.
fn by_outcome(document: &mut Document<WithoutPupils>, summary: &PlanSummary) {
    document.section("Actions by outcome area");
    document.paragraph(
        "Each number is an action of the table above. Dropped actions are left out. An outcome area or a level without \
         a number is one that the plan does not reach yet.",
    );
    let levels = LevelOfNeed::ALL;
    let mut columns = vec![Column::words("Outcome area", 2.2)];
    columns.extend(levels.iter().map(|level| Column::words(level.words(), 1.2)));
    let rows = OutcomeArea::ALL.iter().map(|area| {
        let mut row = vec![Text::from(area.words())];
        row.extend(levels.iter().map(|level| {
            let here = kept(summary, |one| {
                one.action.outcome_area == Some(*area) && one.action.level_of_need == Some(*level)
            });
            Text::from(if here.is_empty() { "–".to_owned() } else { numbers(&here) })
        }));
        row
    });
    let rows = rows.collect();
    document.table(Table { columns, rows });
    let indexed = OutcomeArea::ALL
        .iter()
        .map(|area| (area.words(), kept(summary, |one| one.action.outcome_area == Some(*area))));
    index(document, "Outcome area", indexed, kept(summary, |one| one.action.outcome_area.is_none()));
}

fn by_level(document: &mut Document<WithoutPupils>, summary: &PlanSummary) {
    document.section("Actions by level of need");
    let indexed = LevelOfNeed::ALL
        .iter()
        .map(|level| (level.words(), kept(summary, |one| one.action.level_of_need == Some(*level))));
    index(document, "Level of need", indexed, kept(summary, |one| one.action.level_of_need.is_none()));
}

fn index<'a>(
    document: &mut Document<WithoutPupils>,
    head: &str,
    groups: impl Iterator<Item = (&'static str, Vec<&'a PlannedAction>)>,
    without: Vec<&'a PlannedAction>,
) {
    let rest = (!without.is_empty()).then_some(("Not placed yet", without));
    let rows = groups.chain(rest).map(|(name, actions)| {
        let titles: Vec<String> =
            actions.iter().map(|one| format!("{}. {}", one.action.number, one.action.title)).collect();
        let said = if titles.is_empty() { "No action yet".to_owned() } else { titles.join("\n") };
        vec![Text::from(name), Text::from(said)]
    });
    let rows = rows.collect();
    document.table(Table { columns: vec![Column::words(head, 1.4), Column::words("Actions", 4.0)], rows });
}

fn steps(document: &mut Document<WithoutPupils>, summary: &PlanSummary) {
    let mut open: Vec<_> = summary
        .actions
        .iter()
        .filter(|one| one.action.is_open())
        .flat_map(|one| {
            let steps = one.action.milestones.iter().filter(|step| step.done.is_none());
            steps.map(move |step| (step.due, one.action.number, step.title.as_str()))
        })
        .collect();
    open.sort_unstable_by_key(|(due, number, _)| (due.is_none(), *due, *number));
    if open.is_empty() {
        return;
    }
    document.section("Steps ahead");
    let rows = open.into_iter().map(|(due, number, title)| {
        let when = match due {
            Some(due) if due < summary.today => format!("{}, has passed", in_full(due)),
            Some(due) => in_full(due),
            None => "no day yet".to_owned(),
        };
        vec![Text::from(number.to_string()), Text::from(title), Text::from(when)]
    });
    let rows = rows.collect();
    let columns = vec![Column::words("No.", 0.5), Column::words("Step", 4.0), Column::words("By when", 1.8)];
    document.table(Table { columns, rows });
}

fn measures(document: &mut Document<WithoutPupils>, summary: &PlanSummary) -> Result<(), ReportError> {
    let measured: Vec<_> =
        summary.actions.iter().filter_map(|one| Some((one.action.number, one.measured.as_ref()?))).collect();
    if measured.is_empty() {
        return Ok(());
    }
    document.section("How we shall know that it helped");
    document.paragraph(format!(
        "A number of people from 1 to {} is not shown.",
        summary.smallest_shown.saturating_sub(1)
    ));
    let or_not = |words: &str| Text::from(if words.is_empty() { "not known yet" } else { words });
    let rows = measured.into_iter().map(|(number, one)| {
        vec![
            Text::from(number.to_string()),
            Text::from(one.what.as_str()),
            or_not(&one.before),
            or_not(&one.aim),
            or_not(&one.after),
        ]
    });
    let rows = rows.collect();
    document.table(Table {
        columns: vec![
            Column::words("No.", 0.6),
            Column::words("What we look at", 3.0),
            Column::words("Before", 1.8),
            Column::words("Hoped for", 1.8),
            Column::words("Afterwards", 1.8),
        ],
        rows,
    });
    if let Some(figure) = plan_changes(&summary.changes)? {
        document.figure(figure);
    }
    Ok(())
}

fn pledges(document: &mut Document<WithoutPupils>, summary: &PlanSummary) {
    let rows: Vec<_> = kept(summary, |_| true)
        .into_iter()
        .flat_map(|one| {
            let promised = one.action.partners.iter().filter(|partner| !partner.pledge.is_empty());
            promised.map(move |partner| {
                vec![
                    Text::from(partner.name.as_str()),
                    Text::from(partner.pledge.as_str()),
                    Text::from(one.action.number.to_string()),
                ]
            })
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    document.section("What partners have promised");
    let columns =
        vec![Column::words("Partner", 1.8), Column::words("Promise", 4.0), Column::words("Action", 0.8)];
    document.table(Table { columns, rows });
}

fn dropped(document: &mut Document<WithoutPupils>, summary: &PlanSummary) {
    let rows: Vec<_> = summary
        .actions
        .iter()
        .filter(|one| one.standing == Status::Dropped)
        .map(|one| {
            vec![
                Text::from(one.action.number.to_string()),
                Text::from(one.action.title.as_str()),
                Text::from(one.action.said.why.as_str()),
            ]
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    document.section("Dropped, and why");
    let columns = vec![Column::words("No.", 0.5), Column::words("Action", 2.4), Column::words("Why", 3.4)];
    document.table(Table { columns, rows });
}
