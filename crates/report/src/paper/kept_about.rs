//! What is kept about one pupil, on paper. Personal class.

use crate::block::{Fact, Quote};
use crate::document::{Document, Personal};
use crate::summary::KeptAbout;

/// Every part under its heading; the pupil's own words stand on the paper that nothing else uses.
#[must_use]
pub fn kept_about(sheet: &KeptAbout) -> Document<Personal> {
    let mut document =
        Document::new(Personal { notice: sheet.notice.clone() }, sheet.title.as_str(), sheet.imprint.clone());
    for words in &sheet.lead {
        document.paragraph(words.as_str());
    }
    for section in &sheet.sections {
        document.section(section.title.as_str());
        for part in &section.parts {
            document.part(part.title.as_str());
            document.facts(
                part.lines
                    .iter()
                    .map(|(label, says)| Fact { label: label.clone(), says: says.as_str().into() })
                    .collect(),
            );
            if let Some((words, source)) = &part.own {
                document.quote(Quote { words: words.clone(), source: source.clone(), language: None });
            }
        }
    }
    document
}
