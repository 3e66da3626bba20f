//! A copy of a passport: the pupil's own, or one for a reader whom the pupil or a parent chose, while that counts.

use super::view::View;
use crate::documents::{file_name, imprint, make};
use crate::error::{ApiError, Refusal};
use crate::log;
use crate::session::Session;
use crate::shelf::Leaving;
use crate::wire::documents::{DocumentClass, DocumentMade};
use crate::wire::passport::PassportDocumentAsk;
use bridgewell_domain::dates::{day_of, in_full};
use bridgewell_domain::permit::Permit;
use bridgewell_report::paper;
use bridgewell_report::summary::{PassportCopy, PassportSheet, SaidLine};
use bridgewell_store::Op;
use bridgewell_store::passports::KeptShare;

/// Makes it, and logs that it was made.
pub(crate) fn document(
    session: &mut Session,
    permit: Permit,
    ask: PassportDocumentAsk,
) -> Result<DocumentMade, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    session.log_read(&permit, Op::RecordRead, ask.pupil)?;
    let imprint = imprint(session, &permit)?;
    let today = session.today();
    let view = session.read(&permit, |read| View::load(read, &permit, ask.pupil))?;
    let newest = view.newest().ok_or_else(|| {
        ApiError::refused(Refusal::Other, "There is no passport yet. Write it with the pupil first.")
    })?;
    let share = match ask.share {
        None => None,
        Some(id) => {
            let found = view.shares.iter().find(|kept| kept.share.id == id);
            let kept = found.ok_or_else(|| ApiError::not_found("choice to share"))?;
            if let Some(why) = view.why_not(kept, today) {
                return Err(ApiError::refused(Refusal::Other, why));
            }
            Some(kept)
        }
    };
    let (name, forename) = (view.pupil.names.spoken(), view.pupil.names.forename().to_owned());
    let by = view.staff.shown(newest.by);
    let post = if by.post.is_empty() { by.role.words() } else { by.post.as_str() };
    let sheet = PassportSheet {
        imprint,
        copy: share.map_or(PassportCopy::Own, copy),
        lines: view
            .lines(newest)
            .into_iter()
            .map(|line| SaidLine { part: line.part, words: line.words, from_letter: line.from_letter })
            .collect(),
        company: newest.company.clone(),
        made_with: format!("{}, {post}", by.name),
        made_on: day_of(newest.at),
        name: name.clone(),
        forename,
    };
    let sealed = newest.words.iter().any(|words| words.sealed && view.sees(words));
    let document = paper::passport(&sheet);
    let pages = document.pages()?;
    let contains = contains(&sheet, (sealed, pages));
    let whose = share.map_or_else(String::new, |kept| format!(" for {}", kept.share.with));
    let file = file_name(&format!("Passport of {name}{whose}"));
    let made = make(session, &document, (DocumentClass::Personal, file, contains))?;
    session.write(&permit, Op::PersonalDocumentMade, |tx| {
        tx.about(ask.pupil);
        if sealed {
            tx.count(log::WITH_RESTRICTED, 1);
        }
        Ok(())
    })?;
    let mut counts = vec![("passports", 1)];
    if sealed {
        counts.push((log::WITH_RESTRICTED, 1));
    }
    let leaving =
        Leaving { op: Op::Exported, permit, pupil: Some(ask.pupil), letter: None, counts, once: false };
    session.shelf_mut().leaves_as(made.handle, leaving);
    Ok(made)
}

fn copy(kept: &KeptShare) -> PassportCopy {
    let share = &kept.share;
    PassportCopy::Shared {
        chosen_by: share.chosen_by,
        chooser: share.chooser.clone(),
        with: share.with.clone(),
        from: share.from,
        until: share.until,
    }
}

fn contains(sheet: &PassportSheet, (sealed, pages): (bool, usize)) -> Vec<String> {
    let mut contains = vec![match &sheet.copy {
        PassportCopy::Own => format!("{}’s own copy, with the whole name", sheet.forename),
        PassportCopy::Shared { with, until, .. } => {
            format!("A copy for {with} until {}, with {}’s whole name", in_full(*until), sheet.forename)
        }
    }];
    let from_letter = sheet.lines.iter().filter(|line| line.from_letter).count();
    contains.push(match (sheet.lines.len(), from_letter) {
        (all, 0) => format!("Their own words, {all} of them as they said them"),
        (all, quoted) => {
            format!("Their own words: {quoted} from the letter, {} as they said them", all - quoted)
        }
    });
    if !sheet.company.is_empty() {
        contains.push("Who else works with them, and what they offer".to_owned());
    }
    if sealed {
        contains.push(
            "Words from a letter under the restricted tier, picked by somebody entitled to read it"
                .to_owned(),
        );
    }
    if pages > 1 {
        contains.push(format!("It fills {pages} pages; fewer words would fit on one"));
    }
    contains
}
