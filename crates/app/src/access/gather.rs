//! From the pages of the program to the parts of what is kept about one pupil.

use super::beside::{Beside, OfLetter};
use super::parts::{Part, Section, plainly};
use crate::documents::{pupil_summary, restricted_section};
use crate::error::ApiError;
use crate::log;
use crate::names::StaffNames;
use crate::naming::OnRoll;
use crate::pupil as page;
use crate::session::Session;
use crate::wire::common::PupilAsk;
use crate::wire::letters::LetterShown;
use crate::wire::pupil::PupilPage;
use bridgewell_domain::dates::{day_and_time, day_of, in_full};
use bridgewell_domain::decision::FamilyTold;
use bridgewell_domain::ids::{PageId, PupilId};
use bridgewell_domain::opportunity::{Answer, Outcome};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::role::Tier;
use bridgewell_report::Imprint;
use bridgewell_report::summary::{DecisionRecord, FactFrom, LetterText, OfferRecord, ReviewRecord};
use bridgewell_store::{ReadTx, letter_pages, passages, pupils};

const OTHER_ADULT: &str = "Somebody else said it: what they said, and that they said it, is about them too";

/// Everything that is kept about a pupil and that this permit opens, with the pages of the letter.
pub(crate) struct Gathered {
    pub name: String,
    pub parts: Vec<Part>,
    /// Scans and drawings that this permit opens: which, and whether they are under the restricted tier.
    pub pages: Vec<(PageId, bool)>,
}

/// Gathers it; that it was read is for the caller to log. The restricted tier is in it only when the permit is of that tier.
pub(crate) fn gather(
    session: &Session,
    permit: &Permit,
    pupil: PupilId,
    imprint: &Imprint,
) -> Result<Gathered, ApiError> {
    let open = Permit::grant_unchecked(permit.person(), permit.role(), Tier::Open, permit.because());
    let whom = PupilAsk { pupil };
    let shown = page::seen(session, open, whom)?;
    let all = match permit.tier() {
        Tier::Restricted => Some(page::seen(session, *permit, whom)?),
        Tier::Open => None,
    };
    let fullest = all.as_ref().unwrap_or(&shown);
    // Not by the words: a letter may have none, and for an adult whom an entry names it is withheld from key holders too.
    let elsewhere = fullest.letter.elsewhere;
    let letter = OfLetter { elsewhere, sealed: shown.letter.elsewhere && !elsewhere };
    let mut parts = about(&shown);
    parts.extend(own_words(fullest, letter, &shown));
    let summary = pupil_summary(&shown, imprint.clone());
    parts.extend(summary.facts.iter().map(fact));
    parts.push(listed(&shown));
    parts.extend(summary.decisions.iter().map(decision));
    parts.extend(summary.talks.iter().map(|talk| {
        Part::new(Section::Talks, in_full(talk.on))
            .with("With", talk.by.as_str())
            .with("Agreed", talk.agreed.as_str())
            .with_own(&talk.child_said, format!("What you said on {}", in_full(talk.on)))
    }));
    parts.extend(summary.offers.iter().map(offer));
    parts.extend(summary.reviews.iter().map(review));
    if let Some(all) = &all {
        let section = restricted_section(&shown, all, "");
        parts.extend(section.facts.iter().map(|one| {
            let is_home = one.source != "red route";
            let heading = if is_home { Section::Home } else { Section::RedRoute };
            let part = Part::new(heading, sentence(&one.source))
                .with("What it says", one.says.as_str())
                .with("Where it comes from", one.origin.as_str())
                .with("Day", one.dated.map(in_full).unwrap_or_default())
                .sealed();
            if is_home { part } else { part.about_others(OTHER_ADULT) }
        }));
        if !section.reasons.is_empty() {
            let mut part = Part::new(Section::Home, "What our rules raised with these facts").sealed();
            for reason in &section.reasons {
                part = part.with(&sentence(&reason.fact), format!("Rule: {}", reason.rule));
            }
            parts.push(part);
        }
    }
    let (more, pages, others) = session.read(permit, |read| {
        let staff = StaffNames::load(read)?;
        let mut more = Beside { read, permit, pupil, staff: &staff, letter }.parts()?;
        let looks = log::looks_at(read, permit, pupil)?;
        more.extend(looks.into_iter().map(|one| {
            Part::new(Section::Looks, sentence(one.role.words()))
                .with("Opened your page or letter", times(one.opened))
                .with("Printed or saved something of it", times(one.taken))
                .with("First", day_and_time(one.first))
                .with("Last", day_and_time(one.last))
        }));
        if let Some(text) = &fullest.letter.text {
            more.extend(marked(read, (pupil, text), &staff)?.into_iter().map(|part| letter.seals(part)));
        }
        let pages = if elsewhere { Vec::new() } else { letter_pages::of_pupil(read, pupil)? };
        let pages = pages.into_iter().map(|page| (page.id, letter.sealed)).collect();
        Ok::<_, ApiError>((more, pages, Others::load(read, pupil)?))
    })?;
    parts.extend(more);
    for part in &mut parts {
        let named = others.in_text(&part.text());
        if !named.is_empty() && part.section != Section::About {
            part.why.push(format!("Somebody else on roll may be named: {}", named.join(", ")));
        }
    }
    parts.sort_by_key(|part| part.section);
    Ok(Gathered { name: shown.pupil.name.clone(), parts, pages })
}

