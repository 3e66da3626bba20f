//! The audit on paper: the document for staff and governors, and the form to fill in by hand.

use super::Loaded;
use super::figures::{apart_rows, change, rows};
use super::look::whole;
use super::words::{stands_words, template_words};
use crate::documents::{Alone, file_name, imprint, make};
use crate::error::ApiError;
use crate::session::Session;
use crate::shelf::Leaving;
use crate::wire::audit_ask::{AuditDocumentAsk, AuditFormAsk};
use crate::wire::documents::{DocumentClass, DocumentMade};
use bridgewell_domain::count::Count;
use bridgewell_domain::dates;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::audit::{
    Benchmark, Frame, Priority, RaterGroup, Standard, coverage, standing,
};
use bridgewell_report::paper;
use bridgewell_report::summary::{AuditForm, AuditStanding, AuditSummary, FormStandard, StandardLine};
use bridgewell_report::{Class, Document, Imprint};
use bridgewell_store::audit::benchmarks;
use bridgewell_store::{Op, ReadTx, schools};

/// The set under which it is remembered how many people of each group answered.
pub(crate) const ANSWERED: &str = "audit_answers";

/// The document of one round.
pub(crate) fn report(
    session: &mut Session,
    permit: Permit,
    ask: AuditDocumentAsk,
) -> Result<DocumentMade, ApiError> {
    let imprint = imprint(session, &permit)?;
    let (summary, publishing) = session.read(&permit, |read| {
        let loaded = Loaded::needed(read, ask.round)?;
        let answered = answered(read, &loaded)?;
        Ok((summary(read, imprint, (ask, loaded, &answered))?, answered.publishing()?))
    })?;
    let document = paper::audit(&summary)?;
    let name = file_name(&format!("Audit {} {}", summary.round, summary.imprint.school));
    let contains = vec![
        "Where every standard stands and why, as the school agreed it".to_owned(),
        "No pupil, nobody who answered by name or alone, and no few pupils or parents as a group".to_owned(),
        "The reasons in your own words: see that no child can be recognised in them".to_owned(),
    ];
    let made = finished(session, permit, (&document, name, contains))?;
    session.shelf_mut().publishes(made.handle, publishing);
    Ok(made)
}

/// The paper form.
pub(crate) fn form(
    session: &mut Session,
    permit: Permit,
    ask: AuditFormAsk,
) -> Result<DocumentMade, ApiError> {
    let imprint = imprint(session, &permit)?;
    let form = session.read(&permit, |read| {
        let loaded = Loaded::needed(read, ask.round)?;
        let standard = |standard: &Standard| FormStandard {
            number: loaded.number(&standard.id),
            principle: standard.principle,
            title: standard.title.clone(),
            seen: standard.seen.clone(),
            emerging: standard.emerging.clone(),
            established: standard.established.clone(),
            embedded: standard.embedded.clone(),
        };
        Ok(AuditForm {
            imprint,
            round: loaded.record.round.name.clone(),
            group: ask.group.map(|group| group.words().to_owned()),
            standards: loaded.catalogue.standards().iter().map(standard).collect(),
        })
    })?;
    let group = form.group.clone().unwrap_or_else(|| "everybody".to_owned());
    let name = file_name(&format!("Audit form {} {}", form.round, group.to_lowercase()));
    let contains = vec![
        "Every standard with boxes to tick, numbered as in the window".to_owned(),
        "Nothing that anybody answered".to_owned(),
    ];
    finished(session, permit, (&paper::audit_form(&form), name, contains))
}

fn finished<C: Class + Clone>(
    session: &mut Session,
    permit: Permit,
    (document, name, contains): (&Document<C>, String, Vec<String>),
) -> Result<DocumentMade, ApiError> {
    let made = make(session, document, (DocumentClass::Public, name, contains))?;
    let now = session.now();
    session.workspace_mut().log_read(&permit, now, Op::PublicDocumentMade, &[])?;
    let counts = vec![("public_documents", 1)];
    let leaving = Leaving { op: Op::Exported, permit, pupil: None, letter: None, counts, once: false };
    session.shelf_mut().leaves_as(made.handle, leaving);
    Ok(made)
}

