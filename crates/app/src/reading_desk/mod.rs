//! Commands named `reading_desk.*`: a colleague's own laptop, without the school's workspace. It holds one reading key
//! under the reader's passphrase, and every parcel that was opened as a small encrypted workspace of its own, whose
//! passphrase follows from the key. Forgetting the key forgets the parcels.

mod key;
mod open;
mod place;

pub(crate) use key::{card, lock, look, make_key, start_again, unlock};
pub(crate) use open::{forget, open, open_file};
pub(crate) use place::Unlocked;
