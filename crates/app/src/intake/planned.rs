//! What accepting a file would do, row by row. The preview shows it and the acceptance writes it: one plan for both.

use super::carried::{Carried, carry};
use super::conflicts::{self, Conflict, drop_field};
use super::home_said::{home, home_columns};
use super::matching::{self, Found};
use super::register::Register;
use super::{merge, names};
use crate::wire::intake::{RowAct, RowAnswer};
use bridgewell_domain::attainment::Attainment;
use bridgewell_domain::attendance::Attendance;
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::sdq::{Basis, Scores};
use bridgewell_domain::social_care::Home;
use bridgewell_domain::upn::{Upn, UpnFault};
use bridgewell_intake::columns::field::Field;
use bridgewell_intake::columns::plan::Carries;
use bridgewell_intake::row::fault::{Fault, Level, Place, Trouble};
use bridgewell_intake::row::record::Record;
use bridgewell_intake::row::standing::Standing;
use bridgewell_intake::{FileRead, ReadRow};
use bridgewell_store::pupils_said::Said;
use std::collections::{HashMap, HashSet};

/// Whom a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// A pupil who is here.
    Known(PupilId),
    /// A new pupil.
    New(PupilId),
    /// The new pupil of an earlier row of the same file.
    NewOf(PupilId),
}

impl Target {
    /// The pupil.
    pub(super) const fn pupil(self) -> PupilId {
        match self {
            Self::Known(id) | Self::New(id) | Self::NewOf(id) => id,
        }
    }
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
    /// Whether its letter becomes the pupil's: a letter that is here already stays.
    pub(super) letter: bool,
    pub(super) conflicts: Vec<Conflict>,
    pub(super) candidates: Vec<PupilId>,
    pub(super) answers: Vec<&'static str>,
    pub(super) answered: Option<RowAct>,
}

/// A row as it is planned: read from a file just now, or kept since one was accepted.
pub(super) struct RowIn<'r> {
    pub(super) record: &'r Record<'static>,
    pub(super) attainment: Attainment,
    pub(super) standing: Standing,
    pub(super) doubts: Doubts,
    /// What is worst about it, in words.
    pub(super) worst: String,
    pub(super) carries: Carries,
    /// What it says about home; none when that is sealed beside it or not said.
    pub(super) home: Option<Home>,
}

/// What its own file leaves in doubt about a row.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Doubts {
    /// Something about the whole file must be said first.
    unsettled: bool,
    /// Another row may be about the same child.
    same_child: bool,
    /// Another row has this UPN and another child's name.
    pub(super) two_children: bool,
    /// Nothing says whose row it is.
    nobody: bool,
    /// The row names its pupil, and only the others of its file are numbered.
    unnumbered: bool,
}

impl Doubts {
    /// Reads them off the codes of what is to be asked.
    pub(super) fn of<'c>(asked: impl Iterator<Item = &'c str>) -> Self {
        const PLACE: Place = Place { file: None, row: 0 };
        let mut doubts = Self::default();
        for code in asked {
            let is = |trouble: &Trouble| trouble.word() == code;
            doubts.two_children |= is(&Trouble::TwoChildren { place: PLACE });
            doubts.same_child |= doubts.two_children || is(&Trouble::SameChild { place: PLACE });
            doubts.unnumbered |= is(&Trouble::NoUpn);
            doubts.nobody |= code == BAD_UPN;
            doubts.unsettled |= is(&Trouble::Boxes) || is(&Trouble::NoInformant) || is(&Trouble::WhichSheet);
        }
        doubts
    }
}

const BAD_UPN: &str = Trouble::BadUpn(UpnFault::Blank).word();

