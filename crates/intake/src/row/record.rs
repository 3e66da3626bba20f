//! What one row says about one pupil. A value that is missing or was not readable is `None`.

use crate::columns::field::Field;
use crate::value::home::{Carer, higher};
use crate::value::ks2::{Ks2, WritingCode};
use bridgewell_domain::attainment::Attainment;
use bridgewell_domain::attendance::Attendance;
use bridgewell_domain::pupil::{Sen, Sex};
use bridgewell_domain::sdq::{Answers, ImpactAnswers, Informant, Scores, Version};
use bridgewell_domain::social_care::SocialCare;
use bridgewell_domain::upn::Upn;
use chrono::NaiveDate;
use std::borrow::Cow;

/// A text of the file: borrowed while the row is looked at, owned when it is kept.
pub type Text<'a> = Option<Cow<'a, str>>;

/// One row, read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record<'a> {
    /// The line a text editor shows, or the worksheet row.
    pub row: u64,
    /// A valid UPN.
    pub upn: Option<Upn>,
    /// The school's own number.
    pub admission_number: Text<'a>,
    /// Legal surname.
    pub legal_surname: Text<'a>,
    /// Legal forename.
    pub legal_forename: Text<'a>,
    /// The surname everybody says.
    pub preferred_surname: Text<'a>,
    /// The forename everybody says.
    pub preferred_forename: Text<'a>,
    /// Birth date.
    pub born: Option<NaiveDate>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Year group in words.
    pub year_group: Text<'a>,
    /// Form in the new school.
    pub form: Text<'a>,
    /// Primary school by name.
    pub primary: Text<'a>,
    /// Primary school by number.
    pub primary_number: Text<'a>,
    /// Attendance.
    pub attendance: Option<Attendance>,
    /// KS2 reading.
    pub reading: Option<Ks2>,
    /// KS2 maths.
    pub maths: Option<Ks2>,
    /// KS2 grammar, punctuation and spelling.
    pub gps: Option<Ks2>,
    /// KS2 writing.
    pub writing: Option<WritingCode>,
    /// SEN provision.
    pub sen: Option<Sen>,
    /// Main SEN type.
    pub sen_need: Text<'a>,
    /// Pupil premium.
    pub pupil_premium: Option<bool>,
    /// Free school meals now.
    pub fsm_now: Option<bool>,
    /// Free school meals in the last six years.
    pub fsm_ever: Option<bool>,
    /// English as an additional language.
    pub eal: Option<bool>,
    /// First language.
    pub first_language: Text<'a>,
    /// Social-care status; restricted.
    pub social_care: Option<SocialCare>,
    /// Young carer; restricted.
    pub young_carer: Option<Carer>,
    /// Interests, as one text with semicolons.
    pub interests: Text<'a>,
    /// Strengths, as one text with semicolons.
    pub strengths: Text<'a>,
    /// The SDQ form of this row, when the file has SDQ columns.
    pub sdq: SdqPart,
    /// The words of a letter.
    pub letter: Text<'a>,
    /// The day the letter was written.
    pub letter_date: Option<NaiveDate>,
}

/// The SDQ columns of one row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SdqPart {
    /// Who filled it in.
    pub informant: Option<Informant>,
    /// Which edition.
    pub version: Version,
    /// The day it was filled in.
    pub completed: Option<NaiveDate>,
    /// The answers as ticked.
    pub answers: Answers,
    /// The impact supplement as ticked.
    pub impact: ImpactAnswers,
    /// Scores copied from an official scoring.
    pub scores: Scores,
}

impl SdqPart {
    /// Whether it holds an answer or a score.
    #[must_use]
    pub fn says_anything(&self) -> bool {
        self.answers != Answers::default()
            || self.impact != ImpactAnswers::default()
            || self.scores != Scores::default()
    }
}