/// Names on roll that are not the pupil's own.
struct Others {
    roll: OnRoll,
    own: Vec<String>,
}

impl Others {
    fn load(read: &ReadTx<'_>, pupil: PupilId) -> Result<Self, ApiError> {
        let names = pupils::get(read, pupil)?.pupil.names;
        let own = [
            Some(names.legal_forename.as_str()),
            Some(names.legal_surname.as_str()),
            names.preferred_forename.as_deref(),
            names.preferred_surname.as_deref(),
        ];
        let own =
            own.into_iter().flatten().flat_map(|name| name.split([' ', '-'])).map(crate::cohort::folded);
        Ok(Self { roll: OnRoll::load(read)?, own: own.filter(|name| !name.is_empty()).collect() })
    }

    fn in_text(&self, text: &str) -> Vec<String> {
        let found = self.roll.in_text(text).into_iter().filter(|found| found.pupil);
        let is_own = |word: &str| self.own.iter().any(|own| own == word);
        found
            .map(|found| found.said)
            .filter(|said| !crate::cohort::folded(said).split([' ', '-']).all(is_own))
            .collect()
    }
}

fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn times(count: u32) -> String {
    match count {
        0 => String::new(),
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        count => format!("{count} times"),
    }
}

fn about(page: &PupilPage) -> Vec<Part> {
    let context = &page.context;
    let eal = context.eal.map(|eal| if eal { "yes" } else { "no" });
    vec![
        Part::new(Section::About, "Your details")
            .with("Name", page.pupil.name.as_str())
            .with("Form", page.pupil.form.clone().unwrap_or_default())
            .with("Date of birth", context.born.map(in_full).unwrap_or_default())
            .with("UPN", context.upn.clone().unwrap_or_default())
            .with("Primary school", page.pupil.primary.clone().unwrap_or_default())
            .with("Special educational needs", context.sen.clone().unwrap_or_default())
            .with("First language", context.first_language.clone().unwrap_or_default())
            .with("English as an additional language", eal.unwrap_or_default())
            .with("Likes", page.interests.join(", "))
            .with("Good at", page.strengths.join(", "))
            .with("Left out of the screen", if page.opted_out { "yes, as it was asked" } else { "" }),
    ]
}

fn own_words(page: &PupilPage, of_letter: OfLetter, open: &PupilPage) -> Vec<Part> {
    let mut parts = Vec::new();
    let seal = |part: Part| of_letter.seals(part);
    if of_letter.elsewhere {
        parts.push(
            Part::new(Section::OwnWords, "Your letter")
                .with("Where it is", "with another reader, so it is not in this")
                .about_others(
                    "The letter and what lies beside it are not in this: send them on once it is back",
                ),
        );
    }
    if let Some(letter) = letter_text(&page.letter) {
        let written = letter.written.map(|day| format!(", {}", in_full(day))).unwrap_or_default();
        parts.push(seal(
            Part::new(Section::OwnWords, "Your letter")
                .with("Language", letter.language.clone().unwrap_or_default())
                .with_own(&letter.text, format!("Your letter to yourself{written}")),
        ));
    }
    for wish in &open.talk_requests {
        let promised = match (&wish.promised_by, wish.promised_for) {
            (Some(by), Some(day)) => format!("{}, for {}", by.name, in_full(day)),
            (Some(by), None) => by.name.clone(),
            (None, _) => String::new(),
        };
        parts.push(
            Part::new(Section::OwnWords, format!("You asked to talk, {}", in_full(day_of(wish.at))))
                .with("With", if wish.with.is_empty() { "anyone" } else { wish.with.as_str() })
                .with("Promised by", promised)
                .with("Settled", wish.settled.map(in_full).unwrap_or_default()),
        );
    }
    for reading in &page.letter.readings {
        let themes: Vec<&str> = reading.themes.iter().map(|theme| theme.words()).collect();
        parts.push(seal(
            Part::new(Section::Readings, format!("Read on {}", in_full(day_of(reading.at))))
                .with("By", format!("{}, {}", reading.by.name, reading.by.role.words()))
                .with("How it read", reading.level.words())
                .with("Looks forward to something", if reading.looks_forward { "yes" } else { "" })
                .with("Themes", themes.join(", "))
                .with("Note", reading.note.as_str()),
        ));
    }
    parts
}

