//! What a pack holds, gathered from the school's own pages. Nothing of a pupil is read but counts that went through
//! disclosure control, the same ones that the public summary prints; the restricted tier plays no part, whoever asks.

use crate::consultation;
use crate::documents::{Alone, activity_counts};
use crate::error::ApiError;
use crate::practice::workforce::TARGETS;
use bridgewell_disclosure::{Figure, Figures, Threshold};
use bridgewell_domain::count::{Count, HiddenBecause};
use bridgewell_domain::ids::PartyId;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::frames::PracticeLevel;
use bridgewell_domain::programme::pack::{
    PackAction, PackActivity, PackContents, PackCount, PackPractice, PackStatus, PackVoice, PackWorkforce,
};
use bridgewell_domain::programme::plan::Status;
use bridgewell_domain::programme::voice::RecommendationState;
use bridgewell_domain::programme::workforce::Targets;
use bridgewell_store::link::remarks;
use bridgewell_store::settings::{self, Of};
use bridgewell_store::{ReadTx, champions, plan, plan_entries, schools, voice, workforce};
use chrono::NaiveDate;

/// Under which name it is kept what packs said of pupils who took part in something.
const TOOK_PART: &str = "voice_took_part";

/// Everything that may leave for this link worker.
pub(super) fn gather(
    read: &ReadTx<'_>,
    permit: &Permit,
    (party, today): (PartyId, NaiveDate),
) -> Result<PackContents, ApiError> {
    let (school, _) = schools::get(read)?;
    let threshold = Threshold::new(school.smallest_count);
    let answers = remarks::of(read, party)?.into_iter().filter_map(|kept| kept.answer).collect();
    let start = NaiveDate::from_ymd_opt(i32::from(school.year.start()), 9, 1).unwrap_or(today);
    Ok(PackContents {
        school: school.name,
        year: school.year.to_string(),
        smallest_count: threshold.smallest_shown(),
        rounds: super::audit::rounds(read, threshold)?,
        plan: actions(read)?,
        workforce: staff(read, threshold, today)?,
        activity: activity(read, permit, (start.min(today), today))?,
        voice: pupils_voice(read)?,
        consultation: consultation::for_pack(read)?.map(|(told, _)| told),
        answers,
    })
}

/// A count that stands alone.
fn alone(count: u32, threshold: Threshold) -> Count {
    let mut figures = Figures::new();
    let figure = figures.count(count);
    figures.protect(threshold).count(figure)
}

/// Counts with their sum. Where the sum itself has to be hidden no part is shown either: whoever knows it from elsewhere
/// could work a hidden part out.
pub(super) fn together(counts: &[u32], threshold: Threshold) -> (Vec<Count>, Count) {
    let mut figures = Figures::new();
    let parts: Vec<Figure> = counts.iter().map(|count| figures.count(*count)).collect();
    let total = figures.total(&parts);
    let protected = figures.protect(threshold);
    let total = protected.count(total);
    if total.shown().is_none() {
        return (vec![Count::Hidden(HiddenBecause::WouldRevealAnother); counts.len()], total);
    }
    (protected.counts(&parts), total)
}

fn actions(read: &ReadTx<'_>) -> Result<Option<Vec<PackAction>>, ApiError> {
    let rows = plan::list(read)?;
    if rows.is_empty() {
        return Ok(None);
    }
    let entries = plan_entries::list(read)?;
    let actions = rows.into_iter().map(|row| {
        let action = row.action;
        let newest = entries.iter().find(|entry| entry.action == action.id && !entry.words.is_empty());
        PackAction {
            id: action.id.to_string(),
            number: action.number,
            title: action.title,
            outcome: action.outcome_area,
            need: action.level_of_need,
            standard: action.standard,
            lead: action.lead.name,
            due: action.due,
            status: status(action.said.status),
            measure: action.measure.what,
            progress: newest.map(|entry| entry.words.clone()).unwrap_or_default(),
        }
    });
    Ok(Some(actions.collect()))
}

