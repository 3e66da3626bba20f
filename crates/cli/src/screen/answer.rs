//! Screens the cohort and prints what comes of it, in parts, so that a national file needs no room for its answer.

use std::borrow::Cow;
use std::io::Write;
use std::time::Instant;

use bridgewell_domain::role::Tier;
use bridgewell_domain::rules::Thresholds;
use bridgewell_domain::screening::{
    Dated, Known, Missing, Pattern, Reason, Screening, Source, Tally as Counts, screen, standing,
};
use bridgewell_domain::upn::Upn;
use serde::Serialize;
use serde_json::json;

use super::Times;
use super::gather::{Gathered, Row};
use super::letters::Taken;
use super::match_up::{Scored, Unmatched};
use super::parts::in_parts;
use super::tally::{Tally, word};
use crate::Outcome;
use crate::failure::Failure;

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
        let counted: Vec<Tally> = in_parts(
            &self.intake.rows,
            |tally: &mut Tally, pupil, row, text| {
                let screening = screen(&self.known(pupil, row), &self.thresholds, Tier::Restricted);
                tally.add(&screening);
                // Writing into memory does not fail.
                let _ = serde_json::to_writer(&mut *text, &self.told(row, &screening));
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
        let mut tally = Tally::empty();
        counted.iter().for_each(|part| tally.join(part));
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

    /// Prints each listed pupil with the reasons, then the counts.
    pub fn words(&self) -> Outcome {
        let mut out = std::io::stdout().lock();
        let closed = |error: std::io::Error| Failure::Refused(format!("standard output was closed: {error}"));
        let counted: Vec<Counts> = in_parts(
            &self.intake.rows,
            |counts: &mut Counts, pupil, row, text| {
                let known = self.known(pupil, row);
                let (standing, overlays) = standing(&known, &self.thresholds, Tier::Restricted);
                counts.add(standing, overlays);
                // Words are made for listed pupils only.
                if let Some(pattern) = standing.pattern().filter(|pattern| pattern.is_listed()) {
                    self.write_words(row, pattern, &known, text);
                }
            },
            |text| out.write_all(text),
        )?;
        let listed: u32 = counted.iter().map(Counts::listed).sum();
        let mut lines =
            format!("\n{} pupils, {listed} of them to read and talk with:\n", self.intake.rows.len());
        for pattern in Pattern::ALL {
            let count: u32 = counted.iter().map(|counts| counts.of(pattern)).sum();
            lines.push_str(&format!("  {}: {count}\n", pattern.words()));
        }
        for (name, count) in self.left_over().into_iter().filter(|(_, count)| *count > 0) {
            lines.push_str(&format!("  {}: {count}\n", name.replace('_', " ")));
        }
        out.write_all(lines.as_bytes()).and_then(|()| out.flush()).map_err(closed)
    }

    fn write_words(&self, row: &Row, pattern: Pattern, known: &Known<'_>, text: &mut Vec<u8>) {
        let mut say = |parts: &[&str]| parts.iter().for_each(|part| text.extend_from_slice(part.as_bytes()));
        let screening = screen(known, &self.thresholds, Tier::Restricted);
        let upn = row.upn.as_ref().map_or("no UPN", Upn::as_str);
        say(&[self.intake.name(row), " (", upn, "): ", pattern.words(), "\n"]);
        for reason in &screening.reasons {
            let (fact, rule) = (reason.fact_words(), reason.rule_words(&self.thresholds));
            say(&["  ", reason.source().words(), ": ", &fact, "; rule: ", &rule, "\n"]);
        }
        for (place, missing) in screening.missing.iter().enumerate() {
            say(&[if place == 0 { "  missing: " } else { "; " }, &missing.words()]);
        }
        if !screening.missing.is_empty() {
            say(&["\n"]);
        }
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

    fn known(&self, pupil: usize, row: &Row) -> Known<'_> {
        let letter = self.read.get(pupil).copied().flatten();
        Known {
            attendance: row.attendance.map(undated),
            attainment: row.attainment.is_recorded().then_some(undated(row.attainment)),
            sdq: self.scored.of(pupil),
            home: Some(undated(row.home)),
            letter: letter.map_or(Known::NOTHING.letter, |letter| letter.known),
            red_route: letter.is_some_and(|letter| letter.today),
            ..Known::NOTHING
        }
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

const fn undated<T: Copy>(value: T) -> Dated<T> {
    Dated { value, on: None }
}
