//! One standard: what a visitor would see, the levels in words, who answered what, what is agreed and what shows it.

use super::Loaded;
use super::figures::groups_figure;
use super::words::{loaded_round, spread_words, standard_shown};
use crate::documents::figure_shown;
use crate::error::ApiError;
use crate::names::StaffNames;
use crate::session::Session;
use crate::wire::audit::{
    AuditAgreement, AuditFileShown, AuditGroupAnswers, AuditNoteShown, AuditOneAnswer, AuditPrevious,
    StandardPage,
};
use crate::wire::audit_ask::StandardAsk;
use bridgewell_domain::ids::AuditRoundId;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::audit::{Agreement, RaterGroup, Standard};
use bridgewell_store::ReadTx;

/// The page of one standard.
pub(crate) fn page(
    session: &mut Session,
    permit: Permit,
    ask: StandardAsk,
) -> Result<StandardPage, ApiError> {
    session.read(&permit, |read| shown(read, ask.round, &ask.standard))
}

/// The page as it stands in this transaction.
pub(super) fn shown(
    read: &ReadTx<'_>,
    round: Option<AuditRoundId>,
    id: &str,
) -> Result<StandardPage, ApiError> {
    let loaded = Loaded::needed(read, round)?;
    let staff = StaffNames::load(read)?;
    let standard = loaded.standard(id)?;
    let record = &loaded.record;
    let agreed = record.agreed(id);
    let superseded = record.agreements.iter().rev().filter(|one| one.standard == id).skip(1);
    let previous = loaded.before(read)?.and_then(|before| {
        let agreement = before.record.agreed(id)?;
        let (answer, reason) = (agreement.answer.kind(), agreement.reason.clone());
        Some(AuditPrevious { round: before.record.round.name.clone(), answer, reason })
    });
    let all = loaded.catalogue.standards();
    let place = all.iter().position(|one| one.id == id).unwrap_or_default();
    let neighbour = |place: Option<usize>| place.and_then(|place| all.get(place)).map(|one| one.id.clone());
    Ok(StandardPage {
        round: loaded_round(&loaded, &staff),
        standard: standard_shown(&loaded, standard),
        seen: standard.seen.clone(),
        emerging: standard.emerging.clone(),
        established: standard.established.clone(),
        embedded: standard.embedded.clone(),
        examples: standard.evidence.clone(),
        prompts: standard.prompts.clone(),
        frames: frames(standard),
        outcome_area: standard.grid.first().map(|(area, _)| *area),
        level_of_need: standard.grid.first().map(|(_, need)| *need),
        groups: RaterGroup::ALL.iter().map(|group| answers(&loaded, id, *group)).collect(),
        figure: groups_figure(&loaded, id)?.as_ref().map(figure_shown),
        spread: spread_words(record, id).0,
        agreed: agreed.map(|one| agreement(one, &staff)),
        superseded: superseded.map(|one| agreement(one, &staff)).collect(),
        previous,
        notes: (record.notes.iter().filter(|note| note.standard == id))
            .map(|note| AuditNoteShown {
                id: note.id,
                said: note.said.clone(),
                by: staff.shown(note.by),
                at: note.at,
            })
            .collect(),
        files: (record.files.iter().filter(|file| file.standard == id))
            .map(|file| AuditFileShown {
                id: file.id,
                name: file.name.clone(),
                kind: file.kind,
                bytes: file.bytes,
                by: staff.shown(file.by),
                at: file.at,
            })
            .collect(),
        before: neighbour(place.checked_sub(1)),
        after: neighbour(Some(place + 1)),
    })
}

fn agreement(one: &Agreement, staff: &StaffNames) -> AuditAgreement {
    let (answer, reason) = (one.answer.kind(), one.reason.clone());
    AuditAgreement { id: one.id, answer, reason, by: staff.shown(one.by), at: one.at }
}

fn answers(loaded: &Loaded, id: &str, group: RaterGroup) -> AuditGroupAnswers {
    let of_group = loaded.record.raters.iter().filter(|rater| rater.group == group);
    let given = of_group.filter_map(|rater| {
        let found = loaded.record.ratings.iter().find(|one| one.rater == rater.id && one.standard == id)?;
        let (answer, reason) = (found.answer.kind(), found.answer.reason().to_owned());
        Some(AuditOneAnswer { rater: rater.words(), answer, reason })
    });
    AuditGroupAnswers { group, answers: given.collect() }
}

/// Where the standard stands in the other frames.
fn frames(standard: &Standard) -> Vec<String> {
    let joined = |words: Vec<&str>| words.join(", ");
    let mut frames = Vec::new();
    let mut add = |name: &str, words: String| {
        if !words.is_empty() {
            frames.push(format!("{name}: {words}"));
        }
    };
    add("5 Steps", joined(standard.steps.iter().map(|one| one.words()).collect()));
    add("SHANARRI", joined(standard.shanarri.iter().map(|one| one.words()).collect()));
    let cell = |(area, need): &(_, _)| bridgewell_domain::programme::audit::Cell::Grid(*area, *need).words();
    add("Outcomes by need", standard.grid.iter().map(cell).collect::<Vec<_>>().join("; "));
    add("Core principles", joined(standard.core.iter().map(|one| one.words()).collect()));
    frames
}
