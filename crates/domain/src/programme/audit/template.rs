//! The standards themselves: read from a file that a person can read too, and kept with every round that stands on them.

use super::Level;
use crate::programme::frames::{CorePrinciple, LevelOfNeed, OutcomeArea, Principle, Shanarri, Step};

/// One standard: what would be so in a school where the whole-school approach works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standard {
    /// Its identity, such as "lead-01". Never changes, so that rounds can be compared.
    pub id: String,
    /// The principle it belongs to.
    pub principle: Principle,
    /// The standard in one line.
    pub title: String,
    /// What a visitor would see if it were so.
    pub seen: String,
    /// What "emerging" means here.
    pub emerging: String,
    /// What "established" means here.
    pub established: String,
    /// What "embedded" means here.
    pub embedded: String,
    /// What could show it.
    pub evidence: Vec<String>,
    /// Questions that open a stuck conversation.
    pub prompts: Vec<String>,
    /// Where it stands among the five steps.
    pub steps: Vec<Step>,
    /// Which wellbeing indicators it serves.
    pub shanarri: Vec<Shanarri>,
    /// Which cells of the delivery plan's grid it fills.
    pub grid: Vec<(OutcomeArea, LevelOfNeed)>,
    /// Which core principles it keeps.
    pub core: Vec<CorePrinciple>,
}

impl Standard {
    /// The words of a level; "not yet" has none, because it is whatever comes before.
    #[must_use]
    pub fn describes(&self, level: Level) -> Option<&str> {
        match level {
            Level::NotYet => None,
            Level::Emerging => Some(&self.emerging),
            Level::Established => Some(&self.established),
            Level::Embedded => Some(&self.embedded),
        }
    }
}

/// A file of standards, with its version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// Its identity, such as "whole-school".
    pub id: String,
    /// From 1; rises whenever a standard changes.
    pub version: u32,
    /// What it is called.
    pub title: String,
    /// Its standards in the order of the file.
    pub standards: Vec<Standard>,
}

/// Every standard a round stands on: those of the whole-school template and the school's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    standards: Vec<Standard>,
}

impl Catalogue {
    /// The standards of these templates by principle, within each in the order of the files. Where two templates claim
    /// one identity the first keeps it.
    #[must_use]
    pub fn of<'t>(templates: impl IntoIterator<Item = &'t Template>) -> Self {
        let mut standards: Vec<Standard> = Vec::new();
        for standard in templates.into_iter().flat_map(|template| &template.standards) {
            if !standards.iter().any(|known| known.id == standard.id) {
                standards.push(standard.clone());
            }
        }
        standards.sort_by_key(|standard| standard.principle);
        Self { standards }
    }

    /// All of them, in order.
    #[must_use]
    pub fn standards(&self) -> &[Standard] {
        &self.standards
    }

    /// One of them.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Standard> {
        self.standards.iter().find(|standard| standard.id == id)
    }
}
