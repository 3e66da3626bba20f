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
use bridgewell_domain::ids::{PartyId, RemarkId};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::frames::{LevelOfNeed, OutcomeArea};
use bridgewell_domain::programme::pack::{
    PackAction, PackContents, PackCount, PackLevel, PackRound, PackStandard, RoundFigures, SchoolFigures,
};
use bridgewell_domain::programme::remark::{AboutKind, RemarkKind};
use bridgewell_exchange::{Pack, SignPublic};
use bridgewell_store::link::files::{self, Stood, Way};
use bridgewell_store::link::parties::{self, KeptParty};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::HashSet;

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
        let stood = files::figures_over_time(read, id)?;
        Ok(shown(&party, (&all, &stood), pack.map(|pack| pack.contents), today))
    })
}

fn shown(
    party: &KeptParty,
    (all, stood): (&All, &[Stood]),
    contents: Option<PackContents>,
    today: NaiveDate,
) -> SchoolPage {
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
    let round_rows: Vec<RoundShown> =
        figures.iter().flat_map(|it| it.rounds.iter().rev()).map(|it| round(it, &remarks)).collect();
    let standards = match rounds {
        [.., before, newest] => standards(newest, Some(before), (&remarks, stood)),
        [newest] => standards(newest, None, (&remarks, stood)),
        [] => Vec::new(),
    };
    let actions: Vec<LinkActionShown> =
        (contents.iter().flat_map(|it| &it.plan).flatten()).map(|one| action(one, &remarks, today)).collect();
    let beside: HashSet<RemarkId> = (standards.iter().flat_map(|it| &it.remarks))
        .chain(actions.iter().flat_map(|it| &it.remarks))
        .map(|it| it.id)
        .collect();
    let on_page = |it: &RemarkShown| match it.about.kind {
        AboutKind::Programme => true,
        AboutKind::Round => {
            it.kind == RemarkKind::SignOff
                && it.text.is_empty()
                && round_rows.iter().any(|round| round.id == it.about.id)
        }
        AboutKind::Standard | AboutKind::Action => beside.contains(&it.id),
    };
    let others = remarks.iter().filter(|it| !on_page(it)).cloned().collect();
    SchoolPage {
        row: all.row(party, today),
        code: code.map_or_else(
            || crate::wire::link::OwnCode { code: party.code.clone(), fingerprint: String::new() },
            |public| own_code(&public),
        ),
        rounds: round_rows,
        principles: figures.map(principles).unwrap_or_default(),
        standards,
        actions,
        counts: contents.as_ref().map(counts).unwrap_or_default(),
        remarks: remarks.iter().filter(|it| it.about.kind == AboutKind::Programme).cloned().collect(),
        others,
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

/// The last word on whether something is agreed.
fn agreed<'a>(remarks: impl Iterator<Item = &'a RemarkShown>) -> Option<bool> {
    let mut words = remarks.filter_map(|it| match it.kind {
        RemarkKind::Agreed => Some(true),
        RemarkKind::NotYetAgreed => Some(false),
        _ => None,
    });
    words.next()
}

/// Whether a standard stood at the same level, in the same round, at a time before.
fn stands(
    stood: &[Stood],
    (round, standard, level): (&str, &str, Option<PackLevel>),
    at: DateTime<Utc>,
) -> bool {
    let Some(then) = stood.iter().find(|pack| pack.here <= at) else { return false };
    then.figures.rounds.last().is_some_and(|newest| newest.id == round)
        && then.figures.standards.iter().any(|it| it.id == standard && it.level == level)
}

fn standards(
    newest: &PackRound,
    before: Option<&PackRound>,
    (remarks, stood): (&[RemarkShown], &[Stood]),
) -> Vec<StandardShown> {
    let was = |one: &PackStandard| {
        before?.standards.iter().find(|it| it.id == one.id && it.title == one.title)?.level
    };
    let shown = |standard: &PackStandard| {
        // A school numbers standards of its own anew in each template: the title tells them apart.
        let of = |it: &&RemarkShown| {
            it.about.kind == AboutKind::Standard
                && it.about.id == standard.id
                && it.about.title == standard.title
        };
        let remarks: Vec<RemarkShown> = remarks.iter().filter(of).cloned().collect();
        let now = (newest.id.as_str(), standard.id.as_str(), standard.level);
        let agreed = agreed(remarks.iter().filter(|it| stands(stood, now, it.at)));
        StandardShown {
            id: standard.id.clone(),
            title: standard.title.clone(),
            principle: standard.principle,
            level: standard.level,
            before: was(standard),
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
    let of = |it: &&RemarkShown| it.about.kind == AboutKind::Action && it.about.id == action.id;
    let remarks: Vec<RemarkShown> = remarks.iter().filter(of).cloned().collect();
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
        agreed: agreed(remarks.iter()),
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

#[cfg(test)]
mod tests {
    use super::*;
    use bridgewell_domain::programme::pack::{PeopleFigures, StandardFigure};

    fn pack(day: &str, round: &str, level: PackLevel) -> Stood {
        let on = NaiveDate::MIN;
        let (id, name, title) = (round.to_owned(), round.to_owned(), "Pupils are heard".to_owned());
        let round = RoundFigures { id, name, on, open: true, principles: Vec::new() };
        let id = "own-01".to_owned();
        let standard = StandardFigure { id, title, level: Some(level), priority: false, celebrated: false };
        let figures = SchoolFigures {
            rounds: vec![round],
            standards: vec![standard],
            due: Vec::new(),
            open_actions: 0,
            done_actions: 0,
            people: PeopleFigures::default(),
        };
        Stood { here: day.parse().unwrap(), figures }
    }

    #[test]
    fn agreement_is_with_one_level_in_one_round() {
        let stood = [
            pack("2026-09-20T09:00:00Z", "this year", PackLevel::Embedded),
            pack("2026-09-10T09:00:00Z", "this year", PackLevel::Emerging),
            pack("2025-09-10T09:00:00Z", "last year", PackLevel::Emerging),
        ];
        let said = |day: &str, level| {
            stands(&stood, ("this year", "own-01", Some(level)), format!("{day}T12:00:00Z").parse().unwrap())
        };
        assert!(said("2026-09-21", PackLevel::Embedded));
        assert!(!said("2026-09-11", PackLevel::Embedded), "emerging was agreed with");
        assert!(said("2026-09-11", PackLevel::Emerging));
        assert!(!said("2025-09-11", PackLevel::Emerging), "that was last year");
        assert!(!said("2025-01-01", PackLevel::Emerging), "nothing was here");
    }
}
