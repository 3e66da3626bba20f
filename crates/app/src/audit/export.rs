//! The audit as data for other programs: every round, or one by name. What it holds is described in the help of
//! `bridgewell-cli audit export`, and its number rises when its shape changes.

use super::Loaded;
use super::figures::change;
use super::words::{counts_shown, spread_words, standard_shown, tallies};
use crate::error::{ApiError, Refusal};
use crate::session::Session;
use crate::wire::audit_ask::AuditExportAsk;
use crate::wire::audit_export::{
    AuditExport, ExportedAnswers, ExportedCell, ExportedGroup, ExportedMoves, ExportedRound,
    ExportedStandard, ExportedTemplate,
};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::audit::{Frame, Tally, coverage, profile};
use bridgewell_store::audit::rounds;
use bridgewell_store::{Op, ReadTx, schools};

/// The shape described in the help; raised when it changes.
const FORMAT: u32 = 1;

/// Exports and logs that it left.
pub(crate) fn export(
    session: &mut Session,
    permit: Permit,
    ask: AuditExportAsk,
) -> Result<AuditExport, ApiError> {
    let log_head = session.log_head();
    session.write(&permit, Op::Exported, |tx| {
        let all = rounds::list(tx)?;
        let wanted = ask.round.as_deref().map(str::trim);
        let these: Vec<_> = all
            .iter()
            .filter(|row| wanted.is_none_or(|name| row.round.name.to_lowercase() == name.to_lowercase()))
            .collect();
        if these.is_empty() {
            let names: Vec<&str> = all.iter().map(|row| row.round.name.as_str()).collect();
            let known = if names.is_empty() { "none yet".to_owned() } else { names.join(", ") };
            return Err(ApiError::refused(
                Refusal::Other,
                match wanted {
                    Some(name) => format!("There is no round called \"{name}\". Rounds there are: {known}."),
                    None => "There is no round of the audit yet.".to_owned(),
                },
            ));
        }
        let rounds = these.iter().map(|row| {
            tx.about(row.round.id);
            round(tx, &Loaded::round(tx, row.round.id)?)
        });
        let rounds = rounds.collect::<Result<Vec<_>, ApiError>>()?;
        tx.count("audit_rounds", u32::try_from(rounds.len()).unwrap_or(u32::MAX));
        let (school, _) = schools::get(tx)?;
        Ok(AuditExport { format: FORMAT, school: school.name, exported_at: tx.at(), log_head, rounds })
    })
}

fn round(read: &ReadTx<'_>, loaded: &Loaded) -> Result<ExportedRound, ApiError> {
    let record = &loaded.record;
    let done = coverage(&loaded.catalogue, record);
    let since = loaded.before(read)?.map(|before| change(&before, loaded));
    let template = |template: &bridgewell_domain::programme::audit::Template| ExportedTemplate {
        id: template.id.clone(),
        version: template.version,
        title: template.title.clone(),
    };
    Ok(ExportedRound {
        name: record.round.name.clone(),
        started_at: record.round.started_at,
        closed_at: record.round.closed.map(|closed| closed.at),
        conclusion: record.round.conclusion.clone(),
        templates: loaded.templates.iter().map(template).collect(),
        groups: done
            .groups
            .iter()
            .map(|one| ExportedGroup { group: one.group, raters: one.raters, standards: one.standards })
            .collect(),
        profile: Frame::ALL.iter().flat_map(|frame| cells(loaded, *frame)).collect(),
        since: since.as_ref().map(|change| change.since.clone()),
        moves: since.map(|change| {
            change
                .rows
                .into_iter()
                .map(|row| ExportedMoves {
                    principle: row.label,
                    up: row.moves.up,
                    same: row.moves.same,
                    down: row.moves.down,
                    not_comparable: row.moves.unsaid,
                })
                .collect()
        }),
        standards: loaded.catalogue.standards().iter().map(|one| standard(loaded, one)).collect(),
    })
}

fn cells(loaded: &Loaded, frame: Frame) -> Vec<ExportedCell> {
    profile(frame, &loaded.catalogue, &loaded.record)
        .into_iter()
        .map(|(cell, counts)| ExportedCell { frame, key: cell.key(), counts: counts_shown(&counts) })
        .collect()
}

fn standard(loaded: &Loaded, standard: &bridgewell_domain::programme::audit::Standard) -> ExportedStandard {
    let shown = standard_shown(loaded, standard);
    let record = &loaded.record;
    let agreed = record.agreed(&standard.id);
    let answers = tallies(record, &standard.id).into_iter().filter(|(_, tally)| tally.all() > 0);
    ExportedStandard {
        id: shown.id,
        principle: shown.principle,
        title: shown.title,
        agreed: shown.agreed,
        reason: shown.reason,
        agreed_at: agreed.map(|one| one.at),
        celebrate: shown.celebrate,
        priority: shown.priority,
        spread: spread_words(record, &standard.id).0,
        answers: answers.map(|(group, tally)| exported(group, &tally)).collect(),
        notes: record
            .notes
            .iter()
            .filter(|one| one.standard == standard.id)
            .map(|one| one.said.clone())
            .collect(),
        files: record
            .files
            .iter()
            .filter(|one| one.standard == standard.id)
            .map(|one| one.name.clone())
            .collect(),
    }
}

fn exported(group: bridgewell_domain::programme::audit::RaterGroup, tally: &Tally) -> ExportedAnswers {
    let [not_yet, emerging, established, embedded] = tally.levels;
    ExportedAnswers {
        group,
        not_yet,
        emerging,
        established,
        embedded,
        not_known: tally.not_known,
        does_not_apply: tally.does_not_apply,
    }
}
