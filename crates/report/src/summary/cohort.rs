//! The whole intake, for the leadership team: counts only, each cleared for publication.

use bridgewell_domain::count::Count;
use bridgewell_domain::decision::DecisionKind;
use bridgewell_domain::letter::Theme;
use bridgewell_domain::rules::Thresholds;
use chrono::NaiveDate;

use crate::document::Imprint;
use crate::figure::Measure;

/// How many of something named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountOf {
    /// What is counted.
    pub name: String,
    /// How many.
    pub count: Count,
}

/// The source that says how many letters a person has read.
pub const LETTERS_READ: &str = "letters read by a person";

/// How much is known from one source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The source, such as "letters read by a person".
    pub source: String,
    /// For how many pupils it is known.
    pub known: Count,
    /// For how many it is not known yet.
    pub unknown: Count,
}

/// How many pupils have one pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PatternCount {
    /// The pattern's name.
    pub name: String,
    /// What it means, in a sentence.
    pub meaning: String,
    /// How many pupils.
    pub count: Count,
}

/// How many pupils wrote about one worry, as readers confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeCount {
    /// The worry.
    pub theme: Theme,
    /// How many pupils.
    pub count: Count,
}

/// How many decisions of one kind are in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionCount {
    /// The kind.
    pub kind: DecisionKind,
    /// For how many pupils.
    pub count: Count,
}

/// One line of the school's menu of opportunities.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpportunityPlaces {
    /// Its name.
    pub name: String,
    /// Day and time in words.
    pub when: String,
    /// Worries it may ease.
    pub eases: Vec<Theme>,
    /// All its places.
    pub places: u32,
    /// Places taken.
    pub taken: Count,
}

/// How a measure is spread over the intake, with the finding in a sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct Spread {
    /// What it is, in a word or two, such as "attendance".
    pub name: String,
    /// How many pupils lie beyond the threshold.
    pub beyond: Count,
    /// What beyond means, such as "at 90.0 per cent or less".
    pub beyond_words: String,
    /// For how many pupils the measure is not known.
    pub unknown: Count,
    /// The ranges and the threshold.
    pub measure: Measure,
}

/// Everything the transition summary says.
#[derive(Debug, Clone, PartialEq)]
pub struct CohortSummary {
    /// Who made it.
    pub imprint: Imprint,
    /// The intake in words, such as "Year 7 intake, September 2026".
    pub intake: String,
    /// The smallest count the school shows, 5 or more.
    pub smallest_shown: u32,
    /// Pupils in the intake.
    pub pupils: Count,
    /// How much is known.
    pub known: Vec<Known>,
    /// Pupils who asked to talk to someone.
    pub asked_to_talk: Count,
    /// The patterns in their order.
    pub patterns: Vec<PatternCount>,
    /// Worries from the letters, as readers confirmed.
    pub themes: Vec<ThemeCount>,
    /// Decisions in force.
    pub decisions: Vec<DecisionCount>,
    /// Listed pupils with no decision yet.
    pub undecided: Count,
    /// Pupils who have been talked with.
    pub talked_with: Count,
    /// The menu.
    pub opportunities: Vec<OpportunityPlaces>,
    /// Answers to offers.
    pub answers: Vec<CountOf>,
    /// Pupils with no offer yet.
    pub without_offer: Count,
    /// How measures are spread.
    pub spreads: Vec<Spread>,
    /// The rules in force.
    pub thresholds: Thresholds,
    /// Since when they are in force.
    pub rules_since: NaiveDate,
    /// What is asked of the reader, each as a sentence; where there are none the summary asks what it always asks.
    pub asks: Vec<String>,
}
