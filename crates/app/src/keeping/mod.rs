//! Commands named `keeping.*` and `backups.*`: backups that make themselves, going back to one, and what is odd about
//! the folder or the clock.

mod make;
mod notices;
mod restore;
mod state;

pub(crate) use make::{back_up, choose_place, if_due, on_closing};
pub(crate) use notices::seen;
pub(crate) use restore::{look_at, look_into, restore};
pub(crate) use state::{Odd, look, said};
