//! What accepting a file would do, row by row. The preview shows it and the acceptance writes it: one plan for both.

use super::conflicts::{self, Conflict, drop_field};
use super::matching::{self, Found};
use super::merge;
use super::register::Register;
use crate::wire::intake::{RowAct, RowAnswer};
use bridgewell_domain::attainment::Attainment;
use bridgewell_domain::attendance::Attendance;
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::sdq::{Answers, Basis, ImpactAnswers, Scores};
use bridgewell_domain::social_care::{Home, SocialCare, YoungCarer};
use bridgewell_domain::upn::Upn;
use bridgewell_intake::columns::field::Field;
use bridgewell_intake::row::fault::{Fault, Level, Trouble};
use bridgewell_intake::row::record::Record;
use bridgewell_intake::row::standing::Standing;
use bridgewell_intake::value::home::Carer;
use bridgewell_intake::{FileRead, ReadRow};
use bridgewell_store::pupils_said::Said;
use std::collections::HashMap;

/// Whom a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// A pupil who is here.
    Known(PupilId),
    /// A new pupil.
    New,
    /// The new pupil of an earlier row of the same file, by its place.
    NewOf(usize),
}

/// Where a row stands once what is kept was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Stands {
    Ready(Target),
    Held,
    Refused,
    /// No data for this workspace; why.
    Aside(String),
}

/// One row's plan.
#[derive(Clone, Debug)]
pub(super) struct Planned {
    pub(super) stands: Stands,
    /// What would happen, or why it waits.
    pub(super) what: String,
    pub(super) said: Said,
    pub(super) attendance: Option<Attendance>,
    pub(super) attainment: Attainment,
    pub(super) home: Option<Home>,
    pub(super) form: Option<(Basis, Scores)>,
    pub(super) conflicts: Vec<Conflict>,
    pub(super) candidates: Vec<PupilId>,
    pub(super) answers: Vec<&'static str>,
    pub(super) answered: Option<RowAct>,
}

/// Plans every row of a file.
pub(super) fn plan(read: &FileRead, register: &Register, answers: &[RowAnswer]) -> Vec<Planned> {
    let answers: HashMap<u64, &RowAct> =
        answers.iter().map(|answer| (answer.row.into(), &answer.act)).collect();
    let mut new: HashMap<Upn, usize> = HashMap::new();
    let mut all = Vec::with_capacity(read.rows.len());
    for (place, row) in read.rows.iter().enumerate() {
        let answer = answers.get(&row.record.row).copied();
        let mut planned = plan_row(read, register, row, answer);
        if planned.stands == Stands::Ready(Target::New)
            && let Some(upn) = planned.said.upn
        {
            match new.get(&upn) {
                Some(_)
                    if row
                        .faults
                        .iter()
                        .any(|fault| matches!(fault.trouble, Trouble::TwoChildren { .. })) =>
                {
                    planned.stands = Stands::Held;
                    "Another row has taken this UPN. Say that it is a new pupil, who then has none, or leave it out."
                        .clone_into(&mut planned.what);
                }
                Some(first) => planned.stands = Stands::Ready(Target::NewOf(*first)),
                None => {
                    new.insert(upn, place);
                }
            }
        }
        all.push(planned);
    }
    all
}

fn plan_row(read: &FileRead, register: &Register, row: &ReadRow, answer: Option<&RowAct>) -> Planned {
    let record = &row.record;
    let mut planned = Planned {
        stands: Stands::Held,
        what: String::new(),
        said: merge::said(record),
        attendance: record.attendance,
        attainment: record.attainment(),
        home: home(read, record),
        form: None,
        conflicts: Vec::new(),
        candidates: Vec::new(),
        answers: vec!["leave_out"],
        answered: answer.cloned(),
    };
    if row.standing == Standing::Refused {
        planned.stands = Stands::Refused;
        planned.what = worst(&row.faults);
        planned.answers.clear();
        return planned;
    }
    if answer == Some(&RowAct::LeaveOut) {
        planned.stands = Stands::Aside("left out by choice".to_owned());
        return planned;
    }
    if row.standing == Standing::Held && !released(row, answer, &mut planned) {
        planned.what = worst(&row.faults);
        return planned;
    }
    let target = match whom(read, register, row, answer, &mut planned) {
        Ok(target) => target,
        Err(why) => {
            planned.what = why;
            return planned;
        }
    };
    if let Target::Known(id) = target
        && let Err(why) = compare(register, id, record, answer, &mut planned)
    {
        planned.what = why;
        planned.answers.push("pupil");
        planned.candidates = vec![id];
        return planned;
    }
    planned.stands = match carry(read, register, record, target, &mut planned) {
        Carried::Yes => Stands::Ready(target),
        Carried::Held(why) => {
            planned.what = why;
            return planned;
        }
        Carried::Nothing(why) => Stands::Aside(why),
    };
    planned.what = match target {
        Target::Known(id) => format!("joins {}", register.names.shown(id).name),
        Target::New | Target::NewOf(_) => "new pupil".to_owned(),
    };
    planned
}

