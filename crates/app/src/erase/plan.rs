//! `erase.preview`: what would go, who stays and why, and what has to be typed.

use crate::error::{ApiError, Refusal};
use crate::names::PupilNames;
use crate::retention::{Standing, cut_off, dated_words, rows_shown, schedule, standings};
use crate::session::Session;
use crate::wire::common::PupilName;
use crate::wire::retention::{EraseAsk, ErasePreview};
use bridgewell_domain::dates;
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::pupil::Pupil;
use bridgewell_domain::retention::Kind;
use bridgewell_store::erase::{self, Counts};
use bridgewell_store::{Op, ReadTx};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};

/// What is going to be erased, worked out anew whenever it is asked for.
pub(super) struct Plan {
    /// What is asked for, in a sentence.
    pub what: String,
    /// Whose, and which kinds of each.
    pub pupils: Vec<(Pupil, BTreeSet<Kind>)>,
    /// Records with a day of their own: the kind, and before which day.
    pub records: Option<(Kind, NaiveDate)>,
    /// Who stays, and why.
    pub stay: Vec<(PupilName, &'static str)>,
    /// How many rows.
    pub rows: Counts,
    /// What has to be typed.
    pub type_this: String,
    /// Whether it is one child who was asked for, and no due day.
    pub asked_for: bool,
}

/// Shows what would go. It counts what is in a record, so it is logged as read.
pub(crate) fn preview(
    session: &mut Session,
    permit: Permit,
    ask: EraseAsk,
) -> Result<ErasePreview, ApiError> {
    match &ask {
        EraseAsk::Pupil { pupil } => session.log_read(&permit, Op::RecordRead, *pupil)?,
        EraseAsk::Due { .. } | EraseAsk::Records { .. } => session.log_list(&permit)?,
    }
    let today = session.today();
    session.read(&permit, |read| {
        let plan = Plan::make(read, &permit, &ask, today)?;
        Ok(ErasePreview {
            pupils: number(plan.pupils.len()),
            rows: rows_shown(&plan.rows),
            notes: plan.notes(),
            seen: plan.seen(),
            stay: plan.stay.into_iter().map(|(name, why)| (name, why.to_owned())).collect(),
            what: plan.what,
            type_this: plan.type_this,
        })
    })
}

impl Plan {
    /// Works it out.
    ///
    /// # Errors
    /// [`ApiError::Refused`] when there is nothing to erase or something stands in the way.
    pub(super) fn make(
        read: &ReadTx<'_>,
        permit: &Permit,
        ask: &EraseAsk,
        today: NaiveDate,
    ) -> Result<Self, ApiError> {
        match ask {
            EraseAsk::Pupil { pupil } => Self::of_one(read, permit, *pupil),
            EraseAsk::Due { ended, kinds } => {
                Self::of_due(read, permit, (*ended, kinds.iter().copied().collect()), today)
            }
            EraseAsk::Records { of } => Self::of_records(read, *of, today),
        }
    }

    fn of_one(read: &ReadTx<'_>, permit: &Permit, id: PupilId) -> Result<Self, ApiError> {
        let all = standings(read, permit)?;
        let one =
            all.into_iter().find(|one| one.pupil.id == id).ok_or_else(|| ApiError::not_found("pupil"))?;
        if let Some(why) = one.stays_because() {
            let message = format!("Nothing of this record can be erased now: {why}. Nothing was changed.");
            return Err(ApiError::refused(Refusal::Other, message));
        }
        let name = one.pupil.names.spoken();
        let plan = Self {
            what: format!("Everything that is kept about {name}"),
            type_this: name,
            pupils: vec![(one.pupil, Kind::OF_A_PUPIL.into_iter().collect())],
            records: None,
            stay: Vec::new(),
            rows: Counts::new(),
            asked_for: true,
        };
        plan.counted(read)
    }

