//! The audit on paper: one compact block a standard, boxes to tick, the same numbers as in the window.

use bridgewell_domain::programme::audit::RaterGroup;
use bridgewell_domain::programme::frames::Principle;

use crate::block::{Tick, Ticks};
use crate::document::{Document, WithoutPupils};
use crate::paper::audit::class;
use crate::summary::{AuditForm, FormStandard};

/// The form for a meeting without laptops.
#[must_use]
pub fn audit_form(form: &AuditForm) -> Document<WithoutPupils> {
    let title = match &form.group {
        Some(group) => format!("Whole-school audit: form for {}", group.to_lowercase()),
        None => "Whole-school audit: form".to_owned(),
    };
    let mut document = Document::new(class(), title, form.imprint.clone());
    document.paragraph(format!(
        "For the round {}. Read what a visitor would see, then tick the one line that is most like this school on an ordinary \
         day. Answer for yourself, not for others. “Not known yet” is a good answer: it shows where nobody has \
         looked. Please write no pupil’s name anywhere on this form.",
        form.round
    ));
    if form.group.is_none() {
        document.section("Who answers");
        document.ticks(Ticks {
            title: "I answer as one of".to_owned(),
            lead: String::new(),
            ticks: Vec::new(),
            short: RaterGroup::ALL.iter().map(|group| group.words().to_owned()).collect(),
            room_to_write: false,
        });
    }
    for principle in Principle::ALL.iter().copied() {
        let mut these = form.standards.iter().filter(|standard| standard.principle == principle).peekable();
        if these.peek().is_some() {
            document.section(principle.words());
        }
        for standard in these {
            document.ticks(block(standard));
        }
    }
    document
}

fn block(standard: &FormStandard) -> Ticks {
    let tick = |label: &str, words: &str| Tick { label: label.to_owned(), words: words.to_owned() };
    Ticks {
        title: format!("{}. {}", standard.number, standard.title),
        lead: standard.seen.clone(),
        ticks: vec![
            tick("Embedded.", &standard.embedded),
            tick("Established.", &standard.established),
            tick("Emerging.", &standard.emerging),
        ],
        short: vec!["Not yet".to_owned(), "Not known yet".to_owned(), "Does not apply, because:".to_owned()],
        room_to_write: true,
    }
}