/// Whether an answer lets a row go on that the file itself left in doubt.
fn released(row: &ReadRow, answer: Option<&RowAct>, planned: &mut Planned) -> bool {
    let asked =
        |wanted: fn(&Trouble) -> bool| row.faults.iter().any(|f| f.level == Level::Ask && wanted(&f.trouble));
    if asked(|trouble| matches!(trouble, Trouble::Boxes | Trouble::NoInformant | Trouble::WhichSheet)) {
        return false;
    }
    if asked(|trouble| matches!(trouble, Trouble::SameChild { .. } | Trouble::TwoChildren { .. })) {
        planned.answers.push("new_pupil");
    }
    // Whether anybody of this name is known is looked up next; without a name there is nothing to look up.
    let unnumbered = asked(|trouble| matches!(trouble, Trouble::NoUpn));
    let only = row.faults.iter().all(|f| f.level < Level::Ask || matches!(f.trouble, Trouble::NoUpn));
    if unnumbered && only && row.record.has_name() {
        return true;
    }
    let nobody = asked(|trouble| matches!(trouble, Trouble::BadUpn(_) | Trouble::NoUpn));
    planned.answers.push(if nobody { "pupil" } else { "as_it_stands" });
    match answer {
        Some(RowAct::Pupil { .. }) => true,
        Some(RowAct::NewPupil | RowAct::AsItStands) => !nobody,
        Some(RowAct::LeaveOut) | None => false,
    }
}

fn whom(
    read: &FileRead,
    register: &Register,
    row: &ReadRow,
    answer: Option<&RowAct>,
    planned: &mut Planned,
) -> Result<Target, String> {
    match answer {
        Some(RowAct::Pupil { pupil, .. }) if register.pupil(*pupil).is_some() => {
            if row.record.upn.and_then(|upn| register.with_upn(upn)).is_some_and(|other| other.id != *pupil) {
                planned.said.upn = None;
            }
            return Ok(Target::Known(*pupil));
        }
        Some(RowAct::NewPupil) if read.carries.pupils && row.record.has_name() => {
            let two = row.faults.iter().any(|fault| matches!(fault.trouble, Trouble::TwoChildren { .. }));
            if two || row.record.upn.and_then(|upn| register.with_upn(upn)).is_some() {
                planned.said.upn = None;
            }
            return Ok(Target::New);
        }
        _ => {}
    }
    match matching::find(register, &row.record, read.carries) {
        Found::Known(id) => Ok(Target::Known(id)),
        Found::New => Ok(Target::New),
        Found::Ask { why, candidates, may_be_new } => {
            planned.candidates = candidates;
            planned.answers.push("pupil");
            if may_be_new {
                planned.answers.push("new_pupil");
            }
            Err(why)
        }
    }
}

/// Compares with what is kept. Without an answer any contradiction holds the row; with one, what was not taken is dropped.
fn compare(
    register: &Register,
    id: PupilId,
    record: &Record<'_>,
    answer: Option<&RowAct>,
    planned: &mut Planned,
) -> Result<(), String> {
    let Some(pupil) = register.pupil(id) else { return Ok(()) };
    let found = conflicts::find(register, pupil, &planned.said, record);
    planned.conflicts.clone_from(&found);
    let take: &[String] = match answer {
        Some(RowAct::Pupil { take, .. }) => take,
        _ if found.is_empty() => return Ok(()),
        _ => {
            let name = register.names.shown(id).name;
            return Err(match found.len() {
                1 => format!("One value differs from what is kept about {name}."),
                several => format!("{several} values differ from what is kept about {name}."),
            });
        }
    };
    for conflict in found.iter().filter(|conflict| !take.contains(&conflict.field.word())) {
        drop_field(conflict.field, &mut planned.said);
        match conflict.field {
            Field::Attendance => planned.attendance = None,
            Field::Reading => planned.attainment.reading = None,
            Field::Maths => planned.attainment.maths = None,
            Field::Gps => planned.attainment.gps = None,
            Field::Writing => planned.attainment.writing = None,
            _ => {}
        }
    }
    Ok(())
}

