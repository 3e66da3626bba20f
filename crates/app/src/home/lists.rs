//! The lists of today's work, each in the order in which it should be done.

use crate::aid::Aid;
use crate::cohort::quote;
use crate::error::ApiError;
use crate::known::{Intake, Screened};
use crate::letters::waiting;
use crate::offers::in_few_words;
use crate::opportunities::Lines;
use crate::red_route::Entries;
use crate::wire::concerns::RedRouteShown;
use crate::wire::home::TodayItem;
use bridgewell_domain::concern::RedRouteAbout;
use bridgewell_domain::dates::day_of;
use bridgewell_domain::decision::{Decision, DecisionKind};
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::pupil::Pupil;
use bridgewell_domain::screening::Pattern;
use bridgewell_store::ReadTx;
use bridgewell_store::decisions::DecisionRow;
use bridgewell_store::offers::OfferRow;
use bridgewell_store::reviews::ReviewRow;
use bridgewell_store::talks::TalkRow;
use chrono::NaiveDate;

/// Everything the lists are made from, as one viewer may know it.
pub(crate) struct Lists {
    pub intake: Intake,
    pub lines: Lines,
    /// Newest first, like all that follow.
    pub decisions: Vec<DecisionRow>,
    pub talks: Vec<TalkRow>,
    pub offers: Vec<OfferRow>,
    /// The soonest due first.
    pub reviews: Vec<ReviewRow>,
    pub today: NaiveDate,
}

impl Lists {
    fn item(&self, pupil: PupilId, what: String, whose: String, due: Option<NaiveDate>) -> TodayItem {
        let overdue = due.is_some_and(|due| due < self.today);
        TodayItem { pupil: Some(self.intake.names.shown(pupil)), action: None, what, whose, due, overdue }
    }

    /// The newest decision about a pupil.
    pub(crate) fn decision(&self, pupil: PupilId) -> Option<&DecisionRow> {
        self.decisions.iter().find(|row| row.pupil == pupil)
    }

    /// Whether a pupil has been offered anything.
    pub(super) fn has_offer(&self, pupil: PupilId) -> bool {
        self.offers.iter().any(|row| row.pupil == pupil)
    }

    /// Pupils who are listed, by pattern and name.
    pub(crate) fn listed(&self) -> Vec<(&Pupil, Screened)> {
        let screened = self.intake.own().map(|pupil| (pupil, self.intake.screen(pupil)));
        let mut listed: Vec<_> = screened.filter(|(_, screened)| screened.is_listed()).collect();
        listed.sort_by_cached_key(|(pupil, screened)| {
            (screened.pattern, self.intake.names.shown(pupil.id).sort)
        });
        listed
    }

    /// Open entries, those nobody was told about first.
    pub(super) fn red_route(&self, read: &ReadTx<'_>, permit: &Permit) -> Result<Vec<TodayItem>, ApiError> {
        let mut open = Entries::load(read, permit, (&self.intake.viewer.scope, self.today))?.shown();
        // Whoever raised one without the key has done their part once somebody was told.
        open.retain(|entry| {
            entry.closed.is_none() && !(entry.own && (entry.others_told || !entry.told.is_empty()))
        });
        open.sort_by_key(|entry| (!entry.told.is_empty(), entry.raised_at));
        let item = |entry: RedRouteShown| {
            let what = match entry.told.last() {
                None => format!("The app has told nobody. Find {} now.", whom_to_find(&entry)),
                Some(told) => format!("{} was told. A safeguarding lead closes it.", told.whom),
            };
            let whose = entry.raised_by.name;
            TodayItem { pupil: Some(entry.pupil), action: None, what, whose, due: None, overdue: false }
        };
        Ok(open.into_iter().map(item).collect())
    }

    /// Wishes to talk that are not settled: those without a name and a day first, then by day.
    pub(super) fn asked_to_talk(&self) -> Vec<TodayItem> {
        let all = self.intake.own().flat_map(|pupil| self.intake.requests(pupil.id));
        let mut open: Vec<_> = all.filter(|kept| kept.request.settled.is_none()).collect();
        open.sort_by_key(|kept| (kept.request.promised_for, kept.request.at));
        let item = |kept: &&bridgewell_store::talk_requests::KeptRequest| {
            let request = &kept.request;
            let what = if request.with.is_empty() {
                "would like to talk to someone".to_owned()
            } else {
                format!("would like to talk to {}", request.with)
            };
            let whose = request.promised_by.map(|by| self.intake.staff.name(by)).unwrap_or_default();
            self.item(kept.pupil, what, whose, request.promised_for)
        };
        open.iter().map(item).collect()
    }

    /// Tasks of newest decisions that nothing shows to be done, the soonest first.
    pub(crate) fn promised(&self) -> Vec<TodayItem> {
        let own = self.intake.own().filter_map(|pupil| Some((pupil, self.decision(pupil.id)?)));
        let mut open: Vec<TodayItem> = own
            .filter(|(pupil, row)| row.done.is_none() && !self.is_done(pupil.id, &row.decision))
            .filter_map(|(pupil, row)| {
                let task = row.decision.task.as_ref()?;
                let whose = self.intake.staff.name(task.who);
                Some(self.item(pupil.id, task.what.clone(), whose, Some(task.by)))
            })
            .collect();
        open.sort_by_key(|item| item.due);
        open
    }

