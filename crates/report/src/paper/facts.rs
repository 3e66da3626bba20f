//! The facts that several documents share: each comes from one function, so that it reads the same number wherever it
//! stands. Only its label differs, because staff and families have other words for the same thing.

use bridgewell_domain::count::Count;
use bridgewell_domain::dates::in_full;
use bridgewell_domain::programme::directory::{Answers, Caller, Service};
use bridgewell_domain::school::Contact;

use crate::block::{Column, Fact, Style, Table, Text};
use crate::summary::{AuditStanding, CohortSummary, LETTERS_READ, PlanStanding, ThemeCount};
use crate::words::{capital, counted as with_noun};

/// Whose words a label is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// Those who work in and with the school.
    Staff,
    /// Parents, carers and pupils.
    Family,
}

/// A fact with a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    /// Pupils in the intake.
    Pupils,
    /// Letters that a person has read.
    LettersRead,
    /// Pupils who asked to talk.
    Asked,
    /// Pupils who were talked with.
    Talked,
    /// Listed pupils without a decision.
    Undecided,
    /// Pupils without an offer.
    WithoutOffer,
}

impl Told {
    /// How many.
    pub(super) fn count(self, summary: &CohortSummary) -> Option<Count> {
        match self {
            Self::Pupils => Some(summary.pupils),
            Self::LettersRead => {
                summary.known.iter().find(|one| one.source == LETTERS_READ).map(|one| one.known)
            }
            Self::Asked => Some(summary.asked_to_talk),
            Self::Talked => Some(summary.talked_with),
            Self::Undecided => Some(summary.undecided),
            Self::WithoutOffer => Some(summary.without_offer),
        }
    }

    const fn label(self, voice: Voice) -> &'static str {
        match (self, voice) {
            (Self::Pupils, Voice::Staff) => "Pupils in the intake",
            (Self::Pupils, Voice::Family) => "Children in the new Year 7",
            (Self::LettersRead, Voice::Staff) => "Letters read by a person",
            (Self::LettersRead, Voice::Family) => "Letters that a person has read",
            (Self::Asked, Voice::Staff) => "Asked to talk to someone",
            (Self::Asked, Voice::Family) => "Children who asked to talk",
            (Self::Talked, Voice::Staff) => "Talked with so far",
            (Self::Talked, Voice::Family) => "Children we have talked with",
            (Self::Undecided, Voice::Staff) => "Listed, no decision yet",
            (Self::Undecided, Voice::Family) => "Children we are still thinking about",
            (Self::WithoutOffer, Voice::Staff) => "Without an offer yet",
            (Self::WithoutOffer, Voice::Family) => "Children still waiting for an offer",
        }
    }
}

/// Facts with their counts, in this order.
pub(super) fn counted(summary: &CohortSummary, told: &[Told], voice: Voice) -> Vec<Fact> {
    let fact = |told: &Told| {
        let count = told.count(summary)?;
        Some(Fact { label: told.label(voice).to_owned(), says: Text::count(count).strong() })
    };
    told.iter().filter_map(fact).collect()
}

/// How many lines the menu has, with how many places.
pub(super) fn opportunities(summary: &CohortSummary) -> Fact {
    let places: u32 = summary.opportunities.iter().map(|one| one.places).sum();
    let says = format!("{} with {places} places", summary.opportunities.len());
    Fact { label: "Opportunities".to_owned(), says: says.into() }
}

/// Who asked to talk, in a sentence.
pub(super) fn asked(summary: &CohortSummary) -> String {
    match summary.asked_to_talk {
        Count::Shown(0) => "Nobody is waiting for a talk they asked for.".to_owned(),
        Count::Shown(_) => format!(
            "{} asked to talk to someone: that comes before any pattern.",
            capital(&with_noun(summary.asked_to_talk, "pupil", "pupils"))
        ),
        Count::Hidden(_) => {
            "How many asked to talk to someone is not shown; a wish to talk comes before any pattern."
                .to_owned()
        }
    }
}

