//! A new version of a passport. What stands in quotation marks stands in the letter, word for word.

use super::shown;
use super::view::View;
use crate::error::ApiError;
use crate::session::Session;
use crate::wire::passport::{PassportLine, PassportPage, SavePassport};
use bridgewell_domain::passport::{Companion, PassportPart, stands_in};
use bridgewell_domain::permit::Permit;
use bridgewell_store::Op;
use bridgewell_store::passports::{self, NewPassport, PassportWords};

/// Of one part, so that the page stays one page.
const MOST_LINES: usize = 4;
/// In characters, of one line.
const LONGEST_LINE: usize = 180;
/// Of the people who work with the pupil.
const MOST_COMPANY: usize = 6;
/// In characters, of a name or of what somebody offers.
const LONGEST_COMPANY: usize = 80;

/// Adds a version; nothing when nothing changed.
pub(crate) fn save(
    session: &mut Session,
    permit: Permit,
    ask: SavePassport,
) -> Result<PassportPage, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    let lines = tidied(&ask.lines)?;
    let company = company(&ask.company)?;
    let view = session.read(&permit, |read| View::load(read, &permit, ask.pupil))?;
    if usize::try_from(ask.number).ok() != Some(view.versions.len()) {
        return Err(ApiError::Stale);
    }
    let words = checked(&view, lines)?;
    let before = view.newest();
    let kept: Vec<&PassportWords> = before.map(|kept| kept.words.iter().collect()).unwrap_or_default();
    let of = |sealed: bool| words.iter().filter(move |words| words.sealed == sealed);
    let open_changed = !of(false).eq(kept.iter().copied().filter(|words| !words.sealed))
        || before.map_or(&[][..], |kept| kept.company.as_slice()) != company;
    let sealed_changed = view.sees_sealed && !of(true).eq(kept.iter().copied().filter(|words| words.sealed));
    if words.is_empty() && company.is_empty() && before.is_none() {
        return Err(ApiError::invalid("lines", "Put in at least one thing that the pupil says."));
    }
    if !open_changed && !sealed_changed {
        return shown(session, &permit, ask.pupil);
    }
    let new = NewPassport {
        words: &words,
        company: &company,
        restricted: !open_changed,
        carry_sealed: !view.sees_sealed,
    };
    let op = if open_changed { Op::PassportSaved } else { Op::PassportRestricted };
    session.write(&permit, op, |tx| Ok(passports::insert(tx, ask.pupil, &new)?))?;
    shown(session, &permit, ask.pupil)
}

fn tidied(lines: &[PassportLine]) -> Result<Vec<PassportLine>, ApiError> {
    let lines: Vec<PassportLine> = lines
        .iter()
        .map(|line| PassportLine { words: line.words.trim().to_owned(), ..line.clone() })
        .filter(|line| !line.words.is_empty())
        .collect();
    for part in PassportPart::ALL {
        let count = lines.iter().filter(|line| line.part == part).count();
        if count > MOST_LINES {
            return Err(ApiError::invalid(
                "lines",
                format!(
                    "\"{}\" has {count} things; {MOST_LINES} is the most, so that all of it fits one page.",
                    part.words()
                ),
            ));
        }
    }
    match lines.iter().find(|line| line.words.chars().count() > LONGEST_LINE) {
        Some(long) => Err(ApiError::invalid(
            "lines",
            format!(
                "Something under \"{}\" has {} characters; {LONGEST_LINE} is the most. Choose the words that matter most.",
                long.part.words(),
                long.words.chars().count()
            ),
        )),
        None => Ok(lines),
    }
}

fn company(asked: &[Companion]) -> Result<Vec<Companion>, ApiError> {
    let company: Vec<Companion> = asked
        .iter()
        .map(|one| Companion { who: one.who.trim().to_owned(), offers: one.offers.trim().to_owned() })
        .filter(|one| !one.who.is_empty() || !one.offers.is_empty())
        .collect();
    if company.iter().any(|one| one.who.is_empty()) {
        return Err(ApiError::invalid("company", "Say who it is that offers this."));
    }
    if company.len() > MOST_COMPANY {
        return Err(ApiError::invalid(
            "company",
            format!("{} people are too many for one page; {MOST_COMPANY} is the most.", company.len()),
        ));
    }
    let long = |text: &str| text.chars().count() > LONGEST_COMPANY;
    if company.iter().any(|one| long(&one.who) || long(&one.offers)) {
        let message = format!("Keep a name, and what somebody offers, to {LONGEST_COMPANY} characters each.");
        return Err(ApiError::invalid("company", message));
    }
    Ok(company)
}

/// Lines as they are kept. Those from the letter stand in it, or stood in the version before as this person saw it.
fn checked(view: &View, lines: Vec<PassportLine>) -> Result<Vec<PassportWords>, ApiError> {
    let before = view.newest().map(|kept| view.lines(kept)).unwrap_or_default();
    let restricted = view.letter_is_restricted();
    lines
        .into_iter()
        .map(|line| {
            let stood = before.iter().any(|old| old.from_letter && old.words == line.words);
            let stands = || view.letter_text().is_some_and(|letter| stands_in(letter, &line.words));
            if line.from_letter && !stood && !stands() {
                return Err(ApiError::invalid(
                    "lines",
                    format!(
                        "\"{}\" does not stand in the letter like that. Pick the words as they are, or put them in as \
                         something the pupil says.",
                        line.words
                    ),
                ));
            }
            Ok(PassportWords {
                part: line.part,
                from_letter: line.from_letter,
                sealed: line.from_letter && restricted,
                words: Some(line.words),
            })
        })
        .collect()
}
