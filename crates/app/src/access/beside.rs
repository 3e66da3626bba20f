//! What lies beside the page of a pupil: what files and people said, first days, translation, passport, advice, corrections,
//! opting out, and where things went.
//!
//! A test holds every table of a pupil against this and the page: what is neither gathered nor excused fails it.

use super::parts::{Part, Section};
use super::said::said_part;
use crate::error::ApiError;
use crate::names::StaffNames;
use crate::passport;
use crate::retention;
use bridgewell_domain::dates::{day_of, in_full};
use bridgewell_domain::ids::PupilId;
use bridgewell_domain::passport::Chooser;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::champions::ChampionWho;
use bridgewell_domain::role::Tier;
use bridgewell_domain::sdq::Scores;
use bridgewell_store::{
    ReadTx, access_requests, champions, concerns, corrections, holds, kept_longer, letter_beside,
    letter_plans, letters, letters_home, offers, opt_outs, parcels, pupils_arrivals, pupils_said, sdq,
    supervisions, transfers,
};

/// How a pupil's letter stands for whoever gathers.
#[derive(Clone, Copy)]
pub(super) struct OfLetter {
    /// With another reader, and so not shown.
    pub elsewhere: bool,
    /// Under the restricted tier, and shown because its key is there.
    pub sealed: bool,
}

impl OfLetter {
    /// A part that is sealed when the letter is.
    pub fn seals(self, part: Part) -> Part {
        if self.sealed { part.sealed() } else { part }
    }
}

/// One read of everything beside the page.
pub(super) struct Beside<'a> {
    pub read: &'a ReadTx<'a>,
    pub permit: &'a Permit,
    pub pupil: PupilId,
    pub staff: &'a StaffNames,
    pub letter: OfLetter,
}

