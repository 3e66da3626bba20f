//! The papers of data protection: readable texts filled from the school's settings, with gaps clearly marked.

use bridgewell_domain::dates::in_full;
use bridgewell_domain::retention::{Clock, Kind, Line};

use crate::block::{Column, Table};
use crate::document::{Document, WithoutPupils};
use crate::readable::{self, Filling};
use crate::summary::{SchoolPaper, SchoolPaperKind};
use crate::words::capital;

impl SchoolPaperKind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Dpia,
        Self::PrivacyParents,
        Self::PrivacyPupils,
        Self::PolicyDocument,
        Self::RecordOfProcessing,
        Self::RetentionSchedule,
        Self::Complaints,
    ];

    const fn text(self) -> &'static str {
        match self {
            Self::Dpia => include_str!("../../texts/dpia.md"),
            Self::PrivacyParents => include_str!("../../texts/privacy-parents.md"),
            Self::PrivacyPupils => include_str!("../../texts/privacy-pupils.md"),
            Self::PolicyDocument => include_str!("../../texts/policy-document.md"),
            Self::RecordOfProcessing => include_str!("../../texts/record-of-processing.md"),
            Self::RetentionSchedule => include_str!("../../texts/retention-schedule.md"),
            Self::Complaints => include_str!("../../texts/complaints.md"),
        }
    }
}

/// The paper, and how many gaps the school has to fill in by hand.
#[must_use]
pub fn school_paper(paper: &SchoolPaper) -> (Document<WithoutPupils>, usize) {
    let read = readable::read(paper.kind.text(), &filling(paper));
    let mut document =
        Document::new(WithoutPupils { notice: read.notice }, read.title, paper.imprint.clone());
    for block in read.blocks {
        document.add(block);
    }
    (document, read.gaps)
}

fn filling(paper: &SchoolPaper) -> Filling {
    let school = paper.imprint.school.clone();
    let controller =
        if paper.controller.trim().is_empty() { school.clone() } else { paper.controller.clone() };
    Filling {
        words: [
            ("school", school),
            ("controller", controller),
            ("year", paper.year.clone()),
            ("today", in_full(paper.imprint.made_at.date())),
            ("dpo", paper.officer.clone()),
            ("ico", paper.registration.clone()),
            ("complaints", paper.complaints.clone()),
            ("lead", paper.lead.clone()),
            ("dsl", paper.dsl.clone()),
            ("people", paper.people.to_string()),
            ("below", paper.smallest_shown.saturating_sub(1).to_string()),
            ("sdq", paper.sdq.clone()),
        ]
        .into(),
        gaps: [
            ("dpo", "the data-protection officer and how to reach them"),
            ("ico", "the registration number"),
            ("complaints", "who takes complaints, and how to reach them"),
            ("lead", "the wellbeing lead"),
            ("dsl", "the safeguarding lead and how to reach them"),
            ("sdq", "on what basis the questionnaire is used"),
        ]
        .into(),
        tables: [
            ("schedule", schedule(&paper.schedule, |_| true)),
            ("pupil_schedule", schedule(&paper.schedule, |kind| kind.clock() == Clock::Pupil)),
        ]
        .into(),
    }
}

fn schedule(lines: &[(Kind, Line)], shown: impl Fn(Kind) -> bool) -> Table {
    Table {
        columns: vec![
            Column::words("Record", 2.4),
            Column::words("Kept until", 1.8),
            Column::words("Why", 3.0),
        ],
        rows: lines
            .iter()
            .filter(|(kind, _)| shown(*kind))
            .map(|(kind, line)| {
                vec![kind.words().into(), capital(&line.ends.words()).into(), line.source.as_str().into()]
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::block::Block;
    use crate::document::Class as _;
    use crate::document::Imprint;

    fn paper(kind: SchoolPaperKind) -> SchoolPaper {
        SchoolPaper {
            kind,
            imprint: Imprint {
                school: "Alder Park School".into(),
                made_by: "Priya Nair, wellbeing lead".into(),
                made_at: chrono::NaiveDate::from_ymd_opt(2026, 9, 21).unwrap().and_hms_opt(8, 30, 0).unwrap(),
                log_head: Some("2f3a-91bc at entry 412".into()),
            },
            year: "2026/27".into(),
            controller: String::new(),
            officer: String::new(),
            registration: "Z1234567".into(),
            complaints: "Priya Nair, 0121 496 0000".into(),
            lead: "Priya Nair".into(),
            dsl: "Ruth Okafor, room B7".into(),
            people: 4,
            smallest_shown: 6,
            sdq: "permission of the owner".into(),
            schedule: Kind::ALL.iter().map(|kind| (*kind, kind.default_line())).collect(),
        }
    }

    fn words_of(document: &Document<WithoutPupils>) -> String {
        let mut all = String::new();
        for block in document.blocks() {
            match block {
                Block::Heading { text, .. } => all.push_str(text),
                Block::Paragraph(text) => all.push_str(&text.plain()),
                Block::List { items, .. } => items.iter().for_each(|text| all.push_str(&text.plain())),
                Block::Table(table) => {
                    table.rows.iter().flatten().for_each(|cell| all.push_str(&cell.plain()));
                }
                other => panic!("{other:?} does not come from a text"),
            }
            all.push('\n');
        }
        all
    }

    #[test]
    fn every_paper_is_filled_and_says_what_is_left_to_fill_in() {
        for kind in SchoolPaperKind::ALL {
            let (document, gaps) = school_paper(&paper(kind));
            let words = words_of(&document);
            assert!(!document.title().is_empty() && !document.class().notice().contains('{'), "{kind:?}");
            assert!(
                !words.contains('{') && !words.contains("[[") && !words.contains("**"),
                "{kind:?}: {words}"
            );
            assert_eq!(words.matches("[Fill in:").count(), gaps, "{kind:?}");
            assert!(words.contains("Alder Park School") || words.contains("Ruth Okafor"), "{kind:?}");
            assert!(document.to_pdf().unwrap().starts_with(b"%PDF"), "{kind:?}");
            assert!(document.to_docx().unwrap().starts_with(b"PK"), "{kind:?}");
        }
    }

    #[test]
    fn what_the_school_has_not_entered_is_a_gap_with_words() {
        let (document, _) = school_paper(&paper(SchoolPaperKind::PolicyDocument));
        let table = document.blocks().iter().any(|block| match block {
            Block::Table(table) => table.rows.iter().any(|row| {
                row.iter().any(|cell| cell.plain().contains("[Fill in: the data-protection officer"))
            }),
            _ => false,
        });
        assert!(table);
    }

    #[test]
    fn the_pupils_notice_is_short_enough_for_them() {
        // Words a sentence and letters a word, as a rough guide: eleven-year-olds read both with ease.
        let text = SchoolPaperKind::PrivacyPupils.text();
        let body: String =
            text.lines().filter(|line| !line.starts_with(['#', '>'])).collect::<Vec<_>>().join(" ");
        let words = body.split_whitespace().count();
        let sentences = body.matches(['.', '?', ':']).count();
        let letters = body.chars().filter(|letter| letter.is_alphabetic()).count();
        assert!(words / sentences <= 13 && letters * 10 / words <= 43, "{words} {sentences} {letters}");
    }
}
