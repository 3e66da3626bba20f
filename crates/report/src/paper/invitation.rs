//! An invitation to one child, warm and short: what, when, where, who, and how to say yes or no. It speaks to the child and
//! says nothing about them. Personal class.

use bridgewell_domain::dates::weekday;

use crate::block::{Fact, Ticks};
use crate::document::{Document, Personal};
use crate::summary::Invitation;
use crate::words::capital;

/// The invitation, for its child.
#[must_use]
pub fn invitation(summary: &Invitation) -> Document<Personal> {
    let forename = &summary.forename;
    let title = if summary.said_yes {
        format!("Your place, {forename}")
    } else {
        format!("An invitation for {forename}")
    };
    let notice = format!("This page is for {forename}, to keep and to take home.");
    let mut document = Document::new(Personal { notice }, title, summary.imprint.clone());
    for paragraph in summary.words.replace("\r\n", "\n").split("\n\n") {
        document.paragraph(paragraph.trim());
    }
    document.facts(facts(summary));
    if summary.said_yes {
        document.section("You said yes");
        document.paragraph("Your place is kept. Come along on the first day; nobody needs to bring you.");
        document.paragraph(format!("If you change your mind, that is fine too. Tell {}.", summary.tell));
    } else {
        document.section("How to answer");
        document.paragraph("Yes is fine and no is fine. Nobody will be cross with you, whichever you say.");
        document.paragraph(match summary.answer_by {
            Some(day) => format!("Tell {} by {}.", summary.tell, weekday(day)),
            None => format!("Tell {} when you know.", summary.tell),
        });
        document.ticks(Ticks {
            title: "Or tick a box and hand this page in".to_owned(),
            lead: String::new(),
            ticks: Vec::new(),
            short: ["Yes please", "No, thank you", "I have my own idea:"].map(str::to_owned).to_vec(),
            room_to_write: true,
        });
    }
    document
}

fn facts(summary: &Invitation) -> Vec<Fact> {
    let cost = if summary.cost.trim().is_empty() { "nothing" } else { summary.cost.trim() };
    [
        ("What", summary.opportunity.trim()),
        ("When", summary.when.trim()),
        ("Where", summary.place.trim()),
        ("Who with", summary.leader.trim()),
        ("What it costs", cost),
    ]
    .into_iter()
    .filter(|(_, says)| !says.is_empty())
    .map(|(label, says)| Fact { label: label.to_owned(), says: capital(says).into() })
    .collect()
}