/// Who waits for a decision, in a sentence.
pub(super) fn undecided(summary: &CohortSummary) -> String {
    match summary.undecided {
        Count::Shown(0) => "No listed pupil is waiting for a decision.".to_owned(),
        Count::Shown(1) => "1 pupil is listed and still waiting for a decision.".to_owned(),
        Count::Shown(number) => format!("{number} pupils are listed and still waiting for a decision."),
        Count::Hidden(_) => "How many listed pupils still wait for a decision is not shown.".to_owned(),
    }
}

/// Who has no offer, in a sentence.
pub(super) fn without_offer(summary: &CohortSummary) -> String {
    match summary.without_offer {
        Count::Shown(0) => "Every pupil has an offer.".to_owned(),
        Count::Shown(1) => "1 pupil is without an offer so far.".to_owned(),
        Count::Shown(number) => format!("{number} pupils are without an offer so far."),
        Count::Hidden(_) => "How many are without an offer so far is not shown.".to_owned(),
    }
}

/// Worries whose number is shown and not zero, the most frequent first.
pub(super) fn worries(summary: &CohortSummary) -> Vec<&ThemeCount> {
    let mut worries: Vec<&ThemeCount> = (summary.themes.iter())
        .filter(|one| one.theme.is_concern() && one.count.shown().is_some_and(|count| count > 0))
        .collect();
    worries.sort_by_key(|one| std::cmp::Reverse(one.count.shown()));
    worries
}

/// Where the audit stands, in a sentence.
pub(super) fn audit(standing: &AuditStanding) -> String {
    format!(
        "{} of {} standards of the whole-school audit are in place ({}).",
        standing.in_place, standing.standards, standing.round
    )
}

/// Where the plan stands, in a sentence.
pub(super) fn plan(standing: PlanStanding) -> String {
    let actions =
        if standing.actions == 1 { "1 action".to_owned() } else { format!("{} actions", standing.actions) };
    let late = match standing.late {
        0 => "none is past its day".to_owned(),
        1 => "1 is past its day".to_owned(),
        late => format!("{late} are past their day"),
    };
    format!("The action plan has {actions}: {} done, and {late}.", standing.done)
}

/// Whom to find: people at school first, then the services this caller may ring, what cannot wait first. `None` where
/// nobody is known.
pub(super) fn help(at_school: &[Contact], services: &[Service], caller: Caller) -> Option<Table> {
    let mut rows: Vec<Vec<Text>> = (at_school.iter())
        .map(|contact| {
            let reach =
                if contact.reach.trim().is_empty() { "ask at the school office" } else { &contact.reach };
            vec![Text::bold(capital(&contact.name)), reach.into(), "in school hours".into()]
        })
        .collect();
    let mut for_them: Vec<&Service> =
        services.iter().filter(|service| service.callers.contains(&caller)).collect();
    for_them.sort_by_key(|service| !service.urgent);
    rows.extend(for_them.into_iter().map(service_row));
    let columns = vec![Column::words("Who", 3.6), Column::words("How", 2.4), Column::words("When", 2.0)];
    (!rows.is_empty()).then_some(Table { columns, rows })
}

fn service_row(service: &Service) -> Vec<Text> {
    let mut name = Text::bold(service.name.as_str());
    if !service.what_for.is_empty() {
        name = name.then(format!("\n{}", service.what_for), Style::Plain);
    }
    let mut ways = Vec::new();
    if !service.phone.is_empty() {
        ways.push(format!("ring {}", service.phone));
    }
    if !service.text.is_empty() {
        ways.push(format!("text {}", service.text));
    }
    if !service.web.is_empty() {
        ways.push(service.web.clone());
    }
    let when = match (service.hours.as_str(), service.answers) {
        ("", answers) => answers.words().to_owned(),
        (hours, Answers::OutOfHours) => format!("out of hours: {hours}"),
        (hours, _) => hours.to_owned(),
    };
    vec![name, ways.join("\n").into(), when.into()]
}

/// When the details of the services were last checked, in a sentence; empty where nobody did.
pub(super) fn checked(services: &[Service]) -> String {
    let oldest = services.iter().filter_map(|service| service.checked).min();
    oldest.map_or_else(String::new, |day| format!("These details were last checked on {}.", in_full(day)))
}
