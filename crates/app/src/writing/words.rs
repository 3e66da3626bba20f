//! What the writing place says to pupils. The school can change every sentence; until it does, these stand.

use crate::error::ApiError;
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::writing::WritingWords;
use bridgewell_domain::permit::Permit;
use bridgewell_store::settings::{self, Of};
use bridgewell_store::{Op, ReadTx};

const NAME: &str = "writing_words";
/// The most lines in a list, and the most characters in a line and in a paragraph: more is not read at eleven.
const MOST_LINES: usize = 8;
const LONGEST_LINE: usize = 160;
const LONGEST_PARAGRAPH: usize = 700;

impl Default for WritingWords {
    fn default() -> Self {
        let list = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
        Self {
            hello: "This is a letter to you, from you. Write what you want. Spelling does not matter here, and \
                    nobody marks it."
                .to_owned(),
            prompts: list(&[
                "What are you looking forward to?",
                "What do you like doing? What are you good at?",
                "What worries you a bit, or a lot?",
                "Who helps you when things are hard?",
                "What would help you in your first week?",
            ]),
            who_reads: "The adults who look after Year 7 will read it, so that they can help you settle in. Other pupils \
                        will not see it. If you tell us that you are not safe, or that somebody else is not, we will tell \
                        the person in school whose job is to keep children safe."
                .to_owned(),
            people: list(&["My form tutor", "Somebody who looks after Year 7", "A man", "A woman", "I do not mind who"]),
            ways: list(&[
                "Just the two of us",
                "While we do something, like a walk",
                "With a friend there",
                "By writing notes first",
            ]),
        }
    }
}

/// The words in force.
pub(crate) fn of(read: &ReadTx<'_>) -> Result<WritingWords, ApiError> {
    Ok(settings::get(read, Of::School, NAME)?.unwrap_or_default())
}

/// The words in force, for whoever may change them and for whoever opens the place.
pub(crate) fn look(session: &mut Session, permit: Permit, _: Nothing) -> Result<WritingWords, ApiError> {
    session.read(&permit, of)
}

/// Changes the words.
pub(crate) fn save(
    session: &mut Session,
    permit: Permit,
    ask: WritingWords,
) -> Result<WritingWords, ApiError> {
    let words = WritingWords {
        hello: paragraph("hello", &ask.hello)?,
        prompts: lines("prompts", &ask.prompts)?,
        who_reads: paragraph("who_reads", &ask.who_reads)?,
        people: lines("people", &ask.people)?,
        ways: lines("ways", &ask.ways)?,
    };
    session.write(&permit, Op::SettingChanged, |tx| Ok(settings::set(tx, Of::School, NAME, &words)?))?;
    Ok(words)
}

fn paragraph(field: &str, text: &str) -> Result<String, ApiError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(ApiError::invalid(
            field,
            "Write a sentence or two here: pupils are told before they write.",
        ));
    }
    if text.chars().count() > LONGEST_PARAGRAPH {
        return Err(ApiError::invalid(
            field,
            format!("This is too long to be read by a child: {LONGEST_PARAGRAPH} characters at most."),
        ));
    }
    Ok(text.to_owned())
}

fn lines(field: &str, given: &[String]) -> Result<Vec<String>, ApiError> {
    let kept: Vec<String> =
        given.iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect();
    if kept.is_empty() {
        return Err(ApiError::invalid(field, "Write one line at least."));
    }
    if kept.len() > MOST_LINES {
        return Err(ApiError::invalid(
            field,
            format!("{MOST_LINES} lines are the most that are read; choose."),
        ));
    }
    match kept.iter().find(|line| line.chars().count() > LONGEST_LINE) {
        Some(line) => {
            let start: String = line.chars().take(30).collect();
            Err(ApiError::invalid(
                field,
                format!("“{start}…” is too long: {LONGEST_LINE} characters at most."),
            ))
        }
        None => Ok(kept),
    }
}
