//! Home, for one viewer's role, pupils and tier. A data manager sees questions about imports and nothing of pupils.

use super::lists::Lists;
use crate::access;
use crate::aid::Aid;
use crate::error::ApiError;
use crate::intake::count_home_questions;
use crate::known::Intake;
use crate::letters::unplaced;
use crate::opportunities::Lines;
use crate::plan;
use crate::retention;
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::home::{Today, TodayItem, TodayKind, TodayList};
use crate::wire::letters::UnplacedLetter;
use bridgewell_domain::dates;
use bridgewell_domain::letter::LetterState;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::role::Role;
use bridgewell_store::{ReadTx, batches, decisions, offers, pupils, reviews, talks, waiting};
use chrono::NaiveDate;

/// Items of a list that home shows.
const FIRST: usize = 8;

/// Today's work.
pub(crate) fn today(session: &mut Session, permit: Permit, _: Nothing) -> Result<Today, ApiError> {
    let (today, person) = (session.today(), session.person().clone());
    if permit.role() != Role::DataManager {
        session.log_home(&permit)?;
    }
    session.read(&permit, |read| {
        let (waiting, imports) = match permit.role() {
            Role::Lead | Role::DataManager => import_problems(read)?,
            Role::Pastoral | Role::Dsl => (0, Vec::new()),
        };
        let about_home = count_home_questions(read, &person.scope)?;
        let about_home = counted(TodayKind::HomeQuestions, about_home, vec![home_item(about_home)]);
        if permit.role() == Role::DataManager {
            let own = |row: &pupils::PupilRow| person.scope.covers(row.pupil.form.as_deref());
            return Ok(Today {
                today,
                pupils: number(pupils::list(read)?.iter().filter(|row| own(row)).count()),
                letters: 0,
                letters_read: 0,
                decided: 0,
                listed: 0,
                offered: 0,
                lists: counted(TodayKind::ImportProblems, waiting, imports).into_iter().collect(),
            });
        }
        let offered = offers::list(read)?;
        let lists = Lists {
            intake: Intake::load(read, &permit)?,
            lines: Lines::load(read, &offered)?,
            decisions: decisions::list(read)?,
            talks: talks::list(read)?,
            reviews: reviews::list(read)?,
            offers: offered,
            today,
        };
        let aid = Aid::load(read)?;
        let unplaced = unplaced(read, (&permit, &lists.intake.viewer.scope), &aid)?;
        let (pressing, others) = unplaced_list(&unplaced);
        let all = [(TodayKind::AskedToTalk, lists.asked_to_talk()), (TodayKind::Promised, lists.promised())];
        let later = [
            (TodayKind::LettersToRead, lists.letters_to_read(&aid)),
            (TodayKind::Undecided, lists.undecided()),
            (TodayKind::ReviewsDue, lists.reviews_due()),
        ];
        let letters = |state| {
            let own = lists.intake.own().filter(|pupil| lists.intake.letter(pupil.id).state() == state);
            number(own.count())
        };
        let listed = lists.listed();
        Ok(Today {
            today,
            pupils: number(lists.intake.own().count()),
            letters: letters(LetterState::Unread) + letters(LetterState::Read),
            letters_read: letters(LetterState::Read),
            decided: number(listed.iter().filter(|(pupil, _)| lists.decision(pupil.id).is_some()).count()),
            listed: number(listed.len()),
            offered: number(lists.intake.own().filter(|pupil| lists.has_offer(pupil.id)).count()),
            lists: list(TodayKind::RedRoute, lists.red_route(read, &permit)?)
                .into_iter()
                .chain(pressing)
                .chain(all.into_iter().filter_map(|(kind, items)| list(kind, items)))
                .chain(others)
                .chain(later.into_iter().filter_map(|(kind, items)| list(kind, items)))
                .chain(list(TodayKind::PlanDue, plan::due(read, (&person, today))?))
                .chain(list(TodayKind::RequestsOpen, requests_open(read, &permit, today)?))
                .chain(about_home)
                .chain(counted(TodayKind::ImportProblems, waiting, imports))
                .chain(retention_due(read, &permit, today)?)
                .chain(list(TodayKind::WithoutOffer, lists.without_offer()))
                .collect(),
        })
    })
}

fn list(kind: TodayKind, items: Vec<TodayItem>) -> Option<TodayList> {
    counted(kind, items.len(), items)
}