enum Carried {
    Yes,
    Held(String),
    Nothing(String),
}

/// What the row brings besides identity and figures: a form, a letter.
fn carry(
    read: &FileRead,
    register: &Register,
    record: &Record<'_>,
    target: Target,
    planned: &mut Planned,
) -> Carried {
    let known = match target {
        Target::Known(id) => Some(id),
        Target::New | Target::NewOf(_) => None,
    };
    let mut nothing = None;
    if read.carries.letters {
        if record.letter.is_none() {
            nothing = Some("no letter");
        } else if known.is_some_and(|id| register.letters.contains_key(&id)) {
            return Carried::Nothing(
                "a letter of this pupil is here already; letters are never overwritten".to_owned(),
            );
        }
    }
    if read.carries.sdq {
        match form(record, register.items_allowed) {
            Ok(Some(form)) => {
                let kept =
                    known.and_then(|id| register.forms.get(&id)).map(Vec::as_slice).unwrap_or_default();
                let same_day = |kept: &&bridgewell_domain::sdq::SdqForm| {
                    Some(kept.informant) == record.sdq.informant && kept.completed == record.sdq.completed
                };
                match kept.iter().find(same_day) {
                    Some(kept) if kept.scores == form.1 => {
                        nothing = Some("this form is here already");
                    }
                    Some(_) => {
                        let why =
                            "Another form of the same day and informant is here and says something else.";
                        return Carried::Held(why.to_owned());
                    }
                    None => planned.form = Some(form),
                }
            }
            Ok(None) => nothing = Some("the form has no answers"),
            Err(why) => return Carried::Held(why),
        }
    }
    match nothing {
        Some(why) if !read.carries.pupils && planned.form.is_none() => Carried::Nothing(why.to_owned()),
        _ => Carried::Yes,
    }
}

/// The SDQ form of a row: scored from answers where the school may keep them, else an official scoring.
fn form(record: &Record<'_>, items_allowed: bool) -> Result<Option<(Basis, Scores)>, String> {
    let sdq = &record.sdq;
    let Some(informant) = sdq.informant else { return Ok(None) };
    let answered = sdq.answers != Answers::default() || sdq.impact != ImpactAnswers::default();
    if answered && items_allowed {
        let scores = Scores::from_answers(&sdq.answers, &sdq.impact, informant);
        let basis = Basis::Items { answers: sdq.answers, impact: sdq.impact, verified: false };
        return Ok(Some((basis, scores)));
    }
    if sdq.scores != Scores::default() {
        let scores =
            sdq.scores.entered(informant).map_err(|fault| format!("The scores cannot be right: {fault}."))?;
        return Ok(Some((Basis::OfficialScores, scores)));
    }
    if answered {
        return Err(
            "SDQ answers can be kept once the wellbeing lead has recorded in the settings on what basis the \
                    school uses the SDQ. Scores of an official scoring can be brought in until then."
                .to_owned(),
        );
    }
    Ok(None)
}

/// What the row says about home: "none recorded" where the file has the column and the cell is blank.
fn home(read: &FileRead, record: &Record<'_>) -> Option<Home> {
    let Some(plan) = &read.plan else {
        // A file without columns says only what it says: nothing about a child is not "none recorded".
        let social_care = record.social_care;
        return social_care.map(|care| Home { social_care: Some(care), young_carer: None });
    };
    let care =
        [Field::SocialCare, Field::InCare, Field::ChildProtection].iter().any(|field| plan.has(*field));
    let carer = plan.has(Field::YoungCarer);
    (care || carer).then(|| Home {
        social_care: care.then(|| record.social_care.unwrap_or(SocialCare::NoneRecorded)),
        young_carer: carer.then(|| record.young_carer.map_or(YoungCarer::NotDeclared, Carer::status)),
    })
}

fn worst(faults: &[Fault]) -> String {
    faults.iter().max_by_key(|fault| fault.level).map(Fault::message).unwrap_or_default()
}
