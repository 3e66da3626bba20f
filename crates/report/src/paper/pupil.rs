//! The record of one pupil: own words first, then what is known and from where, then what people did. Personal class.

use bridgewell_domain::dates::in_full;
use bridgewell_domain::letter::{Hand, LetterState};

use crate::block::{Column, Fact, ListKind, Quote, Style, Table, Text};
use crate::document::{Document, Personal};
use crate::paper::pupil_history as history;
use crate::summary::{FactFrom, LetterText, OwnWords, PupilSummary, ReasonGiven, RestrictedSection};
use crate::words::{capital, joined};

/// The record of one pupil.
#[must_use]
pub fn pupil(summary: &PupilSummary) -> Document<Personal> {
    let mut notice =
        "Personal document about one child, for the child, the family and the staff entitled to see it."
            .to_owned();
    if summary.restricted.is_some() {
        notice.push_str(
            " It contains restricted information: do not pass it on without asking the safeguarding lead.",
        );
    }
    let title = format!("Record of {}", summary.name);
    let mut document = Document::new(Personal { notice }, title, summary.imprint.clone());
    document.facts(about(summary));
    own_words(&mut document, &summary.name, &summary.own_words);
    document.section("What is known, and from where");
    document.paragraph(
        "These facts stand side by side. They are never added up, and what is missing is unknown.",
    );
    facts(&mut document, &summary.facts);
    listed(&mut document, summary);
    history::decisions(&mut document, &summary.decisions);
    history::talks(&mut document, &summary.talks);
    history::offers(&mut document, &summary.offers);
    history::reviews(&mut document, &summary.reviews);
    if let Some(section) = &summary.restricted {
        restricted(&mut document, &summary.name, section);
    }
    document
}

pub(super) fn fact(label: &str, says: impl Into<Text>) -> Fact {
    Fact { label: label.to_owned(), says: says.into() }
}

fn about(summary: &PupilSummary) -> Vec<Fact> {
    let or_unknown = |value: &Option<String>| value.clone().unwrap_or_else(|| "not known yet".to_owned());
    vec![
        fact("Form", or_unknown(&summary.form)),
        fact("Primary school", or_unknown(&summary.primary_school)),
        fact("Date of birth", summary.born.map_or_else(|| "not known yet".to_owned(), in_full)),
    ]
}

fn own_words(document: &mut Document<Personal>, name: &str, own: &OwnWords) {
    document.section("In their own words");
    match &own.letter {
        Some(letter) => whole_letter(document, name, letter),
        None => document.paragraph(no_letter(own.state)),
    }
    let or_none = |items: &[String]| {
        if items.is_empty() { Text::from("none recorded") } else { Text::bold(capital(&joined(items))) }
    };
    document.facts(vec![fact("Likes", or_none(&own.interests)), fact("Good at", or_none(&own.strengths))]);
    for wish in &own.wishes {
        let with = if wish.with.is_empty() { "anyone".to_owned() } else { wish.with.clone() };
        let promised = match (&wish.promised_by, wish.promised_for) {
            (Some(by), Some(day)) => format!("{by} promised to talk on {}.", in_full(day)),
            (Some(by), None) => format!("{by} promised to talk; no day is set."),
            (None, _) => "Nobody has promised yet.".to_owned(),
        };
        let settled = wish.settled.map(|day| format!(" Settled on {}.", in_full(day))).unwrap_or_default();
        document.paragraph(
            Text::bold("Asked to talk to someone")
                .then(format!(" ({with}). {promised}{settled}"), Style::Plain),
        );
    }
}

fn whole_letter(document: &mut Document<Personal>, name: &str, letter: &LetterText) {
    document.quote(Quote {
        words: letter.text.clone(),
        source: source_of(name, letter),
        language: letter.language.as_deref().and_then(language_tag).map(ToOwned::to_owned),
    });
    let read = letter.read.iter().map(|line| Text::from(line.as_str()));
    document.list(ListKind::Bullets, read.collect());
}

