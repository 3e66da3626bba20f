//! The counts of the transition summary, each put beside the others that it adds up with, so that disclosure control
//! sees all of them at once.

use super::cleared::Cleared;
use super::counter::Counter;
use super::spread::Range;
use crate::error::ApiError;
use crate::known::Intake;
use crate::wire::cohort::SourceName;
use bridgewell_disclosure::{Figure, Figures, Threshold};
use bridgewell_domain::decision::DecisionKind;
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::letter::{LetterState, Theme};
use bridgewell_domain::screening::Pattern;
use bridgewell_store::{ReadTx, decisions, offers, opportunities, talks};
use std::collections::HashSet;

/// A count that is shown beside its rest: both together are all pupils.
#[derive(Clone, Copy)]
pub(super) struct Part {
    pub yes: Figure,
    pub no: Figure,
}

/// One line of the menu.
pub(super) struct Line {
    pub name: String,
    pub places: u32,
    pub taken: Figure,
}

/// Every count of the document, before anything is hidden.
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
        let (menu, answers) = counter.menu(opportunities::list(read)?, (&offers, with_offer.yes));
        let (attendance, attendance_beyond) = counter.attendance(attendance_known.yes);
        Ok(Self {
            pupils: counter.pupils,
            figures: counter.figures,
            patterns,
            opted_out,
            known: vec![
                ("letters read by a person", letters),
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

    /// Hides what must be hidden.
    pub(super) fn cleared(self, threshold: Threshold) -> Cleared {
        let protected = self.figures.protect(threshold);
        Cleared { tally: self, protected, threshold }
    }
}
