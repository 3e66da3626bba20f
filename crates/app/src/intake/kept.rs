//! A row as it waits in the workspace: what it says, what is wrong with it, and what its file carries. What it says about
//! home is not in it: that is sealed beside it.

use super::fixes::{Typed, place_of};
use super::merge;
use crate::wire::intake::LevelName;
use bridgewell_domain::attainment::Attainment;
use bridgewell_domain::attendance::Attendance;
use bridgewell_domain::sdq::{Answers, ImpactAnswers, Informant, Scores, Version};
use bridgewell_intake::ReadRow;
use bridgewell_intake::columns::field::Field;
use bridgewell_intake::columns::plan::Carries;
use bridgewell_intake::row::fault::{Fault, Level};
use bridgewell_intake::row::record::{Record, SdqPart};
use bridgewell_store::pupils_said::Said;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A row that waits.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct KeptRow {
    /// The name in the row.
    pub(super) name: String,
    /// Identity and context.
    pub(super) said: Said,
    pub(super) attendance: Option<Attendance>,
    pub(super) attainment: Attainment,
    pub(super) form: Option<KeptForm>,
    pub(super) letter: Option<String>,
    pub(super) letter_date: Option<NaiveDate>,
    /// Which kinds of things its file carries.
    pub(super) pupils: bool,
    pub(super) forms: bool,
    pub(super) letters: bool,
    /// What is wrong with it.
    pub(super) told: Vec<Told>,
}

/// The SDQ columns of a row that waits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct KeptForm {
    informant: Option<Informant>,
    version: Version,
    completed: Option<NaiveDate>,
    answers: Answers,
    impact: ImpactAnswers,
    scores: Scores,
}

/// Something that is wrong with a row, in the words in which it was told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Told {
    pub(super) level: LevelName,
    pub(super) code: String,
    pub(super) field: Option<Field>,
    pub(super) value: String,
    pub(super) message: String,
}

/// A level as it crosses to the window.
pub(super) const fn level(level: Level) -> LevelName {
    match level {
        Level::Notice => LevelName::Notice,
        Level::Flag => LevelName::Flag,
        Level::Ask => LevelName::Ask,
        Level::Refuse => LevelName::Refuse,
    }
}

impl From<&Fault> for Told {
    fn from(fault: &Fault) -> Self {
        Self {
            level: level(fault.level),
            code: fault.trouble.word().to_owned(),
            field: fault.field,
            value: fault.value.clone(),
            message: fault.message(),
        }
    }
}

impl KeptRow {
    /// A row that was held. Words about home stay out of it.
    pub(super) fn held(row: &ReadRow, carries: Carries) -> Self {
        let record = &row.record;
        let sdq = &record.sdq;
        let form = KeptForm {
            informant: sdq.informant,
            version: sdq.version,
            completed: sdq.completed,
            answers: sdq.answers,
            impact: sdq.impact,
            scores: sdq.scores,
        };
        let open = |fault: &&Fault| !fault.field.is_some_and(Field::is_masked);
        Self {
            name: record.name(),
            said: merge::said(record),
            attendance: record.attendance,
            attainment: record.attainment(),
            form: carries.sdq.then_some(form),
            letter: record.letter.as_deref().map(str::to_owned),
            letter_date: record.letter_date,
            pupils: carries.pupils,
            forms: carries.sdq,
            letters: carries.letters,
            told: row.faults.iter().filter(open).map(Told::from).collect(),
        }
    }

    /// What stays unknown of a row that was taken: values that could not be read and can be typed.
    pub(super) fn unknown(name: &str, told: &[Told]) -> Option<Self> {
        let mut asked: Vec<Told> = Vec::new();
        for one in told.iter().filter(|one| one.level == LevelName::Flag) {
            let Some(field) = one.field.map(place_of).filter(|field| super::fixes::is_fixable(*field)) else {
                continue;
            };
            if !asked.iter().any(|known| known.field.map(place_of) == Some(field)) {
                asked.push(one.clone());
            }
        }
        let kept = Self { name: name.to_owned(), told: asked, ..Self::default() };
        (!kept.told.is_empty()).then_some(kept)
    }

    /// The row with typed values in it, and without the faults they answer.
    pub(super) fn with(&self, typed: &Typed) -> Self {
        let record = typed.joined_to(&self.record(0));
        let (attainment, results) = (typed.record.attainment(), self.attainment);
        Self {
            name: record.name(),
            said: merge::said(&record),
            attendance: record.attendance,
            attainment: Attainment {
                reading: attainment.reading.or(results.reading),
                maths: attainment.maths.or(results.maths),
                gps: attainment.gps.or(results.gps),
                writing: attainment.writing.or(results.writing),
            },
            form: self.form.map(|form| KeptForm { informant: record.sdq.informant, ..form }),
            told: self.told.iter().filter(|told| !typed.answers(told.field, &told.code)).cloned().collect(),
            ..self.clone()
        }
    }

    /// As a record of a file, but for its results, which are kept as the rules read them.
    pub(super) fn record(&self, row: u32) -> Record<'static> {
        let own = |text: &Option<String>| text.clone().map(Cow::Owned);
        let list = |items: &[String]| (!items.is_empty()).then(|| Cow::Owned(items.join("; ")));
        let (said, context) = (&self.said, &self.said.context);
        let sdq = self.form.map_or_else(SdqPart::default, |form| SdqPart {
            informant: form.informant,
            version: form.version,
            completed: form.completed,
            answers: form.answers,
            impact: form.impact,
            scores: form.scores,
        });
        Record {
            row: row.into(),
            upn: said.upn,
            legal_surname: own(&said.legal_surname),
            legal_forename: own(&said.legal_forename),
            preferred_surname: own(&said.preferred_surname),
            preferred_forename: own(&said.preferred_forename),
            born: said.born,
            sex: context.sex,
            form: own(&said.form),
            primary: own(&said.primary),
            attendance: self.attendance,
            sen: context.sen,
            sen_need: own(&context.sen_need),
            pupil_premium: context.pupil_premium,
            fsm_now: context.fsm_now,
            eal: context.eal,
            first_language: own(&context.first_language),
            interests: list(&said.interests),
            strengths: list(&said.strengths),
            sdq,
            letter: own(&self.letter),
            letter_date: self.letter_date,
            ..Record::default()
        }
    }

    /// What its file carries.
    pub(super) const fn carries(&self) -> Carries {
        Carries { pupils: self.pupils, sdq: self.forms, letters: self.letters }
    }
}
