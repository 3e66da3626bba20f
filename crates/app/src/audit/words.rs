//! How a standard's state and the spread of its answers are said.

use super::Loaded;
use crate::names::StaffNames;
use crate::wire::audit::{AuditCounts, AuditRoundShown, AuditStandardShown, StandsAt};
use bridgewell_domain::programme::audit::{
    Answer, AnswerGiven, Counts, Level, RaterGroup, Record, Spread, Standard, Standing, Tally, spread,
    standing,
};
use bridgewell_store::audit::rounds::RoundRow;

/// What each group answered to a standard; groups without an answer too.
pub(super) fn tallies(record: &Record, standard: &str) -> Vec<(RaterGroup, Tally)> {
    let given: Vec<(RaterGroup, &Answer)> = record.answers(standard).collect();
    let of =
        |group: RaterGroup| given.iter().filter(move |(from, _)| *from == group).map(|(_, answer)| *answer);
    RaterGroup::ALL.iter().map(|&group| (group, Tally::of(of(group)))).collect()
}

/// How far apart the answers are, in a sentence; empty where there is nothing to say.
pub(super) fn spread_words(record: &Record, standard: &str) -> (String, Spread) {
    let groups = tallies(record, standard);
    let spread = spread(&groups);
    let middle = |wanted: RaterGroup| {
        let found = groups.iter().find(|(group, _)| *group == wanted);
        found.and_then(|(_, tally)| tally.middle()).map_or("", Level::words).to_lowercase()
    };
    let words = match spread {
        Spread::Nobody => String::new(),
        Spread::OneAnswer => "One answer so far".to_owned(),
        Spread::OneVoice => "Everybody sees it alike".to_owned(),
        Spread::Close => "Within one step of each other".to_owned(),
        Spread::Apart { low, high, .. } => {
            format!(
                "{} say {}, {} say {}",
                high.words(),
                middle(high),
                low.words().to_lowercase(),
                middle(low)
            )
        }
        Spread::Divided { group, .. } => {
            let tally =
                groups.iter().find(|(of, _)| *of == group).map(|(_, tally)| *tally).unwrap_or_default();
            let end = |level: Option<Level>| level.map_or("", Level::words).to_lowercase();
            format!(
                "{} differ among themselves: from {} to {}",
                group.words(),
                end(tally.lowest()),
                end(tally.highest())
            )
        }
    };
    (words, spread)
}

/// "Established", "not agreed yet", "not looked at yet".
pub(super) fn stands_words(standing: &Standing) -> &'static str {
    match standing {
        Standing::Agreed(answer) => answer.kind().words(),
        Standing::Answered => "Not agreed yet",
        Standing::Untouched => "Not looked at yet",
    }
}

/// A standard as lists show it.
pub(super) fn standard_shown(loaded: &Loaded, standard: &Standard) -> AuditStandardShown {
    let (record, id) = (&loaded.record, standard.id.as_str());
    let (mark, agreed) = (record.mark(id), record.agreed(id));
    let (words, spread) = spread_words(record, id);
    let notes = record.notes.iter().filter(|note| note.standard == id).count();
    let files = record.files.iter().filter(|file| file.standard == id).count();
    AuditStandardShown {
        id: standard.id.clone(),
        number: loaded.number(id),
        principle: standard.principle,
        title: standard.title.clone(),
        stands: match standing(record, id) {
            Standing::Agreed(_) => StandsAt::Agreed,
            Standing::Answered => StandsAt::Answered,
            Standing::Untouched => StandsAt::Untouched,
        },
        agreed: agreed.map(|agreement| agreement.answer.kind()),
        reason: agreed.map(|agreement| agreement.reason.clone()).unwrap_or_default(),
        celebrate: mark.is_some_and(|mark| mark.celebrate),
        priority: mark.and_then(|mark| mark.priority),
        apart: if spread.asks_for_talk() { words } else { String::new() },
        apart_weight: spread.weight(),
        evidence: u16::try_from(notes + files).unwrap_or(u16::MAX),
        local: loaded.is_local(id),
    }
}

/// Counts for the window.
pub(super) fn counts_shown(counts: &Counts) -> AuditCounts {
    let [not_yet, emerging, established, embedded] = counts.levels;
    let (open, does_not_apply) = (counts.open(), counts.does_not_apply);
    AuditCounts { not_yet, emerging, established, embedded, open, does_not_apply }
}

/// A round as lists show it; `templates` in words where they were read.
pub(super) fn round_shown(row: &RoundRow, staff: &StaffNames, templates: Vec<String>) -> AuditRoundShown {
    let round = &row.round;
    AuditRoundShown {
        id: round.id,
        name: round.name.clone(),
        started_by: staff.name(round.started_by),
        started_at: round.started_at,
        closed_by: round.closed.map(|closed| staff.name(closed.by)),
        closed_at: round.closed.map(|closed| closed.at),
        conclusion: round.conclusion.clone(),
        templates,
        version: row.version,
    }
}

/// The templates of a round: "A whole-school approach …, version 1".
pub(super) fn template_words(loaded: &Loaded) -> Vec<String> {
    loaded.templates.iter().map(|one| format!("{}, version {}", one.title, one.version)).collect()
}

/// The round that was loaded.
pub(super) fn loaded_round(loaded: &Loaded, staff: &StaffNames) -> AuditRoundShown {
    let row = RoundRow { round: loaded.record.round.clone(), version: loaded.version };
    round_shown(&row, staff, template_words(loaded))
}

/// An answer typed or ticked.
pub(super) fn answer(kind: AnswerGiven, reason: &str) -> Result<Answer, crate::error::ApiError> {
    Answer::new(kind, reason).map_err(|fault| crate::error::ApiError::invalid("reason", fault.to_string()))
}
