//! One school: its newest pack beside what the link worker said of it.

use super::schools::All;
use super::shown::{file_shown, own_code, remark_shown, told};
use crate::error::ApiError;
use crate::session::Session;
use crate::wire::link::{
    CountShown, CountsShown, GroupShown, LinkActionShown, PartyAsk, PrincipleShown, RemarkShown, RoundShown,
    SchoolPage, StandardShown, VisitShown,
};
use bridgewell_domain::count::Count;
use bridgewell_domain::dates::{day_of, in_full};
use bridgewell_domain::ids::PartyId;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::frames::{LevelOfNeed, OutcomeArea};
use bridgewell_domain::programme::pack::{
    PackAction, PackContents, PackCount, PackLevel, PackRound, PackStandard, RoundFigures, SchoolFigures,
};
use bridgewell_domain::programme::remark::{AboutKind, RemarkKind};
use bridgewell_exchange::{Pack, SignPublic};
use bridgewell_store::link::files::{self, Way};
use bridgewell_store::link::parties::{self, KeptParty};
use chrono::NaiveDate;

/// One school's page.
pub(crate) fn school(session: &mut Session, permit: Permit, ask: PartyAsk) -> Result<SchoolPage, ApiError> {
    page(session, &permit, ask.party)
}

pub(super) fn page(session: &Session, permit: &Permit, id: PartyId) -> Result<SchoolPage, ApiError> {
    let today = session.today();
    session.read(permit, |read| {
        let party = parties::get(read, id)?;
        let all = All::of(read, id)?;
        let newest = all.files(id, Way::TakenIn).next().map(|file| file.id);
        let text = newest.map(|file| files::text(read, file)).transpose()?;
        let pack = text.map(|text| Pack::from_kept(&text)).transpose().map_err(ApiError::broken)?;
        Ok(shown(&party, &all, pack.map(|pack| pack.contents), today))
    })
}

fn shown(party: &KeptParty, all: &All, contents: Option<PackContents>, today: NaiveDate) -> SchoolPage {
    let replied = all.replied(party.id);
    let remarks: Vec<RemarkShown> =
        all.remarks(party.id).iter().map(|kept| remark_shown(kept, &party.name, replied)).collect();
    let files = |way| all.files(party.id, way).map(|file| file_shown(file, &party.name)).collect::<Vec<_>>();
    let rounds = contents.as_ref().map(|contents| contents.rounds.as_slice()).unwrap_or_default();
    let figures = all.figures(party.id);
    let code = SignPublic::parse(&party.code).ok();
    let packs = files(Way::TakenIn);
    let numbers: Vec<u32> = packs.iter().map(|file| file.number).collect();
    let missing =
        (1..numbers.first().copied().unwrap_or_default()).filter(|number| !numbers.contains(number));
    SchoolPage {
        row: all.row(party, today),
        code: code.map_or_else(
            || crate::wire::link::OwnCode { code: party.code.clone(), fingerprint: String::new() },
            |public| own_code(&public),
        ),
        rounds: figures.iter().flat_map(|it| it.rounds.iter().rev()).map(|it| round(it, &remarks)).collect(),
        principles: figures.map(principles).unwrap_or_default(),
        standards: match rounds {
            [.., before, newest] => standards(newest, Some(before), &remarks),
            [newest] => standards(newest, None, &remarks),
            [] => Vec::new(),
        },
        actions: (contents.iter().flat_map(|it| &it.plan).flatten())
            .map(|one| action(one, &remarks, today))
            .collect(),
        counts: contents.as_ref().map(counts).unwrap_or_default(),
        remarks: remarks.iter().filter(|it| it.about.kind == AboutKind::Programme).cloned().collect(),
        visits: (all.visits(party.id).iter())
            .map(|visit| VisitShown {
                id: visit.id,
                on: visit.on,
                note: visit.note.clone(),
                version: visit.version,
            })
            .collect(),
        notes: missing.map(|number| format!("Pack number {number} has not come.")).collect(),
        packs,
        replies: files(Way::Sent),
    }
}

fn round(round: &RoundFigures, remarks: &[RemarkShown]) -> RoundShown {
    let (applies, agreed, strong) = round.totals();
    let signed = remarks.iter().find(|it| {
        it.kind == RemarkKind::SignOff && it.about.kind == AboutKind::Round && it.about.id == round.id
    });
    RoundShown {
        id: round.id.clone(),
        name: round.name.clone(),
        on: round.on,
        open: round.open,
        applies,
        agreed,
        strong,
        signed_off: signed.map(|it| format!("{}, {}", it.by, in_full(day_of(it.at)))),
    }
}

/// Principles of the newest round beside the round before.
pub(super) fn principles(figures: &SchoolFigures) -> Vec<PrincipleShown> {
    let (newest, before) = match figures.rounds.as_slice() {
        [.., before, newest] => (newest, Some(before)),
        [newest] => (newest, None),
        [] => return Vec::new(),
    };
    let was = |principle| {
        let before = before?.principles.iter().find(|it| it.principle == principle)?;
        (before.agreed > 0).then_some((before.strong, before.agreed))
    };
    let shown = |it: &bridgewell_domain::programme::pack::PrincipleFigures| PrincipleShown {
        principle: it.principle,
        applies: it.applies,
        agreed: it.agreed,
        strong: it.strong,
        before: was(it.principle),
        weak: it.is_weak(),
    };
    newest.principles.iter().map(shown).collect()
}

