//! Screens the cohort and prints what comes of it, in parts, so that a national file needs no room for its answer.

use std::borrow::Cow;
use std::io::Write;
use std::time::Instant;

use bridgewell_domain::role::Tier;
use bridgewell_domain::rules::Thresholds;
use bridgewell_domain::screening::{Dated, Known, Missing, Pattern, Reason, Screening, Source, screen};
use bridgewell_domain::upn::Upn;
use serde::Serialize;
use serde_json::json;

use super::Times;
use super::gather::{Gathered, Row};
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
    missing: Vec<Cow<'static, str>>,
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
            |row, screening, text| {
                // Writing into memory does not fail.
                let _ = serde_json::to_writer(&mut *text, &self.told(row, screening));
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
            |row, screening, text| {
                // Words are made for listed pupils only. Writing into memory does not fail.
                if screening.standing.pattern().is_some_and(Pattern::is_listed) {
                    let _ = self.told(row, screening).write_words(text);
                }
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
        tell: impl Fn(&Row, &Screening<'_>, &mut Vec<u8>) + Sync,
        mut pass: impl FnMut(&[u8]) -> std::io::Result<()>,
    ) -> Result<Tally, Failure> {
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        let mut tally = Tally::empty();
        for begin in (0..self.intake.rows.len()).step_by(PART * threads) {
            let part = |at: usize| {
                let from = begin + at * PART;
                let to = (from + PART).min(self.intake.rows.len());
                let (mut counted, mut text) = (Tally::default(), Vec::new());
                for (pupil, row) in self.intake.rows.iter().enumerate().take(to).skip(from) {
                    let screening = self.screened(pupil, row);
                    counted.add(&screening);
                    tell(row, &screening, &mut text);
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

    fn screened(&self, pupil: usize, row: &Row) -> Screening<'_> {
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
        screen(&known, &self.thresholds, Tier::Restricted)
    }

    fn told<'a>(&'a self, row: &'a Row, screening: &Screening<'_>) -> Told<'a> {
        let why = |reason: &Reason<'_>| Why {
            source: reason.source(),
            fact: reason.fact_words(),
            rule: reason.rule_words(&self.thresholds),
        };
        Told {
            upn: row.upn.as_ref().map(Upn::as_str),
            name: self.intake.name(row),
            pattern: screening.standing.pattern(),
            overlays: screening.overlays.iter().map(word).collect(),
            reasons: screening.reasons.iter().map(why).collect(),
            missing: screening.missing.iter().map(Missing::words).collect(),
        }
    }
}

impl Told<'_> {
    fn write_words(&self, text: &mut Vec<u8>) -> std::io::Result<()> {
        let pattern = self.pattern.map_or("", Pattern::words);
        writeln!(text, "{} ({}): {pattern}", self.name, self.upn.unwrap_or("no UPN"))?;
        for why in &self.reasons {
            writeln!(text, "  {}: {}; rule: {}", why.source.words(), why.fact, why.rule)?;
        }
        if self.missing.is_empty() {
            Ok(())
        } else {
            writeln!(text, "  missing: {}", self.missing.join("; "))
        }
    }
}

const fn undated<T: Copy>(value: T) -> Dated<T> {
    Dated { value, on: None }
}