fn source_of(name: &str, letter: &LetterText) -> String {
    let mut source = match letter.hand {
        Hand::Own => format!("{name}, letter to self"),
        Hand::Scribed => format!("{name}, letter to self, written down by an adult"),
        Hand::OtherLanguage => format!("{name}, letter to self"),
    };
    if let Some(language) = &letter.language {
        source.push_str(&format!(", in {language}"));
    }
    if let Some(day) = letter.written {
        source.push_str(&format!(", {}", in_full(day)));
    }
    source
}

fn no_letter(state: LetterState) -> &'static str {
    match state {
        LetterState::NotWritten => "No letter yet: not written.",
        LetterState::Absent => "No letter yet: absent on the day letters were written.",
        LetterState::Declined => "No letter: chose not to write one, which is respected.",
        LetterState::Unread => "A letter is here and has not been read yet.",
        LetterState::Read => "The letter is kept apart and is not part of this document.",
    }
}

/// The tag of a language by its English name, for screen readers; `None` where the name is not known.
pub(super) fn language_tag(name: &str) -> Option<&'static str> {
    const TAGS: [(&str, &str); 24] = [
        ("arabic", "ar"),
        ("bengali", "bn"),
        ("bulgarian", "bg"),
        ("chinese", "zh"),
        ("czech", "cs"),
        ("dari", "prs"),
        ("french", "fr"),
        ("german", "de"),
        ("gujarati", "gu"),
        ("italian", "it"),
        ("kurdish", "ku"),
        ("lithuanian", "lt"),
        ("pashto", "ps"),
        ("persian", "fa"),
        ("polish", "pl"),
        ("portuguese", "pt"),
        ("punjabi", "pa"),
        ("romanian", "ro"),
        ("slovak", "sk"),
        ("somali", "so"),
        ("spanish", "es"),
        ("turkish", "tr"),
        ("ukrainian", "uk"),
        ("urdu", "ur"),
    ];
    let name = name.trim().to_lowercase();
    TAGS.iter().find(|(known, _)| *known == name).map(|(_, tag)| *tag)
}

fn facts(document: &mut Document<Personal>, facts: &[FactFrom]) {
    if facts.is_empty() {
        document.paragraph("None recorded.");
    }
    document.table(Table {
        columns: vec![
            Column::words("Source", 2.0),
            Column::words("What it says", 3.6),
            Column::words("Where it comes from", 2.4),
        ],
        rows: facts
            .iter()
            .map(|one| {
                let parts = [Some(one.origin.clone()), one.dated.map(in_full)];
                let from: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
                vec![capital(&one.source).into(), one.says.as_str().into(), from.join(", ").into()]
            })
            .collect(),
    });
}

fn reasons(document: &mut Document<Personal>, reasons: &[ReasonGiven]) {
    let items = reasons
        .iter()
        .map(|one| Text::bold(capital(&one.fact)).then(format!(". Rule: {}.", one.rule), Style::Plain));
    document.list(ListKind::Bullets, items.collect());
}

fn listed(document: &mut Document<Personal>, summary: &PupilSummary) {
    if summary.reasons.is_empty() {
        document.section("What was raised");
        document.paragraph(Text::bold(format!("{}.", capital(&summary.pattern))));
        document.paragraph("No source raised anything. That does not mean that all is well, only that nobody has said otherwise.");
        return;
    }
    document.section(format!("Why {} is on the list", summary.name));
    document.paragraph(Text::bold(format!("{}.", capital(&summary.pattern))).then(
        " Being listed means: read and talk. It says nothing about what will come of it.",
        Style::Plain,
    ));
    reasons(document, &summary.reasons);
}

fn restricted(document: &mut Document<Personal>, name: &str, section: &RestrictedSection) {
    document.section("Restricted");
    document.paragraph(section.included_because.as_str());
    if let Some(letter) = &section.letter {
        whole_letter(document, name, letter);
    }
    facts(document, &section.facts);
    if let Some(pattern) = &section.pattern {
        document.paragraph(
            Text::from("With these facts the pattern is: ").then(format!("{pattern}."), Style::Bold),
        );
    }
    reasons(document, &section.reasons);
}
