//! A consultation on paper and as a page: the draft that is put to people, short or full. Public class. What came of it is
//! in `consultation_results`.

use bridgewell_domain::dates::in_full;
use bridgewell_domain::programme::consultation::{Put, Question, QuestionKind};
use bridgewell_domain::programme::frames::OutcomeArea;

use crate::block::{Column, Fact, ListKind, Style, Table, Text, Tick, Ticks};
use crate::document::{Document, Public};
use crate::summary::{ConsultationDraft, DraftLength};

/// The draft with its questions.
#[must_use]
pub fn consultation_draft(summary: &ConsultationDraft, length: DraftLength) -> Document<Public> {
    let class = Public { smallest_shown: summary.smallest_shown };
    let mut document = Document::new(class, summary.title.as_str(), summary.imprint.clone());
    let full = length == DraftLength::Full;
    document.section("What we ask of you");
    document.paragraph(match (summary.unfinished, full) {
        (true, _) => "This is a draft that the school is still writing. It is not open for answers yet.",
        (false, true) => {
            "This is what our school wants to do for everybody’s wellbeing. It is a draft: please read it and tell us \
             what you think. The questions are at the end."
        }
        (false, false) => {
            "This is what our school wants to do for everybody’s wellbeing, in short. It is a draft: please tell us \
             what you think. A longer version says what we know and what we plan."
        }
    });
    document.facts(when_and_how(summary));
    the_draft(&mut document, summary);
    if full {
        known(&mut document, summary);
        planned(&mut document, summary);
        reached(&mut document, summary);
    }
    questions(&mut document, &summary.questions);
    if full {
        after(&mut document);
    }
    document
}

pub(super) fn fact(label: &str, says: impl Into<Text>) -> Fact {
    Fact { label: label.to_owned(), says: says.into() }
}

fn when_and_how(summary: &ConsultationDraft) -> Vec<Fact> {
    let mut facts = Vec::new();
    if let Some(opens) = summary.opens {
        facts.push(fact("From", in_full(opens)));
    }
    if let Some(closes) = summary.closes {
        facts.push(fact("Until", Text::bold(in_full(closes))));
    }
    if !summary.draft.how_to_answer.is_empty() {
        facts.push(fact("How to answer", summary.draft.how_to_answer.as_str()));
    }
    facts
}

/// Vision, aims and outcomes.
pub(super) fn the_draft(document: &mut Document<Public>, summary: &ConsultationDraft) {
    let draft = &summary.draft;
    if !draft.vision.is_empty() {
        document.section("Our vision");
        prose(document, &draft.vision);
    }
    for (title, kind, lines) in [
        ("Our aims", ListKind::Numbers, &draft.aims),
        ("What people would notice", ListKind::Bullets, &draft.outcomes),
    ] {
        if !lines.is_empty() {
            document.section(title);
            document.list(kind, lines.iter().map(|line| Text::from(line.as_str())).collect());
        }
    }
}

/// Words as they were typed: a line each a paragraph, and lines that begin with a dash a list.
pub(super) fn prose(document: &mut Document<Public>, words: &str) {
    let mut items = Vec::new();
    for line in words.lines().map(str::trim) {
        match line.strip_prefix("- ").or_else(|| line.strip_prefix("• ")) {
            Some(item) => items.push(Text::from(item.trim())),
            None => {
                document.list(ListKind::Bullets, std::mem::take(&mut items));
                document.paragraph(line);
            }
        }
    }
    document.list(ListKind::Bullets, items);
}

fn known(document: &mut Document<Public>, summary: &ConsultationDraft) {
    let Put { audit, wellbeing, .. } = &summary.put;
    if summary.draft.know.is_empty() && audit.is_none() && wellbeing.is_empty() {
        return;
    }
    document.section("What we know");
    prose(document, &summary.draft.know);
    if let Some(audit) = audit {
        let when = audit.closed.map_or_else(
            || format!("The round “{}” of our audit is still open.", audit.round),
            |closed| format!("From the round “{}” of our audit, closed on {}.", audit.round, in_full(closed)),
        );
        document.paragraph(when);
        for (lead, lines) in [
            ("From our audit: what goes well", &audit.strengths),
            ("From our audit: what we want to work on first", &audit.priorities),
        ] {
            if !lines.is_empty() {
                document.part(lead);
                document
                    .list(ListKind::Bullets, lines.iter().map(|line| Text::from(line.as_str())).collect());
            }
        }
    }
    for asked in wellbeing {
        document.part(format!("“{}”", asked.question));
        document.paragraph(format!(
            "Asked of {} in {}, without names.",
            asked.cohort,
            asked.on.format("%B %Y")
        ));
        let mut rows: Vec<Vec<Text>> =
            asked.counts.iter().map(|one| vec![Text::from(one.answer.as_str()), one.count.into()]).collect();
        rows.push(vec![Text::total("All who answered"), Text::count(asked.answered).strong()]);
        document.table(Table {
            columns: vec![Column::words("Answer", 4.0), Column::numbers("Pupils", 1.2)],
            rows,
        });
        document.paragraph(Text::set(asked.source.as_str(), Style::Italic));
    }
}

fn planned(document: &mut Document<Public>, summary: &ConsultationDraft) {
    if summary.draft.plan.is_empty() && summary.put.actions.is_empty() {
        return;
    }
    document.section("What we plan");
    prose(document, &summary.draft.plan);
    if summary.put.actions.is_empty() {
        return;
    }
    document.part("From our action plan");
    let rows = summary.put.actions.iter().map(|action| {
        vec![
            Text::from(action.number.to_string()),
            Text::from(action.title.as_str()),
            Text::from(action.outcome.map_or("", OutcomeArea::words)),
            Text::from(action.due.map_or_else(|| "no day yet".to_owned(), in_full)),
        ]
    });
    let rows = rows.collect();
    document.table(Table {
        columns: vec![
            Column::words("No.", 0.5),
            Column::words("What we shall do", 3.6),
            Column::words("For", 1.8),
            Column::words("By when", 1.6),
        ],
        rows,
    });
}

fn reached(document: &mut Document<Public>, summary: &ConsultationDraft) {
    if summary.audiences.is_empty() {
        return;
    }
    document.section("Whom we ask, and how");
    document.facts(
        summary.audiences.iter().map(|reach| fact(reach.audience.words(), reach.how.as_str())).collect(),
    );
}

fn questions(document: &mut Document<Public>, questions: &[Question]) {
    if questions.is_empty() {
        return;
    }
    document.section("The questions");
    document.paragraph(
        "Answer as many as you like. Please write nobody’s name in an answer: not a pupil’s, not an adult’s, not your \
         own.",
    );
    for (number, question) in (1..).zip(questions) {
        let title = format!("{number}. {}", question.words);
        let lead = match question.kind {
            QuestionKind::Open => {
                document.part(title);
                document.paragraph("In your own words, as long or as short as you like.");
                continue;
            }
            QuestionKind::One => "Choose one.",
            QuestionKind::Several => "Choose as many as you like.",
        };
        let tick = |option: &String| Tick { label: option.clone(), words: String::new() };
        document.ticks(Ticks {
            title,
            lead: lead.to_owned(),
            ticks: question.options.iter().map(tick).collect(),
            short: Vec::new(),
            room_to_write: false,
        });
    }
}

fn after(document: &mut Document<Public>) {
    document.section("What happens with your answer");
    document.paragraph(
        "Nobody’s name is kept with an answer. We read every one, count what people say, and tell you afterwards what \
         you said and what we did about it. A number of people that is so small that somebody might be recognised is \
         not shown.",
    );
}
