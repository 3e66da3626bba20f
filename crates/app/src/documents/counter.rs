//! Counting the intake, and saying which counts add up to which. A rest that is not printed is counted too, because a
//! reader can work it out.

use super::spread::{self, Range};
use super::tally::{Line, Part};
use crate::known::{Intake, Screened};
use crate::wire::cohort::SourceName;
use bridgewell_disclosure::{Figure, Figures};
use bridgewell_domain::attendance::Percent;
use bridgewell_domain::decision::{Decision, DecisionKind};
use bridgewell_domain::ids::{DecisionId, PupilId};
use bridgewell_domain::letter::Theme;
use bridgewell_domain::opportunity::Answer;
use bridgewell_domain::pupil::Pupil;
use bridgewell_domain::screening::Pattern;
use bridgewell_store::decisions::DecisionRow;
use bridgewell_store::offers::OfferRow;
use bridgewell_store::opportunities::OpportunityRow;
use std::collections::{HashMap, HashSet};

/// Themes that point at a child's safety are for the safeguarding lead and are counted nowhere else.
const NOT_COUNTED: [Theme; 2] = [Theme::SelfHarm, Theme::Abuse];

/// The intake, screened once, and the counts so far.
pub(super) struct Counter<'a> {
    intake: &'a Intake,
    screened: Vec<(&'a Pupil, Screened)>,
    pub figures: Figures,
    pub pupils: Figure,
}

impl<'a> Counter<'a> {
    pub(super) fn new(intake: &'a Intake) -> Self {
        let screened: Vec<_> = intake.everybody.iter().map(|pupil| (pupil, intake.screen(pupil))).collect();
        let mut figures = Figures::new();
        let pupils = figures.count(number(screened.len()));
        Self { intake, screened, figures, pupils }
    }

    fn count(&mut self, wanted: impl Fn(&Pupil, &Screened) -> bool) -> Figure {
        let found = self.screened.iter().filter(|(pupil, screened)| wanted(pupil, screened)).count();
        self.figures.count(number(found))
    }

    /// Those of all pupils for whom it holds, and the rest.
    fn split(&mut self, wanted: impl Fn(&Pupil, &Screened) -> bool) -> Part {
        let yes = self.count(&wanted);
        let no = self.count(|pupil, screened| !wanted(pupil, screened));
        self.figures.sum(self.pupils, &[yes, no]);
        Part { yes, no }
    }

    pub(super) fn part(&mut self, wanted: impl Fn(&Pupil) -> bool) -> Part {
        self.split(|pupil, _| wanted(pupil))
    }

    /// Those of whom a source is known. Figures of pupils who opted out are not laid side by side, here neither.
    pub(super) fn known(&mut self, source: SourceName) -> Part {
        self.split(|pupil, screened| !pupil.opted_out && screened.missing(source).is_none())
    }

    pub(super) fn attendance_known(&mut self) -> Part {
        let intake = self.intake;
        self.part(|pupil| attendance_of(intake, pupil).is_some())
    }

    pub(super) fn asked(&mut self) -> Part {
        self.split(|_, screened| screened.overlays.asked_to_talk)
    }

    /// Every pattern, and those who opted out.
    pub(super) fn patterns(&mut self) -> (Vec<(Pattern, Figure)>, Figure) {
        let patterns: Vec<_> = Pattern::ALL
            .into_iter()
            .map(|pattern| (pattern, self.count(|_, screened| screened.pattern == Some(pattern))))
            .collect();
        let opted_out = self.count(|_, screened| screened.pattern.is_none());
        let mut parts: Vec<Figure> = patterns.iter().map(|(_, figure)| *figure).collect();
        parts.push(opted_out);
        self.figures.sum(self.pupils, &parts);
        (patterns, opted_out)
    }

    /// The newest decision of every pupil by kind, and the listed pupils without one.
    pub(super) fn decisions(
        &mut self,
        patterns: &[(Pattern, Figure)],
        rows: Vec<DecisionRow>,
    ) -> (Vec<(DecisionKind, Figure)>, Figure) {
        let newest = newest(rows);
        let kinds: Vec<_> = DecisionKind::ALL
            .into_iter()
            .map(|kind| (kind, self.count(|pupil, _| newest.get(&pupil.id) == Some(&kind))))
            .collect();
        let undecided = self.count(|pupil, screened| screened.is_listed() && !newest.contains_key(&pupil.id));
        let unlisted = self.count(|pupil, screened| !screened.is_listed() && !newest.contains_key(&pupil.id));
        let none = self.figures.total(&[undecided, unlisted]);
        let mut parts: Vec<Figure> = kinds.iter().map(|(_, figure)| *figure).collect();
        parts.push(none);
        self.figures.sum(self.pupils, &parts);
        let decided = self.count(|pupil, screened| screened.is_listed() && newest.contains_key(&pupil.id));
        let listed = self.figures.total(&[undecided, decided]);
        let of: Vec<Figure> =
            patterns.iter().filter(|(pattern, _)| pattern.is_listed()).map(|(_, figure)| *figure).collect();
        self.figures.sum(listed, &of);
        [unlisted, none, decided, listed].into_iter().for_each(|rest| self.figures.rest(rest));
        (kinds, undecided)
    }

