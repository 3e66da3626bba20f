//! Commands named `workforce.*`: who works with pupils, what each is prepared for, and the gaps.

use super::{not_later, number};
use crate::documents::{figure_shown, plain_name};
use crate::error::{ApiError, Refusal};
use crate::required::required;
use crate::session::Session;
use crate::shelf::{Document as OnShelf, Leaving};
use crate::wire::common::Nothing;
use crate::wire::documents::FigureShown;
use crate::wire::workforce::{
    CertificateMade, LevelGapShown, RemoveStaff, SaveStaff, SaveTraining, StaffShown, TrainingAsk,
    TrainingShown, Workforce,
};
use bridgewell_domain::ids::{StaffMemberId, TrainingId};
use bridgewell_domain::page::PageFormat;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::workforce::{
    self as rules, LevelGap, StaffMember, Targets, Training, Validity,
};
use bridgewell_report::figure::{LevelGap as Bar, gaps as drawn};
use bridgewell_store::settings::{self, Of};
use bridgewell_store::workforce::{self as store, StaffRow};
use bridgewell_store::{Op, ReadTx, WriteTx};
use chrono::NaiveDate;
use std::collections::HashMap;

pub(crate) const TARGETS: &str = "workforce_targets";
/// The most people a school can want at a level.
const MOST: u16 = 999;

/// The register.
pub(crate) fn look(session: &mut Session, permit: Permit, _: Nothing) -> Result<Workforce, ApiError> {
    let today = session.today();
    session.read(&permit, |read| shown(read, today))
}

/// Adds or changes somebody.
pub(crate) fn save_staff(
    session: &mut Session,
    permit: Permit,
    ask: SaveStaff,
) -> Result<Workforce, ApiError> {
    let today = session.today();
    let member = StaffMember {
        id: ask.id.unwrap_or_else(|| StaffMemberId::from_uuid(session.fresh())),
        name: required("name", &ask.name, "Type the name as colleagues know it.")?,
        post: ask.post.trim().to_owned(),
        level: ask.level,
        left: ask.left,
    };
    session.write(&permit, Op::StaffRecorded, |tx| {
        let same = |row: &StaffRow| {
            row.member.id != member.id && row.member.name.to_lowercase() == member.name.to_lowercase()
        };
        if store::staff(tx)?.iter().any(same) {
            return Err(ApiError::refused(
                Refusal::Taken,
                format!(
                    "{} is in the register already. Add something that tells the two apart.",
                    member.name
                ),
            ));
        }
        match ask.id {
            Some(_) => store::change_staff(tx, &member, ask.version)?,
            None => store::insert_staff(tx, &member)?,
        }
        shown(tx, today)
    })
}

/// Takes somebody out who was put in by mistake, or whose time in the register is over.
pub(crate) fn remove_staff(
    session: &mut Session,
    permit: Permit,
    ask: RemoveStaff,
) -> Result<Workforce, ApiError> {
    let today = session.today();
    session.write(&permit, Op::StaffRemoved, |tx| {
        store::remove_staff(tx, ask.id, ask.version)?;
        shown(tx, today)
    })
}

/// Adds or changes a course, with its certificate if one was chosen.
pub(crate) fn save_training(
    session: &mut Session,
    permit: Permit,
    ask: SaveTraining,
) -> Result<Workforce, ApiError> {
    let today = session.today();
    let training = Training {
        id: ask.id.unwrap_or_else(|| TrainingId::from_uuid(session.fresh())),
        what: required("what", &ask.what, "Type the name of the course.")?,
        on: not_later("on", ask.on, today)?,
        expires: ask.expires,
        reference: ask.reference.trim().to_owned(),
        certificate: None,
    };
    if training.expires.is_some_and(|end| end < training.on) {
        return Err(ApiError::invalid("expires", "It would end before it was taken. Check both days."));
    }
    let certificate = match ask.certificate {
        Some(handle) => {
            let file = session.shelf().file(handle).ok_or_else(|| ApiError::not_found("file"))?;
            let clean = bridgewell_scan::clean(&file.bytes)
                .map_err(|refusal| ApiError::refused(Refusal::File, format!("“{}”: {refusal}", file.name)))?;
            let stem = file.name.rsplit_once('.').map_or(file.name.as_str(), |(stem, _)| stem);
            Some((format!("{}.{}", plain_name(stem), ending(clean.format)), clean.bytes))
        }
        None => None,
    };
    let kept = certificate.as_ref().map(|(name, bytes)| (name.as_str(), bytes.as_slice()));
    let shown = session.write(&permit, Op::TrainingRecorded, |tx| {
        match ask.id {
            Some(_) => store::change_training(tx, &training, ask.version, kept)?,
            None => {
                if !store::staff(tx)?.iter().any(|row| row.member.id == ask.staff) {
                    return Err(ApiError::not_found("member of staff"));
                }
                store::insert_training(tx, ask.staff, &training, kept)?;
            }
        }
        shown(tx, today)
    })?;
    if let Some(handle) = ask.certificate {
        session.shelf_mut().let_go(handle);
    }
    Ok(shown)
}

const fn ending(format: PageFormat) -> &'static str {
    match format {
        PageFormat::Png => "png",
        PageFormat::Jpeg => "jpg",
        PageFormat::Pdf => "pdf",
    }
}

/// Takes a course out.
pub(crate) fn remove_training(
    session: &mut Session,
    permit: Permit,
    ask: TrainingAsk,
) -> Result<Workforce, ApiError> {
    let today = session.today();
    session.write(&permit, Op::TrainingRecorded, |tx| {
        store::remove_training(tx, ask.id, ask.version)?;
        shown(tx, today)
    })
}