    fn of_due(
        read: &ReadTx<'_>,
        permit: &Permit,
        (ended, kinds): (NaiveDate, BTreeSet<Kind>),
        today: NaiveDate,
    ) -> Result<Self, ApiError> {
        let all = standings(read, permit)?;
        let everybody: Vec<Pupil> = all.iter().map(|one| one.pupil.clone()).collect();
        let names = PupilNames::of(&everybody);
        let (mut pupils, mut stay) = (Vec::new(), Vec::new());
        for one in all {
            let due = due_on(&one, ended, today, &kinds);
            if due.is_empty() {
                continue;
            }
            match one.stays_because() {
                Some(why) => stay.push((names.shown(one.pupil.id), why)),
                None => pupils.push((one.pupil, due)),
            }
        }
        let count = pupils.len();
        let plan = Self {
            what: format!("What ended on {}, of {}", dates::in_full(ended), children(count)),
            type_this: format!("erase {count}"),
            pupils,
            records: None,
            stay,
            rows: Counts::new(),
            asked_for: false,
        };
        plan.counted(read)
    }

    fn of_records(read: &ReadTx<'_>, kind: Kind, today: NaiveDate) -> Result<Self, ApiError> {
        let before = Some(kind)
            .filter(|kind| kind.is_dated())
            .map(|kind| Ok::<_, ApiError>(cut_off(&schedule(read)?, kind, today)))
            .transpose()?
            .flatten()
            .ok_or_else(nothing)?;
        let rows = erase::count_before(read, kind, before)?;
        let plan = Self {
            what: format!("{} from before {}", dated_words(kind), dates::in_full(before)),
            type_this: format!("erase {rows}"),
            pupils: Vec::new(),
            records: Some((kind, before)),
            stay: Vec::new(),
            rows: Counts::new(),
            asked_for: false,
        };
        plan.counted(read)
    }

    fn counted(mut self, read: &ReadTx<'_>) -> Result<Self, ApiError> {
        for (pupil, kinds) in &self.pupils {
            for (kind, rows) in erase::count(read, pupil.id, kinds)? {
                *self.rows.entry(kind).or_default() += rows;
            }
        }
        if let Some((kind, before)) = self.records {
            let rows = erase::count_before(read, kind, before)?;
            if rows > 0 {
                self.rows.insert(kind, rows);
            }
        }
        if self.rows.is_empty() && self.stay.is_empty() { Err(nothing()) } else { Ok(self) }
    }

    /// Whether the children go altogether.
    pub(super) fn is_whole(&self) -> bool {
        self.pupils.iter().all(|(_, kinds)| kinds.contains(&Kind::Identity))
    }

    /// Everything that was counted, so short that it can be named again.
    pub(super) fn seen(&self) -> String {
        let mut hash = DefaultHasher::new();
        for (pupil, kinds) in &self.pupils {
            (pupil.id, kinds).hash(&mut hash);
        }
        (&self.rows, self.records).hash(&mut hash);
        format!("{:016x}", hash.finish())
    }

    fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        if let Some(rows) = self.rows.get(&Kind::RedRoute) {
            notes.push(format!(
                "{} on the red route would go too. Make sure that the child-protection file holds what they say.",
                if *rows == 1 { "1 entry".to_owned() } else { format!("{rows} entries") }
            ));
        }
        if self.rows.contains_key(&Kind::Letters) {
            notes.push("Letters that were not given back to their writers yet go too.".to_owned());
        }
        if self.asked_for {
            notes.push("If the child changes school, make the file for the next school first.".to_owned());
        }
        notes.push(
            "Backups made before today hold it until they are replaced. What was printed or saved as a file is not \
             reached from here."
                .to_owned(),
        );
        notes
    }
}

/// Kinds of one record that ended on this day and were chosen. A kind on which another one rests that was not chosen
/// stays with it.
fn due_on(one: &Standing, ended: NaiveDate, today: NaiveDate, chosen: &BTreeSet<Kind>) -> BTreeSet<Kind> {
    let on_that_day = |kind: &Kind| one.ends.get(kind).copied().flatten() == Some(ended);
    let due: BTreeSet<Kind> = one.due(today).into_iter().filter(on_that_day).collect();
    let goes = |kind: &Kind| {
        chosen.contains(kind)
            && kind.takes_along().iter().all(|part| !due.contains(part) || chosen.contains(part))
    };
    due.iter().copied().filter(goes).collect()
}

fn children(count: usize) -> String {
    if count == 1 { "1 child".to_owned() } else { format!("{count} children") }
}

fn nothing() -> ApiError {
    ApiError::refused(Refusal::Other, "There is nothing here to erase any more. Look again.")
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
