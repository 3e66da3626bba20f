//! One person at work in one open workspace: what every command of the table gets.

use crate::app::{Clock, Places, place_of};
use crate::error::ApiError;
use crate::intake::Desk;
use crate::keeping::Odd;
use crate::log;
use crate::settings;
use crate::shelf::{PlaceHandle, Shelf};
use crate::writing::Writing;
use bridgewell_domain::dates;
use bridgewell_domain::ids::{ParcelId, PupilId};
use bridgewell_domain::permit::{Because, Permit};
use bridgewell_domain::role::{Person, Role};
use bridgewell_store::{KdfCost, Op, ReadTx, Subject, Workspace, WriteTx, pupils};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeSet;
use std::path::PathBuf;
use uuid::Uuid;

/// An open workspace with the person who opened it. Dropping it locks the workspace and lets every file go.
pub struct Session {
    workspace: Workspace,
    person: Person,
    clock: Clock,
    cost: KdfCost,
    shelf: Shelf,
    desk: Desk,
    home_is_logged: bool,
    parcel: Option<ParcelId>,
    link: bool,
    writing: Option<Writing>,
    refused: BTreeSet<&'static str>,
    places: Places,
    odd: Odd,
    idle_minutes: u8,
    demo: bool,
}

impl Session {
    pub(crate) fn new(workspace: Workspace, person: Person, (clock, cost): (Clock, KdfCost)) -> Self {
        Self {
            workspace,
            person,
            clock,
            cost,
            shelf: Shelf::default(),
            desk: Desk::default(),
            home_is_logged: false,
            parcel: None,
            link: false,
            writing: None,
            refused: BTreeSet::new(),
            places: Places::default(),
            odd: Odd::default(),
            idle_minutes: settings::IDLE_MINUTES,
            demo: false,
        }
    }

    /// The same for a parcel's workspace on its reader's laptop.
    pub(crate) fn of_parcel(self, parcel: ParcelId) -> Self {
        Self { parcel: Some(parcel), ..self }
    }

    /// The same for a link worker's workspace.
    pub(crate) fn of_link_worker(self) -> Self {
        Self { link: true, ..self }
    }

    /// The same for a demo workspace, as it begins.
    pub(crate) fn of_demo(self) -> Self {
        Self { demo: true, ..self }
    }

    /// The same with what was odd when it was opened.
    pub(crate) fn opened(self, odd: Odd, kept: &settings::ForSession) -> Self {
        Self { odd, idle_minutes: kept.idle_minutes, demo: kept.demo, ..self }
    }

    /// What was odd about the folder or the clock when it was opened.
    pub(crate) const fn odd(&self) -> &Odd {
        &self.odd
    }

    /// Whether it is the demo school.
    pub(crate) const fn is_demo(&self) -> bool {
        self.demo
    }

    /// After so many minutes without a touch it locks.
    pub(crate) const fn idle_minutes(&self) -> u8 {
        self.idle_minutes
    }

    /// The school chose another idle time.
    pub(crate) const fn now_idle_minutes(&mut self, minutes: u8) {
        self.idle_minutes = minutes;
    }

    /// Lets it use the places that the shell hands in.
    pub(crate) fn knows(&mut self, places: Places) {
        self.places = places;
    }

    /// A place that the shell handed in.
    ///
    /// # Errors
    /// [`ApiError::NotFound`] for a number that was never given.
    pub(crate) fn place(&self, handle: PlaceHandle) -> Result<PathBuf, ApiError> {
        place_of(&self.places, handle)
    }

    /// Whether it is a link worker's workspace, and no school's.
    pub(crate) const fn is_link(&self) -> bool {
        self.link
    }

    /// Which parcel is open, when it is one and no school's workspace.
    pub(crate) const fn parcel(&self) -> Option<ParcelId> {
        self.parcel
    }

    /// Who is using it.
    #[must_use]
    pub const fn person(&self) -> &Person {
        &self.person
    }

    /// The person as they stand after a change to their own row.
    pub(crate) fn now_person(&mut self, person: Person) {
        self.person = person;
    }

    /// Whether the writing place is open.
    pub(crate) const fn is_writing(&self) -> bool {
        self.writing.is_some()
    }

    /// The writing place, while it is open.
    pub(crate) const fn writing_mut(&mut self) -> &mut Option<Writing> {
        &mut self.writing
    }

