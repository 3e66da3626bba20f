//! Commands named `packs.*`: the school's side of review packs. Everything that would leave is shown first, made from the
//! very value that is sealed; replies are taken in and answered; history is kept.

mod answer;
mod audit;
mod demo;
mod gather;
mod make;
mod parties;
mod plan;
mod shown;
mod take_in;

pub(crate) use answer::{about, answer};
pub(crate) use demo::write_demo;
pub(crate) use make::{again, make};
pub(crate) use parties::{add_link_worker, card, compare_code, remove_link_worker};
pub(crate) use plan::plan;
pub(crate) use shown::look;
pub(crate) use take_in::take_in;
