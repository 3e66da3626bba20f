//! Is the log whole, and does it still hold a head that was printed?

use super::hidden::{Hidden, everybody};
use crate::error::ApiError;
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::log::{BatchStanding, HeadAsk, HeadCompared, VerifiedShown};
use bridgewell_domain::permit::Permit;
use bridgewell_store::log::{self, Mark};
use bridgewell_store::verify::ChainBreak;
use bridgewell_store::{ReadTx, Workspace, batches};

/// Where the log stands, as documents print it. The number is that of an entry as everybody may count them: on paper it
/// must not tell that there are entries which only some may know of.
pub(crate) fn head_in_words(workspace: &Workspace) -> Option<String> {
    let permit = everybody();
    let found = workspace.try_read(&permit, |read| {
        let Some(head) = log::head(read)? else { return Ok(None) };
        let place = Hidden::load(read, &permit)?.seen_up_to(head.seq);
        Ok::<_, ApiError>(Some(format!("{} at entry {place}", head.mark)))
    });
    found.ok().flatten()
}

/// Compares a head that was printed with the log: an entry that is gone takes every later head with it.
pub(crate) fn compare(session: &mut Session, permit: Permit, ask: HeadAsk) -> Result<HeadCompared, ApiError> {
    session.read(&permit, |read| compare_with(read, &ask.head))?.ok_or_else(|| {
        ApiError::invalid(
            "head",
            "This is not the head of a log. It stands at the foot of a document, such as \u{201c}2f3a-91bc at entry \
             412\u{201d}: type it like that, or 2f3a-91bc@412, or the eight letters alone.",
        )
    })
}

/// Whether the log holds this head; none when it is no head of a log.
pub(crate) fn compare_with(read: &ReadTx<'_>, head: &str) -> Result<Option<HeadCompared>, ApiError> {
    let Some((mark, said)) = parse(head) else { return Ok(None) };
    let hidden = Hidden::load(read, &everybody())?;
    let entries = log::head(read)?.map_or(0, |head| hidden.seen_up_to(head.seq));
    let found = log::find(read, mark)?.map(|seq| hidden.seen_up_to(seq));
    let words = words(mark, (found, said), entries);
    Ok(Some(HeadCompared { held: found.is_some(), place: found, entries, words }))
}

fn words(mark: Mark, (found, said): (Option<u32>, Option<u32>), entries: u32) -> String {
    match (found, said) {
        (Some(place), _) => format!("The log still holds {mark}: it is entry {place} of {entries}."),
        (None, Some(said)) if said > entries => format!(
            "The log does not hold {mark}. The document was made at entry {said}, and the log ends at entry {entries}: \
             later entries were lost, or this is an older copy of the workspace."
        ),
        (None, _) => format!(
            "The log does not hold {mark}. This is another workspace, an older copy of this one, or its log was changed \
             after the document was made."
        ),
    }
}

/// "2f3a-91bc at entry 412", "2f3a-91bc@412" or "2f3a-91bc", with "Log" before it or not.
fn parse(text: &str) -> Option<(Mark, Option<u32>)> {
    let text = text.trim().trim_end_matches('.');
    let text = text.strip_prefix("Log ").or_else(|| text.strip_prefix("log ")).unwrap_or(text).trim();
    let (mark, number) = match text.split_once('@').or_else(|| text.split_once(" at entry ")) {
        Some((mark, number)) => (mark, Some(number.trim().parse().ok()?)),
        None => (text, None),
    };
    Some((Mark::parse(mark.trim())?, number))
}

/// Walks the chain and asks the database about itself.
pub(crate) fn verify(session: &mut Session, permit: Permit, _: Nothing) -> Result<VerifiedShown, ApiError> {
    let verified = session.workspace().verify(&permit)?;
    let (hidden, batches) =
        session.read(&permit, |read| Ok((Hidden::load(read, &permit)?, batches::list(read)?)))?;
    let mut standing: Vec<_> = batches.into_iter().filter(|batch| batch.undone.is_none()).collect();
    standing.sort_by_key(|batch| batch.at);
    Ok(VerifiedShown {
        whole: verified.is_whole(),
        entries: verified.entries.saturating_sub(hidden.count()),
        first_bad: verified.first_break.map(|found| hidden.place(place_of(found))),
        pupils: verified.rows.get("pupils").copied().unwrap_or_default(),
        batches: standing
            .into_iter()
            .map(|batch| BatchStanding { id: batch.id, rows: batch.counts.accepted })
            .collect(),
        first_break: verified.first_break.map(|found| break_words(found, &hidden)),
        faults: verified.faults,
        schema: verified.schema,
        rows: verified.rows.into_iter().filter(|(table, _)| is_counted(table)).collect(),
    })
}

/// Tables whose number of rows tells nobody anything about the restricted tier, with the key or without.
fn is_counted(table: &str) -> bool {
    ![
        "log",
        "home",
        "red_route",
        "readings",
        "drafts",
        "letters_home",
        "letters_given",
        "passport",
        "safeguarding",
    ]
    .iter()
    .any(|word| table.starts_with(word))
}

/// The place of the entry that is not as it was written.
const fn place_of(found: ChainBreak) -> u32 {
    match found {
        ChainBreak::Edited { seq } | ChainBreak::Missing { seq } | ChainBreak::OutOfOrder { seq } => seq,
        ChainBreak::EndsWrongly { last, expected } => 1 + if last < expected { last } else { expected },
    }
}

fn break_words(found: ChainBreak, hidden: &Hidden) -> String {
    let place = |seq: u32| hidden.place(seq);
    match found {
        ChainBreak::Edited { seq } => format!("entry {} was altered after it was written", place(seq)),
        ChainBreak::Missing { seq } => format!("entry {} is gone", place(seq)),
        ChainBreak::OutOfOrder { seq } => format!("entry {} does not follow the one before it", place(seq)),
        ChainBreak::EndsWrongly { last, expected } => {
            format!("the log ends at entry {}, it should end at entry {}", place(last), place(expected))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn a_head_is_read_as_it_is_printed_or_typed() {
        for text in
            ["2f3a-91bc@412", "Log 2f3a-91bc at entry 412", " 2F3A91BC @ 412", "2f3a-91bc at entry 412."]
        {
            let (mark, number) = parse(text).unwrap();
            assert_eq!((mark.to_string().as_str(), number), ("2f3a-91bc", Some(412)), "{text}");
        }
        assert_eq!(parse("2f3a-91bc").unwrap().1, None);
        assert!(parse("2f3a-91bc@many").is_none() && parse("412").is_none());
    }
}
