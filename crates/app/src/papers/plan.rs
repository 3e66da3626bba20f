//! What bringing files in would do, one by one: the look shows it, and what is written follows the same plan.

use super::room;
use crate::error::ApiError;
use crate::intake::same_name;
use crate::known::one_letter;
use crate::letters::LONGEST;
use crate::names::{PupilNames, StaffNames};
use crate::session::Session;
use crate::shelf::FileHandle;
use crate::wire::papers::{PaperHolds, PaperShown, PaperStands, Papers, PapersAsk};
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::pupil::Pupil;
use bridgewell_intake::Limits;
use bridgewell_intake::papers::{Holds, Paper, Whose, paper};
use bridgewell_store::{ReadTx, pupils};
use std::collections::HashMap;

/// Pupils who are offered for one file.
const OFFERED: usize = 8;

/// One file's plan.
pub(super) struct Planned {
    pub(super) file: FileHandle,
    pub(super) paper: Paper,
    pub(super) stands: PaperStands,
    pub(super) what: String,
    pub(super) pupil: Option<PupilId>,
    candidates: Vec<PupilId>,
}

/// Shows what the files hold and whose they are. Nothing is kept.
pub(crate) fn look(session: &mut Session, permit: Permit, ask: PapersAsk) -> Result<Papers, ApiError> {
    let planned = plan(session, &permit, &ask)?;
    let names = session.read(&permit, |read| Ok(PupilNames::of(&everybody(read)?)))?;
    let count = |stands: PaperStands| {
        u32::try_from(planned.iter().filter(|one| one.stands == stands).count()).unwrap_or(u32::MAX)
    };
    Ok(Papers {
        ready: count(PaperStands::Ready),
        asked: count(PaperStands::Ask),
        papers: planned.into_iter().map(|one| shown(one, &names)).collect(),
    })
}

fn shown(one: Planned, names: &PupilNames) -> PaperShown {
    let (holds, notices) = match &one.paper.holds {
        Holds::Words { notices, .. } => {
            (PaperHolds::Words, notices.iter().map(|notice| notice.words.clone()).collect())
        }
        Holds::Picture => (PaperHolds::Picture, Vec::new()),
        Holds::Refused(_) => (PaperHolds::Nothing, Vec::new()),
    };
    PaperShown {
        file: one.file,
        name: one.paper.name,
        holds,
        stands: one.stands,
        what: one.what,
        pupil: one.pupil.map(|id| names.shown(id)),
        candidates: one.candidates.into_iter().map(|id| names.shown(id)).collect(),
        notices,
    }
}

fn everybody(read: &ReadTx<'_>) -> Result<Vec<Pupil>, ApiError> {
    Ok(pupils::list(read)?.into_iter().map(|row| row.pupil).collect())
}

/// Plans every file.
pub(super) fn plan(session: &Session, permit: &Permit, ask: &PapersAsk) -> Result<Vec<Planned>, ApiError> {
    let papers: Vec<(FileHandle, Paper)> = ask
        .files
        .iter()
        .map(|handle| {
            let file = session.shelf().file(*handle).ok_or_else(|| ApiError::not_found("file"))?;
            Ok((*handle, paper(&file.name, &file.bytes, &Limits::default())))
        })
        .collect::<Result<_, ApiError>>()?;
    session.read(permit, |read| {
        let everybody = everybody(read)?;
        let staff = StaffNames::load(read)?;
        let mut planned = Vec::with_capacity(papers.len());
        let mut words: HashMap<PupilId, String> = HashMap::new();
        for (file, paper) in papers {
            let answer = ask.answers.iter().find(|answer| answer.file == file).map(|answer| answer.pupil);
            let mut one = begin(file, paper, answer, &everybody);
            if let (PaperStands::Ready, Some(pupil)) = (one.stands, one.pupil) {
                against_what_is_here(read, permit, (pupil, &staff), &mut one)?;
                twice(&mut words, pupil, &mut one);
            }
            planned.push(one);
        }
        room::foresee(session, read, &mut planned)?;
        Ok(planned)
    })
}

