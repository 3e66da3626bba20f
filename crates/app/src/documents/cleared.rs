//! The counts after disclosure control, as the summary that is printed.

use super::spread::Range;
use super::tally::Tally;
use bridgewell_disclosure::{Figure, Protected, Publication, Threshold};
use bridgewell_domain::count::Count;
use bridgewell_domain::dates::day_of;
use bridgewell_domain::rules::Rules;
use bridgewell_domain::screening::Pattern;
use bridgewell_report::Imprint;
use bridgewell_report::figure::{Bin, Measure};
use bridgewell_report::summary::{
    CohortSummary, CountOf, DecisionCount, Known, OpportunityPlaces, PatternCount, Spread, ThemeCount,
};

/// Counts of which only what may be shown can be taken out.
pub(super) struct Cleared {
    pub tally: Tally,
    pub protected: Protected,
    pub threshold: Threshold,
}

impl Cleared {
    fn of(&self, figure: Figure) -> Count {
        self.protected.count(figure)
    }

    /// What its readers will know, for the documents that come after it.
    pub(super) fn publication(&self) -> Publication {
        self.tally.figures.publication(&self.protected)
    }

    /// The summary for the leadership team.
    pub(super) fn summary(
        &self,
        imprint: Imprint,
        intake: String,
        (rules, asks): (&Rules, Vec<String>),
    ) -> CohortSummary {
        let tally = &self.tally;
        CohortSummary {
            imprint,
            intake,
            smallest_shown: self.threshold.smallest_shown(),
            pupils: self.of(tally.pupils),
            known: (tally.known.iter())
                .map(|(source, part)| Known {
                    source: (*source).to_owned(),
                    known: self.of(part.yes),
                    unknown: self.of(part.no),
                })
                .collect(),
            asked_to_talk: self.of(tally.asked),
            patterns: self.patterns(),
            themes: (tally.themes.iter())
                .map(|(theme, figure)| ThemeCount { theme: *theme, count: self.of(*figure) })
                .collect(),
            decisions: (tally.decisions.iter())
                .map(|(kind, figure)| DecisionCount { kind: *kind, count: self.of(*figure) })
                .collect(),
            undecided: self.of(tally.undecided),
            talked_with: self.of(tally.talked),
            opportunities: (tally.menu.iter())
                .map(|line| OpportunityPlaces {
                    name: line.name.clone(),
                    when: line.when.clone(),
                    eases: line.eases.clone(),
                    places: line.places,
                    taken: self.of(line.taken),
                })
                .collect(),
            answers: (tally.answers.iter())
                .map(|(name, figure)| CountOf { name: (*name).to_owned(), count: self.of(*figure) })
                .collect(),
            without_offer: self.of(tally.without_offer),
            spreads: vec![self.attendance(rules)],
            thresholds: rules.thresholds.clone(),
            rules_since: day_of(rules.from),
            asks,
        }
    }

    /// What was done, each count with its words.
    pub(super) fn done(&self) -> Vec<(String, Count)> {
        let tally = &self.tally;
        let one = |words: &str, figure| (words.to_owned(), self.of(figure));
        let letters = tally.known.first().map(|(_, part)| one("Letters read by a person", part.yes));
        let mut done: Vec<_> =
            std::iter::once(one("Pupils in the intake", tally.pupils)).chain(letters).collect();
        done.push(one("Asked to talk to someone", tally.asked));
        done.push(one("Talked with", tally.talked));
        done.push(one("Listed, no decision yet", tally.undecided));
        done.extend(tally.answers.iter().map(|(name, figure)| one(&format!("Offers: {name}"), *figure)));
        done.push(one("Without an offer yet", tally.without_offer));
        done
    }

    fn patterns(&self) -> Vec<PatternCount> {
        let mut patterns: Vec<PatternCount> = (self.tally.patterns.iter())
            .map(|(pattern, figure)| PatternCount {
                name: capital(pattern.words()),
                meaning: meaning(*pattern).to_owned(),
                count: self.of(*figure),
            })
            .collect();
        let opted_out = self.of(self.tally.opted_out);
        if opted_out != Count::Shown(0) {
            patterns.push(PatternCount {
                name: "Opted out".to_owned(),
                meaning: "the child or the parents asked not to be screened; letters and talks stay"
                    .to_owned(),
                count: opted_out,
            });
        }
        patterns
    }

    fn attendance(&self, rules: &Rules) -> Spread {
        let threshold = rules.thresholds.attendance_at_or_below;
        let first = self.tally.attendance.first().map_or(0, |(range, _)| range.to);
        // The lowest range is drawn as wide as the others: how far down it goes is nobody's business.
        let from = |range: &Range| if range.from == 0 { first.saturating_sub(500) } else { range.from };
        Spread {
            name: "attendance".to_owned(),
            beyond: self.of(self.tally.attendance_beyond),
            beyond_words: format!("attended {threshold} of sessions or fewer"),
            unknown: self.of(self.tally.attendance_unknown),
            measure: Measure {
                name: "Attendance at primary school, %".to_owned(),
                bins: (self.tally.attendance.iter())
                    .map(|(range, figure)| Bin {
                        from: f64::from(from(range)) / 100.0,
                        to: f64::from(range.to) / 100.0,
                        words: range.words(),
                        count: self.of(*figure),
                    })
                    .collect(),
                threshold: Some((threshold.value(), format!("listed at {threshold} or less"))),
            },
        }
    }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

const fn meaning(pattern: Pattern) -> &'static str {
    match pattern {
        Pattern::SeveralSourcesAgree => "two or more sources were raised",
        Pattern::QuietWorry => {
            "the letter shows a strong worry; attendance and attainment are known and nothing else was raised"
        }
        Pattern::Mirror => {
            "one figure was raised, and the letter is settled and looks forward; take care not to do too much"
        }
        Pattern::OneSource => "one source was raised",
        Pattern::NotEnoughKnown => "nothing was raised, but too little is known or no letter was read",
        Pattern::NothingRaised => {
            "the letter was read, at least three sources are known and nothing was raised"
        }
    }
}
