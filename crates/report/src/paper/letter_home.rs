//! A letter given back to the child who wrote it: a few words from the school, then the child's own. It speaks to the
//! child and says nothing about them. Personal class.

use bridgewell_domain::dates::in_full;
use bridgewell_domain::letter::Hand;
use bridgewell_domain::page::PageKind;

use crate::block::Quote;
use crate::document::{Document, Personal};
use crate::paper::pupil::language_tag;
use crate::summary::LetterHome;

/// The letter, for its writer.
#[must_use]
pub fn letter_home(summary: &LetterHome) -> Document<Personal> {
    let forename = &summary.forename;
    let notice = format!(
        "This letter belongs to {forename}. It is for {forename} and for anybody {forename} chooses to show it to."
    );
    let mut document =
        Document::new(Personal { notice }, format!("Your letter, {forename}"), summary.imprint.clone());
    for paragraph in summary.note.replace("\r\n", "\n").split("\n\n") {
        document.paragraph(paragraph.trim());
    }
    if !summary.words.trim().is_empty() {
        document.section("What you wrote");
        if let Some(line) = how_it_was_written(summary) {
            document.paragraph(line);
        }
        document.quote(Quote {
            words: summary.words.clone(),
            source: source(summary),
            language: summary.language.as_deref().and_then(language_tag).map(ToOwned::to_owned),
        });
    }
    pages(&mut document, summary, PageKind::Drawing, "What you drew");
    pages(&mut document, summary, PageKind::Scan, "Your own page");
    document
}

fn pages(document: &mut Document<Personal>, summary: &LetterHome, kind: PageKind, heading: &str) {
    let mut pictures =
        summary.pages.iter().filter(|page| page.kind == kind).flat_map(|page| &page.pictures).peekable();
    if pictures.peek().is_some() {
        document.section(heading);
    }
    for picture in pictures {
        document.picture(picture.clone());
    }
}

/// How the words reached the paper, said to the child.
fn how_it_was_written(summary: &LetterHome) -> Option<String> {
    let language = summary.language.as_deref().filter(|name| !name.trim().is_empty());
    let by = match summary.scribed_by.trim() {
        "" => "somebody",
        name => name,
    };
    match (summary.hand, language) {
        (Hand::Scribed, None) => {
            Some(format!("You said these words, and {by} wrote them down for you, just as you said them."))
        }
        (Hand::Scribed, Some(language)) => Some(format!(
            "You said these words in {language}, and {by} wrote them down for you, just as you said them."
        )),
        (Hand::Own | Hand::OtherLanguage, Some(language)) => Some(format!(
            "You wrote this in {language}. It comes back to you in {language}, just as you wrote it."
        )),
        (Hand::OtherLanguage, None) => Some(
            "You wrote this in your own language, and it comes back to you just as you wrote it.".to_owned(),
        ),
        (Hand::Own, None) => None,
    }
}

fn source(summary: &LetterHome) -> String {
    match summary.written {
        Some(day) => format!("{}, {}", summary.name, in_full(day)),
        None => summary.name.clone(),
    }
}
