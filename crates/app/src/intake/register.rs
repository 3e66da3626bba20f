//! What is kept, laid out so that the rows of a file find their pupils.

use super::names;
use super::planned::{Planned, Stands};
use super::{merge, settled, templates};
use crate::error::ApiError;
use crate::names::PupilNames;
use crate::settings;
use bridgewell_domain::attainment::Attainment;
use bridgewell_domain::attendance::Attendance;
use bridgewell_domain::ids::{BatchId, PupilId, SdqFormId};
use bridgewell_domain::origin::{Origin, Source};
use bridgewell_domain::pupil::Pupil;
use bridgewell_domain::school::SchoolYear;
use bridgewell_domain::sdq::SdqForm;
use bridgewell_domain::upn::Upn;
use bridgewell_intake::FileRead;
use bridgewell_intake::columns::field::Field;
use bridgewell_intake::columns::mapping::Memory;
use bridgewell_store::facts::Fact;
use bridgewell_store::{ReadTx, batches, facts, letters, pupils, schools, sdq};
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// Everything a file is matched against.
pub(super) struct Register {
    pub(super) pupils: Vec<Pupil>,
    pub(super) names: PupilNames,
    pub(super) attendance: HashMap<PupilId, Fact<Attendance>>,
    pub(super) attainment: HashMap<PupilId, Fact<Attainment>>,
    pub(super) forms: HashMap<PupilId, Vec<SdqForm>>,
    pub(super) letters: HashSet<PupilId>,
    pub(super) items_allowed: bool,
    pub(super) memory: Memory,
    pub(super) templates: templates::Named,
    pub(super) year: SchoolYear,
    by_id: HashMap<PupilId, usize>,
    by_upn: HashMap<Upn, usize>,
    by_birth: HashMap<NaiveDate, Vec<usize>>,
    without_birth: Vec<usize>,
    files: Vec<batches::Batch>,
}

impl Register {
    /// Reads it.
    pub(super) fn load(read: &ReadTx<'_>) -> Result<Self, ApiError> {
        let pupils: Vec<Pupil> = pupils::list(read)?.into_iter().map(|row| row.pupil).collect();
        let mut by_birth: HashMap<NaiveDate, Vec<usize>> = HashMap::new();
        let mut without_birth = Vec::new();
        for (place, pupil) in pupils.iter().enumerate() {
            match pupil.born {
                Some(born) => by_birth.entry(born).or_default().push(place),
                None => without_birth.push(place),
            }
        }
        let mut forms: HashMap<PupilId, Vec<SdqForm>> = HashMap::new();
        for form in sdq::list(read)? {
            forms.entry(form.pupil).or_default().push(form);
        }
        Ok(Self {
            names: PupilNames::of(&pupils),
            attendance: facts::attendance(read)?,
            attainment: facts::attainment(read)?,
            forms,
            letters: letters::list(read)?.into_iter().map(|letter| letter.pupil).collect(),
            year: schools::get(read)?.0.year,
            templates: templates::named(read)?,
            items_allowed: settings::sdq_items_allowed(read)?,
            memory: settled::memory(read)?,
            by_id: pupils.iter().enumerate().map(|(place, pupil)| (pupil.id, place)).collect(),
            by_upn: pupils
                .iter()
                .enumerate()
                .filter_map(|(place, pupil)| Some((pupil.upn?, place)))
                .collect(),
            by_birth,
            without_birth,
            files: batches::list(read)?,
            pupils,
        })
    }

    /// Adds what a planned file would bring, so that the files beside it find their pupils.
    pub(super) fn take_in(&mut self, read: &FileRead, planned: &[Planned]) {
        let nowhere = Source::File { batch: BatchId::from_uuid(Uuid::nil()), label: String::new() };
        let origin = Origin { source: nowhere, on: NaiveDate::default() };
        for (row, planned) in read.rows.iter().zip(planned) {
            let Stands::Ready(target) = planned.stands else { continue };
            let id = target.pupil();
            let place = *self.by_id.entry(id).or_insert_with(|| {
                self.pupils.push(merge::unknown(id));
                self.pupils.len() - 1
            });
            let pupil = &mut self.pupils[place];
            if read.carries.pupils {
                merge::join(pupil, &planned.said);
            }
            if let Some(upn) = pupil.upn {
                self.by_upn.insert(upn, place);
            }
            let day = match pupil.born {
                Some(born) => self.by_birth.entry(born).or_default(),
                None => &mut self.without_birth,
            };
            if !day.contains(&place) {
                day.push(place);
            }
            if let Some(value) = planned.attendance {
                self.attendance.insert(id, Fact { value, origin: origin.clone() });
            }
            let known = self
                .attainment
                .entry(id)
                .or_insert_with(|| Fact { value: Attainment::default(), origin: origin.clone() });
            let (before, now) = (known.value, planned.attainment);
            known.value = Attainment {
                reading: now.reading.or(before.reading),
                maths: now.maths.or(before.maths),
                gps: now.gps.or(before.gps),
                writing: now.writing.or(before.writing),
            };
            if let (Some((basis, scores)), Some(informant)) = (planned.form, row.record.sdq.informant) {
                self.forms.entry(id).or_default().push(SdqForm {
                    id: SdqFormId::from_uuid(Uuid::nil()),
                    pupil: id,
                    informant,
                    version: row.record.sdq.version,
                    completed: row.record.sdq.completed,
                    basis,
                    scores,
                    origin: origin.clone(),
                });
            }
            if planned.letter {
                self.letters.insert(id);
            }
        }
        self.names = PupilNames::of(&self.pupils);
    }

