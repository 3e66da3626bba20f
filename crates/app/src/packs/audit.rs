//! Rounds of the audit as they travel: agreed levels, answers by group as cleared counts, evidence by name. How many of a
//! group answered a standard is laid beside how many of the group answered at all, which an audit report may have said:
//! who passed a standard over could be taken off.

use super::gather::number;
use crate::audit::{ANSWERED, Loaded, raters};
use crate::error::ApiError;
use crate::shelf::Publishing;
use bridgewell_disclosure::{Figures, Publication, Published, PublishedSum, Threshold};
use bridgewell_domain::count::{Count, HiddenBecause};
use bridgewell_domain::dates::day_of;
use bridgewell_domain::programme::audit::{Answer, AnswerGiven, RaterGroup, Record, Standard};
use bridgewell_domain::programme::pack::{PackGroup, PackLevel, PackRound, PackStandard};
use bridgewell_store::{ReadTx, audit, publications, schools};

/// Every round, the oldest first.
pub(super) fn rounds(read: &ReadTx<'_>, threshold: Threshold) -> Result<Vec<PackRound>, ApiError> {
    Ok(gathered(read, threshold)?.0)
}

/// What the rounds of a pack tell of how many answered, for the audit reports that come after it.
pub(super) fn publishing(read: &ReadTx<'_>) -> Result<Option<Publishing>, ApiError> {
    let threshold = Threshold::new(schools::get(read)?.0.smallest_count);
    let told = gathered(read, threshold)?.1;
    if told.counts.is_empty() {
        return Ok(None);
    }
    let counts = serde_json::to_string(&told).map_err(ApiError::broken)?;
    Ok(Some(Publishing { set: ANSWERED, counts }))
}

fn gathered(read: &ReadTx<'_>, threshold: Threshold) -> Result<(Vec<PackRound>, Publication), ApiError> {
    let out: Vec<Publication> = publications::list_of(read, ANSWERED)?
        .iter()
        .map(|text| serde_json::from_str(text).map_err(ApiError::broken))
        .collect::<Result<_, _>>()?;
    let mut told = Publication::default();
    let mut rounds = Vec::new();
    for row in audit::rounds::list(read)?.into_iter().rev() {
        let loaded = Loaded::round(read, row.round.id)?;
        let groups =
            raters(&loaded).into_iter().map(|(group, name, raters)| Group::of(group, (name, raters), &out));
        let groups: Vec<Group> = groups.collect();
        rounds.push(round(&loaded, (&groups, threshold), &mut told)?);
    }
    Ok((rounds, told))
}

/// A group of raters of one round, with what is out of how many they are.
struct Group {
    group: RaterGroup,
    name: String,
    raters: u32,
    out: Vec<Publication>,
}

impl Group {
    /// Only what was said of this group, by itself, plays a part.
    fn of(group: RaterGroup, (name, raters): (String, u32), out: &[Publication]) -> Self {
        let said = |publication: &Publication| {
            let said = |count: &&Published| count.printed && count.group.as_ref() == Some(&name);
            let counts: Vec<Published> = publication.counts.iter().filter(said).cloned().collect();
            (!counts.is_empty()).then_some(Publication { counts, sums: Vec::new() })
        };
        let out = out.iter().filter_map(said).collect();
        Self { group, name, raters, out }
    }

    /// Answers to one standard by level, and how many answered it, beside how many of the group answered at all. Where how
    /// many answered has to be hidden no part is shown either: whoever knows it from elsewhere could work a hidden part out.
    fn cleared(&self, levels: &[u32], threshold: Threshold) -> Result<(Vec<Count>, Count), ApiError> {
        let mut figures = Figures::new();
        let raters = figures.count(self.raters);
        figures.name(raters, &self.name);
        figures.printed(raters, false);
        let parts: Vec<_> = levels.iter().map(|count| figures.count(*count)).collect();
        let answered = figures.total(&parts);
        figures.part_of(raters, answered);
        let protected = figures.protect_after(threshold, &self.out).map_err(ApiError::broken)?;
        let answered = protected.count(answered);
        let hidden = Count::Hidden(HiddenBecause::WouldRevealAnother);
        let shown = answered.shown().is_some();
        Ok((if shown { protected.counts(&parts) } else { vec![hidden; parts.len()] }, answered))
    }
}