impl Record<'_> {
    /// The same record, no longer tied to the file.
    #[must_use]
    pub fn into_owned(self) -> Record<'static> {
        let own = |text: Text<'_>| text.map(|text| Cow::Owned(text.into_owned()));
        Record {
            row: self.row,
            upn: self.upn,
            admission_number: own(self.admission_number),
            legal_surname: own(self.legal_surname),
            legal_forename: own(self.legal_forename),
            preferred_surname: own(self.preferred_surname),
            preferred_forename: own(self.preferred_forename),
            born: self.born,
            sex: self.sex,
            year_group: own(self.year_group),
            form: own(self.form),
            primary: own(self.primary),
            primary_number: own(self.primary_number),
            attendance: self.attendance,
            reading: self.reading,
            maths: self.maths,
            gps: self.gps,
            writing: self.writing,
            sen: self.sen,
            sen_need: own(self.sen_need),
            pupil_premium: self.pupil_premium,
            fsm_now: self.fsm_now,
            fsm_ever: self.fsm_ever,
            eal: self.eal,
            first_language: own(self.first_language),
            social_care: self.social_care,
            young_carer: self.young_carer,
            interests: own(self.interests),
            strengths: own(self.strengths),
            sdq: self.sdq,
            letter: own(self.letter),
            letter_date: self.letter_date,
        }
    }

    /// Takes over what this record does not know from another one of the same child.
    pub fn fill_from(&mut self, other: Self) {
        macro_rules! fill {
            ($($field:ident),*) => { $( self.$field = self.$field.take().or(other.$field); )* };
        }
        fill!(upn, admission_number, legal_surname, legal_forename, preferred_surname, preferred_forename);
        fill!(born, sex, year_group, form, primary, primary_number, attendance, reading, maths, gps, writing);
        fill!(sen, sen_need, pupil_premium, fsm_now, fsm_ever, eal, first_language);
        // "Not in care" or "not declared" must not stand before what another file knows.
        self.social_care = higher(self.social_care, other.social_care);
        if self.young_carer.and_then(Carer::yes_no).is_none() {
            self.young_carer = other.young_carer.or(self.young_carer);
        }
        fill!(interests, strengths, letter, letter_date);
        if !self.sdq.says_anything() {
            self.sdq = other.sdq;
        }
    }

    /// Makes a value unknown.
    pub(crate) fn forget(&mut self, field: Field) {
        match field {
            Field::Upn => self.upn = None,
            Field::Born => self.born = None,
            Field::Sex => self.sex = None,
            Field::Attendance | Field::SessionsPossible | Field::SessionsAttended => self.attendance = None,
            Field::Reading => self.reading = None,
            Field::Maths => self.maths = None,
            Field::Gps => self.gps = None,
            Field::Writing => self.writing = None,
            Field::Sen => self.sen = None,
            Field::PupilPremium => self.pupil_premium = None,
            Field::FsmNow => self.fsm_now = None,
            Field::FsmEver => self.fsm_ever = None,
            Field::Eal => self.eal = None,
            // Names stay: they say whom the question is about.
            _ => {}
        }
    }

    /// Attainment as the rules read it.
    #[must_use]
    pub fn attainment(&self) -> Attainment {
        Attainment {
            reading: self.reading.map(Ks2::result),
            maths: self.maths.map(Ks2::result),
            gps: self.gps.map(Ks2::result),
            writing: self.writing.map(WritingCode::judgement),
        }
    }

    /// Forename and surname as everybody says them; empty when the row has no name.
    #[must_use]
    pub fn name(&self) -> String {
        let forename =
            self.preferred_forename.as_deref().or(self.legal_forename.as_deref()).unwrap_or_default();
        let surname = self.preferred_surname.as_deref().or(self.legal_surname.as_deref()).unwrap_or_default();
        format!("{forename} {surname}").trim().to_owned()
    }

    /// Whether the row names anybody.
    #[must_use]
    pub fn has_name(&self) -> bool {
        self.legal_surname.is_some()
            || self.legal_forename.is_some()
            || self.preferred_surname.is_some()
            || self.preferred_forename.is_some()
    }
}

/// A list in one cell: parts between semicolons (or, without any, line ends), trimmed. A comma belongs to the part.
#[must_use]
pub fn list(text: Option<&str>) -> Vec<String> {
    let text = text.unwrap_or_default();
    text.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}
