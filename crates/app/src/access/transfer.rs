//! The file for a pupil's next school: what it needs and may have, chosen by a person, and what stays here.

use super::gather::gather;
use super::pack::sections;
use super::parts::{Part, PartFile, Section};
use crate::documents::{imprint, plain_name};
use crate::error::{ApiError, Refusal};
use crate::required::required;
use crate::session::Session;
use crate::shelf::{Document as OnShelf, Leaving};
use crate::wire::common::PupilAsk;
use crate::wire::documents::FileMade;
use crate::wire::dpo::{MakeTransfer, RecordPart, TransferPlan, TransferSection};
use bridgewell_domain::ids::{PupilId, TransferId};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::role::{Role, Tier};
use bridgewell_exchange::bundle;
use bridgewell_report::paper;
use bridgewell_report::summary::KeptAbout;
use bridgewell_store::transfers::{self, Transfer};
use bridgewell_store::{Op, kept_longer};
use serde_json::json;

/// Sections that may go at all, with their heading on this paper and whether a next school usually needs them.
const MAY_GO: [(Section, &str, bool); 10] = [
    (Section::About, "Who the pupil is", true),
    (Section::Figures, "Attendance and results", true),
    (Section::Offers, "What was offered, and the answer", true),
    (Section::Reviews, "How it went", true),
    (Section::Passport, "The pupil's passport", true),
    (Section::Decisions, "What people decided", false),
    (Section::Talks, "Talks", false),
    (Section::Sdq, "Questionnaire scores", false),
    (Section::Home, "Home", false),
    (Section::RedRoute, "What could not wait: whom somebody told, with the reference", false),
];

/// What stays here whatever is chosen.
const STAYS: [&str; 5] = [
    "The letter and what readers made of it: it goes back to the pupil, who may show it to anybody. Words the pupil picked \
     from it for the passport go with the passport",
    "What adults were concerned about, in their own words",
    "What our rules raised: they are this school's rules",
    "The child-protection file: the safeguarding lead sends it separately, with a receipt, within five school days",
    "The log, which stays here as evidence",
];

/// Whether this person puts in what is under the restricted tier.
fn opens_restricted(permit: &Permit) -> bool {
    permit.role() == Role::Dsl && permit.tier() == Tier::Restricted
}

/// Leave as far as it counts here: the restricted tier is the safeguarding lead's to give.
fn leave(permit: &Permit) -> Permit {
    let tier = if opens_restricted(permit) { Tier::Restricted } else { Tier::Open };
    Permit::grant_unchecked(permit.person(), permit.role(), tier, permit.because())
}

/// What could go with a pupil.
pub(crate) fn plan(session: &mut Session, permit: Permit, ask: PupilAsk) -> Result<TransferPlan, ApiError> {
    let permit = leave(&session.for_pupil(&permit, ask.pupil)?);
    session.log_read(&permit, Op::RecordRead, ask.pupil)?;
    let imprint = imprint(session, &permit)?;
    let gathered = gather(session, &permit, ask.pupil, &imprint)?;
    let parts: Vec<Part> = gathered.parts.into_iter().map(for_others).collect();
    let sections = MAY_GO.iter().filter_map(|(section, title, suggested)| {
        let of_section = || parts.iter().filter(|part| part.section == *section);
        let count = of_section().count();
        (count > 0).then(|| TransferSection {
            key: section.key().to_owned(),
            title: (*title).to_owned(),
            count: u32::try_from(count).unwrap_or(u32::MAX),
            suggested: *suggested,
            restricted: is_restricted(*section),
            to_look_at: of_section().filter(|part| !part.why.is_empty()).map(to_look_at).collect(),
        })
    });
    let sections = sections.collect();
    session.read(&permit, |read| {
        let pupils: Vec<_> = bridgewell_store::pupils::list(read)?.into_iter().map(|row| row.pupil).collect();
        Ok(TransferPlan {
            pupil: crate::names::PupilNames::of(&pupils).shown(ask.pupil),
            sections,
            stays: STAYS.iter().map(|line| (*line).to_owned()).collect(),
            left_on: kept_longer::left(read)?.get(&ask.pupil).copied(),
        })
    })
}

