//! What a person typed of an action, checked and put into its shape.

use crate::error::ApiError;
use crate::required::required;
use crate::wire::plan::{ActionFields, MilestoneFields};
use bridgewell_domain::ids::MilestoneId;
use bridgewell_domain::programme::plan::{Action, Lead, MOST_PENCE, Measure, Milestone, Partner, Point};
use uuid::Uuid;

/// The longest text of one field, in letters. A page of A4 holds about 3,000.
const LONGEST: usize = 6_000;
const MOST_MILESTONES: usize = 40;
const MOST_PARTNERS: usize = 40;

/// Puts the typed fields into the action; its number and what was said of it stay.
///
/// # Errors
/// [`ApiError::Invalid`] naming the field, with what to do.
pub(super) fn put(
    action: &mut Action,
    fields: &ActionFields,
    fresh: impl Fn() -> Uuid,
) -> Result<(), ApiError> {
    action.title = required("title", &fields.title, "say in a few words what will be done")?;
    if let (Some(start), Some(due)) = (fields.start, fields.due)
        && due < start
    {
        return Err(ApiError::invalid(
            "due",
            "this day is before the action begins; change one of the two days",
        ));
    }
    if fields.cost_pence.is_some_and(|pence| !(0..=MOST_PENCE).contains(&pence)) {
        return Err(ApiError::invalid("cost_pence", "give a cost from £0 to £1,000,000, or leave it empty"));
    }
    let texts = [&fields.title, &fields.rests_on, &fields.cost_note, &fields.measure.what, &fields.lead];
    if texts.iter().any(|text| text.chars().count() > LONGEST) {
        return Err(ApiError::invalid("rests_on", "this text is longer than two pages; shorten it"));
    }
    action.outcome_area = fields.outcome_area;
    action.level_of_need = fields.level_of_need;
    action.principle = fields.principle;
    action.standard =
        fields.standard.as_deref().map(str::trim).filter(|id| !id.is_empty()).map(str::to_owned);
    action.standard_title =
        if action.standard.is_some() { fields.standard_title.trim().to_owned() } else { String::new() };
    action.rests_on = fields.rests_on.trim().to_owned();
    action.lead = Lead { name: fields.lead.trim().to_owned(), person: fields.lead_person };
    action.partners = partners(&fields.partners)?;
    (action.start, action.due) = (fields.start, fields.due);
    action.cost_pence = fields.cost_pence;
    action.cost_note = fields.cost_note.trim().to_owned();
    action.milestones = milestones(&fields.milestones, fresh)?;
    action.measure = measure(&fields.measure)?;
    Ok(())
}

fn partners(typed: &[Partner]) -> Result<Vec<Partner>, ApiError> {
    let kept: Vec<Partner> = typed
        .iter()
        .map(|one| Partner { name: one.name.trim().to_owned(), pledge: one.pledge.trim().to_owned() })
        .filter(|one| !one.name.is_empty() || !one.pledge.is_empty())
        .collect();
    if kept.iter().any(|one| one.name.is_empty()) {
        return Err(ApiError::invalid("partners", "say who promised this: a pledge needs a name beside it"));
    }
    if kept.len() > MOST_PARTNERS {
        return Err(ApiError::invalid("partners", format!("name at most {MOST_PARTNERS} partners")));
    }
    Ok(kept)
}

fn milestones(typed: &[MilestoneFields], fresh: impl Fn() -> Uuid) -> Result<Vec<Milestone>, ApiError> {
    let kept = typed.iter().filter(|step| !step.title.trim().is_empty() || step.due.is_some());
    let kept: Vec<Milestone> = kept
        .map(|step| {
            Ok(Milestone {
                id: step.id.unwrap_or_else(|| MilestoneId::from_uuid(fresh())),
                title: required("milestones", &step.title, "say what will be there on that day")?,
                due: step.due,
                done: step.done,
            })
        })
        .collect::<Result<_, ApiError>>()?;
    if kept.len() > MOST_MILESTONES {
        return Err(ApiError::invalid(
            "milestones",
            format!(
                "an action has at most {MOST_MILESTONES} milestones; make a second action of some of them"
            ),
        ));
    }
    Ok(kept)
}

fn measure(typed: &Measure) -> Result<Measure, ApiError> {
    let point = |point: &Point| Point { words: point.words.trim().to_owned(), number: point.number };
    let measure = Measure {
        what: typed.what.trim().to_owned(),
        unit: typed.unit.trim().to_owned(),
        before: point(&typed.before),
        aim: point(&typed.aim),
        after: point(&typed.after),
    };
    let points = [&measure.before, &measure.aim, &measure.after];
    if points.iter().any(|point| point.number.is_some_and(|number| !number.is_finite())) {
        return Err(ApiError::invalid("measure", "give a number in figures, or leave it empty"));
    }
    if measure.what.is_empty() && points.iter().any(|point| !point.is_blank()) {
        return Err(ApiError::invalid("measure", "say first what is measured"));
    }
    Ok(measure)
}

/// The other way round.
pub(super) fn of(action: &Action) -> ActionFields {
    ActionFields {
        title: action.title.clone(),
        outcome_area: action.outcome_area,
        level_of_need: action.level_of_need,
        principle: action.principle,
        standard: action.standard.clone(),
        standard_title: action.standard_title.clone(),
        rests_on: action.rests_on.clone(),
        lead: action.lead.name.clone(),
        lead_person: action.lead.person,
        partners: action.partners.clone(),
        start: action.start,
        due: action.due,
        cost_pence: action.cost_pence,
        cost_note: action.cost_note.clone(),
        milestones: action
            .milestones
            .iter()
            .map(|step| MilestoneFields {
                id: Some(step.id),
                title: step.title.clone(),
                due: step.due,
                done: step.done,
            })
            .collect(),
        measure: action.measure.clone(),
    }
}

/// Every text of an action in which a pupil might be named.
pub(super) fn texts(action: &Action) -> Vec<&str> {
    let measure = &action.measure;
    let mut texts = vec![
        action.title.as_str(),
        &action.rests_on,
        &action.cost_note,
        &measure.what,
        &measure.before.words,
        &measure.aim.words,
        &measure.after.words,
    ];
    texts.extend(action.partners.iter().map(|partner| partner.pledge.as_str()));
    texts.extend(action.milestones.iter().map(|step| step.title.as_str()));
    texts
}
