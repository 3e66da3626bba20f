//! From the pupil page to the parts of the printed record.

use crate::wire::cohort::{PatternName, ReasonWords, SourceName};
use crate::wire::concerns::RedRouteShown;
use crate::wire::decisions::{DecisionShown, TalkShown};
use crate::wire::letters::LetterShown;
use crate::wire::opportunities::{OfferShown, ReviewShown};
use crate::wire::pupil::{PupilPage, SourceCard};
use crate::wire::sdq::{FormShown, InformantName, ScaleName};
use bridgewell_domain::concern::ConcernedAdult;
use bridgewell_domain::dates::{day_and_time, day_of, in_full};
use bridgewell_domain::decision::ThriveAgreed;
use bridgewell_domain::letter::Hand;
use bridgewell_domain::screening::Pattern;
use bridgewell_report::summary::{
    DecisionRecord, FactFrom, LetterText, OfferRecord, OwnWords, ReasonGiven, ReviewRecord, TalkRecord,
    TalkWish,
};

pub(super) const fn pattern(name: PatternName) -> &'static str {
    match name {
        PatternName::SeveralSources => Pattern::SeveralSourcesAgree,
        PatternName::QuietWorry => Pattern::QuietWorry,
        PatternName::Mirror => Pattern::Mirror,
        PatternName::OneSource => Pattern::OneSource,
        PatternName::NotEnoughKnown => Pattern::NotEnoughKnown,
        PatternName::NothingRaised => Pattern::NothingRaised,
    }
    .words()
}

/// What is in the record, to be said before it leaves.
pub(super) fn contains(page: &PupilPage) -> Vec<String> {
    let name = &page.pupil.name;
    let mut lines = vec![format!("The name, form and birth date of {name}")];
    if page.letter.text.is_some() {
        lines.push("The whole letter, as it was written".to_owned());
    }
    lines.push("Attendance, attainment and SDQ figures with where they come from".to_owned());
    let counted = [
        (page.decisions.len(), "decision with its reason", "decisions with their reasons"),
        (page.talks.len(), "talk in the child's words", "talks in the child's words"),
        (page.offers.len(), "offer with its answer", "offers with their answers"),
        (page.reviews.len(), "review", "reviews"),
    ];
    for (number, one, many) in counted {
        match number {
            0 => {}
            1 => lines.push(format!("1 {one}")),
            number => lines.push(format!("{number} {many}")),
        }
    }
    lines
}

pub(super) fn letter(shown: &LetterShown) -> Option<LetterText> {
    let read = shown.readings.iter().map(|reading| {
        let forward = if reading.looks_forward { "; looks forward to something" } else { "" };
        let day = in_full(day_of(reading.at));
        format!("Read by {} on {day}: {}{forward}.", reading.by.name, reading.level.words())
    });
    shown.text.as_ref().map(|text| LetterText {
        text: text.clone(),
        hand: shown.hand.unwrap_or(Hand::Own),
        language: shown.language.clone(),
        written: shown.written,
        read: read.collect(),
    })
}

pub(super) fn own_words(page: &PupilPage) -> OwnWords {
    OwnWords {
        state: page.letter.state,
        letter: letter(&page.letter),
        interests: page.interests.clone(),
        strengths: page.strengths.clone(),
        wishes: page
            .talk_requests
            .iter()
            .map(|wish| TalkWish {
                with: wish.with.clone(),
                promised_by: wish.promised_by.as_ref().map(|staff| staff.name.clone()),
                promised_for: wish.promised_for,
                settled: wish.settled,
            })
            .collect(),
    }
}

/// The sources that are not the letter, every SDQ form, then what adults said.
pub(super) fn facts(page: &PupilPage) -> Vec<FactFrom> {
    let mut facts = Vec::new();
    for shown in &page.sources {
        match shown.source {
            SourceName::Letter | SourceName::Home => {}
            SourceName::Sdq if !page.sdq.is_empty() => facts.extend(page.sdq.iter().map(sdq)),
            _ => facts.push(card(shown)),
        }
    }
    for concern in &page.concerns {
        let who = match concern.from {
            ConcernedAdult::Staff => "member of staff",
            ConcernedAdult::Parent => "parent or carer",
            ConcernedAdult::Primary => "primary school",
        };
        let closed = concern.closed_on.map(|on| format!(" Closed on {}.", in_full(on))).unwrap_or_default();
        facts.push(FactFrom {
            source: format!("concern of {}", concern.name),
            says: format!("{}{closed}", concern.said),
            origin: who.to_owned(),
            dated: Some(concern.on),
        });
    }
    facts
}

