//! Who held the pen, a translation beside the child's own words, and the way forward with a pupil who has not written.

use super::{already_here, with_another_reader};
use crate::error::ApiError;
use crate::known::{Intake, one_letter};
use crate::names::StaffNames;
use crate::session::Session;
use crate::wire::common::{Nothing, PupilAsk};
use crate::wire::pages::{BesideShown, PageShown, PlanShown, SaveBeside, SavePlan, ToWrite};
use crate::writing;
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::letter::LetterState;
use bridgewell_domain::page::{Beside, Page, WritingPlan};
use bridgewell_domain::permit::Permit;
use bridgewell_store::letter_plans::{self, KeptPlan};
use bridgewell_store::{Op, ReadTx, letter_beside, letter_pages, letters};
use chrono::NaiveDate;
use std::collections::HashMap;

/// The longest name that is taken, and the longest translation, in characters.
const LONGEST_NAME: usize = 120;
const LONGEST_TRANSLATION: usize = 60_000;
/// How far ahead a day to write can lie.
const DAYS_AHEAD: i64 = 366;

/// Everything beside a pupil's letter.
pub(crate) fn look(session: &mut Session, permit: Permit, ask: PupilAsk) -> Result<BesideShown, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    session.log_read(&permit, Op::RecordRead, ask.pupil)?;
    session.read(&permit, |read| beside_shown(read, &permit, ask.pupil))
}

/// Everything beside a pupil's letter as the bearer of this permit may see it.
pub(super) fn beside_shown(
    read: &ReadTx<'_>,
    permit: &Permit,
    pupil: PupilId,
) -> Result<BesideShown, ApiError> {
    let staff = StaffNames::load(read)?;
    let elsewhere = one_letter(read, permit, pupil, &staff)?.elsewhere;
    let (pages, kept) = match elsewhere {
        true => Default::default(),
        false => (letter_pages::of_pupil(read, pupil)?, letter_beside::of_pupil(read, pupil)?),
    };
    let plan = letter_plans::list(read)?.into_iter().find(|kept| kept.pupil == pupil);
    Ok(BesideShown {
        pages: pages.into_iter().map(|page| page_shown(page, &staff)).collect(),
        scribed_by: kept.said.scribed_by,
        translator: kept.said.translator,
        translation: kept.said.translation,
        translated_by: kept.said.translated_by,
        on_paper: kept.said.on_paper,
        version: kept.version,
        plan: plan.map(|kept| plan_shown(kept, &staff)),
    })
}

fn page_shown(page: Page, staff: &StaffNames) -> PageShown {
    PageShown {
        id: page.id,
        kind: page.kind,
        format: page.format,
        sheets: page.sheets,
        turned: page.turned.as_degrees(),
        bytes: page.bytes,
        by: staff.name(page.added_by),
        at: page.added_at,
    }
}

fn plan_shown(kept: KeptPlan, staff: &StaffNames) -> PlanShown {
    PlanShown {
        write_on: kept.plan.write_on,
        write_with: kept.plan.write_with,
        talk_offered: kept.plan.talk_offered,
        asked_again: kept.plan.asked_again,
        by: staff.name(kept.by),
        at: kept.at,
    }
}

/// Says who held the pen, who translates, or what it says in English. The child's own words are never touched.
pub(crate) fn save(session: &mut Session, permit: Permit, ask: SaveBeside) -> Result<BesideShown, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    let said = checked(&ask)?;
    session.write(&permit, Op::LetterBesideSaid, |tx| {
        let view = one_letter(tx, &permit, ask.pupil, &StaffNames::load(tx)?)?;
        let letter = view.letter.as_ref().ok_or_else(|| ApiError::not_found("letter"))?;
        if view.elsewhere {
            return Err(with_another_reader());
        }
        let on_paper = letter_beside::of_pupil(tx, ask.pupil)?.said.on_paper;
        letter_beside::say(tx, (ask.pupil, letter.id), &Beside { on_paper, ..said }, ask.version)?;
        beside_shown(tx, &permit, ask.pupil)
    })
}

