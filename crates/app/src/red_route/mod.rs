//! Commands named `red_route.*`. Bridgewell tells nobody: an entry stays until a person has recorded whom they told.
//!
//! Entries show to holders of the restricted key, except to the adult whom an entry names. Whoever raised one without
//! the key is reminded of their own entry until they have recorded whom they told, and sees their own list of those until
//! a safeguarding lead closes it; nothing else. Whom an entry is about can be put right while it is open.

mod about;
mod change;
mod raise;
mod shown;

pub(crate) use about::change_about;
pub(crate) use change::{close, told};
pub(crate) use raise::{put, raise};
pub(crate) use shown::{Entries, list};
