//! What is known about the pupils, put together for one viewer: one query a table, whatever the number of pupils, and
//! nothing in it that this viewer may not see. Every screen of pupils starts here, so that none forgets a rule.

mod facts;
mod letter;
mod screened;
mod words;

pub(crate) use facts::Facts;
pub(crate) use letter::{LetterView, one_letter};
pub(crate) use screened::{Screened, saw};

use crate::error::ApiError;
use crate::names::{PupilNames, StaffNames};
use bridgewell_domain::dates::day_of;
use bridgewell_domain::ids::{PersonId, PupilId};
use bridgewell_domain::letter::LetterState;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::pupil::Pupil;
use bridgewell_domain::role::{Scope, Tier};
use bridgewell_domain::rules::Rules;
use bridgewell_domain::screening::{Dated, Known, KnownConcern, KnownSdq};
use bridgewell_domain::sdq::SdqForm;
use bridgewell_domain::social_care::{Home, YoungCarer};
use bridgewell_store::concerns::KeptConcern;
use bridgewell_store::readings::KeptReading;
use bridgewell_store::red_routes::KeptRedRoute;
use bridgewell_store::talk_requests::KeptRequest;
use bridgewell_store::{
    ReadTx, concerns, letters, letters_home, parcels, persons, pupils, readings, red_routes, rules, sdq,
    talk_requests,
};
use std::collections::HashMap;
use std::hash::Hash;

/// For whom it was put together.
#[derive(Clone, Debug)]
pub(crate) struct Viewer {
    /// Who.
    pub person: PersonId,
    /// For which tier.
    pub tier: Tier,
    /// The pupils they are responsible for.
    pub scope: Scope,
}

/// The whole intake as one viewer may know it.
pub(crate) struct Intake {
    /// For whom.
    pub viewer: Viewer,
    /// Every pupil of the school, so that namesakes are told apart; only [`Self::own`] may be shown.
    pub everybody: Vec<Pupil>,
    /// Their names.
    pub names: PupilNames,
    /// The staff's names.
    pub staff: StaffNames,
    /// The rules in force.
    pub rules: Rules,
    letters: HashMap<PupilId, LetterView>,
    no_letter: LetterView,
    named: Vec<PupilId>,
    facts: Facts,
    sdq: HashMap<PupilId, Vec<SdqForm>>,
    concerns: HashMap<PupilId, Vec<KeptConcern>>,
    requests: HashMap<PupilId, Vec<KeptRequest>>,
    red_routes: HashMap<PupilId, Vec<KeptRedRoute>>,
}

impl Intake {
    /// Reads it for the tier of the permit.
    ///
    /// # Errors
    /// Whatever the workspace could not read.
    pub(crate) fn load(read: &ReadTx<'_>, permit: &Permit) -> Result<Self, ApiError> {
        Self::load_for_tier(read, permit, permit.tier())
    }

    /// Reads it for a tier that is not above the permit's: what the same person would see without the key.
    pub(crate) fn load_for_tier(read: &ReadTx<'_>, permit: &Permit, tier: Tier) -> Result<Self, ApiError> {
        let scope = persons::get(read, permit.person())?.person.scope;
        let viewer = Viewer { person: permit.person(), tier, scope };
        let everybody: Vec<Pupil> = pupils::list(read)?.into_iter().map(|row| row.pupil).collect();
        let staff = StaffNames::load(read)?;
        let entries = red_routes::list(read)?;
        let named = |kept: &KeptRedRoute| kept.entry.hidden_from == Some(viewer.person);
        let hidden: Vec<PupilId> = entries.iter().filter(|kept| named(kept)).map(|kept| kept.pupil).collect();
        let letters = letter_views(read, &viewer, (&entries, &staff))?;
        let shown = entries.into_iter().filter(|kept| !named(kept) && tier == Tier::Restricted);
        Ok(Self {
            names: PupilNames::of(&everybody),
            letters,
            no_letter: LetterView::default(),
            named: hidden,
            facts: Facts::load(read, tier)?,
            sdq: by(sdq::list(read)?, |form| form.pupil),
            concerns: by(concerns::list(read)?, |kept| kept.pupil),
            requests: by(talk_requests::list(read)?, |kept| kept.pupil),
            red_routes: by(shown, |kept| kept.pupil),
            rules: rules::current(read)?,
            viewer,
            everybody,
            staff,
        })
    }

    /// The pupils this viewer is responsible for.
    pub(crate) fn own(&self) -> impl Iterator<Item = &Pupil> {
        self.everybody.iter().filter(|pupil| self.viewer.scope.covers(pupil.form.as_deref()))
    }

    /// One pupil.
    ///
    /// # Errors
    /// [`ApiError::NotFound`] when there is none.
    pub(crate) fn pupil(&self, id: PupilId) -> Result<&Pupil, ApiError> {
        self.everybody.iter().find(|pupil| pupil.id == id).ok_or_else(|| ApiError::not_found("pupil"))
    }