const fn is_restricted(section: Section) -> bool {
    matches!(section, Section::Home | Section::RedRoute)
}

/// A part as it would stand in the file. That a section is under the restricted tier is answered by choosing it.
fn for_others(part: Part) -> Part {
    let part = Part { title: said_to_others(&part.title), ..part };
    if is_restricted(part.section) { part.chosen_as_restricted() } else { part }
}

fn to_look_at(part: &Part) -> RecordPart {
    let own = part.own.iter().map(|own| (own.source.clone(), own.words.clone()));
    RecordPart {
        key: part.key(),
        section: part.section.title().to_owned(),
        title: part.title.clone(),
        lines: part.lines.iter().cloned().chain(own).collect(),
        restricted: part.restricted,
        why: part.why.clone(),
        choice: None,
    }
}

/// Makes the file, records whom it went to, and the day the pupil left.
pub(crate) fn make(session: &mut Session, permit: Permit, ask: MakeTransfer) -> Result<FileMade, ApiError> {
    let permit = leave(&session.for_pupil(&permit, ask.pupil)?);
    let to_school = required("to_school", &ask.to_school, "Name the school it goes to.")?;
    let to_person = required("to_person", &ask.to_person, "Name the person there who receives it.")?;
    let chosen: Vec<_> =
        MAY_GO.iter().filter(|(section, ..)| ask.sections.iter().any(|key| key == section.key())).collect();
    if chosen.is_empty() {
        return Err(ApiError::invalid("sections", "Nothing is chosen. Choose what the next school needs."));
    }
    if chosen.iter().any(|(section, ..)| is_restricted(*section)) && !opens_restricted(&permit) {
        return Err(ApiError::NeedsRestrictedKey);
    }
    let imprint = imprint(session, &permit)?;
    let gathered = gather(session, &permit, ask.pupil, &imprint)?;
    let of_chosen: Vec<Part> = gathered
        .parts
        .into_iter()
        .filter(|part| chosen.iter().any(|(section, ..)| *section == part.section))
        .map(for_others)
        .collect();
    let answer = |part: &Part| {
        let said = |key: String| ask.looked_at.iter().find(|(of, _)| *of == key).map(|(_, goes)| *goes);
        if part.why.is_empty() { Some(true) } else { said(part.key()) }
    };
    match of_chosen.iter().filter(|part| answer(part).is_none()).count() {
        0 => {}
        1 => {
            return Err(ApiError::refused(
                Refusal::Other,
                "one thing still waits for somebody to look at it",
            ));
        }
        several => {
            return Err(ApiError::refused(
                Refusal::Other,
                format!("{several} things still wait for somebody to look at them"),
            ));
        }
    }
    let going: Vec<Part> = of_chosen.into_iter().filter(|part| answer(part) == Some(true)).collect();
    if going.is_empty() {
        return Err(ApiError::refused(Refusal::Other, "nothing of what was chosen is kept about this pupil"));
    }
    let (titles, restricted) = whats_in_it(&going);
    let mut parts = sections(&going);
    for (section, title, _) in &chosen {
        if let Some(found) = parts.iter_mut().find(|found| found.title == section.title()) {
            (*title).clone_into(&mut found.title);
        }
    }
    let sheet = KeptAbout {
        imprint: imprint.clone(),
        title: format!("{}: for the next school", gathered.name),
        notice: format!("Personal document for {to_person}, {to_school}. Keep it as you would the pupil's record."),
        lead: vec![
            format!(
                "{} is moving to you. This is what we think you need to go on helping, chosen by a person. The same is in \
                 the JSON file beside it.",
                gathered.name
            ),
            "What was written here was written for this school. Ask the pupil first: they know best what helps.".to_owned(),
            format!("What stays with us. {}.", STAYS.join(". ")),
        ],
        sections: parts,
    };
    let pdf = paper::kept_about(&sheet).spelled_out()?.to_pdf()?;
    let data = json!({
        "format": "bridgewell transfer",
        "version": 1,
        "from_school": imprint.school,
        "to_school": to_school,
        "to_person": to_person,
        "made": imprint.made_at.format("%Y-%m-%d").to_string(),
        "made_by": imprint.made_by,
        "log_head": imprint.log_head,
        "pupil": gathered.name,
        "parts": going.iter().map(PartFile::from).collect::<Vec<_>>(),
    });
    let data = serde_json::to_vec_pretty(&data).map_err(ApiError::broken)?;
    let name = plain_name(&gathered.name);
    let bytes = bundle(&[(format!("{name} for the next school.pdf"), pdf), (format!("{name}.json"), data)])
        .map_err(ApiError::broken)?;
    let contains = vec![
        format!(
            "For {to_person}, {to_school}: {}",
            titles.iter().chain(&restricted).map(String::as_str).collect::<Vec<_>>().join("; ")
        ),
        "A PDF to read and the same as JSON".to_owned(),
        "It is not encrypted: send it the way your school sends pupils' records".to_owned(),
    ];
    record(session, &permit, &ask, (to_school.clone(), to_person), (titles, restricted))?;
    let file_name = format!("{name} for {}.zip", plain_name(&to_school));
    let handle =
        session.shelf_mut().put_document(OnShelf { name: file_name.clone(), bytes, opens_workspace: false });
    let counts = vec![("parts", u32::try_from(going.len()).unwrap_or(u32::MAX))];
    let leaving =
        Leaving { op: Op::Exported, permit, pupil: Some(ask.pupil), letter: None, counts, once: false };
    session.shelf_mut().leaves_as(handle, leaving);
    Ok(FileMade { handle, file_name, contains })
}

