//! A passport as one person may see it.

use crate::error::ApiError;
use crate::known::{LetterView, one_letter};
use crate::names::{PupilNames, StaffNames};
use crate::opportunities::Lines;
use crate::required::tidy;
use crate::wire::common::Signed;
use crate::wire::passport::{
    PassportAskAbout, PassportBrief, PassportLine, PassportPage, PassportShareShown, PassportVersion,
};
use bridgewell_domain::dates::{day_of, in_full};
use bridgewell_domain::ids::{PersonId, PupilId};
use bridgewell_domain::letter::LetterState;
use bridgewell_domain::opportunity::Answer;
use bridgewell_domain::passport::{Companion, ShareStanding, latest_end, usual_end};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::pupil::Pupil;
use bridgewell_domain::role::Tier;
use bridgewell_store::passports::{self, KeptPassport, KeptShare, PassportWords};
use bridgewell_store::{ReadTx, offers, pupils, talk_requests};
use chrono::{DateTime, NaiveDate, Utc};

/// Everything a passport is shown from.
pub(super) struct View {
    pub pupil: Pupil,
    pub staff: StaffNames,
    pub letter: LetterView,
    /// The versions this person may know of, newest first, with every word of them; [`Self::sees`] says which to show.
    pub versions: Vec<KeptPassport>,
    pub shares: Vec<KeptShare>,
    /// Holds the key and may read the letter: sealed words are theirs to see and to change.
    pub sees_sealed: bool,
}

impl View {
    pub fn load(read: &ReadTx<'_>, permit: &Permit, id: PupilId) -> Result<Self, ApiError> {
        let staff = StaffNames::load(read)?;
        let letter = one_letter(read, permit, id, &staff)?;
        let sees_sealed = permit.tier() == Tier::Restricted && !letter.elsewhere;
        let versions = passports::versions(read, id)?;
        // Whoever may not read the letter may not know either for whom a key holder keeps something back.
        let shares = passports::shares(read, id)?.into_iter().filter(|kept| !kept.restricted || sees_sealed);
        Ok(Self {
            pupil: pupils::get(read, id)?.pupil,
            staff,
            letter,
            versions: versions.into_iter().filter(|kept| !kept.restricted || sees_sealed).collect(),
            shares: shares.collect(),
            sees_sealed,
        })
    }

    /// Whether this person may see some words.
    pub fn sees(&self, words: &PassportWords) -> bool {
        if words.sealed { self.sees_sealed } else { !(words.from_letter && self.letter.elsewhere) }
    }

    /// The letter to pick words from: one that a person has read, and that this person may read.
    pub fn letter_text(&self) -> Option<&str> {
        let read = self.letter.state() == LetterState::Read;
        self.letter.text().filter(|text| read && !text.trim().is_empty())
    }

    /// The newest version this person may know of.
    pub fn newest(&self) -> Option<&KeptPassport> {
        self.versions.first()
    }

    /// What this person may see of a version.
    pub fn lines(&self, kept: &KeptPassport) -> Vec<PassportLine> {
        let seen = kept.words.iter().filter(|words| self.sees(words));
        seen.map(|words| PassportLine {
            part: words.part,
            words: words.words.clone().unwrap_or_default(),
            from_letter: words.from_letter,
        })
        .collect()
    }

    /// Whether the letter is under the restricted tier, for those who may know of it.
    pub fn letter_is_restricted(&self) -> bool {
        self.sees_sealed && self.letter.letter.as_ref().is_some_and(|letter| letter.red_routed)
    }

    /// Why no copy is made for the reader of a choice, in words; nothing where one is.
    pub fn why_not(&self, kept: &KeptShare, today: NaiveDate) -> Option<String> {
        let share = &kept.share;
        let (forename, with) = (self.pupil.names.forename(), share.with.as_str());
        match share.standing(today) {
            ShareStanding::NotYet => Some(format!(
                "The choice to share it with {with} begins on {}. No copy is made for them before.",
                in_full(share.from)
            )),
            ShareStanding::Ended => Some(format!(
                "The choice to share it with {with} ended on {}, so no copy is made for them any more. Ask {forename} or \
                 a parent, and record a new choice.",
                in_full(share.until)
            )),
            ShareStanding::Withdrawn => Some(format!(
                "The choice to share it with {with} was taken back, so no copy is made for them any more."
            )),
            ShareStanding::InForce if self.changed_since(kept) => Some(format!(
                "The passport was changed after the choice to share it with {with}. Ask {forename} or a parent whether \
                 the new one may be shared too, and record the choice again."
            )),
            ShareStanding::InForce => None,
        }
    }

    fn changed_since(&self, kept: &KeptShare) -> bool {
        self.newest().is_some_and(|newest| newest.number > kept.share.number)
    }