pub(super) fn card(card: &SourceCard) -> FactFrom {
    let beside = card.beside.as_str();
    let mut says = match (card.source, card.main.split_once(" · ")) {
        (SourceName::Attainment, Some((reading, maths))) => {
            let rest = if beside == "reading · maths" { "" } else { beside };
            vec![format!("reading {reading}"), format!("maths {maths}"), rest.to_owned()]
        }
        _ => vec![card.main.clone(), beside.to_owned()],
    };
    says.extend(card.more.iter().map(|(label, value)| format!("{label} {value}")));
    says.retain(|part| !part.is_empty());
    FactFrom { source: card.title.clone(), says: says.join("; "), origin: card.origin.clone(), dated: None }
}

/// One SDQ form: every score with its bands by name.
fn sdq(form: &FormShown) -> FactFrom {
    let informant = match form.informant {
        InformantName::Parent => "parent or carer",
        InformantName::Teacher => "teacher",
        InformantName::SelfReport => "pupil",
    };
    let scores = form.scores.scores.iter().filter_map(|shown| {
        let scale = match shown.scale {
            ScaleName::Emotional => "emotional",
            ScaleName::Conduct => "conduct",
            ScaleName::Hyperactivity => "hyperactivity",
            ScaleName::Peer => "peer",
            ScaleName::Prosocial => "prosocial",
            ScaleName::Total => "total",
            ScaleName::Impact => "impact",
        };
        let bands = shown.four_bands.as_ref().or(shown.three_bands.as_ref());
        let bands = bands.map(|bands| format!(" ({bands})")).unwrap_or_default();
        shown.score.map(|score| format!("{scale} {score}{bands}"))
    });
    let mut says: Vec<String> = scores.collect();
    says.extend(form.scores.cautions.iter().cloned());
    FactFrom {
        source: format!("SDQ, {informant}, {}", in_full(form.on)),
        says: says.join("; "),
        origin: format!("entered by {}", form.entered.by),
        dated: Some(form.entered.on),
    }
}

pub(super) fn red_route(entry: &RedRouteShown) -> FactFrom {
    let told: Vec<String> = (entry.told.iter())
        .map(|told| {
            let reference = match told.reference.trim() {
                "" => "no reference recorded".to_owned(),
                known => format!("reference {known}"),
            };
            format!("{} told on {}, {reference}", told.whom, day_and_time(told.at))
        })
        .collect();
    let says = if told.is_empty() { "nobody recorded as told yet".to_owned() } else { told.join("; ") };
    FactFrom {
        source: "red route".to_owned(),
        says: entry.closed.as_ref().map_or(says.clone(), |closed| format!("{says}; closed: {closed}")),
        origin: format!("raised by {}", entry.raised_by.name),
        dated: Some(day_of(entry.raised_at)),
    }
}

pub(super) fn reason(reason: &ReasonWords) -> ReasonGiven {
    let dated = reason.dated.map(|on| format!(", {}", in_full(on))).unwrap_or_default();
    ReasonGiven { fact: format!("{}{dated}", reason.fact), rule: reason.rule.clone() }
}

pub(super) fn decision(shown: &DecisionShown) -> DecisionRecord {
    let task = shown.task_what.as_ref().map(|what| {
        let who = shown.task_who.as_deref().unwrap_or("somebody");
        let by = shown.task_by.map(|by| format!(", by {}", in_full(by))).unwrap_or_default();
        format!("{who}: {what}{by}")
    });
    DecisionRecord {
        kind: shown.kind,
        by: format!("{}, {}", shown.by.name, shown.by.role.words()),
        on: day_of(shown.at),
        reason: shown.reason.clone(),
        saw: shown.saw.clone(),
        task,
        family: shown.family.clone(),
        thrive: shown.thrive.as_ref().map(|agreed| ThriveAgreed {
            group: agreed.group,
            with: agreed.with.clone(),
            on: agreed.on,
        }),
        review: shown.review,
        superseded: shown.superseded,
    }
}

pub(super) fn talk(shown: &TalkShown) -> TalkRecord {
    TalkRecord {
        by: shown.by.name.clone(),
        on: shown.on,
        child_said: shown.child_said.clone(),
        agreed: shown.agreed.clone(),
    }
}

pub(super) fn offer(shown: &OfferShown) -> OfferRecord {
    OfferRecord {
        opportunity: shown.opportunity.clone(),
        by: shown.by.clone(),
        on: day_of(shown.at),
        answer: shown.answer.clone(),
        answered: shown.answered,
        child_said: shown.child_said.clone(),
    }
}

pub(super) fn review(shown: &ReviewShown) -> ReviewRecord {
    ReviewRecord {
        due: shown.due,
        about: shown.about.clone(),
        done: shown.done_by.clone().zip(shown.done_on),
        outcome: shown.outcome,
        verdict: shown.pupil_verdict.clone(),
        note: shown.note.clone(),
    }
}
