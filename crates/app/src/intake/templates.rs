//! `intake.templates` and what is done with them: how files with certain headings are read, by a name that people know. A
//! template holds headings and meanings and nothing of any pupil, so it may go to another school as a small file.

use super::settled;
use crate::documents::plain_name;
use crate::error::{ApiError, Refusal};
use crate::names::StaffNames;
use crate::session::Session;
use crate::shelf::Document;
use crate::wire::common::{Nothing, Signed};
use crate::wire::waiting::{
    RenameTemplate, TakeTemplate, TemplateAsk, TemplateColumn, TemplateMade, TemplateShown, Templates,
};
use bridgewell_domain::ids::PersonId;
use bridgewell_domain::permit::Permit;
use bridgewell_intake::FileRead;
use bridgewell_intake::columns::field::Field;
use bridgewell_intake::columns::mapping::{Mapping, fingerprint};
use bridgewell_store::settings::{self, Of};
use bridgewell_store::{Op, ReadTx, WriteTx};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

const NAMED: &str = "intake_templates";
/// Characters of a name at most.
const LONGEST: usize = 60;
/// A template is a page of text; a file larger than this is none.
const LARGEST: usize = 256 * 1024;
/// What a saved template says of itself.
const KIND: &str = "bridgewell columns";

/// What is known of a template besides the mapping, by the fingerprint of the headings.
pub(super) type Named = BTreeMap<String, Template>;

/// A template's name and headings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Template {
    name: String,
    headings: Vec<String>,
    by: PersonId,
    on: NaiveDate,
}

/// A template as it is saved.
#[derive(Serialize, Deserialize)]
struct Saved {
    kind: String,
    version: u32,
    name: String,
    headings: Vec<String>,
    reading: Mapping,
}

/// Every name.
pub(super) fn named(read: &ReadTx<'_>) -> Result<Named, ApiError> {
    Ok(settings::get(read, Of::School, NAMED)?.unwrap_or_default())
}

/// The name of one, or words for one that was kept before templates had names.
pub(super) fn name_of(named: &Named, headings: &str) -> String {
    named.get(headings).map_or_else(|| "settled before".to_owned(), |template| template.name.clone())
}

/// Names what was just remembered after its file, unless it has a name.
pub(super) fn name_after_file(
    tx: &WriteTx<'_>,
    read: &FileRead,
    file: &str,
    on: NaiveDate,
) -> Result<(), ApiError> {
    let mut all = named(tx)?;
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let name = all.get(&read.fingerprint).map_or_else(|| free_name(&all, stem), |known| known.name.clone());
    let headings = read.columns.iter().map(|column| column.heading.clone()).collect();
    all.insert(read.fingerprint.clone(), Template { name, headings, by: tx.by(), on });
    Ok(settings::set(tx, Of::School, NAMED, &all)?)
}

fn free_name(all: &Named, wanted: &str) -> String {
    let wanted: String = wanted.trim().chars().take(LONGEST).collect();
    let taken = |name: &str| all.values().any(|template| template.name.to_lowercase() == name.to_lowercase());
    if !taken(&wanted) {
        return wanted;
    }
    (2..).map(|n| format!("{wanted} {n}")).find(|name| !taken(name)).unwrap_or(wanted)
}

/// Every template.
pub(crate) fn list(session: &mut Session, permit: Permit, _: Nothing) -> Result<Templates, ApiError> {
    session.read(&permit, shown)
}

fn shown(read: &ReadTx<'_>) -> Result<Templates, ApiError> {
    let (named, staff) = (named(read)?, StaffNames::load(read)?);
    let one = |(headings, mapping): (String, Mapping)| {
        let known = named.get(&headings);
        let fields = mapping.fields.clone().unwrap_or_default();
        let column = |(place, heading): (usize, &String)| TemplateColumn {
            heading: heading.clone(),
            taken_for: fields.get(place).copied().flatten().map(Field::words),
        };
        let columns = known.map(|known| known.headings.iter().enumerate().map(column).collect());
        TemplateShown {
            name: name_of(&named, &headings),
            columns: columns.filter(|_| mapping.fields.is_some()).unwrap_or_default(),
            settled: in_words(&mapping, known.map(|known| known.headings.as_slice()).unwrap_or_default()),
            kept: known.map(|known| Signed { by: staff.name(known.by), on: known.on }),
            headings,
        }
    };
    let mut templates: Vec<TemplateShown> = settled::memory(read)?.into_iter().map(one).collect();
    templates.sort_by_key(|template| template.name.to_lowercase());
    Ok(Templates { templates })
}

/// What was settled about whole columns, besides what each holds.
fn in_words(mapping: &Mapping, headings: &[String]) -> Vec<String> {
    use bridgewell_domain::sdq::Informant;
    use bridgewell_intake::columns::question::AttendanceScale;
    use bridgewell_intake::value::date::DateOrder;
    use bridgewell_intake::value::questionnaire::BoxNumbers;
    let first = |order: DateOrder| match order {
        DateOrder::DayFirst => "the day is first in",
        DateOrder::MonthFirst => "the month is first in",
    };
    let order = mapping.date_order.map(|order| format!("{} dates", first(order)));
    let column = |(place, order): (usize, &Option<DateOrder>)| {
        let heading =
            headings.get(place).map_or_else(|| format!("column {}", place + 1), |name| format!("“{name}”"));
        order.map(|order| format!("{} {heading}", first(order)))
    };
    let orders = mapping.date_orders.iter().enumerate().filter_map(column);
    let scale = mapping.attendance.map(|scale| match scale {
        AttendanceScale::Percent => "attendance is a percentage",
        AttendanceScale::Fraction => "attendance is a fraction of one",
    });
    let boxes = mapping.boxes.map(|boxes| match boxes {
        BoxNumbers::FromZero => "SDQ boxes are numbered 0, 1, 2",
        BoxNumbers::FromOne => "SDQ boxes are numbered 1, 2, 3",
    });
    let informant = mapping.informant.map(|informant| match informant {
        Informant::SelfReport => "pupils filled the SDQ in",
        Informant::Parent => "parents filled the SDQ in",
        Informant::Teacher => "teachers filled the SDQ in",
    });
    let others = [scale, boxes, informant].into_iter().flatten().map(str::to_owned);
    order.into_iter().chain(orders).chain(others).collect()
}