fn about(remarks: &[RemarkShown], kind: AboutKind, id: &str) -> (Vec<RemarkShown>, Option<bool>) {
    let of: Vec<RemarkShown> =
        remarks.iter().filter(|it| it.about.kind == kind && it.about.id == id).cloned().collect();
    let agreed = of.iter().find_map(|it| match it.kind {
        RemarkKind::Agreed => Some(true),
        RemarkKind::NotYetAgreed => Some(false),
        _ => None,
    });
    (of, agreed)
}

fn standards(newest: &PackRound, before: Option<&PackRound>, remarks: &[RemarkShown]) -> Vec<StandardShown> {
    let was = |id: &str| before?.standards.iter().find(|it| it.id == id)?.level;
    let shown = |standard: &PackStandard| {
        let (remarks, agreed) = about(remarks, AboutKind::Standard, &standard.id);
        StandardShown {
            id: standard.id.clone(),
            title: standard.title.clone(),
            principle: standard.principle,
            level: standard.level,
            before: was(&standard.id),
            because: standard.because.clone(),
            groups: (standard.groups.iter())
                .map(|group| GroupShown {
                    group: group.group.clone(),
                    told: answers(&group.counts, group.answered),
                })
                .collect(),
            evidence: standard.evidence.clone(),
            priority: standard.priority,
            celebrated: standard.celebrated,
            agreed,
            remarks,
        }
    };
    newest.standards.iter().map(shown).collect()
}

/// "41 answered: 12 emerging, 20 established"; hidden counts are said to be hidden.
fn answers(counts: &[Count; 6], answered: Count) -> String {
    let given = PackLevel::ALL.iter().zip(counts).filter_map(|(level, count)| match count {
        Count::Shown(0) | Count::Hidden(_) => None,
        Count::Shown(number) => Some(format!("{number} {}", level.words())),
    });
    let given: Vec<String> = given.collect();
    let hidden = counts.iter().any(|count| count.shown().is_none());
    match (answered.shown(), given.is_empty(), hidden) {
        (None, ..) => "too few to show".to_owned(),
        (Some(all), true, _) => format!("{all} answered; how is not shown, because a group is small"),
        (Some(all), false, true) => format!("{all} answered: {}, the rest not shown", given.join(", ")),
        (Some(all), false, false) => format!("{all} answered: {}", given.join(", ")),
    }
}

fn action(action: &PackAction, remarks: &[RemarkShown], today: NaiveDate) -> LinkActionShown {
    let (remarks, agreed) = about(remarks, AboutKind::Action, &action.id);
    let place = [action.outcome.map(OutcomeArea::words), action.need.map(LevelOfNeed::words)];
    LinkActionShown {
        id: action.id.clone(),
        number: action.number,
        title: action.title.clone(),
        place: place.into_iter().flatten().collect::<Vec<_>>().join(", "),
        lead: action.lead.clone(),
        due: action.due,
        overdue: action.status.is_open() && action.due.is_some_and(|due| due < today),
        status: action.status,
        measure: action.measure.clone(),
        progress: action.progress.clone(),
        agreed,
        remarks,
    }
}

fn lines(of: &[PackCount]) -> Vec<CountShown> {
    of.iter().map(|line| CountShown { what: line.what.clone(), told: told(line.count) }).collect()
}

fn counts(contents: &PackContents) -> Vec<CountsShown> {
    let mut all = Vec::new();
    if let Some(workforce) = &contents.workforce {
        let mut shown =
            vec![CountShown { what: "Staff in the register".into(), told: told(workforce.staff) }];
        shown.extend(workforce.levels.iter().map(|level| CountShown {
            what: level.level.words().to_owned(),
            told:
                level.target.map_or_else(
                    || told(level.staff),
                    |aim| format!("{}; the aim is {aim}", told(level.staff)),
                ),
        }));
        shown.extend(
            (workforce.champions.iter())
                .map(|count| CountShown { what: "Pupil champions".into(), told: told(*count) }),
        );
        all.push(CountsShown { title: "Staff by practice level".into(), lines: shown });
    }
    if let Some(activity) = &contents.activity {
        let title = format!("Done from {} to {}", in_full(activity.from), in_full(activity.to));
        all.push(CountsShown { title, lines: lines(&activity.lines) });
    }
    for voice in contents.voice.iter().flatten() {
        let mut shown = vec![CountShown { what: "Took part".into(), told: told(voice.took_part) }];
        let named = |what: &str, told: &String| CountShown { what: what.to_owned(), told: told.clone() };
        shown.extend(voice.themes.iter().map(|theme| named("Theme", theme)));
        shown.extend(voice.recommendations.iter().map(|it| named("Recommendation", it)));
        let title = format!("Pupils’ voice: {}, {}", voice.name, in_full(voice.on));
        all.push(CountsShown { title, lines: shown });
    }
    if let Some(consultation) = &contents.consultation {
        let title = format!("Consultation: {}", consultation.name);
        all.push(CountsShown { title, lines: lines(&consultation.lines) });
    }
    all
}