    /// A pupil.
    pub(super) fn pupil(&self, id: PupilId) -> Option<&Pupil> {
        self.by_id.get(&id).map(|place| &self.pupils[*place])
    }

    /// The pupil with this UPN.
    pub(super) fn with_upn(&self, upn: Upn) -> Option<&Pupil> {
        self.by_upn.get(&upn).map(|place| &self.pupils[*place])
    }

    /// Pupils whose names, legal or preferred, are spellings of these, and whose birth date does not say that they are
    /// another child: it is this one, or it is not known of one of the two.
    pub(super) fn named(&self, surname: &str, forename: &str, born: Option<NaiveDate>) -> Vec<&Pupil> {
        let fits = |legal: &str, preferred: Option<&str>, asked: &str| {
            names::same(legal, asked) || preferred.is_some_and(|name| names::same(name, asked))
        };
        let is_named = |pupil: &&Pupil| {
            let kept = &pupil.names;
            fits(&kept.legal_surname, kept.preferred_surname.as_deref(), surname)
                && fits(&kept.legal_forename, kept.preferred_forename.as_deref(), forename)
        };
        let Some(born) = born else { return self.pupils.iter().filter(is_named).collect() };
        let of_this_day = self.by_birth.get(&born).map(Vec::as_slice).unwrap_or_default();
        let places = of_this_day.iter().chain(&self.without_birth).filter(|place| {
            let known = self.pupils[**place].born;
            known.is_none_or(|known| known == born)
        });
        places.map(|place| &self.pupils[*place]).filter(is_named).collect()
    }

    /// Whether something is known of a pupil.
    pub(super) fn knows(&self, id: PupilId, field: Field) -> bool {
        let Some(pupil) = self.pupil(id) else { return false };
        let (names, context) = (&pupil.names, &pupil.context);
        let results = self.attainment.get(&id).map(|fact| fact.value).unwrap_or_default();
        match field {
            Field::Upn => pupil.upn.is_some(),
            Field::LegalSurname => !names.legal_surname.is_empty(),
            Field::LegalForename => !names.legal_forename.is_empty(),
            Field::PreferredSurname => names.preferred_surname.is_some(),
            Field::PreferredForename => names.preferred_forename.is_some(),
            Field::Born => pupil.born.is_some(),
            Field::Sex => context.sex.is_some(),
            Field::Form => pupil.form.is_some(),
            Field::Primary => pupil.primary.is_some(),
            Field::Attendance => self.attendance.contains_key(&id),
            Field::Reading => results.reading.is_some(),
            Field::Maths => results.maths.is_some(),
            Field::Gps => results.gps.is_some(),
            Field::Writing => results.writing.is_some(),
            Field::Sen => context.sen.is_some(),
            Field::SenNeed => context.sen_need.is_some(),
            Field::PupilPremium => context.pupil_premium.is_some(),
            Field::FsmNow => context.fsm_now.is_some(),
            Field::Eal => context.eal.is_some(),
            Field::FirstLanguage => context.first_language.is_some(),
            _ => false,
        }
    }

    /// The name of the template by which a file's columns were read.
    pub(super) fn template_of(&self, read: &FileRead) -> Option<String> {
        self.memory.get(&read.fingerprint)?;
        Some(templates::name_of(&self.templates, &read.fingerprint))
    }

    /// The accepted batch of the same file, if it stands.
    pub(super) fn same_file(&self, hash: &str) -> Option<&batches::Batch> {
        self.files.iter().find(|batch| batch.hash == hash && batch.undone.is_none())
    }
}