/// Plans every row of a file. `fresh` gives the identity that a new pupil of a row would have, the same each time.
pub(super) fn plan(
    read: &FileRead,
    register: &Register,
    answers: &[RowAnswer],
    fresh: &mut dyn FnMut(u64) -> PupilId,
) -> Vec<Planned> {
    let answers: HashMap<u64, &RowAct> =
        answers.iter().filter_map(|answer| Some((answer.row.into(), answer.act.as_ref()?))).collect();
    let carried = home_columns(read).map(|columns| (columns, read.plan.is_some()));
    let mut new: HashMap<Upn, (usize, PupilId)> = HashMap::new();
    let mut letters: HashSet<PupilId> = HashSet::new();
    let mut all = Vec::with_capacity(read.rows.len());
    for (place, row) in read.rows.iter().enumerate() {
        let number = row.record.row;
        let asked = row.faults.iter().filter(|fault| fault.level == Level::Ask);
        let row_in = RowIn {
            record: &row.record,
            attainment: row.record.attainment(),
            standing: row.standing,
            doubts: Doubts::of(asked.map(|fault| fault.trouble.word())),
            worst: if row.standing == Standing::Ready { String::new() } else { worst(&row.faults) },
            carries: read.carries,
            home: home(carried, row),
        };
        let mut planned = plan_row(&row_in, register, answers.get(&number).copied(), &mut || fresh(number));
        if let (Stands::Ready(Target::New(id)), Some(upn)) = (&planned.stands, planned.said.upn) {
            match new.get(&upn) {
                Some((first, _))
                    if row_in.doubts.two_children
                        || !is_one_child(&read.rows[*first].record, &row.record) =>
                {
                    planned.stands = Stands::Held;
                    "Another row has taken this UPN. Say that it is a new pupil, who then has none, or leave it out."
                        .clone_into(&mut planned.what);
                }
                Some((_, first)) => planned.stands = Stands::Ready(Target::NewOf(*first)),
                None => {
                    new.insert(upn, (place, *id));
                }
            }
        }
        if let (true, Stands::Ready(target)) = (planned.letter, &planned.stands)
            && !letters.insert(target.pupil())
        {
            planned.stands = Stands::Held;
            "Another row of this file is a letter of this pupil too. Leave one of them out."
                .clone_into(&mut planned.what);
        }
        all.push(planned);
    }
    if waits_as_a_whole(read, &all) {
        for planned in all.iter_mut().filter(|planned| matches!(planned.stands, Stands::Ready(_))) {
            planned.stands = Stands::Held;
            "Nothing of this file comes in before the question about it is answered."
                .clone_into(&mut planned.what);
        }
    }
    all
}

/// Whether something must be said about the file as a whole before rows of it can be read. Such a file stays where it is,
/// all of it: what was not read cannot be kept until somebody answers.
pub(super) fn waits_as_a_whole(read: &FileRead, planned: &[Planned]) -> bool {
    let of_file = |fault: &Fault| {
        fault.level == Level::Ask && matches!(fault.trouble, Trouble::Boxes | Trouble::WhichSheet)
    };
    let waits = |(row, planned): (&ReadRow, &Planned)| {
        planned.stands == Stands::Held && row.faults.iter().any(of_file)
    };
    read.rows.iter().zip(planned).any(waits)
}

/// Whether two rows with one UPN speak of one child: a name or the birth date is the same, or one of them says neither.
fn is_one_child(one: &Record<'_>, two: &Record<'_>) -> bool {
    let name = |record: &Record<'_>| record.legal_forename.as_deref().map(str::to_owned);
    match (name(one).zip(name(two)), one.born.zip(two.born)) {
        (Some((a, b)), Some((x, y))) => names::same(&a, &b) || x == y,
        (Some((a, b)), None) => names::same(&a, &b),
        (None, Some((x, y))) => x == y,
        (None, None) => true,
    }
}

