//! Rounds of the audit as they travel: agreed levels, answers by group as cleared counts, evidence by name.

use super::gather::{number, together};
use crate::audit::Loaded;
use crate::error::ApiError;
use bridgewell_disclosure::Threshold;
use bridgewell_domain::count::{Count, HiddenBecause};
use bridgewell_domain::dates::day_of;
use bridgewell_domain::programme::audit::{Answer, AnswerGiven, RaterGroup, Record, Standard};
use bridgewell_domain::programme::pack::{PackGroup, PackLevel, PackRound, PackStandard};
use bridgewell_store::{ReadTx, audit};

/// Every round, the oldest first.
pub(super) fn rounds(read: &ReadTx<'_>, threshold: Threshold) -> Result<Vec<PackRound>, ApiError> {
    let mut rounds = Vec::new();
    for row in audit::rounds::list(read)?.into_iter().rev() {
        rounds.push(round(&Loaded::round(read, row.round.id)?, threshold));
    }
    Ok(rounds)
}

fn round(loaded: &Loaded, threshold: Threshold) -> PackRound {
    let round = &loaded.record.round;
    let templates = loaded.templates.iter().map(|it| format!("{}, version {}", it.title, it.version));
    PackRound {
        id: round.id.to_string(),
        name: round.name.clone(),
        opened: day_of(round.started_at),
        closed: round.closed.map(|closed| day_of(closed.at)),
        template: templates.collect::<Vec<_>>().join("; "),
        standards: (loaded.catalogue.standards().iter())
            .map(|it| standard(&loaded.record, it, threshold))
            .collect(),
    }
}

fn standard(record: &Record, standard: &Standard, threshold: Threshold) -> PackStandard {
    let agreed = record.agreed(&standard.id);
    let mark = record.mark(&standard.id);
    let because = agreed.map(|it| match it.answer.reason() {
        "" => it.reason.clone(),
        reason => reason.to_owned(),
    });
    let files = record.files.iter().filter(|file| file.standard == standard.id);
    PackStandard {
        id: standard.id.clone(),
        title: standard.title.clone(),
        principle: standard.principle,
        level: agreed.map(|it| level(it.answer.kind())),
        because: because.unwrap_or_default(),
        groups: RaterGroup::ALL.iter().filter_map(|of| group(record, standard, *of, threshold)).collect(),
        evidence: files.map(|file| file.name.clone()).collect(),
        priority: mark.is_some_and(|mark| mark.priority.is_some()),
        celebrated: mark.is_some_and(|mark| mark.celebrate),
    }
}

fn group(record: &Record, standard: &Standard, of: RaterGroup, threshold: Threshold) -> Option<PackGroup> {
    let given: Vec<AnswerGiven> = (record.answers(&standard.id))
        .filter(|(group, _)| *group == of)
        .map(|(_, answer): (_, &Answer)| answer.kind())
        .collect();
    if given.is_empty() {
        return None;
    }
    let count = |wanted: &PackLevel| number(given.iter().filter(|kind| level(**kind) == *wanted).count());
    let (parts, answered) = together(&PackLevel::ALL.iter().map(count).collect::<Vec<_>>(), threshold);
    let hidden = [Count::Hidden(HiddenBecause::Small); 6];
    Some(PackGroup { group: of.words().to_lowercase(), counts: parts.try_into().unwrap_or(hidden), answered })
}

const fn level(kind: AnswerGiven) -> PackLevel {
    match kind {
        AnswerGiven::NotYet => PackLevel::NotYet,
        AnswerGiven::Emerging => PackLevel::Emerging,
        AnswerGiven::Established => PackLevel::Established,
        AnswerGiven::Embedded => PackLevel::Embedded,
        AnswerGiven::NotKnown => PackLevel::NotKnown,
        AnswerGiven::DoesNotApply => PackLevel::DoesNotApply,
    }
}