fn summary(
    read: &ReadTx<'_>,
    imprint: Imprint,
    (ask, loaded, answered): (AuditDocumentAsk, Loaded, &Alone),
) -> Result<AuditSummary, ApiError> {
    let before = loaded.before(read)?;
    let smallest = u16::from(schools::get(read)?.0.smallest_count);
    let benchmark = benchmarks::list(read)?
        .into_iter()
        .map(|row| row.benchmark)
        .find(|known| Some(known.id) == ask.benchmark);
    let line = |standard: &Standard| line(&loaded, before.as_ref(), standard);
    let marked = |wanted: &dyn Fn(&str) -> bool| -> Vec<&Standard> {
        loaded.catalogue.standards().iter().filter(|standard| wanted(&standard.id)).collect()
    };
    let mark = |id: &str| loaded.record.mark(id);
    let mut priorities: Vec<(Option<Priority>, StandardLine)> =
        marked(&|id| mark(id).is_some_and(|mark| mark.priority.is_some()))
            .into_iter()
            .map(|standard| (mark(&standard.id).and_then(|mark| mark.priority), line(standard)))
            .collect();
    priorities.sort_by_key(|(priority, _)| *priority);
    Ok(AuditSummary {
        imprint,
        round: loaded.record.round.name.clone(),
        closed: loaded.record.round.closed.map(|closed| dates::day_of(closed.at)),
        templates: template_words(&loaded),
        whole: whole(&loaded),
        who: who(&loaded, answered),
        principles: rows(&loaded, Frame::Principles, (benchmark.as_ref(), before.as_ref())),
        benchmark: benchmark.as_ref().map(benchmark_words),
        change: before.as_ref().map(|before| change(before, &loaded)),
        strengths: marked(&|id| mark(id).is_some_and(|mark| mark.celebrate)).into_iter().map(line).collect(),
        priorities,
        apart: apart_rows(&loaded, Some(smallest)),
        standards: loaded.catalogue.standards().iter().map(line).collect(),
        conclusion: loaded.record.round.conclusion.clone(),
    })
}

fn line(loaded: &Loaded, before: Option<&Loaded>, standard: &Standard) -> StandardLine {
    let now = standing(&loaded.record, &standard.id);
    let before = before.map(|before| match before.catalogue.get(&standard.id) {
        Some(_) => stands_words(&standing(&before.record, &standard.id)).to_owned(),
        None => "Not asked".to_owned(),
    });
    StandardLine {
        principle: standard.principle,
        title: standard.title.clone(),
        level: now.level(),
        stands: stands_words(&now).to_owned(),
        before: before.unwrap_or_default(),
        reason: loaded.record.agreed(&standard.id).map(|agreed| agreed.reason.clone()).unwrap_or_default(),
    }
}

fn benchmark_words(benchmark: &Benchmark) -> String {
    format!("{} ({}), {}", benchmark.name, benchmark.source, dates::in_full(benchmark.as_of))
}

/// How many of each group answered, with the name of whom that counts.
pub(crate) fn raters(loaded: &Loaded) -> Vec<(RaterGroup, String, u32)> {
    let groups = coverage(&loaded.catalogue, &loaded.record).groups;
    groups.iter().map(|one| (one.group, group_name(loaded, one.group), u32::from(one.raters))).collect()
}

/// How many of each group answered, cleared beside the audits that were published before.
fn answered(read: &ReadTx<'_>, loaded: &Loaded) -> Result<Alone, ApiError> {
    Alone::clear(read, ANSWERED, raters(loaded).into_iter().map(|(_, name, raters)| (name, raters)))
}

/// Whom a count of answers counts. Kept with what was published, so it must not change.
fn group_name(loaded: &Loaded, group: RaterGroup) -> String {
    format!("audit {}: {}", loaded.record.round.id, group.key())
}

/// Each group with how much it looked at; how many answered only where that may be shown.
fn who(loaded: &Loaded, answered: &Alone) -> Vec<(String, String)> {
    let done = coverage(&loaded.catalogue, &loaded.record);
    let words = |group: RaterGroup, standards: u16| match answered.count(&group_name(loaded, group)) {
        Count::Shown(0) => "not asked in this round".to_owned(),
        Count::Shown(raters) => {
            format!("{raters} answered, {standards} of {} standards between them", done.standards)
        }
        Count::Hidden(_) => format!(
            "how many answered is not shown; {standards} of {} standards between them",
            done.standards
        ),
    };
    let group = |group: RaterGroup| group.words().to_owned();
    done.groups.iter().map(|one| (group(one.group), words(one.group, one.standards))).collect()
}

/// Where the latest round stands, in two numbers; none while no level is agreed.
pub(crate) fn in_short(read: &ReadTx<'_>) -> Result<Option<AuditStanding>, ApiError> {
    let Some(loaded) = Loaded::round_or_latest(read, None)? else { return Ok(None) };
    let whole = whole(&loaded);
    let round = loaded.record.round.name.clone();
    let standing = AuditStanding { round, in_place: whole.in_place(), standards: whole.that_apply() };
    Ok((whole.with_level() > 0).then_some(standing))
}
