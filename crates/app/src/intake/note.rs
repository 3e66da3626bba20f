//! `intake.note`: a polite note to one primary school that lists what is missing or unclear of its own pupils, and nothing of
//! any other. What is in the restricted tier, letters and forms never stand in it.

use super::fixes::place_of;
use super::kept::KeptRow;
use super::register::Register;
use crate::documents::{self, Note, NotePupil};
use crate::error::ApiError;
use crate::session::Session;
use crate::shelf::Document;
use crate::wire::intake::LevelName;
use crate::wire::waiting::{NoteAsk, NoteMade, PrimaryGaps};
use bridgewell_domain::dates;
use bridgewell_domain::ids::{PupilId, WaitingId};
use bridgewell_domain::permit::Permit;
use bridgewell_intake::columns::field::Field;
use bridgewell_store::waiting::{self, Waiting};
use bridgewell_store::{Op, schools};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What a primary school can be asked for, in the order in which it is asked.
const ASKABLE: [Field; 12] = [
    Field::Upn,
    Field::LegalSurname,
    Field::LegalForename,
    Field::Born,
    Field::Attendance,
    Field::Reading,
    Field::Maths,
    Field::Gps,
    Field::Writing,
    Field::Sen,
    Field::SenNeed,
    Field::FirstLanguage,
];

/// What every pupil should come with.
const EXPECTED: [Field; 5] = [Field::Upn, Field::Born, Field::Attendance, Field::Reading, Field::Maths];

/// What is missing of one school's pupils.
#[derive(Default)]
struct Gaps {
    /// The school as most files spell it first.
    primary: String,
    pupils: BTreeMap<(String, String), Vec<(Field, String)>>,
    ids: Vec<PupilId>,
    rows: Vec<WaitingId>,
    asked: Option<NaiveDate>,
}

/// Every primary school of whose pupils something is missing.
pub(super) fn primaries(register: &Register, kept: &[Waiting<KeptRow>]) -> Vec<PrimaryGaps> {
    let all = gather(register, kept);
    let shown = all.into_values().map(|gaps| PrimaryGaps {
        pupils: super::shown::number(gaps.pupils.len() as u64),
        gaps: super::shown::number(gaps.pupils.values().map(Vec::len).sum::<usize>() as u64),
        primary: gaps.primary,
        asked: gaps.asked,
    });
    shown.collect()
}

fn gather(register: &Register, kept: &[Waiting<KeptRow>]) -> BTreeMap<String, Gaps> {
    let mut all: BTreeMap<String, Gaps> = BTreeMap::new();
    for one in kept.iter().filter(|one| one.skipped.is_none()) {
        let known = one.pupil.and_then(|id| register.pupil(id));
        let said = &one.content.said;
        let Some(primary) = said.primary.as_ref().or_else(|| known?.primary.as_ref()) else { continue };
        let unclear =
            one.content.told.iter().filter(|told| {
                matches!(told.level, LevelName::Flag | LevelName::Ask) || told.code == "no_upn"
            });
        let lines: Vec<(Field, String)> = unclear
            .filter_map(|told| {
                let field = told.field.map(place_of).filter(|field| ASKABLE.contains(field))?;
                let what = if told.value.is_empty() {
                    "not given in the file we have".to_owned()
                } else {
                    format!("the file we have says “{}”", told.value)
                };
                Some((field, what))
            })
            .collect();
        if lines.is_empty() {
            continue;
        }
        let gaps = of_school(&mut all, primary);
        let (name, born) = match known {
            Some(pupil) => (pupil.names.spoken(), pupil.born),
            None => (one.content.name.clone(), said.born),
        };
        let asked = gaps.pupils.entry(labelled(&name, born)).or_default();
        for line in lines {
            if !asked.iter().any(|(field, _)| *field == line.0) {
                asked.push(line);
            }
        }
        gaps.rows.push(one.id);
        gaps.ids.extend(one.pupil);
        gaps.asked = gaps.asked.max(one.asked.map(dates::day_of));
    }
    for pupil in &register.pupils {
        let Some(primary) = &pupil.primary else { continue };
        let missing: Vec<Field> =
            EXPECTED.into_iter().filter(|field| !register.knows(pupil.id, *field)).collect();
        if missing.is_empty() {
            continue;
        }
        let gaps = of_school(&mut all, primary);
        let asked = gaps.pupils.entry(labelled(&pupil.names.spoken(), pupil.born)).or_default();
        for field in missing {
            if !asked.iter().any(|(known, _)| *known == field) {
                asked.push((field, "not known to us yet".to_owned()));
            }
        }
        gaps.ids.push(pupil.id);
    }
    for gaps in all.values_mut() {
        for lines in gaps.pupils.values_mut() {
            lines.sort_by_key(|(field, _)| ASKABLE.iter().position(|asked| asked == field));
        }
        gaps.ids.sort_unstable();
        gaps.ids.dedup();
    }
    all
}

