//! Screens the cohort and prints what comes of it, in parts, so that a national file needs no room for its answer.

use std::io::Write;
use std::time::Instant;

use bridgewell_domain::role::Tier;
use bridgewell_domain::rules::Thresholds;
use bridgewell_domain::screening::{Dated, Known, Missing, Pattern, Reason, Screening, Source, screen};
use bridgewell_domain::upn::Upn;
use serde::Serialize;
use serde_json::json;

use super::Times;
use super::gather::Gathered;
use super::letters::Taken;
use super::match_up::{Scored, Unmatched};
use super::tally::{Tally, word};
use crate::Outcome;
use crate::failure::Failure;

/// How many pupils one thread screens before what it printed is passed on.
const PART: usize = 4096;

/// A cohort that is ready to be screened.
pub struct Cohort {
    /// The pupils.
    pub intake: Gathered,
    /// Their scored forms.
    pub scored: Scored,
    /// Their letters at the aid's own level, by pupil; empty when there are none.
    pub read: Vec<Option<Taken>>,
    /// What could not be joined.
    pub unmatched: Unmatched,
    /// The thresholds.
    pub thresholds: Thresholds,
}

#[derive(Serialize)]
struct Told<'a> {
    upn: Option<&'a str>,
    name: &'a str,
    pattern: Option<Pattern>,
    overlays: Vec<&'static str>,
    reasons: Vec<Why>,
    missing: Vec<String>,
}

#[derive(Serialize)]
struct Why {
    source: Source,
    fact: String,
    rule: String,
}

impl Cohort {
    /// Prints one JSON object: pupils, counts and seconds.
    pub fn json(&self, times: &Times, screening: Instant) -> Outcome {
        let mut out = std::io::stdout().lock();
        let closed = |error: std::io::Error| Failure::Refused(format!("standard output was closed: {error}"));
        out.write_all(b"{\"pupils\":[").map_err(closed)?;
        let mut first = true;
        let tally = self.in_parts(
            |told, text| {
                // Writing into memory does not fail.
                let _ = serde_json::to_writer(&mut *text, told);
                text.push(b',');
            },
            |text| {
                let text = text.strip_suffix(b",").unwrap_or(text);
                if !std::mem::replace(&mut first, false) {
                    out.write_all(b",")?;
                }
                out.write_all(text)
            },
        )?;
        let seconds = json!({
            "read": times.read.as_secs_f64(),
            "match": times.matched.as_secs_f64(),
            "score": times.score.as_secs_f64(),
            "letters": times.letters.as_secs_f64(),
            "screen": screening.elapsed().as_secs_f64(),
        });
        let mut counts = serde_json::to_value(&tally).map_err(|error| Failure::Refused(error.to_string()))?;
        for (name, count) in self.left_over() {
            counts[name] = count.into();
        }
        writeln!(out, "],\"counts\":{counts},\"seconds\":{seconds}}}")
            .and_then(|()| out.flush())
            .map_err(closed)
    }

    /// Prints the counts, then each listed pupil with the reasons.
    pub fn words(&self) -> Outcome {
        let mut out = std::io::stdout().lock();
        let closed = |error: std::io::Error| Failure::Refused(format!("standard output was closed: {error}"));
        let tally = self.in_parts(
            |told, text| {
                let Some(pattern) = told.pattern.filter(|pattern| pattern.is_listed()) else { return };
                let who = format!("{} ({})", told.name, told.upn.unwrap_or("no UPN"));
                let mut lines = format!("{who}: {}\n", pattern.words());
                for why in &told.reasons {
                    lines.push_str(&format!("  {}: {}; rule: {}\n", why.source.words(), why.fact, why.rule));
                }
                if !told.missing.is_empty() {
                    lines.push_str(&format!("  missing: {}\n", told.missing.join("; ")));
                }
                text.extend_from_slice(lines.as_bytes());
            },
            |text| out.write_all(text),
        )?;
        let mut lines =
            format!("\n{} pupils, {} of them to read and talk with:\n", tally.pupils, tally.listed);
        for (pattern, count) in &tally.patterns {
            lines.push_str(&format!("  {}: {count}\n", pattern.words()));
        }
        for (name, count) in self.left_over().into_iter().filter(|(_, count)| *count > 0) {
            lines.push_str(&format!("  {}: {count}\n", name.replace('_', " ")));
        }
        out.write_all(lines.as_bytes()).and_then(|()| out.flush()).map_err(closed)
    }

    fn left_over(&self) -> [(&'static str, usize); 5] {
        [
            ("rows_held", self.intake.held),
            ("rows_refused", self.intake.refused),
            ("rows_repeated", self.unmatched.repeated),
            ("forms_unmatched", self.unmatched.forms),
            ("letters_unmatched", self.unmatched.letters),
        ]
    }

    /// Screens every pupil on every core; `tell` prints one into the text of its part, `pass` gets the parts in order.
    fn in_parts(
        &self,
        tell: impl Fn(&Told<'_>, &mut Vec<u8>) + Sync,
        mut pass: impl FnMut(&[u8]) -> std::io::Result<()>,
    ) -> Result<Tally, Failure> {
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        let mut tally = Tally::empty();
        for begin in (0..self.intake.rows.len()).step_by(PART * threads) {
            let part = |at: usize| {
                let from = begin + at * PART;
                let to = (from + PART).min(self.intake.rows.len());
                let (mut counted, mut text) = (Tally::default(), Vec::new());
                for pupil in from..to {
                    self.with(pupil, |told, screening| {
                        counted.add(screening);
                        tell(told, &mut text);
                    });
                }
                (counted, text)
            };
            let parts: Vec<_> = std::thread::scope(|scope| {
                let part = &part;
                let running: Vec<_> = (0..threads).map(|at| scope.spawn(move || part(at))).collect();
                running.into_iter().map(std::thread::ScopedJoinHandle::join).collect()
            });
            for done in parts {
                let (counted, text) = done
                    .map_err(|_| Failure::Refused("a part of the cohort could not be screened".to_owned()))?;
                tally.join(&counted);
                if !text.is_empty() {
                    pass(&text)
                        .map_err(|error| Failure::Refused(format!("standard output was closed: {error}")))?;
                }
            }
        }
        Ok(tally)
    }

    fn with(&self, pupil: usize, then: impl FnOnce(&Told<'_>, &Screening<'_>)) {
        let Some(row) = self.intake.rows.get(pupil) else { return };
        let letter = self.read.get(pupil).copied().flatten();
        let known = Known {
            attendance: row.attendance.map(undated),
            attainment: row.attainment.is_recorded().then_some(undated(row.attainment)),
            sdq: self.scored.of(pupil),
            home: Some(undated(row.home)),
            letter: letter.map_or(Known::NOTHING.letter, |letter| letter.known),
            red_route: letter.is_some_and(|letter| letter.today),
            ..Known::NOTHING
        };
        let screening = screen(&known, &self.thresholds, Tier::Restricted);
        let why = |reason: &Reason<'_>| Why {
            source: reason.source(),
            fact: reason.fact_words(),
            rule: reason.rule_words(&self.thresholds),
        };
        let told = Told {
            upn: row.upn.as_ref().map(Upn::as_str),
            name: self.intake.name(row),
            pattern: screening.standing.pattern(),
            overlays: screening.overlays.iter().map(word).collect(),
            reasons: screening.reasons.iter().map(why).collect(),
            missing: screening.missing.iter().map(Missing::words).collect(),
        };
        then(&told, &screening);
    }
}

const fn undated<T: Copy>(value: T) -> Dated<T> {
    Dated { value, on: None }
}