impl Beside<'_> {
    /// All of it.
    pub fn parts(&self) -> Result<Vec<Part>, ApiError> {
        let mut parts = self.said()?;
        parts.extend(self.first_days()?);
        parts.extend(self.set_aside()?);
        parts.extend(self.closed_and_offered()?);
        parts.extend(self.letter()?);
        parts.extend(self.passport()?);
        parts.extend(self.advice()?);
        parts.extend(self.champion()?);
        parts.extend(self.corrections()?);
        parts.extend(self.kept_longer()?);
        parts.extend(self.shared()?);
        Ok(parts)
    }

    fn said(&self) -> Result<Vec<Part>, ApiError> {
        let mut words = pupils_said::of_pupil(self.read, self.pupil)?;
        words.dedup();
        let parts = (1..).zip(&words).map(|(place, said)| said_part(place, said));
        Ok(parts.filter(|part| !part.lines.is_empty()).collect())
    }

    fn first_days(&self) -> Result<Option<Part>, ApiError> {
        let left = kept_longer::left(self.read)?.get(&self.pupil).copied();
        let arrival = pupils_arrivals::list(self.read)?.remove(&self.pupil).map(|row| row.arrival);
        let part = Part::new(Section::About, "Your first days here")
            .with(
                "Came on",
                arrival.as_ref().and_then(|arrival| arrival.arrived).map(in_full).unwrap_or_default(),
            )
            .with(
                "Safeguarding file received",
                arrival
                    .as_ref()
                    .and_then(|arrival| arrival.safeguarding_file)
                    .map(in_full)
                    .unwrap_or_default(),
            )
            .with("Left on", left.map(in_full).unwrap_or_default());
        Ok((!part.lines.is_empty()).then_some(part))
    }

    /// Questionnaires that were set aside as wrong: they are kept, and used for nothing.
    fn set_aside(&self) -> Result<Vec<Part>, ApiError> {
        let forms = sdq::set_aside(self.read, self.pupil)?.into_iter();
        let parts = forms.map(|(form, reason)| {
            let Scores { emotional, conduct, hyperactivity, peer, prosocial, total, impact } = form.scores;
            let score = |known: Option<u8>| known.map(|score| score.to_string()).unwrap_or_default();
            Part::new(Section::Sdq, format!("Set aside as wrong: {}", form.informant.words()))
                .with("Day", form.completed.map(in_full).unwrap_or_default())
                .with("Emotional", score(emotional))
                .with("Conduct", score(conduct))
                .with("Hyperactivity", score(hyperactivity))
                .with("Peer", score(peer))
                .with("Prosocial", score(prosocial))
                .with("Total", score(total))
                .with("Impact", score(impact))
                .with("Why it counts for nothing", reason)
        });
        Ok(parts.collect())
    }

    /// Why concerns were closed, and invitations as the pupil read them.
    fn closed_and_offered(&self) -> Result<Vec<Part>, ApiError> {
        let mut parts = Vec::new();
        for kept in concerns::list(self.read)?.into_iter().filter(|kept| kept.pupil == self.pupil) {
            let (name, raised) = (kept.concern.name, in_full(kept.concern.on));
            if let Some((on, why)) = kept.concern.closed {
                parts.push(
                    Part::new(
                        Section::Concerns,
                        format!("Concern of {name}, {raised}: closed on {}", in_full(on)),
                    )
                    .with("Why", why)
                    .about_others("It is about the adult who was concerned too"),
                );
            }
        }
        for row in offers::of_pupil(self.read, self.pupil)? {
            let title = format!("Your invitation of {}", in_full(day_of(row.offer.at)));
            let part = Part::new(Section::Offers, title).with("What it said", row.offer.invitation);
            if !part.lines.is_empty() {
                parts.push(part);
            }
        }
        Ok(parts)
    }

    /// What stands beside the letter, what was planned where there was none, and that it went home.
    fn letter(&self) -> Result<Vec<Part>, ApiError> {
        let mut parts = Vec::new();
        if let Some(kept) = letter_plans::list(self.read)?.into_iter().find(|kept| kept.pupil == self.pupil) {
            let day = |day: Option<chrono::NaiveDate>| day.map(in_full).unwrap_or_default();
            parts.push(
                Part::new(Section::OwnWords, "What was planned while there was no letter")
                    .with("Write it on", day(kept.plan.write_on))
                    .with("With", kept.plan.write_with)
                    .with("A talk was offered instead", day(kept.plan.talk_offered))
                    .with("Asked once more", day(kept.plan.asked_again))
                    .with("Written down by", self.staff.name(kept.by)),
            );
        }
        if self.letter.elsewhere {
            return Ok(parts);
        }
        let said = letter_beside::of_pupil(self.read, self.pupil)?.said;
        let beside = Part::new(Section::OwnWords, "Beside your letter")
            .with("Written down for you by", said.scribed_by)
            .with("To be translated by", said.translator)
            .with("Translated by", said.translated_by)
            .with("Translation", said.translation)
            .with("On paper", if said.on_paper { "you said that there is a drawing on paper" } else { "" });
        if !beside.lines.is_empty() {
            parts.push(self.letter.seals(beside));
        }
        if let Some(letter) = letters::of_pupil(self.read, self.pupil)?
            && let Some(given) = letters_home::given(self.read)?.get(&letter.id)
        {
            let part = Part::new(Section::Shared, format!("Your letter, {}", in_full(day_of(given.at))))
                .with("To", "you: it went back to its writer")
                .with("By", self.staff.name(given.by));
            parts.push(self.letter.seals(part));
        }
        Ok(parts)
    }

    /// Versions and choices to share, by the rules of the passport's own page. Sealed words are a part of their own.
    fn passport(&self) -> Result<Vec<Part>, ApiError> {
        let (versions, shares) = passport::everything_of(self.read, self.permit, self.pupil)?;
        let mut parts = Vec::new();
        for version in versions {
            let on = in_full(day_of(version.at));
            let made = |title: String| {
                Part::new(Section::Passport, title).with("Made with", self.staff.name(version.by))
            };
            let open = made(format!("As it was on {on}"));
            let sealed = made(format!("As it was on {on}: words picked from your letter"));
            let (mut open, mut sealed) = (open, sealed);
            for (part, words, is_sealed) in &version.words {
                if *is_sealed {
                    sealed = sealed.with(part.words(), words.as_str());
                } else {
                    open = open.with(part.words(), words.as_str());
                }
            }
            for with in &version.company {
                open = open.with("Works with you too", format!("{}: {}", with.who, with.offers));
            }
            parts.push(open);
            if sealed.lines.len() > 1 {
                parts.push(sealed.sealed());
            }
        }
        for kept in shares {
            let share = kept.share;
            let chosen = match share.chosen_by {
                Chooser::Pupil => "you".to_owned(),
                Chooser::Parent => share.chooser,
            };
            let back = share.withdrawn.map(|back| format!("{} {}", in_full(back.on), back.why));
            let part = Part::new(Section::Shared, format!("Your passport, with {}", share.with))
                .with("Chosen by", chosen)
                .with("From", in_full(share.from))
                .with("Until", in_full(share.until))
                .with("Taken back", back.unwrap_or_default().trim());
            parts.push(if kept.restricted { part.sealed() } else { part });
        }
        Ok(parts)
    }

    fn advice(&self) -> Result<Vec<Part>, ApiError> {
        let mut parts = Vec::new();
        for session in supervisions::list(self.read)? {
            for row in session.lines.iter().filter(|row| row.line.pupil == Some(self.pupil)) {
                parts.push(
                    Part::new(Section::Supervision, in_full(session.session.on))
                        .with("With", session.session.with.as_str())
                        .with("About", row.line.words.as_str())
                        .with("What was said", row.line.said.as_str())
                        .about_others("Professionals from outside the school spoke there"),
                );
            }
        }
        Ok(parts)
    }

    fn champion(&self) -> Result<Vec<Part>, ApiError> {
        let own = champions::list(self.read)?
            .into_iter()
            .filter(|row| matches!(row.champion.who, ChampionWho::Pupil(id) if id == self.pupil));
        let parts = own.map(|row| {
            let champion = row.champion;
            let mut part = Part::new(Section::Offers, "You as a wellbeing champion")
                .with("Trained on", champion.trained_on.map(in_full).unwrap_or_default())
                .with("Trained by", champion.trained_by)
                .with("Looked after by", champion.supervised_by)
                .with("You meet", champion.how_often)
                .with("You go to", champion.goes_to)
                .with("Until", champion.ended.map(in_full).unwrap_or_default());
            for done in row.activities {
                part = part.with(&in_full(done.on), done.what);
            }
            part
        });
        Ok(parts.collect())
    }

    fn corrections(&self) -> Result<Vec<Part>, ApiError> {
        let mut parts = Vec::new();
        for one in corrections::of_pupil(self.read, self.pupil)? {
            parts.push(
                Part::new(Section::Corrections, format!("Put right on {}", in_full(day_of(one.at))))
                    .with("What", one.field.replace('_', " "))
                    .with("It was", one.was)
                    .with("It is", one.became)
                    .with("Why", one.reason)
                    .with("Asked for by", one.asked_by),
            );
        }
        for one in corrections::disputes_of(self.read, self.pupil)? {
            parts.push(
                Part::new(Section::Corrections, format!("Disputed on {}", in_full(day_of(one.at))))
                    .with("About", one.about)
                    .with("What was said", one.said)
                    .with("By", one.said_by)
                    .with(
                        "Settled",
                        one.settled.map(|(on, how, _)| format!("{}: {how}", in_full(on))).unwrap_or_default(),
                    ),
            );
        }
        for one in opt_outs::of_pupil(self.read, self.pupil)? {
            let title = if one.opted_out { "Left out of the screen" } else { "Taken into the screen again" };
            parts.push(
                Part::new(Section::Corrections, format!("{title}, {}", in_full(day_of(one.at))))
                    .with("Asked by", one.asked_by),
            );
        }
        Ok(parts)
    }

    /// What is kept beyond its usual end. A safeguarding hold is told to those alone who may know why it is there.
    fn kept_longer(&self) -> Result<Vec<Part>, ApiError> {
        let longer = kept_longer::list(self.read)?.into_iter().filter(|one| one.pupil == self.pupil);
        let mut parts: Vec<Part> = longer
            .map(|one| {
                Part::new(Section::Corrections, format!("Kept longer: {}", one.kind.words()))
                    .with("Until", in_full(one.until))
                    .with("Why", one.reason)
                    .with("By", self.staff.name(one.by))
            })
            .collect();
        if !self.is_named()? {
            for row in holds::of_pupil(self.read, self.pupil)? {
                let gone = row.hold.released.map(|(_, at, why)| format!("{}: {why}", in_full(day_of(at))));
                parts.push(
                    Part::new(
                        Section::RedRoute,
                        format!("A safeguarding hold since {}", in_full(day_of(row.hold.at))),
                    )
                    .with("Why nothing is erased", row.hold.reason)
                    .with("Let go", gone.unwrap_or_default())
                    .sealed(),
                );
            }
        }
        Ok(parts)
    }

    fn shared(&self) -> Result<Vec<Part>, ApiError> {
        let mut parts = Vec::new();
        for one in transfers::list(self.read)?.into_iter().filter(|one| one.pupil == self.pupil) {
            let title = format!("To {}, {}", one.to_school, in_full(day_of(one.at)));
            parts.push(
                Part::new(Section::Shared, title.as_str())
                    .with("To", one.to_person.as_str())
                    .with("What", one.parts.join(", ")),
            );
            if !one.restricted.is_empty() && !self.is_named()? {
                parts.push(
                    Part::new(Section::Shared, format!("{title}: under the restricted tier"))
                        .with("To", one.to_person)
                        .with("What", one.restricted.join(", "))
                        .sealed(),
                );
            }
        }
        // Without the key nobody is told in whose hand a letter is.
        if self.permit.tier() == Tier::Restricted {
            for parcel in parcels::list(self.read)? {
                for out in parcel.letters.iter().filter(|out| out.pupil == self.pupil) {
                    let part = Part::new(
                        Section::Shared,
                        format!("Your letter, to be read by somebody else, {}", in_full(day_of(parcel.made))),
                    )
                    .with("To", self.staff.name(parcel.reader))
                    .with("By", self.staff.name(parcel.made_by))
                    .with("Back on", out.back.map(|at| in_full(day_of(at))).unwrap_or_default());
                    parts.push(part);
                }
            }
        }
        for one in access_requests::list(self.read)?.into_iter().filter(|one| one.pupil == self.pupil) {
            parts.push(
                Part::new(
                    Section::Shared,
                    format!("Somebody asked to see everything, {}", in_full(one.asked_on)),
                )
                .with("Who asked", one.asked_by)
                .with("Given to", one.given_to),
            );
        }
        Ok(parts)
    }

    /// Whether an entry about this pupil names whoever gathers.
    fn is_named(&self) -> Result<bool, ApiError> {
        Ok(retention::named(self.read, self.permit)?.contains(&self.pupil))
    }
}