fn round(
    loaded: &Loaded,
    (groups, threshold): (&[Group], Threshold),
    told: &mut Publication,
) -> Result<PackRound, ApiError> {
    let round = &loaded.record.round;
    let templates = loaded.templates.iter().map(|it| format!("{}, version {}", it.title, it.version));
    let mut standards = Vec::new();
    for it in loaded.catalogue.standards() {
        let mut answered = Vec::new();
        for of in groups {
            answered.extend(group(&loaded.record, it, (of, threshold), told)?);
        }
        standards.push(standard(&loaded.record, it, answered));
    }
    Ok(PackRound {
        id: round.id.to_string(),
        name: round.name.clone(),
        opened: day_of(round.started_at),
        closed: round.closed.map(|closed| day_of(closed.at)),
        template: templates.collect::<Vec<_>>().join("; "),
        standards,
    })
}

fn standard(record: &Record, standard: &Standard, groups: Vec<PackGroup>) -> PackStandard {
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
        groups,
        evidence: files.map(|file| file.name.clone()).collect(),
        priority: mark.is_some_and(|mark| mark.priority.is_some()),
        celebrated: mark.is_some_and(|mark| mark.celebrate),
    }
}

/// The answers of a group to a standard; none where nobody of it answered.
fn group(
    record: &Record,
    standard: &Standard,
    (of, threshold): (&Group, Threshold),
    told: &mut Publication,
) -> Result<Option<PackGroup>, ApiError> {
    let given: Vec<AnswerGiven> = (record.answers(&standard.id))
        .filter(|(group, _)| *group == of.group)
        .map(|(_, answer): (_, &Answer)| answer.kind())
        .collect();
    if given.is_empty() {
        return Ok(None);
    }
    let levels = PackLevel::ALL.iter();
    let count = |wanted: &PackLevel| number(given.iter().filter(|kind| level(**kind) == *wanted).count());
    let (parts, answered) = of.cleared(&levels.map(count).collect::<Vec<_>>(), threshold)?;
    if threshold.is_small(of.raters.saturating_sub(number(given.len()))) {
        tell(told, of, answered);
    }
    let hidden = [Count::Hidden(HiddenBecause::WouldRevealAnother); 6];
    let counts = parts.try_into().unwrap_or(hidden);
    Ok(Some(PackGroup { group: of.group.words().to_lowercase(), counts, answered }))
}

/// Adds that some passed a standard over, and how many did not, as far as that is shown.
fn tell(told: &mut Publication, of: &Group, answered: Count) {
    let start = told.counts.len();
    let count = |group: Option<&String>, shown: Option<u32>, printed| Published {
        group: group.cloned(),
        shown,
        printed,
    };
    let counts =
        [count(Some(&of.name), None, false), count(None, answered.shown(), true), count(None, None, true)];
    // What two standards tell alike is told once.
    if !told.counts.chunks(counts.len()).any(|known| *known == counts) {
        told.counts.extend(counts);
        told.sums.push(PublishedSum { total: start, parts: vec![start + 1, start + 2] });
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_passed_a_standard_over_cannot_be_taken_off_an_audit_report() {
        let name = "audit 1: staff";
        let said = Published { group: Some(name.to_owned()), shown: Some(24), printed: true };
        let other = Published { group: Some("audit 1: pupils".to_owned()), ..said.clone() };
        let report = Publication { counts: vec![other, said], sums: Vec::new() };
        let of = |out: &[Publication]| Group::of(RaterGroup::Staff, (name.to_owned(), 24), out);
        let clear =
            |out: &[Publication], levels: &[u32]| of(out).cleared(levels, Threshold::default()).unwrap();
        let (_, answered) = clear(&[], &[12, 10, 0, 0, 0, 0]);
        assert_eq!(answered.shown(), Some(22), "nobody knows of how many");
        let (levels, answered) = clear(std::slice::from_ref(&report), &[12, 10, 0, 0, 0, 0]);
        assert_eq!(answered.shown(), None, "two of the 24 did not");
        assert!(levels.iter().all(|count| count.shown().is_none()));
        let (levels, answered) = clear(&[report], &[12, 12, 0, 0, 0, 0]);
        assert_eq!((answered.shown(), levels[0].shown()), (Some(24), Some(12)), "everybody did");
    }

    #[test]
    fn what_a_pack_tells_is_laid_beside_a_later_audit_report() {
        let of = Group::of(RaterGroup::Staff, ("audit 1: staff".to_owned(), 24), &[]);
        let mut told = Publication::default();
        tell(&mut told, &of, Count::Shown(22));
        tell(&mut told, &of, Count::Shown(22));
        assert_eq!((told.counts.len(), told.sums.len()), (3, 1), "once");
        let mut figures = Figures::new();
        let raters = figures.count(24);
        figures.name(raters, "audit 1: staff");
        let report = figures.protect_after(Threshold::default(), &[told]).unwrap();
        assert_eq!(report.count(raters).shown(), None, "24 less 22 is two");
    }
}
