//! Who did what about a pupil, newest first, put together from the things themselves.

use crate::known::Intake;
use crate::wire::pupil::{Happened, TimelineItem};
use bridgewell_domain::dates;
use bridgewell_domain::ids::{BatchId, PersonId};
use bridgewell_domain::letter::LetterState;
use bridgewell_domain::origin::{Origin, Source};
use bridgewell_domain::pupil::Pupil;
use bridgewell_store::batches::Batch;
use bridgewell_store::log::Entry;
use bridgewell_store::opt_outs::OptOut;
use bridgewell_store::{Op, decisions, offers, reviews, talks};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use std::collections::BTreeMap;

/// What the timeline is put together from, besides what is known of the pupil.
pub(super) struct Deeds {
    pub batches: Vec<Batch>,
    pub decisions: Vec<decisions::DecisionRow>,
    pub talks: Vec<talks::TalkRow>,
    pub offers: Vec<(offers::OfferRow, String)>,
    pub reviews: Vec<reviews::ReviewRow>,
    pub opt_outs: Vec<OptOut>,
    /// Entries of the log about this pupil, for what leaves no row of its own.
    pub log: Vec<Entry>,
}

/// The timeline of one pupil, without anything the viewer may not see.
pub(super) fn timeline(intake: &Intake, pupil: &Pupil, deeds: &Deeds) -> Vec<TimelineItem> {
    let mut line = Line { intake, items: Vec::new() };
    line.imports(pupil, deeds);
    line.letter(pupil);
    line.forms_and_concerns(pupil);
    line.talks(pupil, deeds);
    line.decisions(deeds);
    line.opt_outs_and_red_route(pupil, deeds);
    line.items.sort_by_key(|item| std::cmp::Reverse(item.at));
    line.items
}

struct Line<'a> {
    intake: &'a Intake,
    items: Vec<TimelineItem>,
}