/// Gives a template another name.
pub(crate) fn rename(
    session: &mut Session,
    permit: Permit,
    ask: RenameTemplate,
) -> Result<Templates, ApiError> {
    let name = ask.name.trim().to_owned();
    if name.is_empty() || name.chars().nth(LONGEST).is_some() {
        return Err(ApiError::invalid("name", format!("Give it a name of 1 to {LONGEST} characters.")));
    }
    let today = session.today();
    session.write(&permit, Op::MappingRemembered, |tx| {
        if !settled::memory(tx)?.contains_key(&ask.headings) {
            return Err(ApiError::not_found("template"));
        }
        let mut all = named(tx)?;
        let same = |(headings, other): (&String, &Template)| {
            *headings != ask.headings && other.name.to_lowercase() == name.to_lowercase()
        };
        if all.iter().any(same) {
            return Err(ApiError::refused(
                Refusal::Taken,
                format!("Another template is called “{name}”. Choose another name."),
            ));
        }
        let by = tx.by();
        let template = all.entry(ask.headings.clone());
        let template =
            template.or_insert_with(|| Template { name: String::new(), headings: Vec::new(), by, on: today });
        template.name.clone_from(&name);
        Ok(settings::set(tx, Of::School, NAMED, &all)?)
    })?;
    session.read(&permit, shown)
}

/// Forgets a template: files with these headings are read anew. What was brought in by it stays.
pub(crate) fn remove(session: &mut Session, permit: Permit, ask: TemplateAsk) -> Result<Templates, ApiError> {
    session.write(&permit, Op::MappingRemembered, |tx| {
        let mut memory = settled::memory(tx)?;
        if memory.remove(&ask.headings).is_none() {
            return Err(ApiError::not_found("template"));
        }
        let mut all = named(tx)?;
        all.remove(&ask.headings);
        settled::keep(tx, &memory)?;
        Ok(settings::set(tx, Of::School, NAMED, &all)?)
    })?;
    session.read(&permit, shown)
}

/// Makes a small file of a template.
pub(crate) fn export(
    session: &mut Session,
    permit: Permit,
    ask: TemplateAsk,
) -> Result<TemplateMade, ApiError> {
    let (mapping, template) = session.read(&permit, |read| {
        let mapping = settled::memory(read)?.remove(&ask.headings);
        let mapping = mapping.ok_or_else(|| ApiError::not_found("template"))?;
        Ok((mapping, named(read)?.remove(&ask.headings)))
    })?;
    let template = template.filter(|template| !template.headings.is_empty()).ok_or_else(|| {
        ApiError::refused(
            Refusal::Other,
            "This template was kept before templates had names, without its headings. Bring in a file with them once \
             more, and it can be saved.",
        )
    })?;
    let saved = Saved {
        kind: KIND.to_owned(),
        version: 1,
        name: template.name.clone(),
        headings: template.headings,
        reading: mapping,
    };
    let bytes = serde_json::to_vec_pretty(&saved).map_err(ApiError::broken)?;
    session.write(&permit, Op::Exported, |tx| {
        tx.count("templates", 1);
        Ok(())
    })?;
    let name = format!("{}.json", plain_name(&template.name));
    let handle = session.shelf_mut().put_document(Document { name, bytes, opens_workspace: false });
    Ok(TemplateMade { handle })
}

/// Takes a saved template in. One for the same headings is replaced, and keeps its name here.
pub(crate) fn take(session: &mut Session, permit: Permit, ask: TakeTemplate) -> Result<Templates, ApiError> {
    let file = session.shelf().file(ask.file).ok_or_else(|| ApiError::not_found("file"))?;
    let saved = (file.bytes.len() <= LARGEST).then(|| serde_json::from_slice::<Saved>(&file.bytes).ok());
    let name = file.name.clone();
    session.shelf_mut().let_go(ask.file);
    let saved = saved.flatten().filter(|saved| saved.kind == KIND && !saved.headings.is_empty()).ok_or_else(
        || {
            ApiError::refused(
                Refusal::File,
                format!(
                    "“{name}” is not a template that Bridgewell saved. Choose the .json file it was saved as."
                ),
            )
        },
    )?;
    if saved.version != 1 {
        return Err(ApiError::refused(
            Refusal::File,
            format!("“{name}” was saved by a newer Bridgewell. Update this one to take it in."),
        ));
    }
    let today = session.today();
    session.write(&permit, Op::MappingRemembered, |tx| {
        let key = fingerprint(&saved.headings);
        let (mut memory, mut all) = (settled::memory(tx)?, named(tx)?);
        let known = all.get(&key).map(|template| template.name.clone());
        let name = known.unwrap_or_else(|| free_name(&all, &saved.name));
        // Where the rows stand is found anew in every file.
        memory.insert(key.clone(), Mapping { sheet: None, heading_row: None, ..saved.reading });
        all.insert(key, Template { name, headings: saved.headings, by: tx.by(), on: today });
        settled::keep(tx, &memory)?;
        Ok(settings::set(tx, Of::School, NAMED, &all)?)
    })?;
    session.read(&permit, shown)
}
