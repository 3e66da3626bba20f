//! `intake.preview` and `intake.look`: one file, or several as one, before anything of them is kept.

use super::desk::{Found, Opened};
use super::register::Register;
use super::together::{self, PlannedFile};
use super::{levels, shown};
use crate::error::ApiError;
use crate::names::StaffNames;
use crate::session::Session;
use crate::shelf::FileHandle;
use crate::wire::common::Nothing;
use crate::wire::intake::{
    Bundle, BundleAsk, BundleFile, BundleState, FileToBring, LetGo, PreviewAsk, PreviewState, RowCounts,
};
use bridgewell_domain::dates;
use bridgewell_domain::permit::Permit;
use std::sync::Arc;
use std::time::Duration;

/// How long the window waits before it is told how far the reading is.
const PATIENCE: Duration = Duration::from_millis(250);

/// Shows a file, or how far its reading is.
pub(crate) fn preview(
    session: &mut Session,
    permit: Permit,
    ask: PreviewAsk,
) -> Result<PreviewState, ApiError> {
    let mut register = session.read(&permit, Register::load)?;
    let file = ask.file;
    let own = FileToBring { file, settled: ask.settled, answers: ask.answers };
    let opened = match together::open(session, &own, &register, PATIENCE)? {
        Found::Reading { rows, percent } => return Ok(PreviewState::Reading { rows, percent }),
        Found::Unreadable(why) => return Err(together::unreadable(why)),
        Found::Read(opened) => opened,
    };
    let beside = ask.beside.into_iter().filter(|other| other.file != file).collect();
    let (mut read, _) = together::read_all(session, beside, &register)?;
    read.push((own, opened));
    let files = together::plan(session, &mut register, read)?;
    let shown_file = files.iter().find(|planned| planned.ask.file == file);
    let shown_file = shown_file.ok_or_else(|| ApiError::not_found("file"))?;
    let staff = session.read(&permit, StaffNames::load)?;
    let preview = shown::shown(shown_file, &register, &permit, before(&shown_file.opened, &register, &staff));
    Ok(PreviewState::Ready { preview: Box::new(preview) })
}

/// Shows several files as one, or how far their reading is. One that cannot be read stands beside the others.
pub(crate) fn look(session: &mut Session, permit: Permit, ask: BundleAsk) -> Result<BundleState, ApiError> {
    let mut register = session.read(&permit, Register::load)?;
    let (mut read, mut unreadable) = (Vec::new(), Vec::new());
    let (mut open, mut rows, mut percent) = (0_u32, 0_u32, 0_u32);
    let files = ask.files.len();
    for own in ask.files {
        let begun = together::may_begin(session, &own)?;
        // Only the first one that is not there yet is waited for: the others go on beside it.
        let patience = if open == 0 { PATIENCE } else { Duration::ZERO };
        let found = if begun {
            together::open(session, &own, &register, patience)?
        } else {
            Found::Reading { rows: 0, percent: 0 }
        };
        match found {
            Found::Read(opened) => {
                rows += shown::number(opened.read.rows_in_file);
                percent += 100;
                read.push((own, opened));
            }
            Found::Unreadable(why) => {
                percent += 100;
                unreadable.push((own.file, why));
            }
            Found::Reading { rows: so_far, percent: far } => {
                open += 1;
                rows += so_far;
                percent += u32::from(far);
            }
        }
    }
    if open > 0 {
        let all = shown::number(files as u64);
        let percent = u8::try_from(percent / all.max(1)).unwrap_or(100);
        return Ok(BundleState::Reading { files: all - open, rows, percent });
    }
    let planned = together::plan(session, &mut register, read)?;
    let staff = session.read(&permit, StaffNames::load)?;
    let mut files: Vec<BundleFile> = planned.iter().map(|file| summary(file, &register, &staff)).collect();
    for (file, why) in unreadable {
        files.push(refused(file, together::name(session, file), why));
    }
    files.sort_by(|a, b| {
        let pressing = |file: &BundleFile| match file {
            file if file.questions > 0 || file.counts.held > 0 => 0,
            file if file.trouble.is_some() => 1,
            _ => 2,
        };
        pressing(a).cmp(&pressing(b)).then_with(|| a.name.cmp(&b.name))
    });
    let counts = files.iter().fold(RowCounts::default(), |sum, file| RowCounts {
        in_file: sum.in_file + file.counts.in_file,
        ready: sum.ready + file.counts.ready,
        held: sum.held + file.counts.held,
        refused: sum.refused + file.counts.refused,
        set_aside: sum.set_aside + file.counts.set_aside,
    });
    let levels = levels::sum(files.iter().map(|file| file.levels));
    let will = shown::will(planned.iter().flat_map(|file| &file.planned));
    Ok(BundleState::Ready { bundle: Box::new(Bundle { files, counts, levels, will }) })
}

fn summary(file: &PlannedFile, register: &Register, staff: &StaffNames) -> BundleFile {
    let read = &file.opened.read;
    BundleFile {
        file: file.ask.file,
        name: file.name.clone(),
        trouble: None,
        recognised: shown::recognised(read),
        headings: read.fingerprint.clone(),
        template: register.template_of(read),
        before: before(&file.opened, register, staff),
        counts: shown::counts(read, &file.planned),
        levels: levels::of(read, &file.planned),
        questions: shown::number(read.questions.len() as u64),
        will: shown::will(&file.planned),
    }
}

fn refused(file: FileHandle, name: String, why: String) -> BundleFile {
    BundleFile {
        file,
        name,
        trouble: Some(why),
        recognised: Vec::new(),
        headings: String::new(),
        template: None,
        before: String::new(),
        counts: RowCounts::default(),
        levels: crate::wire::intake::LevelCounts { refuse: 1, ..Default::default() },
        questions: 0,
        will: Vec::new(),
    }
}

/// Lets a file go without keeping anything of it.
pub(crate) fn let_go(session: &mut Session, _: Permit, ask: LetGo) -> Result<Nothing, ApiError> {
    session.desk_mut().let_go(ask.file);
    session.shelf_mut().let_go(ask.file);
    Ok(Nothing {})
}

/// A word of warning about the whole file.
fn before(opened: &Arc<Opened>, register: &Register, staff: &StaffNames) -> String {
    register.same_file(&opened.hash).map_or_else(String::new, |batch| {
        format!(
            "This very file was brought in on {} by {}.",
            dates::in_full(dates::day_of(batch.at)),
            staff.name(batch.by)
        )
    })
}
