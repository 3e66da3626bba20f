//! What a row brings besides identity and figures: an SDQ form, a letter.

use super::planned::{Planned, RowIn, Target};
use super::register::Register;
use bridgewell_domain::sdq::{Answers, Basis, ImpactAnswers, Scores};
use bridgewell_intake::row::record::Record;

/// What came of it.
pub(super) enum Carried {
    /// The row brings something.
    Yes,
    /// It waits; why.
    Held(String),
    /// Nothing is left of it; why.
    Nothing(String),
}

/// What the row brings besides identity and figures: a form, a letter.
pub(super) fn carry(row: &RowIn<'_>, register: &Register, target: Target, planned: &mut Planned) -> Carried {
    let RowIn { record, carries, .. } = row;
    let known = match target {
        Target::Known(id) => Some(id),
        Target::New(_) | Target::NewOf(_) => None,
    };
    let mut nothing = None;
    if carries.letters {
        if record.letter.is_none() {
            nothing = Some("no letter");
        } else if known.is_some_and(|id| register.letters.contains(&id)) {
            nothing = Some("a letter of this pupil is here already; letters are never overwritten");
        } else {
            planned.letter = true;
        }
    }
    if carries.sdq {
        match form(record, register.items_allowed) {
            Ok(Some(form)) => {
                let kept =
                    known.and_then(|id| register.forms.get(&id)).map(Vec::as_slice).unwrap_or_default();
                let same_day = |kept: &&bridgewell_domain::sdq::SdqForm| {
                    Some(kept.informant) == record.sdq.informant && kept.completed == record.sdq.completed
                };
                match kept.iter().find(same_day) {
                    Some(kept) if kept.scores == form.1 => {
                        nothing = Some("this form is here already");
                    }
                    Some(_) => {
                        let why =
                            "Another form of the same day and informant is here and says something else.";
                        return Carried::Held(why.to_owned());
                    }
                    None => planned.form = Some(form),
                }
            }
            Ok(None) => nothing = Some("the form has no answers"),
            Err(why) => return Carried::Held(why),
        }
    }
    match nothing {
        Some(why) if !carries.pupils && planned.form.is_none() && !planned.letter => {
            Carried::Nothing(why.to_owned())
        }
        _ => Carried::Yes,
    }
}

/// The SDQ form of a row: scored from answers where the school may keep them, else an official scoring.
fn form(record: &Record<'_>, items_allowed: bool) -> Result<Option<(Basis, Scores)>, String> {
    let sdq = &record.sdq;
    let Some(informant) = sdq.informant else { return Ok(None) };
    let answered = sdq.answers != Answers::default() || sdq.impact != ImpactAnswers::default();
    if answered && items_allowed {
        let scores = Scores::from_answers(&sdq.answers, &sdq.impact, informant);
        let basis = Basis::Items { answers: sdq.answers, impact: sdq.impact, verified: false };
        return Ok(Some((basis, scores)));
    }
    if sdq.scores != Scores::default() {
        let scores =
            sdq.scores.entered(informant).map_err(|fault| format!("The scores cannot be right: {fault}."))?;
        return Ok(Some((Basis::OfficialScores, scores)));
    }
    if answered {
        return Err(
            "SDQ answers can be kept once the wellbeing lead has recorded in the settings on what basis the \
                    school uses the SDQ. Scores of an official scoring can be brought in until then."
                .to_owned(),
        );
    }
    Ok(None)
}
