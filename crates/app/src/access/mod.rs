//! Commands named `access.*` and `transfer.*`: what a pupil or the family may see, and what goes to a next school. Both are
//! made from the same parts; a person looks at whatever is about somebody else or under the restricted tier.

mod beside;
mod gather;
mod pack;
mod parts;
mod request;
mod said;
mod shown;
#[cfg(test)]
mod tables;
mod transfer;

pub(crate) use gather::gather;
pub(crate) use pack::{ending, make};
pub(crate) use parts::PartFile;
pub(crate) use request::{ask, check, decide, review, withdraw};
pub(crate) use shown::{requests, transfers_shown};
pub(crate) use transfer::{make as make_transfer, plan as plan_transfer};