/// Whose a file is, by what was answered and then by its name.
fn begin(file: FileHandle, paper: Paper, answer: Option<Option<PupilId>>, everybody: &[Pupil]) -> Planned {
    let known = |id: &PupilId| everybody.iter().any(|pupil| pupil.id == *id);
    let mut candidates = Vec::new();
    let (stands, what, pupil) = match (&paper.holds, answer) {
        (_, Some(None)) => (PaperStands::Aside, "left out by choice".to_owned(), None),
        (Holds::Refused(refusal), _) => (PaperStands::Refused, refusal.why.clone(), None),
        (Holds::Words { text, .. }, _) if text.chars().count() > LONGEST => {
            (PaperStands::Refused, format!("A letter can have {LONGEST} characters at most."), None)
        }
        (_, Some(Some(id))) if known(&id) => (PaperStands::Ready, String::new(), Some(id)),
        (_, Some(Some(_)) | None) => match &paper.whose {
            Whose::Upn(upn) => match everybody.iter().find(|pupil| pupil.upn == Some(*upn)) {
                Some(pupil) => (PaperStands::Ready, String::new(), Some(pupil.id)),
                None => {
                    let what =
                        format!("The file is named by the UPN {upn}, which no pupil here has. Whose is it?");
                    (PaperStands::Ask, what, None)
                }
            },
            Whose::Named(words) => {
                candidates = named(words, everybody);
                let what = match candidates.len() {
                    0 => format!("{} No pupil here has that name. Whose is it?", paper.whose.words()),
                    1 => format!("{} Only the name fits. Is it this pupil’s?", paper.whose.words()),
                    _ => format!("{} Several pupils’ names fit. Whose is it?", paper.whose.words()),
                };
                (PaperStands::Ask, what, None)
            }
            whose @ Whose::BadUpn { .. } => (PaperStands::Ask, whose.words(), None),
            Whose::Unknown => (PaperStands::Ask, format!("{} Whose is it?", paper.whose.words()), None),
        },
    };
    Planned { file, paper, stands, what, pupil, candidates }
}

/// Letters are never written over, and one that is with another reader takes no page meanwhile.
fn against_what_is_here(
    read: &ReadTx<'_>,
    permit: &Permit,
    (pupil, staff): (PupilId, &StaffNames),
    one: &mut Planned,
) -> Result<(), ApiError> {
    let view = one_letter(read, permit, pupil, staff)?;
    let has_words = view.letter.as_ref().is_some_and(|letter| letter.text.as_deref() != Some(""));
    match (&one.paper.holds, &view.letter) {
        (Holds::Words { .. }, Some(_)) if has_words || view.elsewhere => {
            one.stands = PaperStands::Aside;
            "a letter of this pupil is here already; letters are never overwritten".clone_into(&mut one.what);
        }
        (Holds::Words { .. }, Some(_)) => {
            "becomes the words of the letter whose pages are here".clone_into(&mut one.what);
        }
        (Holds::Words { .. }, None) => "becomes this pupil’s letter".clone_into(&mut one.what),
        (_, Some(_)) if view.elsewhere => {
            one.stands = PaperStands::Refused;
            "This letter is with another reader. Put the page beside it when it is back."
                .clone_into(&mut one.what);
        }
        _ => "is kept beside this pupil’s letter".clone_into(&mut one.what),
    }
    Ok(())
}

/// Of two files with words of one pupil a person says which one is the letter.
fn twice(words: &mut HashMap<PupilId, String>, pupil: PupilId, one: &mut Planned) {
    if one.stands != PaperStands::Ready || !matches!(one.paper.holds, Holds::Words { .. }) {
        return;
    }
    match words.get(&pupil) {
        Some(before) => {
            one.stands = PaperStands::Ask;
            one.pupil = None;
            one.what = format!(
                "“{before}” is this pupil’s letter too. Leave one of them out, or say whose this one is."
            );
        }
        None => {
            words.insert(pupil, one.paper.name.clone());
        }
    }
}

/// Pupils whose legal or preferred name is made of these words, in either order, with whatever else stands between.
fn named(words: &[String], everybody: &[Pupil]) -> Vec<PupilId> {
    let fits = |pupil: &&Pupil| {
        let names = &pupil.names;
        let forenames = [Some(names.legal_forename.as_str()), names.preferred_forename.as_deref()];
        let surnames = [Some(names.legal_surname.as_str()), names.preferred_surname.as_deref()];
        forenames.iter().flatten().any(|forename| {
            surnames.iter().flatten().any(|surname| {
                let whole = words.concat();
                let both = [format!("{forename}{surname}"), format!("{surname}{forename}")];
                both.iter().any(|name| same_name(name, &whole))
                    || (has(words, forename) && has(words, surname))
            })
        })
    };
    everybody.iter().filter(fits).map(|pupil| pupil.id).take(OFFERED).collect()
}

/// Whether these words hold this name, side by side.
fn has(words: &[String], name: &str) -> bool {
    let length = name.split_whitespace().count();
    length > 0 && words.windows(length).any(|window| same_name(&window.concat(), name))
}
