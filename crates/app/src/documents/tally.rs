//! The counts of the transition summary, each put beside the others that it adds up with, so that disclosure control
//! sees all of them at once.

use super::cleared::Cleared;
use super::counter::Counter;
use super::spread::Range;
use crate::error::ApiError;
use crate::known::Intake;
use crate::wire::cohort::SourceName;
use bridgewell_disclosure::{DoesNotAddUp, Figure, Figures, Publication, Threshold};
use bridgewell_domain::decision::DecisionKind;
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::letter::{LetterState, Theme};
use bridgewell_domain::screening::Pattern;
use bridgewell_report::summary::LETTERS_READ;
use bridgewell_store::{ReadTx, decisions, offers, opportunities, talks};
use std::collections::HashSet;

/// A count that is shown beside its rest: both together are all pupils.
#[derive(Clone, Copy)]
pub(super) struct Part {
    pub yes: Figure,
    pub no: Figure,
}

/// One line of the menu.
#[derive(Clone)]
pub(super) struct Line {
    pub name: String,
    pub when: String,
    pub eases: Vec<Theme>,
    pub places: u32,
    pub taken: Figure,
}

/// Every count of the document, before anything is hidden.
#[derive(Clone)]
pub(super) struct Tally {
    pub figures: Figures,
    pub pupils: Figure,
    pub patterns: Vec<(Pattern, Figure)>,
    pub opted_out: Figure,
    pub known: Vec<(&'static str, Part)>,
    pub asked: Figure,
    pub talked: Figure,
    pub decisions: Vec<(DecisionKind, Figure)>,
    pub undecided: Figure,
    pub themes: Vec<(Theme, Figure)>,
    pub menu: Vec<Line>,
    pub answers: Vec<(&'static str, Figure)>,
    pub without_offer: Figure,
    pub attendance_unknown: Figure,
    pub attendance: Vec<(Range, Figure)>,
    pub attendance_beyond: Figure,
}

impl Tally {
    /// Counts an intake that was read for the open tier.
    pub(super) fn count(read: &ReadTx<'_>, intake: &Intake) -> Result<Self, ApiError> {
        let mut counter = Counter::new(intake);
        let (patterns, opted_out) = counter.patterns();
        let letters = counter.part(|pupil| intake.letter(pupil.id).state() == LetterState::Read);
        let attendance_known = counter.attendance_known();
        let attainment_known = counter.known(SourceName::Attainment);
        let sdq_known = counter.known(SourceName::Sdq);
        let asked = counter.asked();
        let held: HashSet<PupilId> = talks::list(read)?.into_iter().map(|row| row.pupil).collect();
        let talked = counter.part(|pupil| held.contains(&pupil.id));
        let (decisions, undecided) = counter.decisions(&patterns, decisions::list(read)?);
        let themes = counter.themes(letters.yes);
        let offers = offers::list(read)?;
        let offered: HashSet<PupilId> = offers.iter().map(|row| row.pupil).collect();
        let with_offer = counter.part(|pupil| offered.contains(&pupil.id));
        // Of these only the other part stands in a document.
        [asked.no, talked.no, with_offer.yes].into_iter().for_each(|rest| counter.figures.rest(rest));
        let (menu, answers) = counter.menu(opportunities::list(read)?, (&offers, with_offer.yes));
        let (attendance, attendance_beyond) = counter.attendance(attendance_known.yes);
        Ok(Self {
            pupils: counter.pupils,
            figures: counter.figures,
            patterns,
            opted_out,
            known: vec![
                (LETTERS_READ, letters),
                ("attendance at primary school", attendance_known),
                ("key stage 2 results", attainment_known),
                ("SDQ from any informant", sdq_known),
            ],
            attendance_unknown: attendance_known.no,
            asked: asked.yes,
            talked: talked.yes,
            decisions,
            undecided,
            themes,
            menu,
            answers,
            without_offer: with_offer.no,
            attendance,
            attendance_beyond,
        })
    }

    /// Hides what must be hidden from readers who also hold what was published before, the oldest first. `intake` is
    /// the name of the year: the same counts of another year are of other pupils.
    pub(super) fn cleared(
        mut self,
        threshold: Threshold,
        intake: &str,
        earlier: &[Publication],
    ) -> Result<Cleared, DoesNotAddUp> {
        for (figure, group) in self.groups() {
            self.figures.name(figure, &format!("{intake}: {group}"));
        }
        // Everybody at a school knows how many pupils a year has.
        self.figures.known_to_all(self.pupils);
        let protected = self.figures.protect_after(threshold, earlier)?;
        Ok(Cleared { tally: self, protected, threshold })
    }

    /// Whom each printed count counts. These names are kept with what was published, so they must not change.
    fn groups(&self) -> Vec<(Figure, String)> {
        let single = [
            (self.pupils, "everybody"),
            (self.opted_out, "opted out"),
            (self.asked, "asked to talk"),
            (self.talked, "talked"),
            (self.undecided, "listed and not decided"),
            (self.without_offer, "without an offer"),
        ];
        let mut groups: Vec<(Figure, String)> =
            single.into_iter().map(|(figure, group)| (figure, group.to_owned())).collect();
        for (what, part) in &self.known {
            groups.push((part.yes, format!("{what}, known")));
            groups.push((part.no, format!("{what}, not known")));
        }
        let figure = |figure: &Figure, group: String| (*figure, group);
        groups.extend(self.patterns.iter().map(|(pattern, count)| figure(count, format!("{pattern:?}"))));
        groups.extend(self.decisions.iter().map(|(kind, count)| figure(count, format!("decided {kind:?}"))));
        groups.extend(self.themes.iter().map(|(theme, count)| figure(count, format!("theme {theme:?}"))));
        groups.extend(self.menu.iter().map(|line| figure(&line.taken, format!("places of {}", line.name))));
        groups.extend(self.answers.iter().map(|(answer, count)| figure(count, format!("answered {answer}"))));
        let range = |range: &Range| format!("attendance above {} to {}", range.from, range.to);
        groups.extend(self.attendance.iter().map(|(of, count)| figure(count, range(of))));
        groups
    }
}