    /// What time it is.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        (self.clock)()
    }

    /// What checking a new passphrase shall cost.
    pub(crate) const fn cost(&self) -> KdfCost {
        self.cost
    }

    /// Today, by the school’s clock.
    pub(crate) fn today(&self) -> NaiveDate {
        dates::day_of(self.now())
    }

    /// A new identity, ordered by time.
    pub(crate) fn fresh(&self) -> Uuid {
        Uuid::now_v7()
    }

    /// The workspace, for what is not a plain read or write.
    pub(crate) const fn workspace(&self) -> &Workspace {
        &self.workspace
    }

    /// The workspace, for changes of keys and people.
    pub(crate) const fn workspace_mut(&mut self) -> &mut Workspace {
        &mut self.workspace
    }

    /// Files that were chosen and documents that are ready.
    pub(crate) const fn shelf(&self) -> &Shelf {
        &self.shelf
    }

    /// The same, to put things on it. Whatever leaves from here says where the log stood.
    pub(crate) fn shelf_mut(&mut self) -> &mut Shelf {
        let head = self.log_head();
        self.shelf.log_stands_at(head);
        &mut self.shelf
    }

    /// Where the log stands, as documents print it: "2f3a-91bc at entry 412".
    pub(crate) fn log_head(&self) -> Option<String> {
        log::head_in_words(&self.workspace)
    }

    /// Notes that a command was refused; false when that is in the log already, once while the workspace stays open.
    pub(crate) fn refuses_anew(&mut self, command: &'static str) -> bool {
        self.refused.insert(command)
    }

    /// Files that are being read or were read, to be brought in.
    pub(crate) const fn desk_mut(&mut self) -> &mut Desk {
        &mut self.desk
    }

    /// Both at once: the desk reads what lies on the shelf.
    pub(crate) const fn desk_and_shelf(&mut self) -> (&mut Desk, &Shelf) {
        (&mut self.desk, &self.shelf)
    }

    /// Reads one unchanging state.
    ///
    /// # Errors
    /// Whatever `look` returns, or what the workspace could not read.
    pub(crate) fn read<T>(
        &self,
        permit: &Permit,
        look: impl FnOnce(&ReadTx<'_>) -> Result<T, ApiError>,
    ) -> Result<T, ApiError> {
        self.workspace.try_read(permit, look)
    }

    /// Writes: everything happens together with one log entry, or nothing does.
    ///
    /// # Errors
    /// Whatever `change` returns, or what the workspace could not write.
    pub(crate) fn write<T>(
        &mut self,
        permit: &Permit,
        op: Op,
        change: impl FnOnce(&WriteTx<'_>) -> Result<T, ApiError>,
    ) -> Result<T, ApiError> {
        let now = self.now();
        self.workspace.try_write(permit, now, op, change)
    }

    /// Leave for one pupil: whoever is responsible for some forms only needs the pupil to be in one of them.
    ///
    /// # Errors
    /// [`ApiError::NotResponsible`], or [`ApiError::NotFound`] when there is no such pupil.
    pub(crate) fn for_pupil(&self, permit: &Permit, pupil: PupilId) -> Result<Permit, ApiError> {
        let form = self.read(permit, |read| Ok(pupils::get(read, pupil)?))?.pupil.form;
        if !self.person.scope.covers(form.as_deref()) {
            return Err(ApiError::NotResponsible);
        }
        let because = match permit.role() {
            Role::Pastoral => Because::ResponsibleForPupil,
            Role::Lead | Role::Dsl | Role::DataManager => permit.because(),
        };
        Ok(Permit::grant_unchecked(permit.person(), permit.role(), permit.tier(), because))
    }

    /// Logs that a pupil's record was read, and why that was allowed.
    ///
    /// # Errors
    /// When it cannot be logged; then nothing may be shown.
    pub(crate) fn log_read(&mut self, permit: &Permit, op: Op, pupil: PupilId) -> Result<(), ApiError> {
        let now = self.now();
        Ok(self.workspace.log_read(permit, now, op, &[Subject::from(pupil)])?)
    }

    /// Logs that a list with something of many pupils was read.
    ///
    /// # Errors
    /// When it cannot be logged; then nothing may be shown.
    pub(crate) fn log_list(&mut self, permit: &Permit) -> Result<(), ApiError> {
        let now = self.now();
        Ok(self.workspace.log_read(permit, now, Op::CohortRead, &[])?)
    }

    /// Logs that home was read, once while the workspace stays open: the window asks for it at every page.
    ///
    /// # Errors
    /// As [`Self::log_list`].
    pub(crate) fn log_home(&mut self, permit: &Permit) -> Result<(), ApiError> {
        if !self.home_is_logged {
            self.log_list(permit)?;
            self.home_is_logged = true;
        }
        Ok(())
    }
}
