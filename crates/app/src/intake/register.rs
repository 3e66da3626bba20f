//! What is kept, laid out so that the rows of a file find their pupils.

use super::names;
use super::settled;
use crate::error::ApiError;
use crate::names::PupilNames;
use crate::settings;
use bridgewell_domain::attainment::Attainment;
use bridgewell_domain::attendance::Attendance;
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::pupil::Pupil;
use bridgewell_domain::sdq::SdqForm;
use bridgewell_domain::upn::Upn;
use bridgewell_intake::columns::mapping::Memory;
use bridgewell_store::facts::Fact;
use bridgewell_store::letters::KeptLetter;
use bridgewell_store::{ReadTx, batches, facts, letters, pupils, sdq};
use chrono::NaiveDate;
use std::collections::HashMap;

/// Everything a file is matched against.
pub(super) struct Register {
    pub(super) pupils: Vec<Pupil>,
    pub(super) names: PupilNames,
    pub(super) attendance: HashMap<PupilId, Fact<Attendance>>,
    pub(super) attainment: HashMap<PupilId, Fact<Attainment>>,
    pub(super) forms: HashMap<PupilId, Vec<SdqForm>>,
    pub(super) letters: HashMap<PupilId, KeptLetter>,
    pub(super) items_allowed: bool,
    pub(super) memory: Memory,
    by_id: HashMap<PupilId, usize>,
    by_upn: HashMap<Upn, usize>,
    by_birth: HashMap<NaiveDate, Vec<usize>>,
    files: Vec<batches::Batch>,
}

impl Register {
    /// Reads it.
    pub(super) fn load(read: &ReadTx<'_>) -> Result<Self, ApiError> {
        let pupils: Vec<Pupil> = pupils::list(read)?.into_iter().map(|row| row.pupil).collect();
        let mut by_birth: HashMap<NaiveDate, Vec<usize>> = HashMap::new();
        for (place, pupil) in pupils.iter().enumerate() {
            if let Some(born) = pupil.born {
                by_birth.entry(born).or_default().push(place);
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
            letters: letters::list(read)?.into_iter().map(|letter| (letter.pupil, letter)).collect(),
            items_allowed: settings::sdq_items_allowed(read)?,
            memory: settled::memory(read)?,
            by_id: pupils.iter().enumerate().map(|(place, pupil)| (pupil.id, place)).collect(),
            by_upn: pupils
                .iter()
                .enumerate()
                .filter_map(|(place, pupil)| Some((pupil.upn?, place)))
                .collect(),
            by_birth,
            files: batches::list(read)?,
            pupils,
        })
    }

    /// A pupil.
    pub(super) fn pupil(&self, id: PupilId) -> Option<&Pupil> {
        self.by_id.get(&id).map(|place| &self.pupils[*place])
    }

    /// The pupil with this UPN.
    pub(super) fn with_upn(&self, upn: Upn) -> Option<&Pupil> {
        self.by_upn.get(&upn).map(|place| &self.pupils[*place])
    }

    /// Pupils of this birth date whose names, legal or preferred, are spellings of these.
    pub(super) fn named(&self, surname: &str, forename: &str, born: NaiveDate) -> Vec<&Pupil> {
        let fits = |legal: &str, preferred: Option<&str>, asked: &str| {
            names::same(legal, asked) || preferred.is_some_and(|name| names::same(name, asked))
        };
        let places = self.by_birth.get(&born).map(Vec::as_slice).unwrap_or_default();
        places
            .iter()
            .map(|place| &self.pupils[*place])
            .filter(|pupil| {
                let kept = &pupil.names;
                fits(&kept.legal_surname, kept.preferred_surname.as_deref(), surname)
                    && fits(&kept.legal_forename, kept.preferred_forename.as_deref(), forename)
            })
            .collect()
    }

    /// The accepted batch of the same file, if it stands.
    pub(super) fn same_file(&self, hash: &str) -> Option<&batches::Batch> {
        self.files.iter().find(|batch| batch.hash == hash && batch.undone.is_none())
    }
}