const fn status(status: Status) -> PackStatus {
    match status {
        Status::NotStarted => PackStatus::NotStarted,
        Status::OnTrack => PackStatus::OnTrack,
        Status::AtRisk => PackStatus::AtRisk,
        Status::Late => PackStatus::Late,
        Status::Done => PackStatus::Done,
        Status::Dropped => PackStatus::Dropped,
    }
}

fn staff(
    read: &ReadTx<'_>,
    threshold: Threshold,
    today: NaiveDate,
) -> Result<Option<PackWorkforce>, ApiError> {
    let here: Vec<_> = workforce::staff(read)?
        .into_iter()
        .map(|row| row.member)
        .filter(|member| member.left.is_none_or(|left| left > today))
        .collect();
    let trained = champions::list(read)?.into_iter().filter(|row| row.champion.ended.is_none()).count();
    if here.is_empty() && trained == 0 {
        return Ok(None);
    }
    let targets: Option<Targets> = settings::get(read, Of::School, TARGETS)?;
    let of =
        |level: Option<PracticeLevel>| number(here.iter().filter(|member| member.level == level).count());
    let mut counts: Vec<u32> = PracticeLevel::ALL.iter().map(|level| of(Some(*level))).collect();
    counts.push(of(None));
    let (parts, total) = together(&counts, threshold);
    let level = |(level, count): (&PracticeLevel, &Count)| PackPractice {
        level: *level,
        staff: *count,
        target: targets.as_ref().map(|targets| u32::from(targets.of(*level))),
    };
    Ok(Some(PackWorkforce {
        levels: PracticeLevel::ALL.iter().zip(&parts).map(level).collect(),
        staff: total,
        champions: (trained > 0).then(|| alone(number(trained), threshold)),
    }))
}

fn activity(
    read: &ReadTx<'_>,
    permit: &Permit,
    (from, to): (NaiveDate, NaiveDate),
) -> Result<Option<PackActivity>, ApiError> {
    let counts = activity_counts(read, permit)?.map(|(counts, _)| counts);
    Ok(counts.map(|counts| PackActivity {
        from,
        to,
        lines: counts.into_iter().map(|(what, count)| PackCount { what, count }).collect(),
    }))
}

/// How many pupils took part in each activity, cleared beside what earlier packs said of it.
pub(super) fn took_part(read: &ReadTx<'_>) -> Result<Alone, ApiError> {
    let counts =
        voice::list(read)?.into_iter().map(|row| (row.activity.id.to_string(), row.activity.pupils()));
    Alone::clear(read, TOOK_PART, counts)
}

fn pupils_voice(read: &ReadTx<'_>) -> Result<Option<Vec<PackVoice>>, ApiError> {
    let took_part = took_part(read)?;
    let all: Vec<PackVoice> = (voice::list(read)?.into_iter())
        .map(|row| PackVoice {
            took_part: took_part.count(&row.activity.id.to_string()),
            name: row.activity.name,
            on: row.activity.on,
            themes: row.activity.themes,
            recommendations: (row.recommendations.into_iter())
                .map(|row| match row.recommendation.answer.as_str() {
                    "" => format!("{}: {}", row.recommendation.what, state(row.recommendation.state)),
                    answer => {
                        format!("{}: {}. {answer}", row.recommendation.what, state(row.recommendation.state))
                    }
                })
                .collect(),
        })
        .collect();
    Ok(if all.is_empty() { None } else { Some(all) })
}

const fn state(state: RecommendationState) -> &'static str {
    match state {
        RecommendationState::Open => "no answer yet",
        RecommendationState::Agreed => "agreed",
        RecommendationState::Done => "done",
        RecommendationState::NotPossible => "cannot be done",
    }
}

pub(super) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hidden_sum_takes_its_parts_with_it() {
        let threshold = Threshold::default();
        let (parts, total) = together(&[2, 1, 0], threshold);
        assert_eq!(total.shown(), None);
        assert!(parts.iter().all(|part| part.shown().is_none()));
        let (parts, total) = together(&[30, 24, 0], threshold);
        assert_eq!(total, Count::Shown(54));
        assert_eq!(parts, [Count::Shown(30), Count::Shown(24), Count::Shown(0)]);
    }
}
