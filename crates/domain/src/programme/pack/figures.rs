//! The few figures of a pack that a screen of hundreds of schools needs, worked out once when the pack is taken in.

use super::{PackContents, PackLevel, PackRound};
use crate::count::Count;
use crate::programme::frames::Principle;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One principle of one round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrincipleFigures {
    /// Which.
    pub principle: Principle,
    /// Standards that apply.
    pub applies: u16,
    /// Standards with one of the four levels agreed.
    pub agreed: u16,
    /// Standards that are established or embedded.
    pub strong: u16,
}

impl PrincipleFigures {
    /// Whether at least half of what applies is agreed and fewer than half of that is established or embedded.
    #[must_use]
    pub const fn is_weak(self) -> bool {
        self.agreed > 0 && 2 * self.agreed >= self.applies && 2 * self.strong < self.agreed
    }
}

/// One standard of the newest round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StandardFigure {
    /// The template's identity.
    pub id: String,
    /// The title.
    pub title: String,
    /// The agreed answer.
    pub level: Option<PackLevel>,
    /// Whether it is a priority.
    pub priority: bool,
    /// Whether it is celebrated.
    pub celebrated: bool,
}

/// One round of the audit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundFigures {
    /// Its identity at the school.
    pub id: String,
    /// Its name.
    pub name: String,
    /// When it was closed, or opened while it is open.
    pub on: NaiveDate,
    /// Whether it is still open.
    pub open: bool,
    /// Every principle the round has standards for.
    pub principles: Vec<PrincipleFigures>,
}

impl RoundFigures {
    /// Standards that apply, those agreed, and those established or embedded.
    #[must_use]
    pub fn totals(&self) -> (u16, u16, u16) {
        let sum = |of: fn(&PrincipleFigures) -> u16| self.principles.iter().map(of).sum();
        (sum(|it| it.applies), sum(|it| it.agreed), sum(|it| it.strong))
    }
}

/// Counts of people, as far as the school says them; a hidden one stays hidden.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeopleFigures {
    /// Staff in the register.
    pub staff: Option<Count>,
    /// Pupil champions.
    pub champions: Option<Count>,
    /// Pupils who had their say, over all activities.
    pub had_their_say: Option<Count>,
}

/// What the screen of many schools shows of one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolFigures {
    /// Rounds, the oldest first.
    pub rounds: Vec<RoundFigures>,
    /// Standards of the newest round.
    pub standards: Vec<StandardFigure>,
    /// Days on which open actions are due.
    pub due: Vec<NaiveDate>,
    /// Open actions.
    pub open_actions: u16,
    /// Actions that are done.
    pub done_actions: u16,
    /// Counts of people.
    pub people: PeopleFigures,
}

impl SchoolFigures {
    /// Open actions whose day has passed.
    #[must_use]
    pub fn overdue(&self, today: NaiveDate) -> u16 {
        number(self.due.iter().filter(|due| **due < today).count())
    }
}

impl PackContents {
    /// Works the figures out.
    #[must_use]
    pub fn figures(&self) -> SchoolFigures {
        let actions = || self.plan.iter().flatten();
        let open = || actions().filter(|action| action.status.is_open());
        let newest = self.rounds.last();
        let standards = newest.iter().flat_map(|round| &round.standards).map(|standard| StandardFigure {
            id: standard.id.clone(),
            title: standard.title.clone(),
            level: standard.level,
            priority: standard.priority,
            celebrated: standard.celebrated,
        });
        SchoolFigures {
            rounds: self.rounds.iter().map(round).collect(),
            standards: standards.collect(),
            due: open().filter_map(|action| action.due).collect(),
            open_actions: number(open().count()),
            done_actions: number(actions().filter(|action| action.status == super::PackStatus::Done).count()),
            people: self.people(),
        }
    }

    fn people(&self) -> PeopleFigures {
        let staff = self.workforce.as_ref();
        let had_their_say = self.voice.as_ref().filter(|all| !all.is_empty()).map(|all| {
            let shown: Option<Vec<u32>> = all.iter().map(|one| one.took_part.shown()).collect();
            let hidden = all.iter().find(|one| one.took_part.shown().is_none()).map(|one| one.took_part);
            shown.map_or_else(|| hidden.unwrap_or(Count::Shown(0)), |all| Count::Shown(all.iter().sum()))
        });
        PeopleFigures {
            staff: staff.map(|it| it.staff),
            champions: staff.and_then(|it| it.champions),
            had_their_say,
        }
    }
}

fn round(round: &PackRound) -> RoundFigures {
    let principles = Principle::ALL.iter().filter_map(|principle| {
        let mut of = round.standards.iter().filter(|it| it.principle == *principle).peekable();
        of.peek()?;
        let mut figures = PrincipleFigures { principle: *principle, applies: 0, agreed: 0, strong: 0 };
        for standard in of {
            figures.applies += u16::from(standard.level != Some(PackLevel::DoesNotApply));
            figures.agreed += u16::from(standard.level.is_some_and(PackLevel::is_level));
            figures.strong += u16::from(standard.level.is_some_and(PackLevel::is_strong));
        }
        Some(figures)
    });
    RoundFigures {
        id: round.id.clone(),
        name: round.name.clone(),
        on: round.closed.unwrap_or(round.opened),
        open: round.closed.is_none(),
        principles: principles.collect(),
    }
}

fn number(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}