    /// Where nobody said so: a talk held since settles a decision to talk, an offer since settles a decision to offer, and either settles
    /// what else was to be done. A later decision takes the place of an earlier one.
    fn is_done(&self, pupil: PupilId, decision: &Decision) -> bool {
        let day = day_of(decision.at);
        let talked = self.talks.iter().any(|row| row.pupil == pupil && row.talk.on >= day);
        let offered = self.offers.iter().any(|row| row.pupil == pupil && row.offer.at >= decision.at);
        match decision.kind {
            DecisionKind::TalkFirst => talked,
            DecisionKind::Offer => offered,
            DecisionKind::Refer | DecisionKind::CheckAgain | DecisionKind::UsualSupport => talked || offered,
        }
    }

    /// Unread letters, what cannot wait first.
    pub(super) fn letters_to_read(&self, aid: &Aid) -> Vec<TodayItem> {
        let item = |(pupil, item): (&Pupil, crate::wire::letters::QueueItem)| {
            let view = self.intake.letter(pupil.id);
            let words = view.text().and_then(|text| quote(text, None)).map(|words| format!("“{words}”"));
            let without = match view.text().is_none_or(|text| text.trim().is_empty()) {
                true => "pages, not typed yet",
                false => "a letter without words",
            };
            let words = words.unwrap_or_else(|| without.to_owned());
            let what = match (item.elsewhere, item.why_here.is_empty()) {
                (true, _) => "with another reader".to_owned(),
                (false, true) => words,
                (false, false) => format!("{}: {words}", item.why_here),
            };
            let whose =
                if view.in_hand { self.intake.staff.name(self.intake.viewer.person) } else { String::new() };
            self.item(pupil.id, what, whose, None)
        };
        waiting(&self.intake, aid).into_iter().map(item).collect()
    }

    /// Listed pupils about whom nobody has decided.
    pub(super) fn undecided(&self) -> Vec<TodayItem> {
        let open = self.listed().into_iter().filter(|(pupil, _)| self.decision(pupil.id).is_none());
        open.map(|(pupil, screened)| {
            let view = self.intake.letter(pupil.id);
            let words = view.text().and_then(|text| quote(text, view.level()));
            let why = words
                .map(|words| format!("“{words}”"))
                .or_else(|| screened.reasons.first().map(|reason| reason.fact.clone()))
                .unwrap_or_default();
            let pattern = screened.pattern.map_or("", Pattern::words);
            self.item(pupil.id, format!("{pattern}: {why}"), String::new(), None)
        })
        .collect()
    }

    /// Reviews whose day has come.
    pub(super) fn reviews_due(&self) -> Vec<TodayItem> {
        let own: Vec<PupilId> = self.intake.own().map(|pupil| pupil.id).collect();
        let due = self.reviews.iter().filter(|row| {
            row.review.done.is_none() && row.review.due <= self.today && own.contains(&row.pupil)
        });
        due.map(|row| {
            let offer = row.review.offer.and_then(|id| self.offers.iter().find(|row| row.offer.id == id));
            let what = offer.map_or_else(|| "look again".to_owned(), |row| in_few_words(row, &self.lines));
            self.item(row.pupil, what, String::new(), Some(row.review.due))
        })
        .collect()
    }

    /// Pupils without an offer yet: the aim is one for each.
    pub(super) fn without_offer(&self) -> Vec<TodayItem> {
        let without = self.intake.own().filter(|pupil| !self.has_offer(pupil.id));
        let mut items: Vec<TodayItem> = without
            .map(|pupil| {
                let said = self.intake.letter(pupil.id).current().flat_map(|said| said.interests.iter());
                let likes: Vec<&str> =
                    pupil.interests.iter().chain(said).map(String::as_str).take(3).collect();
                let what =
                    if likes.is_empty() { String::new() } else { format!("likes {}", likes.join(", ")) };
                self.item(pupil.id, what, String::new(), None)
            })
            .collect();
        items.sort_by_cached_key(|item| item.pupil.as_ref().map(|pupil| pupil.sort.clone()));
        items
    }
}

/// The people to find about an entry, by name: "Ruth Okafor or Daniel Marsh, and the safeguarding lead of Canal Road".
fn whom_to_find(entry: &RedRouteShown) -> String {
    let names: Vec<&str> = entry
        .find_now
        .people(entry.about)
        .into_iter()
        .map(|contact| contact.name.trim())
        .filter(|name| !name.is_empty())
        .collect();
    let here = match (names.as_slice(), entry.about) {
        ([], RedRouteAbout::NotAsked | RedRouteAbout::NoAdultHere) => "the safeguarding lead".to_owned(),
        ([], RedRouteAbout::AdultHere) => "the head".to_owned(),
        ([], RedRouteAbout::Head) => "the chair of governors".to_owned(),
        (names, _) => names.join(" or "),
    };
    match &entry.primary {
        Some(lead) if matches!(entry.about, RedRouteAbout::NotAsked | RedRouteAbout::NoAdultHere) => {
            format!("{here}, and the safeguarding lead of {}", lead.school)
        }
        _ => here,
    }
}
