//! The agenda or the notes of one session on paper.

use super::{shown, viewer};
use crate::documents::{file_name, imprint, make};
use crate::error::ApiError;
use crate::practice::number;
use crate::session::Session;
use crate::shelf::Leaving;
use crate::wire::documents::{DocumentClass, DocumentMade};
use crate::wire::supervision::{AgendaLineShown, NextStepShown, SupervisionAsk};
use bridgewell_domain::dates;
use bridgewell_domain::permit::Permit;
use bridgewell_report::paper;
use bridgewell_report::summary::{LineNoted, StepNoted, SupervisionNotes};
use bridgewell_store::{Op, Subject};

/// Makes the page. What is in it is said, and pupils named in it are in the log.
pub(crate) fn document(
    session: &mut Session,
    permit: Permit,
    ask: SupervisionAsk,
) -> Result<DocumentMade, ApiError> {
    let viewer = viewer(session);
    session.log_list(&permit)?;
    let found = session.read(&permit, |read| shown::all(read, &viewer))?;
    let one = found.sessions.into_iter().find(|one| one.id == ask.id);
    let one = one.ok_or_else(|| ApiError::not_found("supervision"))?;
    let named: Vec<_> = one.lines.iter().filter_map(|line| line.named.as_ref()).collect();
    let mut contains = vec![match named.len() {
        0 => "No pupil’s name".to_owned(),
        _ => {
            let names: Vec<&str> = named.iter().map(|pupil| pupil.name.as_str()).collect();
            format!("Pupils named, each beside the ground for it: {}", names.join(", "))
        }
    }];
    contains.push(format!("What was noted on {} lines and {} steps", one.lines.len(), one.steps.len()));
    if one.of_other_forms > 0 {
        contains.push(format!("Without {} lines about pupils of other forms", one.of_other_forms));
    }
    let subjects: Vec<Subject> = named.iter().map(|pupil| Subject::from(pupil.id)).collect();
    let counts = vec![
        ("lines", number(one.lines.len())),
        ("steps", number(one.steps.len())),
        ("named", number(named.len())),
    ];
    let notes = SupervisionNotes {
        imprint: imprint(session, &permit)?,
        on: one.on,
        to_come: one.to_come,
        with: one.with,
        present: one.present,
        lines: one.lines.iter().map(line).collect(),
        notes: one.notes,
        steps: one.steps.iter().map(step).collect(),
    };
    let name = file_name(&format!("Supervision {}", dates::in_full(one.on)));
    let made = make(session, &paper::supervision(&notes), (DocumentClass::Personal, name, contains))?;
    session.write(&permit, Op::PersonalDocumentMade, |tx| {
        subjects.iter().for_each(|subject| tx.about(*subject));
        tx.count("lines", number(one.lines.len()));
        Ok(())
    })?;
    let leaving = Leaving { op: Op::Exported, permit, pupil: None, letter: None, counts, once: false };
    session.shelf_mut().leaves_as(made.handle, leaving);
    Ok(made)
}

fn line(line: &AgendaLineShown) -> LineNoted {
    let named = line.named.as_ref().zip(line.shared.as_ref());
    LineNoted {
        words: line.words.clone(),
        named: named.map(|(pupil, shared)| {
            (pupil.name.clone(), format!("{}; {}", shared.basis.words(), shared.why.trim_end_matches('.')))
        }),
        said: line.said.clone(),
    }
}

fn step(step: &NextStepShown) -> StepNoted {
    StepNoted { what: step.what.clone(), owner: step.owner.clone(), due: step.due, done: step.done }
}