impl Line<'_> {
    fn add(&mut self, at: DateTime<Utc>, happened: Happened, by: PersonId, what: impl Into<String>) {
        let by = self.intake.staff.name(by);
        self.items.push(TimelineItem { at, happened, by, what: what.into() });
    }

    /// One line a file, with everything it brought about this pupil.
    fn imports(&mut self, pupil: &Pupil, deeds: &Deeds) {
        let facts = self.intake.facts();
        let mut brought: BTreeMap<BatchId, Vec<&str>> = BTreeMap::new();
        let mut note = |origin: Option<&Origin>, what: &'static str| {
            if let Some(Source::File { batch, .. }) = origin.map(|origin| &origin.source) {
                let all = brought.entry(*batch).or_default();
                if !all.contains(&what) {
                    all.push(what);
                }
            }
        };
        note(facts.attendance(pupil.id).map(|fact| &fact.origin), "attendance");
        note(facts.attainment(pupil.id).map(|fact| &fact.origin), "key stage 2 results");
        note(facts.home(pupil.id).map(|fact| &fact.origin), "home");
        self.intake.sdq(pupil.id).iter().for_each(|form| note(Some(&form.origin), "an SDQ form"));
        note(self.intake.letter(pupil.id).letter.as_ref().map(|letter| &letter.origin), "the letter");
        for (id, what) in brought {
            if let Some(batch) = deeds.batches.iter().find(|batch| batch.id == id) {
                let words = format!("Brought in {} from {}", what.join(", "), batch.name);
                self.add(batch.at, Happened::Import, batch.by, words);
            }
        }
    }

    fn letter(&mut self, pupil: &Pupil) {
        let view = self.intake.letter(pupil.id);
        if let Some(letter) = &view.letter {
            match letter.origin.source {
                Source::Typed { by } => self.add(letter.came, Happened::Letter, by, "Typed the letter"),
                Source::Written { with } => {
                    self.add(
                        letter.came,
                        Happened::Letter,
                        with,
                        "The pupil wrote the letter in the writing place",
                    );
                }
                Source::File { .. } => {}
            }
        }
        if let Some(said) = &view.said {
            let what = match said.state {
                LetterState::Absent => "Recorded that the pupil was absent when letters were written",
                LetterState::Declined => "Recorded that the pupil did not want to write a letter",
                LetterState::NotWritten | LetterState::Unread | LetterState::Read => {
                    "Recorded that the letter is not written yet"
                }
            };
            self.add(said.at, Happened::Letter, said.by, what);
        }
        for kept in &view.readings {
            if let Some(said) = &kept.said {
                let words = format!("Read the letter: {}", said.level.words());
                self.add(kept.at, Happened::Reading, kept.by, words);
            }
        }
    }

    fn forms_and_concerns(&mut self, pupil: &Pupil) {
        for form in self.intake.sdq(pupil.id) {
            if let Source::Typed { by } = form.origin.source {
                let day =
                    form.completed.map(|on| format!(" of {}", dates::day_and_month(on))).unwrap_or_default();
                let words = format!("Entered an SDQ form{day}, {}", form.informant.words());
                self.add(start(form.origin.on), Happened::Sdq, by, words);
            }
        }
        for kept in self.intake.concerns(pupil.id) {
            let concern = &kept.concern;
            let words = format!("Recorded a concern by {}", concern.name);
            self.add(start(concern.on), Happened::Concern, concern.recorded_by, words);
            if let (Some((on, why)), Some(by)) = (&concern.closed, kept.closed_by) {
                self.add(start(*on), Happened::Concern, by, format!("Closed the concern: {why}"));
            }
        }
    }

    fn talks(&mut self, pupil: &Pupil, deeds: &Deeds) {
        for kept in self.intake.requests(pupil.id) {
            let whom = if kept.request.with.is_empty() { "somebody" } else { kept.request.with.as_str() };
            let words = format!("Recorded that the pupil would like to talk to {whom}");
            self.add(kept.request.at, Happened::TalkRequest, kept.recorded_by, words);
        }
        for entry in deeds.log.iter().filter(|entry| entry.op == Op::TalkPromised) {
            self.add(entry.at, Happened::TalkRequest, entry.person, "Promised a talk");
        }
        for row in &deeds.talks {
            self.add(start(row.talk.on), Happened::Talk, row.talk.by, "Talked with the pupil");
        }
    }

    fn decisions(&mut self, deeds: &Deeds) {
        for row in &deeds.decisions {
            let decision = &row.decision;
            let first = if decision.supersedes.is_some() { "Corrected the decision" } else { "Decided" };
            let words = format!("{first}: {}", decision.kind.words());
            self.add(decision.at, Happened::Decision, decision.by, words);
        }
        for (row, few_words) in &deeds.offers {
            let words = format!("Offered {few_words}");
            self.add(row.offer.at, Happened::Offer, row.offer.by, words);
        }
        for entry in deeds.log.iter().filter(|entry| entry.op == Op::OfferAnswered) {
            self.add(entry.at, Happened::Offer, entry.person, "Recorded the pupil’s answer to an offer");
        }
        for done in deeds.reviews.iter().filter_map(|row| row.review.done.as_ref()) {
            self.add(start(done.on), Happened::Review, done.by, "Reviewed how it is going");
        }
    }

    fn opt_outs_and_red_route(&mut self, pupil: &Pupil, deeds: &Deeds) {
        for wish in &deeds.opt_outs {
            let what = if wish.opted_out { "Left out of the screen" } else { "Taken into the screen again" };
            let how = wish.asked_how.as_deref().filter(|how| !how.is_empty());
            let how = how.map_or_else(String::new, |how| format!(", {how}"));
            let on = wish.asked_on.map_or_else(String::new, |on| format!(" on {}", dates::day_and_month(on)));
            let words = format!("{what}; asked by {}{how}{on}", wish.asked_by);
            self.add(wish.at, Happened::OptOut, wish.by, words);
        }
        for kept in self.intake.red_routes(pupil.id) {
            let entry = &kept.entry;
            self.add(entry.raised_at, Happened::RedRoute, entry.raised_by, "Put on the red route");
            for told in &entry.told {
                let words = format!("Recorded that {} was told", told.whom);
                self.add(told.at, Happened::RedRoute, told.recorded_by, words);
            }
            if let Some((by, at, why)) = &entry.closed {
                self.add(*at, Happened::RedRoute, *by, format!("Closed the red route: {why}"));
            }
        }
    }
}

/// The start of a day, for things that are dated by the day.
fn start(on: NaiveDate) -> DateTime<Utc> {
    on.and_time(NaiveTime::MIN).and_utc()
}
