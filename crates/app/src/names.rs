//! Names as screens show them: staff by identity, pupils tellable apart from every namesake.

use crate::error::ApiError;
use crate::parcel;
use crate::wire::common::{PupilName, StaffName};
use bridgewell_domain::dates;
use bridgewell_domain::ids::{PersonId, PupilId};
use bridgewell_domain::pupil::Pupil;
use bridgewell_domain::role::Role;
use bridgewell_store::{ReadTx, persons, readers};
use std::collections::HashMap;

/// Everybody who ever could open the workspace or read for it, because old decisions and readings name them. In a
/// parcel's workspace also the adults of the school whom a letter may speak of.
pub(crate) struct StaffNames {
    all: HashMap<PersonId, StaffName>,
    here: Vec<PersonId>,
}

impl StaffNames {
    /// Reads them all.
    pub(crate) fn load(read: &ReadTx<'_>) -> Result<Self, ApiError> {
        let kept = persons::list(read)?;
        let here = kept.iter().filter(|kept| kept.removed.is_none()).map(|kept| kept.person.id).collect();
        let people = kept.into_iter().map(|kept| {
            let person = kept.person;
            StaffName { id: person.id, name: person.name, role: person.role, post: person.post }
        });
        let readers = readers::list(read)?.into_iter().map(|kept| by_name(kept.id, kept.name));
        let mut names = Self { all: readers.map(|name| (name.id, name)).collect(), here };
        names.all.extend(people.map(|name| (name.id, name)));
        for member in parcel::staff_of_the_school(read)? {
            names.here.push(member.id);
            names.all.entry(member.id).or_insert_with(|| by_name(member.id, member.name));
        }
        Ok(names)
    }

    /// One of them, in full.
    pub(crate) fn shown(&self, id: PersonId) -> StaffName {
        self.all.get(&id).cloned().unwrap_or_else(|| by_name(id, "somebody who has left".to_owned()))
    }

    /// One of them, by name alone.
    pub(crate) fn name(&self, id: PersonId) -> String {
        self.shown(id).name
    }

    /// Whether they can still open the workspace, and so be asked to do something.
    pub(crate) fn is_here(&self, id: PersonId) -> bool {
        self.here.contains(&id)
    }

    /// Those who work with pupils and are still here, by name.
    pub(crate) fn working_with_pupils(&self) -> Vec<StaffName> {
        let staff = self.here.iter().map(|id| self.shown(*id));
        staff.filter(|staff| staff.role != Role::DataManager).collect()
    }
}

/// Somebody of whom no more is known here than the name.
fn by_name(id: PersonId, name: String) -> StaffName {
    StaffName { id, name, role: Role::Pastoral, post: String::new() }
}

/// Pupils' names, each tellable apart from every other.
pub(crate) struct PupilNames(HashMap<PupilId, PupilName>);

impl PupilNames {
    /// Names every one of these pupils; pass the whole cohort, or namesakes go unnoticed.
    pub(crate) fn of(pupils: &[Pupil]) -> Self {
        let mut shared: HashMap<String, Vec<&Pupil>> = HashMap::new();
        for pupil in pupils {
            shared.entry(pupil.names.spoken().to_lowercase()).or_default().push(pupil);
        }
        Self(
            shared
                .values()
                .flat_map(|namesakes| namesakes.iter().map(|pupil| (pupil.id, named(pupil, namesakes))))
                .collect(),
        )
    }

    /// One pupil's name; an empty one for a pupil who is not there.
    pub(crate) fn shown(&self, id: PupilId) -> PupilName {
        self.0.get(&id).cloned().unwrap_or_else(|| PupilName {
            id,
            name: String::new(),
            sort: String::new(),
            form: None,
            primary: None,
            apart: None,
        })
    }
}

fn named(pupil: &Pupil, namesakes: &[&Pupil]) -> PupilName {
    PupilName {
        id: pupil.id,
        name: pupil.names.spoken(),
        sort: format!("{}, {}", pupil.names.surname(), pupil.names.forename()).to_lowercase(),
        form: pupil.form.clone(),
        primary: pupil.primary.clone(),
        apart: (namesakes.len() > 1).then(|| apart(pupil, namesakes)),
    }
}

/// The birthday tells namesakes apart, and where they share that too, the end of the UPN does.
fn apart(pupil: &Pupil, namesakes: &[&Pupil]) -> String {
    let alone = namesakes.iter().filter(|other| other.born == pupil.born).count() == 1;
    match (pupil.born, pupil.upn) {
        (Some(born), _) if alone => format!("born {}", dates::in_full(born)),
        (_, Some(upn)) => {
            let upn = upn.to_string();
            format!("UPN ending {}", upn.get(upn.len().saturating_sub(4)..).unwrap_or_default())
        }
        (Some(born), None) => format!("born {}, no UPN", dates::in_full(born)),
        (None, None) => "birth date not known".to_owned(),
    }
}