fn of_school<'g>(all: &'g mut BTreeMap<String, Gaps>, primary: &str) -> &'g mut Gaps {
    let key = primary.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let gaps = all.entry(key).or_default();
    if gaps.primary.is_empty() {
        primary.trim().clone_into(&mut gaps.primary);
    }
    gaps
}

/// A pupil's name with the birth date, by which the primary school tells namesakes apart.
fn labelled(name: &str, born: Option<NaiveDate>) -> (String, String) {
    let name =
        if name.is_empty() { "a pupil without a name in our file".to_owned() } else { name.to_owned() };
    (name, born.map(|born| format!("born {}", dates::in_full(born))).unwrap_or_default())
}

/// Makes the note, marks its rows as asked, and logs that it was made.
pub(crate) fn note(session: &mut Session, permit: Permit, ask: NoteAsk) -> Result<NoteMade, ApiError> {
    let (gaps, school) = session.read(&permit, |read| {
        let register = Register::load(read)?;
        let kept = waiting::list::<KeptRow>(read)?;
        let found = gather(&register, &kept).into_values().find(|gaps| gaps.primary == ask.primary);
        Ok((
            found.ok_or_else(|| ApiError::not_found("primary school with something missing"))?,
            schools::get(read)?.0,
        ))
    })?;
    let person = session.person();
    let post = if person.post.is_empty() { person.role.words().to_owned() } else { person.post.clone() };
    let note = Note {
        primary: gaps.primary.clone(),
        school: school.name,
        signed: vec![person.name.clone(), post],
        pupils: gaps
            .pupils
            .iter()
            .map(|((name, born), lines)| NotePupil {
                name: name.clone(),
                born: born.clone(),
                missing: lines.iter().map(|(field, what)| (field.words(), what.clone())).collect(),
            })
            .collect(),
    };
    let text = note.text();
    let pdf = documents::note(session, &permit, &note)?;
    let name = format!("Question for {}.txt", documents::plain_name(&gaps.primary));
    let bytes = text.replace('\n', "\r\n").into_bytes();
    let plain = session.shelf_mut().put_document(Document { name, bytes, opens_workspace: false });
    session.write(&permit, Op::Exported, |tx| {
        for pupil in &gaps.ids {
            tx.about(*pupil);
        }
        tx.count("pupils", super::shown::number(note.pupils.len() as u64));
        Ok(waiting::mark_asked(tx, &gaps.rows)?)
    })?;
    let values: usize = note.pupils.iter().map(|pupil| pupil.missing.len()).sum();
    let contains = vec![
        format!("names and birth dates of {} of {}", counted(note.pupils.len(), "pupil"), gaps.primary),
        format!(
            "{} that {} missing or unclear",
            counted(values, "value"),
            if values == 1 { "is" } else { "are" }
        ),
        "nothing about home, no letter, no SDQ, no other school's pupils".to_owned(),
    ];
    Ok(NoteMade { primary: gaps.primary, text, contains, plain, pdf })
}

fn counted(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}
