//! `intake.waiting`: what accepted files left open. A held row is planned anew at each look, by the same rules as a row of a
//! file, so that what came in since may have answered it; a value that became known since no longer waits.

use super::fixes::place_of;
use super::home_questions::UnreadHome;
use super::home_said::home_columns;
use super::kept::{KeptRow, Told};
use super::levels;
use super::note;
use super::planned::{Doubts, Planned, RowIn, Stands, plan_row};
use super::register::Register;
use super::shown;
use crate::error::ApiError;
use crate::names::StaffNames;
use crate::session::Session;
use crate::wire::common::{Nothing, Signed};
use crate::wire::intake::{FaultShown, LevelName, RowAct};
use crate::wire::waiting::{SkippedShown, WaitingList, WaitingShown};
use bridgewell_domain::dates::day_of;
use bridgewell_domain::ids::{BatchId, PupilId, WaitingId};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::social_care::Home;
use bridgewell_intake::columns::field::Field;
use bridgewell_intake::row::fault::{Fault, Level};
use bridgewell_intake::row::standing::Standing;
use bridgewell_intake::{FileRead, ReadRow};
use bridgewell_store::batches::{self, Batch};
use bridgewell_store::waiting::{self, NewWaiting, Waiting};
use bridgewell_store::{ReadTx, WriteTx};
use std::collections::HashMap;
use uuid::Uuid;

/// Characters of unreadable words about home that are sealed, at most.
const LONGEST_WORDS: usize = 80;

/// Keeps what a file leaves open. Returns how many rows of it wait.
pub(super) fn begin(
    tx: &WriteTx<'_>,
    batch: BatchId,
    read: &FileRead,
    planned: &[Planned],
) -> Result<u32, ApiError> {
    let has_home = home_columns(read).is_some();
    let mut waiting = 0;
    let mut unread: Vec<UnreadHome> = Vec::new();
    for (row, planned) in read.rows.iter().zip(planned) {
        let number = shown::number(row.record.row);
        match planned.stands {
            Stands::Held => {
                let said = planned.home.unwrap_or(Home { social_care: None, young_carer: None });
                let home = has_home.then(|| tx.public().seal_value(&said)).transpose()?;
                let content = KeptRow::held(row, read.carries);
                let (id, pupil) = (fresh(), None);
                let new = NewWaiting { id, row: number, pupil, content: &content, home: home.as_ref() };
                waiting::insert(tx, batch, &new)?;
                waiting += 1;
            }
            Stands::Ready(target) => {
                let told: Vec<Told> = row.faults.iter().map(Told::from).collect();
                unread.extend(unread_home(row, target.pupil()));
                waiting +=
                    u32::from(begin_flags(tx, (batch, number), target.pupil(), (&row.record.name(), &told))?);
            }
            Stands::Refused | Stands::Aside(_) => {}
        }
    }
    if has_home {
        waiting::seal_home(tx, batch, &unread)?;
    }
    Ok(waiting)
}

/// Keeps what stays unknown of a row that was taken, if anything.
pub(super) fn begin_flags(
    tx: &WriteTx<'_>,
    (batch, row): (BatchId, u32),
    pupil: PupilId,
    (name, told): (&str, &[Told]),
) -> Result<bool, ApiError> {
    let Some(content) = KeptRow::unknown(name, told) else { return Ok(false) };
    let new = NewWaiting { id: fresh(), row, pupil: Some(pupil), content: &content, home: None };
    waiting::insert(tx, batch, &new)?;
    Ok(true)
}

fn fresh() -> WaitingId {
    WaitingId::from_uuid(Uuid::now_v7())
}

fn unread_home(row: &ReadRow, pupil: PupilId) -> Option<UnreadHome> {
    let of_home = |fault: &&Fault| {
        fault.level >= Level::Flag
            && fault.field.is_some_and(|field| field.is_masked() && field != Field::Letter)
    };
    let fault = row.faults.iter().find(of_home)?;
    Some(UnreadHome { pupil, words: fault.value.chars().take(LONGEST_WORDS).collect() })
}

/// Ends the waiting for values that are known by now.
pub(super) fn end_what_is_known(tx: &WriteTx<'_>) -> Result<(), ApiError> {
    let register = Register::load(tx)?;
    for kept in waiting::list::<KeptRow>(tx)? {
        let Some(pupil) = kept.pupil.filter(|_| kept.skipped.is_none()) else { continue };
        let mut content = kept.content;
        let before = content.told.len();
        content.told.retain(|told| !told.field.is_some_and(|field| register.knows(pupil, place_of(field))));
        if content.told.is_empty() {
            waiting::settle(tx, kept.id, kept.version)?;
        } else if content.told.len() < before {
            waiting::change(tx, kept.id, kept.version, &content)?;
        }
    }
    Ok(())
}

