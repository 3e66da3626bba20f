//! Which opportunities fit a pupil: by what the child likes and is good at first, by what they worry about last.
//!
//! The order is a suggestion to a member of staff with its reason in words; nothing is offered by it.

mod likeness;
mod vocabulary;

pub use likeness::{Likeness, interests_in, likeness};

use crate::ids::OpportunityId;
use crate::letter::Theme;
use crate::opportunity::Opportunity;

/// What is known of a pupil's likes, strengths and worries.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wishes<'a> {
    /// What the child likes, in plain words.
    pub likes: &'a [String],
    /// What the child is good at, in plain words.
    pub strengths: &'a [String],
    /// Worries a reader confirmed. Good things among them are ignored.
    pub worries: &'a [Theme],
    /// Opportunities already offered: not suggested again.
    pub offered: &'a [OpportunityId],
}

/// A line of the menu with the places that offers have taken.
#[derive(Clone, Copy, Debug)]
pub struct MenuLine<'a> {
    /// The opportunity.
    pub opportunity: &'a Opportunity,
    /// Places taken by offers that wait for an answer or were answered yes.
    pub taken: u16,
}

impl MenuLine<'_> {
    /// Places left; 0 when offers have outrun the places.
    #[must_use]
    pub const fn places_left(&self) -> u16 {
        self.opportunity.places.saturating_sub(self.taken)
    }
}

/// Why an opportunity fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FitReason {
    /// The child likes it.
    Likes {
        /// The like in the words it was recorded in.
        like: String,
        /// The menu's word, when it is not the same thing but near to it.
        near: Option<String>,
    },
    /// The child is good at something it needs.
    GoodAt {
        /// The strength in the words it was recorded in.
        strength: String,
    },
    /// It may ease a worry.
    Worry(Theme),
}

impl FitReason {
    /// The reason in words, to be joined with others: "likes drawing comics".
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Likes { like, near: None } => format!("likes {like}"),
            Self::Likes { like, near: Some(menu) } => format!("likes {like}, which is near to {menu}"),
            Self::GoodAt { strength } => format!("strength: {strength}"),
            Self::Worry(theme) => format!("may ease a worry about {}", theme.words()),
        }
    }
}

/// An opportunity that fits a pupil, with the reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit {
    /// Which.
    pub opportunity: OpportunityId,
    /// Why; never empty.
    pub reasons: Vec<FitReason>,
    /// Places left; 0 is shown last and said.
    pub places_left: u16,
}

impl Fit {
    /// The reasons as one line: "Likes drawing comics; may ease a worry about friends".
    #[must_use]
    pub fn words(&self) -> String {
        let joined = self.reasons.iter().map(FitReason::words).collect::<Vec<_>>().join("; ");
        let mut letters = joined.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
    }
}

/// The open lines of the menu that fit, best first: likes, then near likes, then strengths, then worries, then more
/// places left, then by name. Lines without a place left come last.
#[must_use]
pub fn fitting(wishes: &Wishes<'_>, menu: &[MenuLine<'_>]) -> Vec<Fit> {
    let mut fits: Vec<(_, Fit)> = menu
        .iter()
        .filter(|line| line.opportunity.open && !wishes.offered.contains(&line.opportunity.id))
        .filter_map(|line| {
            let reasons = reasons(wishes, line.opportunity);
            let count = |kind: fn(&FitReason) -> bool| reasons.iter().filter(|reason| kind(reason)).count();
            let same = count(|reason| matches!(reason, FitReason::Likes { near: None, .. }));
            let near = count(|reason| matches!(reason, FitReason::Likes { near: Some(_), .. }));
            let good = count(|reason| matches!(reason, FitReason::GoodAt { .. }));
            let places_left = line.places_left();
            let order = (
                places_left == 0,
                std::cmp::Reverse((same, near, good, reasons.len(), places_left)),
                line.opportunity.name.as_str(),
            );
            let fit = Fit { opportunity: line.opportunity.id, reasons, places_left };
            (!fit.reasons.is_empty()).then_some((order, fit))
        })
        .collect();
    fits.sort_by_key(|(order, _)| *order);
    fits.into_iter().map(|(_, fit)| fit).collect()
}

fn reasons(wishes: &Wishes<'_>, opportunity: &Opportunity) -> Vec<FitReason> {
    let likes = wishes.likes.iter().filter_map(|like| {
        let candidates = opportunity.interests.iter().filter_map(|menu| Some((likeness(like, menu)?, menu)));
        let best = candidates.min_by_key(|(likeness, _)| *likeness)?;
        let near = (best.0 == Likeness::Near).then(|| best.1.clone());
        Some(FitReason::Likes { like: like.clone(), near })
    });
    let strengths = wishes
        .strengths
        .iter()
        .filter(|strength| opportunity.strengths.iter().any(|menu| likeness::same_strength(strength, menu)));
    let worries =
        wishes.worries.iter().filter(|theme| theme.is_concern() && opportunity.worries.contains(theme));
    likes
        .chain(strengths.map(|strength| FitReason::GoodAt { strength: strength.clone() }))
        .chain(worries.map(|theme| FitReason::Worry(*theme)))
        .collect()
}

#[cfg(test)]
mod tests;