    /// Worries that readers confirmed, each of all letters that were read.
    pub(super) fn themes(&mut self, letters_read: Figure) -> Vec<(Theme, Figure)> {
        let confirmed: HashMap<PupilId, HashSet<Theme>> = (self.intake.everybody.iter())
            .map(|pupil| {
                let view = self.intake.letter(pupil.id);
                (pupil.id, view.current().flat_map(|reading| reading.themes.iter().copied()).collect())
            })
            .collect();
        let read: HashSet<PupilId> = (self.intake.everybody.iter())
            .filter(|pupil| self.intake.letter(pupil.id).level().is_some())
            .map(|pupil| pupil.id)
            .collect();
        let counted =
            Theme::ALL.into_iter().filter(|theme| theme.is_concern() && !NOT_COUNTED.contains(theme));
        counted
            .map(|theme| {
                let named =
                    |pupil: &Pupil| confirmed.get(&pupil.id).is_some_and(|themes| themes.contains(&theme));
                let yes = self.count(|pupil, _| named(pupil));
                let no = self.count(|pupil, _| read.contains(&pupil.id) && !named(pupil));
                self.figures.sum(letters_read, &[yes, no]);
                self.figures.rest(no);
                (theme, yes)
            })
            .collect()
    }

    /// The open lines of the menu with the places taken, and the answers to all offers. Lines that were taken off the
    /// menu are counted beside them, because places taken add up to offers that wait and offers answered yes.
    pub(super) fn menu(
        &mut self,
        lines: Vec<OpportunityRow>,
        (offers, with_offer): (&[OfferRow], Figure),
    ) -> (Vec<Line>, Vec<(&'static str, Figure)>) {
        let mut menu = Vec::new();
        let mut taken = Vec::new();
        for line in lines.into_iter().map(|row| row.opportunity) {
            let these =
                offers.iter().filter(|row| row.offer.opportunity == line.id && row.offer.takes_a_place());
            let count = number(these.count());
            // The places of an open line are printed beside what is taken of them.
            let figure = if line.open {
                self.figures.count_up_to(count, line.places.into())
            } else {
                self.figures.count(count)
            };
            if !line.open {
                self.figures.rest(figure);
            }
            taken.push(figure);
            if line.open {
                let eases = line.worries.into_iter().filter(|worry| !NOT_COUNTED.contains(worry)).collect();
                let (name, when) = (line.name, line.when);
                menu.push(Line { name, when, eases, places: line.places.into(), taken: figure });
            }
        }
        let mut answered = |wanted: fn(&Answer) -> bool| {
            self.figures.count(number(offers.iter().filter(|row| wanted(&row.offer.answer)).count()))
        };
        let yes = answered(|answer| matches!(answer, Answer::Yes));
        let idea = answered(|answer| matches!(answer, Answer::OwnIdea { .. }));
        let no = answered(|answer| matches!(answer, Answer::No));
        let waiting = answered(|answer| matches!(answer, Answer::Waiting));
        let all = self.figures.total(&taken);
        self.figures.sum(all, &[yes, waiting]);
        // Every pupil with an offer has a first one, so that answers and pupils speak of each other.
        let pupils: HashSet<PupilId> = offers.iter().map(|row| row.pupil).collect();
        let further = self.figures.count(number(offers.len() - pupils.len()));
        let every = self.figures.total(&[yes, idea, no, waiting]);
        self.figures.sum(every, &[with_offer, further]);
        [all, further, every].into_iter().for_each(|rest| self.figures.rest(rest));
        let answers = vec![
            ("yes", yes),
            ("an idea of their own", idea),
            ("no, thank you", no),
            ("waiting for an answer", waiting),
        ];
        (menu, answers)
    }

    /// Attendance in ranges that meet at the school's threshold, and how many lie at or below it.
    pub(super) fn attendance(&mut self, known: Figure) -> (Vec<(Range, Figure)>, Figure) {
        let threshold = self.intake.rules.thresholds.attendance_at_or_below;
        let figures: Vec<Option<Percent>> =
            self.screened.iter().map(|(pupil, _)| attendance_of(self.intake, pupil)).collect();
        let mut ranges = Vec::new();
        for range in spread::ranges(threshold) {
            let inside = figures.iter().flatten().filter(|percent| range.holds(**percent)).count();
            ranges.push((range, self.figures.count(number(inside))));
        }
        let (below, above): (Vec<_>, Vec<_>) =
            ranges.iter().partition(|(range, _)| range.to <= threshold.hundredths());
        let total = |of: Vec<&(Range, Figure)>| of.into_iter().map(|(_, figure)| *figure).collect::<Vec<_>>();
        let beyond = self.figures.total(&total(below));
        let rest = self.figures.total(&total(above));
        self.figures.sum(known, &[beyond, rest]);
        self.figures.rest(rest);
        (ranges, beyond)
    }
}

fn attendance_of(intake: &Intake, pupil: &Pupil) -> Option<Percent> {
    let fact = intake.facts().attendance(pupil.id).filter(|_| !pupil.opted_out)?;
    Some(fact.value.percent)
}

/// Each pupil's newest decision that no later one took the place of.
fn newest(rows: Vec<DecisionRow>) -> HashMap<PupilId, DecisionKind> {
    let replaced: HashSet<DecisionId> = rows.iter().filter_map(|row| row.decision.supersedes).collect();
    let mut newest: HashMap<PupilId, Decision> = HashMap::new();
    for DecisionRow { pupil, decision, .. } in rows {
        let older = newest.get(&pupil).is_some_and(|known| known.at > decision.at);
        if !replaced.contains(&decision.id) && !older {
            newest.insert(pupil, decision);
        }
    }
    newest.into_iter().map(|(pupil, decision)| (pupil, decision.kind)).collect()
}

fn number(found: usize) -> u32 {
    u32::try_from(found).unwrap_or(u32::MAX)
}