/// Everything that waits.
pub(crate) fn list(session: &mut Session, permit: Permit, _: Nothing) -> Result<WaitingList, ApiError> {
    session.log_list(&permit)?;
    session.read(&permit, everything)
}

pub(super) fn everything(read: &ReadTx<'_>) -> Result<WaitingList, ApiError> {
    let register = Register::load(read)?;
    let staff = StaffNames::load(read)?;
    let batches: HashMap<BatchId, Batch> =
        batches::list(read)?.into_iter().map(|batch| (batch.id, batch)).collect();
    let kept = waiting::list::<KeptRow>(read)?;
    let primaries = note::primaries(&register, &kept);
    let (mut rows, mut skipped) = (Vec::new(), Vec::new());
    for one in kept {
        let Some(batch) = batches.get(&one.batch) else { continue };
        match &one.skipped {
            None => rows.push(row(&one, batch, &register)),
            Some((by, at, why)) => skipped.push((
                *at,
                SkippedShown {
                    id: one.id,
                    version: one.version,
                    file: batch.name.clone(),
                    row: one.row,
                    name: one.content.name.clone(),
                    by: Signed { by: staff.name(*by), on: day_of(*at) },
                    why: why.clone(),
                },
            )),
        }
    }
    rows.sort_by(|a, b| {
        let place = |row: &WaitingShown| (levels::order(row.level), row.on, row.file.clone(), row.row);
        place(a).cmp(&place(b))
    });
    skipped.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    Ok(WaitingList { rows, skipped: skipped.into_iter().map(|(_, shown)| shown).collect(), primaries })
}

fn row(kept: &Waiting<KeptRow>, batch: &Batch, register: &Register) -> WaitingShown {
    let content = &kept.content;
    let known = kept.pupil.and_then(|id| register.pupil(id));
    let faults: Vec<FaultShown> = content.told.iter().map(|told| shown::told(told, register.year)).collect();
    let mut shown = WaitingShown {
        id: kept.id,
        version: kept.version,
        batch: kept.batch,
        file: batch.name.clone(),
        on: day_of(batch.at),
        row: kept.row,
        name: content.name.clone(),
        pupil: kept.pupil.map(|id| register.names.shown(id)),
        primary: content.said.primary.clone().or_else(|| known?.primary.clone()),
        level: LevelName::Flag,
        what: "The pupil is in. These values stay unknown until somebody says.".to_owned(),
        brings: Vec::new(),
        faults,
        conflicts: Vec::new(),
        candidates: Vec::new(),
        answers: Vec::new(),
        asked: kept.asked.map(day_of),
    };
    if kept.pupil.is_some() {
        return shown;
    }
    let planned = plan(content, kept.row, register, None);
    shown.level = LevelName::Ask;
    shown.what = match planned.stands {
        Stands::Ready(_) => format!("Nothing stands in the way any more: {}.", planned.what),
        Stands::Aside(ref why) => format!("Nothing is left to bring in: {why}."),
        Stands::Held | Stands::Refused => planned.what.clone(),
    };
    shown.brings = brings(content);
    shown.conflicts = shown::conflicts(&planned);
    shown.candidates = planned.candidates.iter().map(|id| register.names.shown(*id)).collect();
    let mut answers: Vec<&str> =
        planned.answers.iter().copied().filter(|answer| *answer != "leave_out").collect();
    if !matches!(planned.stands, Stands::Held | Stands::Refused) {
        answers = vec!["as_it_stands"];
    }
    shown.answers = answers.into_iter().map(str::to_owned).collect();
    shown
}

/// Plans a row that waits. What it says about home stays sealed beside it.
pub(super) fn plan(content: &KeptRow, row: u32, register: &Register, answer: Option<&RowAct>) -> Planned {
    let record = content.record(row);
    let at = |level: LevelName| content.told.iter().filter(move |told| told.level == level);
    let standing = match (at(LevelName::Refuse).next(), at(LevelName::Ask).next()) {
        (Some(_), _) => Standing::Refused,
        (None, Some(_)) => Standing::Held,
        (None, None) => Standing::Ready,
    };
    let worst = content.told.iter().min_by_key(|told| levels::order(told.level));
    let row_in = RowIn {
        record: &record,
        attainment: content.attainment,
        standing,
        doubts: Doubts::of(at(LevelName::Ask).map(|told| told.code.as_str())),
        worst: worst.map(|told| told.message.clone()).unwrap_or_default(),
        carries: content.carries(),
        home: None,
    };
    plan_row(&row_in, register, answer, &mut || PupilId::from_uuid(Uuid::now_v7()))
}

fn brings(content: &KeptRow) -> Vec<String> {
    let form = content.forms.then_some("an SDQ form");
    let letter = content.letter.as_ref().map(|_| "a letter");
    let attendance = content.attendance.map(|_| "attendance");
    let results = content.attainment.is_recorded().then_some("key stage 2 results");
    [attendance, results, form, letter].into_iter().flatten().map(str::to_owned).collect()
}