/// A list of which one line may stand for several things.
fn counted(kind: TodayKind, count: usize, mut items: Vec<TodayItem>) -> Option<TodayList> {
    let count = number(count);
    items.truncate(FIRST);
    (count > 0).then_some(TodayList { kind, count, first: items })
}

/// Accepted files of which rows still wait for a person.
fn import_problems(read: &ReadTx<'_>) -> Result<(usize, Vec<TodayItem>), ApiError> {
    let waiting = waiting::counts(read)?;
    let (mut rows_in_all, mut items) = (0, Vec::new());
    for batch in batches::list(read)?.into_iter().filter(|batch| batch.undone.is_none()) {
        let open = waiting.get(&batch.id).map_or(0, |counts| counts.open);
        rows_in_all += open as usize;
        let rows = match open {
            0 => continue,
            1 => "1 row waits".to_owned(),
            several => format!("{several} rows wait"),
        };
        let day = dates::day_and_month(dates::day_of(batch.at));
        items.push(TodayItem {
            pupil: None,
            action: None,
            what: format!("{rows} for an answer in {}, brought in on {day}", batch.name),
            whose: String::new(),
            due: None,
            overdue: false,
        });
    }
    Ok((rows_in_all, items))
}

/// Letters whose pupil is not known yet: among the first things of the day when words in one may not wait, else with the
/// letters to read.
fn unplaced_list(unplaced: &[UnplacedLetter]) -> (Option<TodayList>, Option<TodayList>) {
    let cannot_wait = unplaced.iter().filter(|letter| letter.cannot_wait).count();
    let letters = match unplaced.len() {
        1 => "A letter whose pupil is not known yet".to_owned(),
        several => format!("{several} letters whose pupils are not known yet"),
    };
    let what = match (cannot_wait, unplaced.len()) {
        (0, _) => letters,
        (1, 1) => format!("{letters}, with words that may not wait: read it now"),
        (1, _) => format!("{letters}, one of them with words that may not wait: read it now"),
        (some, _) => format!("{letters}, {some} of them with words that may not wait: read them now"),
    };
    let item = TodayItem { pupil: None, action: None, what, whose: String::new(), due: None, overdue: false };
    let list = counted(TodayKind::UnplacedLetters, unplaced.len(), vec![item]);
    if cannot_wait > 0 { (list, None) } else { (None, list) }
}

/// Whether this person answers for the programme, and so for what is kept of its pupils.
const fn answers(permit: &Permit) -> bool {
    matches!(permit.role(), Role::Lead | Role::Dsl)
}

/// Requests to see everything that nobody has answered, the soonest due first.
fn requests_open(read: &ReadTx<'_>, permit: &Permit, today: NaiveDate) -> Result<Vec<TodayItem>, ApiError> {
    if !answers(permit) {
        return Ok(Vec::new());
    }
    let open = access::requests(read)?.into_iter().filter(|request| request.made.is_none());
    let items = open.map(|request| TodayItem {
        pupil: Some(request.pupil),
        action: None,
        what: format!("{} asked to see everything that is kept", request.asked_by),
        whose: String::new(),
        due: Some(request.due),
        overdue: request.due < today,
    });
    Ok(items.collect())
}

/// Records past their last day, as one line.
fn retention_due(
    read: &ReadTx<'_>,
    permit: &Permit,
    today: NaiveDate,
) -> Result<Option<TodayList>, ApiError> {
    if !answers(permit) {
        return Ok(None);
    }
    let due = retention::standings(read, permit)?.iter().filter(|one| !one.due(today).is_empty()).count();
    let what = match due {
        1 => "Something of one pupil’s record is past its last day".to_owned(),
        several => format!("Something of {several} pupils’ records is past its last day"),
    };
    let item = TodayItem { pupil: None, action: None, what, whose: String::new(), due: None, overdue: true };
    Ok(counted(TodayKind::RetentionDue, due, vec![item]))
}

/// What files say differently of home, for those who hold the key.
fn home_item(questions: usize) -> TodayItem {
    let what = match questions {
        1 => "Files differ, or could not be read, about one pupil's home".to_owned(),
        several => format!("Files differ, or could not be read, about {several} pupils' homes"),
    };
    TodayItem { pupil: None, action: None, what, whose: String::new(), due: None, overdue: false }
}

pub(super) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