fn checked(ask: &SaveBeside) -> Result<Beside, ApiError> {
    let name = |field: &str, text: &str| {
        let text = text.trim();
        if text.chars().count() > LONGEST_NAME {
            return Err(ApiError::invalid(
                field,
                format!("A name can have {LONGEST_NAME} characters at most."),
            ));
        }
        Ok(text.to_owned())
    };
    let said = Beside {
        scribed_by: name("scribed_by", &ask.scribed_by)?,
        translator: name("translator", &ask.translator)?,
        translation: ask.translation.clone(),
        translated_by: name("translated_by", &ask.translated_by)?,
        on_paper: false,
    };
    if said.translation.chars().count() > LONGEST_TRANSLATION {
        return Err(ApiError::invalid(
            "translation",
            format!("A translation can have {LONGEST_TRANSLATION} characters at most."),
        ));
    }
    if !said.translation.trim().is_empty() && said.translated_by.is_empty() {
        return Err(ApiError::invalid(
            "translated_by",
            "Write who translated it: another may read it otherwise.",
        ));
    }
    Ok(said)
}

/// Says the way forward with a pupil who has not written.
pub(crate) fn plan(session: &mut Session, permit: Permit, ask: SavePlan) -> Result<BesideShown, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    let today = session.today();
    if ask.talk_offered.is_some_and(|day| day > today) {
        return Err(ApiError::invalid("talk_offered", "A talk cannot have been offered later than today."));
    }
    if ask.asked_again.is_some_and(|day| day > today) {
        return Err(ApiError::invalid("asked_again", "They cannot have been asked later than today."));
    }
    let plan = WritingPlan {
        write_on: ask.write_on,
        write_with: ask.write_with.trim().chars().take(LONGEST_NAME).collect(),
        talk_offered: ask.talk_offered,
        asked_again: ask.asked_again,
    };
    session.write(&permit, Op::LetterPlanSet, |tx| {
        if letters::of_pupil(tx, ask.pupil)?.is_some() {
            return Err(already_here());
        }
        // A day that has gone by stays as it was agreed; only a new one is checked.
        let kept = letter_plans::list(tx)?.into_iter().find(|kept| kept.pupil == ask.pupil);
        let agreed = kept.and_then(|kept| kept.plan.write_on);
        let odd = |day: NaiveDate| day < today || (day - today).num_days() > DAYS_AHEAD;
        if ask.write_on != agreed && ask.write_on.is_some_and(odd) {
            return Err(ApiError::invalid("write_on", "Choose today or a day within the coming year."));
        }
        letter_plans::set(tx, ask.pupil, &plan)?;
        beside_shown(tx, &permit, ask.pupil)
    })
}

/// The pupils of this person who have no letter, those for whom there is something to do first.
pub(crate) fn to_write(session: &mut Session, permit: Permit, _: Nothing) -> Result<Vec<ToWrite>, ApiError> {
    session.log_list(&permit)?;
    let mut rows = session.read(&permit, |read| {
        let intake = Intake::load(read, &permit)?;
        let mut plans: HashMap<PupilId, KeptPlan> =
            letter_plans::list(read)?.into_iter().map(|kept| (kept.pupil, kept)).collect();
        let without = intake.own().filter(|pupil| {
            matches!(
                intake.letter(pupil.id).state(),
                LetterState::NotWritten | LetterState::Absent | LetterState::Declined
            ) || writing::waits_for_words(intake.letter(pupil.id))
        });
        Ok(without
            .map(|pupil| ToWrite {
                pupil: intake.names.shown(pupil.id),
                state: intake.letter(pupil.id).state(),
                plan: plans.remove(&pupil.id).map(|kept| plan_shown(kept, &intake.staff)),
                begun: None,
                begun_with: None,
            })
            .collect::<Vec<_>>())
    })?;
    let staff = session.read(&permit, StaffNames::load)?;
    for row in &mut rows {
        let Some(begun) = writing::begun_by(session, &permit, row.pupil.id)? else { continue };
        row.begun = Some(begun.saved);
        row.begun_with = (begun.person != permit.person()).then(|| staff.name(begun.person));
    }
    // Pages without words are for staff to type, unless their writer has begun to.
    rows.retain(|row| row.state != LetterState::Unread || row.begun.is_some());
    // Who has begun, then the nearest day, then those whose state asks for something to be done.
    let place = |row: &ToWrite| {
        let day = row.plan.as_ref().and_then(|plan| plan.write_on);
        let state = match row.state {
            LetterState::Absent => 0,
            LetterState::Declined => 1,
            LetterState::NotWritten | LetterState::Unread | LetterState::Read => 2,
        };
        (row.begun.is_none(), day.is_none(), day, state)
    };
    rows.sort_by(|one, other| {
        place(one).cmp(&place(other)).then_with(|| one.pupil.sort.cmp(&other.pupil.sort))
    });
    Ok(rows)
}
