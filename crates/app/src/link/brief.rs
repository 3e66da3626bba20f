//! The page before a visit, made of what the school's page shows.

use super::page::page;
use crate::documents::{make, plain_name};
use crate::error::{ApiError, Refusal};
use crate::session::Session;
use crate::shelf::Leaving;
use crate::wire::documents::{DocumentClass, DocumentMade};
use crate::wire::link::{PartyAsk, SchoolPage};
use bridgewell_domain::dates;
use bridgewell_domain::permit::Permit;
use bridgewell_report::summary::{PrincipleLine, VisitBrief};
use bridgewell_report::{Imprint, paper};
use bridgewell_store::Op;
use chrono::NaiveDate;

/// Makes the page before a visit.
pub(crate) fn brief(session: &mut Session, permit: Permit, ask: PartyAsk) -> Result<DocumentMade, ApiError> {
    let page = page(session, &permit, ask.party)?;
    let Some(pack) = page.row.pack else {
        return Err(ApiError::refused(
            Refusal::Other,
            format!(
                "{} has not sent a pack yet, so there is nothing to read before the visit.",
                page.row.name
            ),
        ));
    };
    let imprint = Imprint {
        school: page.row.name.clone(),
        made_by: format!("{}, link worker", session.person().name),
        made_at: dates::local(session.now()),
        log_head: session.log_head(),
    };
    let document = paper::visit(&summary(&page, pack, imprint))?;
    let name = format!("Before the visit to {}.pdf", plain_name(&page.row.name));
    let contains = vec![
        "What the school chose to send, and your own notes".to_owned(),
        "No pupil, and only counts that may be shown".to_owned(),
    ];
    let made = make(session, &document, (DocumentClass::Public, name, contains))?;
    let counts = vec![("public_documents", 1)];
    let leaving = Leaving { op: Op::Exported, permit, pupil: None, letter: None, counts, once: false };
    session.shelf_mut().leaves_as(made.handle, leaving);
    Ok(made)
}

fn summary(page: &SchoolPage, pack: NaiveDate, imprint: Imprint) -> VisitBrief {
    let titles = |wanted: fn(&crate::wire::link::StandardShown) -> bool| {
        page.standards.iter().filter(|it| wanted(it)).map(|it| it.title.clone()).collect::<Vec<_>>()
    };
    let said = page.standards.iter().flat_map(|it| &it.remarks);
    let said = said.chain(page.actions.iter().flat_map(|it| &it.remarks));
    let said = said.chain(&page.remarks).chain(&page.others);
    let mut waiting: Vec<_> =
        said.filter(|it| it.sent && it.kind.waits_for_an_answer() && it.answer.is_none()).collect();
    waiting.sort_by_key(|it| it.at);
    VisitBrief {
        imprint,
        visit: page.row.next_visit,
        pack,
        last_contact: page.row.last_contact,
        round: page.row.round.clone(),
        principles: (page.principles.iter())
            .map(|it| PrincipleLine {
                name: it.principle.words().to_owned(),
                strong: it.strong,
                agreed: it.agreed,
                before: it.before,
                weak: it.weak,
            })
            .collect(),
        celebrated: titles(|it| it.celebrated),
        priorities: titles(|it| it.priority),
        open_actions: page.row.open_actions,
        overdue: (page.actions.iter().filter(|it| it.overdue))
            .filter_map(|it| Some((format!("{}. {}", it.number, it.title), it.lead.clone(), it.due?)))
            .collect(),
        waiting: waiting.iter().map(|it| format!("{}: {}", it.about.title, it.text)).collect(),
        last_note: page.visits.first().map(|visit| (visit.on, visit.note.clone())),
    }
}
