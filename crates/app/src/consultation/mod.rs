//! Commands named `consultation.*` and `wellbeing.*`: a draft put to people, what they answered, how it was sorted, what
//! changed because of it, and what leaves of all that. Everybody who works with pupils takes part; the wellbeing lead and
//! the safeguarding lead move a consultation from stage to stage.
//!
//! Nobody who answers is known by name, and an answer in words leaves only when somebody chose to quote it and it names
//! nobody on roll.

mod changes;
mod demo;
mod draft;
mod events;
mod form;
mod form_read;
mod loaded;
mod names;
mod out;
mod pull;
mod responses;
mod results;
mod shown;
mod sorting;
mod tally;
mod wellbeing;

pub(crate) use changes::{remove as remove_change, save as save_change};
pub(crate) use demo::write as write_demo;
pub(crate) use draft::{begin, change_last_day, list, look, move_on, remove, save};
pub(crate) use events::{remove as remove_event, save as save_event};
pub(crate) use form::{look as look_at_file, take as take_file, undo as undo_file};
pub(crate) use names::{only_word, standing as names};
pub(crate) use out::{document, page};
pub(crate) use responses::{list as responses, paste, remove as remove_response, save as save_response};
pub(crate) use results::{for_pack, results};
pub(crate) use sorting::{look as sorting, remove_theme, save_theme, sort};
pub(crate) use wellbeing::{remove as remove_wellbeing, save as save_wellbeing};

/// A number for the window.
fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
