//! The record of one pupil. The restricted tier enters only with its key and an explicit tick.

use super::pupil_words as words;
use super::{file_name, imprint, make};
use crate::error::ApiError;
use crate::log;
use crate::pupil as page;
use crate::session::Session;
use crate::shelf::Leaving;
use crate::wire::cohort::SourceName;
use crate::wire::common::PupilAsk;
use crate::wire::documents::{DocumentClass, DocumentMade, PupilDocumentAsk};
use crate::wire::pupil::PupilPage;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::role::Tier;
use bridgewell_report::Imprint;
use bridgewell_report::paper;
use bridgewell_report::summary::{PupilSummary, RestrictedSection};
use bridgewell_store::Op;

/// Makes the record and logs that it was made.
pub(crate) fn pupil(
    session: &mut Session,
    permit: Permit,
    ask: PupilDocumentAsk,
) -> Result<DocumentMade, ApiError> {
    if ask.include_restricted && permit.tier() != Tier::Restricted {
        return Err(ApiError::NeedsRestrictedKey);
    }
    let open = Permit::grant_unchecked(permit.person(), permit.role(), Tier::Open, permit.because());
    let whom = PupilAsk { pupil: ask.pupil };
    let shown = page::open(session, open, whom)?;
    let imprint = imprint(session, &open)?;
    let mut contains = words::contains(&shown);
    let name = shown.pupil.name.clone();
    let mut summary = summary(&shown, imprint);
    if ask.include_restricted {
        let all = page::open(session, permit, whom)?;
        let section = restricted(&shown, &all, session.person().name.as_str());
        contains.push("Restricted information: social care and what rests on it".to_owned());
        if section.letter.is_some() {
            contains.push("The whole letter, which is under the restricted tier".to_owned());
        }
        if !all.red_route.is_empty() {
            contains.push("What is recorded on the red route: whom somebody told, and when".to_owned());
        }
        summary.restricted = Some(section);
    }
    let document = paper::pupil(&summary);
    let made = make(
        session,
        &document,
        (DocumentClass::Personal, file_name(&format!("Record of {name}")), contains),
    )?;
    // Counts are those of the open page: the log is read by people who may not know of more.
    let mut counts = vec![
        ("letters", u32::from(shown.letter.text.is_some())),
        ("decisions", number(shown.decisions.len())),
        ("talks", number(shown.talks.len())),
        ("offers", number(shown.offers.len())),
        ("reviews", number(shown.reviews.len())),
    ];
    counts.retain(|(_, count)| *count > 0);
    if ask.include_restricted {
        counts.push((log::WITH_RESTRICTED, 1));
    }
    session.write(&permit, Op::PersonalDocumentMade, |tx| {
        tx.about(ask.pupil);
        if ask.include_restricted {
            tx.count(log::WITH_RESTRICTED, 1);
        }
        Ok(())
    })?;
    let leaving =
        Leaving { op: Op::Exported, permit, pupil: Some(ask.pupil), letter: None, counts, once: false };
    session.shelf_mut().leaves_as(made.handle, leaving);
    Ok(made)
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

pub(crate) fn summary(page: &PupilPage, imprint: Imprint) -> PupilSummary {
    PupilSummary {
        imprint,
        name: page.pupil.name.clone(),
        form: page.pupil.form.clone(),
        primary_school: page.pupil.primary.clone(),
        born: page.context.born,
        own_words: words::own_words(page),
        facts: words::facts(page),
        reasons: page.reasons.iter().map(words::reason).collect(),
        pattern: page.pattern.map_or("opted out of the screen", words::pattern).to_owned(),
        decisions: page.decisions.iter().rev().map(words::decision).collect(),
        talks: page.talks.iter().rev().map(words::talk).collect(),
        offers: page.offers.iter().rev().map(words::offer).collect(),
        reviews: page.reviews.iter().map(words::review).collect(),
        restricted: None,
    }
}

/// What the restricted tier adds to the open page, and nothing that the open page says already.
pub(crate) fn restricted(open: &PupilPage, all: &PupilPage, asked_by: &str) -> RestrictedSection {
    let home = all.sources.iter().filter(|card| card.source == SourceName::Home);
    let mut facts: Vec<_> = home.map(words::card).collect();
    facts.extend(all.red_route.iter().map(words::red_route));
    let letter = if open.letter.text.is_none() { words::letter(&all.letter) } else { None };
    RestrictedSection {
        included_because: format!(
            "Included because {asked_by}, who holds the restricted tier's key, asked for it."
        ),
        letter,
        facts,
        reasons: all
            .reasons
            .iter()
            .filter(|reason| !open.reasons.contains(reason))
            .map(words::reason)
            .collect(),
        pattern: (open.pattern != all.pattern)
            .then(|| all.pattern.map(|pattern| words::pattern(pattern).to_owned()))
            .flatten(),
    }
}