/// A title that speaks to the pupil ("Your first days here"), as it is for somebody else.
fn said_to_others(title: &str) -> String {
    let mut letters = title.strip_prefix("Your ").unwrap_or(title).chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The headings of what goes: what everybody may know of, and what is under the restricted tier.
fn whats_in_it(going: &[Part]) -> (Vec<String>, Vec<String>) {
    let titles = |restricted: bool| -> Vec<String> {
        let mut titles = Vec::new();
        for (section, title, _) in MAY_GO {
            let goes = going.iter().any(|part| part.section == section && part.restricted == restricted);
            match goes {
                true if restricted && !is_restricted(section) => {
                    titles.push(format!("{title}: words under the restricted tier"));
                }
                true => titles.push(title.to_owned()),
                false => {}
            }
        }
        titles
    };
    (titles(false), titles(true))
}

fn record(
    session: &mut Session,
    permit: &Permit,
    ask: &MakeTransfer,
    (to_school, to_person): (String, String),
    (parts, restricted): (Vec<String>, Vec<String>),
) -> Result<(), ApiError> {
    let transfer = Transfer {
        id: TransferId::from_uuid(session.fresh()),
        pupil: ask.pupil,
        to_school,
        to_person,
        parts,
        restricted,
        by: permit.person(),
        at: session.now(),
    };
    session.write(permit, Op::TransferMade, |tx| {
        transfers::insert(tx, &transfer)?;
        if ask.left_on.is_some() {
            left(tx, ask.pupil, ask.left_on)?;
        }
        Ok(())
    })
}

fn left(
    tx: &bridgewell_store::WriteTx<'_>,
    pupil: PupilId,
    day: Option<chrono::NaiveDate>,
) -> Result<(), ApiError> {
    Ok(kept_longer::record_left(tx, pupil, day)?)
}