/// Puts a certificate on the shelf, to be saved. That it left is in the log.
pub(crate) fn certificate(
    session: &mut Session,
    permit: Permit,
    ask: TrainingAsk,
) -> Result<CertificateMade, ApiError> {
    let found = session.read(&permit, |read| Ok(store::certificate(read, ask.id)?))?;
    let (file_name, bytes) = found.ok_or_else(|| ApiError::not_found("certificate"))?;
    let kept = OnShelf { name: file_name.clone(), bytes, opens_workspace: false };
    let handle = session.shelf_mut().put_as_it_is(kept);
    let counts = vec![("certificates", 1)];
    let leaving = Leaving { op: Op::Exported, permit, pupil: None, letter: None, counts, once: false };
    session.shelf_mut().leaves_as(handle, leaving);
    Ok(CertificateMade { handle, file_name })
}

/// Says how many people the school wants at each level.
pub(crate) fn save_targets(
    session: &mut Session,
    permit: Permit,
    ask: Targets,
) -> Result<Workforce, ApiError> {
    let today = session.today();
    let fields = [
        ("informed", ask.informed),
        ("skilled", ask.skilled),
        ("enhanced", ask.enhanced),
        ("specialist", ask.specialist),
    ];
    for pair in fields.windows(2) {
        let [(lower, wanted_lower), (upper, wanted_upper)] = pair else { continue };
        if wanted_upper > wanted_lower {
            return Err(ApiError::invalid(
                upper,
                format!(
                    "Each level builds on the one before it, so this cannot be more than the {wanted_lower} for {lower}."
                ),
            ));
        }
    }
    if ask.informed > MOST {
        return Err(ApiError::invalid("informed", format!("Type a number up to {MOST}.")));
    }
    session.write(&permit, Op::WorkforceTargetsSet, |tx| {
        set_targets(tx, &ask)?;
        shown(tx, today)
    })
}

/// Keeps the numbers.
pub(crate) fn set_targets(tx: &WriteTx<'_>, targets: &Targets) -> Result<(), ApiError> {
    Ok(settings::set(tx, Of::School, TARGETS, targets)?)
}

fn shown(read: &ReadTx<'_>, today: NaiveDate) -> Result<Workforce, ApiError> {
    let targets: Option<Targets> = settings::get(read, Of::School, TARGETS)?;
    let mut by_staff: HashMap<StaffMemberId, Vec<(Training, u32)>> = HashMap::new();
    let mut courses: Vec<String> = Vec::new();
    for row in store::trainings(read)? {
        if !courses.iter().any(|known| known.eq_ignore_ascii_case(&row.training.what)) {
            courses.push(row.training.what.clone());
        }
        by_staff.entry(row.staff).or_default().push((row.training, row.version));
    }
    courses.sort();
    let (mut staff, mut people) = (Vec::new(), Vec::new());
    for row in store::staff(read)? {
        let kept = by_staff.remove(&row.member.id).unwrap_or_default();
        let trainings: Vec<Training> = kept.iter().map(|(training, _)| training.clone()).collect();
        let judged = rules::judged(&trainings, today).into_iter().zip(&kept);
        let trainings_shown = judged
            .map(|((training, validity), (_, version))| training_shown(training, validity, *version))
            .collect();
        staff.push(StaffShown {
            id: row.member.id,
            name: row.member.name.clone(),
            post: row.member.post.clone(),
            level: row.member.level,
            left: row.member.left,
            trainings: trainings_shown,
            version: row.version,
        });
        people.push((row.member, trainings));
    }
    let is_here = |one: &StaffShown| one.left.is_none_or(|left| left >= today);
    staff.sort_by_key(|one| !is_here(one));
    let counted = |wanted: Validity| {
        let here = staff.iter().filter(|one| is_here(one)).flat_map(|one| &one.trainings);
        number(here.filter(|training| training.validity == wanted).count())
    };
    let gaps = rules::gaps(&people, &targets.unwrap_or_default(), today);
    Ok(Workforce {
        ends_soon: counted(Validity::EndsSoon),
        ended: counted(Validity::Ended),
        figure: if staff.is_empty() { None } else { Some(figure(&gaps, targets.is_some())?) },
        gaps: gaps.iter().map(gap_shown).collect(),
        staff,
        targets,
        courses,
    })
}

fn training_shown(training: &Training, validity: Validity, version: u32) -> TrainingShown {
    TrainingShown {
        id: training.id,
        what: training.what.clone(),
        on: training.on,
        expires: training.expires,
        reference: training.reference.clone(),
        certificate: training.certificate.clone(),
        validity,
        version,
    }
}

fn gap_shown(gap: &LevelGap) -> LevelGapShown {
    LevelGapShown {
        level: gap.level,
        have: gap.have,
        out_of_date: gap.out_of_date,
        target: gap.target,
        missing: gap.missing(),
    }
}

fn figure(gaps: &[LevelGap], has_targets: bool) -> Result<FigureShown, ApiError> {
    let widest = gaps.iter().max_by_key(|gap| gap.missing()).filter(|gap| gap.missing() > 0);
    let title = match (has_targets, widest) {
        (false, _) => "People at each practice level".to_owned(),
        (true, None) => "Every level has the people it needs".to_owned(),
        (true, Some(gap)) => {
            format!("{}: {} of {} people", gap.level.words(), gap.have, gap.target)
        }
    };
    let bar = |gap: &LevelGap| Bar {
        name: gap.level.words().to_owned(),
        have: gap.have,
        out_of_date: gap.out_of_date,
        target: gap.target,
    };
    Ok(figure_shown(&drawn(title, &gaps.iter().map(bar).collect::<Vec<_>>())?))
}