    /// A pupil's letter as this viewer may see it.
    pub(crate) fn letter(&self, pupil: PupilId) -> &LetterView {
        self.letters.get(&pupil).unwrap_or(&self.no_letter)
    }

    /// Whether an entry about this pupil names the viewer and is hidden from them.
    pub(crate) fn is_named(&self, pupil: PupilId) -> bool {
        self.named.contains(&pupil)
    }

    /// Attendance, attainment and home of every pupil.
    pub(crate) const fn facts(&self) -> &Facts {
        &self.facts
    }

    /// SDQ forms, the earliest first.
    pub(crate) fn sdq(&self, pupil: PupilId) -> &[SdqForm] {
        self.sdq.get(&pupil).map_or(&[], Vec::as_slice)
    }

    /// Concerns, open and closed, the earliest first.
    pub(crate) fn concerns(&self, pupil: PupilId) -> &[KeptConcern] {
        self.concerns.get(&pupil).map_or(&[], Vec::as_slice)
    }

    /// Wishes to talk, the earliest first.
    pub(crate) fn requests(&self, pupil: PupilId) -> &[KeptRequest] {
        self.requests.get(&pupil).map_or(&[], Vec::as_slice)
    }

    /// Red-route entries that this viewer may see, newest first.
    pub(crate) fn red_routes(&self, pupil: PupilId) -> &[KeptRedRoute] {
        self.red_routes.get(&pupil).map_or(&[], Vec::as_slice)
    }

    fn known_sdq(&self, pupil: PupilId) -> Vec<KnownSdq> {
        let known = |form: &SdqForm| KnownSdq {
            informant: form.informant,
            completed: form.completed,
            scores: form.scores,
        };
        self.sdq(pupil).iter().map(known).collect()
    }

    fn known_concerns(&self, pupil: PupilId) -> Vec<KnownConcern<'_>> {
        let open = self.concerns(pupil).iter().filter(|kept| kept.concern.closed.is_none());
        open.map(|kept| KnownConcern {
            from: kept.concern.from,
            name: &kept.concern.name,
            on: kept.concern.on,
        })
        .collect()
    }

    fn known<'a>(&self, pupil: &Pupil, sdq: &'a [KnownSdq], concerns: &'a [KnownConcern<'a>]) -> Known<'a> {
        let letter = self.letter(pupil.id);
        Known {
            attendance: self.facts.attendance(pupil.id).map(facts::dated),
            attainment: self.facts.attainment(pupil.id).map(facts::dated),
            sdq,
            home: self.home(pupil.id),
            letter: letter.known(),
            concerns,
            red_route: self.red_routes(pupil.id).iter().any(|kept| kept.entry.closed.is_none()),
            asked_to_talk: self.requests(pupil.id).iter().any(|kept| kept.request.settled.is_none()),
            opted_out: pupil.opted_out,
        }
    }

    /// Home as recorded, with a young-carer sign that a reader confirmed where nobody had recorded one.
    pub(crate) fn home(&self, pupil: PupilId) -> Option<Dated<Home>> {
        if self.viewer.tier == Tier::Open {
            return None;
        }
        let mut home = self.facts.home(pupil).map(facts::dated);
        if let Some(sign) = self.letter(pupil).current().find(|said| said.young_carer) {
            let known = home.get_or_insert(Dated { value: Home::default(), on: Some(day_of(sign.at)) });
            if !known.value.young_carer.is_some_and(YoungCarer::raises) {
                known.value.young_carer = Some(YoungCarer::InLetter);
            }
        }
        home
    }
}

/// Every letter as the viewer may see it.
fn letter_views(
    read: &ReadTx<'_>,
    viewer: &Viewer,
    (entries, staff): (&[KeptRedRoute], &StaffNames),
) -> Result<HashMap<PupilId, LetterView>, ApiError> {
    let mut readings: HashMap<PupilId, Vec<KeptReading>> = by(readings::list(read)?, |kept| kept.pupil);
    let said = letters::not_here(read)?;
    let out = parcels::out(read)?;
    let decided = letters_home::decisions(read)?;
    let mut views: HashMap<PupilId, LetterView> =
        said.into_iter().map(|said| (said.pupil, LetterView::not_here(said))).collect();
    for letter in letters::list(read)? {
        let pupil = letter.pupil;
        let named = letter::naming(entries, pupil, viewer.person);
        let eyes = letter::Eyes { person: viewer.person, tier: viewer.tier, named };
        let own = readings.remove(&pupil).unwrap_or_default();
        let mut view = LetterView::of(letter, own, eyes, (|person| staff.is_here(person), &out));
        view.is_decided(&decided);
        views.insert(pupil, view);
    }
    debug_assert!(views.values().all(|view| view.state() != LetterState::Read || view.text().is_some()));
    Ok(views)
}

fn by<K: Eq + Hash, T>(rows: impl IntoIterator<Item = T>, key: impl Fn(&T) -> K) -> HashMap<K, Vec<T>> {
    let mut sorted: HashMap<K, Vec<T>> = HashMap::new();
    for row in rows {
        sorted.entry(key(&row)).or_default().push(row);
    }
    sorted
}