/// Plans one row. `fresh` gives the identity of the pupil it would make.
pub(super) fn plan_row(
    row: &RowIn<'_>,
    register: &Register,
    answer: Option<&RowAct>,
    fresh: &mut dyn FnMut() -> PupilId,
) -> Planned {
    let record = row.record;
    let mut planned = Planned {
        stands: Stands::Held,
        what: String::new(),
        said: merge::said(record),
        attendance: record.attendance,
        attainment: row.attainment,
        home: row.home,
        form: None,
        letter: false,
        conflicts: Vec::new(),
        candidates: Vec::new(),
        answers: vec!["leave_out"],
        answered: answer.cloned(),
    };
    if row.standing == Standing::Refused {
        planned.stands = Stands::Refused;
        planned.what.clone_from(&row.worst);
        planned.answers.clear();
        return planned;
    }
    if answer == Some(&RowAct::LeaveOut) {
        planned.stands = Stands::Aside("left out by choice".to_owned());
        return planned;
    }
    if row.standing == Standing::Held && !released(row, register, answer, &mut planned) {
        return planned;
    }
    let target = match whom(row, register, answer, fresh, &mut planned) {
        Ok(target) => target,
        Err(why) => {
            planned.what = why;
            return planned;
        }
    };
    if let Target::Known(id) = target
        && let Err(why) = compare(register, id, row, answer, &mut planned)
    {
        planned.what = why;
        planned.answers.push("pupil");
        planned.candidates = vec![id];
        return planned;
    }
    planned.stands = match carry(row, register, target, &mut planned) {
        Carried::Yes => Stands::Ready(target),
        Carried::Held(why) => {
            planned.what = why;
            return planned;
        }
        Carried::Nothing(why) => Stands::Aside(why),
    };
    planned.what = match target {
        Target::Known(id) => format!("joins {}", register.names.shown(id).name),
        Target::New(_) | Target::NewOf(_) => "new pupil".to_owned(),
    };
    if record.letter.is_some() && !planned.letter {
        planned.what.push_str("; the letter that is here already stays");
    }
    planned
}

/// Whether an answer lets a row go on that the file itself left in doubt; else why it waits, and what can be answered.
fn released(row: &RowIn<'_>, register: &Register, answer: Option<&RowAct>, planned: &mut Planned) -> bool {
    let doubts = row.doubts;
    planned.what.clone_from(&row.worst);
    if doubts.unsettled {
        return false;
    }
    let may_be_new = row.carries.pupils && row.record.has_name();
    if doubts.unnumbered {
        planned.answers.push("pupil");
        if let Found::Ask { why, candidates, .. } = matching::find(register, row.record, row.carries) {
            planned.what = why;
            planned.candidates = candidates;
        }
    }
    if doubts.same_child || (doubts.unnumbered && may_be_new) {
        planned.answers.push("new_pupil");
    }
    if !doubts.unnumbered {
        planned.answers.push(if doubts.nobody { "pupil" } else { "as_it_stands" });
    }
    match answer {
        Some(RowAct::Pupil { .. }) => true,
        Some(RowAct::NewPupil) => !doubts.nobody && (may_be_new || !doubts.unnumbered),
        Some(RowAct::AsItStands) => !doubts.nobody && !doubts.unnumbered,
        Some(RowAct::LeaveOut) | None => false,
    }
}

fn whom(
    row: &RowIn<'_>,
    register: &Register,
    answer: Option<&RowAct>,
    fresh: &mut dyn FnMut() -> PupilId,
    planned: &mut Planned,
) -> Result<Target, String> {
    match answer {
        Some(RowAct::Pupil { pupil, .. }) if register.pupil(*pupil).is_some() => {
            if row.record.upn.and_then(|upn| register.with_upn(upn)).is_some_and(|other| other.id != *pupil) {
                planned.said.upn = None;
            }
            return Ok(Target::Known(*pupil));
        }
        Some(RowAct::NewPupil) if row.carries.pupils && row.record.has_name() => {
            if row.doubts.two_children || row.record.upn.and_then(|upn| register.with_upn(upn)).is_some() {
                planned.said.upn = None;
            }
            return Ok(Target::New(fresh()));
        }
        _ => {}
    }
    match matching::find(register, row.record, row.carries) {
        Found::Known(id) => Ok(Target::Known(id)),
        Found::New => Ok(Target::New(fresh())),
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
    row: &RowIn<'_>,
    answer: Option<&RowAct>,
    planned: &mut Planned,
) -> Result<(), String> {
    let Some(pupil) = register.pupil(id) else { return Ok(()) };
    let found = conflicts::find(register, pupil, &planned.said, (row.record, row.attainment));
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

fn worst(faults: &[Fault]) -> String {
    faults.iter().max_by_key(|fault| fault.level).map(Fault::message).unwrap_or_default()
}
