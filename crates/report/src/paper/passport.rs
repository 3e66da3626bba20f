//! A pupil's passport: one page in the pupil's own words, with whom it is shared and until when. Personal class.

use bridgewell_domain::dates::in_full;
use bridgewell_domain::passport::{Chooser, Companion, PassportPart};

use crate::block::Card;
use crate::document::{Document, Personal};
use crate::summary::{PassportCopy, PassportSheet, SaidLine};

/// One copy of the page.
#[must_use]
pub fn passport(sheet: &PassportSheet) -> Document<Personal> {
    let notice = notice(sheet);
    let title = format!("All about me: {}", sheet.name);
    let mut document = Document::new(Personal { notice }, title, sheet.imprint.clone());
    let card = |part: PassportPart| Card {
        title: part.words().to_owned(),
        words: sheet.lines.iter().filter(|line| line.part == part).map(said).collect(),
        own: true,
    };
    let mut cards = PassportPart::ALL.map(card).to_vec();
    cards.push(Card {
        title: "Who else is working with me".to_owned(),
        words: sheet.company.iter().map(beside).collect(),
        own: false,
    });
    document.cards(cards);
    document.paragraph(how_it_was_made(sheet));
    document
}

fn said(line: &SaidLine) -> String {
    let words = line.words.trim();
    if line.from_letter { format!("\u{201c}{words}\u{201d}") } else { words.to_owned() }
}

fn beside(one: &Companion) -> String {
    let (who, offers) = (one.who.trim(), one.offers.trim());
    if offers.is_empty() { who.to_owned() } else { format!("{who}: {offers}") }
}

fn notice(sheet: &PassportSheet) -> String {
    let forename = &sheet.forename;
    match &sheet.copy {
        PassportCopy::Own => format!(
            "This copy is {forename}\u{2019}s own. Who else may have one is {forename}\u{2019}s choice, or a parent\u{2019}s."
        ),
        PassportCopy::Shared { chosen_by, chooser, with, from, until } => {
            let who = match chosen_by {
                Chooser::Pupil => format!("{forename} chose"),
                Chooser::Parent => format!("{chooser} chose, for {forename},"),
            };
            format!(
                "{who} to share this, from {} until {}, with {with}. Please show it to nobody else, and after that last \
                 day give it back or shred it.",
                in_full(*from),
                in_full(*until)
            )
        }
    }
}

fn how_it_was_made(sheet: &PassportSheet) -> String {
    let forename = &sheet.forename;
    let quoted = sheet.lines.iter().filter(|line| line.from_letter).count();
    let (with, on) = (&sheet.made_with, in_full(sheet.made_on));
    match (quoted, sheet.lines.len() - quoted) {
        (0, _) => format!("On {on} {forename} said this to {with}. {forename} can change it at any time."),
        (_, 0) => format!(
            "These words are from {forename}\u{2019}s letter, just as {forename} wrote them. {forename} chose them on {on} \
             with {with}, and can change them at any time."
        ),
        _ => format!(
            "Words in quotation marks are from {forename}\u{2019}s letter, just as {forename} wrote them. On {on} \
             {forename} said the others to {with}. {forename} can change them at any time."
        ),
    }
}
