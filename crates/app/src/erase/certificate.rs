//! The certificate of an erasure, when it was carried out and whenever it is asked for again.

use super::Said;
use crate::documents::{file_name, imprint, make};
use crate::error::ApiError;
use crate::names::StaffNames;
use crate::retention::{decides, rows_shown};
use crate::session::Session;
use crate::shelf::Leaving;
use crate::wire::documents::{DocumentClass, DocumentMade};
use crate::wire::retention::ErasureAsk;
use bridgewell_domain::dates;
use bridgewell_domain::ids::ErasureId;
use bridgewell_domain::permit::Permit;
use bridgewell_report::paper as pages;
use bridgewell_report::summary::ErasureCertificate;
use bridgewell_store::erase::{self, Counts};
use bridgewell_store::{Op, Workspace, backup};
use chrono::Months;

/// The certificate of an earlier erasure.
pub(crate) fn certificate(
    session: &mut Session,
    permit: Permit,
    ask: ErasureAsk,
) -> Result<DocumentMade, ApiError> {
    paper(session, permit, ask.id)
}

/// Makes it. What tells of the red route stands in it only for those who decide about it.
pub(super) fn paper(session: &mut Session, permit: Permit, id: ErasureId) -> Result<DocumentMade, ApiError> {
    let imprint = imprint(session, &permit)?;
    let sheet = session.read(&permit, |read| {
        let staff = StaffNames::load(read)?;
        let kept = erase::list::<Said, Counts>(read)?.into_iter().find(|kept| kept.id == id);
        let kept = kept.ok_or_else(|| ApiError::not_found("erasure"))?;
        let mut rows = kept.said.rows;
        rows.extend(kept.sealed.filter(|_| decides(&permit)).unwrap_or_default());
        let by = staff.shown(kept.by);
        let post = if by.post.is_empty() { by.role.words() } else { &by.post };
        let day = dates::day_of(kept.at);
        let unfinished = Workspace::erasure_unfinished_since(read)?;
        let months = Months::new(u32::try_from(backup::MONTHS).unwrap_or_default());
        Ok(ErasureCertificate {
            imprint,
            number: id.to_string(),
            at: dates::local(kept.at),
            by: format!("{}, {post}", by.name),
            pupils: kept.said.pupils,
            whole: kept.said.whole,
            rows: rows_shown(&rows).into_iter().map(|row| (row.words, row.rows)).collect(),
            reason: kept.said.reason,
            schedule: kept
                .said
                .schedule
                .into_iter()
                .map(|(kind, ends, source)| (kind.words().to_owned(), ends, source))
                .collect(),
            finished: unfinished.is_none_or(|since| kept.at < since),
            backups_until: day.checked_add_months(months).unwrap_or(day),
        })
    })?;
    let contains = vec![
        "What was erased, how many rows, why, by whom and when".to_owned(),
        "No child’s name".to_owned(),
    ];
    let name = file_name(&format!("Certificate of erasure {}", dates::in_full(sheet.at.date())));
    let rows = sheet.rows.iter().map(|(_, rows)| rows).sum();
    let made = make(session, &pages::erasure(&sheet), (DocumentClass::Personal, name, contains))?;
    session.write(&permit, Op::PersonalDocumentMade, |tx| {
        tx.about(id);
        Ok(())
    })?;
    let counts = vec![("rows", rows)];
    let leaving = Leaving { op: Op::Exported, permit, pupil: None, letter: None, counts, once: false };
    session.shelf_mut().leaves_as(made.handle, leaving);
    Ok(made)
}