/// Passages that readers marked, in the words of the letter.
fn marked(
    read: &ReadTx<'_>,
    (pupil, text): (PupilId, &str),
    staff: &StaffNames,
) -> Result<Vec<Part>, ApiError> {
    let letters: Vec<char> = text.chars().collect();
    let mut parts = Vec::new();
    for (by, passages) in passages::of_pupil(read, pupil)? {
        let mut part = Part::new(Section::Readings, format!("Passages marked by {}", staff.name(by)));
        for passage in &passages.added {
            let words = letters.get(passage.start as usize..passage.end as usize);
            part = part.with(passage.theme.words(), words.unwrap_or_default().iter().collect::<String>());
        }
        if !part.lines.is_empty() {
            parts.push(part);
        }
    }
    Ok(parts)
}

fn letter_text(letter: &LetterShown) -> Option<LetterText> {
    letter.text.as_ref().map(|text| LetterText {
        text: text.clone(),
        hand: letter.hand.unwrap_or(bridgewell_domain::letter::Hand::Own),
        language: letter.language.clone(),
        written: letter.written,
        read: Vec::new(),
    })
}

fn fact(fact: &FactFrom) -> Part {
    let (section, others) = if fact.source.starts_with("concern of") {
        (Section::Concerns, true)
    } else if fact.source.starts_with("SDQ") {
        (Section::Sdq, false)
    } else {
        (Section::Figures, false)
    };
    let part = Part::new(section, sentence(&fact.source))
        .with("What it says", fact.says.as_str())
        .with("Where it comes from", fact.origin.as_str())
        .with("Day", fact.dated.map(in_full).unwrap_or_default());
    if others { part.about_others(OTHER_ADULT) } else { part }
}

fn listed(page: &PupilPage) -> Part {
    let together = page.pattern.map_or("You are left out of the screen", plainly);
    let mut part =
        Part::new(Section::Listed, "As things stood when this was made").with("Together", together);
    for reason in &page.reasons {
        let dated = reason.dated.map(|on| format!(", {}", in_full(on))).unwrap_or_default();
        part = part.with(&format!("{}{dated}", sentence(&reason.fact)), format!("Rule: {}", reason.rule));
    }
    part
}

fn decision(one: &DecisionRecord) -> Part {
    let family = match &one.family {
        FamilyTold::NotYet => "not yet".to_owned(),
        FamilyTold::Told { how, by, on } => format!("{how}, by {by}, on {}", in_full(*on)),
        FamilyTold::DoNotContact { reason } => format!("not to be contacted: {reason}"),
    };
    let contact = matches!(one.family, FamilyTold::DoNotContact { .. });
    let part = Part::new(Section::Decisions, format!("{}, {}", sentence(one.kind.words()), in_full(one.on)))
        .with("Decided by", one.by.as_str())
        .with("Why", one.reason.as_str())
        .with("Looking at", one.saw.as_str())
        .with("Who does what", one.task.clone().unwrap_or_default())
        .with("Family told", family)
        .with("Look again on", one.review.map(in_full).unwrap_or_default())
        .with("Replaced", if one.superseded { "a later decision took its place" } else { "" });
    if contact {
        part.about_others("It says that the family is not to be contacted: think of who will read the pack")
    } else {
        part
    }
}

fn offer(one: &OfferRecord) -> Part {
    let answered = one.answered.map(|day| format!(", {}", in_full(day))).unwrap_or_default();
    let answer = match &one.answer {
        Answer::Waiting => "waiting for your answer".to_owned(),
        Answer::Yes => format!("yes{answered}"),
        Answer::No => format!("no, thank you{answered}"),
        Answer::OwnIdea { idea } => format!("an idea of your own: {idea}{answered}"),
    };
    Part::new(Section::Offers, one.opportunity.as_str())
        .with("Offered", format!("{} by {}", in_full(one.on), one.by))
        .with("Answer", answer)
        .with_own(&one.child_said, "What you said about it")
}

fn review(one: &ReviewRecord) -> Part {
    let done = one.done.as_ref().map(|(by, on)| format!("{} by {by}", in_full(*on)));
    let stood = one.outcome.map(|outcome| match outcome {
        Outcome::Better => "better than before",
        Outcome::Same => "about the same",
        Outcome::Harder => "harder than before",
        Outcome::TooSoon => "too soon to say",
    });
    let about = if one.about.is_empty() { String::new() } else { format!(": {}", one.about) };
    Part::new(Section::Reviews, format!("Due {}{about}", in_full(one.due)))
        .with("Done", done.unwrap_or_else(|| "not yet".to_owned()))
        .with("How things stood", stood.unwrap_or_default())
        .with("Note", one.note.as_str())
        .with_own(&one.verdict, "What you said about how it went")
}