    pub fn page(&self, read: &ReadTx<'_>, today: NaiveDate) -> Result<PassportPage, ApiError> {
        let everybody: Vec<_> = pupils::list(read)?.into_iter().map(|row| row.pupil).collect();
        let count = u32::try_from(self.versions.len()).unwrap_or(u32::MAX);
        let versions = self.versions.iter().zip((1..=count).rev()).map(|(kept, number)| PassportVersion {
            number,
            made: self.signed(kept.by, kept.at),
            lines: self.lines(kept),
            company: kept.company.clone(),
        });
        let text = self.letter_text();
        Ok(PassportPage {
            pupil: PupilNames::of(&everybody).shown(self.pupil.id),
            forename: self.pupil.names.forename().to_owned(),
            versions: versions.collect(),
            letter: text.map(ToOwned::to_owned),
            no_letter: if text.is_some() { String::new() } else { self.no_letter().to_owned() },
            letter_restricted: self.letter_is_restricted(),
            ask_about: self.ask_about(read)?,
            shares: self.shares.iter().map(|kept| self.share(kept, today)).collect(),
            usual_end: usual_end(today),
            latest_end: latest_end(today),
            may_restrict: self.sees_sealed,
        })
    }

    fn share(&self, kept: &KeptShare, today: NaiveDate) -> PassportShareShown {
        let share = &kept.share;
        let withdrawn = share.withdrawn.as_ref();
        PassportShareShown {
            id: share.id,
            chosen_by: share.chosen_by,
            chooser: share.chooser.clone(),
            with: share.with.clone(),
            from: share.from,
            until: share.until,
            recorded: self.signed(share.recorded_by, share.recorded_at),
            standing: share.standing(today),
            why_not: self.why_not(kept, today).unwrap_or_default(),
            changed_since: self.changed_since(kept),
            withdrawn: withdrawn.map(|back| Signed { by: self.staff.name(back.by), on: back.on }),
            restricted: kept.restricted,
            version: kept.version,
        }
    }

    fn signed(&self, by: PersonId, at: DateTime<Utc>) -> Signed {
        Signed { by: self.staff.name(by), on: day_of(at) }
    }

    fn no_letter(&self) -> &'static str {
        if self.letter.elsewhere {
            return "The letter is with another reader, so nothing can be picked from it now.";
        }
        match self.letter.state() {
            LetterState::NotWritten => "There is no letter yet.",
            LetterState::Absent => "They were absent when letters were written.",
            LetterState::Declined => "They chose not to write a letter.",
            LetterState::Unread => "The letter has to be read by a person first.",
            LetterState::Read => "The letter has no typed words to pick from.",
        }
    }

    fn ask_about(&self, read: &ReadTx<'_>) -> Result<PassportAskAbout, ApiError> {
        let (mut likes, mut strengths) = (self.pupil.interests.clone(), self.pupil.strengths.clone());
        // What readers noted of a sealed letter is sealed too, and would not be once it stood here as said.
        if !self.letter_is_restricted() {
            likes.extend(self.letter.current().flat_map(|said| said.interests.iter().cloned()));
            strengths.extend(self.letter.current().flat_map(|said| said.strengths.iter().cloned()));
        }
        let wishes = talk_requests::list(read)?.into_iter().filter(|kept| kept.pupil == self.pupil.id);
        let (mut talk_to, mut company) = (Vec::new(), Vec::new());
        for kept in wishes {
            talk_to.push(kept.request.with.clone());
            if let (Some(by), None) = (kept.request.promised_by, kept.request.settled) {
                company.push(Companion { who: self.staff.name(by), offers: "time to talk".to_owned() });
            }
        }
        let lines = Lines::load(read, &[])?;
        for row in offers::of_pupil(read, self.pupil.id)? {
            if row.offer.answer != Answer::Yes {
                continue;
            }
            if let Some(line) = lines.get(row.offer.opportunity) {
                let offers = [line.name.as_str(), line.when.as_str()].join(", ");
                company.push(Companion { who: line.leader.clone(), offers });
            }
        }
        Ok(PassportAskAbout {
            likes: tidy(&likes),
            strengths: tidy(&strengths),
            talk_to: tidy(&talk_to),
            company,
        })
    }
}

/// A passport in a few words, for the pupil's page.
pub(crate) fn brief(
    read: &ReadTx<'_>,
    permit: &Permit,
    (pupil, today): (PupilId, NaiveDate),
) -> Result<PassportBrief, ApiError> {
    let view = View::load(read, permit, pupil)?;
    let open = view.shares.iter().filter(|kept| kept.share.standing(today) == ShareStanding::InForce);
    Ok(PassportBrief {
        made: view.newest().map(|kept| view.signed(kept.by, kept.at)),
        shared_with: open.map(|kept| kept.share.with.clone()).collect(),
    })
}
